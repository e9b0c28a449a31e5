"""`check` names each fault of a plan file by its exact place; what only a draft may leave open keeps nobody out."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.agreement import hash_of_manifest
from ipc_desktop.plan.planfile import REFUSED, UnreadablePlanFileError, check, read_plan_file

SAMPLES = sorted((RESOURCES / "samples").glob("*.plan.json"))
MAUD = json.loads((RESOURCES / "samples" / "maud-thistlewick.plan.json").read_bytes())
TODAY = dt.date(2027, 1, 11)
Json = dict[str, Any]


def first(file: Json, kind: str) -> tuple[int, Json]:
    return next((index, entry) for index, entry in enumerate(file["entries"]) if entry["kind"] == kind)


def faults(change: Callable[[Json], None]) -> list[tuple[str, str]]:
    file = copy.deepcopy(MAUD)
    change(file)
    return [(fault.place, fault.code) for fault in check(json.dumps(file).encode(), TODAY)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_made_up_families_are_sound(sample: Any) -> None:
    assert check(sample.read_bytes(), TODAY) == ()
    assert read_plan_file(sample.read_bytes()).plan.person.called


CASES: list[tuple[str, str, Any, str, str]] = [
    ("person", "nhs_number", "9990001015", "nhs_number", "nhs_number"),
    ("person", "nhs_number", "999 000 1014", "nhs_number", "nhs_number"),
    ("person", "postcode", "ls14ap", "postcode", "postcode"),
    ("person", "born_on", "2027-01-12", "born_on", "born_when"),
    ("person", "born_on", "1899-01-01", "born_on", "born_when"),
    ("person", "born_on", "2027-02-30", "born_on", "wrong_value"),
    ("person", "known_as", 7, "known_as", "wrong_value"),
    ("person", "known_as", "a\u0000b", "known_as", "control_character"),
    ("person", "known_as", "e\u0301", "known_as", "not_nfc"),
    ("person", "known_as", "x" * 20_001, "known_as", "text_too_long"),
    ("person", "later", {"deep": ["\u001b[31m"]}, "later.deep[0]", "control_character"),
    ("person", "later", {"deep": [10**400]}, "later.deep[0]", "number_too_large"),
    ("person", "later", -9_007_199_254_740_992, "later", "number_too_large"),
    ("person", "later", 1e300, "later", "number_too_large"),
    ("person", "visibility", "private", "visibility", "hidden_entry"),
    ("person", "visibility", "restricted", "visibility", "hidden_entry"),
    ("person", "id", "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c", "id", "id_of_once"),
    ("person", "id", "../../etc/passwd", "id", "not_an_id"),
    ("person", "schema", 0, "schema", "wrong_value"),
    ("person", "schema", True, "schema", "wrong_value"),
    ("access_needs", "text_size", 401, "text_size", "out_of_range"),
    ("access_needs", "language", "klingon please", "language", "not_a_language"),
    ("visit", "planned_time", "25:00", "planned_time", "not_a_time"),
    ("visit", "started_at", "yesterday", "started_at", "not_an_instant"),
    ("visit", "started_at", "2027-13-01T00:00:00.000Z", "started_at", "not_an_instant"),
    ("visit", "ended_at", "2026-01-01T00:00:00.000Z", "ended_at", "ends_before_it_starts"),
    ("visit", "present", ["0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"], "present[0]", "missing_entry"),
    ("visit", "order", "the first", "order", "not_an_order"),
    ("outcome", "importance", 11, "importance", "out_of_range"),
    ("outcome", "statement", {"text": "x", "said_by": "nobody"}, "statement.said_by", "missing_entry"),
    ("outcome", "statement", {"text": 3}, "statement.text", "wrong_value"),
    ("outcome", "statement", {"lang": "en"}, "statement", "missing_field"),
    ("outcome", "statement", {"text": "x", "mood": "glad"}, "statement", "unknown_field"),
    ("outcome", "status", "finished", "status", "wrong_value"),
    ("outcome", "belongs_to", "OUTCOME", "belongs_to", "wrong_kind"),
    ("allocation", "unit_pence", -1, "unit_pence", "amount_out_of_range"),
    ("allocation", "unit_pence", 200_000_000, "unit_pence", "amount_out_of_range"),
    ("allocation", "unit_pence", 10.5, "unit_pence", "wrong_value"),
    ("planned_spend", "unit_pence", 6081, "unit_pence", "unit_sum"),
    ("planned_spend", "weeks_active", 60, "weeks_active", "out_of_range"),
    ("planned_spend", "outcomes", ["PERSON"], "outcomes[0]", "wrong_kind"),
    ("statement", "weeks_in_year", 54, "weeks_in_year", "out_of_range"),
    ("about_me", "id", "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c", "id", "id_of_once"),
    ("page_state", "page", "elsewhere", "id", "id_of_once"),
    ("person", "gp_practice_code", "Chapel Row", "gp_practice_code", "gp_practice_code"),
    ("visit", "breaks", ["2027-01-04T14:10:00.000Z", "noon"], "breaks[1]", "not_an_instant"),
    ("visit", "coming", ["OUTCOME"], "coming[0]", "wrong_kind"),
    ("carer", "hours_a_week", 169, "hours_a_week", "out_of_range"),
    ("carer", "party", "", "id", "id_of_once"),
    ("rulers", "knowledge", 11, "knowledge", "out_of_range"),
    ("rulers", "chosen_style", "strict", "chosen_style", "wrong_value"),
    ("week_slot", "weekday", 8, "weekday", "out_of_range"),
    ("week_slot", "end_minute", 30, "end_minute", "ends_before_it_starts"),
    ("sharing", "expires_on", "2026-12-31", "expires_on", "ends_before_it_starts"),
    ("sharing", "sections", ["secrets"], "sections[0]", "wrong_value"),
    ("delegated_task", "until", "2026-12-31", "until", "ends_before_it_starts"),
    ("notice", "about", "recording", "id", "id_of_once"),
    ("health_safety", "id", "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c", "id", "id_of_once"),
    ("eligibility", "source", "charity", "id", "id_of_once"),
    ("place", "cost_pence", -1, "cost_pence", "amount_out_of_range"),
    ("statement", "first_figure_pence", 10_000_000_000, "first_figure_pence", "amount_out_of_range"),
    ("risk", "agreed_by", ["PERSON"], "agreed_by[0]", "wrong_kind"),
    ("place", "kind", "not_told", "kind", "hidden_entry"),
    ("place", "kind", "safeguarding_note", "kind", "hidden_entry"),
]


@pytest.mark.parametrize(("kind", "field", "value", "place", "code"), CASES)
def test_a_fault_is_named_by_its_exact_place(kind: str, field: str, value: Any, place: str, code: str) -> None:
    at, _entry = first(MAUD, kind)

    def change(file: Json) -> None:
        meant = {"OUTCOME": first(file, "outcome")[1]["id"], "PERSON": first(file, "person")[1]["id"]}
        same = isinstance(value, list) and value and value[0] in meant
        file["entries"][at][field] = [meant[value[0]]] if same else meant.get(str(value), value)

    assert (f"entries[{at}].{place}", code) in faults(change)


def test_what_begins_in_a_week_and_has_no_end_yet_is_no_fault() -> None:
    at, _slot = first(MAUD, "week_slot")
    assert faults(lambda file: file["entries"][at].update(start_minute=840, end_minute=0)) == []


def test_a_line_that_does_not_add_up_is_told_with_both_amounts() -> None:
    file = copy.deepcopy(MAUD)
    at, spend = first(file, "planned_spend")
    spend["funding"][0]["annual_pence"] -= 1000
    (fault,) = check(json.dumps(file).encode(), TODAY)
    assert (fault.place, fault.code, fault.about) == (
        f"entries[{at}].funding",
        "funding_sum",
        "A personal assistant, four hours a week",
    )
    assert fault.detail == {"funded": 3151_60, "annual": 3161_60}
    assert read_plan_file(json.dumps(file).encode()).entries, "a draft may stand half-way"


def test_the_same_money_named_twice_and_money_that_is_not_there() -> None:
    at, _spend = first(MAUD, "planned_spend")

    def twice(file: Json) -> None:
        funding = file["entries"][at]["funding"]
        funding[1]["allocation"] = funding[0]["allocation"]

    def gone(file: Json) -> None:
        file["entries"][at]["funding"][0]["allocation"] = file["case"]

    assert (f"entries[{at}].funding[1].allocation", "funding_twice") in faults(twice)
    assert (f"entries[{at}].funding[0].allocation", "missing_entry") in faults(gone)


def test_more_money_than_a_plan_can_hold_is_told() -> None:
    def too_much(file: Json) -> None:
        given = [entry for entry in file["entries"] if entry["kind"] == "allocation"][:2]
        for allocation in given:
            allocation |= {"unit_pence": 9_999_999_999, "frequency": "annual"}

    assert ("entries", "sums") in faults(too_much)


def test_a_way_that_the_money_does_not_allow() -> None:
    at = next(
        i for i, e in enumerate(MAUD["entries"]) if e["kind"] == "planned_spend" and e.get("frequency") == "one_off"
    )
    assert faults(lambda file: file["entries"][at].update(way="direct_payment")) == [
        (f"entries[{at}].way", "way_not_permitted")
    ]


def test_the_same_id_twice() -> None:
    count = len(MAUD["entries"])
    assert (f"entries[{count}].id", "duplicate_id") in faults(lambda f: f["entries"].append(f["entries"][3]))


def test_every_wrong_field_of_an_entry_is_named_not_only_the_first() -> None:
    found = faults(lambda file: file["entries"][0].update(known_as=1, title=2, born_on=3))
    assert {place for place, _code in found} >= {f"entries[0].{name}" for name in ("known_as", "title", "born_on")}


def test_entries_that_are_no_objects_and_lists_that_are_no_lists() -> None:
    assert ("entries[0]", "wrong_value") in faults(lambda file: file["entries"].__setitem__(0, "person"))
    assert ("agreed", "wrong_value") in faults(lambda file: file.update(agreed={}))
    assert ("agreed[0]", "wrong_value") in faults(lambda file: file.update(agreed=[1]))
    assert ("agreed[0].version", "wrong_value") in faults(lambda file: file.update(agreed=[{}]))
    assert ("revisions[0]", "missing_field") in faults(lambda file: file.update(revisions=[{}]))


def version(**changes: Any) -> Json:
    manifest: list[Json] = []
    made = {"id": "0194567a-3c05-7a10-8b20-5d1e2f3a4b5c", "kind": "agreed_version", "number": 1, "manifest": manifest}
    return {**made, "manifest_hash": hash_of_manifest(()), **changes}


def signature(**changes: Any) -> Json:
    made = {"id": "0194567a-3c06-7a10-8b20-5d1e2f3a4b5c", "kind": "signature", "version": version()["id"]}
    signer = next(entry["id"] for entry in MAUD["entries"] if entry.get("roles") == ["self"])
    return {**made, "manifest_hash": hash_of_manifest(()), "signer": signer, "answer": "yes", **changes}


def party(role: str) -> str:
    return str(next(entry["id"] for entry in MAUD["entries"] if role in entry.get("roles", ())))


def test_a_version_and_its_signatures_stand_together() -> None:
    agreed = [{"version": version(), "signatures": [signature()]}]
    assert faults(lambda file: file.update(agreed=agreed)) == []


@pytest.mark.parametrize(
    ("changes", "place", "code"),
    [
        ({"manifest_hash": "00"}, "agreed[0].version.manifest_hash", "manifest_hash"),
        ({"manifest": [{"revision": "r", "sealed_hash": "s"}]}, "agreed[0].version.manifest[0]", "manifest_revision"),
        ({"manifest": [{"revision": "r", "sealed_hash": "s"}] * 2}, "agreed[0].version.manifest", "manifest_order"),
    ],
)
def test_a_version_that_was_tampered_with(changes: Json, place: str, code: str) -> None:
    assert (place, code) in faults(lambda file: file.update(agreed=[{"version": version(**changes)}]))


@pytest.mark.parametrize(
    ("changes", "place", "code"),
    [
        ({"manifest_hash": "00"}, "manifest_hash", "other_hash"),
        ({"version": "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"}, "version", "missing_version"),
        ({"witness": party("nominee")}, "witness", "witness"),
        ({"witness": party("care_coordinator")}, "witness", "witness"),
        ({"signer": party("nominee"), "capacity_of_signer": "lpa_hw"}, "signer", "signs_for_the_person"),
        ({"capacity_of_signer": "king"}, "capacity_of_signer", "wrong_value"),
    ],
)
def test_a_signature_that_cannot_stand(changes: Json, place: str, code: str) -> None:
    agreed = [{"version": version(), "signatures": [signature(**changes)]}]
    assert (f"agreed[0].signatures[0].{place}", code) in faults(lambda file: file.update(agreed=agreed))


def test_what_would_lose_words_or_was_forged_is_refused() -> None:
    file = copy.deepcopy(MAUD)
    file["entries"][0]["visibility"] = "restricted"
    with pytest.raises(UnreadablePlanFileError) as caught:
        read_plan_file(json.dumps(file).encode())
    assert caught.value.code == "faults"
    assert {fault.code for fault in caught.value.faults} <= REFUSED
