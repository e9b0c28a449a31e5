"""Tools: what is seldom needed, one full row each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.flow_grid import FlowGrid
from ipc_desktop.ui.screens.screen import Screen


class ToolsScreen(Screen):
    """A grid of buttons; `chosen` hands over which tool: "language", "theme", "pictures", "undo" and so on."""

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
        self.buttons: dict[str, Button] = {}
        grid = FlowGrid(min_column=320)
        offered = [
            ("text_size", _("Text size"), "size", with_bar_tools),
            ("pause", _("Pause"), "pause", with_bar_tools and in_case),
            ("language", _("Language"), "globe", True),
            ("theme", _("Colours"), "", True),
            ("pictures", _("Pictures"), "", True),
            ("undo", _("Undo the last change"), "undo", in_case),
            ("history", _("What did this say before?"), "", in_case),
            ("destroy", _("Destroy words for good"), "", in_case),
            ("lock", _("Lock the screen"), "", can_lock),
            ("keys", _("List of keys"), "", True),
            ("settings", _("When this laptop locks itself"), "gear", can_lock),
        ]
        for name, words, glyph, wanted in offered:
            if wanted:
                button = Button(words, glyph=glyph)
                button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
                self.buttons[name] = button
                grid.addWidget(button)
        if in_case:
            self.buttons["undo"].setEnabled(can_undo)
        self.body.addLayout(grid)
