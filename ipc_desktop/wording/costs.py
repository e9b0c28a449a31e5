"""What something costs a family each time; not known is not the same as free."""

from __future__ import annotations

from ipc_desktop.texts import _, money


def cost_words(pence: int | None) -> str:
    """What one time costs, in pence; None while nobody knows."""
    if pence is None:
        return _("Nobody knows yet what it costs")
    return _("{amount} each time").format(amount=money(pence)) if pence else _("It is free")
