"""The page that asks whether photos and recordings may be kept; no is as good an answer as yes."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.getting_ready import NoticeAbout
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.notice_page import NoticePage


class Recording(NoticePage):
    """Yes, no, or to be asked again."""

    key: ClassVar[str] = "recording"
    about: ClassVar[NoticeAbout] = "recording"

    @override
    def _make_answers(self) -> Radios:
        field = Radios(
            _("May we keep photos and recordings?"),
            (
                Choice("yes", _("Yes"), picture="yes"),
                Choice("no", _("No"), picture="no"),
                Choice("ask_again", _("Ask me another day"), picture="calendar"),
            ),
            min_column=250,
        )
        field.label.hide()
        return field

    @override
    def question(self, plan: Plan) -> str:
        return _("May we keep photos and recordings?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Whatever you answer, we go on in the same way.")
