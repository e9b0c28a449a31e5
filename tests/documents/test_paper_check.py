"""Stories of "Is this paper what was agreed, and by whom?", asked of the PDF alone, on any laptop."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from ipc_desktop.__main__ import main
from ipc_desktop.documents.attached import MANIFEST, PLAN_FILE
from ipc_desktop.documents.blocks import Attachment
from ipc_desktop.documents.child import PaperError
from ipc_desktop.documents.paper_check import PaperCheck, check_paper
from ipc_desktop.documents.sealer import seal_pdf
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.documents.wish import Wish
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, practice_store
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.plan.signing import answers_to, current_version
from ipc_desktop.ui.paper.papers import document_of, keep_sealed, make_paper
from tests.documents.agreed_papers import agreed_plan, paper
from tests.documents.test_typesetter import broken_rules, whole
from tests.journal.test_seal_key import issued


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = practice_store(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    store = practice_store(tmp_path_factory.mktemp("data"))
    made = keep_sealed(paper(), store, agreed_plan(store))
    store.close()
    assert made is not None
    return made


def codes(check: PaperCheck) -> list[str]:
    return [fault.code for fault in check.faults]


def attached(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}


def resealed(store: Store, plan: Plan, change: bytes, to: bytes) -> bytes:
    """The paper with other words in its data, sealed with this laptop's own key all the same."""
    given = keep_sealed(paper(), store, plan)
    assert given is not None
    files = {name: content.replace(change, to).decode() for name, content in attached(given).items()}
    carried = tuple(Attachment(name, content, "data") for name, content in files.items())
    document = replace(document_of(paper(), store, plan), attachments=carried)
    return seal_pdf(set_pdf(document, 18), store.writer.seal_key("").result())


def test_a_sound_paper_says_what_was_agreed_and_by_whom(
    sealed: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "paper.pdf").write_bytes(sealed)
    assert main(["check", str(tmp_path / "paper.pdf")]) == 0
    first, *answers, seal = capsys.readouterr().out.splitlines()
    assert first == "This paper is what was agreed: version 1."
    assert answers == [
        "Maud: Yes.",
        "Hanna Brightwell, Care co-ordinator at the surgery: Yes.",
        "Rowan Thistlewick, Son: Yes.",
    ]
    assert seal.startswith("Sealed by IPC Desktop, on the laptop ")


