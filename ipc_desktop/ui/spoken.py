"""What voices must know of a widget: in which language its words are, where they pause, and whether it is left out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

_LANGUAGE, _LEFT_OUT = "spoken_language", "spoken_left_out"


def set_language(widget: QWidget, language: str) -> None:
    """Says in which language (BCP 47) the words of a widget are; "" for that of the screen."""
    widget.setProperty(_LANGUAGE, language)
    if language:
        widget.setLocale(locale_of(language))
    else:
        widget.unsetLocale()


def locale_of(language: str) -> QLocale:
    """What assistive technology is told of a language (BCP 47): as it is spoken in this country, if it is."""
    return QLocale(language if "-" in language else f"{language}-GB")


def language_of(widget: QWidget) -> str:
    """The language of the words of a widget; "" for that of the screen."""
    return str(widget.property(_LANGUAGE) or "")


def with_pauses(lines: Iterable[str]) -> str:
    """Lines for a screen reader, which takes a breath only where a sentence ends."""
    return "\n".join(line + "." * line[-1].isalnum() for line in lines if line)


def leave_out(widget: QWidget) -> None:
    """Leaves a widget and all that is in it unread: the page says the same in other words."""
    widget.setProperty(_LEFT_OUT, True)


def is_left_out(widget: QWidget) -> bool:
    """Whether this widget itself is left unread."""
    return bool(widget.property(_LEFT_OUT))
