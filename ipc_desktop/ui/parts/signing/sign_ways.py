"""The ways to agree, all of equal standing, and what each one asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.agreement import Method, Stroke
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import may_witness_alone, stands_in_as, too_close
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import LIFTED_MS, scroll_of
from ipc_desktop.ui.bricks.words import Body, Voice
from ipc_desktop.ui.fields.field import Field, Problem, put_raw, raw_of
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.parts.signing.pad_field import PadField
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import too_close_words
from ipc_desktop.wording.picture_prompts import prompt_words

Way = Literal["", "drawn", "typed_name", "witnessed_verbal", "symbol_choice", "someone", "paper_scan", "not_today"]
WAYS: tuple[Way, ...] = (
    "drawn",
    "typed_name",
    "witnessed_verbal",
    "symbol_choice",
    "someone",
    "paper_scan",
    "not_today",
)
METHODS: dict[Way, Method] = {
    "drawn": "drawn",
    "typed_name": "typed_name",
    "witnessed_verbal": "witnessed_verbal",
    "symbol_choice": "symbol_choice",
    "someone": "typed_name",
    "paper_scan": "paper_scan",
}
SIGN_PICTURES = ("thumbs-up", "smile", "heart", "star", "neutral", "thumbs-down")


@dataclass(frozen=True)
class Sign:
    """What somebody gave as their sign, whatever the way."""

    method: Method
    typed_name: str = ""
    picture: str = ""
    strokes: tuple[Stroke, ...] = ()
    witness: str = ""
    stand_in: str = ""
    why_someone_else: Words = NOTHING_SAID


class SignWays(QWidget):
    """A list of ways; beside it the one that was chosen, with the sentence that is agreed to. None is chosen first."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._plan = Plan(case="")
        self._signer = Party(id="")
        self._may_stand_in = False
        self.way = Radios(_("How would you like to say so?"), (), min_column=400)
        self.sentence = Voice("")
        self.choose = Body(_("Choose a way that suits you."), colour="ink2")
        self.pad = PadField()
        self.typed = TextField(_("Type your name"))
        self.witness = PersonChooser(_("Who hears you say it?"))
        self.picture = Radios(_("Choose your picture"), _picture_choices(), min_column=130, cards=True)
        self.mark_too = Button(_("Make my mark too"), kind="quiet", glyph="pen", flush=True)
        self.mark_too.clicked.connect(self._on_mark_too)
        self.stand_in = PersonChooser(_("Who signs for you?"))
        self.nobody = Body("")
        self.why = Voiced("", lines=3, lang=lang)
        self.paper = Body(_("Sign the printed pages. Keep them, and show them at the next visit."))
        self.later = Body(_("That is fine. Nothing is lost, and you can say so another day."))
        card = Card()
        for part in (self.sentence, self.choose, *self._parts()):
            card.body.addWidget(part)
        card.body.setAlignment(self.mark_too, Qt.AlignmentFlag.AlignLeading)
        self._foot = FlowRow()
        card.body.addLayout(self._foot)
        card.body.addStretch(1)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LIFTED_MS + 20)  # after the page has followed the focus
        self._look.timeout.connect(self._look_at_way)
        columns = Columns(self, gap=24, stacked_gap=24)
        columns.add(_at_top(self.way), wide=372)
        columns.add(card, wide=440, grow=1)
        self.way.changed.connect(self._on_way)
        self.witness.changed.connect(self._on_witness)
        for field in (self.pad, self.typed, self.picture, self.stand_in, self.why):
            field.changed.connect(self.changed)

    def put_at_the_foot(self, button: Button) -> None:
        """Puts the button that keeps the answer right under the way that was chosen."""
        self._foot.addWidget(button)

    def ask(self, plan: Plan, signer: Party, today: dt.date, *, decides: bool) -> None:
        """Begins anew for this signer, with no way chosen. Who `decides` on their own plan may ask somebody to sign."""
        self._plan, self._signer = plan, signer
        self.way.set_choices(tuple(_way_choice(way) for way in WAYS if decides or way != "someone"))
        self.way.set_value("")
        others = [p for p in plan.parties() if p.name and p.id != signer.id]
        self.witness.set_people(others)
        self.witness.set_value("")
        may = [p for p in others if stands_in_as(plan, p.id, today)]
        self._may_stand_in = bool(may)
        self.stand_in.set_people(may)
        self.stand_in.set_value("")
        self.nobody.setText(
            _("Nobody here may sign for {name} yet. Say who may on My people.").format(name=signer.name)
        )
        self.why.set_label(_("Why, and what does {name} think?").format(name=signer.name))
        self.why.ask(plan, NOTHING_SAID)
        self.typed.set_text("")
        self.picture.set_value("")
        self.pad.pad.set_strokes(())
        self.clear_errors()
        self._show_way()

    def say(self, sentence: str) -> None:
        """Shows the sentence that is agreed to."""
        self.sentence.setText(_("“{sentence}”").format(sentence=sentence))

    def chosen(self) -> Way:
        """The way that is chosen; "" while none is."""
        return next((way for way in WAYS if way == self.way.value()), "")

    def can_be_kept(self) -> bool:
        """Whether a way is chosen that may lead to an answer: none does where nobody here may sign for the person."""
        way = self.chosen()
        return way not in ("", "not_today") and (way != "someone" or self._may_stand_in)

    def sign(self) -> Sign:
        """What was given."""
        way = self.chosen()
        sign = Sign(METHODS.get(way, ""))
        match way:
            case "drawn":
                return Sign(sign.method, strokes=self.pad.pad.strokes())
            case "typed_name":
                return Sign(sign.method, typed_name=self.typed.text().strip())
            case "witnessed_verbal":
                return Sign(sign.method, witness=self.witness.value())
            case "symbol_choice":
                return Sign(sign.method, picture=self.picture.value(), strokes=self.pad.pad.strokes())
            case "someone":
                stand_in = self.stand_in.value()
                party = self._plan.party(stand_in)
                name = party.name if party else ""
                return Sign(sign.method, typed_name=name, stand_in=stand_in, why_someone_else=self.why.words())
        return sign

    def written(self) -> dict[str, str]:
        """What was given so far, whatever the way, letter by letter."""
        return raw_of(self._holding())

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave, without emitting `changed`."""
        put_raw(self._holding(), written)
        self._show_way()

    def _holding(self) -> dict[str, Field]:
        return {
            "way": self.way,
            "drawn": self.pad,
            "typed": self.typed,
            "witness": self.witness,
            "picture": self.picture,
            "stand_in": self.stand_in,
            "why": self.why,
        }

    def missing(self) -> tuple[Problem, ...]:
        """What the chosen way still needs, in words that say what to do."""
        found: list[tuple[Field, str]] = []
        match self.chosen():
            case "":
                found.append((self.way, _("Choose a way that suits you, or choose Not today.")))
            case "drawn" if not self.pad.pad.strokes():
                found.append((self.pad, _("There is nothing here yet. Make any mark, or choose another way.")))
            case "typed_name" if not self.typed.text().strip():
                found.append((self.typed, _("There is no name yet. Type it, or choose another way.")))
            case "symbol_choice" if not self.picture.value():
                found.append((self.picture, _("Choose a picture, or choose another way.")))
            case "witnessed_verbal":
                found += [(self.witness, words) for words in [self._witness_words()] if words]
            case "someone" if not self.stand_in.value():
                found.append((self.stand_in, _("Say who signs, or choose another way.")))
            case "someone" if not self.why.words():
                found.append((self.why, _("Please say why, and what {name} thinks.").format(name=self._signer.name)))
        return tuple(Problem(words, field) for field, words in found)

    def clear_errors(self) -> None:
        """Takes the errors away."""
        for field in (self.way, self.pad, self.typed, self.witness, self.picture, self.stand_in, self.why):
            field.set_error("")

    def _witness_words(self) -> str:
        """Why somebody cannot be the only witness; nothing when they may be."""
        witness = self._plan.party(self.witness.value())
        if witness is None:
            return _("Say who hears you, or choose another way.")
        why = too_close(self._plan, witness.id)
        if why is not None:
            return too_close_words(why, witness.name)
        alone = may_witness_alone(self._plan, witness.id, self._signer.id)
        return "" if alone else _("Please ask somebody else to hear it.")

    def _parts(self) -> tuple[QWidget, ...]:
        some = (self.picture, self.mark_too, self.pad, self.typed, self.witness, self.stand_in, self.nobody, self.why)
        return (*some, self.paper, self.later)

    def _on_way(self) -> None:
        self.clear_errors()
        self._show_way()
        self.changed.emit()
        if focus_ring.pointer_came_last():
            self._look.start()

    def _on_mark_too(self) -> None:
        """A picture and a mark belong together for some: the pad opens under the pictures."""
        self.mark_too.hide()
        self.pad.show()
        self.pad.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_way(self) -> None:
        """Brings what a finger chose into view, once it is lifted: the pad may stand below a long list.

        Whoever chose to type may begin at once. With the keys the choice keeps the focus, and stays in view; Tab goes
        on to what was chosen.
        """
        scroll = scroll_of(self)
        shown = next((part for part in self._parts() if part.isVisible()), None)
        if scroll is not None and shown is not None:
            scroll.show_widget(shown)
        if shown is self.typed:
            self.typed.focus_first()

    def _on_witness(self) -> None:
        self.witness.set_error(self._witness_words())
        self.changed.emit()

    def _show_way(self) -> None:
        way = self.chosen()
        shown: dict[Way, tuple[QWidget, ...]] = {
            "drawn": (self.pad,),
            "typed_name": (self.typed,),
            "witnessed_verbal": (self.witness,),
            "symbol_choice": (self.picture, self.pad if self.pad.pad.strokes() else self.mark_too),
            "someone": (self.stand_in, self.why) if self._may_stand_in else (self.nobody,),
            "paper_scan": (self.paper,),
            "not_today": (self.later,),
        }
        for part in self._parts():
            part.setVisible(part in shown.get(way, ()))
        self.choose.setVisible(not way)
        self.sentence.setVisible(way != "not_today")


def _at_top(field: Field) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, appearance().space(4))
    column.addWidget(field)
    column.addStretch(1)
    return holder


def _way_choice(way: Way) -> Choice:
    words: dict[Way, tuple[str, str]] = {
        "drawn": (_("Draw or make a mark"), "writing-hand"),
        "typed_name": (_("Type my name"), "keyboard"),
        "witnessed_verbal": (_("Say it out loud"), "microphone"),
        "symbol_choice": (_("Choose a picture"), "framed-picture"),
        "someone": (_("Someone signs for me"), "two-people"),
        "paper_scan": (_("Sign on paper"), "printer"),
        "not_today": (_("Not today"), "calendar"),
    }
    said, picture = words[way]
    return Choice(way, said, picture=picture)


def _picture_choices() -> tuple[Choice, ...]:
    return tuple(Choice(name, prompt_words(name), picture=name) for name in SIGN_PICTURES)
