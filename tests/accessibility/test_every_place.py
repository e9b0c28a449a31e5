"""Nothing stands in anybody's way: every place of the app, in each text size, theme and language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.accessibility.audit import audit
from tests.accessibility.finding import listed
from tests.accessibility.places import PLACES, Place
from tests.accessibility.settings import EVERY_SETTING, Setting
from tests.accessibility.visitor import SIZE, Visitor


def looks(*, everything: bool) -> Iterator[tuple[Setting, Place]]:
    """Each place in the settings in which it is always looked at, or in every setting there is."""
    for place in PLACES:
        for setting in EVERY_SETTING if everything else place.usual:
            yield setting, place


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One look after another and family by family, so that the window seldom changes its look or opens a plan."""
    found = sorted(
        looks(everything=bool(metafunc.config.getoption("--all"))), key=lambda look: (look[0], whose(look[1]))
    )
    metafunc.parametrize(("setting", "place"), found, ids=[f"{setting}-{place}" for setting, place in found])


def whose(place: Place) -> str:
    """What stands after the page in the name of a place: the family, or what is done there."""
    return place.name.partition(", ")[2]


def test_nothing_stands_in_anybodys_way(
    visitor: Visitor, setting: Setting, place: Place, pytestconfig: pytest.Config
) -> None:
    visitor.set(setting)
    told, thorough = [], bool(pytestconfig.getoption("--all"))
    for state in place.visit(visitor):
        findings = audit(visitor.window, visitor.own_words, screen=SIZE, thorough=thorough)
        if findings:
            told.append(listed(f"{place} {state} at {setting}", findings))
    assert not told, "\n".join(told)
