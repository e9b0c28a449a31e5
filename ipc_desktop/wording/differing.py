"""How answers that stand against each other are told: field by field, only what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from ipc_desktop.plan.entry import Entry, Words, kind_of
from ipc_desktop.texts import N_, _, list_of, long_date, money
from ipc_desktop.wording.questions import QUESTIONS

_LABELS = {
    "importance": N_("How much it matters: {answer}"),
    "where_i_am": N_("Where I am now: {answer}"),
    "where_i_want_to_be": N_("Where I want to be: {answer}"),
    "visibility": N_("Who sees it: {answer}"),
    "status": N_("How it goes: {answer}"),
}
"""Of fields that are asked for on a page of their own, and so in no table of questions."""

Who = Callable[[str], str]


def answer_lines(entry: Entry, fields: Iterable[str], who: Who) -> tuple[str, ...]:
    """What an entry says in these fields, a line each; `who` says who a party is."""
    if entry.retired:
        return (_("Taken out of the plan."),)
    lines = [_line(entry, name, who) for name in fields if name != "retired"]
    return tuple(line for line in lines if line) or (_("Nothing was said here."),)


def asked_lines(entry: Entry, fields: Iterable[str], who: Who) -> tuple[str, ...]:
    """What an entry says in those of these fields that people would recognise without its words: what was asked in a
    question of its own, and money."""
    if entry.retired:
        return (_("Taken out of the plan."),)
    asked = {question.field for question in QUESTIONS.get(kind_of(entry), ())} | _LABELS.keys()
    named = (name for name in fields if name in asked or name.endswith("_pence"))
    return tuple(line for name in named if (line := _line(entry, name, who)))


def _line(entry: Entry, name: str, who: Who) -> str:
    value = getattr(entry, name, None)
    if isinstance(value, Words):
        return value.text
    for question in QUESTIONS.get(kind_of(entry), ()):
        if question.field == name:
            told = question.told(value, who)
            return _("{question} {answer}").format(question=question.label, answer=told) if told else ""
    told = _told(name, value, who)
    return _(_LABELS[name]).format(answer=told) if told and name in _LABELS else told


def _told(name: str, value: object, who: Who) -> str:
    """An answer for which no question stands in a table, as well as it goes without one."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, int):
        return money(value) if name.endswith("_pence") else str(value)
    if isinstance(value, dt.date):
        return long_date(value)
    if isinstance(value, str):
        return who(value) or value.replace("_", " ")
    if isinstance(value, tuple | list):
        return list_of([told for one in value if (told := _told(name, one, who))])
    return value.text if isinstance(value, Words) else ""
