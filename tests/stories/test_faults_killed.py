"""The power goes while somebody types: all but the last moment is there again, at the same page."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ipc_desktop.journal import keys
from ipc_desktop.journal.store import create_store

PASSPHRASE = "lilac tram whisper pebble"
QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)
MAY_BE_LOST_S = 0.3
ONE_COMMIT_S = 0.15
"""A draft's commit takes 5 to 10 ms here; on a disk that others use at the same time it may take this long."""


def joanne(data: Path) -> None:
    """Joanne's store, with a passphrase that is quickly tried."""
    create_store(data, "Joanne", PASSPHRASE, cost=QUICK)[0].close()


@dataclass
class Typing:
    """What a process told until it was killed: what stood in the box at first, where, and when each key came."""

    showed: str = ""
    title: str = ""
    keys: list[float] = field(default_factory=list)
    killed_at: float = 0.0

    def kept(self, last_s: float) -> int:
        """How many keys came earlier than this before the kill."""
        return sum(at < self.killed_at - last_s for at in self.keys)


def type_until_killed(data: Path, passphrase: str, title: str, box: str, text: str, kill_after: int = 0) -> Typing:
    """Starts the window, lets it type, and kills it some time after so many keys."""
    words = [sys.executable, "-m", "tests.stories.typist", str(data), passphrase, title, box, text]
    told = Typing()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            kind, _space, rest = line.rstrip("\n").partition(" ")
            if kind == "shows":
                told.showed = rest
            elif kind == "at":
                told.title = rest
            elif kind == "key":
                told.keys.append(float(rest))
            if kill_after and len(told.keys) >= kill_after:
                time.sleep(random.uniform(0, 1 / 30))
                break
            if kind == "done":
                time.sleep(MAY_BE_LOST_S + ONE_COMMIT_S)
                break
        process.kill()
        told.killed_at = time.monotonic()
        for line in process.stdout:
            if line.startswith("key "):
                told.keys.append(float(line.split()[1]))
    return told


def kill_again_and_again(data: Path, times: int) -> None:
    joanne(data)
    text = " ".join(f"word{number:03}" for number in range(30))
    before, told, worst = "", Typing(), 0.0
    for number in range(times + 1):
        last = number == times
        seen = type_until_killed(
            data, PASSPHRASE, "What matters, page 1", "own words", "" if last else text, random.randrange(8, 90)
        )
        assert seen.title.startswith("What matters, page 1 of"), "the place is kept"
        if number:
            written = before + text[: len(told.keys)]
            assert written.startswith(seen.showed), "nothing is mixed up"
            least = len(before) + told.kept(MAY_BE_LOST_S + ONE_COMMIT_S)
            assert len(seen.showed) >= least, f"{least - len(seen.showed)} letters too many are lost"
            lost = told.keys[max(0, len(seen.showed) - len(before)) :]
            worst = max([worst, *(told.killed_at - at for at in lost)])
        before, told = seen.showed, seen
    print(f"the oldest key that was lost came {worst * 1000:.0f} ms before the kill")


def test_five_kills_while_somebody_types_lose_no_more_than_the_last_moment(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, 5)


@pytest.mark.slow
def test_fifty_kills_while_somebody_types_lose_no_more_than_the_last_moment(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, 50)


def test_half_a_number_is_there_again_after_a_kill(tmp_path: Path) -> None:
    joanne(tmp_path)
    type_until_killed(tmp_path, PASSPHRASE, "Hello, page 12", "NHS number", "943 476 59")
    seen = type_until_killed(tmp_path, PASSPHRASE, "Hello, page 12", "NHS number", "")
    assert (seen.showed, seen.title) == ("943 476 59", "Hello, page 12 of 21 - IPC Desktop")
