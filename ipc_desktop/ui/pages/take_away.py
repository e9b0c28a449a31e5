"""The page that hands the plan over: look at it, print it, or save it, in the size that suits."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.contents import AS_IT_STANDS, DOCUMENTS
from ipc_desktop.documents.formats import Format
from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import PRINT_SIZES_PT, AccessNeeds
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date, ngettext
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.standing import day_of, standing_words
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.paper.paper import USUAL_PT, Paper
from ipc_desktop.ui.parts.paper.document_chooser import DocumentChooser
from ipc_desktop.ui.parts.paper.for_whom import ForWhom
from ipc_desktop.ui.parts.paper.page_preview import PagePreview
from ipc_desktop.ui.parts.paper.paper_choices import PaperChoices
from ipc_desktop.ui.parts.paper.ways_to_save import WaysToSave
from ipc_desktop.ui.parts.signing.changed_since import ChangedSince
from ipc_desktop.ui.sitting import Sitting

AS_NOW = "now"
SHOWN_MS = 100
"""By when the page is painted."""


class TakeAway(Page):
    """Asks which paper and how large, shows its pages, and says how many there are before anything is printed."""

    key: ClassVar[str] = "take_away"
    stone: ClassVar[Stone] = "agree"
    says_money: ClassVar[bool] = True

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._asked = 0
        self._soon = QTimer(self)  # setting pages takes the processor: first the page is painted
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_if_new)
        self._shown: Paper | None = None
        self._plan = Plan(case="")
        self.document = DocumentChooser(_("Which paper?"), first=DOCUMENTS[0])
        self.for_whom = ForWhom()
        sizes = tuple(Choice(str(size), _("{size} pt").format(size=size)) for size in PRINT_SIZES_PT)
        self.size_pt = Radios(_("How large?"), sizes, min_column=140)
        self.version = Radios(_("Which version?"), (), min_column=280)
        self.size_pt.set_value(str(USUAL_PT))
        self.document.changed.connect(self._show_versions_where_they_count)
        self.paper = PaperChoices()
        self.document.changed.connect(lambda: self.paper.offer_for(self.document.value()))
        self.document.changed.connect(lambda: self.for_whom.offer_for(self.document.value()))
        for field in (self.document, self.version, self.size_pt, self.paper, self.for_whom):
            field.changed.connect(self._take_back_what_was_told)
            field.changed.connect(self._look)
        self.print_it = Button(_("Print"), glyph="print", kind="main")
        self.save = Button(_("Save as PDF"), glyph="laptop")
        self.print_it.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.ways = WaysToSave()
        self.ways.wanted.connect(self._save_file)
        self.stop = Button(_("Stop"), glyph="stop")
        self.stop.clicked.connect(self.sitting.desk.stop_papers)
        self.stop.hide()
        self.how_many = Body("", weight=700)
        self.said = Body("")
        self.said.hide()
        self.preview = PagePreview()
        self.preview.stopped.connect(self.sitting.desk.stop_papers)
        self._note = Panel()
        self.standing = Body("")
        self._note.body.addWidget(self.standing)
        self.since = ChangedSince()
        self._note.body.addWidget(self.since)
        self._lay_out()

    def _lay_out(self) -> None:
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for widget in (
            self._note,
            self.document,
            self.version,
            self.size_pt,
            self.paper,
            self.for_whom,
            self.how_many,
        ):
            column.addWidget(widget)
        buttons = FlowRow(gap=14)
        buttons.addWidget(self.print_it)
        buttons.addWidget(self.save)
        buttons.addWidget(self.stop)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addWidget(self.ways)
        column.addStretch(1)
        columns = Columns(gap=36, stacked_gap=24)
        columns.add(start, wide=420, grow=1)
        columns.add(self.preview, wide=420, grow=1)
        self.body.addLayout(columns)

    @override
    def question(self, plan: Plan) -> str:
        return _("Take your plan with you")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It is yours. Look at it, print it or save it.")

    @override
    def show_plan(self, plan: Plan) -> None:
        first = self._plan.case != plan.case
        self._plan = plan
        if first:
            wished = plan.once(AccessNeeds).print_size or USUAL_PT
            self.size_pt.set_value(str(min(PRINT_SIZES_PT, key=lambda size: (abs(size - wished), -size))))
        self._offer_versions(plan)
        self.for_whom.offer(plan)
        words = standing_words(plan)
        self.standing.setText(words)
        self._note.setVisible(bool(words))
        self.since.look(plan, self.sitting.desk)
        self._say("")
        self._shown = None
        if self.isVisible():
            self._soon.start(SHOWN_MS)

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # there is nothing to answer: it has been looked at

    @override
    def continue_words(self) -> str:
        return _("Finish")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start(SHOWN_MS)

    def _look_if_new(self) -> None:
        if self.isVisible() and self._plan.case and self._shown is None:
            self._look()

    # --- which version ----------------------------------------------------------------------------------------------

    def _offer_versions(self, plan: Plan) -> None:
        """Every agreed version can be printed, also once another stands; first comes the plan as it is now."""
        was = self.version.value()
        versions = sorted(plan.all(AgreedVersion), key=lambda version: version.number, reverse=True)
        offered = [Choice(AS_NOW, _("As it stands now"))]
        for version in versions:
            number = _("Version {number}").format(number=version.number)
            closed = long_date(day_of(version.locked_at)) if version.locked_at else ""
            offered.append(Choice(version.id, number, closed))
        self.version.set_choices(offered)
        self.version.set_value(was if was in {choice.value for choice in offered} else AS_NOW)
        self._show_versions_where_they_count()

    def _show_versions_where_they_count(self) -> None:
        counts = self.document.value() not in AS_IT_STANDS
        self.version.setVisible(counts and bool(self._plan.all(AgreedVersion)))

    def _of_version(self) -> str:
        """The id of the agreed version that is chosen, or "" for the plan as it stands."""
        chosen = self.version.value()
        return "" if self.version.isHidden() or chosen == AS_NOW else chosen

    # --- looking, printing, saving -----------------------------------------------------------------------------------

    def wanted(self) -> Paper:
        """The paper that is chosen."""
        return self.sitting.paper(
            self.document.value(),
            int(self.size_pt.value() or USUAL_PT),
            version=self._of_version(),
            shape=self.paper.shape(),
            wish=self.for_whom.wish(),
        )

    def _look(self) -> None:
        """Asks for the pages; what an earlier choice asked for is not shown any more."""
        self._shown = self.wanted()
        self.how_many.setText("")
        self.how_many.hide()
        self.preview.say(_("Getting your pages ready."), can_stop=True)
        self._asked += 1
        asked = self._asked

        def done(pdf: bytes) -> None:
            if asked == self._asked:
                self._show_pages(pdf)

        def failed(sentence: str) -> None:
            if asked == self._asked:
                self.preview.say(sentence or _("The pages cannot be shown just now."))

        def told(sentence: str) -> None:
            if asked == self._asked:
                self.preview.say(sentence, can_stop=True)

        self.sitting.desk.set_pages(self.wanted(), done, failed, told)

    def _show_pages(self, pdf: bytes) -> None:
        self.preview.show_pdf(pdf)
        pages = self.preview.pages
        sheets = self.paper.shape().sheets_for(pages)
        words = ngettext("This is one page.", "These are {n} pages.", pages).format(n=pages)
        if sheets != pages:
            more = ngettext("They take one sheet of paper.", "They take {n} sheets of paper.", sheets).format(n=sheets)
            words = _("{first} {second}").format(first=words, second=more)
        self.how_many.setText(words)
        self.how_many.show()

    def _print(self) -> None:
        self._wait(_("Getting your pages ready."))

        def done(_name: str) -> None:
            self._say(_("It is printing."))

        self.sitting.desk.print_pages(self.wanted(), done, self._say, self._wait)

    def _save(self) -> None:
        self._wait(_("Getting your pages ready."))
        saved = _("Saved as {file}.")
        self.sitting.desk.save_pdf(
            self.wanted(), lambda file: self._say(saved.format(file=file)), self._say, self._wait
        )

    def _save_file(self, form: Format) -> None:
        self._wait(_("Getting your file ready."))
        saved = _("Saved as {file}.")
        self.sitting.desk.save_file(form, self.wanted(), lambda file: self._say(saved.format(file=file)), self._say)

    def _wait(self, sentence: str) -> None:
        """Says what is being done, and that it can be stopped."""
        self._tell(sentence)
        self.stop.show()
        self.preview.offer_stop(False)

    def _say(self, sentence: str) -> None:
        """Says how it ended."""
        if self.stop.hasFocus():
            self.print_it.setFocus()
        self.stop.hide()
        self.preview.offer_stop(True)
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            QTimer.singleShot(0, self.said, self._show_what_is_told)  # when it has its place

    def _take_back_what_was_told(self) -> None:
        """Of another paper than the one that was saved or printed nothing is said yet."""
        if self.stop.isHidden():
            self._tell("")

    def _show_what_is_told(self) -> None:
        scroll = scroll_of(self.said)
        if scroll is not None:
            scroll.show_widget(self.said)
