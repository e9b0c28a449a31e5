"""A short table of what money pays for, for papers that need no sums: what, one more fact, and how much in a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ipc_desktop.documents.blocks import Block, Item, Table, Text
from ipc_desktop.documents.voices import fact, small_facts, voice
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual, weeks_in_year
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money


def spending_table(
    plan: Plan, spends: Sequence[PlannedSpend], head: str, tell: Callable[[PlannedSpend], str]
) -> Iterator[Block]:
    """These lines with what `tell` says of each below `head`; whose words they are, once where one voice said all."""
    voices = [voice(plan, spend.title) for spend in spends]
    one = len(set(voices)) == 1
    if one:
        yield from small_facts(fact(_("In the words of"), voices[0]))
    if spends:
        details: tuple[tuple[Item, ...], ...] = () if one else tuple(fact(_("Said by"), who) for who in voices)
        rows = tuple(_row(plan, spend, tell(spend)) for spend in spends)
        yield Table((_("What"), head, _("In a year")), rows, frozenset({2}), details)


def _row(plan: Plan, spend: PlannedSpend, told: str) -> tuple[Text, ...]:
    annual = money(spend_annual(spend, weeks_in_year(plan)))
    return Text(spend.title.text, spend.title.lang), Text(told), Text(annual)
