"""The budgets of five families, to the penny: each figure as it is printed, worked out by hand."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.budget import budget
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.funders import LineAnswer, not_yet
from ipc_desktop.plan.money.sources import Allocation, Source, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import check, read_plan_file
from ipc_desktop.wording.budget_report import budget_values
from ipc_desktop.wording.rule_packs import rule_book

HERE = Path(__file__).parent
SAMPLES = RESOURCES / "samples"
AS_AT = dt.date(2027, 2, 1)


def plan_in(folder: Path, name: str) -> Plan:
    data = (folder / f"{name}.plan.json").read_bytes()
    assert check(data, AS_AT) == ()
    return read_plan_file(data).plan


def values(plan: Plan, as_at: dt.date = AS_AT) -> dict[str, Any]:
    return budget_values(plan, budget(plan, rule_book(), as_at))


def results(found: dict[str, Any]) -> dict[str, str]:
    return {one["code"]: one["result"] for one in found["checks"]}


def of_source(plan: Plan, source: Source) -> Allocation:
    return next(allocation for allocation in plan.all(Allocation) if allocation.source == source)


def first_payment(plan: Plan, source: Source, on: dt.date) -> DirectPayment:
    return DirectPayment(id="payment", allocation=of_source(plan, source).id, first_payment_on=on)


# --- the first: a woman of 81, her son, the council and the NHS ---------------------------------------------------


@pytest.fixture
def maud() -> Plan:
    plan = plan_in(SAMPLES, "maud-thistlewick")
    year = msgspec.structs.replace(plan.once(Statement), effective_from=dt.date(2027, 1, 11))
    return plan.with_entries((year, first_payment(plan, "council_adult", dt.date(2027, 1, 18))))


def test_the_first_budget_is_right_to_the_penny(maud: Plan) -> None:
    found = values(maud)
    assert found["grand_total_pence"] == 8_146_00
    assert found["planned_pence"] == 8_049_00
    assert found["by_way_pence"] == {"direct_payment": 4_014_40, "notional": 4_034_60, "third_party": 0}
    assert found["allocated_by_source_pence"] == {
        "nhs": 450_00,
        "council_adult": 5_538_00,
        "education": 0,
        "own_contribution": 2_158_00,
    }
    assert found["by_source_pence"] == {
        "nhs": 353_00,
        "council_adult": 5_538_00,
        "education": 0,
        "own_contribution": 2_158_00,
    }
    assert found["unallocated_pence"] == {
        "nhs": 97_00,
        "council_adult": 0,
        "education": 0,
        "own_contribution": 0,
        "total": 97_00,
    }
    assert found["shortfall_pence"]["total"] == 0
    assert found["one_off_pence"] == 353_00


def test_her_checks_hold_and_her_own_not_sure_is_shown(maud: Plan) -> None:
    found = values(maud)
    assert results(found) == {
        "S1": "pass",
        "S2": "pass",
        "S3": "pass",
        "S4": "not_applicable",
        "S5": "warn",  # holiday pay and cover are not in it
        "S6": "pass",
        "S7": "warn",  # she is not sure
        "S8": "pass",
    }
    assert "Holiday pay" in next(one["sentence"] for one in found["checks"] if one["code"] == "S5")


def test_her_next_review_is_the_earliest_of_three(maud: Plan) -> None:
    found = values(maud)
    assert found["next_review"]["on"] == "2027-04-11"
    assert "2027-07-18" in [one["on"] for one in found["reviews"]]


def test_a_case_of_wine_from_the_nhs_is_stopped(maud: Plan) -> None:
    assert values(maud)["findings"] == []
    nhs = of_source(maud, "nhs")
    wine = PlannedSpend(
        id="wine",
        title=Words("A case of wine for visitors"),
        unit_pence=6000,
        frequency="one_off",
        way="notional",
        funding=(Funding(nhs.id, 6000),),
    )
    (finding,) = values(maud.with_entry(wine))["findings"]
    assert (finding["line"], finding["kind"]) == ("wine", "blocked")
    assert finding["sentence"].startswith("Health money never pays for alcohol.")
    assert "SI 2013/1617" in finding["source"]


def test_until_they_say_yes_every_line_of_the_nhs_and_the_council_is_not_yet(maud: Plan) -> None:
    assert len(values(maud)["not_yet"]) == len(maud.all(PlannedSpend))
    agreed = [msgspec.structs.replace(a, funder_answer="yes") for a in maud.all(Allocation)]
    assert values(maud.with_entries(agreed))["not_yet"] == []


def test_a_line_that_the_council_sends_back_waits_alone_until_it_says_which_weeks_it_covers(maud: Plan) -> None:
    put_by = next(line for line in maud.all(PlannedSpend) if line.category == "contingency")
    yes = [msgspec.structs.replace(one, funder_answer="yes") for one in maud.all(Allocation)]
    back = LineAnswer(
        id="back", spend=put_by.id, source="council_adult", answer="returned", reasons=Words("Show weeks covered.")
    )
    plan = maud.with_entries((*yes, back))
    assert set(not_yet(plan)) == {put_by.id}
    noted = msgspec.structs.replace(put_by, flex_note=Words("About 2 weeks of the direct payment."))
    agreed = msgspec.structs.replace(back, answer="yes", answered_on=dt.date(2027, 2, 1))
    plan = plan.with_entries((noted, agreed))
    assert not not_yet(plan)
    assert values(plan)["planned_pence"] == 804_900, "a note changes no sum"


# --- the second: a man of 42, and no budget -----------------------------------------------------------------------


def test_without_a_budget_all_is_nought_and_nothing_is_held_against_him() -> None:
    found = values(plan_in(SAMPLES, "callum-fennimore"))
    assert (found["grand_total_pence"], found["planned_pence"]) == (0, 0)
    assert found["by_source_pence"] == {"nhs": 0, "council_adult": 0, "education": 0}
    assert [results(found)[code] for code in ("S1", "S2", "S3")] == ["pass", "pass", "pass"]
    assert "fail" not in results(found).values()
    assert found["next_review"] is None


# --- the third: a man of 34, his parents and his sister -----------------------------------------------------------


@pytest.fixture
def joel() -> Plan:
    return plan_in(SAMPLES, "joel-hartsease")


def test_the_third_budget_is_right_to_the_penny(joel: Plan) -> None:
    found = values(joel)
    assert found["grand_total_pence"] == 21_455_20
    assert found["planned_pence"] == 20_612_40
    assert found["by_way_pence"] == {"direct_payment": 15_908_40, "third_party": 2_964_00, "notional": 1_740_00}
    assert found["unallocated_pence"]["total"] == 842_80
    assert found["shortfall_pence"]["total"] == 0
    assert set(results(found).values()) <= {"pass", "not_applicable"}


def test_his_first_draft_is_short_and_says_so_in_plain_words(joel: Plan) -> None:
    coach = next(spend for spend in joel.all(PlannedSpend) if spend.way == "third_party")
    put_by = next(spend for spend in joel.all(PlannedSpend) if spend.category == "contingency")
    dearer = msgspec.structs.replace(
        coach,
        calculation=None,
        unit_pence=11_400,
        funding=(Funding(coach.funding[0].allocation, 5_928_00),),
    )
    first = joel.with_entries((dearer, msgspec.structs.replace(put_by, retired=True)))
    found = values(first)
    assert found["planned_pence"] == 22_576_40
    assert found["shortfall_pence"]["council_adult"] == found["shortfall_pence"]["total"] == 1_121_20
    assert found["checks"][0] == {
        "code": "S1",
        "result": "fail",
        "sentence": "£1,121.20 is missing from Council (adult social care).",
    }


def test_his_sister_is_paid_from_february_and_the_council_looks_by_august(joel: Plan) -> None:
    found = values(joel.with_entry(first_payment(joel, "council_adult", dt.date(2027, 2, 1))))
    assert "2027-08-01" in [one["on"] for one in found["reviews"]]


def test_paying_his_father_is_asked_about_first(joel: Plan) -> None:
    father = next(party for party in joel.all(Party) if party.relationship == "Dad")
    line = next(spend for spend in joel.all(PlannedSpend) if spend.category == "personal_assistant")
    paid = msgspec.structs.replace(line, provider=father.id, payee="close_relative", payee_in_household="yes")
    (finding,) = values(joel.with_entry(paid))["findings"]
    assert (finding["kind"], finding["rule"]) == ("ask", "council_close")
    assert finding["who_decides"] == "The council decides, when it finds that it is needed."


# --- a girl of 16: NHS, council and education money, in term and out of it ----------------------------------------


@pytest.fixture
def safa() -> Plan:
    return plan_in(HERE, "blended")


def test_three_sources_blend_to_the_penny_with_weeks_of_term(safa: Plan) -> None:
    found = values(safa)
    # 620.00 x 52; 148.50 x 39 + 1,800.00; 265.00 x 38
    assert found["allocated_by_source_pence"] == {
        "nhs": 32_240_00,
        "council_children": 5_791_50 + 1_800_00,
        "education": 10_070_00,
        "own_contribution": 0,
    }
    # 18,148.00 + 2,402.40 + 622.90 + 349.99 + 1,300.00; 50.83 x 39 + 1,800.00; 245.25 x 38 + 750.50
    assert found["by_source_pence"] == {
        "nhs": 22_823_29,
        "council_children": 3_782_37,
        "education": 10_070_00,
        "own_contribution": 0,
    }
    assert found["by_way_pence"] == {"direct_payment": 32_543_30, "notional": 4_132_36, "third_party": 0}
    assert (found["grand_total_pence"], found["planned_pence"]) == (49_901_50, 36_675_66)
    assert found["unallocated_pence"]["total"] == 13_225_84
    assert "fail" not in results(found).values()


def test_the_school_and_one_funder_have_not_said_yes_yet(safa: Plan) -> None:
    found = values(safa)
    waiting = {one["sentence"] for one in found["not_yet"]}
    assert waiting == {
        "Not yet: the school has not said yes.",
        "Not yet: Council (children’s services) has not said yes.",
    }
    assert [one["sources"] for one in found["not_yet"]] == [[], ["council_children"], ["council_children"]]
    (asked,) = found["findings"]
    assert (asked["kind"], asked["rule"]) == ("ask", "education_at_school")


def test_what_is_planned_to_date_follows_the_term(safa: Plan) -> None:
    found = values(safa, dt.date(2027, 4, 30))["ledger"]
    # 16 weeks of 349.00 and 46.20; 13 weeks of term at 245.25; 13 weeks from 1 February at 98.10; 1,300.00 put by
    assert found["direct_payment"]["planned_to_date_pence"] == 5_584_00 + 739_20 + 3_188_25 + 1_275_30 + 1_300_00
    # 13 weeks of term at 50.83; 1,800.00; 349.99
    assert found["notional"]["planned_to_date_pence"] == 660_79 + 1_800_00 + 349_99


# --- a boy of 6: a small organisation holds most of it, his mother a little ---------------------------------------


@pytest.fixture
def jory() -> Plan:
    return plan_in(HERE, "mostly_held")


def test_a_budget_that_others_hold_is_right_to_the_penny_in_a_year_of_53_weeks(jory: Plan) -> None:
    found = values(jory)
    assert found["grand_total_pence"] == 53 * 1_480_00
    # 1,245.75 x 53 + 210.00 x 12; 125.00 x 12 + 8.50 x 39 + 9.50 x 53 + 20.00
    assert found["by_way_pence"] == {"direct_payment": 2_355_00, "notional": 0, "third_party": 68_544_75}
    assert found["planned_pence"] == 70_899_75
    assert found["unallocated_pence"]["nhs"] == 7_540_25


def test_what_the_law_does_not_allow_is_stopped_and_brothers_and_sisters_are_welcome(jory: Plan) -> None:
    (finding,) = values(jory)["findings"]
    assert (finding["title"], finding["kind"], finding["rule"]) == (
        "Lottery tickets for the carers",
        "blocked",
        "nhs_gambling",
    )


def test_months_of_tracking_stand_in_words_and_figures(jory: Plan) -> None:
    found = values(jory, dt.date(2027, 4, 30))["ledger"]
    team = 4733_85 + 4983_00 + 5481_30 + 4858_43
    assert found["third_party"] == {
        "planned_pence": 68_544_75,
        "planned_to_date_pence": 17 * 1_245_75 + 4 * 210_00,
        "actual_pence": team + 4 * 210_00,
        "committed_pence": 0,
        "left_pence": 68_544_75 - team - 4 * 210_00,
        "paid_in_pence": 4983_00 + 4983_00 + 5600_00 + 4900_00,
        "sentence": "£1,121.17 less used than planned.",
    }
    # 98.50 + 42.00 - 15.00; 110.50; 16 x 9.50. The cinema was written down twice and taken back.
    assert found["direct_payment"]["actual_pence"] == 98_50 + 42_00 - 15_00 + 110_50 + 152_00
    assert found["direct_payment"]["planned_to_date_pence"] == 4 * 125_00 + 17 * 8_50 + 17 * 9_50 + 20_00
    assert found["direct_payment"]["committed_pence"] == 180_00 - 60_00
    assert found["direct_payment"]["sentence"] == (
        "£438.00 less used than planned. £120.00 more is ordered and not billed yet."
    )


def test_a_day_later_in_the_year_takes_in_what_came_since(jory: Plan) -> None:
    later = values(jory, dt.date(2027, 5, 20))["ledger"]["direct_payment"]["actual_pence"]
    assert later == values(jory, dt.date(2027, 5, 19))["ledger"]["direct_payment"]["actual_pence"] + 999_00


@pytest.mark.parametrize("name", ["blended", "mostly_held"])
def test_sums_by_way_and_by_source_agree(name: str) -> None:
    total = sums(plan_in(HERE, name))
    assert sum(total.by_way.values()) == sum(total.by_source.values()) == total.planned
    assert total.planned + total.total_unallocated - total.total_shortfall == total.grand_total


def test_the_report_is_json_without_a_single_fraction(jory: Plan) -> None:
    def numbers(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [one for inner in value.values() for one in numbers(inner)]
        if isinstance(value, list):
            return [one for inner in value for one in numbers(inner)]
        return [value] if isinstance(value, int | float) else []

    written = json.loads(json.dumps(values(jory)))
    assert not [one for one in numbers(written) if isinstance(one, float)]


def test_answers_on_lines_a_direct_payment_and_an_account_occur_in_these_families(safa: Plan, jory: Plan) -> None:
    there: set[type[Entry]] = {type(entry) for plan in (safa, jory) for entry in plan}
    assert {"LineAnswer", "DirectPayment", "LedgerEntry"} <= {kind.__name__ for kind in there}
