"""One chapter on the check page: its name, the answer in short with who said it, and a button to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer


class AnswerRow(QWidget):
    """`change` goes to the page; where nothing is said yet it says Add."""

    def __init__(self, answer: ChapterAnswer) -> None:
        super().__init__()
        said = bool(answer.words)
        self.change = Button(_("Change") if said else _("Add"), kind="quiet")
        spoken = _("Change: {title}") if said else _("Add: {title}")
        self.change.setAccessibleName(spoken.format(title=answer.title))
        self.change.setAccessibleDescription(_told(answer))
        columns = Columns(self, gap=14, stacked_gap=4)
        columns.add(Label(answer.title), wide=200, centred=True)
        columns.add(_words(answer), wide=300, grow=1, centred=True)
        columns.add(self.change, wide=100, centred=True, hug=True)


def _told(answer: ChapterAnswer) -> str:
    """What is said here, and by whom."""
    if answer.party is not None and answer.words:
        return _("{name}: {words}").format(name=answer.party.name, words=answer.words)
    return answer.words or _("Nothing said yet")


def _words(answer: ChapterAnswer) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(12))
    if answer.party is not None and answer.words:
        row.addWidget(PersonMark.of(answer.party, 34), 0, Qt.AlignmentFlag.AlignTop)
    words = Body(answer.words or _("Nothing said yet"), colour="" if answer.words else "ink2")
    if answer.party is not None and answer.words:
        words.setAccessibleName(_told(answer))
    words.setAlignment(Qt.AlignmentFlag.AlignVCenter)  # one line stands in the middle of the mark
    row.addWidget(words, 1)
    return holder
