"""What somebody chose for the screen holds for the person while their case is open, and for the laptop otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop import settings
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.settings import Settings
from ipc_desktop.ui import spoken, system_wishes
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.choices import PERSONAL, Choices
from tests.ui.shell.visit import AS_AT_FIRST

MAUD = AccessNeeds(
    id="maud",
    text_size=200,
    theme="cream",
    pictures="none",
    reading_font="lexend",
    letter_spacing="wide",
    line_spacing="wider",
    motion="still",
    read_aloud="pages",
    reading_pace=80,
    switch="one",
    switch_pace=2000,
)


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    yield
    appearance().wear(**AS_AT_FIRST)


def test_every_setting_of_a_person_is_a_setting_of_the_laptop_and_a_field_of_their_needs() -> None:
    assert set(PERSONAL) <= set(Settings._fields)
    assert set(PERSONAL) <= set(AccessNeeds.__struct_fields__)


def test_opening_a_case_brings_its_person_all_they_need(qtbot: QtBot, tmp_path: Path) -> None:
    choices, look = Choices(tmp_path), appearance()
    choices.follow(MAUD)
    assert (look.scale, look.theme.name, look.pictures) == (2.0, "cream", "none")
    assert (look.reading_font, look.letter_spacing, look.line_spacing) == ("lexend", "wide", "wider")
    assert QApplication.cursorFlashTime() == 0, "nothing blinks"
    now = choices.now
    assert (now.read_aloud, now.reading_pace, now.switch, now.switch_pace) == ("pages", 80, "one", 2000)


def test_the_workers_own_come_back_when_the_case_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    worker = Settings(theme="dark", text_size=125, reading_font="opendyslexic", motion="moving")
    settings.save(tmp_path, worker)
    choices = Choices(tmp_path)
    choices.follow(MAUD)
    choices.back_to_the_laptop()
    assert choices.now == worker
    assert (appearance().theme.name, appearance().scale) == ("dark", 1.25)
    assert appearance().reading_font == "opendyslexic"
    assert QApplication.cursorFlashTime() > 0


def test_what_is_chosen_in_a_case_is_not_kept_for_the_laptop(qtbot: QtBot, tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    choices.follow(MAUD)
    with qtbot.waitSignal(choices.person_chose) as said:
        choices.change(lambda now: now._replace(theme="contrast", idle_minutes=now.idle_minutes))
    assert said.args == [{"theme": "contrast"}]
    assert settings.load(tmp_path) == Settings()


def test_what_is_chosen_outside_a_case_is_there_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    with qtbot.assertNotEmitted(choices.person_chose):
        choices.change(lambda now: now._replace(line_spacing="wide"))
    assert appearance().line_spacing == "wide"
    assert Choices(tmp_path).now.line_spacing == "wide"


def test_what_a_full_disk_cannot_keep_holds_for_today(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    choices = Choices(tmp_path)
    monkeypatch.setattr("os.fsync", full)
    choices.choose(choices.laptop._replace(theme="dark"))
    assert appearance().theme.name == "dark"
    assert settings.load(tmp_path) == Settings()


def test_what_a_person_takes_back_is_as_the_laptop_has_it(qtbot: QtBot, tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    choices.follow(MAUD)
    choices.follow(AccessNeeds(id="maud", text_size=200))
    assert (appearance().scale, appearance().theme.name) == (2.0, "light")


def test_everything_changes_in_one_go(qtbot: QtBot, tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    told: list[float] = []
    appearance().changed.connect(lambda: told.append(appearance().scale))
    choices.follow(MAUD)
    assert told == [2.0]


def test_the_system_is_followed_until_somebody_chooses(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_wishes, "theme", lambda: "contrast")
    monkeypatch.setattr(system_wishes, "motion", lambda: "still")
    choices = Choices(tmp_path)
    assert (appearance().theme.name, choices.now.motion) == ("contrast", "still")
    choices.set_text_size(150)
    monkeypatch.setattr(system_wishes, "theme", lambda: "dark")
    again = Choices(tmp_path)
    assert again.now.theme == "dark", "choosing a text size chooses no colours"
    again.change(lambda now: now._replace(theme="light"))
    assert Choices(tmp_path).now.theme == "light"


def test_a_system_that_turns_dark_in_the_evening_takes_us_along(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = Choices(tmp_path)
    choices.follow_the_system()
    monkeypatch.setattr(system_wishes, "theme", lambda: "dark")
    QApplication.styleHints().colorSchemeChanged.emit(QApplication.styleHints().colorScheme())
    assert appearance().theme.name == "dark"
    choices.change(lambda now: now._replace(theme="cream"))
    QApplication.styleHints().colorSchemeChanged.emit(QApplication.styleHints().colorScheme())
    assert appearance().theme.name == "cream"


def test_another_language_brings_its_letters_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    assert "Noto Sans Arabic" not in appearance().font("button").families()[:2]
    choices.choose(choices.laptop._replace(language="ar-XB"))
    assert appearance().font("button").families()[:2] == ["Atkinson Hyperlegible Next", "Noto Sans Arabic"]
    assert QApplication.font().families()[:2] == ["Atkinson Hyperlegible Next", "Noto Sans Arabic"]
    choices.choose(choices.laptop._replace(language="en"))
    assert "Noto Sans Arabic" not in appearance().font("button").families()[:2]


def test_a_screen_reader_is_told_in_which_language_the_screen_and_other_words_are(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = Body("A note", window)
    choices = Choices(tmp_path, window)
    assert words.locale().name() == "en_GB"
    choices.choose(choices.laptop._replace(language="ar-XB"))
    assert words.locale().language() == QLocale.Language.Arabic
    spoken.set_language(words, "ur")
    assert words.locale().name() == "ur_PK"
    choices.choose(choices.laptop._replace(language="en"))
    assert words.locale().name() == "ur_PK", "words stay in the language they were said in"
    spoken.set_language(words, "")
    assert words.locale().name() == "en_GB"
