"""One spending line in the list: what, for which goals, who holds it, from which money, and what it costs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import ChosenWay, chosen_way, spend_annual, weeks_in_year
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, list_of, money
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.parts.goals.goal_number import GoalNumber
from ipc_desktop.ui.parts.money.amount import Amount, AmountHead
from ipc_desktop.wording import frequency_words, source_words
from ipc_desktop.wording.costs import line_words

WHAT, GOALS, HOLDS, COST = 180, 100, 140, 132
"""Widths of the columns, in pixels at 100%."""
INSET = 8
"""Room between the words of a row and the frame that it has under the pointer."""

WAY_PICTURES: dict[ChosenWay, str] = {
    "notional": "town-hall",
    "third_party": "handshake",
    "direct_payment": "house-with-garden",
    "": "thinking",
}


def who_holds_words(way: ChosenWay) -> str:
    """Who holds the money, as the family says it."""
    return {
        "notional": _("NHS or council"),
        "third_party": _("An organisation"),
        "direct_payment": _("Us"),
        "": _("Not sure yet"),
    }[way]


class SpendRow(PressableCard):
    """The whole row opens the line; its name says everything that stands on it."""

    def __init__(self, spend: PlannedSpend, plan: Plan, mark: str = "") -> None:
        """`mark` says what keeps the line from being paid yet."""
        super().__init__(radius=10, quiet=True, margin=0)
        numbers = goal_numbers(spend, plan)
        title = line_words(spend)
        sources = [source_words(a.source) for a in _allocations(spend, plan)]
        from_where = list_of(sources) if sources else _("Who pays for this?")
        annual = spend_annual(spend, weeks_in_year(plan))
        way = chosen_way(spend)
        row = QWidget()
        columns = Columns(row, gap=10, stacked_gap=4)
        columns.setContentsMargins(appearance().space(INSET), 0, appearance().space(INSET), 0)
        columns.add(_two_lines(Body(title, weight=600), from_where, mark), wide=WHAT, grow=1, centred=True)
        columns.add(_goal_discs(numbers), wide=GOALS, centred=True)
        columns.add(_holder(way), wide=HOLDS, centred=True)
        columns.add(_cost(spend, annual), wide=COST, centred=True)
        self.add(row, 1)
        goals = [_("goal {number}").format(number=number) for number in numbers] or [_("which goal?")]
        name = _("{what}, {goals}, {holder}, {sources}, {amount} a year. Change").format(
            what=title, goals=list_of(goals), holder=who_holds_words(way), sources=from_where, amount=money(annual)
        )
        self.setAccessibleName(_("{line}. {mark}").format(line=name, mark=mark) if mark else name)


def goal_numbers(spend: PlannedSpend, plan: Plan) -> list[int]:
    """The numbers of the goals that a line is for."""
    return [n for n, goal in enumerate(plan.all(Outcome), 1) if goal.id in spend.outcomes]


def _allocations(spend: PlannedSpend, plan: Plan) -> list[Allocation]:
    found = (plan.get(Allocation, part.allocation) for part in spend.funding)
    return [allocation for allocation in found if allocation is not None]


def _two_lines(first: QWidget, second: str, third: str = "") -> QWidget:
    holder = QWidget()
    lines = QVBoxLayout(holder)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    lines.addWidget(first)
    lines.addWidget(Small(second))
    if third:
        lines.addWidget(Small(third, weight=600))
    return holder


def _goal_discs(numbers: list[int]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for number in numbers[:2]:
        row.addWidget(GoalNumber(number, 32))
    if len(numbers) > 2:
        row.addWidget(Small(_("+{n}").format(n=len(numbers) - 2)))
    if not numbers:
        row.addWidget(Small(_("Which goal?")))
    row.addStretch(1)
    return holder


def _holder(way: ChosenWay) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(8))
    row.addWidget(Picture(WAY_PICTURES[way], 28))
    row.addWidget(Small(who_holds_words(way)), 1)
    return holder


def _cost(spend: PlannedSpend, annual: int) -> QWidget:
    holder = QWidget()
    lines = QVBoxLayout(holder)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    lines.addWidget(Amount(money(annual), head=_("A year")))
    if spend.frequency != "annual":
        often = frequency_words(spend.frequency)
        words = often if spend.frequency == "one_off" else _("{amount} {often}")
        lines.addWidget(AmountHead(words.format(amount=money(spend.unit_pence), often=often)))
    return holder
