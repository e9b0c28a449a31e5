"""Places of the exchange: the team in all its states, and answers that stand against each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import msgspec

from ipc_desktop.journal.file_cards import FilesStanding
from ipc_desktop.journal.late import Brought, Late
from ipc_desktop.journal.revision import Revision
from ipc_desktop.plan.entry import Entry, Unknown
from ipc_desktop.plan.merge import Conflict, Saved, Why
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync.review import Said, ToReview
from ipc_desktop.sync.roll import Line
from ipc_desktop.sync.status import Status
from ipc_desktop.ui.exchange.choices_screen import ChoicesScreen, Names
from ipc_desktop.ui.exchange.review_screen import ReviewScreen
from ipc_desktop.ui.exchange.rounds import Moved
from ipc_desktop.ui.exchange.team_screen import TeamScreen
from ipc_desktop.wording.team import look_at_late_words, look_at_strangers_words, newer_words
from tests.accessibility.visitor import WORKER, Visitor

Visit = Callable[[Visitor], Iterator[str]]
FULL = "maud"
_END = Revision("end", "case", "table", "11", 2, bytes(32), (), "key", bytes(32))
NOW = dt.datetime(2027, 1, 12, 10, 30, tzinfo=dt.UTC)
IN = Status(
    state="in",
    leads=True,
    address="https://team.example.org/v1",
    last_round_at="2027-01-12T10:20:00.000Z",
    to_send=3,
    to_be_seen=1,
    to_decide=2,
    waiting=1,
    kept_apart=1,
    files=FilesStanding(2, 3, 1, 1),
)


def _team(visitor: Visitor) -> Iterator[str]:
    session = visitor.office()
    session.office.asked.emit("team")
    visitor.settle()
    yield "as it is opened"
    screen = session.office.side
    assert isinstance(screen, TeamScreen)
    assert session.rounds is not None
    session.rounds.blockSignals(True)  # from here on nothing but what is told stands there
    screen.show_standing(Status(), "", Moved(), "unreachable", NOW)
    session.office.order_tabs()
    visitor.settle()
    yield "in no team, and no network"
    screen.show_standing(Status(state="asks"), "", Moved(), "", NOW)
    screen.number.tell("1234 5678 9012 3456 7890")
    visitor.settle()
    yield "waiting to be let in"
    screen.show_standing(IN, "exchanging", Moved(120, 3_400_000), "", NOW)
    screen.show_files("small", can_tell=False)
    assert screen.lead is not None
    member = Line(2, "00", "33", "laptop-1", "11", "22", "33", WORKER, "approved")
    other = msgspec.structs.replace(member, account="laptop-2")
    screen.lead.show_people((WORKER,), (member, other), {"laptop-2", "own"}, "own")
    to_look_at = look_at_late_words(WORKER), look_at_strangers_words()
    screen.show_waiting((("case", WORKER, 2),), ((WORKER, ("one", "two")),), (newer_words(2),), (), to_look_at)
    session.office.order_tabs()
    visitor.settle()
    yield "leading a team"
    session.rounds.blockSignals(False)


def _choices(visitor: Visitor) -> Iterator[str]:
    visitor.page("outcome", FULL)
    plan = visitor.wizard.case.plan
    first, second, *_others = plan.all(Outcome)
    other = msgspec.structs.replace(first, statement=second.statement)
    gone = msgspec.structs.replace(second, retired=True)
    newer = Unknown(id="new", named_kind="dream", schema=9, fields={})
    conflicts = (
        _between(first, other, "fields", "statement"),
        _between(second, gone, "retired", "retired", "importance"),
        _between(newer, newer, "newer"),
    )
    names = Names(lambda _author: WORKER, lambda _party: "")
    screen = ChoicesScreen(conflicts, {}, names, lambda: "new")
    visitor.wizard.show_side(screen)
    visitor.settle()
    yield ""
    visitor.press(screen.cards[0].write)
    yield "writing together"
    visitor.wizard.close_side()
    frame = visitor.wizard.deck.frame("outcome")
    frame.tell_choices(2)
    frame.tell_newer(1)
    frame.show_focus_soon()
    visitor.settle()
    yield "told above the page"
    frame.tell_choices(0)
    frame.tell_newer(0)


def _review(visitor: Visitor) -> Iterator[str]:
    visitor.page("outcome", FULL)
    plan = visitor.wizard.case.plan
    first, second, *_others = plan.all(Outcome)
    said = (
        Said(msgspec.structs.replace(first, statement=second.statement), "sam", "2027-01-11T16:20:00.000Z", first),
        Said(msgspec.structs.replace(second, retired=True), "sam", "2027-01-11T16:25:00.000Z", second),
        Said(Unknown(id="new", named_kind="dream", schema=9, fields={}), "sam", "2027-01-11T16:30:00.000Z", None),
    )
    aside = Late("left_aside", "sam", "2027-01-12T09:00:00.000Z", WORKER)
    waiting = (
        ToReview(Brought("11", plan.case, (), (_END,), (), 2), WORKER, plan, said, (WORKER,), 1),
        ToReview(Brought("22", plan.case, (), (_END,), (), 0, aside), plan.me.name, plan, said[:1]),
        ToReview(Brought("33", plan.case, (), (_END,), (), is_stranger=True), "", plan, said[1:2], ends=(WORKER,)),
    )
    session = visitor.office()
    screen = ReviewScreen(waiting, lambda _plan, _author: WORKER, lambda _plan, _party: "")
    session.office.show_side(screen)
    session.office.order_tabs()
    visitor.settle()
    yield ""
    visitor.press(screen.cards[0].take)
    yield "a reason is missing"
    session.office.close_side()


def _between(here: Entry, there: Entry, why: Why, *fields: str) -> Conflict:
    return Conflict("conflict", (Saved("a", (), here), Saved("b", (), there)), why, fields)


SCREENS: dict[str, Visit] = {"TeamScreen": _team, "ChoicesScreen": _choices, "ReviewScreen": _review}
