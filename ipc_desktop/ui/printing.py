"""Paints finished sheets onto a printer that was chosen in the system's own dialogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def choose_printer(parent: QWidget, sheets: int) -> QPrinter | None:
    """Shows the system's dialogue; None when nobody wanted to print after all."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName("IPC Desktop")
    dialogue = QPrintDialog(printer, parent)
    dialogue.setMinMax(1, sheets)
    return printer if dialogue.exec() == QPrintDialog.DialogCode.Accepted else None


def paint_sheets(printer: QPrinter, sheets: Sequence[bytes]) -> bool:
    """Paints the sheets (PNG) one a page, as many as were asked for; False if the printer failed."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(sheets)
    wanted = sheets[first - 1 : last]
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, sheet in enumerate(wanted):
        if number and not printer.newPage():
            painter.end()
            return False
        image = QImage.fromData(sheet)
        page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        size = QSizeF(image.size()).scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(page.topLeft(), size), image)
    return painter.end()
