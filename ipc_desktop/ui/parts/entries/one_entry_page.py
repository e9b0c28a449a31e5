"""What pages are whose fields together make one entry of the plan."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting

E = TypeVar("E", bound=Entry)


class OneEntryPage(Page, Generic[E]):
    """A page about one entry: `_fill` puts it into the fields, `_written` reads it from them.

    The page's constructor leads `changed` of each field to `_on_changed`.
    """

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._filling = False

    def _entry(self, plan: Plan) -> E:
        """The entry of this plan; an empty one when it is not there yet."""
        raise NotImplementedError

    def _fill(self, plan: Plan, entry: E) -> None:
        """Shows the entry in the fields; what they tell meanwhile is not heard."""
        raise NotImplementedError

    def _written(self, was: E) -> E:
        """The entry as it now stands in the fields."""
        raise NotImplementedError

    @override
    def show_plan(self, plan: Plan) -> None:
        self._filling = True
        self._edits.start(plan)
        self._fill(plan, self._entry(plan))
        self._filling = False

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    def _on_changed(self) -> None:
        if self._filling:
            return
        was = self._entry(self._edits.plan)
        now = self._written(was)
        if now != was:
            self._edits.put(now)
            self.changed.emit()
