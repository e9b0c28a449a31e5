"""People's own photos: read from any file without trust, made small, and held in memory while their case is open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter, QPainterPath, QPixmap

from ipc_desktop.texts import _

MIME = "image/jpeg"
LONGEST_SIDE = 1024
LARGEST_FILE_BYTES = 64 * 1024 * 1024
MOST_DOTS = 120_000_000
MOST_MEMORY_MB = 512
SOFT_CORNER = 0.14
_KINDS = (
    (b"jpeg", re.compile(rb"\xff\xd8\xff"), "*.jpg *.jpeg"),
    (b"png", re.compile(rb"\x89PNG\r\n\x1a\n"), "*.png"),
    (b"webp", re.compile(rb"RIFF....WEBP", re.DOTALL), "*.webp"),
    (b"gif", re.compile(rb"GIF8[79]a"), "*.gif"),
    (b"bmp", re.compile(rb"BM"), "*.bmp"),
)
"""Formats that are read, how they begin, and how their files are called. Nothing else is handed to a reader at all:
drawings (SVG, PDF) may hold more than a picture."""

PhotoFault = Literal["gone", "too_large", "no_photo"]


class PhotoError(Exception):
    """Why a file cannot be used as a photo, as a code."""

    def __init__(self, code: PhotoFault) -> None:
        super().__init__(code)
        self.code: PhotoFault = code


def photo_words(code: PhotoFault) -> str:
    """What to do about a file that cannot be used."""
    return {
        "gone": _("We could not open that file. Please choose it again."),
        "too_large": _("That photo is very large. Please choose a smaller one."),
        "no_photo": _("We cannot show that file. Please choose a photo, such as a JPG."),
    }[code]


def file_names() -> str:
    """The endings of files that may be photos, as file dialogues take them."""
    return " ".join(names for _format, _start, names in _KINDS)


def read_photo(file: Path) -> bytes:
    """The photo in a file as a small upright JPEG, without anything else that the file told (place, time, device).

    Takes a moment. Raises PhotoError.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE_BYTES + 1)
    except OSError:
        raise PhotoError("gone") from None
    if len(data) > LARGEST_FILE_BYTES:
        raise PhotoError("too_large")
    return _as_jpeg(_decoded(data))


def shown(data: bytes) -> QImage:
    """A photo that `read_photo` made; a null image when it is none any more."""
    buffer = _opened(data)
    return QImageReader(buffer, QByteArray(b"jpeg")).read()


def for_paper(data: bytes, side_px: int) -> bytes | None:
    """A photo that `read_photo` made, with no more dots than a square of so many shows; None if it is none any more."""
    image = shown(data)
    if image.isNull():
        return None
    least = min(image.width(), image.height())
    if least <= side_px:
        return data
    way = Qt.TransformationMode.SmoothTransformation
    return _as_jpeg(image.scaled(image.size() * (side_px / least), Qt.AspectRatioMode.KeepAspectRatio, way))


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _decoded(data: bytes) -> QImage:
    kind = next((name for name, start, _names in _KINDS if start.match(data)), None)
    if kind is None:
        raise PhotoError("no_photo")
    buffer = _opened(data)
    QImageReader.setAllocationLimit(MOST_MEMORY_MB)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PhotoError("no_photo")
    if size.width() * size.height() > MOST_DOTS:
        raise PhotoError("too_large")
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_smaller(size))
    image = reader.read()
    if image.isNull():
        raise PhotoError("no_photo")
    return image


def _smaller(size: QSize) -> QSize:
    found = size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    return found.expandedTo(QSize(1, 1))


def _as_jpeg(image: QImage) -> bytes:
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(QColor("white"))
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(kept, QByteArray(b"jpeg"))
    writer.setQuality(85)
    writer.write(plain)
    return bytes(kept.data().data())


_WHOLE = -1.0
"""Stands for no corner at all: nothing is cut away."""


class Photos(QObject):
    """The photos of the case that is open, by the id of what they show: a picture prompt or a party.

    `changed` says that one came or is awaited, or that all went.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._images: dict[str, QImage] = {}
        self._awaited: frozenset[str] = frozenset()
        self._drawn: dict[tuple[str, int, float, float], QPixmap] = {}

    def hold(self, images: Mapping[str, QImage]) -> None:
        """Takes photos in."""
        self._images |= {name: image for name, image in images.items() if not image.isNull()}
        self._drawn.clear()
        self.changed.emit()

    def wait_for(self, names: Iterable[str]) -> None:
        """These photos, and no others, are on their way from other laptops."""
        awaited = frozenset(names)
        if awaited != self._awaited:
            self._awaited = awaited
            self.changed.emit()

    def is_awaited(self, name: str) -> bool:
        """Whether a photo is on its way, and none stands in its place."""
        return name in self._awaited and name not in self._images

    def forget(self, name: str) -> None:
        """Lets one photo go."""
        if self._images.pop(name, None) is not None:
            self._drawn.clear()
            self.changed.emit()

    def forget_all(self) -> None:
        """Lets everything go: the case is closed, or the screen is locked."""
        if self._images or self._awaited:
            self._images.clear()
            self._awaited = frozenset()
            self._drawn.clear()
            self.changed.emit()

    def __contains__(self, name: object) -> bool:
        return name in self._images

    def drawn(self, name: str, side: int, *, ratio: float = 1.0, corner: float = SOFT_CORNER) -> QPixmap:
        """The middle of a photo as a square of `side` px with corners of a share of its side; 0.5 makes it round."""
        key = (name, side, ratio, corner)
        if key not in self._drawn:
            self._drawn[key] = _cut(self._images[name], side, ratio, corner)
        return self._drawn[key]

    def height_at(self, name: str, wide: int) -> int:
        """How high all of a photo is at a width in px; 0 for one that is not here."""
        image = self._images.get(name)
        return 0 if image is None else round(image.height() * wide / max(1, image.width()))

    def whole(self, name: str, wide: int, *, ratio: float = 1.0) -> QPixmap:
        """All of a photo, `wide` px wide."""
        key = (name, wide, ratio, _WHOLE)
        if key not in self._drawn:
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = QPixmap.fromImage(self._images[name].scaledToWidth(round(wide * ratio), smooth))
            pixmap.setDevicePixelRatio(ratio)
            self._drawn[key] = pixmap
        return self._drawn[key]


def _cut(image: QImage, side: int, ratio: float, corner: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    least = min(image.width(), image.height())
    middle = QRectF((image.width() - least) / 2, (image.height() - least) / 2, least, least)
    radius = side * corner
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(0, 0, side, side), radius, radius)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(frame)
    painter.drawImage(QRectF(0, 0, side, side), image, middle)
    painter.end()
    return pixmap


@cache
def photos() -> Photos:
    """The photos of this process."""
    return Photos()
