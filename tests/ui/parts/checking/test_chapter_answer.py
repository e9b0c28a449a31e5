"""What a chapter says in short reads like a sentence."""

from __future__ import annotations

import pytest

from ipc_desktop.ui.parts.checking.chapter_answer import and_more, names_and_more


@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ("Hens", 0, "Hens"),
        ("Hens", 13, "Hens and 13 more"),
        ("My cards.", 1, "My cards. And one more."),
        ("“I live with Mum.”", 6, "“I live with Mum.” And 6 more."),
    ],
)
def test_what_else_there_is_goes_on_as_the_words_end(words: str, more: int, said: str) -> None:
    assert and_more(words, more) == said


def test_the_names_that_are_left_out_are_counted_last() -> None:
    assert names_and_more(["Mum", "Dad"], 2) == "Mum and Dad"
    assert names_and_more(["Mum", "Dad", "Carys", "Tom"], 2) == "Mum, Dad and 2 more"
    assert names_and_more([], 2) == ""
