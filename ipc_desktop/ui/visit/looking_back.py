"""What did this say before? The earlier words of the page that is open, for the worker, each to be put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import Reader, may_see, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import the_worker
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.wording import party_words

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import PastEntry
    from ipc_desktop.journal.store import Store


class LookingBack(QObject):
    """Works for one open case, once the worker is known to be at the keys."""

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs = wizard, store, jobs

    def begin(self) -> None:
        """Reads what stood on the page before, and shows it."""
        wizard, journal, writer = self._wizard, self._store.journal, self._store.writer
        wizard.keep_page()
        plan = wizard.case.plan
        entries = shown_to_the_worker(plan, wizard.key)

        def read() -> tuple[PastEntry, ...]:
            writer.flush()
            return tuple(past for entry in entries for past in journal.history(plan.case, entry.id))

        self._jobs.run(
            read,
            owner=self,
            on_success=wizard.case.for_whoever_looks(self._show),
            on_failure=lambda error: wizard.notice.tell(trouble_words(error), trouble=True),
        )

    def _show(self, pasts: tuple[PastEntry, ...]) -> None:
        from ipc_desktop.ui.screens.history import HistoryScreen

        plan = self._wizard.case.plan
        worker = the_worker(plan)
        readable = [past for past in pasts if may_see(past.entry, worker, plan.with_entry(past.entry))]
        screen = HistoryScreen(readable, plan, self._name_of, party_told(plan, worker))
        screen.put_back.connect(self._put_back)
        self._wizard.show_side(screen)

    def _name_of(self, author: str) -> str:
        return author_name(self._wizard.case.plan, self._store, author)

    def _put_back(self, entry: Entry) -> None:
        case, key = self._wizard.case, self._wizard.key
        case.saver.keep_unfinished(key, {})
        case.put_back(case.plan.with_entry(entry), key)
        self._wizard.show_page(key)
        self._wizard.notice.tell(_("The earlier words are back."))


def author_name(plan: Plan, store: Store, author: str) -> str:
    """Who typed something, by the author of its revision: a worker, or a party of the plan."""
    if author == store.worker_id:
        return store.worker_name or _("You")
    if author == plan.me.id and plan.me.name:
        return plan.me.name
    found = (party.name for party in plan.all(Party) if author in (party.id, party.worker_id))
    return next(found, _("Somebody else"))


def party_told(plan: Plan, reader: Reader) -> Callable[[str], str]:
    """Says who a party is by its id, as far as this reader may know; "" for what is none."""
    seen = view_for(plan, reader)

    def told(party_id: str) -> str:
        party = seen.party(party_id)
        if party is not None:
            return party_words(party)
        return _("Somebody") if plan.party(party_id) is not None else ""

    return told


def shown_to_the_worker(plan: Plan, page: str) -> tuple[Entry, ...]:
    """The entries that a page writes, retired ones too, as far as the worker may see them."""
    from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
    from ipc_desktop.ui.screens.history import entries_of_page

    worker = the_worker(plan)
    there = entries_of_page(plan, KINDS_OF_PAGE.get(page, ()))
    return tuple(entry for entry in there if may_see(entry, worker, plan))
