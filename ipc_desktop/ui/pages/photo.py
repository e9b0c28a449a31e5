"""The page that asks for a photo of the person, with their own yes to it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui import photos
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.person_mark import Mark, PersonMark
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.photo_form import PhotoForm
from ipc_desktop.ui.sitting import Sitting

_SIZE = 160


class Photo(Page):
    """One photo, shown as it then stands on every page; asked of nobody who said no to photos."""

    key: ClassVar[str] = "photo"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.mark = PersonMark("", size=_SIZE)
        self.form = PhotoForm(sitting, of_person=True)
        row = FlowRow()
        row.addWidget(self.mark)
        self.body.addLayout(row)
        self.body.addWidget(self.form)
        self.form.kept.connect(self._put)
        self.form.taken_away.connect(self._take_away)
        self.form.opened.connect(lambda: tab_in_reading_order(self))

    @override
    def question(self, plan: Plan) -> str:
        return _("Would you like your photo here?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It helps people to know you. You can leave it out.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._offer()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def keeps_first(self) -> bool:
        return self.form.keeps_first()

    @override
    def problems(self) -> tuple[Problem, ...]:
        return self.form.problems()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(Media, part_of=plan.me.id))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return bool(plan.person.called) and plan.once(Notice, "recording").answer != "no"

    def _offer(self) -> None:
        me = self._edits.plan.me
        self.mark.set_mark(Mark.of(me))
        self.form.offer((me,), has_photo=bool(self._edits.plan.all(Media, part_of=me.id)))

    def _put(self, photo: Media) -> None:
        self._retire()
        self._edits.put(photo)
        self._offer()
        self.changed.emit()

    def _take_away(self) -> None:
        self._retire()
        photos.photos().forget(self._edits.plan.me.id)
        self._offer()
        self.form.add.setFocus()
        self.changed.emit()

    def _retire(self) -> None:
        for photo in self._edits.plan.all(Media, part_of=self._edits.plan.me.id):
            self._edits.put(msgspec.structs.replace(photo, retired=True))
