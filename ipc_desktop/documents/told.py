"""What is told of one entry, answer by answer: the same whatever kind it is, so that two states can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from ipc_desktop.documents.voices import in_order, who_are, who_is
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.entry import Entry, Words, kind_of
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.health import HealthSafety
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import allocation_annual, chosen_way, spend_annual, weeks_in_year
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person, grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _, list_of, long_date, money, percent
from ipc_desktop.wording import (
    category_words,
    choice_words,
    circle_words,
    enough_words,
    funder_answer_words,
    heading_words,
    outcome_kind_words,
    page_words,
    party_words,
    source_words,
    way_words,
)
from ipc_desktop.wording.costs import line_words
from ipc_desktop.wording.languages import language_words
from ipc_desktop.wording.picture_prompts import picture_words
from ipc_desktop.wording.question import score_words
from ipc_desktop.wording.questions import QUESTIONS


class Answer(NamedTuple):
    """One thing that is known of an entry: what it answers, and somebody's words or the app's own."""

    label: str
    told: Words | str


def told_of(plan: Plan, entry: Entry) -> tuple[Answer, ...]:
    """All that papers tell of an entry, the first being what it is called; none of its words is ever left out."""
    answers = tuple(answer for answer in _answers(plan, entry) if answer.told)
    if isinstance(entry, Sharing):
        return answers
    told = {answer.told for answer in answers}
    return (*answers, *(Answer("", words) for words in words_of(entry) if words not in told))


def words_of(entry: Entry) -> Iterator[Words]:
    """Everything that somebody said in an entry."""
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Words) and one)


def _answers(plan: Plan, entry: Entry) -> Iterator[Answer]:
    """What this module tells of a kind, or else the answers to its questions; words are never left out of either."""
    told = [Answer(label, told) for label, told in _tell(entry, plan)]
    yield from told
    there = {answer.told for answer in told}
    for question in QUESTIONS.get(kind_of(entry), ()):
        answer = getattr(entry, question.field)
        if isinstance(answer, Words):
            yield from () if answer in there else (Answer(question.label, answer),)
        elif not told and question.asks not in ("goals", "picture"):
            yield Answer(question.label, question.told(answer, lambda one: who_is(plan, one)))


_Told = Iterator[tuple[str, Words | str]]


@singledispatch
def _tell(entry: Entry, plan: Plan) -> _Told:
    """The answers of a kind that is no list of items: each with its label, and empty where nothing is known."""
    yield from ()


@_tell.register
def _person(person: Person, _plan: Plan) -> _Told:
    yield _("Name"), " ".join(part for part in (person.title, person.full_name) if part)
    yield _("Likes to be called"), person.known_as
    yield _("Pronouns"), person.pronouns
    yield _("Born"), long_date(person.born_on) if person.born_on else ""
    yield _("NHS number"), in_order(grouped_nhs_number(person.nhs_number)) if person.nhs_number else ""
    yield _("Address"), person.address
    yield _("Postcode"), in_order(person.postcode)
    yield _("Telephone"), in_order(person.phone)
    yield _("E-mail"), in_order(person.email)
    yield _("GP practice"), person.gp_practice
    yield _("School or college"), person.school


@_tell.register
def _access(needs: AccessNeeds, _plan: Plan) -> _Told:
    yield _("Language we speak"), language_words(needs.spoken_language)
    yield _("Language to read"), language_words(needs.language)
    yield _("Interpreter"), _("Yes, please bring one.") if needs.interpreter_needed else ""
    yield _("Letters on paper"), _("{size} point").format(size=needs.print_size) if needs.print_size else ""
    yield _("Letters on the screen"), percent(needs.text_size) if needs.text_size else ""
    yield _("Please send it as"), list_of([choice_words("format", one) for one in needs.formats])


@_tell.register
def _need(need: AccessNeed, _plan: Plan) -> _Told:
    yield choice_words("need_kind", need.need_kind), need.words
    yield _("If it is not there"), need.if_not_met


@_tell.register
def _pace(pace: Pace, plan: Plan) -> _Told:
    yield _("Best time of day"), choice_words("time_of_day", pace.best_time) if pace.best_time else ""
    yield _("Somebody I know is there"), who_is(plan, pace.familiar_person)
    yield _("Where"), pace.same_place
    yield _("What helps"), pace.what_helps
    yield _("How I say stop"), pace.how_to_say_stop


@_tell.register
def _about_me(about: AboutMe, _plan: Plan) -> _Told:
    yield heading_words(about.heading), about.words


@_tell.register
def _picture(answer: PictureAnswer, plan: Plan) -> _Told:
    likings = {"like": _("Likes"), "not_sure": _("Not sure"), "dislike": _("Doesn’t like")}
    yield picture_words(plan, answer.picture), likings.get(answer.liking, "")


@_tell.register
def _working(note: WorkingNote, _plan: Plan) -> _Told:
    yield page_words(note.side), note.words
    wishes = {"keep": _("We want to keep this"), "change": _("We want to change this")}
    yield _("Our wish"), wishes.get(note.keep_or_change, "")


@_tell.register
def _health(safety: HealthSafety, plan: Plan) -> _Told:
    yield _("Allergies"), choice_words("known", safety.allergies) if safety.allergies else ""
    yield _("Medicines"), choice_words("known", safety.medicines) if safety.medicines else ""
    yield _("Also about medicines"), safety.medicines_note
    yield _("Equipment"), choice_words("known", safety.equipment) if safety.equipment else ""
    yield _("Who watches over my health"), who_are(plan, safety.watched_by)
    yield _("What to watch for"), safety.what_to_watch


@_tell.register
def _party(party: Party, _plan: Plan) -> _Told:
    yield _("Name"), party_words(party) if party.name or party.relationship else ""
    yield _("Place in my life"), circle_words(party.circle) if party.circle else ""
    yield _("Part in this plan"), list_of([choice_words("role", role) for role in party.roles if role != "self"])
    yield _("To reach them"), in_order(party.contact)
    yield _("What they do"), party.how_involved


@_tell.register
def _sharing(one: Sharing, plan: Plan) -> _Told:
    known = one.is_in_force() and one.basis != "safeguarding_override"  # of which no paper tells
    sections = list_of([choice_words("section", part) for part in one.sections]) if known else ""
    yield _("What {name} may see").format(name=who_is(plan, one.party)), sections


@_tell.register
def _outcome(outcome: Outcome, plan: Plan) -> _Told:
    yield _("Goal"), outcome.statement
    yield _("Why it matters"), outcome.why_it_matters
    yield _("How we will know"), outcome.how_we_will_know
    yield _("About"), outcome_kind_words(outcome.outcome_kind) if outcome.outcome_kind else ""
    yield _("Whose goal"), who_is(plan, outcome.belongs_to) if plan.party(outcome.belongs_to) else ""
    yield _("Where I am now"), score_words(outcome.where_i_am)
    yield _("Where I want to be"), score_words(outcome.where_i_want_to_be)
    yield _("We look again on"), long_date(outcome.look_again_on) if outcome.look_again_on else ""
    yield _("Seen differently"), outcome.not_agreed


@_tell.register
def _support(support: Support, plan: Plan) -> _Told:
    yield _("Support"), support.what
    yield _("Who does it"), who_is(plan, support.who) if plan.party(support.who) else ""
    yield _("When"), support.when


@_tell.register
def _eligibility(one: Eligibility, _plan: Plan) -> _Told:
    yield source_words(one.source), choice_words("eligibility", one.result) if one.result else ""
    yield _("Why"), one.why
    yield _("What there is instead"), one.instead
    yield _("How to ask again"), one.how_to_ask_again


@_tell.register
def _statement(statement: Statement, _plan: Plan) -> _Told:
    possible = {"yes": _("Yes"), "no": _("No"), "not_known": _("Not known yet")}
    yield _("A budget is possible"), possible.get(statement.possible, "")
    yield _("Why"), statement.why
    yield _("How it was worked out"), statement.how_worked_out
    yield _("Our wish"), way_words(statement.preferred_way) if statement.preferred_way else ""
    yield _("Is it enough for you?"), enough_words(statement.enough) if statement.enough else ""
    yield _("What was said about it"), statement.enough_words
    yield _("What is not in here"), statement.not_in_here
    yield _("If you do not agree"), statement.how_to_challenge


@_tell.register
def _allocation(given: Allocation, plan: Plan) -> _Told:
    known = given.unit_pence is not None
    yearly = money(allocation_annual(given, weeks_in_year(plan))) if known else _("Not known yet")
    yield source_words(given.source), yearly
    yield _("Why"), given.reason
    yield _("Has each of them said yes?"), funder_answer_words(given.funder_answer)


@_tell.register
def _spend(spend: PlannedSpend, plan: Plan) -> _Told:
    yield _("What"), spend.title or line_words(spend)
    yield _("In a year"), money(spend_annual(spend, weeks_in_year(plan)))
    yield _("Kind"), category_words(spend.category)
    yield _("Way"), way_words(chosen_way(spend))
    yield _("Held by"), who_is(plan, spend.holder) if plan.party(spend.holder) else ""
    yield _("Help comes from"), who_is(plan, spend.provider) if plan.party(spend.provider) else ""
