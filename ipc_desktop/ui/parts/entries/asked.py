"""The field that a question about an entry is answered in, and what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Set
from typing import Any

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.number_field import MinutesField, NumberField
from ipc_desktop.ui.fields.person_chooser import PeopleChooser, PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.fields.time_field import TimeField
from ipc_desktop.ui.parts.goals.goal_chooser import GoalChooser
from ipc_desktop.ui.parts.money.money_problem import money_problems
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.picture_prompts import ROUTINE_PICTURES, prompt_words
from ipc_desktop.wording.question import Asks, Question, clock

Value = Words | str | int | tuple[str, ...] | dt.date | None
_YES = "yes"


def field_for(question: Question, language: str) -> Field:
    """A field for the answer to a question; `language` is that of words which are written anew."""
    return _FIELDS[question.asks](question, language)


def show_value(field: Field, plan: Plan, value: Value) -> None:
    """Shows what an entry holds, without emitting `changed`."""
    _SHOW[type(field)](field, plan, value)


def value_of(field: Field, plan: Plan, was: Value) -> Value:
    """What now stands in a field; what cannot be read, or can no longer be chosen, stays as it was."""
    return _READ[type(field)](field, plan, was)


def problems_of(field: Field) -> tuple[Problem, ...]:
    """What stands in a field and would be lost, for it makes no answer yet."""
    if isinstance(field, DateField | TimeField | NumberField):
        return (Problem(field.fault(), field),) if field.fault() else ()
    return money_problems(field) if isinstance(field, MoneyField) else ()


# --- making a field --------------------------------------------------------------------------------------------


def _alone(words: str) -> str:
    """Words that elsewhere stand inside a sentence, as they begin where they stand alone."""
    return words[:1].upper() + words[1:]


def _choices(question: Question, _language: str) -> Radios:
    choices = [Choice(code, _alone(choice_words(question.choices, code))) for code in question.codes]
    field = Radios(question.label, choices, question.help, min_column=200)
    field.explain_choices()
    return field


class Several(Checkboxes):
    """Boxes for a question of which more than one answer may be true."""


def _several(question: Question, _language: str) -> Several:
    choices = [Choice(code, _alone(choice_words(question.choices, code))) for code in question.codes]
    field = Several(question.label, choices, question.help, min_column=200)
    field.explain_choices()
    return field


def _pictures(question: Question, _language: str) -> Radios:
    pictures = [Choice(name, prompt_words(name), picture=name) for name in ROUTINE_PICTURES]
    return Radios(question.label, pictures, question.help, min_column=150, shape="tile")


def _ruler(question: Question, _language: str) -> Ruler:
    return Ruler(question.label, _("not at all"), _("very much"), low=question.least, hint=question.help)


def _flag(question: Question, _language: str) -> Checkboxes:
    return Checkboxes("", [Choice(_YES, question.label, question.help)], min_column=400)


_FIELDS: Mapping[Asks, Callable[[Question, str], Field]] = {
    "words": lambda question, language: Voiced(question.label, question.help, lines=1, lang=language),
    "text": lambda question, _language: TextField(question.label, question.help),
    "choice": _choices,
    "choices": _several,
    "person": lambda question, _language: PersonChooser(
        question.label,
        question.help,
        min_column=200,
        groups_too=question.groups_too,
        others_only=question.others_only,
    ),
    "people": lambda question, _language: PeopleChooser(
        question.label, question.help, min_column=200, groups_too=question.groups_too
    ),
    "goals": lambda question, _language: GoalChooser(question.label, question.help),
    "date": lambda question, _language: DateField(question.label, question.help),
    "time": lambda question, _language: TimeField(question.label),
    "number": lambda question, _language: NumberField(question.label, question.help, most=question.most),
    "minutes": lambda question, _language: MinutesField(question.label, question.help, most=question.most),
    "score": _ruler,
    "money": lambda question, _language: MoneyField(question.label, question.help),
    "picture": _pictures,
    "flag": _flag,
}


# --- what stands in it -----------------------------------------------------------------------------------------


def _show_person(field: PersonChooser, plan: Plan, value: str) -> None:
    me = plan.me.id
    not_meant = me if field.others_only and value != me else ""  # what was said once is shown as it was said
    field.set_people([party for party in plan.named() if party.id != not_meant])
    field.set_value(value)


def _show_people(field: PeopleChooser, plan: Plan, value: tuple[str, ...]) -> None:
    field.set_people(plan.named())
    field.set_values(value)


def _show_goals(field: GoalChooser, plan: Plan, value: tuple[str, ...]) -> None:
    field.set_goals(plan.all(Outcome))
    field.set_values(value)


_SHOW: Mapping[type[Field], Callable[[Any, Plan, Any], None]] = {
    Voiced: lambda field, plan, value: field.ask(plan, value),
    TextField: lambda field, _plan, value: field.set_text(value),
    Radios: lambda field, _plan, value: field.set_value(value),
    PersonChooser: _show_person,
    PeopleChooser: _show_people,
    GoalChooser: _show_goals,
    DateField: lambda field, _plan, value: field.set_value(value),
    TimeField: lambda field, _plan, value: field.set_value(clock(value) if value else ""),
    NumberField: lambda field, _plan, value: field.set_value(value),
    MinutesField: lambda field, _plan, value: field.set_value(value or None),
    Ruler: lambda field, _plan, value: field.set_value(value),
    MoneyField: lambda field, _plan, value: field.set_pence(value),
    Checkboxes: lambda field, _plan, value: field.set_values((_YES,) if value else ()),
    Several: lambda field, _plan, value: field.set_values(value),
}


def _and_those_gone(chosen: tuple[str, ...], offered: Set[str], was: tuple[str, ...]) -> tuple[str, ...]:
    return (*chosen, *(one for one in was if one not in offered))


def _read_people(field: PeopleChooser, _plan: Plan, was: tuple[str, ...]) -> tuple[str, ...]:
    return _and_those_gone(field.values(), field.offered, was)


def _read_goals(field: GoalChooser, plan: Plan, was: tuple[str, ...]) -> tuple[str, ...]:
    return _and_those_gone(field.values(), {goal.id for goal in plan.all(Outcome)}, was)


_READ: Mapping[type[Field], Callable[[Any, Plan, Any], Value]] = {
    Voiced: lambda field, _plan, _was: field.words(),
    TextField: lambda field, _plan, _was: field.text().strip(),
    Radios: lambda field, _plan, was: field.value() or was,
    PersonChooser: lambda field, _plan, was: field.value() or was,
    PeopleChooser: _read_people,
    GoalChooser: _read_goals,
    DateField: lambda field, _plan, was: was if field.is_half_written() else field.value(),
    TimeField: lambda field, _plan, was: was if field.is_half_written() else minute_of(field.value()),
    NumberField: lambda field, _plan, was: was if field.is_unclear() else field.value(),
    MinutesField: lambda field, _plan, was: (
        was if field.is_unclear() else field.value() or (None if was is None else 0)
    ),
    Ruler: lambda field, _plan, was: was if field.value() is None else field.value(),
    MoneyField: lambda field, _plan, was: was if field.fault() else field.pence(),
    Checkboxes: lambda field, _plan, _was: bool(field.values()),
    Several: lambda field, _plan, _was: field.values(),
}


def minute_of(time: str) -> int:
    """The minute since midnight of HH:MM; 0 for an empty text."""
    return int(time[:2]) * 60 + int(time[3:]) if time else 0
