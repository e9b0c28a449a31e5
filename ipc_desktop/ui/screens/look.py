"""How the screen looks and which language it speaks: theme, pictures, language; all change at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop import texts
from ipc_desktop.texts import _
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.screens.screen import Screen


class ChoiceScreen(Screen):
    """One question about the screen with a few answers; `chosen` hands over the one chosen."""

    chosen = Signal(str)

    def __init__(
        self, heading: str, lead: str, label: str, offered: tuple[Choice, ...], value: str, parent: QWidget | None
    ) -> None:
        super().__init__(heading, lead, parent)
        self.offered = Radios(label, offered)
        self.offered.set_value(value)
        self.offered.changed.connect(self._choose)
        self.body.addWidget(self.offered)

    def _choose(self) -> None:
        if self.offered.value():
            self.chosen.emit(self.offered.value())


def theme_screen(choices: Choices, parent: QWidget | None = None) -> ChoiceScreen:
    """Light, cream, dark or high contrast."""
    offered = (
        Choice("light", _("Light")),
        Choice("cream", _("Cream"), _("Softer, with less glare")),
        Choice("dark", _("Dark")),
        Choice("contrast", _("High contrast"), _("Yellow on black")),
    )
    lead = _("Choose what is easiest on your eyes.")
    return ChoiceScreen(_("Which colours are best?"), lead, _("Colours"), offered, choices.now.theme, parent)


def pictures_screen(choices: Choices, parent: QWidget | None = None) -> ChoiceScreen:
    """Pictures with words, or words alone."""
    offered = (
        Choice("with_words", _("Pictures and words"), picture="art"),
        Choice("none", _("Words only")),
    )
    return ChoiceScreen(_("Do pictures help?"), "", _("Pictures"), offered, choices.now.pictures, parent)


def language_screen(choices: Choices, parent: QWidget | None = None) -> ChoiceScreen:
    """Every language there is, each in its own letters."""
    offered = tuple(Choice(tag, name) for tag, name in texts.LANGUAGES.items())
    lead = _("The words on this screen change at once.")
    return ChoiceScreen(_("Which language?"), lead, _("Language"), offered, choices.now.language, parent)
