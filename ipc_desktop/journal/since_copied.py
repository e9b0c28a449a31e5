"""What was destroyed after a store was copied goes from the copy too, before anything of it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ipc_desktop.journal.database import STORE_FILE, connect
from ipc_desktop.journal.destroyed import destructions
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.journal import Journal
from ipc_desktop.journal.keys import read_slots
from ipc_desktop.journal.writer import Writer


def destroy_what_went_since(folder: Path, worker_id: str, key: bytes, journal: Journal, writer: Writer) -> None:
    """Destroys in a worker's copy, in this folder, what was destroyed in their other stores on this laptop.

    `key` opens them all: it is one store that was copied. One that cannot be read any more is passed over: that may be
    just why the copy was brought back.
    """
    for other in _others(folder, worker_id):
        try:
            connection = connect(other / STORE_FILE, key, reading=True)
        except StoreError:
            continue
        try:
            cases = [case for (case,) in connection.execute("SELECT DISTINCT case_id FROM destruction")]
            gone = [(case, what) for case in cases for what in destructions(connection, case)]
        finally:
            connection.close()
        for case, what in gone:
            if what.entry in {known.entry for known in journal.destructions(case)}:
                continue
            if what.entry:
                writer.destroy_entry(case, what.entry, what.who, what.why).result()
            else:
                writer.destroy_case(case, what.who, what.why).result()


def _others(folder: Path, worker_id: str) -> Iterator[Path]:
    for other in folder.parent.iterdir():
        if other == folder or not (other / STORE_FILE).is_file():
            continue
        try:
            if read_slots(other).worker_id == worker_id:
                yield other
        except StoreError:
            continue
