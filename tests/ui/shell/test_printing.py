"""Stories of printing: sheets come one at a time, and half a document is never taken for a whole one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.printing import PrintRun
from tests.ui.pages.small_desk import sheet


def printer_into(paper: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    return printer


def printed(qtbot: QtBot, printer: QPrinter, sheets: Iterator[bytes]) -> bool:
    jobs, desk, ended = Jobs(), QObject(), list[bool]()
    PrintRun(printer, sheets, jobs, ended.append, desk).start()
    qtbot.waitUntil(lambda: bool(ended))
    jobs.stop()
    return ended[0]


def pages_of(paper: Path) -> int:
    with pikepdf.open(paper) as opened:
        return len(opened.pages)


def test_every_sheet_is_on_a_page_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    assert printed(qtbot, printer_into(paper), (sheet(n) for n in range(4)))
    assert pages_of(paper) == 4


def test_only_the_sheets_that_were_asked_for_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    printer = printer_into(paper)
    printer.setFromTo(2, 3)
    taken: list[int] = []

    def sheets() -> Iterator[bytes]:
        for number in range(1, 6):
            taken.append(number)
            yield sheet(number)

    assert printed(qtbot, printer, sheets())
    assert pages_of(paper) == 2
    assert taken == [1, 2, 3], "what comes after the last page is not waited for"


def test_sheets_that_stop_half_way_are_not_called_printed(qtbot: QtBot, tmp_path: Path) -> None:
    def sheets() -> Iterator[bytes]:
        yield sheet(1)
        raise OSError

    assert not printed(qtbot, printer_into(tmp_path / "paper.pdf"), sheets())


def test_printing_ends_with_the_case_it_belongs_to(qtbot: QtBot, tmp_path: Path) -> None:
    jobs, desk, ended = Jobs(), QObject(), list[bool]()
    began: list[int] = []

    def sheets() -> Iterator[bytes]:
        for number in range(1000):
            began.append(number)
            yield sheet(number)

    PrintRun(printer_into(tmp_path / "paper.pdf"), sheets(), jobs, ended.append, desk).start()
    qtbot.waitUntil(lambda: len(began) > 2)
    desk.deleteLater()
    qtbot.wait(100)
    stopped_at = len(began)
    qtbot.wait(100)
    jobs.stop()
    assert len(began) == stopped_at < 1000
    assert not ended
