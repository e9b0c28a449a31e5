"""Figures of the start: from the process to the painted unlock page, and from the passphrase to the caseload."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figure import Figure

ROUNDS = 11
CHILDREN = "tests.bench.children"
LONGEST_S = 600
"""After this long a child hangs; the longest turns 400 pages, which takes two minutes on a computer of its own."""


def start_figures(data: Path, passphrase: str) -> list[Figure]:
    """Starts in turn, so that a machine that slows down slows all of them: bare window, unlock page, caseload."""
    bare, unlock_page, caseload = [], [], []
    for _ in range(ROUNDS):
        bare.append(seconds_to_paint("bare_window"))
        unlock_page.append(seconds_to_paint("app_start", str(data)))
        caseload.append(reported("app_unlock", str(data), passphrase))
    usual = statistics.median(bare)
    return [
        Figure("start to unlock page", statistics.median(unlock_page) * 1000, "ms", 1.4, usual * 1000),
        Figure("unlock to caseload, less Argon2", statistics.median(caseload) * 1000, "ms", 2.0, usual * 1000),
    ]


def seconds_to_paint(child: str, *arguments: str) -> float:
    """From starting a process to the moment it says that its window is painted."""
    started = time.monotonic()
    return reported(child, *arguments) - started


def reported(child: str, *arguments: str) -> float:
    """The one number that a child prints."""
    return float(said(child, *arguments).split()[-1])


def said(child: str, *arguments: str) -> str:
    """What a child prints; what Qt says of a screen without glass is left out, unless the child fails."""
    command = [sys.executable, "-m", f"{CHILDREN}.{child}", *arguments]
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=LONGEST_S, text=True)
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout
