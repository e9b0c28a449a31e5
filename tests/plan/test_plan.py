"""A plan is never changed: a change gives a new one, and what differs can be told."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.entry import Words, kind_of, schema_of
from ipc_desktop.plan.fields import from_fields, is_known
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"
EMPTY = Plan(CASE)
GOAL = Outcome(id="o", order="a0", statement=Words("I see my friends."))


def test_a_change_gives_a_new_plan_and_leaves_the_old_one() -> None:
    plan = EMPTY.with_entry(GOAL)
    assert (len(EMPTY), len(plan)) == (0, 1)
    assert plan.changed_since(EMPTY) == (GOAL,)


def test_what_stands_as_it_stood_is_no_change() -> None:
    plan = EMPTY.with_entry(GOAL)
    again = plan.with_entry(msgspec.structs.replace(GOAL))
    assert again is plan
    assert again.changed_since(plan) == ()


def test_items_come_in_their_order_without_what_was_retired() -> None:
    first = msgspec.structs.replace(GOAL, id="z", order="Zz")
    gone = msgspec.structs.replace(GOAL, id="g", retired=True)
    part = msgspec.structs.replace(GOAL, id="p", order="a1", part_of="o")
    plan = Plan.of_entries(CASE, [GOAL, gone, part, first])
    assert [outcome.id for outcome in plan.all(Outcome)] == ["z", "o", "p"]
    assert [outcome.id for outcome in plan.all(Outcome, part_of="o")] == ["p"]
    assert plan.get(Outcome, "g") == gone
    assert plan.get(Party, "o") is None


def test_what_a_case_has_once_has_the_same_id_on_every_laptop() -> None:
    assert EMPTY.id_once(Person) == Plan(CASE).id_once(Person)
    assert EMPTY.id_once(Person) != Plan(CASE.replace("a", "b")).id_once(Person)
    assert EMPTY.once(Person) == Person(id=EMPTY.id_once(Person))
    assert EMPTY.once(Person).id not in EMPTY.entries


def test_the_person_resolves_as_a_party_before_anybody_wrote_them_down() -> None:
    plan = EMPTY.with_entry(Person(id=EMPTY.id_once(Person), known_as="Maud"))
    assert plan.me.name == "Maud"
    assert plan.party(plan.me.id) == plan.me
    assert plan.parties() == (plan.me,)


def test_a_retired_party_still_resolves_but_is_listed_no_more() -> None:
    gone = Party(id="x", name="Zoya", retired=True)
    plan = EMPTY.with_entry(gone)
    assert plan.party("x") == gone
    assert gone not in plan.parties()


def test_people_look_at_a_life_from_three_sides() -> None:
    assert Party(id="a", roles=("self",)).perspective == "person"
    assert Party(id="b", roles=("care_coordinator",)).perspective == "worker"
    assert Party(id="c", circle="paid").perspective == "worker"
    assert Party(id="d", circle="groups").perspective == "family"


def test_an_unknown_kind_keeps_its_place_and_is_not_known() -> None:
    entry = from_fields("song", 3, "s", {"order": "a5", "part_of": "o", "retired": True, "visibility": "restricted"})
    assert (kind_of(entry), schema_of(entry), is_known(entry)) == ("song", 3, False)
    assert (entry.order, entry.part_of, entry.retired, entry.visibility) == ("a5", "o", True, "restricted")
    assert is_known(GOAL)
