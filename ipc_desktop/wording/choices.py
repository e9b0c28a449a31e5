"""Words for the choices that fields of a plan offer: one table a sort of choice, each code with words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ipc_desktop.wording.choices_on_life import ON_LIFE
from ipc_desktop.wording.choices_on_money import ON_MONEY
from ipc_desktop.wording.choices_on_people_and_goals import ON_PEOPLE_AND_GOALS
from ipc_desktop.wording.codes import said

CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType({**ON_LIFE, **ON_PEOPLE_AND_GOALS, **ON_MONEY})


def choice_words(sort: str, code: str) -> str:
    """What a code of one sort of choice (a key of CHOICES: "trouble", "section") says; nothing for one not known here.

    Raises KeyError for a sort that is not in CHOICES.
    """
    return said(CHOICES[sort], code)
