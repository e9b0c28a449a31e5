"""Words of every script that people here write are drawn from our own letters, on a laptop that has none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ipc_desktop import paths

WORDS = {
    "Urdu": "مجھے ٹرینیں اور چپس پسند ہیں۔",
    "Arabic": "أحب القطارات والشاي",
    "Bengali": "আমি ট্রেন ভালোবাসি",
    "Gurmukhi": "ਮੈਨੂੰ ਰੇਲ ਗੱਡੀਆਂ ਪਸੰਦ ਹਨ",
    "Gujarati": "મને ટ્રેન ગમે છે",
    "Polish": "Zażółć gęślą jaźń",
    "Welsh": "ŵyn a thŷ",
    "Romanian": "Învățăm împreună",
    "Greek and Russian": "Γειά σου, привет",
    "signs": "Bus 😀 ❤",
}

NOTHING_BUT_NAMES = {"Monospace", "Sans Serif", "Serif"}
"""Families that Qt tells of even where there is not one font."""

PROGRAM = """
import json, sys
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget, QVBoxLayout
from ipc_desktop import texts
from ipc_desktop.ui import fonts
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.appearance import appearance
app = QApplication(sys.argv[:1])
on_this_laptop = QFontDatabase.families()
dressing.dress(app)
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.bricks.words import Body
how, font, words = sys.argv[1:]
appearance().wear(reading_font=font, letter_spacing="wide")
room = QWidget()
column = QVBoxLayout(room)
field, label = TextField("Words"), Body("")
column.addWidget(field)
column.addWidget(label)
room.resize(700, 300)
room.show()
if how == "typed":
    for letter in words:
        QApplication.sendEvent(field.entry, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    document = field.entry.document()
    runs = [run for line in [document.firstBlock().layout()] for run in line.glyphRuns()]
    shown = field.entry
else:
    label.setText(words)
    label.grab()
    runs = label._words()._layout.glyphRuns()
    shown = label
app.processEvents()
picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
inked = sum(picture.pixelColor(x, y).lightness() < 100 for x in range(picture.width()) for y in range(picture.height()))
print(json.dumps({
    "on_this_laptop": on_this_laptop,
    "missing": sorted({run.rawFont().familyName() for run in runs if 0 in run.glyphIndexes()}),
    "fonts": sorted({run.rawFont().familyName() for run in runs}),
    "inked": inked,
}))
"""


@pytest.fixture(scope="module")
def bare_laptop(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The surroundings of a laptop on which nobody has installed any letters."""
    folder = tmp_path_factory.mktemp("bare")
    empty = folder / "fonts"
    empty.mkdir()
    config = folder / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{empty}</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
    return {"FONTCONFIG_FILE": str(config), "QT_QPA_FONTDIR": str(empty), "QT_QPA_PLATFORM": "offscreen"}


def drawn(laptop: dict[str, str], how: str, font: str, words: str) -> dict[str, Any]:
    command = [sys.executable, "-c", PROGRAM, how, font, words]
    surroundings = {**os.environ, **laptop}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=paths.ROOT, env=surroundings, encoding="utf-8"
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("how", ["typed", "shown"])
@pytest.mark.parametrize("language", WORDS)
def test_words_are_drawn_on_a_laptop_without_letters(bare_laptop: dict[str, str], language: str, how: str) -> None:
    found = drawn(bare_laptop, how, "atkinson", WORDS[language])
    assert set(found["on_this_laptop"]) <= NOTHING_BUT_NAMES, "the laptop is not bare: this test would prove nothing"
    assert found["missing"] == []
    assert found["inked"] > 150


@pytest.mark.parametrize("font", ["lexend", "opendyslexic"])
def test_another_reading_font_changes_nothing_about_other_scripts(bare_laptop: dict[str, str], font: str) -> None:
    found = drawn(bare_laptop, "shown", font, "Idris ادریس ਪੰਜਾਬੀ ŵ")
    assert found["missing"] == []


def test_every_font_comes_with_its_licence() -> None:
    folders = [folder for folder in (paths.RESOURCES / "fonts").iterdir() if folder.is_dir()]
    assert folders
    unlicensed = [folder.name for folder in folders if not any(_is_licence(file) for file in folder.iterdir())]
    assert unlicensed == []


def _is_licence(file: Path) -> bool:
    return file.suffix == ".txt" and "licen" in file.read_text("utf-8").lower()
