"""Leaving a question for now: skip it, with a reason if anybody likes, or come back to it later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.field import put_raw, raw_of
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.words_field import WordsField
from ipc_desktop.ui.screens.screen import Screen


class SkipScreen(Screen):
    """Asks whether to come back; `left` hands over (status, reason) as one pair. `changed`: something was said."""

    left = Signal(object)
    changed = Signal()

    def __init__(
        self, voices: tuple[Party, ...], me: Party, reason: Words, status: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Leave this one for now?"), _("That is fine. Nobody has to answer."), parent)
        self.primary = _("Leave it")
        self.way = Radios(
            _("What shall we do?"),
            (
                Choice("come_back", _("Come back to this later"), _("It stays marked on the path.")),
                Choice("skipped", _("Skip it"), _("You can still change your mind.")),
            ),
        )
        self.way.set_value(status if status in ("come_back", "skipped") else "come_back")
        self.reason = WordsField(
            voices, me, _("Would you like to say why?"), _("You can leave this empty."), lines=2, lang=reason.lang
        )
        if reason:
            self.reason.set_words(reason)
        for field in (self.way, self.reason):
            field.changed.connect(self.changed)
        self.body.addWidget(self.way)
        self.body.addWidget(self.reason)

    def written(self) -> dict[str, str]:
        """What was chosen and said here so far, letter by letter."""
        return raw_of({"way": self.way, "reason": self.reason}) if self.reason.raw() else {}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave."""
        put_raw({"way": self.way, "reason": self.reason}, written)

    @override
    def go_on(self) -> None:
        self.left.emit((self.way.value() or "come_back", self.reason.words()))
