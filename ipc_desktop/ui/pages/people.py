"""The page of the people in this life: a circle to look at and a list of equal worth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.drawings.circle_places import MOST_MARKS
from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Circle, Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui import photos
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Small, Title
from ipc_desktop.ui.fields.field import Problem, point_out
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.people.circle import RelationshipCircle
from ipc_desktop.ui.parts.people.people_list import PeopleList
from ipc_desktop.ui.parts.people.person_form import PersonForm
from ipc_desktop.ui.parts.photo_form import PhotoForm
from ipc_desktop.ui.sitting import Sitting

CIRCLE_UP_TO = 2.5
"""The text scale from which on the circle has no room for its names: the list says it all."""


class People(Page):
    """Everybody but the person; adding and changing happen on the page itself, in place of circle and list."""

    key: ClassVar[str] = "people"
    stone: ClassVar[Stone] = "my_people"
    _room: ClassVar[int] = 0
    """What the circle of the last such page was fitted into: a new one mostly needs no other, and is laid out once."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._opened = ""
        self._changing = ""
        self._taken_out: list[str] = []
        self._make_list()
        self._make_circle()
        self._make_form()
        appearance().remeasured.connect(self._show_circle)
        self._show_circle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_circle()
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        scroll = scroll_of(self)
        if scroll is not None:
            scroll.viewport().installEventFilter(self)
        self._fit_circle()

    def _fit_circle(self) -> None:
        """The whole circle is in sight beside the list, where the window has the room."""
        scroll = scroll_of(self)
        inner = scroll.widget() if scroll is not None else None
        if scroll is not None and inner is not None and self.circle.isVisible():
            above = self.circle.mapTo(inner, QPoint()).y()
            People._room = scroll.viewport().height() - above - appearance().space(12)
            self.circle.set_room(People._room)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who is in your life?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("The closer you feel, the nearer the middle.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._opened, self._taken_out = "", []
        self.photo.close_questions()
        self._close_form()
        self._show_people()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        return (*self.form.problems(), *self.photo.problems()) if self._changing else ()

    @override
    def unfinished(self) -> dict[str, str]:
        return {"changing": self._changing} if self.problems() else {}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        party = self._edits.plan.get(Party, written.get("changing", ""))
        if party is not None and not party.retired and not party.name:
            self._show_form(party, _("Who is this?"))

    @override
    def keeps_first(self) -> bool:
        return self.photo.keeps_first()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(not party.worker_id for party in _others(plan))

    # --- parts --------------------------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.add = Button(_("Add a person"), kind="main", glyph="plus")
        self.add.clicked.connect(self._start_adding)
        self._put_beside_the_question(self.add)
        self.people = PeopleList()
        self.people.opened.connect(self._open)
        self.people.moved.connect(self._move)
        self.people.to_change.connect(self._change)
        self.people.taken_out.connect(self._take_out)
        self.people.put_back.connect(self._put_back)

    def _put_beside_the_question(self, button: Button) -> None:
        top, words = QWidget(), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(8))
        for part in (self.heading, self.lead_label, self.tone_label):
            column.addWidget(part)
        columns = Columns(top, gap=24, stacked_gap=16)
        columns.add(words, wide=560, grow=1)
        beside = QWidget()
        FlowRow(beside).addWidget(button)
        columns.add(beside, wide=210, centred=True)
        self._gaps.addWidget(top)

    def _make_circle(self) -> None:
        self.circle = RelationshipCircle()
        if People._room:
            self.circle.set_room(People._room)
        self.circle.chosen.connect(self._open)
        self.circle.moved.connect(self._move_in_circle)
        self.circle.picked_up.connect(self._tell_how_to_move)
        self.more = Small("")
        self.how_to_move = Small(_("Up is closer, Down is further out. Enter is done."), weight=600, colour="ink")
        self.how_to_move.hide()
        self._drawn = QWidget()
        drawn = QVBoxLayout(self._drawn)
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.addWidget(self.circle)
        drawn.addWidget(self.more)
        drawn.addWidget(self.how_to_move)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(8))
        column.addWidget(self.people)
        column.addStretch(1)
        self._both = QWidget()
        columns = Columns(self._both, gap=36, stacked_gap=24)
        columns.add(self._drawn, wide=504)
        columns.add(listed, wide=400, grow=1)
        self.body.addWidget(self._both)

    def _make_form(self) -> None:
        self.form = PersonForm(
            roles=(
                "informal_carer",
                "emergency_contact",
                "next_of_kin",
                "parental_responsibility",
                "advocate",
                "interpreter",
            ),
            asks_more=True,
            language=self.sitting.language,
        )
        self.form.changed.connect(self._form_changed)
        self.card = Card()
        self.done = Button(_("Done"), kind="main", glyph="tick")
        self.done.clicked.connect(self._finish)
        self.leave_out = Button(_("Take out"), kind="quiet")
        self.leave_out.clicked.connect(self._take_out_from_form)
        buttons = FlowRow()
        buttons.addWidget(self.done)
        buttons.addWidget(self.leave_out)
        self.card_title = Title("")
        self.card.body.addWidget(self.card_title)
        self.photo = PhotoForm(self.sitting, of_person=True)
        self.photo.kept.connect(self._put_photo)
        self.photo.taken_away.connect(self._take_photo_away)
        self.photo.opened.connect(lambda: tab_in_reading_order(self))
        self.card.body.addWidget(self.form)
        self.card.body.addWidget(self.photo)
        self.card.body.addLayout(buttons)
        self.body.addWidget(self.card)

    # --- showing ------------------------------------------------------------------------------------------------

    def _show_people(self) -> None:
        plan = self._edits.plan
        others = _others(plan)
        out = [party for party_id in self._taken_out if (party := plan.get(Party, party_id))]
        self.people.show_people(others, self._opened, out)
        self.circle.show_people(plan.me, others)
        hidden = len([party for party in others if party.circle]) - MOST_MARKS
        self.more.setText(ngettext("{n} more", "{n} more", hidden).format(n=hidden) if hidden > 0 else "")
        self.more.setVisible(hidden > 0)
        tab_in_reading_order(self)

    def _show_circle(self) -> None:
        self._drawn.setVisible(appearance().scale < CIRCLE_UP_TO)

    def _open(self, party_id: str) -> None:
        closed, self._opened = self._opened, party_id
        self._show_people()
        self.people.focus_person(party_id or closed)

    # --- changing -----------------------------------------------------------------------------------------------

    def _move(self, to: tuple[str, Circle]) -> None:
        """Moves somebody of the list; the button that did it keeps the focus, to be pressed again."""
        pressed = next((name for name, button in self.people.buttons.items() if button.hasFocus()), "")
        self._put_in_circle(*to)
        self.people.focus_person(to[0], pressed)

    def _move_in_circle(self, to: tuple[str, Circle]) -> None:
        self._put_in_circle(*to)

    def _tell_how_to_move(self, party_id: str) -> None:
        self.how_to_move.setVisible(bool(party_id))

    def _put_in_circle(self, party_id: str, circle: Circle) -> None:
        party = self._edits.plan.get(Party, party_id)
        if party is None:
            return
        self._edits.put(msgspec.structs.replace(party, circle=circle))
        self._show_people()
        self.changed.emit()

    def _start_adding(self) -> None:
        last = max((party.order for party in self._edits.plan.all(Party)), default="")
        self._show_form(Party(id=self.sitting.new_id(), order=after(last)), _("Who is this?"))
        self.form.name.focus_first()

    def _change(self, party_id: str) -> None:
        party = self._edits.plan.get(Party, party_id)
        if party is not None:
            self._show_form(party, _("About {name}").format(name=party.name))
            self.form.name.focus_first()

    def _show_form(self, party: Party, title: str) -> None:
        self._changing = party.id
        self.card_title.setText(title)
        self.form.show_party(party, self._edits.plan)
        self.leave_out.setVisible(not party.worker_id)
        self._offer_photo(party)
        self._both.hide()
        self.add.hide()
        self.card.show()
        tab_in_reading_order(self)

    def _offer_photo(self, party: Party) -> None:
        """A photo is asked for once somebody has a name, whose yes can be noted."""
        self.photo.setVisible(bool(party.name))
        self.photo.offer((party,), has_photo=bool(self._photos_of(party.id)))

    def _photos_of(self, party_id: str) -> tuple[Media, ...]:
        return self._edits.plan.all(Media, part_of=party_id)

    def _put_photo(self, photo: Media) -> None:
        """Puts a photo in the place of an earlier one, also when its form is shut by the time it is kept."""
        self._retire_photos(photo.part_of)
        self._edits.put(photo)
        if self._changing == photo.part_of:
            self._offer_photo(self.form.party())
        self.changed.emit()

    def _take_photo_away(self) -> None:
        self._retire_photos(self._changing)
        photos.photos().forget(self._changing)
        self._offer_photo(self.form.party())
        self.photo.add.setFocus()
        self.changed.emit()

    def _retire_photos(self, party_id: str) -> None:
        for photo in self._photos_of(party_id):
            self._edits.put(msgspec.structs.replace(photo, retired=True))

    def _form_changed(self) -> None:
        if self._changing and (not self.form.is_empty() or self._changing in self._edits.plan.entries):
            party = self.form.party()
            self._edits.put(party)
            if self.photo.isHidden():
                self._offer_photo(party)
            self.photo.name_anew((party,))
            self.changed.emit()

    def _finish(self) -> None:
        if self.photo.keeps_first():
            return
        if point_out(self.form.problems()):
            return
        shown = self._changing
        self._close_form()
        self._show_people()
        if self.people.row(shown) is None:
            self.add.setFocus()
        self.people.focus_person(shown)

    def _close_form(self) -> None:
        self._changing = ""
        self.card.hide()
        self._both.show()
        self.add.show()

    def _take_out_from_form(self) -> None:
        party_id = self._changing
        self._close_form()
        if self._edits.plan.get(Party, party_id) is None:
            self._show_people()
            self.add.setFocus()
        else:
            self._take_out(party_id)

    def _take_out(self, party_id: str) -> None:
        self._retire(party_id, retired=True)
        self._taken_out.append(party_id)
        self._opened = ""
        self._show_people()
        self.people.focus_person(party_id)

    def _put_back(self, party_id: str) -> None:
        self._retire(party_id, retired=False)
        self._taken_out.remove(party_id)
        self._show_people()
        self.people.focus_person(party_id)

    def _retire(self, party_id: str, *, retired: bool) -> None:
        party = self._edits.plan.get(Party, party_id)
        if party is not None:
            self._edits.put(msgspec.structs.replace(party, retired=retired))
            self.changed.emit()


def _others(plan: Plan) -> tuple[Party, ...]:
    """Everybody in the case but the person."""
    return tuple(party for party in plan.parties() if party.id != plan.me.id)
