"""Preparing a visit: when and where, who is coming, which stones, what to bring, and the page sent before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import STONES
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.visit import Visit
from ipc_desktop.texts import _, language
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import point_out
from ipc_desktop.ui.fields.person_chooser import PeopleChooser
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.paper.print_rows import PrintRows
from ipc_desktop.ui.parts.steps import Step, Steps, together
from ipc_desktop.ui.parts.when_form import WhenForm
from ipc_desktop.ui.screens.stepped import SteppedScreen
from ipc_desktop.wording import stone_words


class PrepareScreen(SteppedScreen):
    """Asks in five short steps. `written` hands over the visit with every key; `paper` is where the page is printed.

    `number_written` hands over the worker's telephone number with every key.
    """

    written = Signal(object)
    number_written = Signal(str)

    def __init__(
        self, visit: Visit, people: Sequence[Party], worker: Party, step: str = "when", parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Prepare the visit"), _("Everything can still be changed on the day."), parent)
        self._visit, self._worker = visit, worker
        self.when = WhenForm()
        self.coming = PeopleChooser(_("Who is coming?"), _("Add more under “My people”."))
        self.number = TextField(
            _("Your telephone number"), _("If you like. It goes on papers, so people can ring you.")
        )
        stones = tuple(Choice(stone, stone_words(stone)) for stone in STONES)
        self.stones = Checkboxes(_("Which stones today?"), stones, _("Few are enough."))
        self.bring = TextField(_("What do you bring?"), lines=2)
        self.paper = PrintRows(("coming", "blank_pack"))
        self._fill(people)
        steps = Steps(
            (
                Step("when", self.when, self.when.day.focus_first, problems=self.when.problems),
                Step("coming", together(self.coming, self.number), self.coming.focus_first),
                Step("stones", self.stones, self.stones.focus_first),
                Step("bring", self.bring, self.bring.focus_first),
                Step("paper", self.paper, self.paper.buttons["print", "coming"].setFocus),
            )
        )
        self.ask_in_steps(steps, _("Done"))
        for field in (self.when, self.coming, self.stones, self.bring):
            field.changed.connect(lambda: self.written.emit(self.visit()))
        self.number.changed.connect(lambda: self.number_written.emit(self.number.text().strip()))
        self.steps.show_step(step)

    def visit(self) -> Visit:
        """The visit as it is prepared so far; somebody who is no longer in the plan still comes."""
        gone = (party for party in self._visit.coming if party not in self.coming.offered)
        coming = (*gone, *self.coming.values())
        stones = tuple(stone for stone in STONES if stone in self.stones.values())
        return replace(self.when.written(self._visit), coming=coming, stones=stones, bring=self._to_bring())

    def unfinished(self) -> dict[str, str]:
        """What stands here and makes no answer yet, letter by letter."""
        return self.when.unfinished()

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `unfinished` gave."""
        self.when.take_up(written)

    @override
    def finish(self) -> None:
        if self.when.problems():
            self.steps.show_step("when")
            point_out(self.when.problems())
        else:
            self.closed.emit()

    def _fill(self, people: Sequence[Party]) -> None:
        self.when.show_visit(self._visit)
        self.coming.set_people(people, _("The person this plan is for"))
        self.number.set_text(self._worker.contact)
        self.coming.set_values(self._visit.coming)
        self.stones.set_values(self._visit.stones)
        self.bring.set_text(self._visit.bring.text)

    def _to_bring(self) -> Words:
        text, was = self.bring.text(), self._visit.bring
        if text == was.text:
            return was
        return Words(text, language(), self._worker.id, "worker_note") if text.strip() else NOTHING_SAID
