"""Figures of paper: the sample plan as tagged PDF, against typst alone with the same pages."""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace

from ipc_desktop import paths
from ipc_desktop.documents.blocks import Document
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.manuscript import make_manuscript
from ipc_desktop.documents.sealer import seal_pdf
from ipc_desktop.documents.typesetter import TEMPLATE, set_pdf
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.seal_key import new_seal_key
from tests.bench.figure import Figure
from tests.bench.made_up import sample_plan
from tests.documents.tagged_pdf import page_count

ROUNDS = 7
TYPE_SIZE_PT = 18
PAGES = 12


def pdf_figures() -> list[Figure]:
    """The plan of the first sample in English, and of the one with words in Urdu, which need their exact text."""
    return [
        _figure("sample plan as PDF, English", "maud-thistlewick", 1.5),
        _figure("sample plan as PDF, Urdu words", "nasreen-sabzwar", 1.8),
    ]


def seal_figure() -> Figure:
    """What the seal takes on top of setting twelve pages."""
    pdf = set_pdf(_twelve_pages(), TYPE_SIZE_PT)
    key = new_seal_key(Device(os.urandom(32)), "Sam Carter")
    took = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        seal_pdf(pdf, key)
        took.append(time.perf_counter() - started)
    return Figure(f"seal on top of {page_count(pdf)} pages", statistics.median(took) * 1000, "ms", 1000)


def _twelve_pages() -> Document:
    """The first chapters of a sample's plan, as many as fill twelve pages."""
    whole = make_document("plan", sample_plan("maud-thistlewick"), language="en", today=dt.date(2027, 1, 11))
    for length in range(1, len(whole.blocks), 10):
        document = replace(whole, blocks=whole.blocks[:length])
        if page_count(set_pdf(document, TYPE_SIZE_PT)) >= PAGES:
            return document
    return whole


def _figure(title: str, sample: str, limit: float) -> Figure:
    plan = sample_plan(sample)
    ours, alone, pages = [], [], 0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        document = make_document("plan", plan, language="en", today=dt.date(2027, 1, 11))
        pages = page_count(set_pdf(document, TYPE_SIZE_PT))
        ours.append(time.perf_counter() - started)
        alone.append(_seconds_of_typst_alone(document))
    name = f"{title}, {pages} pages at {TYPE_SIZE_PT} pt"
    return Figure(name, statistics.median(ours) * 1000, "ms", limit, statistics.median(alone) * 1000)


def _seconds_of_typst_alone(document: Document) -> float:
    made = make_manuscript(document, TYPE_SIZE_PT)
    job = {
        "template": TEMPLATE.read_text(encoding="utf-8"),
        "data": made.data,
        "fonts": [str(paths.RESOURCES / "fonts" / folder) for folder in made.fonts],
        "timestamp_s": made.timestamp_s,
    }
    started = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.children.typst_alone"]
    done = subprocess.run(command, input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True, cwd=paths.ROOT)
    took = time.perf_counter() - started
    assert done.stdout.startswith(b"%PDF-")
    return took
