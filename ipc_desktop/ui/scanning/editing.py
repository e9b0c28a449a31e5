"""What the letter board does to a box: the same keys that a keyboard would send, so that boxes need not know of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

Editor = QLineEdit | QTextEdit
EDITORS = (QLineEdit, QTextEdit)

_KEYS = {
    "Return": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
}


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Presses and lets go a key in a widget."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def key_called(name: str) -> Qt.Key:
    """The key with one of the names Return, Space, Left, Right, Up and Down."""
    return _KEYS[name]


def write(editor: Editor, text: str) -> None:
    """Types a text at the caret."""
    for letter in text:
        press(editor, Qt.Key.Key_unknown, letter)


def delete(editor: Editor, letters: int = 1) -> None:
    """Takes letters before the caret away."""
    for _ in range(letters):
        press(editor, Qt.Key.Key_Backspace)


def to_the_end(editor: Editor) -> None:
    """Puts the caret behind all that is written, and into view."""
    if isinstance(editor, QLineEdit):
        editor.end(False)
        return
    for place in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End):
        editor.moveCursor(place)


def before_caret(editor: Editor) -> str:
    """What stands before the caret."""
    if isinstance(editor, QLineEdit):
        return editor.text()[: editor.cursorPosition()]
    return editor.toPlainText()[: editor.textCursor().position()]


def takes_words(editor: Editor) -> bool:
    """Whether sentences are written here, rather than a figure or a passphrase."""
    return isinstance(editor, QTextEdit) and not wants_figures(editor)


def takes_lines(editor: Editor) -> bool:
    """Whether more than one line may be written."""
    return bool(editor.inputMethodHints() & Qt.InputMethodHint.ImhMultiLine)


def wants_figures(editor: Editor) -> bool:
    """Whether figures are what is mostly written here."""
    return bool(editor.inputMethodHints() & Qt.InputMethodHint.ImhPreferNumbers)
