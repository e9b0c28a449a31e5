"""Stories of the page of the people in this life."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.people import Circle, Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui import photos
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.pages.people import People
from tests.ui.pages.small_desk import SmallDesk, sheet, sitting_at
from tests.ui.pages.table import DELE, FARAH, YUSUF, empty_plan, family_plan, key, keys, press, show, sitting


@pytest.fixture(autouse=True)
def as_the_laptop_had_it() -> Iterator[None]:
    yield
    appearance().wear(text_size=100, reading_font="atkinson", letter_spacing="normal")
    photos.photos().forget_all()


def party(plan: Plan, party_id: str) -> Party:
    found = plan.get(Party, party_id)
    assert found is not None
    return found


def names(page: People) -> list[str]:
    return [row.party.name for row in page.people.rows()]


def test_circle_and_list_show_the_same_people(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    assert names(page) == ["Farah", "Yusuf", "Dele"]
    assert [mark.party.name for mark in page.circle.marks()] == ["Farah", "Yusuf", "Dele"]
    assert page.answer(plan) is plan


def test_somebody_is_added_by_keyboard_alone(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    page.add.setFocus()
    key(Qt.Key.Key_Return)
    keys("Zoya")
    key(Qt.Key.Key_Tab)
    keys("Sister")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    page.form.how_involved.focus_first()
    keys("Makes me laugh")
    half_way = page.answer(plan)
    page.done.setFocus()
    key(Qt.Key.Key_Return)
    answered = page.answer(plan)
    assert answered == half_way, "kept as it was typed"
    (zoya,) = (found for found in answered.all(Party) if found.name == "Zoya")
    assert (zoya.relationship, zoya.circle) == ("Sister", "closest")
    assert zoya.how_involved == Words("Makes me laugh", said_by=plan.me.id)
    assert names(page) == ["Farah", "Yusuf", "Zoya", "Dele"]
    focused = QApplication.focusWidget()
    assert focused is page.people.row(zoya.id)


def test_a_person_without_a_name_is_asked_for_one(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), family_plan())
    press(page.add)
    assert page.problems() == ()
    press(page.form.circle.button("paid"))
    assert [problem.text for problem in page.problems()] == ["Please write what we call this person."]


def test_closer_and_further_out_in_the_list(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    row = page.people.row(YUSUF)
    assert row is not None
    press(row)
    assert not page.people.buttons["closer"].isEnabled(), "nobody is closer than closest"
    press(page.people.buttons["out"])
    assert party(page.answer(plan), YUSUF).circle == "friends_and_family"
    press(page.people.buttons["closer"])
    assert page.answer(plan) == plan


def test_moving_out_step_by_step_keeps_the_focus_on_its_button(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    page.people.rows()[1].click()
    for circle in ("friends_and_family", "groups"):
        page.people.buttons["out"].setFocus()
        page.people.buttons["out"].click()
        assert party(page.answer(plan), YUSUF).circle == circle
        assert page.people.buttons["out"].hasFocus()
    page.people.buttons["out"].click()
    assert page.people.row(YUSUF) is QApplication.focusWidget(), "nobody is further out than that"


def test_the_circle_is_one_stop_with_arrows_and_moves_people(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    stops = [mark for mark in page.circle.marks() if mark.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1
    page.circle.focus_mark(FARAH)
    key(Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    assert focused is page.circle.marks()[1]
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    assert party(page.answer(plan), YUSUF).circle == "friends_and_family"
    key(Qt.Key.Key_Up)
    assert page.answer(plan) == plan
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    assert page.answer(plan) == plan, "let go: arrows look round again"


def test_a_mark_is_dragged_to_another_ring(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    mark = page.circle.marks()[0]
    start = QPoint(mark.width() // 2, 20)
    middle = QPoint(page.circle.width() // 2, 40)
    QTest.mousePress(mark, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(mark, mark.mapFrom(page.circle, middle))
    QTest.mouseRelease(mark, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert party(page.answer(plan), FARAH).circle == "paid"


def test_another_button_of_the_mouse_drags_nobody(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    mark = page.circle.marks()[0]
    before, window = mark.geometry(), page.window().windowHandle()
    start = mark.mapTo(page.window(), QPoint(20, 20))
    QTest.mousePress(window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(window, start + QPoint(150, 0))
    QTest.mouseRelease(window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, start + QPoint(150, 0))
    assert mark.geometry() == before
    assert page.answer(plan) is plan


def test_pressing_a_mark_shows_what_can_be_done(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), family_plan())
    press(page.circle.marks()[2])
    assert set(page.people.buttons) == {"change", "closer", "out", "take_out"}
    assert page.people.buttons["change"].accessibleName() == "Change: Dele"


def test_changing_somebody_keeps_what_the_form_does_not_ask(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    page.people.rows()[0].click()
    page.people.buttons["change"].click()
    assert page.form.contact.text() == "0113 496 0000"
    assert page.answer(plan) is plan
    press(page.form.roles.button("informal_carer"))
    page.done.click()
    farah = party(page.answer(plan), FARAH)
    assert set(farah.roles) == {"informal_carer", "next_of_kin"}
    assert farah.how_involved.text == "Knows my seizures best"


def test_taking_out_is_undone_in_place_and_keeps_their_words(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    page.people.rows()[2].click()
    page.people.buttons["take_out"].click()
    assert names(page) == ["Farah", "Yusuf"]
    assert party(page.answer(plan), DELE).retired
    key(Qt.Key.Key_Return)
    assert page.answer(plan) == plan
    assert names(page) == ["Farah", "Yusuf", "Dele"]


def test_from_250_per_cent_the_list_says_it_all(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), family_plan())
    assert page.circle.isVisible()
    appearance().set_text_size(250)
    assert not page.circle.isVisible()
    assert names(page) == ["Farah", "Yusuf", "Dele"]


def test_more_than_fourteen_are_counted_in_the_circle_and_all_in_the_list(qtbot: QtBot) -> None:
    plan = empty_plan().with_entries(
        Party(id=f"p{n:02d}", name=f"Person {n}", circle="groups" if n % 2 else "closest", order=f"a{n:02d}")
        for n in range(20)
    )
    page = show(qtbot, People(sitting()), plan)
    assert len(page.circle.marks()) == 14
    assert page.more.text() == "6 more"
    assert len(page.people.rows()) == 20


def test_nobody_yet(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), empty_plan())
    assert page.people.rows() == ()
    assert page.circle.marks() == ()
    assert not page.is_answered(empty_plan())
    assert page.answer(empty_plan()) == empty_plan()


def test_the_worker_at_the_table_cannot_be_taken_out(qtbot: QtBot) -> None:
    worker = Party(id="w", name="Joanne", circle="paid", roles=("care_coordinator",), worker_id="7", order="a9")
    page = show(qtbot, People(sitting()), family_plan().with_entry(worker))
    page.people.rows()[-1].click()
    assert not page.people.buttons["take_out"].isVisible()
    assert page.people.buttons["change"].isVisible()


def test_leaving_the_circle_lets_go_of_whoever_was_picked_up(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, People(sitting()), plan)
    page.circle.focus_mark(FARAH)
    key(Qt.Key.Key_Return)
    assert page.how_to_move.isVisible()
    page.add.setFocus()
    assert not page.how_to_move.isVisible()
    page.circle.focus_mark(FARAH)
    key(Qt.Key.Key_Down)
    assert page.answer(plan) is plan


def test_the_whole_circle_is_in_sight_beside_the_list(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), family_plan())
    scroll = scroll_of(page)
    assert scroll is not None
    for height in (684, 640):
        scroll.resize(1118, height)
        QApplication.processEvents()
        circle = page.circle
        assert circle.mapTo(scroll.viewport(), circle.rect().bottomLeft()).y() <= scroll.viewport().height()
        assert all(circle.rect().contains(mark.geometry()) for mark in circle.marks())


def test_the_broadest_letters_leave_every_name_readable(qtbot: QtBot) -> None:
    names = ("Bernard Quill", "Edie Larkspur", "Sunita Merrow", "Theo Larkspur", "Rowan Penhallow", "Olive Quill")
    circles: tuple[Circle, ...] = ("closest", "closest", "closest", "friends_and_family", "friends_and_family", "paid")
    parties = [
        Party(id=f"p{n}", name=name, circle=circle, order=f"a{n}")
        for n, (name, circle) in enumerate(zip(names, circles, strict=True))
    ]
    appearance().wear(reading_font="opendyslexic", letter_spacing="wider")
    page = show(qtbot, People(sitting()), empty_plan().with_entries(parties))
    marks = [mark.geometry().adjusted(6, 6, -6, -6) for mark in page.circle.marks()]
    assert not [(one, other) for n, one in enumerate(marks) for other in marks[:n] if one.intersects(other)]
    assert [row.party.name for row in page.people.rows()] == list(names), "the list says every name in full"


def test_a_photo_of_somebody_new_is_called_by_their_whole_name(qtbot: QtBot, tmp_path: Path) -> None:
    desk = SmallDesk(family_plan())
    desk.photo_file = tmp_path / "zoya.png"
    desk.photo_file.write_bytes(sheet(1))
    page = show(qtbot, People(sitting_at(desk)), family_plan())
    press(page.add)
    keys("Zoy")
    page.photo.add.click()
    (zoya,) = (found for found in page.answer(family_plan()).all(Party) if found.name == "Zoy")
    page.photo.pictured.button(zoya.id).click()
    page.form.name.focus_first()
    keys("a")
    assert page.photo.pictured.button(zoya.id).text() == "Zoya says yes"
    assert page.photo.pictured.values() == (zoya.id,)
    page.photo.keep.click()
    (photo,) = page.answer(family_plan()).all(Media, part_of=zoya.id)
    assert photo.caption.text == "Zoya"


def test_a_photo_that_takes_a_while_to_keep_goes_to_whom_it_shows_and_touches_no_other(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dog = Media(id="dog", file="f", mime="image/jpeg", caption=Words("Rex"))
    plan = family_plan().with_entry(dog)
    desk = SmallDesk(plan)
    desk.slow = True
    desk.photo_file = tmp_path / "farah.png"
    desk.photo_file.write_bytes(sheet(1))
    page = show(qtbot, People(sitting_at(desk)), plan)
    page._change(FARAH)
    press(page.photo.add)
    page.photo.pictured.button(FARAH).click()
    page.photo.keep.click()
    press(page.done)
    desk.waiting[0]()
    (photo,) = page.answer(plan).all(Media, part_of=FARAH)
    assert photo.agreed_by == (FARAH,)
    assert page.answer(plan).all(Media, part_of="") == (dog,), "our own photos stay"


def test_somebody_gets_a_photo_once_they_said_yes(qtbot: QtBot, tmp_path: Path) -> None:
    desk = SmallDesk(family_plan())
    desk.photo_file = tmp_path / "farah.png"
    desk.photo_file.write_bytes(sheet(1))
    page = show(qtbot, People(sitting_at(desk)), family_plan())
    page._change(FARAH)
    press(page.photo.add)
    press(page.photo.keep)
    assert "yes" in page.photo.pictured.error
    assert not desk.kept, "nobody's photo without their yes"
    page.photo.pictured.button(FARAH).click()
    page.photo.keep.click()
    plan = page.answer(family_plan())
    (photo,) = plan.all(Media, part_of=FARAH)
    assert (photo.caption.text, photo.agreed_by, photo.may_be_shown) == ("Farah", (FARAH,), True)
    assert FARAH in photos.photos()
    press(page.photo.take_away)
    assert not page.answer(family_plan()).all(Media)
    assert FARAH not in photos.photos()
