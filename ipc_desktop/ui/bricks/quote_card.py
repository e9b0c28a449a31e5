"""What somebody said, as it stands among what others said: mark, name and words; pressing opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.wording import party_words


class QuoteCard(PressableCard):
    """A quote stays a quote: the words stand as they were said, behind the mark of who said them."""

    def __init__(self, words: Words, plan: Plan, *, bare: bool = False) -> None:
        super().__init__(radius=14, quiet=bare)
        self.words = words
        party = plan.party(words.said_by)
        who = party_words(party) if party else _("Somebody")
        if party is not None:
            mark = PersonMark.of(party, 44)
            self.add(mark)
            self.row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)  # beside the name, however much was said
        said = QWidget()
        self.said = QVBoxLayout(said)
        self.said.setContentsMargins(0, 0, 0, 0)
        self.said.setSpacing(2)
        self.said.addWidget(Small(who))
        quote = Body(words.text)
        spoken.set_language(quote, words.lang)
        self.said.addWidget(quote)
        self.add(said, stretch=1)
        self.setAccessibleName(_("{who}: {words}").format(who=who, words=words.text))
