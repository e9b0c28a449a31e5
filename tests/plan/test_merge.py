"""What two laptops wrote of one entry: joined where nobody's words are touched, otherwise left for people to decide."""

from __future__ import annotations

import graphlib
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.merge import Saved, conflict_id, merged
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome

PAINT = Outcome(id="goal", statement=Words("I want to paint again", said_by="maud"), importance=5)


def changed(entry: Outcome, **fields: object) -> Outcome:
    return msgspec.structs.replace(entry, **fields)


def line(*saved: tuple[str, str, Entry]) -> list[Saved]:
    return [Saved(revision, tuple(parents.split()), entry) for revision, parents, entry in saved]


def test_one_laptop_alone_simply_goes_on() -> None:
    later = changed(PAINT, importance=8)
    assert merged(line(("a", "", PAINT), ("b", "a", later))).entry == later


def test_different_fields_join_by_themselves() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, outcome_kind="wellbeing")
    both = merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)))
    assert both.conflict is None
    assert both.entry == changed(PAINT, importance=9, outcome_kind="wellbeing")
    assert both.heads == ("b", "c"), "a join is computed, never written: both heads stay"


def test_the_same_change_on_two_laptops_is_no_conflict() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, importance=9, outcome_kind="care")
    assert merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", there))).entry == there


def test_the_same_field_twice_is_for_people_and_both_texts_stay() -> None:
    here = changed(PAINT, statement=Words("I want to paint with Zoya", said_by="maud"))
    there = changed(PAINT, statement=Words("I want to paint at the hall", said_by="maud"))
    found = merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)), mine="b")
    assert found.conflict
    assert (found.conflict.why, found.conflict.fields) == ("fields", ("statement",))
    assert [head.entry for head in found.conflict.heads] == [here, there]
    assert found.entry == here, "this laptop goes on showing its own until people have decided"


def test_words_are_one_value_with_who_said_them() -> None:
    here = changed(PAINT, statement=msgspec.structs.replace(PAINT.statement, text="I want to draw"))
    there = changed(PAINT, statement=msgspec.structs.replace(PAINT.statement, said_by="idris"))
    found = merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)))
    assert found.conflict, "one laptop's text must not be put into another's mouth"


def test_taking_out_against_changing_is_for_people() -> None:
    out, there = changed(PAINT, retired=True), changed(PAINT, importance=9)
    found = merged(line(("a", "", PAINT), ("b", "a", out), ("c", "a", there)))
    assert found.conflict
    assert found.conflict.why == "retired"


def test_taking_out_what_was_only_moved_is_taken_out() -> None:
    out, there = changed(PAINT, retired=True), changed(PAINT, order="b")
    found = merged(line(("a", "", PAINT), ("b", "a", out), ("c", "a", there)))
    assert found.conflict is None
    assert found.entry.retired


def test_words_that_were_not_seen_are_not_put_on_the_table() -> None:
    alone = changed(PAINT, visibility="private")
    shown, added = changed(alone, visibility="table"), changed(alone, why_it_matters=Words("It hurts"))
    found = merged(line(("a", "", alone), ("b", "a", shown), ("c", "a", added)), mine="b")
    assert found.conflict
    assert found.conflict.why == "visibility"
    assert found.entry.visibility == "private", "until somebody has decided, nobody more sees it"


def test_a_conflict_never_shows_what_another_laptop_hid() -> None:
    here, hidden = changed(PAINT, importance=9), changed(PAINT, importance=2, visibility="restricted")
    found = merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", hidden)), mine="b")
    assert found.conflict
    assert (found.entry.visibility, found.entry) == ("restricted", changed(here, visibility="restricted"))


def test_money_is_never_joined_even_where_a_machine_could() -> None:
    spend = PlannedSpend(id="line", title=Words("Paints"), unit_pence=500)
    here, there = (msgspec.structs.replace(spend, **f) for f in ({"unit_pence": 600}, {"weeks_active": 38}))
    found = merged(line(("a", "", spend), ("b", "a", here), ("c", "a", there)))
    assert found.conflict
    assert found.conflict.why == "careful"
    assert set(found.conflict.fields) == {"unit_pence", "weeks_active"}


def test_an_agreed_version_with_two_contents_is_an_alarm() -> None:
    one, other = AgreedVersion(id="v", number=1), AgreedVersion(id="v", number=2)
    found = merged(line(("a", "", one), ("b", "", other)))
    assert found.conflict
    assert found.conflict.why == "alarm"


def test_what_a_newer_app_wrote_is_left_alone() -> None:
    one = Unknown(id="x", named_kind="dream", schema=1, fields={"a": 1})
    other = Unknown(id="x", named_kind="dream", schema=1, fields={"a": 1, "b": 2})
    found = merged(line(("a", "", one), ("b", "", other)))
    assert found.conflict
    assert found.conflict.why == "newer"


