"""The weeks that a plan's year counts, and the weeks of term in it; one press away, for few plans need to say so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.money.term_weeks import TermWeeks
from ipc_desktop.ui.parts.more import More

WEEKS = (52, 53)


class YearForm(QWidget):
    """Shows what the statement of resources says of the year's weeks, and hands it back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.weeks = Radios(
            _("How many weeks does the plan’s year count?"),
            [Choice(str(n), _("{n} weeks").format(n=n)) for n in WEEKS],
            _("Weekly money comes so often. Some areas count 53 in some years."),
            min_column=150,
        )
        self.term = TermWeeks()
        self.more = More(_("Weeks of term, weeks of the year"), (self.term, self.weeks))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in (self.term, self.weeks):
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_year(self, statement: Statement) -> None:
        """Fills the fields without emitting `changed`; what is said already stays in sight."""
        self.weeks.set_value(str(statement.weeks_in_year))
        self.term.set_values(statement.term_weeks)
        self.more.fold(bool(statement.term_weeks), statement.weeks_in_year != WEEKS[0])

    def weeks_in_year(self) -> int:
        """How many weeks the year counts now."""
        return next((n for n in WEEKS if str(n) == self.weeks.value()), WEEKS[0])

    def problems(self) -> tuple[Problem, ...]:
        """What is half written and would be lost."""
        return self.term.problems()

    def holding(self) -> Mapping[str, Field]:
        """The field in which something is half written."""
        return {"term": self.term} if self.problems() else {}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what was half written."""
        if "term" in written:
            self.term.set_raw(written["term"])
            self.more.reveal(self.term)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))
