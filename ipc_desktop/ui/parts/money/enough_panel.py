"""The jar with its sentence: whether what is planned stays within the budget, never whether it is enough."""

from __future__ import annotations

from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import Sums, spend_annual, sums, weeks_in_year
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.money.jar import Block, Jar
from ipc_desktop.ui.parts.money.spend_row import goal_numbers
from ipc_desktop.wording import source_words


class EnoughPanel(Panel):
    """Follows every change; the person alone says whether it is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.jar = Jar()
        spoken.leave_out(self.jar)  # the sentence below says the same
        self.sentence = Body("", weight=700)
        self.figures = Small("")
        self.once = Small("")
        self.body.addWidget(Title(_("Is it enough?")))
        for widget in (self.jar, self.sentence, self.figures, self.once):
            self.body.addWidget(widget)

    def show_plan(self, plan: Plan) -> None:
        """Shows what is planned of what there is in a year; money that comes once stands apart, in words."""
        total = sums(plan)
        regular = total.grand_total - total.one_off_allocated
        planned = total.planned - total.one_off_planned
        sentence = enough_sentence(total)
        figures = _("{planned} of {there_is} a year").format(planned=money(planned), there_is=money(regular))
        self.jar.show_money(regular_blocks(plan), regular, f"{sentence} {figures}")
        self.sentence.setText(sentence)
        self.figures.setText(figures)
        once = total.one_off_allocated or total.one_off_planned
        self.once.setVisible(bool(once))
        self.once.setText(
            _("Money that comes once: {planned} of {there_is}.").format(
                planned=money(total.one_off_planned), there_is=money(total.one_off_allocated)
            )
        )

    @property
    def told(self) -> tuple[str, ...]:
        """What it says, as sentences."""
        once = () if self.once.isHidden() else (self.once.text(),)
        return (self.sentence.text(), self.figures.text(), *once)


def enough_sentence(total: Sums) -> str:
    """What the sums say, as a sentence that leaves the answer to the person."""
    if not total.planned:
        return _("Nothing chosen yet. {amount} to plan with.").format(amount=money(total.grand_total))
    over = total.planned - total.grand_total
    if over > 0:
        return _("Not yet. {amount} over. Change something, or talk about more money.").format(amount=money(over))
    short = next((source for source, pence in total.shortfall.items() if pence), None)
    if short is not None:
        amount = money(total.shortfall[short])
        return _("Too much from one source: {source}, {amount}.").format(source=source_words(short), amount=amount)
    if over == 0:
        return _("All of it is used. Is it enough for you?")
    return _("Within the budget. Is it enough for you?")


def regular_blocks(plan: Plan) -> tuple[Block, ...]:
    """What is planned for each goal, without money that comes once; a line for several goals is shared among them."""
    weeks = weeks_in_year(plan)
    pence: dict[int, int] = {}
    for spend in plan.all(PlannedSpend):
        if spend.frequency == "one_off":
            continue
        numbers = goal_numbers(spend, plan) or [0]
        share, over = divmod(spend_annual(spend, weeks), len(numbers))
        for place, number in enumerate(numbers):
            pence[number] = pence.get(number, 0) + share + (over if place == 0 else 0)
    ordered = sorted(pence, key=lambda number: (number == 0, number))
    return tuple(Block(number, pence[number]) for number in ordered if pence[number])
