"""Stories of two laptops that hold the same case: what one wrote is taken in by the other, joined, or asked about."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from ipc_desktop.journal.entry_keys import audience_keys, entry_keys
from ipc_desktop.journal.heads import all_revisions
from ipc_desktop.journal.intake import Fault, TakenIn
from ipc_desktop.journal.revision import Revision
from ipc_desktop.journal.store import RefusedError, Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from tests.journal.made_up import begun_case, made_store, only_outcome, outcome
from tests.journal.test_journal import rows


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Store, Store, str]]:
    """Two stores that both hold one case, and its id."""
    first, second = made_store(tmp_path / "first")[0], made_store(tmp_path / "second")[0]
    case = begun_case(first)
    first.writer.keys_to_give(case).result()
    give_all(first, second, case)
    yield first, second, case
    first.close()
    second.close()


def revisions(store: Store, case: str) -> tuple[Revision, ...]:
    store.writer.flush()
    return tuple(opened.revision for opened in all_revisions(store.writer._connection, case))


def give(source: Store, target: Store, case: str, some: Sequence[Revision]) -> TakenIn:
    """Hands some revisions over, with their keys."""
    connection = source.writer._connection
    keys = entry_keys(connection, {revision.key_id for revision in some})
    return target.writer.take_in(some, keys, audience_keys(connection, case)).result()


def give_all(source: Store, target: Store, case: str) -> TakenIn:
    return give(source, target, case, revisions(source, case))


def say(store: Store, case: str, words: str, **more: object) -> None:
    entry = only_outcome(store.journal.plan(case))
    changed = msgspec.structs.replace(entry, statement=Words(words), **more)
    store.writer.save(case, [changed], author="sam").result()


def test_what_one_laptop_wrote_is_on_the_other_and_in_its_caseload(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    assert second.journal.plan(case) == first.journal.plan(case)
    assert second.journal.verify(case) == ()
    second.writer.flush()
    assert [row.called for row in second.caseload.find("idi")] == ["Idi"]


def test_what_is_there_already_changes_nothing(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    before = revisions(second, case)
    assert give_all(first, second, case) == TakenIn()
    assert revisions(second, case) == before


def test_a_change_comes_after_what_it_was_written_over(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    say(first, case, "I want to swim on Mondays")
    give_all(first, second, case)
    say(second, case, "I want to swim every day")
    give_all(second, first, case)
    assert only_outcome(first.journal.plan(case)).statement.text == "I want to swim every day"
    entry = only_outcome(first.journal.plan(case)).id
    assert len(first.journal.history(case, entry)) == 3
    assert first.journal.conflicts(case) == second.journal.conflicts(case) == ()


def test_different_fields_join_by_themselves_on_both(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    goal = only_outcome(first.journal.plan(case))
    first.writer.save(case, [msgspec.structs.replace(goal, importance=9)], author="sam").result()
    second.writer.save(case, [msgspec.structs.replace(goal, outcome_kind="health")], author="ann").result()
    give_all(first, second, case)
    give_all(second, first, case)
    joined = only_outcome(first.journal.plan(case))
    assert (joined.importance, joined.outcome_kind) == (9, "health")
    assert only_outcome(second.journal.plan(case)) == joined
    assert first.journal.conflicts(case) == ()


def test_the_same_words_changed_twice_wait_for_people_and_each_sees_their_own(
    laptops: tuple[Store, Store, str],
) -> None:
    first, second, case = laptops
    say(first, case, "I want to swim alone")
    say(second, case, "I want to swim with Farah")
    give_all(first, second, case)
    give_all(second, first, case)
    assert only_outcome(first.journal.plan(case)).statement.text == "I want to swim alone"
    assert only_outcome(second.journal.plan(case)).statement.text == "I want to swim with Farah"
    (here,), (there,) = first.journal.conflicts(case), second.journal.conflicts(case)
    assert here.id == there.id
    assert here.fields == ("statement",)
    with pytest.raises(RefusedError):
        first.writer.lock_version(case, "sam", "en", "1").result()


def test_writing_on_keeps_the_conflict_and_deciding_ends_it_everywhere(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    say(first, case, "I want to swim alone")
    say(second, case, "I want to swim with Farah")
    give_all(second, first, case)
    say(first, case, "I want to swim alone on Tuesdays")
    (open_still,) = first.journal.conflicts(case)
    decided = msgspec.structs.replace(only_outcome(first.journal.plan(case)), statement=Words("Both, by turns"))
    first.writer.decide(case, decided, [head.revision for head in open_still.heads], "sam").result()
    give_all(first, second, case)
    for store in (first, second):
        assert store.journal.conflicts(case) == ()
        assert only_outcome(store.journal.plan(case)).statement.text == "Both, by turns"


def test_what_arrived_while_somebody_had_the_case_open_is_not_overwritten_unseen(
    laptops: tuple[Store, Store, str],
) -> None:
    first, second, case = laptops
    first.writer.show(case, first.journal.heads(case)).result()
    say(second, case, "I want to swim with Farah")
    goal = only_outcome(first.journal.plan(case))
    give_all(second, first, case)
    changed = msgspec.structs.replace(goal, statement=Words("I want to swim alone"))
    first.writer.keep_drafts(case, [changed], "outcome").result()
    first.writer.save(case, [changed], author="sam").result()
    assert len(first.journal.conflicts(case)) == 1
    more = msgspec.structs.replace(goal, statement=Words("I want to swim alone on Tuesdays"))
    first.writer.save(case, [more], author="sam").result()
    assert len(first.journal.conflicts(case)) == 1
    first.writer.show("", {}).result()
    assert only_outcome(first.journal.plan(case)).statement.text == "I want to swim alone on Tuesdays"


def test_what_arrived_and_was_shown_is_written_on(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    first.writer.show(case, first.journal.heads(case)).result()
    say(second, case, "I want to swim with Farah")
    give_all(second, first, case)
    first.writer.show(case, first.journal.heads(case)).result()
    say(first, case, "I want to swim with Farah and Nana")
    assert first.journal.conflicts(case) == ()


def test_a_late_change_opens_a_decision_again(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    say(first, case, "I want to swim alone")
    say(second, case, "I want to swim with Farah")
    give_all(second, first, case)
    say(second, case, "I want to swim with Farah and Nana")
    (conflict,) = first.journal.conflicts(case)
    decided = msgspec.structs.replace(only_outcome(first.journal.plan(case)), statement=Words("Both, by turns"))
    first.writer.decide(case, decided, [head.revision for head in conflict.heads], "sam").result()
    give_all(second, first, case)
    (again,) = first.journal.conflicts(case)
    texts = {head.entry.statement.text for head in again.heads if isinstance(head.entry, Outcome)}
    assert texts == {"Both, by turns", "I want to swim with Farah and Nana"}


def test_what_was_typed_before_a_change_arrived_does_not_overwrite_it(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    typed = msgspec.structs.replace(only_outcome(second.journal.plan(case)), statement=Words("I typed this"))
    second.writer.keep_drafts(case, [typed], "outcome").result()
    say(first, case, "I want to swim alone")
    give_all(first, second, case)
    second.writer.save(case, [typed], author="ann").result()
    (conflict,) = second.journal.conflicts(case)
    assert len(conflict.heads) == 2


def test_children_before_parents_wait_and_all_comes_out_the_same(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    third = made_store(first.folder.parent.parent.parent / "third")[0]
    say(first, case, "I want to swim on Mondays")
    give_all(first, second, case)
    say(second, case, "I want to swim every day")
    everything = revisions(second, case)
    own = [revision for revision in everything if revision.device != everything[0].device]
    others = [revision for revision in everything if revision not in own]
    connection = second.writer._connection
    third.writer.take_in((), (), audience_keys(connection, case)).result()
    assert give(second, third, case, own).taken == 1
    assert third.journal.waiting(case) == 1
    assert third.journal.plan(case).all(Outcome) == ()
    give(second, third, case, others)
    assert third.journal.waiting(case) == 0
    assert third.journal.plan(case) == second.journal.plan(case)
    third.close()


def test_a_key_that_comes_late_shows_what_waited_for_it(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    new = outcome("I want to sing")
    first.writer.save(case, [new], author="sam").result()
    second.writer.take_in(revisions(first, case)).result()
    assert second.journal.waiting(case) == 1
    assert second.journal.plan(case).get(Outcome, new.id) is None
    give_all(first, second, case)
    assert second.journal.plan(case).get(Outcome, new.id) == new


@pytest.mark.parametrize(
    ("altered", "fault"),
    [
        (lambda last: dataclasses.replace(last, sealed=b"other bytes"), "hash"),
        (lambda last: dataclasses.replace(last, signature=b"x" * 64), "signature"),
        (lambda last: dataclasses.replace(last, prev_hash=b"x" * 32), "chain"),
        (lambda last: dataclasses.replace(last, parents=("nobody",)), "signature"),
    ],
)
def test_what_was_altered_on_the_way_is_refused_and_the_rest_goes_on(
    laptops: tuple[Store, Store, str], altered: Callable[[Revision], Revision], fault: Fault
) -> None:
    first, second, case = laptops
    say(first, case, "I want to swim on Mondays")
    *_, last = revisions(first, case)
    taken = give(first, second, case, [altered(last)])
    assert [refused.fault for refused in taken.refused] == [fault]
    assert rows(second, "SELECT fault FROM quarantine") == [(fault,)]
    assert second.journal.verify(case) == ()
    assert give_all(first, second, case).taken == 1


def test_a_hole_is_told_and_filled_later(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    say(first, case, "one")
    say(first, case, "two")
    *before, _one, two = revisions(first, case)
    taken = give(first, second, case, [two])
    assert (taken.taken, [refused.fault for refused in taken.refused]) == (0, ["hole"])
    assert give_all(first, second, case).taken == 2
    assert len(revisions(second, case)) == len(before) + 2


def test_a_place_used_twice_is_an_alarm_and_both_are_kept(laptops: tuple[Store, Store, str], tmp_path: Path) -> None:
    first, second, case = laptops
    say(first, case, "one")
    give_all(first, second, case)
    *_, one = revisions(first, case)
    device = first.writer._pen.device
    twin = dataclasses.replace(one, id="another")
    twin = dataclasses.replace(twin, signature=device.sign(twin.clear_bytes))
    taken = give(first, second, case, [twin])
    assert [refused.fault for refused in taken.refused] == ["reused"]
    assert rows(second, "SELECT id, fault FROM quarantine") == [("another", "reused")]
    assert revisions(second, case)[-1].id == one.id


def test_what_is_destroyed_on_one_laptop_is_gone_on_the_other(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    goal = only_outcome(first.journal.plan(case))
    say(second, case, "Written meanwhile")
    first.writer.destroy_entry(case, goal.id, "sam", "wrong family").result()
    give_all(first, second, case)
    give_all(second, first, case)
    for store in (first, second):
        assert store.journal.plan(case).all(Outcome) == ()
        assert store.journal.verify(case) == ()
        assert store.journal.waiting(case) == 0
        assert rows(store, f"SELECT * FROM entry_key WHERE entry = '{goal.id}'") == []
        (told,) = store.journal.destructions(case)
        assert (told.entry, told.why) == (goal.id, "wrong family")


def test_a_case_that_is_destroyed_is_gone_on_the_other_and_stays_so(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    say(second, case, "Written meanwhile")
    late = revisions(second, case)
    first.writer.destroy_case(case, "sam", "wrong family").result()
    give_all(first, second, case)
    second.writer.flush()
    assert len(second.journal.plan(case)) == 0
    assert second.caseload.count() == 0
    assert [told.entry for told in second.journal.destructions(case)] == [""]
    first.writer.take_in(late).result()
    assert len(first.journal.plan(case)) == 0
    assert len(rows(second, "SELECT id FROM entry_key")) == 1, "but for the key of the notice itself"


def test_an_agreed_version_of_one_laptop_is_verified_on_the_other(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    version = first.writer.lock_version(case, "sam", "en", "1").result()
    say(second, case, "Changed after it was agreed")
    give_all(first, second, case)
    assert only_outcome(second.journal.version_plan(case, version.id)).statement.text == "I want to swim on Tuesdays"
    assert only_outcome(second.journal.plan(case)).statement.text == "Changed after it was agreed"


def test_a_joined_text_is_agreed_as_it_was_read(laptops: tuple[Store, Store, str]) -> None:
    first, second, case = laptops
    goal = only_outcome(first.journal.plan(case))
    first.writer.save(case, [msgspec.structs.replace(goal, importance=9)], author="sam").result()
    second.writer.save(case, [msgspec.structs.replace(goal, outcome_kind="health")], author="ann").result()
    give_all(second, first, case)
    read = only_outcome(first.journal.plan(case))
    version = first.writer.lock_version(case, "sam", "en", "1").result()
    assert only_outcome(first.journal.version_plan(case, version.id)) == read
