"""Any number of answers out of several."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.fields.choice import Choice, Shape
from ipc_desktop.ui.fields.choice_buttons import CheckChoice
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.parts.flow_grid import FlowGrid


class Checkboxes(Field):
    """Choices of which any number may be chosen; each is a Tab stop.

    `cards` puts the pictures on top, `tiles` puts pictures and boxes above the words.
    """

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice] = (),
        hint: str = "",
        parent: QWidget | None = None,
        *,
        min_column: int = 220,
        cards: bool = False,
        tiles: bool = False,
        gap: int = 14,
    ) -> None:
        super().__init__(label, hint, parent)
        self._shape: Shape = "card" if cards else "tile" if tiles else "row"
        self._grid = FlowGrid(min_column=min_column, gap=gap)
        self._put(self._grid)
        self._buttons: list[CheckChoice] = []
        for choice in choices:
            self.add_choice(choice)
        self._tell()

    def values(self) -> tuple[str, ...]:
        """The codes of the chosen answers, in the order in which they stand."""
        return tuple(button.face.choice.value for button in self._buttons if button.isChecked())

    def set_values(self, values: Collection[str]) -> None:
        """Chooses these answers and no others."""
        for button in self._buttons:
            button.setChecked(button.face.choice.value in values)

    def add_choice(self, choice: Choice, *, chosen: bool = False) -> None:
        """Offers one more answer, after the others."""
        button = CheckChoice(choice, self._shape)
        button.setChecked(chosen)
        button.clicked.connect(lambda _on: self.changed.emit())
        self._buttons.append(button)
        self._grid.addWidget(button)
        self._tell()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offers other answers; what was chosen stays chosen as far as it is among them."""
        chosen = self.values()
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for choice in choices:
            self.add_choice(choice)
        self.set_values(chosen)

    def button(self, value: str) -> CheckChoice:
        """The box of an answer; raises KeyError when there is none."""
        for button in self._buttons:
            if button.face.choice.value == value:
                return button
        raise KeyError(value)

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons)

    @override
    def _is_group(self) -> bool:
        return True

    @override
    def _tell(self) -> None:
        super()._tell()
        for button in self._buttons:
            told = (button.face.choice.detail, self.error)
            button.setAccessibleDescription("\n".join(words for words in told if words))
