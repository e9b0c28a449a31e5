"""Stories of the first page: what happens with the words, before anything is asked."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.readiness import readiness
from ipc_desktop.ui.pages.ready import Ready
from tests.ui.pages.table import TODAY, empty_plan, family_plan, keys, press, show, sitting


def test_it_says_first_that_this_is_no_test(qtbot: QtBot) -> None:
    page = show(qtbot, Ready(sitting()), empty_plan())
    assert "not a test" in page.lead_label.text()
    assert "changes nothing you get now" in page.lead_label.text()


def test_that_it_was_told_is_kept_with_its_day_and_shown(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Ready(sitting()), plan)
    assert not page.is_answered(plan)
    press(page.answers.button("understood"))
    press(page.told_how.button("read_aloud"))
    answered = page.answer(plan)
    notice = answered.once(Notice, "privacy")
    assert (notice.about, notice.answer, notice.told_how) == ("privacy", "understood", "read_aloud")
    assert (notice.given_on, notice.given_to) == (TODAY, (plan.me.id,))
    assert "12 January 2027" in page.told.text()
    no_test = answered.once(Notice, "not_a_test")
    assert (no_test.about, no_test.given_on, no_test.told_how) == ("not_a_test", TODAY, "read_aloud")
    assert page.is_answered(answered)
    assert "notice_not_given" not in [item.code for item in readiness(answered, ["ready"])]


def test_who_told_it_is_kept_where_they_stand_in_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    worker = Party(id=plan.id_once(Party, f"worker/{sitting().worker_id}"), name="Joanne", circle="paid")
    page = show(qtbot, Ready(sitting()), plan.with_entry(worker))
    press(page.answers.button("understood"))
    assert page.answer(plan).once(Notice, "privacy").given_by == worker.id


def test_not_yet_clear_is_an_answer_and_asks_what_to_explain(qtbot: QtBot) -> None:
    page = show(qtbot, Ready(sitting()), family_plan())
    assert page.questions.isHidden()
    press(page.answers.button("ask_again"))
    assert page.questions.isVisible()
    page.questions.focus_first()
    keys("Does the council read this")
    notice = page.answer(family_plan()).once(Notice, "privacy")
    assert notice.questions.text == "Does the council read this"
    assert notice.questions.said_by == family_plan().me.id


def test_the_day_stays_that_of_the_first_time(qtbot: QtBot) -> None:
    plan = family_plan()
    earlier = Notice(id=plan.id_once(Notice, "privacy"), given_on=TODAY.replace(day=2), answer="ask_again")
    page = show(qtbot, Ready(sitting()), plan.with_entry(earlier))
    press(page.answers.button("understood"))
    assert page.answer(plan).once(Notice, "privacy").given_on == earlier.given_on
