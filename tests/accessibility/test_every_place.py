"""Nothing stands in anybody's way: every place of the app, in each text size, theme and language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.accessibility.audit import audit
from tests.accessibility.finding import listed
from tests.accessibility.places import PLACES, Place
from tests.accessibility.settings import EVERY_SETTING, Setting, settings_of
from tests.accessibility.visitor import Visitor


def looks() -> Iterator[tuple[Setting, Place, bool]]:
    """Each setting of each place, and whether it is one of those that are always looked at."""
    for number, place in enumerate(PLACES):
        usual = settings_of(number, place.turn)
        for setting in EVERY_SETTING:
            yield setting, place, setting in usual


def by_setting() -> list[object]:
    """One look after another and family by family, so that the window seldom changes its look or opens a plan."""
    return [
        pytest.param(setting, place, id=f"{setting}-{place}", marks=() if usual else pytest.mark.slow)
        for setting, place, usual in sorted(looks(), key=lambda look: (look[0], whose(look[1])))
    ]


def whose(place: Place) -> str:
    """What stands after the page in the name of a place: the family, or what is done there."""
    return place.name.partition(", ")[2]


@pytest.mark.parametrize(("setting", "place"), by_setting())
def test_nothing_stands_in_anybodys_way(
    visitor: Visitor, setting: Setting, place: Place, pytestconfig: pytest.Config
) -> None:
    visitor.set(setting)
    told = []
    for state in place.visit(visitor):
        findings = audit(visitor.window, visitor.own_words, thorough=bool(pytestconfig.getoption("--all")))
        if findings:
            told.append(listed(f"{place} {state} at {setting}", findings))
    assert not told, "\n".join(told)
