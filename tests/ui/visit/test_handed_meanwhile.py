"""Stories of a laptop that is handed over while something is still on its way to the worker: they do not see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from ipc_desktop.sync import enrolment
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.screens.about import WordsScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.hand_over import HandOverScreen
from ipc_desktop.ui.screens.history import HistoryScreen
from ipc_desktop.ui.screens.paper_checked import PaperCheckedScreen
from tests.ui.pages.small_desk import empty_pages
from tests.ui.shell.visit import Visit


@pytest.fixture
def gate() -> Iterator[Event]:
    """Opened, what is slow goes on; at the end always, for no thread may wait for ever."""
    opened = Event()
    yield opened
    opened.set()


@pytest.fixture
def slow(visit: Visit, gate: Event) -> Visit:
    """A window in which a case is open, and whose slow work waits for the gate."""
    visit.open_first()
    visit.window.jobs.run(gate.wait, owner=visit.window, on_success=lambda _open: None, on_failure=lambda _error: None)
    return visit


def ask(visit: Visit, tool: str) -> None:
    """Asks for a tool by its name, as the bar and Tools do."""
    visit.wizard.asked.emit(tool)


def hand_over(visit: Visit) -> None:
    """To the person, as the worker does it."""
    ask(visit, "hand_over")
    screen = visit.wizard.side
    assert isinstance(screen, HandOverScreen)
    screen.chosen.emit(visit.wizard.case.plan.me.id)
    assert visit.session.is_handed_over


def all_done(visit: Visit) -> None:
    """Waits until the slow work that was asked for before is over, and has been answered."""
    over: list[bool] = []
    visit.window.jobs.run(lambda: True, owner=visit.window, on_success=over.append, on_failure=lambda _error: None)
    visit.until(lambda: over)


def history(visit: Visit) -> None:
    ask(visit, "history")


def papers(visit: Visit) -> None:
    desk = visit.wizard.sitting.desk
    desk.save_file("text", visit.wizard.sitting.paper("plan", 18), lambda _name: None, lambda _words: None)


@pytest.mark.parametrize(("asks", "shown"), [(history, HistoryScreen), (papers, ConfirmScreen)])
def test_what_the_worker_asked_for_comes_to_the_worker(
    slow: Visit, gate: Event, asks: Callable[[Visit], None], shown: type
) -> None:
    asks(slow)
    gate.set()
    slow.until(lambda: isinstance(slow.wizard.side, shown))


@pytest.mark.parametrize("asks", [history, papers])
def test_what_the_worker_asked_for_never_opens_before_the_eyes_of_whoever_has_the_laptop(
    slow: Visit, gate: Event, asks: Callable[[Visit], None]
) -> None:
    asks(slow)
    hand_over(slow)
    gate.set()
    all_done(slow)
    assert slow.wizard.side is None


def leaflet(visit: Visit) -> None:
    ask(visit, "jargon")
    screen = visit.wizard.side
    assert isinstance(screen, WordsScreen)
    screen.print_it.click()


@pytest.fixture
def printers_asked_for(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """For how many sides a printer was asked for, each time."""
    asked: list[int] = []
    monkeypatch.setattr(destinations, "ask_printer", lambda _asker, sides, *_calls: asked.append(sides))
    return asked


def test_a_leaflet_goes_on_to_the_printer_for_the_worker(
    slow: Visit, gate: Event, printers_asked_for: list[int]
) -> None:
    leaflet(slow)
    gate.set()
    slow.until(lambda: printers_asked_for)


def test_no_printer_is_asked_of_whoever_was_handed_the_laptop(
    slow: Visit, gate: Event, printers_asked_for: list[int]
) -> None:
    leaflet(slow)
    hand_over(slow)
    gate.set()
    all_done(slow)
    assert printers_asked_for == []


@pytest.mark.parametrize("content", [empty_pages(1), b"no paper at all"])
def test_what_a_paper_says_is_not_shown_to_whoever_was_handed_the_laptop(
    slow: Visit, gate: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    brought = tmp_path / "brought.pdf"
    brought.write_bytes(content)
    monkeypatch.setattr(destinations, "ask_table", lambda _asker, chosen, *_rest: chosen(brought))
    ask(slow, "check_paper")
    hand_over(slow)
    gate.set()
    all_done(slow)
    assert not isinstance(slow.wizard.side, PaperCheckedScreen)
    assert not slow.wizard.notice.is_trouble


def test_who_is_in_the_team_is_not_asked_of_whoever_has_the_laptop(
    visit: Visit, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered: list[bool] = []

    def colleagues(_store: object) -> list[object]:
        answered.append(gate.wait())
        return []

    monkeypatch.setattr(enrolment, "colleagues", colleagues)
    visit.open_first()
    ask(visit, "give")
    hand_over(visit)
    gate.set()
    visit.until(lambda: answered)
    all_done(visit)
    assert visit.wizard.side is None


def test_whoever_has_the_laptop_reads_what_words_mean_and_prints_nothing(visit: Visit) -> None:
    visit.open_first()
    hand_over(visit)
    ask(visit, "jargon")
    screen = visit.wizard.side
    assert isinstance(screen, WordsScreen)
    screen.print_it.click()
    assert visit.wizard.notice.words == "We do this when the laptop is back."
