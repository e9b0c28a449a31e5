"""Money: where it comes from, what it pays for, who holds it, and sums to the penny."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ipc_desktop.documents import drawn
from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Table, Text
from ipc_desktop.documents.eligibility import answers
from ipc_desktop.documents.goals_chapter import goal_numbers
from ipc_desktop.documents.items import under
from ipc_desktop.documents.money_decided import about_a_line, what_funders_decided
from ipc_desktop.documents.spending_table import line_name, who_named
from ipc_desktop.documents.voices import fact, facts, known_or_not, said, small_facts, who_is
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.community import own_costs_pence
from ipc_desktop.plan.money.amounts import weekly_about_pence
from ipc_desktop.plan.money.eligibility import Eligibility, council_of
from ipc_desktop.plan.money.funders import NotYet, not_yet
from ipc_desktop.plan.money.rules import Finding, findings
from ipc_desktop.plan.money.sources import Allocation, Possible, Source, Statement, StatementKind
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.statements import changed_by
from ipc_desktop.plan.money.sums import (
    SOURCES,
    WAYS,
    ChosenWay,
    Sums,
    allocation_annual,
    has_budget,
    spend_annual,
    sums,
    weeks_in_year,
)
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import N_, _, list_of, long_date, money, ngettext
from ipc_desktop.wording import (
    category_words,
    choice_words,
    enough_words,
    frequency_words,
    funder_answer_words,
    source_words,
    way_words,
)
from ipc_desktop.wording.budget import kept_check_words
from ipc_desktop.wording.costs import own_cost_words
from ipc_desktop.wording.question import minutes_words
from ipc_desktop.wording.rule_packs import rule_book

_POSSIBLE: dict[Possible, str] = {"yes": N_("Yes"), "no": N_("No"), "not_known": N_("Not known yet")}
_KINDS: dict[StatementKind, str] = {
    "indicative": N_("First figures, they may change"),
    "confirmed": N_("Confirmed"),
    "revised": N_("Changed"),
}


def money_chapter(
    plan: Plan, version: AgreedVersion | None = None, kept: frozenset[Kept] = frozenset()
) -> Iterator[Block]:
    """The statement of resources, the spending lines, sums by source and by way, and whether it is enough.

    Of a version it tells as well how the money stood when it was closed for signing, by the rules of that day.
    For who sees no source of money only what it pays for, and for who sees not all of them no sums: those of a part
    would be wrong.
    """
    if "figures" in kept:
        yield from what_it_pays_for(plan)
        return
    statement, lines = plan.once(Statement), plan.all(PlannedSpend)
    answered = statement.possible or statement.first_figure or statement.why
    if not (has_budget(plan) or any(plan.all(kind) for kind in (Allocation, Eligibility)) or answered):
        return
    yield from is_there_a_budget(plan)
    yield from under(_("What each of them answered"), answers(plan))
    yield from where_it_comes_from(plan)
    yield from said(plan, statement.not_in_here, _("What is not in here"))
    yield from said(plan, statement.how_to_challenge, _("If you do not agree"))
    if statement.possible == "no":
        yield from small_facts(fact(_("What I pay myself"), own_cost_words(own_costs_pence(plan))))
        yield Note(_("You can ask again at any time, and at each review."))
    yield from what_it_pays_for(plan)
    has_sums = lines or any(allocation.unit_pence for allocation in plan.all(Allocation))
    if has_sums and "sums" not in kept:
        yield from sums_for_a_year(plan)
    yield from what_funders_decided(plan)
    yield from the_way_and_whether_enough(plan)
    if version is not None and has_budget(plan) and "sums" not in kept:
        yield from under(_("The money when this was closed for signing"), _as_it_stood(plan, version))


def _as_it_stood(plan: Plan, version: AgreedVersion) -> Iterator[Block]:
    sentences = [words for check in version.checks if (words := kept_check_words(plan, check))]
    if sentences:
        yield Items(tuple(Item(Text(words)) for words in sentences))


def _first_figure(plan: Plan, statement: Statement) -> Iterator[Block]:
    """What could be said early about the sum; later figures stand below, and goals depend on neither."""
    told = choice_words("first_figure", statement.first_figure) if statement.first_figure == "not_known" else ""
    if statement.first_figure == "known" and statement.first_figure_pence is not None:
        often = frequency_words(statement.first_figure_frequency)
        told = _("{amount} {often}").format(amount=money(statement.first_figure_pence), often=often)
    yield from small_facts(fact(_("First figure"), told))
    yield from said(plan, statement.first_figure_words, _("What was said about it"))


def is_there_a_budget(plan: Plan) -> Iterator[Block]:
    """Whether a budget is possible, the first figure, and how it was worked out."""
    statement = plan.once(Statement)
    possible = _(_POSSIBLE.get(statement.possible, "Not known yet"))
    yield Heading(_("Is there a budget?"), 3)
    yield from small_facts(
        known_or_not(_("A budget is possible"), possible, known=statement.possible),
        fact(_("These figures are"), _(_KINDS[statement.statement_kind]) if statement.statement_kind else ""),
        fact(_("Told us on"), long_date(statement.issued_on) if statement.issued_on else ""),
        fact(_("Told us by"), _named(plan, statement.issued_by)),
        fact(_("They count from"), long_date(statement.effective_from) if statement.effective_from else ""),
        fact(_("Until"), long_date(statement.effective_to) if statement.effective_to else ""),
        fact(_("May pay for each other"), list_of([source_words(source) for source in statement.pooled])),
    )
    yield from _first_figure(plan, statement)
    yield from said(plan, statement.why, _("Why"))
    yield from said(plan, statement.how_worked_out, _("How it was worked out"))


# --- where it comes from ----------------------------------------------------------------------------------------


def where_it_comes_from(plan: Plan) -> Iterator[Block]:
    """Every source with what it gives, why, and whether it has said yes."""
    yield Heading(_("Where the money comes from"), 3)
    given = plan.all(Allocation)
    regular = [row for source in _sources_named(plan) for row in _rows(plan, source, one_off=False)]
    yield Table((_("Source"), _("How it comes"), _("In a year")), tuple(regular), frozenset({2}))
    once = [row for source in SOURCES for row in _rows(plan, source, one_off=True)]
    if once:
        yield Heading(_("Money that comes once"), 4)
        yield from small_facts(*(fact(row[0].text, row[2].text) for row in once))
    reasons = [allocation for allocation in given if allocation.reason]
    if reasons:
        yield Heading(_("What the answer was"), 4)
    for allocation in sorted(reasons, key=lambda a: SOURCES.index(a.source)):
        yield from said(plan, allocation.reason, source_words(allocation.source))
    yield from _terms(plan, given)
    yield from _funders(plan, given)


def _terms(plan: Plan, given: tuple[Allocation, ...]) -> Iterator[Block]:
    """What was told first where that was another figure, and on which terms the money comes."""
    told: list[Block] = []
    for one in sorted(given, key=lambda one: SOURCES.index(one.source)):
        name = source_words(one.source)
        first = money(one.indicated_pence or 0) if changed_by(one, weeks_in_year(plan)) else ""
        left = choice_words("carry_over", one.carry_over) if one.carry_over else ""
        told += small_facts(
            fact(_("{source}, told first").format(source=name), first),
            fact(_("{source}, what is left").format(source=name), left),
        )
        told += said(plan, one.changed_because, _("{source}, why it changed").format(source=name))
        told += said(plan, one.conditions, _("{source}, on these terms").format(source=name))
    if told:
        yield Heading(_("What comes with it"), 4)
        yield from told


def _sources_named(plan: Plan) -> tuple[Source, ...]:
    """NHS, council and education always have a row, with or without money (model.md INV-B2)."""
    present = {allocation.source for allocation in plan.all(Allocation)}
    always = {"nhs", "education", council_of(plan, plan.once(Statement).issued_on)}
    return tuple(source for source in SOURCES if source in present | always)


def _rows(plan: Plan, source: Source, *, one_off: bool) -> Iterator[tuple[Text, ...]]:
    name = Text(source_words(source))
    given = [allocation for allocation in plan.all(Allocation) if allocation.source == source]
    if not given and not one_off:
        answer = plan.once(Eligibility, source)
        is_nothing = answer.is_nothing or (plan.once(Statement).possible == "no" and not answer.result)
        how = _("Nothing from here") if is_nothing else _("Not known yet")
        yield name, Text(how, silence=not is_nothing), Text(money(0) if is_nothing else "")
    for allocation in given:
        if (allocation.frequency == "one_off" and allocation.unit_pence is not None) != one_off:
            continue
        if allocation.unit_pence is None:
            yield name, Text(_("Not known yet")), Text("")
            continue
        yield name, Text(_how_often(allocation)), Text(money(allocation_annual(allocation, weeks_in_year(plan))))


def _how_often(given: Allocation | PlannedSpend) -> str:
    often = frequency_words(given.frequency)
    amount = _("{amount} {how_often}").format(amount=money(given.unit_pence or 0), how_often=often)
    if given.frequency not in ("weekly", "one_off") and given.times is not None:
        times = ngettext("{amount}, {n} time a year", "{amount}, {n} times a year", given.times)
        return times.format(amount=amount, n=given.times)
    if given.frequency != "weekly" or given.weeks_active is None:
        return amount
    weeks = ngettext("{amount}, {n} week a year", "{amount}, {n} weeks a year", given.weeks_active)
    return weeks.format(amount=amount, n=given.weeks_active)


def _funders(plan: Plan, given: tuple[Allocation, ...]) -> Iterator[Block]:
    asked = [a for a in given if a.source != "own_contribution" and a.unit_pence != 0]
    if not asked:
        return
    yield Heading(_("Has each of them said yes?"), 4)
    told: list[Item] = []
    for allocation in asked:
        answer = funder_answer_words(allocation.funder_answer)
        if allocation.answered_on:
            answer = _("{answer}, on {date}").format(answer=answer, date=long_date(allocation.answered_on))
        told.extend(fact(_whose(allocation, asked), answer))
    yield from small_facts(told)
    for allocation in given:
        yield from said(plan, allocation.answer_reasons, source_words(allocation.source))


def _whose(allocation: Allocation, asked: list[Allocation]) -> str:
    """Whose money it is; and how much of it, where the same source gives more than one sum."""
    source = source_words(allocation.source)
    if sum(one.source == allocation.source for one in asked) == 1 or allocation.unit_pence is None:
        return source
    return _("{source}, {amount}").format(source=source, amount=_how_often(allocation))


# --- what it pays for -------------------------------------------------------------------------------------------


def what_it_pays_for(plan: Plan) -> Iterator[Block]:
    """All lines as one table; who said what they are for stands above it where one voice said it all."""
    lines = plan.all(PlannedSpend)
    if not lines:
        return
    voices = {who for spend in lines if (who := who_named(plan, spend))}
    yield Heading(_("What the money pays for"), 3)
    if len(voices) == 1:
        yield from small_facts(fact(_("In the words of"), *voices))
    numbers, waiting, found = goal_numbers(plan), not_yet(plan), findings(plan, rule_book())
    yield Table(
        (_("Line"), _("What"), _("Goals"), _("In a year")),
        tuple(_row(plan, spend, line, numbers) for line, spend in enumerate(lines, start=1)),
        frozenset({3}),
        tuple(
            (
                *_details(plan, spend, who_named(plan, spend) if len(voices) > 1 else ""),
                *_of_the_rest(spend, waiting, found),
            )
            for spend in lines
        ),
    )


def _row(plan: Plan, spend: PlannedSpend, line: int, numbers: Mapping[str, int]) -> tuple[Text, ...]:
    aims = list_of([str(numbers[outcome]) for outcome in spend.outcomes if outcome in numbers])
    return Text(str(line)), line_name(spend), Text(aims), Text(_cost(plan, spend))


def _cost(plan: Plan, spend: PlannedSpend) -> str:
    annual = money(spend_annual(spend, weeks_in_year(plan)))
    return _("{amount} once").format(amount=annual) if spend.frequency == "one_off" else annual


def _details(plan: Plan, spend: PlannedSpend, who: str) -> tuple[Item, ...]:
    annual = spend_annual(spend, weeks_in_year(plan))
    once = spend.frequency == "one_off"
    known = (
        fact(_("Said by"), who),
        fact(_("Kind"), "" if spend.category == "other" else category_words(spend.category)),
        fact(_("Amount"), "" if once else _how_often(spend)),
        fact(_("Counted"), _calculation(spend)),
        fact(_("About a week"), "" if once or _is_weekly_all_year(spend) else money(weekly_about_pence(annual))),
        *_funding(plan, spend),
        fact(_("Way"), _way(spend)),
        fact(_("Held by"), _named(plan, spend.holder)),
        fact(_("Help comes from"), _named(plan, spend.provider)),
        fact(_("From"), long_date(spend.start_on) if spend.start_on else ""),
        fact(_("Until"), long_date(spend.end_on) if spend.end_on else ""),
    )
    return tuple(item for some in known for item in some)


def _of_the_rest(spend: PlannedSpend, waiting: Mapping[str, NotYet], found: tuple[Finding, ...]) -> tuple[Item, ...]:
    met = tuple(one for one in found if one.spend == spend.id)
    return tuple(item for some in about_a_line(spend, waiting.get(spend.id), met) for item in some)


def _is_weekly_all_year(spend: PlannedSpend) -> bool:
    return spend.frequency == "weekly" and spend.weeks_active is None


def _named(plan: Plan, somebody: str) -> str:
    """Who told, holds or is paid: a party's id, or a name in its place; who is not for the table stays unnamed."""
    if plan.party(somebody):
        return who_is(plan, somebody)
    is_an_id = len(somebody) == 36 and somebody.count("-") == 4
    return "" if is_an_id else somebody


