"""Stories of sizes of letters that show how large they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.parts.letter_sizes import paper_sizes


@pytest.fixture(autouse=True)
def as_the_laptop_had_it() -> Iterator[None]:
    yield
    appearance().set_text_size(100)


@pytest.mark.parametrize("screen", [100, 200])
def test_letters_on_paper_show_their_own_size_whatever_the_size_on_the_screen(qtbot: QtBot, screen: int) -> None:
    appearance().set_text_size(screen)
    sizes = paper_sizes((14, 28))
    qtbot.addWidget(sizes)
    sizes.resize(800, 300)
    sizes.show()
    small, large = (_letters_px(sizes.button(size)) for size in ("14", "28"))
    assert small == pytest.approx(14 * 4 / 3 * 0.7, abs=3), "capitals are some seven tenths of a size"
    assert large == pytest.approx(2 * small, abs=3)


def _letters_px(button: RadioChoice) -> int:
    """How tall the letters are that stand above circle and words."""
    picture = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    inked = [_is_inked(picture, y) for y in range(12, picture.height())]
    first = inked.index(True)
    return inked.index(False, first) - first


def _is_inked(picture: QImage, y: int) -> bool:
    return any(picture.pixelColor(x, y).lightness() < 110 for x in range(12, picture.width() - 12))
