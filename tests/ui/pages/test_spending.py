"""Stories of the page on which the money is put to use."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Calculation, Funding, PlannedSpend
from ipc_desktop.plan.money.sums import split_faults, sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.pages.spending import Spending
from tests.ui.pages.small_desk import GOALS, plan_with_money
from tests.ui.pages.table import empty_plan, family_plan, key, keys, press, show, sitting

# title, amount or (rate, hours), how often, way, (source, written share or ""), goals
JOURNEY_1 = (
    (
        "PA",
        ("15.20", "4"),
        "weekly",
        "direct_payment",
        (("own_contribution", "2158"), ("council_adult", "")),
        (0, 1, 2),
    ),
    ("Home care", ("23.60", "3"), "weekly", "notional", (("council_adult", ""),), (0, 3)),
    ("Payroll", "4.00", "weekly", "direct_payment", (("council_adult", ""),), (0,)),
    ("Insurance", "104", "annual", "direct_payment", (("council_adult", ""),), (0,)),
    ("Memory cafe and lunch", "7.50", "weekly", "direct_payment", (("council_adult", ""),), (1,)),
    ("Contingency", "150.80", "annual", "direct_payment", (("council_adult", ""),), (0,)),
    ("Door sensor", "289", "one_off", "notional", (("nhs", ""),), (0,)),
    ("Day clock", "64", "one_off", "notional", (("nhs", ""),), (0, 1)),
)


def to_step(page: Spending, step: str) -> None:
    """Goes on by the form's own Next until this step is shown."""
    while page.form.steps.here != step:
        QTest.qWait(450)  # a second press within 400 ms on the same control counts as a shake
        press(page.form.steps.next)


def past_the_kind(page: Spending) -> None:
    """Leaves open what kind of thing a new line is."""
    page.form.steps.show_step("what")
    page.form.what.focus_first()


def add_of_no_kind(page: Spending) -> None:
    """Begins a line, up to the words for it."""
    press(page.add)
    past_the_kind(page)


def choose(page: Spending, field: str, code: str) -> None:
    """Chooses an answer in the last step of the form."""
    group = page.form.more.fields[field]
    assert isinstance(group, Radios)
    press(group.button(code))


def write(page: Spending, plan: Plan, line: tuple[object, ...]) -> None:
    """Writes one line into the opened form, with fingers and keys."""
    title, cost, often, way, money, goals = line
    form = page.form
    keys(str(title))
    to_step(page, "goals")
    for goal in goals if isinstance(goals, tuple) else ():
        press(form.goals.button(GOALS[goal]))
    to_step(page, "cost")
    if isinstance(cost, tuple):
        press(form.cost.how.button("rate"))
        form.cost.rate.focus_first()
        keys(cost[0])
        form.cost.hours.focus_first()
        keys(cost[1])
    else:
        form.cost.amount.focus_first()
        keys(str(cost))
    to_step(page, "often")
    if often != "weekly":
        press(form.cost.often.frequency.button(str(often)))
    to_step(page, "money")
    parts = money if isinstance(money, tuple) else ()
    for source, _share in parts:
        press(form.money.button(plan.id_once(Allocation, source)))
    for source, share in parts:
        if share:
            field = form.shares[plan.id_once(Allocation, source)]
            field.entry.selectAll()
            field.focus_first()
            field.entry.selectAll()
            keys(share)
    to_step(page, "way")
    press(form.way.button(str(way)))
    press(form.done)


