"""A desktop of its own for a test: X server, window manager, D-Bus session and accessibility bus, and then no trace."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PATIENCE_S = 120.0
"""Machines are noisy: nothing that is waited for here takes more than a few seconds on a quiet one."""

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_KEPT = ("PATH", "LANG", "PYTHONPATH", "VIRTUAL_ENV")


class PrivateDesktop:
    """Starts programs that see nothing of the user's own session; `close` ends them and all that they started."""

    def __init__(self, screen: str = "1366x768x24") -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="ipc-desktop-", ignore_cleanup_errors=True)
        self.home = Path(self._folder.name)
        self.home.chmod(0o700)
        self._started: list[subprocess.Popen[bytes]] = []
        self.environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "TMPDIR": str(self.home),
            "LC_ALL": "C.UTF-8",
            "NO_AT_BRIDGE": "0",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        try:
            self._start_all(screen)
        except BaseException:
            self.close()
            raise

    def start(self, words: Sequence[str], **more: str) -> subprocess.Popen[bytes]:
        """Starts a program with pipes to its input and output; `more` goes into its environment.

        It dies with the test process, however that ends.
        """
        with self._log(words).open("wb") as log:
            process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", *words],
                env=self.environment | more,
                cwd=Path(__file__).resolve().parents[2],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def press(self, *keys: str) -> None:
        """Presses keys, named as X names them ("Tab", "alt+Right"), in the window that has the keyboard."""
        subprocess.run(["xdotool", "key", *keys], env=self.environment, check=True, timeout=PATIENCE_S)

    def type(self, text: str) -> None:
        """Types a text where the keyboard is."""
        subprocess.run(["xdotool", "type", text], env=self.environment, check=True, timeout=PATIENCE_S)

    def said_by(self, process: subprocess.Popen[bytes]) -> str:
        """What a program wrote on standard error, for the message of a failed test."""
        words = process.args
        assert isinstance(words, list)
        return self._log(words[3:]).read_text("utf-8", "replace")

    def close(self) -> None:
        """Ends every program, and whatever they left running under this desktop's folder."""
        for process in reversed(self._started):
            _end(process)
        for pid in self._left():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._folder.cleanup()

    def _start_all(self, screen: str) -> None:
        server = self.start(["Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"])
        self.environment["DISPLAY"] = f":{_line(server)}"
        bus = self.start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:dir={self.home}"]
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        self.start([launcher, "--launch-immediately"])
        self.start(["openbox", "--sm-disable"])

    def _log(self, words: Sequence[str]) -> Path:
        return self.home / f"{Path(words[0]).name}.log"

    def _left(self) -> list[int]:
        """The processes that still run and have this desktop's folder in their environment or their command."""
        mark = str(self.home).encode()
        found = []
        for process in Path("/proc").iterdir():
            if process.name.isdigit():
                with contextlib.suppress(OSError):
                    if mark in (process / "environ").read_bytes() + (process / "cmdline").read_bytes():
                        found.append(int(process.name))
        return found


def wait_for(holds: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
    """Waits until something holds; says what was waited for when patience ends."""
    end = time.monotonic() + patience_s
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {patience_s:.0f} s for {what}")
        time.sleep(0.01)


def _line(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().decode().strip()
    if not line:
        raise RuntimeError(f"{process.args!r} did not start")
    return line


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()
