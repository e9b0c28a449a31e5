"""What every field shares: the label, the hint, the error with its bar, and what assistive technology hears of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, is_question
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import ASKS
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.looks import brush, glyphs

_BAR, _BAR_GAP = 8, 18


class AlertMark(QWidget):
    """The mark of an error, `px` px at 100%."""

    def __init__(self, px: int = 26) -> None:
        super().__init__()
        self._px = px
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().remeasured.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = appearance().size(self._px)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(min(self.width(), self.height()))
        glyphs.draw(QPainter(self), "alert", QRectF(0, 0, side, side), appearance().theme.err, stroke=2.6)


class Field(QWidget):
    """A field: `body` takes what one answers with. Setters never emit `changed`; only people's doing does."""

    IS_GROUP: ClassVar[bool] = False
    """Whether it is a group of controls that have names of their own."""

    changed = Signal()

    def __init__(self, label: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(ASKS, True)
        self._error = ""
        self._about = ""
        self._keeps_room = False
        self.label = Label(label, explained=True)
        self.hint = Body(hint, colour="ink2", explained=True)
        self._error_words = Body("", weight=700, colour="err")
        self._error_row = QWidget()
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._error_mark = AlertMark()
        row.addWidget(self._error_mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error_words, 1)
        self._error_row.hide()
        self.body = QVBoxLayout()
        self._heading = QVBoxLayout()
        for widget in (self.label, self.hint, self._error_row):
            self._heading.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._heading)
        self._column.addLayout(self.body)
        if not label:
            self.label.hide()
        if not hint:
            self.hint.hide()
        self._set_spaces()
        appearance().remeasured.connect(self._set_spaces)

    # --- what pages use -----------------------------------------------------------------------------------------

    @property
    def error(self) -> str:
        """The words of the error that stands at this field; empty when there is none."""
        return self._error

    def set_error(self, text: str) -> None:
        """Shows an error in words above the control, with a bar at the start edge; "" takes it away."""
        if text == self._error and (text or self._keeps_room or self._error_row.isHidden()):
            return
        self._error = text
        self._error_mark.setVisible(bool(text))
        self._error_words.setText(text)
        self._error_row.setVisible(bool(text) or self._keeps_room)
        self._set_spaces()
        self._tell()
        self.update()

    def settle(self) -> None:
        """Takes the error away, but leaves its room: nothing jumps under the hands of whoever is still writing."""
        self._keeps_room = True
        self.set_error("")
        self._keeps_room = False

    def set_label(self, text: str) -> None:
        """Changes the words over the field."""
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self._tell()

    def set_about(self, words: str) -> None:
        """What is heard before the label, where those who see read it once above several fields."""
        self._about = words
        self._tell()

    def spoken_name(self) -> str:
        """What the field is called where nothing above it is seen."""
        label = self.label.text()
        if not self._about:
            return label
        form = _("{about} {label}") if is_question(self._about) else _("{about}: {label}")
        return form.format(about=self._about, label=label)

    def set_hint(self, text: str) -> None:
        """Changes the help under the label."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self._tell()

    def focus_first(self) -> None:
        """Gives the focus to the first thing that one answers with."""
        for control in self._controls():
            control.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def raw(self) -> str:
        """What stands in the field, letter by letter, whether it makes an answer or not."""
        return ""

    def set_raw(self, text: str) -> None:
        """Shows what `raw` gave, without emitting `changed`."""

    # --- for the fields -----------------------------------------------------------------------------------------

    def _controls(self) -> tuple[QWidget, ...]:
        """The widgets that one answers with, first the one that takes the focus."""
        raise NotImplementedError

    def _description(self) -> str:
        """What is told after the name: first the error, then the hint."""
        return "\n".join(words for words in (self._error, self.hint.text()) if words)

    def _tell(self) -> None:
        """Hands label, hint and error on to assistive technology."""
        if self._about:
            self.label.setAccessibleName(self.spoken_name())
        if self.IS_GROUP:
            accessible.set_role(self, "group")
            self.setAccessibleName(self.spoken_name())
            self.setAccessibleDescription(self._description())
            return
        for control in self._controls():
            if self.label.text():
                control.setAccessibleName(self.spoken_name())
            control.setAccessibleDescription(self._description())
        first = self._controls()[0]
        if "&" not in self.label.text():
            self.label.setBuddy(first)

    def _put(self, content: QWidget | QLayout) -> None:
        """Adds a widget or a layout to the body."""
        if isinstance(content, QWidget):
            self.body.addWidget(content)
        else:
            self.body.addLayout(content)

    def _set_spaces(self) -> None:
        look = appearance()
        indent = 0 if self._error_row.isHidden() else look.border(_BAR) + look.space(_BAR_GAP)
        at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(0 if at_right else indent, 0, indent if at_right else 0, 0)
        self._column.setSpacing(look.space(10))
        self._heading.setSpacing(look.space(4))
        self.body.setSpacing(look.space(10))
        row = self._error_row.layout()
        if row is not None:
            row.setSpacing(look.space(8))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_spaces()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._error:
            return
        wide = appearance().border(_BAR)
        at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        bar = QRect(self.width() - wide if at_right else 0, 0, wide, self.height())
        brush.cover(painter, bar, appearance().theme.err)


class Problem(NamedTuple):
    """Something that must be put right before going on: what to do, in plain words, and where."""

    text: str
    field: Field


def point_out(problems: Sequence[Problem], before: Sequence[Problem] = ()) -> tuple[Problem, ...]:
    """Says at each place what must be put right, and goes to the first of them; the same problems again.

    What was said `before` goes from the places that are right by now.
    """
    wrong = {id(problem.field) for problem in problems}
    for problem in before:
        if id(problem.field) not in wrong:
            problem.field.set_error("")
    for problem in problems:
        problem.field.set_error(problem.text)
    if problems:
        problems[0].field.focus_first()
    return tuple(problems)


def raw_of(fields: Mapping[str, Field]) -> dict[str, str]:
    """What stands in these fields, by name; empty ones left out."""
    return {name: raw for name, field in fields.items() if (raw := field.raw())}


def put_raw(fields: Mapping[str, Field], written: Mapping[str, str]) -> None:
    """Shows what `raw_of` gave; fields it does not name stay as they are."""
    for name, field in fields.items():
        if name in written:
            field.set_raw(written[name])
