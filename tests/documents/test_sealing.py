"""Stories of the seal: what was set stays byte for byte, one changed bit shows, and it stays open to screen readers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ipc_desktop.documents.child import PaperError
from ipc_desktop.documents.sealer import pages_that_differ, read_seal, seal_pdf
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.seal_key import new_seal_key
from tests.documents.planted_faults import FAULTS, planted
from tests.documents.tagged_pdf import TaggedPdf
from tests.documents.test_typesetter import broken_rules, whole
from tests.documents.vera import vera

DEVICE = Device(os.urandom(32))
KEY = new_seal_key(DEVICE, "Sam Carter")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return set_pdf(whole(), 18)


@pytest.fixture(scope="module")
def sealed(pdf: bytes) -> bytes:
    return seal_pdf(pdf, KEY)


def test_a_sealed_paper_begins_with_every_byte_that_was_set(pdf: bytes, sealed: bytes) -> None:
    assert sealed.startswith(pdf)
    assert len(sealed) - len(pdf) < 20_000


def test_the_seal_says_whose_it_is_and_on_which_laptop(sealed: bytes) -> None:
    seal = read_seal(sealed)
    assert seal is not None
    assert (seal.is_intact, seal.is_whole, seal.length) == (True, True, len(sealed))
    assert (seal.holder, seal.issuer, seal.device) == ("Sam Carter", "", DEVICE.name)


def test_any_reader_of_pdf_finds_the_seal_valid(sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "made-up.pdf").write_bytes(sealed)
    told = subprocess.run(["pdfsig", tmp_path / "made-up.pdf"], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in told
    assert "ETSI.CAdES.detached" in told
    assert "Total document signed" in told


@pytest.mark.parametrize("place", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_one_changed_bit_breaks_the_seal(sealed: bytes, place: float) -> None:
    changed = bytearray(sealed)
    changed[int(place * len(sealed))] ^= 1
    assert is_sound(sealed)
    assert not is_sound(bytes(changed))


def is_sound(pdf: bytes) -> bool:
    try:
        seal = read_seal(pdf)
    except PaperError:
        return False
    return seal is not None and seal.is_intact and seal.is_whole


def test_what_is_added_behind_the_seal_shows_and_what_was_sealed_can_still_be_read(sealed: bytes) -> None:
    seal = read_seal(sealed + b"% a line more\n")
    assert seal is not None
    assert (seal.is_intact, seal.is_whole, seal.length) == (True, False, len(sealed))


def test_a_paper_is_sealed_once(sealed: bytes) -> None:
    with pytest.raises(PaperError) as failure:
        seal_pdf(sealed, KEY)
    assert failure.value.code == "sealed_already"


def test_pages_that_were_changed_are_named(pdf: bytes, sealed: bytes) -> None:
    assert pages_that_differ(pdf, sealed) == ()
    assert pages_that_differ(planted(pdf, "words outside all tags"), sealed) == (1,)


def test_a_paper_without_seal_and_a_file_that_is_no_paper_are_told_apart(pdf: bytes) -> None:
    for given, code in ((pdf, "no_seal"), (b"%PDF-1.7\nnothing", "unreadable"), (b"", "unreadable")):
        with pytest.raises(PaperError) as failure:
            read_seal(given)
        assert failure.value.code == code


def test_only_what_was_set_here_is_sealed() -> None:
    with pytest.raises(PaperError) as failure:
        seal_pdf(b"%PDF-1.7\nnothing", KEY)
    assert failure.value.code == "not_tagged"


def test_a_seal_is_made_without_loading_anything_that_speaks_http() -> None:
    look = (
        "import sys; from ipc_desktop.documents import seal; seal.stay_offline();"
        "import ipc_desktop.documents.seal_writing, ipc_desktop.documents.seal_reading;"
        "print(sorted({'aiohttp', 'requests', 'PySide6', 'typst'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


# --- for screen readers and archives ------------------------------------------------------------------------------


def test_the_seal_has_a_name_among_the_tags_and_takes_no_word_away(pdf: bytes, sealed: bytes) -> None:
    before, after = TaggedPdf(pdf), TaggedPdf(sealed)
    assert after.texts() == before.texts()
    assert [e.alternative for e in after.elements() if e.tag == "Form"] == ["Digital seal of this plan"]


@pytest.mark.parametrize("fault", FAULTS)
def test_every_planted_fault_is_found(pdf: bytes, fault: str) -> None:
    assert broken_rules(pdf) == []
    assert broken_rules(planted(pdf, fault))


@pytest.mark.slow
def test_the_reference_validator_finds_every_planted_fault(pdf: bytes, tmp_path: Path) -> None:
    for fault in FAULTS:
        (tmp_path / fault).write_bytes(planted(pdf, fault))
    found = vera.broken_rules(tmp_path / fault for fault in FAULTS)
    assert [fault for fault in FAULTS if not found[fault]] == []
