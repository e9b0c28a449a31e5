"""Papers to print and post: which are promised, which are done, and one more at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.people import Party
from ipc_desktop.plan.visit import Paper, PaperWay
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import Field, put_raw, raw_of
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.paper.document_chooser import DocumentChooser
from ipc_desktop.wording import choice_words, document_name


class PaperList(QWidget):
    """`written` hands over a paper that is promised, or ticked as having reached its reader.

    `changed`: something was chosen that is no promise yet.
    """

    written = Signal(object)
    changed = Signal()

    def __init__(
        self,
        papers: Sequence[Paper],
        people: Sequence[Party],
        documents: Sequence[str],
        new_paper: Callable[[], Paper],
        today: dt.date,
    ) -> None:
        super().__init__()
        self._people = {party.id: party for party in people}
        self._papers = {paper.id: paper for paper in papers}
        self._new_paper, self._today = new_paper, today
        self.open_ones = Checkboxes(_("Which are done?"), min_column=320)
        self.document = DocumentChooser(_("Which paper do we promise?"), documents)
        self.for_whom = PersonChooser(_("Who gets it?"), groups_too=True)
        self.for_whom.set_people(people)
        ways = tuple(Choice(way, choice_words("paper_way", way)) for way in get_args(PaperWay) if way)
        self.way = Radios(_("How does it get there?"), ways, min_column=180)
        self.promise = Button(_("Promise it"), glyph="plus")
        self.promise.setEnabled(False)
        buttons = FlowRow()
        buttons.addWidget(self.promise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        for part in (self.open_ones, self.document, self.for_whom, self.way):
            column.addWidget(part)
        column.addLayout(buttons)
        self.open_ones.changed.connect(self._ticked)
        for chosen in self._chosen().values():
            chosen.changed.connect(self._say_whether_it_can_be)
            chosen.changed.connect(self.changed)
        self.promise.clicked.connect(self._promise)
        self._show_papers()

    def focus_first(self) -> None:
        """Puts the focus where it is first asked."""
        (self.open_ones if self._papers else self.document.papers).focus_first()

    def unfinished(self) -> dict[str, str]:
        """What is chosen here and not promised yet."""
        return raw_of(self._chosen())

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `unfinished` gave."""
        self.document.set_value(written.get("document", ""))
        put_raw(self._chosen(), written)
        self._say_whether_it_can_be()

    def _chosen(self) -> dict[str, Field]:
        return {"document": self.document.papers, "for_whom": self.for_whom, "way": self.way}

    def _say_whether_it_can_be(self) -> None:
        self.promise.setEnabled(bool(self.document.value()))

    def _show_papers(self) -> None:
        self.open_ones.set_choices([Choice(paper.id, self._told(paper)) for paper in self._papers.values()])
        self.open_ones.setVisible(bool(self._papers))

    def _ticked(self) -> None:
        done = self.open_ones.values()
        for paper in tuple(self._papers.values()):
            day = self._today if paper.id in done else None
            if day != paper.done_on:
                self._papers[paper.id] = replace(paper, done_on=day)
                self.written.emit(self._papers[paper.id])

    def _promise(self) -> None:
        way: PaperWay = next((known for known in get_args(PaperWay) if known == self.way.value()), "")
        paper = replace(self._new_paper(), document=self.document.value(), for_whom=self.for_whom.value(), way=way)
        self._papers[paper.id] = paper
        self._show_papers()
        for field in (self.document, self.for_whom, self.way):
            field.set_value("")
        self.promise.setEnabled(False)
        self.document.papers.focus_first()
        self.written.emit(paper)
        self.changed.emit()

    def _told(self, paper: Paper) -> str:
        who = self._people.get(paper.for_whom)
        words = document_name(paper.document)
        if who is not None and who.name:
            words = _("{paper}, for {who}").format(paper=words, who=who.name)
        return _("{paper}. {way}").format(paper=words, way=choice_words("paper_way", paper.way)) if paper.way else words
