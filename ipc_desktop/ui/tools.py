"""Tools: what is seldom needed, in groups of what it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.parts.flow_grid import FlowGrid
from ipc_desktop.ui.parts.row_button import RowButton
from ipc_desktop.ui.parts.words import Title
from ipc_desktop.ui.screens.screen import Screen


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Tools"), "", parent)
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
            _("This plan"),
            ("catch", _("Catch it"), "pen", with_bar_tools and in_case),
            ("sort", _("Notes we caught"), "tick", in_case),
            ("pause", _("Pause"), "pause", with_bar_tools and in_case),
            ("undo", _("Undo the last change"), "undo", in_case),
            ("history", _("What did this say before?"), "clock", in_case),
            ("destroy", _("Destroy words for good"), "bin", in_case),
        )
        self._add(
            _("This laptop"),
            ("lock", _("Lock the screen"), "lock", can_lock),
            ("settings", _("When this laptop locks itself"), "gear", can_lock),
        )
        if in_case:
            self.buttons["undo"].setEnabled(can_undo)

    def _add(self, heading: str, *tools: tuple[str, str, str, bool]) -> None:
        """Adds the tools that are wanted, each with its name, words and glyph, under a heading."""
        wanted = [tool[:3] for tool in tools if tool[3]]
        if not wanted:
            return
        grid = FlowGrid(min_column=300, gap=12)
        for name, words, glyph in wanted:
            button = RowButton(words, glyph=glyph)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.buttons[name] = button
            grid.addWidget(button)
        self.body.addWidget(Title(heading))
        self.body.addLayout(grid)
    def leave_out(self, tool: str) -> None:
        """Offers one tool less: it stands on the bar below."""
        if tool in self.buttons:
            self.buttons[tool].hide()

