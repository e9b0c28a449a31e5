"""The page that asks whether there is a budget, and helps to find out; without one all of money is this page."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import own_costs_pence
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.may_have_one import nobody_has_any
from ipc_desktop.plan.money.sources import Possible, Statement
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_list_page import EntryListPage
from ipc_desktop.ui.parts.money.eligibility_list import EligibilityList
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.costs import own_cost_words

ANSWERS: tuple[Possible, ...] = ("yes", "no", "not_known")


class Budget(EntryListPage):
    """Yes, no or not known yet. Then, source by source, short questions, an answer and its reason, and what goes on."""

    key: ClassVar[str] = "budget"
    stone: ClassVar[Stone] = "money"
    frame: ClassVar[frozenset[str]] = frozenset({"source"})

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.possible = Radios(
            _("Is there a budget?"),
            (
                Choice("yes", _("Yes"), _("There is money to plan with"), "coins"),
                Choice("no", _("No"), _("This plan works without one"), "no"),
                Choice("not_known", _("We do not know yet"), _("We can find out together"), "thinking"),
            ),
            min_column=280,
        )
        self.possible.label.hide()  # the page asks just that
        self.why = Voiced(
            _("Why is there one, or none?"), _("In plain words, as you were told"), lines=2, lang=sitting.language
        )
        self.more = More(_("Say more about it"), [self.why])
        self.right, self.nobody, self.without = Panel(), Panel(), Panel()
        self.no = Button(_("There is no budget"))
        self.own = Body("")
        self._fill_panels()
        self._lay_out()
        self.no.clicked.connect(self._say_no)
        self.answers.changed.connect(self._show_what_follows)
        self.possible.changed.connect(self._on_statement)
        self.why.changed.connect(self._on_statement)

    def _fill_panels(self) -> None:
        """What an answer brings: what a right is, that nobody has money for it, and how the plan goes on without."""
        self.right.body.addWidget(Body(_("A right to a budget is not a right to a direct payment."), explained=True))
        self.nobody.body.addWidget(Body(_("None of them has money for this plan now.")))
        row = FlowRow()
        row.addWidget(self.no)
        self.nobody.body.addLayout(row)
        for words in (
            Label(_("Your plan goes on")),
            Body(_("People, places and services count just as much. Nothing is lost.")),
            Body(_("You can ask again at any time, and at each review.")),
            self.own,
        ):
            self.without.body.addWidget(words)

    def _lay_out(self) -> None:
        row = FlowRow()
        row.addWidget(self.more)
        for number, widget in enumerate((self.possible, self.without)):
            self.body.insertWidget(number, widget)
        for widget in (self.nobody, self.right, self.why):
            self.body.addWidget(widget)
        self.body.addLayout(row)

    @override
    def _make_lists(self) -> tuple[EligibilityList, ...]:
        self.answers = EligibilityList(self._edits, self.sitting)
        return (self.answers,)

    @override
    def question(self, plan: Plan) -> str:
        return _("Is there a budget?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Not everybody has a personal budget. That is fine.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        statement = plan.once(Statement)
        self.possible.set_value(statement.possible)
        self.why.ask(plan, statement.why)
        own = own_cost_words(own_costs_pence(plan))
        self.own.setText(own)
        self.own.setVisible(bool(own))
        self._show_what_follows()

    @override
    def is_answered(self, plan: Plan) -> bool:
        statement = plan.once(Statement)
        return bool(statement.possible or statement.why)

    def _on_statement(self) -> None:
        was = self._edits.plan.once(Statement)
        possible = next((answer for answer in ANSWERS if answer == self.possible.value()), "")
        now = msgspec.structs.replace(was, possible=possible, why=self.why.words())
        if now == was:
            return
        self._edits.put(now)
        if possible != was.possible:
            self._show_what_follows()
        self.changed.emit()

    def _say_no(self) -> None:
        self.possible.set_value("no")
        self._on_statement()
        self.possible.button("no").setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what_follows(self) -> None:
        """One question first; what follows from its answer unfolds below it."""
        said = self.possible.value()
        self.without.setVisible(said == "no")
        self.answers.setVisible(bool(said))
        self.right.setVisible(said in ("yes", "not_known"))
        self.nobody.setVisible(said == "not_known" and nobody_has_any(self._edits.plan, self.sitting.today()))
        if said:
            self.more.fold(said != "no" or bool(self.why.words()))
        else:
            self.more.put_away()
            self.why.setVisible(bool(self.why.words()))
