"""The goals so far, beside the goal in hand: choose one to go on with, or add another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.parts.goals.goal_number import GoalNumber


def goal_words(number: int, outcome: Outcome) -> str:
    """A goal in its own words; its number while it has none."""
    return outcome.statement.text.strip() or _("Goal {number}").format(number=number)


class GoalRow(PressableCard):
    """One goal: its number and words, whose it is when it is somebody else's, and a quiet remark."""

    def __init__(self, number: int, outcome: Outcome, plan: Plan, *, is_open: bool, remark: str = "") -> None:
        super().__init__(radius=10, quiet=True, margin=10)
        self.goal = outcome.id
        self._is_open = is_open
        self._number, self._remark = number, remark
        self.add(GoalNumber(number))
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        self.words = Body("")
        lines.addWidget(self.words)
        if remark:
            lines.addWidget(Small(remark))
        self.add(column, 1)
        owner = plan.party(outcome.belongs_to) if outcome.belongs_to else None
        self._whose = ""
        if owner is not None and owner.id != plan.me.id:
            self.add(PersonMark.of(owner, 34))
            self._whose = _("{name}’s goal").format(name=isolated(owner.name))
        self.say(outcome)

    def say(self, outcome: Outcome) -> None:
        """Says the goal in the words that it has now."""
        number = self._number
        self.words.setText(goal_words(number, outcome))
        named = _("Goal {number}").format(number=number)
        if outcome.statement:
            named = _("Goal {number}: {words}").format(number=number, words=outcome.statement.text.strip())
        here = _("now open") if self._is_open else ""
        parts = (named.rstrip("."), self._whose, self._remark, here)  # a statement may end in a full stop already
        self.setAccessibleName(", ".join(part for part in parts if part))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_open:
            super().paintEvent(event)
            return
        look = appearance()
        painter = QPainter(self)
        fill, edge = look.theme.card if look.theme.is_contrast else look.theme.tint, look.theme.accent
        brush.box(painter, QRectF(self.rect()), fill=fill, edge=edge, width=look.border(3), radius=look.radius(10))
        painter.end()


class GoalList(Card):
    """Rows in the order of the plan; `chosen` hands over a goal's id, `added` asks for a new one."""

    chosen = Signal(str)
    added = Signal()

    def __init__(self, *, may_add: bool) -> None:
        super().__init__()
        self.body.addWidget(Title(_("My goals")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.add = Button(_("Add a goal"), glyph="plus")
        self.add.clicked.connect(self.added)
        self.body.addWidget(self.add)
        self.add.setVisible(may_add)

    def show_goals(
        self, goals: Sequence[Outcome], plan: Plan, open_goal: str, remarks: dict[str, str] | None = None
    ) -> None:
        """Lists these goals, numbered from 1, with quiet remarks by their ids."""
        held = self._goal_with_focus()
        clear(self._rows)
        for number, outcome in enumerate(goals, 1):
            remark = (remarks or {}).get(outcome.id, "")
            row = GoalRow(number, outcome, plan, is_open=outcome.id == open_goal, remark=remark)
            row.clicked.connect(lambda _checked=False, goal=outcome.id: self.chosen.emit(goal))
            self._rows.addWidget(row)
            if outcome.id == held:
                row.setFocus()

    def say(self, outcome: Outcome) -> None:
        """Says one goal of the list anew, while its words are typed."""
        for row in self.rows():
            if row.goal == outcome.id:
                row.say(outcome)

    def rows(self) -> tuple[GoalRow, ...]:
        """The rows as they stand."""
        found = (self._rows.itemAt(i) for i in range(self._rows.count()))
        widgets = (item.widget() for item in found if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, GoalRow))

    def _goal_with_focus(self) -> str:
        return next((row.goal for row in self.rows() if row.hasFocus()), "")
