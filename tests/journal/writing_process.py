"""A process that writes into a store until it is killed, and tells of each save once it was acknowledged.

With `nursery` it is a parent that forks such a process, already warm, for each line it reads.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, unlock_store
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.outcomes import Outcome
from tests.journal.made_up import PASSPHRASE, person


def tell(line: str) -> None:
    """Tells the outside, in one write."""
    os.write(1, f"{line}\n".encode())


def write(folder: Path, saves: int) -> None:
    """Saves outcomes numbered from 1, a few typed over, each told as "saved NUMBER ID"; drafts as "draft NUMBER"."""
    store = unlock_store(folder, PASSPHRASE)
    store.writer.flush()
    # Often, so that kills fall into the moving of the log into the database too.
    store.writer._connection.execute("PRAGMA wal_autocheckpoint=30")
    case = new_id()
    store.writer.new_case([person(case)], case=case).result()
    tell(f"case {case}")
    for number in range(1, saves + 1):
        write_one(store, case, number)


def write_one(store: Store, case: str, number: int) -> None:
    """A draft of an entry, then its revision, half the time together with another's."""
    entry = Outcome(id=new_id(), statement=Words(f"{number} " + "word " * random.randrange(200)))
    store.writer.keep_drafts(case, [entry], f"page-{number}").result()
    tell(f"draft {number}")
    entries: list[Entry] = [entry]
    if number % 2:
        entries.append(person(case, f"Idi {number}"))
    store.writer.save(case, entries, "sam").result()
    tell(f"saved {number} {entry.id}")


def nursery(folder: Path) -> None:
    """For each line read: forks a writing process, tells its number, and tells when it is dead."""
    while sys.stdin.readline():
        child = os.fork()
        if not child:
            write(folder, 1_000_000)
        tell(f"pid {child}")
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    if sys.argv[1] == "nursery":
        nursery(Path(sys.argv[2]))
    else:
        write(Path(sys.argv[2]), int(sys.argv[3]))
        os.kill(os.getpid(), signal.SIGKILL)
