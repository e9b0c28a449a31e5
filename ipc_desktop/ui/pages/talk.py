"""The page that asks which language to speak; the screen follows at once, and an interpreter can be asked for."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import LANGUAGES, SPOKEN_LANGUAGES, _
from ipc_desktop.ui import fonts
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.access_page import AccessPage
from ipc_desktop.ui.sitting import Sitting

FIRST_LANGUAGES = ("en", "ur", "bn", "pl")
INTERPRETER = "interpreter"


class Talk(AccessPage):
    """What is spoken is kept also where there is no translation."""

    key: ClassVar[str] = "talk"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        fonts.register_all_scripts()
        self.language = Radios(_("Language"), _languages(FIRST_LANGUAGES), min_column=200, gap=12)
        self.more = Button(_("More"), kind="quiet", flush=True)
        self.more.setAccessibleName(_("More languages"))
        self.not_translated = Body("", colour="ink2")
        asked = (Choice(INTERPRETER, _("Ask for an interpreter"), picture="speech-bubble"),)
        self.interpreter = Checkboxes(_("Shall somebody interpret?"), asked, min_column=320)
        self.body.addWidget(self.language)
        more = FlowRow()
        more.addWidget(self.more)
        self.body.addLayout(more)
        self.body.addWidget(self.not_translated)
        self.body.addWidget(self.interpreter)
        self.more.clicked.connect(self._show_all_languages)
        self.language.changed.connect(self._language_chosen)
        self.interpreter.changed.connect(self._keep_interpreter)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which language shall we speak?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("The words on the screen follow, if we have them.")

    @override
    def _show_needs(self) -> None:
        needs = self.needs()
        spoken = needs.spoken_language or needs.language or self.sitting.language.split("-")[0]
        if spoken not in FIRST_LANGUAGES:
            self._show_all_languages()
        self.language.set_value(spoken)
        self.interpreter.set_values((INTERPRETER,) if needs.interpreter_needed else ())
        self._show_not_translated()

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
            self.keep(spoken_language=spoken, language=spoken)
        else:
            self.keep(spoken_language=spoken)
        self._show_not_translated()

    def _keep_interpreter(self) -> None:
        self.keep(interpreter_needed=INTERPRETER in self.interpreter.values())

    def _show_not_translated(self) -> None:
        spoken = self.language.value()
        missing = bool(spoken) and spoken not in LANGUAGES
        name = SPOKEN_LANGUAGES.get(spoken, spoken)
        words = _("The screen has no {language} yet. We note that you speak it.")
        self.not_translated.setText(words.format(language=name) if missing else "")
        self.not_translated.setVisible(missing)


def _languages(tags: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(tag, SPOKEN_LANGUAGES[tag], language=tag) for tag in tags)
