"""Talk to me alone: a request that only the worker reads as one, and that leaves no trace anybody else could see."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import SafeguardingNote, safeguarding_note
from ipc_desktop.texts import _
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.visit.hand_over import HandOver


class TalkAlone(QObject):
    """Takes the request, and tells the worker of it by a sentence that means nothing to anybody else.

    "A good moment for a break." is said for no other reason: workers know it, and can split up a room with it. It
    never comes at once, so that nobody sees what it answers to.
    """

    def __init__(self, wizard: Wizard, hand_over: HandOver) -> None:
        super().__init__(wizard)
        self._wizard, self._hand_over = wizard, hand_over
        self._turns_to_wait = 0
        self._is_told = False
        self._here = ""
        wizard.page_shown.connect(self._turned)
        hand_over.changed.connect(self._handed)

    def ask(self) -> None:
        """Notes the request, once until it was answered, and thanks whoever asked."""
        self._note(self._wizard.case.reader.party, "", turns=1)
        self._wizard.notice.tell(_("Thank you. It is noted."), passing=True)

    def not_safe(self) -> None:
        """Notes it without a word on the screen, for the question was whether somebody feels safe.

        Whoever had asked to talk alone before says more by it: the worker reads that too.
        """
        wizard = self._wizard
        self._note(wizard.case.reader.party or wizard.case.plan.me.id, _("Do you feel safe just now?"), turns=2)

    def _note(self, who: str, about: str, *, turns: int) -> None:
        wizard = self._wizard
        wizard.keep_page()
        wizard.close_side()
        if not any(note.concern.text == about or not about for note in requests(wizard.case.plan)):
            sitting = wizard.sitting
            note = safeguarding_note(sitting.new_id(), Words(about, sitting.language, who))
            note = replace(note, raised_on=sitting.today(), asked_to_talk_alone=True)
            wizard.case.keep_page(wizard.case.plan.with_entry(note), wizard.key)
        self._turns_to_wait, self._is_told = 0 if self._hand_over.is_on else turns, False

    def _turned(self) -> None:
        """Tells the worker once, when another page is shown, and they have the laptop."""
        wizard = self._wizard
        was, self._here = self._here, wizard.key
        if self._hand_over.is_on or self._is_told or (was == self._here and self._turns_to_wait):
            return
        self._turns_to_wait -= 1
        if self._turns_to_wait <= 0 and not wizard.notice.words and requests(wizard.case.plan):
            self._is_told = True
            wizard.notice.tell(_("A good moment for a break."))

    def _handed(self) -> None:
        """When the laptop is back, it is said again, on whatever page."""
        if self._hand_over.is_on:
            self._turns_to_wait, self._is_told = 0, False


def requests(plan: Plan) -> tuple[SafeguardingNote, ...]:
    """Who asked to talk alone, and waits for it."""
    return tuple(note for note in plan.all(SafeguardingNote) if note.asked_to_talk_alone)
