"""The scrolling room of a page: downwards only, it follows the focus, and has a wide gutter for large text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush, focus_ring, glyphs
from ipc_desktop.ui.looks.settled import settle

_WIDE_FROM = 2.5
_GUTTER, _STEP_BUTTON, _LEAST_THUMB = 116, 96, 96
_NARROW, _THUMB = 48, 20
_LEAST_STEP_BUTTON = 48
SLIM = _NARROW
"""How wide the slim gutter is, in px: a page counts it among its margin, so that its edge stays where it is."""
_CLEARANCE = 24
ASKS = "asks"
"""The property of a field whose question stands above its controls."""
LIFTED_MS = 60
"""How often it is looked whether the finger is lifted."""
_LATELY_MS = 400
"""So long after the focus moved, what unfolds with it is still laid out."""


class Gutter(QScrollBar):
    """A slim thumb, and from 250% on a gutter with buttons that move by four fifths of a page; `slim` stays slim.

    `comes` says whether it is there from now on, in a page that is shown or waits.
    """

    comes = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, slim: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._slim = slim
        self._grip: int | None = None
        self._pressed = ""
        self.is_there = False
        self.looked_away = False
        """Whether something else than the focus is looked at: somebody moved the page, or it is read aloud."""
        self.setAccessibleName(_("Move up and down the page"))
        self.rangeChanged.connect(self.look_whether_there)
        appearance().remeasured.connect(self._dress)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def is_wide(self) -> bool:
        """Whether it has its buttons."""
        return appearance().scale >= _WIDE_FROM and not self._slim

    @override
    def sizeHint(self) -> QSize:
        return QSize(_GUTTER if self.is_wide else _NARROW, 2 * _STEP_BUTTON + _LEAST_THUMB if self.is_wide else 80)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def up_button(self) -> QRect:
        """Where the button up stands; empty while slim."""
        return QRect(10, 10, _STEP_BUTTON, self._step_button()) if self.is_wide else QRect()

    def down_button(self) -> QRect:
        """Where the button down stands; empty while slim."""
        if not self.is_wide:
            return QRect()
        high = self._step_button()
        return QRect(10, self.height() - 10 - high, _STEP_BUTTON, high)

    def _step_button(self) -> int:
        """How high a button is: less than it is wide where little of the page is left."""
        return max(_LEAST_STEP_BUTTON, min(_STEP_BUTTON, (self.height() - _LEAST_THUMB) // 2))

    def groove(self) -> QRect:
        """Where the thumb runs."""
        if self.is_wide:
            top = 20 + self._step_button()
            return QRect((self.width() - 40) // 2, top, 40, max(20, self.height() - 2 * top))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(4 if mirrored else self.width() - _THUMB - 4, 4, _THUMB, max(20, self.height() - 8))

    def thumb(self) -> QRect:
        """Where the thumb stands."""
        groove = self.groove().adjusted(7, 7, -7, -7) if self.is_wide else self.groove()
        span = self.maximum() - self.minimum()
        share = self.pageStep() / max(1, span + self.pageStep())
        high = min(groove.height(), max(_LEAST_THUMB, round(groove.height() * share)))
        moved = round((groove.height() - high) * (self.value() - self.minimum()) / max(1, span))
        return QRect(groove.left(), groove.top() + moved, groove.width(), high)

    def move_by_page(self, pages: float) -> None:
        """Scrolls by a part of a page; down when it is positive."""
        self.look_at(self.value() + round(self.pageStep() * pages))

    def look_at(self, value: int) -> None:
        """Moves the page to where somebody wants to read."""
        self.looked_away = True
        self.setValue(value)

    def look_whether_there(self) -> None:
        """Says so when there is more than the page can show, or no longer. Qt hides a box round the bar, never the bar
        itself, so that only its range tells."""
        if self.is_there != (self.maximum() > self.minimum()):
            self.is_there = not self.is_there
            self.comes.emit(self.is_there)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.thumb().contains(at):
            self._grip = at.y() - self.thumb().top()
        elif self.up_button().contains(at) or (not self.down_button().contains(at) and at.y() < self.thumb().top()):
            self._pressed = "up"
            self.move_by_page(-0.8)
        else:
            self._pressed = "down"
            self.move_by_page(0.8)
        self.update()
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        groove = self.groove().adjusted(7, 7, -7, -7) if self.is_wide else self.groove()
        room = groove.height() - self.thumb().height()
        at = event.position().toPoint().y() - self._grip - groove.top()
        self.look_at(self.minimum() + round((self.maximum() - self.minimum()) * at / max(1, room)))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.looked_away = True
        super().wheelEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip, self._pressed = None, ""
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        painter = QPainter(self)
        brush.cover(painter, self.rect(), theme.sand if self.is_wide else theme.card if self._slim else theme.paper)
        if self.is_wide:
            self._paint_button(painter, self.up_button(), "up")
            self._paint_button(painter, self.down_button(), "down")
            groove = self.groove()
            brush.box(painter, groove, fill=theme.card, edge=theme.edge, width=3, radius=groove.width() / 2)
        thumb = self.thumb()
        fill = theme.ink if self._grip is not None else theme.edge
        brush.box(painter, thumb, fill=fill, edge=None, radius=thumb.width() / 2)

    def _paint_button(self, painter: QPainter, area: QRect, way: str) -> None:
        theme = appearance().theme
        at_end = self.value() == (self.minimum() if way == "up" else self.maximum())
        fill = theme.hair if self._pressed == way else theme.sand if at_end else theme.card
        brush.box(painter, area, fill=fill, edge=theme.edge, width=3, radius=16, dashed=at_end)
        side = 56.0
        middle = QRectF(area).center()
        square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        glyphs.draw(painter, way, square, theme.ink2 if at_end else theme.ink, stroke=2.6)


class PageScroll(QScrollArea):
    """Shows one tall widget. What takes the focus is scrolled into view with free room round it."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gutter = Gutter()
        self.setVerticalScrollBar(self.gutter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(48)
        if content is not None:
            self.setWidget(content)
            focus_ring.set_scroll(content, self)
        self._pressed_at: int | None = None
        """Where in the view somebody pressed what has the focus, in px; none where the focus came another way."""
        self._when_lifted = QTimer(self)
        self._when_lifted.setSingleShot(True)
        self._when_lifted.timeout.connect(self._follow_focus)
        self._lately = QTimer(self)
        self._lately.setSingleShot(True)
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._follow_focus)
        self.gutter.rangeChanged.connect(self._follow_the_layout)
        appearance().settled.connect(self._lay_anew)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _lay_anew(self) -> None:
        self._pressed_at = None
        content = self.widget()
        if content is not None and self.isVisible():
            settle(content)
            # The bar may need another width now; a scroll area only finds out when it is asked to lay itself out.
            QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What folded up while the page was away left its room behind: nobody has told the scroll area."""
        super().showEvent(event)
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        content = self.widget()
        if content is not None:
            # Never sideways: words that are too wide break inside a word sooner than that they leave the view.
            content.setMaximumWidth(event.size().width())
        if event.size().height() < event.oldSize().height() and self._shows_focus_in(event.oldSize().height()):
            self._pressed_at = None
            self._when_laid_out.start(0)
        super().resizeEvent(event)
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.gutter.look_whether_there()
            if content is not None and not self.gutter.is_there:
                # Qt tells nobody that the room of the bar is free again; later than now, a first showing would miss it.
                content.setMaximumWidth(self.width())
                content.resize(self.width(), content.height())

    def expect_bar(self) -> None:
        """Leaves room for the bar when it is first shown: what is long is then laid out once, and not first without."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.gutter.is_there = True

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls until a widget is in view, clear of the edges; its top wins when it is higher than the view."""
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        free = _CLEARANCE + focus_ring.ring_width()
        top = widget.mapTo(content, QPoint(0, 0)).y()
        self._show_stretch(top - free, top + widget.height() + free)

    def begin_at(self, widget: QWidget) -> None:
        """Shows a widget from its beginning, also when it has only just been made."""
        self._lay_anew()
        for timer in (self._lately, self._when_laid_out):
            timer.stop()
        self.gutter.looked_away = True  # this is what people look at now
        self.show_widget(widget)

    def show_rect(self, widget: QWidget, area: QRect) -> None:
        """Scrolls until a part of a widget is in view: the caret of a tall text box."""
        content = self.widget()
        if content is not None and content.isAncestorOf(widget):
            self._when_laid_out.stop()
            self.gutter.looked_away = True  # what is read or written now is what people look at
            top = widget.mapTo(content, area.topLeft()).y()
            self._show_stretch(top - _CLEARANCE, top + area.height() + _CLEARANCE)

    def _show_stretch(self, top: int, bottom: int) -> None:
        bar, high = self.verticalScrollBar(), focus_ring.view_of(self).height()
        if bottom > bar.value() + high:
            bar.setValue(bottom - high)
        if top < bar.value():
            bar.setValue(0 if bottom <= high else top)  # the question is not cut in half where it could be seen

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget() if isValid(self) else None
        if new is not None and content is not None and content.isAncestorOf(new):
            self._lately.start(_LATELY_MS)
            if QApplication.mouseButtons() != Qt.MouseButton.NoButton and self._is_in_sight(focus_ring.ring_host(new)):
                self._pressed_at = self._place_in_view(focus_ring.ring_host(new))
                self.gutter.looked_away = False
            else:
                self._pressed_at = None
                self.show_focus()

    def _shows_focus_in(self, high: int) -> bool:
        """Whether what has the focus begins in a view of this height, in px: it stays there when less can be seen."""
        content, focus = self.widget(), QApplication.focusWidget()
        if content is None or focus is None or not content.isAncestorOf(focus):
            return False
        top = focus_ring.ring_host(focus).mapTo(content, QPoint(0, 0)).y()
        return 0 <= top - self.verticalScrollBar().value() < high

    def _follow_the_layout(self) -> None:
        """What unfolds and takes the focus at once, or is pushed down by an error, gets its place a moment later."""
        high = focus_ring.view_of(self).height()
        if self._lately.isActive() or self._shows_focus_in(high) or self._pushed_out_of(high):
            self._when_laid_out.start(0)

    def _pushed_out_of(self, high: int) -> bool:
        """Whether what has the focus left a view of this height though nobody looked elsewhere, and fits into it."""
        content, focus = self.widget(), QApplication.focusWidget()
        if self.gutter.looked_away or content is None or focus is None or not content.isAncestorOf(focus):
            return False
        return focus_ring.ring_host(focus).height() < high

    def _place_in_view(self, host: QWidget) -> int:
        content = self.widget()
        return host.mapTo(content, QPoint(0, 0)).y() - self.gutter.value() if content is not None else 0

    def _is_in_sight(self, host: QWidget) -> bool:
        """Whether any of it can be seen: what cannot was not pressed, even while a button is down."""
        top = self._place_in_view(host)
        return top < focus_ring.view_of(self).height() and top + host.height() > 0

    def _follow_focus(self) -> None:
        """Shows what has the focus. What was pressed stays where it was pressed: the next press is meant for it too."""
        content, focus = self.widget(), QApplication.focusWidget()
        if self._pressed_at is None or content is None or focus is None or not content.isAncestorOf(focus):
            self.show_focus()
        elif not self.gutter.looked_away:
            self.gutter.setValue(
                self.gutter.value() + self._place_in_view(focus_ring.ring_host(focus)) - self._pressed_at
            )

    def show_focus(self) -> None:
        """Shows what has the focus; not before a finger or button is lifted, or it would slip from under the press."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._when_lifted.start(LIFTED_MS)
            return
        focus = QApplication.focusWidget()
        if focus is not None:
            self.gutter.looked_away = False
            self._show_with_question(focus_ring.ring_host(focus))

    def _show_with_question(self, control: QWidget) -> None:
        """Shows a control and what it answers, where both fit into the view: nobody is to say Yes to nothing."""
        content = self.widget()
        if content is None or not content.isAncestorOf(control):
            return
        free = _CLEARANCE + focus_ring.ring_width()
        top = control.mapTo(content, QPoint(0, 0)).y()
        bottom = top + control.height() + free
        begins, asks = top - free, control
        while asks is not content:  # a question may stand above fields of its own: the outermost that fits
            above = asks.mapTo(content, QPoint(0, 0)).y() - _CLEARANCE
            if asks.property(ASKS) and bottom - above <= focus_ring.view_of(self).height():
                begins = above
            asks = asks.parentWidget() or content
        self._show_stretch(begins, bottom)

    def finds_again(self, control: QWidget) -> bool:
        """Shows a control that somebody has scrolled out of view; whether it was. Nobody is to press what they cannot
        see: while a page is read, Space would answer a question further up."""
        content = self.widget()
        if not self.gutter.looked_away or content is None or not content.isAncestorOf(control):
            return False
        host = focus_ring.ring_host(control)
        middle = host.mapTo(content, host.rect().center()).y() - self.gutter.value()
        if 0 <= middle < focus_ring.view_of(self).height():
            return False
        self.show_focus()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, line = self.gutter, 2 * self.gutter.singleStep()
        match Qt.Key(event.key()):
            case Qt.Key.Key_PageDown:
                bar.move_by_page(0.8)
            case Qt.Key.Key_PageUp:
                bar.move_by_page(-0.8)
            case Qt.Key.Key_Home:
                bar.look_at(bar.minimum())
            case Qt.Key.Key_End:
                bar.look_at(bar.maximum())
            case Qt.Key.Key_Down if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                bar.look_at(bar.value() + line)
            case Qt.Key.Key_Up if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                bar.look_at(bar.value() - line)
            case _:
                event.ignore()


def scroll_of(widget: QWidget) -> PageScroll | None:
    """The page scroll in which a widget stands, if any."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, PageScroll):
        step = step.parentWidget()
    return step


def begin_at(widget: QWidget) -> None:
    """Shows what somebody asked for from its beginning, where it stands in a page that scrolls."""
    scroll = scroll_of(widget)
    if scroll is not None:
        scroll.begin_at(widget)
