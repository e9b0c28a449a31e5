"""Stories of a keeper of the team's server who turns against it, and of a colleague who helps: they get no key."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.journal.entry_keys import AudienceKey
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.revision import Device, Sealed
from ipc_desktop.sync import enrolment, review
from ipc_desktop.sync.exchange import Exchange
from ipc_desktop.sync.kept_roll import keep_roll
from ipc_desktop.sync.parcel import take_parcel, write_parcel
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.roll import Roll, ask_of_line
from ipc_desktop.sync.team_server import TeamServerError
from tests.journal.made_up import begun_case
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker, on_a_new_laptop

Three = tuple[Worker, Worker, Worker]


@pytest.fixture
def three(pair: tuple[Worker, Worker], open_server: TrialServer, lead: Worker, tmp_path: Path) -> Iterator[Three]:
    rosa = Worker(tmp_path, "Rosa")
    rosa.joins(open_server.address, lead)
    yield *pair, rosa
    rosa.store.close()


def lets_in(keeper: Worker, case: str, stranger: Worker) -> None:
    """The keeper edits who may read a case; a lead's account may all that the keeper may."""
    enrolment.server_of(keeper.place).let_in(case, stranger.place.account, AUDIENCES)


def holds(worker: Worker, case: str) -> frozenset[str]:
    return frozenset(worker.store.journal.holders(case).get("table", ()))


def test_a_colleague_whom_the_keeper_let_into_a_case_is_handed_no_key(three: Three, lead: Worker) -> None:
    sam, tess, rosa = three
    case = begun_case(sam.store)
    sam.gives(case, rosa)
    rosa.round()
    lets_in(lead, case, tess)
    enrolment.revoke(lead.store, rosa.place.account)
    for worker in (sam, tess, sam, tess):
        worker.round()
    sam.says(case, "Said after the keeper let Tess in")
    sam.round()
    tess.round()
    assert max(key.epoch for key in sam.store.journal.audience_keys(case)) == 2
    assert tess.store.journal.audience_keys(case) == ()
    assert list(tess.giving().take()) == []
    assert len(tess.store.journal.plan(case)) == 0


def test_a_line_by_somebody_whom_nobody_gave_the_case_counts_nowhere(three: Three, lead: Worker) -> None:
    """Even with a key that somebody smuggled out, and the keeper's help."""
    sam, tess, rosa = three
    case = begun_case(sam.store)
    sam.gives(case, rosa)
    tess.store.writer.take_in((), (), sam.store.journal.audience_keys(case)).result()
    lets_in(lead, case, tess)
    for worker in (tess, rosa):
        tess.store.writer.give(case, worker.place.device, AUDIENCES, "tess").result()
    assert tess.round().sent == 2
    assert sam.round().taken == 2
    assert holds(sam, case) == {sam.place.device, rosa.place.device}
    sam.store.writer.begin_epoch(case, "renewed").result()
    sam.round()
    tess.round()
    assert max(key.epoch for key in tess.store.journal.audience_keys(case)) == 1


def test_keys_from_somebody_who_does_not_hold_the_case_are_not_written_under(three: Three) -> None:
    sam, tess, rosa = three
    case = begun_case(sam.store)
    sam.gives(case, rosa)
    key = AudienceKey("9" * 36, case, "table", 99, bytes(32))
    line = sam.giving().read_roll().members[sam.place.account]
    tess.giving()._give(case, [key], line)
    before = sam.store.journal.audience_keys(case)
    sam.round()
    assert sam.store.journal.audience_keys(case) == before


def test_keys_that_somebody_sent_before_the_case_came_do_not_keep_it_away(three: Three) -> None:
    sam, tess, rosa = three
    case = begun_case(sam.store)
    line = tess.giving().read_roll().members[rosa.place.account]
    tess.giving()._give(case, [AudienceKey("9" * 36, case, "table", 99, bytes(32))], line)
    rosa.round()
    sam.gives(case, rosa)
    rosa.round()
    assert rosa.goal(case) == "I want to swim on Tuesdays"
    assert max(key.epoch for key in rosa.store.journal.audience_keys(case)) == 1
    assert tess.place.device not in holds(rosa, case)


