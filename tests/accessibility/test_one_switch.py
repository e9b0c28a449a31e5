"""What Tab reaches, one switch reaches: on every page and every screen there is, from the moment it is registered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.ui.dressing import dress
from ipc_desktop.ui.reading import voice
from ipc_desktop.ui.scanning.rows import box_of, name_of, rows_of, spots_in
from ipc_desktop.ui.window import Window
from tests.accessibility.places import PLACES, Place
from tests.accessibility.settings import Setting
from tests.accessibility.visitor import Visitor

MOST_STOPS = 400
USUAL = tuple(place for place in PLACES if not place.turn is not None)
"""Every page, empty and full, and with its mistakes; every screen."""


@pytest.fixture(scope="module")
def visitor(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    dress(qapp)
    voice.ENGINE = "mock"  # the tools open reading aloud too
    made = Visitor(tmp_path_factory.mktemp("places"))
    yield made
    made.set(Setting(100, "light", "en"))
    made.office()
    made.close()
    voice.ENGINE = ""
    voice.forget_voice()


def by_tab(window: Window) -> list[QWidget]:
    """Where Tab stops, until it comes round."""
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or focus in found:
            break
        found.append(focus)
    return found


def by_switch(window: Window) -> list[QWidget]:
    """What scanning can choose, in its order."""
    keys = [leaf.key for spot in spots_in(window.rooms()) for leaf in spot.leaves()]
    return [key for key in keys if isinstance(key, QWidget)]


@pytest.mark.parametrize("place", USUAL, ids=str)
def test_scanning_reaches_all_that_tab_reaches(visitor: Visitor, place: Place) -> None:
    for setting in (Setting(100, "light", "en"), Setting(400, "light", "en")):
        visitor.set(setting)
        for state in place.visit(visitor):
            by_keys = by_tab(visitor.window)
            assert by_keys, f"{state}: Tab reaches nothing"
            scanned = by_switch(visitor.window)
            missed = [name_of(stop) for stop in by_keys if stop not in scanned]
            assert not missed, f"{state}, {setting}"
            in_order = [control for control in scanned if control in by_keys]
            start = in_order.index(by_keys[0])
            assert in_order[start:] + in_order[:start] == by_keys, f"{state}, {setting}: another order than Tab's"
            unnamed = [control for control in scanned if not name_of(control)]
            assert not unnamed, f"{state}: nothing to be said of {unnamed}"
            if setting.size == 400:
                assert_rows_fit(visitor.window.rooms()[0])


def assert_rows_fit(page: QWidget) -> None:
    """What is lit before a press is seen as a whole, at the largest letters too."""
    for row in (row for row in rows_of(page) if row.parts):
        boxes = [box_of(leaf.key) for leaf in row.leaves() if isinstance(leaf.key, QWidget)]
        high = max(box.bottom() for box in boxes) - min(box.top() for box in boxes)
        assert high <= page.height(), row.name
