"""Stories of the page on which everything said stands together."""

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.community import PeerLink
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import DelegatedTask, HealthSafety
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.plan.staying_well import Contingency, StayingWellNote
from ipc_desktop.plan.strengths import Rulers, WellbeingScores
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.check import Check
from tests.ui.pages.small_desk import GOALS, SmallDesk, plan_with_goals, plan_with_money, sitting_at
from tests.ui.pages.table import TODAY, empty_plan, family_plan, key, press, show


def opened(qtbot: QtBot, plan: Plan) -> Check:
    """The page, read to its end."""
    page = show(qtbot, Check(sitting_at(SmallDesk(plan))), plan)
    page.show_every_row()
    QApplication.processEvents()
    return page


def labels(page: Check) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def with_what_matters(plan: Plan) -> Plan:
    key_of = plan.id_once(AboutMe, "most_important")
    return plan.with_entry(AboutMe(id=key_of, words=Words("Friday trains", "en", plan.me.id)))


def test_every_chapter_has_a_row_with_a_way_to_change_it(qtbot: QtBot) -> None:
    plan = with_what_matters(plan_with_goals("Sleep safely", "Cook my own tea"))
    page = opened(qtbot, plan)
    said = labels(page)
    assert {"Friday trains", "Farah, Yusuf and Dele", "2 goals. First: Sleep safely"} <= set(said)
    asked: list[str] = []
    page.go_to.connect(asked.append)
    page.rows["outcome"].change.setFocus()
    key(Qt.Key.Key_Return)
    press(page.rows["most_important"].change)
    assert asked == ["outcome", "most_important"]
    assert page.answer(plan) is plan


def test_what_is_not_said_can_be_added(qtbot: QtBot) -> None:
    page = opened(qtbot, family_plan())
    assert page.rows["outcome"].change.text() == "Add"
    assert "Nothing said yet" in labels(page)
    assert page.rows["name"].change.accessibleName() == "Change: Name"


def test_a_page_that_the_style_of_support_leaves_out_can_be_added_from_here(qtbot: QtBot) -> None:
    plan = family_plan()
    page = opened(qtbot, plan.with_entry(replace(plan.once(Rulers), chosen_questions="fewer")))
    asked: list[str] = []
    page.go_to.connect(asked.append)
    for left_out_page in ("places", "days", "routine", "wellbeing"):
        press(page.rows[left_out_page].change)
    assert asked == ["places", "days", "routine", "wellbeing"]


def test_how_life_feels_is_read_again_as_it_was_answered(qtbot: QtBot) -> None:
    plan = family_plan()
    scores = replace(plan.once(WellbeingScores), may_ask="yes", life_satisfaction=3, happiness=0)
    said = labels(opened(qtbot, plan.with_entry(scores)))
    assert "Satisfied with life: 3 of 10. Happy yesterday: 0 of 10." in said
    no = labels(opened(qtbot, plan.with_entry(replace(scores, may_ask="no"))))
    assert "No, do not ask me" in no
    assert not any("3 of 10" in words for words in no)


def test_a_no_to_meeting_a_peer_is_not_read_as_nothing_said(qtbot: QtBot) -> None:
    page = opened(qtbot, family_plan().with_entry(PeerLink(id="link", state="declined")))
    assert "No, thank you" in labels(page)
    assert page.rows["peers"].change.text() == "Change"


def test_every_page_of_the_goals_can_be_reached_from_here(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely").with_entries(
        (
            Action(id="step", what=Words("Ring the surgery")),
            WeekSlot(id="slot", weekday=1, what=Words("College")),
            StayingWellNote(id="note", words=Words("Swimming")),
            Contingency(id="trouble", trouble="carer_ill", what_should_happen=Words("Yusuf comes")),
        )
    )
    page = opened(qtbot, plan)
    pages = list(page.rows)
    goals = [key for key in pages if key in {one.key for one in PAGES if one.stone == "my_goals"}]
    assert goals == ["outcome", "agreed_with", "met", "staying_well", "things_go_wrong", "actions", "week"]
    assert {"Ring the surgery", "College", "Swimming", "Yusuf comes"} <= set(labels(page))


def test_a_training_that_has_run_out_is_said(qtbot: QtBot) -> None:
    task = DelegatedTask(id="task", task=Words("The pump"), until=TODAY - dt.timedelta(days=1))
    page = opened(qtbot, family_plan().with_entry(task))
    press(page.to_sort_out.more)
    assert any("This training has run out." in words for words in labels(page))


