"""Opens the team's screen in the office and does what is asked there: joining, letting in, shutting out, exchanging."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ipc_desktop.texts import _
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.clock import Clock, today
from ipc_desktop.ui.exchange.beside import run_beside
from ipc_desktop.ui.exchange.reviewing import Reviewing
from ipc_desktop.ui.exchange.rounds import Rounds
from ipc_desktop.ui.exchange.team_screen import CHANGES, Change, TeamScreen
from ipc_desktop.ui.exchange.team_words import team_words
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.screens.pick import pick
from ipc_desktop.ui.shell.office import Office

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import Journal
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.roll import Line

T = TypeVar("T")
STAYS, GOES = "stays", "goes"


class Waiting(NamedTuple):
    """What waits for people on this laptop: choices by case (id, called, how many), people with several plans (called,
    ids), sentences on the rest, what family suggested, as the choices, and the names of what is to be looked at before
    it counts: words of laptops that were shut out, or that nobody let in."""

    choices: tuple[tuple[str, str, int], ...]
    twice: tuple[tuple[str, tuple[str, ...]], ...]
    told: tuple[str, ...]
    suggested: tuple[tuple[str, str, int], ...]
    to_look_at: tuple[str, ...]


class TeamSide(QObject):
    """Works for the office. `decide` hands over a case in which people have to choose between answers, `look` one to be
    opened."""

    decide = Signal(str)
    look = Signal(str)

    def __init__(self, office: Office, store: Store, rounds: Rounds, jobs: Jobs, choices: Choices, now: Clock) -> None:
        super().__init__(office)
        self._asker = RoomAsker(office, choices.uses_one_switch)
        self._choices = choices
        self._office, self._store, self._rounds, self._jobs, self._now = office, store, rounds, jobs, now
        self._screen: TeamScreen | None = None
        self._people_as_of = ""
        rounds.changed.connect(self._show)
        self._reviewing = Reviewing(office, store, jobs)
        self._reviewing.over.connect(rounds.arrived)

    def open(self) -> None:
        """Shows the screen, and reads what stands on it."""
        self._screen = screen = TeamScreen()
        screen.asked.connect(self._do)
        screen.decide.connect(self.decide)
        screen.look.connect(self.look)
        screen.change.connect(self._ask_to_change)
        screen.files_chosen.connect(self._choose_files)
        self._office.show_side(screen)
        self._show()
        self._rounds.look()
        self._read_waiting()
        self._read_people()

    # --- what stands there ------------------------------------------------------------------------------------------

    def _there(self) -> TeamScreen | None:
        return self._screen if self._screen is not None and isValid(self._screen) else None

    def _show(self) -> None:
        screen, rounds = self._there(), self._rounds
        if screen is None or rounds.status is None:
            return
        had_lead, seen, self._people_as_of = screen.lead is not None, self._people_as_of, rounds.status.last_round_at
        screen.show_standing(rounds.status, rounds.doing, rounds.moved, rounds.trouble, self._now())
        if rounds.status.state == "in":
            self._show_files(screen)
        if screen.lead is not None and (not had_lead or self._people_as_of != seen):
            self._read_people()
        if rounds.status.state == "asks":
            self._beside(self._number, screen.number.tell)
        self._office.order_tabs()

    def _show_files(self, screen: TeamScreen) -> None:
        from ipc_desktop.ui.exchange.metered import is_metered

        choice = self._choices.laptop.files_on_metered
        screen.show_files(choice, can_tell=choice == "any" or is_metered() is not None)

    def _choose_files(self, choice: str) -> None:
        """Keeps what was chosen; what waited because of it goes at once."""
        if choice and choice != self._choices.laptop.files_on_metered:
            self._choices.choose(self._choices.laptop._replace(files_on_metered=choice))
            self._show()
            self._rounds.exchange()

    def _number(self) -> str:
        from ipc_desktop.sync.enrolment import number_of

        place = self._store.journal.membership()
        return number_of(self._store, place) if place is not None else ""

    def _read_waiting(self) -> None:
        self._beside(lambda: what_waits(self._store), self._show_waiting)

    def _show_waiting(self, waiting: Waiting) -> None:
        screen = self._there()
        if screen is not None:
            screen.show_waiting(*waiting)
            self._office.order_tabs()

    def _read_people(self) -> None:
        if (screen := self._there()) is not None and screen.lead is not None:
            self._beside(self._people, self._show_people, lambda _error: None)

    def _people(self) -> tuple[Sequence[str], Sequence[Line], Collection[str], str]:
        from ipc_desktop.sync import enrolment
        from ipc_desktop.sync.kept_roll import kept_roll

        waiting = [one.ask.worker for one in enrolment.asking(self._store)]
        members, place = enrolment.members(self._store), enrolment.place_of(self._store)
        return waiting, members, set(kept_roll(self._store, place).leads), place.account

    def _show_people(self, people: tuple[Sequence[str], Sequence[Line], Collection[str], str]) -> None:
        screen = self._there()
        if screen is not None and screen.lead is not None:
            screen.lead.show_people(*people)
            self._office.order_tabs()

    # --- what is asked ----------------------------------------------------------------------------------------------

    def _do(self, what: str) -> None:
        asked: dict[str, Callable[[], None]] = {
            "exchange": self._rounds.exchange,
            "pause": self._rounds.pause,
            "go_on": self._rounds.go_on,
            "stick": self._ask_for_stick,
            "join": lambda: self._join(leads=False),
            "begin": lambda: self._join(leads=True),
            "let_in": self._let_in,
            "review": self._reviewing.begin,
        }
        asked[what]()

    def _ask_for_stick(self) -> None:
        destinations.ask_folder(
            self._asker, _("Where is the stick?"), _("Exchange by this folder"), self._by_stick, self.open
        )

    def _by_stick(self, folder: Path) -> None:
        from ipc_desktop.sync.copies import team_by_folder
        from ipc_desktop.sync.parcel import Carried, ParcelError
        from ipc_desktop.wording.team import parcel_lines

        notice = self._office.notice

        def done(carried: Carried) -> None:
            self.open()
            lines = parcel_lines(carried.read, carried.taken, carried.files, carried.unreadable, carried.to_review)
            notice.tell(" ".join(lines), trouble=bool(carried.unreadable))
            self._rounds.arrived.emit(frozenset(carried.cases))

        def failed(error: Exception) -> None:
            self.open()
            is_folder = isinstance(error, ParcelError)
            words = _("This folder cannot be written to. What was there was taken in.")
            notice.tell(words if is_folder else team_words(error), trouble=True)

        notice.tell(_("Exchanging by the stick. This takes a moment."))
        run_beside(
            self._jobs,
            lambda: team_by_folder(self._store, folder, today()),
            owner=self,
            on_success=done,
            on_failure=failed,
        )

    def _join(self, *, leads: bool) -> None:
        from ipc_desktop.sync import enrolment

        screen = self._there()
        if screen is None or screen.way_in is None:
            return
        way_in, address = screen.way_in, screen.way_in.address.text().strip()
        if not address:
            way_in.refuse(_("Please type the address first."))
            return
        way_in.be_busy(True)
        join = enrolment.begin_team if leads else enrolment.ask_to_join
        self._beside(
            lambda: join(self._store, address),
            lambda _place: self._rounds.go_on(),
            lambda error: way_in.refuse(team_words(error)),
        )

    def _let_in(self) -> None:
        from ipc_desktop.sync import enrolment

        screen = self._there()
        if screen is None or screen.lead is None or screen.lead.is_letting_in:
            return
        lead, number = screen.lead, screen.lead.number.text()

        def done(line: Line) -> None:
            lead.is_letting_in = False
            lead.number.set_error("")
            lead.number.set_text("")
            self._office.notice.tell(_("The laptop of {name} is let in.").format(name=line.worker))
            self._read_people()

        def refused(error: Exception) -> None:
            lead.is_letting_in = False
            lead.refuse(team_words(error))

        lead.is_letting_in = True
        self._beside(lambda: enrolment.approve(self._store, number), done, refused)

    def _ask_to_change(self, change: Change) -> None:
        asked, name = CHANGES[change.what], change.line.worker
        offered = (Choice(STAYS, _(asked.no)), Choice(GOES, _(asked.yes)))

        def picked(answer: str) -> None:
            if answer == GOES:
                self._change(change)
            else:
                self.open()

        pick(self._office, _(asked.question).format(name=name), offered, _("Go on"), picked, self.open)

    def _change(self, change: Change) -> None:
        from ipc_desktop.sync import enrolment

        work = {
            "shut_out": enrolment.revoke,
            "let_lead": enrolment.let_lead,
            "lead_no_more": enrolment.let_lead_no_more,
        }[change.what]

        def done(line: Line) -> None:
            self.open()
            self._office.notice.tell(_(CHANGES[change.what].done).format(name=line.worker))

        self._beside(lambda: work(self._store, change.line.account), done, self._say)

    def _say(self, error: Exception) -> None:
        self.open()
        self._office.notice.tell(team_words(error), trouble=True)

    def _beside(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        screen = self._there()
        run_beside(self._jobs, work, owner=screen or self, on_success=done, on_failure=failed or (lambda _error: None))


def what_waits(store: Store) -> Waiting:
    """What waits for people on this laptop. Raises StoreError; takes a moment."""
    from ipc_desktop.sync.review import to_review
    from ipc_desktop.sync.status import status
    from ipc_desktop.wording.team import (
        begun_twice_words,
        kept_apart_because,
        look_at_late_words,
        look_at_strangers_words,
        newer_words,
        to_review_words,
        waiting_words,
    )

    journal = store.journal
    found = []
    for case in journal.cases_to_decide():
        n = len(journal.conflicts(case))
        if n:
            found.append((case, _called(journal, case), n))
    now = status(journal)
    told = [waiting_words(now.waiting)] if now.waiting else []
    told += [begun_twice_words(now.begun_twice)] if now.begun_twice else []
    told += [newer_words(now.newer)] if now.newer else []
    told += dict.fromkeys(kept_apart_because(one.fault) for one in journal.kept_apart() if one.fault != "shut_out")
    undecided = [one for one in to_review(store) if one.brought.decided is None]
    late = dict.fromkeys(one.whose or _("somebody") for one in undecided if not one.brought.is_stranger)
    told += [to_review_words(now.to_review)] if late and not now.leads else []
    to_look_at = [look_at_late_words(whose) for whose in late if now.leads]
    if any(one.brought.is_stranger for one in undecided):
        to_look_at.append(look_at_strangers_words())
    suggested = [(case, _called(journal, case), n) for case, n in journal.suggestions().items()]
    return Waiting(tuple(found), store.caseload.twice(), tuple(told), tuple(suggested), tuple(to_look_at))


def _called(journal: Journal, case: str) -> str:
    return journal.plan(case).person.called or _("Somebody")
