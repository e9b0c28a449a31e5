"""`ipc-desktop budget`: where the money of a plan file stands, for people and for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ipc_desktop import paths
from ipc_desktop.__main__ import main

MAUD = paths.RESOURCES / "samples" / "maud-thistlewick.plan.json"
HELD = Path(__file__).parent / "plan" / "money" / "journeys" / "mostly_held.plan.json"
EXAMPLE = """{"format": 1, "case": "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c", "entries": [%s]}"""


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    code = main(["budget", *words, "--json"])
    said = capsys.readouterr()
    assert not said.err
    values: dict[str, Any] = json.loads(said.out)
    return code, values


def test_other_programs_get_every_figure_in_whole_pence(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = asked(capsys, str(HELD), "--as-at", "2027-04-30")
    assert code == 0
    assert found["as_at"] == "2027-04-30"
    assert (found["grand_total_pence"], found["planned_pence"]) == (7_844_000, 7_089_975)
    assert set(found["by_way_pence"]) == set(found["ledger"]) == {"direct_payment", "notional", "third_party"}
    assert found["unallocated_pence"]["total"] == 754_025
    assert found["shortfall_pence"]["total"] == 0
    assert [one["code"] for one in found["checks"]] == [f"S{n}" for n in range(1, 9)]
    assert {"line", "kind", "sentence", "source"} <= set(found["findings"][0])
    ledger = found["ledger"]["direct_payment"]
    assert (ledger["planned_to_date_pence"], ledger["actual_pence"], ledger["committed_pence"]) == (
        82_600,
        38_800,
        12_000,
    )
    assert ledger["sentence"].startswith("£438.00 less used than planned.")
    assert found["next_review"] == {
        "on": "2027-04-04",
        "why": "Health money is looked at after three months, then every year.",
    }


def test_people_read_the_same_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["budget", str(MAUD), "--as-at", "2027-02-01"]) == 0
    said = capsys.readouterr().out
    for words in (
        "All money in a year: £8,146.00",
        "Direct payment: £4,014.40",
        "Left from NHS: £97.00",
        "Please look: Maud is not sure that this is enough. We look again.",
        "Next review on ",
    ):
        assert words in said
    assert "S7" not in said


def test_an_empty_plan_has_an_empty_budget(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file.json").write_text(EXAMPLE % "")
    code, found = asked(capsys, str(tmp_path / "file.json"))
    assert code == 0
    assert (found["grand_total_pence"], found["by_source_pence"], found["next_review"]) == (0, {}, None)


def test_a_draft_that_does_not_add_up_is_shown_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = json.loads(MAUD.read_bytes())
    spend = next(entry for entry in file["entries"] if entry["kind"] == "planned_spend")
    spend["funding"][0]["annual_pence"] -= 100
    (tmp_path / "file.json").write_text(json.dumps(file))
    assert main(["budget", str(tmp_path / "file.json"), "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["nobody_pays_pence"] == 100
    assert said.err == "This plan file has faults. Please look with: ipc-desktop check.\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", 2),
        (b"[]", 2),
        (
            (
                EXAMPLE % '{"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b5d", "kind": "allocation", "unit_pence": 1.5}'
            ).encode(),
            1,
        ),
        (
            (
                EXAMPLE % '{"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b5d", "kind": "allocation", "unit_pence": -1}'
            ).encode(),
            1,
        ),
        (
            (
                EXAMPLE % '{"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b5d", "kind": "allocation", "unit_pence": "12"}'
            ).encode(),
            1,
        ),
    ],
)
def test_a_file_that_cannot_be_trusted_gets_one_sentence_and_no_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, code: int
) -> None:
    (tmp_path / "file.json").write_bytes(content)
    assert main(["budget", str(tmp_path / "file.json"), "--json"]) == code
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [[], [str(MAUD), "--as-at", "yesterday"], [str(MAUD), "--as-at", "2027-02-30"], ["/nowhere/at/all.json"]]
)
def test_words_that_do_not_go_together_get_one_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["budget", *words]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("\n") == 1
