"""What is asked about one caught note: whose words, and where they belong, or why they need no place."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import Signal

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sorting import PLACES
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import put_raw, raw_of
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import page_words

ASIDE = "aside"


class NoteSorter(Card):
    """`placed` hands over the key of the page where the words belong; `put_aside` says that they need no place."""

    placed = Signal(str)
    put_aside = Signal()
    changed = Signal()

    def __init__(self, note: CaughtNote, plan: Plan) -> None:
        super().__init__()
        self._note = note
        self.whose = PersonChooser(_("Whose words are these?"))
        self.whose.set_people(plan.named())
        self.place = Radios(_("Where do these words belong?"), _places(), min_column=260)
        self.why = Voiced(_("Why do they need no place?"), _("You can leave this empty."), lang=note.words.lang)
        self.why.ask(plan, note.put_aside_because)
        self.done = Button(_("Put it there"), kind="main", glyph="tick")
        self.done.setEnabled(False)
        buttons = FlowRow()
        buttons.addWidget(self.done)
        for part in (self.whose, self.place, self.why):
            self.body.addWidget(part)
        self.whose.setVisible(not note.words.said_by)
        self.why.hide()
        self.body.addLayout(buttons)
        self.place.changed.connect(self._follow)
        self.whose.changed.connect(lambda: self.whose.set_error(""))
        for field in (self.whose, self.place, self.why):
            field.changed.connect(self.changed)
        self.done.clicked.connect(self._finish)

    def voiced(self) -> CaughtNote:
        """The note, said by whoever was chosen if that was open."""
        said_by = self._note.words.said_by or self.whose.value()
        return replace(self._note, words=replace(self._note.words, said_by=said_by))

    def reason(self) -> Words:
        """Why the words need no place."""
        return self.why.words()

    def focus_first(self) -> None:
        """Puts the focus where it is first asked."""
        (self.place if self.whose.isHidden() else self.whose).focus_first()

    def written(self) -> dict[str, str]:
        """What was said here and is no answer yet."""
        return raw_of(self._fields()) if self.why.raw() or self.whose.value() else {}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave."""
        put_raw(self._fields(), written)
        self._follow()

    def _fields(self) -> dict[str, PersonChooser | Radios | Voiced]:
        return {"whose": self.whose, "place": self.place, "why": self.why}

    def _follow(self) -> None:
        place = self.place.value()
        self.why.setVisible(place == ASIDE)
        self.done.setEnabled(bool(place))
        self.done.setText(_("Put it aside") if place == ASIDE else _("Put it there"))

    def _finish(self) -> None:
        place = self.place.value()
        if place == ASIDE:
            self.put_aside.emit()
        elif not self.voiced().words.said_by:
            self.whose.set_error(_("Say first whose words these are."))
            self.whose.focus_first()
        elif place:
            self.placed.emit(place)


def _places() -> tuple[Choice, ...]:
    """The pages that take notes, and last that there is no place."""
    return (*(Choice(key, page_words(key)) for key in PLACES), Choice(ASIDE, _("Nowhere. We put them aside.")))
