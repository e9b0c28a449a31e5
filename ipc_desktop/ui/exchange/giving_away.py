"""Gives the plan that is open to a colleague: asks to whom, sends what is not sent yet, and hands over the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.texts import _
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.exchange.team_words import team_words
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.screens.pick import pick
from ipc_desktop.ui.shell.wizard import Wizard

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.roll import Line


class GivingAway(QObject):
    """Works for one open case, once the worker is known to be at the keys."""

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs = wizard, store, jobs

    def begin(self) -> None:
        """Asks the team's server who there is."""
        from ipc_desktop.sync import enrolment

        self._wizard.close_side()
        self._wizard.notice.tell(_("Looking who is in your team."))
        run_beside(
            self._jobs,
            lambda: enrolment.colleagues(self._store),
            owner=self,
            on_success=self._wizard.case.for_whoever_looks(self._ask),
            on_failure=self._failed,
        )

    def _ask(self, colleagues: Sequence[Line]) -> None:
        self._wizard.notice.tell("")
        by_account = {line.account: line for line in colleagues}
        offered = tuple(Choice(line.account, line.worker) for line in colleagues)
        pick(
            self._wizard,
            _("Who shall have this plan too?"),
            offered,
            _("Give it to them"),
            lambda account: self._give(by_account[account]),
            lambda: None,
            must_choose=True,
        )

    def _give(self, to: Line) -> None:
        from ipc_desktop.sync import enrolment

        case = self._wizard.case.case
        self._wizard.notice.tell(_("Sending. This takes a moment."))
        done = _("{name} can read and write in this plan.").format(name=to.worker)
        run_beside(
            self._jobs,
            lambda: enrolment.give_case(self._store, case, to),
            owner=self,
            on_success=lambda _none: self._wizard.notice.tell(done),
            on_failure=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self._wizard.notice.tell(team_words(error), trouble=True)
