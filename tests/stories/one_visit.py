"""A process that holds a whole conversation, looks at the papers, prints and saves them, copies words, and locks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.paper import printing
from tests.stories.test_first_conversation import Conversation

PRIVATE = "Nobody but me knows of the lighthouse."
CTRL = Qt.KeyboardModifier.ControlModifier


def tell(line: str) -> None:
    """Tells the outside, in one write."""
    os.write(1, f"{line}\n".encode())


def print_into(paper: Path) -> None:
    """The next printer that is asked for writes into a file."""

    def chosen(parent: QWidget, sides: int, shape: PaperShape = A4) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("IPC Desktop")
        printer.setOutputFileName(str(paper))
        return printer

    printing.choose_printer = chosen


def main(data: Path, saved: Path, printed: Path) -> None:
    app = QApplication(["ipc-desktop"])
    app.setApplicationName("ipc-desktop")
    dressing.dress(app)
    talk = Conversation(data)
    hands = talk.hands
    talk.first_start()
    talk.hello()
    talk.life()
    talk.goals()
    talk.money()
    talk.agree()
    session = talk.window.session
    assert session is not None
    assert session.wizard is not None
    private = Outcome(id=new_id(), statement=Words(PRIVATE), visibility="private")
    session.store.writer.save(session.wizard.case.case, [private], "joanne").result()
    talk.save_pdf(saved)
    talk.window.activateWindow()  # as window managers do when a dialogue closes
    hands.rest(50)
    print_into(printed)
    hands.activate("Print")
    hands.wait_until(lambda: "There are" in talk.on_screen(), "how many sheets there are")
    hands.activate("Print these pages")
    hands.wait_until(lambda: "It is printing." in talk.on_screen(), "the printer")
    session.wizard.open_page("most_important")
    hands.tab_to("words", QAccessible.Role.EditableText)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_C, CTRL)
    tell(f"copied {QApplication.clipboard().text()}")
    hands.type("Half a sentence about Zoya")
    hands.press(Qt.Key.Key_L, CTRL)
    hands.wait_until(lambda: talk.window.session is None, "the lock")
    hands.rest(500)
    tell(f"clipboard {QApplication.clipboard().text()}")
    sys.stdin.readline()
    talk.window.close()
    tell("closed")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
