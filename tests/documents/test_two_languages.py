"""Stories of one paper in two languages: all that the app says in both, what people said once, as they said it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop.documents.blocks import Block, Document, Heading, Item, Items, Note, Pictured, Said, SideBySide, Table
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.documents.wish import Wish
from tests.documents.families import TODAY, URDU, agreed_plan
from tests.documents.own_languages import family_speaking, sentences_of
from tests.documents.tagged_pdf import TaggedPdf
from tests.documents.test_contents import document_of
from tests.documents.test_every_paper import troubles
from tests.documents.vera import vera

OTHER = "ar-XB"


def in_two(name: str = "plan", *, beside: bool = True) -> tuple[Block, ...]:
    plan, version = agreed_plan()
    wish = Wish(second=OTHER, beside=beside)
    return make_document(name, plan, language="en", today=TODAY, version=version, wish=wish).blocks


def languages_of(block: Block) -> set[str]:
    """The languages of what stands in a block."""
    match block:
        case SideBySide():
            return languages_of(block.one) | languages_of(block.other)
        case Heading() | Note():
            return {block.lang}
        case Items():
            return {item.words.lang for item in block.items}
        case Pictured():
            return {block.words.lang}
        case _:
            return set()


@pytest.mark.parametrize("beside", [True, False])
def test_every_heading_and_note_stands_in_both_languages(beside: bool) -> None:
    plan, version = agreed_plan()
    one = as_text(document_of(plan, version=version))
    other = as_text(document_of(plan, version=version, language=OTHER))
    wish = Wish(second=OTHER, beside=beside)
    both = as_text(make_document("plan", plan, language="en", today=TODAY, version=version, wish=wish))
    for text in (one, other):
        headings = [line for line in text.splitlines() if line]
        assert len(headings) > 100
    papers = [document_of(plan, version=version, language=language) for language in ("en", OTHER)]
    wanted = [block.text for made in papers for block in made.blocks if isinstance(block, Heading | Note)]
    assert [text for text in wanted if text not in both] == []
    assert any(isinstance(block, SideBySide) for block in in_two(beside=beside)) == beside


def test_what_was_said_stands_once_with_the_name_of_its_language() -> None:
    said = [block for block in in_two() if isinstance(block, Said)]
    urdu = [block for block in said if block.words.text == URDU]
    assert [(block.words.lang, block.topic) for block in urdu] == [("ur", "In Urdu:")]
    wish = Wish(second=OTHER)
    text = as_text(make_document("plan", family_speaking("bn"), language="en", today=TODAY, wish=wish))
    once = sentences_of("bn")[5]
    assert text.count(once) == 1


def test_each_part_carries_the_language_it_is_in() -> None:
    for block in in_two():
        if isinstance(block, SideBySide):
            assert OTHER in languages_of(block.other)
            assert OTHER not in languages_of(block.one)


def test_a_table_comes_once_more_row_by_row_in_the_other_language() -> None:
    blocks = in_two("resources")
    at = next(place for place, block in enumerate(blocks) if isinstance(block, Table))
    after = blocks[at + 1]
    assert isinstance(after, Items)
    assert {item.words.lang for item in after.items} == {OTHER}
    assert "£" in "".join(item.words.text for item in after.items)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_paper_can_be_made_in_two_languages(name: str) -> None:
    assert len(in_two(name)) >= len(in_two(name, beside=False)) / 2


def test_the_page_in_two_languages_is_tagged_as_both() -> None:
    plan, version = agreed_plan()
    wish = Wish(second=OTHER)
    document = make_document("profile", plan, language="en", today=TODAY, version=version, wish=wish)
    languages = {element.language.split("-")[0] for element in TaggedPdf(set_pdf(document, 18)).texts()}
    assert {"en", "ar"} <= languages


def in_two_for_the_table(name: str, *, beside: bool) -> Document:
    plan = family_speaking("ur")
    return make_document(name, plan, language="en", today=TODAY, wish=Wish(second=OTHER, beside=beside))


@pytest.mark.parametrize(
    ("name", "size_pt", "beside"),
    [("plan", 16, True), ("easy_read", 28, True), ("card", 16, True), ("education", 28, False), ("profile", 20, False)],
)
def test_a_paper_in_two_languages_is_valid_whole_large_and_unbroken(
    name: str, size_pt: int, beside: bool, tmp_path: Path
) -> None:
    assert list(troubles(in_two_for_the_table(name, beside=beside), size_pt, tmp_path)) == []


@pytest.mark.slow
@pytest.mark.parametrize("size_pt", [16, 28])
@pytest.mark.parametrize("beside", [True, False])
def test_every_paper_in_two_languages_is_valid_whole_large_and_unbroken(
    size_pt: int, beside: bool, tmp_path: Path
) -> None:
    found = {name: list(troubles(in_two_for_the_table(name, beside=beside), size_pt, tmp_path)) for name in DOCUMENTS}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.slow
def test_the_reference_validator_finds_nothing_in_two_languages(tmp_path: Path) -> None:
    for beside in (True, False):
        for name in DOCUMENTS:
            (tmp_path / f"{name} {beside}").write_bytes(set_pdf(in_two_for_the_table(name, beside=beside), 16))
    assert not any(vera.broken_rules(sorted(tmp_path.iterdir())).values())


def test_a_paper_in_the_same_language_twice_is_a_paper_in_one() -> None:
    plan, version = agreed_plan()
    wish = Wish(second="en")
    assert make_document("plan", plan, language="en", today=TODAY, version=version, wish=wish) == document_of(
        plan, version=version
    )


def test_an_item_of_the_other_language_does_not_say_the_own_words_again() -> None:
    items = [block for block in in_two() if isinstance(block, SideBySide) and isinstance(block.other, Items)]
    repeated: list[Item] = []
    for block in items:
        assert isinstance(block.one, Items)
        assert isinstance(block.other, Items)
        own = {item.words.text for item in block.one.items if item.words.lang}
        repeated += [item for item in block.other.items if any(words in item.words.text for words in own)]
    assert repeated == []
