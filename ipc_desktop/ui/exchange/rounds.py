"""Rounds of exchange beside the window: by themselves every few minutes, and soon again when the network was away."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.clock import today
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.exchange import Round
    from ipc_desktop.sync.status import Status
    from ipc_desktop.sync.team_server import Trouble

FIRST_MS, EVERY_MS, AGAIN_MS = 3_000, 300_000, 30_000
"""After a list was opened; from then on; and while the last round found no way to the server."""
TELL_MS = 500
"""How often it is told how far a round has come."""

USUALLY_S, WHILE_EXCHANGING_S = 0.005, 0.0005
"""How long a thread may keep the others waiting: with Python's own 5 ms, two busy ones hold up the window's for 10."""

Doing = Literal["", "exchanging", "paused"]


class Moved(NamedTuple):
    """How far a round has come: changes, and bytes of files."""

    changes: int = 0
    file_bytes: int = 0


class _Way:
    """One round's word between its thread and the window's; no Qt in it, for either may be gone before the other."""

    def __init__(self, files_up_to: int | None) -> None:
        self.files_up_to = files_up_to
        self.moved = Moved()
        self.cases: tuple[str, ...] = ()
        self.is_over = False

    def tell(self, changes: int) -> None:
        self.moved = self.moved._replace(changes=changes)

    def tell_of_files(self, file_bytes: int) -> None:
        self.moved = self.moved._replace(file_bytes=file_bytes)

    def goes_on(self) -> bool:
        return not self.is_over


class Rounds(QObject):
    """Rounds for one open store; nothing is loaded for it before the store is in a team.

    `changed` says that `status`, `doing`, `trouble` or `moved` are others; `arrived` hands over the cases in which
    something new came.
    """

    changed = Signal()
    arrived = Signal(object)

    def __init__(self, store: Store, jobs: Jobs, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._jobs, self._choices = store, jobs, choices
        self.status: Status | None = None
        self.trouble: Trouble | Literal[""] = ""
        self._way: _Way | None = None
        self._is_paused = self._is_stopped = self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.exchange)
        self._telling = QTimer(self)
        self._telling.timeout.connect(self.changed)

    @property
    def doing(self) -> Doing:
        """What it does just now."""
        if self._is_paused:
            return "paused"
        return "exchanging" if self._way is not None else ""

    @property
    def moved(self) -> Moved:
        """How far the round under way has come."""
        return self._way.moved if self._way is not None else Moved()

    def start(self) -> None:
        """Begins soon, if this store is in a team."""
        self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """No round begins any more; one that is under way ends at its next step, and nobody hears of it."""
        self._is_stopped = True
        self._rest_now()

    def pause(self) -> None:
        """Rests until `go_on`; what is under way ends at its next step."""
        self._is_paused = True
        self._rest_now()
        self.changed.emit()

    def go_on(self) -> None:
        """Exchanges again after a rest."""
        self._is_paused = False
        self.exchange()

    def look(self) -> None:
        """Reads how it stands, without asking the server."""
        self._jobs.run(self._read_status, owner=self, on_success=self._tell_status, on_failure=lambda _error: None)

    def exchange(self) -> None:
        """One round, now; asked for while one is under way, another one follows it."""
        if self._way is not None:
            self._again = True
        elif not (self._is_stopped or self._is_paused):
            self._timer.stop()
            self._way = way = _Way(self._files_up_to())
            self._telling.start(TELL_MS)
            sys.setswitchinterval(WHILE_EXCHANGING_S)
            run_beside(
                self._jobs, partial(self._round, way), owner=self, on_success=self._done, on_failure=self._failed
            )
            self.changed.emit()

    def _files_up_to(self) -> int | None:
        """How large files may be just now; nothing is loaded to know it while all may go."""
        choice = self._choices.laptop.files_on_metered
        if choice == "any":
            return None
        from ipc_desktop.ui.exchange.metered import files_up_to

        return files_up_to(choice)

    def _rest_now(self) -> None:
        self._timer.stop()
        if self._way is not None:
            self._way.is_over = True

    # --- elsewhere than on the window's thread ----------------------------------------------------------------------

    def _round(self, way: _Way) -> Round | None:
        """One round; None for a store without a team, or one that is not let in yet."""
        place = self._store.journal.membership()
        if place is None:
            return None
        from ipc_desktop.sync.copies import given_round
        from ipc_desktop.sync.enrolment import exchange_of, looked_after

        place = looked_after(self._store, place)
        if not place.approved or place.device != self._store.journal.device():
            return None
        exchange = exchange_of(
            self._store,
            place,
            files_up_to=way.files_up_to,
            told=way.tell,
            told_of_files=way.tell_of_files,
            goes_on=way.goes_on,
        )
        try:
            done = exchange.round()
        finally:
            way.cases = exchange.cases
        if way.goes_on():
            way.cases += given_round(self._store, place, today())
        return done

    def _read_status(self) -> Status:
        from ipc_desktop.sync.status import status

        return status(self._store.journal)

    # --- on the window's thread -------------------------------------------------------------------------------------

    def _done(self, done: Round | None) -> None:
        self.trouble = "begun_elsewhere" if done is not None and done.begun_elsewhere else ""
        self._rest(EVERY_MS)

    def _failed(self, error: Exception) -> None:
        from ipc_desktop.sync.team_server import TeamServerError

        self.trouble = error.trouble if isinstance(error, TeamServerError) else ""
        self._rest(AGAIN_MS if self.trouble == "unreachable" else EVERY_MS)

    def _rest(self, ms: int) -> None:
        way, self._way = self._way, None
        if way is not None and way.cases and not self._is_stopped:  # what came before a cut is here too
            self.arrived.emit(frozenset(way.cases))
        self._telling.stop()
        sys.setswitchinterval(USUALLY_S)
        again, self._again = self._again, False
        if self._is_stopped:
            return
        if not self._is_paused:
            self._timer.start(0 if again else ms)
        self.look()

    def _tell_status(self, status: Status) -> None:
        if not self._is_stopped:
            self.status = status
            self.changed.emit()
