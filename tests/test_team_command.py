"""The commands for a team: a real server, real stores, and one plain sentence for what does not go."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.__main__ import main
from ipc_desktop.journal.store import create_store, stores, unlock_store
from tests.journal.made_up import CHEAP, PASSPHRASE, begun_case
from tests.sync.luggage import add_photo, photo_bytes
from tests.sync.trial_server import TrialServer


class Person:
    """Somebody at a terminal, with a store of their own."""

    def __init__(self, data: Path, name: str, patch: pytest.MonkeyPatch, said: pytest.CaptureFixture[str]) -> None:
        self.data, self._patch, self._said = data / name, patch, said
        store, _ = create_store(self.data, name, PASSPHRASE, cost=CHEAP)
        self.case = begun_case(store)
        store.close()

    def types(self, *words: str, ends: int = 0) -> str:
        """What a command of the team says."""
        self._patch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        code = main(["--data", str(self.data), "team", *words, "--passphrase-stdin"])
        said = self._said.readouterr()
        assert (code, "Traceback" in said.err) == (ends, False), said.err
        return str(said.out + said.err)


@pytest.fixture(scope="module")
def server() -> Iterator[TrialServer]:
    with TrialServer(with_team=False) as running:
        yield running


def test_a_team_is_begun_joined_used_and_left_by_commands(
    server: TrialServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    grace, sam = (Person(tmp_path, name, monkeypatch, capsys) for name in ("Grace", "Sam"))
    assert "in no team" in sam.types("status")
    assert "leads it" in grace.types("init", server.address)
    number = sam.types("enrol", server.address).rpartition(": ")[2].strip()
    assert number in sam.types("status")
    assert "waits to be let in" in sam.types("exchange", ends=1)
    assert grace.types("approve").startswith("Sam\n")
    assert number not in grace.types("approve")
    assert "No laptop waits with this number" in grace.types("approve", "1234 1234", ends=1)
    assert grace.types("approve", *number.split()) == "The laptop of Sam is let in.\n"
    assert "Nothing was exchanged yet.\n3 changes wait to be sent." in sam.types("status")
    assert sam.types("exchange").startswith("Sent 3 changes.")
    assert "Sent and received just now.\nNothing waits to be sent." in sam.types("status")
    assert "Grace can read and write" in sam.types("give", sam.case, "grace")
    assert "Received 4 changes." in grace.types("exchange")
    store = unlock_store(stores(sam.data)[0].path, PASSPHRASE)
    add_photo(store, sam.case, photo_bytes(1))
    store.close()
    assert "One photo or paper waits to be sent." in sam.types("status")
    assert "Sent one photo or paper." in sam.types("exchange")
    assert "Received one photo or paper." in grace.types("exchange")
    store = unlock_store(stores(grace.data)[0].path, PASSPHRASE)
    assert len(store.journal.plan(sam.case)) == 4
    store.close()
    assert "Only a lead of the team" in sam.types("revoke", "Grace", ends=1)
    assert "A team needs a lead" in grace.types("lead-no-more", "Grace", ends=1)
    assert grace.types("lead", "Sam") == "The laptop of Sam leads the team too.\n"
    assert "leads the team already" in grace.types("lead", "Sam", ends=1)
    assert "No laptop waits" in sam.types("approve")
    assert grace.types("lead-no-more", "Sam") == "The laptop of Sam leads the team no more.\n"
    assert "Only a lead" in sam.types("approve", ends=1)
    assert "shut out" in grace.types("revoke", "Sam")
    assert "does not let this laptop in" in sam.types("exchange", ends=1)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://127.0.0.1:9/v1", "There is no way to the team’s server just now."),
        ("http://team.example.org/v1", "those begin with https"),
        ("team.example.org", "those begin with https"),
        ("https://[", "those begin with https"),
    ],
)
def test_an_address_that_does_not_do_is_told_in_plain_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    address: str,
    said: str,
) -> None:
    sam = Person(tmp_path, "Sam", monkeypatch, capsys)
    assert said in sam.types("enrol", address, ends=1)
    assert "in no team" in sam.types("status")
