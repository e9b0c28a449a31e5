"""The boxes that people write in: one painted box, and inside it a line, or a text that grows (`text_entry.py`)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.hovered import Hovered
from ipc_desktop.ui.looks import brush, focus_ring

MOST_LETTERS = 20_000
_SIDE, _TOP = 20, 16


def plain(text: str) -> str:
    """Words as they are kept: composed (NFC), without control characters but new lines and tabs."""
    import unicodedata  # a large table, which a start can do without

    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def is_editor(widget: QWidget | None) -> bool:
    """Whether words are written into a widget. A text is told by its class's name: the first screen has none."""
    return isinstance(widget, QLineEdit) or (widget is not None and widget.inherits("QTextEdit"))


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something and is no shortcut; both modifiers at once write a letter on some keyboards."""
    command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    alone = command in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
    return bool(event.text().strip()) and event.text().isprintable() and not alone


class EntryBox(Hovered, QWidget):
    """The rounded box round an editor, in all its states; a press anywhere in it begins to write."""

    def __init__(self, editor: QWidget, before: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._has_error = False
        row = QHBoxLayout(self)
        if before is not None:
            row.addWidget(before)
        row.addWidget(editor, 1)
        focus_ring.set_ring(editor, radius=14, host=self)
        editor.installEventFilter(self)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def set_error(self, has_error: bool) -> None:
        """Paints the edge of an error, or the usual one."""
        self._has_error = has_error
        self.update()

    def _dress(self) -> None:
        row = self.layout()
        if row is not None:
            side, top = appearance().space(_SIDE), appearance().space(_TOP)
            row.setContentsMargins(side, top, side, top)
            row.setSpacing(appearance().space(6))
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def _edge(self) -> tuple[QColor, float]:
        look, theme = appearance(), appearance().theme
        if self._has_error:
            return theme.err, look.border(3)
        if theme.is_contrast and self.underMouse():
            return theme.edge, 5.0
        return (theme.ink if self.underMouse() else theme.edge), look.border(2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        off = not self.editor.isEnabled()
        edge, width = (theme.edge, float(look.border(2))) if off else self._edge()
        fill = theme.sand if off else theme.card
        brush.box(QPainter(self), self.rect(), fill=fill, edge=edge, width=width, radius=look.radius(14), dashed=off)


class LineEntry(QLineEdit):
    """One line, about `letters` wide. Tab enters it without selecting, or one key would wipe it.

    A screen reader also stays silent on an empty line that is entered by Tab, and speaks when it is not.
    `edited` comes when somebody changes the words, by keys or through assistive technology.
    """

    edited = Signal()
    _quiet = False

    def __init__(self, letters: int = 0, parent: QWidget | None = None, *, tabular: bool = False) -> None:
        super().__init__(parent)
        self._letters, self._tabular = letters, tabular
        self.setFrame(False)
        self.setMaxLength(MOST_LETTERS)
        self.textChanged.connect(self._text_changed)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def set_words(self, text: str) -> None:
        """Shows words, without `edited`."""
        self._quiet = True
        self.setText(text)
        self._quiet = False

    def _text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _dress(self) -> None:
        self.setFont(appearance().font("entry", tabular=self._tabular))
        self.updateGeometry()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))

    @override
    def sizeHint(self) -> QSize:
        letter = QFontMetricsF(self.font()).averageCharWidth()
        return QSize(round(letter * (self._letters + 1 if self._letters else 24)), line_pitch())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 3), line_pitch())


def line_pitch() -> int:
    """The height of one written line in px."""
    font = appearance().font("entry")
    natural = QFontMetricsF(font).height()
    return round(max(natural, appearance().line("entry") * font.pointSizeF() * 4 / 3))
