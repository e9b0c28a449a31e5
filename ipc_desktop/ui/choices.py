"""What is chosen for the screen: put in force at once, and kept for the next start or for the person it suits."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ipc_desktop import settings, texts
from ipc_desktop.settings import Settings
from ipc_desktop.ui import spoken, system_wishes
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.whole_files import UnwritableError

if TYPE_CHECKING:
    from ipc_desktop.plan.access_needs import AccessNeeds

TEXT_SIZES_PERCENT = (100, 125, 150, 175, 200, 250, 300, 400)

PERSONAL = (
    "language",
    "text_size",
    "theme",
    "pictures",
    "reading_font",
    "letter_spacing",
    "line_spacing",
    "motion",
    "read_aloud",
    "reading_pace",
    "switch",
    "switch_pace",
)
"""What belongs to the person while their case is open: each is a setting, and a field of their access needs."""


class Choices(QObject):
    """This laptop's choices, and on top of them, while a case is open, what its person needs.

    `now` is what is in force, with the system's wishes where nobody chose. `language_changed` asks for everything on
    the screen to be built anew; the rest follows `appearance().changed`. `person_chose` hands over what was chosen
    while a case is open, by its field of the access needs; `now_changed` says that anything in force is another.
    """

    language_changed = Signal()
    laptop_changed = Signal()
    person_chose = Signal(dict)
    now_changed = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._needs: AccessNeeds | None = None
        self.laptop = settings.load(data)
        self.now = _with_system_wishes(self.laptop)
        self._speak()
        self._put_in_force()

    def choose(self, laptop: Settings) -> None:
        """Puts the laptop's choices in force and keeps them for the next start."""
        self.laptop = laptop
        with suppress(UnwritableError):  # a full or read-only disk: the choice holds for today
            settings.save(self._data, laptop)
        self._show(self._wanted())
        self.laptop_changed.emit()

    def change(self, how: Callable[[Settings], Settings]) -> None:
        """Changes something: for the person while their case is open, else for this laptop."""
        if self._needs is None:
            self.choose(how(self.laptop))
            return
        before, after = self.now._asdict(), how(self.now)._asdict()
        said = {name: after[name] for name in PERSONAL if after[name] != before[name]}
        if said:
            self.person_chose.emit(said)

    def set_text_size(self, percent: int) -> None:
        """Puts a text size in force and keeps it."""
        self.change(lambda settings: settings._replace(text_size=percent))

    def follow(self, needs: AccessNeeds) -> None:
        """Puts a person's needs on top of the laptop's choices; where they said nothing, those hold."""
        self._needs = needs
        self._show(self._wanted())

    def back_to_the_laptop(self) -> None:
        """Leaves a person's needs behind when their case is closed."""
        self._needs = None
        self._show(self._wanted())

    def follow_the_system(self) -> None:
        """Follows the system's wishes from now on, also when they change, as far as nobody chose otherwise."""
        system_wishes.when_changed(lambda: self._show(self._wanted()))

    def uses_one_switch(self) -> bool:
        """Whether somebody answers with one switch just now."""
        return self.now.switch != "off"

    def other_text_size(self, steps: int) -> int:
        """The text size that many steps larger (or smaller) than the one in force, in percent."""
        sizes = TEXT_SIZES_PERCENT
        nearest = min(range(len(sizes)), key=lambda at: abs(sizes[at] - self.now.text_size))
        return sizes[max(0, min(len(sizes) - 1, nearest + steps))]

    def _wanted(self) -> Settings:
        said = {} if self._needs is None else {name: getattr(self._needs, name) for name in PERSONAL}
        return _with_system_wishes(self.laptop._replace(**{name: value for name, value in said.items() if value}))

    def _show(self, wanted: Settings) -> None:
        if wanted == self.now:
            return
        speaks_otherwise = wanted.language != self.now.language
        self.now = wanted
        if speaks_otherwise:
            self._speak()
        self._put_in_force()
        self.now_changed.emit()
        if speaks_otherwise:
            self.language_changed.emit()

    def _speak(self) -> None:
        """Puts the language in force: for what is written, and for how assistive technology says it."""
        texts.set_language(self.now.language)
        QLocale.setDefault(spoken.locale_of(self.now.language))
        window = self.parent()
        if isinstance(window, QWidget):
            window.setLocale(QLocale())

    def _put_in_force(self) -> None:
        now = self.now
        right_to_left = texts.is_right_to_left()
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        if QGuiApplication.layoutDirection() != direction:
            QGuiApplication.setLayoutDirection(direction)
        appearance().wear(
            theme=now.theme,
            text_size=now.text_size,
            pictures=now.pictures,
            reading_font=now.reading_font,
            letter_spacing=now.letter_spacing,
            line_spacing=now.line_spacing,
            motion=now.motion,
        )


def _with_system_wishes(chosen: Settings) -> Settings:
    theme, motion = chosen.theme or system_wishes.theme(), chosen.motion or system_wishes.motion()
    return chosen._replace(theme=theme, motion=motion)
