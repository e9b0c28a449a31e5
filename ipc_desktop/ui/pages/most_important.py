"""The page that asks what matters most: in the person's own words, in others' words, and by pictures."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.heading_page import is_said
from ipc_desktop.ui.parts.entries.heading_words import HeadingWords
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.picture_prompts import FIRST_PROMPTS, prompt_words


class MostImportant(Page):
    """Every voice keeps words of its own; pictures that fit are ticked below."""

    key: ClassVar[str] = "most_important"
    stone: ClassVar[Stone] = "what_matters"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.said = HeadingWords("most_important", self._edits, language=sitting.language)
        self.said.changed.connect(self.changed)
        self.pictures = Checkboxes(
            _("Tap any that fit"),
            tuple(Choice(name, prompt_words(name), picture=name) for name in FIRST_PROMPTS),
            min_column=170,
            tiles=True,
        )
        self.pictures.changed.connect(self._pictures_changed)
        self.body.addWidget(self.said)
        self.body.addWidget(self.pictures)

    @override
    def question(self, plan: Plan) -> str:
        called = plan.person.called
        return _("{name}, what matters to you?").format(name=isolated(called)) if called else _("What matters to you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Things you love, or would miss if they were gone.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self.said.start()
        self.pictures.set_values(
            tuple(name for name in FIRST_PROMPTS if plan.once(PictureAnswer, name).liking == "like")
        )

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return is_said(plan, "most_important") or any(answer.liking for answer in plan.all(PictureAnswer))

    def _pictures_changed(self) -> None:
        """A tap says "like"; taking the tick away leaves what was answered with a face elsewhere as it is."""
        plan, ticked = self._edits.plan, self.pictures.values()
        for name in FIRST_PROMPTS:
            answer = plan.once(PictureAnswer, name)
            wanted: Liking = "like" if name in ticked else "" if answer.liking == "like" else answer.liking
            if wanted != answer.liking:
                self._edits.put(msgspec.structs.replace(answer, picture=name, liking=wanted, said_by=plan.me.id))
        self.changed.emit()
