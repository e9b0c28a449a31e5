"""The worker's PIN: kept so that nobody reads it in the store, and refused while it is easy to guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop.journal import keys, pin
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.store import create_store, unlock_store
from tests.journal.test_destroyed import decrypted_pages

QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "USUAL_COST", QUICK)


def test_the_pin_fits_and_no_other_does() -> None:
    known = pin.kept("4917")
    assert pin.fits(known, "4917")
    assert not pin.fits(known, "4918")
    assert not pin.fits(known, "49170")
    assert pin.kept("4917") != known, "two workers with one PIN do not share what is kept"


def test_a_pin_is_the_same_in_every_script_and_with_spaces() -> None:
    assert pin.as_pin(" 49 17 ") == pin.as_pin("٤٩١٧") == "4917"
    assert [pin.as_pin(typed) for typed in ("", "491", "491700000", "four", "49a7")] == [""] * 5


@pytest.mark.parametrize("easy", ["0000", "1234", "4321", "890123", "7890", "1212", "484848"])
def test_what_is_guessed_at_once_is_known_as_easy(easy: str) -> None:
    assert pin.is_easy(easy)


@pytest.mark.parametrize("good", ["4917", "1223", "90817", "19470628"])
def test_any_other_will_do(good: str) -> None:
    assert not pin.is_easy(good)


def test_it_is_there_at_the_next_start_and_nowhere_to_be_read(tmp_path: Path) -> None:
    store, _code = create_store(tmp_path, "Joanne", "lilac tram whisper pebble", cost=QUICK)
    assert store.journal.pin() is None
    store.writer.keep_pin(pin.kept("49170628")).result()
    assert b"49170628" not in decrypted_pages(store)
    store.close()
    again = unlock_store(store.folder, "lilac tram whisper pebble")
    known = again.journal.pin()
    again.writer.keep_pin(pin.kept("5308")).result()
    newer = again.journal.pin()
    again.close()
    assert known is not None
    assert newer is not None
    assert pin.fits(known, "49170628")
    assert pin.fits(newer, "5308")
    assert not pin.fits(newer, "49170628")


@pytest.mark.parametrize("broken", [b"", b"{}", b'{"salt":"AA==","memory_kib":9,"passes":1,"lanes":1,"derived":""}'])
def test_what_makes_no_sense_is_told_as_damage(broken: bytes) -> None:
    with pytest.raises(StoreError, match="damaged"):
        pin.fits(broken, "4917")
