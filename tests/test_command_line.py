"""The command line: plan files checked, printed, taken in and out; bad input gets one clear sentence."""

from __future__ import annotations

import datetime as dt
import errno
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import jsonschema
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from ipc_desktop import __main__, paths
from ipc_desktop.__main__ import main
from ipc_desktop.journal.keys import Cost
from ipc_desktop.journal.store import create_store, stores, unlock_store
from ipc_desktop.plan.planfile import read_plan_file
from tests.journal.test_seal_key import issued

MAUD = paths.RESOURCES / "samples" / "maud-thistlewick.plan.json"
PASSPHRASE = "lamp orchard ferry slow"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one worker's store in it."""
    folder = tmp_path / "data"
    store, _code = create_store(folder, "Sam Carter", PASSPHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1))
    store.close()
    return folder


def typed(monkeypatch: pytest.MonkeyPatch, passphrase: str = PASSPHRASE) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{passphrase}\n"))


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    return said.err


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_a_sound_file_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(MAUD)]) == 0
    assert capsys.readouterr().out.startswith("Sound: ")


def test_a_fault_is_named_by_place_in_plain_words_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = json.loads(MAUD.read_bytes())
    at, spend = next((i, e) for i, e in enumerate(file["entries"]) if e["kind"] == "planned_spend")
    spend["funding"][0]["annual_pence"] += 1
    (tmp_path / "file.json").write_text(json.dumps(file))
    assert main(["check", str(tmp_path / "file.json")]) == 1
    assert capsys.readouterr().out == (
        f"entries[{at}].funding, A personal assistant, four hours a week: "
        "funding adds up to £3,161.61, but the line is £3,161.60 a year\n"
        "One fault.\n"
    )


@pytest.mark.parametrize("content", [None, b"", b"{", b"\xff", b"[" * 99_999, MAUD.read_bytes()[:-9]])
def test_what_cannot_be_read_ends_with_2_and_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    file = tmp_path / "file.json"
    if content is not None:
        file.write_bytes(content)
    assert main(["check", str(file)]) == 2
    assert one_sentence(capsys)
    assert main(["check", str(tmp_path)]) == 2
    assert one_sentence(capsys) == "This file cannot be read.\n"


def test_a_file_cannot_send_commands_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = {"id": "\u001b[2J", "kind": "outcome", "statement": {"text": "\u001b[31mred", "\u001b]0;x": 1}}
    file = tmp_path / "file.json"
    file.write_text(json.dumps({"format": 1, "case": "\u001b[0m", "entries": [entry]}))
    assert main(["check", str(file)]) == 1
    assert "\u001b" not in capsys.readouterr().out


