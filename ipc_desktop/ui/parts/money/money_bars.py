"""Pictures of money: what there is and what is chosen of it, by source and by way; words and figures say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.sums import SOURCES, WAYS, ChosenWay, Sums
from ipc_desktop.texts import _, money
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Small, Title
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.parts.money.amount_row import AmountRow
from ipc_desktop.ui.parts.money.spend_row import who_holds_words
from ipc_desktop.wording import source_words

HIGH = 20
"""How high a bar is, in pixels at 100%."""


class MoneyBar(QWidget):
    """What is chosen fills the frame, which is as long as what there is; all bars have one scale (`longest`)."""

    def __init__(self, chosen: int, there_is: int | None, longest: int) -> None:
        """Amounts in pence a year; `there_is` None where nothing is set against what is chosen."""
        super().__init__()
        self._chosen, self._there_is, self._longest = chosen, there_is, max(longest, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessible.set_role(self, "decoration")

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, appearance().space(HIGH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = appearance(), QPainter(self)
        inset = self.height() / 4 if self._there_is is not None else 0.0
        if self._there_is:
            frame = self._along(self._there_is, 0.0)
            brush.box(painter, frame, fill=look.theme.card, edge=look.theme.ink, width=look.border(2), radius=4)
        if self._chosen > 0:
            brush.box(painter, self._along(self._chosen, inset), fill=look.theme.accent, edge=None, radius=2)
        painter.end()

    def _along(self, pence: int, inset: float) -> QRectF:
        long = self.width() * min(1.0, pence / self._longest)
        start = self.width() - long if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0
        return QRectF(start, inset, max(2.0, long), self.height() - 2 * inset)


class MoneyBars(Card):
    """By source: chosen of what there is, and what is left; by way: what each comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance().space(6))
        self.body.addWidget(Title(_("Where it comes from, and who holds it")))
        self.body.addLayout(self._rows)

    def show_sums(self, total: Sums) -> None:
        """Shows the sums; hidden while there is nothing to show."""
        shown = (dict(total.allocated), dict(total.by_source), dict(total.by_way))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        sources = [one for one in SOURCES if total.allocated.get(one, 0) or total.by_source.get(one, 0)]
        amounts = (*total.allocated.values(), *total.by_source.values(), *total.by_way.values())
        longest = max(amounts, default=0)
        for source in sources:
            chosen, there_is = total.by_source.get(source, 0), total.allocated.get(source, 0)
            self._add(source_words(source), chosen, there_is, longest)
        if sources:
            self._rows.addWidget(Small(_("What is chosen is filled. The frame is what there is.")))
        ways: tuple[ChosenWay, ...] = (*WAYS, "")
        for way in ways:
            if total.by_way.get(way, 0):
                self._add(who_holds_words(way), total.by_way[way], None, longest)
        self.setVisible(bool(sources) or bool(total.planned))

    def _add(self, name: str, chosen: int, there_is: int | None, longest: int) -> None:
        self._rows.addWidget(AmountRow(name, money(chosen)))
        self._rows.addWidget(MoneyBar(chosen, there_is, longest))
        if there_is is not None:
            words = _("of {there_is}, {left} left") if chosen <= there_is else _("of {there_is}, {over} too much")
            amounts = {"there_is": money(there_is), "left": money(there_is - chosen), "over": money(chosen - there_is)}
            self._rows.addWidget(Small(words.format(**amounts)))
