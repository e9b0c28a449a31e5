"""What checks, rules, the account and reviews say about a plan's money, as sentences in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, _, list_of, long_date, money, ngettext
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.codes import said
from ipc_desktop.wording.names import source_words

if TYPE_CHECKING:
    from ipc_desktop.plan.agreement import KeptCheck
    from ipc_desktop.plan.entry import Entry
    from ipc_desktop.plan.money.answer_file import AnswerFileFault
    from ipc_desktop.plan.money.enough import Check
    from ipc_desktop.plan.money.funders import NotYet
    from ipc_desktop.plan.money.ledger import Position
    from ipc_desktop.plan.money.reviews import ReviewDue
    from ipc_desktop.plan.money.rule_packs import Rule, RuleSource
    from ipc_desktop.plan.money.triggers import Trigger
    from ipc_desktop.plan.plan import Plan

_CHECKS = {
    "within": N_("No source pays for more than it gives."),
    "overspent": N_("{amount} is missing from {sources}."),
    "nobody_pays": N_("{amount} is planned, and nobody pays for it yet."),
    "no_needs": N_("Nobody has found a need that the NHS or the council meets."),
    "needs_met": N_("Every need that the NHS or the council meets has something for it."),
    "needs_open": N_("Nothing meets this need yet: {names}."),
    "no_goals": N_("There is no goal yet."),
    "goals_met": N_("Every goal has something for it."),
    "goals_open": N_("Nothing is there for this goal yet: {names}."),
    "goals_unpaid": N_("This goal needs money, and no line is for it yet: {names}."),
    "no_quotes": N_("No line rests on a quote."),
    "quotes_new": N_("No quote has to be asked for again."),
    "quotes_old": N_("This quote is old. Please ask for a new one: {names}."),
    "nobody_employed": N_("Nobody is employed by the family."),
    "costs_in": N_("What employing somebody costs is in the plan."),
    "costs_missing": N_("Not in the plan yet: {words}."),
    "nothing_held": N_("No direct payment needs money put by."),
    "put_by": N_("{amount} is put by. Areas usually ask for {wanted}."),
    "put_by_reason": N_("{amount} is put by, and there is a reason for it."),
    "put_by_little": N_("{amount} is put by. Areas usually ask for {wanted}."),
    "no_budget": N_("There is no budget to ask about."),
    "says_yes": N_("{person} says: this is enough."),
    "says_no": N_("{person} says: this is not enough."),
    "says_not_sure": N_("{person} is not sure that this is enough. We look again."),
    "not_asked": N_("Nobody has asked yet whether this is enough."),
    "one_source": N_("There is money from one source at most."),
    "nothing_lent": N_("Every source pays for its own lines only."),
    "pooled": N_("Sources of one pool pay {amount} for each other. Their statement allows it."),
    "would_lend": N_("Other money may not pay the {amount} missing from {sources}."),
}
_KEPT = {
    "within": N_("No source paid for more than it gave."),
    "overspent": N_("{amount} was missing."),
    "nobody_pays": N_("{amount} was planned, and nobody paid for it yet."),
    "needs_open": N_("A need had nothing for it yet."),
    "goals_open": N_("A goal had nothing for it yet."),
    "goals_unpaid": N_("A goal needed money, and no line was for it yet."),
    "quotes_old": N_("A quote was old."),
    "costs_missing": N_("Some costs of employing somebody were not in it yet."),
    "put_by_little": N_("{amount} was put by. Areas usually ask for more."),
    "says_yes": N_("{person} said: this is enough."),
    "says_no": N_("{person} said: this is not enough."),
    "says_not_sure": N_("{person} was not sure that it is enough."),
    "not_asked": N_("Nobody had asked yet whether it is enough."),
    "would_lend": N_("{amount} was missing that other money may not pay."),
}
"""What is told of a check that a version keeps; what was in order, or did not apply, needs no word but the first."""


def check_words(plan: Plan, check: Check) -> str:
    """What a check found, as a sentence; never its code."""
    words = [choice_words("companion", code) for code in check.words]
    return said(_CHECKS, check.why).format(
        amount=money(check.pence),
        wanted=money(check.wanted_pence),
        sources=list_of([source_words(source) for source in check.sources]),
        names=list_of([_named(plan.entries.get(entry)) for entry in check.entries]),
        words=list_of(words),
        person=plan.person.called or _("This person"),
    )


def kept_check_words(plan: Plan, check: KeptCheck) -> str:
    """What a check had found when a version was closed for signing; empty for what needs no word."""
    if check.why not in _KEPT:
        return ""
    person = plan.person.called or _("This person")
    return said(_KEPT, check.why).format(amount=money(check.pence), person=person)


def _named(entry: Entry | None) -> str:
    """The start of an entry's own words."""
    for name in ("title", "statement", "words", "trigger"):
        words = getattr(entry, name, None)
        text = " ".join(words.text.split()) if words else ""
        if text:
            return text.rstrip(".") if len(text) <= 60 else f"{text[:59]}…"
    return _("something without a name")