def test_gifts_of_a_case_that_is_nowhere_do_not_keep_another_away(three: Three) -> None:
    sam, tess, rosa = three
    nowhere, line = new_id(), sam.giving().read_roll().members[rosa.place.account]
    for number, giver in enumerate((sam, tess)):
        giver.giving()._give(nowhere, [AudienceKey(f"{number}" * 36, nowhere, "table", 1, bytes(32))], line)
    case = begun_case(sam.store)
    sam.gives(case, rosa)
    rosa.round()
    assert rosa.goal(case) == "I want to swim on Tuesdays"


def test_after_somebody_left_keys_are_new_even_where_the_keeper_hides_that_they_had_the_case(
    three: Three, lead: Worker
) -> None:
    sam, tess, _ = three
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    server = enrolment.server_of(lead.place)
    for audience in AUDIENCES:
        server.change_group(f"case-{case}-{audience}", without=tess.place.account)
    enrolment.revoke(lead.store, tess.place.account)
    sam.round()
    assert max(key.epoch for key in sam.store.journal.audience_keys(case)) == 2


def test_who_was_given_a_case_gives_it_on_and_all_hand_keys_to_all(three: Three) -> None:
    sam, tess, rosa = three
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    tess.gives(case, rosa)
    sam.round()
    assert holds(sam, case) == {worker.place.device for worker in three}
    sam.store.writer.begin_epoch(case, "renewed").result()
    sam.says(case, "Said under a new key")
    sam.round()
    rosa.round()
    assert rosa.goal(case) == "Said under a new key"


def test_a_key_made_before_its_maker_heard_of_a_colleague_reaches_them_later(three: Three) -> None:
    sam, tess, rosa = three
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    tess.store.writer.begin_epoch(case, "apart").result()
    tess.says(case, "Said under a key that Sam has not seen")
    sam.gives(case, rosa)
    for worker in (rosa, tess, rosa, sam):
        worker.round()
    assert {worker.goal(case) for worker in three} == {"Said under a key that Sam has not seen"}
    assert rosa.store.journal.waiting(case) == 0


