"""The people in this life as a list, ring by ring; whatever the circle can do, the list can do too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.people import CIRCLES, Circle, Party
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.parts.people.circle import moved_by
from ipc_desktop.wording import circle_words


class PersonRow(PressableCard):
    """One person: mark, name, and what they are and do; pressing shows what can be done."""

    def __init__(self, party: Party) -> None:
        super().__init__(radius=12, quiet=True, margin=8, height=48)
        self.party = party
        mark = PersonMark.of(party, 34)
        self.add(mark)
        if appearance().scale >= 1.75:  # the name stands above the rest
            self.row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        told = QWidget()
        columns = Columns(told, gap=12, stacked_gap=0)
        about = person_about(party)
        columns.add(Body(party.name, weight=700), wide=140 if about else 200, centred=True)
        if about:
            columns.add(Body(about), wide=180, grow=1, centred=True)
        self.add(told, stretch=1)
        self.setAccessibleName(_("{name}. {about}").format(name=party.name, about=about) if about else party.name)


class PeopleList(QWidget):
    """`opened` hands over a party's id ("" when closed), `moved` (party id, circle), the others a party's id."""

    opened = Signal(str)
    moved = Signal(tuple)
    to_change = Signal(str)
    taken_out = Signal(str)
    put_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._box = self._fresh = QWidget()
        self._column = QVBoxLayout(self._box)
        whole.addWidget(self._box)
        self._rows: dict[str, PersonRow] = {}
        self._undo: dict[str, Button] = {}
        self.buttons: dict[str, Button] = {}
        self._shown: tuple[object, ...] = ()

    def show_people(self, people: Sequence[Party], opened: str, taken_out: Sequence[Party]) -> None:
        """Shows these people, one of them with what can be done, and those taken out with the way back."""
        asked = (tuple(people), opened, tuple(taken_out), appearance().scale)
        if asked == self._shown:
            return
        self._shown = asked
        self._start_box()
        for circle in (*CIRCLES, ""):
            self._show_ring(circle, [party for party in people if party.circle == circle], opened)
        if not people:
            self._column.addWidget(Body(_("Nobody here yet."), colour="ink2"))
        for party in taken_out:
            self._column.addWidget(self._way_back(party))
        self._show_box()

    def rows(self) -> tuple[PersonRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows.values())

    def row(self, party_id: str) -> PersonRow | None:
        """Somebody's row."""
        return self._rows.get(party_id)

    def focus_person(self, party_id: str, action: str = "") -> None:
        """Puts the focus on somebody's row, on one of its buttons that can be pressed, or on the way back."""
        button = self.buttons.get(action)
        pressable = button if button is not None and button.isEnabled() else None
        target = self._undo.get(party_id) or pressable or self._rows.get(party_id)
        if target is not None:
            target.setFocus()

    def _start_box(self) -> None:
        """Rows that are shown one by one would each lay out the whole page: they come in a box of their own."""
        self._rows, self._undo, self.buttons = {}, {}, {}
        self._fresh = QWidget()
        self._column = QVBoxLayout(self._fresh)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def _show_box(self) -> None:
        whole = self.layout()
        assert whole is not None
        whole.replaceWidget(self._box, self._fresh)
        self._box.hide()
        self._box.deleteLater()
        self._box = self._fresh
        self._box.show()

    def _show_ring(self, circle: Circle, people: Sequence[Party], opened: str) -> None:
        if not people:
            return
        heading = Small(circle_words(circle) if circle else _("Not placed yet"), weight=700)
        self._column.addSpacing(appearance().space(10) if self._column.count() else 0)
        self._column.addWidget(heading)
        self._column.addSpacing(appearance().space(4))
        self._column.addWidget(Rule())
        for party in people:
            row = PersonRow(party)
            is_open = party.id == opened
            row.clicked.connect(lambda _c=False, party_id="" if is_open else party.id: self.opened.emit(party_id))
            self._rows[party.id] = row
            self._column.addWidget(row)
            if is_open:
                self._column.addWidget(self._what_can_be_done(party))

    def _what_can_be_done(self, party: Party) -> QWidget:
        box = QWidget()
        buttons = FlowRow(box, gap=10)
        margin = appearance().space(8)
        buttons.setContentsMargins(margin, margin, margin, margin)
        closer, out = moved_by(party.circle, -1), moved_by(party.circle, 1)
        self.buttons = {
            "change": Button(_("Change"), glyph="pen"),
            "closer": Button(_("Move closer"), glyph="up"),
            "out": Button(_("Move out"), glyph="down"),
            "take_out": Button(_("Take out"), kind="quiet"),
        }
        self.buttons["closer"].setEnabled(closer != party.circle)
        self.buttons["out"].setEnabled(out != party.circle)
        self.buttons["change"].clicked.connect(lambda: self.to_change.emit(party.id))
        self.buttons["closer"].clicked.connect(lambda: self.moved.emit((party.id, closer)))
        self.buttons["out"].clicked.connect(lambda: self.moved.emit((party.id, out)))
        self.buttons["take_out"].clicked.connect(lambda: self.taken_out.emit(party.id))
        if party.worker_id:
            self.buttons["take_out"].hide()
        for button in self.buttons.values():
            button.setAccessibleName(_("{action}: {name}").format(action=button.text(), name=party.name))
            buttons.addWidget(button)
        return box

    def _way_back(self, party: Party) -> QWidget:
        box = QWidget()
        row = FlowRow(box, gap=10)
        row.setContentsMargins(0, appearance().space(10), 0, 0)
        undo = Button(_("Put it back"), glyph="undo")
        undo.setAccessibleName(_("Put it back: {words}").format(words=party.name))
        undo.clicked.connect(lambda: self.put_back.emit(party.id))
        self._undo[party.id] = undo
        row.addWidget(Body(_("Taken out: {words}").format(words=isolated(party.name)), colour="ink2"))
        row.addWidget(undo)
        return box


def person_about(party: Party) -> str:
    """Who somebody is and what they do, in one line: "Mum. Knows my seizures best"."""
    told = (party.relationship, party.how_involved.text.strip())
    return _("{relationship}. {does}").format(relationship=told[0], does=told[1]) if all(told) else "".join(told)
