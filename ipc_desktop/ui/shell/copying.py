"""Puts a copy of everything this worker keeps into a folder, on a stick or with the team, and says how that went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.texts import _
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.shell.office import Office
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
        self._today = today
        self._asker = RoomAsker(office, choices.uses_one_switch)

    def begin(self) -> None:
        """Asks where to, and makes the copy there."""
        destinations.ask_folder(self._asker, _("Where shall the copy go?"), _("Put it here"), self._copy, lambda: None)

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
