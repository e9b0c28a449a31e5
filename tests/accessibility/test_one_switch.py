"""The audit finds where one switch does not reach what Tab reaches: looked for on every page and screen there is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.scanning import rows
from ipc_desktop.ui.scanning.steps import Spot, joined
from tests.accessibility.rules import one_switch
from tests.accessibility.sound_page import Stand, rules


def test_a_control_that_scanning_leaves_out_is_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_the_last(rooms: Sequence[QWidget]) -> tuple[Spot, ...]:
        return rows.spots_in(rooms)[:-1]

    monkeypatch.setattr(one_switch, "spots_in", without_the_last)
    assert rules(stand.audit()) == {"one switch"}


def test_rows_that_are_lit_from_below_are_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    def backwards(rooms: Sequence[QWidget]) -> tuple[Spot, ...]:
        return rows.spots_in(rooms)[::-1]

    monkeypatch.setattr(one_switch, "spots_in", backwards)
    assert "scanning goes another way than Tab" in " ".join(map(str, stand.audit()))


def test_a_row_higher_than_the_page_is_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    tall = Button("All of this")
    tall.setFixedHeight(2 * stand.window.height())
    stand.plant(tall)
    assert stand.audit() == []
    one_row = joined([Spot(control, "") for control in (stand.page.go_on, tall)], "All of it")
    monkeypatch.setattr(one_switch, "rows_of", lambda _page: [one_row])
    assert "px are in view" in " ".join(map(str, stand.audit()))