def test_a_changed_word_is_noticed_and_its_page_named(
    sealed: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as opened:
        content = opened.pages[1].obj.Contents
        start, end = stream_place(sealed, bytes(content.read_raw_bytes()))
    changed = bytearray(sealed)
    changed[(start + end) // 2] ^= 0x10
    (tmp_path / "paper.pdf").write_bytes(bytes(changed))
    assert main(["check", str(tmp_path / "paper.pdf")]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["This paper was changed after it was sealed.", "Page 2 is not as it was."]


def stream_place(pdf: bytes, stream: bytes) -> tuple[int, int]:
    start = pdf.index(stream)
    return start, start + len(stream)


@pytest.mark.expects_log("Error in diff operation")
def test_a_page_that_was_painted_over_later_is_named(sealed: bytes) -> None:
    check = check_paper(with_more(sealed))
    assert codes(check) == ["added", "pages"]
    assert check.faults[1].pages == (3,)


def with_more(pdf: bytes) -> bytes:
    """The paper with something painted on page 3, added behind the seal as programs for PDF do."""
    from pyhanko.pdf_utils.generic import StreamObject
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    stream = writer.add_object(StreamObject(stream_data=b"0 0 500 500 re f"))
    writer.add_stream_to_page(2, stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-"])
def test_what_is_no_pdf_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    (tmp_path / "paper.pdf").write_bytes(content)
    assert main(["check", str(tmp_path / "paper.pdf")]) == 2
    assert capsys.readouterr().err == "This file cannot be read as a PDF.\n"


def test_a_paper_without_a_seal_proves_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(set_pdf(whole(), 16))
    assert main(["check", str(tmp_path / "paper.pdf")]) == 1
    assert capsys.readouterr().out == "This paper has no seal. It does not show whether it was agreed.\n"


def test_a_sealed_paper_that_nobody_agreed_to_says_so(store: Store) -> None:
    key = store.writer.seal_key("").result()
    assert codes(check_paper(seal_pdf(set_pdf(whole(), 16), key))) == ["no_data"]


def test_data_that_was_not_written_by_a_laptop_is_no_proof_even_under_a_good_seal(store: Store) -> None:
    plan = agreed_plan(store)
    assert codes(check_paper(resealed(store, plan, b"Maud", b"Mavis"))) == ["other_data"]
    assert codes(check_paper(resealed(store, plan, b'"manifest_hash": "', b'"manifest_hash": "0'))) == ["other_data"]


def test_a_paper_sealed_with_the_certificate_of_an_organisation_says_whose(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = agreed_plan(store)
    store.writer.keep_issued_seal_key(issued(ec.SECP256R1(), b"from the office"), "from the office").result()
    (tmp_path / "paper.pdf").write_bytes(keep_sealed(paper(), store, plan) or b"")
    assert main(["check", str(tmp_path / "paper.pdf")]) == 0
    first, *_answers, seal = capsys.readouterr().out.splitlines()
    assert first == "This paper is what was agreed: version 1."
    assert seal == "Sealed by Sam Carter, with a certificate from Leeds Council."
    told = subprocess.run(["pdfsig", tmp_path / "paper.pdf"], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in told
    assert "Total document signed" in told


def test_a_seal_of_another_laptop_is_noticed(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = agreed_plan(store)
    given = keep_sealed(paper(), store, plan)
    assert given is not None
    other = practice_store(tmp_path / "other")
    unsealed = given[: given.index(b"%%EOF") + len(b"%%EOF")]
    (tmp_path / "paper.pdf").write_bytes(seal_pdf(unsealed, other.writer.seal_key("").result()))
    other.close()
    assert main(["check", str(tmp_path / "paper.pdf")]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Another laptop sealed this paper than the one that took the answers."


def test_half_a_paper_is_never_sound(sealed: bytes) -> None:
    for share in (0.2, 0.5, 0.9, 0.99):
        assert told_of(sealed[: int(share * len(sealed))]) != []


def told_of(pdf: bytes) -> list[str]:
    try:
        return codes(check_paper(pdf))
    except PaperError as error:
        return [error.code]


# --- what goes along ----------------------------------------------------------------------------------------------


def test_the_agreed_whole_plan_carries_exactly_what_it_prints_and_its_manifest(store: Store) -> None:
    files = attached(keep_sealed(paper(), store, agreed_plan(store)) or b"")
    assert sorted(files) == [MANIFEST, PLAN_FILE]
    read = read_plan_file(files[PLAN_FILE])
    version = current_version(read.plan)
    assert version is not None
    assert {line.revision for line in version.manifest} == {revision.id for revision in read.revisions}
    assert set(store.journal.version_plan(read.case, version.id).entries) == set(read.plan.entries)
    assert msgspec.json.decode(files[MANIFEST])["manifest_hash"] == version.manifest_hash


def test_what_is_not_for_the_table_goes_along_with_no_paper(store: Store) -> None:
    plan = agreed_plan(store)
    hidden = [
        Outcome(id=new_id(), statement=Words("Zebrafinch private"), visibility="private"),
        Outcome(id=new_id(), statement=Words("Zebrafinch restricted"), visibility="restricted"),
        Outcome(id=new_id(), statement=Words("Zebrafinch professionals"), visibility="professionals"),
        SafeguardingNote(id=new_id(), visibility="restricted"),
    ]
    store.writer.save(plan.case, hidden, "sam").result()
    made = keep_sealed(paper(), store, store.journal.plan(plan.case))
    assert made is not None
    files = attached(made)
    assert b"Zebrafinch" not in b"".join(files.values())
    assert {entry.id for entry in hidden}.isdisjoint(read_plan_file(files[PLAN_FILE]).plan.entries)


@pytest.mark.parametrize("name", ["profile", "today", "coming", "information"])
def test_no_other_paper_carries_anything(store: Store, name: str) -> None:
    plan = agreed_plan(store)
    assert keep_sealed(paper(document=name), store, plan) is None
    assert attached(set_pdf(document_of(paper(document=name), store, plan), 16)) == {}


def test_a_paper_for_one_reader_carries_nothing_and_is_not_sealed(store: Store) -> None:
    plan = agreed_plan(store)
    reader = next(party.id for party in plan.parties() if party.id != plan.me.id)
    for_one = replace(paper(), wish=Wish(reader=reader))
    assert keep_sealed(for_one, store, plan) is None
    assert attached(make_paper(for_one, store, plan, sealed=True).pdf) == {}


# --- kept ---------------------------------------------------------------------------------------------------------


def test_the_sealed_paper_is_kept_and_handed_out_the_same_from_then_on(store: Store) -> None:
    plan = agreed_plan(store)
    first, again = (keep_sealed(paper(), store, plan) for _ in range(2))
    assert first == again
    version = current_version(plan)
    assert version is not None
    ((name, of_type),) = store.files.of_entry(plan.case, version.id)
    assert store.files.read(plan.case, name) == first
    assert of_type.startswith("application/pdf")
    larger = keep_sealed(paper(28), store, plan)
    assert larger not in (first, None)


def test_a_plan_that_was_changed_since_or_not_agreed_by_all_gets_no_seal(store: Store) -> None:
    plan = agreed_plan(store)
    version = current_version(plan)
    assert version is not None
    no = Signature(id=new_id(), version=version.id, signer=plan.me.id, answer="no", method="typed_name")
    store.writer.sign(plan.case, no, "sam").result()
    assert keep_sealed(paper(), store, store.journal.plan(plan.case)) is None
    other = agreed_plan(store, "joel-hartsease")
    store.writer.save(other.case, [Outcome(id=new_id(), statement=Words("Something new"))], "sam").result()
    assert keep_sealed(paper(), store, store.journal.plan(other.case)) is None


def test_a_later_answer_gets_a_paper_of_its_own(store: Store) -> None:
    plan = agreed_plan(store)
    first, version = keep_sealed(paper(), store, plan), current_version(plan)
    assert version is not None
    signed = answers_to(plan, version)
    friend = next(party for party in plan.parties() if party.id not in signed and not party.is_paid)
    yes = Signature(
        id=new_id(), version=version.id, signer=friend.id, capacity_of_signer="supporter_witness", answer="yes"
    )
    store.writer.sign(plan.case, yes, "sam").result()
    second = keep_sealed(paper(), store, store.journal.plan(plan.case))
    assert second not in (first, None)
    assert len(store.files.of_entry(plan.case, version.id)) == 2


@pytest.mark.parametrize("sample", ["maud-thistlewick", "nasreen-sabzwar"])
def test_a_paper_with_its_data_and_seal_breaks_no_rule(store: Store, sample: str) -> None:
    made = keep_sealed(paper(28), store, agreed_plan(store, sample))
    assert made is not None
    assert broken_rules(made) == []
    assert codes(check_paper(made)) == []
