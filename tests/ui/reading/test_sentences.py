"""A text is read in the sentences that people hear in it."""

from __future__ import annotations

import pytest

from ipc_desktop.ui.looks.qt_letters import cut
from ipc_desktop.ui.reading.sentences import sentences


def told(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def test_each_sentence_is_said_by_itself() -> None:
    assert told("I love trains. Do you? Yes! Good.") == ["I love trains.", "Do you?", "Yes!", "Good."]


@pytest.mark.parametrize(
    "text",
    [
        "It is £1,234.50 a week for all.",
        "Dr. Khan and Mrs. Ali come at 9.30 on Mondays.",
        "Somebody, e.g. Nana, helps me.",
        "J. Smith lives at 4 St. Mary Street.",
        "We are at No. 7 now.",
    ],
)
def test_a_full_stop_in_a_figure_a_title_or_an_initial_ends_nothing(text: str) -> None:
    assert told(text) == [text]


def test_no_is_a_sentence_when_no_figure_follows() -> None:
    assert told("No. Not today.") == ["No.", "Not today."]


def test_i_at_the_end_of_a_sentence_ends_it() -> None:
    assert told("It was Nana and I. Then we went home.") == ["It was Nana and I.", "Then we went home."]


def test_urdu_and_bengali_end_their_sentences_with_their_own_marks() -> None:
    assert told("مجھے ٹرین پسند ہے۔ نانی ساتھ آتی ہیں۔") == ["مجھے ٹرین پسند ہے۔", "نانی ساتھ آتی ہیں۔"]
    assert told("আমি ট্রেন ভালোবাসি। নানি আসে।") == ["আমি ট্রেন ভালোবাসি।", "নানি আসে।"]


def test_a_new_line_ends_what_is_said_and_bullets_are_not_said() -> None:
    assert told("• Trains\n• Chips\n\n–\n") == ["Trains", "Chips"]


def test_where_a_sentence_stands_is_counted_as_qt_counts() -> None:
    text = "Trains 🚂 are good. Nana 👵 too. Yes."
    for sentence in sentences(text):
        assert cut(text, sentence.start, sentence.length) == sentence.text
    assert [sentence.start for sentence in sentences(text)] == [0, 20, 33]


def test_nothing_is_said_of_nothing() -> None:
    assert told("") == []
    assert told(" ... \n ") == []
