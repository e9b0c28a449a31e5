"""Figures of the open window: how quickly its pages turn with a full plan, and what it weighs."""

from __future__ import annotations

from pathlib import Path

from tests.bench.figure import Figure, percentile
from tests.bench.starting import said

MOST_MB = 140


def turn_figure(data: Path, passphrase: str, case: str) -> Figure:
    """Every turn of all pages, forwards and back, with and without something typed before."""
    turns = [line.split("\t") for line in said("page_turns", str(data), passphrase, case).splitlines()]
    seconds = [float(took) for _key, took in turns]
    return Figure(f"page turn, plan of 300 entries, p99 of {len(turns)}", percentile(seconds, 99) * 1000, "ms", 50)


def weight_figures(data: Path, passphrase: str, case: str) -> list[Figure]:
    """The window's share of memory with all pages of a case seen, and once it has printed the plan."""
    before, after = (float(word) for word in said("weight", str(data), passphrase, case).split())
    return [
        Figure("memory (PSS), a case open, 10,000 in the store", before, "MB", MOST_MB),
        Figure("memory (PSS), the same after printing", after, "MB", MOST_MB),
    ]
