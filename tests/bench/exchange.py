"""Figures of the exchange at a real Kinto: sending and a first fill beside bare requests, and the window's pauses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ipc_desktop import paths
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.sync import enrolment
from ipc_desktop.sync.kinto import BUCKET, put, records_in
from ipc_desktop.sync.records import key_record_of, record_of
from tests.bench.figure import Figure
from tests.bench.filling import filling_figures
from tests.bench.made_up import notes
from tests.journal.made_up import CHEAP, PASSPHRASE
from tests.sync.trial_server import TrialServer

REVISIONS = 400
TURNS = 4
"""Sending and bare sending take turns: what else the machine does falls on both."""


def exchange_figures(folder: Path) -> Iterator[Figure]:
    """All of them, at one server."""
    with TrialServer(with_team=False) as server:
        sam, tess = (create_store(folder / name, name, PASSPHRASE, cost=CHEAP)[0] for name in ("Sam", "Tess"))
        enrolment.begin_team(sam, server.address)
        asked = enrolment.ask_to_join(tess, server.address)
        line = enrolment.approve(sam, enrolment.number_of(tess, asked))
        enrolment.looked_after(tess, asked)
        case = sam.writer.new_case(notes(1, "somebody")).result()
        yield _sending(sam, case)
        yield from filling_figures(server, sam, tess, line)
        sam.close()
    yield _pauses()


def _sending(sam: Store, case: str) -> Figure:
    place = sam.journal.membership()
    assert place is not None
    exchange, bare = enrolment.exchange_of(sam, place), enrolment.server_of(place)
    exchange.round()
    bare.web.ask("PUT", f"{BUCKET}/collections/bare", body={"permissions": {"record:create": ["system.Authenticated"]}})
    ours = barely = 0.0
    for _ in range(TURNS):
        sam.writer.save(case, notes(REVISIONS // TURNS, "somebody"), "somebody").result()
        (parcel,) = sam.journal.unsent(REVISIONS)
        bodies = [msgspec.to_builtins(record_of(one)) for one in parcel.revisions]
        bodies += [msgspec.to_builtins(key_record_of(key)) for key in parcel.keys]
        others = [body | {"id": str(uuid.uuid4())} for body in bodies]
        requests = [put(f"{records_in('bare')}/{body['id']}", {"data": body}) for body in others]
        started = time.perf_counter()
        exchange._push()
        between = time.perf_counter()
        answers = bare.batch(requests)
        ours, barely = ours + between - started, barely + time.perf_counter() - between
        assert all(answer["status"] == 201 for answer in answers)
    return Figure(f"{REVISIONS} changes sent", ours, "s", 1.25, barely)


def _pauses() -> Figure:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.children.exchange_pauses"]
    done = subprocess.run(command, capture_output=True, check=True, cwd=paths.ROOT, env=environment)
    return Figure("window's pauses in a full exchange, p99", json.loads(done.stdout)["p99_ms"], "ms", 16)
