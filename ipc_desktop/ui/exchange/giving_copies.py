"""Gives family their own copies of the plan that is open, exchanges with them, and takes copies back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from ipc_desktop.plan.own_copy import may_have_a_copy
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import may_see
from ipc_desktop.plan.taking_away import silence_for
from ipc_desktop.texts import _, list_of, long_date
from ipc_desktop.ui.exchange.arrivals import Arrivals
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.exchange.copies_screen import CopiesScreen
from ipc_desktop.ui.exchange.team_words import team_words
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.screens.pick import pick
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import the_worker
from ipc_desktop.wording import choice_words, party_words

if TYPE_CHECKING:
    from ipc_desktop.journal.own_copies import GivenCopy
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.copies_given import CopiesGiven

T = TypeVar("T")
Way = Callable[[], "CopiesGiven"]
"""Reaches the copies: over the server, or by a folder. Called elsewhere than on the window's thread."""
STAYS, GOES = "stays", "goes"


class GivingCopies(QObject):
    """Works for one open case, once the worker is known to be at the keys."""

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs, arrivals: Arrivals) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs, self._arrivals = wizard, store, jobs, arrivals
        self._asker = RoomAsker(wizard, wizard.choices.uses_one_switch)
        self._is_busy = False

    def begin(self) -> None:
        """Shows who has a copy, and gives another."""
        self._wizard.keep_page()
        self._open()

    def _open(self) -> CopiesScreen:
        plan, today = self._wizard.case.plan, self._wizard.sitting.today()
        people = [party for party in may_have_a_copy(plan, today) if self._is_known(party)]
        not_seen = {party.id: self._not_seen_words(party.id, party.name) for party in people}
        screen = CopiesScreen(
            [(copy.id, self._words_on(copy)) for copy in self._given()],
            tuple(Choice(party.id, party_words(party)) for party in people),
            not_seen,
            has_server=self._has_server(),
        )
        screen.asked.connect(lambda way: self._do(screen, way))
        screen.taken_back.connect(self._ask_to_take_back)
        self._wizard.show_side(screen)
        return screen

    # --- what stands there ------------------------------------------------------------------------------------------

    def _given(self) -> list[GivenCopy]:
        return [copy for copy in self._store.copies.given(self._wizard.case.case) if not copy.is_closed]

    def _has_server(self) -> bool:
        place = self._store.journal.membership()
        return place is not None and place.approved

    def _words_on(self, copy: GivenCopy) -> str:
        given_on = dt.datetime.fromisoformat(copy.given_at).astimezone().date()
        return _("{name} has had a copy since {date}.").format(name=self._name_of(copy.party), date=long_date(given_on))

    def _name_of(self, party_id: str) -> str:
        party = self._wizard.case.plan.party(party_id)
        return party_words(party) if party is not None and self._is_known(party) else _("Somebody")

    def _is_known(self, party: Party) -> bool:
        """Whether the worker may know of somebody: whom one of the family keeps to themself is nobody else's."""
        plan = self._wizard.case.plan
        return may_see(party, the_worker(plan), plan, self._wizard.sitting.today())

    def _not_seen_words(self, party: str, name: str) -> str:
        silence = silence_for(self._wizard.case.plan, party, self._wizard.sitting.today())
        sections = list_of([choice_words("section", section) for section in silence.left_out])
        if not sections:
            return _("{name} will read what lies on the table, and nothing of your own notes.").format(name=name)
        return _("{name} will not see: {sections}.").format(name=name, sections=sections)

    # --- what is asked ----------------------------------------------------------------------------------------------

    def _do(self, screen: CopiesScreen, way: str) -> None:
        if way == "exchange":
            self._ask_for_stick(self._exchange)
            return
        if not screen.is_filled():
            return
        party, number = screen.whom.value(), screen.number.text()
        if way == "server":
            self._give(party, number, self._by_server)
        else:
            self._ask_for_stick(lambda by: self._give(party, number, by))

    def _by_server(self) -> CopiesGiven:
        from ipc_desktop.sync.copies import given_at
        from ipc_desktop.sync.enrolment import RefusedByTeamError

        place = self._store.journal.membership()
        if place is None:
            raise RefusedByTeamError("no_team")
        return given_at(self._store, place, self._wizard.sitting.today())

    def _ask_for_stick(self, go_on: Callable[[Way], None]) -> None:
        def chosen(folder: Path) -> None:
            from ipc_desktop.sync.copies import given_by_stick

            go_on(lambda: given_by_stick(self._store, folder, self._wizard.sitting.today()))

        destinations.ask_folder(self._asker, _("Where is the stick?"), _("Use this folder"), chosen, self.begin)

    def _give(self, party: str, number: str, way: Way) -> None:
        case, name = self._wizard.case.case, self._name_of(party)
        told = _("{name} has a copy now. It follows the plan with every exchange.").format(name=name)

        def failed(error: Exception) -> None:
            self._wizard.notice.tell("")
            screen = self._open()
            screen.take_up(party, number)
            screen.refuse(copy_words(error))

        self._beside(lambda: way().give(case, party, number), lambda _copy: self._say(told), failed)

    def _exchange(self, way: Way) -> None:
        def done(_kept: object) -> None:
            self._wizard.close_side()
            self._wizard.notice.tell(_("Theirs is read, and the stick holds the plan for them."))

        self._beside(lambda: way().keep_up(), done, self._failed, always=self._arrivals.renew)

    def _ask_to_take_back(self, name: str) -> None:
        (copy,) = (one for one in self._given() if one.id == name)
        offered = (
            Choice(STAYS, _("No, they keep it")),
            Choice(GOES, _("Yes, it shows nothing after the next exchange")),
        )

        def picked(answer: str) -> None:
            if answer == STAYS:
                self.begin()
            elif self._has_server():
                self._take_back(copy, self._by_server)
            else:
                self._ask_for_stick(lambda by: self._take_back(copy, by))

        heading = _("Shall {name}’s copy be taken back?").format(name=self._name_of(copy.party))
        pick(self._wizard, heading, offered, _("Go on"), picked, self.begin)

    def _take_back(self, copy: GivenCopy, way: Way) -> None:
        told = _("It is taken back. What they read or printed before stays with them.")
        self._beside(lambda: way().take_back(copy), lambda _none: self._say(told), self._failed)

    def _beside(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
        *,
        always: Callable[[], None] = lambda: None,
    ) -> None:
        """Does one thing at a time; what came of it is told to whoever asked, and then `always` is called."""
        if self._is_busy:
            return
        self._is_busy, theirs = True, self._wizard.case.for_whoever_looks

        def ended(tell: Callable[[T], None], what: T) -> None:
            self._is_busy = False
            tell(what)
            always()

        self._wizard.notice.tell(_("This takes a moment."))
        run_beside(
            self._jobs,
            work,
            owner=self,
            on_success=partial(ended, theirs(done)),
            on_failure=partial(ended, theirs(failed)),
        )

    def _failed(self, error: Exception) -> None:
        self._say(copy_words(error))

    def _say(self, words: str) -> None:
        self._open()
        self._wizard.notice.tell(words)


def copy_words(error: Exception) -> str:
    """Why something is not done with a copy."""
    from ipc_desktop.sync.copies_given import CopyRefusedError
    from ipc_desktop.sync.parcel import ParcelError

    if isinstance(error, CopyRefusedError):
        if error.code == "not_for_them":
            return _("They are not to take part just now. No copy was given.")
        return _("No computer asks with this number. Please ask for it once more.")
    if isinstance(error, ParcelError):
        return _("This folder cannot be written to.")
    return team_words(error)
