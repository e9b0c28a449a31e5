"""Hands the laptop to one person at the table, and takes it back: between the two only their own view is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.my_view import put_on_the_table
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE, handed_to, may, view_for
from ipc_desktop.plan.sections import SECTION_AND_AREA
from ipc_desktop.texts import _
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.shell.tools import Handed
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.visit.my_view import MyViewPage
from ipc_desktop.ui.visit.worker_check import WorkerCheck

HANDED_TOOLS = frozenset(
    {
        "tools",
        "read_aloud",
        "text_size",
        "theme",
        "letters",
        "pictures",
        "language",
        "motion",
        "switch",
        "keys",
        "about",
        "jargon",
    }
    | {"pause", "skip", "path", "own_view", "kept_words", "read_plan", "alone", "hide", "hand_over"}
    | {"support_style", "not_safe"}
)
"""What suits whoever has the laptop; every other tool is the worker's."""
WORKERS_PAGES = frozenset({"take_away", "notes", "not_told"})
"""Pages on which the worker prints, saves where other families' papers may lie, sorts, or talks of keeping secrets."""
OWN_ANSWERS = frozenset({"ways", "enough"})
"""Pages that ask for the person's own wish and answer, though these are kept in what others state about the money."""


class HandOver(QObject):
    """Who has the laptop. `changed` says that it went to somebody, or came back."""

    changed = Signal()

    def __init__(self, wizard: Wizard, check: WorkerCheck) -> None:
        super().__init__(wizard)
        self._wizard, self._check = wizard, check
        self._party = ""
        self.is_own_view = False

    @property
    def is_on(self) -> bool:
        """Whether somebody else than the worker has the laptop."""
        return bool(self._party)

    @property
    def can_answer_pages(self) -> bool:
        """Whether whoever has it answers the pages of the plan themself: the person does, others say their own view."""
        return self._party == self._wizard.case.plan.me.id

    @property
    def shows(self) -> Handed:
        """What whoever has it looks at; "" while it is everybody's."""
        if not self.is_on:
            return ""
        if not self.can_answer_pages:
            return "own_view_only"
        return "own_view" if self.is_own_view else "pages"

    def allows(self, tool: str) -> bool:
        """Whether a tool is there for whoever has the laptop."""
        if not self.is_on:
            return True
        return tool in HANDED_TOOLS and not (tool == "skip" and self.is_own_view)

    # --- there and back ---------------------------------------------------------------------------------------------

    def begin(self, *, alone: bool = False) -> None:
        """Asks to whom; `alone` begins with the question that is open, for their own view of it."""
        if self._check.has_pin:
            self._ask_to_whom(alone)
        else:
            self._check.make_pin(partial(self._ask_to_whom, alone))

    def _ask_to_whom(self, alone: bool) -> None:
        from ipc_desktop.ui.screens.hand_over import HandOverScreen

        screen = HandOverScreen(self._people(), alone=alone, can_change_pin=self._check.can_change_pin)
        screen.chosen.connect(lambda party: self._hand_to(party, alone))
        screen.new_pin.connect(lambda: self._check.make_pin(partial(self._ask_to_whom, alone)))
        self._wizard.show_side(screen)

    def _people(self) -> tuple[Party, ...]:
        """Whoever may be at the table: no worker of the visit, group or service, and nobody who may see nothing."""
        plan = self._wizard.case.plan
        there = self._wizard.case.seen.named()
        guests = (party for party in there if not _runs_the_visit(party) and party.is_one_person)
        return tuple(party for party in guests if len(view_for(plan, handed_to(plan, party.id))) > 1)

    def _hand_to(self, party: str, alone: bool) -> None:
        self._wizard.keep_page()  # while it is still the table's
        self._party = party
        self.is_own_view = alone or not self.can_answer_pages
        self._show()
        self._wizard.bar.offer_catching(False)
        self.changed.emit()
        named = self._wizard.case.plan.party(party)
        told = _("{name} has the laptop now. Tools has the way back.") if named and named.name else ""
        self._wizard.notice.tell(told.format(name=named.name if named else ""), passing=True)

    def give_back(self, told: str = "", then: Callable[[], None] = lambda: None) -> None:
        """Says `told` and asks for the worker's PIN; everybody's view is there again, and `then` goes on from there."""

        def come_back() -> None:
            self._come_back()
            then()

        lead = _("Please hand the laptop back. The worker goes on here.")
        self._check.ask(told or _("Is this the worker?"), lead, _("Go on"), come_back)

    def _come_back(self) -> None:
        self._wizard.keep_page()
        self._party, self.is_own_view = "", False
        self._wizard.show_to(TABLE, opens=lambda _key: True)
        self._wizard.bar.offer_catching(True)
        self.changed.emit()

    # --- my view first ------------------------------------------------------------------------------------------------

    def turn_view(self) -> None:
        """From the page to one's own view of it, and back."""
        if not self.is_on:
            self.begin(alone=True)
        elif self.can_answer_pages:
            self.is_own_view = not self.is_own_view
            self._show()

    def _show(self) -> None:
        wizard = self._wizard
        reader = handed_to(wizard.case.plan, self._party)
        if self.is_own_view:
            wizard.show_to(reader, make_page=self._own_page, opens=self._asks_for_a_view)
        else:
            wizard.show_to(reader, opens=self._may_answer)

    def _may_answer(self, key: str) -> bool:
        """Whether a page asks for nothing but what the person may change; what others enter they read in the plan."""
        plan, today = self._wizard.case.plan, self._wizard.sitting.today()
        areas = {SECTION_AND_AREA[kind][1] for kind in KINDS_OF_PAGE.get(key, ())}
        reader = handed_to(plan, self._party)
        theirs = key in OWN_ANSWERS or all(may(plan, reader, "change", area, today) for area in areas)
        return theirs and key not in WORKERS_PAGES

    def _asks_for_a_view(self, key: str) -> bool:
        return self._wizard.flow.stone(key) != "agree"

    def _own_page(self, key: str) -> Page:
        wizard = self._wizard
        page = MyViewPage(key, self._party, wizard.sitting.worker_name, wizard.sitting)
        page.put.connect(lambda: self._put(page))
        return page

    def _put(self, page: MyViewPage) -> None:
        """Puts somebody's own view on the table: into the page, where it has an empty box for it, else to be sorted."""
        said = page.said
        self._wizard.keep_page()
        if self.can_answer_pages and self._put_into_page(page.about, said):
            return
        note = self._caught(page.about, said)
        page.lies_in(note.id)
        self._wizard.case.plan = self._wizard.case.plan.with_entry(note)
        self._wizard.keep_page()

    def _caught(self, about: str, said: Words) -> CaughtNote:
        sitting = self._wizard.sitting
        return CaughtNote(id=sitting.new_id(), words=said, caught_at=sitting.instant(), page=about)

    def _put_into_page(self, about: str, said: Words) -> bool:
        from ipc_desktop.ui.fields.words_field import words_fields

        wizard = self._wizard
        self.is_own_view = False
        self._show()
        boxes = [box for box in words_fields(wizard.page) if box.can_take(self._party)]
        if wizard.key != about or not boxes:
            self.is_own_view = True
            self._show()
            return False
        before = wizard.seen_now()
        boxes[0].take(said)
        became = (entry.id for entry in wizard.seen_now().changed_since(before))
        wizard.case.plan = put_on_the_table(wizard.case.plan, about, self._party, next(became, ""))
        wizard.keep_page()
        boxes[0].focus_first()
        wizard.notice.tell(_("Your words are on the page now. Everybody here can read them."))
        return True


def _runs_the_visit(party: Party) -> bool:
    return bool(party.worker_id) or "care_coordinator" in party.roles
