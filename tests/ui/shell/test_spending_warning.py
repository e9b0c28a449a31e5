"""Until those who pay have said yes, every page and screen of an agreed plan says that nothing may be spent yet."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.shell.wizard import Wizard
from tests.ui.shell.visit import Visit

WARNING = "Do not spend or employ anyone yet."
OF_THE_WORKER = ("prepare", "close", "private_notes", "catch", "tools", "pause", "skip", "path")


def open_with(visit: Visit, entries: Iterable[Entry]) -> Wizard:
    """Maud's plan, which waits for the council's money, with these entries too."""
    wizard = visit.open_first()
    wizard.case.plan = wizard.case.plan.with_entries(entries)
    wizard.renew_page()
    return wizard


def agreed(wizard: Wizard) -> tuple[Entry, ...]:
    version = AgreedVersion(id="version", number=1, locked_at="2027-01-12T10:00:00.000Z")
    answer = Signature(id="answer", version="version", signer=wizard.case.plan.me.id, answer="yes")
    return version, replace(answer, signed_at="2027-01-12T10:05:00.000Z")


def warns(wizard: Wizard) -> bool:
    shown = wizard.side if wizard.side is not None else wizard.page
    labels: list[WrappedLabel] = shown.findChildren(WrappedLabel)
    return any(WARNING in label.text() and label.isVisibleTo(shown) for label in labels)


def test_an_agreed_plan_warns_on_every_page_and_screen_until_the_money_is_there(visit: Visit) -> None:
    wizard = open_with(visit, ())
    wizard.show_page("days")
    assert not warns(wizard), "nobody has agreed to anything yet"
    wizard.show_page("spending")
    assert warns(wizard), "where money is spoken of it is said from the start"
    wizard.case.written_elsewhere(wizard.case.plan.with_entries(agreed(wizard)))
    for page in PAGES:
        wizard.show_page(page.key)
        assert warns(wizard), page.key
    for tool in OF_THE_WORKER:
        wizard.asked.emit(tool)
        assert wizard.side is not None, tool
        assert warns(wizard), tool
        wizard.close_side()
    paid = [replace(one, funder_answer="yes") for one in wizard.case.plan.all(Allocation)]
    wizard.case.written_elsewhere(wizard.case.plan.with_entries(paid))
    for key in ("days", "spending", "check"):
        wizard.show_page(key)
        assert not warns(wizard), key
