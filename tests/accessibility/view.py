"""What there is to be seen and heard in a window just now: every part with its name, role, place and drawn words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from ipc_desktop.ui.looks.focus_ring import FocusRing, ring_host
from tests.accessibility.drawn import Run, words_drawn
from tests.accessibility.pixels import Picture

BOXES = (QLineEdit, QTextEdit, QPlainTextEdit)
"""What people write in."""
CHOICES = (QRadioButton, QCheckBox)
CONTROLS = (*BOXES, QAbstractButton, QAbstractSlider, QAbstractItemView)
_LEAVES = (QAbstractButton, QAbstractScrollArea, QLineEdit)
"""What holds no part of ours, unless it has a layout: what Qt makes inside by itself is best left alone."""


@dataclass(frozen=True)
class Surface:
    """Something that parts lie on: the window, or the whole content of a page that scrolls inside it."""

    widget: QWidget

    @cached_property
    def picture(self) -> Picture:
        """The surface as it is painted, also where it is scrolled out of view."""
        size = self.widget.size()
        image = QImage(size if not size.isEmpty() else QSize(1, 1), QImage.Format.Format_RGB32)
        image.fill(QColor(QApplication.palette().window().color()))
        painter = QPainter(image)
        self.widget.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.end()
        return Picture(image)

    def place(self, widget: QWidget) -> QRect:
        """Where a widget lies on the surface, in px."""
        return QRect(widget.mapTo(self.widget, QPoint(0, 0)), widget.size())


@dataclass(frozen=True)
class Part:
    """One visible widget: how it is told, and where on which surface it lies."""

    widget: QWidget
    surface: Surface
    clips: tuple[QWidget, ...]
    """The widgets it lies in, up to its surface: what sticks out of any of them is cut."""

    @cached_property
    def name(self) -> str:
        """What a screen reader says first."""
        return self._told(QAccessible.Text.Name)

    @cached_property
    def description(self) -> str:
        """What a screen reader says after it."""
        return self._told(QAccessible.Text.Description)

    @cached_property
    def role(self) -> QAccessible.Role:
        """What kind of thing a screen reader says that it is."""
        return QAccessible.queryAccessibleInterface(self.widget).role()

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The words it draws by itself."""
        return words_drawn(self.widget)

    @cached_property
    def area(self) -> QRect:
        """Where it lies on its surface."""
        return self.surface.place(self.widget)

    @cached_property
    def target(self) -> QRect:
        """Where a press reaches it, and what is ringed when it has the focus."""
        return self.surface.place(ring_host(self.widget))

    @cached_property
    def words(self) -> str:
        """What stands on it for people to read."""
        if isinstance(self.widget, QLabel | QAbstractButton):
            return self.widget.text().replace("&&", "&")
        if isinstance(self.widget, QTextEdit | QPlainTextEdit):
            return self.widget.toPlainText()
        apart = "\n" if isinstance(self.widget, QAbstractItemView) else " "
        return apart.join(run.letters for run in self.runs)

    @property
    def shows_words(self) -> bool:
        """Whether its words are drawn: a button may show its drawing alone."""
        return bool(self.runs)

    @cached_property
    def is_control(self) -> bool:
        """Whether one does something with it."""
        if isinstance(self.widget, CONTROLS):
            return True
        by_tab = self.widget.focusPolicy().value & 1
        return bool(by_tab) and not isinstance(self.widget, QScrollArea) and not self.widget.isWindow()

    @cached_property
    def group(self) -> str:
        """The name of the group it stands in; empty for none."""
        return next((name for name in map(_group_name, self.clips) if name), "")

    @property
    def known_as(self) -> str:
        """How a finding calls it: by its name, its words, or its kind."""
        kind = type(self.widget).__name__
        called = self.name or self.words or self.widget.toolTip()
        return f"{kind} “{' '.join(called.split())[:60]}”" if called else f"{kind} without a name"

    def _told(self, which: QAccessible.Text) -> str:
        return QAccessible.queryAccessibleInterface(self.widget).text(which).strip()


class View:
    """Everything shown in a window, in reading order of its layouts."""

    def __init__(
        self,
        window: QWidget,
        own_words: frozenset[str] = frozenset(),
        *,
        screen: tuple[int, int] | None = None,
        thorough: bool = False,
    ) -> None:
        self.window, self.own_words, self.screen, self.thorough = window, own_words, screen, thorough
        self.surface = Surface(window)
        self.parts = tuple(_parts(window, self.surface, ()))
        self.controls = tuple(part for part in self.parts if part.is_control)
        self._by_widget = {part.widget: part for part in self.parts}

    def part(self, widget: QWidget | None) -> Part | None:
        """The part that is this widget, if it is shown."""
        return None if widget is None else self._by_widget.get(widget)

    @cached_property
    def scrolls(self) -> tuple[QScrollArea, ...]:
        """Everything that scrolls."""
        return tuple(part.widget for part in self.parts if isinstance(part.widget, QScrollArea))


def shown_under(widget: QWidget) -> Iterator[QWidget]:
    """Every visible widget of ours inside a widget, and itself, in the order of its layouts."""
    return (part.widget for part in _parts(widget, Surface(widget), ()))


def _parts(widget: QWidget, surface: Surface, inside: tuple[QWidget, ...]) -> Iterator[Part]:
    if widget.isHidden() and not widget.isWindow():
        return
    yield Part(widget, surface, inside)
    if isinstance(widget, QScrollArea):
        bar, content = widget.verticalScrollBar(), widget.widget()
        if bar.isVisible():
            yield Part(bar, surface, inside)
        if content is not None:
            yield from _parts(content, Surface(content), ())
        return
    layout = widget.layout()
    if layout is None and isinstance(widget, _LEAVES):
        return
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and not isinstance(child, FocusRing | QScrollBar):
            yield from _parts(child, surface, (widget, *inside))


def _group_name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face.role() == QAccessible.Role.Grouping else ""
