"""What a screen is that asks in short steps: the bar's main button leads from one to the next, and ends the last."""

from __future__ import annotations

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.steps import Steps
from ipc_desktop.ui.screens.screen import Screen


class SteppedScreen(Screen):
    """`finish` is what the last step leads to; the bar's Back leaves the screen as ever."""

    steps: Steps
    _at_last: str

    def ask_in_steps(self, steps: Steps, at_last: str) -> None:
        """Puts the steps on the screen; `at_last` are the words of the main button on the last one."""
        self.steps, self._at_last = steps, at_last
        steps.let_the_bar_lead()
        steps.moved.connect(self._retell)
        self.body.addWidget(steps)

    def finish(self) -> None:
        """Ends the screen: by default it closes."""
        self.closed.emit()

    @override
    def go_on(self) -> None:
        if self.steps.is_last:
            self.finish()
        else:
            self.steps.go_on()

    def _retell(self) -> None:
        self.primary = self._at_last if self.steps.is_last else _("Next")
        self.retitled.emit()
