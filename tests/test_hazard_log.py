"""The hazard log names, for each hazard, tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG = (ROOT / "docs" / "hazard-log.md").read_text(encoding="utf-8")
HAZARDS = [line for line in LOG.splitlines() if re.match(r"\| \d", line)]


def every_test() -> set[str]:
    return {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }


def test_every_test_that_the_hazard_log_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", LOG))
    assert sorted(named - every_test()) == []


def test_every_hazard_has_its_number_its_harm_and_a_test_that_shows_it() -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in HAZARDS]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert rows
    for number, hazard, harm, deed, shown in rows:
        assert hazard, number
        assert re.match(r"(High|Medium|Low): ", harm), number
        assert deed, number
        assert re.search(r"`test_\w+`", shown), number
