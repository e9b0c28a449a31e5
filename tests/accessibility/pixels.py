"""Contrast as it is seen: from the pixels of a rendered picture (WCAG 2.2, relative luminance)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

_MANY_PIXELS = 200_000
"""From so many pixels on every third in every third row tells enough."""
_PIXEL_BYTES = 4
_SAME = re.compile(rb"\0{32,}")
"""A stretch of what is left when one picture is taken from another: nothing."""

Pixel = int
"""A colour as 0xffRRGGBB."""


@cache
def luminance(pixel: Pixel) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear((pixel >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


@cache
def contrast(one: Pixel, other: Pixel) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Picture:
    """What is painted on a surface, one number a pixel."""

    def __init__(self, image: QImage) -> None:
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)
        self._pixels = memoryview(self._image.constBits()).cast("I")
        self._stride = self._image.bytesPerLine() // 4
        self.room = self._image.rect()

    def colours(self, area: QRect, step: int = 1) -> Counter[Pixel]:
        """How often each colour stands in an area; `step` leaves out pixels where letters are large."""
        area = area.intersected(self.room)
        rows = range(area.top(), area.bottom() + 1, step)
        return Counter(chain.from_iterable(self._row(y, area.left(), area.right() + 1, step) for y in rows))

    def frame(self, area: QRect) -> Counter[Pixel]:
        """The colours along the outermost pixels of an area, as far as it lies on the surface, without its corners."""
        counts: Counter[Pixel] = Counter()
        across, down = _middle(area.left(), area.right()), _middle(area.top(), area.bottom())
        for y in (area.top(), area.bottom()):
            if self.room.top() <= y <= self.room.bottom():
                counts.update(self._row(y, max(0, across[0]), min(self.room.right() + 1, across[1]), 1))
        for x in (area.left(), area.right()):
            if self.room.left() <= x <= self.room.right():
                first = max(0, down[0]) * self._stride + x
                counts.update(self._pixels[first : min(self.room.bottom() + 1, down[1]) * self._stride : self._stride])
        return counts

    def is_plain(self, area: QRect) -> bool:
        """Whether an area shows one colour only, or nothing of it lies on the picture."""
        area = area.intersected(self.room)
        if area.isEmpty():
            return True
        plain = self._row(area.top(), area.left(), area.left() + 1, 1).tobytes() * area.width()
        rows = range(area.top(), area.bottom() + 1)
        return all(self._row(y, area.left(), area.right() + 1, 1).tobytes() == plain for y in rows)

    def changes(self, other: Picture, step: int = 1) -> Counter[tuple[Pixel, Pixel]]:
        """What colour became what other colour in a picture of the same size, and how often; `step` as in `colours`.

        What changed alike in many places is looked at once: most of a mark of focus is a band of one colour.
        """
        assert self.room == other.room
        mine, its = self._bytes(step), other._bytes(step)
        alike = Counter((mine[part], its[part]) for part in _where_they_differ(mine, its))
        counts: Counter[tuple[Pixel, Pixel]] = Counter()
        for (before, after), times in alike.items():
            found = Counter(zip(memoryview(before).cast("I"), memoryview(after).cast("I"), strict=True))
            for change, pixels in found.items():
                counts[change] += times * pixels
        return counts

    def _bytes(self, step: int) -> bytes:
        """All of it, row after row; of every `step`-th row every `step`-th pixel."""
        wide = self.room.width()
        return b"".join(self._row(y, 0, wide, step).tobytes() for y in range(0, self.room.height(), step))

    def _row(self, y: int, left: int, right: int, step: int) -> memoryview:
        start = y * self._stride
        return self._pixels[start + left : start + right : step]


def _where_they_differ(mine: bytes, its: bytes) -> Iterator[slice]:
    """The stretches of whole pixels, in bytes, in which two pictures differ."""
    if mine == its:
        return
    apart = (int.from_bytes(mine, "little") ^ int.from_bytes(its, "little")).to_bytes(len(mine), "little")
    start = 0
    for same in _SAME.finditer(apart):
        if same.start() > start:
            yield _whole_pixels(start, same.start())
        start = same.end()
    if start < len(mine):
        yield _whole_pixels(start, len(mine))


def _whole_pixels(start: int, end: int) -> slice:
    return slice(start // _PIXEL_BYTES * _PIXEL_BYTES, -(-end // _PIXEL_BYTES) * _PIXEL_BYTES)


def _middle(first: int, last: int) -> tuple[int, int]:
    """A stretch without its ends, where corners are round."""
    corner = min(16, (last - first) // 3)
    return first + corner, last + 1 - corner


def changed_pixels(before: Picture, after: Picture, least: float) -> int:
    """How many pixels changed by at least this contrast."""
    step = 1 if before.room.width() * before.room.height() < _MANY_PIXELS else 3
    changes = before.changes(after, step).items()
    return step * step * sum(n for (one, other), n in changes if one != other and contrast(one, other) >= least)
