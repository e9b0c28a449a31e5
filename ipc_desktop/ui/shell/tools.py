"""Tools: what is seldom needed, in groups of what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import N_, _
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.row_button import RowButton
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.screens.screen import Screen

Handed = Literal["", "pages", "own_view", "own_view_only"]
"""What whoever the laptop was handed to looks at: the plan's pages, their own view for now, or nothing else."""

_OWN_VIEW: dict[Handed, str] = {
    "": N_("Let somebody answer alone"),
    "pages": N_("My own view first"),
    "own_view": N_("Back to the plan"),
    "own_view_only": N_("My own view first"),
}


class ToolsScreen(Screen):
    """Buttons in groups; `chosen` hands over which tool: "language", "theme", "pictures", "undo" and so on."""

    chosen = Signal(str)

    def __init__(
        self,
        *,
        with_bar_tools: bool,
        can_undo: bool,
        in_case: bool,
        can_lock: bool = True,
        allows: Callable[[str], bool] = lambda _tool: True,
        handed: Handed = "",
        parent: QWidget | None = None,
    ) -> None:
        """`allows` says which tools there are for whoever has the laptop, `handed` what is shown to them."""
        super().__init__(_("Tools"), "", parent)
        self._allows = allows
        self.buttons: dict[str, RowButton] = {}
        self._add(
            _("The screen"),
            ("read_aloud", _("Read aloud"), "speak", with_bar_tools),
            ("text_size", _("Text size"), "size", with_bar_tools),
            ("theme", _("Colours"), "colours", True),
            ("letters", _("Letters and spacing"), "letters", True),
            ("pictures", _("Pictures"), "picture", True),
            ("language", _("Language"), "globe", True),
            ("motion", _("Movement"), "still", True),
            ("switch", _("One switch"), "switch", True),
            ("keys", _("List of keys"), "keys", True),
        )
        self._add(
            _("Here at the table"),
            ("own_view", _(_OWN_VIEW[handed]), "pen", in_case and handed != "own_view_only"),
            ("kept_words", _("What I keep to myself"), "lock", bool(handed)),
            ("read_plan", _("Read the plan"), "search", handed == "own_view_only"),
            ("support_style", _("How we work together"), "people", in_case and handed != "own_view_only"),
            ("alone", _("Talk to me alone"), "people", in_case),
            ("hide", _("Hide this now"), "home", True),
            ("hand_over", _("Give the laptop back") if handed else _("Hand the laptop over"), "swap", in_case),
        )
        self._add(
            _("To read"),
            ("about", _("About personalised care"), "people", True),
            ("jargon", _("What the words mean"), "search", True),
        )
        self._add(
            _("This visit"),
            ("catch", _("Catch it"), "pen", with_bar_tools and in_case),
            ("sort", _("Notes we caught"), "tick", in_case),
            ("suggested", _("What was suggested"), "pen", in_case),
            ("pause", _("Pause"), "pause", with_bar_tools and in_case),
            ("prepare", _("Prepare a visit"), "clock", in_case),
            ("close", _("Close our visit"), "home", in_case),
        )
        self._add(
            _("This plan"),
            ("undo", _("Undo the last change"), "undo", in_case),
        )
        self._add(
            _("For the worker alone"),
            ("private_notes", _("Notes for the worker alone"), "bag", in_case),
            ("history", _("What did this say before?"), "clock", in_case),
            ("choices", _("Choose between answers"), "swap", in_case),
            ("give", _("Give this plan to a colleague"), "people", in_case and can_lock),
            ("copies", _("Their own copy at home"), "home", in_case and can_lock),
            ("destroy", _("Destroy words for good"), "bin", in_case),
            ("check_paper", _("Is this paper what was agreed?"), "tick", True),
        )
        self._add(
            _("This laptop"),
            ("lock", _("Lock the screen"), "lock", can_lock),
            ("settings", _("When this laptop locks itself"), "gear", can_lock),
            ("team", _("The team"), "people", can_lock and not in_case),
            ("copy", _("Copy everything to a stick"), "laptop", can_lock and not in_case),
        )
        if "undo" in self.buttons:
            self.buttons["undo"].setEnabled(can_undo)

    def leave_out(self, tool: str) -> None:
        """Offers one tool less: it stands on the bar below."""
        if tool in self.buttons:
            self.buttons[tool].hide()

    def _add(self, heading: str, *tools: tuple[str, str, str, bool]) -> None:
        """Adds the tools that are wanted, each with its name, words and glyph, under a heading."""
        wanted = [tool[:3] for tool in tools if tool[3] and self._allows(tool[0])]
        if not wanted:
            return
        grid = FlowGrid(min_column=300, gap=12, lined_up=True)
        for name, words, glyph in wanted:
            button = RowButton(words, glyph=glyph)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.buttons[name] = button
            grid.addWidget(button)
        self.body.addWidget(Title(heading))
        self.body.addLayout(grid)
