"""Stories of a stranger with the help of the server's keeper, or of somebody who was shut out since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.journal import late
from ipc_desktop.journal import pen as pens
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.late import Places
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import MOST_PLACES, Sealed
from ipc_desktop.journal.shut_out import End
from tests.journal.made_up import only_outcome
from tests.sync.laptops import Laptop, settle, team
from tests.sync.memory_server import MemoryServer
from tests.sync.strangers import RollOfTeam, Stranger

BEFORE = "I want to swim on Tuesdays"
Three = tuple[Laptop[MemoryServer], Laptop[MemoryServer], Laptop[MemoryServer], str]


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Three]:
    (sam, tess, rosa), case = team(tmp_path, MemoryServer(), 3)
    yield sam, tess, rosa, case
    for laptop in (sam, tess, rosa):
        laptop.store.close()


@pytest.fixture
def roll(three: Three) -> RollOfTeam:
    sam, tess, rosa, _ = three
    roll = RollOfTeam(sam.store)
    roll.names(tess.store)
    roll.names(rosa.store)
    roll.is_seen_by(sam.store, tess.store, rosa.store)
    return roll


@pytest.fixture
def eve(three: Three, tmp_path: Path) -> Iterator[Stranger]:
    stranger = Stranger(tmp_path / "eve", three[0].store, three[3])
    yield stranger
    stranger.store.close()


def destroys_all(eve: Stranger) -> None:
    words = Sealed(new_id(), "destruction", 1, "eve", now(), {"entry": "", "why": "because", "keys": []})
    eve.store.writer.within(lambda pen: pen.write(eve.case, "table", words, ())).result()


def assert_nothing_was_destroyed(laptop: Laptop[MemoryServer], case: str) -> None:
    assert laptop.store.journal.destructions(case) == ()
    assert laptop.store.journal.notices_to_carry_on() == ()
    assert laptop.goal(case) == BEFORE


def test_who_takes_the_id_of_words_that_a_colleague_answered_destroys_nothing(
    three: Three, roll: RollOfTeam, eve: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, tess, rosa, case = three
    tess.says(case, "Said by Tess")
    (answered,) = tess.store.journal.heads(case)[only_outcome(tess.store.journal.plan(case)).id]
    settle([tess])
    settle([sam])
    sam.says(case, "Said by Sam after Tess")
    with monkeypatch.context() as patch:
        patch.setattr(pens, "new_id_after", lambda _last: answered)
        destroys_all(eve)
    for feed, last in sam.store.journal.ends().items():  # the keeper hands Rosa what Sam wrote, and not what Tess did
        if feed[2] == sam.store.journal.device():
            parcel = sam.store.journal.part_of_feed(feed, 0, last)
            rosa.store.writer.take_in(parcel.revisions, parcel.keys).result()
    eve.slips_in(rosa.store)
    assert_nothing_was_destroyed(rosa, case)


@pytest.mark.parametrize("names_the_words", [False, True])
def test_who_is_shut_out_lets_in_nobody_by_what_they_wrote_before(
    three: Three, roll: RollOfTeam, eve: Stranger, *, names_the_words: bool
) -> None:
    sam, tess, _, case = three
    places = Places("table", 1, MOST_PLACES)
    if names_the_words:
        destroys_all(eve)
        (own,) = [one for one in eve.store.journal.own_feeds() if one.feed[1] == "table"]
        (last,) = eve.store.journal.part_of_feed(own.feed, own.last - 1, 1).revisions
        places = Places("table", 1, last.seq, last.hash.hex())
    stranger = eve.store.journal.device()

    def vouch(pen: Pen) -> None:
        late.vouch(pen, case, stranger, [places])

    tess.store.writer.within(vouch).result()
    settle([tess, sam])
    ends = []
    for feed, seq in tess.store.journal.ends().items():
        if feed[2] == tess.store.journal.device():
            (end,) = tess.store.journal.part_of_feed(feed, seq - 1, 1).revisions
            ends.append(End(feed[2], feed[0], feed[1], end.seq, end.hash))
    named = [line.device for line in roll.roll.lines]
    sam.store.writer.keep_roll(b"[]", named, [tess.store.journal.device()], ends).result()
    if not names_the_words:
        destroys_all(eve)
    eve.slips_in(sam.store)
    assert_nothing_was_destroyed(sam, case)
