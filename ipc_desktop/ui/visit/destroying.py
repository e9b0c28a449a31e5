"""Destroys an entry or a whole case on the worker's word: asked twice, done by the journal, then shown as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.texts import _
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.ui.visit.looking_back import shown_to_the_worker

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.screens.destroy import DestroyScreen


class Destroying(QObject):
    """Works for one open case. `entry_gone` asks to read the case anew, `case_gone` to leave it as it is."""

    entry_gone = Signal()
    case_gone = Signal()

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs = wizard, store, jobs

    def begin(self) -> None:
        """Shows what there is to choose from: the words of the page, and the whole plan."""
        from ipc_desktop.ui.screens.destroy import ChooseWordsScreen

        self._wizard.keep_page()
        screen = ChooseWordsScreen(self._entries(), self._wizard.case.plan.person.called)
        screen.chosen.connect(lambda chosen: self.ask(*chosen))
        self._wizard.show_side(screen)

    def _entries(self) -> tuple[Entry, ...]:
        plan, key = self._wizard.case.plan, self._wizard.key
        why_left = plan.get(PageState, plan.id_once(PageState, key))
        of_page = shown_to_the_worker(plan, key)
        return (*of_page, why_left) if why_left is not None else of_page

    def ask(self, entry: str, words: str) -> None:
        """Asks whether it is meant: an entry by its id, "" for the whole plan, and the words that would go."""
        from ipc_desktop.ui.screens.destroy import DestroyScreen

        screen = DestroyScreen(words, self._wizard.case.plan.person.called)
        screen.sure.connect(partial(self._destroy, screen, entry))
        self._wizard.show_side(screen)

    def _destroy(self, screen: DestroyScreen, entry: str, why: str) -> None:
        case, writer, who = self._wizard.case, self._store.writer, self._store.worker_id
        if case.saver.trouble is not None:
            screen.refuse(_("Not everything is saved yet. Please try again in a moment."))
            return
        case.saver.stop()
        future = writer.destroy_entry(case.case, entry, who, why) if entry else writer.destroy_case(case.case, who, why)
        gone = self.entry_gone if entry else self.case_gone
        self._jobs.follow(
            future,
            owner=screen,
            on_success=lambda _none: gone.emit(),
            on_failure=lambda error: screen.refuse(trouble_words(error)),
        )
