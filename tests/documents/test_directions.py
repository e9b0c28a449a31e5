"""Stories of names and numbers of two directions in one line: nobody rings a number whose groups changed places."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.manuscript import make_manuscript
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.plan import Plan
from tests.documents.families import TODAY
from tests.documents.own_languages import family_speaking


def paragraphs(value: Any) -> Iterator[dict[str, Any]]:
    """All paragraphs anywhere in what the typesetter gets."""
    if isinstance(value, dict):
        if "bold" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from paragraphs(part)


@pytest.mark.parametrize("name", ["plan", "profile", "emergency", "passport", "easy_read"])
@pytest.mark.parametrize("tag", ["ur", "ar"])
def test_a_number_beside_a_name_in_another_script_keeps_its_groups_in_order(name: str, tag: str) -> None:
    document = make_document(name, family_speaking(tag), language="en", today=TODAY)
    found = list(paragraphs(json.loads(make_manuscript(document, 18).data)))
    with_number = [one for one in found if "496" in "".join(one["text"])]
    assert with_number
    for one in with_number:
        assert one.get("style", {"dir": "ltr"})["dir"] == "ltr"
        before = "".join(one["bold"]) + "".join(one["text"]).partition("0113")[0]
        runs_left = [letter for letter in before if unicodedata.bidirectional(letter) in ("R", "AL")]
        assert not runs_left or one.get("mark") == "\u200e" or "\u2069" in before


def test_a_coordinator_with_a_name_in_another_script_is_rung_by_the_right_number() -> None:
    text = as_text(make_document("resources", _with_urdu_coordinator(), language="en", today=TODAY))
    assert "Care co-ordinator: \u2068فرح\u2069, 0113 496 0111" in text


def _with_urdu_coordinator() -> Plan:
    plan = family_speaking("ur")
    mum = next(party for party in plan.parties() if party.name == "فرح")
    return plan.with_entry(replace(mum, roles=("care_coordinator",), order="0"))


def test_a_sentence_of_the_app_runs_as_its_language_does_whatever_name_is_in_it() -> None:
    document = make_document("easy_read", family_speaking("ur"), language="en", today=TODAY)
    found = paragraphs(json.loads(make_manuscript(document, 18).data))
    says = [one for one in found if "".join(one["text"]).endswith(" says:")]
    assert says
    assert all("style" not in one for one in says)
