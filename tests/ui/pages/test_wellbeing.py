"""Stories of the four questions on wellbeing."""

import datetime as dt

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.strengths import WellbeingScores
from ipc_desktop.ui.pages.wellbeing import Wellbeing
from tests.ui.pages.table import TODAY, family_plan, press, show, sitting


def test_nothing_is_asked_before_a_yes(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Wellbeing(sitting()), plan)
    assert not any(ruler.isVisible() for ruler in page.rulers.values())
    press(page.may_ask.button("no"))
    assert not any(ruler.isVisible() for ruler in page.rulers.values())
    answered = page.answer(plan)
    assert answered.once(WellbeingScores).may_ask == "no"
    assert page.is_answered(answered)


def test_each_answer_is_kept_with_who_gave_it_and_when(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Wellbeing(sitting()), plan)
    press(page.may_ask.button("yes"))
    page.rulers["happiness"]._cells.button("0").click()
    scores = page.answer(plan).once(WellbeingScores)
    assert (scores.happiness, scores.anxiety) == (0, None)
    assert (scores.said_by, scores.taken_on) == (plan.me.id, TODAY)


def test_a_later_no_hides_the_answers_and_loses_none(qtbot: QtBot) -> None:
    plan = family_plan()
    scores = WellbeingScores(id=plan.id_once(WellbeingScores), may_ask="yes", happiness=3, said_by=plan.me.id)
    plan = plan.with_entry(scores)
    page = show(qtbot, Wellbeing(sitting()), plan)
    press(page.may_ask.button("not_now"))
    assert page.rulers["happiness"].isHidden()
    assert page.answer(plan).once(WellbeingScores).happiness == 3


def test_what_was_said_another_day_is_told_with_its_day(qtbot: QtBot) -> None:
    plan = family_plan()
    scores = WellbeingScores(id=plan.id_once(WellbeingScores), may_ask="yes", happiness=3)
    page = show(qtbot, Wellbeing(sitting()), plan.with_entry(msgspec.structs.replace(scores, taken_on=TODAY)))
    assert "You said this on" not in page.lead_label.text()
    page.present(plan.with_entry(msgspec.structs.replace(scores, taken_on=dt.date(2026, 10, 5))))
    assert page.lead_label.text().startswith("You said this on Monday 5 October 2026.")
