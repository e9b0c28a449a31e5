"""What an entry of a list is opened in: a card with its fields, and buttons for what is to happen with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from ipc_desktop.plan.entry import Entry
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.field import Field, Problem, point_out, put_raw, raw_of

E = TypeVar("E", bound=Entry)


class EntryEditor(Card, Generic[E]):
    """Shows one entry; `changed` comes with every key, `done` and `taken_out` from the buttons at its foot."""

    changed = Signal()
    done = Signal()
    taken_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pointed_out: tuple[Problem, ...] = ()
        self.finish = Button(_("Done"), kind="main", glyph="tick")
        self.take_out = Button(_("Take it out"), kind="quiet")
        self.finish.clicked.connect(self._finish)
        self.take_out.clicked.connect(self.taken_out)

    def entry(self) -> E:
        """The entry as it stands here now."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Puts the cursor where writing begins."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """What would be lost if this were closed now."""
        return ()

    def holding(self) -> Mapping[str, Field]:
        """The fields, by name, that may hold something that makes no answer yet."""
        return {}

    def unfinished(self) -> dict[str, str]:
        """What stands in the fields and makes no answer yet, letter by letter, by their names."""
        troubled = [problem.field for problem in self.problems()]
        return raw_of({name: field for name, field in self.holding().items() if field in troubled})

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows again what `unfinished` gave, without emitting `changed`."""
        put_raw(self.holding(), written)

    def shows_problem(self) -> bool:
        """Says at its place what would be lost; whether anything would."""
        self._pointed_out = point_out(self.problems(), self._pointed_out)
        return bool(self._pointed_out)

    def _finish(self) -> None:
        if not self.shows_problem():
            self.done.emit()

    def _add_foot(self, *between: Button) -> None:
        """Puts the buttons below everything, with these in their middle."""
        row = FlowRow()
        for button in (self.finish, *between, self.take_out):
            row.addWidget(button)
        self.body.addLayout(row)
