"""One finger on one key: waits until what is wanted is lit, and presses; it sees nothing but what is lit."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.scanning.scanner import Scanner
from ipc_desktop.ui.scanning.steps import Spot
from ipc_desktop.ui.window import Window
from tests.stories.hands import NO_MODIFIER, Hands, LostError

SWITCH = Qt.Key.Key_Space
_BEGUN, _WORD = re.compile(r"[^\W\d_]*$"), re.compile(r"[^\W\d_]{2,}")


@dataclass
class Effort:
    """What it took: presses of the key, and things that were lit until then."""

    presses: int = 0
    steps: int = 0


class OneKey(Hands):
    """Has one key, and none of the other ways of `Hands`."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.effort = Effort()
        self.written: list[tuple[str, int, int]] = []
        self.scanner.lit_changed.connect(self._count)

    @property
    def scanner(self) -> Scanner:
        scanner = self._window.one_switch.scanner
        assert scanner is not None, "nothing is lit"
        return scanner

    def pick(self, wanted: str, role: QAccessible.Role | None = None) -> None:
        """Waits for what is called so, or whose name holds it (of a role), and chooses it."""
        seen: dict[str, None] = {}
        end = time.monotonic() + self.patience_s
        while time.monotonic() < end:
            self.breathe()
            lit = self.scanner.lit
            if lit is None:
                continue
            seen[lit.name] = None
            holds_it = any(self._is(wanted, leaf, role) for leaf in lit.leaves())
            if self.scanner.is_way_out != holds_it:  # at the way out of the right row the light comes round once more
                self._press()
                if holds_it and not lit.parts:
                    return
        raise LostError(f"{wanted!r} was never lit; these were: {list(seen)}")

    def write(self, label: str, text: str) -> None:
        """Chooses a box, writes with the letter board, taking whole words where they are offered, and is done."""
        self.pick(label, QAccessible.Role.EditableText)
        before = replace(self.effort)
        at = 0
        while at < len(text):
            at = self._write_some(text, at)
        self.written.append((text, self.effort.presses - before.presses, self.effort.steps - before.steps))
        self.pick("Done")

    @override
    def write_over(self, text: str) -> None:
        raise LostError("there is one key only")

    def empty(self, label: str) -> None:
        """Chooses a box and takes away what stands in it."""
        self.pick(label, QAccessible.Role.EditableText)
        while self.value():
            self.pick("Delete word")
        self.pick("Done")

    def stop(self) -> None:
        """Ends what goes on by itself."""
        self._press()

    @override
    def activate(self, spoken: str) -> None:
        self.pick(spoken)

    @override
    def choose(self, group: str, choice: str, limit: int = 40) -> None:
        self.pick(choice)

    @override
    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        raise LostError("there is one key only")

    @override
    def type(self, text: str) -> None:
        raise LostError("there is one key only")

    @override
    def tab_to(self, spoken: str, role: QAccessible.Role | None = None, limit: int = 250) -> None:
        raise LostError("there is one key only")

    def _write_some(self, text: str, at: int) -> int:
        """Writes the letters of a text from one place, as many as one choice can, and says how far it has come."""
        offered = {leaf.name for leaf in self._leaves()}
        start = at - len(_BEGUN.findall(text[:at])[0])
        word = _WORD.match(text, start)
        if word is not None and word.end() > at and word.group() in offered and text[word.end() : word.end() + 1]:
            self.pick(word.group())
            return word.end() + (text[word.end()] == " ")
        letter = "Space" if text[at] == " " else text[at]
        if letter in offered:
            self.pick(letter)
            return at + 1
        other = "Letters" if "Letters" in offered else "Capital"
        self.pick("Figures" if not text[at].isalpha() else other)
        return at

    def _is(self, wanted: str, leaf: Spot, role: QAccessible.Role | None) -> bool:
        """Whether this is what is wanted: just what is called so, else what begins so, else what holds it."""
        named = [other.name for other in self._leaves() if self._has_role(other, role)]
        if not self._has_role(leaf, role):
            return False
        if wanted in named:
            return leaf.name == wanted
        if any(name.startswith(wanted) for name in named):
            return leaf.name.startswith(wanted)
        return wanted in leaf.name

    @staticmethod
    def _has_role(leaf: Spot, role: QAccessible.Role | None) -> bool:
        assert isinstance(leaf.key, QWidget)
        return role is None or role == QAccessible.queryAccessibleInterface(leaf.key).role()

    def _leaves(self) -> Iterator[Spot]:
        return (leaf for spot in self.scanner.spots for leaf in spot.leaves())

    def _count(self, _name: str) -> None:
        self.effort.steps += 1

    def _press(self) -> None:
        self.effort.presses += 1
        QTest.keyClick(self._window.windowHandle(), SWITCH)
        self.breathe()
