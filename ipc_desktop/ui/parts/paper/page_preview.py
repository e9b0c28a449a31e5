"""The pages of a paper on the screen: one at a time, as large as somebody likes, or all of them small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.parts.paper.shown_sheet import ShownSheet

if TYPE_CHECKING:
    from ipc_desktop.ui.paper.pdf_pages import PdfPages
    from ipc_desktop.ui.parts.paper.page_tiles import PageTiles

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
"""How much larger than the whole page that fits beside the words."""


class PagePreview(QWidget):
    """Shows pages; `number` says which one of how many. `stopped` says that nobody wants to wait for them.

    Keys, while the focus is on one of its buttons: Page Up and Page Down turn, Home and End go to the first and the
    last page, + and - look closer and from farther.
    """

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._at = 0
        self._waits, self._offers_stop = False, True
        self.number = Body("", weight=700)
        self.back = Button(_("Page before"), glyph="back")
        self.next = Button(_("Next page"), glyph="next", glyph_at_end=True)
        self.closer = Button(_("Closer"), glyph="plus")
        self.farther = Button(_("Farther away"), glyph="minus")
        self.show_all = Button(_("Show all pages"))
        self.stop = Button(_("Stop"), glyph="stop")
        self.moves = tuple(
            Button(words, glyph=glyph)
            for words, glyph in ((_("Left"), ""), (_("Right"), ""), (_("Up"), "up"), (_("Down"), "down"))
        )
        self.sheet = ShownSheet()
        self.tiles: PageTiles | None = None
        self._connect()
        self._lay_out()
        self.say(_("Getting your pages ready."), can_stop=True)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._turn_to(self._at - 1))
        self.next.clicked.connect(lambda: self._turn_to(self._at + 1))
        self.closer.clicked.connect(lambda: self._zoom(1))
        self.farther.clicked.connect(lambda: self._zoom(-1))
        self.show_all.clicked.connect(self._switch_all)
        self.stop.clicked.connect(self.stopped)
        for button, step in zip(self.moves, ((-0.5, 0.0), (0.5, 0.0), (0.0, -0.5), (0.0, 0.5)), strict=True):
            button.clicked.connect(lambda _checked=False, step=step: self.sheet.move_by(*step))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance().space(12))
        for widgets in (
            (self.back, self.next, self.number, self.stop),
            (self.closer, self.farther, self.show_all),
            self.moves,
        ):
            row = FlowRow(gap=12)
            for widget in widgets:
                row.addWidget(widget)
            self._column.addLayout(row)
        self._column.addWidget(self.sheet)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._pages) if self._pages is not None else 0

    @property
    def is_waiting(self) -> bool:
        """Whether pages are still being made, which can be stopped."""
        return self._waits

    def offer_stop(self, offered: bool) -> None:
        """Whether waiting is stopped by its own button, or by one beside it that stops more."""
        self._offers_stop = offered
        self._show_stop()

    def _show_stop(self) -> None:
        self.stop.setVisible(self._waits and self._offers_stop)

    def show_pdf(self, pdf: bytes) -> None:
        """Shows the pages of a PDF from the first."""
        from ipc_desktop.ui.paper.pdf_pages import PdfPages  # loaded when there is something to look at

        self._drop()
        self._pages = PdfPages(pdf)
        self._waits = False
        self._show_stop()
        if not len(self._pages):
            self.say(_("There is nothing to show yet."))
            return
        self.sheet.set_zoom(ZOOMS[0])
        self._turn_to(0)

    def say(self, sentence: str, *, can_stop: bool = False) -> None:
        """Shows a sentence and no pages."""
        self._drop()
        self.number.setText(sentence)
        self.sheet.show_page(None, 0, "")
        for button in (self.back, self.next, self.closer, self.farther, self.show_all, *self.moves):
            button.hide()
        self._waits = can_stop
        self._show_stop()

    def _drop(self) -> None:
        """Lets the pages and the words on them go."""
        self._take_tiles_away()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    # --- turning and looking closer ---------------------------------------------------------------------------------

    def _turn_to(self, page: int) -> None:
        if self._pages is None:
            return
        many = len(self._pages)
        self._at = max(0, min(many - 1, page))
        told = _("Page {page} of {pages}").format(page=self._at + 1, pages=many)
        self.number.setText(told)
        self.sheet.show_page(self._pages, self._at, told)
        self._show_buttons()
        if self.tiles is not None:
            self.tiles.set_value(str(self._at + 1))

    def _show_buttons(self) -> None:
        many = self.pages
        for button in (self.back, self.next, self.show_all):
            button.setVisible(many > 1)
        for button in (self.closer, self.farther):
            button.setVisible(many > 0)
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < many - 1)
        self.closer.setEnabled(self.sheet.zoom < ZOOMS[-1])
        self.farther.setEnabled(self.sheet.zoom > ZOOMS[0])
        for button in self.moves:
            button.setVisible(self.sheet.zoom > ZOOMS[0])

    def _zoom(self, step: int) -> None:
        if self._pages is not None:
            place = ZOOMS.index(self.sheet.zoom) + step
            self.sheet.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, place))])
            self._show_buttons()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        pages = {
            Qt.Key.Key_PageUp: self._at - 1,
            Qt.Key.Key_PageDown: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.pages - 1,
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if self._pages is not None and key in pages:
            self._turn_to(pages[key])
        elif self._pages is not None and key in zooms:
            self._zoom(zooms[key])
        else:
            super().keyPressEvent(event)

    # --- all pages --------------------------------------------------------------------------------------------------

    def _switch_all(self) -> None:
        """Shows all pages small below the one that is looked at, or no longer."""
        if self.tiles is not None:
            self._take_tiles_away()
        elif self._pages is not None:
            from ipc_desktop.ui.parts.paper.page_tiles import PageTiles

            self.tiles = PageTiles(self._pages)
            self.tiles.set_value(str(self._at + 1))
            self.tiles.chosen.connect(self._turn_to_chosen)
            self._column.addWidget(self.tiles)
            tab_in_reading_order(self)
            self.show_all.setText(_("Show one page"))

    def _turn_to_chosen(self) -> None:
        if self.tiles is not None:
            self._turn_to(int(self.tiles.value()) - 1)

    def _take_tiles_away(self) -> None:
        if self.tiles is not None:
            self._column.removeWidget(self.tiles)
            self.tiles.hide()
            self.tiles.deleteLater()
            self.tiles = None
            self.show_all.setText(_("Show all pages"))
