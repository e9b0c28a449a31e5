"""The worker's list of people: hidden until it is asked for, found as one types, opened where it stopped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QListView, QVBoxLayout, QWidget

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.overriding import override
from ipc_desktop.texts import _, long_date, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.screens.caseload_heads import CaseHeads
from ipc_desktop.ui.screens.caseload_rows import CaseRows, Index, RowPainter, called
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.visit_cards import VisitCards

if TYPE_CHECKING:
    from ipc_desktop.journal.caseload import CaseRow
    from ipc_desktop.journal.store import Store

QUIET_MS = 5 * 60_000
"""After this long without a key or a press on the list the names are hidden again."""
LOOK_FOR_MORE_MS = 200
"""How often it is looked whether somebody has scrolled near the end of the rows that are there."""


class CaseList(QListView):
    """The rows at their full height: the page round them scrolls. Enter, Space or a press opens a row."""

    def __init__(self, rows: CaseRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.painter = RowPainter(rows, self)
        self.setModel(rows)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("People"))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAutoFillBackground(False)
        focus_ring.set_ring(self, radius=10)
        rows.modelReset.connect(self.fit)
        rows.rowsInserted.connect(self.fit)
        appearance().changed.connect(self.fit)

    def fit(self) -> None:
        """Takes the height that all its rows need."""
        self.setMinimumHeight(self._rows.rowCount() * self.painter.row_height(self.width()))
        self.setMaximumHeight(self.minimumHeight())
        self.scheduleDelayedItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        scroll = scroll_of(self)
        if scroll is not None and current.isValid():
            scroll.show_rect(self.viewport(), self.visualRect(current))
        if current.row() >= self._rows.rowCount() - 2:
            self._rows.more()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.clicked.emit(index)
            return
        super().keyPressEvent(event)


class CaseloadScreen(Screen):
    """`chosen` hands over the row to open, `to_begin` and `to_prepare` one with a visit; `new_person`: a new case.

    `copy_wanted` is offered while nobody is here: this may be a family's own computer.
    """

    chosen = Signal(object)
    to_begin = Signal(object)
    to_prepare = Signal(object)
    new_person = Signal()
    copy_wanted = Signal()

    def __init__(self, store: Store, now: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        moment = now().astimezone()
        super().__init__(_greeting(moment.hour, store.worker_name), long_date(moment.date()), parent)
        self.primary = ""
        self._store, self._today = store, moment.date()
        self.rows = CaseRows(
            lambda typed, limit, offset: store.caseload.find(typed, limit=limit, offset=offset, today=self._today)
        )
        self.hidden_words = Body(_("Names are hidden until you ask for them."))
        self.visits = VisitCards()
        self.search = TextField(_("Find somebody"), _("A name, an NHS number or a postcode."))
        self.found = Body("")
        self.heads = CaseHeads()
        self.list = CaseList(self.rows)
        self._make_buttons()
        self._lay_out()
        for part in (self.search, self.found, self.heads, self.list):
            part.hide()
        self._quiet, self._more_soon = QTimer(self), QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._more_soon.setInterval(LOOK_FOR_MORE_MS)
        self._connect()
        if self._is_empty():  # nobody is hidden
            self.hidden_words.setText(_("Nobody is here yet. Add the first person."))
            self.show_button.hide()
            self.copy_button.setVisible(not store.practice)

    def _make_buttons(self) -> None:
        self.show_button = Button(_("Show my people"), kind="primary", glyph="people")
        self.new_button = Button(_("New person"), kind="main", glyph="plus")
        self.copy_button = Button(_("I want my own copy of a plan"), kind="quiet")
        self.open_button = Button(kind="main", glyph="next", glyph_at_end=True)

    def _lay_out(self) -> None:
        """Today's visits on top, then the search with the buttons beside it, then the list."""
        buttons, below = FlowRow(), FlowRow()
        for button in (self.show_button, self.new_button, self.copy_button):
            buttons.addWidget(button)
        below.addWidget(self.open_button)
        at_foot = QVBoxLayout()
        at_foot.addStretch(1)
        at_foot.addLayout(buttons)
        self._top_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top_row.addWidget(self.search, 1)
        self._top_row.addLayout(at_foot, 1)
        listed = QVBoxLayout()
        listed.setSpacing(0)
        listed.addWidget(self.heads)
        listed.addWidget(self.list)
        self.body.addWidget(self.hidden_words)
        self.body.addWidget(self.visits)
        self.body.addLayout(self._top_row)
        self.body.addWidget(self.found)
        self.body.addLayout(listed)
        self.body.addLayout(below)
        self.copy_button.hide()
        self.open_button.hide()

    def _connect(self) -> None:
        self.visits.chosen.connect(self.to_begin)
        self.visits.to_prepare.connect(self.to_prepare)
        self.show_button.clicked.connect(self.show_people)
        self.new_button.clicked.connect(self.new_person)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.search.changed.connect(self._find)
        self.list.clicked.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(self._offer_to_open)
        self.list.selectionModel().currentChanged.connect(self._stay)
        self.open_button.clicked.connect(self._open_chosen)
        self._quiet.timeout.connect(self.hide_people)
        self._more_soon.timeout.connect(self._more_when_near_the_end)

    def _is_empty(self) -> bool:
        try:
            return self._store.caseload.count() == 0
        except StoreError:
            return False  # the list says so itself, once it is asked for

    def show_people(self) -> None:
        """Shows the names, on the worker's word."""
        self.hidden_words.hide()
        self.show_button.hide()
        for part in (self.search, self.found, self.heads, self.list):
            part.show()
        self._find()
        self._show_visits()
        self._more_soon.start()
        self.search.focus_first()

    def hide_people(self) -> None:
        """Hides the names again."""
        self._more_soon.stop()
        for part in (self.search, self.found, self.heads, self.list):
            part.hide()
        self.visits.show_visits(())
        self.tell(self.title, long_date(self._today))
        self.search.set_text("")
        self.rows.clear()
        self._offer_to_open()
        self.hidden_words.show()
        self.show_button.show()

    def renew(self) -> None:
        """Somebody's plan came from the team: it stands in the list, or the list is no longer said to be empty."""
        if not self.search.isHidden():
            if not self.list.hasFocus():  # whoever chooses in it just now is left in peace
                self._find()
        elif not self._is_empty():
            self.hidden_words.setText(_("Names are hidden until you ask for them."))
            self.show_button.show()
            self.copy_button.hide()

    @override
    def enter(self) -> None:
        """Enter in the search opens the only one who is found, or goes to the first of several."""
        if not self.rows.rowCount():
            return
        first = self.rows.index(0)
        if self.rows.rowCount() == 1 and self.search.text().strip():
            self._open(first)
        else:
            self.list.setCurrentIndex(first)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= appearance().size(760)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._top_row.setDirection(way)
        self._top_row.setSpacing(appearance().space(20))

    def _stay(self) -> None:
        """Somebody is at the list."""
        self._quiet.start()

    def _find(self) -> None:
        self._stay()
        try:
            self.rows.search(self.search.text())
            found = self._found_words()
        except StoreError:
            self.rows.clear()
            found = _("Your list did not open. Nothing is lost. Please try again.")
        self.found.setText(found)
        self._offer_to_open()
        for part in (self.heads, self.list):
            part.setVisible(bool(self.rows.rowCount()))
        self.found.setVisible(bool(self.found.text()))

    def _show_visits(self) -> None:
        try:
            visits = self._store.caseload.visits_on(self._today)
        except StoreError:
            return
        self.visits.show_visits(visits)
        day = long_date(self._today)
        if not visits:
            self.tell(self.title, day)
            return
        words = ngettext("{day}. You have one visit today.", "{day}. You have {n} visits today.", len(visits))
        self.tell(self.title, words.format(day=day, n=len(visits)))

    def _found_words(self) -> str:
        searches, any_found = bool(self.search.text().strip()), bool(self.rows.rowCount())
        if any_found:
            return "" if searches else self._count_words()
        if searches:
            return _("Nobody is found under this. Try fewer letters.")
        return _("Nobody is here yet. Add the first person.")

    def _count_words(self) -> str:
        count = self._store.caseload.count()
        return ngettext("One person", "{n} people", count).format(n=count)

    def _more_when_near_the_end(self) -> None:
        scroll = scroll_of(self)
        if scroll is None or not self.rows.has_more:
            return
        bar = scroll.verticalScrollBar()
        if bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self.rows.more()

    def _offer_to_open(self) -> None:
        """A button for the row that is chosen: assistive technology can choose a row, and only press a button."""
        chosen = self.list.selectedIndexes()
        if chosen:
            self.open_button.setText(_("Open {name}").format(name=called(self.rows.row(chosen[0].row()))))
        self.open_button.setVisible(bool(chosen))

    def _open_chosen(self) -> None:
        self._open(self.list.selectedIndexes()[0])

    def _open(self, index: QModelIndex) -> None:
        self._start(self.rows.row(index.row()))

    def _start(self, row: CaseRow) -> None:
        self._stay()
        self.chosen.emit(row)


def _greeting(hour: int, name: str) -> str:
    if not name:
        return _("Welcome")
    if hour < 12:
        words = _("Good morning, {name}")
    else:
        words = _("Good afternoon, {name}") if hour < 18 else _("Good evening, {name}")
    return words.format(name=name)
