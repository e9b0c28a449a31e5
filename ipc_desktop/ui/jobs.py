"""Runs slow work off the window's thread, and brings every result back onto it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Jobs(QObject):
    """One thread for slow work, and the way back to the window's thread for anybody's futures.

    The signal carries one object, a call to make and whose it is: mypy does not check what `emit` is given, so each
    further argument would be a hole in the types.
    """

    _call = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._waiting: set[Future[Any]] = set()
        self._stopped = False
        self._call.connect(self._make_call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        on_success: Callable[[T], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Does the work on the job thread, then calls one of the two on the window's thread."""
        if not self._stopped:
            future = self._thread().submit(work)
            self._waiting.add(future)
            future.add_done_callback(self._waiting.discard)
            self.follow(future, owner=owner, on_success=on_success, on_failure=on_failure)

    def follow(
        self,
        future: Future[T],
        *,
        owner: QObject,
        on_success: Callable[[T], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Calls one of the two on the window's thread when this future, of whatever thread, is done.

        Nothing is called once the owner is gone: nobody is there any more who could take the answer.
        """

        def deliver(done: Future[T]) -> None:
            if done.cancelled() or self._stopped:
                return
            error = done.exception()
            if error is None:
                self._call.emit((owner, partial(on_success, done.result())))
            elif isinstance(error, Exception):
                self._call.emit((owner, partial(on_failure, error)))

        future.add_done_callback(deliver)

    def _thread(self) -> ThreadPoolExecutor:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            from ipc_desktop.ui import memory

            memory.hold_little()
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        return self._executor

    @Slot(object)
    def _make_call(self, owned: tuple[QObject, Callable[[], None]]) -> None:
        owner, call = owned
        if not self._stopped and isValid(owner):
            call()

    def call(self, owner: QObject, call: Callable[[], None]) -> None:
        """From any thread: makes a call on the window's thread, unless its owner is gone by then."""
        self._call.emit((owner, call))

    def drop_waiting(self) -> None:
        """Forgets work that has not begun; what is being done goes on."""
        for future in tuple(self._waiting):
            future.cancel()

    def stop(self) -> None:
        """Waits for the work at hand, drops what has not begun; nothing is called afterwards."""
        self._stopped = True
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
