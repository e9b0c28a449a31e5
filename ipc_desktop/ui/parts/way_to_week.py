"""The way to the page of the week, which few are asked to fill in: from where people think of their days and steps."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.page import Page


def offer_the_week(page: Page) -> Button:
    """Puts the way to the week below what stands on a page."""
    way = Button(_("Plan your week"), glyph="next", glyph_at_end=True)
    way.clicked.connect(lambda: page.go_to.emit("week"))
    page.body.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
    return way
