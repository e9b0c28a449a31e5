"""Asks a web server for JSON, and turns whatever else comes back into a trouble that can be told plainly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

import msgspec
import urllib3
from urllib3.util import SKIP_HEADER, Timeout, make_headers

from ipc_desktop.sync.team_server import ASKED_AT_ONCE, TeamServerError, Trouble

MOST_BYTES = 64 * 1024 * 1024
"""No answer of a team server is longer; what is, is cut off."""
_TIMEOUT = Timeout(connect=10, read=60)
_WITH_BODY = {"Content-Type": "application/json"}
_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
_TROUBLES: dict[int, Trouble] = {
    401: "not_known_here",
    403: "revoked",
    404: "not_there",
    409: "busy",
    413: "too_large",
    429: "busy",
    500: "broken",
    502: "broken",
    503: "busy",
    504: "busy",
}


class Answer(NamedTuple):
    """What a server answered: its status, headers by their names in any case, and what its JSON says."""

    status: int
    headers: Mapping[str, str]
    data: Any


class Web:
    """One server at one address, asked under one account. Certificates are those that this machine's system trusts.

    `pin` is the SHA-256 fingerprint (hex) of the only certificate that will do. Plain HTTP goes to this machine alone.
    """

    def __init__(self, address: str, account: str = "", password: str = "", *, pin: str = "") -> None:
        if not _is_safe(address):
            raise TeamServerError("address")
        self.address = address.rstrip("/")
        self._headers = dict.fromkeys(("User-Agent", "Accept-Encoding"), SKIP_HEADER)
        if account:
            self._headers |= make_headers(basic_auth=f"{account}:{password}")
        self._pool = urllib3.PoolManager(maxsize=ASKED_AT_ONCE, **_tls(pin) if address.startswith("https") else {})

    def ask(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        options: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        fine: tuple[int, ...] = (200, 201),
    ) -> Answer:
        """One request. Raises TeamServerError for every answer but JSON under a status that is `fine`."""
        with _told_plainly():
            response = self._sent(method, path, body, options, headers)
            try:
                content = response.read(MOST_BYTES + 1)
            finally:
                response.release_conn()
        if len(content) > MOST_BYTES:
            response.close()
            raise TeamServerError("too_large")
        return _answer(response.status, response.headers, content, fine)

    def put_away(self, path: str, body: Any, *, headers: Mapping[str, str], fine: tuple[int, ...]) -> None:
        """Puts something large in its place. The server would send all of it back: only how it took it is heard.

        Raises TeamServerError like `ask`.
        """
        with _told_plainly():
            response = self._sent("PUT", path, body, None, headers)
            response.close()
        _answer(response.status, response.headers, b"", fine, or_nothing=False)

    def _at(self, path: str) -> str:
        """Where something lies: at this server, also where it names an address (of the next page) in full.

        Behind a proxy it may think that it is asked by plain HTTP; and a password goes to nobody else.
        """
        if not path.startswith("http"):
            return self.address + path
        own, named = urlsplit(self.address), urlsplit(path)
        return urlunsplit((own.scheme, own.netloc, named.path, named.query, ""))

    def _sent(
        self,
        method: str,
        path: str,
        body: Any,
        options: Mapping[str, str] | None,
        headers: Mapping[str, str] | None,
    ) -> urllib3.BaseHTTPResponse:
        return self._pool.request(
            method,
            self._at(path),
            body=msgspec.json.encode(body) if body is not None else None,
            fields=dict(options) if options else None,
            headers={**self._headers, **(_WITH_BODY if body is not None else {}), **(headers or {})},
            retries=False,
            redirect=False,
            timeout=_TIMEOUT,
            preload_content=False,
        )


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except urllib3.exceptions.SSLError:
        raise TeamServerError("certificate") from None
    except urllib3.exceptions.HTTPError:
        raise TeamServerError("unreachable") from None


def _answer(
    status: int, headers: Mapping[str, str], content: bytes, fine: tuple[int, ...], *, or_nothing: bool = True
) -> Answer:
    is_json = headers.get("Content-Type", "").startswith("application/json")
    if status in fine and (is_json or (or_nothing and not content)):
        try:
            return Answer(status, headers, msgspec.json.decode(content) if content else None)
        except msgspec.DecodeError:
            raise TeamServerError("unreachable") from None  # it was cut off on the way
    if status in _TROUBLES:
        raise TeamServerError(_TROUBLES[status], _seconds(headers.get("Retry-After", "")))
    raise TeamServerError("not_understood" if is_json else "log_in_page")


def _is_safe(address: str) -> bool:
    """Whether nobody on the way can read along; to this machine there is no way."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _THIS_MACHINE)


def _seconds(text: str) -> int:
    return min(int(text), 3_600) if text.isdecimal() else 0


def _tls(pin: str) -> dict[str, Any]:
    """How a server shows who it is: by the one certificate that was pinned, else by those that the system trusts."""
    import ssl

    if pin:
        pinned = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        pinned.check_hostname, pinned.verify_mode = False, ssl.CERT_NONE  # the fingerprint says it all
        return {"ssl_context": pinned, "assert_fingerprint": pin, "assert_hostname": False}
    import truststore

    return {"ssl_context": truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)}
