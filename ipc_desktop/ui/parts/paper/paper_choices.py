"""What paper is printed on: its colour, its size, which way it lies, one side or both, and whether it is folded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.paper_shape import BOOKLETS, CARDS, Fold, Ground, PaperShape, Sheet
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.unfold import Unfold
from ipc_desktop.ui.fields.radios import Choice, Radios

_GROUNDS: dict[str, Ground] = {name: name for name in ("white", "cream", "yellow", "blue", "green")}
_SHEETS: dict[str, Sheet] = {name: name for name in ("a4", "a3")}


class PaperChoices(QWidget):
    """Offers nothing until somebody asks; then what suits the document. `changed` says that the shape is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._document = ""
        self.more = Unfold(_("Choose the paper"), _("Show less about the paper"))
        self.ground = self._radios(
            _("Which colour?"),
            ("white", _("White")),
            ("cream", _("Cream")),
            ("yellow", _("Yellow")),
            ("blue", _("Blue")),
            ("green", _("Green")),
        )
        self.fold = self._radios(_("How shall it be?"), ("flat", _("Single pages")), ("booklet", _("A folded booklet")))
        self.lies = self._radios(_("Which way?"), ("", _("Upright")), ("lies", _("On its side")))
        self.sheet = self._radios(_("How large is the paper?"), ("a4", _("A4")), ("a3", _("A3")))
        self.sides = self._radios(_("Print on"), ("one", _("One side")), ("both", _("Both sides")))
        self._fields = (self.ground, self.fold, self.lies, self.sheet, self.sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(16))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        for field in self._fields:
            column.addWidget(field)
            field.changed.connect(self._tell)
        self.more.switched.connect(self._show_what_suits)
        self._show_what_suits()

    def _radios(self, label: str, *answers: tuple[str, str]) -> Radios:
        radios = Radios(label, tuple(Choice(value, words) for value, words in answers), min_column=150)
        radios.set_value(answers[0][0])
        return radios

    def offer_for(self, document: str) -> None:
        """Offers what suits a document."""
        self._document = document
        self._show_what_suits()

    def shape(self) -> PaperShape:
        """What is chosen, as far as it suits the document."""
        fold: Fold = "booklet" if self._is_booklet() else "flat"
        flat = fold == "flat"
        chosen = PaperShape(
            sheet=_SHEETS[self.sheet.value()],
            landscape=flat and self.lies.value() == "lies",
            ground=_GROUNDS[self.ground.value()],
            fold=fold,
            both_sides=flat and self.sides.value() == "both",
        )
        return chosen.suiting(self._document)

    def _is_booklet(self) -> bool:
        return self._document in BOOKLETS and self.fold.value() == "booklet"

    def _tell(self) -> None:
        self._show_what_suits()
        self.changed.emit()

    def _show_what_suits(self) -> None:
        flat, card = not self._is_booklet(), self._document in CARDS
        suits = {
            self.ground: True,
            self.fold: self._document in BOOKLETS,
            self.lies: flat and not card,
            self.sheet: not card,
            self.sides: flat and not card,
        }
        for field in self._fields:
            field.setVisible(self.more.is_open and suits[field])
