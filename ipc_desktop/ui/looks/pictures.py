"""The pictures beside words: in colour, in the words' own colour for high contrast, or somebody's own photo."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ipc_desktop.paths import RESOURCES
from ipc_desktop.ui import photos
from ipc_desktop.ui.themes import Theme

_KEPT = 400
_drawn: OrderedDict[tuple[str, int, str, float], QPixmap] = OrderedDict()


def picture(name: str, size: int, theme: Theme, *, ratio: float = 1.0, ink: QColor | None = None) -> QPixmap:
    """The picture of this name, `size` px square, for a screen of this pixel ratio; null when there is none.

    In high contrast it is the outline drawing in `ink` (the theme's ink when not said).
    """
    line = (ink or theme.ink).name() if theme.is_contrast else ""
    if name in photos.photos():
        return photos.photos().drawn(name, size, ratio=ratio)
    key = (name, size, line, ratio)
    if key in _drawn:
        _drawn.move_to_end(key)
        return _drawn[key]
    made = _draw(name, size, line, ratio)
    _drawn[key] = made
    if len(_drawn) > _KEPT:
        _drawn.popitem(last=False)
    return made


def has_picture(name: str) -> bool:
    """Whether there is a picture of this name, or a photo of somebody's own."""
    return name in photos.photos() or _is_bundled(name)


@cache
def _is_bundled(name: str) -> bool:
    return bool(name) and _file(name, "colour") is not None


def _file(name: str, kind: str) -> bytes | None:
    if not name.replace("-", "").replace("_", "").isalnum():
        return None
    file = RESOURCES / "pictures" / kind / f"{name}.svg"
    return file.read_bytes() if file.exists() else None


def _draw(name: str, size: int, line: str, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # no picture stands on the first page

    drawing = (_file(name, "contrast") if line else None) or _file(name, "colour")
    if drawing is None or size <= 0:
        return QPixmap()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", line.encode() or b"#000000")))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
