"""What somebody does in the open form of a list: choosing an answer, and saying whose words they are."""

from __future__ import annotations

from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.entries.listing import ItemList
from ipc_desktop.ui.parts.voiced import Voiced
from tests.ui.pages.table import press


def choose(items: ItemList, field: str, value: str) -> None:
    """Presses one of the answers to a question of the open form."""
    assert items.form is not None, "no form is open"
    choices = items.form.fields[field]
    assert isinstance(choices, Radios | Checkboxes)
    press(choices.button(value))


def say_by(items: ItemList, party: str, field: str = "") -> None:
    """Says whose words stand in a box of the open form, by default in its first."""
    assert items.form is not None, "no form is open"
    words = items.form.fields[field or next(iter(items.form.fields))]
    assert isinstance(words, Voiced)
    words.say_by(party)
