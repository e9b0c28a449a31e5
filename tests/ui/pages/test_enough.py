"""Stories of the page that asks whether it is enough."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.ui.pages.enough import Enough
from ipc_desktop.ui.parts.money.money_bars import MoneyBar
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import key, keys, press, show, sitting


def test_not_enough_is_said_in_own_words(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Enough(sitting()), plan)
    assert page.enough.value() == ""
    assert page.answer(plan) is plan
    page.enough.focus_first()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    page.words.focus_first()
    keys("The nights are missing")
    statement = page.answer(plan).once(Statement)
    assert statement.enough == "no"
    assert statement.enough_words == Words("The nights are missing", "en", plan.me.id)


def test_the_sums_stand_beside_the_question(qtbot: QtBot) -> None:
    page = show(qtbot, Enough(sitting()), plan_with_money())
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert {"There is", "£8,146.00", "Planned", "£0.00", "Left from: NHS", "£450.00"} <= set(said)


def test_who_wonders_finds_where_to_try_something_out(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Enough(sitting()), plan)
    assert not page.what_if.isVisible(), "there is nothing yet that could be different"
    page = show(qtbot, Enough(sitting()), plan.with_entry(PlannedSpend(id="l", unit_pence=100)))
    with qtbot.waitSignal(page.go_to) as asked:
        page.what_if.setFocus()
        key(Qt.Key.Key_Return)
    assert asked.args == ["what_if"]


def test_the_answer_stands_whatever_the_figures_say(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Enough(sitting()), plan)
    press(page.enough.button("not_sure"))
    answered = page.answer(plan)
    again = show(qtbot, Enough(sitting()), answered)
    assert again.enough.value() == "not_sure"
    assert again.answer(answered) is answered


def test_what_was_looked_at_stands_in_sentences_and_never_in_codes(qtbot: QtBot) -> None:
    page = show(qtbot, Enough(sitting()), plan_with_money())
    said = [label.text() for label in page.checks.findChildren(QLabel) if label.isVisible()]
    assert "No source pays for more than it gives." in said
    assert "All well" in said
    assert not any(words.startswith("S1") for words in said)
    assert not any("enough" in words for words in said), "the person alone says whether it is enough"


def test_a_line_that_the_law_stops_is_named_before_people_agree(qtbot: QtBot) -> None:
    plan = plan_with_money()
    nhs = plan.id_once(Allocation, "nhs")
    wine = PlannedSpend(id="w", title=Words("Wine"), unit_pence=100, frequency="annual", funding=(Funding(nhs, 100),))
    page = show(qtbot, Enough(sitting()), plan.with_entry(wine))
    said = [label.text() for label in page.checks.findChildren(QLabel) if label.isVisible()]
    assert "This cannot be paid from here." in said
    assert any(words.startswith("Wine: Health money never pays for alcohol.") for words in said)


def test_a_line_without_a_name_is_named_all_the_same(qtbot: QtBot) -> None:
    plan = plan_with_money()
    nhs = plan.id_once(Allocation, "nhs")
    wine = PlannedSpend(id="w", unit_pence=100, frequency="annual", funding=(Funding(nhs, 100),), items=("alcohol",))
    page = show(qtbot, Enough(sitting()), plan.with_entry(wine))
    said = [label.text() for label in page.checks.findChildren(QLabel) if label.isVisible()]
    assert not any(words.startswith(":") for words in said)
    assert any(words.startswith("Something without a name yet: ") for words in said)


def test_sums_are_drawn_by_source_and_by_way_with_the_same_in_figures(qtbot: QtBot) -> None:
    plan = plan_with_money()
    nhs, council = (plan.id_once(Allocation, source) for source in ("nhs", "council_adult"))
    clock = PlannedSpend(id="c", unit_pence=6_400, frequency="one_off", way="notional", funding=(Funding(nhs, 6_400),))
    helper = PlannedSpend(id="h", unit_pence=11_000, way="direct_payment", funding=(Funding(council, 572_000),))
    page = show(qtbot, Enough(sitting()), plan.with_entries((clock, helper)))
    told = [label.text() for label in page.bars.findChildren(QLabel) if label.isVisible()]
    assert "of £450.00, £386.00 left" in told
    assert "of £5,538.00, £182.00 too much" in told
    assert "£5,720.00" in told
    assert len(page.bars.findChildren(MoneyBar)) == 3 + 2, "three sources with money, and two ways"
