"""Writing: words are kept exactly, leave by Tab, grow in view, and are always somebody's."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.entry_box import MOST_LETTERS
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.secret_field import SecretField
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.fields.words_field import WordsField
from tests.ui.fields.test_choices import page_of, press

IDRIS = Party(id="idris", name="Idris", roles=("self",))
FARAH = Party(id="farah", name="Farah", relationship="Mum", circle="closest")
JOANNE = Party(id="joanne", name="Joanne", roles=("care_coordinator",), circle="paid")


def test_tab_leaves_a_text_box_and_enter_breaks_a_line(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page = page_of(qtbot, qapp, field)
    field.focus_first()
    QTest.keyClicks(field.entry, "Trains")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(field.entry, "Chips")
    press(Qt.Key.Key_Tab)
    assert field.text() == "Trains\nChips"
    assert QApplication.focusWidget() is page.after
    assert page.told == len("Trains\nChips")


def test_enter_in_one_line_writes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("Name")
    page_of(qtbot, qapp, field)
    field.focus_first()
    QTest.keyClicks(field.entry, "Idris")
    press(Qt.Key.Key_Return)
    assert field.text() == "Idris"


def test_showing_words_is_no_change_and_gives_them_back_untouched(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page = page_of(qtbot, qapp, field)
    for given in ("e\u0301lan \u200fشكرا\u200f", "a\tb\n\nc ", "<b>&amp;</b>", "w" * 300):
        field.set_text(given)
        assert field.text() == given
    appearance().set_text_size(150)
    appearance().set_text_size(100)
    assert page.told == 0


def test_what_is_typed_is_composed_and_free_of_control_characters(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page_of(qtbot, qapp, field)
    field.focus_first()
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("e\u0301lan\x07\x1b and\r\nchips")
    field.entry.insertFromMimeData(pasted)
    assert field.text() == "élan and\nchips"


def test_typing_can_be_undone_inside_the_box(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page_of(qtbot, qapp, field)
    field.set_text("Trains")
    field.focus_first()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Trains"
    QTest.keyClicks(field.entry, " and chips")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Trains"


def test_a_text_box_grows_with_its_words_and_stops_at_a_sensible_height(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page_of(qtbot, qapp, field)
    small = field.entry.height()
    field.set_text("\n".join("line" for _n in range(8)))
    QApplication.processEvents()
    grown = field.entry.sizeHint().height()
    field.set_text("\n".join("line" for _n in range(80)))
    QApplication.processEvents()
    assert small < grown < field.entry.sizeHint().height() < 14 * small / 3


def test_a_full_box_says_so_kindly_and_keeps_what_is_there(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("What matters?", lines=3)
    page_of(qtbot, qapp, field)
    field.focus_first()
    pasted = QMimeData()
    pasted.setText("x" * (MOST_LETTERS + 50))
    field.entry.insertFromMimeData(pasted)
    QTest.keyClicks(field.entry, "more")
    assert field.text() == "x" * MOST_LETTERS
    assert "full" in field.entry.accessibleDescription()


def test_an_error_is_seen_and_heard_and_goes_again(qtbot: QtBot, qapp: QApplication) -> None:
    field = TextField("Name", "The name you like best")
    page_of(qtbot, qapp, field)
    field.set_error("Write a name, or skip this")
    told = QAccessible.queryAccessibleInterface(field.entry)
    assert told.text(QAccessible.Text.Name) == "Name"
    assert told.text(QAccessible.Text.Description) == "Write a name, or skip this\nThe name you like best"
    assert field.grab().toImage().pixelColor(3, field.height() // 2) == appearance().theme.err
    field.set_error("")
    assert told.text(QAccessible.Text.Description) == "The name you like best"
    assert field.grab().toImage().pixelColor(3, 2) != appearance().theme.err


def test_words_are_the_persons_own_until_somebody_else_is_named(qtbot: QtBot, qapp: QApplication) -> None:
    field = WordsField((IDRIS, FARAH, JOANNE), IDRIS)
    page = page_of(qtbot, qapp, field)
    field.focus_first()
    QTest.keyClicks(field.entry, "Trains")
    assert field.words() == Words("Trains", "en", "idris")
    assert "In Idris’s own words" in field.entry.accessibleName()
    other = next(b for b in field.findChildren(Button) if b.text() == "Someone else’s words")
    other.click()
    cards = next(r for r in field.findChildren(Radios) if r.isVisible())
    cards.button("farah").click()
    assert field.words() == Words("Trains", "en", "farah")
    assert not cards.isVisible()
    assert QApplication.focusWidget() is field.entry
    assert page.told == len("Trains") + 1


def test_words_of_somebody_paid_may_be_a_summary_or_a_note(qtbot: QtBot, qapp: QApplication) -> None:
    field = WordsField((IDRIS, JOANNE), IDRIS)
    page_of(qtbot, qapp, field)
    given = Words("He likes trains.", "en", "joanne", "agreed_summary")
    field.set_words(given)
    assert field.words() is given
    assert field._line.words.text() == "Joanne’s summary, agreed together", "nobody agrees with themself"
    how = next(r for r in field.findChildren(Radios) if r.isVisible())
    assert how.value() == "agreed_summary"
    how.button("worker_note").click()
    assert field.words() == Words("He likes trains.", "en", "joanne", "worker_note")


def test_words_may_come_from_a_record_and_never_pass_for_somebodys_own(qtbot: QtBot, qapp: QApplication) -> None:
    field = WordsField((IDRIS, JOANNE), IDRIS)
    page_of(qtbot, qapp, field)
    field.set_words(Words("Seizures since 2014.", "en", "joanne", "agreed_summary"))
    how = next(r for r in field.findChildren(Radios) if r.isVisible())
    how.button("from_record").click()
    assert field.words() == Words("Seizures since 2014.", "en", "joanne", "from_record")
    assert field._line.words.text() == "From a letter or record"
    field.set_words(Words("x", "en", "idris", "from_record"))
    assert field._line.words.text() == "From a letter or record", "these are not Idris's own words"
    field.set_words(Words("x", "en", "idris", "advocate"))
    assert field._line.words.text() == "Said by an advocate"


def test_letters_typed_before_the_box_are_written_into_it(qtbot: QtBot, qapp: QApplication) -> None:
    field = WordsField((IDRIS, FARAH), IDRIS)
    page_of(qtbot, qapp, field)
    field._other.setFocus()
    for letter in "My tea":
        QTest.keyClicks(QApplication.focusWidget() or field, letter)
    assert field.text() == "My tea"
    field._other.setFocus()
    QTest.keyClick(field._other, Qt.Key.Key_Space)
    assert field._whose.isVisible(), "and the way to another voice is still one key away"


@pytest.mark.parametrize(
    "given",
    [NOTHING_SAID, Words("میں", "ur", "idris"), Words(" e\u0301 ", "en", "gone"), Words("x", "cy", "", "from_record")],
)
def test_words_that_nobody_touched_come_back_the_same(qtbot: QtBot, qapp: QApplication, given: Words) -> None:
    field = WordsField((IDRIS, FARAH), IDRIS)
    page_of(qtbot, qapp, field)
    field.set_words(given)
    assert field.words() == given


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        (("3", "6", "2009"), dt.date(2009, 6, 3)),
        (("03", "june", "2009"), dt.date(2009, 6, 3)),
        (("3", "Jun", "2009"), dt.date(2009, 6, 3)),
        (("3rd", "6", "2009"), dt.date(2009, 6, 3)),
        (("31", "6", "2009"), None),
        (("3", "ju", "2009"), None),
        (("3", "6", "09"), None),
        (("", "", ""), None),
    ],
)
def test_a_date_is_read_from_numbers_and_names(
    qtbot: QtBot, qapp: QApplication, typed: tuple[str, str, str], date: dt.date | None
) -> None:
    field = DateField("When were you born?")
    page_of(qtbot, qapp, field)
    field.focus_first()
    for part in typed:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, part)
        press(Qt.Key.Key_Tab)
    assert field.value() == date
    assert field.is_half_written() == (date is None and any(typed))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("//", ""),
        ("3/6/2009", ""),
        ("3//", "Please write day, month and year, or take them all out."),
        ("3/ju/2009", "Please write the month as a number or a name."),
        ("3/13/2009", "Please write the month as a number or a name."),
        ("3/6/09", "Please write all four numbers of the year."),
        ("31/2/1984", "That month has no day 31. Which day is it?"),
    ],
)
def test_what_is_wrong_with_a_date_is_said_of_the_part_that_is_wrong(
    qtbot: QtBot, qapp: QApplication, written: str, told: str
) -> None:
    field = DateField("When were you born?")
    page_of(qtbot, qapp, field)
    field.set_raw(written)
    assert field.fault() == told


def test_a_date_that_is_shown_can_be_read_back(qtbot: QtBot, qapp: QApplication) -> None:
    field = DateField("When were you born?")
    page = page_of(qtbot, qapp, field)
    field.set_value(dt.date(912, 1, 30))
    assert field.value() == dt.date(912, 1, 30)
    field.set_value(None)
    assert field.value() is None
    assert page.told == 0


def test_money_is_read_in_pence_and_what_cannot_be_read_stays(qtbot: QtBot, qapp: QApplication) -> None:
    field = MoneyField("How much?")
    page_of(qtbot, qapp, field)
    assert (field.pence(), field.fault()) == (None, "")
    field.focus_first()
    QTest.keyClicks(field.entry, "1,234.50")
    assert (field.pence(), field.fault()) == (123450, "")
    QTest.keyClicks(field.entry, "x")
    assert field.pence() is None
    assert field.fault() == "not_a_number"
    assert field.entry.words() == "1,234.50x"
    field.set_pence(5)
    assert field.entry.words() == "0.05"


def test_an_empty_line_is_entered_without_selecting(qtbot: QtBot, qapp: QApplication) -> None:
    field = MoneyField("How much?")
    page = page_of(qtbot, qapp, field)
    field.set_pence(100)
    page.before.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.entry
    assert not field.entry.textCursor().hasSelection()


def test_a_passphrase_is_hidden_until_it_is_to_be_seen(qtbot: QtBot, qapp: QApplication) -> None:
    field = SecretField("Passphrase")
    page_of(qtbot, qapp, field)
    field.focus_first()
    QTest.keyClicks(field.entry, "tea & chips")
    assert "tea" not in field.entry.displayText()
    field.show_letters(True)
    assert field.entry.displayText() == field.text() == "tea & chips"


def test_a_passphrase_may_be_pasted(qtbot: QtBot) -> None:
    field = SecretField("Passphrase")
    qtbot.addWidget(field)
    QApplication.clipboard().setText("lilac tram whisper pebble")
    QTest.keyClick(field.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    assert field.text() == "lilac tram whisper pebble"


def test_words_that_assistive_technology_writes_count_like_typed_ones(qtbot: QtBot, qapp: QApplication) -> None:
    for field, words in (
        (MoneyField("How much?"), "106.50"),
        (SecretField("Passphrase"), "geese"),
        (DateField("Born"), "3"),
    ):
        page = page_of(qtbot, qapp, field)
        field.focus_first()
        focused = QApplication.focusWidget()
        assert focused is not None
        QAccessible.queryAccessibleInterface(focused).setText(QAccessible.Text.Value, words)
        assert page.told == 1
        field.set_raw("7")
        assert page.told == 1, "showing words is no change"
