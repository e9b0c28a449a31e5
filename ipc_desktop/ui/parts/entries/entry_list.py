"""A list of entries: each a card that opens in place, one at a time; what is taken out can be put back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Generic, TypeVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.tinted_panel import TintedPanel
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.bricks.words_to_know import WordsToKnow
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.ui.sitting import Sitting

E = TypeVar("E", bound=Entry)
ROW_GAP, ROWS_AT_ONCE = 10, 12
"""The room between two cards in px at 100%, and how many of them no window shows more of at first."""


class EntryList(QWidget, Generic[E]):
    """Shows the entries of one sort, opens one at a time, and keeps what was set aside in reach until the page is left.

    Each sort says by `_listed`, `_new_entry`, `_card` and `_editor` which they are and how they look. Several lists
    may share the `edits` of their page. `opened` and `closed` say so of one. Without `add_words` none can be added.
    """

    changed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: type[E],
        edits: Edits,
        sitting: Sitting,
        *,
        add_words: str,
        title: str = "",
        picture: str = "",
        tint: str = "sand",
    ) -> None:
        super().__init__()
        self._kind = kind
        self._edits = edits
        self._sitting = sitting
        self._stands: object = None
        self._new: E | None = None
        self._open = ""
        self._aside: dict[str, E] = {}
        self._cards: dict[str, PressableCard] = {}
        self._undo_buttons: dict[str, Button] = {}
        self._in_hand: EntryEditor[E] | None = None
        self._panel = TintedPanel(tint)
        self._rows: QWidget = QWidget()
        self._to_know = WordsToKnow()
        self.add = Button(add_words, glyph="plus")
        self.add.clicked.connect(self._start_new)
        self._lay_out(title, picture)

    # --- what each sort of list says for itself ---------------------------------------------------------------------

    def _listed(self) -> list[E]:
        """The entries of this list as they stand, in their order."""
        raise NotImplementedError

    def _new_entry(self, entry_id: str, order: str) -> E:
        """An entry of this list in which nothing is said yet."""
        raise NotImplementedError

    def _card(self, entry: E, *, bare: bool = False) -> PressableCard:
        """The entry closed; `bare` without an edge of its own."""
        raise NotImplementedError

    def _editor(self, entry: E) -> EntryEditor[E]:
        """The entry open."""
        raise NotImplementedError

    def _words_of(self, entry: E) -> str:
        """What an entry is called where it is not shown."""
        raise NotImplementedError

    def _app_words(self) -> Iterable[str]:
        """The words on the closed cards that are the app's own, not anybody's: they may hold a term."""
        return ()

    def _groups(self) -> list[list[E]]:
        """What stands together, from the top; by default each entry alone."""
        return [[entry] for entry in self._shown()]

    def _row(self, group: Sequence[E]) -> QWidget:
        return self._single(group[0])

    def _nothing_yet(self) -> str:
        return _("Nothing here yet. One thing is enough to start.") if self.add.text() else _("Nothing here yet.")

    # --- rows ---------------------------------------------------------------------------------------------------

    def show_entries(self) -> None:
        """Shows the entries of the plan in hand; nothing is open, nothing set aside."""
        self._aside, self._open, self._new = {}, "", None
        self.follow()

    def follow(self) -> None:
        """Shows what changed elsewhere; a list as it was costs nothing."""
        if not self._open and self._stands_now() != self._stands:  # a long list takes a while to make
            self._show_rows()

    @property
    def in_hand(self) -> EntryEditor[E] | None:
        """What the open entry stands in, if one is open."""
        return self._in_hand

    def cards(self) -> tuple[PressableCard, ...]:
        """The closed entries from top to bottom."""
        return tuple(self._cards.values())

    def has_any(self) -> bool:
        """Whether anything stands in the list."""
        return bool(self._listed())

    def open(self, entry_id: str) -> None:
        """Opens an entry of the list, or begins a new one under this id, without moving the focus."""
        self._open = entry_id
        if entry_id not in self._edits.plan.entries:
            self._new = self._new_entry(entry_id, self._last())
        self._show_rows()

    def shut(self) -> None:
        """Closes what is open, without moving the focus; what would lose something by that stays open."""
        if self._open and not (self._in_hand is not None and self._in_hand.problems()):
            self._close(focus=False)

    def _shown(self) -> list[E]:
        """What is listed, what was set aside, and what is open here though it belongs elsewhere by now."""
        shown = {entry.id: entry for entry in self._listed()} | self._aside
        opened = self._edits.plan.get(self._kind, self._open)
        if opened is not None and not opened.retired:
            shown[opened.id] = opened
        return sorted(shown.values(), key=lambda entry: (entry.order, entry.id))

    def _stands_now(self) -> object:
        """All that the rows show while none is open."""
        plan = self._edits.plan
        return self._listed(), plan.all(Party), plan.person, dict(self._aside)

    def _lay_out(self, title: str, picture: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        if title:
            heading = QHBoxLayout()
            heading.setSpacing(appearance().space(14))
            if picture:
                heading.addWidget(Picture(picture, 40))
            heading.addWidget(Title(title), 1)
            self._panel.body.addLayout(heading)
        self._panel.body.addWidget(self._rows)
        self._panel.body.addWidget(self._to_know)
        self._panel.body.addStretch(1)  # beside a longer list the button stands at the foot
        self._panel.body.addWidget(self.add)

    def _show_rows(self) -> None:
        as_saved = not (self._open or self._aside or self._new)
        self._stands = None if self._open or self._new else self._stands_now()
        self._forget_rows()
        rows: list[Callable[[], QWidget]] = [partial(self._row, group) for group in self._groups()]
        if self._new is not None and all(entry.id != self._open for entry in self._shown()):
            rows.append(partial(self._opened, self._new))
        # Rows that are shown one by one would each lay out the whole page: they come in a box of their own.
        fresh = LongList(rows or [lambda: Body(self._nothing_yet(), colour="ink2")], gap=ROW_GAP, at_once=ROWS_AT_ONCE)
        if not as_saved:
            fresh.complete()
        fresh.completed.connect(lambda: tab_in_reading_order(self))
        self._panel.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
        fresh.show()
        self._to_know.look_through(self._app_words())
        self.add.setVisible(self._new is None and bool(self.add.text()))
        tab_in_reading_order(self)

    def _forget_rows(self) -> None:
        self._cards, self._undo_buttons, self._in_hand = {}, {}, None

    def _single(self, entry: E) -> QWidget:
        if entry.id in self._aside:
            return self._aside_row(entry)
        return self._opened(entry) if entry.id == self._open else self._closed(entry)

    def _closed(self, entry: E, *, bare: bool = False) -> PressableCard:
        card = self._card(entry, bare=bare)
        card.clicked.connect(lambda _checked=False: self._open_entry(entry.id))
        self._cards[entry.id] = card
        return card

    def _opened(self, entry: E) -> EntryEditor[E]:
        editor = self._editor(entry)
        editor.changed.connect(self._edited)
        editor.done.connect(self._close)
        editor.taken_out.connect(self._take_out)
        self._in_hand = editor
        return editor

    def _aside_row(self, entry: E) -> Card:
        """Says what was set aside, with the way back beside it."""
        card, words = Card(), self._words_of(entry)
        undo = Button(_("Put it back"), glyph="undo")
        undo.setAccessibleName(_("Put it back: {words}").format(words=words))
        undo.clicked.connect(lambda _checked=False: self._put_back(entry))
        row = FlowRow(last_at_end=True)
        row.addWidget(Body(self._aside_words(entry).format(words=isolated(words)), colour="ink2"))
        row.addWidget(undo)
        card.body.addLayout(row)
        self._undo_buttons[entry.id] = undo
        return card

    def _aside_words(self, entry: E) -> str:
        return _("Taken out: {words}")

    # --- what people do -----------------------------------------------------------------------------------------

    def _last(self) -> str:
        """An order behind all entries of this kind."""
        return after(max((entry.order for entry in self._edits.plan.all(self._kind)), default=""))

    def _start_new(self) -> None:
        self._open_entry(self._sitting.new_id())

    def _open_entry(self, entry_id: str) -> None:
        if self._in_hand is not None and self._in_hand.shows_problem():
            return
        self.shut()
        self.open(entry_id)
        if self._in_hand is not None:
            self._in_hand.focus_first()
        self.opened.emit()

    def _edited(self) -> None:
        """Kept with every key; an entry that says nothing is none, unless something stood there before."""
        if self._in_hand is None:
            return
        entry = self._in_hand.entry()
        if entry.id in self._edits.plan.entries or not self._edits.is_empty(entry):
            self._edits.put(entry)
            self.changed.emit()

    def _close(self, *, focus: bool = True) -> None:
        closed, self._open, self._new = self._open, "", None
        entry = self._edits.plan.get(self._kind, closed)
        if entry is not None and not entry.retired and self._edits.is_empty(entry):
            self._edits.put(msgspec.structs.replace(entry, retired=True))
            self.changed.emit()
        self._show_rows()
        self.closed.emit()
        if focus:
            self._focus(closed)

    def _take_out(self) -> None:
        entry = self._edits.plan.get(self._kind, self._open)
        if entry is None or self._edits.is_empty(entry):
            self._close()
        else:
            self._set_aside(entry, msgspec.structs.replace(entry, retired=True))

    def _set_aside(self, entry: E, now: E) -> None:
        """Keeps an entry as it becomes, and as it was for whoever wants it back."""
        self._aside[entry.id] = entry
        self._edits.put(now)
        self._open, self._new = "", None
        self._show_rows()
        self._focus(entry.id)
        self.changed.emit()

    def _put_back(self, entry: E) -> None:
        del self._aside[entry.id]
        self._edits.put(entry)
        self._show_rows()
        self._focus(entry.id)
        self.changed.emit()

    def _focus(self, entry_id: str) -> None:
        """Puts the focus where somebody would look for it: on the entry, on its way back, or on Add."""
        rows = self._rows
        if isinstance(rows, LongList):
            rows.complete()
        target: QWidget = self._cards.get(entry_id, self.add)
        if entry_id in self._aside:
            target = self._undo_buttons[entry_id]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
