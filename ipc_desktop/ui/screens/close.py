"""Closing a visit: what we did, who does what by when, when we meet again, papers to send, and today's sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.documents.contents import DOCUMENTS
from ipc_desktop.overriding import override
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.conversation import STONES, Stone
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Mood, Paper, Visit, next_visit
from ipc_desktop.texts import _, language
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.goals.step_list import StepList
from ipc_desktop.ui.parts.paper.paper_list import PaperList
from ipc_desktop.ui.parts.paper.print_rows import PrintRows
from ipc_desktop.ui.parts.steps import Step, Steps, together
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.parts.when_form import WhenForm
from ipc_desktop.ui.screens.stepped import SteppedScreen
from ipc_desktop.wording import choice_words, stone_words

PROMISED = tuple(name for name in DOCUMENTS if name != "today_blank")
"""Documents that may be promised at the end of a visit: all but the sheet to write on, which stays on the table."""
_FACES: dict[Mood, str] = {"good": "smile", "all_right": "neutral", "tired": "tired", "upset": "sad"}
"""How somebody is, each with a face to point at."""


@dataclass(frozen=True)
class AtTheEnd:
    """What is known as a visit ends: the plan, the visit, who works here, which stones were walked, and new ids."""

    plan: Plan
    visit: Visit
    worker: Party
    today: dt.date
    walked: tuple[Stone, ...]
    new_id: Callable[[], str]


class CloseScreen(SteppedScreen):
    """Asks in five short steps; `written` hands over each entry with every key. `ended` says that the visit is over.

    `changed`: something was written that may make no answer yet.
    """

    written = Signal(object)
    changed = Signal()
    ended = Signal()

    def __init__(self, known: AtTheEnd, step: str = "did", parent: QWidget | None = None) -> None:
        super().__init__(_("Before we go"), _("Everything is kept. Nothing has to be finished."), parent)
        self._known, self._visit = known, known.visit
        people = known.plan.named()
        self.did = Voiced(_("What did we do today?"), lang=language())
        self.stones = Checkboxes(
            _("Which stones did we walk?"), tuple(Choice(stone, stone_words(stone)) for stone in STONES)
        )
        moods = tuple(Choice(mood, choice_words("mood", mood), picture=face) for mood, face in _FACES.items())
        self.mood = Radios(_("How are you now?"), moods, min_column=180)
        decided = [step for step in known.plan.all(Action) if step.decided_at == self._visit.id]
        self.who_does_what = StepList(decided, people, self._new_step)
        self.again = WhenForm()
        promised = [paper for paper in known.plan.all(Paper) if paper.done_on is None]
        self.papers = PaperList(promised, people, PROMISED, self._new_paper, known.today)
        self.sheet = PrintRows(("today", "today_blank"))
        self._next = next_visit(known.plan, known.today) or Visit(id=known.new_id(), order=self._last(Visit))
        self._fill()
        self.ask_in_steps(self._made_steps(), _("Close our visit"))
        self._connect()
        self.steps.show_step(step)

    def visit(self) -> Visit:
        """The visit as it stands here."""
        mood: Mood = next((known for known in get_args(Mood) if known == self.mood.value()), "")
        done = tuple(stone for stone in STONES if stone in self.stones.values())
        words = self.did.words() or NOTHING_SAID
        return replace(self._visit, what_we_did=words, stones_done=done, mood=mood)

    def unfinished(self) -> dict[str, str]:
        """What stands here and makes no answer yet, letter by letter."""
        return {
            f"{part}/{name}": raw for part, form in self._forms().items() for name, raw in form.unfinished().items()
        }

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `unfinished` gave."""
        for part, form in self._forms().items():
            ours = {
                name: raw
                for place, raw in written.items()
                for of, _slash, name in (place.partition("/"),)
                if of == part
            }
            form.take_up(ours)

    def _forms(self) -> dict[str, WhenForm | StepList | PaperList]:
        return {"steps": self.who_does_what, "again": self.again, "papers": self.papers}

    # --- what stands here --------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        by_worker = Words("", language(), self._known.worker.id, "agreed_summary")
        self.did.ask(self._known.plan, self._visit.what_we_did or by_worker)
        self.stones.set_values(self._visit.stones_done or self._known.walked)
        self.mood.set_value(self._visit.mood)
        self.again.show_visit(self._next)

    def _made_steps(self) -> Steps:
        first, last = together(self.did, self.stones, self.mood), together(self.sheet)
        again = together(Title(_("When do we meet again?")), self.again)
        return Steps(
            (
                Step("did", first, self.did.focus_first),
                Step(
                    "steps",
                    self.who_does_what,
                    self.who_does_what.focus_first,
                    problems=self.who_does_what.problems,
                ),
                Step("again", again, self.again.day.focus_first, problems=self.again.problems),
                Step("papers", self.papers, self.papers.focus_first),
                Step("sheet", last, self.sheet.buttons["print", "today"].setFocus),
            )
        )

    def _connect(self) -> None:
        for field in (self.did, self.stones, self.mood):
            field.changed.connect(lambda: self.written.emit((self.visit(),)))
        self.who_does_what.written.connect(lambda step: self.written.emit((step,)))
        self.again.changed.connect(self._next_written)
        self.papers.written.connect(lambda paper: self.written.emit((paper,)))
        for form in self._forms().values():
            form.changed.connect(self.changed)

    # --- what is written ---------------------------------------------------------------------------------------------

    def _next_written(self) -> None:
        self._next = self.again.written(self._next)
        if self._next.planned_on is not None or self._next.id in self._known.plan.entries:
            self.written.emit((self._next,))

    @override
    def finish(self) -> None:
        self.written.emit((self.visit(),))
        self.ended.emit()

    def _new_step(self) -> Action:
        new = self._known.new_id()
        return Action(id=new, order=self._last(Action), decided_at=self._visit.id, status="planned")

    def _new_paper(self) -> Paper:
        return Paper(id=self._known.new_id(), order=self._last(Paper), part_of=self._visit.id)

    def _last(self, kind: type[Action | Visit | Paper]) -> str:
        return after(max((entry.order for entry in self._known.plan.all(kind)), default=""))
