"""An open store in the window: the office, the case that is open, and what goes from one to the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ipc_desktop.plan.entry import Entry
from ipc_desktop.texts import _, language
from ipc_desktop.ui import photos
from ipc_desktop.ui.case_tools import CaseTools
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.clock import Clock
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.keeping import left_open
from ipc_desktop.ui.keeping.autosave import SaveStatus
from ipc_desktop.ui.keeping.case_in_hand import CaseInHand, Worker
from ipc_desktop.ui.keeping.desk import CaseDesk
from ipc_desktop.ui.keeping.face import show_face
from ipc_desktop.ui.keeping.open_case import OpenCase, broken_versions, read_case
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.path.flow import Flow
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.shell.office import Office
from ipc_desktop.ui.shell.tool_box import ToolBox
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.ui.visit.desk_room import DeskRoom

if TYPE_CHECKING:
    from ipc_desktop.journal.caseload import CaseRow
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.exchange.rounds import Rounds
    from ipc_desktop.ui.exchange.team_side import TeamSide
    from ipc_desktop.ui.family.family_side import FamilySide


@dataclass(frozen=True)
class Carried:
    """Entries that the journal could not take before a lock: kept in memory until the same store is open again."""

    folder: Path
    case: str
    entries: tuple[Entry, ...]
    unfinished: Mapping[str, Mapping[str, str]]


class Session(QStackedWidget):
    """Everything that is shown while a worker's store is open. `lock_asked` and `hide_asked` ask for these.

    `handed_over` says that the laptop went to somebody at the table, or came back.
    """

    lock_asked = Signal()
    hide_asked = Signal()
    handed_over = Signal(bool)
    retitled = Signal()

    def __init__(
        self, store: Store, choices: Choices, jobs: Jobs, *, now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self.choices = store, choices
        self._jobs, self._now = jobs, now
        self._worker = Worker(store.worker_id, store.worker_name or _("You"), store.practice)
        self._flow = Flow(PAGES)
        store.caseload.stone_of_page = {page.key: page.stone for page in PAGES}
        self._carried: Carried | None = None
        self._told = ""
        self._is_leaving = self._is_making = False
        self.over = False
        self.wizard: Wizard | None = None
        self.case_tools: CaseTools | None = None
        self.rounds: Rounds | None = None
        self._team: TeamSide | None = None
        self._family: FamilySide | None = None
        self.tools = ToolBox(choices, jobs, self)
        self.tools.lock_asked.connect(self.lock_asked)
        self.tools.hide_asked.connect(self.hide_asked)
        self.office = self._made_office()
        self.addWidget(self.office)
        choices.language_changed.connect(self._rebuild)

    def begin(self, carried: Carried | None = None) -> None:
        """Goes straight back to a case that was left open, else shows the list with its names hidden."""
        self._carried = carried
        case = carried.case if carried is not None else left_open.case_left_open(self.store.folder)
        self._show_caseload()
        if case:
            self.open_case(case)
        if not self.store.practice:
            self._meet_team()

    @property
    def title(self) -> str:
        """What the window's title says."""
        return self.wizard.title if self.wizard is not None else self.office.title

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else than the worker has the laptop."""
        return self.case_tools is not None and self.case_tools.hand_over.is_on

    def quieten(self) -> None:
        """Stops reading aloud."""
        (self.wizard or self.office).read_aloud.stop()

    def open_case(self, case: str, then: str = "") -> None:
        """Reads a case and shows it where the conversation stopped; `then` names a tool that is opened at once."""

        def read() -> OpenCase:
            self.store.writer.flush()  # what was just said there may still be on its way
            return read_case(self.store.journal, case)

        self._jobs.run(
            read,
            owner=self,
            on_success=partial(self._show_case, then=then),
            on_failure=self._not_opened,
        )

    def new_person(self) -> None:
        """Makes a case and begins at its first page; asked for once more meanwhile, no second one."""
        if self._is_making:
            return
        self._is_making = True
        future = self.store.writer.new_case()
        self._jobs.follow(future, owner=self, on_success=self.open_case, on_failure=self._not_opened)

    def leave_case(self) -> None:
        """Saves what stands on the page; once the journal has it, closes the case and shows the list, its names hidden.

        While it cannot be saved the case stays open and tells why, and so it does when somebody goes on writing.
        """
        if self.wizard is not None:
            self.wizard.keep_page()
            self._is_leaving = True
            self._leave_once_saved()

    def _saving_changed(self, status: SaveStatus) -> None:
        self._is_leaving = self._is_leaving and status not in ("typing", "failing")

    def _leave_once_saved(self) -> None:
        if self._is_leaving and self.all_written:
            self._close_case()

    def _entry_gone(self) -> None:
        """Reads the case anew, so that nothing of it is left here either; the undo of this sitting goes too."""
        if self.wizard is not None:
            QApplication.clipboard().clear()
            self._told = _("It is destroyed.")
            self.open_case(self.wizard.case.case)

    def _case_gone(self) -> None:
        QApplication.clipboard().clear()
        self._close_case()
        self.office.notice.tell(_("The plan is destroyed."))

    def _close_case(self) -> None:
        self.drop_case()
        self.store.writer.show("", {})
        left_open.forget(self.store.folder)
        self.choices.back_to_the_laptop()
        self._show_caseload()
        self.setCurrentWidget(self.office)
        self.retitled.emit()

    def keep_typing(self) -> None:
        """Hands everything typed to the journal as drafts, now."""
        if self.wizard is not None:
            self.wizard.keep_typing()

    def carried(self) -> Carried | None:
        """What is not yet known to be in the journal; what was carried here before, until its case is shown."""
        if self.wizard is None:
            return self._carried
        case = self.wizard.case
        return Carried(self.store.folder, case.case, case.saver.unacknowledged(), case.saver.unfinished)

    @property
    def all_written(self) -> bool:
        """Whether the journal has acknowledged all that was handed to it."""
        return self.wizard is None or self.wizard.case.saver.all_written

    def says(self, text: str) -> bool:
        """Whether this stands in the plan that is open."""
        from ipc_desktop.ui.screens.history import readable

        if self.wizard is None or not text.strip():
            return False
        return any(text.strip() in words for entry in self.wizard.plan_now() for words in readable(entry))

    def words_said(self) -> tuple[str, ...]:
        """The words of the plan that is open, as far as they are for whoever looks."""
        from ipc_desktop.ui.screens.history import readable

        plan = self.wizard.seen_now() if self.wizard is not None else ()
        return tuple(words for entry in plan for words in readable(entry))

    @property
    def is_read_aloud(self) -> bool:
        """Whether a voice is reading what is shown."""
        shown = self.wizard if self.wizard is not None else self.office
        return shown.read_aloud.is_open

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached here, in the order of reading."""
        return self.wizard.rooms() if self.wizard is not None else self.office.rooms()

    def rest(self) -> None:
        """Exchanges no more: the store is about to be closed."""
        if self.rounds is not None:
            self.rounds.stop()

    def drop_case(self) -> None:
        """Takes the plan from the screen."""
        wizard, self.wizard, self.case_tools = self.wizard, None, None
        self._is_leaving = False
        photos.photos().forget_all()
        if wizard is not None:
            wizard.case.saver.stop()
            wizard.case.deleteLater()
            self.removeWidget(wizard)
            wizard.hide()
            wizard.deleteLater()

    # --- showing --------------------------------------------------------------------------------------------------

    def _made_office(self) -> Office:
        """The office of a worker, or of a family's own computer, which holds a copy and no case."""
        store, self._family = self.store, None
        holds_copy = not store.practice and store.copies.own() is not None
        office = Office(store.worker_name, self.choices, self, can_lock=not store.practice, is_familys=holds_copy)
        office.asked.connect(self._office_tool)
        office.retitled.connect(self.retitled)
        if holds_copy:
            self._family = self._familys_side(office)
        return office

    def _familys_side(self, office: Office) -> FamilySide:
        from ipc_desktop.ui.family.family_side import FamilySide

        side = FamilySide(office, self.store, self._jobs, self.choices, self._today)
        side.begun.connect(self._rebuild)
        return side

    def _show_caseload(self) -> None:
        if self._family is not None:
            self._family.open()
            return
        screen = CaseloadScreen(self.store, self._now)
        screen.chosen.connect(self._confirm)
        screen.to_begin.connect(partial(self._confirm, then="begin"))
        screen.to_prepare.connect(partial(self._confirm, then="prepare"))
        screen.new_person.connect(self.new_person)
        screen.copy_wanted.connect(lambda: self._familys_side(self.office).ask())
        self.office.show_home(screen)

    def _confirm(self, row: CaseRow, then: str = "") -> None:
        screen = ConfirmScreen(row.called, row.full_name, row.born_on, go_on=_("Open"), photo=row.case)
        screen.confirmed.connect(partial(self.open_case, row.case, then))
        self.office.show_side(screen, partial(photos.photos().forget, row.case))
        show_face(self.store, row.case, self._jobs, screen, lambda: self.office.side is screen)

    def _show_case(self, opened: OpenCase, then: str = "") -> None:
        if self.over:  # read before a lock, and here only after it
            return
        self.drop_case()
        self._is_making = False
        if self._carried is not None and self._carried.case == opened.saved.case:
            opened = opened.with_drafts(self._carried.entries, self._carried.unfinished)
            self._carried = None
        left_open.remember(self.store.folder, opened.saved.case)
        wizard_case = CaseInHand(opened, self.store.writer, self._worker, self._jobs, self)
        wizard_case.saver.status_changed.connect(self._saving_changed)
        wizard_case.saver.written.connect(self._leave_once_saved)
        wizard = Wizard(self._flow, wizard_case, self.choices, self)
        tools = CaseTools(wizard, self.store, self.tools, self._jobs)
        room = DeskRoom(wizard, tools.hand_over)
        desk = CaseDesk(wizard_case, self.store, self._worker, self._today, self._jobs, room)
        desk.setParent(wizard)
        wizard.left.connect(tools.leave)
        wizard.retitled.connect(self.retitled)
        tools.stopped.connect(self.leave_case)
        tools.hand_over.changed.connect(lambda: self.handed_over.emit(self.is_handed_over))
        tools.destroying.entry_gone.connect(self._entry_gone)
        tools.destroying.case_gone.connect(self._case_gone)
        tools.arrivals.begin(opened)
        tools.arrivals.shown.connect(desk.show_photos)
        if self.rounds is not None:
            self.rounds.arrived.connect(tools.arrivals.came)
        self.office.close_side()  # before the page is shown: it takes the focus to the list
        self.wizard, self.case_tools = wizard, tools
        self.addWidget(wizard)
        self.setCurrentWidget(wizard)
        wizard.begin(self._sitting(desk), opened.place)
        desk.show_photos()
        told, self._told = self._told, ""
        if told:
            wizard.notice.tell(told)
        else:
            tools.suggesting.tell()
        self._jobs.run(
            lambda: broken_versions(self.store.journal, opened.saved.case),
            owner=wizard,
            on_success=wizard.versions_checked,
            on_failure=lambda error: wizard.notice.tell(trouble_words(error), trouble=True),
        )
        if then:
            tools.open(then)

    def _sitting(self, desk: CaseDesk) -> Sitting:
        from ipc_desktop.journal.ids import new_id

        return Sitting(
            new_id=new_id,
            now=self._now,
            today=self._today,
            worker_id=self._worker.id,
            worker_name=self._worker.name,
            language=language(),
            practice=self.store.practice,
            desk=desk,
        )

    def _today(self) -> dt.date:
        return self._now().astimezone().date()

    def _not_opened(self, error: Exception) -> None:
        self._is_making = False
        self.office.notice.tell(trouble_words(error), trouble=True)

    def _office_tool(self, tool: str) -> None:
        if tool == "read_aloud":
            self.office.close_side()
            self.office.read_aloud.begin()
            return
        if self._family is not None and self._family.do(tool):
            return
        if tool == "team":
            self._open_team()
            return
        if tool == "copy":
            from ipc_desktop.ui.shell.copying import Copying

            self.office.close_side()
            Copying(self.office, self.store, self._jobs, self.choices, self._today).begin()
            return
        if self.tools.open(tool, self.office):
            return
        from ipc_desktop.ui.shell.tools import ToolsScreen

        screen = ToolsScreen(
            can_undo=False,
            in_case=False,
            can_lock=not self.store.practice and self.office.column.isHidden(),
            allows=lambda tool: self._family is None or tool not in ("team", "check_paper"),
        )
        screen.chosen.connect(self._office_tool)
        self.office.show_side(screen)
        screen.leave_out(self.office.bar.tools_shown())

    def _meet_team(self) -> None:
        """Exchanges with the team from now on, if this store is in one; a made-up family is in none."""
        from ipc_desktop.ui.exchange.rounds import Rounds

        self.rounds = Rounds(self.store, self._jobs, self.choices, self)
        self.rounds.arrived.connect(lambda _cases: self._renew_list())
        self.rounds.start()

    def _renew_list(self) -> None:
        if isinstance(self.office.home, CaseloadScreen):
            self.office.home.renew()
            self.office.order_tabs()

    def _open_team(self) -> None:
        from ipc_desktop.ui.exchange.team_side import TeamSide

        if self.rounds is None:
            return
        if self._team is None:
            self._team = TeamSide(self.office, self.store, self.rounds, self._jobs, self.choices, self._now)
            self._team.decide.connect(partial(self.open_case, then="choices"))
            self._team.look.connect(self.open_case)
        self._team.open()

    def _rebuild(self) -> None:
        """Everything in another language, at the same place."""
        focus = QApplication.focusWidget()
        if self.wizard is not None:
            self.wizard.rebuild(language())
        old, self._team = self.office, None
        self.office = self._made_office()
        self.insertWidget(0, self.office)
        self._show_caseload()
        self.setCurrentWidget(self.wizard if self.wizard is not None else self.office)
        self.removeWidget(old)  # not sooner: what has no list yet would push the window out of the screen
        old.deleteLater()
        if self.wizard is not None and self.wizard.key and focus is not None:
            self.wizard.page.heading.setFocus()
        self.retitled.emit()
