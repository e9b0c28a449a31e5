"""The audit finds what is said wrongly: words, errors, and what cannot be heard."""

from __future__ import annotations

import pytest

from ipc_desktop import texts
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.field import Field, Problem
from tests.accessibility.audit import audit
from tests.accessibility.sound_page import TITLE, Stand, rules

# --- said -------------------------------------------------------------------------------------------------------


def test_a_long_sentence_is_found(stand: Stand) -> None:
    stand.plant(Body("This is a sentence that goes on and on until nobody knows any more how it once began."))
    assert rules(stand.audit()) == {"short sentences"}


def test_a_label_is_no_part_of_the_sentence_after_it_in_a_pseudo_language_either(stand: Stand) -> None:
    texts.set_language("en-XA")
    stand.plant(
        Body("[[[Part in all of this plan]:] [supporter, carer, next of kin, attorney for money and property]]")
    )
    assert "short sentences" not in rules(stand.audit())


def test_what_people_said_may_be_as_long_as_they_like(stand: Stand) -> None:
    said = "I like it when the sun comes round the house and I can sit there with my tea until it has gone."
    stand.plant(Body(said))
    assert audit(stand.window, frozenset({said})) == []


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_words_left_in_english_are_found(stand: Stand, tag: str) -> None:
    texts.set_language(tag)
    told = [finding.control for finding in stand.audit() if finding.rule == "translated"]
    assert any("Go on" in control for control in told)


# --- errors -----------------------------------------------------------------------------------------------------


def with_an_error(stand: Stand, words: str = "Please write your name.") -> None:
    stand.page.summary.show_problems((Problem(words, stand.page.name),))
    stand.window.setWindowTitle(f"Error: {TITLE}")
    stand.settle()


def test_a_sound_error_has_no_finding(stand: Stand) -> None:
    with_an_error(stand)
    assert stand.audit() == []


def test_an_error_that_is_not_reached_first_is_found(stand: Stand) -> None:
    with_an_error(stand)
    stand.page.heading.setFocus()
    assert rules(stand.audit()) == {"error first"}


def test_an_error_that_the_title_does_not_tell_is_found(stand: Stand) -> None:
    with_an_error(stand)
    stand.window.setWindowTitle(TITLE)
    assert rules(stand.audit()) == {"error first"}


def test_an_error_that_the_summary_does_not_name_is_found(stand: Stand) -> None:
    with_an_error(stand)
    stand.page.tea.set_error("Please choose one of the two.")
    assert rules(stand.audit()) == {"error linked"}


def test_a_link_that_leads_nowhere_is_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Field, "focus_first", lambda _field: None)
    with_an_error(stand)
    assert rules(stand.audit()) == {"error linked"}


@pytest.mark.parametrize("words", ["Your name is invalid, please.", "No name."])
def test_an_error_that_blames_or_does_not_say_what_to_do_is_found(stand: Stand, words: str) -> None:
    with_an_error(stand, words)
    assert rules(stand.audit()) == {"error words"}


def test_an_error_that_cannot_be_heard_at_its_field_is_found(stand: Stand) -> None:
    with_an_error(stand)
    stand.page.name.entry.setAccessibleDescription("")
    assert rules(stand.audit()) == {"error words"}


def test_a_state_that_is_told_wrongly_is_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Button, "isEnabled", lambda _button: False)
    assert "state" in rules(stand.audit())
