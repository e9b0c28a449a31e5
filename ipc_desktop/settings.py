"""What this laptop's user chose for the screen: kept beside the stores, nothing personal in it."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

FILE_NAME = "settings.json"
LARGEST_FILE_BYTES = 65_536


@dataclass(frozen=True)
class Settings:
    """The choices of this laptop's user; `text_size` in percent (100 to 400), `idle_minutes` 0 for never."""

    language: str = "en"
    text_size: int = 100
    theme: str = "light"
    pictures: str = "with_words"
    idle_minutes: int = 10
    lock_on_sleep: bool = True
    reading_font: str = "atkinson"


_SMALLEST_AND_LARGEST = {"text_size": (100, 400), "idle_minutes": (0, 240)}
_CHOICES = {
    "theme": ("light", "cream", "dark", "contrast"),
    "pictures": ("with_words", "none", "more"),
    "reading_font": ("atkinson", "lexend", "opendyslexic", "system"),
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
    known = {field.name: kept[field.name] for field in fields(Settings) if field.name in kept}
    return replace(Settings(), **{name: value for name, value in known.items() if _can_hold(name, value)})


def save(data: Path, settings: Settings) -> None:
    """Keeps the settings: written beside, then put in place at once. Raises OSError when the folder cannot take it."""
    data.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=data, prefix=f"{FILE_NAME}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(data / FILE_NAME)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _can_hold(name: str, value: object) -> bool:
    if type(value) is not type(getattr(Settings(), name)):
        return False
    if isinstance(value, int) and name in _SMALLEST_AND_LARGEST:
        smallest, largest = _SMALLEST_AND_LARGEST[name]
        return smallest <= value <= largest
    if isinstance(value, str):
        return value in _CHOICES.get(name, (value,)) and 0 < len(value) <= 35
    return True
