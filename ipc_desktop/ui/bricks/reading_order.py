"""Tab goes down a page as the eye does, also after a part of the page was made anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.tab_order import places, put_in_order


def tab_in_reading_order(inside: QWidget) -> None:
    """Chains all stops of the page round `inside` in its order.

    Qt puts a control that is made later behind all others in the window: behind the bar and the path. A page that
    waits is put in order when it is shown, with all of its room.
    """
    scroll = scroll_of(inside)
    page = scroll.widget() if scroll is not None and scroll.isVisible() else None
    if page is not None:
        put_in_order(tuple(places(page)))
