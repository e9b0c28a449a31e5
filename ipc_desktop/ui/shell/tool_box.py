"""Opens the tools that every side of the app shares: how the screen looks, what there is to read, keys, locking."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ipc_desktop.texts import _
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper.asking import Showing, to_everybody
from ipc_desktop.ui.paper.leaflets import LeafletRoom, Leaflets
from ipc_desktop.ui.screens.screen import Screen


class ToolBox(QObject):
    """Makes the screens of the shared tools. `lock_asked` and `hide_asked` ask for just that."""

    lock_asked = Signal()
    hide_asked = Signal()

    def __init__(self, choices: Choices, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.choices, self._jobs = choices, jobs

    def open(self, tool: str, shelf: LeafletRoom, *, may_print: bool = True, showing: Showing = to_everybody) -> bool:
        """Opens a tool by its name; False when it is none of the shared ones. The wizard or the office shows it.

        The system's dialogues show this laptop's folders: whoever it was handed to may not print. What takes a while
        opens by `showing`.
        """
        screen = self._reading(tool, shelf, may_print, showing) or self._screen(tool)
        if screen is not None:
            shelf.show_side(screen)
        elif tool == "lock":
            self.lock_asked.emit()
        elif tool == "hide":
            self.hide_asked.emit()
        elif tool == "check_paper":
            self._check_paper(shelf, showing)
        return screen is not None or tool in ("lock", "hide", "check_paper")

    def _reading(self, tool: str, shelf: LeafletRoom, may_print: bool, showing: Showing) -> Screen | None:
        """What can be read by everybody, and taken home on paper."""
        if tool not in ("about", "jargon"):
            return None
        from ipc_desktop.ui.screens.about import AboutScreen, WordsScreen

        screen = AboutScreen() if tool == "about" else WordsScreen()
        if may_print:
            leaflets = Leaflets(shelf, self._jobs, self.choices.uses_one_switch, showing)
            screen.paper_wanted.connect(leaflets.print_it)
        else:
            screen.paper_wanted.connect(lambda: shelf.notice.tell(_("We do this when the laptop is back.")))
        return screen

    def _check_paper(self, shelf: LeafletRoom, showing: Showing) -> None:
        from ipc_desktop.ui.paper.paper_checks import PaperChecks

        PaperChecks(shelf, self._jobs, self.choices.uses_one_switch, showing).begin()

    def _screen(self, tool: str) -> Screen | None:
        if tool == "keys":
            from ipc_desktop.ui.screens.keys import KeysScreen

            return KeysScreen()
        if tool == "switch":
            from ipc_desktop.ui.screens.switch import SwitchScreen

            return SwitchScreen(self.choices)
        if tool == "settings":
            from ipc_desktop.ui.screens.locking import LockingScreen

            return LockingScreen(self.choices)
        from ipc_desktop.ui.screens import look

        return look.SCREENS[tool](self.choices) if tool in look.SCREENS else None
