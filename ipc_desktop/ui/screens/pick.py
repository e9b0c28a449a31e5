"""One question with a few answers, answered once and then left: where to save, which printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.screens.screen import Screen


class PickScreen(Screen):
    """The first answer is chosen beforehand, unless it has to be meant (`must_choose`); the primary button hands over
    the chosen one by `picked`."""

    picked = Signal(str)

    def __init__(
        self,
        heading: str,
        offered: Sequence[Choice],
        go_on: str,
        parent: QWidget | None = None,
        *,
        must_choose: bool = False,
    ) -> None:
        super().__init__(heading, "" if offered else _("There is none just now."), parent)
        self.primary = go_on if offered else _("Done")
        self.offered = Radios(heading, offered)
        self.offered.label.hide()
        self.offered.set_value(offered[0].value if offered and not must_choose else "")
        self._is_empty = not offered
        self.body.addWidget(self.offered)

    @override
    def go_on(self) -> None:
        if self.offered.value():
            self.picked.emit(self.offered.value())
        elif self._is_empty:
            super().go_on()
        else:
            self.offered.set_error(_("Please choose one first."))
            self.offered.focus_first()


class Shelf(Protocol):
    """Where a screen can be shown, and taken away again."""

    def show_side(self, screen: Screen, closed: Callable[[], None] | None = None) -> None:
        """Opens a screen; `closed` is called when it goes."""

    def close_side(self) -> None:
        """Takes it away."""


def ask(
    shelf: Shelf, screen: Screen, answer: SignalInstance, answered: Callable[..., None], stop: Callable[[], None]
) -> None:
    """Shows a screen until its answer comes, which is handed over, or until it is left."""
    given: list[bool] = []

    def give(*what: str) -> None:
        given.append(True)
        shelf.close_side()
        answered(*what)

    def closed() -> None:
        if not given:
            stop()

    answer.connect(give)
    shelf.show_side(screen, closed)


def pick(
    shelf: Shelf,
    heading: str,
    offered: Sequence[Choice],
    go_on: str,
    picked: Callable[[str], None],
    stop: Callable[[], None],
    *,
    must_choose: bool = False,
) -> None:
    """Shows a screen with these answers, and hands the chosen one over."""
    screen = PickScreen(heading, offered, go_on, must_choose=must_choose)
    ask(shelf, screen, screen.picked, picked, stop)
