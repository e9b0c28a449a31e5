"""A page is read in reading order, with what is chosen and typed, and nothing that nobody may hear."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.words import Body, Lead, Question
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.error_summary import ErrorSummary
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.secret_field import SecretField
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.fields.words_field import WordsField
from ipc_desktop.ui.reading.passages import passages


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    return page


def told(page: QWidget) -> list[str]:
    return [passage.words() for passage in passages(page)]


def test_question_help_label_and_choices_are_read_in_their_order_with_what_is_chosen(qtbot: QtBot) -> None:
    way = Radios("How?", [Choice("a", "By bus", detail="Line 7"), Choice("b", "On foot")], "You may choose.")
    way.set_value("b")
    liked = Checkboxes("Tap any", [Choice("trains", "Trains"), Choice("chips", "Chips")])
    liked.set_values(["trains"])
    page = shown(qtbot, Question("How do we go?"), Lead("Say what you like."), way, liked)
    assert told(page) == [
        "How do we go?", "Say what you like.",
        "How?", "You may choose.", "By bus\nLine 7", "On foot\nChosen",
        "Tap any", "Trains\nChosen", "Chips",
    ]  # fmt: skip


def test_what_is_typed_is_read_after_who_said_it_and_in_their_language(qtbot: QtBot) -> None:
    nana = Party(id="n", name="Nana")
    field = WordsField([nana], Party(id="me", name="Idris"), "What matters?")
    field.set_words(Words("Pidän junista.", "fi", "n"))
    page = shown(qtbot, field)
    read = passages(page)
    assert [passage.words() for passage in read] == [
        "What matters?",
        "In Nana’s own words",
        "Someone else’s words",
        "Pidän junista.",
    ]
    assert read[-1].language == "fi"


def test_errors_are_read_first_and_again_at_their_place(qtbot: QtBot) -> None:
    summary, name = ErrorSummary(), TextField("Name")
    page = shown(qtbot, summary, Question("Who are you?"), name)
    summary.show_problems([Problem("Please write a name", name)])
    assert told(page)[:3] == ["Please look at this first", "Please write a name", "Who are you?"]
    assert told(page).count("Please write a name") == 2


def test_a_passphrase_is_never_read(qtbot: QtBot) -> None:
    field = SecretField("Your passphrase")
    field.set_text("lilac tram whisper pebble")
    assert told(shown(qtbot, field)) == ["Your passphrase"]


def test_what_is_hidden_or_left_out_is_not_read(qtbot: QtBot) -> None:
    hidden, drawn = Body("Not yet"), Body("The same in a picture")
    page = shown(qtbot, Body("Here"), hidden, drawn)
    hidden.hide()
    spoken.leave_out(drawn)
    assert told(page) == ["Here"]


def test_a_button_is_read_but_not_the_same_one_in_every_row(qtbot: QtBot) -> None:
    page = shown(qtbot, Body("Hello"), Button("Change"), Body("Money"), Button("Change"), Button("Print"))
    assert told(page) == ["Hello", "Money", "Print"]


def test_what_is_chosen_meanwhile_is_read_as_it_is_by_then(qtbot: QtBot) -> None:
    way = Radios("How?", [Choice("a", "By bus")])
    page = shown(qtbot, way)
    last = passages(page)[-1]
    way.set_value("a")
    assert last.words() == "By bus\nChosen"
