"""How what stands on a page becomes rows: as the eye sees them, and none higher than the page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.scanning.rows import rows_of


def page_with_two(qtbot: QtBot, *, page_px: int, high_px: int) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    for words, high in (("One", high_px), ("Two", high_px // 2)):
        button = Button(words)
        button.setFixedHeight(high)
        row.addWidget(button)
    page.show()
    page.resize(600, page_px)
    return page


def test_what_stands_beside_each_other_is_lit_together(qtbot: QtBot) -> None:
    rows = rows_of(page_with_two(qtbot, page_px=400, high_px=200))
    assert [len(row.parts) for row in rows] == [2]


def test_what_stands_beside_something_higher_than_the_page_is_lit_by_itself(qtbot: QtBot) -> None:
    page = page_with_two(qtbot, page_px=400, high_px=300)
    page.setFixedHeight(250)
    rows = rows_of(page)
    assert [(row.name, row.parts) for row in rows] == [("One", ()), ("Two", ())]
