"""Starts the child processes that work on papers: a job on standard input, parts on standard output, nothing on disk.

So the window stays small, and a crash costs nothing. A child answers with a line "ok LENGTH ..." and the parts, or a
line "failed CODE".
"""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from ipc_desktop import paths

Work = Literal["typeset", "seal"]
"""The modules of this room that run as children."""
LONGEST_S = 300
_running: set[subprocess.Popen[bytes]] = set()
_stopped: set[subprocess.Popen[bytes]] = set()


class PaperError(Exception):
    """A paper could not be made: a `code`.

    "crashed", "too_slow", "stopped" (nobody wanted it any more), or what the child says ("not_set": typst refused).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parts(work: Work, make_job: Callable[[], bytes]) -> Iterator[bytes]:
    """What a child answers to a job, part by part, each held by it until it is asked for; raises PaperError.

    The job is made while the child starts. Its error output is never read: it could hold somebody's words.
    """
    with _child(work) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        job = make_job()
        with _in_time(child):
            child.stdin.write(job)
            child.stdin.close()
            lengths = _lengths(child.stdout.readline())
        for left, length in zip(reversed(range(len(lengths))), lengths, strict=True):
            with _in_time(child):
                part = child.stdout.read(length)
                if len(part) != length or (not left and (child.stdout.read(1) or child.wait())):
                    raise PaperError("crashed")
            yield part
            del part


@contextmanager
def _child(work: Work) -> Iterator[subprocess.Popen[bytes]]:
    """A child that ends when nobody wants any more of it."""
    with subprocess.Popen(
        _command(work),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=paths.ROOT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        _running.add(child)
        try:
            yield child
        finally:
            child.kill()
            _running.discard(child)
            _stopped.discard(child)


@contextmanager
def _in_time(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ends a child that lets somebody wait for too long; how long it waits for somebody does not count."""
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(LONGEST_S, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, PaperError) as error:
        if late.is_set():
            raise PaperError("too_slow") from None
        if child in _stopped:
            raise PaperError("stopped") from None
        if isinstance(error, PaperError):
            raise
        raise PaperError("crashed") from None
    finally:
        timer.cancel()


def give_up() -> None:
    """Ends what is being worked on just now, from any thread: whoever waits for it gets PaperError "stopped"."""
    for child in tuple(_running):
        _stopped.add(child)
        child.kill()


def _command(work: Work) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, f"{work}-document"]
    return [sys.executable, "-m", f"ipc_desktop.documents.{work}"]


def _lengths(line: bytes) -> tuple[int, ...]:
    """The lengths in bytes of the parts that follow the first line of an answer."""
    failed = re.fullmatch(rb"failed ([a-z_]+)\n?", line)
    if failed:
        raise PaperError(failed[1].decode())
    if not re.fullmatch(rb"ok( \d+)+\n", line):
        raise PaperError("crashed")
    return tuple(map(int, line.split()[1:]))
