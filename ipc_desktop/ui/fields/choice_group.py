"""What a group of choices is, whether one or any number of them may be chosen."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.words_to_know import WordsToKnow
from ipc_desktop.ui.fields.choice import Shape
from ipc_desktop.ui.fields.choice_buttons import ChoiceButton
from ipc_desktop.ui.fields.field import Field

B = TypeVar("B", bound=ChoiceButton)


class ChoiceGroup(Field, Generic[B]):
    """The buttons of a question, side by side as far as there is room; each has a name of its own.

    `min_column` is the least width of a choice in px at 100%, `gap` the room between two. Where the choices are words
    of the app's own that may hold a term, `explain_choices` names such terms below them.
    """

    IS_GROUP = True

    def __init__(
        self, label: str, hint: str = "", parent: QWidget | None = None, *, shape: Shape, min_column: int, gap: int
    ) -> None:
        super().__init__(label, hint, parent)
        self._shape: Shape = shape
        self._grid = FlowGrid(min_column=min_column, gap=gap)
        self._put(self._grid)
        self._buttons: list[B] = []
        self._to_know: WordsToKnow | None = None

    def explain_choices(self) -> None:
        """Names the terms among the choices below them, where each opens its meaning."""
        if self._to_know is None:
            self._to_know = WordsToKnow()
            self._put(self._to_know)
        self._to_know.look_through(button.face.choice.words for button in self._buttons)

    def button(self, value: str) -> B:
        """The button of an answer; raises KeyError when there is none."""
        for button in self._buttons:
            if button.face.choice.value == value:
                return button
        raise KeyError(value)

    def _chosen(self) -> tuple[str, ...]:
        """The codes of the chosen answers, in the order in which they stand."""
        return tuple(button.face.choice.value for button in self._buttons if button.isChecked())

    def _take_in(self, button: B) -> None:
        self._buttons.append(button)
        self._grid.addWidget(button)

    def _take_all_away(self) -> None:
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons)

    @override
    def _tell(self) -> None:
        super()._tell()
        for button in self._buttons:
            told = (button.face.choice.detail, self.error)
            button.setAccessibleDescription("\n".join(words for words in told if words))