def test_a_server_that_forgot_lines_of_the_roll_is_given_them_again(
    three: Three, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess, _ = three
    open_server.back_up()
    enrolment.revoke(lead.store, tess.place.account)
    sam.giving().read_roll()
    open_server.restore()
    assert tess.place.account not in sam.giving().read_roll().members, "what was seen once holds"
    omar = Worker(tmp_path, "Omar")
    omar.joins(open_server.address, lead)
    shown = Roll(enrolment.server_of(lead.place).roll(), lead.place.team_key)
    assert tess.place.account in shown.revoked
    assert omar.place.account in shown.members
    omar.store.close()


def test_a_lead_who_saw_lines_that_the_server_lost_gives_them_back_before_another_writes_in_their_places(
    three: Three, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess, rosa = three
    enrolment.let_lead(lead.store, tess.place.account)
    for worker in (tess, rosa):
        worker.round()
    open_server.back_up()
    enrolment.revoke(lead.store, sam.place.account)
    lead.round()
    open_server.restore()
    lead.round()
    enrolment.revoke(tess.store, rosa.place.account)
    for worker in (lead, tess):
        assert worker.round().refused == ()
        assert {sam.place.account, rosa.place.account} <= set(worker.giving().read_roll().revoked)
    enrolment.let_lead_no_more(lead.store, tess.place.account)


def test_a_roll_that_tells_otherwise_than_before_is_an_alarm(three: Three, lead: Worker) -> None:
    sam, tess, _ = three
    roll = sam.giving().read_roll()
    other = roll.next_line(ask_of_line(roll.members[tess.place.account]), "revoked", Device(lead.place.lead_key))
    keep_roll(sam.store, sam.place, Roll((*roll.lines, other), sam.place.team_key))
    enrolment.let_lead(lead.store, tess.place.account)
    with pytest.raises(TeamServerError, match="other_roll"):
        sam.round()
    enrolment.let_lead_no_more(lead.store, tess.place.account)


def test_a_made_up_laptop_that_the_keeper_lets_write_changes_nothing_until_people_say_so(
    three: Three, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    """Tess was shut out, kept her keys, and writes under another name with the keeper's help."""
    sam, tess, rosa = three
    case = begun_case(sam.store)
    for colleague in (tess, rosa):
        sam.gives(case, colleague)
        colleague.round()
    enrolment.revoke(lead.store, tess.place.account)
    sam.round()
    eve = Worker(tmp_path, "Eve")
    asks = enrolment.ask_to_join(eve.store, open_server.address)
    enrolment.server_of(lead.place).change_group("laptops", with_account=asks.account)
    lets_in(lead, case, eve)
    source = tess.store.journal
    for feed, last in source.ends().items():
        parcel = source.part_of_feed(feed, 0, last)
        eve.store.writer.take_in(parcel.revisions, parcel.keys, source.audience_keys(case)).result()
    eve.says(case, "Slipped in")
    all_of_it = Sealed(new_id(), "destruction", 1, "eve", now(), {"entry": "", "why": "because", "keys": []})
    eve.store.writer.within(lambda pen: pen.write(case, "table", all_of_it, ())).result()
    assert Exchange(eve.store, enrolment.server_of(asks)).round().sent == 2
    for worker in (sam, rosa):
        assert worker.round().taken == 2
        assert worker.goal(case) == "I want to swim on Tuesdays"
        assert worker.store.journal.destructions(case) == ()
        assert worker.store.journal.verify(case) == ()
        (waits,) = review.to_review(worker.store)
        assert (waits.whose, [one.author for one in waits.said], waits.ends) == ("", ["sam"], ("because",))
        assert waits.destroys == ()
    review.leave_aside(rosa.store, review.to_review(rosa.store)[0].brought, "Nobody knows who that is")
    rosa.round()
    sam.round()
    (told,) = review.to_review(sam.store)
    assert told.brought.decided is not None
    assert (told.brought.decided.reason, sam.goal(case)) == ("Nobody knows who that is", "I want to swim on Tuesdays")
    eve.store.close()


def test_whoever_holds_a_plan_lets_the_words_of_an_unknown_laptop_count_in_one_step(
    three: Three, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    """Rosa's laptop broke; she wrote on in its copy, and brings that by a stick before it is in the team."""
    sam, tess, rosa = three
    case = begun_case(sam.store)
    for colleague in (tess, rosa):
        sam.gives(case, colleague)
        colleague.round()
    again = on_a_new_laptop(rosa, tmp_path)
    again.says(case, "Said on the copy")
    write_parcel(again.store, tmp_path / "again.parcel")
    assert take_parcel(sam.store, tmp_path / "again.parcel").taken == 1
    assert sam.goal(case) == "I want to swim on Tuesdays"
    (waits,) = review.to_review(sam.store)
    review.take_in(sam.store, waits.brought, "Rosa told me so")
    sam.round()
    tess.round()
    assert sam.goal(case) == tess.goal(case) == "Said on the copy"
    again.says(case, "Said on the copy later")
    again.joins(open_server.address, lead)
    again.round()
    for worker in (sam, tess):
        worker.round()
        assert worker.goal(case) == "Said on the copy later"
        assert worker.store.journal.brought() == ()
    again.store.close()


def test_a_line_of_a_giving_is_verified_with_the_chain_it_stands_in(three: Three) -> None:
    sam, tess, _ = three
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    assert sam.store.journal.verify(case) == tess.store.journal.verify(case) == ()
    (line,) = (one for one in sam.store.journal.own_feeds() if one.feed[1] == "table")
    (giving,) = sam.store.journal.part_of_feed(line.feed, line.last - 1, 1).revisions
    other = tess.giving()._place.device
    forged = dataclasses.replace(giving, id=giving.id[:-1] + "0", seq=giving.seq + 1, prev_hash=giving.hash)
    (refused,) = tess.store.writer.take_in([forged]).result().refused
    assert refused.fault == "signature"
    assert holds(tess, case) == {sam.place.device, other}
