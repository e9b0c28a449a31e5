"""A list of people that may well stay empty."""

from __future__ import annotations

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import ItemList


class UnhurriedList(ItemList):
    """Says of an empty list that it is fine so."""

    @override
    def _nothing_yet(self) -> str:
        return _("Nobody yet. That is fine.")
