"""The first page: that this is no test, what is kept and who sees it, before anything is asked."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.getting_ready import Notice, NoticeAbout, ToldHow
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.notice_page import NoticePage
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.notices import notice_points

WAYS: tuple[ToldHow, ...] = ("read_themselves", "read_aloud", "explained", "easy_read", "interpreter")


class Ready(NoticePage):
    """Being clear is no consent: care goes on either way. A question that stays open stands below."""

    key: ClassVar[str] = "ready"
    about: ClassVar[NoticeAbout] = "privacy"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.told_how = Radios(_("How did you hear it?"), _ways(), min_column=250, gap=12)
        self.questions = Voiced(_("What would you like to ask?"), lines=2, lang=sitting.language)
        for field in (self.told_how, self.questions):
            self.body.insertWidget(self.body.indexOf(self.told), field)
            field.changed.connect(self._on_changed)

    @override
    def _make_answers(self) -> Radios:
        return Radios(
            _("Is this clear?"),
            (
                Choice("understood", _("Yes"), picture="thumbs-up"),
                Choice("ask_again", _("Not yet. Tell me again"), picture="question"),
            ),
            min_column=280,
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("Hello. What happens to your words?")

    @override
    def lead(self, plan: Plan) -> str:
        return notice_points("not_a_test")[0]

    @override
    def continue_words(self) -> str:
        return _("Start")

    @override
    def _fill(self, plan: Plan, entry: Notice) -> None:
        super()._fill(plan, entry)
        self.told_how.set_value(entry.told_how)
        self.questions.ask(plan, entry.questions)
        self._show_more(entry)

    @override
    def _written(self, was: Notice) -> Notice:
        now = super()._written(was)
        how: ToldHow = next((way for way in WAYS if way == self.told_how.value()), "")
        now = msgspec.structs.replace(now, told_how=how, questions=self.questions.words())
        self._show_more(now)
        self._note_that_it_is_no_test(now)
        return now

    def _note_that_it_is_no_test(self, told: Notice) -> None:
        """The help line of this page says so: whoever answers has been told that too."""
        if told.given_on is not None:
            plan = self._edits.plan
            no_test = plan.once(Notice, "not_a_test")
            same = {"given_on": told.given_on, "given_by": told.given_by, "given_to": told.given_to}
            told_too = msgspec.structs.replace(
                no_test, about="not_a_test", told_how=told.told_how, answer=told.answer, **same
            )
            self._edits.put(told_too)

    def _show_more(self, notice: Notice) -> None:
        """How it was told is asked once it was clear; what to ask, when it was not."""
        self.told_how.setVisible(bool(notice.answer))
        self.questions.setVisible(notice.answer == "ask_again" or bool(notice.questions))


def _ways() -> tuple[Choice, ...]:
    return (
        Choice("read_themselves", _("I read it"), picture="reading"),
        Choice("read_aloud", _("It was read aloud"), picture="ear"),
        Choice("explained", _("We talked about it"), picture="talking"),
        Choice("easy_read", _("In easy words and pictures"), picture="framed-picture"),
        Choice("interpreter", _("Through an interpreter"), picture="speech-bubble"),
    )
