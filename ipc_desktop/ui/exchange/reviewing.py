"""Shows what shut-out or unknown laptops wrote and nobody looked at, and does what people decide about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.exchange.team_words import team_words
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.shell.office import Office
from ipc_desktop.ui.visit.looking_back import author_name

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.review import ToReview
    from ipc_desktop.ui.exchange.review_screen import Reviewed


class Reviewing(QObject):
    """Works for the office. `over` says that something was decided: cases may read otherwise now."""

    over = Signal(object)

    def __init__(self, office: Office, store: Store, jobs: Jobs) -> None:
        super().__init__(office)
        self._office, self._store, self._jobs = office, store, jobs

    def begin(self) -> None:
        """Reads what waits, and shows it."""
        from ipc_desktop.sync.review import to_review_here

        run_beside(
            self._jobs, lambda: to_review_here(self._store), owner=self, on_success=self._show, on_failure=self._failed
        )

    def _show(self, waiting: Sequence[ToReview]) -> None:
        from ipc_desktop.ui.exchange.review_screen import ReviewScreen

        screen = ReviewScreen(waiting, lambda plan, author: author_name(plan, self._store, author), party_name)
        screen.decided.connect(self._decide)
        self._office.show_side(screen)

    def _decide(self, decided: Reviewed) -> None:
        from ipc_desktop.sync import review

        work = review.take_in if decided.takes else review.leave_aside
        done = _("It is taken in, for the whole team.") if decided.takes else _("It is left aside, and kept.")

        def told(_none: None) -> None:
            self.begin()
            self._office.notice.tell(done)
            self.over.emit(frozenset([decided.brought.case]))

        self._office.notice.tell(_("Sending. This takes a moment."))
        run_beside(
            self._jobs,
            lambda: work(self._store, decided.brought, decided.reason),
            owner=self,
            on_success=told,
            on_failure=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self.begin()
        self._office.notice.tell(team_words(error), trouble=True)


def party_name(plan: Plan, party: str) -> str:
    """What a party of a plan is called; "" for what is none."""
    found = plan.get(Party, party)
    return found.name if found is not None else ""
