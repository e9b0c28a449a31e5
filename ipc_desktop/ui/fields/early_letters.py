"""Letters that are typed while the question still has the focus: they belong into the box below it, none is lost."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.bricks.tab_order import stops
from ipc_desktop.ui.fields.entry_box import is_editor
from ipc_desktop.ui.fields.words_field import OtherVoice


def answered_at(page: QWidget) -> Iterator[QWidget]:
    """Where a page is answered, in reading order: no mark of a word, and not the way to somebody else's voice."""
    return (stop for stop in stops(page) if stop.isVisible() and not isinstance(stop, TermButton | OtherVoice))


def write_on(page: QWidget, letter: QKeyEvent) -> bool:
    """Lets a letter go on into the box with which a page begins; False where it begins with something else."""
    first = next(answered_at(page), None)
    if first is None or not is_editor(first):
        return False
    if isinstance(first, QLineEdit):
        first.end(False)
    elif isinstance(first, QTextEdit):
        first.moveCursor(QTextCursor.MoveOperation.End)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.sendEvent(first, QKeyEvent(letter.type(), letter.key(), letter.modifiers(), letter.text()))
    return True
