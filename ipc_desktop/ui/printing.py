"""Paints finished sheets onto a printer that was chosen in the system's own dialogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def choose_printer(parent: QWidget, sheets: int) -> QPrinter | None:
    """Shows the system's dialogue; None when nobody wanted to print after all."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = printer_called("")
    dialogue = QPrintDialog(printer, parent)
    dialogue.setMinMax(1, sheets)
    return printer if dialogue.exec() == QPrintDialog.DialogCode.Accepted else None


def printer_names() -> tuple[str, ...]:
    """The names of all printers, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def printer_called(name: str) -> QPrinter:
    """A printer by its name ("" for the usual one), set to full sheets of A4."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName("IPC Desktop")
    return printer


class PrintRun(QObject):
    """Prints sheets that are made while it prints: one at a time is read on the job thread, painted here and let go.

    Goes when it is over, or with its parent; then nothing more is printed.
    """

    def __init__(
        self, printer: QPrinter, sheets: Iterator[bytes], jobs: Jobs, ended: Callable[[bool], None], parent: QObject
    ) -> None:
        """`ended` hears whether all sheets that were asked for are with the printer."""
        super().__init__(parent)
        first = max(1, printer.fromPage())
        self._sheets = islice(sheets, first - 1, printer.toPage() or None)
        self._all = sheets
        self._jobs, self._ended = jobs, ended
        self._paper = _Paper(printer)
        self.destroyed.connect(self._paper.drop)

    def start(self) -> None:
        """Asks for the first sheet."""
        self._next()

    def _next(self) -> None:
        self._jobs.run(self._read, owner=self, on_success=self._print, on_failure=self._fail)

    def _read(self) -> QImage | None:
        """The next sheet, ready to be painted, on the job thread; None when there is none left."""
        sheet = next(self._sheets, None)
        if sheet is None:
            return None
        image = QImage()
        image.loadFromData(sheet, "PNG")  # without its name Qt loads the plugins of all forms: 6 MB
        return image.convertToFormat(QImage.Format.Format_RGB888)

    def _print(self, sheet: QImage | None) -> None:
        if sheet is None:
            self._end(well=self._paper.finish())
        elif self._paper.take(sheet):
            self._next()
        else:
            self._end(well=False)

    def _fail(self, _error: Exception) -> None:
        self._end(well=False)

    def _end(self, *, well: bool) -> None:
        self._paper.drop()
        self._sheets = islice((), 0)
        self._all = iter(())  # ends the child that may still hold sheets
        self.deleteLater()
        self._ended(well)


class _Paper:
    """What a printer takes: sheets one a page, until the last, or until the whole is dropped."""

    def __init__(self, printer: QPrinter) -> None:
        self._painter = QPainter()
        self._printer = printer
        self._number = 0

    def take(self, sheet: QImage) -> bool:
        """Paints a sheet on a page of its own; False if the printer failed."""
        self._number += 1
        if not (self._printer.newPage() if self._number > 1 else self._painter.begin(self._printer)):
            return False
        page = QRectF(self._printer.pageLayout().paintRectPixels(self._printer.resolution()))
        size = QSizeF(sheet.size()).scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRectF(page.topLeft(), size), sheet)
        return True

    def finish(self) -> bool:
        """Hands the pages to the printer; False if there are none or it failed."""
        return self._painter.isActive() and self._painter.end()

    def drop(self) -> None:
        """Prints nothing of what is not finished."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
