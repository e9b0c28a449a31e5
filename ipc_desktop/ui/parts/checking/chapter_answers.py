"""Each chapter's answer in short, with who said it, for reading the whole plan on one page."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.sums import WAYS, sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _, list_of, money
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer, answer_of, voice_of
from ipc_desktop.ui.parts.checking.goals_answers import goals_answers
from ipc_desktop.ui.parts.checking.hello_answers import hello_answers
from ipc_desktop.ui.parts.checking.life_answers import how_its_going_answers, what_matters_answers
from ipc_desktop.ui.parts.checking.people_answers import people_answers
from ipc_desktop.wording import enough_words, quoted_words, stone_words, way_words
from ipc_desktop.wording.picture_prompts import picture_words


def chapter_answers(plan: Plan) -> tuple[ChapterAnswer, ...]:
    """The whole plan in short, in reading order."""
    return (
        *hello_answers(plan),
        *_what_matters(plan),
        *what_matters_answers(plan),
        *_how_its_going(plan),
        *how_its_going_answers(plan),
        *people_answers(plan),
        *goals_answers(plan),
        *_money(plan),
    )


def _what_matters(plan: Plan) -> Iterator[ChapterAnswer]:
    title = stone_words("what_matters")
    said = [about.words for about in plan.all(AboutMe) if about.heading == "most_important"]
    liked = [picture_words(plan, a.picture) for a in plan.all(PictureAnswer) if a.liking == "like"]
    answer = answer_of(plan, title, "most_important", said)
    yield ChapterAnswer(title, "pictures", list_of(liked)) if liked and not answer.words else answer


def _how_its_going(plan: Plan) -> Iterator[ChapterAnswer]:
    notes = [note.words for note in plan.all(WorkingNote)]
    yield answer_of(plan, stone_words("how_its_going"), "working", notes, quoted=True)


def _money(plan: Plan) -> Iterator[ChapterAnswer]:
    statement = plan.once(Statement)
    if statement.possible == "no":
        words = statement.why.text.strip() or _("No budget. The plan goes on without one.")
        yield ChapterAnswer(stone_words("money"), "budget", words, voice_of(plan, statement.why))
        return
    yield ChapterAnswer(stone_words("money"), "spending", _money_words(plan))
    yield ChapterAnswer(_("Who holds it"), "ways", _ways_words(plan, statement))
    enough = enough_words(statement.enough) if statement.enough else ""
    if statement.enough_words:
        said = statement.enough_words.text.strip()
        enough = _("{answer}. {words}").format(answer=enough, words=quoted_words(said)) if enough else said
    yield ChapterAnswer(_("Is it enough?"), "enough", enough, voice_of(plan, statement.enough_words))


def _money_words(plan: Plan) -> str:
    total = sums(plan)
    if not total.grand_total and not total.planned:
        return ""
    planned, there_is = money(total.planned), money(total.grand_total)
    if total.total_shortfall:
        over = money(total.total_shortfall)
        return _("{planned} of {there_is} a year. {over} too much").format(
            planned=planned, there_is=there_is, over=over
        )
    left = money(total.total_unallocated)
    return _("{planned} of {there_is} a year. {left} left").format(planned=planned, there_is=there_is, left=left)


def _ways_words(plan: Plan, statement: Statement) -> str:
    by_way = sums(plan).by_way
    used = [way_words(way) for way in WAYS if by_way.get(way)]
    return list_of(used) if used else way_words(statement.preferred_way) if statement.preferred_way else ""
