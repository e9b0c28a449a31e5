"""A made-up family at a table, and a page in a window in front of them: what the tests of these pages share."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import deque
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import TypeVar, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.bricks.tab_order import places, put_in_order
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.sitting import Desk, Sitting

TODAY = dt.date(2027, 1, 12)
CASE = "01911111-0000-7000-8000-000000000001"
FARAH = "01911111-0000-7000-8000-0000000000f1"
YUSUF = "01911111-0000-7000-8000-0000000000f2"
DELE = "01911111-0000-7000-8000-0000000000f3"

P = TypeVar("P", bound=Page)

_kept: deque[Frame] = deque(maxlen=4)
"""The windows of the running test: a window that nobody holds is gone."""


def sitting() -> Sitting:
    """A sitting of Joanne's on 12 January 2027; ids are new but the same in every run."""
    numbers: Iterator[int] = count(1)
    return Sitting(
        new_id=lambda: f"01922222-0000-7000-8000-{next(numbers):012d}",
        now=lambda: dt.datetime(2027, 1, 12, 10, 30, tzinfo=dt.UTC),
        today=lambda: TODAY,
        worker_id=str(uuid.UUID(int=7)),
        worker_name="Joanne",
        language="en",
        practice=True,
        desk=cast(Desk, None),
    )


def empty_plan() -> Plan:
    """A case in which nothing has been said."""
    return Plan(CASE)


def family_plan() -> Plan:
    """Idris, his mum, his grandad and his tutor."""
    plan = Plan(CASE)
    person = Person(id=plan.id_once(Person), given_names="Idris", family_name="Example", known_as="Idris")
    farah = Party(
        id=FARAH,
        name="Farah",
        relationship="Mum",
        circle="closest",
        order="a0",
        roles=("next_of_kin",),
        how_involved=Words("Knows my seizures best", said_by=plan.me.id),
        contact="0113 496 0000",
    )
    yusuf = Party(id=YUSUF, name="Yusuf", relationship="Grandad", circle="closest", order="a1")
    dele = Party(id=DELE, name="Dele", relationship="College tutor", circle="paid", order="a2")
    return plan.with_entries((person, farah, yusuf, dele))


def show(qtbot: QtBot, page: P, plan: Plan) -> P:
    """Shows a page with a plan in a scrolling window, as the wizard does."""
    _dress()
    frame = Frame(page, with_path=True)
    _kept.append(frame)
    frame.resize(1118, 684)
    qtbot.addWidget(frame)
    page.present(plan)
    frame.show()
    frame.activateWindow()
    qtbot.waitExposed(frame)
    put_in_order(tuple(places(frame)))
    page.heading.setFocus()
    QApplication.processEvents()
    return page


@cache
def _dress() -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressing.dress(app)


def press(widget: QWidget) -> None:
    """A finger near the start of a control, half way down."""
    place = QPoint(24, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()


def keys(text: str) -> None:
    """Types where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    QTest.keyClicks(focused, text)
    QApplication.processEvents()


def key(which: Qt.Key) -> None:
    """Presses one key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    QTest.keyClick(focused, which)
    QApplication.processEvents()
