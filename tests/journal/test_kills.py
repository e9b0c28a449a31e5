"""Stories of sudden ends: the process killed, the power cut, at any moment; nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ipc_desktop.journal.store import Store, unlock_store
from ipc_desktop.plan.outcomes import Outcome
from tests.journal.made_up import PASSPHRASE, made_store

ROOT = Path(__file__).parents[2]


@dataclass
class Told:
    """What a writing process told before its end."""

    case: str = ""
    saved: dict[str, int] = field(default_factory=dict)
    drafted: int = 0

    def hear(self, line: str) -> None:
        """Takes in one line."""
        what, *rest = line.split()
        if what == "case":
            self.case = rest[0]
        elif what == "draft":
            self.drafted = int(rest[0])
        elif what == "saved":
            self.saved[rest[1]] = int(rest[0])


def check(store: Store, told: Told) -> None:
    """All that was told is there, the chain is sound, and what was typed last too."""
    if not told.case:
        return
    plan = store.journal.plan(told.case)
    numbers = {entry.id: int(entry.statement.text.split()[0]) for entry in plan.all(Outcome)}
    assert told.saved.items() <= numbers.items()
    assert store.journal.verify(told.case) == ()
    last_saved = max(told.saved.values(), default=0)
    if last_saved % 2:
        assert int(plan.person.called.removeprefix("Idi ")) >= last_saved
    if told.drafted:
        assert int(store.journal.place(told.case).removeprefix("page-")) >= told.drafted
        typed = {int(d.statement.text.split()[0]) for d in store.journal.drafts(told.case) if isinstance(d, Outcome)}
        assert told.drafted in typed | set(numbers.values())
    assert told.case in {row.case for row in store.caseload.find(limit=5000)}


def is_whole(store: Store) -> bool:
    """Whether every page of the database is what was written, and the tables and indexes agree."""
    store.writer.flush()
    connection = store.writer._connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    sealed_wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return not sealed_wrong and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@contextmanager
def nursery(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A warm process that starts writing ones."""
    command = [sys.executable, "-m", "tests.journal.writing_process", "nursery", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def killed(process: subprocess.Popen[str], chance: random.Random) -> Told:
    """Lets one writing process write for a moment and kills it; what it told."""
    assert process.stdin
    assert process.stdout
    process.stdin.write("go\n")
    process.stdin.flush()
    told, heard, writer = Told(), 0, 0
    last = chance.randrange(12)  # lines told before the end, however slow the machine is just now
    for line in process.stdout:
        if line == "dead\n":
            break
        if line.startswith("pid"):
            writer = int(line.split()[1])
        else:
            told.hear(line)
            heard += 1
        if writer and heard >= last:
            time.sleep(chance.uniform(0.0, 0.01))
            os.kill(writer, signal.SIGKILL)
            writer = 0
    return told


def kill_again_and_again(data: Path, kills: int) -> None:
    """Kills a writing process so many times and looks for what it had told."""
    store, _ = made_store(data)
    store.close()
    chance, saves = random.Random(kills), 0
    with nursery(store.folder) as process:
        for _ in range(kills):
            told = killed(process, chance)
            again = unlock_store(store.folder, PASSPHRASE)
            check(again, told)
            again.close()
            saves += len(told.saved)
    assert saves > kills  # else nothing was tried
    again = unlock_store(store.folder, PASSPHRASE)
    assert is_whole(again)
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_sixty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, 60)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_thousand_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, 1000)


# --- power cuts ----------------------------------------------------------------------------------------------------

SECTOR = 512
FILES = ("store.db", "store.db-wal")
Event = tuple[str, int, int, bytes]


def recorded(folder: Path, work: Path, saves: int) -> list[Event]:
    """What a writing process did to a store's files, and told, in order: (kind, file, offset, bytes)."""
    library, record = work / "record_writes.so", work / "record"
    source = Path(__file__).with_name("record_writes.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library, source], check=True)
    subprocess.run(
        [sys.executable, "-m", "tests.journal.writing_process", "write", folder, str(saves)],
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(library), "RECORD_TO": str(record)},
        stdout=subprocess.DEVNULL,
        check=False,  # it kills itself
    )
    data, place, events = record.read_bytes(), 0, []
    while place < len(data):
        kind, file, offset, length = struct.unpack_from("<cBqI", data, place)
        place += 14
        events.append((kind.decode(), file, offset, data[place : place + length]))
        place += length
    return events


def survivors(event: Event, fate: str, chance: random.Random) -> Iterator[Event]:
    """What is left of a write that nothing had made sure of: nothing, all, this one or not, or some of its sectors."""
    kind, file, offset, data = event
    if fate == "all" or (fate == "some" and chance.random() < 0.5):
        yield event
    elif fate == "torn" and kind == "W":
        for start in range(0, len(data), SECTOR):
            if chance.random() < 0.5:
                yield kind, file, offset + start, data[start : start + SECTOR]


def put(image: bytearray, event: Event) -> None:
    """Does to an image what was done to the file."""
    kind, _, offset, data = event
    image.extend(bytes(max(0, offset - len(image))))
    if kind == "T":
        del image[offset:]
    else:
        image[offset : offset + len(data)] = data


def images(events: list[Event], base: bytes, cuts: int) -> Iterator[tuple[list[bytearray], Told]]:
    """The two files as a power cut may leave them at so many moments, and what had been told by then."""
    chance = random.Random(cuts)
    moments = set(chance.sample(range(1, len(events)), min(cuts, len(events) - 1)))
    sure, pending, told = [bytearray(base), bytearray()], list[list[Event]]([[], []]), Told()
    for moment, event in enumerate(events):
        if moment in moments:
            fate = chance.choice(["none", "all", "some", "torn"])
            image = [bytearray(content) for content in sure]
            for file, waiting in enumerate(pending):
                for one in waiting:
                    for survivor in survivors(one, fate, chance):
                        put(image[file], survivor)
            yield image, told
        kind, file, _, data = event
        if kind == "A":
            told.hear(data.decode())
        elif kind == "S":
            for one in pending[file]:
                put(sure[file], one)
            pending[file] = []
        else:
            pending[file].append(event)


def cut_the_power(tmp_path: Path, cuts: int, saves: int) -> None:
    """Rebuilds the disk after so many power cuts and looks for what had been told."""
    store, _ = made_store(tmp_path / "data")
    store.close()
    base = (store.folder / "store.db").read_bytes()
    events = recorded(store.folder, tmp_path, saves)
    assert {kind for kind, *_ in events} == set("WSTA")
    assert sum(kind == "S" and file == 0 for kind, file, *_ in events) > 1  # the log was moved into the database too
    looked_at = 0
    for image, told in images(events, base, cuts):
        data = tmp_path / "image"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(tmp_path / "data", data, ignore=shutil.ignore_patterns("store.db*"))
        folder = data / "workers" / store.folder.name
        for name, content in zip(FILES, image, strict=True):
            if content:
                (folder / name).write_bytes(content)
        opened = unlock_store(folder, PASSPHRASE)
        check(opened, told)
        assert is_whole(opened)
        opened.close()
        looked_at += bool(told.saved)
    assert looked_at > cuts // 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="writes are recorded by preloading, as Linux does it")
def test_thirty_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    cut_the_power(tmp_path, 30, saves=120)


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="writes are recorded by preloading, as Linux does it")
def test_three_hundred_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    cut_the_power(tmp_path, 300, saves=300)