def _funding(plan: Plan, spend: PlannedSpend) -> Iterator[tuple[Item, ...]]:
    for part in spend.funding:
        allocation = plan.get(Allocation, part.allocation)
        if allocation:
            label = _("Paid by {source}").format(source=source_words(allocation.source))
            yield fact(label, money(part.annual_pence))


def _calculation(spend: PlannedSpend) -> str:
    how = spend.calculation
    if how is None:
        return ""
    if how.length_minutes is None:
        each = ngettext("{price}", "{price} each, {n} times", how.quantity)
        return each.format(price=money(how.rate_pence), n=how.quantity)
    hours, minutes = divmod(how.length_minutes, 60)
    length = [ngettext("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    length += [minutes_words(minutes)] if minutes else []
    sentence = ngettext("{rate} an hour, for {length}", "{rate} an hour, for {length}, {n} times", how.quantity)
    return sentence.format(rate=money(how.rate_pence), length=list_of(length), n=how.quantity)


def _way(spend: PlannedSpend) -> str:
    if spend.way:
        return way_words(spend.way)
    if spend.preferred_way:
        return _("{way}. This is our wish. It is not decided yet.").format(way=way_words(spend.preferred_way))
    return way_words("")


# --- sums -------------------------------------------------------------------------------------------------------


def sums_for_a_year(plan: Plan) -> Iterator[Block]:
    """Sums by source, by way to manage them, and all together."""
    total = sums(plan)
    yield Heading(_("The sums for a year"), 3)
    yield Heading(_("By source"), 4)
    yield from drawn.money_by_source(total)
    rows = [(source, total.by_source[source]) for source in total.by_source]
    yield Table(
        (_("Source"), _("Planned"), _("What is left")),
        tuple((Text(source_words(source)), Text(money(used)), Text(_left(total, source))) for source, used in rows),
        frozenset({1, 2}),
    )
    chosen: tuple[ChosenWay, ...] = (*WAYS, "")
    ways = [way for way in chosen if way in total.by_way]
    yield Heading(_("By way to manage it"), 4)
    yield from drawn.money_by_way(total)
    yield from small_facts(*(fact(way_words(way), money(total.by_way[way])) for way in ways))
    yield Heading(_("All together"), 4)
    yield from small_facts(
        fact(_("All money in a year"), money(total.grand_total)),
        fact(_("Planned in a year"), money(total.planned)),
        fact(_("Of this, paid once"), money(total.one_off_planned) if total.one_off_planned else ""),
        fact(_("The rest is about"), _("{amount} a week").format(amount=money(total.weekly_about))),
        fact(_("Left"), money(total.total_unallocated)),
        fact(_("Short"), money(total.total_shortfall)),
        fact(_("Planned, but nobody pays yet"), money(total.unfunded) if total.unfunded > 0 else ""),
    )
    if total.not_known:
        names = list_of([source_words(source) for source in total.not_known])
        yield Note(_("These sums are so far. We wait to hear from: {sources}.").format(sources=names))


def _left(total: Sums, source: Source) -> str:
    if source in total.not_known:
        return _("Not known yet")
    if total.shortfall.get(source, 0):
        return _("{amount} short").format(amount=money(total.shortfall[source]))
    return money(total.unallocated.get(source, 0))


def the_way_and_whether_enough(plan: Plan) -> Iterator[Block]:
    """The way that is wished for, and the person's own answer whether it is enough."""
    statement = plan.once(Statement)
    if statement.preferred_way:
        yield Heading(_("The way we would like"), 3)
        told = _("Nobody has to take a direct payment.") if statement.told_no_obligation else ""
        yield from facts(fact(_("Our wish"), way_words(statement.preferred_way)), fact(_("We talked about it"), told))
        yield Note(_("You say which you prefer. The NHS or the council decides, and must say why."))
    if statement.enough or statement.enough_words:
        yield Heading(_("Is it enough for you?"), 3)
        yield from facts(fact(_("Answer"), enough_words(statement.enough)))
        yield from said(plan, statement.enough_words)
