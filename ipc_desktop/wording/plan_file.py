"""Why a plan file cannot be read, and what is wrong in it, place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, _, money
from ipc_desktop.wording.codes import said

if TYPE_CHECKING:
    from ipc_desktop.plan.planfile import PlanFileFault


_UNREADABLE = {
    "missing": N_("There is no such file."),
    "too_large": N_("This file is too large to be a plan."),
    "not_text": N_("This is not a plan file: it is not text in UTF-8."),
    "not_json": N_("This is not a plan file, or a part of it is missing."),
    "too_deep": N_("This is not a plan file: it is nested too deeply."),
    "not_a_plan": N_("This is not a plan file: its format, case or entries are missing."),
    "newer_format": N_("This plan file needs a newer version of this app."),
    "faults": N_("This plan file is damaged or was changed by hand. Nothing was done with it."),
}


def unreadable_words(code: str) -> str:
    """Why a file cannot be read as a plan at all."""
    return said(_UNREADABLE, code)


def fault_words(fault: PlanFileFault) -> str:
    """What is wrong in a plan file, without its place."""
    return said(_FAULTS, fault.code).format(**{name: _detail(name, value) for name, value in fault.detail.items()})


def fault_line(fault: PlanFileFault) -> str:
    """One fault with its place and what it is about: "entries[3].funding, Helper, 12 hours: ..."."""
    where = f"{fault.place}, {fault.about}" if fault.about else fault.place
    return _("{where}: {what}").format(where=where, what=fault_words(fault))


def _detail(name: str, value: str | int) -> str | int:
    from ipc_desktop.plan.planfile.faults import AMOUNTS

    if name in AMOUNTS:
        return money(int(value))
    return said(_WANTED, str(value)) or value if name == "wanted" else value


_WANTED = {
    "str": N_("a text"),
    "int": N_("a whole number"),
    "bool": N_("true or false"),
    "array": N_("a list"),
    "object": N_("an object in curly brackets"),
    "date": N_("a date like 2027-01-11"),
    "enum": N_("one of the words in docs/plan-file.md"),
    "date | null": N_("a date like 2027-01-11"),
    "int | null": N_("a whole number, or null"),
    "object | null": N_("an object in curly brackets, or null"),
}


_FAULTS = {
    "wrong_value": N_("this should be {wanted}"),
    "missing_field": N_("a field is missing here: {field}"),
    "unknown_field": N_("there is no such field here: {field}"),
    "duplicate_id": N_("another entry has this id too: {id}"),
    "not_an_id": N_("an id is a UUID in small letters, and this is not"),
    "id_of_once": N_("a case has this once, under the id {id}"),
    "hidden_entry": N_("private and restricted entries never stand in a plan file"),
    "text_too_long": N_("a text has at most 20,000 characters, and this has {length}"),
    "control_character": N_("a control character (U+{sign}) stands in this text"),
    "number_too_large": N_("a number is at most 9,007,199,254,740,991 either way of 0"),
    "not_nfc": N_("this text is not in the usual form (Unicode NFC)"),
    "not_an_order": N_("an order has letters a to z and digits alone, such as a0 or 12"),
    "not_an_instant": N_("an instant looks like 2027-01-11T10:30:00.000Z, in UTC"),
    "not_a_time": N_("a time of day looks like 10:30"),
    "not_a_language": N_("a language is a tag such as en or ur"),
    "nhs_number": N_("this is not an NHS number: it does not pass its check"),
    "postcode": N_("this is not a postcode in its usual form"),
    "gp_practice_code": N_("the code of a GP practice is a letter and five digits"),
    "not_a_file": N_("a file is named by 64 letters and digits, and this is not"),
    "born_when": N_("nobody living was born on this date"),
    "ends_before_it_starts": N_("this ends before it starts"),
    "out_of_range": N_("this lies outside {lowest} to {highest}"),
    "amount_out_of_range": N_("an amount lies between {least} and {most}"),
    "weeks_not_weekly": N_("a number of weeks only goes with weekly money"),
    "unit_sum": N_("the calculation gives {calculated}, but the line says {unit}"),
    "funding_sum": N_("funding adds up to {funded}, but the line is {annual} a year"),
    "funding_twice": N_("the same money is named twice"),
    "sums": N_("the money of this plan is more than a plan can hold"),
    "way_not_permitted": N_("its money may not be managed in this way"),
    "no_outcome": N_("this line is for no outcome yet"),
    "times_not_here": N_("weekly and one-off money has no number of times"),
    "no_day": N_("a line of the account needs its day"),
    "no_way": N_("this line of the account belongs to no way of managing money"),
    "taken_out": N_("a line of the account stays; another line takes it back"),
    "reversal_sum": N_("what takes a line back has its sort and {calculated}, not {unit}"),
    "reversed_twice": N_("another line takes the same one back already"),
    "missing_entry": N_("this names an entry that is not in the file: {id}"),
    "wrong_kind": N_("this names an entry of another kind: {kind}"),
    "missing_version": N_("there is no such agreed version in this file"),
    "witness": N_("whoever is paid, holds the money or interprets is never the only witness"),
    "signs_for_the_person": N_("whoever is paid, holds the money or interprets never signs for the person"),
    "other_hash": N_("this covers another version than it names"),
    "manifest_hash": N_("the list of this version does not give its hash: something was changed"),
    "manifest_order": N_("the list of this version names a revision twice or out of order"),
    "manifest_revision": N_("this version lists a revision that is not in the file: {id}"),
    "manifest_other": N_("the revision in the file is not the one that was agreed: {id}"),
    "sealed_hash": N_("the sealed words do not give their hash: something was changed"),
    "other_words": N_("the words shown are not the words that were sealed"),
    "cannot_open": N_("the sealed words do not open with the key beside them"),
    "chain": N_("the chain of this laptop’s revisions does not hold here"),
    "other_case": N_("this belongs to another case"),
    "entry_not_head": N_("this entry is not what its newest revision says"),
    "signature": N_("the laptop’s signature does not fit: something was changed"),
}
