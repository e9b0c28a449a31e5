"""The list of keys is whole: every key that does something anywhere in the window is on it."""

from __future__ import annotations

from PySide6.QtGui import QShortcut

from ipc_desktop.ui.screens.keys import keys
from tests.ui.shell.visit import Visit

WRITTEN = {"Ctrl++": "Ctrl + Plus", "Ctrl+=": "Ctrl + Plus", "Ctrl+-": "Ctrl + Minus"}
"""Keys that would be hard to read as Qt writes them; Plus is typed with or without Shift."""


def registered(visit: Visit) -> set[str]:
    shortcuts: list[QShortcut] = visit.window.findChildren(QShortcut)
    names = (shortcut.key().toString() for shortcut in shortcuts)
    return {WRITTEN.get(name, name.replace("+", " + ")) for name in names}


def test_every_key_of_the_list_and_of_a_conversation_is_told(visit: Visit) -> None:
    visit.open_first()
    told = {key for key, _what in keys()}
    found = registered(visit)
    assert {"Alt + Right", "F1", "Ctrl + L"} <= found
    assert not found - told


def test_no_key_is_told_that_does_nothing(visit: Visit) -> None:
    visit.open_first()
    always_there = {"Tab", "Shift + Tab", "Arrow keys, then Space", "Enter", "Page Down", "Page Up"}
    assert not {key for key, _what in keys()} - registered(visit) - always_there


def test_each_key_says_in_a_few_words_what_it_does() -> None:
    for key, what in keys():
        assert 2 <= len(what.split()) <= 9 or key == "Alt + P", what


def test_no_letter_alone_does_anything(visit: Visit) -> None:
    visit.open_first()
    alone = {name for name in registered(visit) if " + " not in name}
    assert alone <= {"Esc", "Escape", *(f"F{number}" for number in range(1, 13))}
