"""Any number of answers out of several."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.fields.choice import Choice, Shape
from ipc_desktop.ui.fields.choice_buttons import CheckChoice
from ipc_desktop.ui.fields.choice_group import ChoiceGroup


class Checkboxes(ChoiceGroup[CheckChoice]):
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
        shape: Shape = "card" if cards else "tile" if tiles else "row"
        super().__init__(label, hint, parent, shape=shape, min_column=min_column, gap=gap)
        for choice in choices:
            self.add_choice(choice)
        self._tell()

    def values(self) -> tuple[str, ...]:
        """The codes of the chosen answers, in the order in which they stand."""
        return self._chosen()

    def set_values(self, values: Collection[str]) -> None:
        """Chooses these answers and no others."""
        for button in self._buttons:
            button.set_chosen(button.face.choice.value in values)

    def add_choice(self, choice: Choice, *, chosen: bool = False) -> None:
        """Offers one more answer, after the others."""
        button = CheckChoice(choice, self._shape)
        button.set_chosen(chosen)
        button.clicked.connect(lambda _on=False: self.changed.emit())
        self._take_in(button)
        self._tell()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offers other answers; what was chosen stays chosen as far as it is among them."""
        chosen = self.values()
        self._take_all_away()
        for choice in choices:
            self.add_choice(choice)
        self.set_values(chosen)
