"""Stories of a family's own copy: given, kept up to date, answered, taken back, and what a hostile one can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from ipc_desktop.journal import ids
from ipc_desktop.journal.own_copies import NO_SUGGESTION
from ipc_desktop.journal.sealed_box import seal_for
from ipc_desktop.plan import own_copy
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.own_copy import Suggestion
from ipc_desktop.sync.copies_given import CopyRefusedError
from ipc_desktop.sync.copies_on_stick import StickCopy, StickGiver
from ipc_desktop.sync.letters import Letter, Saying, ask_with, letter
from ipc_desktop.sync.parcel import exchange_by_folder
from tests.sync.copies import ANN, SECRET, Family, Giver, MemoryPost
from tests.sync.laptops import refusals_noted

Pair = tuple[Giver, Family, MemoryPost]
AT = "2027-01-12T10:00:00.000Z"


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Pair]:
    """Sam and Ann, and nothing given yet."""
    sam, ann = Giver(tmp_path), Family(tmp_path)
    yield sam, ann, MemoryPost()
    sam.store.close()
    ann.store.close()


@pytest.fixture
def pair(apart: Pair) -> Pair:
    """Ann holds her copy."""
    sam, ann, post = apart
    sam.gives(post, ann.asks(post))
    assert ann.keeps_up(post)
    return apart


def test_a_copy_holds_what_its_reader_may_see_and_no_key_of_the_case(pair: Pair) -> None:
    sam, ann, post = pair
    assert ann.reads == ["I want to swim on Tuesdays"]
    assert ann.store.journal.audience_keys(sam.case) == ()
    assert SECRET not in str(ann.held)
    assert "swim on" not in str(msgspec.json.encode(list(post.letters.values())))


def test_what_changes_arrives_and_what_is_taken_out_is_gone_from_the_copy(pair: Pair) -> None:
    sam, ann, post = pair
    sam.saves(Outcome(id="swim", retired=True), Outcome(id="dance", statement=Words("I want to dance")))
    sam.keeps_up(post)
    ann.keeps_up(post)
    assert ann.reads == ["I want to dance"]
    assert "Tuesdays" not in str(ann.held)


def test_with_nothing_new_nothing_is_told(pair: Pair) -> None:
    sam, ann, post = pair
    told = post.told_times
    assert sam.keeps_up(post).cases == ()
    assert not ann.keeps_up(post)
    assert post.told_times == told


def test_a_suggestion_waits_for_people_and_its_fate_comes_back(pair: Pair) -> None:
    sam, ann, post = pair
    ann.says("She would rather swim on Fridays")
    ann.keeps_up(post)
    assert sam.keeps_up(post).cases == (sam.case,)
    assert sam.waiting == ["She would rather swim on Fridays"]
    assert "I want to swim on Tuesdays" in [goal.statement.text for goal in sam.plan.all(Outcome)]
    (note,) = own_copy.waiting(sam.plan)
    assert sam.store.journal.history(sam.case, note.id)[0].author == ANN
    sam.saves(own_copy.left(note, Words("Tuesdays are right for her")))
    sam.keeps_up(post)
    ann.keeps_up(post)
    (fate,) = ann.held.fates
    assert (fate.became, fate.answer) == ("left", "Tuesdays are right for her")


def test_what_did_not_arrive_is_said_again_and_arrives_once(pair: Pair) -> None:
    sam, ann, post = pair
    ann.says("First")
    ann.keeps_up(post)
    post.sayings.clear()  # lost on the way
    ann.says("Second")
    for _ in range(3):
        ann.keeps_up(post)
        sam.keeps_up(post)
    assert sam.waiting == ["First", "Second"]


def test_what_was_said_in_one_moment_is_read_in_its_order(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    sam, ann, post = pair
    monkeypatch.setattr(ids, "now", lambda: AT)
    said = [f"Thing {number}" for number in range(6)]
    for words in said:
        ann.says(words)
    ann.keeps_up(post)
    sam.keeps_up(post)
    assert sam.waiting == said


def test_power_fails_between_the_note_and_the_memory_of_it_and_a_decision_stays(pair: Pair) -> None:
    sam, ann, post = pair
    before = sam.copy
    ann.says("Once")
    ann.keeps_up(post)
    saying = dict(post.sayings)
    sam.keeps_up(post)
    (note,) = own_copy.waiting(sam.plan)
    sam.saves(own_copy.left(note, Words("Read")))
    sam.store.copies.keep_given(replace(sam.copy, had=before.had)).result()
    post.sayings.update(saying)
    sam.keeps_up(post)
    assert sam.waiting == []


def test_another_number_gives_nothing_and_says_so(apart: Pair) -> None:
    sam, ann, post = apart
    ann.asks(post)
    with pytest.raises(CopyRefusedError, match="no_such_number"):
        sam.gives(post, "0000 0000 0000 0000 0000")
    assert post.letters == {}
    assert sam.store.copies.given() == ()


def test_keys_that_somebody_put_in_between_are_given_nothing(apart: Pair) -> None:
    sam, ann, post = apart
    number = ann.asks(post)
    (ask,) = post.asks()
    post.asked[ask.copy] = replace(ask, box="22" * 32)
    with pytest.raises(CopyRefusedError, match="no_such_number"):
        sam.gives(post, number)


def test_who_does_not_know_the_number_cannot_make_up_a_plan_for_the_copy(apart: Pair, tmp_path: Path) -> None:
    _, ann, post = apart
    ann.asks(post)
    (ask,) = post.asks()
    mallory = Giver(tmp_path / "mallory")
    post.asked = {ask.copy: ask_with("1111", ask.copy, ask.device, ask.box)}
    mallory.gives(post, "1111")
    assert not ann.keeps_up(post)
    assert ann.store.copies.held() is None
    mallory.store.close()


def test_nobody_is_given_a_copy_who_is_not_to_take_part(apart: Pair) -> None:
    sam, ann, post = apart
    party = sam.plan.party(ANN)
    assert party is not None
    sam.saves(replace(party, involved="no"))
    with pytest.raises(CopyRefusedError, match="not_for_them"):
        sam.gives(post, ann.asks(post))


def test_who_is_kept_out_later_reads_nothing_any_more_and_is_not_heard(pair: Pair) -> None:
    sam, ann, post = pair
    party = sam.plan.party(ANN)
    assert party is not None
    sam.saves(replace(party, involved="no"))
    ann.says("Let me in")
    ann.keeps_up(post)
    sam.keeps_up(post)
    ann.keeps_up(post)
    assert len(ann.held.plan()) == 0
    assert sam.waiting == []


def test_a_copy_that_is_taken_back_is_empty_and_is_not_heard(pair: Pair) -> None:
    sam, ann, post = pair
    sam.by(post).take_back(sam.copy)
    ann.keeps_up(post)
    assert ann.held.is_closed
    assert len(ann.held.plan()) == 0
    forged = letter(
        Saying((Suggestion("late", "Said after", "en", AT),)),
        ann.copy.id,
        ann.copy.device,
        ann.copy.giver,
        ann.copy.giver_box,
        lambda data: ann.store.writer.signature_of(data).result(),
    )
    post.say(forged, "said")
    sam.keeps_up(post)
    assert sam.waiting == []


def test_a_case_that_is_destroyed_empties_its_copies(pair: Pair) -> None:
    sam, ann, post = pair
    sam.store.writer.destroy_case(sam.case, "sam", "wrong family").result()
    sam.keeps_up(post)
    ann.keeps_up(post)
    assert ann.held.is_closed
    assert ann.held.entries == ()


@pytest.mark.parametrize(
    "written",
    [
        {"revisions": [{"kind": "outcome", "id": "swim"}]},
        {"suggestions": [{"id": "a", "text": "x", "lang": "en", "at": AT, "kind": "outcome"}]},
        {"suggestions": [{"id": "a", "text": "x" * 20_000, "lang": "en", "at": AT}]},
        {"suggestions": [{"id": "a", "text": "x", "lang": "en", "at": "now"}]},
        {"suggestions": [{"id": "a", "text": "x", "lang": "en", "at": "2027-02-30T10:00:00.000Z"}]},
        {"suggestions": [], "entries": [{"kind": "outcome"}]},
    ],
)
def test_a_hostile_copy_can_say_nothing_but_suggestions(pair: Pair, written: object) -> None:
    sam, ann, post = pair
    before = sam.plan
    copy = ann.copy
    honest = letter(Saying(()), copy.id, copy.device, copy.giver, copy.giver_box, lambda data: _signed(ann, data))
    post.say(_with(ann, honest, msgspec.json.encode(written)), "said")
    assert sam.keeps_up(post).refused == 1
    assert sam.plan == before
    assert [one.fault for one in sam.store.journal.kept_apart()] == [NO_SUGGESTION]
    assert refusals_noted(sam.store) == ["letter other 1"]
    assert post.sayings == {}, "what does not fit is kept apart once and holds up nothing"


def test_a_hostile_copy_cannot_speak_for_another(pair: Pair, tmp_path: Path) -> None:
    sam, ann, post = pair
    bob = Family(tmp_path / "bob")
    bob.store.copies.keep_own(replace(ann.copy, device=bob.store.journal.device())).result()
    saying = Saying((Suggestion("a", "In Ann's name", "en", AT),))
    copy = bob.copy
    post.say(letter(saying, copy.id, copy.device, copy.giver, copy.giver_box, lambda data: _signed(bob, data)), "said")
    assert sam.keeps_up(post).refused == 1
    assert sam.waiting == []
    bob.store.close()


def test_after_it_was_taken_back_a_copy_is_asked_for_anew_and_says_nothing_twice(pair: Pair) -> None:
    sam, ann, post = pair
    ann.says("Said the first time")
    ann.keeps_up(post)
    sam.keeps_up(post)
    ann.keeps_up(post)
    sam.by(post).take_back(sam.copy)
    ann.keeps_up(post)
    ann.says("Said meanwhile")
    sam.gives(post, ann.asks(post))
    assert ann.keeps_up(post)
    assert ann.reads == ["I want to swim on Tuesdays"]
    ann.keeps_up(post)
    sam.keeps_up(post)
    assert sam.waiting == ["Said the first time", "Said meanwhile"]


def test_a_family_s_list_that_was_brought_back_sends_nothing_in_its_old_name(pair: Pair) -> None:
    _, ann, post = pair
    ann.store.copies.keep_own(replace(ann.copy, device="11" * 32)).result()
    ann.says("Unsent")
    assert not ann.keeps_up(post)
    assert post.sayings == {}


def test_an_older_letter_that_somebody_plays_again_changes_nothing(pair: Pair) -> None:
    sam, ann, post = pair
    older = dict(post.letters)
    sam.saves(Outcome(id="swim", statement=Words("I want to swim on Fridays")))
    sam.keeps_up(post)
    ann.keeps_up(post)
    post.letters = older
    assert not ann.keeps_up(post)
    assert ann.reads == ["I want to swim on Fridays"]


def test_by_a_stick_alone_a_copy_is_asked_for_given_and_answered(tmp_path: Path) -> None:
    sam, ann, stick = Giver(tmp_path), Family(tmp_path), tmp_path / "stick"
    stick.mkdir()
    number = ann.asks(StickCopy(stick))
    sam.gives(StickGiver(stick), number)
    assert ann.keeps_up(StickCopy(stick))
    ann.says("By the stick")
    ann.keeps_up(StickCopy(stick))
    assert exchange_by_folder(sam.store, stick).unreadable == 0
    sam.keeps_up(StickGiver(stick))
    sam.keeps_up(StickGiver(stick))
    assert sam.waiting == ["By the stick"]
    assert ann.keeps_up(StickCopy(stick))
    assert ann.held.had == (ann.store.copies.said()[0].id,)
    lies_there = b"".join(file.read_bytes() for file in stick.iterdir())
    assert not any(word in lies_there for word in (b"swim on", b"By the stick", b"Daughter", b"supporter"))
    sam.store.close()
    ann.store.close()


def test_another_stick_holds_the_plan_too(pair: Pair, tmp_path: Path) -> None:
    sam, ann, post = pair
    other = tmp_path / "other"
    other.mkdir()
    sam.saves(Outcome(id="swim", statement=Words("I want to swim on Fridays")))
    sam.keeps_up(post)
    sam.keeps_up(StickGiver(other))
    assert ann.keeps_up(StickCopy(other))
    assert ann.reads == ["I want to swim on Fridays"]


def _signed(family: Family, data: bytes) -> bytes:
    return family.store.writer.signature_of(data).result()


def _with(family: Family, honest: Letter, plain: bytes) -> Letter:
    """A letter in the place of an honest one that says something else."""
    from base64 import b64encode

    from ipc_desktop.journal.revision import canonical_of_plain

    sealed = b64encode(seal_for(family.copy.giver_box, plain)).decode()
    clear = msgspec.to_builtins(replace(honest, sealed=sealed))
    del clear["signature"]
    signature = _signed(family, b"ipc-desktop/letter/v1\0" + canonical_of_plain(clear))
    return replace(honest, sealed=sealed, signature=signature.hex())
