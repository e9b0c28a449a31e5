"""Closing the plan for signing: what is still open is said, and two things alone keep it from closing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import may_be_locked
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.card import Card
from ipc_desktop.ui.parts.to_sort_out import ToSortOut
from ipc_desktop.ui.parts.words import Body, Voice


class LockPanel(QWidget):
    """`lock` closes the plan; `wanted` hands over the key of a page where something can be sorted out first."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(24))
        self.to_sort_out = ToSortOut()
        self.to_sort_out.wanted.connect(self.wanted)
        column.addWidget(self.to_sort_out)
        card = Card()
        card.body.addWidget(Voice(_("“This is the plan we agree on.”")))
        self.words = Body("")
        card.body.addWidget(self.words)
        self.lock = Button(_("Yes, close the plan for signing"), kind="main", glyph="pen")
        card.body.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)

    def show_lock(self, items: Sequence[Item], plan: Plan, *, broken: bool, again: bool) -> None:
        """Says what is open, and whether the plan can be closed."""
        self.to_sort_out.show_items(items, plan)
        may = may_be_locked(items)
        self.lock.setVisible(may)
        if broken:
            words = _("These pages are not as they were agreed. Nobody can sign them. Close the plan once more.")
        elif not may:
            words = _("The sums do not add up yet. Please sort this out first.")
        elif again:
            words = _("A new version starts. The signed one stays as it is.")
        else:
            words = _("You can open it again with Not yet, as long as nobody has signed.")
        self.words.setText(words)
