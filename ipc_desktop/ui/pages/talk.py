"""The first page: how to talk today. Language, text size, pictures and look change the screen at once."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import TEXT_SIZES_PERCENT, AccessNeeds
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import LANGUAGES, SPOKEN_LANGUAGES, _
from ipc_desktop.ui import fonts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.columns import Columns
from ipc_desktop.ui.parts.flow_grid import FlowRow
from ipc_desktop.ui.parts.reading_order import tab_in_reading_order
from ipc_desktop.ui.parts.rule import Rule
from ipc_desktop.ui.parts.text_sizes import TextSizes
from ipc_desktop.ui.parts.words import Body, Label, Small
from ipc_desktop.ui.sitting import Sitting

FIRST_LANGUAGES = ("en", "ur", "bn", "pl")
INTERPRETER = "interpreter"


class Talk(Page):
    """Each row is one question about the talk itself; what nobody touches stays as the laptop has it."""

    key: ClassVar[str] = "talk"
    stone: ClassVar[Stone] = "hello"
    suits_the_screen: ClassVar[bool] = True

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        fonts.register_all_scripts()
        self._plan = Plan(case="")
        self._said: dict[str, str | int | bool] = {}
        self.language = Radios(_("Language"), _languages(FIRST_LANGUAGES), min_column=132, gap=12)
        self.more = Button(_("More"), kind="quiet")
        self.more.setAccessibleName(_("More languages"))
        self.not_translated = Body("", colour="ink2")
        self.interpreter = Checkboxes("", (Choice(INTERPRETER, _("Ask for an interpreter")),), min_column=320)
        self.text_size = TextSizes(TEXT_SIZES_PERCENT)
        self.pictures = Radios(_("Pictures"), _pictures(), min_column=200, gap=12)
        self.theme = Radios(_("Colours"), _themes(), min_column=150, gap=12)
        self._lay_out()
        self.more.clicked.connect(self._show_all_languages)
        self.language.changed.connect(self._language_chosen)
        self.interpreter.changed.connect(self._keep_interpreter)
        self.text_size.changed.connect(self._keep_text_size)
        self.pictures.changed.connect(self._keep_pictures)
        self.theme.changed.connect(self._keep_theme)
        appearance().changed.connect(self._show_look)

    @override
    def question(self, plan: Plan) -> str:
        return _("Hello. How shall we do this today?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("This is not a test. Talking today changes nothing you get now.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._plan, self._said = plan, {}
        needs = self._needs()
        spoken = needs.spoken_language or needs.language or self.sitting.language.split("-")[0]
        if spoken not in FIRST_LANGUAGES:
            self._show_all_languages()
        self.language.set_value(spoken)
        self.interpreter.set_values((INTERPRETER,) if needs.interpreter_needed else ())
        self._show_interpreter()
        self._show_look()

    @override
    def answer(self, plan: Plan) -> Plan:
        needs = plan.once(AccessNeeds)
        said = msgspec.structs.replace(needs, **self._said)
        return plan if said == needs else plan.with_entry(said)

    @override
    def continue_words(self) -> str:
        return _("Start")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # what is in force suits whoever goes on

    # --- laying out -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        offered = QWidget()
        beside = Columns(offered, gap=8, stacked_gap=4)
        beside.add(self.language, wide=600, grow=1)
        more = QWidget()
        FlowRow(more).addWidget(self.more)
        beside.add(more, wide=74, centred=True)
        languages = _column(offered)
        languages.addWidget(self.not_translated)
        languages.addWidget(self.interpreter)
        rows = (
            (self.language, _("What you like to speak"), languages),
            (self.text_size, _("What is easy to read?"), _column(self.text_size)),
            (self.pictures, _("To go with the words"), _column(self.pictures)),
            (self.theme, _("Easy on your eyes?"), _column(self.theme)),
        )
        for n, (field, hint, column) in enumerate(rows):
            if n:
                self.body.addWidget(Rule())
            self.body.addWidget(_row(field, hint, column))

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
        self._keep(text_size=size)
        appearance().set_text_size(size)

    def _keep_pictures(self) -> None:
        chosen = self.pictures.value()
        self._keep(pictures=chosen)
        appearance().set_pictures(chosen)

    def _keep_theme(self) -> None:
        chosen = self.theme.value()
        self._keep(theme=chosen)
        appearance().set_theme(chosen)

    # --- what is spoken ---------------------------------------------------------------------------------------------

    def _show_all_languages(self) -> None:
        rest = tuple(tag for tag in SPOKEN_LANGUAGES if tag not in FIRST_LANGUAGES)
        chosen = self.language.value()
        self.language.set_choices(_languages((*FIRST_LANGUAGES, *rest)))
        self.language.set_value(chosen)
        self.more.hide()
        tab_in_reading_order(self)

    def _language_chosen(self) -> None:
        """The screen follows where there is a translation; what is spoken is kept in any case."""
        spoken = self.language.value()
        if spoken in LANGUAGES:
            self._keep(spoken_language=spoken, language=spoken)
        else:
            self._keep(spoken_language=spoken)
        self._show_interpreter()

    def _keep_interpreter(self) -> None:
        self._keep(interpreter_needed=INTERPRETER in self.interpreter.values())

    def _show_interpreter(self) -> None:
        spoken, needs = self.language.value(), self._needs()
        missing = bool(spoken) and spoken not in LANGUAGES
        name = SPOKEN_LANGUAGES.get(spoken, spoken)
        words = _("The screen has no {language} yet. We note that you speak it.")
        self.not_translated.setText(words.format(language=name) if missing else "")
        self.not_translated.setVisible(missing)
        self.interpreter.setVisible(missing or needs.interpreter_needed)

    def _needs(self) -> AccessNeeds:
        return msgspec.structs.replace(self._plan.once(AccessNeeds), **self._said)

    def _keep(self, **said: str | int | bool) -> None:
        """Only what was chosen here is written: the tools may change the rest while this page is open."""
        self._said |= said
        self.changed.emit()


def _column(field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(appearance().space(8))
    column.addWidget(field)
    return column


def _row(field: Radios, hint: str, answers: QVBoxLayout) -> QWidget:
    """The question at the start, its answers beside it where there is room."""
    row, asked, side = QWidget(), QWidget(), QWidget()
    words = QVBoxLayout(asked)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(2)
    words.addWidget(Label(field.label.text()))
    words.addWidget(Small(hint))
    field.label.hide()
    side.setLayout(answers)
    columns = Columns(row, gap=16, stacked_gap=10)
    columns.add(asked, wide=172, centred=True)
    columns.add(side, wide=640, grow=1)
    return row


def _languages(tags: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(tag, SPOKEN_LANGUAGES[tag], language=tag) for tag in tags)


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
