"""My view first: any question answered alone, for nobody else's eyes, before its author puts it on the table."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import PrivateAnswer
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.my_view import my_view
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import page_words


class MyViewPage(Page):
    """Stands in the place of a page (`about`), for one author. `put` asks to put the answer on the table."""

    key: ClassVar[str] = "my_view"
    is_private: ClassVar[bool] = True
    says_money: ClassVar[bool] = True  # nothing stands here but what one author says
    put = Signal()

    def __init__(self, about: str, author: str, worker: str, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.about, self._author = about, author
        self._answer = PrivateAnswer(id="")
        self._touched = False
        self.words = TextField(_("In my own words"), lines=4)
        may = _("Yes, {name} may read it").format(name=worker) if worker else _("Yes, the worker may read it")
        self.worker_may_see = Radios(
            _("May anybody else read it?"), (Choice("no", _("No, only me")), Choice("yes", may))
        )
        self.put_button = Button(_("Put it on the table"), kind="main")
        self.lies_there = Body(_("It is on the table now. Everybody here can read it."))
        self.body.addWidget(self.words)
        self.body.addWidget(self.worker_may_see)
        row = FlowRow()
        row.addWidget(self.put_button)
        self.body.addLayout(row)
        self.body.addWidget(self.lies_there)
        self.body.addWidget(Small(_("No screen or paper shows it to others. The worker’s own keys could open it.")))
        for field in (self.words, self.worker_may_see):
            field.changed.connect(self._edited)
        self.put_button.clicked.connect(self.put)

    @override
    def question(self, plan: Plan) -> str:
        return page_words(self.about)

    @override
    def lead(self, plan: Plan) -> str:
        return _("Just for you. Nobody else sees this.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._answer, self._touched = my_view(plan, self.about, self._author), False
        self.words.set_text(self._answer.words.text)
        self.worker_may_see.set_value("yes" if self._answer.worker_may_see else "no")
        self._tell()

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan.with_entry(self._answer) if self._touched else plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(self._answer.words)

    @property
    @override
    def stands_at(self) -> str:
        return self.about

    @property
    def said(self) -> Words:
        """What is written here."""
        return self._answer.words

    def lies_in(self, entry_id: str) -> None:
        """The words became an entry on the table."""
        self._answer, self._touched = replace(self._answer, put_into=entry_id), True
        self._tell()

    def _edited(self) -> None:
        text = self.words.text()
        same = text == self._answer.words.text
        words = Words(text, self.sitting.language, self._author) if text.strip() else NOTHING_SAID
        self._answer = replace(
            self._answer,
            words=self._answer.words if same else words,
            worker_may_see=self.worker_may_see.value() == "yes",
            put_into=self._answer.put_into if same else "",
        )
        self._touched = True
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        lies = bool(self._answer.put_into)
        self.lies_there.setVisible(lies)
        self.put_button.setVisible(bool(self._answer.words) and not lies)
