"""One way to get to a goal: its picture, what will happen, who does it, and a button to change it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Body, Small


class MeansRow(QWidget):
    """`change` opens it."""

    def __init__(self, picture: str, kind: str, what: Words, who: Party | None, due_on: dt.date | None) -> None:
        super().__init__()
        said = what.text.strip() or kind
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(Body(said))
        about = [who.name if who else "", kind if said != kind else ""]
        about.append(_("by {day}").format(day=long_date(due_on)) if due_on else "")
        lines.addWidget(Small(" · ".join(part for part in about if part)))
        self.change = Button(_("Change"), kind="quiet")
        self.change.setAccessibleName(_("Change: {what}").format(what=said))
        start = QWidget()
        row = QHBoxLayout(start)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance().space(14))
        row.addWidget(Picture(picture, 40))
        row.addWidget(words, 1)
        columns = Columns(self, gap=12, stacked_gap=4)
        columns.add(start, wide=260, grow=1, centred=True)
        columns.add(self.change, wide=100, centred=True, hug=True)
