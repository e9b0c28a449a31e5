"""The power goes while somebody types: all but the last moment is there again, at the same page."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ipc_desktop.journal import keys
from ipc_desktop.journal.store import create_store
from tests.stories.typist import KEYS_A_SECOND

PASSPHRASE = "lilac tram whisper pebble"
QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)
MAY_BE_LOST_S = 0.3
ONE_COMMIT_S = 0.15
"""A draft's commit takes 5 to 10 ms here; on a disk that others use at the same time it may take this long."""
KEYS_APART_S = 1 / KEYS_A_SECOND


def joanne(data: Path) -> None:
    """Joanne's store, with a passphrase that is quickly tried."""
    create_store(data, "Joanne", PASSPHRASE, cost=QUICK)[0].close()


@dataclass
class Typing:
    """What a process told until it was killed: what stood in the box at first, where, and when each key came.

    `acknowledged` is how many letters were in the box when the last draft was handed over that the journal has.
    """

    showed: str = ""
    title: str = ""
    keys: list[float] = field(default_factory=list)
    acknowledged: int = 0
    killed_at: float = 0.0
    trouble: str = ""
    """Why it ended by itself, if it did."""

    def kept(self, last_s: float) -> int:
        """How many keys came earlier than this before the kill."""
        return sum(at < self.killed_at - last_s for at in self.keys)

    @property
    def longest_stall_s(self) -> float:
        """How long the process stood still, for want of a processor, when it should have typed on."""
        between = zip(self.keys, [*self.keys[1:], self.killed_at], strict=True)
        return max((after - at - KEYS_APART_S for at, after in between), default=0.0)

    def hear(self, line: str) -> None:
        """Takes in one line of what it tells."""
        kind, _space, rest = line.rstrip("\n").partition(" ")
        if kind == "shows":
            self.showed = rest
        elif kind == "at":
            self.title = rest
        elif kind == "key":
            self.keys.append(float(rest))
        elif kind == "kept":
            self.acknowledged = max(self.acknowledged, int(rest))


def type_until_killed(data: Path, passphrase: str, title: str, box: str, text: str, kill_after: int = 0) -> Typing:
    """Starts the window, lets it type, and kills it some time after so many keys, or once all of it is kept."""
    words = [sys.executable, "-m", "tests.stories.typist", str(data), passphrase, title, box, text]
    told = Typing()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (
        tempfile.TemporaryFile("w+") as trouble,
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=trouble, env=environment, text=True) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            told.hear(line)
            if kill_after and len(told.keys) >= kill_after:
                time.sleep(random.uniform(0, KEYS_APART_S))
                break
            if line == "done\n":
                break
        process.kill()
        told.killed_at = time.monotonic()
        for line in process.stdout:
            told.hear(line)
        trouble.seek(0)
        told.trouble = trouble.read()[-2_000:]
    return told


def kill_again_and_again(data: Path, times: int) -> list[tuple[Typing, str, str]]:
    """For each kill what was told, and what stood in the box before it and after the next start."""
    joanne(data)
    kills: list[tuple[Typing, str, str]] = []
    text = " ".join(f"word{number:03}" for number in range(30))
    before, told = "", Typing()
    for number in range(times + 1):
        last = number == times
        seen = type_until_killed(
            data, PASSPHRASE, "What matters, page 1", "own words", "" if last else text, random.randrange(8, 90)
        )
        assert seen.title.startswith("What matters, page 1 of"), f"the place is kept: {seen.trouble}"
        if number:
            written = before + text[: len(told.keys)]
            assert written.startswith(seen.showed), "nothing is mixed up"
            assert len(seen.showed) >= told.acknowledged, "what the journal said it has is there"
            kills.append((told, before, seen.showed))
        before, told = seen.showed, seen
    return kills


def test_five_kills_while_somebody_types_lose_nothing_that_was_kept(tmp_path: Path) -> None:
    kills = kill_again_and_again(tmp_path, 5)
    assert any(told.acknowledged > len(before) for told, before, _after in kills), "else nothing was tried"


@pytest.mark.slow
def test_fifty_kills_while_somebody_types_lose_no_more_than_the_last_moment(tmp_path: Path) -> None:
    worst_s = 0.0
    for told, before, after in kill_again_and_again(tmp_path, 50):
        least = len(before) + told.kept(MAY_BE_LOST_S + ONE_COMMIT_S + told.longest_stall_s)
        assert len(after) >= least, f"{least - len(after)} letters too many are lost"
        lost = told.keys[max(0, len(after) - len(before)) :]
        worst_s = max([worst_s, *(told.killed_at - at for at in lost)])
    print(f"the oldest key that was lost came {worst_s * 1000:.0f} ms before the kill")


def test_half_a_number_is_there_again_after_a_kill(tmp_path: Path) -> None:
    joanne(tmp_path)
    type_until_killed(tmp_path, PASSPHRASE, "Hello, page 12", "NHS number", "943 476 59")
    seen = type_until_killed(tmp_path, PASSPHRASE, "Hello, page 12", "NHS number", "")
    assert (seen.showed, seen.title) == ("943 476 59", "Hello, page 12 of 21 - IPC Desktop")
