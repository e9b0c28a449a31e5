"""What is chosen for the screen: put in force at once, and kept for the next start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ipc_desktop import settings, texts
from ipc_desktop.settings import Settings
from ipc_desktop.ui.appearance import appearance

if TYPE_CHECKING:
    from ipc_desktop.plan.access_needs import AccessNeeds

TEXT_SIZES_PERCENT = (100, 125, 150, 175, 200, 250, 300, 400)


class Choices(QObject):
    """This laptop's choices, and on top of them, while a case is open, what its person needs.

    `language_changed` asks for everything on the screen to be built anew; the rest follows `appearance().changed`.
    """

    language_changed = Signal()
    laptop_changed = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.laptop = settings.load(data)
        self.now = self.laptop
        texts.set_language(self.now.language)
        self._put_in_force()

    def choose(self, laptop: Settings, now: Settings | None = None) -> None:
        """Puts choices in force and keeps those of the laptop."""
        self.laptop = laptop
        with suppress(OSError):  # a full or read-only disk: the choice holds for today
            settings.save(self._data, laptop)
        self._show(now or laptop)
        self.laptop_changed.emit()

    def change(self, how: Callable[[Settings], Settings]) -> None:
        """Changes something for this laptop and just now, and keeps it for the next start."""
        self.choose(how(self.laptop), how(self.now))

    def set_text_size(self, percent: int) -> None:
        """Puts a text size in force and keeps it."""
        self.change(lambda settings: replace(settings, text_size=percent))

    def follow(self, needs: AccessNeeds) -> None:
        """Puts a person's needs on top of the laptop's choices; what they did not say stays as it is."""
        self._show(
            replace(
                self.now,
                language=needs.language or self.now.language,
                text_size=needs.text_size or self.now.text_size,
                theme=needs.theme or self.now.theme,
                pictures=needs.pictures or self.now.pictures,
            )
        )

    def back_to_the_laptop(self) -> None:
        """Leaves a person's needs behind when their case is closed."""
        self._show(self.laptop)

    def other_text_size(self, steps: int) -> int:
        """The text size that many steps larger (or smaller) than the one in force, in percent."""
        sizes = TEXT_SIZES_PERCENT
        nearest = min(range(len(sizes)), key=lambda at: abs(sizes[at] - self.now.text_size))
        return sizes[max(0, min(len(sizes) - 1, nearest + steps))]

    def _show(self, wanted: Settings) -> None:
        speaks_otherwise = wanted.language != self.now.language
        self.now = wanted
        if speaks_otherwise:
            texts.set_language(wanted.language)
        self._put_in_force()
        if speaks_otherwise:
            self.language_changed.emit()

    def _put_in_force(self) -> None:
        look = appearance()
        look.set_theme(self.now.theme)
        look.set_text_size(self.now.text_size)
        look.set_pictures(self.now.pictures)
        right_to_left = texts.is_right_to_left()
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        if QGuiApplication.layoutDirection() != direction:
            QGuiApplication.setLayoutDirection(direction)
