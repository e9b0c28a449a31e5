"""Stories of where people stand in the relationship circle."""

import math
from collections import Counter

import pytest

from ipc_desktop.drawings.circle_places import ME, Box, is_crowded, places, ring_at, rings
from ipc_desktop.plan.people import CIRCLES, Circle

ME_BOX = Box(0, -12, ME, 96)


def people(closest: int, friends: int, groups: int, paid: int) -> list[tuple[str, Circle, float]]:
    counts = zip(CIRCLES, (closest, friends, groups, paid), strict=True)
    return [(f"{circle}{n}", circle, 64.0) for circle, count in counts for n in range(count)]


@pytest.mark.parametrize(
    "counts", [(1, 1, 0, 1), (3, 2, 0, 4), (2, 2, 0, 2), (4, 0, 0, 0), (0, 0, 0, 5), (3, 3, 0, 3), (1, 0, 0, 1)]
)
def test_no_name_lies_on_another(counts: tuple[int, int, int, int]) -> None:
    them = people(*counts)
    drawn = rings(Counter(circle for _party, circle, _width in them))
    boxes = list(places(drawn, them, [], ME_BOX).values())
    assert len(boxes) == len(them)
    crowded = [(a, b) for n, a in enumerate(boxes) for b in (*boxes[n + 1 :], ME_BOX) if a.overlap(b) > 0]
    assert crowded == []


def test_groups_get_a_ring_of_their_own_when_somebody_stands_there() -> None:
    assert [ring.circle for ring in rings({})] == ["closest", "friends_and_family", "paid"]
    assert [ring.circle for ring in rings({"groups": 1})] == list(CIRCLES)


def test_everybody_stands_in_their_own_ring() -> None:
    them = people(3, 3, 2, 4)
    drawn = rings(Counter(circle for _party, circle, _width in them))
    found = places(drawn, them, [], ME_BOX)
    assert all(ring_at(drawn, found[party].x, found[party].y) == circle for party, circle, _width in them)
    assert all(math.hypot(box.x, box.y) < 250 for box in found.values())


def test_a_drop_outside_all_rings_is_furthest_out() -> None:
    assert ring_at(rings({}), 400, 400) == "paid"


@pytest.mark.parametrize("counts", [(3, 3, 1, 4), (3, 3, 1, 5), (0, 0, 0, 1), (4, 4, 2, 4)])
def test_nobody_is_cut_off_at_the_edge(counts: tuple[int, int, int, int]) -> None:
    them = [(party, circle, 96.0) for party, circle, _width in people(*counts)]
    found = places(rings(Counter(circle for _party, circle, _width in them)), them, [], ME_BOX)
    assert all(abs(box.x) + box.width / 2 <= 250 and abs(box.y) + box.height / 2 <= 250 for box in found.values())


def test_names_that_are_too_broad_for_the_circle_are_told_from_those_that_fit() -> None:
    for width, crowded in ((64.0, False), (240.0, True)):
        them = [(party, circle, width) for party, circle, _width in people(3, 3, 0, 3)]
        found = places(rings(Counter(circle for _party, circle, _width in them)), them, [], ME_BOX)
        assert is_crowded(found, [], ME_BOX) is crowded
