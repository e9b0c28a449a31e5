"""Stories of the page for risks that somebody chooses."""

import datetime as dt

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.risks import Risk
from ipc_desktop.texts import in_language
from ipc_desktop.ui.pages.risks import Risks
from ipc_desktop.ui.parts.entries.listing import Listing, facts_of
from tests.ui.pages.lists import choose
from tests.ui.pages.table import FARAH, family_plan, keys, press, show, sitting


def test_the_wish_comes_first_and_then_what_everybody_agreed(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Risks(sitting()), plan)
    (risks,) = page.lists
    press(risks.add)
    keys("Bus by myself")
    assert risks.form is not None
    risks.form.fields["what_we_agreed"].focus_first()
    keys("Three weeks together, then alone.")
    choose(risks, "agreed_by", FARAH)
    (risk,) = page.answer(plan).all(Risk)
    assert (risk.what_i_want.text, risk.what_we_agreed.text) == ("Bus by myself", "Three weeks together, then alone.")
    assert risk.agreed_by == (FARAH,)


def test_what_was_answered_in_another_script_follows_its_question_without_a_colon() -> None:
    risk = Risk(id="r", what_i_want=Words("Bus by myself"), what_we_agreed=Words("Three weeks together."))
    with in_language("ar-XB"):
        (told,) = facts_of(risk, family_plan(), Listing(Risk, ""))
    assert told.endswith("؟ \u2068Three weeks together.\u2069")


def test_a_half_written_day_keeps_the_risk_open_and_is_never_lost(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Risks(sitting()), plan)
    (risks,) = page.lists
    press(risks.add)
    keys("Bus by myself")
    assert risks.form is not None
    day = risks.form.fields["agreed_on"]
    day.focus_first()
    keys("14")
    risks.form.finish.click()
    assert risks.form is not None, "it stays open"
    assert day.error == "Please write day, month and year, or take them all out."
    day.set_raw("")
    risks.form.shows_problem()
    assert not day.error, "what was put right is asked about no more"
    day.set_raw("14//")
    written = page.unfinished()
    left = page.answer(plan)
    again = show(qtbot, Risks(sitting()), left)
    again.take_up(written)
    form = again.lists[0].form
    assert form is not None
    assert form.fields["agreed_on"].raw() == "14//"
    form.fields["agreed_on"].set_raw("14/1/2027")
    form.changed.emit()
    assert again.answer(left).all(Risk)[0].agreed_on == dt.date(2027, 1, 14)
