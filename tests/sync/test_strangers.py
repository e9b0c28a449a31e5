"""Stories of words under the name of a laptop that nobody let in: they are kept, and count once people say so."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.journal.copies import bring_back, make_copy
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.late import Brought
from ipc_desktop.journal.revision import Sealed
from ipc_desktop.journal.store import stores, unlock_store
from ipc_desktop.sync.parcel import take_parcel, write_parcel
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.status import status
from tests.journal.made_up import PASSPHRASE, made_store, only_outcome
from tests.sync.laptops import Laptop, Two, assert_nothing_is_lost, settle, team
from tests.sync.memory_server import MemoryServer
from tests.sync.strangers import RollOfTeam, Stranger

BEFORE, SLIPPED_IN = "I want to swim on Tuesdays", "I do not want to swim"


@pytest.fixture
def roll(two: Two) -> RollOfTeam:
    """Sam and Tess are in a team, and know of each other."""
    sam, tess, _ = two
    roll = RollOfTeam(sam.store)
    roll.names(tess.store)
    roll.is_seen_by(sam.store, tess.store)
    return roll


@pytest.fixture
def eve(two: Two, tmp_path: Path) -> Iterator[Stranger]:
    """Somebody who had the case once, and kept its keys."""
    stranger = Stranger(tmp_path / "eve", two[0].store, two[2])
    yield stranger
    stranger.store.close()


def waits(laptop: Laptop[MemoryServer]) -> Brought:
    (brought,) = laptop.store.journal.brought()
    assert brought.is_stranger
    return brought


def test_what_a_stranger_writes_is_kept_and_shown_to_nobody(two: Two, roll: RollOfTeam, eve: Stranger) -> None:
    sam, _, case = two
    eve.says(SLIPPED_IN)
    assert eve.slips_in(sam.store).taken == 1
    assert sam.goal(case) == BEFORE
    assert eve.slips_in(sam.store).taken == 0
    assert sam.store.journal.verify(case) == ()
    assert sam.store.journal.waiting(case) == 0, "it waits for people, not for what came before it"
    (opened,) = waits(sam).words
    assert opened.words is not None
    assert opened.words.author == "eve"
    assert status(sam.store.journal).strangers == 1
    sam.says(case, "I want to swim on Mondays")
    assert sam.store.journal.conflicts(case) == ()


def test_a_stranger_destroys_nothing(two: Two, roll: RollOfTeam, eve: Stranger) -> None:
    sam, _, case = two
    all_of_it = Sealed(new_id(), "destruction", 1, "eve", now(), {"entry": "", "why": "because", "keys": []})
    eve.store.writer.within(lambda pen: pen.write(case, "table", all_of_it, ())).result()
    eve.store.writer.destroy_entry(case, only_outcome(sam.store.journal.plan(case)).id, "eve", "because").result()
    eve.slips_in(sam.store)
    assert sam.goal(case) == BEFORE
    assert sam.store.journal.destructions(case) == ()
    assert sam.store.journal.notices_to_carry_on() == ()
    sam.store.writer.decide_late(waits(sam), "left_aside", "Nobody knows who that was", "sam").result()
    assert sam.goal(case) == BEFORE


def test_people_let_it_count_and_then_it_does_on_every_laptop(two: Two, roll: RollOfTeam, eve: Stranger) -> None:
    sam, tess, case = two
    eve.says(SLIPPED_IN)
    for laptop in (sam, tess):
        eve.slips_in(laptop.store)
    sam.store.writer.decide_late(waits(sam), "taken_in", "It was Tess, on her old laptop", "sam").result()
    assert sam.goal(case) == SLIPPED_IN
    settle([sam, tess])
    assert tess.goal(case) == SLIPPED_IN
    for laptop in (sam, tess):
        assert laptop.store.journal.brought() == ()
        past = laptop.store.journal.history(case, only_outcome(laptop.store.journal.plan(case)).id)[-1]
        assert past.late is not None
        assert (past.late.verdict, past.late.reason) == ("taken_in", "It was Tess, on her old laptop")


def test_what_comes_after_people_let_it_count_is_shown_and_what_they_did_not_see_waits(
    two: Two, roll: RollOfTeam, eve: Stranger
) -> None:
    sam, tess, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    sam.store.writer.decide_late(waits(sam), "taken_in", "We know her", "sam").result()
    for own in sam.store.journal.own_feeds():
        if own.feed[2] == sam.store.journal.device():
            parcel = sam.store.journal.part_of_feed(own.feed, 0, own.last)
            tess.store.writer.take_in(parcel.revisions, parcel.keys).result()
    assert tess.goal(case) == BEFORE, "it has not come"
    eve.says("Nor to sing")
    for laptop in (sam, tess):
        eve.slips_in(laptop.store)
        assert laptop.goal(case) == SLIPPED_IN
        assert len(waits(laptop).words) == 1


def test_what_is_left_aside_is_kept_and_may_count_later(two: Two, roll: RollOfTeam, eve: Stranger) -> None:
    sam, _, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    sam.store.writer.decide_late(waits(sam), "left_aside", "Farah never said so", "sam").result()
    decided = waits(sam).decided
    assert decided is not None
    assert (decided.verdict, decided.reason) == ("left_aside", "Farah never said so")
    assert sam.goal(case) == BEFORE
    assert status(sam.store.journal).strangers == 0, "somebody looked at it"
    sam.store.writer.decide_late(waits(sam), "taken_in", "She did", "sam").result()
    assert sam.goal(case) == SLIPPED_IN


def test_a_colleagues_words_that_come_before_the_line_that_let_them_in_are_shown_with_it(
    two: Two, roll: RollOfTeam, eve: Stranger
) -> None:
    sam, _, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    assert sam.goal(case) == BEFORE
    roll.names(eve.store)
    roll.is_seen_by(sam.store)
    assert sam.goal(case) == SLIPPED_IN
    assert sam.store.journal.brought() == ()


def test_by_a_stick_it_is_enough_that_a_colleague_gave_them_the_case(
    two: Two, roll: RollOfTeam, eve: Stranger, tmp_path: Path
) -> None:
    sam, tess, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    tess.store.writer.give(case, eve.store.journal.device(), AUDIENCES, "tess").result()
    write_parcel(tess.store, tmp_path / "tess.parcel")
    take_parcel(sam.store, tmp_path / "tess.parcel")
    assert sam.goal(case) == SLIPPED_IN


def test_whoever_was_shut_out_lets_nobody_in(two: Two, roll: RollOfTeam, eve: Stranger) -> None:
    sam, tess, case = two
    tess.store.writer.give(case, eve.store.journal.device(), AUDIENCES, "tess").result()
    tess.round()
    sam.round()
    named = [line.device for line in roll.roll.lines]
    sam.store.writer.keep_roll(b"[]", named, [tess.store.journal.device()], ()).result()
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    assert sam.goal(case) == BEFORE


def test_whoever_never_saw_a_roll_takes_all_in_and_nothing_that_is_shown_goes(
    two: Two, eve: Stranger, tmp_path: Path
) -> None:
    sam, _, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(sam.store)
    assert sam.goal(case) == SLIPPED_IN
    RollOfTeam(sam.store).is_seen_by(sam.store)
    assert sam.goal(case) == SLIPPED_IN
    assert sam.store.journal.brought() == ()
    sam.says(case, "I want to swim on Mondays")
    assert sam.store.journal.conflicts(case) == ()


def test_what_a_colleague_wrote_on_is_no_strangers_word(two: Two, eve: Stranger) -> None:
    sam, tess, case = two
    eve.says(SLIPPED_IN)
    eve.slips_in(tess.store)
    tess.says(case, "I want to swim again")
    roll = RollOfTeam(sam.store)
    roll.names(tess.store)
    roll.is_seen_by(sam.store)
    eve.slips_in(sam.store)
    assert sam.goal(case) == BEFORE
    settle([tess, sam])
    assert sam.goal(case) == "I want to swim again"
    assert sam.store.journal.brought() == ()


def test_a_stranger_cannot_speak_for_another_nor_put_other_words_in_their_place(
    two: Two, roll: RollOfTeam, eve: Stranger, tmp_path: Path
) -> None:
    sam, tess, case = two
    friend = Stranger(tmp_path / "friend", sam.store, case)
    eve.says(SLIPPED_IN)
    eve.slips_in(friend.store)
    RollOfTeam(friend.store).is_seen_by(friend.store)
    eve.says("Nor to sing")
    eve.slips_in(friend.store)
    (brought,) = friend.store.journal.brought()
    friend.store.writer.decide_late(brought, "taken_in", "We know each other", "friend").result()
    for laptop in (sam, tess):
        friend.slips_in(laptop.store)
        eve.slips_in(laptop.store)
        assert laptop.goal(case) == BEFORE
    (hers,) = [one for one in sam.store.journal.brought() if one.device == eve.store.journal.device()]
    (friends,) = [one for one in sam.store.journal.brought() if one != hers]
    sam.store.writer.decide_late(friends, "taken_in", "We know the friend", "sam").result()
    assert waits(sam).device == eve.store.journal.device()
    assert sam.goal(case) == BEFORE, "what the friend let in was shown to nobody"
    (place,) = hers.places
    other = dataclasses.replace(hers, places=(type(place)(place.audience, place.first, place.last, "00" * 32),))
    tess.store.writer.decide_late(other, "taken_in", "Said about other words", "tess").result()
    settle([tess, sam])
    assert sam.goal(case) == tess.goal(case) == BEFORE
    friend.store.close()


def test_words_of_a_laptop_that_broke_before_the_team_began_are_no_strangers(tmp_path: Path) -> None:
    """They lie in the copy that goes on; whoever gives the case vouches for them."""
    server = MemoryServer()
    (old, tess), case = team(tmp_path, server, 2)
    old.says(case, "Said on the old laptop")
    new = copy_of(old, tmp_path)
    new.store.writer.take_over(()).result()
    roll = RollOfTeam(new.store)
    roll.names(tess.store)
    roll.is_seen_by(new.store, tess.store)
    new.round()
    tess.round()
    assert tess.goal(case) == BEFORE
    new.store.writer.give(case, tess.store.journal.device(), AUDIENCES, "sam").result()
    settle([new, tess])
    assert tess.goal(case) == "Said on the old laptop"
    assert tess.store.journal.brought() == ()
    history = tess.store.journal.history(case, only_outcome(tess.store.journal.plan(case)).id)
    assert [past.late for past in history] == [None] * len(history), "nobody is told that it came late"
    stored = {one.id for feed in server.revisions.values() for one in feed.values()}
    assert_nothing_is_lost([new, tess], case, stored, set(new.holds(case)))
    for laptop in (new, tess, old):
        laptop.store.close()


def test_what_people_let_in_goes_whole_to_a_server_that_lost_all_before(
    two: Two, roll: RollOfTeam, eve: Stranger
) -> None:
    """Sending it tells news of it, before whoever sends knows of the loss."""
    sam, tess, _ = two
    eve.says(SLIPPED_IN)
    for laptop in (sam, tess):
        eve.slips_in(laptop.store)
    sam.store.writer.decide_late(waits(sam), "taken_in", "We know her", "sam").result()
    settle([sam, tess])
    eve.says("Nor to sing")
    for laptop in (sam, tess):
        eve.slips_in(laptop.store)
    sam.server.empty()
    sam.store.writer.decide_late(waits(sam), "taken_in", "Still her", "sam").result()
    settle([sam, tess])
    stored = {one.id for feed in sam.server.revisions.values() for one in feed.values()}
    assert stored >= {one.id for parcel in eve.parcels() for one in parcel.revisions}


def test_words_of_a_copys_copy_are_no_strangers_in_a_team_that_knows_the_last_alone(tmp_path: Path) -> None:
    server = MemoryServer()
    (first,), case = team(tmp_path, server, 1)
    first.says(case, "Said on the first laptop")
    second = copy_of(first, tmp_path)
    RollOfTeam(second.store).is_seen_by(second.store)
    colleague = made_store(tmp_path / "colleague")[0]
    second.store.writer.give(case, colleague.journal.device(), AUDIENCES, "sam").result()  # and vouches for the first
    third, tess = copy_of(second, tmp_path / "again"), Laptop(tmp_path / "tess", server)
    roll = RollOfTeam(third.store)
    roll.names(tess.store)
    roll.is_seen_by(third.store, tess.store)
    third.store.writer.take_over(()).result()
    third.store.writer.give(case, tess.store.journal.device(), AUDIENCES, "sam").result()
    third.round()
    tess.gets(case, third)
    settle([third, tess])
    assert tess.goal(case) == "Said on the first laptop"
    assert tess.store.journal.brought() == ()
    for store in (first.store, second.store, third.store, tess.store, colleague):
        store.close()


def copy_of(laptop: Laptop[MemoryServer], folder: Path) -> Laptop[MemoryServer]:
    """A copy of somebody's store, brought back beside it."""
    data = laptop.store.folder.parent.parent
    before = {one.path for one in stores(data)}
    folder.mkdir(exist_ok=True)
    bring_back(make_copy(laptop.store, folder, dt.date(2027, 1, 12)), data, dt.date(2027, 1, 13))
    again = Laptop(folder / f"copy of {data.name}", laptop.server)
    again.store.close()
    (place,) = [one.path for one in stores(data) if one.path not in before]
    again.store = unlock_store(place, PASSPHRASE)
    return again
