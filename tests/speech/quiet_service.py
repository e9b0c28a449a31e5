"""A speech service of its own for a test: speech-dispatcher with espeak-ng, whose sound goes into a file."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE_S = 60.0

_SETTINGS = """
LogLevel {log_level}
LogDir "default"
AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""
_MODULE = """
EspeakMinRate 80
EspeakNormalRate 170
EspeakMaxRate 449
EspeakIndexing 1
"""
_SOUND = """
pcm.!default {{
    type file
    slave.pcm "nowhere"
    file "{file}"
    format "raw"
}}
pcm.nowhere {{ type null }}
"""
BYTES_A_SECOND = 2 * 22_050
"""What espeak-ng makes: one channel of 16 bits."""


class QuietService:
    """Starts the service; whoever gets `environment` speaks through it, and nobody hears it.

    Its log tells what it was asked for; at level 3, as systems bring it, only what went wrong.
    """

    def __init__(self, log_level: int = 5) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="ipc-desktop-", ignore_cleanup_errors=True)
        home = Path(self._folder.name)
        home.chmod(0o700)
        self.sound = home / "sound.raw"
        self._log = home / "speech-dispatcher" / "log" / "speech-dispatcher.log"
        socket = home / "speech-dispatcher" / "speechd.sock"
        settings = home / "settings"
        for folder in (settings / "modules", settings / "clients", socket.parent):
            folder.mkdir(parents=True)
        (settings / "speechd.conf").write_text(_SETTINGS.format(log_level=log_level), encoding="utf-8")
        (settings / "modules" / "espeak-ng.conf").write_text(_MODULE, encoding="utf-8")
        (home / "sound.conf").write_text(_SOUND.format(file=self.sound), encoding="utf-8")
        self.environment = os.environ | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "TMPDIR": str(home),
            "ALSA_CONFIG_PATH": str(home / "sound.conf"),
            "LC_ALL": "C.UTF-8",
        }
        how = ["--run-single", "--config-dir", str(settings), "--communication-method", "unix_socket"]
        self._process = subprocess.Popen(
            ["speech-dispatcher", *how, "--socket-path", str(socket), "--timeout", "0"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + PATIENCE_S
        while not socket.exists():
            assert self._process.poll() is None, "the speech service did not start"
            assert time.monotonic() < end, "the speech service is not there"
            time.sleep(0.02)

    @property
    def asked_for(self) -> str:
        """All that the service was asked for, as its own log tells."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def files_that_hold(self, word: str) -> list[str]:
        """The files below the home and runtime folders in which a word can be read."""
        files = (file for file in Path(self._folder.name).rglob("*") if file.is_file())
        return [file.name for file in files if word.encode() in file.read_bytes()]

    @property
    def seconds_of_sound(self) -> float:
        """How long the sound is that was made."""
        return self.sound.stat().st_size / BYTES_A_SECOND if self.sound.exists() else 0.0

    def close(self) -> None:
        """Ends the service; nothing of it stays."""
        self._process.terminate()
        self._process.wait(timeout=PATIENCE_S)
        self._folder.cleanup()
