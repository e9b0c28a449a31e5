"""Whether there is a budget: what the NHS, the council and education answered, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Note
from ipc_desktop.documents.voices import fact, said, small_facts, who_is
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sums import SOURCES
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.wording import choice_words, source_words


def answers(plan: Plan) -> Iterator[Block]:
    """Whether there is a budget, source by source, with the reason and what there is instead."""
    known = [one for one in plan.all(Eligibility) if one.result or one.why or one.instead or one.how_to_ask_again]
    for one in sorted(known, key=lambda one: SOURCES.index(one.source)):
        yield from small_facts(
            fact(source_words(one.source), choice_words("eligibility", one.result)),
            fact(_("Told us on"), long_date(one.told_on) if one.told_on else ""),
            fact(_("Told us by"), who_is(plan, one.told_by) if plan.party(one.told_by) else ""),
        )
        yield from said(plan, one.why, _("Why"))
        yield from said(plan, one.instead, _("What there is instead"))
        yield from said(plan, one.how_to_ask_again, _("How to ask again"))
    if any(one.result == "right_to_have" for one in known):
        yield Note(_("A right to a budget is not a right to a direct payment."))
