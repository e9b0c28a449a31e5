"""A worker's window and a family's, with a stick between them: a copy is given, read, answered and taken back."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from threading import Event
from typing import NoReturn, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.own_copies import OwnCopy
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.own_copy import waiting
from ipc_desktop.plan.people import Party
from ipc_desktop.sync import copies as sync_copies
from ipc_desktop.sync import copy_held
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.ui.exchange.copies_screen import CopiesScreen
from ipc_desktop.ui.exchange.suggestions_screen import SuggestionsScreen
from ipc_desktop.ui.exchange.team_side import what_waits
from ipc_desktop.ui.family.ask_screen import AskCopyScreen, CopyWaitsScreen
from ipc_desktop.ui.family.copy_screen import CopyScreen, NothingToReadScreen
from ipc_desktop.ui.family.say_screen import SaidScreen, SayScreen
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.pick import PickScreen
from ipc_desktop.ui.screens.pin import WorkerCheckScreen
from tests.journal.made_up import PASSPHRASE
from tests.patience import PATIENCE_S
from tests.ui.exchange.at_work import AtWork

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that everybody names when they are asked where it is."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(destinations, "choose_folder", lambda _parent, _heading: str(folder))
    return folder


def home(who: AtWork, kind: type[W]) -> W:
    """What stands in the place of the list of people."""
    who.until(lambda: isinstance(who.session.office.home, kind))
    shown = who.session.office.home
    assert isinstance(shown, kind)
    return shown


def side(who: AtWork, kind: type[W]) -> W:
    who.until(lambda: isinstance(who.session.office.side, kind))
    shown = who.session.office.side
    assert isinstance(shown, kind)
    return shown


def over(who: AtWork, kind: type[W]) -> W:
    """The screen over the page of an open case."""
    who.until(lambda: isinstance(who.wizard.side, kind))
    shown = who.wizard.side
    assert isinstance(shown, kind)
    return shown


def told(who: AtWork, words: str) -> None:
    who.until(lambda: words in who.session.office.notice.words)


def copies(sam: AtWork, case: str) -> CopiesScreen:
    """Opens who has a copy, as the worker."""
    if sam.session.wizard is not None:  # else the one that is open would be taken for the one that comes
        sam.session.leave_case()
    sam.opens(case, "outcome")
    assert sam.session.case_tools is not None
    sam.session.case_tools.open("copies")
    check = over(sam, WorkerCheckScreen)
    check.secret.set_text(PASSPHRASE)
    check.go_on()
    return over(sam, CopiesScreen)


def party_called(sam: AtWork, name: str) -> str:
    """The id of somebody in the plan that is open."""
    return next(party.id for party in sam.wizard.case.plan.all(Party) if party.name == name)


def ask(ann: AtWork) -> str:
    """Ann asks for her copy, and takes what she asks on the stick; the number that she reads out."""
    ann.press(home(ann, CaseloadScreen).copy_button)
    ann.press(side(ann, AskCopyScreen).by_stick)
    waits = home(ann, CopyWaitsScreen)
    ann.press(waits.buttons["stick"])
    told(ann, "Take it to the worker")
    return waits.number.text()


def give(sam: AtWork, case: str, number: str) -> None:
    screen = copies(sam, case)
    screen.whom.set_value(party_called(sam, "Ann"))
    sam.types_into(screen.number, number)
    sam.press(screen.ways["stick"])
    sam.until(lambda: "has a copy now" in sam.wizard.notice.words)


def by_stick(ann: AtWork) -> None:
    ann.session.office.asked.emit("exchange")


def exchange(sam: AtWork, case: str) -> None:
    sam.press(copies(sam, case).ways["exchange"])
    sam.until(lambda: "Theirs is read" in sam.wizard.notice.words)


def suggestions(sam: AtWork) -> SuggestionsScreen:
    """What waits in the case that is open, once it is read anew."""
    sam.until(lambda: waiting(sam.wizard.case.seen))
    assert sam.session.case_tools is not None
    sam.session.case_tools.open("suggested")
    return over(sam, SuggestionsScreen)


def given(sam: AtWork, ann: AtWork, case: str) -> CopyScreen:
    give(sam, case, ask(ann))
    home_now = home(ann, CopyWaitsScreen)
    ann.press(home_now.buttons["stick"])
    return home(ann, CopyScreen)


def until_decided(ann: AtWork) -> None:
    """Until it is known here what became of what was said."""

    def is_decided() -> bool:
        held = ann.store.copies.held()
        return held is not None and any(fate.became for fate in held.fates)

    ann.until(is_decided)


def words_in(shown: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def test_a_copy_is_asked_for_given_read_and_answered(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    plan = given(sam, ann, case)
    assert plan.title == "Idi’s plan"
    assert "I want to swim on Tuesdays" in words_in(plan)
    assert "For the professionals" not in words_in(plan)
    chapter = next(button for button in plan.says if "goals" in button.accessibleName().lower())
    ann.press(chapter)
    say = side(ann, SayScreen)
    say.page.set_value("outcome")
    say.words.set_text("He would rather swim on Fridays")
    say.go_on()
    told(ann, "It is kept")
    by_stick(ann)
    told(ann, "Exchanged by the stick")
    exchange(sam, case)
    cards = suggestions(sam).cards
    assert "I want to swim on Tuesdays" in words_in(cards[0])
    assert "Ann, Sister suggests this" in words_in(cards[0])
    sam.press(cards[0].take)
    goals = [goal.statement for goal in sam.wizard.case.plan.all(Outcome)]
    assert {"I want to swim on Tuesdays", "He would rather swim on Fridays"} <= {goal.text for goal in goals}
    sam.until(lambda: sam.wizard.case.saver.all_written)
    exchange(sam, case)
    by_stick(ann)
    until_decided(ann)
    ann.session.office.asked.emit("said")
    assert "It stands in the plan now." in words_in(side(ann, SaidScreen))


def test_what_is_left_is_answered_kindly(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    given(sam, ann, case)
    copy_held.say(ann.store, "spending", "The club costs too much", "en")
    by_stick(ann)
    told(ann, "Exchanged by the stick")
    exchange(sam, case)
    (card,) = suggestions(sam).cards
    assert not card.take.isVisible(), "money has no place for words as they are"
    sam.press(card.leave)
    card.answer.set_text("We look at it in May")
    sam.press(card.keep)
    sam.until(lambda: sam.wizard.case.saver.all_written)
    exchange(sam, case)
    by_stick(ann)
    until_decided(ann)
    ann.session.office.asked.emit("said")
    shown = words_in(side(ann, SaidScreen))
    assert "They read it, and left the plan as it is." in shown
    assert "We look at it in May" in shown


def test_what_is_written_and_not_said_yet_is_there_again(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    plan = given(sam, ann, case)
    ann.press(plan.says[0])
    say = side(ann, SayScreen)
    say.words.entry.setFocus()
    ann.types_into(say.words, "Not yet fin")
    ann.session.office.close_side()
    ann.press(home(ann, CopyScreen).says[0])
    assert side(ann, SayScreen).words.text() == "Not yet fin"


def test_a_copy_that_is_taken_back_shows_nothing_and_says_so(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    given(sam, ann, case)
    screen = copies(sam, case)
    sam.press(screen.backs[0])
    sure = over(sam, PickScreen)
    sure.offered.set_value("goes")
    sure.go_on()
    sam.until(lambda: "It is taken back" in sam.wizard.notice.words)
    by_stick(ann)
    nothing = home(ann, NothingToReadScreen)
    assert nothing.title == "This copy was taken back"
    ann.until(lambda: "swim" not in words_in(ann.session.office))


def test_the_plan_is_saved_after_it_was_shown_whose_it_is(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    plan = given(sam, ann, case)
    ann.press(plan.buttons["save"])
    which = side(ann, PickScreen)
    assert which.offered.value() == "plan"
    which.go_on()
    shown = words_in(side(ann, ConfirmScreen))
    assert "Idi" in shown
    assert "pages" in shown or "page" in shown


def test_what_waits_is_counted_where_the_team_stands(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    given(sam, ann, case)
    copy_held.say(ann.store, "outcome", "Fridays are better", "en")
    by_stick(ann)
    told(ann, "Exchanged by the stick")
    exchange(sam, case)
    assert what_waits(sam.store).suggested == ((case, "Idi", 1),)
    sam.session.leave_case()
    sam.opens(case, "outcome")
    sam.until(lambda: "One suggestion waits" in sam.wizard.notice.words)


def test_who_asked_by_a_slip_has_their_list_of_people_again(ann: AtWork) -> None:
    ann.press(home(ann, CaseloadScreen).copy_button)
    ann.press(side(ann, AskCopyScreen).by_stick)
    ann.press(home(ann, CopyWaitsScreen).buttons["none"])
    home(ann, CaseloadScreen)
    assert "team" in ann.session.office.column.places


def test_a_wrong_number_gives_nothing_and_says_what_to_do(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    ask(ann)
    screen = copies(sam, case)
    screen.whom.set_value(party_called(sam, "Ann"))
    sam.types_into(screen.number, "1111 1111 1111 1111 1111")
    sam.press(screen.ways["stick"])
    sam.until(lambda: "No computer asks with this number" in words_in(over(sam, CopiesScreen)))
    assert over(sam, CopiesScreen).number.text() == "1111 1111 1111 1111 1111"
    assert sam.store.copies.given() == ()


def test_nobody_else_is_offered_than_who_may_suggest(sam: AtWork, case: str, stick: Path) -> None:
    whom = copies(sam, case).whom
    whom.set_value(party_called(sam, "Ann"))
    assert whom.value()
    assert "Sam" not in words_in(whom)
    whom.set_value(party_called(sam, "Sam Carter"))
    assert whom.value() == ""


def test_a_familys_computer_has_no_list_of_people_and_no_team(
    sam: AtWork, ann: AtWork, case: str, stick: Path, qtbot: QtBot
) -> None:
    given(sam, ann, case)
    assert set(ann.session.office.column.places) == {"people", "said", "exchange", "settings", "lock"}
    ann.session.office.asked.emit("tools")
    from ipc_desktop.ui.shell.tools import ToolsScreen

    assert "team" not in side(ann, ToolsScreen).buttons


def test_while_the_server_is_asked_nothing_else_is(ann: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, may_go_on = list[str](), Event()

    def begin_at(_store: Store, address: str) -> NoReturn:
        asked.append(address)
        may_go_on.wait(PATIENCE_S)
        raise TeamServerError("unreachable")

    monkeypatch.setattr(sync_copies, "begin_at", begin_at)
    ann.press(home(ann, CaseloadScreen).copy_button)
    screen = side(ann, AskCopyScreen)
    ann.types_into(screen.address, "https://team.example")
    ann.press(screen.by_server)
    screen.address.entry.setFocus()
    screen.enter()
    assert not screen.by_stick.isEnabled(), "two asks would have two numbers"
    assert screen.waiting.isVisible()
    may_go_on.set()
    ann.until(lambda: screen.address.error)
    assert asked == ["https://team.example"]
    assert screen.by_stick.isEnabled()
    assert ann.store.copies.own() is None


def test_a_copy_that_was_asked_for_is_shown_though_its_screen_was_closed(
    ann: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()

    def begin_at(store: Store, address: str) -> OwnCopy:
        may_go_on.wait(PATIENCE_S)
        return copy_held.begin(store, copy_held.new_name(), address=address)

    monkeypatch.setattr(sync_copies, "begin_at", begin_at)
    ann.press(home(ann, CaseloadScreen).copy_button)
    screen = side(ann, AskCopyScreen)
    ann.types_into(screen.address, "https://127.0.0.1:9")
    ann.press(screen.by_server)
    ann.session.office.close_side()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    may_go_on.set()
    copy = home(ann, CopyWaitsScreen)
    own = ann.store.copies.own()
    assert own is not None
    assert copy.number.text() == own.number


def test_what_is_said_once_is_kept_once(sam: AtWork, ann: AtWork, case: str, stick: Path) -> None:
    give(sam, case, ask(ann))
    by_stick(ann)
    ann.press(home(ann, CopyScreen).says[-1])
    say = side(ann, SayScreen)
    say.words.set_text("Once")
    say.go_on()
    say.go_on()
    told(ann, "It is kept")
    assert [one.text for one in ann.store.copies.said()] == ["Once"]


def test_words_that_this_computer_cannot_keep_are_not_lost_in_silence(
    sam: AtWork, ann: AtWork, case: str, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(sam, case, ask(ann))
    by_stick(ann)
    ann.press(home(ann, CopyScreen).says[-1])
    say = side(ann, SayScreen)

    def full(_now: object) -> Future[None]:
        refused: Future[None] = Future()
        refused.set_exception(StoreError("disk_full"))
        return refused

    monkeypatch.setattr(ann.store.copies, "keep_writing", full)
    ann.types_into(say.words, "From home")
    told(ann, "no room left")
    assert say.words.text() == "From home"
