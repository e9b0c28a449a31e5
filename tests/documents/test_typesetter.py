"""Pages as PDF: valid for screen readers and archives, all words in order, large, calm, and the same every time."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page
import pytest

from ipc_desktop.documents import manuscript
from ipc_desktop.documents.blocks import Block, Document, Heading, Item, Items, Note, Said, Signature, Table, Text
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.typesetter import set_pdf
from tests.documents.families import TODAY, agreed_plan, idris_plan
from tests.documents.tagged_pdf import TaggedPdf, page_count

A4_PT = (595.3, 841.9)
SIZES_PT = (16, 18, 28)
URDU = "میری دیکھ بھال اور مدد کا منصوبہ۔ میں روزانہ 8:30 بجے اٹھتی ہوں (NHS)۔"
ARABIC = "أريد أن أبقى في منزلي. موعد الزيارة 8:30 صباحاً (NHS)."
BENGALI = "আমি আমার নিজের বাড়িতে থাকতে চাই। স্বাস্থ্য ও ক্ষমতা।"
PUNJABI = "ਮੈਂ ਆਪਣੇ ਘਰ ਵਿੱਚ ਰਹਿਣਾ ਚਾਹੁੰਦੀ ਹਾਂ।"
POLISH = "Chcę mieszkać we własnym domu. Zażółć gęślą jaźń."
WELSH = "Rwyf eisiau aros yn fy nghartref fy hun. Tŷ, dŵr."
IN_MANY_SCRIPTS = (("ur", URDU), ("ar", ARABIC), ("bn", BENGALI), ("pa", PUNJABI), ("pl", POLISH), ("cy", WELSH))


def whole(name: str = "plan", language: str = "en") -> Document:
    plan, version = agreed_plan()
    return make_document(name, plan, language=language, today=TODAY, version=version)


def of_blocks(*blocks: Block, language: str = "en") -> Document:
    return Document(
        name="plan",
        title="A plan",
        language=language,
        person="Idris",
        born_on=None,
        dated=dt.date(2027, 1, 12),
        standing="Draft",
        notice="",
        contacts=(),
        page_words="Page {page} of {pages}",
        blocks=(Heading("A plan", 1), *blocks),
    )


def broken_rules(pdf: bytes) -> list[str]:
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "3a")]
    rules = [f"{failure.rule_id} {failure.message}" for report in reports for failure in report.failures]
    # page-validation takes a stream's last byte, when it is a carriage return, for a part of the line end after it.
    return [rule for rule in rules if "STREAM-LENGTH" not in rule or not streams_are_as_long_as_they_say(pdf)]


def streams_are_as_long_as_they_say(pdf: bytes) -> bool:
    starts = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", pdf)
    return all(pdf[start.end() + int(start[1]) :].startswith(b"\nendstream") for start in starts)


def squeezed(text: str) -> str:
    """The text without spaces: two spaces at a line's end count as none, lost letters still show."""
    return re.sub(r"\s", "", text)


def words_of(blocks: tuple[Block, ...], stop: str = ".") -> Iterator[str]:
    """The words of blocks in reading order, as a screen reader should get them."""
    voice = ""
    for block in blocks:
        voice, before = (block.who if isinstance(block, Said) else ""), voice
        match block:
            case Heading() | Note():
                yield block.text
            case Said():
                yield from (block.who if block.who != before else "", block.topic, block.words.text)
            case Items(flow=True):
                yield from in_a_line(block.items, stop)
            case Items():
                yield from (part for item in block.items for part in (item.label, item.words.text))
            case Signature():
                yield from in_a_line(block.facts, stop)
            case Table():
                yield from block.heads
                for row, details in block.with_details():
                    yield from (cell.text for cell in row)
                    yield from in_a_line(details, stop)


def in_a_line(items: tuple[Item, ...], stop: str) -> Iterator[str]:
    """Facts that run on: several are a sentence each."""
    for item in items:
        is_ended = len(items) == 1 or item.words.text.endswith((".", "?"))
        yield from (item.label, item.words.text if is_ended else f"{item.words.text}{stop}")


