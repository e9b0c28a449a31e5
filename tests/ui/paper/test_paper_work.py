"""Stories of a paper on its way out: what is said before it goes, and how it is stopped or has no room."""

from __future__ import annotations

import datetime as dt
import errno
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.journal.store import practice_store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations, paper_steps, printing
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.paper.paper_work import PaperWork
from tests.documents.agreed_papers import agreed_plan
from tests.documents.tagged_pdf import page_count
from tests.ui.shell.fakes import sample_plan


class Table:
    """A host who says yes to everything and keeps what was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.says_yes = True

    def confirm_paper(
        self, told: tuple[str, ...], paper: str, go_on: Callable[[], None], stop: Callable[[], None]
    ) -> None:
        self.told += told
        (go_on if self.says_yes else stop)()

    def window_widget(self) -> QWidget:
        raise NotImplementedError

    def uses_one_switch(self) -> bool:
        return False

    def pick(
        self,
        heading: str,
        offered: tuple[Choice, ...],
        go_on: str,
        picked: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        raise NotImplementedError


class Work:
    """Paper work on a sample's case, and all that came of it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.store = practice_store(folder)
        self.plan = sample_plan()
        self.store.writer.import_case(self.plan).result()
        self.jobs, self.table, self.said, self.steps = Jobs(), Table(), list[str](), list[str]()
        self.owner = QObject()
        self.papers = PaperWork(self.store, self.jobs, self.table, self.owner)
        self._qtbot = qtbot

    def save(self, paper: Paper) -> str:
        self.papers.save(paper, self.plan, self.said.append, self.said.append, self.steps.append)
        self._qtbot.waitUntil(lambda: bool(self.said))
        return self.said[-1]


@pytest.fixture
def work(qtbot: QtBot, tmp_path: Path) -> Iterator[Work]:
    made = Work(qtbot, tmp_path / "data")
    yield made
    made.jobs.stop()
    made.store.close()


def paper(document: str = "profile", shape: PaperShape = A4) -> Paper:
    return Paper(document, 18, "en", dt.date(2027, 1, 12), shape=shape)


