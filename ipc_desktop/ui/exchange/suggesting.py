"""Shows what family suggested for the open case, and writes down what people decide about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipc_desktop.plan import own_copy
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.screens.history import readable
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import worker_of
from ipc_desktop.wording import party_words

if TYPE_CHECKING:
    from ipc_desktop.ui.exchange.suggestions_screen import Answered, Suggested


class Suggesting(QObject):
    """Works for one open case; it is for everybody at the table."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def tell(self) -> None:
        """Says that something waits, if it does."""
        n = len(own_copy.waiting(self._wizard.case.seen))
        words = ngettext(
            "One suggestion waits. It stands under Tools.", "{n} suggestions wait. They stand under Tools.", n
        )
        if n:
            self._wizard.notice.tell(words.format(n=n))

    def begin(self) -> None:
        """Shows all that waits."""
        from ipc_desktop.ui.exchange.suggestions_screen import SuggestionsScreen

        self._wizard.keep_page()
        screen = SuggestionsScreen([self._suggested(note) for note in own_copy.waiting(self._wizard.case.seen)])
        screen.answered.connect(self._decide)
        screen.opened.connect(self._wizard.open_page)
        self._wizard.show_side(screen)

    def _suggested(self, note: CaughtNote) -> Suggested:
        from ipc_desktop.ui.exchange.suggestions_screen import Suggested

        plan = self._wizard.case.seen
        party = plan.party(note.words.said_by)
        kinds = KINDS_OF_PAGE.get(note.page, ())
        there = (entry for entry in plan if isinstance(entry, kinds) and not entry.retired)
        stands = tuple("\n".join(lines) for entry in there if (lines := readable(entry)))
        who = party_words(party) if party is not None else _("Somebody")
        return Suggested(note, who, stands, own_copy.can_be_taken(note))

    def _decide(self, answered: Answered) -> None:
        wizard, note = self._wizard, answered.note
        if answered.is_taken:
            taken = own_copy.taken(wizard.case.plan, note, wizard.sitting.new_id())
            wizard.write_beside(taken.entry, taken.note)
            told = _("It stands in the plan now, in their own words.")
        else:
            worker = worker_of(wizard.case.plan, wizard.sitting)
            answer = Words(answered.answer, wizard.sitting.language, worker.id)
            wizard.write_beside(own_copy.left(note, answer))
            told = _("It is left. They will read your answer.")
        wizard.close_side()
        wizard.keep_page()
        wizard.renew_page()
        if own_copy.waiting(wizard.case.seen):
            self.begin()
        wizard.notice.tell(told)
