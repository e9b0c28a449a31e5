"""The page on which people read about all this before they are asked; each topic may be left for later."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.topics import Topics
from ipc_desktop.ui.sitting import Sitting

USUAL_PT = 16


class About(Page):
    """Nothing is asked here, so nothing can be missing."""

    key: ClassVar[str] = "about"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._type_size = USUAL_PT
        self.topics = Topics()
        self.said = Body("")
        self.body.addWidget(self.topics)
        self.body.addWidget(self.said)
        self.topics.opened.connect(self.explainer.put_away)
        self.topics.paper_wanted.connect(self._print)

    @override
    def question(self, plan: Plan) -> str:
        return _("What would you like to know?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Read it or hear it, now or another day.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._type_size = plan.once(AccessNeeds).print_size or USUAL_PT
        self._say("")
        if self.topics.topic:
            self.topics.show_list()

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # whoever goes on has read what they wanted

    def _print(self, document: str) -> None:
        self._say(_("Getting your pages ready."))
        paper = self.sitting.paper(document, self._type_size)
        self.sitting.desk.print_pages(paper, lambda _name: self._say(_("It is printing.")), self._say)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
