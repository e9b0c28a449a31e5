"""People look at what came from a laptop that was shut out, or that nobody let in, and say what becomes of it."""

from __future__ import annotations

import secrets
from pathlib import Path

import msgspec

from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.sync.kept_roll import keep_roll
from ipc_desktop.sync.roll import Ask, FeedEnd, Roll, Says
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.exchange.review_screen import ReviewScreen
from tests.journal.made_up import begun_case, made_store, only_outcome
from tests.sync.strangers import RollOfTeam, Stranger
from tests.ui.exchange.at_work import AtWork

LATE = "Said on the day Tess left"


def brings_late(tess: Store, sam: Store) -> str:
    """Tess was shut out of the team that Sam leads, and what she wrote after that lies on his laptop; the case."""
    case = begun_case(tess)
    keys = tess.writer.keys_to_give(case).result()
    for own in tess.journal.own_feeds():
        parcel = tess.journal.part_of_feed(own.feed, 0, 99)
        sam.writer.take_in(parcel.revisions, parcel.keys, keys).result()
    lead = Device(secrets.token_bytes(32))
    place = Membership("https://127.0.0.1:9/v1", "", "sam", "", sam.journal.device(), bytes(32), lead.name, True)
    sam.writer.keep_membership(place).result()
    (feed,) = [own for own in tess.journal.own_feeds() if own.feed[1] == "table"]
    last = tess.journal.part_of_feed(feed.feed, feed.last - 1, 1).revisions[0]
    hers = Ask("tess", tess.journal.device(), "22" * 32, "33" * 32, "Tess Moreno")
    told: tuple[tuple[Ask, Says, tuple[FeedEnd, ...]], ...] = (
        (Ask("sam", place.device, "22" * 32, lead.name, "Sam Carter"), "begun", ()),
        (hers, "approved", ()),
        (hers, "revoked", (FeedEnd(case, "table", last.seq, last.hash.hex()),)),
    )
    roll = Roll((), lead.name)
    for about, says, ends in told:
        roll = Roll((*roll.lines, roll.next_line(about, says, lead, ends)), lead.name)
    keep_roll(sam, place, roll)
    goal = only_outcome(tess.journal.plan(case))
    tess.writer.save(case, [msgspec.structs.replace(goal, statement=Words(LATE))], author="tess").result()
    late = tess.journal.part_of_feed(feed.feed, feed.last, 9)
    sam.writer.take_in(late.revisions, late.keys).result()
    sam.writer.flush()
    return case


def said_on(screen: ReviewScreen) -> str:
    return " ".join(one.text() for kind in (Body, Small) for one in screen.findChildren(kind))


def test_a_lead_sees_what_came_late_and_leaves_it_aside_with_a_reason(sam: AtWork, tmp_path: Path) -> None:
    tess = made_store(tmp_path / "tess")[0]
    case = brings_late(tess, sam.store)
    waits = sam.team()._waits
    sam.until(lambda: waits.buttons)
    (look,) = (one for one in waits.buttons if "brought late" in one.text())
    assert look.text() == "Look at what the laptop of Tess Moreno brought late"
    sam.press(look)
    sam.until(lambda: isinstance(sam.session.office.side, ReviewScreen))
    screen = sam.session.office.side
    assert isinstance(screen, ReviewScreen)
    (card,) = screen.cards
    assert LATE in said_on(screen)
    assert "Now it says: I want to swim on Tuesdays" in said_on(screen)
    sam.press(card.leave)
    assert "Please say why first." in card.reason.error
    card.reason.set_text("Farah asks her first")
    sam.press(card.leave)
    sam.until(lambda: "left aside" in sam.session.office.notice.words)
    sam.until(lambda: sam.session.office.side is not screen)
    again = sam.session.office.side
    assert isinstance(again, ReviewScreen)
    assert "Farah asks her first" in said_on(again)
    assert sam.store.journal.plan(case).person.called
    assert only_outcome(sam.store.journal.plan(case)).statement.text == "I want to swim on Tuesdays"
    tess.close()


def test_without_a_network_taking_it_in_is_told_and_changes_nothing(sam: AtWork, tmp_path: Path) -> None:
    tess = made_store(tmp_path / "tess")[0]
    case = brings_late(tess, sam.store)
    waits = sam.team()._waits
    sam.until(lambda: waits.buttons)
    sam.press(waits.buttons[-1])
    sam.until(lambda: isinstance(sam.session.office.side, ReviewScreen))
    screen = sam.session.office.side
    assert isinstance(screen, ReviewScreen)
    screen.cards[0].reason.set_text("She rang me")
    sam.press(screen.cards[0].take)
    sam.until(lambda: "no way to the team’s server" in sam.session.office.notice.words)
    assert only_outcome(sam.store.journal.plan(case)).statement.text == "I want to swim on Tuesdays"
    assert [one.fault for one in sam.store.journal.kept_apart()] == ["shut_out"]
    tess.close()


def test_whoever_has_the_plan_sees_what_an_unknown_laptop_wrote_and_takes_it_in(sam: AtWork, tmp_path: Path) -> None:
    case = begun_case(sam.store)
    sam.store.writer.keys_to_give(case).result()
    eve = Stranger(tmp_path / "eve", sam.store, case)
    lead = made_store(tmp_path / "lead")[0]
    roll = RollOfTeam(lead)
    roll.names(sam.store)
    roll.is_seen_by(sam.store)
    eve.says("I want to swim on Sundays")
    eve.slips_in(sam.store)
    waits = sam.team()._waits
    sam.until(lambda: waits.buttons)
    (look,) = waits.buttons
    assert look.text() == "Look at what came from a laptop that nobody let in"
    sam.press(look)
    sam.until(lambda: isinstance(sam.session.office.side, ReviewScreen))
    screen = sam.session.office.side
    assert isinstance(screen, ReviewScreen)
    (card,) = screen.cards
    assert "I want to swim on Sundays" in said_on(screen)
    assert "Ask in your team whose laptop that may be" in said_on(screen)
    card.reason.set_text("Tess wrote it on her new laptop")
    sam.press(card.take)
    sam.until(lambda: only_outcome(sam.store.journal.plan(case)).statement.text == "I want to swim on Sundays")
    sam.until(lambda: "taken in" in sam.session.office.notice.words)
    for store in (eve.store, lead):
        store.close()
