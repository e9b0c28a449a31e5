"""Stories of the statement of resources."""

import datetime as dt

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.money.term import Stretch
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import money
from ipc_desktop.ui.bricks.page_scroll import PageScroll, scroll_of
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages.sources import Sources
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import family_plan, key, keys, press, show, sitting


def said(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def in_view(frame: PageScroll, part: QWidget) -> bool:
    """Whether all of a part can be seen."""
    view = frame.viewport()
    return QRect(QPoint(0, 0), view.size()).contains(QRect(part.mapTo(view, QPoint(0, 0)), part.size()))


def allocation(plan: Plan, source: str) -> Allocation:
    return plan.once(Allocation, source)


def test_every_source_has_its_line_and_nothing_is_taken_for_nought(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    names = [line.source for line in page.lines()]
    assert names == ["nhs", "council_adult", "education", "own_contribution"]
    assert said(page).count("Not known yet") == 5
    assert page.answer(plan) is plan


def test_a_young_persons_council_money_comes_from_childrens_services(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(msgspec.structs.replace(plan.person, born_on=dt.date(2010, 1, 13)))
    page = show(qtbot, Sources(sitting()), plan)
    assert "council_children" in [line.source for line in page.lines()]


def test_an_amount_is_written_by_keyboard(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    council = allocation(plan, "council_adult").id
    page.rows[council].change.setFocus()
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Tab)
    keys("106.50")
    page.form.done.setFocus()
    key(Qt.Key.Key_Return)
    answered = page.answer(plan)
    line = allocation(answered, "council_adult")
    assert (line.unit_pence, line.frequency, line.weeks_active) == (10_650, "weekly", None)
    assert {"£106.50", "£5,538.00"} <= set(said(page))
    assert page.rows[council].change.hasFocus()


def test_nought_is_said_out_loud_with_its_reason(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.rows[allocation(plan, "education").id].change)
    press(page.form.known.button("nothing"))
    press(page.form.steps.next)
    keys("Not in education")
    press(page.form.done)
    line = allocation(page.answer(plan), "education")
    assert (line.unit_pence, line.reason.text) == (0, "Not in education")
    assert said(page).count("£0.00") == 2 + 2
    assert "Not in education" in said(page)


def test_term_money_counts_its_own_weeks(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.rows[allocation(plan, "education").id].change)
    press(page.form.known.button("amount"))
    page.form.amount.focus_first()
    keys("120")
    press(page.form.steps.next)
    press(page.form.often.weeks.button("38"))
    answered = page.answer(plan)
    assert allocation(answered, "education").weeks_active == 38
    assert sums(answered).grand_total == 456_000
    press(page.form.often.weeks.button("other"))
    page.form.often.number.focus_first()
    keys("40")
    assert sums(page.answer(plan)).grand_total == 480_000


def by_tab(*texts: str) -> None:
    """Types each text, and goes on to the next box."""
    for text in texts:
        keys(text)
        key(Qt.Key.Key_Tab)


def test_the_weeks_of_term_are_written_as_stretches_and_counted(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.year.more)
    by_tab("6", "9", "2027", "7")
    assert page.year.term.told.text() == "That is 7 weeks of term."
    press(page.year.term.add)
    by_tab("1", "Nov", "2027", "2")
    weeks = page.answer(plan).once(Statement).term_weeks
    assert len(weeks) == 9
    assert (weeks[0], weeks[6], weeks[-1]) == (dt.date(2027, 9, 6), dt.date(2027, 10, 18), dt.date(2027, 11, 8))
    again = show(qtbot, Sources(sitting()), page.answer(plan))
    assert [row.stretch() for row in again.year.term.rows] == [
        Stretch(dt.date(2027, 9, 6), 7),
        Stretch(dt.date(2027, 11, 1), 2),
    ]
    press(again.year.term.rows[0].take_out)
    assert len(again.answer(plan).once(Statement).term_weeks) == 2


def test_half_a_stretch_of_term_is_asked_about_and_never_lost(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.year.more)
    by_tab("6", "9", "2027")
    assert [problem.text for problem in page.problems()] == ["Please write a number of weeks from 1 to 53."]
    left = page.unfinished()
    page = show(qtbot, Sources(sitting()), plan)
    page.take_up(left)
    assert page.year.term.isVisible()
    assert page.year.term.rows[0].first.value() == dt.date(2027, 9, 6)


def test_what_is_taken_up_of_term_leaves_nothing_more_to_unfold(qtbot: QtBot) -> None:
    plan = plan_with_money()
    long_year = msgspec.structs.replace(plan.once(Statement), weeks_in_year=53)
    page = show(qtbot, Sources(sitting()), plan.with_entry(long_year))
    page.take_up({"term": "6/9/2027|"})
    assert page.year.term.isVisible()
    assert page.year.weeks.isVisible()
    assert not page.year.more.isVisible()


def test_half_a_day_below_more_is_there_again_in_sight(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.more.more)
    page.more.fields["issued_on"].focus_first()
    keys("14")
    written = page.unfinished()
    again = show(qtbot, Sources(sitting()), plan)
    again.take_up(written)
    assert again.more.fields["issued_on"].raw() == "14//"
    assert again.more.fields["issued_on"].isVisible()
    assert again.more.more.isVisible(), "the rest is one press away"


def test_in_a_year_of_53_weeks_weekly_money_follows_and_stays_paid(qtbot: QtBot) -> None:
    plan = plan_with_money()
    council = plan.once(Allocation, "council_adult")
    line = PlannedSpend(id="l", unit_pence=1_000, funding=(Funding(council.id, 52_000),))
    page = show(qtbot, Sources(sitting()), plan.with_entry(line))
    before = sums(plan).grand_total
    press(page.year.more)
    press(page.year.weeks.button("53"))
    answered = page.answer(plan.with_entry(line))
    assert sums(answered).grand_total > before
    assert sums(answered).unfunded == 0
    assert answered.all(PlannedSpend)[0].funding == (Funding(council.id, 53_000),)
    assert money(sums(answered).grand_total) in said(page), "the table follows at once"


def test_a_source_is_asked_in_steps_that_fit_the_window(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    frame = scroll_of(page)
    assert frame is not None
    press(page.rows[allocation(plan, "own_contribution").id].change)
    press(page.form.known.button("amount"))
    page.form.amount.focus_first()
    keys("41.50")
    for step, focus in (("often", page.form.often.frequency.button("weekly")), ("reason", page.form.reason.entry)):
        qtbot.wait(450)  # a second press within 400 ms on the same control counts as a shake
        press(page.form.steps.next)
        assert page.form.steps.here == step
        assert focus.hasFocus()
        qtbot.waitUntil(lambda: all(in_view(frame, part) for part in (page.form.title, page.form.done)))
    assert page.form.steps.place.text() == "Step 3 of 3"


def test_money_that_comes_once_is_never_averaged(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    words = said(page)
    assert {"£8,146.00", "£148.00", "once", "Altogether"} <= set(words)
    assert "£450.00 of this comes only once. It is not in the weekly figure." in words


def with_an_unsure_amount(qtbot: QtBot, plan: Plan) -> Sources:
    """The page with the council's line open, and an amount in it that can be read in two ways."""
    page = show(qtbot, Sources(sitting()), plan)
    press(page.rows[allocation(plan, "council_adult").id].change)
    page.form.amount.focus_first()
    page.form.amount.entry.selectAll()
    keys("1,50")
    return page


def test_an_unsure_amount_is_asked_about_and_nothing_is_changed(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = with_an_unsure_amount(qtbot, plan)
    (problem,) = page.problems()
    assert problem.field is page.form.amount
    assert allocation(page.answer(plan), "council_adult").unit_pence == 10_650


def test_an_unsure_amount_is_asked_about_before_another_line_is_opened(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = with_an_unsure_amount(qtbot, plan)
    press(page.rows[allocation(plan, "nhs").id].change)
    assert page.form.title.text() == "Council (adult social care)"
    assert page.form.amount.raw() == "1,50"
    assert page.form.amount.error


def test_a_second_line_of_a_source_is_added_and_taken_away(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.adding["charity"])
    press(page.form.known.button("amount"))
    page.form.amount.focus_first()
    keys("10")
    answered = page.answer(plan)
    assert allocation(answered, "charity").unit_pence == 1_000
    press(page.form.take_away)
    assert "charity" not in [line.source for line in page.answer(plan).all(Allocation)]


def test_a_line_that_was_only_looked_at_stays_out_of_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.rows[allocation(plan, "nhs").id].change)
    press(page.form.done)
    assert page.answer(plan) is plan


def test_what_kind_of_figures_they_are_is_kept(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.kind.button("confirmed"))
    assert page.answer(plan).once(Statement).statement_kind == "confirmed"


def test_what_was_told_first_stays_when_the_figures_are_confirmed_and_change(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Sources(sitting()), plan)
    press(page.kind.button("confirmed"))
    council = allocation(page.answer(plan), "council_adult")
    assert council.indicated_pence == 553_800
    press(page.rows[council.id].change)
    page.form.amount.entry.selectAll()
    page.form.amount.focus_first()
    page.form.amount.entry.selectAll()
    keys("100")
    page.form.steps.show_step("reason")
    press(page.form.more.more)
    page.form.more.fields["changed_because"].focus_first()
    keys("Fewer hours were agreed.")
    press(page.form.done)
    council = allocation(page.answer(plan), "council_adult")
    assert (council.unit_pence, council.indicated_pence) == (10_000, 553_800)
    shown = said(page)
    assert "First told: £5,538.00 a year" in shown
    assert "Fewer hours were agreed." in shown
    assert council.permitted_ways == allocation(plan, "council_adult").permitted_ways


def test_a_no_that_was_told_stands_as_nought_with_its_reason(qtbot: QtBot) -> None:
    plan = family_plan()
    no = Eligibility(
        id=plan.id_once(Eligibility, "education"),
        source="education",
        result="not_eligible",
        why=Words("Not at school."),
    )
    page = show(qtbot, Sources(sitting()), plan.with_entry(no))
    row = page.rows[plan.id_once(Allocation, "education")]
    assert "A year: £0.00" in row.change.accessibleDescription()
    assert "Not at school." in row.change.accessibleDescription()
    assert page.answer(plan.with_entry(no)).all(Allocation) == ()


def test_money_that_nobody_knows_yet_is_never_nought(qtbot: QtBot) -> None:
    page = show(qtbot, Sources(sitting()), family_plan())
    said = [label.text() for label in page.findChildren(WrappedLabel) if label.isVisible()]
    assert "So far" in said
    assert "£0.00" not in said


def test_how_the_figures_came_about_and_how_to_question_them_is_one_press_away(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    assert not page.more.fields["not_in_here"].isVisible()
    press(page.more.more)
    keys("From the hours of support.")
    page.more.fields["not_in_here"].focus_first()
    keys("The new bathroom")
    said = page.answer(plan).once(Statement)
    assert (said.how_worked_out.text, said.not_in_here.text) == ("From the hours of support.", "The new bathroom")
    again = show(qtbot, Sources(sitting()), page.answer(plan))
    assert again.more.fields["not_in_here"].isVisible(), "what is answered is never folded away"


def test_sums_are_heard_with_the_question_and_with_the_button_of_their_line(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Sources(sitting()), plan)
    council = allocation(plan, "council_adult").id
    assert page.rows[council].change.accessibleDescription() == "Not known yet."
    page.rows[council].change.click()
    page.form.known.button("amount").click()
    page.form.amount.focus_first()
    keys("106.50")
    press(page.form.done)
    assert page.rows[council].change.accessibleDescription() == "A year: £5,538.00.\nAbout a week: £106.50."
    assert page.heading.accessibleDescription().endswith("So far: £5,538.00.\nAbout a week: £106.50.")
