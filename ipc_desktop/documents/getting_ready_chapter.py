"""How to talk with the person, what they need to take part, how long and when; and what was told before we began."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.voices import fact, said, small_facts, who_are, who_is
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.getting_ready import Notice, NoticeAbout, Pace
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, list_of, long_date, percent
from ipc_desktop.wording import choice_words, page_words
from ipc_desktop.wording.languages import language_words
from ipc_desktop.wording.question import minutes_words


def how_to_talk(plan: Plan) -> Iterator[Block]:
    """Language, letters and formats, then needs in their own words, then the pace."""
    blocks = (*_letters(plan), *_needs(plan), *_pace(plan))
    if blocks:
        yield Heading(_("How to talk with me"), 2)
        yield from blocks


def told_first(plan: Plan) -> Iterator[Block]:
    """What was told before anything was asked: to whom, on which day, how, and what they said to it."""
    for about in get_args(NoticeAbout):
        notice = plan.once(Notice, about)
        if notice.given_on is None and not notice.answer:
            continue
        yield Heading(choice_words("notice_about", about), 3)
        yield from small_facts(
            fact(_("Told on"), long_date(notice.given_on) if notice.given_on else ""),
            fact(_("Told by"), who_is(plan, notice.given_by)),
            fact(_("Told to"), who_are(plan, notice.given_to)),
            fact(_("How"), choice_words("told_how", notice.told_how) if notice.told_how else ""),
            fact(_("Answer"), choice_words("notice_answer", notice.answer) if notice.answer else ""),
        )
        yield from said(plan, notice.questions, _("Asked"))


def _letters(plan: Plan) -> Iterator[Block]:
    needs = plan.once(AccessNeeds)
    spoken = language_words(needs.spoken_language)
    read = language_words(needs.language)
    yield from small_facts(
        fact(_("Language we speak"), spoken),
        fact(_("Language to read"), read),
        fact(_("Interpreter"), _("Yes, please bring one.") if needs.interpreter_needed else ""),
        fact(_("Letters on paper"), _("{size} point").format(size=needs.print_size) if needs.print_size else ""),
        fact(_("Letters on the screen"), percent(needs.text_size) if needs.text_size else ""),
        fact(_("Read aloud"), _("Yes, please read each page to me.") if needs.read_aloud == "pages" else ""),
        fact(_("Please send it as"), list_of([choice_words("format", one) for one in needs.formats])),
    )


def _needs(plan: Plan) -> Iterator[Block]:
    """The person's own needs, then those of others: in their words, or by their kind alone."""
    needs = [need for need in plan.all(AccessNeed) if not need.of_party or plan.party(need.of_party)]
    if needs:
        yield Heading(page_words("taking_part"), 3)
    for need in sorted(needs, key=lambda need: bool(need.of_party)):
        whose = who_is(plan, need.of_party)
        kind = choice_words("need_kind", need.need_kind)
        kind = _("{need}, for {name}").format(need=kind, name=whose) if whose else kind
        met = choice_words("met", need.met) if need.met in ("partly", "not_met") else ""
        yield from said(plan, need.words, kind)
        yield from said(plan, need.if_not_met, _("If it is not there"))
        if met or not need.words:
            yield from small_facts(fact(kind, met or _("Yes, please.")))


def _pace(plan: Plan) -> Iterator[Block]:
    pace = plan.once(Pace)
    blocks: tuple[Block, ...] = (
        *small_facts(
            fact(_("We sit for"), minutes_words(pace.sitting_minutes)),
            fact(_("A break after"), minutes_words(pace.break_every_minutes)),
            fact(_("Best time of day"), choice_words("time_of_day", pace.best_time) if pace.best_time else ""),
            fact(_("Somebody I know is there"), who_is(plan, pace.familiar_person)),
            fact(_("Show me how long is left"), _("Yes") if pace.shows_countdown else ""),
        ),
        *said(plan, pace.same_place, _("Where")),
        *said(plan, pace.what_helps, _("What helps")),
        *said(plan, pace.how_to_say_stop, _("How I say stop")),
    )
    if blocks:
        yield Heading(_("How long, and when to stop"), 3)
        yield from blocks
