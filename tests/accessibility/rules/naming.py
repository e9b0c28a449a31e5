"""What a screen reader says of each control: a title, a name, a role, a state, and a label that can be seen too."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from tests.accessibility.finding import Finding
from tests.accessibility.view import BOXES, CHOICES, Part, View

Role = QAccessible.Role
_ROLES: tuple[tuple[type[QWidget] | tuple[type[QWidget], ...], frozenset[QAccessible.Role]], ...] = (
    (QRadioButton, frozenset({Role.RadioButton})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QAbstractButton, frozenset({Role.PushButton, Role.Link, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})),
    (BOXES, frozenset({Role.EditableText})),
    (QAbstractItemView, frozenset({Role.List, Role.Table, Role.Tree})),
    (QAbstractSlider, frozenset({Role.Slider, Role.ScrollBar, Role.Dial})),
)
_OF_ITS_OWN = frozenset({Role.Canvas, Role.Slider, Role.SpinBox, Role.PushButton, Role.Link, Role.EditableText})
"""What a control that is none of Qt's may be."""
_DRAWN = frozenset({Role.Border, Role.Graphic, Role.Grouping, Role.AlertMessage, Role.Heading, Role.Canvas})


def window_title(view: View) -> Iterator[Finding]:
    """The window says where we are, before the name of the app."""
    title = view.window.windowTitle()
    if not re.search(r"\w", title.split(" - ")[0]):
        yield Finding("title", "window", f"its title “{title}” does not say where we are")


def name(view: View) -> Iterator[Finding]:
    """Every control has a name with letters or figures in it."""
    for part in view.controls:
        if not re.search(r"\w", part.name):
            yield Finding("name", part.known_as, "a screen reader hears no name")


def role(view: View) -> Iterator[Finding]:
    """Every control is told as what it is."""
    for part in view.controls:
        fitting = next((roles for kind, roles in _ROLES if isinstance(part.widget, kind)), _OF_ITS_OWN)
        if part.role not in fitting:
            yield Finding("role", part.known_as, f"it is told as {part.role.name}")


def state(view: View) -> Iterator[Finding]:
    """Whether a control is chosen, off or hides its letters is told as it is."""
    for part in view.controls:
        told = QAccessible.queryAccessibleInterface(part.widget).state()
        pairs = {"off": (bool(told.disabled), not part.widget.isEnabled())}
        if isinstance(part.widget, CHOICES):
            pairs["chosen"] = (bool(told.checked), part.widget.isChecked())
        if isinstance(part.widget, QLineEdit):
            hidden = part.widget.echoMode() != QLineEdit.EchoMode.Normal
            pairs["hiding its letters"] = (bool(told.passwordEdit), hidden)
        for what, (heard, true) in pairs.items():
            if heard != true:
                yield Finding("state", part.known_as, f"it is {'' if true else 'not '}{what}, and told otherwise")


def label_in_name(view: View) -> Iterator[Finding]:
    """Who speaks the words that stand on a control reaches it: they are part of its name, in their order."""
    for part in view.controls:
        if isinstance(part.widget, QAbstractButton) and _plain(part.words) not in _plain(part.name):
            yield Finding("label in name", part.known_as, f"it shows “{part.words}”, which is not in its name")


def one_name_each(view: View) -> Iterator[Finding]:
    """No two controls have one name; a choice or a box is named within its question."""
    named: defaultdict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in view.controls:
        question = (
            part.group if isinstance(part.widget, CHOICES) or not isinstance(part.widget, QAbstractButton) else ""
        )
        named[question, _plain(part.name)].append(part)
    for same in named.values():
        if len(same) > 1 and same[0].name:
            yield Finding("one name each", same[0].known_as, f"{len(same)} controls have this name")


def label_of_a_box(view: View) -> Iterator[Finding]:
    """What people write in has a label that can be seen: its own, or that of its group. A placeholder is none.

    A label may be heard with the question that it stands under before it: what is seen is a part of what is heard.
    """
    labels = [part for part in view.parts if isinstance(part.widget, QLabel) and part.words.strip()]
    labelled = {part.widget.buddy() for part in labels if isinstance(part.widget, QLabel)}
    seen = {_plain(told) for part in labels for told in (part.words, part.name) if _plain(part.words) in _plain(told)}
    named = Counter(part.group for part in view.controls if isinstance(part.widget, QCheckBox))
    for part in view.controls:
        in_group = bool(part.group) and _plain(part.group) in seen
        asked = in_group or _plain(part.name) in seen or part.widget in labelled
        if isinstance(part.widget, BOXES) and not asked:
            yield Finding("label", part.known_as, "no words that can be seen belong to this box")
        several = isinstance(part.widget, QRadioButton) or named[part.group] > 1
        if isinstance(part.widget, CHOICES) and several and (not part.group or _plain(part.group) not in seen):
            yield Finding("label", part.known_as, "its group has no words that can be seen")


def drawings(view: View) -> Iterator[Finding]:
    """What is painted has a name, or is told as decoration."""
    for part in view.parts:
        paints = type(part.widget).paintEvent is not QWidget.paintEvent and part.widget.layout() is None
        silent = part.role not in _DRAWN or part.role == Role.Graphic
        if paints and not part.is_control and silent and not part.name and _draws_something(part):
            yield Finding("drawing", part.known_as, "it is painted, and a screen reader finds nothing")


def _draws_something(part: Part) -> bool:
    if isinstance(part.widget, QLabel):
        return bool(part.words.strip())
    holds_parts = any(isinstance(child, QWidget) and child.isVisible() for child in part.widget.children())
    return not holds_parts and not part.surface.picture.is_plain(part.area)


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub("", text).split()).casefold()


_SIGNS = re.compile("[\\[\\]\u2066-\u2069\u200e\u200f]")
"""What pseudo-languages put round a message, and what steers the direction of letters: neither is spoken."""
