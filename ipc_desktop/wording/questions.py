"""What is asked about each item of a list: one table, so that form, list and paper say it in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ipc_desktop.wording.question import Question
from ipc_desktop.wording.questions_on_goals import ON_GOALS
from ipc_desktop.wording.questions_on_life import ON_LIFE
from ipc_desktop.wording.questions_on_money import ON_MONEY
from ipc_desktop.wording.questions_on_people import ON_PEOPLE

QUESTIONS: Mapping[str, tuple[Question, ...]] = MappingProxyType({**ON_LIFE, **ON_PEOPLE, **ON_GOALS, **ON_MONEY})
"""The questions of each kind of entry, in the order in which they are asked; the first is what the item is called."""
