"""The pages of a PDF that was set here, drawn as large as they are wanted: for the screen, and for a printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

DOTS_PER_POINT = 1 / 72


class PdfPages:
    """Holds the file, and draws one page at a time; a file that is no PDF has no pages."""

    def __init__(self, pdf: bytes) -> None:
        self._document = QPdfDocument()
        self._file = QBuffer(self._document)
        self._file.setData(QByteArray(pdf))
        self._file.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._file)

    def __len__(self) -> int:
        return self._document.pageCount()

    def size_pt(self, page: int) -> QSizeF:
        """The width and height of a page, counted from 0."""
        return self._document.pagePointSize(page)

    def size_px(self, page: int, dpi: float) -> QSize:
        """The same in dots."""
        return (self.size_pt(page) * (dpi * DOTS_PER_POINT)).toSize()

    def image(self, page: int, size: QSize, part: QRect | None = None) -> QImage:
        """A page drawn in this size, on its own ground; only a part of it, when one is named."""
        options = QPdfDocumentRenderOptions()
        shown = size
        if part is not None:
            options.setScaledSize(size)
            options.setScaledClipRect(part)
            shown = part.size()
        drawn = self._document.render(page, shown, options)
        paper = QImage(shown, QImage.Format.Format_RGB888)
        paper.fill(QColor("white"))
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return paper

    def close(self) -> None:
        """Lets the file and its words go."""
        self._document.close()
        self._file.close()
        self._file.setData(QByteArray())
