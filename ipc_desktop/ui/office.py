"""The worker's own side: the list of people, and what belongs to the laptop rather than to a family."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import brush, focus_ring, glyphs
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar import Bar
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.frame import Frame
from ipc_desktop.ui.notice import Notice
from ipc_desktop.ui.parts.person_mark import WORKER, PersonMark
from ipc_desktop.ui.parts.words import Label
from ipc_desktop.ui.read_aloud import ReadAloud
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.tab_order import controls, put_in_order


class PlaceButton(QPushButton):
    """One place of the office: glyph and words at the start edge; the chosen one has a box round it."""

    def __init__(self, words: str, glyph: str, *, chosen: bool) -> None:
        super().__init__()
        self.setText(words)
        self._glyph, self._is_chosen = glyph, chosen
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.set_ring(self, radius=14)
        appearance().changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        look = appearance()
        words = QFontMetricsF(look.font("button")).horizontalAdvance(self.text())
        return QSize(round(words) + look.space(52) + look.space(20), max(56, look.size(52)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        over = self.underMouse() or self.isDown()
        painter = QPainter(self)
        if self._is_chosen or over:
            fill = theme.card if self._is_chosen else theme.hair
            edge = theme.edge if self._is_chosen or theme.is_contrast else None
            brush.box(painter, self.rect(), fill=fill, edge=edge, width=look.border(2), radius=look.radius(14))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, size = look.space(14), look.space(26)
        left = self.width() - side - size if mirrored else side
        area = QRectF(left, (self.height() - size) / 2, size, size)
        glyphs.draw(painter, self._glyph, area, theme.ink, right_to_left=mirrored)
        at = look.space(52)
        room = QRectF(0 if mirrored else at, 0, self.width() - at, self.height())
        painter.setPen(theme.ink)
        painter.setFont(look.font("button", 700 if self._is_chosen else 500))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self.text())
        painter.end()


class OfficeColumn(QWidget):
    """Whose list it is, and the places of the office; `chosen` hands over a place."""

    chosen = Signal(str)

    def __init__(self, worker_name: str, parent: QWidget | None = None, *, can_lock: bool = True) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self._column = column
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PersonMark(worker_name or _("Practice"), WORKER, paid=True, size=44))
        head.addWidget(Label(worker_name or _("Practice")), 1)
        column.addLayout(head)
        column.addSpacing(20)
        self.places: dict[str, PlaceButton] = {}
        for name, words, glyph in (
            ("people", _("My people"), "people"),
            ("settings", _("Settings"), "gear"),
            ("lock", _("Lock the screen"), "cross"),
        ):
            button = PlaceButton(words, glyph, chosen=name == "people")
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.places[name] = button
            column.addWidget(button)
            button.setVisible(can_lock or name == "people")  # in the layout first: alone it would be a window
        column.addStretch(1)
        appearance().changed.connect(self._follow)
        self._follow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush.cover(painter, self.rect(), appearance().theme.sand)
        painter.end()

    def _follow(self) -> None:
        look = appearance()
        self._column.setContentsMargins(look.space(16), look.space(36), look.space(16), look.space(16))
        self._column.setSpacing(look.space(8))
        self.setMinimumWidth(look.space(248))
        self.setMaximumWidth(look.space(300))
        self.update()


class Office(QWidget):
    """Shows the caseload or a screen of the office. `asked` hands over a tool by its name."""

    asked = Signal(str)
    retitled = Signal()

    def __init__(
        self, worker_name: str, choices: Choices, parent: QWidget | None = None, *, can_lock: bool = True
    ) -> None:
        super().__init__(parent)
        self.side: Screen | None = None
        self.home: Screen | None = None
        self.stack = QStackedWidget(self)
        self.notice = Notice(self)
        self.bar = Bar(self, with_pause=False)
        self.column = OfficeColumn(worker_name, self, can_lock=can_lock)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.column)
        across.addWidget(self.stack, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.notice)
        down.addWidget(self.bar)
        self.read_aloud = ReadAloud(self, self, choices)
        self.column.chosen.connect(self._place_chosen)
        self.bar.tell_saving("")
        self.bar.back.connect(self.close_side)
        self.bar.go_on.connect(self._go_on)
        self.bar.text_size.connect(lambda: self.asked.emit("text_size"))
        self.bar.tools.connect(lambda: self.asked.emit("tools"))
        for keys, tool in (("F1", "keys"), ("Alt+S", "text_size"), ("Alt+T", "tools")):
            self._shortcut(keys).activated.connect(lambda tool=tool: self.asked.emit(tool))
        self._shortcut("Esc").activated.connect(self._put_away)
        self._shortcut("Alt+Left").activated.connect(self.close_side)
        self._shortcut("Alt+Right").activated.connect(self._go_on)
        appearance().changed.connect(self._fit)

    @property
    def title(self) -> str:
        """What the window's title says."""
        shown = self._shown()
        return shown.title if shown is not None else ""

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached here, in the order of reading: the screen, the bar, the places of the office."""
        shown = self.stack.currentWidget()
        return (shown if shown is not None else self.stack, *self.read_aloud.rooms(), self.bar, self.column)

    def show_home(self, screen: Screen) -> None:
        """Shows the list of people; what was there before goes."""
        self.side = None
        while (old := self.stack.widget(0)) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.home = screen
        self._put(screen)

    def show_side(self, screen: Screen) -> None:
        """Opens a screen over the list."""
        self._drop_side()
        self.side = screen
        screen.closed.connect(self.close_side)
        screen.retitled.connect(self._tell)
        self._put(screen)

    def close_side(self) -> None:
        """Goes back to the list."""
        if self.side is None:
            return
        self._drop_side()
        self._tell()
        if self.home is not None:
            self.home.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        if not self.read_aloud.stop():
            self.close_side()

    def _put(self, screen: Screen) -> None:
        frame = Frame(screen)
        self.stack.addWidget(frame)
        self.stack.setCurrentWidget(frame)
        self._tell()
        screen.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        put_in_order([control for room in self.rooms() for control in controls(room)])

    def _drop_side(self) -> None:
        frame = self.stack.currentWidget()
        if self.side is not None and frame is not None:
            self.stack.removeWidget(frame)
            frame.deleteLater()
        self.side = None

    def _tell(self) -> None:
        self._fit()
        shown = self._shown()
        self.bar.back_button.setEnabled(self.side is not None)
        self.bar.set_primary(shown.primary if shown is not None else "")
        self.retitled.emit()

    def _shown(self) -> Screen | None:
        return self.side if self.side is not None else self.home

    def _go_on(self) -> None:
        if self.side is not None:
            self.side.go_on()

    def _place_chosen(self, place: str) -> None:
        if place == "people":
            self.close_side()
        else:
            self.asked.emit(place)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _fit(self) -> None:
        self.column.setVisible(appearance().scale < 1.75 and self.width() >= appearance().space(248) + 520)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
