"""What the stories of reading aloud share: an ear for what is said, and hands for what steers it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ipc_desktop.ui.reading.mark import Mark
from ipc_desktop.ui.reading.panel import ReadingPanel
from tests.ui.shell.visit import Visit


class Ear:
    """Hears which sentences are begun, in which language."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []

    @property
    def sentences(self) -> list[str]:
        return [text for text, _language in self.heard]


def panel(visit: Visit) -> ReadingPanel:
    return visit.wizard.read_aloud.reading.panel


def mark(visit: Visit) -> Mark:
    found: list[Mark] = [mark for mark in visit.window.findChildren(Mark) if mark.isVisible()]
    assert len(found) == 1
    return found[0]


def press(visit: Visit, button: QPushButton) -> None:
    assert button.isVisible()
    visit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(visit: Visit, ear: Ear, page: str = "most_important") -> None:
    if visit.window.session is None or visit.session.wizard is None:
        visit.open_first()
    visit.wizard.show_page(page)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)


def skip_to(visit: Visit, ear: Ear, words: str, limit: int = 120) -> None:
    for _ in range(limit):
        if words in ear.sentences[-1]:
            return
        panel(visit).skip.emit()
    raise AssertionError(f"{words!r} was never read, only {ear.sentences}")
