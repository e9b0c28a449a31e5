"""A bad way to a server: a proxy on this machine that cuts, holds up, repeats, and answers in the server's place."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType

Fate = Callable[["Way"], None]
"""What becomes of one request: it has the request's bytes, may ask the server, and may answer."""


class Way:
    """One request on its way."""

    def __init__(self, laptop: socket.socket, server: tuple[str, int], request: bytes, fates: list[Fate]) -> None:
        self._laptop, self._server, self.request, self._fates = laptop, server, request, fates
        self.answered = 0

    def ask(self, request: bytes | None = None) -> bytes:
        """What the server answers, whole."""
        with socket.create_connection(self._server, timeout=30) as server:
            server.sendall(_without_keeping(request if request is not None else self.request))
            return _all(server)

    def pass_on(self, fate: Fate) -> None:
        """This fate was not for this request, but for a later one."""
        self._fates.insert(0, fate)

    def answer(self, data: bytes) -> None:
        """Sends this to the laptop."""
        self.answered += len(data)
        self._laptop.sendall(data)


def whole(way: Way) -> None:
    """Arrives and is answered."""
    way.answer(way.ask())


def never_arrives(_way: Way) -> None:
    """The line is cut before the server hears of it."""


def cut_midway(way: Way) -> None:
    """Half of the request arrives."""
    with socket.create_connection(way._server, timeout=30) as server:
        server.sendall(way.request[: len(way.request) // 2])


def answer_lost(way: Way) -> None:
    """The server does it, and nobody hears of it."""
    way.ask()


def answer_halved(way: Way) -> None:
    """The line is cut in the middle of the answer."""
    answer = way.ask()
    way.answer(answer[: len(answer) * 2 // 3])


def done_twice(way: Way) -> None:
    """Something on the way sends the request a second time."""
    way.ask()
    way.answer(way.ask())


def answers(status: str, body: bytes = b"{}", *, kind: str = "application/json", headers: str = "") -> Fate:
    """Something else answers in the server's place."""

    def fate(way: Way) -> None:
        about = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
        head = f"HTTP/1.1 {status}\r\n{about}{headers}\r\n"
        way.answer(head.encode() + body)

    return fate


def endless(way: Way) -> None:
    """An answer that goes on and on."""
    way.answer(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2147483648\r\n\r\n")
    try:
        for _ in range(2048):
            way.answer(b" " * 1_048_576)
    except OSError:
        return


class Line:
    """A line that carries so many bytes a second, of all requests and answers together."""

    def __init__(self, bytes_a_second: int) -> None:
        self._bytes_a_second, self._one_at_a_time = bytes_a_second, threading.Lock()

    def carry(self, data: bytes) -> None:
        """Takes as long as these bytes do."""
        with self._one_at_a_time:
            time.sleep(len(data) / self._bytes_a_second)

    def whole(self, way: Way) -> None:
        """Arrives and is answered, as quick as the line is."""
        self.carry(way.request)
        answer = way.ask()
        self.carry(answer)
        way.answer(answer)

    def cut(self, way: Way) -> None:
        """The server does it; halfway back the line is cut."""
        self.carry(way.request)
        answer = way.ask()
        half = answer[: len(answer) // 2]
        self.carry(half)
        way.answer(half)


class Proxy:
    """Stands before a server of this machine; `fates` are used up one a request, and then all goes whole."""

    def __init__(self, server_port: int) -> None:
        self._server = ("127.0.0.1", server_port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.fates: list[Fate] = []
        self.carried: list[int] = []
        """The bytes of each request and its answer, headers and all."""
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Proxy:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                laptop, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(laptop,), daemon=True).start()

    def _carry(self, laptop: socket.socket) -> None:
        """One request a connection: then nothing is left over that a later one could take for its own."""
        with laptop:
            request = _request(laptop)
            if not request:
                return
            fate = self.fates.pop(0) if self.fates else whole
            way = Way(laptop, self._server, request, self.fates)
            try:
                fate(way)
            except OSError:
                return
            finally:
                self.carried.append(len(request) + way.answered)


def _request(laptop: socket.socket) -> bytes:
    """One request, with all of its body."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = laptop.recv(65_536)
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-le")), 0
    )
    while len(body) < length:
        body += laptop.recv(65_536)
    return head + b"\r\n\r\n" + body


def _without_keeping(request: bytes) -> bytes:
    head, _, body = request.partition(b"\r\n\r\n")
    return head + b"\r\nConnection: close\r\n\r\n" + body


def _all(server: socket.socket) -> bytes:
    data = b""
    while more := server.recv(65_536):
        data += more
    return data
