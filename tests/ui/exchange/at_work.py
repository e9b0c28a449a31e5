"""A worker at their own window, with a store that holds what they made, and what they do there with the team."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.store import create_store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync.status import Status
from ipc_desktop.ui.exchange.choices_screen import ChoicesScreen
from ipc_desktop.ui.exchange.rounds import Rounds
from ipc_desktop.ui.exchange.team_screen import TeamScreen
from ipc_desktop.ui.screens.pick import PickScreen
from ipc_desktop.ui.screens.pin import WorkerCheckScreen
from ipc_desktop.ui.session import Session
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.window import Window
from tests.journal.made_up import CHEAP, PASSPHRASE, only_outcome


class AtWork:
    """A window with an open list."""

    def __init__(self, qtbot: QtBot, data: Path, name: str) -> None:
        self.qtbot = qtbot
        self.store = create_store(data, name, PASSPHRASE, cost=CHEAP)[0]
        self.window = Window(data)
        qtbot.addWidget(self.window)
        self.window._opened(self.store)
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def rounds(self) -> Rounds:
        assert self.session.rounds is not None
        return self.session.rounds

    @property
    def wizard(self) -> Wizard:
        assert self.session.wizard is not None
        return self.session.wizard

    @property
    def status(self) -> Status:
        assert self.rounds.status is not None
        return self.rounds.status

    def until(self, happened: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(happened()))

    def press(self, button: QAbstractButton) -> None:
        """Presses a button that can be seen."""
        assert button.isVisible()
        assert button.isEnabled()
        self.window.activateWindow()
        button.click()
        QApplication.processEvents()

    # --- the team -----------------------------------------------------------------------------------------------------

    def team(self) -> TeamScreen:
        """The team's screen, opened from the office's column."""
        if self.session.wizard is not None:
            self.session.leave_case()
            self.until(lambda: self.session.wizard is None)
        self.press(self.session.office.column.places["team"])
        self.until(lambda: self.rounds.status is not None)
        return self.team_shown()

    def team_shown(self) -> TeamScreen:
        screen = self.session.office.side
        assert isinstance(screen, TeamScreen)
        return screen

    def told(self) -> str:
        """What the team's screen says of how it stands."""
        return " ".join(self.team_shown()._standing.told)

    def exchanges(self) -> None:
        """One round, to its end."""
        self.until(lambda: self.rounds.doing == "")
        before = self.status.last_round_at if self.rounds.status is not None else ""
        self.rounds.exchange()
        self.until(lambda: self.rounds.doing == "" and self.status.last_round_at != before)

    # --- a case -------------------------------------------------------------------------------------------------------

    def opens(self, case: str, page: str) -> Wizard:
        before = self.session.wizard
        self.session.open_case(case)
        self.until(lambda: self.session.wizard not in (None, before))
        self.wizard.show_page(page)
        return self.wizard

    def changes_goal(self, words: str) -> None:
        """Says something else in the place of the only goal, in the case that is open."""
        case = self.wizard.case
        goal = only_outcome(case.plan)
        self.wizard.write_beside(msgspec.structs.replace(goal, statement=Words(words)))
        self.wizard.renew_page()
        self.until(lambda: case.saver.all_written)

    def gives(self, case: str, name: str) -> None:
        """Gives a plan to a colleague, out of its tools."""
        self.opens(case, "outcome")
        assert self.session.case_tools is not None
        self.session.case_tools.open("give")
        check = self.wizard.side
        assert isinstance(check, WorkerCheckScreen)
        check.secret.set_text(PASSPHRASE)
        check.go_on()
        self.until(lambda: isinstance(self.wizard.side, PickScreen))
        asked = self.wizard.side
        assert isinstance(asked, PickScreen)
        asked.go_on()
        assert asked.offered.error, "nobody is chosen beforehand"
        (button,) = (one for one in asked.offered._buttons if one.text() == name)
        self.press(button)
        asked.go_on()
        self.until(lambda: self.wizard.notice.words == f"{name} can read and write in this plan.")

    def ever_said(self, case: str, entry: str) -> set[str]:
        """All words of a goal that stand in its history here."""
        pasts = (past.entry for past in self.store.journal.history(case, entry))
        return {goal.statement.text for goal in pasts if isinstance(goal, Outcome)}

    def choices(self) -> ChoicesScreen:
        self.until(lambda: isinstance(self.wizard.side, ChoicesScreen))
        screen = self.wizard.side
        assert isinstance(screen, ChoicesScreen)
        return screen

    def types_into(self, box: object, text: str) -> None:
        """Writes into a box of one line, in the place of what stood there."""
        from ipc_desktop.ui.fields.text_field import TextField

        assert isinstance(box, TextField)
        box.entry.setFocus()
        box.entry.selectAll()
        QTest.keyClicks(box.entry, text)
