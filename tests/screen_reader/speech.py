"""A voice without sound: stands where Speech Dispatcher would, and keeps every word that it is told to speak.

Protocol: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
"""

from __future__ import annotations

import html
import re
import socket
import socketserver
import threading
from pathlib import Path
from typing import cast

from ipc_desktop.overriding import override

_TAG = re.compile(r"<[^>]*>")
_REPLIES = {
    "HISTORY GET CLIENT_ID": "245-1\r\n245 OK CLIENT ID SENT\r\n",
    "LIST OUTPUT_MODULES": "250-none\r\n250 OK MODULE LIST SENT\r\n",
    "LIST SYNTHESIS_VOICES": "249-Nobody\ten\tnone\r\n249 OK VOICE LIST SENT\r\n",
    "GET ": "251-0\r\n251 OK GET RETURNED\r\n",
}
CUT_OFF = " [cut off]"


class Voice:
    """Listens at a socket; `take` gives what was said since it was last asked, one utterance each."""

    def __init__(self, at: Path) -> None:
        self._at = at
        self._lock = threading.Lock()
        self._said: list[str] = []
        self._server = _Server(str(at), _Client)
        self._server.voice = self
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def address(self) -> str:
        """What the environment variable SPEECHD_ADDRESS must say."""
        return f"unix_socket:{self._at}"

    def close(self) -> None:
        """Falls silent for good."""
        self._server.shutdown()
        self._server.server_close()

    def take(self) -> list[str]:
        """What was said; what was stopped right after it had begun says so."""
        with self._lock:
            said, self._said = self._said, []
        return said

    def count(self) -> int:
        """How many utterances wait to be taken."""
        with self._lock:
            return len(self._said)

    def say(self, ssml: str) -> None:
        """Keeps an utterance."""
        words = " ".join(html.unescape(_TAG.sub("", ssml)).split())
        if words:
            with self._lock:
                self._said.append(words)

    def stop(self) -> None:
        """Marks what would still be sounding: nothing here takes time, so that is all since it was last asked."""
        with self._lock:
            self._said = [said if said.endswith(CUT_OFF) else said + CUT_OFF for said in self._said]


class _Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
    block_on_close = False
    voice: Voice


class _Client(socketserver.StreamRequestHandler):
    """One program that speaks; Orca has one connection, or one for each kind of voice."""

    @override
    def handle(self) -> None:
        try:
            while line := self._line():
                self._answer(line)
        except OSError:
            return

    def _line(self) -> str:
        return self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n")

    def _answer(self, line: str) -> None:
        voice = cast(_Server, self.server).voice
        command, _, rest = line.partition(" ")
        if command == "SPEAK":
            self._reply("230 OK RECEIVING DATA\r\n")
            voice.say(self._text())
            self._reply("225-1\r\n225 OK MESSAGE QUEUED\r\n")
        elif command in ("CHAR", "KEY"):
            voice.say(rest)
            self._reply("225-1\r\n225 OK MESSAGE QUEUED\r\n")
        elif command in ("STOP", "CANCEL"):
            voice.stop()
            self._reply("210 OK STOPPED\r\n")
        elif command == "QUIT":
            self._reply("231 HAPPY HACKING\r\n")
        else:
            known = next((reply for start, reply in _REPLIES.items() if line.startswith(start)), "208 OK SET\r\n")
            self._reply(known)

    def _text(self) -> str:
        lines = []
        while (line := self._line()) != ".":
            lines.append(line.removeprefix(".") if line.startswith("..") else line)
        return "\n".join(lines)

    def _reply(self, words: str) -> None:
        cast(socket.socket, self.request).sendall(words.encode())
