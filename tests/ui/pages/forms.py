"""Answers in the open form of an item, as somebody gives them."""

from __future__ import annotations

from typing import Any

from ipc_desktop.ui.fields.choice_group import ChoiceGroup
from ipc_desktop.ui.parts.entries.entry_form import EntryForm


def choose(form: EntryForm[Any], field: str, code: str) -> None:
    """Chooses an answer among those offered."""
    group = form.fields[field]
    assert isinstance(group, ChoiceGroup)
    group.button(code).click()


def offered(form: EntryForm[Any], field: str) -> list[str]:
    """The codes of the answers that are offered."""
    group = form.fields[field]
    assert isinstance(group, ChoiceGroup)
    return [button.face.choice.value for button in group._buttons]
