"""Which voice speaks, and whether it may: languages, laptops without a voice, and screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ipc_desktop.ui.reading import reading as reading_aloud
from ipc_desktop.ui.reading import voice as voices
from tests.ui.reading.listening import Ear, begin, panel, press, skip_to
from tests.ui.shell.visit import Visit


def test_words_in_a_language_without_a_voice_are_marked_and_said_to_be_so(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.wizard.show_page("most_important")
    visit.box().selectAll()
    visit.box().insertPlainText("مجھے ٹرین پسند ہے۔ نانی ساتھ آتی ہیں۔")
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)
    skip_to(visit, ear, "no voice")
    assert panel(visit).words.text() == "This laptop has no voice for these words."
    assert ear.heard[-1] == ("This laptop has no voice for these words.", "en")
    panel(visit).skip.emit()
    assert ear.sentences.count("This laptop has no voice for these words.") == 1
    assert panel(visit).words.text() == ""


def test_a_page_in_a_language_without_a_voice_is_told_kindly_in_english_too(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(language="ar-XB"))
    visit.until(visit.wizard.bar.read_button.isVisible)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: "No voice for" in panel(visit).words.text())
    assert len(panel(visit).words.text().splitlines()) == 2
    assert ear.heard == []
    assert len(panel(visit).buttons) == 1


def test_a_laptop_without_any_voice_says_so(visit: Visit, ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "_speech", lambda _engine, _parent: None)
    visit.open_first()
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: "has no voice" in panel(visit).words.text())
    assert panel(visit).words.text() == "This laptop has no voice. The words are still here to read."
    visit.press(Qt.Key.Key_F8)
    assert not panel(visit).isVisible()


def test_a_voice_that_gives_no_sound_is_told_and_can_be_asked_again(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    voices.voice()._give_up()
    assert "does not answer" in panel(visit).words.text()
    heard = len(ear.heard)
    visit.press(Qt.Key.Key_F8)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: len(ear.heard) > heard)


@pytest.fixture
def screen_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_aloud, "screen_reader_runs", lambda: True)


@pytest.mark.usefixtures("screen_reader")
def test_beside_a_screen_reader_it_asks_first_and_then_only_once(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.wizard.show_page("most_important")
    visit.press(Qt.Key.Key_F8)
    visit.qtbot.wait(200)
    assert ear.heard == []
    assert "screen reader" in panel(visit).words.text()
    press(visit, panel(visit).anyway_button)
    visit.until(lambda: ear.heard)
    visit.wizard.show_page("working")
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.sentences[-1] == "What is working?")


@pytest.mark.usefixtures("screen_reader")
def test_pages_that_read_themselves_stay_silent_beside_a_screen_reader(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(read_aloud="pages"))
    visit.wizard.show_page("working")
    visit.qtbot.wait(700)
    assert ear.heard == []
    assert not panel(visit).isVisible()


def test_every_page_is_read_by_itself_for_who_asked_for_it(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(read_aloud="pages"))
    visit.wizard.show_page("working")
    visit.until(lambda: ear.sentences[-1:] == ["What is working?"])
    visit.wizard.show_page("people")
    visit.until(lambda: ear.sentences[-1] == "Who is in your life?")
