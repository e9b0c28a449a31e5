"""Stories of a server that has to show who it is."""

from __future__ import annotations

import datetime as dt
import http.server
import ipaddress
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from ipc_desktop.overriding import override
from ipc_desktop.sync.enrolment import begin_team
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Web
from tests.journal.made_up import made_store
from tests.sync.laptops import refusals_noted

Shown = tuple[str, str]
"""An address, and the fingerprint of the certificate that is shown there."""


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Says a little JSON."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"data": 1}')

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


class _Pages(http.server.BaseHTTPRequestHandler):
    """Answers with one page, and says that the next one lies elsewhere."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """One line, and on the first page where the next one is."""
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if "_token" not in self.path:
            self.send_header("Next-Page", "http://elsewhere.example/v1/lines?_limit=250&_token=abc")
        self.end_headers()
        self.wfile.write(b'{"data": [1]}')

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


def test_the_next_page_is_asked_of_the_same_server_whatever_address_it_names() -> None:
    """Else the laptop's password would go there, by plain HTTP."""
    server = http.server.HTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    laptop = KintoServer(f"http://127.0.0.1:{server.server_port}/v1", "laptop", "password")
    assert list(laptop.pages("/lines")) == [[1], [1]]
    assert _Pages.asked == ["/v1/lines?_limit=250", "/v1/lines?_limit=250&_token=abc"]
    server.shutdown()
    server.server_close()


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    """A server with a certificate that an organisation made for itself."""
    certificate = _own_certificate(tmp_path / "server.pem")
    server = http.server.HTTPServer(("127.0.0.1", 0), _Answers)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://127.0.0.1:{server.server_port}", certificate.fingerprint(hashes.SHA256()).hex()
    server.shutdown()
    server.server_close()


def _own_certificate(file: Path) -> x509.Certificate:
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "team")])
    start, end = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (2020, 2099))
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), start, end)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = builder.add_extension(here, critical=False).sign(key, hashes.SHA256())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    return certificate


def test_a_certificate_that_nobody_vouches_for_is_refused(shown: Shown) -> None:
    with pytest.raises(TeamServerError, match="certificate"):
        Web(shown[0]).ask("GET", "/")


def test_the_pinned_certificate_of_an_organisation_will_do(shown: Shown) -> None:
    address, fingerprint = shown
    assert Web(address, pin=fingerprint).ask("GET", "/").data == {"data": 1}


def test_any_other_certificate_than_the_pinned_one_is_refused(shown: Shown) -> None:
    with pytest.raises(TeamServerError, match="certificate"):
        Web(shown[0], pin="00" * 32).ask("GET", "/")


@pytest.mark.parametrize("address", ["http://team.example.org/v1", "ftp://127.0.0.1", "team", "", "https://["])
def test_what_others_could_read_along_is_never_asked(address: str) -> None:
    with pytest.raises(TeamServerError, match="address"):
        Web(address)


def test_a_wrong_certificate_and_a_wrong_address_are_noted_without_saying_where(shown: Shown, tmp_path: Path) -> None:
    store = made_store(tmp_path / "laptop")[0]
    for address in (shown[0], "http://team.example.org/v1"):
        with pytest.raises(TeamServerError):
            begin_team(store, address)
    assert refusals_noted(store) == ["answer certificate 1", "answer address 1"]
    store.close()
