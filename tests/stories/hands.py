"""Two hands on a keyboard: presses keys in the real window and finds controls only by Tab and by what is spoken."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.patience import PATIENCE_S

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return)
STEADY_S = 0.42
"""A second press within 400 ms on the same control counts as a shake."""


class LostError(AssertionError):
    """The hands did not find what they were looking for; the message lists what Tab reached instead."""


class Hands:
    """Keyboard alone: no pointer, no reaching into widgets."""

    def __init__(self, window: QWidget, patience_s: float = PATIENCE_S) -> None:
        self.window = window
        self.patience_s = patience_s
        self._pressed: dict[QWidget, float] = {}

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Presses one key where the focus is; a button that counts no quick second press gets its pause first."""
        focused = self._focused()
        if key in PRESS_KEYS:
            self._rest_before_pressing(focused)
        QTest.keyClick(focused, key, modifier)
        if key in PRESS_KEYS:
            self._remember_pressing(focused)
        self.breathe()

    def _rest_before_pressing(self, control: QWidget) -> None:
        while time.monotonic() - self._pressed.get(control, 0.0) < STEADY_S:
            self.rest(10)

    def _remember_pressing(self, control: QWidget) -> None:
        """The pause begins once the control has felt the press: on a busy computer that is well after it was sent."""
        now = time.monotonic()
        lately = {one: pressed for one, pressed in self._pressed.items() if now - pressed < STEADY_S}
        self._pressed = {**lately, control: now}

    def type(self, text: str) -> None:
        """Types a text where the focus is."""
        QTest.keyClicks(self._focused(), text)
        self.breathe()

    def write_over(self, text: str) -> None:
        """Selects what stands in the box and types over it."""
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def tab_to(self, spoken: str, role: QAccessible.Role | None = None, limit: int = 250) -> None:
        """Presses Tab until a control (of a role) speaks this name; a part of it is enough."""
        seen: list[str] = []
        for _ in range(limit):
            here = self.role()
            if spoken in self.spoken() and here != QAccessible.Role.Heading and role in (None, here):
                return
            self.press(Qt.Key.Key_Tab)
            seen.append(self.spoken())
        raise LostError(f"Tab never reached {spoken!r}; it reached {list(dict.fromkeys(seen))}")

    def choose(self, group: str, choice: str, limit: int = 40) -> None:
        """Goes into a group of choices by Tab, moves with the arrows, and chooses with Space."""
        self.tab_to(group, QAccessible.Role.RadioButton)
        for _ in range(limit):
            if choice in self.spoken():
                self.press(Qt.Key.Key_Space)
                return
            self.press(Qt.Key.Key_Down)
        raise LostError(f"the arrows never reached {choice!r} in {group!r}")

    def activate(self, spoken: str) -> None:
        """Goes to a button by Tab and presses Enter."""
        self.tab_to(spoken)
        self.press(Qt.Key.Key_Return)

    def spoken(self) -> str:
        """What a screen reader says of the focused control: its name."""
        focused = QApplication.focusWidget()
        if focused is None:
            return ""
        return QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name)

    def role(self) -> QAccessible.Role | None:
        """The role of the focused control."""
        focused = QApplication.focusWidget()
        return None if focused is None else QAccessible.queryAccessibleInterface(focused).role()

    def value(self) -> str:
        """What stands in the focused box, as a screen reader reads it."""
        focused = QApplication.focusWidget()
        if focused is None:
            return ""
        box = QAccessible.queryAccessibleInterface(focused).textInterface()
        return box.text(0, box.characterCount())

    def title(self) -> str:
        """The window's title, as it is spoken at a page change."""
        return self.window.windowTitle()

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Lets the window go on until something holds; says what was waited for when patience ends."""
        end = time.monotonic() + self.patience_s
        while not holds():
            if time.monotonic() > end:
                raise LostError(f"waited {self.patience_s:.0f} s for {what}; the title is {self.title()!r}")
            self.breathe()
            time.sleep(0.002)

    def rest(self, length_ms: int) -> None:
        """Waits, while the window goes on. QTest.qWait would keep Python from its other threads meanwhile."""
        end = time.monotonic() + length_ms / 1000
        while time.monotonic() < end:
            self.breathe()
            time.sleep(0.002)

    def answer_next_dialogue(self, text: str) -> None:
        """Types a text into the system dialogue that opens next, and presses Enter; to be called before it opens."""

        def look() -> None:
            dialogue = QApplication.activeModalWidget()
            focused = QApplication.focusWidget()
            if dialogue is None or focused is None or not dialogue.isAncestorOf(focused):
                QTimer.singleShot(20, look)
                return
            QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(focused, text)
            QTest.keyClick(focused, Qt.Key.Key_Return)

        QTimer.singleShot(20, look)

    def breathe(self) -> None:
        """Lets the window draw and answer."""
        QCoreApplication.processEvents()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window
