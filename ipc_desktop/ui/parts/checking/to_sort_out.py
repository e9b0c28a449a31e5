"""What is still to sort out before agreeing, and what is left out: a note with a way to each; never an error."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, ends_sentence
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.looks import glyphs
from ipc_desktop.wording import page_words, party_words, readiness_words, source_words, to_sort_out_words

FIRST = 3
"""So many things stand there at once; the others come when somebody asks for them."""


class ToSortOut(Card):
    """`wanted` hands over the key of the page where a thing can be sorted out."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(edge="edge", band="here")
        self._items: Sequence[Item] = ()
        self._plan = Plan(case="")
        self._all = False
        self.title = Body("", weight=700)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance().space(12))
        self._mark = _Mark()
        row.addWidget(self._mark)
        row.addWidget(self.title, 1)
        self.body.addWidget(head)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.more = Button("", kind="quiet", flush=True)
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.buttons: list[Button] = []

    def show_items(self, items: Sequence[Item], plan: Plan) -> None:
        """Lists what keeps the plan from being agreed first, and what people left out last, without counting it.

        Hides when there is nothing of either.
        """
        self._items = sorted(items, key=lambda item: (not item.blocks, item.is_left_out))
        self._plan, self._all = plan, False
        self.setVisible(bool(items))
        open_now = self._open_now()
        self._mark.setVisible(open_now > 0)
        self.title.setText(to_sort_out_words(open_now) if open_now else _("You chose to leave something out"))
        self._show()

    def _open_now(self) -> int:
        return sum(not item.is_left_out for item in self._items)

    def _show_all(self) -> None:
        seen = len(self.buttons)
        self._all = True
        self._show()
        if len(self.buttons) > seen:
            tab_in_reading_order(self)
            self.buttons[seen].setFocus()

    def _show(self) -> None:
        clear(self._rows)
        self.buttons = []
        counted = self._open_now() or len(self._items)  # as many stand there as the title says, not what was left out
        shown = self._items if self._all else self._items[: min(FIRST, counted)]
        for item in shown:
            self._rows.addWidget(self._row(item))
        self.more.setText(_("Show more") if len(shown) < counted else _("Show what we left open"))
        self.more.setVisible(len(shown) < len(self._items))

    def _row(self, item: Item) -> QWidget:
        holder = QWidget()
        words = item_words(self._plan, item)
        columns = Columns(holder, gap=12, stacked_gap=4)
        columns.add(Body(words), wide=260, grow=1, centred=True)
        see = Button(_("See this"), kind="quiet")
        see.setAccessibleName(_("See this: {words}").format(words=words))
        see.clicked.connect(lambda _checked=False, page=item.page_key: self.wanted.emit(page))
        columns.add(see, wide=130, centred=True, hug=True)
        self.buttons.append(see)
        return holder


class _Mark(QWidget):
    """The mark of something to sort out; the words beside it say it too."""

    def __init__(self) -> None:
        super().__init__()
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().remeasured.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = appearance().size(28)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        glyphs.draw(painter, "alert", QRectF(self.rect()), appearance().theme.ink)
        painter.end()


def item_words(plan: Plan, item: Item) -> str:
    """One open thing in a sentence, after what it is about."""
    entry = plan.entries.get(item.entry_id)
    about = page_words(item.page_key)
    if isinstance(entry, Outcome) and entry.statement:
        about = entry.statement.text.strip()
    elif isinstance(entry, PlannedSpend) and entry.title:
        about = entry.title.text.strip()
    elif isinstance(entry, Allocation):
        about = source_words(entry.source)
    elif isinstance(entry, Party) and entry.name:
        about = party_words(entry)
    sentence = _("{about} {words}") if ends_sentence(about) else _("{about}: {words}")
    return sentence.format(about=about, words=readiness_words(item))
