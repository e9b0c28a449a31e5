"""The worker's own side of a case: notes about somebody's safety, requests to talk alone, what others let them read."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject

from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import NOTHING_SAID, Entry
from ipc_desktop.plan.permissions import TABLE, may_see
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import SafeguardingNote, safeguarding_note
from ipc_desktop.plan.sharing import NotTold
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import the_worker
from ipc_desktop.ui.visit.destroying import Destroying

UNFINISHED = "worker/note"
"""Under this name a note is kept while it is being written."""


class WorkerSide(QObject):
    """Works for one open case, once the worker is known to be at the keys."""

    def __init__(self, wizard: Wizard, destroying: Destroying) -> None:
        super().__init__(wizard)
        self._wizard, self._destroying = wizard, destroying

    def begin(self) -> None:
        """Shows what only the worker sees of this case."""
        from ipc_desktop.ui.screens.private_notes import PrivateNotesScreen

        wizard = self._wizard
        wizard.keep_page()
        screen = PrivateNotesScreen(for_the_worker(wizard.case.plan), wizard.case.plan)
        screen.write.connect(lambda: self._open(safeguarding_note(wizard.sitting.new_id(), NOTHING_SAID)))
        screen.lists.connect(self._show_lists)
        screen.opened.connect(self._open)
        screen.done.connect(lambda note: self._keep(replace(note, retired=True)))
        wizard.show_side(screen)

    def _show_lists(self) -> None:
        """Shows who must not be told, and what was found about who can decide; kept as it is written."""
        from ipc_desktop.ui.screens.worker_lists import WorkerListsScreen

        wizard = self._wizard
        screen = WorkerListsScreen(wizard.case.plan, wizard.sitting)

        def written() -> None:
            plan = wizard.case.plan
            wizard.write_beside(*screen.answer(plan).changed_since(plan))

        screen.changed.connect(written)
        wizard.show_side(screen, closed=wizard.keep_page)

    def _open(self, note: SafeguardingNote) -> None:
        from ipc_desktop.ui.screens.private_notes import PrivateNoteScreen

        wizard, saver = self._wizard, self._wizard.case.saver
        screen = PrivateNoteScreen(note, wizard.sitting)
        row = f"{UNFINISHED}/{note.id}" if note.id in wizard.case.plan.entries else UNFINISHED
        screen.take_up(saver.unfinished.get(row, {}))
        screen.changed.connect(lambda: saver.keep_unfinished(row, screen.written()))

        def keep(written: SafeguardingNote) -> None:
            saver.keep_unfinished(row, {})
            self._keep(written)

        screen.kept.connect(keep)
        screen.destroy_asked.connect(lambda: self._destroying.ask(note.id, note.concern.text))
        wizard.show_side(screen)

    def _keep(self, note: SafeguardingNote) -> None:
        """Saves a note, and shows the list again."""
        wizard = self._wizard
        wizard.case.keep_page(wizard.plan_now().with_entry(note), wizard.key)
        self.begin()


def for_the_worker(plan: Plan) -> tuple[Entry, ...]:
    """What the worker may see of a plan and the table may not, newest last; what has a list of its own is left out."""
    worker = the_worker(plan)
    kept = (entry for entry in plan if not isinstance(entry, (NotTold, CapacityRecord)))
    there = (entry for entry in kept if not entry.retired and may_see(entry, worker, plan))
    return tuple(sorted((entry for entry in there if not may_see(entry, TABLE, plan)), key=lambda entry: entry.id))
