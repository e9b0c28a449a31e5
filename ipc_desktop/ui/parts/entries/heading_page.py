"""What pages are that ask for the words under one heading of About Me."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.heading_words import HeadingWords
from ipc_desktop.ui.parts.entries.pointed_words import PointedWords
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.pointed_words import pointed_words


class HeadingPage(Page):
    """One heading a page; every voice has words of its own under it.

    Whoever wished for bigger pictures may point at some: each puts its sentence into the person's own words.
    """

    stone: ClassVar[Stone] = "hello"
    about: ClassVar[Heading]

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.said = HeadingWords(self.about, self._edits, language=sitting.language)
        self.said.changed.connect(self.changed)
        self.body.addWidget(self.said)
        self.pointed: PointedWords | None = None
        self.said.changed.connect(self._show_pointed)
        self.said.shown.connect(self._show_pointed)
        appearance().changed.connect(self._show_pointed)

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self.said.start()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return is_said(plan, self.about)

    # --- pictures to point at --------------------------------------------------------------------------------------

    def _show_pointed(self) -> None:
        """Offers the pictures to the person alone, and ticks those whose sentences stand in their words."""
        field = self.said.words
        is_there = appearance().pictures == "more" and field.voice().id == self._edits.plan.me.id
        if is_there and self.pointed is None:
            self.pointed = PointedWords(pointed_words(self.about))
            self.pointed.changed.connect(self._write_pointed)
            self.body.addWidget(self.pointed)
        if self.pointed is not None:
            self.pointed.setVisible(is_there)
            self.pointed.show_text(field.text())

    def _write_pointed(self) -> None:
        assert self.pointed is not None
        field = self.said.words
        words = field.words() or Words("", self.sitting.language, self._edits.plan.me.id)
        field.take(msgspec.structs.replace(words, text=self.pointed.written_into(field.text())))


def is_said(plan: Plan, heading: Heading) -> bool:
    """Whether anybody has said anything under a heading."""
    return any(about.heading == heading and about.words for about in plan.all(AboutMe))
