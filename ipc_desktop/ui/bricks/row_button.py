"""A button among others below each other: its drawing and words stand at the start, easy to look through."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.button import Button


class RowButton(Button):
    """A push button with drawing and words at its start edge instead of in its middle."""

    @override
    def _areas(self) -> tuple[QRectF, QRectF]:
        words, glyph = super()._areas()
        start = min(words.left(), glyph.left()) - self._side()
        end = self.width() - max(words.right(), glyph.right()) - self._side()
        shift = end if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -start
        return words.translated(shift, 0), glyph.translated(shift, 0)