def test_a_damaged_plan_is_neither_printed_nor_taken_in(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = json.loads(MAUD.read_bytes())
    file["entries"][0]["visibility"] = "restricted"
    damaged = tmp_path / "damaged.json"
    damaged.write_text(json.dumps(file))
    assert main(["print", str(damaged), "--to", str(tmp_path / "plan.pdf")]) == 1
    assert "entries[0].visibility" in one_sentence(capsys)
    assert not (tmp_path / "plan.pdf").exists()
    typed(monkeypatch)
    assert main(["import", str(damaged), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "entries[0].visibility" in one_sentence(capsys)


def test_a_case_goes_in_and_comes_out_the_same(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ["--data", str(data), "--passphrase-stdin"]
    typed(monkeypatch)
    assert main(["import", str(MAUD), *store]) == 0
    case = capsys.readouterr().out.strip()

    typed(monkeypatch)
    assert main(["import", str(MAUD), *store]) == 1
    assert one_sentence(capsys) == "This case is in the store already. Nothing was changed.\n"

    typed(monkeypatch)
    assert main(["export", case, "--to", str(tmp_path / "maud.plan.json"), *store]) == 0
    there, back = read_plan_file(MAUD.read_bytes()), read_plan_file((tmp_path / "maud.plan.json").read_bytes())
    assert back.plan == there.plan
    assert main(["check", str(tmp_path / "maud.plan.json")]) == 0

    (tmp_path / "all").mkdir()
    typed(monkeypatch)
    assert main(["--data", str(data), "export", "--all", "--to", str(tmp_path / "all"), "--passphrase-stdin"]) == 0
    assert [file.name for file in (tmp_path / "all").iterdir()] == [f"{case}.plan.json"]


def test_a_case_that_was_destroyed_does_not_come_back_with_its_file(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["import", str(MAUD), "--data", str(data), "--passphrase-stdin"]
    typed(monkeypatch)
    assert main(words) == 0
    case = capsys.readouterr().out.strip()
    (folder,) = stores(data)
    store = unlock_store(folder.path, PASSPHRASE)
    store.writer.destroy_case(case, "joanne", "wrong family").result()
    store.close()
    typed(monkeypatch)
    assert main(words) == 1
    assert one_sentence(capsys) == "This case was destroyed here for good. It is not brought back.\n"
    typed(monkeypatch)
    assert main(["export", case, "--to", str(data / "x.json"), "--data", str(data), "--passphrase-stdin"]) == 1


def test_what_does_not_go_along_in_a_file_is_said(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ["--data", str(data), "--passphrase-stdin"]
    typed(monkeypatch)
    assert main(["import", str(MAUD.with_name("joel-hartsease.plan.json")), *store]) == 0
    case = capsys.readouterr().out.strip()
    typed(monkeypatch)
    assert main(["export", case, "--to", str(tmp_path), *store]) == 0
    assert one_sentence(capsys) == "Photos stay in the store. A plan file holds their words only.\n"


def test_what_a_newer_app_wrote_goes_in_and_comes_out_the_same(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ["--data", str(data), "--passphrase-stdin"]
    file = json.loads(MAUD.read_bytes())
    file["entries"][0] |= {"more": {"a": None}, "shoe size": [7, 2.5, {"ö": "\U0001f980"}]}
    file["entries"][1] |= {"schema": 9, "text_size": "as large as can be"}
    file["entries"].append({"id": "0194567a-3c01-7a10-8b20-5d1e2f3a4b5c", "kind": "hologram", "light": {"deep": [-1]}})
    newer, back = tmp_path / "newer.json", tmp_path / "back.json"
    newer.write_text(json.dumps(file))
    typed(monkeypatch)
    assert main(["import", str(newer), *store]) == 0
    typed(monkeypatch)
    assert main(["export", capsys.readouterr().out.strip(), "--to", str(back), *store]) == 0
    written = json.loads(back.read_bytes())["entries"]
    assert sorted(written, key=lambda entry: entry["id"]) == sorted(file["entries"], key=lambda entry: entry["id"])
    assert main(["check", str(back)]) == 0


def test_what_no_store_can_hold_is_refused_before_it_is_opened(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = json.loads(MAUD.read_bytes())
    file["entries"][0]["later"] = 10**30
    (tmp_path / "large.json").write_text(json.dumps(file))
    (tmp_path / "empty.json").write_text(json.dumps(file | {"entries": []}))
    assert main(["import", str(tmp_path / "large.json"), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "entries[0].later" in one_sentence(capsys)
    assert main(["import", str(tmp_path / "empty.json"), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "nothing in this plan file" in one_sentence(capsys)


@pytest.mark.parametrize("line", [b"", b"\n", b"\xff\xfe\n"])
def test_a_passphrase_that_is_none_is_told_and_not_counted_as_a_try(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line), encoding="utf-8"))
    assert main(["import", str(MAUD), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "passphrase" in one_sentence(capsys)
    assert not list(data.rglob("tries.json"))


def test_without_a_terminal_nobody_types_a_passphrase_in_sight(data: Path) -> None:
    command = [sys.executable, "-m", "ipc_desktop", "import", str(MAUD), "--data", str(data)]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd=paths.ROOT,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no terminal to type a passphrase. Please use --passphrase-stdin.\n"


def test_a_store_that_does_not_open_is_told_in_one_sentence(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "not this one")
    assert main(["import", str(MAUD), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "did not fit" in one_sentence(capsys)
    assert main(["import", str(MAUD), "--data", str(tmp_path / "empty"), "--passphrase-stdin"]) == 1
    assert "no such store" in one_sentence(capsys)
    typed(monkeypatch)
    unknown = ["export", "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c", "--to", str(tmp_path / "x.json")]
    assert main([*unknown, "--data", str(data), "--passphrase-stdin"]) == 1
    assert "no such case" in one_sentence(capsys)
    assert not (tmp_path / "x.json").exists()


def test_a_data_folder_that_may_not_be_looked_into_is_told_in_one_sentence(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(folder: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", forbidden)
    assert main(["export", "--all", "--to", str(data), "--data", str(data), "--passphrase-stdin"]) == 1
    assert "written to" in one_sentence(capsys)


def test_of_several_stores_one_has_to_be_named(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other, _code = create_store(data, "Alex Reed", PASSPHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1))
    other.close()
    words = ["import", str(MAUD), "--data", str(data), "--passphrase-stdin"]
    assert main(words) == 1
    assert "--worker" in one_sentence(capsys)
    typed(monkeypatch)
    assert main([*words, "--worker", "Alex Reed"]) == 0


@pytest.mark.parametrize(
    "words", [["dance"], ["check"], ["print", "x"], ["export", "--to", "x"], ["--data"], ["practice", "practice"]]
)
def test_words_that_do_not_go_together_end_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "--help" in one_sentence(capsys)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ([], (None, False, False)),
        (["--data", "x"], (Path("x"), False, False)),
        (["--data=x"], (Path("x"), False, False)),
        (["practice"], (None, True, False)),
        (["practice", "--data", "x", "--check"], (Path("x"), True, True)),
        (["check"], None),
        (["--data"], None),
        (["--data", "--check"], None),
    ],
)
def test_the_window_opens_by_the_shortest_way(words: list[str], start: object) -> None:
    assert __main__._window_start(words) == start


def test_nothing_heavy_is_imported_before_the_window() -> None:
    script = (
        "import sys; from ipc_desktop.__main__ import _window_start; _window_start(['--data', 'x']);"
        "print(sorted({'argparse', 'msgspec', 'babel', 'json', 'ipc_desktop.plan.plan'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert done.stdout == "[]\n"


def test_a_reader_that_goes_away_is_no_reason_for_a_traceback() -> None:
    command = f"{sys.executable} -m ipc_desktop schema | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=paths.ROOT)
    assert done.stderr == ""


def test_the_packaged_program_sets_and_seals_pages_in_processes_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from ipc_desktop.documents import child, sealer, typesetter
    from ipc_desktop.documents.contents import make_document
    from ipc_desktop.journal.revision import Device
    from ipc_desktop.journal.seal_key import new_seal_key

    monkeypatch.setattr(child, "_command", lambda work: [sys.executable, "-m", "ipc_desktop", f"{work}-document"])
    plan = read_plan_file(MAUD.read_bytes()).plan
    document = make_document("profile", plan, language="en", today=dt.date(2027, 1, 11))
    pdf = typesetter.set_pdf(document, 18)
    assert pdf.startswith(b"%PDF-")
    assert sealer.read_seal(sealer.seal_pdf(pdf, new_seal_key(Device(bytes(32)), "Sam")))


def test_papers_are_sealed_with_the_certificate_that_the_organisation_gave(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sam.p12"
    file.write_bytes(issued(ec.SECP256R1(), b"from the office"))
    words = ["seal-key", str(file), "--data", str(data), "--passphrase-stdin"]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\nnot that one\n"))
    assert main(words) == 1
    assert one_sentence(capsys) == "This is no certificate for seals, or its passphrase differs.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\nfrom the office\n"))
    assert main(words) == 0
    assert capsys.readouterr().out == "Papers are sealed with this certificate from now on.\n"
