"""What whoever has the laptop may read beside the pages: their own words that nobody else sees, and the plan."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ipc_desktop.plan.permissions import TABLE, may_see
from ipc_desktop.ui.shell.wizard import Wizard


class OwnWords(QObject):
    """Works for one open case."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def show_kept(self) -> None:
        """What whoever looks keeps to themself."""
        from ipc_desktop.ui.screens.own_words import KeptWordsScreen

        self._wizard.keep_page()
        case = self._wizard.case
        own = [entry for entry in case.seen if not entry.retired and not may_see(entry, TABLE, case.plan)]
        self._wizard.show_side(KeptWordsScreen(own))

    def show_plan(self) -> None:
        """The plan as it would be printed, as far as whoever looks may read it."""
        from ipc_desktop.ui.screens.own_words import ReadPlanScreen

        self._wizard.keep_page()
        sitting = self._wizard.sitting
        self._wizard.show_side(ReadPlanScreen(self._wizard.case.seen, sitting.language, sitting.today()))
