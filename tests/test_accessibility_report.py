"""The report on accessibility names tests that exist, and leaves out no criterion that has to be answered for."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORT = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
# Levels A and AA of WCAG 2.2, from its list of success criteria; 4.1.1 is obsolete there.
CRITERIA = {
    "1.1": [1],
    "1.2": [1, 2, 3, 4, 5],
    "1.3": [1, 2, 3, 4, 5],
    "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
    "2.1": [1, 2, 4],
    "2.2": [1, 2],
    "2.3": [1],
    "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
    "2.5": [1, 2, 3, 4, 7, 8],
    "3.1": [1, 2],
    "3.2": [1, 2, 3, 4, 6],
    "3.3": [1, 2, 3, 4, 7, 8],
    "4.1": [2, 3],
}


def rows() -> list[list[str]]:
    lines = (line for line in REPORT.splitlines() if re.match(r"\| \d", line))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def answered(cell: str) -> set[str]:
    """The criteria of a row: "3.2.1, 3.2.2 On focus" or "1.2.1 to 1.2.3 Audio"."""
    numbers = re.findall(r"\d+\.\d+\.\d+", cell)
    if " to " in cell and len(numbers) == 2:
        guideline, _, last = numbers[1].rpartition(".")
        first = int(numbers[0].rpartition(".")[2])
        return {f"{guideline}.{n}" for n in range(first, int(last) + 1)}
    return set(numbers)


def shown_by(row: list[str]) -> tuple[set[str], set[str]]:
    """The tests and the rules of the audit that the last cell of a row names."""
    tests = set(re.findall(r"`(tests/[^`]+)`", row[-1]))
    rules = {rule.strip() for some in re.findall(r"audit: ([^;`]+)", row[-1]) for rule in some.split(",")}
    return tests, rules


def test_every_test_that_the_report_names_exists() -> None:
    named = {tuple(told.split("::")) for told in re.findall(r"`(tests/[\w/.:]+)`", REPORT)}
    assert named
    assert sorted(path for path, *_name in named if not (ROOT / path).exists()) == []
    stories = [(path, name) for path, *names in named for name in names]
    assert stories
    missing = [name for path, name in stories if f"def {name}(" not in (ROOT / path).read_text(encoding="utf-8")]
    assert sorted(missing) == []


def test_every_claim_names_what_shows_it() -> None:
    for row in rows():
        tests, rules = shown_by(row)
        assert bool(tests | rules) == ("none here" not in row), row[0]


def test_a_rule_of_the_audit_that_the_report_names_is_shown_to_find_its_fault() -> None:
    audit = ROOT / "tests" / "accessibility"
    planted = "".join(path.read_text(encoding="utf-8") for path in audit.glob("test_*.py"))
    made = "".join(path.read_text(encoding="utf-8") for path in (audit / "rules").glob("*.py"))
    for rule in set[str]().union(*(shown_by(row)[1] for row in rows())):
        assert f'Finding("{rule}"' in made, rule
        assert f'"{rule}"' in planted, rule


def test_every_criterion_is_answered_for() -> None:
    found = set[str]().union(*(answered(row[0]) for row in rows() if not row[0].startswith("11.")))
    assert found == {f"{guideline}.{n}" for guideline, numbers in CRITERIA.items() for n in numbers}


def test_whoever_says_in_part_says_what_is_missing() -> None:
    for row in rows():
        *_about, met, how, _shown = row
        assert met in ("yes", "in part", "none here"), row[0]
        assert how or met == "none here", row[0]