# --- valid for machines ------------------------------------------------------------------------------------------


def test_the_validator_finds_a_planted_fault() -> None:
    pdf = set_pdf(whole(), 18)
    assert broken_rules(pdf.replace(b"/MarkInfo<</Marked true", b"/MarkInfo<</Marked fals")) != []


@pytest.mark.parametrize("size_pt", SIZES_PT)
def test_the_tags_carry_exactly_the_words_of_the_blocks_in_order(size_pt: int) -> None:
    tables_as_lists = size_pt == 28  # there the heads are said again in each row
    blocks = tuple(b for b in whole().blocks if not (tables_as_lists and isinstance(b, Table)))
    document = replace(whole(), blocks=blocks)
    read = "".join(squeezed(element.text) for element in TaggedPdf(set_pdf(document, size_pt)).texts())
    assert read == squeezed("".join(words_of(blocks, "" if size_pt == 28 else ".")))


def test_headings_lists_and_tables_are_tagged_as_what_they_are() -> None:
    pdf = TaggedPdf(set_pdf(whole(), 18))
    headings = [(element.tag, element.text) for element in pdf.texts() if element.tag.startswith("H")]
    expected = [(f"H{b.level}", b.text) for b in whole().blocks if isinstance(b, Heading)]
    assert headings == expected
    above = {element.text: element.above for element in pdf.texts()}
    assert "TH" in above["In a year"]
    assert "TD" in above["£18,720.00"]
    assert "LBody" in above["Why it matters: Because trains are my best thing."]


def test_a_drawn_signature_is_told_to_who_cannot_see_it() -> None:
    figures = [e.alternative for e in TaggedPdf(set_pdf(whole(), 18)).elements() if e.tag == "Figure"]
    assert figures[-2:] == ["What Idris drew to sign", "The picture Yusuf chose to sign"]


@pytest.mark.parametrize(("language", "words"), IN_MANY_SCRIPTS)
@pytest.mark.parametrize("size_pt", SIZES_PT)
def test_every_script_is_read_back_exactly_as_typed(language: str, words: str, size_pt: int) -> None:
    blocks: tuple[Block, ...] = (
        Said("Farah, Mum:", Text(words, language)),
        Items((Item(Text(words, language), "Her words:"), Item(Text(words, language)))),
        Table(("Words", "Sum"), ((Text(words, language), Text("£1.00")),), frozenset({1})),
    )
    pdf = set_pdf(of_blocks(*blocks), size_pt)
    assert broken_rules(pdf) == []
    read = [element for element in TaggedPdf(pdf).texts() if squeezed(words) in squeezed(element.text)]
    assert len(read) == 4
    assert [unicodedata.normalize("NFC", element.text) for element in read] == [words] * 4
    assert {element.language.split("-")[0] for element in read} == {language}


def test_a_whole_paper_in_a_right_to_left_language_is_read_back_exactly() -> None:
    document = whole("plan", "ar-XB")
    document = replace(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Table)))
    read = "".join(squeezed(element.text) for element in TaggedPdf(set_pdf(document, 18)).texts())
    assert read.replace(".", "") == squeezed("".join(words_of(document.blocks, ""))).replace(".", "")


# --- for eyes ----------------------------------------------------------------------------------------------------


def test_only_bundled_fonts_are_used_and_none_slants() -> None:
    fonts = {name for read in TaggedPdf(set_pdf(whole(), 18)).pages for name in read.fonts}
    families = {name.partition("+")[2].partition("-")[0] for name in fonts}
    assert families == {"AtkinsonHyperlegibleNext", "NotoNastaliqUrdu"}
    assert not any("Italic" in name or "Oblique" in name for name in fonts)


