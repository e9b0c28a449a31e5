"""Codes of the plan, the store and the plan file as short, kind sentences in the language in force."""

from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.names import (
    answer_words,
    capacity_words,
    captured_as_words,
    category_words,
    circle_words,
    document_name,
    enough_words,
    frequency_words,
    funder_answer_words,
    heading_words,
    method_words,
    outcome_kind_words,
    page_words,
    perspective_words,
    read_how_words,
    source_words,
    stone_words,
    way_words,
)
from ipc_desktop.wording.open_things import readiness_words, to_sort_out_words
from ipc_desktop.wording.plan_file import fault_line, fault_words, unreadable_words
from ipc_desktop.wording.store import store_words
from ipc_desktop.wording.typed import amount_words, nhs_number_words
from ipc_desktop.wording.voices import (
    change_reason_words,
    funders_words,
    party_words,
    quoted_words,
    said_by_words,
    too_close_words,
)

__all__ = [
    "amount_words",
    "answer_words",
    "capacity_words",
    "captured_as_words",
    "category_words",
    "change_reason_words",
    "choice_words",
    "circle_words",
    "document_name",
    "enough_words",
    "fault_line",
    "fault_words",
    "frequency_words",
    "funder_answer_words",
    "funders_words",
    "heading_words",
    "method_words",
    "nhs_number_words",
    "outcome_kind_words",
    "page_words",
    "party_words",
    "perspective_words",
    "quoted_words",
    "read_how_words",
    "readiness_words",
    "said_by_words",
    "source_words",
    "stone_words",
    "store_words",
    "to_sort_out_words",
    "too_close_words",
    "unreadable_words",
    "way_words",
]
