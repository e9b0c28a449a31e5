"""The page that says how somebody can keep something from somebody: the same for everybody, whatever is written."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.pictured_line import PicturedLine
from ipc_desktop.ui.sitting import Sitting


class NotToldPage(Page):
    """Asks for no answer at the table and shows none: what is said alone is written on the worker's own screen."""

    key: ClassVar[str] = "not_told"
    stone: ClassVar[Stone] = "my_people"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        panel = Panel()
        for picture, words in (
            ("speech-bubble", _("You may want to keep something from somebody. That is fine.")),
            ("two-people", _("Say it when you are alone with the worker.")),
            ("hand", _("You need not say it now. You can ask for it at any time.")),
            ("locked", _("It is on no paper, and nobody here sees it.")),
        ):
            panel.body.addWidget(PicturedLine(picture, words))
        self.body.addWidget(panel)
        self.alone = Button(_("Talk to me alone"), glyph="people")
        self.alone.clicked.connect(lambda: self.asks.emit("alone"))
        row = FlowRow()
        row.addWidget(self.alone)
        self.body.addLayout(row)

    @override
    def question(self, plan: Plan) -> str:
        return _("Is there something to keep private?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You need not answer here.")

    @override
    def show_plan(self, plan: Plan) -> None:
        """Nothing of a plan is shown."""

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # whether something was said elsewhere is told to nobody
