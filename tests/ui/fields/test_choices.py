"""Choosing: with keys, with a finger anywhere on the row, and so that nobody chooses by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.people import Party
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.looks.dressing import dress

TIMES = (Choice("morning", "Morning"), Choice("noon", "Middle of the day"), Choice("night", "Night", "After ten"))


class Page(QWidget):
    """A field between two buttons, in a window that has the focus."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.before, self.after = Button("Before"), Button("After")
        self.told = 0
        column = QVBoxLayout(self)
        for widget in (self.before, field, self.after):
            column.addWidget(widget)
        field.changed.connect(self._count)
        self.resize(700, 500)
        self.show()
        self.activateWindow()
        QApplication.processEvents()

    def _count(self) -> None:
        self.told += 1


def page_of(qtbot: QtBot, qapp: QApplication, field: Field) -> Page:
    dress(qapp)
    page = Page(field)
    qtbot.addWidget(page)
    return page


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def test_arrows_move_and_only_space_or_enter_chooses(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Best time?", TIMES)
    page = page_of(qtbot, qapp, radios)
    radios.focus_first()
    press(Qt.Key.Key_Right)
    assert radios.value() == ""
    press(Qt.Key.Key_Space)
    assert radios.value() == "noon"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert radios.value() == "night"
    assert QApplication.focusWidget() is radios.button("night")
    assert page.told == 2


def test_tab_enters_at_the_chosen_one_and_leaves_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Best time?", TIMES)
    page = page_of(qtbot, qapp, radios)
    page.before.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is radios.button("morning")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.after
    radios.set_value("night")
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is radios.button("night")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.after
    assert radios.value() == "night"


def test_in_right_to_left_the_left_arrow_goes_on(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Best time?", TIMES)
    page = page_of(qtbot, qapp, radios)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    radios.focus_first()
    press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is radios.button("noon")


@pytest.mark.parametrize("corner", ["start", "middle", "end"])
def test_a_press_anywhere_on_the_row_chooses(qtbot: QtBot, qapp: QApplication, corner: str) -> None:
    radios, boxes = Radios("Best time?", TIMES), Checkboxes("Any that fit", TIMES)
    for field in (radios, boxes):
        page_of(qtbot, qapp, field)
        button = field.button("noon")
        at = {
            "start": QPoint(3, 3),
            "middle": button.rect().center(),
            "end": QPoint(button.width() - 3, button.height() - 3),
        }[corner]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)
    assert radios.value() == "noon"
    assert boxes.values() == ("noon",)


def test_a_second_press_on_a_chosen_one_leaves_it_chosen_and_says_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Best time?", TIMES)
    page = page_of(qtbot, qapp, radios)
    radios.set_value("noon")
    radios.button("noon").click()
    assert radios.value() == "noon"
    assert page.told == 0


def test_any_number_may_be_chosen_each_by_its_own_tab_stop(qtbot: QtBot, qapp: QApplication) -> None:
    boxes = Checkboxes("Any that fit", TIMES)
    page = page_of(qtbot, qapp, boxes)
    boxes.focus_first()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert boxes.values() == ("morning", "night")
    assert page.told == 2
    boxes.set_values(("noon",))
    assert boxes.values() == ("noon",)
    assert page.told == 2


def test_a_trembling_finger_does_not_take_its_own_choice_back(qtbot: QtBot, qapp: QApplication) -> None:
    boxes = Checkboxes("Any that fit", TIMES)
    page_of(qtbot, qapp, boxes)
    for _tremble in range(2):
        QTest.mouseClick(boxes.button("noon"), Qt.MouseButton.LeftButton)
    assert boxes.values() == ("noon",)


def test_choices_tell_name_state_detail_and_error(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Best time?", TIMES, "We plan around it.")
    page_of(qtbot, qapp, radios)
    radios.set_value("night")
    radios.set_error("Choose a time of day")
    group = QAccessible.queryAccessibleInterface(radios)
    night = QAccessible.queryAccessibleInterface(radios.button("night"))
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "Best time?"
    assert group.text(QAccessible.Text.Description) == "Choose a time of day\nWe plan around it."
    assert night.role() == QAccessible.Role.RadioButton
    assert night.text(QAccessible.Text.Name) == "Night"
    assert night.text(QAccessible.Text.Description) == "After ten\nChoose a time of day"
    assert radios.error == "Choose a time of day"


def test_what_was_chosen_stays_when_other_people_join(qtbot: QtBot, qapp: QApplication) -> None:
    radios = Radios("Whose?", [Choice("a", "Idris", mark=Party(id="a", name="Idris"))])
    page_of(qtbot, qapp, radios)
    radios.set_value("a")
    radios.set_choices([Choice("b", "Farah"), Choice("a", "Idris")])
    assert radios.value() == "a"


def test_without_pictures_words_and_box_stand_in_one_line_with_no_hole_for_a_picture(
    qtbot: QtBot, qapp: QApplication
) -> None:
    boxes = Checkboxes("Any that fit", (Choice("music", "Music", picture="music"),), tiles=True)
    page_of(qtbot, qapp, boxes)
    tile = boxes.button("music")
    shapes = {}
    try:
        for pictures in ("more", "none", "with_words"):
            appearance().set_pictures(pictures)
            shapes[pictures] = tile.face.shape
    finally:
        appearance().set_pictures("with_words")
    assert shapes == {"more": "tile", "none": "row", "with_words": "tile"}


def test_a_chosen_one_differs_in_more_than_colour(qtbot: QtBot, qapp: QApplication) -> None:
    boxes = Checkboxes("Any that fit", TIMES)
    page_of(qtbot, qapp, boxes)
    button = boxes.button("noon")
    try:
        for theme in ("light", "contrast"):
            appearance().set_theme(theme)
            boxes.set_values(())
            plain = button.grab().toImage()
            boxes.set_values(("noon",))
            chosen = button.grab().toImage()
            box = [
                (x, y)
                for x in range(button.width() - 52, button.width() - 14)
                for y in range(button.height() // 2 - 18, button.height() // 2 + 18)
            ]
            other = sum(
                abs(plain.pixelColor(x, y).lightness() - chosen.pixelColor(x, y).lightness()) > 60 for x, y in box
            )
            assert other > 200
    finally:
        appearance().set_theme("light")


def test_a_number_is_said_by_one_key_and_the_ends_have_words(qtbot: QtBot, qapp: QApplication) -> None:
    ruler = Ruler("How sure are you?", "Not at all", "Very sure")
    page = page_of(qtbot, qapp, ruler)
    assert ruler.value() is None
    ruler.focus_first()
    for _step in range(3):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert ruler.value() == 3
    assert page.told == 1
    first = QAccessible.queryAccessibleInterface(ruler._controls()[0])
    assert "Not at all" in first.text(QAccessible.Text.Name)
    ruler.set_value(None)
    assert ruler.value() is None


def test_assistive_technology_that_sets_a_choice_answers_like_a_press(qtbot: QtBot) -> None:
    radios, boxes = Radios("When?", TIMES), Checkboxes("When else?", TIMES)
    pages = (Page(radios), Page(boxes))
    for page in pages:
        qtbot.addWidget(page)
    pressed: list[str] = []
    radios.chosen.connect(lambda: pressed.append(radios.value()))
    told: list[object] = []
    for field in (radios, boxes):
        field.changed.connect(lambda: told.append((radios.value(), boxes.values())))

    for button in (radios.button("noon"), radios.button("night"), boxes.button("noon"), boxes.button("night")):
        toggle(button)
    assert pressed == ["noon", "night"]
    assert told == [("noon", ()), ("night", ()), ("night", ("noon",)), ("night", ("noon", "night"))]

    toggle(boxes.button("noon"))
    assert boxes.values() == ("night",)

    told.clear()
    radios.set_value("morning")
    boxes.set_values(("morning",))
    assert told == [], "showing an answer is no answer"


def toggle(button: QWidget) -> None:
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    actions.doAction(actions.toggleAction())


def test_a_ruler_runs_as_the_page_does(qtbot: QtBot, qapp: QApplication) -> None:
    ruler = Ruler("How sure are you?", "Not at all", "Very")
    page = page_of(qtbot, qapp, ruler)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(900, 400)
    QApplication.processEvents()
    cells = ruler._cells
    assert cells.button("0").x() > cells.button("10").x()
    ruler.set_value(3)
    ruler.focus_first()
    press(Qt.Key.Key_Left)
    focused = QApplication.focusWidget()
    assert focused is cells.button("4"), "to the left is onwards"
