"""A sound page in its window: tests plant faults in it, and see whether the audit finds them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.tab_order import controls, put_in_order
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.shell.frame import Frame
from tests.accessibility.audit import audit
from tests.accessibility.finding import Finding
from tests.accessibility.stillness import lie_still
from tests.ui.pages import table

TITLE = "Hello, page 1 of 3 - IPC Desktop"


class Sound(Page):
    """A page on which everything is as it should be, until a test plants a fault."""

    def __init__(self) -> None:
        super().__init__(table.sitting())
        self.heading.setText("What do you like?")
        self.name = TextField("Your name", "As people call you.")
        self.tea = Radios("Tea or coffee?", (Choice("tea", "Tea"), Choice("coffee", "Coffee")))
        self.go_on = Button("Go on")
        for part in (self.name, self.tea, self.go_on):
            self.body.addWidget(part)


class Stand:
    """The sound page in its window, to be spoilt and audited."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = Sound()
        self.window = Frame(self.page)
        self.window.setWindowTitle(TITLE)
        self.window.resize(1118, 684)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.settle()
        self.page.heading.setFocus()

    def plant(self, *widgets: QWidget) -> None:
        """Adds widgets at the foot of the page."""
        for widget in widgets:
            self.page.body.addWidget(widget)
        self.settle()

    def settle(self) -> None:
        """Lets everything be laid out, and Tab be put in order."""
        lie_still(self.window)
        put_in_order(list(controls(self.window)))

    def audit(self) -> list[Finding]:
        """What the audit says now."""
        return audit(self.window)


def rules(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings}
