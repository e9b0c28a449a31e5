"""Asks in a room of the window: in the system's dialogue, or on a screen over what the room shows, for one switch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ipc_desktop.ui.fields.choice import Choice
    from ipc_desktop.ui.screens.screen import Screen

T = TypeVar("T")


class Showing(Protocol):
    """Makes of what shows an answer what shows it only to whoever asked: the laptop may be somebody else's by then."""

    def __call__(self, show: Callable[[T], None], /) -> Callable[[T], None]: ...


def to_everybody(show: Callable[[T], None]) -> Callable[[T], None]:
    """Where nobody else ever has the laptop; is a `Showing`."""
    return show


class AskingRoom(Protocol):
    """A room that can show a screen over what it shows."""

    def show_side(self, screen: Screen, closed: Callable[[], None] | None = None) -> None:
        """Opens a screen; `closed` is called when it goes."""

    def close_side(self) -> None:
        """Closes it."""

    def window(self) -> QWidget:
        """The window that system dialogues belong to."""


class RoomAsker:
    """Is a `destinations.Asker`; `one_switch` says whether somebody answers with one switch just now."""

    def __init__(self, room: AskingRoom, one_switch: Callable[[], bool]) -> None:
        self._room, self.uses_one_switch = room, one_switch

    def window_widget(self) -> QWidget:
        """The window that system dialogues belong to."""
        return self._room.window()

    def pick(
        self,
        heading: str,
        offered: tuple[Choice, ...],
        go_on: str,
        picked: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        """Shows a screen with these answers, and hands the chosen one over."""
        from ipc_desktop.ui.screens.pick import pick

        pick(self._room, heading, offered, go_on, picked, stop)
