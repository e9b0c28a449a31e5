"""Somebody's words, and always whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args
from weakref import WeakSet

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import NOTHING_SAID, CapturedAs, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.person_mark import Mark, PersonMark
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.entry_box import is_letter
from ipc_desktop.ui.fields.person_chooser import person_choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.text_field import TextField


class VoiceLine(QWidget):
    """A mark and the words beside it: who says what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label()
        self._mark = PersonMark("")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.words, 1)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def show_voice(self, mark: Mark, words: str) -> None:
        """Shows a mark and words."""
        self._mark.set_mark(mark)
        self.words.setText(words)

    def _dress(self) -> None:
        self._row.setSpacing(appearance().space(12))


class OtherVoice(Button):
    """The way to another voice, which stands before the box: letters typed on it belong into the box (`typed`)."""

    typed = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


_THERE: WeakSet[WordsField] = WeakSet()


def words_fields(page: QWidget) -> list[WordsField]:
    """The boxes for somebody's words on a page, from top to bottom."""
    there = [field for field in _THERE if isValid(field) and page.isAncestorOf(field)]
    return sorted(there, key=lambda field: field.mapTo(page, QPoint()).y())


class WordsField(TextField):
    """A box for words with the mark and name of who says them; another voice is chosen in the flow, on cards.

    `voices` are the people in the case, `me` the one whose words they are at first. When the voice is paid to help,
    the field also asks how the words were taken down.
    """

    def __init__(
        self,
        voices: Sequence[Party],
        me: Party,
        label: str = "",
        hint: str = "",
        parent: QWidget | None = None,
        *,
        lines: int = 4,
        lang: str = "en",
    ) -> None:
        self._voices = {party.id: party for party in (me, *voices)}
        _THERE.add(self)
        self._me, self._lang = me, lang
        self._said_by = ""
        self._captured_as: CapturedAs = "own_words"
        self._given = NOTHING_SAID
        self._line = VoiceLine()
        self._other = OtherVoice(_("Someone else’s words"), kind="quiet", flush=True)
        self._made_whose: Radios | None = None
        self._made_how: Radios | None = None
        super().__init__(label, hint, parent, lines=lines)
        self._other.clicked.connect(self._ask_whose)
        self._other.typed.connect(self._write_on)
        self.body.insertWidget(0, self._header())
        self._other.setVisible(len(self._voices) > 1)
        self._show_voice()

    def words(self) -> Words:
        """What is written and who said it; exactly what was set, as long as nobody changed it."""
        text = self.text()
        given = self._given
        if (text, self._said_by, self._captured_as) == (given.text, given.said_by, given.captured_as):
            return given
        if not text.strip():
            return NOTHING_SAID
        return Words(text, self._language(), self._said_by or self._me.id, self._captured_as)

    def set_words(self, words: Words) -> None:
        """Shows words and whose they are."""
        self._given = words
        self._said_by = words.said_by
        self._captured_as = words.captured_as
        self.set_text(words.text)
        spoken.set_language(self.entry, self._language())
        self._show_voice()

    @override
    def raw(self) -> str:
        return "\n".join((self._said_by, self._captured_as, self.text())) if self.text() else ""

    @override
    def set_raw(self, text: str) -> None:
        said_by, _line, rest = text.partition("\n")
        how, _line, words = rest.partition("\n")
        captured_as: CapturedAs = next((known for known in get_args(CapturedAs) if known == how), "own_words")
        self.set_words(Words(words, self._lang, said_by, captured_as))

    def voice(self) -> Party:
        """Whose words they are; a party without a name when it is nobody of the voices."""
        said_by = self._said_by or self._me.id
        return self._voices.get(said_by) or Party(id=said_by)

    def set_voices(self, voices: Sequence[Party], me: Party | None = None) -> None:
        """Offers other people; whose words they are does not change."""
        self._me = me or self._me
        self._voices = {party.id: party for party in (self._me, *voices)}
        self._other.setVisible(len(self._voices) > 1)
        if self._made_whose is not None:
            self._made_whose.set_choices(self._voice_choices())
        self._show_voice()

    def say_by(self, said_by: str) -> None:
        """Says what is written, or will be, in another voice; `changed` comes when that is a change."""
        if said_by != self.voice().id:
            self._said_by, self._captured_as = said_by, "own_words"
            self._show_voice()
            self.changed.emit()

    def can_take(self, said_by: str) -> bool:
        """Whether words of this voice can go here: it is empty, and in sight."""
        return self.isVisible() and not self.text().strip() and said_by in self._voices

    def take(self, words: Words) -> None:
        """Takes words that were written elsewhere as if they had been written here."""
        self.set_words(words)
        self.changed.emit()

    def offer_other_voices(self, offers: bool) -> None:
        """Shows or hides the way to another voice: hidden where whose words they are is asked beside the field."""
        self._other.setVisible(offers and len(self._voices) > 1)

    def _language(self) -> str:
        return self._given.lang if self._given else self._lang

    # --- who says it --------------------------------------------------------------------------------------------

    def _header(self) -> QWidget:
        header = QWidget()
        flow = FlowRow(header, last_at_end=True)
        flow.addWidget(self._line)
        flow.addWidget(self._other)
        return header

    def _voice_choices(self) -> list[Choice]:
        return [person_choice(party) for party in self._voices.values()]

    @property
    def _whose(self) -> Radios:
        """The cards of all voices, made when somebody first asks for them: a case may have many."""
        if self._made_whose is None:
            self._made_whose = Radios(_("Whose words are these?"), self._voice_choices())
            self._made_whose.chosen.connect(self._voice_chosen)
            self._take_in(self._made_whose, 1)
        return self._made_whose

    @property
    def _how(self) -> Radios:
        """How the words of somebody who is paid to help were taken down; made when the first of them speaks."""
        if self._made_how is None:
            self._made_how = self._how_cards()
            self._take_in(self._made_how, 1 if self._made_whose is None else 2)
            self._tell()
        return self._made_how

    def _take_in(self, cards: Radios, at: int) -> None:
        """Puts cards above the box, hidden so far."""
        cards.hide()
        self.body.insertWidget(at, cards)
        tab_in_reading_order(self)

    def _how_cards(self) -> Radios:
        choices = [
            Choice("own_words", _("Their own words")),
            Choice("agreed_summary", _("A summary we agreed")),
            Choice("worker_note", _("My note")),
            Choice("from_record", _("From a letter or record")),
        ]
        cards = Radios(_("How is it written down?"), choices)
        cards.changed.connect(self._how_chosen)
        return cards

    def _write_on(self, letter: str) -> None:
        """Somebody looks at the keys and not at the ring: no letter of theirs is lost."""
        self.focus_first()
        self.entry.insertPlainText(letter)

    def _ask_whose(self) -> None:
        asks = self._whose.isHidden()
        self._whose.setVisible(asks)
        if asks:
            self._whose.set_value(self.voice().id)
            self._whose.focus_first()

    def _voice_chosen(self) -> None:
        self._whose.hide()
        self.focus_first()
        self.say_by(self._whose.value())

    def _how_chosen(self) -> None:
        chosen = self._how.value()
        self._captured_as = next((known for known in get_args(CapturedAs) if known == chosen), "own_words")
        self._show_voice()
        self.changed.emit()

    def _show_voice(self) -> None:
        voice = self.voice()
        name = voice.name
        nameless = _("In my own words") if voice.id == self._me.id else _("In somebody’s own words")
        agreed = _("{name}’s summary, agreed together") if voice.is_paid else _("A summary agreed with {name}")
        told = {
            "agreed_summary": agreed,
            "worker_note": _("{name}’s note"),
            "from_record": _("From a letter or record"),
            "advocate": _("Said by an advocate"),
        }.get(self._captured_as, _("In {name}’s own words") if name else nameless)
        self._line.show_voice(Mark.of(voice), told.format(name=isolated(name)))
        asks_how = voice.is_paid or self._captured_as == "from_record"
        if asks_how or self._made_how is not None:
            self._how.setVisible(asks_how)
            self._how.set_value(self._captured_as)
        self._tell()

    @override
    def _tell(self) -> None:
        super()._tell()
        label = self.spoken_name()
        if label:
            self._other.setAccessibleName(_("Someone else’s words: {label}").format(label=label))
            if self._made_how is not None:
                self._made_how.set_about(label)
        else:
            # The question of the page asks; whose words they are stands here. Qt reads "&" in a buddy's name as a key.
            nobody = cast("QWidget", None)  # what Qt takes for none, and its types do not tell
            self._line.words.setBuddy(nobody if "&" in self._line.words.text() else self.entry)
        names = (self.spoken_name(), self._line.words.text())
        self.entry.setAccessibleName(", ".join(name for name in names if name))
