"""Orca, the screen reader, in a desktop of its own, heard by what it would say."""

from __future__ import annotations

import json
import re
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.bus.private_desktop import PATIENCE_S, PrivateDesktop, wait_for
from tests.screen_reader.speech import Voice

_NO_ECHO = {"profile": ["Default", "default"], "enableKeyEcho": False, "pronunciations": {}, "keybindings": {}}
"""All is as Orca comes; only the keys that are pressed are not named."""

QUIET_S = 0.15
"""So long must nobody have had anything to do before all is said."""


def orca_version() -> int:
    """The major version of the Orca on this machine."""
    said = subprocess.run(["orca", "--version"], capture_output=True, text=True, check=True, timeout=PATIENCE_S)
    found = re.search(r"\d+", said.stdout)
    assert found is not None
    return int(found.group())


class Reader:
    """Starts Orca; `hear` waits until it has said all it has to say to what just happened."""

    def __init__(self, desktop: PrivateDesktop) -> None:
        self._desktop = desktop
        self._voice = Voice(desktop.home / "voice")
        settings = desktop.home / "data" / "orca" / "user-settings.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text(
            json.dumps({"general": {}, "profiles": {"default": _NO_ECHO}, "pronunciations": {}, "keybindings": {}})
        )
        path = f"{_blind_to_others(desktop)}:{desktop.environment['PATH']}"
        self._orca = desktop.start(["orca"], SPEECHD_ADDRESS=self._voice.address, PATH=path)
        self._watched = [self._orca.pid]
        wait_for(self._voice.count, "the screen reader to speak")

    def watch(self, process: subprocess.Popen[bytes]) -> None:
        """Takes a program for one that may still cause something to be said while it is at work."""
        self._watched.append(process.pid)

    def close(self) -> None:
        """Ends it."""
        self._orca.terminate()
        self._orca.wait(PATIENCE_S)
        self._voice.close()

    def hear(self) -> list[str]:
        """All that is said until everybody is quiet."""
        end = time.monotonic() + PATIENCE_S
        quiet_since, before = time.monotonic(), self._work()
        while time.monotonic() - quiet_since < QUIET_S:
            if time.monotonic() > end:
                raise TimeoutError("the screen reader never came to rest")
            if self._orca.poll() is not None:
                raise AssertionError(f"the screen reader ended: {self._desktop.said_by(self._orca)}")
            time.sleep(0.02)
            now = self._work()
            if now != before:
                quiet_since, before = time.monotonic(), now
        return self._voice.take()

    def _work(self) -> tuple[object, ...]:
        """What changes while anybody is at work: how much was said, and the time that each thread was given."""
        return (self._voice.count(), *(_given(pid) for pid in self._watched))


def _blind_to_others(desktop: PrivateDesktop) -> Path:
    """A folder with a "pgrep" that finds nobody: Orca wants to be the only one of its user, on whatever screen.

    It must neither give way to the Orca of whoever runs the tests, nor end it, nor that of another test process.
    """
    folder = desktop.home / "bin"
    folder.mkdir()
    finder = folder / "pgrep"
    finder.write_text("#!/bin/sh\nexit 1\n")
    finder.chmod(0o755)
    return folder


def _given(pid: int) -> tuple[str, ...]:
    """The time that the threads of a process, and those of its children, were given so far, or waited for."""
    given = []
    with suppress(OSError):
        for thread in sorted(Path(f"/proc/{pid}/task").iterdir()):
            given.append((thread / "schedstat").read_text())
            for child in (thread / "children").read_text().split():
                given += _given(int(child))
    return tuple(given)
