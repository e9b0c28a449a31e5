"""The tools of an open case: each is opened here by its name, if it is there for whoever has the laptop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ipc_desktop.plan.conversation import PageState, PageStatus
from ipc_desktop.plan.entry import Words
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.exchange.arrivals import Arrivals
from ipc_desktop.ui.exchange.choosing import Choosing
from ipc_desktop.ui.exchange.suggesting import Suggesting
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.shell.tool_box import ToolBox
from ipc_desktop.ui.shell.tools import ToolsScreen
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.visit.destroying import Destroying
from ipc_desktop.ui.visit.hand_over import HandOver
from ipc_desktop.ui.visit.looking_back import LookingBack
from ipc_desktop.ui.visit.own_words import OwnWords
from ipc_desktop.ui.visit.talk_alone import TalkAlone
from ipc_desktop.ui.visit.visit_tools import VisitTools
from ipc_desktop.ui.visit.worker_check import WorkerCheck
from ipc_desktop.ui.visit.worker_side import WorkerSide

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store


class CaseTools(QObject):
    """Opens what the bar and Tools ask for while a case is open. `stopped` says "enough for today"."""

    stopped = Signal()

    def __init__(self, wizard: Wizard, store: Store, tools: ToolBox, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._tools, self._jobs = wizard, store, tools, jobs
        self.destroying = Destroying(wizard, store, jobs)
        self._check = WorkerCheck(wizard, store, jobs)
        self._looking_back = LookingBack(wizard, store, jobs)
        self.arrivals = Arrivals(wizard, store, jobs)
        self.choosing = Choosing(wizard, store, jobs, self.arrivals)
        self.suggesting = Suggesting(wizard)
        self._worker_side = WorkerSide(wizard, self.destroying)
        self.hand_over = HandOver(wizard, self._check)
        self._alone = TalkAlone(wizard, self.hand_over)
        self._own_words = OwnWords(wizard)
        self.visit = VisitTools(wizard)
        self.visit.ended.connect(self.stopped)
        wizard.asked.connect(self.open)

    def open(self, tool: str) -> None:
        """Opens a tool by its name, if it is there for whoever has the laptop."""
        if not self.hand_over.allows(tool):
            return
        own: dict[str, Callable[[], None]] = {
            "tools": self._open_tools,
            "read_aloud": self._read_aloud,
            "pause": self._pause,
            "skip": self._skip,
            "path": self._path,
            "catch": self.visit.catch,
            "sort": self.visit.sort,
            "prepare": self.visit.prepare,
            "begin": self.visit.begin,
            "close": self.visit.close,
            "undo": self._undo,
            "history": self._history,
            "choices": self._choices,
            "suggested": self.suggesting.begin,
            "give": self._give,
            "copies": self._copies,
            "page_choices": lambda: self.choosing.begin(self._wizard.key),
            "destroy": self._destroy,
            "private_notes": self._private_notes,
            "hand_over": self._hand_over,
            "own_view": self.hand_over.turn_view,
            "kept_words": self._own_words.show_kept,
            "read_plan": self._own_words.show_plan,
            "alone": self._alone.ask,
            "not_safe": self._alone.not_safe,
            "support_style": self._support_style,
        }
        if tool in own:
            own[tool]()
        else:
            showing = self._wizard.case.for_whoever_looks
            self._tools.open(tool, self._wizard, may_print=not self.hand_over.is_on, showing=showing)

    # --- tools ----------------------------------------------------------------------------------------------------

    def _open_tools(self) -> None:
        screen = ToolsScreen(
            can_undo=self._wizard.case.can_undo,
            in_case=True,
            can_lock=not self._store.practice,
            allows=self.hand_over.allows,
            handed=self.hand_over.shows,
        )
        screen.chosen.connect(self.open)
        self._wizard.show_side(screen)
        screen.leave_out(self._wizard.bar.tools_shown())  # by now: the main button has its words for this screen

    def _read_aloud(self) -> None:
        self._wizard.close_side()
        self._wizard.read_aloud.begin()

    def _pause(self) -> None:
        from ipc_desktop.ui.screens.pause import PauseScreen

        screen = PauseScreen(can_close=not self.hand_over.is_on)
        screen.stopped.connect(self._stop)
        screen.closing.connect(lambda: self.open("close"))
        self._wizard.show_side(screen)
        self._wizard.keep_page()
        self.visit.rest_on(screen)
        saver = self._wizard.case.saver
        saver.status_changed.connect(screen.saving_changed)
        screen.saving_changed(saver.status)

    def _stop(self) -> None:
        """Enough for today: whoever was handed the laptop gives it back first; the worker sees that they stopped."""
        if self.hand_over.is_on:
            self.hand_over.give_back(_("We stop here. All is kept."), then=self._pause)
        else:
            self.stopped.emit()

    def _skip(self) -> None:
        from ipc_desktop.ui.screens.skip import SkipScreen

        plan = self._wizard.case.seen
        state = plan.once(PageState, self._wizard.key)
        screen = SkipScreen(plan.named(), plan.me, state.reason, state.status)
        saver, row = self._wizard.case.saver, f"{self._wizard.key}/skip"
        screen.take_up(saver.unfinished.get(row, {}))
        screen.changed.connect(lambda: saver.keep_unfinished(row, screen.written()))

        def leave(left: tuple[PageStatus, Words]) -> None:
            saver.keep_unfinished(row, {})
            self._wizard.set_aside(*left)

        screen.left.connect(leave)
        self._wizard.show_side(screen)

    def _path(self) -> None:
        from ipc_desktop.ui.screens.path import PathScreen

        person = self._wizard.case.seen.person
        heading = _("{name}’s plan").format(name=isolated(person.called)) if person.called else _("A new plan")
        screen = PathScreen(heading, self._wizard.where.told_path(self._wizard.key))
        screen.opened.connect(self._wizard.open_stone)
        self._wizard.show_side(screen)

    def _support_style(self) -> None:
        """Shows how we work together; another choice holds for the page below as well."""
        from ipc_desktop.ui.screens.support_style import SupportStyleScreen

        wizard = self._wizard
        wizard.keep_page()
        screen = SupportStyleScreen(wizard.case.seen, wizard.sitting)

        def chosen() -> None:
            seen = wizard.case.seen
            wizard.write_beside(*screen.answer(seen).changed_since(seen))

        screen.changed.connect(chosen)
        wizard.show_side(screen, closed=wizard.renew_page)

    def _hand_over(self) -> None:
        if self.hand_over.is_on:
            self.hand_over.give_back()
        else:
            self.hand_over.begin()

    def leave(self) -> None:
        """After the last page: a goodbye; whoever has the laptop gives it back first."""
        if self.hand_over.is_on:
            self.hand_over.give_back()
            return
        from ipc_desktop.ui.screens.goodbye import GoodbyeScreen

        screen, saver = GoodbyeScreen(self._wizard.case.seen.person.called), self._wizard.case.saver
        screen.over.connect(self.stopped)
        screen.closing.connect(lambda: self.open("close"))
        self._wizard.show_side(screen)
        saver.status_changed.connect(screen.saving_changed)
        screen.saving_changed(saver.status)

    def _undo(self) -> None:
        self._wizard.close_side()
        self._wizard.undo()

    # --- for the worker alone -------------------------------------------------------------------------------------

    def _history(self) -> None:
        lead = _("Earlier words are for the worker alone.")
        self._check.ask(_("What did this say before?"), lead, _("Show it"), self._looking_back.begin)

    def _choices(self) -> None:
        lead = _("All answers are shown, also those for the worker alone.")
        self._check.ask(_("Which words shall stand?"), lead, _("Show them"), self.choosing.begin)

    def _give(self) -> None:
        from ipc_desktop.ui.exchange.giving_away import GivingAway

        lead = _("They read and write in it as you do.")
        giving = GivingAway(self._wizard, self._store, self._jobs)
        self._check.ask(_("Give this plan to a colleague"), lead, _("Go on"), giving.begin)

    def _copies(self) -> None:
        from ipc_desktop.ui.exchange.giving_copies import GivingCopies

        lead = _("Only the worker gives copies, and takes them back.")
        giving = GivingCopies(self._wizard, self._store, self._jobs, self.arrivals)
        self._check.ask(_("Their own copy at home"), lead, _("Go on"), giving.begin)

    def _destroy(self) -> None:
        lead = _("Only the worker can do this.")
        self._check.ask(_("Destroy words for good"), lead, _("Go on"), self.destroying.begin)

    def _private_notes(self) -> None:
        lead = _("These notes are for the worker alone.")
        self._check.ask(_("For the worker alone"), lead, _("Show them"), self._worker_side.begin)
