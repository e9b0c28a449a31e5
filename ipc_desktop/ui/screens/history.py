"""What did this say before? The earlier words of a page, behind the worker's passphrase, each to be put back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date, time_of_day
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording.differing import asked_lines

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import PastEntry
    from ipc_desktop.journal.late import Late


class HistoryScreen(Screen):
    """One card for each earlier state, newest first; `put_back` hands over the entry as it stood then."""

    put_back = Signal(object)

    def __init__(
        self,
        pasts: Sequence[PastEntry],
        plan: Plan,
        worker_name: Callable[[str], str],
        party: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """`worker_name` says who typed something, `party` who a party of the plan is; "" for what is none."""
        super().__init__(_("What did this say before?"), "", parent)
        earlier = [past for past in pasts if past.late or plan.entries.get(past.entry.id) != past.entry]
        if not earlier:
            self.tell(_("What did this say before?"), _("Nothing was changed on this page."))
        for past in sorted(earlier, key=lambda past: past.saved_at, reverse=True):
            said = *readable(past.entry), *said_otherwise(past.entry, plan.entries.get(past.entry.id), party)
            self.body.addWidget(self._card(past, said, worker_name))

    def _card(self, past: PastEntry, words: Sequence[str], worker_name: Callable[[str], str]) -> Card:
        card = Card()
        when = when_words(past.saved_at)
        card.body.addWidget(Small(_("{who} typed this, {when}").format(who=worker_name(past.author), when=when)))
        if past.late is not None:
            card.body.addWidget(Small(late_words(past.late, worker_name(past.late.who))))
        card.body.addWidget(Title("\n".join(words)) if words else Body(_("Nothing was said here.")))
        button = Button(_("Put it back"), glyph="undo")
        button.setAccessibleName(_("Put it back: {words} ({when})").format(words=" ".join(words), when=when))
        button.clicked.connect(lambda: self.put_back.emit(past.entry))
        row = FlowRow()
        row.addWidget(button)
        card.body.addLayout(row)
        return card


def readable(entry: Entry) -> tuple[str, ...]:
    """What people would recognise of an entry: its words, names and dates, without ids."""
    return tuple(_texts(entry))


def said_otherwise(then: Entry, now: Entry | None, party: Callable[[str], str]) -> tuple[str, ...]:
    """What an entry said beside its words that stands otherwise now: answers that were chosen, and money."""
    shown = (name for name in then.__struct_fields__ if not _is_read(name, getattr(then, name)))
    if type(now) is type(then):
        shown = (name for name in shown if getattr(now, name) != getattr(then, name))
    return asked_lines(then, shown, party)


_READ_AS_THEY_ARE = frozenset(
    {"name", "known_as", "given_names", "family_name", "relationship", "contact", "nhs_number", "postcode", "title"}
)


def _texts(entry: Entry) -> Iterable[str]:
    left_out = {"id", "part_of", "order", "visibility", "more", "worker_id"}
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        if name in left_out or value == _default(entry, name):
            continue
        if _is_read(name, value):
            yield value.text if isinstance(value, Words) else long_date(value) if isinstance(value, dt.date) else value


def _is_read(name: str, value: object) -> bool:
    return isinstance(value, Words | dt.date) or (isinstance(value, str) and name in _READ_AS_THEY_ARE)


def _default(entry: Entry, name: str) -> object:
    for field in msgspec.structs.fields(entry):
        if field.name == name:
            return field.default
    return None


def when_words(saved_at: str) -> str:
    """When something was typed (a UTC instant), as people say it here."""
    moment = dt.datetime.fromisoformat(saved_at).astimezone()
    return _("{day}, {time}").format(day=long_date(moment.date()), time=time_of_day(f"{moment:%H:%M}"))


def late_words(late: Late, who: str) -> str:
    """That something came from a laptop that was not in the team, what was decided, by whom, when and why."""
    words = {
        "taken_in": _("It was looked at first. {who} took it in, {when}: {reason}"),
        "left_aside": _("It was looked at first. {who} left it aside, {when}: {reason}"),
    }[late.verdict]
    return words.format(who=who, when=when_words(late.at), reason=late.reason)


def entries_of_page(entries: Iterable[Entry], kinds: tuple[type[Entry], ...]) -> tuple[Entry, ...]:
    """The entries of these kinds, retired ones too; what is no words of anybody left out."""
    return tuple(entry for entry in entries if isinstance(entry, kinds) and not isinstance(entry, PageState))
