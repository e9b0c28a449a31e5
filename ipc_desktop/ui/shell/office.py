"""The worker's own side: the list of people, and what belongs to the laptop rather than to a family."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import N_, _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import WORKER, PersonMark
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.looks import brush, focus_ring, glyphs
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.shell.room import NO_COLUMN_FROM, Room

HOME = "people"
Places = tuple[tuple[str, str, str], ...]
"""The places of an office: the name of each, its words and its glyph. The first is its home."""
_WORKERS: Places = (
    (HOME, N_("My people"), "people"),
    ("settings", N_("Settings"), "gear"),
    ("team", N_("The team"), "swap"),
    ("copy", N_("Copy to a stick"), "laptop"),
    ("lock", N_("Lock the screen"), "lock"),
)
_FAMILYS: Places = (
    (HOME, N_("The plan"), "home"),
    ("said", N_("What I said"), "pen"),
    ("exchange", N_("Send and receive"), "swap"),
    ("settings", N_("Settings"), "gear"),
    ("lock", N_("Lock the screen"), "lock"),
)


class PlaceButton(QPushButton):
    """One place of the office: glyph and words at the start edge; the one where we are has a box round it."""

    def __init__(self, words: str, glyph: str) -> None:
        super().__init__()
        self.setText(words)
        self._glyph, self._is_chosen = glyph, False
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.set_ring(self, radius=14)
        appearance().changed.connect(self.updateGeometry)

    def show_chosen(self, is_chosen: bool) -> None:
        """Shows whether we are in this place."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.setAccessibleName(_("{place}, you are here").format(place=self.text()) if is_chosen else "")
            self.update()

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

    def __init__(
        self, worker_name: str, places: Places, parent: QWidget | None = None, *, can_lock: bool = True
    ) -> None:
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
        for name, words, glyph in places:
            button = PlaceButton(_(words), glyph)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.places[name] = button
            column.addWidget(button)
            button.setVisible(can_lock or name == HOME)  # in the layout first: alone it would be a window
        column.addStretch(1)
        appearance().changed.connect(self._follow)
        self._follow()

    def show_place(self, place: str) -> None:
        """Shows in which place we are."""
        for name, button in self.places.items():
            button.show_chosen(name == place)

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


class Office(Room):
    """Shows the caseload, or on a family's own computer the copy it holds, or a screen over it."""

    def __init__(
        self,
        worker_name: str,
        choices: Choices,
        parent: QWidget | None = None,
        *,
        can_lock: bool = True,
        is_familys: bool = False,
    ) -> None:
        column = OfficeColumn(worker_name, _FAMILYS if is_familys else _WORKERS, can_lock=can_lock)
        super().__init__(column, choices, parent, in_case=False)
        self.column = column
        self.side: Screen | None = None
        self._side_closed: Callable[[], None] | None = None
        self.home: Screen | None = None
        self._place = HOME
        self.column.chosen.connect(self._place_chosen)
        self.bar.tell_saving("")
        self.bar.back.connect(self.close_side)
        self.bar.go_on.connect(self._go_on)
        self.add_keys({"Alt+Left": self.close_side, "Alt+Right": self._go_on})
        appearance().changed.connect(self.show_column_where_it_fits)
        if appearance().scale >= NO_COLUMN_FROM:
            column.hide()  # never shown behind a case that opens at once, it would ask the window for its height

    @property
    @override
    def heading(self) -> QWidget:
        shown = self._shown()
        return shown.heading if shown is not None else self.stack

    @property
    def title(self) -> str:
        """What the window's title says."""
        shown = self._shown()
        return shown.title if shown is not None else ""

    def show_home(self, screen: Screen) -> None:
        """Shows the list of people; what was there before goes."""
        self._drop_side()
        while (old := self.stack.widget(0)) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.home, self._place = screen, HOME
        self._put(screen)

    def show_side(self, screen: Screen, closed: Callable[[], None] | None = None) -> None:
        """Opens a screen over the list; `closed` is called when it goes."""
        self._drop_side()
        self.side, self._side_closed = screen, closed
        screen.closed.connect(self.close_side)
        screen.retitled.connect(self._tell)
        screen.read_aloud.connect(self.read_aloud.begin)
        self._put(screen)

    @override
    def close_side(self) -> None:
        """Goes back to the list."""
        if self.side is None:
            return
        self._drop_side()
        self._place = HOME
        if self.home is not None:
            self.home.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _put(self, screen: Screen) -> None:
        self._place = screen.place or self._place  # what is asked on the way there belongs to it
        frame = Frame(screen)
        self.stack.addWidget(frame)
        self.stack.setCurrentWidget(frame)
        screen.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()
        self.order_tabs()

    def _drop_side(self) -> None:
        frame = self.stack.currentWidget()
        if self.side is not None and frame is not None:
            self.stack.removeWidget(frame)
            frame.deleteLater()
        closed, self.side, self._side_closed = self._side_closed, None, None
        if closed is not None:
            closed()

    def _tell(self) -> None:
        self.show_column_where_it_fits()
        shown = self._shown()
        self.column.show_place(self._place)
        self.bar.back_button.setEnabled(self.side is not None)
        self.bar.set_primary(shown.primary if shown is not None else "")
        self.retitled.emit()

    def _shown(self) -> Screen | None:
        return self.side if self.side is not None else self.home

    def _go_on(self) -> None:
        if self.side is not None:
            self.side.go_on()

    def _place_chosen(self, place: str) -> None:
        if place == HOME:
            self.close_side()
        else:
            self.asked.emit(place)
