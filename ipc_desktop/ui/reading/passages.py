"""What a page says, in reading order: its words, its choices and which are chosen, what is typed, and its buttons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ipc_desktop.texts import _
from ipc_desktop.ui import accessible, spoken
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.tab_order import inside
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.fields.choice_buttons import ChoiceButton
from ipc_desktop.ui.looks.qt_letters import units


@dataclass(frozen=True)
class Passage:
    """Words that belong together, and the widget that shows them.

    `words` says them as they are when it is asked. Where they stand on the widget word for word, `shown_from` says
    how many of Qt's letters come before those that are shown; -1 where the widget is marked as a whole.
    """

    widget: QWidget
    words: Callable[[], str]
    language: str = ""
    shown_from: int = -1

    @property
    def is_there(self) -> bool:
        """Whether it can still be seen: parts of a page are made anew while somebody answers."""
        return isValid(self.widget) and self.widget.isVisible()


def passages(root: QWidget) -> tuple[Passage, ...]:
    """All that is said inside a widget, in the order in which it is read."""
    found = list(_shown(root))
    often = Counter(_button_words(widget) for widget in found)
    told = (_passage(widget) for widget in found if often[_button_words(widget)] == 1 or not _button_words(widget))
    return tuple(passage for passage in told if passage is not None)


def editors(root: QWidget) -> tuple[QLineEdit | QTextEdit, ...]:
    """The boxes inside a widget that somebody may type into."""
    return tuple(widget for widget in _shown(root) if isinstance(widget, QLineEdit | QTextEdit))


def primary_passage(button: QAbstractButton) -> Passage:
    """What the one way on does, said at the end."""
    return Passage(button, lambda: _("To go on, press {words}.").format(words=button.text()))


def _shown(root: QWidget) -> Iterator[QWidget]:
    """Everything that can be seen, from top to bottom, without what is left out."""
    gone: set[QWidget] = set()
    for widget in inside(root):
        parent = widget.parentWidget()
        if parent in gone or spoken.is_left_out(widget) or not widget.isVisibleTo(root):
            gone.add(widget)
        else:
            yield widget


def _button_words(widget: QWidget) -> str:
    """What a plain button says; said ten times over, "Change" tells nothing. Empty for all else."""
    is_plain = isinstance(widget, QAbstractButton) and not isinstance(widget, ChoiceButton | PressableCard)
    return widget.text() if isinstance(widget, QAbstractButton) and is_plain else ""


def _passage(widget: QWidget) -> Passage | None:
    if isinstance(widget, WrappedLabel):
        return _of_label(widget)
    if isinstance(widget, QLineEdit):
        hidden = widget.echoMode() != QLineEdit.EchoMode.Normal
        return None if hidden else Passage(widget, widget.text, spoken.language_of(widget))
    if isinstance(widget, QTextEdit):
        return Passage(widget, widget.toPlainText, spoken.language_of(widget), shown_from=0)
    if isinstance(widget, ChoiceButton):
        return Passage(widget, lambda: _choice_words(widget), widget.face.choice.language)
    if isinstance(widget, QAbstractButton):
        return None if _has_words(widget) else Passage(widget, lambda: widget.text() or widget.accessibleName())
    return _of_picture(widget)


def _of_label(label: WrappedLabel) -> Passage:
    """A label's words; with who said them before, where that is only told and not shown."""
    name, language = label.accessibleName(), spoken.language_of(label)
    if name.endswith(label.text()):
        return Passage(label, label.accessibleName, language, shown_from=units(name) - units(label.text()))
    return Passage(label, label.text, language, shown_from=0)


def _of_picture(widget: QWidget) -> Passage | None:
    """A picture or drawing that has words for who does not see it; groups are told by what is in them."""
    role = widget.property(accessible.ROLE)
    if isinstance(widget, QAbstractSlider) or role not in ("image", "canvas") or not widget.accessibleName():
        return None
    return Passage(widget, widget.accessibleName)


def _choice_words(button: ChoiceButton) -> str:
    choice = button.face.choice
    told = [button.accessibleName() or choice.words, choice.detail, _("Chosen") if button.isChecked() else ""]
    return "\n".join(words for words in told if words)


def _has_words(card: QAbstractButton) -> bool:
    """Whether a card that is one large button shows its words as labels, which are read one by one."""
    return isinstance(card, PressableCard) and any(isinstance(part, WrappedLabel) for part in inside(card))
