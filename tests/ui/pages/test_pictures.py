"""Stories of the page of picture prompts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.ui.pages.pictures import Pictures
from ipc_desktop.ui.pictures import has_picture
from ipc_desktop.wording.picture_prompts import PROMPTS
from tests.ui.pages.table import family_plan, key, press, show, sitting

SHAKE_MS = 450


def likings(plan: Plan) -> dict[str, Liking]:
    return {answer.picture: answer.liking for answer in plan.all(PictureAnswer) if answer.liking}


def test_every_prompt_has_its_picture() -> None:
    assert [name for name in PROMPTS if not has_picture(name)] == []


def test_pointing_at_a_face_answers_and_goes_on(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Pictures(sitting()), plan)
    like, not_sure, dislike = page.answers.choices
    first, second, third = PROMPTS[:3]
    for face in (like, not_sure, dislike):
        press(face)
    answered = page.answer(plan)
    assert likings(answered) == {first: "like", second: "not_sure", third: "dislike"}
    assert {answer.said_by for answer in answered.all(PictureAnswer)} == {plan.me.id}
    assert page.answers.current == PROMPTS[3]
    assert [chip.picture for chip in page.answers.answered_pictures()] == [first, second, third]


def test_one_switch_answers_picture_after_picture(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Pictures(sitting()), plan)
    page.answers.choices[0].setFocus()
    assert page.answers.choices[0].accessibleName() == "Family: I like it"
    key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.answers.choices[0], "the focus stays for the next picture"
    assert page.answers.choices[0].accessibleName() == "Trains: I like it"
    key(Qt.Key.Key_Space)
    assert likings(page.answer(plan)) == {"family": "like"}, "a shake is not a second answer"
    QTest.qWait(SHAKE_MS)
    key(Qt.Key.Key_Space)
    assert likings(page.answer(plan)) == {"family": "like", "trains": "like"}


def test_an_answer_can_be_given_anew_or_taken_away(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Pictures(sitting()), plan)
    press(page.answers.choices[0])
    press(page.answers.answered_pictures()[0])
    assert page.answers.current == "family"
    press(page.answers.choices[2])
    assert likings(page.answer(plan)) == {"family": "dislike"}
    press(page.answers.answered_pictures()[0])
    press(page.answers.no_answer)
    assert likings(page.answer(plan)) == {}


def test_a_picture_may_be_left_out(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Pictures(sitting()), plan)
    press(page.answers.another)
    assert page.answers.current == PROMPTS[1]
    assert page.answer(plan) is plan


def test_the_end_says_thank_you(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entries(
        PictureAnswer(id=plan.id_once(PictureAnswer, name), picture=name, liking="like", said_by=plan.me.id)
        for name in PROMPTS[:-1]
    )
    page = show(qtbot, Pictures(sitting()), plan)
    assert page.answers.current == PROMPTS[-1], "it goes on where nothing was said yet"
    press(page.answers.choices[1])
    assert "Thank you" in page.answers.title.text()
    assert not page.answers.choices[0].isVisible()
    assert likings(page.answer(plan))[PROMPTS[-1]] == "not_sure"
