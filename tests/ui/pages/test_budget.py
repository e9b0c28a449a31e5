"""Stories of the page that asks whether there is a budget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.community import Place
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages.budget import Budget
from ipc_desktop.ui.pages.enough import Enough
from ipc_desktop.ui.pages.sources import Sources
from ipc_desktop.ui.pages.spending import Spending
from ipc_desktop.ui.pages.ways import Ways
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.money.eligibility_form import EligibilityForm
from tests.ui.pages.forms import choose
from tests.ui.pages.table import TODAY, empty_plan, family_plan, key, keys, press, show, sitting


def test_yes_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert page.possible.value() == ""
    page.possible.focus_first()
    key(Qt.Key.Key_Space)
    assert page.answer(plan).once(Statement).possible == "yes"
    assert page.is_answered(page.answer(plan))


@pytest.mark.parametrize("money_page", [Sources, Spending, Ways, Enough])
def test_without_a_budget_the_chapter_is_this_one_page(qtbot: QtBot, money_page: type[Page]) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert money_page.applies(plan, TODAY)
    assert page.without.isHidden()
    press(page.possible.button("no"))
    press(page.more)
    keys("Not in these four groups")
    answered = page.answer(plan)
    assert answered.once(Statement).why.text == "Not in these four groups"
    assert not money_page.applies(answered, TODAY)
    assert page.without.isVisible()
    assert page.applies(answered, TODAY)


def test_the_right_to_a_budget_is_told_apart_from_a_direct_payment(qtbot: QtBot) -> None:
    page = show(qtbot, Budget(sitting()), family_plan())
    press(page.possible.button("yes"))
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "A right to a budget is not a right to a direct payment." in said


def test_one_question_comes_first_and_the_rest_unfolds_below_its_answer(qtbot: QtBot) -> None:
    page = show(qtbot, Budget(sitting()), empty_plan())
    assert not any(part.isVisible() for part in (page.why, page.more, page.right, page.without, page.answers))
    press(page.possible.button("no"))
    assert page.answers.isVisible()
    assert not page.why.isVisible(), "each of them has its own reason"
    press(page.more)
    assert page.why.isVisible()


def test_each_of_them_says_why_there_is_nothing_and_what_there_is_instead(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    press(page.possible.button("no"))
    titles = [card.title for card in page.answers.cards() if isinstance(card, EntryCard)]
    assert titles == [
        "NHS: Not answered yet",
        "Council (adult social care): Not answered yet",
        "Education: Not answered yet",
    ]
    press(page.answers.cards()[1])
    form = page.answers.form
    assert form is not None
    assert form.take_out.isHidden(), "there is always an answer of theirs"
    press(form.more)
    choose(form, "result", "not_eligible")
    form.fields["instead"].focus_first()
    keys("The group at the library")
    press(form.finish)
    (said,) = page.answer(plan).all(Eligibility)
    assert (said.source, said.is_nothing, said.instead.text) == ("council_adult", True, "The group at the library")
    card = page.answers.cards()[1]
    assert isinstance(card, EntryCard)
    assert card.title == "Council (adult social care): £0.00"
    assert card.lines == ("What there is instead: The group at the library",)


def test_short_questions_lead_to_an_answer_with_its_reason_and_what_there_is_instead(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    press(page.possible.button("not_known"))
    press(page.answers.cards()[0])
    form = page.answers.form
    assert isinstance(form, EligibilityForm)
    questions = form.asked.fields
    assert [key for key, field in questions.items() if field.isVisible()] == ["continuing_care"], "one at a time"
    for asked in questions.values():
        assert asked.isVisible()
        assert form.came_to.isHidden()
        asked.focus_first()
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_Space)
    assert form.came_to.isVisible()
    told = [label.text() for label in form.came_to.findChildren(QLabel)]
    assert told[0] == "Not available here"
    assert told[1].startswith("There is no right to it")
    assert told[2].startswith("What there is instead: The GP practice")
    assert told[3].startswith("Told on ")
    assert "Checked on" in told[4]
    press(form.finish)
    (said,) = page.answer(plan).all(Eligibility)
    assert (said.source, said.is_nothing, said.told_on) == ("nhs", True, TODAY)
    assert [one.answer for one in said.answers] == ["no"] * 4
    assert said.rules.startswith("nhs 20")


def test_an_earlier_answer_changed_asks_no_more_than_it_needs(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    press(page.possible.button("not_known"))
    press(page.answers.cards()[0])
    form = page.answers.form
    assert isinstance(form, EligibilityForm)
    first, second, *_others = form.asked.fields.values()
    press(first.button("no"))
    press(second.button("no"))
    press(first.button("yes"))
    assert not second.isVisible()
    (said,) = page.answer(plan).all(Eligibility)
    assert (said.result, len(said.answers)) == ("right_to_have", 1)
    assert "no right to a direct payment" in said.why.text


def test_when_nobody_has_money_for_it_the_answer_is_one_press_away(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    press(page.possible.button("not_known"))
    assert page.nobody.isHidden()
    for number in range(3):
        press(page.answers.cards()[number])
        form = page.answers.form
        assert isinstance(form, EligibilityForm)
        press(form.more)
        choose(form, "result", "not_eligible")
        press(form.finish)
    assert page.nobody.isVisible()
    press(page.no)
    answered = page.answer(plan)
    assert answered.once(Statement).possible == "no"
    assert page.nobody.isHidden()
    assert not Spending.applies(answered, TODAY)


def test_what_somebody_pays_by_choice_is_said_to_be_in_no_budget(qtbot: QtBot) -> None:
    place = Place(id="group", name="Camera club", cost_pence=300, times_a_year=30, paid_by_me=True)
    plan = family_plan().with_entry(place)
    page = show(qtbot, Budget(sitting()), plan)
    press(page.possible.button("no"))
    assert page.own.isVisible()
    assert page.own.text().startswith("£90.00 a year, from my own pocket.")
    assert sums(page.answer(plan)).grand_total == 0


def test_an_untouched_page_changes_nothing(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert page.answer(plan) is plan
