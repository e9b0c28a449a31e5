"""Stories of printing: pages come one at a time, and half a document is never taken for a whole one."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.overriding import override
from ipc_desktop.ui.paper.pdf_pages import PdfPages
from ipc_desktop.ui.paper.printing import End, PrintRun, choose_printer, printed_sides, printer_called, turned_over
from tests.ui.pages.small_desk import empty_pages


def printer_into(file: Path, shape: PaperShape = A4) -> QPrinter:
    printer = printer_called("", shape)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def printed(qtbot: QtBot, printer: QPrinter, pages: int, shape: PaperShape = A4) -> list[tuple[int, int]]:
    """Prints so many pages; what was told of each."""
    desk, ended, told = QObject(), list[End](), list[tuple[int, int]]()
    sides = printed_sides(pages, shape)
    run = PrintRun(
        printer, PdfPages(empty_pages(pages)), sides, ended.append, desk, lambda at, of: told.append((at, of))
    )
    run.start()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["done"]
    return told


def sizes_of(file: Path) -> list[tuple[int, int]]:
    with pikepdf.open(file) as opened:
        boxes = [[round(float(edge)) for edge in page.mediabox] for page in opened.pages]
    return [(right, top) for _left, _bottom, right, top in boxes]


def test_every_page_is_on_a_side_of_its_own_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    assert printed(qtbot, printer_into(file), 4) == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert len(sizes_of(file)) == 4


def test_only_the_pages_that_were_asked_for_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    printer = printer_into(file)
    printer.setFromTo(2, 3)
    assert len(printed(qtbot, printer, 5)) == 2
    assert len(sizes_of(file)) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_not_called_printed(qtbot: QtBot, tmp_path: Path) -> None:
    desk, ended = QObject(), list[End]()
    printer = printer_into(tmp_path / "no such folder" / "paper.pdf")
    PrintRun(printer, PdfPages(empty_pages(2)), printed_sides(2, A4), ended.append, desk).start()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["failed"]


def test_printing_is_stopped_at_any_page(qtbot: QtBot, tmp_path: Path) -> None:
    desk, ended, told = QObject(), list[End](), list[int]()

    def count(at: int, _of: int) -> None:
        told.append(at)
        if at == 2:
            run.stop()

    file = tmp_path / "paper.pdf"
    run = PrintRun(printer_into(file), PdfPages(empty_pages(9)), printed_sides(9, A4), ended.append, desk, count)
    run.start()
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.wait(50)
    assert (ended, told) == (["stopped"], [1, 2])


def test_printing_ends_with_the_case_it_belongs_to(qtbot: QtBot, tmp_path: Path) -> None:
    desk, ended, told = QObject(), list[End](), list[int]()
    pages = PdfPages(empty_pages(500))
    sides = printed_sides(500, A4)
    printer = printer_into(tmp_path / "paper.pdf")
    PrintRun(printer, pages, sides, ended.append, desk, lambda at, _of: told.append(at)).start()
    qtbot.waitUntil(lambda: len(told) > 1)
    desk.deleteLater()
    qtbot.wait(50)
    stopped_at = len(told)
    qtbot.wait(50)
    assert len(told) == stopped_at < 500
    assert not ended


@pytest.mark.parametrize(
    ("shape", "lies", "is_both"),
    [
        (A4, False, False),
        (PaperShape(sheet="a3", landscape=True), True, False),
        (PaperShape(both_sides=True), False, True),
        (PaperShape(fold="booklet"), True, True),
        (PaperShape(fold="card", landscape=True, both_sides=True), False, False),
    ],
)
def test_the_printer_is_set_to_the_paper_before_anybody_is_asked(shape: PaperShape, lies: bool, is_both: bool) -> None:
    printer = printer_called("", shape)
    layout = printer.pageLayout()
    assert (layout.orientation() == QPageLayout.Orientation.Landscape) == lies
    assert (layout.pageSize().sizePoints().width() > 800) == (shape.sheet == "a3")
    both = QPrinter.DuplexMode.DuplexShortSide if lies else QPrinter.DuplexMode.DuplexLongSide
    assert turned_over(shape) == (both if is_both else QPrinter.DuplexMode.DuplexNone)


class _Forgetful(QPrintDialog):
    """The system's dialogue: it says yes, on paper and turned over as the printer itself has it."""

    said = QPrintDialog.DialogCode.Accepted
    duplex = QPrinter.DuplexMode.DuplexLongSide

    @override
    def exec(self) -> int:
        printer = self.printer()
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setDuplex(self.duplex)
        return int(self.said)


class _Turning(QPrinter):
    """A printer that remembers how sheets are turned over; one that prints into a file does not."""

    turned = QPrinter.DuplexMode.DuplexNone

    @override
    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.turned = duplex

    @override
    def duplex(self) -> QPrinter.DuplexMode:
        return self.turned


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch) -> type[_Forgetful]:
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", _Forgetful)
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinter", _Turning)
    return _Forgetful


@pytest.mark.parametrize("lies", [False, True])
def test_the_paper_that_was_chosen_stays_whatever_the_dialogue_makes_of_it(
    qtbot: QtBot, dialogue: type[_Forgetful], lies: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printer = choose_printer(window, 2, PaperShape(sheet="a3", landscape=lies))
    assert printer is not None
    room = printer.pageLayout().fullRectPoints()
    assert (room.width(), room.height()) == ((1191, 842) if lies else (842, 1191))


def test_nothing_is_printed_when_the_dialogue_is_left(
    qtbot: QtBot, dialogue: type[_Forgetful], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(dialogue, "said", QPrintDialog.DialogCode.Rejected)
    assert choose_printer(window, 2) is None


def test_a_booklet_is_turned_over_its_fold_unless_one_side_was_chosen(
    qtbot: QtBot, dialogue: type[_Forgetful], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    booklet = PaperShape(fold="booklet")
    for duplex, found in (("DuplexLongSide", "DuplexShortSide"), ("DuplexNone", "DuplexNone")):
        monkeypatch.setattr(dialogue, "duplex", QPrinter.DuplexMode[duplex])
        printer = choose_printer(window, 2, booklet)
        assert printer is not None
        assert printer.duplex().name == found


def test_a_booklet_lies_two_pages_beside_each_other_on_each_side(qtbot: QtBot, tmp_path: Path) -> None:
    shape, file = PaperShape(fold="booklet"), tmp_path / "paper.pdf"
    assert printed(qtbot, printer_into(file, shape), 3, shape) == [(1, 2), (2, 2)]
    assert sizes_of(file) == [(842, 595), (842, 595)]
