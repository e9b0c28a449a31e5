"""Somebody who answers all that a page asks: opens what can be added, writes in every box, and chooses each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ipc_desktop.ui.fields.boxed_field import BoxedField
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.growing_list import GrowingList
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.number_field import NumberField
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.fields.text_entry import ShortEntry, TextEntry
from ipc_desktop.ui.fields.time_field import TimeField
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.entries.health_page import KnownFirst
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.steps import Steps

W = TypeVar("W", bound=QWidget)

HARD_TO_KEEP = "Zoë’s “tea”, <b>&amp; cake\u202e \U0001f980"
"""Marks, quotes, an emoji and a turn of direction: what lesser formats lose."""
FITS: dict[type[Field], str] = {MoneyField: "12.50", NumberField: "7", TimeField: "10:30"}
SUITS = {"nhs_number": "999 000 1014", "postcode": "LS1 4AP", "email": "maud@example.org", "phone": "0113 496 0101"}
SUITS |= {"count": "12"}
_STEPS_AT_MOST = 12


def fill_in(page: QWidget) -> None:
    """Answers what is shown, then what that opens, step by step."""
    _answer(page)
    for add in _ways_to_add(page):
        add.click()
        _settle()
        for more in _seen(page, More):
            more.click()
        _answer(page)
    for steps in _seen(page, Steps):
        for _ in range(_STEPS_AT_MOST):
            if steps.next.isHidden():
                break
            steps.next.click()
            _settle()
            _answer(steps)


def _answer(shown: QWidget) -> None:
    done: set[int] = set()
    for _ in range(3):  # an answer may ask another question
        fresh = [field for field in _seen(shown, Field) if id(field) not in done]
        for field in fresh:
            done.add(id(field))
            if field.isVisible():
                _fill(field)
        _settle()
        if not fresh:
            break


def _fill(field: Field) -> None:
    if isinstance(field, Radios) and field._buttons and not field.value():
        listed = isinstance(field, KnownFirst)  # its first answer opens a list
        field._buttons[0 if listed else len(field._buttons) // 2].click()
    elif isinstance(field, Checkboxes):
        for button in field._buttons:
            if not button.isChecked():
                button.click()
    elif isinstance(field, Ruler):
        field.set_value(7)
        field.changed.emit()
    elif isinstance(field, DateField):
        for box, text in zip(_seen(field, ShortEntry), ("3", "June", "2026"), strict=True):
            _write(box, text)
    elif isinstance(field, BoxedField | GrowingList):
        text = next((fits for kind, fits in FITS.items() if isinstance(field, kind)), HARD_TO_KEEP)
        _write_all(field, SUITS.get(_name_of(field), text))


def _write_all(field: Field, text: str) -> None:
    for box in (*_seen(field, ShortEntry), *_seen(field, TextEntry)):
        _write(box, text)


def _write(box: ShortEntry | TextEntry, text: str) -> None:
    box.set_words(text)
    box.edited.emit()


def _name_of(field: Field) -> str:
    """By which name its page, or form, knows a field."""
    at: QWidget | None = field.parentWidget()
    while at is not None:
        for name, held in vars(at).items():
            if held is field:
                return name
        at = None if isinstance(at, Page) else at.parentWidget()
    return ""


def _ways_to_add(page: QWidget) -> Iterator[QAbstractButton]:
    """The button under each list, or where nothing can be added, its first item."""
    for listed in _seen(page, EntryList):
        yield from (listed.add,) if listed.add.isVisible() else tuple(listed._cards.values())[:1]
    add = getattr(page, "add", None)
    if add is not None and add.isVisible():
        yield add


def _seen(parent: QWidget, kind: type[W]) -> list[W]:
    found: list[W] = parent.findChildren(kind)
    return [child for child in found if child.isVisibleTo(parent)]


def _settle() -> None:
    QApplication.processEvents()
