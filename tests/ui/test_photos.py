"""A photo comes from anybody's telephone: it is made small and upright, tells nothing else, and no file does harm."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui import photos, themes
from ipc_desktop.ui.looks import pictures
from ipc_desktop.ui.photos import PhotoError, photo_words, read_photo, shown


def photo(wide: int, high: int, form: str = "JPEG", colour: str = "#3a7d44") -> bytes:
    """A photo in one colour, its upper half red."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    for y in range(high // 2):
        for x in range(wide if wide < 100 else 0):
            image.setPixelColor(x, y, QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form.lower().encode())).write(image)
    return bytes(buffer.data().data())


def lying_down(data: bytes) -> bytes:
    """The same JPEG with a note that it was taken with the telephone on its side, and where that was."""
    tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    body = b"Exif\0\0" + tiff + b"51.5074 N the hospital"
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def bomb(side: int) -> bytes:
    """A few bytes of PNG that say they are a huge picture."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP"])
def test_a_photo_is_made_small_enough_to_carry(qapp: QApplication, tmp_path: Path, form: str) -> None:
    file = tmp_path / "IMG_0001"
    file.write_bytes(photo(3000, 2000, form))
    image = shown(read_photo(file))
    assert (image.width(), image.height()) == (1024, 682)


def test_a_photo_stands_upright_and_tells_not_where_it_was_taken(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "tall.jpg"
    file.write_bytes(lying_down(photo(60, 30)))
    kept = read_photo(file)
    assert (shown(kept).width(), shown(kept).height()) == (30, 60)
    assert b"hospital" not in kept
    assert b"Exif" not in kept


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"


@pytest.mark.qt_log_ignore(".*JPEG.*", ".*libpng.*")
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no_photo"),
        (b"not a photo at all", "no_photo"),
        (SVG, "no_photo"),
        (photo(40, 40)[:40], "no_photo"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 500, "no_photo"),
        (bomb(60_000), "too_large"),
        (bomb(2**31 - 1), "no_photo"),
        (bomb(9_000), "no_photo"),
    ],
    ids=["empty", "words", "drawing", "half", "broken", "bomb", "giant", "hollow"],
)
def test_a_file_that_is_no_photo_is_answered_kindly(qapp: QApplication, tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(data)
    with pytest.raises(PhotoError) as refused:
        read_photo(file)
    assert refused.value.code == code
    assert "Please choose" in photo_words(refused.value.code)


def test_a_file_that_is_gone_is_asked_for_again(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(PhotoError) as refused:
        read_photo(tmp_path / "gone.jpg")
    assert refused.value.code == "gone"


def test_a_file_without_an_end_is_not_read_to_its_end(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "long.jpg"
    with file.open("wb") as opened:
        opened.truncate(photos.LARGEST_FILE_BYTES + 10)
    with pytest.raises(PhotoError) as refused:
        read_photo(file)
    assert refused.value.code == "too_large"


def test_an_own_photo_stands_wherever_a_picture_may_and_goes_with_the_case(qapp: QApplication) -> None:
    held = photos.photos()
    held.hold({"a-photo": shown(photo(40, 80))})
    assert pictures.has_picture("a-photo")
    drawn = pictures.picture("a-photo", 40, themes.theme("contrast"))
    assert (drawn.width(), drawn.height()) == (40, 40)
    assert drawn.toImage().pixelColor(0, 0).alpha() == 0, "its corners are soft"
    held.forget_all()
    assert not pictures.has_picture("a-photo")
