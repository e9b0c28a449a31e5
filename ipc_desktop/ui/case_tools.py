"""The tools of an open case: pause, skip, the path, undo, history, and the question before a paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.conversation import PageState, PageStatus
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui.destroying import Destroying
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.path import words as path_words
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.tool_box import ToolBox
from ipc_desktop.ui.tools import ToolsScreen
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.ui.visit_tools import VisitTools
from ipc_desktop.ui.wizard import Wizard

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import PastEntry
    from ipc_desktop.journal.store import Store


class CaseTools(QObject):
    """Opens what the bar and Tools ask for while a case is open. `stopped` says "enough for today"."""

    stopped = Signal()

    def __init__(self, wizard: Wizard, store: Store, tools: ToolBox, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._tools, self._jobs = wizard, store, tools, jobs
        self.destroying = Destroying(wizard, store, jobs)
        self.visit = VisitTools(wizard)
        wizard.asked.connect(self.open)

    def open(self, tool: str) -> None:
        """Opens a tool by its name."""
        own: dict[str, Callable[[], None]] = {
            "tools": self._open_tools,
            "read_aloud": self._read_aloud,
            "pause": self._pause,
            "skip": self._skip,
            "path": self._path,
            "catch": self.visit.catch,
            "sort": self.visit.sort,
            "undo": self._undo,
            "history": self._history,
            "destroy": self._destroy,
        }
        if tool in own:
            own[tool]()
        else:
            self._tools.open(tool, self._wizard)

    # --- what the desk asks for -----------------------------------------------------------------------------------

    def keep_page(self) -> None:
        """Saves what stands on the page that is shown."""
        self._wizard.keep_page()

    def page_shown(self) -> QWidget:
        """The page that is shown."""
        return self._wizard.page

    def window_widget(self) -> QWidget:
        """The widget that system dialogues belong to."""
        return self._wizard.window()

    def confirm_paper(self, sheets: int, paper: str, go_on: Callable[[], None], stop: Callable[[], None]) -> None:
        """Shows once more whose plan it is and how many sheets there are."""
        person = self._wizard.case.plan.person
        screen = ConfirmScreen(person.called, person.full_name, person.born_on, go_on=paper, sheets=sheets)
        self._ask(screen, screen.confirmed, go_on, stop)

    def _ask(
        self, screen: Screen, answer: SignalInstance, answered: Callable[..., None], stop: Callable[[], None]
    ) -> None:
        """Shows a screen until its answer comes, which is handed over, or until it is left."""
        given: list[bool] = []

        def give(*what: str) -> None:
            given.append(True)
            self._wizard.close_side()
            answered(*what)

        def closed() -> None:
            if not given:
                stop()

        answer.connect(give)
        self._wizard.show_side(screen, closed=closed)

    def uses_one_switch(self) -> bool:
        """Whether somebody answers with one switch just now."""
        return self._wizard.choices.now.switch != "off"

    def pick(
        self,
        heading: str,
        offered: tuple[Choice, ...],
        go_on: str,
        picked: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        """Shows a screen with these answers, and hands the chosen one over."""
        from ipc_desktop.ui.screens.pick import PickScreen

        screen = PickScreen(heading, offered, go_on)
        self._ask(screen, screen.picked, picked, stop)

    # --- tools ----------------------------------------------------------------------------------------------------

    def _open_tools(self) -> None:
        shows_own = self._wizard.bar.shows_own_tools
        screen = ToolsScreen(
            with_bar_tools=not shows_own,
            can_undo=self._wizard.case.can_undo,
            in_case=True,
            can_lock=not self._store.practice,
        )
        screen.chosen.connect(self.open)
        self._wizard.show_side(screen)

    def _read_aloud(self) -> None:
        self._wizard.close_side()
        self._wizard.read_aloud.begin()

    def _pause(self) -> None:
        from ipc_desktop.ui.screens.pause import PauseScreen

        screen = PauseScreen()
        screen.stopped.connect(self.stopped)
        self._wizard.show_side(screen)
        self._wizard.keep_page()
        saver = self._wizard.case.saver
        saver.status_changed.connect(screen.saving_changed)
        screen.saving_changed(saver.status)

    def _skip(self) -> None:
        from ipc_desktop.ui.screens.skip import SkipScreen

        plan = self._wizard.case.plan
        state = plan.once(PageState, self._wizard.key)
        screen = SkipScreen(plan.parties(), plan.me, state.reason, state.status)
        saver, row = self._wizard.case.saver, f"{self._wizard.key}/skip"
        screen.take_up(saver.unfinished.get(row, {}))
        screen.changed.connect(lambda: saver.keep_unfinished(row, screen.written()))
        if not self._wizard.bar.read_button.isHidden():
            screen.leave_out("read_aloud")

        def leave(left: tuple[PageStatus, Words]) -> None:
            saver.keep_unfinished(row, {})
            self._wizard.set_aside(*left)

        screen.left.connect(leave)
        self._wizard.show_side(screen)

    def _path(self) -> None:
        from ipc_desktop.ui.screens.path import PathScreen

        person = self._wizard.case.plan.person
        heading = _("{name}'s plan").format(name=person.called) if person.called else _("A new plan")
        screen = PathScreen(heading, [path_words.told(view) for view in self._wizard.stones()])
        screen.opened.connect(self._wizard.open_stone)
        self._wizard.show_side(screen)

    def _undo(self) -> None:
        self._wizard.close_side()
        self._wizard.undo()

    # --- what it said before --------------------------------------------------------------------------------------

    def _history(self) -> None:
        lead = _("Earlier words are for the worker. Please type your passphrase.")
        self._check_worker(_("What did this say before?"), lead, _("Show it"), self._read_history)

    def _destroy(self) -> None:
        lead = _("Only the worker can do this. Please type your passphrase.")
        self._check_worker(_("Destroy words for good"), lead, _("Go on"), self.destroying.begin)

    def _check_worker(self, heading: str, lead: str, primary: str, go_on: Callable[[], None]) -> None:
        """Asks for the worker's passphrase first; nobody has one in practice."""
        from ipc_desktop.ui.screens.history import WorkerCheckScreen

        if self._store.practice:
            go_on()
            return
        screen = WorkerCheckScreen(heading, lead, primary)
        screen.typed.connect(
            lambda passphrase: self._jobs.run(
                lambda: _check_passphrase(self._store, passphrase),
                owner=screen,
                on_success=lambda _none: go_on(),
                on_failure=lambda error: screen.refuse(trouble_words(error)),
            )
        )
        self._wizard.show_side(screen)

    def _read_history(self) -> None:
        from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
        from ipc_desktop.ui.screens.history import entries_of_page

        self._wizard.keep_page()
        plan = self._wizard.case.plan
        entries = entries_of_page(plan, KINDS_OF_PAGE.get(self._wizard.key, ()))
        journal, case = self._store.journal, plan.case
        writer = self._store.writer

        def read() -> tuple[PastEntry, ...]:
            writer.flush()
            return tuple(past for entry in entries for past in journal.history(case, entry.id))

        self._jobs.run(
            read,
            owner=self,
            on_success=self._show_history,
            on_failure=lambda error: self._wizard.notice.tell(trouble_words(error), trouble=True),
        )

    def _show_history(self, pasts: tuple[PastEntry, ...]) -> None:
        from ipc_desktop.ui.screens.history import HistoryScreen

        screen = HistoryScreen(pasts, self._wizard.case.plan, self._name_of)
        screen.put_back.connect(self._put_back)
        self._wizard.show_side(screen)

    def _name_of(self, author: str) -> str:
        if author == self._store.worker_id:
            return self._store.worker_name
        parties = self._wizard.case.plan.all(Party)
        found = (party.name for party in parties if author in (party.id, party.worker_id))
        return next(found, _("Somebody else"))

    def _put_back(self, entry: Entry) -> None:
        case, key = self._wizard.case, self._wizard.key
        case.saver.keep_unfinished(key, {})
        case.put_back(case.plan.with_entry(entry), key)
        self._wizard.show_page(key)
        self._wizard.notice.tell(_("The earlier words are back."))


def _check_passphrase(store: Store, passphrase: str) -> None:
    """Raises StoreError when this is not the worker's passphrase."""
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
