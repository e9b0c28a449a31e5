"""Questions about one entry that stand on a page below others: the first at once, the rest one press away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.field import Field, Problem, put_raw
from ipc_desktop.ui.parts.entries.asked import field_for, problems_of, show_value, value_of
from ipc_desktop.ui.parts.more import More
from ipc_desktop.wording.questions import QUESTIONS

E = TypeVar("E", bound=Entry)


class EntryMore(QWidget, Generic[E]):
    """Fills its fields from an entry of a kind, and hands back the entry with what they say."""

    changed = Signal()

    def __init__(self, kind: type[E], lang: str, asked_first: Collection[str] = (), only: Collection[str] = ()) -> None:
        """`asked_first` names fields that are asked at once; what is answered already stays in sight too.

        `only` names the fields that are asked about here, when they are not all of the kind.
        """
        super().__init__()
        self._plan = Plan(case="")
        self._asked_first = asked_first
        asked = QUESTIONS[str(kind.__struct_config__.tag)]
        self._questions = tuple(one for one in asked if not only or one.field in only)
        self.fields: dict[str, Field] = {one.field: field_for(one, lang) for one in self._questions}
        self._shown: E = kind(id="")
        self.more = More(_("More about this"), tuple(self.fields.values()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in self.fields.values():
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_entry(self, entry: E, plan: Plan) -> None:
        """Fills the fields."""
        self._plan, self._shown = plan, entry
        for name, field in self.fields.items():
            show_value(field, plan, getattr(entry, name))
        self.more.fold(*(name in self._asked_first or bool(getattr(entry, name)) for name in self.fields))

    def entry(self, was: E) -> E:
        """The entry with what the fields say."""
        values: dict[str, Any] = {
            name: value_of(field, self._plan, getattr(self._shown, name)) for name, field in self.fields.items()
        }
        return msgspec.structs.replace(was, **values)

    def problems(self) -> tuple[Problem, ...]:
        """What is half written and would be lost."""
        return tuple(problem for field in self.fields.values() for problem in problems_of(field))

    def holding(self) -> Mapping[str, Field]:
        """The fields in which something is half written."""
        return {name: field for name, field in self.fields.items() if problems_of(field)}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what was half written, without emitting `changed`."""
        put_raw(self.fields, written)
        self.more.reveal(*(field for name, field in self.fields.items() if name in written))

    def focus_first(self) -> None:
        """Goes to the first question."""
        next(iter(self.fields.values())).focus_first()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))
