"""How the screen looks and which language it speaks: each answer shows what it is, and changes all at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from ipc_desktop import texts
from ipc_desktop.texts import _
from ipc_desktop.ui.choices import TEXT_SIZES_PERCENT, Choices
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.letter_sizes import text_sizes
from ipc_desktop.ui.parts.sample_radios import SampleRadios
from ipc_desktop.ui.parts.samples import PageSample, PicturesSample, WordsSample
from ipc_desktop.ui.screens.screen import Screen


class LookScreen(Screen):
    """Questions about the screen, each of them a setting; what is chosen is in force at once.

    `fields` are named by their settings.
    """

    def __init__(
        self, choices: Choices, heading: str, lead: str, fields: dict[str, Radios], parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, lead, parent)
        self.fields = fields
        self._choices = choices
        for name, field in fields.items():
            self.body.addWidget(field)
            field.changed.connect(lambda name=name: self._choose(name))
        choices.now_changed.connect(self._show)
        self._show()

    def _choose(self, name: str) -> None:
        value = self.fields[name].value()
        said: dict[str, Any] = {name: int(value) if name == "text_size" else value}
        self._choices.change(lambda now: now._replace(**said))

    def _show(self) -> None:
        """Shows what is in force, also after a key changed it."""
        for name, field in self.fields.items():
            wanted = self._choices.other_text_size(0) if name == "text_size" else getattr(self._choices.now, name)
            field.set_value(str(wanted))


def _text_size(choices: Choices) -> LookScreen:
    lead = _("It changes at once. Nothing is lost.")
    sizes = text_sizes(TEXT_SIZES_PERCENT, min_column=206)
    return LookScreen(choices, _("How large should the words be?"), lead, {"text_size": sizes})


def _theme(choices: Choices) -> LookScreen:
    offered = (
        Choice("light", _("Light"), _("Dark words on white")),
        Choice("cream", _("Cream"), _("Softer, with less glare")),
        Choice("dark", _("Dark"), _("Good at night")),
        Choice("contrast", _("High contrast"), _("Yellow on black")),
    )
    samples = {choice.value: PageSample(choice.value) for choice in offered}
    field = SampleRadios(_("Colours"), offered, samples)
    lead = _("Choose what is easiest on your eyes.")
    return LookScreen(choices, _("Which colours are best?"), lead, {"theme": field})


def _letters(choices: Choices) -> LookScreen:
    short, long = _("Tea at 10 with Lily and Bob?"), _("Tea at 10 with Lily and Bob? We bring the cake.")
    letters = (
        Choice("atkinson", _("Clear"), "Atkinson Hyperlegible"),
        Choice("lexend", _("Wide"), "Lexend"),
        Choice("opendyslexic", _("Heavy at the foot"), "OpenDyslexic"),
        Choice("system", _("Plain"), _("As in other apps here")),
    )
    spaces = (Choice("normal", _("Usual")), Choice("wide", _("More")), Choice("wider", _("Most")))
    faces = {one.value: WordsSample(short, reading_font=one.value) for one in letters}
    gaps = {one.value: WordsSample(short, letter_spacing=one.value) for one in spaces}
    lines = {one.value: WordsSample(long, line_spacing=one.value) for one in spaces}
    fields: dict[str, Radios] = {
        "reading_font": SampleRadios(_("Letters"), letters, faces),
        "letter_spacing": SampleRadios(_("Room between letters"), spaces, gaps, min_column=260),
        "line_spacing": SampleRadios(_("Room between lines"), spaces, lines, min_column=260),
    }
    lead = _("Choose what you read most easily.")
    return LookScreen(choices, _("Which letters are best?"), lead, fields)


def _pictures(choices: Choices) -> LookScreen:
    offered = (
        Choice("with_words", _("Words and pictures")),
        Choice("none", _("Words only")),
        Choice("more", _("Bigger pictures")),
    )
    samples = {choice.value: PicturesSample(choice.value) for choice in offered}
    field = SampleRadios(_("Pictures"), offered, samples)
    return LookScreen(choices, _("Do pictures help?"), "", {"pictures": field})


def _motion(choices: Choices) -> LookScreen:
    offered = (
        Choice("moving", _("Let the writing mark blink"), _("So that it is easy to find")),
        Choice("still", _("Keep everything still"), _("Nothing moves or blinks")),
    )
    lead = _("Nothing else on the screen moves by itself.")
    return LookScreen(choices, _("May things move?"), lead, {"motion": Radios(_("Movement"), offered)})


def _language(choices: Choices) -> LookScreen:
    offered = tuple(Choice(tag, name, language=tag) for tag, name in texts.LANGUAGES.items())
    lead = _("The words on this screen change at once.")
    return LookScreen(choices, _("Which language?"), lead, {"language": Radios(_("Language"), offered)})


SCREENS: dict[str, Callable[[Choices], LookScreen]] = {
    "text_size": _text_size,
    "theme": _theme,
    "letters": _letters,
    "pictures": _pictures,
    "motion": _motion,
    "language": _language,
}
"""The screens by the name under which Tools and the bar ask for them."""
