"""When and where a visit is: asked alike while one is prepared and when the next one is agreed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.visit import Visit, VisitPlace
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem, put_raw, raw_of
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.time_field import TimeField
from ipc_desktop.wording import choice_words


class WhenForm(QWidget):
    """Day, time and place of a visit. `changed` comes with every key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = DateField(_("Which day?"))
        self.time = TimeField(_("At what time?"))
        places = tuple(Choice(place, choice_words("visit_place", place)) for place in get_args(VisitPlace) if place)
        self.place = Radios(_("Where?"), places, min_column=200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        for field in self._fields().values():
            column.addWidget(field)
            field.changed.connect(self.changed)

    def show_visit(self, visit: Visit) -> None:
        """Shows when and where this visit is."""
        self.day.set_value(visit.planned_on)
        self.time.set_value(visit.planned_time)
        self.place.set_value(visit.place)

    def written(self, visit: Visit) -> Visit:
        """The visit as it stands here; what is half written changes nothing."""
        place: VisitPlace = next((known for known in get_args(VisitPlace) if known == self.place.value()), "")
        day = visit.planned_on if self.day.is_half_written() else self.day.value()
        time = visit.planned_time if self.time.is_half_written() else self.time.value()
        return replace(visit, planned_on=day, planned_time=time, place=place)

    def problems(self) -> tuple[Problem, ...]:
        """What is half written."""
        return tuple(Problem(field.fault(), field) for field in (self.day, self.time) if field.fault())

    def unfinished(self) -> dict[str, str]:
        """What stands here and makes no visit yet, letter by letter."""
        return raw_of(self._fields()) if self.problems() or self.day.value() is None else {}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `unfinished` gave."""
        put_raw(self._fields(), written)

    def _fields(self) -> dict[str, Field]:
        return {"day": self.day, "time": self.time, "place": self.place}
