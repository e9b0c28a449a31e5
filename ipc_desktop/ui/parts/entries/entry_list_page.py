"""What pages are that hold lists of entries, each of which opens in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.sitting import Sitting

_COLUMN, _GAP = 400, 20


class EntryListPage(Page):
    """A page of one or more lists; what stands open in one is shut when another opens.

    `frame` names fields of their entries that say nothing by themselves. `beside`: two lists that are one thing and
    its contrary stand side by side where there is room.
    """

    frame: ClassVar[frozenset[str]] = frozenset()
    beside: ClassVar[bool] = False

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits(self.frame)
        self._lists = tuple(self._make_lists())
        for one in self._lists:
            one.changed.connect(self.changed)
            one.opened.connect(partial(self._shut_others, one))
        self._place_lists()

    def _place_lists(self) -> None:
        if not self.beside:
            for one in self._lists:
                self.body.addWidget(one)
            return
        columns = Columns(gap=_GAP, stacked_gap=_GAP)
        for one in self._lists:
            columns.add(one, wide=_COLUMN, grow=1)
        self.body.addLayout(columns)

    def _make_lists(self) -> Sequence[EntryList[Any]]:
        """The lists of the page from top to bottom; they share the page's edits."""
        raise NotImplementedError

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        for one in self._lists:
            one.show_entries()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for one in self._lists if one.in_hand for problem in one.in_hand.problems())

    @override
    def unfinished(self) -> dict[str, str]:
        """What makes no answer yet in the open entry of each list, and which entry that is, by the list's number."""
        kept: dict[str, str] = {}
        for number, one in enumerate(self._lists):
            if one.in_hand is not None and one.in_hand.problems():
                written = {"entry": one.in_hand.entry().id, **one.in_hand.unfinished()}
                kept |= {f"{number}/{name}": raw for name, raw in written.items()}
        return kept

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        for number, one in enumerate(self._lists):
            ours = {
                name.removeprefix(f"{number}/"): raw for name, raw in written.items() if name.startswith(f"{number}/")
            }
            self._take_up_in(one, ours)

    def _take_up_in(self, one: EntryList[Any], written: Mapping[str, str]) -> None:
        entry_id = written.get("entry", "")
        known = self._edits.plan.entries.get(entry_id)
        if not entry_id or (known is not None and known.retired):
            return
        one.open(entry_id)
        if one.in_hand is not None:
            one.in_hand.take_up(written)

    def _shut_others(self, opened: EntryList[Any]) -> None:
        for one in self._lists:
            if one is not opened:
                one.shut()
