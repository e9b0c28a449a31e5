"""Makes sure that the worker is at the keys: by PIN or passphrase, kindly, and slower after each wrong try."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.trouble import trouble_words

if TYPE_CHECKING:
    from ipc_desktop.journal.errors import StoreError
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.screens.pin import NewPinScreen, WorkerCheckScreen
    from ipc_desktop.ui.shell.wizard import Wizard


class WorkerCheck:
    """Works for one open case. In practice nobody has a PIN or passphrase, and nothing is asked."""

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs) -> None:
        self._wizard, self._store, self._jobs = wizard, store, jobs
        self._wrong = WrongPins()

    def ask(
        self,
        heading: str,
        lead: str,
        primary: str,
        go_on: Callable[[], None],
        *,
        closed: Callable[[], None] | None = None,
    ) -> None:
        """Shows the question, and goes on once the answer is right."""
        from ipc_desktop.ui.screens.pin import WorkerCheckScreen

        if self._store.practice:
            go_on()
            return
        screen = WorkerCheckScreen(heading, lead, primary, has_pin=self.has_pin)
        screen.typed.connect(lambda typed: self._look(screen, typed, go_on))
        self._wizard.show_side(screen, closed=closed)

    @property
    def has_pin(self) -> bool:
        """Whether the worker made a PIN, or needs none."""
        return self._store.practice or self._store.journal.pin() is not None

    @property
    def can_change_pin(self) -> bool:
        """Whether there is a PIN to be changed."""
        return not self._store.practice and self.has_pin

    def make_pin(self, go_on: Callable[[], None]) -> None:
        """Asks for the passphrase and a new PIN, keeps it, and goes on."""
        from ipc_desktop.ui.screens.pin import NewPinScreen

        screen = NewPinScreen()
        screen.chosen.connect(lambda chosen: self._keep(screen, chosen, go_on))
        self._wizard.show_side(screen)

    def _look(self, screen: WorkerCheckScreen, typed: str, go_on: Callable[[], None]) -> None:
        self._jobs.run(
            lambda: _check(self._store, typed, self._wrong),
            owner=screen,
            on_success=lambda _none: go_on(),
            on_failure=lambda error: screen.refuse(trouble_words(error)),
        )

    def _keep(self, screen: NewPinScreen, chosen: tuple[str, str], go_on: Callable[[], None]) -> None:
        passphrase, pin = chosen

        def keep() -> None:
            from ipc_desktop.journal.pin import kept

            check_passphrase(self._store, passphrase)
            self._store.writer.keep_pin(kept(pin)).result()

        self._jobs.run(
            keep,
            owner=screen,
            on_success=lambda _none: go_on(),
            on_failure=lambda error: screen.refuse(trouble_words(error)),
        )


class WrongPins:
    """Wrong PINs in a row. They are forgotten when the case is closed: then the passphrase is asked for anyway."""

    def __init__(self) -> None:
        self._wrong, self._last_s = 0, 0.0

    @property
    def seconds_to_wait(self) -> int:
        """How long until the next try is looked at."""
        from ipc_desktop.journal.tries import wait_after

        return max(0, round(self._last_s + wait_after(self._wrong) - time.monotonic()))

    def count(self) -> None:
        """One more."""
        self._wrong, self._last_s = self._wrong + 1, time.monotonic()

    def forget(self) -> None:
        """After the right one some tries are free again."""
        self._wrong = 0


def _check(store: Store, typed: str, wrong: WrongPins) -> None:
    """Raises StoreError when this is neither the worker's PIN nor their passphrase."""
    from ipc_desktop.journal.pin import as_pin, fits

    known, pin = store.journal.pin(), as_pin(typed)
    if known is None or not pin:
        check_passphrase(store, typed)
    elif wrong.seconds_to_wait:
        raise _wrong_pin(wrong.seconds_to_wait)
    elif not fits(known, pin):
        wrong.count()
        raise _wrong_pin(wrong.seconds_to_wait)
    wrong.forget()


def _wrong_pin(wait_s: int) -> StoreError:
    from ipc_desktop.journal.errors import StoreError

    return StoreError("wrong_pin", wait_s)


def check_passphrase(store: Store, passphrase: str) -> None:
    """Raises StoreError when this is not the worker's passphrase; takes a moment."""
    from ipc_desktop.journal import keys, tries
    from ipc_desktop.journal.errors import StoreError

    wait_s = tries.seconds_to_wait(store.folder)
    if wait_s:
        raise StoreError("wrong_passphrase", wait_s)
    data = store.folder.parent.parent
    try:
        keys.open_passphrase_slot(keys.read_slots(store.folder), passphrase, keys.laptop_key(data))
    except StoreError as error:
        if error.code == "wrong_passphrase":
            raise tries.count_wrong_try(store.folder) from None
        raise
    tries.forget_tries(store.folder)
