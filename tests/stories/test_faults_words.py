"""After a whole visit no file of the laptop holds a readable word of it but the PDF that somebody asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.documents.tagged_pdf import TaggedPdf
from tests.journal.test_destroyed import forms
from tests.stories.one_visit import PRIVATE
from tests.stories.test_first_conversation import PASSPHRASE, SAID

NAMES = ("Idris", "Amberley", "Farah", "Zoya", "Nana")
NUMBERS = ("9990001014", "999 000 1014", "0113 496 0000", "LS1 4AP", "2009-06-03", "3 June 2009", "3161.60", "10650")
PLANTED = (*NAMES, *NUMBERS, *(words for _heading, _name, words in SAID), PRIVATE, PASSPHRASE, "Half a sentence")


def homes(root: Path) -> dict[str, str]:
    """Every place that a program may write to by itself lies under this folder."""
    places = {name: str(root / name.casefold()) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    places |= {name: str(root / name.casefold()) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    return places


def readable(root: Path, but: Path) -> list[str]:
    """Which planted words stand in which file or file name under a folder."""
    found = []
    for path in sorted(root.rglob("*")):
        if path.is_relative_to(but):
            continue
        content = path.read_bytes() if path.is_file() else b""
        inside = content + str(path.relative_to(root)).encode()
        found += [
            f"{words!r} in {path.relative_to(root)}" for words in PLANTED if any(f in inside for f in forms(words))
        ]
    return found


def test_no_file_of_the_laptop_holds_a_word_after_a_visit_that_was_printed_and_locked(tmp_path: Path) -> None:
    root = tmp_path / "laptop"
    papers = root / "for Idris"
    papers.mkdir(parents=True)
    saved, printed = papers / "plan.pdf", papers / "printed.pdf"
    environment = {**os.environ, **homes(root), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "tests.stories.one_visit", str(root / "data"), str(saved), str(printed)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=environment, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        said = ""
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if line.startswith("clipboard"):
                break
        locked = readable(root, papers)
        rest, log = process.communicate("\n")
    assert process.returncode == 0, log
    assert said.splitlines() == ["copied Friday trains with Nana.", "clipboard "], log
    assert rest.splitlines() == ["closed"]
    assert locked == [], "while it is locked"
    assert readable(root, papers) == [], "after it was closed"
    assert not [words for words in PLANTED if words in log], "in what the program logs"
    assert printed.stat().st_size > 10_000
    text = "\n".join(element.text for element in TaggedPdf(saved.read_bytes()).texts())
    assert "Friday trains with Nana." in text, "the words can be found where they are"
    assert PRIVATE not in text
