"""The log of what an exchange did not accept: codes and counts alone, for whoever looks after the laptop."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from ipc_desktop.journal.ids import now
from ipc_desktop.journal.intake import Refused
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.team_server import TeamServerError

FILE = "exchange.log"
"""It lies beside the store's database. No id stands in it either: one alone can tell whose case it is."""
MOST_BYTES = 64 * 1024
"""Of a longer log the older half goes."""

What = Literal["answer", "change", "entry", "letter", "parcel"]
"""An answer of the server; a change of others, kept apart or not whole yet; entries of a newer app, kept as they came;
what went between a family's own copy and its giver; what lay on a stick."""


@contextlib.contextmanager
def noting_refusals(store: Store, refused: Sequence[Refused] = ()) -> Iterator[None]:
    """Notes what was refused on the way, however it ends; `refused` is looked at then."""
    try:
        yield
    except TeamServerError as error:
        note(store, "answer", error.trouble)
        raise
    finally:
        for fault, count in sorted(Counter(one.fault for one in refused).items()):
            note(store, "change", fault, count)


def note(store: Store, what: What, code: str, count: int = 1) -> None:
    """Adds one line: when (UTC instant), what, why, how many; what comes with each round is noted once a day.

    A log that cannot be written stops nothing.
    """
    file, at, says = store.folder / FILE, now(), f"{what} {code} {count}"
    with contextlib.suppress(OSError):
        lines = file.read_text(encoding="ascii", errors="replace").splitlines(keepends=True) if file.exists() else []
        if what != "change" and any(line[:10] == at[:10] and line.endswith(f" {says}\n") for line in lines):
            return
        if sum(map(len, lines)) > MOST_BYTES:
            file.write_text("".join(lines[len(lines) // 2 :]), encoding="ascii", errors="replace")
        with file.open("a", encoding="ascii") as log:
            log.write(f"{at} {says}\n")
