"""A plan of a thousand entries: its time grows with its length, its memory stays small, and its seal is no wait."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from ipc_desktop import paths
from ipc_desktop.documents import sealer, typesetter
from ipc_desktop.documents.child import Work
from ipc_desktop.documents.contents import make_document
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.seal_key import new_seal_key
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from tests.documents.families import TODAY
from tests.documents.tagged_pdf import page_count

MOST_MB, SEAL_S = 200, 1.0
SAYS = (
    "I want to go to the market on Fridays. Somebody who knows the bus comes along, waits for me, and helps to carry "
    "it all home. I pay for my own tea, and for the tea of whoever comes along."
)
MEASURED = """
import sys
from ipc_desktop.documents import {work}
code = {work}.main()
sys.stdout.flush()
lines = open("/proc/self/status").read().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")), file=sys.stderr)
sys.exit(code)
"""
"""Runs a child's own work, and tells how much memory it held at most, in kB."""


@dataclass
class Spent:
    """What a child took: processor time in seconds, its own and for making its job, and its memory in MB."""

    cpu_s: float
    memory_mb: float
    answer: bytes


def plan_of(entries: int) -> Plan:
    plan = Plan("0190c1a0-0000-7000-8000-0000000000aa")
    goals = (f"0190c1a0-0000-7000-8000-{number:012d}" for number in range(entries))
    return plan.with_entries(Outcome(id=goal, order=goal, statement=Words(SAYS, "en", plan.me.id)) for goal in goals)


def spent_on(monkeypatch: pytest.MonkeyPatch, entries: int) -> Spent:
    """Sets a plan of so many entries in a child of its own."""
    jobs: list[bytes] = []

    def keep(_work: Work, make_job: Callable[[], bytes]) -> tuple[bytes, ...]:
        jobs.append(make_job())
        return (b"",)

    monkeypatch.setattr(typesetter, "parts", keep)
    before = time.process_time()
    typesetter.set_pdf(make_document("plan", plan_of(entries), language="en", today=TODAY), 18)
    made = time.process_time() - before
    child = in_a_child("typeset", jobs[0])
    return Spent(made + child.cpu_s, child.memory_mb, child.answer)


def in_a_child(work: Work, job: bytes) -> Spent:
    command = [sys.executable, "-c", MEASURED.format(work=work)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, input=job, capture_output=True, check=True, cwd=paths.ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert done.stdout.startswith(b"ok ")
    return Spent(used, int(done.stderr) / 1024, done.stdout.partition(b"\n")[2])


def test_two_hundred_pages_take_twice_as_long_as_one_hundred_and_little_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    half, whole = (spent_on(monkeypatch, entries) for entries in (500, 1_000))
    pages = page_count(whole.answer)
    print(f"{pages} pages: {whole.cpu_s:.2f} s, {whole.memory_mb:.0f} MB; half of it {half.cpu_s:.2f} s")
    assert pages >= 200
    assert whole.cpu_s < 2.5 * half.cpu_s
    assert whole.memory_mb < MOST_MB


def test_a_seal_takes_no_more_than_a_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processor time: how long the clock runs depends on what else a laptop does."""
    jobs: list[bytes] = []

    def keep(_work: Work, make_job: Callable[[], bytes]) -> tuple[bytes, ...]:
        jobs.append(make_job())
        return (b"",)

    document = make_document("plan", plan_of(50), language="en", today=TODAY)
    pdf = typesetter.set_pdf(document, 18)
    monkeypatch.setattr(sealer, "parts", keep)
    sealer.seal_pdf(pdf, new_seal_key(Device(os.urandom(32)), "Sam Carter"))
    seal = in_a_child("seal", jobs[0])
    print(f"a seal: {seal.cpu_s:.2f} s, {seal.memory_mb:.0f} MB")
    assert seal.answer.startswith(pdf)
    assert seal.cpu_s < SEAL_S
    assert seal.memory_mb < MOST_MB
