"""The page that asks what matters most: in the person's own words, in others' words, and by pictures."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.edits import Edits
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.flow_grid import FlowRow
from ipc_desktop.ui.parts.quote_card import QuoteCard
from ipc_desktop.ui.parts.reading_order import tab_in_reading_order
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.picture_prompts import FIRST_PROMPTS, prompt_words


class MostImportant(Page):
    """Every voice keeps words of its own: one is written in the field, the others stand below as quotes."""

    key: ClassVar[str] = "most_important"
    stone: ClassVar[Stone] = "what_matters"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._voice = ""
        self._came_from = ""
        self.words = Voiced(lines=3, lang=sitting.language)
        self.words.changed.connect(self._words_changed)
        self.give = Button("", kind="quiet")
        self.give.clicked.connect(self._give_words)
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(appearance().space(10))
        self.pictures = Checkboxes(
            _("Tap any that fit"),
            tuple(Choice(name, prompt_words(name), picture=name) for name in FIRST_PROMPTS),
            min_column=170,
            tiles=True,
        )
        self.pictures.changed.connect(self._pictures_changed)
        self.body.addWidget(self.words)
        giving = FlowRow()
        giving.addWidget(self.give)
        self.body.addLayout(giving)
        self.body.addLayout(self._quotes)
        self.body.addWidget(self.pictures)

    @override
    def question(self, plan: Plan) -> str:
        called = plan.person.called
        return _("{name}, what matters to you?").format(name=called) if called else _("What matters to you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Things you love, or would miss if they were gone.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._came_from = ""
        self._show_voice(plan.me.id)
        self.pictures.set_values(
            tuple(name for name in FIRST_PROMPTS if plan.once(PictureAnswer, name).liking == "like")
        )

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        said = any(about.heading == "most_important" and about.words for about in plan.all(AboutMe))
        return said or any(answer.liking for answer in plan.all(PictureAnswer))

    # --- voices -------------------------------------------------------------------------------------------------

    def quotes(self) -> tuple[QuoteCard, ...]:
        """What other voices said, as it stands below the field."""
        items = (self._quotes.itemAt(n) for n in range(self._quotes.count()))
        return tuple(card for item in items if item is not None and isinstance(card := item.widget(), QuoteCard))

    def _about(self, voice: str) -> AboutMe:
        plan = self._edits.plan
        return plan.once(AboutMe, "most_important" if voice == plan.me.id else f"most_important/{voice}")

    def _show_voice(self, voice: str) -> None:
        """Puts one voice's words into the field, and those of all others below it."""
        self._voice = voice
        words = self._about(voice).words
        self.words.ask(self._edits.plan, words or Words("", lang=self.sitting.language, said_by=voice))
        self._show_quotes()

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
        for card in self.quotes():
            self._quotes.removeWidget(card)
            card.hide()
            card.deleteLater()
        for about in self._edits.plan.all(AboutMe):
            if about.heading == "most_important" and about.words and about.words.said_by != self._voice:
                card = QuoteCard(about.words, self._edits.plan)
                voice = about.words.said_by
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
            self.give.setText(_("{name} said what stood here before").format(name=to.name))

    def _give_words(self) -> None:
        before = self._about(self._came_from)
        words = msgspec.structs.replace(before.words, said_by=self._voice, captured_as="own_words")
        self._edits.put(msgspec.structs.replace(before, words=NOTHING_SAID))
        self._edits.put(msgspec.structs.replace(self._about(self._voice), words=words))
        self._came_from = ""
        self._show_voice(self._voice)
        self.words.focus_first()
        self.changed.emit()

    # --- pictures -------------------------------------------------------------------------------------------------

    def _pictures_changed(self) -> None:
        """A tap says "like"; taking the tick away leaves what was answered with a face elsewhere as it is."""
        plan, ticked = self._edits.plan, self.pictures.values()
        for name in FIRST_PROMPTS:
            answer = plan.once(PictureAnswer, name)
            wanted: Liking = "like" if name in ticked else "" if answer.liking == "like" else answer.liking
            if wanted != answer.liking:
                self._edits.put(msgspec.structs.replace(answer, picture=name, liking=wanted, said_by=plan.me.id))
        self.changed.emit()
