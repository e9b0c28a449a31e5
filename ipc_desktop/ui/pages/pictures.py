"""The page of picture prompts and of photos of one's own, for those who would rather point than talk."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.order import after
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.photo_form import PhotoForm
from ipc_desktop.ui.parts.picture_answers import PictureAnswers
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.picture_prompts import PROMPTS, picture_words


class Pictures(Page):
    """Each answer is the person's own; a picture never becomes a sentence in anybody's words."""

    key: ClassVar[str] = "pictures"
    stone: ClassVar[Stone] = "what_matters"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.answers = PictureAnswers(PROMPTS)
        self.photo = PhotoForm(sitting)
        self.answers.answered.connect(self._answered)
        self.answers.taken_away.connect(self._take_away)
        self.photo.kept.connect(self._add_photo)
        self.photo.opened.connect(lambda: tab_in_reading_order(self))
        self.body.addWidget(self.answers)
        self.body.addWidget(self.photo)

    @override
    def question(self, plan: Plan) -> str:
        return _("People and things you love")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Point at a face. You can leave any picture out.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self.photo.offer(plan.named())
        self._offer()
        self.answers.show_answers(self._likings(), start=True)

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def keeps_first(self) -> bool:
        return self.photo.keeps_first()

    @override
    def problems(self) -> tuple[Problem, ...]:
        return self.photo.problems()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(answer.liking for answer in plan.all(PictureAnswer))

    def _answered(self, given: tuple[str, Liking]) -> None:
        picture, liking = given
        plan = self._edits.plan
        answer = msgspec.structs.replace(
            plan.once(PictureAnswer, picture), picture=picture, liking=liking, said_by=plan.me.id
        )
        self._edits.put(answer)
        self.answers.show_answers(self._likings())
        self.changed.emit()

    def _likings(self) -> dict[str, Liking]:
        plan = self._edits.plan
        return {picture: plan.once(PictureAnswer, picture).liking for picture in (*self._own(), *PROMPTS)}

    # --- photos of one's own --------------------------------------------------------------------------------------

    def _own(self) -> tuple[str, ...]:
        return tuple(photo.id for photo in self._edits.plan.all(Media, part_of="") if photo.may_be_shown)

    def _offer(self) -> None:
        own, plan = self._own(), self._edits.plan
        self.answers.offer({name: picture_words(plan, name) for name in (*own, *PROMPTS)}, own=own)

    def _add_photo(self, photo: Media) -> None:
        last = max((one.order for one in self._edits.plan.all(Media, part_of="")), default="")
        self._edits.put(msgspec.structs.replace(photo, order=after(last)))
        self._offer()
        self.answers.ask(photo.id)
        self.changed.emit()

    def _take_away(self, picture: str) -> None:
        photo = self._edits.plan.get(Media, picture)
        if photo is None:
            return
        self._edits.put(msgspec.structs.replace(photo, retired=True))
        self._offer()
        self.answers.show_answers(self._likings(), start=True)
        self.changed.emit()
