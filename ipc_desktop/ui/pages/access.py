"""The page that asks what is easy to read and hear; each answer changes the screen at once."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import PRINT_SIZES_PT, TEXT_SIZES_PERCENT
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.access_page import AccessPage
from ipc_desktop.ui.parts.entries.asked_row import AskedRow
from ipc_desktop.ui.parts.letter_sizes import paper_sizes, text_sizes
from ipc_desktop.ui.sitting import Sitting


class Access(AccessPage):
    """Each row is one question."""

    key: ClassVar[str] = "access"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.text_size = text_sizes(TEXT_SIZES_PERCENT)
        self.theme = Radios(_("Colours"), _themes(), min_column=150, gap=12)
        self.pictures = Radios(_("Pictures"), _pictures(), min_column=200, gap=12)
        self.reading = Radios(_("Reading aloud"), _reading(), min_column=200, gap=12)
        self.print_size = paper_sizes(PRINT_SIZES_PT)
        rows = (
            (self.text_size, _("What is easy to read?"), self._keep_text_size),
            (self.theme, _("Easy on your eyes?"), self._keep_theme),
            (self.pictures, _("To go with the words"), self._keep_pictures),
            (self.reading, _("The laptop reads for you"), self._keep_reading),
            (self.print_size, _("How large shall we print?"), self._keep_print_size),
        )
        for n, (field, hint, keep) in enumerate(rows):
            if n:
                self.body.addWidget(Rule())
            self.body.addWidget(AskedRow(field, hint, field))
            field.changed.connect(keep)
        appearance().changed.connect(self._show_look)

    @override
    def question(self, plan: Plan) -> str:
        return _("What makes this easy for you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It changes at once. You can change it again whenever you like.")

    @override
    def _show_needs(self) -> None:
        needs = self.needs()
        self.reading.set_value(needs.read_aloud)
        self.print_size.set_value(str(needs.print_size) if needs.print_size else "")
        self._show_look()

    @override
    def _space_out(self) -> None:
        super()._space_out()
        self.body.setSpacing(appearance().space(11))

    # --- what the screen looks like ---------------------------------------------------------------------------------

    def _show_look(self) -> None:
        """Shows what is in force, also after it was changed by a key or in the tools."""
        look = appearance()
        self.text_size.set_value(str(round(look.scale * 100)))
        self.pictures.set_value({"words_only": "none"}.get(look.pictures, look.pictures))
        self.theme.set_value(look.theme.name)
        shown = {
            "text_size": round(look.scale * 100),
            "pictures": self.pictures.value(),
            "theme": look.theme.name,
        }
        for name, now in shown.items():
            if self._said.get(name, now) != now:
                del self._said[name]

    def _keep_text_size(self) -> None:
        size = int(self.text_size.value())
        self.keep(text_size=size)
        appearance().set_text_size(size)

    def _keep_pictures(self) -> None:
        chosen = self.pictures.value()
        self.keep(pictures=chosen)
        appearance().set_pictures(chosen)

    def _keep_theme(self) -> None:
        chosen = self.theme.value()
        self.keep(theme=chosen)
        appearance().set_theme(chosen)

    def _keep_reading(self) -> None:
        self.keep(read_aloud=self.reading.value())

    def _keep_print_size(self) -> None:
        self.keep(print_size=int(self.print_size.value()))


def _pictures() -> tuple[Choice, ...]:
    return (
        Choice("with_words", _("Words and pictures"), picture="framed-picture"),
        Choice("none", _("Words only"), picture="memo"),
        Choice("more", _("Bigger pictures"), picture="art"),
    )


def _themes() -> tuple[Choice, ...]:
    return (
        Choice("light", _("Light")),
        Choice("cream", _("Cream")),
        Choice("dark", _("Dark")),
        Choice("contrast", _("High contrast")),
    )


def _reading() -> tuple[Choice, ...]:
    return (
        Choice("pages", _("Read each page"), picture="ear"),
        Choice("off", _("Only when I ask"), picture="quiet-time"),
    )
