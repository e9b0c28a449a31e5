"""What pages are that tell something before anything is asked, and keep that it was told, when, and what was said."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.getting_ready import Notice, NoticeAbout, NoticeAnswer
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.notices import notice_points


class NoticePage(OneEntryPage[Notice]):
    """The points of one notice, and the answer to it; each page gives the choices by `_make_answers`."""

    stone: ClassVar[Stone] = "hello"
    about: ClassVar[NoticeAbout]

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        panel = Panel()
        for point in notice_points(self.about):
            panel.body.addWidget(Body(point, explained=True))
        self.answers = self._make_answers()
        self.told = Small("")
        for widget in (panel, self.answers, self.told):
            self.body.addWidget(widget)
        self.answers.changed.connect(self._on_changed)

    def _make_answers(self) -> Radios:
        raise NotImplementedError

    @override
    def _entry(self, plan: Plan) -> Notice:
        return plan.once(Notice, self.about)

    @override
    def _fill(self, plan: Plan, entry: Notice) -> None:
        self.answers.set_value(entry.answer)
        self._show_day(entry)

    @override
    def _written(self, was: Notice) -> Notice:
        """The notice with the answer; it was given on the day of the first one, by whoever is at work here."""
        answer = _answer_named(self.answers.value())
        now = msgspec.structs.replace(was, about=self.about, answer=answer)
        if answer and was.given_on is None:
            plan = self._edits.plan
            worker = plan.get(Party, plan.id_once(Party, f"worker/{self.sitting.worker_id}"))
            given_by = worker.id if worker is not None else ""
            now = msgspec.structs.replace(now, given_on=self.sitting.today(), given_by=given_by, given_to=(plan.me.id,))
        self._show_day(now)
        return now

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(self._entry(plan).answer)

    def _show_day(self, notice: Notice) -> None:
        day = notice.given_on
        self.told.setText(_("Told on {day}.").format(day=long_date(day)) if day else "")
        self.told.setVisible(day is not None)


def _answer_named(value: str) -> NoticeAnswer:
    answers: tuple[NoticeAnswer, ...] = ("understood", "yes", "no", "ask_again")
    return next((answer for answer in answers if answer == value), "")
