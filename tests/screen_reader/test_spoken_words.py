"""What the screen reader says on every page, word for word, as somebody who does not see the screen hears it."""

from __future__ import annotations

import warnings

import pytest

from tests.screen_reader.listening import Listening
from tests.screen_reader.reader import orca_version
from tests.screen_reader.transcripts import FOLDER, SCRIPTS, file_of, hear_well, transcript

REFRESH = ".venv/bin/python -m tests.refresh spoken"


class OtherScreenReaderWarning(UserWarning):
    """This machine's Orca is not the one whose words are kept."""


@pytest.mark.filterwarnings("default::tests.screen_reader.test_spoken_words.OtherScreenReaderWarning")
@pytest.mark.parametrize("name", SCRIPTS)
def test_what_is_heard_is_what_was_listened_to(name: str, listening: Listening) -> None:
    heard = transcript(name, listening)
    hear_well(heard)
    version = orca_version()
    kept = file_of(name, version)
    if not kept.parent.exists():
        known = ", ".join(sorted(folder.name for folder in FOLDER.iterdir()))
        warnings.warn(
            f"NOT COMPARED: this is orca-{version}, words are kept of {known}. {REFRESH} keeps those of this one.",
            OtherScreenReaderWarning,
            stacklevel=1,
        )
        return
    assert kept.exists(), f"Nobody has listened to {name!r} yet. Write it down with {REFRESH} {name}, and read it."
    assert heard.splitlines() == kept.read_text("utf-8").splitlines(), f"If this is better: {REFRESH} {name}"


def test_no_transcript_is_kept_of_what_is_gone() -> None:
    kept = {file.stem for file in FOLDER.glob("*/*.txt")}
    assert kept <= set(SCRIPTS), f"take them away with {REFRESH}"
