"""Figures of the journal: how long a saved revision takes, and how quick a caseload of 10,000 stays."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import statistics
import time
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Entry, kind_of
from ipc_desktop.plan.fields import to_fields
from tests.bench.figure import Figure, percentile
from tests.bench.made_up import notes

SAVES = 400
TYPED = ("a", "ad", "ada", "ada c", "ada cole", "99", "999 12", "ls1", "greenhal", "farrow", "i", "id", "idr", "zz")


def save_figure(store: Store, folder: Path) -> Figure:
    """A revision saved and acknowledged, in turn with the same work done barely."""
    case = store.writer.new_case(notes(300, "somebody")).result()
    bare = BareSave(folder / "bare.db")
    saved, barely = [], []
    for entry in notes(SAVES, "somebody"):
        started = time.perf_counter()
        store.writer.save(case, (entry,), "somebody").result()
        between = time.perf_counter()
        bare.save(entry)
        saved.append(between - started)
        barely.append(time.perf_counter() - between)
    bare.close()
    return Figure(
        "revision saved and acknowledged, p50",
        statistics.median(saved) * 1000,
        "ms",
        1.5,
        statistics.median(barely) * 1000,
    )


class BareSave:
    """Canonicalises, seals, signs and commits fields into a plain SQLite file, and does nothing else."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE saved(id INTEGER PRIMARY KEY, clear BLOB, signature BLOB, sealed BLOB)")
        self._cipher = ChaCha20Poly1305(os.urandom(32))
        self._device = Ed25519PrivateKey.generate()

    def save(self, entry: Entry) -> None:
        """One commit of what a revision of this entry says and shows."""
        words: dict[str, Any] = {
            "entry": entry.id,
            "kind": kind_of(entry),
            "schema": 1,
            "author": "somebody",
            "wall_time": now(),
            "fields": to_fields(entry),
        }
        nonce = os.urandom(12)
        sealed = nonce + self._cipher.encrypt(nonce, rfc8785.dumps(words), b"")
        clear = rfc8785.dumps(
            {
                "id": new_id(),
                "case": "c" * 36,
                "audience": "table",
                "device": "d" * 64,
                "seq": 1,
                "prev_hash": "h" * 64,
                "parents": [],
                "key_id": "k" * 36,
                "sealed_hash": hashlib.sha256(sealed).hexdigest(),
            }
        )
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(
            "INSERT INTO saved(clear, signature, sealed) VALUES (?, ?, ?)", (clear, self._device.sign(clear), sealed)
        )
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


def caseload_figures(store: Store) -> list[Figure]:
    """First rows of the list, and each keystroke of a search, as the caseload page asks for them."""
    first, keystrokes = [], []
    for _ in range(25):
        started = time.perf_counter()
        store.caseload.find()
        first.append(time.perf_counter() - started)
        for typed in TYPED:
            started = time.perf_counter()
            store.caseload.find(typed)
            keystrokes.append(time.perf_counter() - started)
    return [
        Figure("caseload of 10,000: first rows, p95", percentile(first, 95) * 1000, "ms", 100),
        Figure("caseload of 10,000: search keystroke, p95", percentile(keystrokes, 95) * 1000, "ms", 50),
    ]
