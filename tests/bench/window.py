"""Figures of the open window: how quickly its pages turn with a full plan, and what it weighs."""

from __future__ import annotations

import statistics
from pathlib import Path

from ipc_desktop.ui.pages import PAGES
from tests.bench import made_up
from tests.bench.figure import Figure, percentile
from tests.bench.starting import said

TURNS, LARGE_TURNS = 400, 100
"""How many pages are turned at least in the usual text size, and in the largest."""

MOST_MB = 140
MOST_AUDIT_MS = 500
LARGE = "400"


def turn_figures(data: Path, passphrase: str, case: str) -> list[Figure]:
    """Every turn of all pages, forwards and back, with and without something typed before; and with large letters."""
    usual, large = (
        said("page_turns", str(data), passphrase, case, size, str(turns))
        for size, turns in (("100", TURNS), (LARGE, LARGE_TURNS))
    )
    took, took_large = _milliseconds(usual), _milliseconds(large)
    shown = {line.split("\t")[0] for line in usual.splitlines()}
    turned = f"plan of {made_up.FULL} entries, {len(shown)} of {len(PAGES)} pages, p99 of {len(took)}"
    median, median_large = statistics.median(took), statistics.median(took_large)
    return [
        Figure(f"page turn, {turned}", percentile(took, 99), "ms", 50),
        Figure(f"page turn at {LARGE}%, against 100%, p50", median_large, "ms", 1.5, median),
    ]


def look_figures(data: Path, passphrase: str, case: str) -> list[Figure]:
    """Another text size, and another theme, on the page with the most on it."""
    return [
        Figure(f"another {what} on the fullest page, p50", statistics.median(took), "ms", 100)
        for what in ("text size", "theme")
        for took in [_milliseconds(said("look_changes", str(data), passphrase, case, what))]
    ]


def _milliseconds(said_by_child: str) -> list[float]:
    """What each line of a child ends with, in seconds, made milliseconds."""
    return [float(line.split("\t")[-1]) * 1000 for line in said_by_child.splitlines()]


def weight_figures(data: Path, passphrase: str, case: str) -> list[Figure]:
    """The window's share of memory with all pages of a case seen, and once it has printed the plan."""
    before, after = (float(word) for word in said("weight", str(data), passphrase, case).split())
    return [
        Figure("memory (PSS), a case open, 10,000 in the store", before, "MB", MOST_MB),
        Figure("memory (PSS), the same after printing", after, "MB", MOST_MB),
    ]


def audit_figure() -> Figure:
    """The slowest audit of a full page with its pixels, at 400%, where pages are longest."""
    seconds = [float(line.split("\t")[1]) for line in said("audits").splitlines()]
    return Figure("audit of one page with pixels, the slowest", max(seconds) * 1000, "ms", MOST_AUDIT_MS)
