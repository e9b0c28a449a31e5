"""`check` holds the money of a plan file to the penny, and its account to lines that only ever join."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from ipc_desktop.paths import ROOT
from ipc_desktop.plan.planfile import REFUSED, check

HELD = json.loads((ROOT / "tests/plan/money/journeys/mostly_held.plan.json").read_bytes())
ID = "0194567a-5001-7000-8000-0000000000f{}"


def faults(kind: str, change: dict[str, Any], nth: int = 0) -> list[tuple[str, str]]:
    """Field and code of what is wrong once the nth entry of a kind is changed."""
    file = copy.deepcopy(HELD)
    [entry for entry in file["entries"] if entry["kind"] == kind][nth].update(change)
    return [(fault.place.split(".")[-1], fault.code) for fault in check(json.dumps(file).encode())]


def test_a_way_that_is_ruled_out_is_told_once_however_many_pay() -> None:
    spend = next(entry for entry in HELD["entries"] if entry["kind"] == "planned_spend")
    two = [spend["funding"][0], spend["funding"][0]]
    assert faults("planned_spend", {"way": "notional", "funding": two}).count(("way", "way_not_permitted")) == 1


@pytest.mark.parametrize(
    ("kind", "change", "field", "code"),
    [
        ("planned_spend", {"outcomes": []}, "outcomes", "no_outcome"),
        ("planned_spend", {"unit_pence": 124_576}, "unit_pence", "unit_sum"),
        ("planned_spend", {"way": "notional"}, "way", "way_not_permitted"),
        ("planned_spend", {"times": 7}, "times", "times_not_here"),
        ("planned_spend", {"times": 367, "frequency": "monthly"}, "times", "out_of_range"),
        ("planned_spend", {"weeks_active": 54}, "weeks_active", "out_of_range"),
        ("planned_spend", {"needs": ["0194567a-5001-7000-8000-00000000ffff"]}, "needs[0]", "missing_entry"),
        ("allocation", {"times": 0, "frequency": "monthly"}, "times", "out_of_range"),
        ("allocation", {"indicated_pence": -1}, "indicated_pence", "amount_out_of_range"),
        ("statement", {"effective_to": "2026-01-01"}, "effective_to", "ends_before_it_starts"),
        ("statement", {"weeks_in_year": 54}, "weeks_in_year", "out_of_range"),
        ("statement", {"pooled": ["lottery"]}, "pooled[0]", "wrong_value"),
        ("direct_payment", {"unit_pence": -1}, "unit_pence", "amount_out_of_range"),
        ("ledger_entry", {"on": None}, "on", "no_day"),
        ("ledger_entry", {"retired": True}, "retired", "taken_out"),
        ("ledger_entry", {"amount_pence": 10_000_000_000}, "amount_pence", "amount_out_of_range"),
        ("ledger_entry", {"amount_pence": 12.5}, "amount_pence", "wrong_value"),
        ("ledger_entry", {"way": ""}, "way", "no_way"),
        ("ledger_entry", {"spend": "0194567a-5001-7000-8000-00000000ffff"}, "spend", "missing_entry"),
    ],
)
def test_each_money_fault_is_named_by_its_field(kind: str, change: dict[str, Any], field: str, code: str) -> None:
    assert (field, code) in faults(kind, change)


def test_the_file_as_it_is_has_no_fault() -> None:
    assert check(json.dumps(HELD).encode()) == ()


def reversing(**change: Any) -> dict[str, Any]:
    place = next(
        i for i, one in enumerate(e for e in HELD["entries"] if e["kind"] == "ledger_entry") if "reverses" in one
    )
    return {"found": faults("ledger_entry", change, place)}


def test_what_takes_a_line_back_has_its_sort_and_the_opposite_amount() -> None:
    assert reversing(amount_pence=-14_199)["found"] == [("amount_pence", "reversal_sum")]
    assert reversing(sort="fee")["found"] == [("amount_pence", "reversal_sum")]


def test_a_line_is_taken_back_once() -> None:
    file = copy.deepcopy(HELD)
    back = next(entry for entry in file["entries"] if "reverses" in entry)
    file["entries"].append({**back, "id": ID.format(1)})
    (fault,) = check(json.dumps(file).encode())
    assert fault.code == "reversed_twice"


def test_open_ends_of_a_draft_keep_no_file_out() -> None:
    assert not REFUSED & {"no_outcome", "times_not_here", "no_day", "no_way", "reversal_sum", "reversed_twice"}
