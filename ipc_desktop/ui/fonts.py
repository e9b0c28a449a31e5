"""The letters: which font files a reading font and a language need, registered when first needed."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from ipc_desktop.paths import RESOURCES

READING_FONTS = {
    "atkinson": ("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next"),
    "lexend": ("lexend", "Lexend"),
    "opendyslexic": ("opendyslexic", "OpenDyslexic"),
    "system": ("", ""),
}
_SCRIPTS = {
    "ur": ("noto-nastaliq-urdu", "Noto Nastaliq Urdu"),
    "ar": ("noto-sans-arabic", "Noto Sans Arabic"),
    "fa": ("noto-sans-arabic", "Noto Sans Arabic"),
    "ps": ("noto-sans-arabic", "Noto Sans Arabic"),
    "bn": ("noto-sans-bengali", "Noto Sans Bengali"),
    "pa": ("noto-sans-gurmukhi", "Noto Sans Gurmukhi"),
    "gu": ("noto-sans-gujarati", "Noto Sans Gujarati"),
}
_LETTERS = (
    ("\u0600", "\u08ff", "ar"),
    ("\ufb50", "\ufefc", "ar"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
)
_LATIN = ("noto-sans", "Noto Sans")
_SIGNS = ("noto-emoji", "Noto Emoji")
_FOLDERS = (
    *((first, last, _SCRIPTS[script][0]) for first, last, script in _LETTERS),
    ("\u0250", "\u058f", _LATIN[0]),  # Greek, Cyrillic and what else no reading font has
    ("\u1e00", "\u1fff", _LATIN[0]),
    ("\u2190", "\u2bff", _SIGNS[0]),
    ("\U0001f000", "\U0001faff", _SIGNS[0]),
)
"""Which letters, from the first to the last, need which font beyond the reading font."""

_FALLBACKS = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Emoji",
    *(_SCRIPTS[script][1] for script in ("ar", "bn", "pa", "gu")),  # no Nastaliq: its lines are twice as high
)


def register(reading_font: str) -> None:
    """Makes a reading font known to Qt; further calls cost nothing."""
    # Qt tells of each family that has no letters of a script, before it takes the next one: that is what they are for.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    families(reading_font, "en")


def register_all_scripts() -> None:
    """Makes the letters of every language known, for a page that shows each language in its own letters."""
    for folder, _family in (*_SCRIPTS.values(), _LATIN):
        _register_folder(folder)


def register_for(text: str) -> bool:
    """Makes letters known that a text needs beyond those of the reading font: a name in another script.

    Whether some were not known yet: the same text, laid out before, would then be painted with wrong letters.
    """
    if text.isascii():
        return False
    known = _register_folder.cache_info().currsize
    for letter in set(text):
        for first, last, folder in _FOLDERS:
            if first <= letter <= last:
                _register_folder(folder)
    return _register_folder.cache_info().currsize > known


def is_joined(language: str) -> bool:
    """Whether the letters of a language join into words, so that no room may be put between them."""
    return language.split("-", maxsplit=1)[0] in _SCRIPTS


def has_joined_letters(text: str) -> bool:
    """Whether a text has letters that join."""
    return any(first <= letter <= last for letter in text for first, last, _script in _LETTERS)


def without_gaps(font: QFont, text: str) -> QFont:
    """The font as a text may wear it: letters that join, as in Arabic or Bengali, are never pulled apart."""
    if not font.letterSpacing() or not has_joined_letters(text):
        return font
    joined = QFont(font)
    joined.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.0)
    return joined


def families(reading_font: str, language: str) -> list[str]:
    """The font families for words in a language, best first; their files are registered on the way."""
    folder, family = READING_FONTS.get(reading_font, READING_FONTS["atkinson"])
    if folder:
        _register_folder(folder)
    found = [family or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()]
    script = _SCRIPTS.get(language.split("-", maxsplit=1)[0])
    if script is not None:
        _register_folder(script[0])
        found.append(script[1])
    if language != "en":
        _register_folder(_LATIN[0])
    return [*found, *(name for name in _FALLBACKS if name not in found)]


@cache
def _register_folder(folder: str) -> None:
    for file in sorted((RESOURCES / "fonts" / folder).iterdir()):
        if file.suffix in (".ttf", ".otf"):
            QFontDatabase.addApplicationFont(str(file))
