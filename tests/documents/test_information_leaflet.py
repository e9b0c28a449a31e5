"""Stories of the papers that anybody may take home, before a plan is begun."""

import datetime as dt

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.plan.plan import Plan
from ipc_desktop.wording.information import pages, terms
from tests.documents.families import idris_plan
from tests.documents.tagged_pdf import page_count

TODAY = dt.date(2027, 1, 12)
LARGE_TYPE_PT = 16
NOBODY = Plan("01911111-0000-7000-8000-000000000001")


def test_the_leaflet_stands_on_the_two_sides_of_a_sheet_in_large_type() -> None:
    leaflet = make_document("information", NOBODY, language="en", today=TODAY)
    assert page_count(set_pdf(leaflet, LARGE_TYPE_PT)) == 2
    (promises,) = (page for page in pages() if page.key == "what_to_expect")
    assert all(point in as_text(leaflet) for part in promises.parts for point in part.points)


def test_every_word_is_explained_on_paper_with_its_example() -> None:
    text = as_text(make_document("jargon", NOBODY, language="en", today=TODAY))
    assert len(terms()) == 51
    for term in terms():
        assert term.name in text
        assert term.plain in text
        assert term.example in text


def test_nothing_of_a_plan_stands_on_these_papers() -> None:
    for name in ("information", "jargon"):
        document = make_document(name, idris_plan(), language="en", today=TODAY)
        assert (document.person, document.born_on, document.standing, document.notice) == ("", None, "", "")
        assert document.blocks == make_document(name, NOBODY, language="en", today=TODAY).blocks
