"""A list that grows: a box for each thing, one more whenever it is wanted, and each can go and come back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.text_entry import TextEntry


class _Line(QWidget):
    """One thing of the list, with the button that takes it out."""

    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entry = TextEntry(1)
        self.box = EntryBox(self.entry)
        self.take_out = Button(_("Take out"), kind="quiet")
        self.take_out.clicked.connect(self.gone)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self.take_out)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def number(self, number: int, label: str) -> None:
        """Says which thing this is, for whoever cannot see where it stands."""
        self.entry.setAccessibleName(_("{label}, number {n}").format(label=label, n=number))
        self.take_out.setAccessibleName(_("Take out number {n}").format(n=number))

    def _dress(self) -> None:
        above = appearance().scale >= 2
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if above else QHBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(appearance().space(8))


class GrowingList(Field):
    """As many short texts as people like, in their order; there is always a box to write in.

    `one_more` are the words of the button that adds a box. What was taken out last can be put back.
    """

    IS_GROUP = True

    def __init__(self, label: str, one_more: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._lines: list[_Line] = []
        self._taken_out: list[tuple[int, str]] = []
        self._stack = QVBoxLayout()
        self.add = Button(one_more, glyph="plus")
        self.put_back = Button(_("Put it back"), kind="quiet", glyph="undo")
        buttons = FlowRow()
        buttons.addWidget(self.add)
        buttons.addWidget(self.put_back)
        self._put(self._stack)
        self._put(buttons)
        self.put_back.hide()
        self.add.clicked.connect(self._add_one)
        self.put_back.clicked.connect(self._put_one_back)
        self.set_values(())

    def values(self) -> tuple[str, ...]:
        """What stands in the list, without empty boxes."""
        return tuple(text for line in self._lines if (text := line.entry.words()).strip())

    def set_values(self, values: Sequence[str]) -> None:
        """Shows these things, without emitting `changed`."""
        while self._lines:
            self._drop(self._lines[-1])
        for text in values or ("",):
            self._insert(len(self._lines), text)
        self._taken_out.clear()
        self.put_back.hide()

    @override
    def raw(self) -> str:
        return "\n".join(self.values())

    @override
    def set_raw(self, text: str) -> None:
        self.set_values(text.split("\n") if text else ())

    @override
    def set_error(self, text: str) -> None:
        super().set_error(text)
        for line in self._lines:
            line.box.set_error(bool(text))

    def _add_one(self) -> None:
        """One more box, in which one can write at once; the empty one that is there already is as good."""
        last = self._lines[-1]
        if last.entry.words().strip():
            last = self._insert(len(self._lines), "")
        last.entry.setFocus()

    def _take_out(self, line: _Line) -> None:
        place, text = self._lines.index(line), line.entry.words()
        if text.strip():
            self._taken_out.append((place, text))
        self._drop(line)
        if not self._lines:
            self._insert(0, "")
        self.put_back.setVisible(bool(self._taken_out))
        self._lines[min(place, len(self._lines) - 1)].entry.setFocus()
        self.changed.emit()

    def _put_one_back(self) -> None:
        place, text = self._taken_out.pop()
        line = self._insert(min(place, len(self._lines)), text)
        line.entry.setFocus()
        self.put_back.setVisible(bool(self._taken_out))
        self.changed.emit()

    def _insert(self, place: int, text: str) -> _Line:
        line = _Line()
        line.entry.set_words(text)
        line.entry.edited.connect(self.changed)
        line.gone.connect(lambda: self._take_out(line))
        self._lines.insert(place, line)
        self._stack.insertWidget(place, line)
        line.show()  # at once: the next thing may be that it takes the focus
        self._number()
        tab_in_reading_order(self)
        return line

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._stack.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._number()

    def _number(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            line.number(number, self.label.text())
            line.take_out.setVisible(len(self._lines) > 1)
        self._tell()

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return tuple(line.entry for line in self._lines)

    @override
    def _tell(self) -> None:
        super()._tell()
        for box in self._controls():
            box.setAccessibleDescription(self._description())

    @override
    def _set_spaces(self) -> None:
        super()._set_spaces()
        stack = getattr(self, "_stack", None)
        if stack is not None:
            stack.setSpacing(appearance().space(10))
