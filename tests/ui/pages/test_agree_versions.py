"""Stories of the versions that a plan is agreed in: what is new starts one, and every one stays readable."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.pages.agree import Agree
from ipc_desktop.ui.pages.take_away import TakeAway
from tests.ui.pages.agreeing import labels, opened, sign_with_picture
from tests.ui.pages.small_desk import SmallDesk, plan_with_goals, sitting_at
from tests.ui.pages.table import FARAH, key, press, show


def test_a_later_change_starts_a_new_version_and_says_why(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    press(page.again)
    assert page.heading.text() == "Is this the plan we agree on?"
    press(page.lock.lock)
    assert page.lock.reason.error == "Choose what fits best."
    assert len(desk.plan.all(AgreedVersion)) == 1
    press(page.lock.reason.button("not_working"))
    assert page.lock.reason.error == ""
    qtbot.wait(450)
    press(page.lock.lock)
    told = [(version.number, version.change_reason) for version in desk.plan.all(AgreedVersion)]
    assert told == [(1, ""), (2, "not_working")]
    assert page.agreed.isVisible()
    assert page.agreed.value() == ""


def test_a_new_version_that_nobody_wants_is_not_begun(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    press(page.again)
    press(page.lock.stay)
    assert page.heading.text() == "You have agreed"
    assert len(desk.plan.all(AgreedVersion)) == 1


def test_both_versions_stay_readable(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    goal = desk.plan.all(Outcome)[0]
    desk.plan = desk.plan.with_entry(msgspec.structs.replace(goal, statement=Words("Sleep till seven")))
    page.present(desk.plan)
    press(page.again)
    press(page.lock.reason.button("life_changed"))
    qtbot.wait(450)
    press(page.lock.lock)
    sign_with_picture(qtbot, page, "yes")
    first, second = (version.id for version in desk.plan.all(AgreedVersion))
    page.versions.buttons[first].setFocus()
    key(Qt.Key.Key_Return)
    assert "Sleep safely" in labels(page)
    assert "Sleep till seven" not in labels(page)
    page.versions.buttons[second].setFocus()
    key(Qt.Key.Key_Return)
    assert "Sleep till seven" in labels(page)
    qtbot.wait(450)
    page.versions.buttons[second].setFocus()
    key(Qt.Key.Key_Return)
    assert "Sleep till seven" not in labels(page)
    assert QApplication.focusWidget() is page.versions.buttons[second]


def test_why_a_version_cannot_be_read_is_said(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    desk.refuses = "These pages are not as they were agreed."
    press(next(iter(page.versions.buttons.values())))
    assert "These pages are not as they were agreed." in labels(page)


def test_a_version_that_was_changed_is_never_signed(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    desk.sound = False
    page.present(desk.plan)
    assert page.signers.isHidden()
    assert "Nobody can sign them" in page.lock.words.text()


def test_a_change_while_people_sign_is_told_before_the_next_one_signs(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    assert page.since.isHidden()
    _change_the_goal(page, desk)
    assert page.since.isVisible()
    page.choose_signer(FARAH)
    assert page.agreed.isVisible()
    assert "The plan was changed after it was closed on Tuesday 12 January 2027." in page.since.text()
    assert not any("Agreed by" in said for said in labels(page)), "what Idris answered waits for her own answer"
    press(next(iter(page.versions.buttons.values())))
    assert "Sleep safely" in labels(page)
    assert "Sleep till seven" not in labels(page)


def test_the_plan_to_take_along_says_that_it_was_changed_since_it_was_agreed(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    along = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    assert along.standing.text().startswith("Agreed by Idris")
    assert not along.since.isVisible()
    _change_the_goal(page, desk)
    along.present(desk.plan)
    assert along.since.isVisible()
    assert along.since.text().endswith("Whoever signs now signs the plan as it was.")


def test_a_change_after_everyone_has_answered_leads_to_a_new_version(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    for party in tuple(page.signers.cards):
        page.choose_signer(party)
        sign_with_picture(qtbot, page, "yes")
    assert page.heading.text() == "Everyone has agreed"
    _change_the_goal(page, desk)
    assert page.since.text().endswith("Start a new version to agree on it.")
    assert page.again.isVisible()


def test_a_change_that_waits_to_be_agreed_to_starts_a_new_version_from_the_signing(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    _change_the_goal(page, desk)
    page.choose_signer(FARAH)
    press(page.again)
    press(page.lock.reason.button("life_changed"))
    press(page.lock.lock)
    told = [(version.number, version.change_reason) for version in desk.plan.all(AgreedVersion)]
    assert told == [(1, ""), (2, "life_changed")]
    assert page.agreed.isVisible()
    assert page.since.isHidden()
    assert page.versions.isHidden(), "what others answered before is not told beside the question"
    assert page.again.isHidden()


def test_a_change_before_anybody_signed_lets_the_plan_be_opened_again(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    assert page.not_yet.isHidden()
    _change_the_goal(page, desk)
    assert page.since.isVisible()
    press(page.not_yet)
    assert not desk.plan.all(AgreedVersion)
    assert page.since.isHidden()


def _change_the_goal(page: Agree, desk: SmallDesk) -> None:
    goal = desk.plan.all(Outcome)[0]
    desk.plan = desk.plan.with_entry(msgspec.structs.replace(goal, statement=Words("Sleep till seven")))
    page.present(desk.plan)
