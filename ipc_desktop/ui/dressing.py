"""Dresses the app at its start: letters, palette, roles that are told, the focus ring, and a moment later our style."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui import accessible, focus_ring, fonts
from ipc_desktop.ui.appearance import appearance


def dress(app: QApplication) -> None:
    """All of it at once."""
    put_on_style(app)
    dress_but_style(app)


def dress_but_style(app: QApplication) -> None:
    """All but our style, for a first page that Fusion paints just the same (the app was begun with `-style fusion`)."""
    fonts.register("atkinson")
    appearance().dress_app()
    accessible.install()
    focus_ring.follow_focus(app)


def put_on_style(app: QApplication) -> None:
    """Our style. For its first measure PySide looks at every kind of style option, 10 ms long."""
    from ipc_desktop.ui.style import CalmStyle

    app.setStyle(CalmStyle())
