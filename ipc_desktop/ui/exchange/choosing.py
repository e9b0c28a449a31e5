"""Shows the answers that stand against each other in the open case, and writes down what people decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.plan.merge import Conflict
from ipc_desktop.plan.permissions import TABLE, may_see
from ipc_desktop.texts import _
from ipc_desktop.ui.exchange.arrivals import Arrivals, is_for_the_table
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import the_worker
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.ui.visit.looking_back import author_name, party_told

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import PastEntry
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.exchange.choices_screen import Decision

Found = tuple[Sequence[Conflict], Mapping[str, "PastEntry"]]


class Choosing(QObject):
    """Works for one open case."""

    def __init__(self, wizard: Wizard, store: Store, jobs: Jobs, arrivals: Arrivals) -> None:
        super().__init__(wizard)
        self._wizard, self._store, self._jobs, self._arrivals = wizard, store, jobs, arrivals

    def begin(self, page: str = "") -> None:
        """All that the worker may see of it; with a page what stands there, as far as it is for the table."""
        wizard, journal, writer = self._wizard, self._store.journal, self._store.writer
        wizard.keep_page()
        case = wizard.case.case

        def read() -> Found:
            writer.flush()
            found = journal.conflicts(case)
            return found, journal.pasts(case, (head.revision for one in found for head in one.heads))

        self._jobs.run(
            read,
            owner=self,
            on_success=wizard.case.for_whoever_looks(partial(self._show, page)),
            on_failure=lambda error: wizard.notice.tell(trouble_words(error), trouble=True),
        )

    def _show(self, page: str, found: Found) -> None:
        from ipc_desktop.ui.exchange.choices_screen import ChoicesScreen, Names

        conflicts, pasts = found
        shown = [conflict for conflict in conflicts if self._may_show(conflict, page)]
        plan = self._wizard.case.plan
        party = party_told(plan, TABLE if page else the_worker(plan))
        names = Names(lambda author: author_name(plan, self._store, author), party)
        screen = ChoicesScreen(shown, pasts, names, self._wizard.sitting.new_id)
        screen.decided.connect(partial(self._decide, page, len(shown)))
        self._wizard.show_side(screen)

    def _may_show(self, conflict: Conflict, page: str) -> bool:
        plan = self._wizard.case.plan
        if page:
            kinds = KINDS_OF_PAGE.get(page, ())
            return isinstance(conflict.heads[0].entry, kinds) and is_for_the_table(conflict, plan)
        worker = the_worker(plan)
        return all(may_see(head.entry, worker, plan.with_entry(head.entry)) for head in conflict.heads)

    def _decide(self, page: str, shown: int, decision: Decision) -> None:
        """What stands beside comes first: cut off in between, nothing that was to be kept is gone from the plan."""
        wizard, writer = self._wizard, self._store.writer
        case, author = wizard.case.case, wizard.case.saver.author
        entry, *beside = decision.entries
        if beside:
            writer.save(case, beside, author)
        again = wizard.case.for_whoever_looks(self.begin)
        between = [head.revision for head in decision.conflict.heads]
        self._jobs.follow(
            writer.decide(case, entry, between, author),
            owner=self,
            on_success=lambda _none: self._decided(partial(again, page) if shown > 1 else lambda: None),
            on_failure=lambda error: wizard.notice.tell(trouble_words(error), trouble=True),
        )

    def _decided(self, show_the_others: Callable[[], None]) -> None:
        wizard = self._wizard
        wizard.close_side()
        self._arrivals.renew()
        show_the_others()
        wizard.notice.tell(_("It stands so from now on. All the words before are kept."))
