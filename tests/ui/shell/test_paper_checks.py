"""Stories of a paper that somebody brings: the worker looks, in the window, whether it is what was agreed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ipc_desktop.journal.store import practice_store
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.papers import keep_sealed
from ipc_desktop.ui.screens.paper_checked import PaperCheckedScreen
from ipc_desktop.ui.shell.tools import ToolsScreen
from tests.documents.agreed_papers import agreed_plan, paper
from tests.ui.pages.small_desk import empty_pages
from tests.ui.shell.visit import Visit, plain_look, visit

__all__ = ["plain_look", "visit"]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    store = practice_store(tmp_path_factory.mktemp("data"))
    made = keep_sealed(paper(), store, agreed_plan(store))
    store.close()
    assert made is not None
    return made


def brings(monkeypatch: pytest.MonkeyPatch, file: Path, content: bytes) -> None:
    """The file that is chosen next."""
    file.write_bytes(content)

    def ask(_asker: object, chosen: Callable[[Path], None], _stop: object, endings: tuple[str, ...]) -> None:
        assert endings == (".pdf",)
        chosen(file)

    monkeypatch.setattr(destinations, "ask_table", ask)


def shown_lines(screen: PaperCheckedScreen) -> list[str]:
    return [label.text() for label in screen.findChildren(WrappedLabel) if label.text()]


def found(visit: Visit) -> list[str]:
    """Opens the tool by Tools, and reads what is shown in the end."""
    wizard = visit.open_first()
    wizard.asked.emit("tools")
    tools = wizard.side
    assert isinstance(tools, ToolsScreen)
    tools.buttons["check_paper"].click()
    visit.until(lambda: isinstance(wizard.side, PaperCheckedScreen))
    assert isinstance(wizard.side, PaperCheckedScreen)
    assert not wizard.notice.words
    return shown_lines(wizard.side)


def test_a_sound_paper_is_told_with_everybody_who_agreed(
    visit: Visit, sealed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brings(monkeypatch, tmp_path / "brought.pdf", sealed)
    question, answer, *more = found(visit)
    assert question == "Is this paper what was agreed?"
    assert answer == "This paper is what was agreed: version 1."
    assert "Maud: Yes." in more
    assert more[-1].startswith("Sealed by ")


def test_a_changed_paper_is_told_first_of_all(
    visit: Visit, sealed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brings(monkeypatch, tmp_path / "brought.pdf", sealed + b"% a line more\n")
    assert found(visit)[1] == "Something was added to this paper after it was sealed."


def test_a_paper_without_a_seal_proves_nothing_in_the_list_of_people_too(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brings(monkeypatch, tmp_path / "brought.pdf", empty_pages(1))
    visit.until(lambda: visit.window.session is not None)
    office = visit.session.office
    office.asked.emit("check_paper")
    visit.until(lambda: isinstance(office.side, PaperCheckedScreen))
    assert isinstance(office.side, PaperCheckedScreen)
    assert shown_lines(office.side)[1] == "This paper has no seal. It does not show whether it was agreed."


def test_what_is_no_paper_is_said_in_a_sentence(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brings(monkeypatch, tmp_path / "brought.pdf", b"no paper at all")
    wizard = visit.open_first()
    wizard.asked.emit("check_paper")
    visit.until(lambda: wizard.notice.is_trouble)
    assert wizard.notice.words == "This file cannot be read as a PDF."
    brings(monkeypatch, tmp_path / "brought.pdf", b"")
    (tmp_path / "brought.pdf").unlink()
    wizard.asked.emit("check_paper")
    visit.until(lambda: wizard.notice.words == "This file cannot be read.")