def test_what_is_open_is_said_in_words_and_leads_there(qtbot: QtBot) -> None:
    page = opened(qtbot, family_plan())
    asked: list[str] = []
    page.go_to.connect(asked.append)
    assert page.to_sort_out.isVisible()
    many = len(page.to_sort_out.buttons)
    press(page.to_sort_out.more)
    assert len(page.to_sort_out.buttons) > many
    assert "Goals: There is no goal yet." in labels(page)
    press(page.to_sort_out.buttons[0])
    assert len(asked) == 1


def left_out(plan: Plan, *pages: str) -> Plan:
    return plan.with_entries(PageState(id=plan.id_once(PageState, page), page=page, status="skipped") for page in pages)


def number_to_sort_out(page: Check) -> int:
    return int(page.to_sort_out.title.text().split()[0])


def with_health_said(plan: Plan) -> Plan:
    """Silence about allergies and medicines is never enough, also where the page was left out."""
    return plan.with_entry(replace(plan.once(HealthSafety), allergies="none_known", medicines="none_known"))


def test_what_was_left_out_is_not_counted_and_is_said_kindly(qtbot: QtBot) -> None:
    many = number_to_sort_out(opened(qtbot, family_plan()))
    page = opened(qtbot, left_out(family_plan(), "outcome"))
    assert number_to_sort_out(page) == many - 1
    press(page.to_sort_out.more)
    assert page.to_sort_out.buttons[-1].accessibleName() == "See this: Goals: Left out for now. That is fine."


def test_nothing_but_left_out_questions_is_nothing_to_sort_out(qtbot: QtBot) -> None:
    plan = with_health_said(left_out(family_plan(), *(page.key for page in PAGES)))
    page = opened(qtbot, plan)
    assert page.to_sort_out.title.text() == "You chose to leave something out"
    assert not any("sort out" in words for words in labels(page))


def test_money_that_does_not_add_up_comes_first(qtbot: QtBot) -> None:
    plan = plan_with_money()
    line = PlannedSpend(id=GOALS[0].replace("3333", "7777"), title=Words("A helper"), unit_pence=100)
    page = opened(qtbot, plan.with_entry(line))
    words = page.to_sort_out.buttons[0].accessibleName()
    assert words.startswith("See this: A helper: Who pays for this does not add up yet.")


def test_the_whole_plan_is_read_in_the_flow_of_the_page(qtbot: QtBot) -> None:
    page = opened(qtbot, plan_with_goals("I sleep safely"))
    before = labels(page).count("I sleep safely")
    press(page.read_all)
    assert labels(page).count("I sleep safely") > before
    page.show_plan(plan_with_goals("I sleep safely"))
    assert labels(page).count("I sleep safely") == before


def test_without_a_budget_money_is_one_row(qtbot: QtBot) -> None:
    plan = family_plan()
    why = Words("Not in these four groups", "en", plan.me.id)
    plan = plan.with_entry(Statement(id=plan.id_once(Statement), possible="no", why=why))
    page = opened(qtbot, plan)
    assert "budget" in page.rows
    assert not {"spending", "ways", "enough"} & set(page.rows)
    assert "Not in these four groups" in labels(page)


def test_agreed_is_not_funded(qtbot: QtBot) -> None:
    page = opened(qtbot, plan_with_money())
    assert "Do not spend or employ anyone yet." in page.funders.text()


def test_a_plan_changed_after_it_was_closed_says_so_above_all_that_can_be_read(qtbot: QtBot) -> None:
    desk = SmallDesk(plan_with_goals("Sleep safely"))
    desk.lock_version("", lambda _plan: None, lambda _words: None)
    page = show(qtbot, Check(sitting_at(desk)), desk.plan)
    assert page.since.isHidden()
    desk.plan = desk.plan.with_entry(replace(desk.plan.all(Outcome)[0], statement=Words("Sleep till seven")))
    page.present(desk.plan)
    assert page.since.isVisible()
    assert "Nobody has agreed to the change yet." in page.since.text()


def test_an_empty_case_can_be_read_too(qtbot: QtBot) -> None:
    page = opened(qtbot, empty_plan())
    press(page.read_all)
    assert page.answer(empty_plan()) == empty_plan()
    assert page.continue_words() == "Yes"
