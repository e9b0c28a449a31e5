"""The papers of a family's own copy: what it may say, set, shown whose it is, printed or saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.actions import Action
from ipc_desktop.texts import _, language
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.paper.paper import USUAL_PT, Paper
from ipc_desktop.ui.paper.paper_work import PaperWork
from ipc_desktop.ui.paper.sealed_papers import WHOLE_PLAN
from ipc_desktop.ui.screens.pick import ask
from ipc_desktop.ui.shell.office import Office
from ipc_desktop.wording import document_name

if TYPE_CHECKING:
    from ipc_desktop.documents.blocks import Document
    from ipc_desktop.journal.own_copies import HeldPlan
    from ipc_desktop.journal.store import Store
    from ipc_desktop.plan.plan import Plan


class PapersOfCopy(QObject):
    """Works for the office; is a `PaperHost`."""

    def __init__(
        self, office: Office, store: Store, jobs: Jobs, asker: RoomAsker, today: Callable[[], dt.date]
    ) -> None:
        super().__init__(office)
        self._office, self._store, self._today = office, store, today
        self.window_widget, self.uses_one_switch, self.pick = asker.window_widget, asker.uses_one_switch, asker.pick
        self._work = PaperWork(store, jobs, self, self)
        self._held: HeldPlan | None = None

    def document(self, held: HeldPlan, plan: Plan) -> Document:
        """The whole plan as this copy may say it, to be read."""
        from ipc_desktop.documents.contents import make_document

        return make_document(WHOLE_PLAN, plan, language=language(), today=self._today(), wish=_wish(held))

    def ask(self, *, saved: bool) -> None:
        """Asks which paper it shall be, and prints it as this copy may say it, or saves it as PDF."""
        held = self._store.copies.held()
        if held is None:
            return
        offered = tuple(Choice(name, document_name(name)) for name in _offered(held.plan()))
        self.pick(_("Which paper?"), offered, _("Go on"), partial(self._make, saved), lambda: None)

    def _make(self, saved: bool, document: str) -> None:
        held = self._store.copies.held()  # by now it may have been taken back, or say other things
        if held is None or held.is_closed:
            return
        self._held, notice = held, self._office.notice
        plan = held.plan()
        paper = Paper(document, USUAL_PT, language(), self._today(), wish=_wish(held))
        notice.tell(_("Getting your pages ready."))

        def failed(words: str) -> None:
            notice.tell(words, trouble=bool(words))

        if saved:
            self._work.save(
                paper, plan, lambda name: notice.tell(_("Saved as {file}.").format(file=name)), failed, notice.tell
            )
        else:
            self._work.print_it(paper, plan, lambda _name: notice.tell(_("It is printing.")), failed, notice.tell)

    def confirm_paper(
        self, told: tuple[str, ...], paper: str, go_on: Callable[[], None], stop: Callable[[], None]
    ) -> None:
        """Shows once more whose plan it is and what is told of the paper."""
        from ipc_desktop.ui.screens.confirm import ConfirmScreen

        assert self._held is not None
        person = self._held.plan().person
        screen = ConfirmScreen(person.called, person.full_name, person.born_on, go_on=paper, told=told)
        ask(self._office, screen, screen.confirmed, go_on, stop)


def _offered(plan: Plan) -> tuple[str, ...]:
    """The papers that this copy has something to say on."""
    has_steps = any(step.what and not step.is_over for step in plan.all(Action))
    return (WHOLE_PLAN, "profile", "actions") if has_steps else (WHOLE_PLAN, "profile")


def _wish(held: HeldPlan) -> Wish:
    return Wish(copy_of=held.party, silence=held.silence)
