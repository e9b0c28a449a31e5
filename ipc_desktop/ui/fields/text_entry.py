"""Plain words that wrap in a box that grows with them; pages have it, the first screen need not wait for it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import fonts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import Gutter, scroll_of
from ipc_desktop.ui.fields.entry_box import MOST_LETTERS, line_pitch, plain

_MOST_LINES = 12


class TextEntry(QTextEdit):
    """Plain words that wrap; it grows with them up to twelve lines. `edited` comes when the words change.

    With `lines` 1, Enter is left to the page and a pasted line break becomes a space. `full` comes when 20,000
    letters are reached.
    """

    edited = Signal()
    full = Signal(bool)

    def __init__(self, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._known = ""
        self._quiet = False
        self._is_full = False
        self._high = 0
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        if lines == 1:
            self.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(Gutter(slim=True))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._dress()
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        appearance().remeasured.connect(self._dress)

    def words(self) -> str:
        """The words as they are kept; exactly those that were set, as long as nobody changed them."""
        shown = self.toPlainText()
        return self._given if shown == self._shown_for_given else plain(shown)

    def set_words(self, text: str) -> None:
        """Shows words, without `edited`; there is nothing to undo afterwards."""
        if text == self.words():
            return
        self._quiet = True
        fonts.register_for(text)
        self.setPlainText(text)
        if self.font().letterSpacing() and fonts.has_joined_letters(text):
            self.setFont(fonts.without_gaps(self._letters_font(), text))
        self._space_lines()
        self.document().clearUndoRedoStacks()
        self._quiet = False
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._given, self._shown_for_given = text, self.toPlainText()
        self._known = self.toPlainText()
        self._say_whether_full()

    _given = ""
    _shown_for_given = ""

    def _letters_font(self) -> QFont:
        return appearance().font("entry")

    def _dress(self) -> None:
        self.setFont(fonts.without_gaps(self._letters_font(), self.toPlainText()))
        self.setCursorWidth(appearance().caret_width)
        self._quiet = True
        self._space_lines()
        self._quiet = False
        self._high = self._height()
        self.updateGeometry()

    def _space_lines(self) -> None:
        """Gives the lines their distance; never less than the font's own."""
        spare = line_pitch() - QFontMetricsF(self.font()).height()
        spaced = QTextBlockFormat()
        spaced.setLineHeight(max(0.0, spare), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        cursor.endEditBlock()

    def _text_changed(self) -> None:
        text = self.toPlainText()
        if self._quiet or text == self._known:
            return
        self._known = text
        if fonts.register_for(text):
            self.document().markContentsDirty(0, self.document().characterCount())
        if self.font().letterSpacing() and fonts.has_joined_letters(text):
            self._dress()
        self._say_whether_full()
        self.edited.emit()

    def _say_whether_full(self) -> None:
        is_full = len(self._known) >= MOST_LETTERS
        if is_full != self._is_full:
            self._is_full = is_full
            self.full.emit(is_full)

    def _room(self) -> int:
        return MOST_LETTERS - len(self.toPlainText()) + len(self.textCursor().selectedText())

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = plain(source.text())
        if self._lines == 1:
            text = " ".join(text.split("\n"))
        self.insertPlainText(text[: max(0, self._room())])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        writes = enter or (bool(event.text()) and event.text().isprintable())
        shortcut = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and self._lines == 1:
            event.ignore()
        elif writes and not shortcut and self._room() <= 0:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _follow_caret(self) -> None:
        scroll = scroll_of(self) if self.hasFocus() else None
        if scroll is not None:
            scroll.show_rect(self.viewport(), self.cursorRect())

    # --- growing ------------------------------------------------------------------------------------------------

    def _grow(self) -> None:
        """Asks for room only when another height is needed: each time the whole page is laid out anew."""
        height = self._height()
        if height != self._high:
            self._high = height
            self.updateGeometry()

    def _height(self) -> int:
        scale = appearance().scale
        least = self._lines if scale < 2.5 else min(self._lines, 2)
        needs = round(self.document().size().height())
        return max(least * line_pitch(), min(needs, max(_MOST_LINES, self._lines) * line_pitch()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(appearance().size(240), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 4), self._height())


class ShortEntry(TextEntry):
    """One line, about `letters` wide, for a part of a date or an amount.

    Qt's own line edit tells a screen reader of no run of letters, and Orca 43 then leaves out the last one: "194".
    """

    def __init__(self, letters: int, parent: QWidget | None = None, *, tabular: bool = False) -> None:
        self._wide, self._tabular = letters, tabular
        super().__init__(1, parent)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)

    @override
    def _letters_font(self) -> QFont:
        return appearance().font("entry", tabular=self._tabular)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * (self._wide + 1)), line_pitch())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 3), line_pitch())
