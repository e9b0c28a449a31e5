"""Is this the right person? Name, full name and date of birth once more, so that no family sees another's."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.person_mark import Mark, PersonMark
from ipc_desktop.ui.bricks.words import Body, Lead, Title
from ipc_desktop.ui.screens.screen import Screen


class ConfirmScreen(Screen):
    """Shows who it is; `confirmed` goes on, `closed` goes back. `told` is what to know of the paper.

    `photo` is the id under which a photo of the person is held, or will be soon.
    """

    confirmed = Signal()

    def __init__(
        self,
        called: str,
        full_name: str,
        born_on: dt.date | None,
        *,
        go_on: str,
        told: tuple[str, ...] = (),
        photo: str = "",
        parent: QWidget | None = None,
    ) -> None:
        lead = _("Look once more, so that nobody sees another’s plan.")
        super().__init__(_("Is this the right person?"), lead, parent)
        self.primary = go_on
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(appearance().space(20))
        words = QVBoxLayout()
        words.setSpacing(appearance().space(4))
        words.addWidget(Title(called or _("No name yet")))
        if full_name and full_name != called:
            words.addWidget(Lead(full_name))
        born = _("Born on {date}").format(date=long_date(born_on)) if born_on else _("Date of birth not known yet")
        words.addWidget(Body(born))
        mark = PersonMark("", size=68)
        mark.set_mark(Mark(called, 0, photo=photo))
        row.addWidget(mark)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        self.body.addWidget(card)
        for sentence in told:
            self.body.addWidget(Body(sentence))

    @override
    def go_on(self) -> None:
        """The primary button: yes, it is."""
        self.confirmed.emit()
