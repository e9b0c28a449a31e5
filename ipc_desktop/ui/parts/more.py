"""A quiet button that unfolds what is seldom asked, so that a page begins with one question."""

from __future__ import annotations

from collections.abc import Sequence

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.field import Field


class More(Button):
    """Shows the fields it holds; what is answered in one of them already is never folded away."""

    def __init__(self, words: str, fields: Sequence[Field]) -> None:
        super().__init__(words, kind="quiet", glyph="plus", flush=True)
        self._fields = tuple(fields)
        self.clicked.connect(self._unfold)

    def fold(self, *shown: bool) -> None:
        """Shows these of its fields, one answer for each; the others are one press away."""
        for field, is_shown in zip(self._fields, shown, strict=True):
            field.setVisible(is_shown)
        self.setVisible(not all(shown))

    def reveal(self, *fields: Field) -> None:
        """Shows these of its fields as well: something stands in them that makes no answer yet."""
        self.fold(*(field in fields or not field.isHidden() for field in self._fields))

    def put_away(self) -> None:
        """Shows neither fields nor button: they are not asked now."""
        for part in (*self._fields, self):
            part.hide()

    def _unfold(self) -> None:
        hidden = [field for field in self._fields if field.isHidden()]
        for field in hidden:
            field.show()
        self.hide()
        hidden[0].focus_first()
