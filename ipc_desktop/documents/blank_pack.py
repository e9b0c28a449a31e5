"""A visit without a laptop: the questions of every stone on paper, with room to write and boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Lines, Note, Text
from ipc_desktop.documents.today import whom_to_ring_tonight
from ipc_desktop.documents.voices import fact, facts
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.wording import document_name, heading_words, stone_words

_ABOUT_ME: tuple[AboutMeHeading, ...] = ("most_important", "communication", "how_to_support", "worth_knowing")
_GOALS = 3


def blank_pack_blocks(plan: Plan) -> Iterator[Block]:
    """One part a stone, in the order of the path; each question with lines below it."""
    yield Heading(document_name("blank_pack"), 1)
    yield Note(_("You can leave out any question. You can stop at any time."), boxed=True)
    yield from facts(fact(_("Name"), plan.person.full_name))
    stones = (
        (stone_words("hello"), _hello(plan)),
        (stone_words("what_matters"), _asked(*((heading_words(heading), 4) for heading in _ABOUT_ME))),
        (stone_words("how_its_going"), _going()),
        (stone_words("my_people"), _people()),
        (stone_words("my_goals"), _goals()),
        (stone_words("money"), _money()),
        (_("If things go wrong"), _wrong()),
        (stone_words("agree"), _agree()),
    )
    for number, (title, blocks) in enumerate(stones, start=1):
        yield Heading(title, 2, number)
        yield from blocks
    yield from whom_to_ring_tonight(plan, lines=1)


def _asked(*questions: tuple[str, int]) -> Iterator[Block]:
    """Each question with its number of lines."""
    for question, lines in questions:
        yield Heading(question, 3)
        yield Lines(lines)


def _ticks(question: str, *answers: str) -> Iterator[Block]:
    yield Heading(question, 3)
    yield Items(tuple(Item(Text(answer)) for answer in answers), bullets=False, ticks=True)


def _hello(plan: Plan) -> Iterator[Block]:
    yield from _asked((_("What day is it?"), 1), (_("Who is here?"), 2))
    if not plan.person.full_name:
        yield from _asked((_("Whose plan is it? When were they born?"), 2))
    yield from _ticks(
        _("We said this before we began"),
        _("It is not a test."),
        _("What you say stays with the people you choose."),
        _("Nothing that you get now changes because we talk."),
    )
    yield from _asked((_("What makes it easier to talk?"), 2), (_("How do you say stop?"), 1))


def _going() -> Iterator[Block]:
    return _asked(
        (_("What is working?"), 4),
        (_("What is not working?"), 4),
        (_("What do you need help with?"), 3),
        (_("Allergies and medicines. What happens, and what to do?"), 3),
    )


def _people() -> Iterator[Block]:
    return _asked(
        (_("Who is close to you? How do we reach them?"), 4),
        (_("Who is paid to help?"), 2),
        (_("How are those who care for you?"), 3),
    )


def _goals() -> Iterator[Block]:
    for number in range(1, _GOALS + 1):
        yield Heading(_("Goal {number}").format(number=number), 3)
        for question, lines in (
            (_("I want to:"), 2),
            (_("It matters because:"), 1),
            (_("Who does what, and by when?"), 3),
        ):
            yield Note(question)
            yield Lines(lines)


def _money() -> Iterator[Block]:
    yield Note(_("We do not know yet if there is money. We find out, and tell you."))
    yield from _asked((_("What would help, if there is money?"), 3))
    yield from _ticks(
        _("How would you like to look after it?"),
        _("It comes to you, or to somebody you choose."),
        _("The NHS or the council keeps it."),
        _("An organisation holds it."),
        _("Not sure yet."),
    )


def _wrong() -> Iterator[Block]:
    return _asked(
        (_("What could go wrong?"), 2),
        (_("What should happen then? Whom do we ring?"), 3),
        (_("What keeps you well?"), 2),
    )


def _agree() -> Iterator[Block]:
    yield Note(_("This is a draft. It counts only when you have agreed to it."))
    yield from _ticks(_("Is it right so far?"), _("Yes"), _("Yes, but"), _("Not yet"))
    yield from _asked((_("What is missing, or wrong?"), 2), (_("Your name or mark"), 1))
