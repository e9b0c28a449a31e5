"""The page that asks whether somebody feels safe: it keeps no answer, and only the worker hears of it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import PageState, Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting


class Safe(Page):
    """Whoever looks over a shoulder later sees an empty page: what was chosen is gone as soon as it is left.

    It looks the same for every answer. All but a yes ask the worker to talk alone, as the tool of that name does.
    """

    key: ClassVar[str] = "safe"
    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.feels = Radios(
            _("Do you feel safe just now?"),
            (
                Choice("yes", _("Yes"), picture="sun"),
                Choice("not_always", _("Not always"), picture="neutral"),
                Choice("no", _("No"), picture="rain"),
                Choice("alone", _("Let us talk alone"), picture="two-people"),
            ),
            min_column=190,
        )
        self.feels.label.hide()
        self.thanks = Body(_("Thank you for saying so."))
        help_now = Panel()
        help_now.body.addWidget(Body(_("In danger now? Ring 999.")))
        help_now.body.addWidget(Body(_("A bad night? Ring NHS 111 and choose 2, or Samaritans on 116 123.")))
        for part in (self.feels, self.thanks, help_now):
            self.body.addWidget(part)
        self.feels.changed.connect(self._answered)

    @override
    def question(self, plan: Plan) -> str:
        return _("Do you feel safe just now?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("The page forgets your answer. Only your worker hears of it.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self.feels.set_value("")
        self.thanks.hide()

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(self.feels.value()) or plan.once(PageState, self.key).status == "done"

    def _answered(self) -> None:
        self.thanks.show()
        if self.feels.value() != "yes":
            self.asks.emit("not_safe")
