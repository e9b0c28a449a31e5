"""Tools: what is seldom needed, in groups of what it is about."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop import texts
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

_Tool = tuple[str, str, str, bool]
"""A tool's name, its words and glyph, and whether it is wanted here."""
_Group = tuple[str, tuple[_Tool, ...]]
"""What a group of tools is about, and the tools."""


class _Here(NamedTuple):
    """Where the tools are asked for: see `ToolsScreen`."""

    in_case: bool
    can_lock: bool
    handed: Handed


class ToolsScreen(Screen):
    """Buttons in groups; `chosen` hands over which tool: "language", "theme", "pictures", "undo" and so on."""

    chosen = Signal(str)

    def __init__(
        self,
        *,
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
        self._groups: list[tuple[Title, tuple[str, ...]]] = []
        here = _Here(in_case, can_lock, handed)
        for group in _GROUPS:
            self._add(*group(here))
        if "undo" in self.buttons:
            self.buttons["undo"].setEnabled(can_undo)

    def leave_out(self, tools: Collection[str]) -> None:
        """Offers these no more, for they stand on the bar below; nor a heading with nothing under it."""
        for title, names in self._groups:
            for name in names:
                self.buttons[name].setVisible(name not in tools)
            title.setVisible(any(name not in tools for name in names))

    def _add(self, heading: str, tools: tuple[_Tool, ...]) -> None:
        """Adds the tools that are wanted under a heading."""
        wanted = [tool[:3] for tool in tools if tool[3] and self._allows(tool[0])]
        if not wanted:
            return
        grid = FlowGrid(min_column=300, gap=12, lined_up=True)
        for name, words, glyph in wanted:
            button = RowButton(words, glyph=glyph)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.buttons[name] = button
            grid.addWidget(button)
        title = Title(heading)
        self._groups.append((title, tuple(name for name, _words, _glyph in wanted)))
        self.body.addWidget(title)
        self.body.addLayout(grid)


def _of_the_screen(_here: _Here) -> _Group:
    return _("The screen"), (
        ("read_aloud", _("Read aloud"), "speak", True),
        ("text_size", _("Text size"), "size", True),
        ("theme", _("Colours"), "colours", True),
        ("letters", _("Letters and spacing"), "letters", True),
        ("pictures", _("Pictures"), "picture", True),
        ("language", _("Language"), "globe", len(texts.LANGUAGES) > 1),
        ("motion", _("Movement"), "still", True),
        ("switch", _("One switch"), "switch", True),
        ("keys", _("List of keys"), "keys", True),
    )


def _at_the_table(here: _Here) -> _Group:
    handed, asks_pages = here.handed, here.in_case and here.handed != "own_view_only"
    hand_over = _("Give the laptop back") if handed else _("Hand the laptop over")
    return _("Here at the table"), (
        ("own_view", _(_OWN_VIEW[handed]), "pen", asks_pages),
        ("kept_words", _("What I keep to myself"), "lock", bool(handed)),
        ("read_plan", _("Read the plan"), "search", handed == "own_view_only"),
        ("support_style", _("How we work together"), "people", asks_pages),
        ("alone", _("Talk to me alone"), "people", here.in_case),
        ("hide", _("Hide this now"), "home", True),
        ("hand_over", hand_over, "swap", here.in_case),
    )


def _to_read(_here: _Here) -> _Group:
    return _("To read"), (
        ("about", _("About personalised care"), "people", True),
        ("jargon", _("What the words mean"), "search", True),
    )


def _of_the_visit(here: _Here) -> _Group:
    return _("This visit"), (
        ("catch", _("Catch it"), "pen", here.in_case),
        ("sort", _("Notes we caught"), "tick", here.in_case),
        ("suggested", _("What was suggested"), "pen", here.in_case),
        ("pause", _("Pause"), "pause", here.in_case),
        ("prepare", _("Prepare a visit"), "clock", here.in_case),
        ("close", _("Close our visit"), "home", here.in_case),
    )


def _of_the_plan(here: _Here) -> _Group:
    return _("This plan"), (("undo", _("Undo the last change"), "undo", here.in_case),)


def _for_the_worker(here: _Here) -> _Group:
    has_team = here.in_case and here.can_lock
    return _("For the worker alone"), (
        ("private_notes", _("Notes for the worker alone"), "bag", here.in_case),
        ("history", _("What did this say before?"), "clock", here.in_case),
        ("choices", _("Choose between answers"), "swap", here.in_case),
        ("give", _("Give this plan to a colleague"), "people", has_team),
        ("copies", _("Their own copy at home"), "home", has_team),
        ("destroy", _("Destroy words for good"), "bin", here.in_case),
        ("check_paper", _("Is this paper what was agreed?"), "tick", True),
    )


def _of_the_laptop(here: _Here) -> _Group:
    in_the_office = here.can_lock and not here.in_case
    return _("This laptop"), (
        ("lock", _("Lock the screen"), "lock", here.can_lock),
        ("settings", _("When this laptop locks itself"), "gear", here.can_lock),
        ("team", _("The team"), "people", in_the_office),
        ("copy", _("Copy everything to a stick"), "laptop", in_the_office),
    )


_GROUPS = (
    _of_the_screen,
    _at_the_table,
    _to_read,
    _of_the_visit,
    _of_the_plan,
    _for_the_worker,
    _of_the_laptop,
)
"""The groups in the order in which they stand."""