def test_the_lines_of_a_real_budget_give_its_printed_sums_to_the_penny(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    for line in JOURNEY_1:
        page.add_line()
        past_the_kind(page)
        write(page, plan, line)
    answered = page.answer(plan)
    total = sums(answered)
    assert total.grand_total == 814_600
    assert total.planned == 804_900
    assert total.by_way["direct_payment"] == 401_440
    assert total.by_way["notional"] == 403_460
    assert total.unallocated == {"nhs": 9_700, "council_adult": 0, "education": 0, "own_contribution": 0}
    assert total.total_shortfall == 0
    assert split_faults(answered) == ()
    helper = answered.all(PlannedSpend)[0]
    assert helper.calculation == Calculation(rate_pence=1_520, length_minutes=240)
    assert helper.unit_pence == 6_080
    assert {part.annual_pence for part in helper.funding} == {215_800, 100_360}
    assert page.enough.sentence.text() == "Within the budget. Is it enough for you?"
    assert page.enough.once.text() == "Money that comes once: £353.00 of £450.00."
    assert show(qtbot, Spending(sitting()), answered).answer(answered) is answered


def test_a_line_is_added_by_keyboard_alone(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    page.add.setFocus()
    key(Qt.Key.Key_Return)
    page.form.steps.next.setFocus()
    key(Qt.Key.Key_Return)
    keys("Payroll")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Space)
    page.form.steps.next.setFocus()
    QTest.qWait(450)  # a second press within 400 ms on the same control counts as a shake
    key(Qt.Key.Key_Return)
    keys("4")
    key(Qt.Key.Key_Return)
    assert page.form.steps.here == "often"
    page.form.steps.next.setFocus()
    QTest.qWait(450)
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    page.form.done.setFocus()
    key(Qt.Key.Key_Return)
    (payroll,) = page.answer(plan).all(PlannedSpend)
    assert (payroll.title.text, payroll.unit_pence, payroll.outcomes) == ("Payroll", 400, (GOALS[0],))
    assert [part.annual_pence for part in payroll.funding] == [20_800]
    assert page.rows[payroll.id].hasFocus()


def test_nothing_written_adds_no_line(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    assert page.answer(plan) is plan
    press(page.form.done)
    assert page.answer(plan) is plan
    assert page.enough.sentence.text() == "Nothing chosen yet. £8,146.00 to plan with."


def test_a_line_without_a_goal_asks_for_one(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("A phone")
    press(page.form.done)
    (row,) = page.rows.values()
    assert "which goal?" in row.accessibleName()


def test_too_much_is_said_and_nobody_is_stopped(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("A flat")
    to_step(page, "cost")
    keys("200")
    to_step(page, "money")
    press(page.form.money.button(plan.id_once(Allocation, "council_adult")))
    assert page.enough.sentence.text() == ("Not yet. £2,254.00 over. Change something, or talk about more money.")
    assert page.problems() == ()


def test_one_source_too_many_is_named(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("Helper")
    to_step(page, "cost")
    keys("120")
    to_step(page, "money")
    press(page.form.money.button(plan.id_once(Allocation, "council_adult")))
    assert page.enough.sentence.text() == "Too much from one source: Council (adult social care), £702.00."


@pytest.mark.parametrize("typed", ["1,50", "abc", "-3"])
def test_an_unsure_amount_is_asked_about_and_not_kept(qtbot: QtBot, typed: str) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("Helper")
    to_step(page, "cost")
    keys(typed)
    key(Qt.Key.Key_Return)
    assert page.form.steps.here == "cost", "what would be lost is asked about at its place"
    assert page.form.cost.amount.error
    (problem,) = page.problems()
    assert problem.field is page.form.cost.amount
    assert page.answer(plan).all(PlannedSpend)[0].unit_pence == 0


def test_a_changed_cost_moves_only_the_last_share(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    write(page, plan, JOURNEY_1[0])
    (line,) = page.answer(plan).all(PlannedSpend)
    page.open_line(line.id)
    to_step(page, "cost")
    page.form.cost.hours.entry.selectAll()
    page.form.cost.hours.focus_first()
    page.form.cost.hours.entry.selectAll()
    keys("5")
    answered = page.answer(plan)
    assert split_faults(answered) == ()
    assert sums(answered).planned == 395_200


def test_a_line_is_taken_away(qtbot: QtBot) -> None:
    plan = plan_with_money()
    line = PlannedSpend(id=GOALS[3].replace("3333", "6666"), unit_pence=400)
    plan = plan.with_entry(line)
    page = show(qtbot, Spending(sitting()), plan)
    press(page.rows[line.id])
    press(page.form.take_away)
    assert page.answer(plan).all(PlannedSpend) == ()


def test_nothing_is_chosen_before_a_first_figure_was_told(qtbot: QtBot) -> None:
    page = show(qtbot, Spending(sitting()), family_plan())
    assert page.lead_label.text() == "There is no figure yet."
    assert page.figures_first.isVisible()
    assert not page.enough.isVisible(), "an empty jar says nothing yet"
    assert not page.add.isVisible()
    told = Statement(id=family_plan().id_once(Statement), first_figure="known", first_figure_pence=500_000)
    page = show(qtbot, Spending(sitting()), family_plan().with_entry(told))
    assert not page.figures_first.isVisible()
    assert page.enough.isVisible()
    assert page.add.isVisible()


def test_with_a_first_figure_alone_nobody_is_asked_which_money_pays(qtbot: QtBot) -> None:
    plan = family_plan()
    told = Statement(id=plan.id_once(Statement), first_figure="known", first_figure_pence=500_000)
    page = show(qtbot, Spending(sitting()), plan.with_entry(told))
    add_of_no_kind(page)
    keys("A dream")
    assert [s.title.text for s in page.answer(plan).all(PlannedSpend)] == ["A dream"]
    to_step(page, "way")
    assert page.form.steps.place.text() == "Step 5 of 6", "nobody is asked which money pays when there is none"
    assert show(qtbot, Spending(sitting()), empty_plan()).answer(empty_plan()) == empty_plan()


def test_one_line_is_asked_in_steps_that_fit_the_window_and_back_keeps_every_answer(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    frame = scroll_of(page)
    assert frame is not None
    press(page.add)
    for step in ("kind", "what", "goals", "cost", "often", "money", "way"):
        to_step(page, step)
        if step == "what":
            keys("Helper")
        bottom = page.form.done.mapTo(frame.viewport(), page.form.done.rect().bottomLeft()).y()
        assert bottom <= frame.viewport().height(), f"the buttons of {step} are out of sight"
        if step == "cost":
            keys("12.50")
    assert page.form.about.text() == "Helper: £650.00 a year"
    while page.form.steps.here != "what":
        QTest.qWait(450)
        press(page.form.steps.back)
    assert page.form.what.words().text == "Helper"
    assert page.form.cost.amount.pence() == 1_250
    assert [spend.unit_pence for spend in page.answer(plan).all(PlannedSpend)] == [1_250]


def test_going_on_with_an_unsure_amount_shows_the_step_it_stands_on(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    to_step(page, "cost")
    keys("1,50")
    page.form.steps.show_step("what")
    (problem,) = page.problems()
    assert problem.field.isVisible()


def test_what_the_law_stops_is_said_while_it_is_written_and_by_whom(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("A case of wine")
    to_step(page, "money")
    assert page.form.rules.isVisible(), "while nobody pays yet, all money is meant"
    press(page.form.money.button(plan.id_once(Allocation, "own_contribution")))
    assert not page.form.rules.isVisible()
    press(page.form.money.button(plan.id_once(Allocation, "nhs")))
    said = " ".join(label.text() for label in page.form.rules.findChildren(QLabel))
    assert "This cannot be paid from here." in said
    assert "Nobody can decide otherwise" in said
    assert "SI 2013/1617" in said


def test_a_rule_that_is_not_meant_is_settled_by_one_press_and_stays_so(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("The choir at the old wine cellar")
    press(page.form.rules.buttons["nhs_alcohol"])
    assert not page.form.rules.buttons
    (line,) = page.answer(plan).all(PlannedSpend)
    assert [(one.rule, one.answer) for one in line.rule_answers] == [("nhs_alcohol", "not_this")]


def test_a_rule_that_was_waved_away_by_a_slip_stays_in_sight_and_can_be_asked_again(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("A case of wine")
    press(page.form.rules.buttons["nhs_alcohol"])
    assert "Settled:" in " ".join(label.text() for label in page.form.rules.findChildren(QLabel))
    press(page.form.rules.again_buttons["nhs_alcohol"])
    assert page.form.rules.buttons.keys() == {"nhs_alcohol"}
    (line,) = page.answer(plan).all(PlannedSpend)
    assert not line.rule_answers


def test_a_yes_to_what_is_asked_first_is_noted_and_the_law_is_not_asked(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("A case of wine")
    assert page.form.rules.buttons.keys() == {"nhs_alcohol"}
    assert not page.form.rules.agree_buttons, "what the law stops nobody here can allow"
    to_step(page, "money")
    press(page.form.money.button(plan.id_once(Allocation, "council_adult")))
    (rule,) = page.form.rules.agree_buttons
    press(page.form.rules.agree_buttons[rule])
    assert not page.form.rules.agree_buttons
    (line,) = page.answer(plan).all(PlannedSpend)
    assert [(one.rule, one.answer) for one in line.rule_answers] == [(rule, "agreed")]


def test_so_much_each_several_times_is_worked_out_and_keeps_its_inputs(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("Nights away")
    to_step(page, "cost")
    cost = page.form.cost
    press(cost.how.button("each"))
    cost.price.focus_first()
    keys("145")
    cost.count.focus_first()
    keys("12")
    assert cost.comes_to.text() == "Comes to £1,740.00 each time it is paid."
    to_step(page, "often")
    press(cost.often.frequency.button("annual"))
    (line,) = page.answer(plan).all(PlannedSpend)
    assert line.calculation is not None
    assert (line.calculation.rate_pence, line.calculation.quantity, line.unit_pence) == (14_500, 12, 174_000)
    press(page.form.done)
    press(page.rows[line.id])
    assert page.form.cost.how.value() == "each"
    assert page.answer(plan).all(PlannedSpend) == (line,)


def test_what_is_free_and_unpaid_stands_first_and_counts(qtbot: QtBot) -> None:
    plan = plan_with_money()
    lift = Support(id="s", what=Words("A lift on Fridays"), outcomes=(GOALS[1],))
    page = show(qtbot, Spending(sitting()), plan)
    assert not page.free.isVisible()
    page.show_plan(plan.with_entry(lift))
    assert page.free.isVisible()
    assert "A lift on Fridays, for goal 2" in [label.text() for label in page.free.findChildren(QLabel)]
    assert page.free.mapTo(page, QPoint()).y() < page.add.mapTo(page, QPoint()).y(), "before all that costs"


def test_employing_somebody_brings_its_other_costs_as_suggestions(qtbot: QtBot) -> None:
    plan = plan_with_money()
    helper = PlannedSpend(
        id="h", title=Words("A helper"), category="personal_assistant", unit_pence=6080, preferred_way="direct_payment"
    )
    page = show(qtbot, Spending(sitting()), plan.with_entry(helper))
    assert set(page.employing.buttons) == {"insurance", "payroll", "pension", "holiday", "notice", "contingency"}
    press(page.employing.buttons["insurance"])
    assert page.form.isVisible()
    line = next(one for one in page.answer(plan.with_entry(helper)).all(PlannedSpend) if one.covers)
    assert (line.title.text, line.covers) == ("Employer’s liability insurance", ("insurance",))
    press(page.form.take_away)
    assert "insurance" in page.employing.buttons


def test_a_line_whose_funder_has_not_said_yes_is_marked_not_yet(qtbot: QtBot) -> None:
    plan = plan_with_money()
    nhs = plan.id_once(Allocation, "nhs")
    line = PlannedSpend(id="l", title=Words("Clock"), unit_pence=100, frequency="annual", funding=(Funding(nhs, 100),))
    page = show(qtbot, Spending(sitting()), plan.with_entry(line))
    assert page.rows["l"].accessibleName().endswith("Change. Not agreed yet")
    yes = msgspec.structs.replace(plan.once(Allocation, "nhs"), funder_answer="yes")
    page.show_plan(plan.with_entries((line, yes)))
    assert page.rows["l"].accessibleName().endswith("Change")
