"""The field that a question about an entry is answered in, and what stands in it."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.number_field import NumberField
from ipc_desktop.ui.fields.person_chooser import PeopleChooser, PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.money_problem import money_problems
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.picture_prompts import ROUTINE_PICTURES, prompt_words
from ipc_desktop.wording.question import Question

Value = Words | str | int | tuple[str, ...] | dt.date | None


def field_for(question: Question, language: str) -> Field:
    """A field for the answer to a question; `language` is that of words which are written anew."""
    label, hint = question.label, question.help
    if question.asks == "words":
        return Voiced(label, hint, lines=1, lang=language)
    if question.asks == "date":
        return DateField(label, hint)
    if question.asks == "money":
        return MoneyField(label, hint)
    if question.asks == "number":
        return NumberField(label, hint, most=question.most)
    if question.asks == "score":
        return Ruler(label, _("not at all"), _("very much"), hint=hint)
    if question.asks == "person":
        return PersonChooser(label, hint, min_column=200)
    if question.asks == "people":
        return PeopleChooser(label, hint, min_column=200)
    if question.asks == "choice":
        choices = [Choice(code, choice_words(question.choices, code)) for code in question.codes]
        return Radios(label, choices, hint, min_column=200)
    if question.asks == "picture":
        pictures = [Choice(name, prompt_words(name), picture=name) for name in ROUTINE_PICTURES]
        return Radios(label, pictures, hint, min_column=150, shape="tile")
    return TextField(label, hint)


def show_value(field: Field, plan: Plan, value: Value) -> None:
    """Shows what an entry holds, without emitting `changed`."""
    if isinstance(field, Voiced) and isinstance(value, Words):
        field.ask(plan, value)
    elif isinstance(field, DateField) and (value is None or isinstance(value, dt.date)):
        field.set_value(value)
    elif isinstance(field, MoneyField) and (value is None or isinstance(value, int)):
        field.set_pence(value)
    elif isinstance(field, NumberField | Ruler) and (value is None or isinstance(value, int)):
        field.set_value(value)
    elif isinstance(field, PeopleChooser) and isinstance(value, tuple):
        field.set_people(_people(plan))
        field.set_values(value)
    elif isinstance(field, Radios) and isinstance(value, str):
        if isinstance(field, PersonChooser):
            field.set_people(_people(plan))
        field.set_value(value)
    elif isinstance(field, TextField) and isinstance(value, str):
        field.set_text(value)


def value_of(field: Field, plan: Plan, was: Value) -> Value:
    """What now stands in a field; somebody who can no longer be chosen stays as they were."""
    if isinstance(field, Voiced):
        return field.words()
    if isinstance(field, DateField):
        return was if field.is_half_written() else field.value()
    if isinstance(field, MoneyField):
        return was if field.fault() else field.pence()
    if isinstance(field, NumberField):
        return was if field.is_unclear() else field.value()
    if isinstance(field, Ruler):
        return field.value()
    if isinstance(field, PeopleChooser):
        offered = {party.id for party in _people(plan)}
        kept = tuple(party for party in was if party not in offered) if isinstance(was, tuple) else ()
        return (*field.values(), *kept)
    if isinstance(field, Radios):
        return field.value() or was
    return field.text().strip() if isinstance(field, TextField) else was


def problems_of(field: Field) -> tuple[Problem, ...]:
    """What stands in a field and would be lost, for it makes no answer yet."""
    if isinstance(field, DateField) and field.is_half_written():
        return (Problem(_("Please write day, month and year, or take them all out."), field),)
    if isinstance(field, NumberField) and field.is_unclear():
        return (Problem(_("Please write a number up to {most}.").format(most=field.most), field),)
    return money_problems(field) if isinstance(field, MoneyField) else ()


def _people(plan: Plan) -> list[Party]:
    """Whom one may choose: everybody with a name; groups and places are nobody who does things."""
    return [party for party in plan.parties() if party.id == plan.me.id or (party.name and party.circle != "groups")]
