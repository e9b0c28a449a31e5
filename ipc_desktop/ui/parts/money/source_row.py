"""One source of money on the statement: where it comes from, about how much a week, and how much a year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.amounts import weekly_about_pence
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.statements import changed_by
from ipc_desktop.plan.money.sums import allocation_annual
from ipc_desktop.texts import _, money
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.parts.money.amount import Amount
from ipc_desktop.wording import frequency_words, source_words

WEEK, YEAR, CHANGE = 108, 136, 96
"""Widths of the columns, in pixels at 100%."""

_LOOK: dict[Source, tuple[str, str]] = {
    "nhs": ("hospital", "sky"),
    "council_adult": ("town-hall", "heather"),
    "council_children": ("town-hall", "heather"),
    "education": ("school", "sage"),
    "own_contribution": ("coins", "hair"),
    "charity": ("heart", "apricot"),
    "other": ("money-bag", "hair"),
}


class SourceRow(QWidget):
    """Says £0.00 and "not known yet" as openly as any other amount; `change` opens the line."""

    def __init__(self, allocation: Allocation, weeks_in_year: int) -> None:
        super().__init__()
        name = source_words(allocation.source)
        self.change = Button(_("Change"), kind="quiet")
        self.change.setAccessibleName(_("Change: {source}").format(source=name))
        told, named = [], _("{head}: {amount}")
        columns = Columns(self, gap=12, stacked_gap=4)
        about = _about(allocation, weeks_in_year)
        columns.add(_name(allocation, name, about), wide=230, grow=1, centred=True)
        if allocation.unit_pence is None:
            told.append(_("Not known yet"))
            columns.add(Amount(told[0]), wide=WEEK + 12 + YEAR, centred=True)
        else:
            annual = allocation_annual(allocation, weeks_in_year)
            once = allocation.frequency == "one_off" and annual > 0
            week = _("once") if once else money(weekly_about_pence(annual))
            told += [named.format(head=_("A year"), amount=money(annual))]
            told += [named.format(head=_("About a week"), amount=week)]
            columns.add(Amount(week, head=_("About a week")), wide=WEEK, centred=True)
            columns.add(Amount(money(annual), head=_("A year")), wide=YEAR, centred=True)
        columns.add(self.change, wide=CHANGE, centred=True, hug=True)
        self.change.setAccessibleDescription(spoken.with_pauses((*told, *about)))


def _name(allocation: Allocation, name: str, about: Sequence[str]) -> QWidget:
    look = appearance()
    picture, tint = _LOOK[allocation.source]
    words = QWidget()
    lines = QVBoxLayout(words)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    lines.addWidget(Body(name, weight=700))
    for line in about:
        lines.addWidget(Small(line))
    start = QWidget()
    row = QHBoxLayout(start)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space(16))
    if look.shows_pictures:
        row.addWidget(_Tile(picture, tint), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words, 1)
    return start


def _about(allocation: Allocation, weeks_in_year: int) -> tuple[str, ...]:
    """How the amount comes, why it is what it is, and what was told first where that was another figure."""
    first = ""
    if changed_by(allocation, weeks_in_year):
        first = _("First told: {amount} a year").format(amount=money(allocation.indicated_pence or 0))
    told = (how_much_words(allocation), allocation.reason.text.strip(), first, allocation.changed_because.text.strip())
    return tuple(line for line in told if line)


def how_much_words(allocation: Allocation) -> str:
    """How an amount comes: "£106.50 a week, 39 weeks"; nothing where the columns say it all."""
    if not allocation.unit_pence or (allocation.frequency == "weekly" and allocation.weeks_active is None):
        return ""
    often = frequency_words(allocation.frequency)
    if allocation.weeks_active is not None:
        return _("{amount} {often}, {weeks} weeks").format(
            amount=money(allocation.unit_pence), often=often, weeks=allocation.weeks_active
        )
    return _("{amount} {often}").format(amount=money(allocation.unit_pence), often=often)


class _Tile(QWidget):
    """The picture of a source on its tint."""

    def __init__(self, picture: str, tint: str) -> None:
        super().__init__()
        self._tint = tint
        row = QHBoxLayout(self)
        edge = appearance().space(8)
        row.setContentsMargins(edge, edge, edge, edge)
        row.addWidget(Picture(picture, 36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        fill = None if look.theme.is_contrast else look.theme.colour(self._tint)
        painter = QPainter(self)
        brush.box(painter, QRectF(self.rect()), fill=fill, edge=None, radius=look.radius(10))
        painter.end()
