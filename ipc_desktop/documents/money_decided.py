"""What was decided about single lines of money: what funders say, what is asked for, and how it is paid out."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.funders import LineAnswer, NotYet, ShortfallRequest
from ipc_desktop.plan.money.rules import Finding
from ipc_desktop.plan.money.set_up import still_to_do
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, list_of
from ipc_desktop.wording import choice_words, source_words
from ipc_desktop.wording.budget import finding_words, not_yet_words, rule_kind_words
from ipc_desktop.wording.costs import line_words


def about_a_line(
    spend: PlannedSpend, waits: NotYet | None, findings: tuple[Finding, ...]
) -> Iterator[tuple[Item, ...]]:
    """What keeps one line from being paid, where it is used, and why it is managed otherwise than was wished."""
    if waits is not None:
        yield fact("", not_yet_words(waits))
    for found in findings:
        yield fact(rule_kind_words(found.kind), finding_words(found.rule))
    yield fact(_("Used"), list_of([choice_words("spend_place", place) for place in spend.places]))
    yield fact(_("In which weeks"), choice_words("when_active", spend.when_active) if spend.when_active else "")
    yield fact(_("In hospital"), choice_words("in_hospital", spend.in_hospital) if spend.in_hospital else "")
    yield fact(_("The school"), choice_words("school_consent", spend.school_consent) if spend.school_consent else "")
    if spend.preferred_way and spend.way and spend.preferred_way != spend.way:
        yield fact(_("Our wish was"), choice_words("way", spend.preferred_way))
        yield fact(_("Decided otherwise, because"), spend.way_because.text, spend.way_because.lang)
    if spend.holder_accepts:
        yield fact(_("Whoever holds it"), choice_words("accepted", spend.holder_accepts))


def what_funders_decided(plan: Plan) -> Iterator[Block]:
    """What was said of single lines, what was asked for beyond, and how each direct payment is set up."""
    yield from under(_("What they say line by line"), _line_answers(plan))
    yield from under(_("Money that was asked for"), items(plan, plan.all(ShortfallRequest), asked=True))
    yield from under(_("How it is paid out"), _payments(plan))


def _line_answers(plan: Plan) -> Iterator[Block]:
    for answer in plan.all(LineAnswer):
        if answer.answer == "not_asked" and not answer.reasons:
            continue
        name = line_words(plan.get(PlannedSpend, answer.spend))
        yield Heading(_("{what}, {source}").format(what=name, source=source_words(answer.source)), 4)
        yield from items(plan, (answer,), asked=True)


def _payments(plan: Plan) -> Iterator[Block]:
    for payment in plan.all(DirectPayment):
        allocation = plan.get(Allocation, payment.allocation)
        if allocation is not None:
            yield Heading(source_words(allocation.source), 4)
        yield from items(plan, (payment,), asked=True)
        to_do = [Item(Text(choice_words("set_up_step", step))) for step in still_to_do(payment)]
        if to_do:
            yield Note(_("Still to do:"))
            yield Items(tuple(to_do), bullets=False, ticks=True)
