"""Closing the plan for signing: what is still open is said, and two things alone keep it from closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.agreement import ChangeReason
from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import may_be_locked
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Voice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.checking.to_sort_out import ToSortOut
from ipc_desktop.wording import choice_words

REASONS = tuple(reason for reason in get_args(ChangeReason) if reason)


class LockPanel(QWidget):
    """`lock` closes the plan, `stay` leaves it as it is; `wanted` hands over the key of a page to sort it out."""

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
        self.reason = Radios(_("Why is there a new version?"), _reasons(), min_column=280)
        self.reason.changed.connect(self.reason.settle)
        card.body.addWidget(self.reason)
        self.lock = Button(_("Yes, close the plan for signing"), kind="main", glyph="pen")
        self.stay = Button(_("Leave it as it is"), kind="quiet")
        buttons = FlowRow()
        buttons.addWidget(self.lock)
        buttons.addWidget(self.stay)
        card.body.addLayout(buttons)
        column.addWidget(card)

    def chosen_reason(self) -> ChangeReason | None:
        """Why the plan is agreed anew, "" for the first time; None, and said so, while nobody has chosen."""
        if self.reason.isHidden():
            return ""
        reason = next((reason for reason in REASONS if reason == self.reason.value()), None)
        self.reason.set_error("" if reason else _("Choose what fits best."))
        if reason is None:
            self.reason.focus_first()
        return reason

    def show_lock(self, items: Sequence[Item], plan: Plan, *, broken: bool, again: bool) -> None:
        """Says what is open, and whether the plan can be closed."""
        self.to_sort_out.show_items(items, plan)
        may = may_be_locked(items)
        self.lock.setVisible(may)
        self.reason.setVisible(may and again)
        self.stay.setVisible(again and not broken)
        if not again:
            self.reason.set_value("")
        self.reason.set_error("")
        if broken:
            words = _("These pages are not as they were agreed. Nobody can sign them. Close the plan once more.")
        elif not may:
            words = _("The sums do not add up yet. Please sort this out first.")
        elif again:
            words = _("A new version starts. The signed one stays as it is.")
        else:
            words = _("You can open it again with Not yet, as long as nobody has signed.")
        self.words.setText(words)


def _reasons() -> tuple[Choice, ...]:
    return tuple(Choice(reason, choice_words("change_reason", reason)) for reason in REASONS)