@pytest.mark.parametrize("size_pt", SIZES_PT)
@pytest.mark.parametrize("language", ["en", "en-XA", "ar-XB"])
def test_no_word_runs_over_the_edge_of_the_paper_or_into_another(language: str, size_pt: int, tmp_path: Path) -> None:
    for box in word_boxes(set_pdf(whole("plan", language), size_pt), tmp_path):
        assert box[0] >= 28
        assert box[2] <= A4_PT[0] - 28
        assert box[1] >= 8
        assert box[3] <= A4_PT[1] - 8  # poppler counts the whole height of the font, above and below the ink


@pytest.mark.parametrize("size_pt", [14, 28])
@pytest.mark.parametrize("fit", ["whole", "profile"])
def test_lines_stand_well_apart_and_end_where_they_end(size_pt: int, fit: str, tmp_path: Path) -> None:
    document = of_blocks(*(Said("Idris:", Text("I like to go to the station with somebody I know well. " * 3)),) * 3)
    document = replace(document, longer_words="{pages} pages.") if fit == "profile" else document
    lines: dict[float, float] = {}
    for _left, top, right, _bottom in word_boxes(set_pdf(document, size_pt), tmp_path):
        lines[top] = max(right, lines.get(top, 0.0))
    of_words = sorted(lines)[2:-1]  # below the head and the title
    gaps = [lower - upper for upper, lower in pairwise(of_words)]
    assert min(gaps) >= 1.4 * size_pt
    assert len({round(lines[top]) for top in of_words}) > 3, "ragged: words are never pulled apart"


