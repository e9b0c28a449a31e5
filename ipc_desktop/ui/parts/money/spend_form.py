"""The form for one spending line in short steps: its kind, what, for which goals, its cost, who pays, who holds it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.rules import line_findings
from ipc_desktop.plan.money.sources import Frequency
from ipc_desktop.plan.money.spending import Category, PlannedSpend, RuleAnswer, Settled
from ipc_desktop.plan.money.sums import WAYS, spend_annual, weeks_in_year
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Problem, put_raw, raw_of
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_more import EntryMore
from ipc_desktop.ui.parts.goals.goal_chooser import GoalChooser
from ipc_desktop.ui.parts.money.cost_form import CostForm, Counted
from ipc_desktop.ui.parts.money.money_problem import money_problems
from ipc_desktop.ui.parts.money.rule_panel import RulePanel
from ipc_desktop.ui.parts.money.shares import Purse, purses, shared_out, written_shares
from ipc_desktop.ui.parts.money.spend_kind import SpendKind
from ipc_desktop.ui.parts.money.spend_row import WAY_PICTURES, who_holds_words
from ipc_desktop.ui.parts.steps import Step, Steps
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import source_words, way_words
from ipc_desktop.wording.costs import line_cost_words
from ipc_desktop.wording.questions import QUESTIONS
from ipc_desktop.wording.questions_on_money import WAY_OF_A_LINE
from ipc_desktop.wording.rule_packs import rule_book

_SHARE = "share of "
MOSTLY_COUNTED: dict[Category, tuple[Counted, Frequency]] = {
    "personal_assistant": ("rate", "weekly"),
    "agency_care": ("rate", "weekly"),
    "nursing": ("rate", "weekly"),
    "learning_support": ("rate", "weekly"),
    "short_break": ("each", "annual"),
    "equipment": ("amount", "one_off"),
    "technology": ("amount", "one_off"),
    "training": ("amount", "one_off"),
    "contingency": ("amount", "annual"),
}
"""How a new line of these kinds is counted at first, and how often it comes."""
MORE_ASKED_FIRST = ("provider", "places")
_ASKED_BEFORE = ("category", "when_active")
ON_THE_LINE = tuple(
    one.field for one in QUESTIONS["planned_spend"] if one.field not in (*WAY_OF_A_LINE, *_ASKED_BEFORE)
)


class SpendForm(Card):
    """Shows one line and hands back what it says now; no lists to pull down, everything is a card to tap."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._filling = False
        self._plan = Plan(case="")
        self._spend = PlannedSpend(id="")
        self._purses: tuple[Purse, ...] = ()
        self._written: dict[str, int] = {}
        self.kind = SpendKind()
        self.what = Voiced(_("What is it?"), lines=1, lang=lang)
        self.goals = GoalChooser(_("Which goal is this for?"))
        self.cost = CostForm()
        self.money = Checkboxes(_("Which money pays for it?"), (), min_column=240)
        self.shares: dict[str, MoneyField] = {}
        self._who_pays = QWidget()
        self._share_rows = QVBoxLayout()
        self.rest = Body("", weight=700)
        self.way = Radios(_("Who should hold this money?"), _way_choices(), min_column=240)
        self.more = EntryMore(PlannedSpend, lang, MORE_ASKED_FIRST, ON_THE_LINE)
        self.about = Body("", weight=700)
        self.take_away = Button(_("Take this away"), kind="quiet")
        column = QVBoxLayout(self._who_pays)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        column.addWidget(self.money)
        column.addLayout(self._share_rows)
        column.addWidget(self.rest)
        self.steps = Steps(self._steps(), self.about)
        self.steps.moved.connect(self._say_about)
        self.done = self.steps.finish
        self.steps.buttons.addWidget(self.take_away)
        self.body.addWidget(self.steps)
        self.rules = RulePanel()
        self.rules.not_this.connect(lambda rule: self._settle(rule, "not_this"))
        self.rules.agreed.connect(lambda rule: self._settle(rule, "agreed"))
        self.rules.ask_again.connect(self._ask_again)
        self.body.addWidget(self.rules)
        self.kind.changed.connect(self._on_kind)
        for field in (self.what, self.goals, self.cost, self.way, self.more):
            field.changed.connect(self._on_changed)
        self.money.changed.connect(self._on_money)
        self.body.setSpacing(appearance().space(8))

    def _steps(self) -> tuple[Step, ...]:
        cost, often = self.cost, self.cost.often
        return (
            Step("kind", self.kind, self.kind.focus_first),
            Step("what", self.what, self.what.focus_first),
            Step("goals", self.goals, self.goals.focus_first, lambda: bool(self._plan.all(Outcome))),
            Step("cost", cost, cost.focus_first, problems=cost.amount_problems),
            Step("often", often, often.frequency.focus_first, problems=cost.often_problems),
            Step(
                "money",
                self._who_pays,
                self.money.focus_first,
                lambda: bool(self._purses),
                lambda: money_problems(*self.shares.values()),
            ),
            Step("way", self.way, self.way.focus_first),
            Step("more", self.more, self.more.focus_first, problems=self.more.problems),
        )

    def show_spend(self, spend: PlannedSpend, plan: Plan) -> None:
        """Fills the form without emitting `changed`; of a line that says something the kind is one step back."""
        self._filling = True
        self._plan, self._spend = plan, spend
        is_new = not spend.title and not spend.unit_pence and spend.category == "other"
        self.kind.set_value(None if is_new else spend.category)
        self._written = written_shares(spend)
        self.what.ask(plan, spend.title)
        goals = plan.all(Outcome)
        self.goals.set_goals(goals)
        self.goals.set_values(spend.outcomes)
        self.cost.show_spend(spend)
        self._purses = purses(plan, spend)
        self.money.set_choices(tuple(_purse_choice(purse) for purse in self._purses))
        self.money.set_values(tuple(part.allocation for part in spend.funding))
        self.way.set_value(spend.preferred_way)
        self.more.show_entry(spend, plan)
        self._make_shares()
        self._say_rest()
        self._say_about()
        self._hold_against_rules()
        self.steps.show_step("kind" if is_new else "what")
        self._filling = False

    def spend(self) -> PlannedSpend:
        """The line as the form says it now."""
        return self._spend

    def problems(self) -> tuple[Problem, ...]:
        """What cannot be read for sure, and would be lost."""
        return (*self.cost.problems(), *money_problems(*self.shares.values()), *self.more.problems())

    def show_problem(self) -> None:
        """Shows the step on which something cannot be read for sure."""
        if self.cost.amount_problems():
            self.steps.show_step("cost")
        elif self.cost.often_problems():
            self.steps.show_step("often")
        elif money_problems(*self.shares.values()):
            self.steps.show_step("money")
        elif self.more.problems():
            self.steps.show_step("more")

    def written(self) -> dict[str, str]:
        """What stands in the boxes for figures, letter by letter."""
        shares = {f"{_SHARE}{allocation}": field.raw() for allocation, field in self.shares.items()}
        return raw_of(self.cost.holding()) | raw_of(self.more.holding()) | shares

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave, without emitting `changed`."""
        self.cost.take_up(written)
        self.more.take_up(written)
        put_raw({f"{_SHARE}{allocation}": field for allocation, field in self.shares.items()}, written)

    def focus_first(self) -> None:
        """Puts the cursor into the first box, or onto the first answer of a new line."""
        (self.kind if self.steps.here == "kind" else self.what).focus_first()

    # --- what somebody does ----------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self._filling:
            return
        was = self.more.entry(self.cost.cost(self._spend))
        offered = {goal.id for goal in self._plan.all(Outcome)}
        kept = tuple(goal for goal in was.outcomes if goal not in offered)
        way = next((w for w in WAYS if w == self.way.value()), "")
        self._spend = msgspec.structs.replace(
            was, title=self.what.words(), outcomes=(*self.goals.values(), *kept), preferred_way=way
        )
        self._share_out()
        self._say_about()
        self._hold_against_rules()
        self.changed.emit()

    def _on_kind(self) -> None:
        """The calculator begins as such things are mostly counted, while nobody has written what it costs."""
        kind = self.kind.value()
        self._spend = msgspec.structs.replace(self._spend, category=kind)
        self.cost.suggest(*MOSTLY_COUNTED.get(kind, ("amount", "weekly")))
        self._on_changed()

    def _on_money(self) -> None:
        chosen = self.money.values()
        self._written = {a: pence for a, pence in self._written.items() if a in chosen}
        if len(self._written) == len(chosen):
            self._written = {}
        self._share_out()
        self._make_shares()
        self._hold_against_rules()
        self.changed.emit()

    def _on_share(self, allocation: str) -> None:
        pence = self.shares[allocation].pence()
        if pence is None:
            self._written.pop(allocation, None)
        else:
            self._written[allocation] = pence
        self._share_out(but=allocation)
        self.changed.emit()

    def _hold_against_rules(self) -> None:
        unanswered = msgspec.structs.replace(self._spend, rule_answers=())
        answered = {one.rule for one in self._spend.rule_answers}
        found, whatever = (
            line_findings(self._plan, spend, rule_book(), self.money.values()) for spend in (self._spend, unanswered)
        )
        self.rules.show_findings(found, [one for one in whatever if one.rule.key in answered and one not in found])

    def _settle(self, rule: str, answer: Settled) -> None:
        self._say_of_rules((*self._spend.rule_answers, RuleAnswer(rule, answer)))

    def _ask_again(self, rule: str) -> None:
        self._say_of_rules(tuple(one for one in self._spend.rule_answers if one.rule != rule))

    def _say_of_rules(self, answers: tuple[RuleAnswer, ...]) -> None:
        self._spend = msgspec.structs.replace(self._spend, rule_answers=answers)
        self._hold_against_rules()
        if self.steps.here == "what":
            self.what.focus_first()
        else:
            self.steps.next.setFocus()
        self.changed.emit()

    def _chosen(self) -> list[Purse]:
        return [purse for purse in self._purses if purse.allocation.id in self.money.values()]

    def _annual(self) -> int:
        return spend_annual(self._spend, weeks_in_year(self._plan))

    def _share_out(self, but: str = "") -> None:
        """Works the shares out anew and shows those that nobody is just writing.

        Money that whoever looks does not see is not offered here, and goes on paying what it pays.
        """
        offered = {purse.allocation.id for purse in self._purses}
        kept = tuple(part for part in self._spend.funding if part.allocation not in offered)
        rest = max(0, self._annual() - sum(part.annual_pence for part in kept))
        funding = shared_out(rest, self._chosen(), self._written)
        self._spend = msgspec.structs.replace(self._spend, funding=(*kept, *funding))
        amounts = {part.allocation: part.annual_pence for part in funding}
        for allocation, field in self.shares.items():
            if allocation != but and not field.fault():
                field.set_pence(amounts.get(allocation, 0))
        self._say_rest()

    def _make_shares(self) -> None:
        clear(self._share_rows)
        self.shares = {}
        chosen = self._chosen()
        if len(chosen) < 2:
            return
        amounts = {part.allocation: part.annual_pence for part in self._spend.funding}
        for purse in chosen:
            allocation = purse.allocation
            field = MoneyField(_("From {source}, a year").format(source=source_words(allocation.source)))
            field.set_pence(amounts.get(allocation.id, 0))
            field.changed.connect(lambda a=allocation.id: self._on_share(a))
            self._share_rows.addWidget(field)
            self.shares[allocation.id] = field
        self.steps.retell()

    def _say_about(self) -> None:
        """What the line is and comes to, above every step but the first two."""
        words, annual = self._spend.title.text.strip(), self._annual()
        if words and annual:
            words = line_cost_words(self._spend, annual)
        elif annual:
            nameless = _("{amount} once") if self._spend.frequency == "one_off" else _("{amount} a year")
            words = nameless.format(amount=money(annual))
        self.about.setText(words)
        self.about.setVisible(bool(words) and self.steps.here not in ("kind", "what"))

    def _say_rest(self) -> None:
        rest = self._annual() - sum(part.annual_pence for part in self._spend.funding)
        many = len(self.money.values()) > 1
        if rest > 0 and self.money.values():
            self.rest.setText(_("Nobody pays for {amount} yet.").format(amount=money(rest)))
        elif rest < 0:
            self.rest.setText(_("{amount} more is shared out than it costs.").format(amount=money(-rest)))
        else:
            self.rest.setText(_("Shared out to the penny.") if many and self._annual() else "")
        self.rest.setVisible(bool(self.rest.text()))


def _purse_choice(purse: Purse) -> Choice:
    words = source_words(purse.allocation.source)
    if purse.left is None:
        gone = purse.allocation.retired
        return Choice(purse.allocation.id, words, _("No longer in the plan") if gone else _("Not known yet"))
    if purse.left >= 0:
        return Choice(purse.allocation.id, words, _("{amount} left").format(amount=money(purse.left)))
    return Choice(purse.allocation.id, words, _("{amount} over").format(amount=money(-purse.left)))


def _way_choices() -> tuple[Choice, ...]:
    """The ways as the family says them, each with its name; not to be sure yet is an answer too."""
    return tuple(
        Choice(way, who_holds_words(way), way_words(way) if way else "", picture)
        for way, picture in WAY_PICTURES.items()
    )
