"""Stories of a paper as one web page: sound for every browser, whole for a screen reader, and alone in the world."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from justhtml import JustHTML
from justhtml.dom import Element

from ipc_desktop.documents.blocks import Document, Drawn, Item, Items, Photo, Said, Table, Text
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.html import as_html
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from tests.documents.families import TODAY, agreed_plan
from tests.documents.own_languages import SAMPLES, papers_in, sentences_of

LEADS_AWAY = re.compile(r"""(?:src|href|action|url\()\s*=?\s*["']?(?!data:|#)[a-z]*:?//""")


def every_page() -> Iterator[tuple[str, Document]]:
    """Each document in English, and three of them in every sample."""
    plan, version = agreed_plan()
    for name in DOCUMENTS:
        yield name, make_document(name, plan, language="en", today=TODAY, version=version)
    for tag in SAMPLES:
        language, theirs = papers_in(tag)
        for name in ("plan", "easy_read", "emergency"):
            yield f"{name} {tag}", make_document(name, theirs, language=language, today=TODAY)
    wish = Wish(second="ar-XB")
    yield "two languages", make_document("plan", plan, language="en", today=TODAY, version=version, wish=wish)


def read(html: str) -> JustHTML:
    return JustHTML(html, collect_errors=True, sanitize=False)


def elements(page: JustHTML, selector: str) -> list[Element]:
    return [found for found in page.query(selector) if isinstance(found, Element)]


def shown(element: Element, name: str) -> str:
    return element.attrs.get(name) or ""


def test_every_page_is_sound_and_needs_nothing_else() -> None:
    for name, document in every_page():
        html = as_html(document, 18)
        page = read(html)
        assert [str(error) for error in page.errors] == [], name
        assert "<script" not in html
        assert LEADS_AWAY.search(html) is None, name
        assert len(elements(page, "h1")) == 1, name
        assert all("alt" in image.attrs for image in elements(page, "img")), name
        assert all(shown(head, "scope") for head in elements(page, "th")), name
        levels = [int(head.name[1]) for head in elements(page, "h1, h2, h3, h4")]
        assert all(below <= above + 1 for above, below in pairwise(levels)), name


def test_every_page_holds_every_word_of_its_paper() -> None:
    for name, document in every_page():
        page = read(as_html(document, 18))
        text = re.sub(r"\s", "", page.to_text() + "".join(shown(image, "alt") for image in elements(page, "img")))
        tables = [block for block in document.blocks if isinstance(block, Table)]
        others = replace(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Table)))
        cells = [cell.text for table in tables for row in table.rows for cell in row]
        for line in (*as_text(others).splitlines(), *cells):
            words = re.sub(r"^(• |\[ \] )|_{2,}|\s", "", line)
            assert re.sub(r"\s", "", words) in text, f"{name}: a line is lost"


@pytest.mark.parametrize("tag", [tag for tag in SAMPLES if tag in ("ur", "ar", "bn", "pa", "pl", "cy")])
def test_every_sentence_stands_in_its_own_language_and_direction(tag: str) -> None:
    language, plan = papers_in(tag)
    page = read(as_html(make_document("plan", plan, language=language, today=TODAY), 18))
    marked = [one for one in elements(page, "[lang]") if shown(one, "lang") == tag]
    assert {shown(one, "dir") for one in marked} == {"rtl" if tag in ("ur", "ar") else "ltr"}
    words = " ".join(one.to_text() for one in marked)
    assert [sentence for sentence in sentences_of(tag) if sentence not in words] == []


def test_the_letters_begin_at_the_size_that_was_chosen() -> None:
    plan, version = agreed_plan()
    document = make_document("plan", plan, language="en", today=TODAY, version=version)
    assert ":root { font-size: 28pt; }" in as_html(document, 28)


def test_what_somebody_typed_is_never_taken_for_a_part_of_the_page() -> None:
    plan, version = agreed_plan()
    document = make_document("plan", plan, language="en", today=TODAY, version=version)
    typed = "</p><script>alert('x')</script> & <b> \x00\x1b"
    hostile = replace(document, blocks=(*document.blocks, Said("Farah:", Text(typed, "en"))))
    page = read(as_html(hostile, 18))
    assert elements(page, "script") == []
    assert "<script>alert('x')</script> & <b>" in page.to_text()
    assert not page.errors


def test_a_photo_and_a_drawing_stand_on_the_page_with_their_words() -> None:
    plan, version = agreed_plan()
    document = make_document("plan", plan, language="en", today=TODAY, version=version)
    drawn = [block for block in document.blocks if isinstance(block, Drawn)]
    page = read(as_html(replace(document, blocks=(*document.blocks, Photo(b"\xff\xd8", "Photo of Idris"))), 18))
    told = [shown(image, "alt") for image in elements(page, "img")]
    assert {block.alternative for block in drawn} | {"Photo of Idris"} <= set(told)


def test_boxes_can_be_ticked_on_the_page() -> None:
    plan, _version = agreed_plan()
    document = make_document("direct_payment", plan, language="en", today=TODAY)
    page = read(as_html(document, 18))
    boxes = sum(len(block.items) for block in document.blocks if isinstance(block, Items) and block.ticks)
    assert len(elements(page, "label input")) == boxes > 20


def test_words_without_a_language_run_the_way_their_letters_do() -> None:
    plan, version = agreed_plan()
    document = make_document("plan", plan, language="en", today=TODAY, version=version)
    name = Items((Item(Text("عائشہ"), "Name:"),), bullets=False)
    page = read(as_html(replace(document, blocks=(document.blocks[0], name)), 18))
    assert [shown(one, "dir") for one in elements(page, "li span")] == ["auto"]