def goes_to(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    def ask(_asker: object, chosen: Callable[[Path], None], _stop: object) -> None:
        chosen(file)

    monkeypatch.setattr(destinations, "ask_file", ask)


def with_a_sign_that_no_font_has(plan: Plan) -> Plan:
    return plan.with_entry(Outcome(id="01933333-0000-7000-8000-00000000aaaa", statement=Words("Tea 中, please.", "en")))


def test_how_many_pages_there_are_is_said_before_anything_is_saved(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_to(monkeypatch, tmp_path / "paper.pdf")
    assert work.save(paper()) == "paper.pdf"
    assert work.table.told == ["There is one page."]
    assert page_count((tmp_path / "paper.pdf").read_bytes()) == 1


def test_nothing_is_saved_when_nobody_says_yes(work: Work, tmp_path: Path) -> None:
    work.table.says_yes = False
    assert work.save(paper()) == ""
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_sign_that_cannot_be_printed_is_told_by_name_before(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_to(monkeypatch, tmp_path / "paper.pdf")
    work.plan = with_a_sign_that_no_font_has(work.plan)
    work.save(paper("plan"))
    assert "We have no letter for one sign. Its name is printed: CJK UNIFIED IDEOGRAPH-4E2D" in work.table.told


def test_a_full_disk_is_said_and_leaves_nothing_half_written(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "paper.pdf").write_bytes(b"the paper of last time")
    goes_to(monkeypatch, folder / "paper.pdf")

    class Full:
        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None: ...

        def write(self, _content: bytes) -> int:
            raise OSError(errno.ENOSPC, "full")

    real = os.fdopen

    def full(handle: int, mode: str) -> Full:
        real(handle, mode).close()
        return Full()

    monkeypatch.setattr("ipc_desktop.whole_files.os.fdopen", full)
    assert work.save(paper()) == "There is no room left there. Please choose another place."
    assert [file.read_bytes() for file in folder.iterdir()] == [b"the paper of last time"]


@pytest.mark.parametrize(
    ("document", "steps"),
    [
        ("profile", ["Step 1 of 2: putting the words in order.", "Step 2 of 2: setting the pages."]),
        (
            "plan",
            [
                "Step 1 of 3: putting the words in order.",
                "Step 2 of 3: setting the pages.",
                "Step 3 of 3: sealing the pages.",
            ],
        ),
    ],
)
def test_a_paper_that_takes_long_tells_which_step_of_how_many_is_done(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: str, steps: list[str]
) -> None:
    work.plan = agreed_plan(work.store, "joel-hartsease")
    goes_to(monkeypatch, tmp_path / "paper.pdf")
    monkeypatch.setattr(paper_steps, "PATIENCE_MS", 0)
    work.save(paper(document))
    assert work.steps[-2:] == steps[-2:]
    assert set(work.steps) <= set(steps)


def test_a_paper_that_is_there_at_once_tells_of_no_steps(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_to(monkeypatch, tmp_path / "paper.pdf")
    monkeypatch.setattr(paper_steps, "PATIENCE_MS", 60_000)
    work.save(paper())
    assert work.steps == []


def test_a_paper_is_stopped_while_it_is_set(work: Work, qtbot: QtBot) -> None:
    shown: list[bytes] = []
    work.papers.look(paper("plan"), work.plan, shown.append, work.said.append, work.steps.append)
    work.papers.stop()
    qtbot.waitUntil(lambda: bool(work.said))
    assert (work.said, shown) == (["Stopped. Nothing is lost."], [])


def prints_into(monkeypatch: pytest.MonkeyPatch, file: Path, *, turns: bool = True, large: bool = True) -> None:
    """The printer that is chosen, which may turn sheets over, and may have large ones."""

    def ask(_asker: object, _sides: int, chosen: Callable[[QPrinter], None], _stop: object, of: PaperShape) -> None:
        printer = printing.printer_called("", of)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        chosen(printer)

    monkeypatch.setattr(destinations, "ask_printer", ask)
    monkeypatch.setattr(printing, "turns_sheets", lambda _printer: turns)
    monkeypatch.setattr(printing, "has_sheets_of", lambda _printer, _shape: large)


def print_it(work: Work, qtbot: QtBot, shape: PaperShape) -> list[str]:
    """Prints the profile; what was heard of its pages."""
    heard = list[str]()
    ended = partial(work.said.append, "printed")
    work.papers.print_it(paper(shape=shape), work.plan, lambda _name: ended(), work.said.append, heard.append)
    qtbot.waitUntil(lambda: bool(work.said))
    return heard


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        (PaperShape(both_sides=True), ["There is one page."]),
        (PaperShape(fold="booklet"), ["There are 4 pages.", "They take one sheet of paper."]),
    ],
)
def test_how_many_sheets_it_takes_is_said_before_it_is_printed(
    work: Work, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: PaperShape, told: list[str]
) -> None:
    file = tmp_path / "paper.pdf"
    prints_into(monkeypatch, file)
    heard = print_it(work, qtbot, shape)
    assert work.said == ["printed"]
    assert work.table.told == told
    assert heard[-1] == f"Printing page {page_count(file.read_bytes())} of {page_count(file.read_bytes())}."


def test_a_printer_that_does_not_turn_sheets_over_is_told_before_it_prints(
    work: Work, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prints_into(monkeypatch, tmp_path / "paper.pdf", turns=False)
    print_it(work, qtbot, PaperShape(fold="booklet"))
    assert work.said == ["printed"]
    assert work.table.told[-2:] == ["That printer prints on one side only.", "It takes 2 sheets of paper."]


def test_large_paper_is_never_made_smaller_to_fit_a_printer(
    work: Work, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prints_into(monkeypatch, tmp_path / "paper.pdf", large=False)
    print_it(work, qtbot, PaperShape(sheet="a3"))
    assert work.said == ["That printer has no paper so large. Please choose A4, or another printer."]
    assert list(tmp_path.glob("*.pdf")) == []
