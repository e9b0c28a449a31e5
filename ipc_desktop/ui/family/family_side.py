"""The office of a family's own computer: shows the copy that it holds, sends what is said, and takes what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ipc_desktop.texts import _, language
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.exchange.team_words import team_words
from ipc_desktop.ui.family.ask_screen import AskCopyScreen, CopyWaitsScreen
from ipc_desktop.ui.family.copy_screen import Chapter, CopyScreen, NothingToReadScreen
from ipc_desktop.ui.family.papers_of_copy import PapersOfCopy
from ipc_desktop.ui.family.say_screen import Said, SaidScreen, SayScreen, pages_of
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.shell.office import Office

if TYPE_CHECKING:
    from ipc_desktop.journal.own_copies import HeldPlan
    from ipc_desktop.journal.store import Store
    from ipc_desktop.plan.plan import Plan

FIRST_MS, EVERY_MS = 3_000, 300_000
"""After the copy was opened, and from then on."""


class FamilySide(QObject):
    """Works for the office. `begun` says that this store asked for a copy and is a family's from now on, or no more."""

    begun = Signal()

    def __init__(
        self, office: Office, store: Store, jobs: Jobs, choices: Choices, today: Callable[[], dt.date]
    ) -> None:
        super().__init__(office)
        self._office, self._store, self._jobs, self._today = office, store, jobs, today
        self._asker = RoomAsker(office, choices.uses_one_switch)
        self._papers = PapersOfCopy(office, store, jobs, self._asker, today)
        self._writing = dict(store.copies.writing())
        self._is_asking = self._is_due = self._is_waited_for = self._is_saying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.exchange)

    def ask(self) -> None:
        """Shows how a copy is asked for."""
        self._office.show_side(self._asking_screen())

    def _asking_screen(self) -> AskCopyScreen:
        screen = AskCopyScreen()
        screen.asked.connect(lambda way: self._ask(screen, way))
        return screen

    def open(self) -> None:
        """Shows the copy, or that it is asked for, in the place of the list of people."""
        self._is_due = False
        copy, held = self._store.copies.own(), self._store.copies.held()
        if copy is None:
            return
        if copy.device != self._store.journal.device():  # brought back from a copy, so nobody knows it
            self._office.show_home(self._asking_screen())
            return
        if held is None or not copy.is_given:
            waits = CopyWaitsScreen(copy.number, by_server=bool(copy.address))
            waits.asked.connect(self.do)
            self._office.show_home(waits)
        else:
            self._show(held)
        if copy.address:
            self._timer.start(FIRST_MS)

    def do(self, tool: str) -> bool:
        """Does what a button or a place of the office wants; False when it is none of the copy's."""
        tools: dict[str, Callable[[], None]] = {
            "said": self._show_said,
            "print": lambda: self._papers.ask(saved=False),
            "save": lambda: self._papers.ask(saved=True),
            "look": self.exchange,
            "exchange": self._exchange_by_the_way_there_is,
            "stick": self._ask_for_stick,
            "anew": self.ask,
            "none": self._want_none,
        }
        if tool in tools:
            tools[tool]()
        return tool in tools

    # --- reading ------------------------------------------------------------------------------------------------------

    def _show(self, held: HeldPlan) -> None:
        plan = held.plan()
        if held.is_closed or not len(plan):
            nothing = NothingToReadScreen(is_closed=held.is_closed)
            nothing.tool.connect(self.do)
            self._office.show_home(nothing)
            return
        screen = CopyScreen(self._papers.document(held, plan), plan.person.called or _("Somebody"), held.at)
        screen.tool.connect(self.do)
        screen.say.connect(partial(self._say, plan))
        self._office.show_home(screen)

    # --- saying -------------------------------------------------------------------------------------------------------

    def _say(self, plan: Plan, chapter: Chapter) -> None:
        there = [page for page, kinds in KINDS_OF_PAGE.items() if any(isinstance(entry, kinds) for entry in plan)]
        screen = SayScreen(chapter, plan.person.called or _("Somebody"), pages_of(chapter.stone, there))
        screen.take_up(self._writing.get(chapter.name, ""))
        screen.changed.connect(lambda: self._keep_writing(chapter, screen.words.text()))
        screen.said.connect(partial(self._keep, chapter))
        self._office.show_side(screen, self._show_soon)

    def _keep(self, chapter: Chapter, said: Said) -> None:
        from ipc_desktop.sync import copy_held

        store = self._store

        if self._is_saying:
            return
        self._is_saying = True

        def kept(_said: object) -> None:
            self._is_saying = False
            self._keep_writing(chapter, "")
            self._office.close_side()
            copy = store.copies.own()
            self._office.notice.tell(_("It is kept, and goes with the next exchange."))
            if copy is not None and copy.address:
                self.exchange()

        def not_kept(error: Exception) -> None:
            self._is_saying = False
            self._tell_failure(error)

        self._jobs.run(
            lambda: copy_held.say(store, said.page, said.text, language()),
            owner=self,
            on_success=kept,
            on_failure=not_kept,
        )

    def _keep_writing(self, chapter: Chapter, text: str) -> None:
        self._writing[chapter.name] = text
        self._jobs.follow(
            self._store.copies.keep_writing(self._writing),
            owner=self,
            on_success=lambda _none: None,
            on_failure=self._tell_failure,
        )

    def _show_said(self) -> None:
        from ipc_desktop.sync.copy_held import arrived

        held = self._store.copies.held()
        fates = held.fates if held is not None else ()
        self._office.show_side(SaidScreen(self._store.copies.said(), arrived(self._store), fates), self._show_soon)

    # --- asking and exchanging ----------------------------------------------------------------------------------------

    def exchange(self) -> None:
        """Sends and takes over the server, now; later again by itself."""
        from ipc_desktop.sync.copies import held_round

        self._timer.stop()
        if not self._is_asking:
            self._is_asking = True
            self._beside(lambda: held_round(self._store), self._exchanged)

    def _exchange_by_the_way_there_is(self) -> None:
        copy = self._store.copies.own()
        if copy is not None and copy.address:
            self._office.notice.tell(_("Sending and receiving."))
            self._is_waited_for = True
            self.exchange()
        else:
            self._ask_for_stick()

    def _ask(self, screen: AskCopyScreen, way: str) -> None:
        from ipc_desktop.sync import copies, copy_held

        address = screen.address.text().strip()
        if way == "stick":
            copy_held.begin(self._store, copy_held.new_name())
            self.begun.emit()
        elif not address:
            screen.refuse(_("Please type the address first."))
        else:

            def refused(error: Exception) -> None:
                if isValid(screen):
                    screen.refuse(team_words(error))

            screen.be_busy(True)
            run_beside(
                self._jobs,
                lambda: copies.begin_at(self._store, address),
                owner=self,  # a screen that was closed meanwhile takes back nothing
                on_success=lambda _copy: self.begun.emit(),
                on_failure=refused,
            )

    def _want_none(self) -> None:
        """It was a slip: this computer is a worker's after all."""
        self._jobs.follow(
            self._store.copies.forget_own(),
            owner=self,
            on_success=lambda _none: self.begun.emit(),
            on_failure=self._tell_failure,
        )

    def _ask_for_stick(self) -> None:
        destinations.ask_folder(
            self._asker, _("Where is the stick?"), _("Exchange by this folder"), self._by_stick, lambda: None
        )

    def _by_stick(self, folder: Path) -> None:
        from ipc_desktop.sync.copies import held_by_stick

        def done(is_new: bool) -> None:
            self._exchanged(is_new)
            given = self._store.copies.held() is not None
            asked = _("What you ask lies on the stick now. Take it to the worker, with your number.")
            self._office.notice.tell(_("Exchanged by the stick. What you said lies there.") if given else asked)

        self._beside(lambda: held_by_stick(self._store, folder), done)

    def _exchanged(self, is_new: bool) -> None:
        """Shows what is new, unless somebody is writing or is read to: then when they come back to it."""
        self._is_asking = False
        copy = self._store.copies.own()
        if copy is not None and copy.address:
            self._timer.start(EVERY_MS)
        self._is_due = self._is_due or is_new
        if self._is_waited_for and not self._is_due:
            self._office.notice.tell(_("Sent and received. Nothing new came."))
        self._is_waited_for = False
        self._show_what_is_due()

    def _show_soon(self) -> None:
        QTimer.singleShot(0, self, self._show_what_is_due)  # once the screen that closes is gone

    def _show_what_is_due(self) -> None:
        if self._is_due and self._office.side is None and not self._office.read_aloud.is_open:
            self.open()
            is_read = isinstance(self._office.home, CopyScreen)
            self._office.notice.tell(_("The plan is here, as it stands now.") if is_read else "")

    def _failed(self, error: Exception) -> None:
        self._is_asking = False
        copy = self._store.copies.own()
        if copy is not None and copy.address:
            self._timer.start(EVERY_MS)
        self._tell_failure(error)

    def _tell_failure(self, error: Exception) -> None:
        from ipc_desktop.sync.parcel import ParcelError

        is_folder = isinstance(error, ParcelError)
        self._office.notice.tell(
            _("This folder cannot be written to.") if is_folder else team_words(error), trouble=True
        )

    def _beside(self, work: Callable[[], bool], done: Callable[[bool], None]) -> None:
        run_beside(self._jobs, work, owner=self, on_success=done, on_failure=self._failed)
