"""The shape of a paper: how large its sheets are and which way they lie, their ground, and how they are folded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Sheet = Literal["a4", "a3"]
Ground = Literal["white", "cream", "yellow", "blue", "green"]
Fold = Literal["flat", "booklet", "card"]
"""A booklet has two pages side by side on each side of a sheet; a card is cut out and folded to fit a wallet."""

GROUND_COLOURS: dict[Ground, str] = {
    "white": "",
    "cream": "#fdf4dc",
    "yellow": "#fff7b8",
    "blue": "#e2effa",
    "green": "#e4f3e1",
}
"""Pale enough that black stands out by more than 15 to 1, for eyes that white paper dazzles."""

MM = 72 / 25.4
_SIDES_PT: dict[Sheet, tuple[float, float]] = {"a4": (210 * MM, 297 * MM), "a3": (297 * MM, 420 * MM)}
_MARGIN_PT, _BOOKLET_MARGIN_PT = 45.4, 32.0
_LONGEST_LINE_EM = 40.0
"""About 80 letters: longer lines are hard to follow."""
CARD_PT = (172 * MM, 54 * MM)
"""The width of an open card, two of a bank card, and the height of each fold of it."""
_CARD_MARGIN_PT = 5 * MM
_CARD_COLUMNS_UP_TO_PT = 18
"""Larger letters run across the fold in the middle of a card: half of it would be too narrow for their words."""


BOOKLETS = frozenset({"profile"})
"""Short documents that fold well: four pages on one sheet."""
CARDS = frozenset({"card"})
"""Documents that are always cut out and folded."""


@dataclass(frozen=True)
class PaperShape:
    """How one paper is printed; a fold decides itself which way its sheets lie, and on how many sides they are used."""

    sheet: Sheet = "a4"
    landscape: bool = False
    ground: Ground = "white"
    fold: Fold = "flat"
    both_sides: bool = False

    @property
    def page_pt(self) -> tuple[float, float]:
        """Width and height of a page that is read: of a booklet half a sheet."""
        short, long = _SIDES_PT[self.sheet]
        if self.fold == "booklet":
            return long / 2, short
        return (long, short) if self.landscape and self.fold == "flat" else (short, long)

    def margin_pt(self, size_pt: int) -> float:
        """The room to the left and right of the words, so that no line gets too long."""
        if self.fold == "card":
            return (self.page_pt[0] - CARD_PT[0]) / 2 + _CARD_MARGIN_PT
        least = _BOOKLET_MARGIN_PT if self.fold == "booklet" else _MARGIN_PT
        return max(least, (self.page_pt[0] - _LONGEST_LINE_EM * size_pt) / 2)

    def columns(self, size_pt: int) -> int:
        """How many columns of words stand side by side."""
        return 2 if self.fold == "card" and size_pt <= _CARD_COLUMNS_UP_TO_PT else 1

    def column_pt(self, size_pt: int) -> float:
        """How wide a line of words may be."""
        width = self.page_pt[0] - 2 * self.margin_pt(size_pt)
        return (width - 2 * _CARD_MARGIN_PT) / 2 if self.columns(size_pt) == 2 else width

    def suiting(self, document: str) -> PaperShape:
        """This shape, as far as it suits a document."""
        if document not in CARDS:
            return self
        return replace(self, sheet="a4", landscape=False, fold="card", both_sides=False)

    @property
    def uses_both_sides(self) -> bool:
        """Whether the back of each sheet is printed too."""
        return self.fold == "booklet" or (self.both_sides and self.fold == "flat")

    def sheets_for(self, pages: int) -> int:
        """How many sheets of paper that many pages take."""
        on_one = (2 if self.fold == "booklet" else 1) * (2 if self.uses_both_sides else 1)
        return -(-pages // on_one)


A4 = PaperShape()
"""What is printed when nobody asks for anything else: upright white A4, on one side."""


def booklet_sides(pages: int, *, right_to_left: bool = False) -> tuple[tuple[int, int], ...]:
    """Which two pages (from 1, 0 for an empty one) stand left and right on each side of the sheets of a booklet.

    Front and back of each sheet in turn, the outermost first; folded together, the pages come in order.
    """
    room = 4 * (-(-pages // 4))
    outside_in = [pair for at in range(0, room // 2, 2) for pair in ((room - at, at + 1), (at + 2, room - at - 1))]
    there = [tuple(page if page <= pages else 0 for page in pair) for pair in outside_in]
    return tuple((right, left) if right_to_left else (left, right) for left, right in there)
