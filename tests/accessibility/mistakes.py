"""Pages on which something must be put right before going on: one way to get there for each such page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages.agree import Agree
from ipc_desktop.ui.pages.born import Born
from ipc_desktop.ui.pages.contact import Contact
from ipc_desktop.ui.pages.first_figure import FirstFigure
from ipc_desktop.ui.pages.following import Following
from ipc_desktop.ui.pages.here import Here
from ipc_desktop.ui.pages.identity import Identity
from ipc_desktop.ui.pages.met import Met
from ipc_desktop.ui.pages.outcome import OutcomePage
from ipc_desktop.ui.pages.people import People
from ipc_desktop.ui.pages.photo import Photo
from ipc_desktop.ui.pages.pictures import Pictures
from ipc_desktop.ui.pages.sources import Sources
from ipc_desktop.ui.pages.spending import Spending
from ipc_desktop.ui.shell.wizard import Wizard
from tests.accessibility.conversation import AGREEING, FULL
from tests.accessibility.view import shown_under
from tests.accessibility.visitor import NOBODY_YET, Visitor
from tests.ui.pages.small_desk import sheet

Visit = Callable[[Visitor], Iterator[str]]
_HALF = "3"
_NO_NUMBER = "12,5"


def _with_mistakes(
    key: str, family: str, make: Callable[[Visitor, Page], None], *, leave: Callable[[Wizard], None] = Wizard.go_on
) -> Visit:
    def visit(visitor: Visitor) -> Iterator[str]:
        page = visitor.page(key, family)
        make(visitor, page)
        visitor.settle()
        leave(visitor.wizard)
        visitor.settle()
        assert page.summary.has_problems, f"{key}: nothing had to be put right"
        yield ""
        visitor.forget_typing()

    return visit


def half_written(key: str) -> Visit:
    """Whatever can be half written on a page is; looked at where that keeps somebody from going on."""

    def visit(visitor: Visitor) -> Iterator[str]:
        page = visitor.page(key, FULL)
        adding = [w for w in shown_under(page) if isinstance(w, Button) and w._glyph == "plus"]
        for button in adding[:1]:
            visitor.press(button)
        for box in [w for w in shown_under(page) if isinstance(w, QLineEdit)]:
            visitor.write(box, _HALF)
        visitor.settle()
        visitor.wizard.go_on()
        visitor.settle()
        if visitor.wizard.key == key and page.summary.has_problems:
            yield ""
        visitor.forget_typing()

    return visit


def _write_into(visitor: Visitor, field: Field, letters: str) -> None:
    visitor.write(_box(field), letters)


def _box(field: QWidget) -> QWidget:
    return next(widget for widget in shown_under(field) if isinstance(widget, QLineEdit | QTextEdit))


def _born(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Born)
    _write_into(visitor, page.born_on, _HALF)


def _identity(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Identity)
    _write_into(visitor, page.nhs_number, "123")


def _here(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Here)
    visitor.press(page.add)
    _write_into(visitor, page.form.relationship, "Mum")


def _people(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, People)
    visitor.press(page.add)
    _write_into(visitor, page.form.relationship, "Mum")


def _outcome(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, OutcomePage)
    visitor.press(page.when.button("date"))
    _write_into(visitor, page.date, _HALF)


def _met(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Met)
    visitor.press(page.adding["self"])
    _write_into(visitor, page.form.by, _HALF)


def _sources(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Sources)
    visitor.press(page.adding["nhs"])
    visitor.press(page.form.known.button("amount"))
    _write_into(visitor, page.form.amount, _NO_NUMBER)


def _spending(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Spending)
    visitor.press(page.add)
    page.form.steps.show_step("cost")
    visitor.settle()
    _write_into(visitor, page.form.cost.amount, _NO_NUMBER)


def _following(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Following)
    visitor.press(page.add)
    _write_into(visitor, page.form.amount, _NO_NUMBER)


def _contact(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Contact)
    _write_into(visitor, page.postcode, "LS")


def _first_figure(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, FirstFigure)
    visitor.press(page.possible.button("yes"))
    visitor.press(page.known.button("known"))
    _write_into(visitor, page.amount, _NO_NUMBER)


def _photo(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Photo | Pictures)
    form = page.form if isinstance(page, Photo) else page.photo
    form._ask_about(sheet(1))
    visitor.wait(form.card.isVisible)


def _agree(visitor: Visitor, page: Page) -> None:
    assert isinstance(page, Agree)
    if page.lock.isVisible():
        visitor.press(page.lock.lock)
        visitor.wait(page.agreed.isVisible)
    visitor.press(page.agreed.button("yes"))
    visitor.press(page.ways.way.button("typed_name"))


MISTAKES: dict[str, Visit] = {
    "born": _with_mistakes("born", NOBODY_YET, _born),
    "identity": _with_mistakes("identity", NOBODY_YET, _identity),
    "here": _with_mistakes("here", NOBODY_YET, _here),
    "people": _with_mistakes("people", FULL, _people),
    "outcome": _with_mistakes("outcome", NOBODY_YET, _outcome),
    "met": _with_mistakes("met", FULL, _met),
    "sources": _with_mistakes("sources", FULL, _sources),
    "spending": _with_mistakes("spending", FULL, _spending),
    "following": _with_mistakes("following", FULL, _following),
    "contact": _with_mistakes("contact", NOBODY_YET, _contact),
    "first_figure": _with_mistakes("first_figure", NOBODY_YET, _first_figure),
    "photo": _with_mistakes("photo", FULL, _photo, leave=Wizard.go_back),  # Continue keeps it, or asks at its place
    "pictures": _with_mistakes("pictures", FULL, _photo, leave=Wizard.go_back),
    "agree": _with_mistakes("agree", AGREEING, _agree),
}
"""By the key of the page; each page with problems of its own stands here."""
