"""What every voice says under one heading of About Me: one is written in the field, the others stand as quotes."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.quote_card import QuoteCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.voiced import Voiced


class HeadingWords(QWidget):
    """Writes into the `edits` of its page; `changed` says that somebody's words are others now, `shown` that another
    voice's stand in the field."""

    changed = Signal()
    shown = Signal()

    def __init__(self, heading: Heading, edits: Edits, *, language: str) -> None:
        super().__init__()
        self._heading, self._edits, self._language = heading, edits, language
        self._voice = ""
        self._came_from = ""
        self.words = Voiced(lines=3, lang=language)
        self.words.changed.connect(self._words_changed)
        self.give = Button("", kind="quiet")
        self.give.clicked.connect(self._give_words)
        self._quotes = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.words)
        giving = FlowRow()
        giving.addWidget(self.give)
        self._column.addLayout(giving)
        self._column.addLayout(self._quotes)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def start(self) -> None:
        """Shows the person's own words from the page's plan, and below them what others said."""
        self._came_from = ""
        self._show_voice(self._edits.plan.me.id)

    def quotes(self) -> tuple[QuoteCard, ...]:
        """What other voices said, as it stands below the field."""
        items = (self._quotes.itemAt(n) for n in range(self._quotes.count()))
        return tuple(card for item in items if item is not None and isinstance(card := item.widget(), QuoteCard))

    def _about(self, voice: str) -> AboutMe:
        plan = self._edits.plan
        about = plan.once(AboutMe, self._heading if voice == plan.me.id else f"{self._heading}/{voice}")
        return msgspec.structs.replace(about, heading=self._heading)

    def _show_voice(self, voice: str) -> None:
        """Puts one voice's words into the field, and those of all others below it."""
        self._voice = voice
        words = self._about(voice).words
        self.words.ask(self._edits.plan, words or Words("", lang=self._language, said_by=voice))
        self._show_quotes()
        self.shown.emit()

    def _words_changed(self) -> None:
        voice = self.words.voice().id
        if voice != self._voice:
            self._came_from = self._voice if self._about(self._voice).words and not self._about(voice).words else ""
            self._show_voice(voice)
            return
        self._came_from = ""
        self._keep(self.words.words() or NOTHING_SAID)
        self._show_giving()
        self.changed.emit()

    def _keep(self, words: Words) -> None:
        about = self._about(self._voice)
        if words != about.words:
            self._edits.put(msgspec.structs.replace(about, words=words, retired=False))

    def _show_quotes(self) -> None:
        clear(self._quotes)
        shown = self._about(self._voice).id  # not the voice: words of which nobody is named stand here as the person's
        for about in self._edits.plan.all(AboutMe):
            if about.heading == self._heading and about.words and about.id != shown:
                card = QuoteCard(about.words, self._edits.plan)
                voice = about.words.said_by or self._edits.plan.me.id
                card.clicked.connect(lambda _checked=False, voice=voice: self._open_quote(voice))
                self._quotes.addWidget(card)
        self._show_giving()
        tab_in_reading_order(self)

    def _open_quote(self, voice: str) -> None:
        self._came_from = ""
        self._show_voice(voice)
        self.words.focus_first()

    # --- words that were put down under the wrong name --------------------------------------------------------------

    def _show_giving(self) -> None:
        """Right after another voice was chosen: perhaps the words that stood there were that voice's all along."""
        to = self._edits.plan.party(self._voice)
        self.give.setVisible(bool(self._came_from and to))
        if self._came_from and to:
            self.give.setText(_("{name} said what was here before").format(name=isolated(to.name)))

    def _give_words(self) -> None:
        before = self._about(self._came_from)
        words = msgspec.structs.replace(before.words, said_by=self._voice, captured_as="own_words")
        self._edits.put(msgspec.structs.replace(before, words=NOTHING_SAID))
        self._edits.put(msgspec.structs.replace(self._about(self._voice), words=words))
        self._came_from = ""
        self._show_voice(self._voice)
        self.words.focus_first()
        self.changed.emit()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))
        self._quotes.setSpacing(appearance().space(10))
