"""What people may decide between answers that were given apart, and what is kept whichever they take."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.deciding import both, can_be_decided, chosen, together, words_field
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.merge import Conflict, Saved, merged
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan

ITEM = "01a20298-e83e-77ed-867c-aab11939fd0f"
PAINT = Outcome(id=ITEM, statement=Words("I want to paint", said_by="maud"), importance=5)


def apart(entry: Entry, here: dict[str, object], there: dict[str, object]) -> Conflict:
    """What stands against each other when an entry was changed so here and so there."""
    line = [
        Saved("a", (), entry),
        Saved("b", ("a",), msgspec.structs.replace(entry, **here)),
        Saved("c", ("a",), msgspec.structs.replace(entry, **there)),
    ]
    conflict = merged(line).conflict
    assert conflict is not None
    return conflict


def test_taking_one_answer_keeps_what_the_other_laptop_changed_elsewhere() -> None:
    conflict = apart(PAINT, {"statement": Words("I paint")}, {"statement": Words("I draw"), "importance": 9})
    taken = chosen(conflict, conflict.heads[0])
    assert isinstance(taken, Outcome)
    assert (taken.statement.text, taken.importance) == ("I paint", 9)


def test_taking_out_or_keeping_is_taken_whole() -> None:
    conflict = apart(PAINT, {"retired": True}, {"statement": Words("I draw")})
    kept, gone = sorted((chosen(conflict, head) for head in conflict.heads), key=lambda entry: entry.retired)
    assert isinstance(kept, Outcome)
    assert (kept.statement.text, gone.retired) == ("I draw", True)
    assert both(conflict, lambda: "new") == ()
    assert words_field(conflict) == ""


def test_both_of_a_list_are_two_items() -> None:
    conflict = apart(PAINT, {"statement": Words("I paint")}, {"statement": Words("I draw")})
    first, second = both(conflict, lambda: "new")
    assert (first.id, second.id) == (ITEM, "new")
    assert {entry.statement.text for entry in (first, second) if isinstance(entry, Outcome)} == {"I paint", "I draw"}


def test_both_of_what_is_there_once_stand_below_each_other() -> None:
    heading = AboutMe(id=Plan("case").id_once(AboutMe, "days"), heading="communication", words=Words("Slowly"))
    conflict = apart(heading, {"words": Words("With signs")}, {"words": Words("With pictures")})
    (entry,) = both(conflict, lambda: "new")
    assert isinstance(entry, AboutMe)
    assert entry.words.text == "With signs\nWith pictures"


def test_words_written_together_keep_the_voice_that_both_have() -> None:
    said: dict[str, object] = {"statement": Words("I paint", said_by="maud")}
    conflict = apart(PAINT, said, {"statement": Words("I draw", said_by="maud")})
    entry = together(conflict, "I paint and draw")
    assert isinstance(entry, Outcome)
    assert entry.statement == Words("I paint and draw", said_by="maud")
    other = apart(PAINT, said, {"statement": Words("She draws", said_by="ann")})
    entry = together(other, "She paints and draws")
    assert isinstance(entry, Outcome)
    assert entry.statement.said_by == ""


def test_what_this_app_does_not_know_is_left_as_it_is() -> None:
    newer = Unknown(id=ITEM, named_kind="dream", schema=9, fields={"a": 1})
    conflict = merged(
        [
            Saved("a", (), newer),
            Saved("b", ("a",), msgspec.structs.replace(newer, fields={"a": 2})),
            Saved("c", ("a",), msgspec.structs.replace(newer, fields={"a": 3})),
        ]
    ).conflict
    assert conflict is not None
    assert not can_be_decided(conflict)
