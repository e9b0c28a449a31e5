"""What is lit next and what a press means: plain stepping through rows and their parts, without a screen."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

PACES_MS = (500, 700, 1000, 1500, 2000, 3000, 4000, 5000)
"""How long one thing stays lit, from the quickest to the slowest."""

ROUNDS = 2
"""How often the parts of a row are gone through without a press, before scanning leaves the row by itself."""


@dataclass(frozen=True)
class Spot:
    """Something that is lit: one thing to choose, or a row of `parts`. The same `key` means the same thing again."""

    key: Hashable
    name: str
    parts: tuple[Spot, ...] = ()

    def leaves(self) -> Iterator[Spot]:
        """The things to choose that it is or holds."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def holds(self, key: Hashable) -> bool:
        """Whether a thing to choose is this one or in it."""
        return any(leaf.key == key for leaf in self.leaves())


class Stepper:
    """Goes through spots; a press opens the lit row, leaves it at its end, or chooses.

    After its last part a row has one step more, the way out, with the whole row lit. `fresh` says that what is lit
    has only just begun: it stays longer, for the hand that has just pressed.
    """

    def __init__(self) -> None:
        self.place: Hashable = None
        self.spots: tuple[Spot, ...] = ()
        self._open: list[Spot] = []
        self._at = 0
        self._round = 0
        self.fresh = True

    @property
    def lit(self) -> Spot | None:
        """What is lit; the open row while its way out is; None while there is nothing at all."""
        if self.is_way_out:
            return self._open[-1]
        here = self._here()
        return here[self._at] if here else None

    @property
    def is_way_out(self) -> bool:
        """Whether a press now leaves the row."""
        return bool(self._open) and self._at == len(self._open[-1].parts)

    @property
    def is_inside(self) -> bool:
        """Whether a row is open."""
        return bool(self._open)

    def show(self, place: Hashable, spots: Sequence[Spot]) -> None:
        """Takes in what there is now. At a new place it begins with the first; else what is lit stays lit."""
        lit, way_out = self.lit, self.is_way_out
        self.spots = tuple(spots)
        if place != self.place:
            self.place = place
            self.begin_again()
            return
        self._open = _same_rows(self._open, self.spots)
        here = self._here()
        if way_out and self._open and lit is not None and self._open[-1].key == lit.key:
            self._at = len(here)
            return
        same = (n for n, spot in enumerate(here) if lit is not None and spot.key == lit.key)
        self._at = next(same, max(0, min(self._at, len(here) - 1)))

    def begin_again(self) -> None:
        """Goes to the first row."""
        self._open, self._at, self._round, self.fresh = [], 0, 0, True

    def go_to(self, key: Hashable) -> None:
        """Lights the row that holds this thing; nothing changes if there is none."""
        for n, spot in enumerate(self.spots):
            if spot.holds(key):
                self.begin_again()
                self._at = n

    def step(self) -> None:
        """Lights what comes next."""
        self.fresh = False
        here = self._here()
        last = len(here) if self._open else len(here) - 1
        if self._at < last:
            self._at += 1
            return
        self._at = 0
        self._round += 1
        if self._open and self._round >= ROUNDS:
            self._leave()

    def choose(self) -> Spot | None:
        """What a press chooses; None when it opened or left a row. After a choice the same row is lit again."""
        lit = self.lit
        self.fresh = True
        if lit is None:
            return None
        if self.is_way_out:
            self._leave()
            return None
        if lit.parts:
            self._open.append(lit)
            self._at = self._round = 0
            return None
        self.go_to(lit.key)
        return lit

    def _leave(self) -> None:
        left = self._open.pop()
        self._at = next((n for n, spot in enumerate(self._here()) if spot.key == left.key), 0)
        self._round = 0

    def _here(self) -> tuple[Spot, ...]:
        return self._open[-1].parts if self._open else self.spots


def _same_rows(rows: Sequence[Spot], spots: tuple[Spot, ...]) -> list[Spot]:
    """The open rows as they are now, as deep as they are still there."""
    found: list[Spot] = []
    for row in rows:
        same = next((spot for spot in spots if spot.key == row.key and spot.parts), None)
        if same is None:
            break
        found.append(same)
        spots = same.parts
    return found


def in_blocks(rows: Sequence[Spot], most: int = 8) -> tuple[Spot, ...]:
    """Rows as they are; many of them in blocks of equal size, so that the last is not far away."""
    if len(rows) <= most:
        return tuple(rows)
    size = 2
    while size * size < len(rows):
        size += 1
    chunks = [tuple(rows[at : at + size]) for at in range(0, len(rows), size)]
    return tuple(joined(chunk) for chunk in chunks)


def joined(spots: Sequence[Spot], name: str = "", key: Hashable = None) -> Spot:
    """Spots as one row; a single one stays what it is. Without a name it is called after its first and last part."""
    if len(spots) == 1:
        return spots[0]
    told = name or " – ".join((spots[0].name, spots[-1].name))
    return Spot(("row", key if key is not None else spots[0].key), told, tuple(spots))
