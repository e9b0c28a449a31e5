"""Who does what by when: what was decided so far, and one more step at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _, isolated, language, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem, point_out, put_raw, raw_of
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.goals.taken_out_row import TakenOutRow


class StepList(QWidget):
    """`written` hands over each step as it is written, with every key; `new_step` makes the next empty one.

    `changed` comes with every key too, also while there is no step to hand over yet.
    """

    written = Signal(object)
    changed = Signal()

    def __init__(self, steps: Sequence[Action], people: Sequence[Party], new_step: Callable[[], Action]) -> None:
        super().__init__()
        self._people = {party.id: party for party in people}
        self._steps = {step.id: step for step in steps}
        self._new_step = new_step
        self._step = new_step()
        self._rows = QVBoxLayout()
        self.rows: dict[str, TakenOutRow] = {}
        self.what = TextField(_("What happens next?"), lines=2)
        self.who = PersonChooser(_("Who does it?"))
        self.who.set_people(people)
        self.by = DateField(_("By when?"))
        self.one_more = Button(_("One more"), glyph="plus")
        self.one_more.clicked.connect(self._one_more)
        buttons = FlowRow()
        buttons.addWidget(self.one_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        column.addLayout(self._rows)
        for field in (self.what, self.who, self.by):
            column.addWidget(field)
            field.changed.connect(self._keep)
            field.changed.connect(self.changed)
        column.addLayout(buttons)
        self._show_rows()

    def focus_first(self) -> None:
        """Puts the focus into the next step."""
        self.what.focus_first()

    def problems(self) -> tuple[Problem, ...]:
        """A day that is half written."""
        return (Problem(self.by.fault(), self.by),) if self.by.fault() else ()

    def unfinished(self) -> dict[str, str]:
        """What stands here and makes no whole step yet, letter by letter; `step` is the one it belongs to."""
        half = raw_of(self._half())
        return {**half, "step": self._step.id} if half and (self.problems() or not self._step.what) else {}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `unfinished` gave, and goes on with the step it belongs to."""
        begun = self._steps.pop(written.get("step", ""), None)
        if begun is not None:
            self._step = begun
            self.what.set_text(begun.what.text)
            self.who.set_value(begun.who)
            self._show_rows()
        put_raw(self._half(), written)

    def _half(self) -> dict[str, Field]:
        return {"who": self.who, "by": self.by}

    def _keep(self) -> None:
        text, who = self.what.text(), self.who.value()
        words = Words(text, language(), who, "agreed_summary") if text.strip() else Words("")
        day = self._step.due_on if self.by.is_half_written() else self.by.value()
        is_new = not self._step.what
        self._step = replace(self._step, what=words, who=who, due_on=day, retired=not words)
        if words or not is_new:
            self.written.emit(self._step)

    def _one_more(self) -> None:
        if point_out(self.problems()):
            return
        if self._step.what:
            self._steps[self._step.id] = self._step
            self._step = self._new_step()
            self.what.set_text("")
            self.who.set_value("")
            self.by.set_value(None)
            self.by.set_error("")
            self._show_rows()
            self.changed.emit()
        self.what.focus_first()

    def _show_rows(self) -> None:
        clear(self._rows)
        self.rows = {}
        for step in self._steps.values():
            row = TakenOutRow(self._told(step))
            row.taken_out.connect(lambda gone, step=step: self.written.emit(replace(step, retired=gone)))
            self.rows[step.id] = row
            self._rows.addWidget(row)
        tab_in_reading_order(self)

    def _told(self, step: Action) -> str:
        who = self._people.get(step.who)
        words = step.what.text
        if who is not None and who.name:
            words = _("{who}: {what}").format(who=isolated(who.name), what=isolated(words))
        return _("{what} (by {day})").format(what=words, day=long_date(step.due_on)) if step.due_on else words
