"""Items of a list on paper: what each is called and who said it, then what else is known, by its questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.voices import fact, said, small_facts, voice, who_acts, who_is
from ipc_desktop.plan.entry import Entry, Words, kind_of
from ipc_desktop.plan.plan import Plan
from ipc_desktop.wording.picture_prompts import picture_alone
from ipc_desktop.wording.question import Answer, Question
from ipc_desktop.wording.questions import QUESTIONS


def under(title: str, blocks: Iterable[Block], level: int = 3) -> Iterator[Block]:
    """Blocks under a heading of their own; nothing where there are none."""
    found = tuple(blocks)
    if found:
        yield Heading(title, level)
        yield from found


def items(
    plan: Plan, entries: Iterable[Entry], without: Collection[str] = (), *, asked: bool = False
) -> Iterator[Block]:
    """Each entry with all that is known of it; `without` names fields that the heading says already.

    With `asked` the question stands before the first words too: they say little alone.
    """
    for entry in entries:
        yield from _item(plan, entry, without, asked=asked)


def _item(plan: Plan, entry: Entry, without: Collection[str], *, asked: bool) -> Iterator[Block]:
    """The first words with their voice and what they are about, then all else in a line.

    What another voice says has its voice with it.
    """
    answers = [(question, getattr(entry, question.field)) for question in _questions(entry, without)]
    words = [(question, answer) for question, answer in answers if isinstance(answer, Words) and answer]
    spoken = {voice(plan, answer) for _question, answer in words}
    apart = words if len(spoken) > 1 else words[:1]
    opening = next((answer for answer in answers if answer[0].opens and answer[1] and words and not asked), None)
    about = opening[0].told(opening[1], str) if opening and opening[1] != "other" else ""
    for question, answer in apart:
        yield from said(plan, answer, question.label if asked or answer is not words[0][1] else about)
    yield from small_facts(
        fact("", picture_alone(plan, entry)),
        *(
            fact(question.label, answer.text, answer.lang)
            if isinstance(answer, Words)
            else fact("" if question.speaks else question.label, _told(plan, question, answer))
            for question, answer in answers
            if (question, answer) not in (*apart, opening)
        ),
    )


def _told(plan: Plan, question: Question, answer: Answer) -> str:
    who = who_acts if question.acts else who_is
    return question.told(answer, lambda party: who(plan, party))


def _questions(entry: Entry, without: Collection[str]) -> list[Question]:
    return [question for question in QUESTIONS[kind_of(entry)] if question.field not in without]
