"""What the pages of the first stone say in short: a row each, so that every page can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.getting_ready import Notice, Pace
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.person import grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit
from ipc_desktop.texts import SPOKEN_LANGUAGES, _, list_of, long_date, money, ngettext, percent, row_of
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer, and_more, answer_of
from ipc_desktop.wording import choice_words, frequency_words, page_words

HEADINGS: tuple[Heading, ...] = ("communication", "important_people", "wellness", "how_to_support", "worth_knowing")
"""The headings of About Me that are asked on pages of their own name."""


def hello_answers(plan: Plan) -> Iterator[ChapterAnswer]:
    """The pages in their order; what does not concern this person has no row."""
    pace = plan.once(Pace)
    yield _row("ready", _notice(plan.once(Notice, "privacy")))
    yield _row("recording", _notice(plan.once(Notice, "recording")))
    yield _row("here", _here(plan))
    yield _row("talk", _language(plan))
    yield _row("access", _letters(plan))
    needs = [need for need in plan.all(AccessNeed) if not need.of_party]
    kinds = [choice_words("need_kind", need.need_kind) for need in needs]
    yield _row("taking_part", and_more(kinds[0], len(kinds) - 1) if kinds else "")
    yield _row("pace", _minutes(pace.sitting_minutes))
    yield _row("best_time", choice_words("time_of_day", pace.best_time) if pace.best_time else "")
    yield from _about_the_person(plan)
    for heading in HEADINGS:
        said = [about.words for about in plan.all(AboutMe) if about.heading == heading]
        yield answer_of(plan, page_words(heading), heading, said)
    yield _row("first_figure", _first_figure(plan.once(Statement)))


def _about_the_person(plan: Plan) -> Iterator[ChapterAnswer]:
    person = plan.person
    yield _row("name", person.full_name or person.called)
    yield _row("addressed", row_of([text for text in (person.title, person.pronouns) if text]))
    if person.called and plan.once(Notice, "recording").answer != "no":
        yield _row("photo", _("There is a photo") if plan.all(Media, part_of=plan.me.id) else "")
    yield _row("born", long_date(person.born_on) if person.born_on else "")
    yield _row("identity", grouped_nhs_number(person.nhs_number) if person.nhs_number else "")
    yield _row("contact", row_of([text for text in (*person.address.splitlines(), person.postcode) if text.strip()]))
    preferred = choice_words("preferred_contact", person.preferred_contact) if person.preferred_contact else ""
    yield _row("reach", row_of([text for text in (preferred, person.phone, person.email) if text]))
    known = choice_words("gp_known", person.gp_known) if person.gp_known else ""
    yield _row("surgery", person.gp_practice or known)
    if person.school:
        yield _row("school", person.school)


def _row(page: str, words: str) -> ChapterAnswer:
    return ChapterAnswer(page_words(page), page, words)


def _notice(notice: Notice) -> str:
    if not notice.answer or notice.given_on is None:
        return ""
    answer = choice_words("notice_answer", notice.answer)
    return _("{answer}, on {day}").format(answer=answer, day=long_date(notice.given_on))


def _here(plan: Plan) -> str:
    last = max(plan.all(Visit), key=lambda visit: visit.started_at, default=None)
    parties = map(plan.party, last.present if last is not None else ())
    return list_of([party.name for party in parties if party is not None and party.name])


def _language(plan: Plan) -> str:
    needs = plan.once(AccessNeeds)
    spoken = SPOKEN_LANGUAGES.get(needs.spoken_language, needs.spoken_language)
    told = _("Please bring an interpreter") if needs.interpreter_needed else ""
    return row_of([text for text in (spoken, told) if text])


def _letters(plan: Plan) -> str:
    needs = plan.once(AccessNeeds)
    screen = _("{size} on the screen").format(size=percent(needs.text_size)) if needs.text_size else ""
    paper = _("{size} point on paper").format(size=needs.print_size) if needs.print_size else ""
    return list_of([text for text in (screen, paper) if text])


def _minutes(minutes: int) -> str:
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else ""


def _first_figure(statement: Statement) -> str:
    if statement.possible == "no":
        return _("No budget. The plan goes on without one.")
    pence = statement.first_figure_pence
    if statement.first_figure == "known" and pence is not None:
        often = frequency_words(statement.first_figure_frequency)
        return _("{amount} {often}").format(amount=money(pence), often=often)
    is_answered = statement.possible or statement.first_figure
    return choice_words("first_figure", "not_known") if is_answered else ""
