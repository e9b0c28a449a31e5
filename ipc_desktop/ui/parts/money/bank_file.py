"""Taking in a file of a bank or an organisation: which column is what, which line belongs where, what was unclear."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.bank_lines import (
    BadRow,
    Match,
    NoTableError,
    Table,
    as_ledger_entry,
    bank_lines,
    matches,
    read_table,
    suggested_mapping,
)
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.sums import WAYS
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.fields.field import Problem, put_raw, raw_of
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.money.account_form import belongings
from ipc_desktop.wording import choice_words, way_words

AT_A_TIME = 500
_FILE, _PAYEE = "bank file: ", "bank line: "
MOST_ASKED, MOST_BAD = 12, 30
"""How many payees are asked about at once, and how many rows that could not be read are shown one by one."""


class BankFile(Card):
    """Shows a file step by step; `taken_in` comes when people say that it is right, `left` when they leave it.

    What is said about it stays until `forget`, for when the same file is brought in again.
    """

    changed = Signal()
    taken_in = Signal()
    left = Signal()

    def __init__(self, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._new_id = new_id
        self._plan = Plan(case="")
        self._table = Table((), ())
        self._mapping = ColumnMapping(id="")
        self._found: list[Match] = []
        self.bad: tuple[BadRow, ...] = ()
        self.asked: dict[str, Radios] = {}
        self._kept: dict[str, str] = {}
        self.said = Body("", weight=700)
        self.way = Radios(_("Whose money is this file about?"), [Choice(w, way_words(w)) for w in WAYS], min_column=200)
        self.columns = {
            "date_column": Radios(_("Which column is the day?"), (), min_column=200),
            "amount_column": Radios(_("Which column is the amount?"), (), min_column=200),
            "words_column": Radios(_("Which column says who was paid?"), (), min_column=200),
        }
        self.why_off = Body("")
        self.keep = Button(_("Take these in"), kind="main")
        self.leave = Button(_("Leave it"), kind="quiet")
        self._rows = QVBoxLayout()
        self.body.addWidget(Title(_("A bank file")))
        self.body.addWidget(self.said)
        for field in (self.way, *self.columns.values()):
            self.body.addWidget(field)
            field.changed.connect(self._on_said_of_file)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.why_off)
        row = FlowRow(gap=12)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        self.body.addLayout(row)
        self.body.setSpacing(appearance().space(20))
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.left)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, plan: Plan, data: bytes) -> bool:
        """Shows what is in a file, with what was said of it before; whether there is a table in it at all."""
        try:
            self._table = read_table(data)
        except NoTableError:
            return False
        clear(self._rows)
        self._plan, self.asked = plan, {}
        self._mapping = suggested_mapping(self._table, plan.all(ColumnMapping), self._new_id())
        heads = [Choice(head, head) for head in dict.fromkeys(self._table.headings) if head]
        for name, field in self.columns.items():
            field.set_choices(heads)
            field.set_value(getattr(self._mapping, name))
            field.setVisible(not self._is_mapped())
        self.way.set_value(self._mapping.way)
        self.way.set_error("")
        put_raw(self._about_file(), self._kept)
        self._read_again()
        return True

    def forget(self) -> None:
        """Nothing is said about a file any more."""
        self._kept = {}

    def problems(self) -> tuple[Problem, ...]:
        """What was said about the open file, and counts only when its lines are taken in."""
        words = _("Take these lines in first, or leave them.")
        return (Problem(words, self.way),) if self._kept and not self.isHidden() else ()

    def written(self) -> dict[str, str]:
        """What was said about a file whose lines are not taken in yet."""
        return dict(self._kept)

    def take_up(self, written: Mapping[str, str]) -> bool:
        """Says `written` of the next file that is brought in; whether there is anything of a file in it."""
        self._kept = {name: said for name, said in written.items() if name.startswith((_FILE, _PAYEE))}
        return bool(self._kept)

    def entries(self) -> tuple[Entry, ...]:
        """The lines for the account, and what the columns mean, to be remembered."""
        said = {words: radios.value() for words, radios in self.asked.items()}
        chosen = [
            dataclasses.replace(one, spend=said[one.line.words]) if said.get(one.line.words) else one
            for one in self._found
        ]
        return (self._mapping, *(as_ledger_entry(one, self._mapping, self._new_id()) for one in chosen))

    def _about_file(self) -> dict[str, Radios]:
        columns = {name: field for name, field in self.columns.items() if not field.isHidden()}
        return {f"{_FILE}{name}": field for name, field in ({"way": self.way} | columns).items()}

    def _keep_said(self) -> None:
        self._kept |= raw_of(self._about_file() | {f"{_PAYEE}{words}": said for words, said in self.asked.items()})
        self.changed.emit()

    # --- reading ---------------------------------------------------------------------------------------------------

    def _is_mapped(self) -> bool:
        has_amount = self._mapping.amount_column or self._mapping.paid_out_column or self._mapping.paid_in_column
        return bool(self._mapping.date_column and has_amount)

    def _on_said_of_file(self) -> None:
        self._keep_said()
        self._read_again()

    def _read_again(self) -> None:
        way = next((way for way in WAYS if way == self.way.value()), "")
        self._mapping = msgspec.structs.replace(self._mapping, way=way)
        if any(not field.isHidden() for field in self.columns.values()):
            chosen = {name: field.value() for name, field in self.columns.items()}
            self._mapping = msgspec.structs.replace(self._mapping, **chosen)
        self._read()

    def _read(self) -> None:
        """Reads all rows and begins to match them, some at a time, so that the window stays awake."""
        lines, self.bad = bank_lines(self._table, self._mapping) if self._is_mapped() else ((), ())
        self._found = []
        self._count = len(lines)
        self._to_come = matches(lines, self._plan)
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        for _n in range(AT_A_TIME):
            one = next(self._to_come, None)
            if one is None:
                self._timer.stop()
                self._show_found()
                return
            self._found.append(one)
        self.said.setText(_("{n} of {count} lines looked at").format(n=len(self._found), count=self._count))

    def _show_found(self) -> None:
        """Shows what is in the file; what was said of a payee already stays said."""
        clear(self._rows)
        self.asked = {}
        self.said.setText(self._summary())
        open_words = Counter(one.line.words for one in self._found if one.sureness == "ask")
        for words, _times in open_words.most_common(MOST_ASKED):
            same = [one.line.amount_pence for one in self._found if one.line.words == words]
            self.asked[words] = Radios(
                words or _("Something without a name yet"),
                belongings(self._plan)[: -len(WAYS)],
                _summed(same),
                min_column=280,
            )
            self.asked[words].set_value(self._kept.get(f"{_PAYEE}{words}", ""))
            self.asked[words].changed.connect(self._keep_said)
            self._rows.addWidget(self.asked[words])
        for bad in self.bad[:MOST_BAD]:
            self._rows.addWidget(_bad_row(bad))
        why_off = self._why_off()
        self.keep.setEnabled(not why_off)
        self.keep.setAccessibleDescription(why_off)
        self.why_off.setText(why_off)
        self.why_off.setVisible(bool(why_off))

    def _why_off(self) -> str:
        """What there is to do before anything can be taken in."""
        if not self._is_mapped():
            return _("Please say what the columns are.")
        if not self._found:
            return _("There is nothing to take in.")
        return "" if self._mapping.way else _("Please say first whose money this is.")

    def _summary(self) -> str:
        if not self._is_mapped():
            return _("Please say what the columns are.")
        known = sum(1 for one in self._found if one.spend)
        told = ngettext("One new line.", "{n} new lines.", len(self._found)).format(n=len(self._found))
        placed = ngettext("One has its place.", "{n} have their place.", known).format(n=known)
        bad = len(self.bad)
        unread = ngettext("One row could not be read.", "{n} rows could not be read.", bad).format(n=bad)
        return " ".join((told, placed, unread) if bad else (told, placed))

    def _on_keep(self) -> None:
        if not self._timer.isActive():
            self.taken_in.emit()


def _summed(amounts: Sequence[int]) -> str:
    times = ngettext("One line, {amount}", "{n} lines, {amount}", len(amounts))
    return times.format(n=len(amounts), amount=money(sum(amounts)))


def _bad_row(bad: BadRow) -> QWidget:
    words = _("Row {n}: {why} {cells}")
    told = words.format(n=bad.number, why=choice_words("row_fault", bad.why), cells=", ".join(bad.cells))
    return Small(told)
