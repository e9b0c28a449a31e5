"""The keys of the conversation: everything that the bar does, and a jump between page, bar and path."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.ui.tab_order import stops

if TYPE_CHECKING:
    from ipc_desktop.ui.wizard import Wizard


def add_keys(wizard: Wizard) -> None:
    """Gives the wizard its keys; what a text box does with a key itself (undo) stays the text box's."""
    calls: dict[str, Callable[[], object]] = {
        "Alt+Right": wizard.go_on,
        "Alt+Left": wizard.go_back,
        "Ctrl+Z": wizard.undo,
        "Esc": lambda: put_away(wizard),
        "F6": lambda: jump(wizard),
        "F1": lambda: wizard.asked.emit("keys"),
        "Alt+S": lambda: wizard.asked.emit("text_size"),
        "Alt+T": lambda: wizard.asked.emit("tools"),
        "Alt+P": lambda: wizard.asked.emit("pause"),
    }
    for keys, call in calls.items():
        shortcut = QShortcut(QKeySequence(keys), wizard)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)


def put_away(wizard: Wizard) -> None:
    """Stops reading aloud; when nothing is read, closes what is open."""
    if not wizard.read_aloud.stop():
        wizard.close_side()


def jump(wizard: Wizard) -> None:
    """From page to bar to path and round again."""
    focus = QApplication.focusWidget()
    path = [wizard.path] if wizard.path.isVisible() else []
    rooms: list[QWidget] = [wizard.stack, *wizard.read_aloud.rooms(), wizard.bar, *path]
    at = next((n for n, room in enumerate(rooms) if focus is not None and room.isAncestorOf(focus)), -1)
    room = rooms[(at + 1) % len(rooms)]
    if room is wizard.stack:
        heading = wizard.side.heading if wizard.side is not None else wizard.page.heading
        heading.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    inside = [stop for stop in stops(room) if stop.isVisible() and stop.isEnabled()]
    if inside:
        inside[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
