"""The direct-payment checklist: what it is for here, then what to do before it and while it runs, to tick."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.items import under
from ipc_desktop.documents.notices import nothing_to_spend_yet, numbers_to_ring
from ipc_desktop.documents.spending_table import spending_table
from ipc_desktop.documents.voices import briefly_named, who_is
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.wording import document_name


def direct_payment_blocks(plan: Plan) -> Iterator[Block]:
    """What this family would do with a direct payment, then lists to tick one after the other."""
    plan = briefly_named(plan)
    yield Heading(document_name("direct_payment"), 1)
    yield Note(_("A direct payment is a choice. You need not take it. You can stop it later."), boxed=True)
    yield from nothing_to_spend_yet(plan)
    yield from under(_("What it is for"), _lines(plan), 2)
    for title, sentences in _lists():
        yield Heading(title, 2)
        yield Items(tuple(Item(Text(sentence)) for sentence in sentences), bullets=False, ticks=True)
    yield from under(_("Whom to ask"), numbers_to_ring(plan), 2)


def _lines(plan: Plan) -> Iterator[Block]:
    """What is bought with it, for how much, and who looks after the money."""

    def holder(spend: PlannedSpend) -> str:
        return who_is(plan, spend.holder) or _("Not said yet")

    spends = [spend for spend in plan.all(PlannedSpend) if chosen_way(spend) == "direct_payment"]
    yield from spending_table(plan, spends, _("Who looks after the money"), holder)


def _lists() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield (
        _("Before the first payment"),
        (
            _("We know who looks after the money: you, or somebody you name."),
            _("There is a bank account for this money alone."),
            _("We have the agreement in writing, and it was explained."),
            _("We know how much comes, how often, and from when."),
            _("We know what it may pay for, and what it may not."),
            _("We know how to end it, and how long that takes."),
            _("Somebody has told us about help with the paperwork."),
        ),
    )
    yield (
        _("If you pay somebody to help you"),
        (
            _("We asked whether that makes you an employer."),
            _("We asked first, if it is family who lives with you."),
            _("The tasks, the hours and the pay are written down."),
            _("They may work in this country. We saw the papers."),
            _("Their criminal record was checked, if that is right for this work."),
            _("There is insurance for an employer. The law asks for it."),
            _("The tax office knows, or a payroll service sees to it."),
            _("They have a written contract from the first day."),
            _("Holiday pay, sick pay and a pension are in the plan."),
            _("We know who comes when they are ill."),
        ),
    )
    yield (
        _("While it runs"),
        (
            _("We keep receipts, bank papers and time sheets."),
            _("We spend it only on what the plan says."),
            _("We tell the care co-ordinator soon when something changes."),
            _("We ask before we do something new with it."),
        ),
    )
    yield (
        _("When we look again"),
        (
            _("NHS money: within three months of the first payment, then every year."),
            _("Council money for adults: within six months, then every year."),
            _("The day of the first look is in our calendar."),
            _("We know how to ask for another look if the answer is no."),
        ),
    )
