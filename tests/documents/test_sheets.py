"""How many sheets a family gets: few enough to hold, and a profile on one page or saying why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop.documents.blocks import Heading, Note, Said, Text
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.typesetter import set_pdf
from tests.bench.made_up import sample_plan
from tests.documents.families import TODAY
from tests.documents.tagged_pdf import TaggedPdf, page_count
from tests.documents.test_typesetter import SIZES_PT, broken_rules, of_blocks, poppler, squeezed, whole, words_of


@pytest.mark.parametrize(
    ("sample", "most"),
    [("maud-thistlewick", 32), ("joel-hartsease", 32), ("callum-fennimore", 18), ("nasreen-sabzwar", 10)],
)
def test_a_family_gets_no_more_sheets_than_it_can_hold(sample: str, most: int) -> None:
    document = make_document("plan", sample_plan(sample), language="en", today=TODAY)
    assert page_count(set_pdf(document, 18)) <= most


def test_no_sheet_of_a_short_paper_comes_for_a_few_lines_alone() -> None:
    one_page = (Said("Idris:", Text("What I said.")),) * 3 + (Heading("More", 2), Note("A line."), Note("A line.")) * 6
    for more, pages in ((0, 1), (4, 1), (9, 2)):
        assert page_count(set_pdf(of_blocks(*one_page, *(Note("A line more."),) * more), 18)) == pages


@pytest.mark.parametrize("size_pt", [14, 16, 18])
@pytest.mark.parametrize("sample", ["maud-thistlewick", "joel-hartsease", "callum-fennimore", "nasreen-sabzwar"])
def test_the_profile_is_one_page(sample: str, size_pt: int) -> None:
    document = make_document("profile", sample_plan(sample), language="en", today=TODAY)
    pdf = set_pdf(document, size_pt)
    assert page_count(pdf) == 1
    read = "".join(squeezed(element.text) for element in TaggedPdf(pdf).texts())
    assert read == squeezed("".join(words_of(document.blocks)))
    assert min(TaggedPdf(pdf).sizes_pt()) == size_pt


@pytest.mark.parametrize(("language", "opening"), [("en", "This profile is 4 pages"), ("ar-XB", "")])
def test_a_profile_that_cannot_be_one_page_says_so_at_its_top_and_loses_nothing(language: str, opening: str) -> None:
    document = make_document("profile", sample_plan("maud-thistlewick"), language=language, today=TODAY)
    pdf = set_pdf(document, 28)
    pages = page_count(pdf)
    assert pages > 1
    title, says, *texts = [element.text for element in TaggedPdf(pdf).texts()]
    assert title == document.title
    assert says == document.longer_words.replace("{pages}", str(pages))
    assert says.startswith(opening)
    assert squeezed("".join((title, *texts))) == squeezed("".join(words_of(document.blocks, "")))
    assert broken_rules(pdf) == []


@pytest.mark.parametrize("size_pt", SIZES_PT)
def test_no_heading_stands_alone_at_the_foot_of_a_page(size_pt: int, tmp_path: Path) -> None:
    headings = {squeezed(block.text) for block in whole().blocks if isinstance(block, Heading)}
    for text in poppler(set_pdf(whole(), size_pt), tmp_path, "-layout").split("\f")[:-1]:
        lines = [squeezed(line) for line in text.splitlines() if line.strip()]
        foot = next(number for number, line in enumerate(lines) if line.startswith("SamReed0113"))
        assert lines[foot - 1] not in headings
