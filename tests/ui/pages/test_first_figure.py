"""Stories of the page that asks early whether there can be a budget, and about how much."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.readiness import readiness
from ipc_desktop.ui.pages.first_figure import FirstFigure
from tests.ui.pages.table import empty_plan, family_plan, keys, press, show, sitting


def test_not_known_yet_is_an_answer(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, FirstFigure(sitting()), plan)
    press(page.possible.button("not_known"))
    press(page.known.button("not_known"))
    answered = page.answer(plan)
    statement = answered.once(Statement)
    assert (statement.possible, statement.first_figure, statement.first_figure_pence) == (
        "not_known",
        "not_known",
        None,
    )
    assert page.is_answered(answered)
    assert "first_figure_not_said" not in [item.code for item in readiness(answered, ["first_figure"])]
    assert page.amount.isHidden()


def test_a_first_figure_is_kept_to_the_penny_with_what_was_said(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, FirstFigure(sitting()), plan)
    press(page.possible.button("yes"))
    press(page.known.button("known"))
    page.amount.focus_first()
    keys("12,400")
    assert not page.words.isVisible()
    press(page.more)
    keys("It may go up")
    answered = page.answer(plan)
    statement = answered.once(Statement)
    page.present(answered)
    assert page.words.isVisible(), "what was said is never folded away"
    assert (statement.first_figure_pence, statement.first_figure_frequency) == (1_240_000, "annual")
    assert statement.first_figure_words.text == "It may go up"


def test_how_often_another_program_said_it_comes_stays_so(qtbot: QtBot) -> None:
    plan = family_plan()
    told = Statement(
        id=plan.id_once(Statement),
        possible="yes",
        first_figure="known",
        first_figure_pence=30_000,
        first_figure_frequency="quarterly",
    )
    page = show(qtbot, FirstFigure(sitting()), plan.with_entry(told))
    press(page.more)
    keys("It may go up")
    after = page.answer(plan.with_entry(told)).once(Statement)
    assert (after.first_figure_words.text, after.first_figure_frequency) == ("It may go up", "quarterly")


def test_without_a_budget_no_sum_is_asked_for(qtbot: QtBot) -> None:
    page = show(qtbot, FirstFigure(sitting()), empty_plan())
    press(page.possible.button("no"))
    assert not any(part.isVisible() for part in (page.known, page.amount, page.more, page.free))


def test_a_sum_that_cannot_be_read_waits_on_the_page(qtbot: QtBot) -> None:
    page = show(qtbot, FirstFigure(sitting()), family_plan())
    press(page.possible.button("yes"))
    press(page.known.button("known"))
    page.amount.focus_first()
    keys("1.234")
    (problem,) = page.problems()
    assert problem.field is page.amount
    assert page.unfinished() == {"amount": "1.234"}
    assert page.answer(family_plan()).once(Statement).first_figure_pence is None
