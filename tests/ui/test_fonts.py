"""Letters: every script that people here write is drawn with letters of its own, fetched when first needed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.ui import fonts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import glyphs
from ipc_desktop.ui.looks.dressing import dress


@pytest.mark.parametrize("words", ["Idris", "Zażółć gęślą", "ŵŷ", "ادریس", "আমার কথা", "ਪੰਜਾਬੀ", "“quotes” – £1.50"])
def test_no_name_is_drawn_in_empty_boxes(qtbot: QtBot, qapp: QApplication, words: str) -> None:
    dress(qapp)
    fonts.register_for(words)
    layout = QTextLayout(words, appearance().font("body"))
    layout.beginLayout()
    layout.createLine().setLineWidth(1000)
    layout.endLayout()
    missing = [run.rawFont().familyName() for run in layout.glyphRuns() if 0 in run.glyphIndexes()]
    assert missing == []


def test_every_glyph_of_the_bar_lies_on_its_grid() -> None:
    names = glyphs.names()
    assert {"back", "next", "speak", "undo", "alert", "tick"} <= set(names)
    for name in names:
        box = glyphs.glyph_path(name).boundingRect()
        assert box.left() >= 1, name
        assert box.top() >= 1, name
        assert box.right() <= 23, name
        assert box.bottom() <= 23, name
