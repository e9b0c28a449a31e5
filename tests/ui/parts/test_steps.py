"""Stories of a form in short steps: what would be lost is asked about at its place, and no longer than that."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.fields.number_field import NumberField
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.asked import problems_of
from ipc_desktop.ui.parts.steps import Step, Steps


def test_what_was_put_right_is_asked_about_no_more(qtbot: QtBot) -> None:
    hours, minutes, both = NumberField("Hours", most=24), NumberField("Minutes", most=59), QWidget()
    column = QVBoxLayout(both)
    column.addWidget(hours)
    column.addWidget(minutes)
    where = TextField("Where?")
    steps = Steps(
        (
            Step("length", both, hours.focus_first, problems=lambda: (*problems_of(hours), *problems_of(minutes))),
            Step("where", where, where.focus_first),
        )
    )
    qtbot.addWidget(steps)
    steps.start()
    hours.set_raw("half")
    minutes.set_raw("a few")
    steps.go_on()
    assert [field.error for field in (hours, minutes)] == [
        "Please write a number up to 24.",
        "Please write a number up to 59.",
    ]
    hours.set_raw("2")
    steps.go_on()
    assert steps.here == "length"
    assert not hours.error, "one of them is right by now"
    assert minutes.error
    minutes.set_raw("30")
    steps.go_on()
    assert steps.here == "where"
    assert not minutes.error
