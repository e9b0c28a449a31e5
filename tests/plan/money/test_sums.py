"""The sums hold to the penny, for the families we know and for any plan."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.money.sources import OCCURRENCES, Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import SOURCES, WAYS, ChosenWay, has_budget, spend_annual, split_faults, sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"


def sample(name: str) -> Plan:
    return read_plan_file((RESOURCES / "samples" / f"{name}.plan.json").read_bytes()).plan


def test_the_money_of_the_first_family_adds_up_to_the_penny() -> None:
    found = sums(sample("maud-thistlewick"))
    assert found.allocated == {"nhs": 450_00, "council_adult": 5538_00, "own_contribution": 2158_00, "education": 0}
    assert found.grand_total == 8146_00
    assert found.by_way == {"direct_payment": 4014_40, "notional": 4034_60}
    assert found.planned == 8049_00
    assert found.unallocated == {"nhs": 97_00, "council_adult": 0, "own_contribution": 0, "education": 0}
    assert found.total_shortfall == 0
    assert (found.one_off_allocated, found.one_off_planned) == (450_00, 353_00)
    assert found.weekly_about == 148_00
    assert not split_faults(sample("maud-thistlewick"))


def test_her_direct_payment_comes_from_the_council_and_her_own_money() -> None:
    plan = sample("maud-thistlewick")
    paid: dict[str, int] = {}
    for spend in plan.all(PlannedSpend):
        for part in spend.funding if spend.way == "direct_payment" else ():
            allocation = plan.get(Allocation, part.allocation)
            assert allocation is not None
            paid[allocation.source] = paid.get(allocation.source, 0) + part.annual_pence
    assert paid == {"council_adult": 1856_40, "own_contribution": 2158_00}


def test_a_family_without_a_budget_has_no_sums_and_is_not_asked_for_any() -> None:
    plan = sample("callum-fennimore")
    assert not has_budget(plan)
    assert (sums(plan).grand_total, sums(plan).planned) == (0, 0)


def test_the_third_family_has_three_ways_and_something_left() -> None:
    found = sums(sample("joel-hartsease"))
    assert found.by_way == {"direct_payment": 15908_40, "third_party": 2964_00, "notional": 1740_00}
    assert (found.grand_total, found.planned, found.total_unallocated) == (21455_20, 20612_40, 842_80)


def test_their_first_draft_was_short_and_says_by_how_much() -> None:
    plan = sample("joel-hartsease")
    coach = next(spend for spend in plan.all(PlannedSpend) if spend.way == "third_party")
    put_by = next(spend for spend in plan.all(PlannedSpend) if spend.category == "contingency")
    (part,) = coach.funding
    dearer = msgspec.structs.replace(
        coach, unit_pence=11400, funding=(Funding(part.allocation, 5928_00),), calculation=None
    )
    first = plan.with_entries((dearer, msgspec.structs.replace(put_by, retired=True)))
    assert (sums(first).planned, sums(first).shortfall["council_adult"]) == (22576_40, 1121_20)


def test_money_that_is_not_known_yet_is_named_and_counts_as_nothing() -> None:
    plan = Plan.of_entries(
        CASE, [Allocation(id="a", source="nhs"), Allocation(id="b", source="education", unit_pence=0)]
    )
    assert (sums(plan).not_known, sums(plan).grand_total) == (("nhs",), 0)


def test_a_line_without_a_decision_counts_under_the_wish() -> None:
    wish = PlannedSpend(id="s", unit_pence=5, preferred_way="notional")
    assert sums(Plan.of_entries(CASE, [wish])).by_way == {"notional": 260}


amounts = st.integers(0, 2_000_00)
frequencies = st.sampled_from(sorted(OCCURRENCES))
weeks = st.none() | st.integers(1, 53)
parts_of_years = st.none() | st.integers(1, 366)


@st.composite
def plans(draw: st.DrawFn, *, whole: bool) -> Plan:
    """Any plan with money in it; in a whole one every line is funded to the penny."""
    allocations = [
        Allocation(
            id=f"a{index}",
            source=draw(st.sampled_from(SOURCES)),
            unit_pence=draw(st.none() | amounts),
            frequency=draw(frequencies),
            weeks_active=draw(weeks),
            times=draw(parts_of_years),
            retired=False if whole else draw(st.booleans()),
        )
        for index in range(draw(st.integers(1, 4)))
    ]
    statement = Statement(
        id=Plan(CASE).id_once(Statement),
        weeks_in_year=draw(st.sampled_from((52, 53))),
        pooled=tuple(draw(st.lists(st.sampled_from(SOURCES), max_size=3, unique=True))),
    )
    ways: tuple[ChosenWay, ...] = ("", *WAYS)
    spends = []
    for index in range(draw(st.integers(0, 6))):
        spend = PlannedSpend(
            id=f"s{index}",
            unit_pence=draw(amounts),
            frequency=draw(frequencies),
            weeks_active=draw(weeks),
            times=draw(parts_of_years),
            way=draw(st.sampled_from(ways)),
        )
        annual = spend_annual(spend, statement.weeks_in_year)
        payers = draw(st.lists(st.sampled_from(allocations), min_size=1, unique_by=lambda a: a.id))
        parts, left = [], annual
        for payer in payers[1:]:
            part = draw(st.integers(0, left))
            parts.append(Funding(payer.id, part if whole else draw(amounts)))
            left -= part
        first = Funding(payers[0].id, left) if whole else Funding("gone", left)
        spends.append(msgspec.structs.replace(spend, funding=(first, *parts)))
    return Plan.of_entries(CASE, [statement, *allocations, *spends])


@settings(deadline=None)
@given(plans(whole=False))
def test_what_is_planned_less_what_nobody_pays_is_what_the_sources_carry(plan: Plan) -> None:
    found = sums(plan)
    carried = sum(found.by_way.values()) - found.unfunded + found.total_unallocated - found.total_shortfall
    assert carried == found.grand_total
    assert sum(found.by_way.values()) == found.planned


@settings(deadline=None)
@given(plans(whole=True))
def test_when_every_line_is_funded_sources_and_ways_give_the_same_sum(plan: Plan) -> None:
    found = sums(plan)
    assert not split_faults(plan)
    assert found.unfunded == 0
    assert sum(found.by_way.values()) == sum(found.by_source.values()) == found.planned
    assert found.planned + found.total_unallocated - found.total_shortfall == found.grand_total


@settings(deadline=None)
@given(plans(whole=True))
def test_a_pool_lends_no_more_than_it_has_and_no_other_source_lends_at_all(plan: Plan) -> None:
    found = sums(plan)
    pooled = plan.once(Statement).pooled
    alone = sums(plan.with_entry(msgspec.structs.replace(plan.once(Statement), pooled=())))
    assert alone.pooled == 0
    for source in found.allocated:
        if source not in pooled:
            assert found.unallocated[source] == alone.unallocated[source]
            assert found.shortfall[source] == alone.shortfall[source]
    assert alone.total_shortfall - found.total_shortfall == found.pooled
    assert alone.total_unallocated - found.total_unallocated == found.pooled
    left, short = (
        sum(amounts[s] for s in found.allocated if s in pooled) for amounts in (found.unallocated, found.shortfall)
    )
    assert not (left and short), "within a pool nothing is missing while something is left"


@settings(deadline=None)
@given(plans(whole=True), st.data())
def test_one_penny_too_much_or_too_little_is_found(plan: Plan, data: st.DataObject) -> None:
    spends = plan.all(PlannedSpend)
    if not spends:
        return
    spend = data.draw(st.sampled_from(spends))
    first, *rest = spend.funding
    off = msgspec.structs.replace(spend, funding=(Funding(first.allocation, first.annual_pence + 1), *rest))
    (fault,) = split_faults(plan.with_entry(off))
    assert (fault.spend, fault.funded_pence - fault.annual_pence) == (spend.id, 1)
