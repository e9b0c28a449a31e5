"""For whom a paper is, and in which second language: one press away, since most papers are for everybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.contents import DOCUMENTS, FOR_ONE_READER
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import LANGUAGES, _, language
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.unfold import Unfold
from ipc_desktop.ui.fields.person_chooser import person_choice
from ipc_desktop.ui.fields.radios import Choice, Radios

EVERYBODY = "everybody"
ONE_LANGUAGE = "one"


class ForWhom(QWidget):
    """Offers nothing until somebody asks. `changed` says that the paper is for somebody else, or reads otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.more = Unfold(_("For one person"), _("Show less about the reader"))
        self.more.switched.connect(self._show_what_suits)
        self.reader = Radios(_("Who is it for?"), (), _("What they may not see is left out."), min_column=280)
        self.second = Radios(_("In a second language too?"), (), min_column=200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(16))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        for field in (self.reader, self.second):
            column.addWidget(field)
            field.changed.connect(self.changed)
            field.hide()
        self._document = DOCUMENTS[0]

    def offer(self, plan: Plan) -> None:
        """Offers the people of a plan whom the person wants to take part, and the languages that papers are in."""
        was = self.reader.value()
        others = (party for party in plan.parties() if party.id != plan.me.id and party.name)
        readers = [party for party in others if party.involved != "no"]
        self.reader.set_choices((Choice(EVERYBODY, _("Everybody at the table")), *map(person_choice, readers)))
        self.reader.set_value(was if was in {party.id for party in readers} else EVERYBODY)
        languages = (Choice(tag, name, language=tag) for tag, name in LANGUAGES.items() if tag != language())
        self.second.set_choices((Choice(ONE_LANGUAGE, _("No, one is enough")), *languages))
        self.second.set_value(self.second.value() or ONE_LANGUAGE)
        self._show_what_suits()

    def offer_for(self, document: str) -> None:
        """Asks for a reader only where a document can be made for one."""
        self._document = document
        self._show_what_suits()

    def wish(self) -> Wish:
        """What is chosen, as far as it suits the document."""
        reader = self.reader.value() if self._document in FOR_ONE_READER else EVERYBODY
        second = self.second.value()
        return Wish("" if reader == EVERYBODY else reader, second="" if second == ONE_LANGUAGE else second)

    def _show_what_suits(self) -> None:
        """A choice that was made is never folded away."""
        suits, translates, wish = self._document in FOR_ONE_READER, len(LANGUAGES) > 1, self.wish()
        self.more.setVisible(suits or translates)
        self.reader.setVisible(suits and (self.more.is_open or wish.reader != ""))
        self.second.setVisible(translates and (self.more.is_open or wish.second != ""))