# --- rules ------------------------------------------------------------------------------------------------------

_KINDS = {"blocked": N_("This cannot be paid from here."), "ask": N_("Please ask first.")}


def rule_kind_words(kind: str) -> str:
    """Whether a rule stops a line, or somebody is asked about it first."""
    return said(_KINDS, kind)


def finding_words(rule: Rule) -> str:
    """Why a line is stopped or asked about, and who can decide otherwise."""
    return _("{reason} {who_decides}").format(reason=_(rule.reason), who_decides=_(rule.who_decides))


def rule_source_words(source: RuleSource) -> str:
    """Where a rule stands and when somebody compared it."""
    return _("{name}. Checked on {date}").format(name=source.name, date=long_date(source.checked_on))


# --- the account ------------------------------------------------------------------------------------------------

_STANDINGS = {
    "nothing_yet": N_("Nothing is used yet. {to_date} was planned by now."),
    "as_planned": N_("{amount} used, exactly as planned."),
    "less_used": N_("{difference} less used than planned."),
    "more_used": N_("{difference} more used than planned."),
}


def position_words(position: Position) -> str:
    """Where the money stands: "£375.00 less used than planned. £40.00 more is ordered." """
    told = said(_STANDINGS, position.standing).format(
        amount=money(position.actual),
        difference=money(abs(position.difference)),
        to_date=money(position.planned_to_date),
    )
    if not position.committed:
        return told
    ordered = _("{amount} more is ordered and not billed yet.").format(amount=money(position.committed))
    return f"{told} {ordered}"


# --- reviews, and what waits ------------------------------------------------------------------------------------


def review_words(plan: Plan, due: ReviewDue) -> str:
    """What asks for a review, in plain words."""
    if due.rule is not None:
        return _(due.rule.why)
    return _("The plan says so itself: {name}.").format(name=_named(plan.entries.get(due.entry)))


_ANSWER_FILES = {
    "not_an_answer": N_("That file is no answer that this app can read. Please write it down by hand."),
    "other_plan": N_("That answer is about another plan. Nothing was taken in."),
    "no_such_money": N_("That answer is about money that is not in this plan. Nothing was taken in."),
    "no_such_line": N_("That answer names a line that they do not pay for here. Nothing was taken in."),
}


def answer_file_words(code: AnswerFileFault) -> str:
    """What keeps a file from being a funder's answer to this plan, and what became of it."""
    return said(_ANSWER_FILES, code)


_TRIGGERS = {
    "going_over": N_("More than a tenth over what was planned by now. Please look together soon."),
    "much_less": N_("Over a quarter less used than planned. Is something in the way?"),
    "turns_16": N_("A sixteenth birthday comes within half a year. Some rules change then."),
    "turns_18": N_("An eighteenth birthday comes within half a year. Money for adults has other rules."),
}


def trigger_words(trigger: Trigger) -> str:
    """What asks for a look at the money before its day has come."""
    return said(_TRIGGERS, trigger)


def not_yet_mark(waiting: NotYet) -> str:
    """The same in little room, where a page says above whose yes is missing."""
    return _("Not yet: the school has not said yes.") if waiting.school else _("Not agreed yet")


def not_yet_words(waiting: NotYet) -> str:
    """What one line waits for before anything of it may be spent."""
    told = []
    if waiting.sources:
        names = list_of([source_words(source) for source in waiting.sources])
        count = len(waiting.sources)
        words = ngettext("Not yet: {sources} has not said yes.", "Not yet: {sources} have not said yes.", count)
        told.append(words.format(sources=names))
    if waiting.school:
        told.append(_("Not yet: the school has not said yes."))
    return " ".join(told)
