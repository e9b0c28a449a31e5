"""Stories of the paper itself: lying, large, tinted, folded to a booklet or a card; nothing is lost by any of it."""

from __future__ import annotations

import io
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.paper_shape import A4, CARD_PT, GROUND_COLOURS, MM, PaperShape, booklet_sides
from ipc_desktop.documents.typesetter import set_pdf
from tests.bench.made_up import sample_plan
from tests.documents.families import TODAY
from tests.documents.tagged_pdf import TaggedPdf, page_count
from tests.documents.test_every_paper import bare, broken_or_lonely, lost_or_moved, made, too_near_the_edge
from tests.documents.test_typesetter import broken_rules, poppler
from tests.documents.vera import vera

A4_PT, A3_PT = (595, 842), (842, 1191)
FAMILIES = ("maud-thistlewick", "joel-hartsease", "callum-fennimore", "nasreen-sabzwar")
SHAPES = {
    "lying": (PaperShape(landscape=True, ground="cream"), "plan", (842, 595)),
    "A3": (PaperShape(sheet="a3", ground="yellow"), "budget", A3_PT),
    "A3 lying": (PaperShape(sheet="a3", landscape=True, ground="blue"), "easy_read", (1191, 842)),
    "booklet": (PaperShape(fold="booklet", ground="green"), "profile", (421, 595)),
    "A3 booklet": (PaperShape(sheet="a3", fold="booklet"), "profile", A4_PT),
    "card": (PaperShape(fold="card", ground="cream"), "card", A4_PT),
}


@pytest.mark.parametrize("size_pt", [16, 28])
@pytest.mark.parametrize(("shape", "name", "page"), SHAPES.values(), ids=SHAPES)
def test_a_paper_of_another_shape_is_as_valid_whole_and_large(
    shape: PaperShape, name: str, page: tuple[int, int], size_pt: int, tmp_path: Path
) -> None:
    document = made(name, "ur")
    pdf = set_pdf(document, size_pt, shape)
    read = TaggedPdf(pdf)
    assert [round(float(edge)) for edge in read.pdf.pages[0].mediabox][2:] == list(page)
    assert broken_rules(pdf) == []
    assert list(lost_or_moved(document, read)) == []
    assert list(broken_or_lonely(read, frozenset())) == []
    assert list(too_near_the_edge(pdf, tmp_path)) == []
    assert min(read.sizes_pt()) == size_pt
    assert corner_colour(pdf, tmp_path) == (GROUND_COLOURS[shape.ground] or "#ffffff")


@pytest.mark.slow
def test_the_reference_validator_finds_nothing_in_any_shape(tmp_path: Path) -> None:
    for title, (shape, name, _page) in SHAPES.items():
        (tmp_path / title).write_bytes(set_pdf(made(name, "ur"), 20, shape))
    assert not any(vera.broken_rules(sorted(tmp_path.iterdir())).values())


def corner_colour(pdf: bytes, folder: Path) -> str:
    """The colour of the first dot of the first page, as poppler paints it."""
    (folder / "made-up.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", "10", "-f", "1", "-l", "1", str(folder / "made-up.pdf")]
    picture = subprocess.run(command, capture_output=True, check=True).stdout
    head = re.match(rb"P6\s+\d+\s+\d+\s+\d+\s", picture)
    assert head is not None
    return f"#{picture[head.end() : head.end() + 3].hex()}"


def test_black_stands_out_on_every_ground() -> None:
    for colour in filter(None, GROUND_COLOURS.values()):
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (((share + 0.055) / 1.055) ** 2.4 for share in shares)
        assert (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05 > 15


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_made_in_the_other_sizes_too(name: str) -> None:
    for size_pt in (14, 24):
        assert min(TaggedPdf(set_pdf(made(name, "en"), size_pt)).sizes_pt()) == size_pt


# --- folded -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", FAMILIES)
def test_a_profile_makes_a_booklet_of_one_sheet(sample: str) -> None:
    document = make_document("profile", sample_plan(sample), language="en", today=TODAY)
    shape = PaperShape(fold="booklet")
    assert shape.sheets_for(page_count(set_pdf(document, 16, shape))) == 1


@pytest.mark.parametrize("sample", FAMILIES)
def test_an_emergency_card_is_one_card_that_folds_to_the_size_of_a_bank_card(sample: str, tmp_path: Path) -> None:
    document = make_document("card", sample_plan(sample), language="en", today=TODAY)
    pdf = set_pdf(document, 14)
    assert page_count(pdf) == 1
    marks = cut_and_fold_marks(pdf)
    upright = [across for across, _, height in marks if height]
    left, right = min(upright), max(upright)
    assert right - left == pytest.approx(CARD_PT[0], abs=0.1)
    level = sorted({round(up, 1) for _, up, height in marks if not height})
    folds = [upper - lower for lower, upper in pairwise(level)]
    assert len(folds) >= 2
    assert folds == pytest.approx([CARD_PT[1]] * len(folds), abs=0.2)
    card = poppler(pdf, tmp_path, "-bbox")
    inside = [float(x) for x in re.findall(r'<word xMin="([\d.]+)"', card)]
    assert min(inside) >= left


def cut_and_fold_marks(pdf: bytes) -> list[tuple[float, float, bool]]:
    """Where each mark beside the card begins, across and up in points, and whether it is upright."""
    opened = pikepdf.open(io.BytesIO(pdf))
    found, moved, start = list[tuple[float, float, bool]](), [(0.0, 0.0)], (0.0, 0.0)
    for instruction in pikepdf.parse_content_stream(opened.pages[0]):
        operator, numbers = str(instruction.operator), instruction.operands
        if operator == "q":
            moved.append(moved[-1])
        elif operator == "Q":
            moved.pop()
        elif operator == "cm":
            moved[-1] = (moved[-1][0] + float(numbers[4]), moved[-1][1] + float(numbers[5]))
        elif operator == "m":
            start = (float(numbers[0]), float(numbers[1]))
        elif operator == "l":
            width, height = abs(float(numbers[0]) - start[0]), abs(float(numbers[1]) - start[1])
            if width + height == pytest.approx(5 * MM, abs=0.01):
                found.append((start[0] + moved[-1][0], start[1] + moved[-1][1], height > width))
    return found


@pytest.mark.parametrize("pages", range(1, 13))
@pytest.mark.parametrize("right_to_left", [False, True])
def test_folded_sheets_lie_in_each_other_so_that_the_pages_come_in_order(pages: int, *, right_to_left: bool) -> None:
    """Folded and opened in the middle, the leaves are turned one by one, and each page is read."""
    sides = booklet_sides(pages, right_to_left=right_to_left)
    if right_to_left:
        sides = tuple((right, left) for left, right in sides)
    sheets = [sides[at : at + 2] for at in range(0, len(sides), 2)]
    first_half = [page for front, back in sheets for page in (front[1], back[0])]
    second_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert [page for page in first_half + second_half if page] == list(range(1, pages + 1))


def test_how_many_sheets_it_takes_is_known() -> None:
    assert [A4.sheets_for(n) for n in (1, 5)] == [1, 5]
    assert [PaperShape(both_sides=True).sheets_for(n) for n in (1, 2, 5)] == [1, 1, 3]
    assert [PaperShape(fold="booklet").sheets_for(n) for n in (1, 4, 5)] == [1, 1, 2]
    assert PaperShape(landscape=True, both_sides=True).suiting("card") == PaperShape(fold="card")
    assert bare("A. b") == "Ab"
    assert pytest.approx(25.4 * MM) == 72