def test_unknown_fields_join_and_are_kept_to_the_last_digit() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, more={"mood": None, "dose": 1.5})
    both = merged(line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)))
    assert both.entry.more == {"mood": None, "dose": 1.5}


def test_a_decision_ends_the_conflict_and_a_late_head_opens_it_again() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, importance=2)
    decided = [*line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)), Saved("d", ("b", "c"), there)]
    assert merged(decided).entry == there
    late = merged([*decided, Saved("e", ("b",), changed(PAINT, importance=7))])
    assert late.conflict
    assert {head.revision for head in late.conflict.heads} == {"d", "e"}


def test_a_decision_stands_against_somebody_who_only_carried_the_old_value_on() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, importance=2)
    decided = [*line(("a", "", PAINT), ("b", "a", here), ("c", "a", there)), Saved("d", ("b", "c"), here)]
    later = merged([*decided, Saved("e", ("c",), changed(there, outcome_kind="care"))])
    assert later.conflict is None
    assert later.entry == changed(here, outcome_kind="care")


def test_choosing_the_old_value_again_is_a_decision_too() -> None:
    moved, kind = changed(PAINT, importance=9), changed(PAINT, outcome_kind="care")
    back = changed(kind, importance=5)
    chosen = [*line(("a", "", PAINT), ("b", "a", moved), ("c", "a", kind)), Saved("d", ("b", "c"), back)]
    late = merged([*chosen, Saved("e", ("c",), changed(kind, importance=7))])
    assert late.conflict, "five was put back by somebody; seven was written without seeing that"


def test_two_people_who_decide_differently_are_told() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, importance=2)
    split = line(("a", "", PAINT), ("b", "a", here), ("c", "a", there), ("d", "b c", here), ("e", "b c", there))
    found = merged(split)
    assert found.conflict
    assert found.conflict.id == conflict_id(["e", "d"])


def test_words_destroyed_in_between_do_not_hide_what_came_after() -> None:
    here, there = changed(PAINT, importance=9), changed(PAINT, importance=2)
    found = merged(line(("c", "gone", here), ("d", "gone", there)))
    assert found.conflict


def test_a_history_that_bites_its_tail_is_refused() -> None:
    with pytest.raises(graphlib.CycleError):
        merged(line(("a", "b", PAINT), ("b", "a", PAINT)))


@st.composite
def histories(draw: st.DrawFn) -> list[Saved]:
    """What three laptops may write of one outcome: each revision comes after one to three heads that were seen."""
    saved = [Saved("000", (), PAINT)]
    for number in range(draw(st.integers(1, 9))):
        parents = draw(st.lists(st.sampled_from(saved), min_size=1, max_size=3, unique_by=lambda one: one.revision))
        field = draw(st.sampled_from(["importance", "where_i_am", "status", "retired", "visibility", "order"]))
        value = draw(st.sampled_from(_VALUES[field]))
        carried = parents[0].entry
        assert isinstance(carried, Outcome)
        entry = changed(carried, **{field: value})
        saved.append(Saved(f"{number + 1:03}", tuple(one.revision for one in parents), entry))
    return saved


_VALUES: dict[str, list[object]] = {
    "importance": [1, 5, 9],
    "where_i_am": [None, 0, 4],
    "status": ["", "proposed"],
    "retired": [True, False],
    "visibility": ["table", "private"],
    "order": ["a", "b"],
}


@given(histories(), st.randoms(use_true_random=False))
def test_every_laptop_comes_to_the_same_whatever_came_first(history: list[Saved], chance: random.Random) -> None:
    shuffled = [*history, *history]
    chance.shuffle(shuffled)
    assert merged(shuffled) == merged(history)


@given(histories())
def test_nothing_that_somebody_wrote_goes_silently(history: list[Saved]) -> None:
    """A joined field holds what some head holds; every other value was seen by a head that holds the joined one."""
    found = merged(history)
    if found.conflict:
        return
    by_id = {one.revision: one for one in history}
    for field in _VALUES:
        won = getattr(found.entry, field)
        holders = [by_id[head] for head in found.heads if getattr(by_id[head].entry, field) == won]
        assert holders, field
        for head in found.heads:
            value = getattr(by_id[head].entry, field)
            if value != won:
                seen = [one for holder in holders for one in seen_by(by_id, holder.revision)]
                assert any(getattr(one.entry, field) == value for one in seen), field


@given(histories())
def test_a_decision_that_names_all_heads_always_ends_it(history: list[Saved]) -> None:
    heads = merged(history).heads
    decision = Saved("999", heads, changed(PAINT, importance=3))
    assert merged([*history, decision]).entry == decision.entry


def seen_by(by_id: dict[str, Saved], revision: str) -> list[Saved]:
    found, waiting = dict[str, Saved](), [revision]
    while waiting:
        one = by_id[waiting.pop()]
        found[one.revision] = one
        waiting += one.parents
    return list(found.values())
