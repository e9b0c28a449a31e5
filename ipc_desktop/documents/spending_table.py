"""A short table of what money pays for, for papers that need no sums: what, one more fact, and how much in a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ipc_desktop.documents.blocks import Block, Item, Table, Text
from ipc_desktop.documents.voices import OURS, fact, small_facts, voice
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual, weeks_in_year
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.wording.costs import line_words


def spending_table(
    plan: Plan, spends: Sequence[PlannedSpend], head: str, tell: Callable[[PlannedSpend], str]
) -> Iterator[Block]:
    """These lines with what `tell` says of each below `head`; whose words they are, once where one voice said all."""
    voices = [who_named(plan, spend) for spend in spends]
    one = set(filter(None, voices))
    if len(one) == 1:
        yield from small_facts(fact(_("In the words of"), *one))
    if spends:
        apart = tuple(fact(_("Said by"), who) for who in voices)
        details: tuple[tuple[Item, ...], ...] = apart if len(one) > 1 else ()
        rows = tuple(_row(plan, spend, tell(spend)) for spend in spends)
        yield Table((_("What"), head, _("In a year")), rows, frozenset({2}), details)


def _row(plan: Plan, spend: PlannedSpend, told: str) -> tuple[Text, ...]:
    annual = money(spend_annual(spend, weeks_in_year(plan)))
    return line_name(spend), Text(told), Text(annual)


def line_name(spend: PlannedSpend) -> Text:
    """What a spending line is called, in the language it was said in; something, while it has no name."""
    return Text(line_words(spend), spend.title.lang if spend.title else OURS)


def who_named(plan: Plan, spend: PlannedSpend) -> str:
    """Whose words a spending line is called by; nobody's, while it has no name."""
    return voice(plan, spend.title) if spend.title else ""
