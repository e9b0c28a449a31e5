"""Dresses the app at its start: letters, palette, roles that are told, the focus ring, and a moment later the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui import accessible, fonts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import focus_ring


def dress(app: QApplication) -> None:
    """All of it at once."""
    dress_for_first_page(app)
    dress_fully(app)


def dress_for_first_page(app: QApplication) -> None:
    """What the first page needs; Fusion paints it just as our style does (the app was begun with `-style fusion`)."""
    fonts.register("atkinson")
    appearance().dress_app()
    accessible.install()
    focus_ring.follow_focus(app)


def dress_fully(app: QApplication) -> None:
    """Our style, and a ring that knows keys from fingers.

    For the first measure of a style PySide looks at every kind of style option, 10 ms long.
    """
    from ipc_desktop.ui.style import CalmStyle

    if not isinstance(app.style(), CalmStyle):  # one for all windows: nothing has to be dressed anew
        app.setStyle(CalmStyle())
    focus_ring.feel_hands(app)