def word_boxes(pdf: bytes, folder: Path) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each word in points, as poppler sees them."""
    made = poppler(pdf, folder, "-bbox")
    found = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"', made)
    assert found
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in found]


def poppler(pdf: bytes, folder: Path, *options: str) -> str:
    (folder / "made-up.pdf").write_bytes(pdf)
    command = ["pdftotext", *options, str(folder / "made-up.pdf"), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


@pytest.mark.parametrize("size_pt", SIZES_PT)
def test_plain_text_readers_find_every_latin_word(size_pt: int, tmp_path: Path) -> None:
    made = poppler(set_pdf(whole(), size_pt), tmp_path)
    first_heads = {block.heads[0] for block in whole().blocks if isinstance(block, Table)} if size_pt == 28 else set()
    texts = [
        text
        for text in words_of(whole().blocks, "" if size_pt == 28 else ".")
        if text.replace("’", "").isascii() and text not in first_heads
    ]
    assert [word for text in texts for word in text.split() if word not in made] == []


def test_every_page_tells_whose_plan_which_version_which_page_and_whom_to_ring(tmp_path: Path) -> None:
    pdf = set_pdf(whole(), 18)
    pages = poppler(pdf, tmp_path, "-layout").split("\f")[:-1]
    assert len(pages) == page_count(pdf) > 5
    for number, text in enumerate(pages, start=1):
        for words in (
            "Idris’s plan",
            "Version 1",
            f"Page {number} of {len(pages)}",
            "Sam Reed 0113 496 0000",
            "Out of hours 0113 496 0999",
            "Do not spend yet.",
        ):
            assert words in text.replace("\u00a0", " ")


def test_a_chapter_goes_on_where_the_last_one_ended_while_a_fifth_of_the_page_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manuscript, "SHORT_PAPER", 0)
    lines = tuple(Note(f"line {n}") for n in range(22))
    for before, page_of_chapter in ((lines[:16], 0), (lines, 1)):
        pdf = set_pdf(of_blocks(*before, Heading("Next", 2, 1), Note("end")), 18)
        pages = poppler(pdf, tmp_path, "-layout").split("\f")[:-1]
        (found,) = [number for number, text in enumerate(pages) if re.search(r"^\s*1\s+Next", text, re.MULTILINE)]
        assert found == page_of_chapter


def test_facts_in_a_line_are_sentences_and_none_ends_on_two_stops() -> None:
    facts = ("18 point", "Yes, please bring one.")
    items = Items(tuple(Item(Text(text), "Fact:") for text in facts), flow=True)
    read = [element.text for element in TaggedPdf(set_pdf(replace(whole(), blocks=(items,)), 18)).texts()]
    assert "".join(read) == "Fact: 18 point. Fact: Yes, please bring one."


def test_words_of_one_voice_in_a_row_come_under_its_name_once() -> None:
    one, two, three = (Said("Idris:", Text(words)) for words in ("One.", "Two.", "Three."))
    pdf = TaggedPdf(set_pdf(of_blocks(one, two, Said("Farah:", Text("Four.")), three), 18))
    assert [element.text for element in pdf.texts()[1:]] == ["Idris:", "One.", "Two.", "Farah: Four.", "Idris: Three."]
    assert [element.above[-1] for element in pdf.texts() if element.text in ("One.", "Two.")] == ["LBody", "LBody"]


def test_a_number_keeps_its_order_after_a_name_in_urdu(tmp_path: Path) -> None:
    items = Items((Item(Text("01632 960101"), "Hiba, بیٹی:"), Item(Text("01632 960110"), "Ruth:")), flow=True)
    made = poppler(set_pdf(of_blocks(items), 18), tmp_path, "-bbox")
    found = re.findall(r'<word xMin="([-\d.]+)"[^>]*>[^<]*(Hiba|01632|960101)\b', made)
    assert sorted(found, key=lambda word: float(word[0]))[:3] == found[:3]
    assert [word for _, word in found][:3] == ["Hiba", "01632", "960101"]


def test_what_somebody_answers_stands_before_the_words() -> None:
    said = Said("Idris:", Text("One."), "Why it matters:")
    assert [e.text for e in TaggedPdf(set_pdf(of_blocks(said), 18)).texts()[1:]] == ["Idris: Why it matters: One."]


def test_a_table_that_does_not_fit_becomes_a_list_and_loses_no_figure() -> None:
    heads = ("Where the money comes from", "How it comes to us", "In the whole year")
    rows = tuple((Text(f"Council {n}"), Text("£12,345.00 a week"), Text(f"£{n},345.00")) for n in range(1, 9))
    document = of_blocks(Table(heads, rows, frozenset({1, 2})))
    small, large = (TaggedPdf(set_pdf(document, size_pt)) for size_pt in (16, 28))
    assert any(element.tag == "Table" for element in small.elements())
    assert not any(element.tag == "Table" for element in large.elements())
    assert "In the whole year: £8,345.00" in [element.text for element in large.texts()]


def test_a_row_is_never_split_and_heads_come_again_on_the_next_page(tmp_path: Path) -> None:
    rows = tuple((Text(f"begin{n} of a long name for a line end{n}"), Text("£1.00")) for n in range(150))
    pages = poppler(set_pdf(of_blocks(Table(("Source", "Sum"), rows, frozenset({1}))), 18), tmp_path).split("\f")[:-1]
    assert len(pages) > 3
    for text in pages:
        assert "Source" in text
        assert set(re.findall(r"begin(\d+)", text)) == set(re.findall(r"end(\d+)", text))


# --- whatever was typed ------------------------------------------------------------------------------------------

HOSTILE = {
    "markup": "#strong[x] $a$ *b* _c_ `d` <e> @f \\n // /* ~ -- ... #panic() \\u{41} [y] {z}",
    "emoji": "😀 👩‍👩‍👧 🇬🇧 1️⃣ ❤️",
    "marks": "e\u0301\u0327 Z\u0351\u0352algo",
    "breaks in words": "soft\u00adhyphen zero\u200bwidth",
    "isolates": "\u2067x\u2069 \u200fy",
    "Greek and Cyrillic": "Ελληνικά Русский हिन्दी",
    "one letter again and again": "W" * 1_000,
    "ligatures": "office ﬁ ﬀ ﷺ",
    "very long Urdu": "ا" * 1_000,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("size_pt", [16, 28])
def test_whatever_was_typed_is_printed_literally(words: str, size_pt: int, tmp_path: Path) -> None:
    blocks: tuple[Block, ...] = (
        Heading(words[:300], 2, 1),
        Said(f"{words[:200]}:", Text(words)),
        Items((Item(Text(words), "Name:"),)),
        Table(("Words", "Sum"), ((Text(words), Text("£1.00")),), frozenset({1})),
    )
    document = replace(of_blocks(*blocks), title=words, standing=words, notice=words, contacts=(words, words))
    pdf = set_pdf(document, size_pt)
    assert broken_rules(pdf) == []
    read = [squeezed(element.text) for element in TaggedPdf(pdf).texts()]
    assert squeezed(words) in read
    assert all(box[2] <= A4_PT[0] - 28 for box in word_boxes(pdf, tmp_path))


def test_a_word_of_twenty_thousand_letters_is_broken_and_nothing_of_it_lost(tmp_path: Path) -> None:
    pdf = set_pdf(of_blocks(Said("Idris:", Text("W" * 20_000))), 18)
    assert TaggedPdf(pdf).texts()[-1].text == f"Idris: {'W' * 20_000}"
    assert all(box[2] <= A4_PT[0] - 28 for box in word_boxes(pdf, tmp_path))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x07b\x00c", "a[U+0007]b[U+0000]c"),
        ("to 中 and back", "to [CJK UNIFIED IDEOGRAPH-4E2D] and back"),
        ("\u202egnp.txt", "[RIGHT-TO-LEFT OVERRIDE]gnp.txt"),
        ("\ud800 \ue000", "[U+D800] [U+E000]"),
        ("\u06ba\u06e2\u0351 and ⛲\u033a", None),
    ],
)
def test_what_no_font_has_is_given_by_its_name(typed: str, printed: str | None) -> None:
    pdf = set_pdf(of_blocks(Said("Idris:", Text(typed))), 18)
    assert broken_rules(pdf) == []
    last = TaggedPdf(pdf).texts()[-1].text.removeprefix("Idris: ")
    assert last == printed if printed else "and" in last


def test_each_line_that_was_typed_is_a_paragraph() -> None:
    pdf = set_pdf(of_blocks(Said("Idris:", Text("one\r\ntwo\rthree\u2028four\n\n\nfive"))), 18)
    assert [element.text for element in TaggedPdf(pdf).texts()[1:]] == ["Idris: one", "two", "three", "four", "five"]


def test_words_in_urdu_that_nobody_marked_as_urdu_still_run_from_the_right(tmp_path: Path) -> None:
    boxes = word_boxes(set_pdf(of_blocks(Said("Farah:", Text(URDU))), 18), tmp_path)
    assert max(box[2] for box in boxes[3:]) > A4_PT[0] - 90


# --- the child process -------------------------------------------------------------------------------------------


def test_the_same_plan_gives_the_same_bytes() -> None:
    document = make_document("plan", idris_plan(), language="en", today=TODAY)
    assert set_pdf(document, 18) == set_pdf(document, 18)


@pytest.mark.parametrize("size_pt", [12, 29])
def test_type_that_is_too_small_or_too_large_is_refused(size_pt: int) -> None:
    with pytest.raises(ValueError, match="type size"):
        set_pdf(whole(), size_pt)


@pytest.mark.parametrize("size_pt", SIZES_PT)
def test_what_somebody_signed_stands_on_one_page(size_pt: int, tmp_path: Path) -> None:
    facts = ("Do you agree? Yes", "Signed: For myself", "How: A picture I chose", "When: Tuesday 12 January 2027")
    signed: list[Block] = []
    for number in range(11, 31):
        signed.append(Heading(f"Begun by {number}", 2))
        words = (*facts, f"Asked of {number}")
        signed.append(
            Signature(tuple(Item(Text(fact)) for fact in words), picture="thumbs-up", alternative="Thumbs up")
        )
    told = poppler(set_pdf(of_blocks(*signed), size_pt), tmp_path)
    pages = [re.sub(r"\s+", " ", sheet) for sheet in told.split("\f")]
    for number in range(11, 31):
        (begun,) = [at for at, sheet in enumerate(pages) if f"Begun by {number}" in sheet]
        assert f"Asked of {number}" in pages[begun], f"signer {number} goes on overleaf at {size_pt} pt"
