"""One answer out of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.fields.choice import Choice, Shape
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.choice_group import ChoiceGroup

__all__ = ["Choice", "Radios"]


class Radios(ChoiceGroup[RadioChoice]):
    """Choices of which one may be chosen: Tab enters once, arrows move, Space chooses.

    `cards` puts the pictures on top; `min_column` is the least width of a choice in px at 100%.
    """

    chosen = Signal()
    """Comes at every press of a choice, also when nothing changes by it."""

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        min_column: int = 220,
        cards: bool = False,
        shape: Shape | None = None,
        gap: int = 14,
    ) -> None:
        shape = shape or ("card" if cards else "row")
        super().__init__(label, hint, parent, shape=shape, min_column=min_column, gap=gap)
        self._told_value = ""
        for choice in choices:
            self._add(choice)
        self._rest_stop()
        self._tell()

    def value(self) -> str:
        """The code of the chosen answer; empty when none is."""
        return next(iter(self._chosen()), "")

    def set_value(self, value: str) -> None:
        """Chooses an answer; "" (or an unknown code) chooses none."""
        for button in self._buttons:
            button.set_chosen(button.face.choice.value == value)
        self._told_value = self.value()
        self._rest_stop()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offers other answers; what was chosen stays chosen if it is still among them."""
        chosen = self.value()
        self._take_all_away()
        for choice in choices:
            self._add(choice)
        self.set_value(chosen)
        self._tell()

    def _add(self, choice: Choice) -> None:
        button = self._make_button(choice)
        button.clicked.connect(lambda: self._choose(button))
        button.moved.connect(lambda step: self._move(button, step))
        button.entered.connect(lambda: self._stop_at(button))
        button.left.connect(self._rest_stop)
        self._take_in(button)

    def _make_button(self, choice: Choice) -> RadioChoice:
        return RadioChoice(choice, self._shape)

    def _choose(self, chosen: RadioChoice) -> None:
        for button in self._buttons:
            button.set_chosen(button is chosen)
        self._stop_at(chosen)
        if self.value() != self._told_value:
            self._told_value = self.value()
            self.changed.emit()
        self.chosen.emit()

    def _move(self, button: RadioChoice, step: int) -> None:
        enabled = [other for other in self._buttons if other.isEnabled()]
        place = enabled.index(button)
        enabled[(place + step) % len(enabled)].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, stop: RadioChoice) -> None:
        """Makes one button the only Tab stop of the group."""
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _rest_stop(self) -> None:
        """While the focus is elsewhere, Tab enters at the chosen answer, or at the first."""
        usable = [button for button in self._buttons if button.isEnabled()] or self._buttons
        stop = next((button for button in usable if button.isChecked()), usable[0] if usable else None)
        if stop is not None:
            self._stop_at(stop)

    @override
    def raw(self) -> str:
        return self.value()

    @override
    def set_raw(self, text: str) -> None:
        self.set_value(text)

    @override
    def focus_first(self) -> None:
        for button in self._buttons:
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.TabFocusReason)
