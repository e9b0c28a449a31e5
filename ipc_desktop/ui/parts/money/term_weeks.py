"""The weeks of term: stretch by stretch, each with its first day and how many weeks it has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.term import Stretch, stretches_of, weeks_of
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.number_field import NumberField

MOST_WEEKS = 53
_BETWEEN = "|"


class _Row(QWidget):
    """One stretch of term."""

    changed = Signal()
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = DateField(_("On which day does it begin?"))
        self.weeks = NumberField(_("How many weeks are there up to the next holiday?"), most=MOST_WEEKS)
        self.take_out = Button(_("Take out"), kind="quiet", flush=True)
        self.take_out.clicked.connect(self.gone)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in (self.first, self.weeks):
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addWidget(self.take_out, 0, Qt.AlignmentFlag.AlignLeading)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def stretch(self) -> Stretch | None:
        """What the row says; None while it says nothing, or only a part."""
        first, weeks = self.first.value(), self.weeks.value()
        return Stretch(first, weeks) if first and weeks else None

    def problems(self) -> tuple[Problem, ...]:
        """What is half written and would be lost."""
        if self.first.fault():
            return (Problem(self.first.fault(), self.first),)
        if self.first.value() is None and self.weeks.raw().strip():
            return (Problem(_("Please write on which day it begins."), self.first),)
        if self.first.value() is not None and not self.weeks.value():
            return (Problem(_("Please write a number of weeks from 1 to 53."), self.weeks),)
        return ()

    def raw(self) -> str:
        return f"{self.first.raw()}{_BETWEEN}{self.weeks.raw()}" if self.first.raw() or self.weeks.raw() else ""

    def set_raw(self, text: str) -> None:
        first, _between, weeks = text.partition(_BETWEEN)
        self.first.set_raw(first)
        self.weeks.set_raw(weeks)

    def number(self, number: int, *, may_go: bool) -> None:
        """Says which stretch this is, for whoever cannot see where it stands."""
        about = _("Term, part {n}").format(n=number)
        self.first.set_about(about)
        self.weeks.set_about(about)
        self.take_out.setAccessibleName(_("Take out: {what}").format(what=about))
        self.take_out.setVisible(may_go)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(12))


class TermWeeks(Field):
    """As many stretches as a school has, and how many weeks that makes. The first row comes when it is shown."""

    IS_GROUP = True

    def __init__(self) -> None:
        super().__init__(
            _("When is term?"), _("Money for school comes in these weeks. A school has about six such parts.")
        )
        self.rows: list[_Row] = []
        self._stack = QVBoxLayout()
        self.told = Body("", weight=700)
        self.add = Button(_("Another part of term"), glyph="plus")
        self.add.clicked.connect(self._add_one)
        self._put(self._stack)
        self._put(self.told)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._retell()
        self._space_rows()
        appearance().remeasured.connect(self._space_rows)

    def values(self) -> tuple[dt.date, ...]:
        """The first day of every week of term."""
        return weeks_of(stretch for row in self.rows if (stretch := row.stretch()))

    def set_values(self, term_weeks: Sequence[dt.date]) -> None:
        """Shows these weeks, without emitting `changed`."""
        if self.values() == tuple(term_weeks) and not self.problems():
            return
        rows = [f"{one.first:%d/%m/%Y}{_BETWEEN}{one.weeks}" for one in stretches_of(term_weeks)]
        self._make(rows or [""])

    def problems(self) -> tuple[Problem, ...]:
        """What is half written and would be lost."""
        return tuple(problem for row in self.rows for problem in row.problems())

    @override
    def raw(self) -> str:
        return "\n".join(raw for row in self.rows if (raw := row.raw()))

    @override
    def set_raw(self, text: str) -> None:
        self._make(text.split("\n") if text else [""])

    @override
    def focus_first(self) -> None:
        self._begin()
        self.rows[0].first.focus_first()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        """There is always a row to write in once somebody looks."""
        if not self.rows:
            self._make([""])

    def _make(self, raws: list[str]) -> None:
        for row in self.rows:
            self._let_go(row)
        self.rows = []
        for raw in raws:
            self._new_row().set_raw(raw)
        self._retell()

    def _new_row(self) -> _Row:
        row = _Row()
        row.changed.connect(self._on_changed)
        row.gone.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._stack.addWidget(row)
        row.show()  # at once: the next thing may be that it takes the focus
        return row

    def _add_one(self) -> None:
        """One more row; the empty one that is there already is as good."""
        row = self.rows[-1] if not self.rows[-1].raw() else self._new_row()
        self._retell()
        row.first.focus_first()

    def _take_out(self, row: _Row) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._let_go(row)
        self._retell()
        self.rows[min(place, len(self.rows) - 1)].first.focus_first()
        self.changed.emit()

    def _let_go(self, row: _Row) -> None:
        self._stack.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_changed(self) -> None:
        self._retell()
        self.changed.emit()

    def _retell(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.number(number, may_go=len(self.rows) > 1)
        weeks = len(self.values())
        self.told.setText(ngettext("That is {n} week of term.", "That is {n} weeks of term.", weeks).format(n=weeks))
        self.told.setVisible(bool(weeks))
        tab_in_reading_order(self)
        self._tell()

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return ()

    def _space_rows(self) -> None:
        self._stack.setSpacing(appearance().space(24))
