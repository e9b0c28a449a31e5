"""Stories of the page of picture prompts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.ui import photos
from ipc_desktop.ui.looks.pictures import has_picture
from ipc_desktop.ui.pages.pictures import Pictures
from ipc_desktop.ui.parts.goals.because import everything_said
from ipc_desktop.ui.photos import shown
from ipc_desktop.wording.picture_prompts import PROMPTS
from tests.ui.pages.small_desk import SmallDesk, sheet, sitting_at
from tests.ui.pages.table import TODAY, YUSUF, family_plan, key, press, show, sitting

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


# --- photos of one's own ------------------------------------------------------------------------------------------


@pytest.fixture
def with_photo(tmp_path: Path) -> Iterator[SmallDesk]:
    """A desk at which somebody chooses the photo of their dog."""
    file = tmp_path / "dog.png"
    file.write_bytes(sheet(1))
    desk = SmallDesk(family_plan())
    desk.photo_file = file
    yield desk
    photos.photos().forget_all()


def add_a_photo(page: Pictures, name: str) -> None:
    press(page.photo.add)
    page.photo.name.set_text(name)
    page.photo.pictured.button(YUSUF).click()
    press(page.photo.keep)


def test_an_own_photo_is_asked_about_first_and_called_by_its_name(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    add_a_photo(page, "Rex, Grandad’s dog")
    assert page.answers.title.text() == "Rex, Grandad’s dog"
    assert QApplication.focusWidget() is page.answers.choices[0]
    assert page.answers.choices[0].accessibleName() == "Rex, Grandad’s dog: I like it"
    plan = page.answer(family_plan())
    (photo,) = plan.all(Media)
    assert (photo.caption.text, photo.pictured, photo.agreed_by) == ("Rex, Grandad’s dog", (YUSUF,), (YUSUF,))
    assert photo.agreed_on == TODAY
    assert shown(with_photo.kept[photo.id]).width() == 60
    assert photo.id in photos.photos()


def test_an_own_photo_is_answered_like_any_picture(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    add_a_photo(page, "Rex")
    press(page.answers.choices[0])
    plan = page.answer(family_plan())
    (photo,) = plan.all(Media)
    assert plan.once(PictureAnswer, photo.id).liking == "like"
    assert [choice.words for choice in everything_said(plan)] == ["Rex"]
    again = show(qtbot, Pictures(sitting_at(with_photo)), plan)
    assert again.answers.answered_pictures()[0].accessibleName() == "Rex: I like it. Ask again"


def test_a_photo_without_a_name_asks_for_one(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    press(page.photo.add)
    press(page.photo.keep)
    assert "name" in page.photo.name.error
    assert QApplication.focusWidget() is page.photo.name.entry
    assert not with_photo.kept


def test_an_own_photo_can_be_taken_away_again(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    add_a_photo(page, "Rex")
    press(page.answers.take_away)
    assert page.answers.title.text() == "Family"
    assert not page.answers.take_away.isVisible(), "our own pictures stay"
    assert not page.answer(family_plan()).all(Media)


def test_a_photo_that_was_chosen_by_mistake_is_left_out(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    press(page.photo.add)
    press(page.photo.leave)
    assert QApplication.focusWidget() is page.photo.add
    assert page.answer(family_plan()) == family_plan()
    assert not with_photo.kept


def test_a_chosen_photo_is_asked_about_before_the_page_is_left(qtbot: QtBot, with_photo: SmallDesk) -> None:
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    press(page.photo.add)
    assert [problem.field for problem in page.problems()] == [page.photo.name]
    press(page.photo.leave)
    assert page.problems() == ()


def test_a_photo_left_out_while_it_is_being_kept_stays_out(qtbot: QtBot, with_photo: SmallDesk) -> None:
    with_photo.slow = True
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    add_a_photo(page, "Rex")
    press(page.photo.leave)
    with_photo.waiting[0]()
    assert page.answer(family_plan()) == family_plan()


def test_a_file_that_is_no_photo_says_what_to_do(qtbot: QtBot, with_photo: SmallDesk, tmp_path: Path) -> None:
    with_photo.photo_file = tmp_path / "letter.txt"
    with_photo.photo_file.write_text("Dear all")
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    press(page.photo.add)
    assert page.photo.trouble.isVisible()
    assert page.photo.trouble.text() == "We cannot show that file. Please choose a photo, such as a JPG."
    assert QApplication.focusWidget() is page.photo.add


def test_a_disk_that_takes_nothing_lets_one_try_again(qtbot: QtBot, with_photo: SmallDesk) -> None:
    with_photo.refuses = "There is no room left on this laptop."
    page = show(qtbot, Pictures(sitting_at(with_photo)), family_plan())
    add_a_photo(page, "Rex")
    assert page.photo.trouble.text() == "There is no room left on this laptop."
    with_photo.refuses = ""
    page.photo.keep.click()
    assert page.answer(family_plan()).all(Media)
