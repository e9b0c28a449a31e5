"""One measured figure, its baseline and its limit, and how both print on a line."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A figure in a unit; with a baseline of the same run the limit is for the ratio, otherwise for the figure."""

    name: str
    figure: float
    unit: str
    limit: float
    baseline: float | None = None

    @property
    def ratio(self) -> float | None:
        """Figure through baseline, or None where there is no baseline."""
        return None if self.baseline is None else self.figure / self.baseline

    @property
    def is_ok(self) -> bool:
        """Whether the limit is kept."""
        measured = self.figure if self.ratio is None else self.ratio
        return measured <= self.limit

    def line(self) -> str:
        """Tab-separated: name, figure, unit, baseline, ratio, limit, ok or short."""
        baseline = "-" if self.baseline is None else f"{self.baseline:.2f}"
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}"
        verdict = "ok" if self.is_ok else "short"
        return "\t".join((self.name, f"{self.figure:.2f}", self.unit, baseline, ratio, f"{self.limit:g}", verdict))


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which this percentage of the values lies."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
