"""Stories of the letter board: every letter is there, the commonest are near, and whole words are offered."""

from __future__ import annotations

import pytest

from ipc_desktop import texts
from ipc_desktop.ui.scanning.letters import Order, Rows, figure_rows, letter_rows
from ipc_desktop.ui.scanning.suggestions import Suggestions, rest_of

SAID = "Friday trains with Nana. I go out with a friend each week. The taxi comes on time. I drive him there."


def steps_to(letter: str, rows: Rows) -> int:
    """How many things are lit until a letter is."""
    places = {cap.writes: at + on for at, row in enumerate(rows) for on, cap in enumerate(row)}
    return places[letter]


def cost(text: str, rows: Rows) -> float:
    return sum(steps_to(letter, rows) for letter in text) / len(text)


@pytest.mark.parametrize("order", ["often", "abc"])
def test_every_letter_space_and_stop_is_on_the_board_once(order: Order) -> None:
    written = [cap.writes for row in letter_rows(order) for cap in row]
    assert len(written) == len(set(written))
    assert {*"abcdefghijklmnopqrstuvwxyz .,?'"} <= set(written)
    figures = {cap.writes for row in figure_rows() for cap in row}
    assert {*"0123456789 .£/-@"} <= figures


def test_letters_by_use_take_a_third_fewer_steps_than_in_the_order_of_the_abc() -> None:
    text = SAID.lower()
    assert cost(text, letter_rows("often")) < 0.67 * cost(text, letter_rows("abc"))


def test_capitals_are_asked_for() -> None:
    assert {"A", "Z"} <= {cap.writes for row in letter_rows("often", capital=True) for cap in row}


def test_words_of_the_plan_are_offered_after_their_first_letters() -> None:
    words = Suggestions([SAID])
    assert "trains" in words.after("I like tr")
    assert words.after("Nan") == (), "one letter more is no help"
    assert "Friday" in words.after("On Fri")


def test_what_often_follows_is_offered_after_a_space() -> None:
    words = Suggestions(["with Nana", "with Nana", "with Farah"])
    assert words.after("I go with ")[0] == "Nana"


def test_a_begun_word_gives_way_to_the_whole_one() -> None:
    gives_way, written = rest_of("trains", "I like tr")
    assert "I like tr"[:-gives_way] + written == "I like trains "


def test_a_word_keeps_the_capital_it_was_begun_with() -> None:
    assert "Trains" in Suggestions(["trains"]).after("Tr")


def test_the_board_has_letters_in_every_language() -> None:
    for tag in (*texts.LANGUAGES, *texts.PSEUDO_LANGUAGES):
        texts.set_language(tag)
        try:
            assert sum(len(row) for row in letter_rows("often")) >= 20, tag
        finally:
            texts.set_language("en")
