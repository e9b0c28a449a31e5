"""Moving one item in a list changes that item alone, and the list reads as it was put."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.order import after, anew, between, is_order


@given(st.lists(st.integers(0, 40), max_size=60))
def test_items_stand_where_they_were_put(places: list[int]) -> None:
    orders: list[str] = []
    for place in places:
        at = min(place, len(orders))
        before = orders[at - 1] if at else ""
        behind = orders[at] if at < len(orders) else ""
        orders.insert(at, between(before, behind))
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)
    assert all(map(is_order, orders))


def test_the_next_item_stands_behind_the_last() -> None:
    assert after("") < after(after("")) < after(after(after("")))


@pytest.mark.parametrize("foreign", ["1", "zz", "first", "ü", "a00"])
def test_an_order_from_another_program_breaks_nothing(foreign: str) -> None:
    assert not is_order(foreign)
    assert after(foreign) > foreign
    assert foreign < between(foreign, "") < after(after(foreign))


def test_two_laptops_gave_the_same_order_and_a_third_item_goes_between() -> None:
    assert between("a0", "a0") == "a0"


def test_there_is_no_room_before_what_comes_first() -> None:
    with pytest.raises(ValueError, match="no order"):
        between("a1", "a0")


def test_orders_anew_leave_room_between_any_two() -> None:
    orders = anew(30)
    assert list(orders) == sorted(set(orders))
    assert all(a < between(a, b) < b for a, b in itertools.pairwise(orders))
