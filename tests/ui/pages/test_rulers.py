"""Stories of the three rulers and of the style of support that follows from them."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.pages.rulers import RulersPage
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting


def test_a_little_some_a_lot_set_the_style_at_once_and_show_it(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, RulersPage(sitting()), plan)
    press(page.rulers["knowledge"].words.button("8"))
    press(page.rulers["confidence"].words.button("2"))
    answered = page.answer(plan)
    rulers = answered.once(Rulers)
    assert (rulers.knowledge, rulers.skills, rulers.confidence) == (8, None, 2)
    assert (rulers.answered_in, rulers.taken_on) == ("words", TODAY)
    assert tailoring(answered).style == "together"
    assert page.how.styles.value() == "together"
    assert page.how.said.text().startswith("Your answers suggest: We do it together, in tiny steps.")
    assert rulers.chosen_style == "", "what is suggested is no choice"


def test_numbers_are_kept_as_they_were_said(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, RulersPage(sitting()), plan)
    press(page.other_way)
    press(page.rulers["skills"].numbers._cells.button("7"))
    answered = page.answer(plan)
    assert (answered.once(Rulers).skills, answered.once(Rulers).answered_in) == (7, "numbers")
    again = show(qtbot, RulersPage(sitting()), answered)
    assert again.rulers["skills"].numbers.isVisible()
    press(again.other_way)
    assert again.rulers["skills"].words.value() == "8"
    assert again.answer(answered) is answered, "looking at it in words changes no number"


def test_another_style_is_one_press_and_is_kept_with_who_chose_it(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, RulersPage(sitting()), plan)
    press(page.rulers["knowledge"].words.button("2"))
    press(page.how.styles.button("self_directed"))
    rulers = page.answer(plan).once(Rulers)
    assert (rulers.chosen_style, rulers.chosen_by) == ("self_directed", plan.me.id)
    press(page.how.chosen_by.button(FARAH))
    page.how.why.focus_first()
    keys("He leads at home too.")
    press(page.rulers["skills"].words.button("2"))
    answered = page.answer(plan)
    rulers = answered.once(Rulers)
    assert (rulers.chosen_style, rulers.chosen_by) == ("self_directed", FARAH)
    assert rulers.chosen_why == Words("He leads at home too.", said_by=plan.me.id)
    assert tailoring(answered).style == "self_directed"


def test_who_chose_the_style_stays_named_though_they_left_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    chosen = Rulers(id=plan.id_once(Rulers), chosen_style="self_directed", chosen_by="gone")
    page = show(qtbot, RulersPage(sitting()), plan.with_entry(chosen))
    press(page.rulers["knowledge"].words.button("2"))
    rulers = page.answer(plan.with_entry(chosen)).once(Rulers)
    assert (rulers.knowledge, rulers.chosen_style, rulers.chosen_by) == (2, "self_directed", "gone")


def test_fewer_questions_are_one_press_and_one_press_leads_back(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, RulersPage(sitting()), plan)
    press(page.how.questions.button("fewer"))
    assert tailoring(page.answer(plan)).questions == "fewer"
    assert page.how.back.isVisible()
    page.how.back.click()
    rulers = page.answer(plan).once(Rulers)
    assert (rulers.chosen_questions, rulers.chosen_by) == ("", "")
    assert page.how.questions.value() == "usual"
    assert page.how.back.isHidden()
