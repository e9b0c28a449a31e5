"""An entry as it stands in a list: whose or what it is, and in small lines below what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.words import Body, Small


class EntryCard(PressableCard):
    """A title behind a person's mark or a picture, and lines about it; empty lines are left out.

    `language` is that of the title where somebody said it.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str] = (),
        *,
        party: Party | None = None,
        picture: str = "",
        language: str = "",
        bare: bool = False,
    ) -> None:
        super().__init__(radius=14, quiet=bare)
        self.title, self.lines = title, tuple(line for line in lines if line)
        sign = PersonMark.of(party, 40) if party is not None else None
        if sign is None and picture and appearance().shows_pictures:
            self.add(Picture(picture, 40))
        elif sign is not None:
            self.add(sign)
            self.row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(2))
        name = Body(title, weight=700)
        if language:
            spoken.set_language(name, language)
        column.addWidget(name)
        for line in self.lines:
            column.addWidget(Small(line))
        self.add(told, stretch=1)
        self.setAccessibleName(_("Change: {title}").format(title=title))
        self.setAccessibleDescription(spoken.with_pauses(self.lines))
