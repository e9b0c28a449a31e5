"""Puts a copy of everything this worker keeps into a folder, on a stick or with the team, and says how that went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui import destinations
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.office import Office
from ipc_desktop.ui.screens.pick import pick
from ipc_desktop.ui.trouble import trouble_words

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store


class Copying(QObject):
    """Works for the office; the copy is encrypted and opens with the same passphrase and recovery code."""

    def __init__(
        self, office: Office, store: Store, jobs: Jobs, choices: Choices, today: Callable[[], dt.date]
    ) -> None:
        super().__init__(office)
        self._office, self._store, self._jobs = office, store, jobs
        self._choices, self._today = choices, today

    def begin(self) -> None:
        """Asks where to, and makes the copy there."""
        destinations.ask_folder(self, _("Where shall the copy go?"), _("Put it here"), self._copy, lambda: None)

    def _copy(self, into: Path) -> None:
        from ipc_desktop.journal.copies import make_copy

        notice, day = self._office.notice, self._today()
        notice.tell(_("Making a copy. This takes a moment."))
        told = _("The copy is in “{folder}”. Keep it with your team.")
        self._jobs.run(
            lambda: make_copy(self._store, into, day),
            owner=self,
            on_success=lambda made: notice.tell(told.format(folder=made.name)),
            on_failure=lambda error: notice.tell(trouble_words(error), trouble=True),
        )

    # --- who is asked -----------------------------------------------------------------------------------------------

    def window_widget(self) -> QWidget:
        """The window that system dialogues belong to."""
        return self._office.window()

    def uses_one_switch(self) -> bool:
        """Whether somebody answers with one switch just now."""
        return self._choices.now.switch != "off"

    def pick(
        self,
        heading: str,
        offered: tuple[Choice, ...],
        go_on: str,
        picked: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        """Shows a screen with these answers, and hands the chosen one over."""
        pick(self._office, heading, offered, go_on, picked, stop)
