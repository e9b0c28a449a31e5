"""Fills a laptop with all that it was given, between two turns of plain requests for the same bytes; prints JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from ipc_desktop.journal.store import unlock_store
from ipc_desktop.sync import enrolment
from ipc_desktop.sync.kinto import MOST_A_PAGE, KintoServer, records_in
from ipc_desktop.sync.records import AUDIENCES
from tests.journal.made_up import PASSPHRASE

FIRST_PART = 2_000
"""Changes after which all that is needed once is loaded: from then on memory should stay as it is."""


class Scales:
    """Weighs this process while it is being filled."""

    def __init__(self) -> None:
        self.after_first_part_mb = self.most_mb = 0.0

    def weigh(self, moved: int) -> None:
        """To be called after each step."""
        now = _own_mb()
        if moved <= FIRST_PART:
            self.after_first_part_mb = max(now, self.after_first_part_mb)
        self.most_mb = max(now, self.most_mb)


def main() -> int:
    """The store's folder, and then the ids of the cases it is given."""
    store = unlock_store(Path(sys.argv[1]), PASSPHRASE)
    cases, scales = sys.argv[2:], Scales()
    place = store.journal.membership()
    assert place is not None
    bare = _bare_pages(enrolment.server_of(place), cases)
    started = time.perf_counter()
    done = enrolment.exchange_of(store, place, told=scales.weigh).round()
    filled = time.perf_counter() - started
    bare += _bare_pages(enrolment.server_of(place), cases)
    store.close()
    print(
        json.dumps(
            {
                "taken": done.taken,
                "filled_s": filled,
                "bare_s": bare / 2,
                "grown_mb": scales.most_mb - scales.after_first_part_mb,
            }
        )
    )
    return 0


def _bare_pages(server: KintoServer, cases: list[str]) -> float:
    """Plain requests for the same bytes, words and keys; how long they took (s)."""
    started = time.perf_counter()
    for case in cases:
        for audience in AUDIENCES:
            for what in ("words", "keys"):
                path: str = f"{records_in(f'{what}-{case}-{audience}')}?_sort=id&_limit={MOST_A_PAGE}"
                while path:
                    path = server.web.ask("GET", path).headers.get("Next-Page", "")
    return time.perf_counter() - started


def _own_mb() -> float:
    """What this process alone holds in memory."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


if __name__ == "__main__":
    sys.exit(main())
