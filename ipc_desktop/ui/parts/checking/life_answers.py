"""What the pages on what matters and on how it is going say in short: a row each, so that every page can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import Allergy, DelegatedTask, Equipment, HealthSafety, Medicine
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.strengths import Strength, WellbeingScores
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.plan.what_matters import DayNote, ImportantThing, PleaseNote
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer, and_more, answer_of
from ipc_desktop.wording import choice_words, page_words
from ipc_desktop.wording.feelings import felt_words


def what_matters_answers(plan: Plan) -> Iterator[ChapterAnswer]:
    """The pages behind "What matters to you?", in their order."""
    things = plan.all(ImportantThing)
    yield _row(plan, "important_for", *(thing.words for thing in things if thing.to_or_for != "to_me"))
    yield _row(plan, "places", *(thing.words for thing in things if thing.to_or_for == "to_me"))
    yield _row(plan, "days", *(note.words for note in plan.all(DayNote)))
    yield _row(plan, "please", *(note.words for note in plan.all(PleaseNote)))
    yield _row(plan, "routine", *(step.words for step in plan.all(RoutineStep)))
    yield _row(plan, "communication_chart", *(_shown(row) for row in plan.all(CommunicationRow)))


def how_its_going_answers(plan: Plan) -> Iterator[ChapterAnswer]:
    """The pages behind what works and what does not, in their order."""
    yield _row(plan, "help_needed", *(need.words for need in plan.all(Need)))
    yield _row(plan, "risks", *(risk.what_i_want for risk in plan.all(Risk)))
    yield ChapterAnswer(page_words("health"), "health", _health(plan))
    yield _row(plan, "equipment", *(thing.what for thing in plan.all(Equipment)))
    yield _row(plan, "trained", *(task.task for task in plan.all(DelegatedTask)))
    yield _row(plan, "strengths", *(strength.words for strength in plan.all(Strength)))
    held = tailoring(plan)
    yield ChapterAnswer(page_words("rulers"), "rulers", choice_words("style", held.style) if held.style else "")
    yield ChapterAnswer(page_words("wellbeing"), "wellbeing", _felt(plan.once(WellbeingScores)))


def _row(plan: Plan, page: str, *said: Words) -> ChapterAnswer:
    return answer_of(plan, page_words(page), page, said)


def _shown(row: CommunicationRow) -> Words:
    return row.when_this_happens or row.i_do_this


def _felt(scores: WellbeingScores) -> str:
    """The answers that were given; without any, what was said to being asked."""
    told = [
        _("{question}: {answer}.").format(question=asked, answer=score) for asked, score in felt_words(scores) if score
    ]
    if scores.may_ask == "yes" and told:
        return " ".join(told)
    return choice_words("asked", scores.may_ask) if scores.may_ask else ""


def _health(plan: Plan) -> str:
    """Allergies first: what is listed, or what was said about there being none."""
    safety = plan.once(HealthSafety)
    listed = [allergy.substance.text.strip() for allergy in plan.all(Allergy) if allergy.substance]
    allergies = and_more(listed[0], len(listed) - 1) if listed else _known(safety.allergies)
    taken = [medicine.name.text.strip() for medicine in plan.all(Medicine) if medicine.name]
    medicines = and_more(taken[0], len(taken) - 1) if taken else _known(safety.medicines)
    told = []
    if allergies:
        told.append(_("Allergies: {words}.").format(words=allergies))
    if medicines:
        told.append(_("Medicines: {words}.").format(words=medicines))
    return " ".join(told)


def _known(code: str) -> str:
    return choice_words("known", code) if code else ""
