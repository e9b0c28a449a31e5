"""Paints finished pages onto a printer that was chosen in the system's own dialogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from ipc_desktop.documents.paper_shape import A4, PaperShape, booklet_sides

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ipc_desktop.ui.paper.pdf_pages import PdfPages

End = Literal["done", "failed", "stopped"]
DPI = 250
LARGE_DPI = 180
"""For A3: finer dots would only take memory."""
_SHEETS = {"a4": QPageSize.PageSizeId.A4, "a3": QPageSize.PageSizeId.A3}


def choose_printer(parent: QWidget, sides: int, shape: PaperShape = A4) -> QPrinter | None:
    """Shows the system's dialogue; None when nobody wanted to print after all."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = printer_called("", shape)
    dialogue = QPrintDialog(printer, parent)
    dialogue.setMinMax(1, sides)
    wanted = dialogue.exec() == QPrintDialog.DialogCode.Accepted
    dialogue.deleteLater()  # it holds on to a printer that goes before the window does
    if not wanted:
        return None
    lay_in(printer, shape)
    if shape.uses_both_sides and turns_sheets(printer):
        printer.setDuplex(turned_over(shape))
    return printer


def printer_names() -> tuple[str, ...]:
    """The names of all printers, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def printer_called(name: str, shape: PaperShape = A4) -> QPrinter:
    """A printer by its name ("" for the usual one), set to full sheets of this shape, on one side or both."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    lay_in(printer, shape)
    printer.setDuplex(turned_over(shape))
    printer.setDocName("IPC Desktop")
    return printer


def lay_in(printer: QPrinter, shape: PaperShape) -> None:
    """Sets a printer to full sheets of this shape, as the system's dialogue forgets: it takes the printer's own."""
    printer.setPageSize(QPageSize(_SHEETS[shape.sheet]))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if _lies(shape) else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def has_sheets_of(printer: QPrinter, shape: PaperShape) -> bool:
    """Whether a printer takes sheets so large, or never says: on smaller ones all letters would be smaller."""
    from PySide6.QtPrintSupport import QPrinterInfo

    sizes = QPrinterInfo(printer).supportedPageSizes()
    return not sizes or any(size.id() == _SHEETS[shape.sheet] for size in sizes)


def turns_sheets(printer: QPrinter) -> bool:
    """Whether a printer prints on both sides by itself, as it is set."""
    from PySide6.QtPrintSupport import QPrinter

    return printer.duplex() != QPrinter.DuplexMode.DuplexNone


def _lies(shape: PaperShape) -> bool:
    return shape.fold == "booklet" or (shape.landscape and shape.fold == "flat")


def turned_over(shape: PaperShape) -> QPrinter.DuplexMode:
    """How sheets go through a printer: once, or twice, turned over so that the back stands upright too."""
    from PySide6.QtPrintSupport import QPrinter

    both = QPrinter.DuplexMode.DuplexShortSide if _lies(shape) else QPrinter.DuplexMode.DuplexLongSide
    return both if shape.uses_both_sides else QPrinter.DuplexMode.DuplexNone


def printed_sides(pages: int, shape: PaperShape, *, right_to_left: bool = False) -> tuple[tuple[int, ...], ...]:
    """Which pages (from 1, 0 for an empty one) stand beside each other on each side that is printed."""
    if shape.fold == "booklet":
        return booklet_sides(pages, right_to_left=right_to_left)
    return tuple((page,) for page in range(1, pages + 1))


class PrintRun(QObject):
    """Prints one side after another; between two the window goes on. `told` hears how many of how many are painted.

    Goes when it is over, or with its parent; then nothing more is printed.
    """

    def __init__(
        self,
        printer: QPrinter,
        pages: PdfPages,
        sides: tuple[tuple[int, ...], ...],
        ended: Callable[[End], None],
        parent: QObject,
        told: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> None:
        """`ended` hears how it ended: "done" when all that was asked for is with the printer."""
        super().__init__(parent)
        first, last = max(1, printer.fromPage()), printer.toPage() or len(sides)
        self._sides = sides[first - 1 : last]
        self._done = 0
        self._is_over = False
        self._pages, self._ended, self._told = pages, ended, told
        self._paper = _Paper(printer)
        self.destroyed.connect(self._paper.drop)

    def start(self) -> None:
        """Begins with the first side, as soon as the window has painted."""
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        """Prints nothing more of all this."""
        self._end("stopped")

    def _next(self) -> None:
        if self._is_over:
            return
        if self._done == len(self._sides):
            self._end("done" if self._paper.finish() else "failed")
        elif self._paper.take(tuple(map(self._image, self._sides[self._done]))):
            self._done += 1
            self._told(self._done, len(self._sides))
            self.start()
        else:
            self._end("failed")

    def _image(self, page: int) -> QImage:
        if not page:
            return QImage()
        large = self._pages.size_pt(page - 1).width() * self._pages.size_pt(page - 1).height() > 600 * 850
        return self._pages.image(page - 1, self._pages.size_px(page - 1, LARGE_DPI if large else DPI))

    def _end(self, end: End) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._paper.drop()
        self._pages.close()
        self.deleteLater()
        self._ended(end)


class _Paper:
    """What a printer takes: pictures of pages beside each other, side by side, until the last, or all is dropped."""

    def __init__(self, printer: QPrinter) -> None:
        self._painter = QPainter()
        self._printer = printer
        self._number = 0

    def take(self, pages: tuple[QImage, ...]) -> bool:
        """Paints pages beside each other on a side of its own; False if the printer failed."""
        self._number += 1
        if not (self._printer.newPage() if self._number > 1 else self._painter.begin(self._printer)):
            return False
        room = QRectF(self._printer.pageLayout().paintRectPixels(self._printer.resolution()))
        room.setWidth(room.width() / len(pages))
        for place, page in enumerate(pages):
            if page.isNull():
                continue
            size = QSizeF(page.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            self._painter.drawImage(QRectF(room.topLeft(), size).translated(place * room.width(), 0), page)
        return True

    def finish(self) -> bool:
        """Hands the pages to the printer; False if there are none or it failed."""
        return self._painter.isActive() and self._painter.end()

    def drop(self) -> None:
        """Prints nothing of what is not finished."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
