"""Stands where a photo will be that another laptop took and that has not come yet."""

from __future__ import annotations

from ipc_desktop.texts import _
from ipc_desktop.ui import photos
from ipc_desktop.ui.bricks.words import Small


class AwaitedPhoto(Small):
    """One calm sentence, there only while the photo is on its way."""

    def __init__(self, key: str = "") -> None:
        super().__init__(_("The photo is still on its way from your team."))
        self._key = key
        photos.photos().changed.connect(self._look)
        if not photos.photos().is_awaited(key):
            self.hide()

    def set_key(self, key: str) -> None:
        """Stands for another photo, by its key in `photos`; "" for none."""
        self._key = key
        self._look()

    def _look(self) -> None:
        self.setVisible(photos.photos().is_awaited(self._key))
