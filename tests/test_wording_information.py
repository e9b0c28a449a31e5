"""What people read before anything is asked: short, in plain words, every hard word explained where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from ipc_desktop.paths import ROOT
from ipc_desktop.texts import in_language, list_of
from ipc_desktop.wording import information, rule_packs
from ipc_desktop.wording.jargon import marks

SEED_TERMS = """
active participant · care plan · commissioning · community navigator · co-ordinated approach · co-ordinated care ·
co-production · dialogue · empowering · health and wellbeing goals · outcomes · notional budget · peer support ·
personalised care and support · self manage · third party budget · timely · transparent · workforce · direct payment ·
IPC personal budget · personal health budget · personal budget · statement of resources · pooled money · blended money ·
personal assistant · advocate · nominee · representative · managed account · individual service fund ·
integrated care board · lasting power of attorney · deputy · mental capacity · best interests ·
education, health and care plan · continuing healthcare · continuing care · social prescribing link worker · review ·
contingency
"""
# Words of services that no family uses, and that we never use either.
BANNED = re.compile(
    r"\b(service users?|stakeholders?|signpost\w*|holistic\w*|pathways?|CCGs?|clinical commissioning|utilis\w+|"
    r"activation|facilitat\w+|multi-?disciplinary|MDT|domiciliary|respite|safeguarding|carer strain|non-?compliant|"
    r"challenging behaviou?r|suffers? from|wheelchair[- ]bound|invalid|the disabled|the elderly|person-centred)\b",
    re.IGNORECASE,
)


def _messages() -> tuple[str, ...]:
    """Every message, both forms of those that have two."""
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return tuple(form for one in ids for form in ((one,) if isinstance(one, str) else one))


MESSAGES = _messages()
SENTENCE_END = re.compile(r"(?<=[.?!:]) |\n|\|")


def sentences(text: str) -> list[str]:
    return SENTENCE_END.split(text)


def test_every_message_is_read() -> None:
    assert len(MESSAGES) > 1500
    of_resources = {*information.messages(), *rule_packs.messages()}
    assert of_resources <= set(MESSAGES), "run: .venv/bin/python -m tests.refresh"


def test_no_sentence_in_the_resources_is_left_out() -> None:
    """Leaflets, meanings and rules: whoever adds a sentence there has it read here, and translated."""
    for folder in ("information", "rules"):
        for file in sorted((ROOT / "resources" / folder).glob("*.json")):
            there = {text for text in texts_in(json.loads(file.read_text("utf-8"))) if text.endswith((".", "?", "!"))}
            assert there, file.name
            assert not there - set(MESSAGES), file.name


def texts_in(value: object) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


def test_no_sentence_is_longer_than_fifteen_words() -> None:
    long = [one for message in MESSAGES for one in sentences(message) if len(one.split()) > 15]
    assert [one for one in long if not is_a_list_to_pick_from(one)] == []


def is_a_list_to_pick_from(text: str) -> bool:
    """Letters, or the words that are said most, set apart by spaces alone: for those who answer by one switch."""
    return len(text.split()) > 25 and not re.search(r"[^\w ]", text)


def test_no_message_uses_words_of_services_alone() -> None:
    explained = {form for term in information.terms() for form in term.forms}
    used = [message for message in MESSAGES if message not in explained and BANNED.search(message)]
    about_old_names = information.term("integrated_care_board").plain
    assert [message for message in used if message != about_old_names] == []


@pytest.mark.parametrize("wanted", [term.strip() for term in SEED_TERMS.replace("\n", " ").split("·")])
def test_every_term_is_explained_and_marked_wherever_it_stands(wanted: str) -> None:
    (mark,) = marks(f"This is about {wanted}, and more.")
    explained = information.term(mark.term)
    assert explained.plain
    assert explained.example


def test_a_mark_stands_exactly_on_its_word_and_on_whole_words_only() -> None:
    text = "Two direct payments, a Direct payment, and an indirect paymentish thing."
    assert [text[mark.start : mark.end] for mark in marks(text)] == ["direct payments", "Direct payment"]


def test_the_longer_term_wins() -> None:
    (mark,) = marks("She has a personal health budget.")
    assert mark.term == "personal_health_budget"
    (mark,) = marks("This is an IPC personal budget.")
    assert mark.term == "ipc_budget"


def test_no_two_terms_claim_the_same_word() -> None:
    forms = [form.casefold() for term in information.terms() for form in term.forms]
    assert len(forms) == len(set(forms))
    assert len({term.key for term in information.terms()}) == len(information.terms())


def test_an_explanation_is_plainer_than_what_it_explains() -> None:
    for term in information.terms():
        assert term.key not in {mark.term for mark in marks(term.plain)}, term.key
        assert len(sentences(term.plain)) <= 3, term.key
        assert len(sentences(term.example)) <= 3, term.key


def test_pages_say_what_it_is_and_is_not_who_can_have_a_budget_what_to_expect_and_where_to_ask() -> None:
    pages = {page.key: page for page in information.pages()}
    assert {
        "personalised_care",
        "ipc",
        "three_changes",
        "who_can_have_a_budget",
        "what_to_expect",
        "where_to_ask",
    } <= pages.keys()
    assert len(pages["three_changes"].parts) == 3
    assert sum(len(part.points) for part in pages["what_to_expect"].parts) == 10
    assert any("not" in part.heading for part in pages["ipc"].parts)
    assert any("cannot" in part.heading for part in pages["who_can_have_a_budget"].parts)


def test_what_the_law_says_has_its_source_and_the_day_it_was_compared() -> None:
    rights = next(page for page in information.pages() if page.key == "who_can_have_a_budget")
    assert len(rights.sources) >= 3
    for source in rights.sources:
        assert source.url.startswith("https://")
        assert source.checked_on.year >= 2026


def test_information_follows_the_language_in_force_and_so_do_its_marks() -> None:
    with in_language("en-XA"):
        term = information.term("direct_payment")
        assert term.name != "Direct payment"
        assert term.name in {one.name for one in information.terms()}
        (form, *_more) = term.forms
        assert [mark.term for mark in marks(f"… {form} …")] == ["direct_payment"]
    assert information.term("direct_payment").name == "Direct payment"


def test_every_term_in_a_list_is_marked_also_where_the_word_for_and_touches_the_next() -> None:
    with in_language("ar-XB"):
        names = [information.term(key).name for key in ("direct_payment", "deputy", "advocate")]
        assert [mark.term for mark in marks(list_of(names))] == ["direct_payment", "deputy", "advocate"]
