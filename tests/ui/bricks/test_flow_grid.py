"""Cards in a question stand in rows of much the same length."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.looks.dressing import dress


@pytest.mark.parametrize(("cards", "columns"), [(3, 3), (4, 2), (5, 3), (10, 3), (0, 1)])
def test_no_card_stands_alone_below_a_full_row_where_two_rows_can_share(
    qtbot: QtBot, qapp: QApplication, cards: int, columns: int
) -> None:
    dress(qapp)
    page = QWidget()
    qtbot.addWidget(page)
    grid = FlowGrid(page, min_column=200, gap=10)
    for n in range(cards):
        grid.addWidget(Button(str(n)))
    assert grid.columns(3 * 200 + 2 * 10) == columns
