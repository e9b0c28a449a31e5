"""Talk to me alone: a request that only the worker reads as one, and that leaves no trace anybody else could see."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import SafeguardingNote, safeguarding_note
from ipc_desktop.texts import _
from ipc_desktop.ui.hand_over import HandOver
from ipc_desktop.ui.wizard import Wizard


class TalkAlone(QObject):
    """Takes the request, and tells the worker of it by a sentence that means nothing to anybody else.

    "A good moment for a break." is said for no other reason: workers know it, and can split up a room with it. It
    never comes at once, so that nobody sees what it answers to.
    """

    def __init__(self, wizard: Wizard, hand_over: HandOver) -> None:
        super().__init__(wizard)
        self._wizard, self._hand_over = wizard, hand_over
        self._asked_on = ""
        self._is_told = False
        wizard.page_shown.connect(self._tell_worker)
        hand_over.changed.connect(self._handed)

    def ask(self) -> None:
        """Notes the request, once until it was answered, and thanks whoever asked."""
        wizard = self._wizard
        wizard.keep_page()
        wizard.close_side()
        if not requests(wizard.case.plan):
            wizard.case.keep_page(wizard.case.plan.with_entry(self._request()), wizard.key)
        self._asked_on, self._is_told = "" if self._hand_over.is_on else wizard.key, False
        wizard.notice.tell(_("Thank you. It is noted."))

    def _request(self) -> SafeguardingNote:
        sitting, who = self._wizard.sitting, self._wizard.case.reader.party
        note = safeguarding_note(sitting.new_id(), Words("", sitting.language, who))
        return replace(note, raised_on=sitting.today(), asked_to_talk_alone=True)

    def _tell_worker(self) -> None:
        """Once, when another page is shown, and the worker has the laptop."""
        wizard = self._wizard
        if self._hand_over.is_on or self._is_told or wizard.key == self._asked_on or wizard.notice.words:
            return
        if requests(wizard.case.plan):
            self._is_told = True
            wizard.notice.tell(_("A good moment for a break."))

    def _handed(self) -> None:
        """When the laptop is back, it is said again, on whatever page."""
        if self._hand_over.is_on:
            self._asked_on, self._is_told = "", False


def requests(plan: Plan) -> tuple[SafeguardingNote, ...]:
    """Who asked to talk alone, and waits for it."""
    return tuple(note for note in plan.all(SafeguardingNote) if note.asked_to_talk_alone)
