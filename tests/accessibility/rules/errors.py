"""An error says what to do, is reached first, and leads to the place where it is put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ipc_desktop import texts
from ipc_desktop.ui.fields.error_summary import ErrorSummary
from ipc_desktop.ui.fields.field import Field
from tests.accessibility.finding import Finding
from tests.accessibility.view import Part, View

_BLAME = re.compile(r"\b(invalid|wrong|incorrect|illegal|forbidden|failed|failure|error|must|bad)\b", re.IGNORECASE)
_MENDS = re.compile(
    r"\b(please|write|type|choose|check|try|use|ask|look|add|say|make|draw|give|leave|pick|change|you can|take)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


def reached_first(view: View) -> Iterator[Finding]:
    """The focus is on the summary, or where there is none in the first field with an error; the title tells of it."""
    troubled = _troubled(view)
    if not troubled:
        return
    focus, summary = QApplication.focusWidget(), _summary(view)
    first = summary.widget if summary is not None else troubled[0].widget
    if focus is None or not (focus is first or first.isAncestorOf(focus)):
        yield Finding("error first", _words(troubled[0]), "the focus is not brought to it")
    if summary is not None and any(_above(part, summary) for part in view.parts if part.words.strip()):
        yield Finding("error first", "the summary of errors", "something stands above it")
    if summary is not None and texts.language() == "en" and not view.window.windowTitle().startswith("Error: "):
        yield Finding("error first", "window", f"its title “{view.window.windowTitle()}” does not tell of the error")


def say_how_to_mend(view: View) -> Iterator[Finding]:
    """The words of an error say what to do, blame nobody, and are heard at the control too."""
    for field in _troubled(view):
        words = _words(field)
        if texts.language() == "en":
            if _BLAME.search(words):
                yield Finding("error words", words, "it blames")
            if not _MENDS.search(words) or len(words.split()) < _FEWEST_WORDS:
                yield Finding("error words", words, "it does not say what to do")
        inside = [part for part in view.controls if field.widget.isAncestorOf(part.widget)]
        heard = [part for part in (field, *inside) if words in part.description]
        if not heard:
            yield Finding("error words", words, "a screen reader does not hear it at the field")


def linked(view: View) -> Iterator[Finding]:
    """Each error in the summary is a link that puts the focus into its field; no field's error is left out."""
    summary = _summary(view)
    if summary is None:
        return
    links = [part for part in view.controls if summary.widget.isAncestorOf(part.widget)]
    for field in _troubled(view):
        link = next((part for part in links if part.words == _words(field)), None)
        if link is None or not isinstance(link.widget, QAbstractButton):
            yield Finding("error linked", _words(field), "nothing in the summary leads to it")
            continue
        link.widget.click()
        focus = QApplication.focusWidget()
        if focus is None or not field.widget.isAncestorOf(focus):
            yield Finding("error linked", _words(field), "its link does not lead into its field")
    summary.widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _troubled(view: View) -> list[Part]:
    return [part for part in view.parts if isinstance(part.widget, Field) and part.widget.error]


def _words(part: Part) -> str:
    assert isinstance(part.widget, Field)
    return part.widget.error


def _summary(view: View) -> Part | None:
    return next((part for part in view.parts if isinstance(part.widget, ErrorSummary)), None)


def _above(part: Part, summary: Part) -> bool:
    page: QWidget | None = summary.widget.parentWidget()
    inside = part.widget is summary.widget or summary.widget.isAncestorOf(part.widget)
    of_page = page is not None and page.isAncestorOf(part.widget)
    return of_page and not inside and part.area.bottom() < summary.area.top()
