"""What stands open before an agreement: listed in reading order, and only two things keep from agreeing."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec.structs import replace

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.fields import from_fields
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.readiness import may_be_locked, readiness
from ipc_desktop.wording.rule_packs import rule_book

ORDER = (
    *(
        "ready",
        "talk",
        "access",
        "here",
        "name",
        "born",
        "first_figure",
        "most_important",
        "risks",
        "health",
        "trained",
    ),
    *("carers", "decisions", "legal_roles", "outcome", "agreed_with", "met", "things_go_wrong", "actions"),
    *("budget", "sources", "spending", "ways", "set_up", "enough", "check", "notes"),
)
TODAY = dt.date(2027, 1, 19)
EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")


def codes(plan: Plan) -> list[str]:
    return [item.code for item in readiness(plan, ORDER, on=TODAY)]


def family() -> Plan:
    return read_plan_file((RESOURCES / "samples" / "joel-hartsease.plan.json").read_bytes()).plan


def test_an_empty_plan_lists_what_is_open_in_reading_order_and_may_still_be_locked() -> None:
    items = readiness(EMPTY, ORDER)
    assert [item.code for item in items] == [
        "notice_not_given",
        "access_needs_not_said",
        "nobody_ticked_as_here",
        "name_not_said",
        "born_not_said",
        "first_figure_not_said",
        "nothing_that_matters",
        "allergies_not_said",
        "medicines_not_said",
        "no_outcome",
        "contingency_not_said",
        "budget_not_said",
    ]
    assert may_be_locked(items)


def test_a_finished_plan_has_nothing_open() -> None:
    assert readiness(family(), ORDER, on=TODAY) == ()


def test_a_line_that_does_not_add_up_keeps_from_locking() -> None:
    plan = family()
    spend = plan.all(PlannedSpend)[0]
    plan = plan.with_entry(msgspec.structs.replace(spend, unit_pence=spend.unit_pence + 1))
    assert Item("spend_does_not_add_up", "spending", spend.id, blocks=True) in readiness(plan, ORDER)
    assert not may_be_locked(readiness(plan, ORDER))


def test_a_line_paid_from_money_that_was_taken_out_keeps_from_locking() -> None:
    plan = family()
    council = next(a for a in plan.all(Allocation) if a.source == "council_adult")
    plan = plan.with_entry(msgspec.structs.replace(council, retired=True))
    assert "spend_source_missing" in codes(plan)
    assert not may_be_locked(readiness(plan, ORDER))


def test_an_open_conflict_keeps_from_locking() -> None:
    items = readiness(family(), ORDER, conflicts=("some-entry",))
    assert items == (Item("conflict", "check", "some-entry", blocks=True),)
    assert not may_be_locked(items)


def test_too_much_planned_is_told_and_keeps_nobody_from_agreeing() -> None:
    plan = family()
    council = next(a for a in plan.all(Allocation) if a.source == "council_adult")
    plan = plan.with_entry(msgspec.structs.replace(council, unit_pence=100))
    assert codes(plan) == ["shortfall"]
    assert may_be_locked(readiness(plan, ORDER))


def test_what_a_pool_carries_is_not_told_as_too_much() -> None:
    plan = family()
    council = next(a for a in plan.all(Allocation) if a.source == "council_adult")
    nhs = next(a for a in plan.all(Allocation) if a.source == "nhs")
    plan = plan.with_entries((replace(council, unit_pence=100), replace(nhs, unit_pence=40_000)))
    assert codes(plan) == ["shortfall"]
    assert codes(plan.with_entry(replace(plan.once(Statement), pooled=("nhs", "council_adult")))) == []


def test_a_way_that_the_money_does_not_allow_is_told() -> None:
    plan = family()
    council = next(a for a in plan.all(Allocation) if a.source == "council_adult")
    plan = plan.with_entry(msgspec.structs.replace(council, permitted_ways=("notional", "direct_payment")))
    assert codes(plan) == ["way_not_permitted"]


def test_a_line_needs_a_goal_and_a_way() -> None:
    plan = EMPTY.with_entries(
        (
            Allocation(id="a", unit_pence=10),
            PlannedSpend(id="s", unit_pence=10, outcomes=("gone",), funding=(Funding("a", 520),)),
        )
    )
    assert [code for code in codes(plan) if code.startswith("spend")] == ["spend_without_outcome", "spend_without_way"]


def test_what_the_law_stops_and_what_is_asked_first_are_named_before_people_agree() -> None:
    plan = family()
    line = plan.all(PlannedSpend)[0]
    wine = msgspec.structs.replace(line, title=Words("A case of wine"))
    dad = msgspec.structs.replace(line, payee="close_relative", payee_in_household="yes")
    for changed, code in ((wine, "to_be_asked_first"), (dad, "to_be_asked_first")):
        found = readiness(plan.with_entry(changed), ORDER, on=TODAY, book=rule_book())
        assert code in [item.code for item in found if item.entry_id == line.id]
        assert may_be_locked(found), "it is said, and stops nobody from agreeing"
    nhs = Allocation(id="n", source="nhs", unit_pence=5000, frequency="one_off")
    from_the_nhs = msgspec.structs.replace(wine, funding=(Funding("n", 5000),))
    found = readiness(plan.with_entries((nhs, from_the_nhs)), ORDER, on=TODAY, book=rule_book())
    assert "stopped_by_law" in [item.code for item in found if item.entry_id == line.id]


def test_nobody_can_hide_that_it_is_not_enough() -> None:
    plan = family()
    statement = plan.once(Statement)
    answers = {"": "enough_not_said", "no": "not_enough", "not_sure": "enough_not_sure"}
    for answer, code in answers.items():
        said = msgspec.convert({**msgspec.to_builtins(statement), "enough": answer}, Statement)
        assert codes(plan.with_entry(said)) == [code]


def test_a_goal_without_means_without_words_and_one_that_was_dropped() -> None:
    goal = Outcome(id="o", statement=Words("I see my friends."))
    assert "outcome_not_met" in codes(EMPTY.with_entry(goal))
    assert "outcome_without_words" in codes(EMPTY.with_entry(Outcome(id="o")))
    assert "no_outcome" in codes(EMPTY.with_entry(msgspec.structs.replace(goal, status="dropped")))


def test_what_was_skipped_or_caught_stands_in_the_list() -> None:
    skipped = PageState(id=EMPTY.id_once(PageState, "born"), page="born", status="skipped")
    later = PageState(id=EMPTY.id_once(PageState, "met"), page="met", status="come_back")
    note = CaughtNote(id="n", words=Words("The piano!"))
    newer = from_fields("song", 1, "x", {})
    found = codes(EMPTY.with_entries((skipped, later, note, newer)))
    assert {"page_skipped", "page_come_back", "note_not_sorted", "needs_newer_version"} <= set(found)
    sorted_in = EMPTY.with_entry(msgspec.structs.replace(note, sorted_into="o"))
    assert "note_not_sorted" not in codes(sorted_in)


def test_a_page_left_out_is_one_thing_and_no_fault() -> None:
    states = [PageState(id=EMPTY.id_once(PageState, page), page=page, status="skipped") for page in ("born", "outcome")]
    items = readiness(EMPTY.with_entries(states), ORDER)
    assert [item.page_key for item in items if item.is_left_out] == ["born", "outcome"]
    assert {"born_not_said", "no_outcome"}.isdisjoint(item.code for item in items)
    assert "name_not_said" in [item.code for item in items]


def test_money_that_does_not_add_up_is_told_although_its_page_is_left_out() -> None:
    plan = family()
    spend = plan.all(PlannedSpend)[0]
    wrong = msgspec.structs.replace(spend, unit_pence=spend.unit_pence + 1)
    skipped = PageState(id=plan.id_once(PageState, "spending"), page="spending", status="skipped")
    assert not may_be_locked(readiness(plan.with_entries((wrong, skipped)), ORDER))


def test_how_we_talk_counts_once_anything_is_said() -> None:
    said = AccessNeeds(id=EMPTY.id_once(AccessNeeds), text_size=200)
    assert "access_needs_not_said" not in codes(EMPTY.with_entry(said))


def test_whoever_looked_at_how_we_talk_and_went_on_has_said_enough() -> None:
    looked = PageState(id=EMPTY.id_once(PageState, "talk"), page="talk", status="done")
    assert "access_needs_not_said" not in codes(EMPTY.with_entry(looked))
