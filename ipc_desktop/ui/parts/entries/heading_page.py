"""What pages are that ask for the words under one heading of About Me."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.heading_words import HeadingWords
from ipc_desktop.ui.sitting import Sitting


class HeadingPage(Page):
    """One heading a page; every voice has words of its own under it."""

    stone: ClassVar[Stone] = "hello"
    about: ClassVar[Heading]

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.said = HeadingWords(self.about, self._edits, language=sitting.language)
        self.said.changed.connect(self.changed)
        self.body.addWidget(self.said)

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


def is_said(plan: Plan, heading: Heading) -> bool:
    """Whether anybody has said anything under a heading."""
    return any(about.heading == heading and about.words for about in plan.all(AboutMe))
