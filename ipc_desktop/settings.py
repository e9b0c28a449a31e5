"""What this laptop's user chose for the screen: kept beside the stores, nothing personal in it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ipc_desktop.whole_files import write_whole

FILE_NAME = "settings.json"
LARGEST_FILE_BYTES = 65_536


class Settings(NamedTuple):
    """The choices of this laptop's user; `text_size` in percent (100 to 400), `idle_minutes` 0 for never.

    `theme` and `motion` are empty until they are chosen: then the system's own wishes are followed.
    `reading_pace` is in percent of the voice's own (50 to 200), `switch_pace` the milliseconds one choice stays lit.
    `files_on_metered` says which photos and papers the exchange moves over a metered line.
    `switch_key` and `switch_second` are names of keys, as in "Space", or "click" for a press anywhere.
    """

    language: str = "en"
    text_size: int = 100
    theme: str = ""
    pictures: str = "with_words"
    idle_minutes: int = 10
    lock_on_sleep: bool = True
    reading_font: str = "atkinson"
    letter_spacing: str = "normal"
    line_spacing: str = "normal"
    motion: str = ""
    read_aloud: str = "off"
    reading_pace: int = 100
    switch: str = "off"
    switch_pace: int = 1500
    switch_key: str = "Space"
    switch_second: str = ""
    switch_letters: str = "often"
    switch_speaks: bool = False
    unlock_after_hiding: bool = False
    files_on_metered: str = "any"


_SMALLEST_AND_LARGEST = {
    "text_size": (100, 400),
    "idle_minutes": (0, 240),
    "reading_pace": (50, 200),
    "switch_pace": (300, 10_000),
}
_CHOICES = {
    "theme": ("", "light", "cream", "dark", "contrast"),
    "pictures": ("with_words", "none", "more"),
    "reading_font": ("atkinson", "lexend", "opendyslexic", "system"),
    "letter_spacing": ("normal", "wide", "wider"),
    "line_spacing": ("normal", "wide", "wider"),
    "motion": ("", "moving", "still"),
    "read_aloud": ("off", "pages"),
    "switch": ("off", "one"),
    "switch_letters": ("often", "abc"),
    "files_on_metered": ("any", "small", "none"),
}


def load(data: Path) -> Settings:
    """The settings kept in a data folder; a missing or broken file, or a value it cannot hold, gives the default."""
    try:
        with (data / FILE_NAME).open("rb") as file:
            kept = json.loads(file.read(LARGEST_FILE_BYTES))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    known = {name: kept[name] for name in Settings._fields if name in kept}
    return Settings()._replace(**{name: value for name, value in known.items() if _can_hold(name, value)})


def save(data: Path, settings: Settings) -> None:
    """Keeps the settings. Raises UnwritableError when the folder cannot take them."""
    with suppress(OSError):  # what is wrong with the folder is said in writing to it
        data.mkdir(parents=True, exist_ok=True)
    write_whole(data / FILE_NAME, json.dumps(settings._asdict(), indent=1).encode())


def _can_hold(name: str, value: object) -> bool:
    if type(value) is not type(getattr(Settings(), name)):
        return False
    if isinstance(value, int) and name in _SMALLEST_AND_LARGEST:
        smallest, largest = _SMALLEST_AND_LARGEST[name]
        return smallest <= value <= largest
    if isinstance(value, str):
        return value in _CHOICES[name] if name in _CHOICES else 0 < len(value) <= 35
    return True
