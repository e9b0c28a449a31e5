"""What every page of the wizard is: one question, a help line, and answers from and to a plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.meanings import Meanings
from ipc_desktop.ui.bricks.standing import spending_warning
from ipc_desktop.ui.bricks.words import Lead, Question, Small
from ipc_desktop.ui.fields.entry_box import is_letter
from ipc_desktop.ui.fields.error_summary import ErrorSummary
from ipc_desktop.ui.fields.field import Field, Problem, put_raw
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words


class Page(QWidget):
    """One page of the wizard; knows the plan and this sitting, and nothing of the journal or other pages.

    A page puts its fields into `body` once, in its constructor; `show_plan` fills them and may be called again.
    `changed` says that something on the page was edited; `go_to` asks for another page by its key, `read_aloud` for
    a part of this one to be read aloud.
    """

    key: ClassVar[str]
    stone: ClassVar[Stone]
    suits_the_screen: ClassVar[bool] = False
    """Whether an answer here may change how the screen looks, so that it is followed at once."""

    is_private: ClassVar[bool] = False
    """Whether it is for its author alone: to leave it tells nothing of its question."""
    says_money: ClassVar[bool] = False
    """Whether it says in a place of its own that nothing may be spent yet."""

    changed = Signal()
    go_to = Signal(str)
    read_aloud = Signal(object)
    asks = Signal(str)
    """Asks for a tool by its name."""
    stands_anew = Signal()
    """Says that `state` may be another now."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sitting = sitting
        self._place = ""
        self._begins = False
        self.explainer = Meanings(self)
        self.explainer.read_aloud.connect(self.read_aloud)
        self.summary = ErrorSummary(self)
        self.summary.hide()
        self.heading = Question("", self)
        self.lead_label = Lead("", self)
        self.lead_label.hide()
        self.tone_label = Small("", self)
        self.tone_label.hide()
        self.money_label = Small("", self)
        self.money_label.hide()
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._first = QVBoxLayout()
        self._first.addWidget(self.summary)
        self._column.addLayout(self._first)
        self._gaps = QVBoxLayout()
        for widget in (self.heading, self.lead_label, self.money_label, self.tone_label):
            self._gaps.addWidget(widget)
        self._column.addLayout(self._gaps)
        self._column.addLayout(self.body)
        self._column.addStretch(1)
        self.summary.changed.connect(self._space_out)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def present(self, plan: Plan) -> None:
        """Shows question, help line and answers of this plan; takes earlier problems away."""
        self.retell(plan)
        self.explainer.put_away()
        self.summary.clear()
        self.show_plan(plan)
        self._describe()

    def retell(self, plan: Plan) -> None:
        """Says question and help line anew, without touching what stands in the fields."""
        self.heading.setText(self.question(plan))
        lead = self.lead(plan)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))
        self.money_label.setText("" if self.says_money else spending_warning(plan, self.stone))
        self.money_label.setVisible(bool(self.money_label.text()))
        self.tone_label.setText(_tone(plan))
        self._show_tone()
        self._describe()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who begins to write at once, with the question still in focus, writes into the first box."""
        if self.heading.hasFocus() and is_letter(event):
            from ipc_desktop.ui.fields.early_letters import write_on

            if write_on(self, event):
                return
        super().keyPressEvent(event)

    def tell_place(self, place: str, *, begins: bool = False) -> None:
        """Lets the question say after itself where it stands in the conversation; `begins`: first of its stone.

        The window's title says so too, but a screen reader may never speak it while so much else changes.
        """
        self._place, self._begins = place, begins
        self._show_tone()
        self._describe()

    def _show_tone(self) -> None:
        """How we go on is said where a part begins, and not on every page: there it would push the answers away."""
        self.tone_label.setVisible(self._begins and bool(self.tone_label.text()))

    def _describe(self) -> None:
        place, lead = self._place, self.lead_label.text()
        told = _("{place}. {help}").format(place=place, help=lead) if place and lead else place or lead
        sums = self.sums_told()
        self.heading.setAccessibleDescription(spoken.with_pauses((told, *sums)) if sums else told)

    def sums_told(self) -> tuple[str, ...]:
        """What is worth hearing and never takes the focus, such as a sum: told with the question; mostly nothing."""
        return ()

    def question(self, plan: Plan) -> str:
        """The one question of this page, in at most eight words or so."""
        raise NotImplementedError

    def lead(self, plan: Plan) -> str:
        """One line of help under the question; empty for none."""
        return ""

    def show_plan(self, plan: Plan) -> None:
        """Fills the fields from the plan, without emitting `changed`; may be called again at any time."""
        raise NotImplementedError

    def answer(self, plan: Plan) -> Plan:
        """The plan with what stands on the page; the same plan when nothing was touched."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """What keeps Continue from going on: only what would lose or spoil something. Empty answers are fine."""
        return ()

    def unfinished(self) -> dict[str, str]:
        """What is written here and makes no answer yet, just as it is written, by names of the page's own.

        It is kept like a draft, and shown again by `take_up`; by default, what stands in fields that have a problem.
        """
        troubled = [problem.field for problem in self.problems()]
        return {name: field.raw() for name, field in self.holding().items() if field in troubled}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows again what `unfinished` gave, after `show_plan`, without emitting `changed`."""
        put_raw(self.holding(), written)

    def holding(self) -> Mapping[str, Field]:
        """The fields of this page, by name, that may hold something that makes no answer yet."""
        return {}

    def continue_words(self) -> str:
        """What stands on the primary button of the bar."""
        return _("Continue")

    def keeps_first(self) -> bool:
        """Keeps by itself what going on would leave behind, and stays for what follows; False where nothing is left."""
        return False

    def come_back_from(self, key: str) -> None:
        """Somebody was sent to another page from here and is back: the place where they went off may take the focus."""

    def is_answered(self, plan: Plan) -> bool:
        """Whether anything has been said here."""
        raise NotImplementedError

    @property
    def stands_at(self) -> str:
        """The key of its place in the conversation."""
        return self.key

    @property
    def state(self) -> str:
        """How this page stands, for the window's title; empty while its place in the conversation says enough."""
        return ""

    @classmethod
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        """Whether this page has anything to ask in this plan on this day; one that does not apply is stepped over."""
        return True

    def _space_out(self) -> None:
        look = appearance()
        # Room of an empty layout would stay: it comes and goes with what is to be looked at first.
        self._first.setContentsMargins(0, 0, 0, 0 if self.summary.isHidden() else look.space(24))
        self._gaps.setSpacing(look.space(8))
        self._gaps.setContentsMargins(0, 0, 0, look.space(24))
        self.body.setSpacing(look.space(24))


def _tone(plan: Plan) -> str:
    """How a style of support speaks to somebody, where it is not as usual."""
    tone = tailoring(plan).tone
    return choice_words("tone", tone) if tone != "side_by_side" else ""
