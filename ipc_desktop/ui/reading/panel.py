"""What steers the voice, in a row above the bar: pause, again, next, slower, quicker, stop; and what it has to say."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar.button import BarButton
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.looks import brush


class ReadingPanel(QWidget):
    """Each press is a signal of its own; `gone` says that it is hidden, by whomever: a lock, another screen."""

    pause = Signal()
    go_on = Signal()
    again = Signal()
    skip = Signal()
    slower = Signal()
    quicker = Signal()
    read_anyway = Signal()
    stop = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        accessible.set_role(self, "group")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = Small("", self, weight=500, colour="ink")
        self.words.hide()
        self.anyway_button = BarButton("speak", parent=self)
        self.pause_button = BarButton("pause", parent=self)
        self.go_on_button = BarButton("play", parent=self)
        self.again_button = BarButton("again", parent=self)
        self.skip_button = BarButton("skip", parent=self)
        self.slower_button = BarButton("minus", parent=self)
        self.quicker_button = BarButton("plus", parent=self)
        self.stop_button = BarButton("stop", parent=self)
        self._signals = {
            self.anyway_button: self.read_anyway,
            self.pause_button: self.pause,
            self.go_on_button: self.go_on,
            self.again_button: self.again,
            self.skip_button: self.skip,
            self.slower_button: self.slower,
            self.quicker_button: self.quicker,
            self.stop_button: self.stop,
        }
        self._line = QHBoxLayout()
        for button, signal in self._signals.items():
            self._line.addWidget(button)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        self._line.insertStretch(self._line.count() - 1, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addLayout(self._line)
        appearance().changed.connect(self._arrange)
        self._retell()
        self.hide()

    def show_reading(self) -> None:
        """Offers everything that steers a voice that reads."""
        self._offer(self.pause_button, self.again_button, self.skip_button, self.slower_button, self.quicker_button)

    def show_paused(self) -> None:
        """Offers to go on."""
        self._offer(self.go_on_button, self.again_button, self.skip_button, self.slower_button, self.quicker_button)

    def show_words(self, words: str) -> None:
        """Says why nothing is read, with the way to close it."""
        self._offer()
        self.tell(words)

    def show_offer(self, words: str) -> None:
        """Asks before a second voice speaks."""
        self._offer(self.anyway_button)
        self.tell(words)

    def tell(self, words: str) -> None:
        """Says something beside the buttons; "" takes it away."""
        if words != self.words.text():
            self.words.setText(words)
            self.words.setVisible(bool(words))
            self._arrange()
            if words and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def buttons(self) -> tuple[BarButton, ...]:
        """The buttons that are offered just now."""
        return tuple(button for button in self._signals if not button.isHidden())

    def _retell(self) -> None:
        """Says everything in the language in force: it may be another than when this was made."""
        self.setAccessibleName(_("Reading aloud"))
        self.anyway_button.setText(_("Read it aloud"))
        self.pause_button.setText(_("Pause reading"))
        self.go_on_button.setText(_("Go on reading"))
        self.again_button.setText(_("Again"))
        self.skip_button.setText(_("Next sentence"))
        self.slower_button.setText(_("Slower"))
        self.quicker_button.setText(_("Quicker"))

    def _offer(self, *offered: BarButton) -> None:
        self._retell()
        focused = next((button for button in self._signals if button.hasFocus()), None)
        for button in self._signals:
            button.setVisible(button in offered or button is self.stop_button)
        self.stop_button.setText(_("Stop reading") if len(offered) > 1 else _("Close"))
        self.tell("")
        self.show()
        self._arrange()
        if focused is not None and focused.isHidden():
            self.buttons[0].setFocus()

    def _arrange(self) -> None:
        """Words go before glyphs do; the names stay."""
        look = appearance()
        side = look.space(24) if look.scale < 3 else 24
        gap = look.space(14) if look.scale < 2.5 else 14
        above, below = (look.space(12), look.space(8)) if look.scale < 2.5 else (10, 2)
        self._column.setContentsMargins(side, above, side, below)
        self._column.setSpacing(look.space(8))
        self._line.setSpacing(gap)
        shown = self.buttons
        room = self.width() - 2 * side - gap * len(shown)
        with_words = sum(button.width_with(True) for button in shown) <= room
        for button in self._signals:
            button.set_shows_words(with_words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        margins = self._column.contentsMargins()
        high = margins.top() + margins.bottom() + self.stop_button.sizeHint().height()
        if not self.words.isHidden():
            high += self._column.spacing() + self.words.heightForWidth(self.width() - margins.left() - margins.right())
        return QSize(0, high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        painter = QPainter(self)
        brush.strip(painter, self.rect(), look.theme.sand, look.theme.accent, look.border(3))
        painter.end()
