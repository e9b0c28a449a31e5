"""The rulers suggest how the conversation is held; what people choose instead wins and is kept."""

from __future__ import annotations

import pytest

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import NUMBER_OF_WORD, HowMany, Rulers, Style
from ipc_desktop.plan.tailoring import Tailoring, suggested_style, tailoring

EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")


def held(
    *rulers: int | None, chosen_style: Style | None = None, chosen_questions: HowMany = "", by: str = "me"
) -> Tailoring:
    knowledge, skills, confidence = rulers
    said = Rulers(
        id=EMPTY.id_once(Rulers),
        knowledge=knowledge,
        skills=skills,
        confidence=confidence,
        chosen_style=chosen_style or "",
        chosen_questions=chosen_questions,
        chosen_by=by,
    )
    return tailoring(EMPTY.with_entry(said))


@pytest.mark.parametrize(
    ("lowest", "style"),
    [
        (0, "together"),
        (3, "together"),
        (4, "alongside"),
        (6, "alongside"),
        (7, "light"),
        (8, "light"),
        (9, "self_directed"),
        (10, "self_directed"),
    ],
)
def test_the_lowest_ruler_suggests_the_style(lowest: int, style: str) -> None:
    for rulers in ((lowest, 10, 10), (10, lowest, 10), (10, 10, lowest)):
        assert held(*rulers).style == style


def test_who_answered_nothing_is_asked_as_usual() -> None:
    as_usual = tailoring(EMPTY)
    assert (as_usual.style, as_usual.questions, as_usual.steps, as_usual.is_chosen) == ("", "usual", "usual", False)
    assert as_usual.asks("core")
    assert as_usual.asks("usual")
    assert not as_usual.asks("extra")


def test_one_ruler_alone_is_enough() -> None:
    assert held(None, None, 2).style == "together"


def test_together_means_no_extras_tiny_steps_one_at_a_visit_and_a_peer_first() -> None:
    together = held(2, 3, 2)
    assert (together.questions, together.steps, together.steps_at_a_visit) == ("usual", "tiny", 1)
    assert together.peer_first
    assert not together.asks("extra")


def test_who_leads_for_themself_sees_everything() -> None:
    leads = held(9, 10, 9)
    assert all(leads.asks(weight) for weight in ("core", "usual", "extra"))
    assert leads.steps_at_a_visit == 0


def test_what_people_choose_wins_and_the_suggestion_stays_to_be_seen() -> None:
    chosen = held(2, 3, 2, chosen_style="light")
    assert (chosen.style, chosen.suggested, chosen.is_chosen) == ("light", "together", True)


def test_fewer_questions_can_be_chosen_without_another_style() -> None:
    fewer = held(2, 3, 2, chosen_questions="fewer")
    assert (fewer.style, fewer.questions, fewer.is_chosen) == ("together", "fewer", True)
    assert not fewer.asks("usual")


def test_a_little_some_and_a_lot_stand_for_three_different_styles() -> None:
    words = [suggested_style(Rulers(id="r", confidence=number)) for number in NUMBER_OF_WORD.values()]
    assert words == ["together", "alongside", "light"]
