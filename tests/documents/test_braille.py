"""Stories of a paper in braille: pages that fit an embosser, every script in its cells, and what happens without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ipc_desktop.documents import liblouis
from ipc_desktop.documents.blocks import Document, Heading, Items, Lines, Note, Said, Text
from ipc_desktop.documents.braille import CELLS, LINES, as_brf
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.liblouis import NoBrailleError, in_braille, is_there
from tests.documents.families import TODAY, agreed_plan
from tests.documents.own_languages import SAMPLES, papers_in


def pages_of(document: Document) -> list[list[str]]:
    brf = as_brf(document).decode("ascii")
    assert brf.endswith("\f")
    return [page.removesuffix("\r\n").split("\r\n") for page in brf.removesuffix("\f").split("\f")]


def words_of(document: Document) -> str:
    """All cells in order, without page numbers and spaces."""
    return "".join("".join(line.split()) for page in pages_of(document) for line in page[:-1])


def paper(*blocks: Heading | Said | Note | Items | Lines) -> Document:
    plan, version = agreed_plan()
    document = make_document("plan", plan, language="en", today=TODAY, version=version)
    return replace(document, blocks=blocks)


def test_every_paper_fits_pages_of_twenty_five_lines_of_forty_cells() -> None:
    plan, version = agreed_plan()
    for name in DOCUMENTS:
        pages = pages_of(make_document(name, plan, language="en", today=TODAY, version=version))
        assert {len(page) for page in pages} == {LINES}, name
        assert max(len(line) for page in pages for line in page) <= CELLS, name
        assert [page[-1].strip() for page in pages][:3] == ["#A", "#B", "#C"][: len(pages)], name


@pytest.mark.parametrize("tag", SAMPLES)
def test_no_letter_of_any_language_is_without_its_cells(tag: str) -> None:
    language, plan = papers_in(tag)
    cells = words_of(make_document("plan", plan, language=language, today=TODAY))
    for script in ("Arabic", "Bengali", "Gurmukhi", "Latin"):
        assert "".join(in_braille(f"[{script.lower()} ", "en").split()) not in cells


def test_english_is_in_the_contracted_braille_of_britain() -> None:
    assert words_of(paper(Said("Idris:", Text("I love the garden.")))) == ",IDRIS3,ILOVE!G>D54"


def test_words_in_another_script_are_in_the_braille_of_their_language() -> None:
    said = paper(Said("Farah:", Text("چائے اور موسیقی۔", "ur")))
    typed = "".join(in_braille("چائے اور موسیقی۔", "ur").split())
    assert words_of(said).endswith(typed)
    assert in_braille("چائے", "ur") != in_braille("چائے", "ar")


def test_a_name_in_another_script_is_not_lost_in_an_english_line() -> None:
    cells = words_of(paper(Note("My name is عائشہ.")))
    assert "".join(in_braille("عائشہ", "ur").split()) in cells


def test_a_letter_with_a_dot_below_is_one_letter_however_it_was_typed() -> None:
    assert words_of(paper(Said("Mita:", Text("পড়া", "bn")))) == words_of(paper(Said("Mita:", Text("প\u09dcা", "bn"))))
    assert words_of(paper(Said("Mita:", Text("পড়া", "bn")))) != words_of(paper(Said("Mita:", Text("পডা", "bn"))))


def test_a_picture_in_the_words_is_given_by_its_name() -> None:
    assert words_of(paper(Note("Trains \U0001f682"))) == "".join(in_braille("Trains [steam locomotive]", "en").split())


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    notes = tuple(Note(f"Line {number}") for number in range(LINES - 4))
    first, *_rest = pages_of(paper(*notes, Heading("What matters", 2), Note("Trains")))
    assert in_braille("What matters", "en") not in [line.strip() for line in first]


def test_lines_to_write_on_by_hand_take_no_room() -> None:
    assert pages_of(paper(Note("Trains"), Lines(8))) == pages_of(paper(Note("Trains")))


def test_a_laptop_without_the_library_says_so_and_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_there()
    monkeypatch.setattr(liblouis, "_library", lambda: None)
    assert not is_there()
    with pytest.raises(NoBrailleError):
        as_brf(paper(Note("Trains")))


def test_nothing_that_somebody_said_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    as_brf(paper(Note("Trains \U0001f682 \u2603 é عائشہ মিতা")))
    assert capfd.readouterr() == ("", "")
