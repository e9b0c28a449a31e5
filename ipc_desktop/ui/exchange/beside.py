"""Work that waits for the network: on a thread of its own, so that nothing else of the window ever waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from ipc_desktop.ui.jobs import Jobs

T = TypeVar("T")


def run_beside(
    jobs: Jobs,
    work: Callable[[], T],
    *,
    owner: QObject,
    on_success: Callable[[T], None],
    on_failure: Callable[[Exception], None],
) -> None:
    """Does the work, then calls one of the two on the window's thread; a closing window does not wait for it."""
    future: Future[T] = Future()

    def run() -> None:
        with _Failing(future):
            future.set_result(work())

    jobs.follow(future, owner=owner, on_success=on_success, on_failure=on_failure)
    threading.Thread(target=run, name="exchange", daemon=True).start()


class _Failing:
    """Hands an error of what is done inside to whoever waits for it."""

    def __init__(self, future: Future[Any]) -> None:
        self._future = future

    def __enter__(self) -> None:
        """Nothing is to be made ready."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is not None:
            self._future.set_exception(error)
        return error is not None
