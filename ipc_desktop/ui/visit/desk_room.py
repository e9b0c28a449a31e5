"""What the desk needs of the conversation it works for: the page that asks, and where whoever is here is asked back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.paper.asking import RoomAsker
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.pick import ask
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.visit.hand_over import HandOver


class DeskRoom(RoomAsker):
    """Is the `Host` of a `CaseDesk`: the wizard, and who has the laptop."""

    def __init__(self, wizard: Wizard, hand_over: HandOver) -> None:
        super().__init__(wizard, wizard.choices.uses_one_switch)
        self._wizard, self._hand_over = wizard, hand_over

    def keep_page(self) -> None:
        """Saves what stands on the page that is shown."""
        self._wizard.keep_page()

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else than the worker has the laptop."""
        return self._hand_over.is_on

    def page_shown(self) -> QWidget:
        """The page that is shown."""
        return self._wizard.page

    def confirm_paper(
        self, told: tuple[str, ...], paper: str, go_on: Callable[[], None], stop: Callable[[], None]
    ) -> None:
        """Shows once more whose plan it is and what is told of the paper, but only to whoever asked for it."""
        if self.is_handed_over:
            stop()
            return
        plan = self._wizard.case.plan
        person, photo = plan.person, plan.me.id
        screen = ConfirmScreen(person.called, person.full_name, person.born_on, go_on=paper, told=told, photo=photo)
        ask(self._wizard, screen, screen.confirmed, go_on, stop)
