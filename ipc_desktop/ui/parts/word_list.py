"""The words that need explaining, to look through and to search."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.wording.information import Term, terms


class WordList(QWidget):
    """A box to search in, and below it each word with its plain meaning and an example. `changed`: others are shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._terms = terms()
        self._list: LongList | None = None
        self.search = TextField(_("Find a word"), _("Part of it is enough."))
        self.found = Small("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.search)
        self._column.addWidget(self.found)
        self.search.changed.connect(self._show)
        appearance().remeasured.connect(self._space_out)
        self._space_out()
        self._show()

    def shown(self) -> tuple[Term, ...]:
        """The words that are shown just now: those whose name begins with what is searched come first."""
        wanted = self.search.text().strip().casefold().replace("'", "’")  # as keyboards write what messages curl
        found = [term for term in self._terms if any(wanted in text for text in _searched(term))]
        return tuple(sorted(found, key=lambda term: not term.name.casefold().startswith(wanted)))

    def _show(self) -> None:
        found = self.shown()
        count = ngettext("{n} word", "{n} words", len(found)).format(n=len(found))
        nothing = _("We do not have this word yet. Please ask what it means.")
        self.found.setText(count if found else nothing)
        if self._list is not None:
            self._column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        rows: list[Callable[[], QWidget]] = [partial(_row, term) for term in found]
        self._list = LongList(rows)
        self._list.completed.connect(self.changed)
        self._column.addWidget(self._list)
        self._list.show()
        self.changed.emit()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(14))


def _searched(term: Term) -> tuple[str, ...]:
    return tuple(text.casefold() for text in (term.name, *term.forms, term.plain))


def _row(term: Term) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, appearance().space(10), 0, appearance().space(10))
    column.setSpacing(appearance().space(4))
    column.addWidget(Title(term.name))
    column.addWidget(Body(term.plain))
    column.addWidget(Body(_("For example: {example}").format(example=term.example), colour="ink2"))
    return row
