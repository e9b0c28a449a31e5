"""Papers made by the command line: which, how, for whom and in which form; bad input gets one clear sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ipc_desktop import paths
from ipc_desktop.__main__ import main
from ipc_desktop.documents import liblouis
from ipc_desktop.plan.planfile import read_plan_file
from tests.test_command_line import one_sentence

MAUD = paths.RESOURCES / "samples" / "maud-thistlewick.plan.json"


@pytest.mark.parametrize("document", ["today", "coming", "today_blank"])
def test_the_papers_of_a_visit_are_printed_from_a_file(document: str, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert main(["print", str(MAUD), "--document", document, "--type-size", "20", "--to", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_plan_is_printed_from_its_file_alone(tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    words = ["print", str(MAUD), "--document", "profile", "--type-size", "18", "--language", "en", "--to", str(out)]
    assert main(words) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("html", b"<!DOCTYPE html>"),
        ("text", "Maud’s hospital passport".encode()),
        ("braille", b"       ,MAUD'S HOSPITAL PASSPORT"),
    ],
)
def test_a_paper_is_made_in_other_forms(form: str, begins: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["print", str(MAUD), "--document", "passport", "--format", form, "--to", str(out)]) == 0
    assert out.read_bytes().startswith(begins)


def test_a_paper_is_made_for_one_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = read_plan_file(MAUD.read_bytes()).plan
    reader = next(party for party in plan.parties() if party.id != plan.me.id)
    words = ["print", str(MAUD), "--format", "text", "--to", str(tmp_path / "out")]
    assert main([*words, "--reader", reader.id]) == 0
    assert f"This paper is for {reader.name}." in (tmp_path / "out").read_text(encoding="utf-8")
    assert main([*words, "--reader", "nobody"]) == 1
    assert one_sentence(capsys) == "Nobody in this plan has that id. Nothing was written.\n"


def test_a_paper_is_made_in_two_languages(tmp_path: Path) -> None:
    words = ["print", str(MAUD), "--format", "text", "--second-language", "en-XA", "--to", str(tmp_path / "out")]
    assert main(words) == 0
    text = (tmp_path / "out").read_text(encoding="utf-8")
    assert "What matters\n" in text
    assert "[Wháát mááttéérš]\n" in text


def test_braille_without_its_helper_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(liblouis, "_library", lambda: None)
    assert main(["print", str(MAUD), "--format", "braille", "--to", str(tmp_path / "out")]) == 1
    assert one_sentence(capsys) == "Braille needs liblouis, which is not here. Nothing was written.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        (["--format", "scroll"], 2),
        (["--second-language", "tlh"], 2),
        (["--document", "novel"], 2),
        (["--type-size", "7"], 2),
        (["--type-size", "large"], 2),
        (["--language", "tlh"], 2),
        (["--type-size", "9" * 9_999], 2),
        (["--to", "/nowhere/at/all.pdf"], 1),
        (["--to", "/"], 1),
    ],
)
def test_a_paper_that_cannot_be_made_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: list[str], code: int
) -> None:
    assert main(["print", str(MAUD), "--to", str(tmp_path / "plan.pdf"), *changes]) == code
    told = one_sentence(capsys)
    assert "invalid" not in told
    assert len(told) < 260
    assert not list(tmp_path.iterdir())


def test_a_device_is_never_replaced_by_a_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    device = tmp_path / "printer"
    device.symlink_to(os.devnull)
    assert main(["print", str(MAUD), "--document", "profile", "--to", str(device)]) == 1
    assert "no file" in one_sentence(capsys)
    assert device.is_symlink()


def test_a_paper_is_printed_lying_on_its_side_on_tinted_ground(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    words = ["print", str(MAUD), "--document", "profile", "--to", str(out)]
    assert main([*words, "--landscape", "--paper", "a3", "--ground", "cream"]) == 0
    assert b"/MediaBox[0 0 1190" in out.read_bytes()
    assert main([*words, "--booklet"]) == 0
    assert b"/MediaBox[0 0 420" in out.read_bytes()


def test_the_same_plan_makes_the_same_bytes_at_every_start(tmp_path: Path) -> None:
    """Each start puts the members of sets in another order."""
    made = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.pdf"
        words = [sys.executable, "-m", "ipc_desktop", "print", str(MAUD), "--type-size", "14", "--to", str(out)]
        subprocess.run(words, check=True, cwd=paths.ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        made.append(out.read_bytes())
    assert made[0] == made[1]
