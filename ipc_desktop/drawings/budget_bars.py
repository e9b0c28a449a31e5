"""Draws money as bars, one below the other: what is planned is dark, the frame is as long as what there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipc_desktop.drawings.pen import PRINT, Drawing, Palette, Sheet
from ipc_desktop.texts import _, money

_WIDTH, _ROW, _BAR = 720.0, 48.0, 30.0
_EDGE = 2.0


@dataclass(frozen=True)
class Bar:
    """One source of money, or one way to manage it: its name, what is planned in pence a year, and what there is.

    `there_is_pence` is None where nothing is set against it, as for ways.
    """

    name: str
    planned_pence: int
    there_is_pence: int | None = None


def budget_bars(bars: Sequence[Bar], palette: Palette = PRINT) -> Drawing:
    """A bar for each, all to one scale. What is planned beyond what there is stands out of the frame."""
    sheet = Sheet(_WIDTH, max(1, len(bars)) * _ROW, palette)
    longest = max((max(bar.planned_pence, bar.there_is_pence or 0) for bar in bars), default=0)
    per_penny = (_WIDTH - 2 * _EDGE) / longest if longest > 0 else 0.0
    for row, bar in enumerate(bars):
        top = row * _ROW + (_ROW - _BAR) / 2
        if bar.there_is_pence:
            sheet.box(_EDGE, top, bar.there_is_pence * per_penny, _BAR, "tint")
        if bar.planned_pence > 0:
            inset = _BAR / 4 if bar.there_is_pence is not None else 0
            sheet.box(_EDGE, top + inset, bar.planned_pence * per_penny, _BAR - 2 * inset, "ink")
    return Drawing(sheet.svg(), " ".join(map(_told, bars)) or _("No money yet."), rows=len(bars))


def _told(bar: Bar) -> str:
    if bar.there_is_pence is None:
        return _("{name}: {planned} a year.").format(name=bar.name, planned=money(bar.planned_pence))
    sentence = _("{name}: {planned} planned of {there_is} a year.")
    return sentence.format(name=bar.name, planned=money(bar.planned_pence), there_is=money(bar.there_is_pence))
