"""Stories of the page on which people try something out with the money."""

import msgspec
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.what_if import WhatIfPage
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import TODAY, keys, press, show, sitting


def plan_with_too_much() -> Plan:
    """A job coach and a club for more than the council gives."""
    plan = plan_with_money()
    council = plan.id_once(Allocation, "council_adult")
    coach = PlannedSpend(id="coach", title=Words("Coach"), unit_pence=11_400, funding=(Funding(council, 592_800),))
    club = PlannedSpend(id="club", title=Words("Club"), unit_pence=500, funding=(Funding(council, 26_000),))
    return plan.with_entries((coach, club))


def compared_words(page: WhatIfPage) -> list[str]:
    assert page.tried.form is not None
    return [label.text() for label in page.tried.form.comparison.findChildren(QLabel) if label.isVisible()]


def test_something_is_tried_out_and_compared_line_by_line_without_changing_the_plan(qtbot: QtBot) -> None:
    plan = plan_with_too_much()
    page = show(qtbot, WhatIfPage(sitting()), plan)
    press(page.tried.add)
    keys("Half the coach")
    form = page.tried.form
    assert form is not None
    assert form.want.isHidden()
    assert "£650.00 is missing." in compared_words(page)
    coach = form.lines["coach"]
    press(coach.how.button("amount"))
    coach.amount.focus_first()
    keys("57")
    press(form.lines["club"].how.button("left_out"))
    told = compared_words(page)
    assert "Coach: £2,964.00 less" in told
    assert "Club: left out, £260.00 less" in told
    assert "£6,188.00" in told
    assert "£2,964.00" in told
    press(form.finish)
    (card,) = page.tried.cards()
    assert isinstance(card, EntryCard)
    assert card.title == "Half the coach"
    after = page.answer(plan)
    assert sums(after) == sums(plan)
    assert len(after.all(WhatIf)) == 1


def test_what_was_tried_out_is_put_into_the_plan_with_one_press(qtbot: QtBot) -> None:
    plan = plan_with_too_much()
    page = show(qtbot, WhatIfPage(sitting()), plan)
    press(page.tried.add)
    form = page.tried.form
    assert form is not None
    press(form.lines["club"].how.button("left_out"))
    press(form.want)
    after = page.answer(plan)
    assert [line.id for line in after.all(PlannedSpend)] == ["coach"]
    assert after.all(WhatIf) == ()
    assert not page.tried.cards()


def test_an_amount_that_cannot_be_read_is_asked_about(qtbot: QtBot) -> None:
    plan = plan_with_too_much()
    page = show(qtbot, WhatIfPage(sitting()), plan)
    press(page.tried.add)
    form = page.tried.form
    assert form is not None
    press(form.lines["coach"].how.button("amount"))
    form.lines["coach"].amount.focus_first()
    keys("1.234")
    press(form.finish)
    assert page.tried.form is form, "it stays open"
    assert form.lines["coach"].amount.error
    assert page.problems()


def test_an_amount_that_cannot_be_read_yet_is_there_again_in_its_place(qtbot: QtBot) -> None:
    plan = plan_with_too_much()
    page = show(qtbot, WhatIfPage(sitting()), plan)
    press(page.tried.add)
    keys("Half the coach")
    assert page.tried.form is not None
    coach = page.tried.form.lines["coach"]
    press(coach.how.button("amount"))
    coach.amount.focus_first()
    keys("1.234")
    left, written = page.answer(plan), page.unfinished()
    again = show(qtbot, WhatIfPage(sitting()), left)
    again.take_up(written)
    assert again.tried.form is not None
    coach = again.tried.form.lines["coach"]
    assert coach.how.value() == "amount"
    assert coach.amount.isVisible()
    assert coach.amount.raw() == "1.234"


def test_without_lines_or_without_a_budget_there_is_nothing_to_try() -> None:
    plan = plan_with_too_much()
    assert WhatIfPage.applies(plan, TODAY)
    assert not WhatIfPage.applies(plan_with_money(), TODAY)
    no = msgspec.structs.replace(plan.once(Statement), possible="no")
    assert not WhatIfPage.applies(plan.with_entry(no), TODAY)
