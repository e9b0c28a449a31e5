"""Choosing a paper from a short list: what most families take home, and all the others one press away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.contents import DOCUMENTS
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.unfold import Unfold
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.wording import document_name

USUAL = ("plan", "easy_read", "profile", "today", "actions", "emergency")
PICTURES = {
    "plan": "reading",
    "easy_read": "framed-picture",
    "profile": "memo",
    "today": "sun",
    "actions": "two-people",
    "emergency": "ambulance",
    "card": "telephone",
    "passport": "hospital",
    "changes": "pencil",
    "coming": "calendar",
    "resources": "bank",
    "budget": "coins",
    "direct_payment": "banknote",
    "education": "school",
    "today_blank": "writing-hand",
    "blank_pack": "writing-hand",
    "information": "question",
    "jargon": "speech-bubble",
}


class DocumentChooser(QWidget):
    """Asks which of these documents; `changed` says that it is another. Its value is the name of one.

    `first` is chosen as long as nobody chose; "" for none.
    """

    changed = Signal()

    def __init__(self, label: str, documents: Sequence[str] = DOCUMENTS, first: str = "") -> None:
        super().__init__()
        self._first = first
        self._others = tuple(name for name in documents if name not in USUAL)
        self.offered: tuple[str, ...] = USUAL
        self.papers = Radios(label, _choices(USUAL), min_column=280)
        self.papers.set_value(first)
        self.papers.changed.connect(self.changed)
        self.more = Unfold(_("More papers"), _("Fewer papers"))
        self.more.switched.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(16))
        column.addWidget(self.papers)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def value(self) -> str:
        """The name of the document that is chosen."""
        return self.papers.value() or self._first

    def button(self, name: str) -> RadioChoice:
        """The row of a document, also of one that is not in the short list."""
        if name not in USUAL and not self.more.is_open:
            self.more.click()
        return self.papers.button(name)

    def set_value(self, name: str) -> None:
        """Chooses a document, wherever it is listed, or none, without emitting `changed`."""
        self._offer(name)
        self.papers.set_value(name)

    def _switch(self) -> None:
        """Shows all papers, or the short list and what is chosen."""
        self._offer(self.value())
        if self.more.is_open:
            self.papers.button(self._others[0]).setFocus()

    def _offer(self, chosen: str) -> None:
        shown = self._others if self.more.is_open else tuple(name for name in self._others if name == chosen)
        if self.offered != (*USUAL, *shown):
            self.offered = (*USUAL, *shown)
            self.papers.set_choices(_choices(self.offered))


def _choices(names: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(name, document_name(name), picture=PICTURES.get(name, "letter")) for name in names)
