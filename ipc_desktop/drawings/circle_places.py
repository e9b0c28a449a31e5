"""Where each mark stands in the relationship circle, so that no name lies on another; plain geometry, without Qt.

Lengths are in the circle's own unit: it is 500 across, its middle is (0, 0), y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ipc_desktop.plan.people import Circle

ACROSS = 500.0
MARK = 50.0
ME = 68.0
TAG_HEIGHT = 24.0
TAG_GAP = 4.0
MOST_MARKS = 14
"""More than this are too many to tell apart: the list shows everybody, the circle says how many more there are."""

_KEPT = 8
"""For how many circles, each in one size, the places are kept: the same one is drawn again and again."""
_CROWDED = 6
_TURNS = 24
_READABLE = 120.0
"""The area that may be covered while all names can be read: corners of boxes, in which nothing is painted."""
_GAPS = (0.0, 30.0, 60.0, 90.0)
"""How many degrees may be left free at the top of a ring, where the names of the rings stand."""


@dataclass(frozen=True)
class Box:
    """An upright rectangle by its middle and size."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Box) -> float:
        """The area that both cover."""
        wide = (self.width + other.width) / 2 - abs(self.x - other.x)
        if wide <= 0.0:
            return 0.0
        high = (self.height + other.height) / 2 - abs(self.y - other.y)
        return wide * high if high > 0.0 else 0.0


@dataclass(frozen=True)
class Ring:
    """One ring that is drawn: its outer radius, the radius its marks stand at, and the height of its name."""

    circle: Circle
    radius: float
    marks_at: float
    name_y: float


def rings(counts: Mapping[Circle, int]) -> tuple[Ring, ...]:
    """The rings from the inside out; groups get a ring of their own once somebody stands in it."""
    drawn: list[Circle] = ["closest", "friends_and_family", "paid"]
    radii = [132.0, 192.0, 250.0]
    if counts.get("groups", 0):
        drawn.insert(2, "groups")
        radii = [116.0, 164.0, 208.0, 250.0]
    if counts.get("closest", 0) > _CROWDED:
        radii = [150.0, *(150.0 + 100.0 * (n + 1) / (len(radii) - 1) for n in range(len(radii) - 1))]
    inner = [0.0, *radii[:-1]]
    nearest = 0.68 if counts.get("closest", 0) < 4 else 0.76
    middles = [radii[0] * nearest, *((a + b) / 2 for a, b in zip(inner[1:], radii[1:], strict=True))]
    return tuple(
        Ring(circle, radius, middle, -(radius + start) / 2)
        for circle, radius, middle, start in zip(drawn, radii, middles, inner, strict=True)
    )


def ring_at(all_rings: Sequence[Ring], x: float, y: float) -> Circle:
    """The circle in which a point lies; what lies outside of all belongs to the outermost."""
    distance = math.hypot(x, y)
    return next((ring.circle for ring in all_rings if distance <= ring.radius), all_rings[-1].circle)


def places(
    all_rings: Sequence[Ring], people: Sequence[tuple[str, Circle, float]], names: Sequence[Box], me: Box
) -> dict[str, Box]:
    """A place for each of `people` (id, circle, width of the name's tag); `names` are those of the rings.

    Each ring is turned, and opened a little at the top if need be, until its marks lie as little as possible on what
    already stands and on each other.
    """
    return dict(_found_places(tuple(all_rings), tuple(people), tuple(names), me))


@lru_cache(maxsize=_KEPT)
def _found_places(
    all_rings: tuple[Ring, ...], people: tuple[tuple[str, Circle, float], ...], names: tuple[Box, ...], me: Box
) -> Mapping[str, Box]:
    taken = [me, *names]
    found: dict[str, Box] = {}
    for ring in all_rings:
        here = [(party, width) for party, circle, width in people if circle == ring.circle]
        if not here:
            continue
        tried = ((gap, turn) for gap in _GAPS for turn in _turns(len(here)))
        turned = _least_crowded((_turned(ring, here, *way) for way in tried), taken)
        found.update(turned)
        taken.extend(turned.values())
    return found


def is_crowded(found: Mapping[str, Box], names: Sequence[Box], me: Box) -> bool:
    """Whether marks lie on one another so much that a name cannot be read."""
    return _crowding(found, [me, *names]) > _READABLE


def _turns(count: int) -> list[float]:
    """Turns to try, in degrees: none first, then small ones to both sides."""
    step = 360.0 / count / _TURNS
    return [0.0, *(side * n * step for n in range(1, _TURNS // 2 + 1) for side in (1, -1))]


def _turned(ring: Ring, here: Sequence[tuple[str, float]], gap: float, turn: float) -> dict[str, Box]:
    """The marks at equal distances round the ring, turned, with `gap` degrees left free at the top."""
    boxes = {}
    for n, (party, width) in enumerate(here):
        angle = math.radians(-90 + gap / 2 + (n + 0.5) * (360 - gap) / len(here) + turn)
        x, y = ring.marks_at * math.cos(angle), ring.marks_at * math.sin(angle)
        boxes[party] = _inside(Box(x, y, max(MARK, width), MARK + TAG_GAP + TAG_HEIGHT))
    return boxes


def _inside(box: Box) -> Box:
    """The box moved inwards where it would stick out of the square round the circle, and be cut off."""
    wide, high = max(0.0, (ACROSS - box.width) / 2), max(0.0, (ACROSS - box.height) / 2)
    if abs(box.x) <= wide and abs(box.y) <= high:
        return box
    return Box(max(-wide, min(wide, box.x)), max(-high, min(high, box.y)), box.width, box.height)


def _least_crowded(tried: Iterable[dict[str, Box]], taken: Sequence[Box]) -> dict[str, Box]:
    """The first of those that crowd least; once nothing lies on anything, no other is looked at."""
    best, least = dict[str, Box](), math.inf
    for boxes in tried:
        crowding = _crowding(boxes, taken, least)
        if crowding < least:
            best, least = boxes, crowding
        if not crowding:
            break
    return best


def _crowding(boxes: Mapping[str, Box], taken: Sequence[Box], most: float = math.inf) -> float:
    """How much the boxes lie on what stands and on each other; counted no further once it is clearly above `most`."""
    standing, covered = list(taken), 0.0
    for box in boxes.values():
        for other in standing:
            covered += box.overlap(other)
        if covered > most + 1:
            break
        standing.append(box)
    return round(covered, 1)
