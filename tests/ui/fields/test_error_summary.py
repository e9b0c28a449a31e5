"""The error summary: on top, reached first, with a way to each place; nothing typed is lost."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.error_summary import ErrorSummary
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.text_field import TextField
from tests.ui.fields.test_choices import page_of


def test_a_summary_takes_the_focus_and_leads_to_the_place(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("Date")
    page = page_of(qtbot, qapp, field)
    field.set_text("31 June")
    summary = ErrorSummary(page)
    summary.setGeometry(0, 0, 600, 150)
    summary.show_problems((Problem("Write a date, like 3 June", field),))
    assert summary.isVisible()
    assert QApplication.focusWidget() is summary
    assert QAccessible.queryAccessibleInterface(summary).role() == QAccessible.Role.AlertMessage
    assert "3 June" in summary.accessibleDescription()
    assert field.error == "Write a date, like 3 June"
    link = next(button for button in summary.findChildren(Button) if button.text() == "Write a date, like 3 June")
    link.click()
    assert QApplication.focusWidget() is field.entry
    assert field.text() == "31 June"
    summary.clear()
    assert not summary.isVisible()
    assert field.error == ""


def test_whoever_made_room_for_a_summary_hears_when_it_goes_also_after_all_was_put_right(
    qtbot: QtBot, qapp: QApplication
) -> None:
    field = TextField("Date")
    page = page_of(qtbot, qapp, field)
    summary = ErrorSummary(page)
    seen: list[bool] = []
    summary.changed.connect(lambda: seen.append(summary.isVisible()))
    summary.show_problems((Problem("Write a date, like 3 June", field),))
    summary.settle(())
    summary.clear()
    assert seen[-1] is False
