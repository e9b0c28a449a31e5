"""Brings what colleagues wrote into the case that is open: never under somebody's hands, and never in silence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ipc_desktop.plan.merge import Conflict
from ipc_desktop.plan.permissions import TABLE, may_see
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.entry_box import is_editor
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.keeping.open_case import OpenCase, read_case
from ipc_desktop.ui.shell.wizard import Wizard

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store

AGAIN_MS = 2_000
"""How soon it is looked again whether somebody's hands are off the page."""


class Arrivals(QObject):
    """Works for one open case. Until what arrived is shown, what is written comes after what was shown before.

    `shown` says that it is: the photos that came with it can be fetched.
    """

    shown = Signal()

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs = wizard, store, jobs
        self._is_due = self._is_reading = False
        self._told = ""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._take_up)
        wizard.page_shown.connect(self._take_up)

    def begin(self, opened: OpenCase) -> None:
        """Notes what is shown as the case is opened."""
        self._note(opened)

    def came(self, cases: Iterable[str]) -> None:
        """Something new came in these cases."""
        if self._wizard.case.case in cases:
            self.renew(_("Something new came from your team."))

    def renew(self, told: str = "") -> None:
        """Reads the case anew as soon as nobody writes on the page, and says so."""
        self._is_due, self._told = True, told
        self._take_up()

    def _take_up(self) -> None:
        if not self._is_due or self._is_reading:
            return
        if self._hands_are_on_it():
            self._again.start(AGAIN_MS)
            return
        self._is_due, self._is_reading = False, True  # what comes while this is read is due anew
        saved = self._wizard.case.saver.saved_plan
        self._jobs.run(
            lambda: read_case(self._store.journal, saved.case),
            owner=self,
            on_success=partial(self._show, saved),
            on_failure=lambda _error: self._put_off(),
        )

    def _hands_are_on_it(self) -> bool:
        wizard = self._wizard
        if wizard.side is not None or not wizard.case.saver.all_written or is_editor(QApplication.focusWidget()):
            return True
        return wizard.plan_now() is not wizard.case.plan and bool(wizard.plan_now().changed_since(wizard.case.plan))

    def _put_off(self) -> None:
        self._is_due, self._is_reading = True, False
        self._again.start(AGAIN_MS)

    def _show(self, read_when: Plan, opened: OpenCase) -> None:
        """Shows it, unless somebody wrote on meanwhile: then it is read once more."""
        wizard = self._wizard
        if self._hands_are_on_it() or wizard.case.saver.saved_plan is not read_when:
            self._put_off()
            return
        self._is_reading = False
        changed = opened.saved.changed_since(read_when)
        self._note(opened)
        wizard.case.written_elsewhere(opened.saved)
        wizard.renew_page()
        frame = wizard.deck.frame(wizard.key)
        wizard.where.tell_on(frame, wizard.sitting.now())
        frame.show_focus_soon()
        if QApplication.focusWidget() is None:
            wizard.page.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._told and changed:
            wizard.notice.tell(self._told)
        wizard.order_tabs_soon()
        self.shown.emit()
        self._take_up()

    def _note(self, opened: OpenCase) -> None:
        self._store.writer.show(opened.saved.case, opened.heads)
        self._wizard.case.to_choose = tuple(
            conflict for conflict in opened.to_choose if is_for_the_table(conflict, opened.saved)
        )


def is_for_the_table(conflict: Conflict, plan: Plan) -> bool:
    """Whether everybody at the table may see all of the answers that stand against each other."""
    return all(may_see(head.entry, TABLE, plan.with_entry(head.entry)) for head in conflict.heads)
