"""The team: how the exchange stands, the way into a team, what waits for people, and what its lead looks after."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import N_, _, ngettext
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.exchange.files_panel import FilesPanel
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.screen import Screen

if TYPE_CHECKING:
    from ipc_desktop.sync.roll import Line
    from ipc_desktop.sync.status import Status
    from ipc_desktop.ui.exchange.rounds import Doing, Moved


class Change(NamedTuple):
    """What a lead wants to become of a laptop: a name in CHANGES, and its line on the roll."""

    what: str
    line: Line


class Asked(NamedTuple):
    """How such a change is offered, asked for once more, and told once it is done; {name} is whose laptop it is."""

    offer: str
    question: str
    no: str
    yes: str
    done: str


CHANGES = {
    "shut_out": Asked(
        N_("Shut out the laptop of {name}"),
        N_("Shall this laptop leave the team?"),
        N_("No, it stays in the team"),
        N_("Yes, shut it out from its next call on"),
        N_("The laptop of {name} is shut out from its next call on."),
    ),
    "let_lead": Asked(
        N_("Let {name} lead too"),
        N_("Shall {name} lead this team too?"),
        N_("No, as it is"),
        N_("Yes, they may let laptops in and shut them out"),
        N_("The laptop of {name} leads the team too."),
    ),
    "lead_no_more": Asked(
        N_("{name} shall lead no more"),
        N_("Shall {name} lead this team no more?"),
        N_("No, as it is"),
        N_("Yes, and they stay in the team"),
        N_("The laptop of {name} leads the team no more."),
    ),
}


class TeamScreen(Screen):
    """One place for all of it. `asked` hands over what a button wants: "exchange", "pause", "go_on", "stick", "join",
    "begin", "let_in", "review"; `decide` a case in which people have to choose, `look` one to be opened, `change` what
    shall become of a laptop, `files_chosen` which files may go over a metered line.
    """

    place = "team"

    asked = Signal(str)
    decide = Signal(str)
    look = Signal(str)
    change = Signal(object)
    files_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The team"), _("What is on this laptop stays here, with or without a network."), parent)
        self._standing = StandingCard()
        self._standing.asked.connect(self.asked)
        self._waits = WaitingPanel()
        self._waits.decide.connect(self.decide)
        self._waits.look.connect(self.look)
        self._waits.review.connect(lambda: self.asked.emit("review"))
        self.way_in: JoinPanel | None = None
        self.files: FilesPanel | None = None
        self.lead: LeadPanel | None = None
        self.number = NumberCard()
        for part in (self._standing, self.number, self._waits):
            part.hide()
            self.body.addWidget(part)

    def show_standing(self, status: Status, doing: Doing, moved: Moved, trouble: str, now: dt.datetime) -> None:
        """Says how it stands; what is there for another state comes or goes."""
        self._standing.show_standing(status, doing, moved, trouble, now)
        self._standing.setVisible(True)
        may_join = status.state in ("alone", "copy") or trouble in ("revoked", "not_known_here")
        if may_join and self.way_in is None:
            self.way_in = JoinPanel()
            self.way_in.asked.connect(self.asked)
            self.body.addWidget(self.way_in)
        if self.way_in is not None:
            self.way_in.setVisible(may_join)
        if status.leads and self.lead is None:
            self.lead = LeadPanel()
            self.lead.asked.connect(self.asked)
            self.lead.change.connect(self.change)
            self.body.addWidget(self.lead)
        if self.lead is not None:
            self.lead.setVisible(status.leads)
        self.number.setVisible(status.state == "asks" and not may_join)
        self.retitled.emit()

    def show_files(self, choice: str, *, can_tell: bool) -> None:
        """Shows which photos and papers may go over a metered line; see `FilesPanel`."""
        if self.files is None:
            self.files = FilesPanel()
            self.files.chosen.connect(self.files_chosen)
            self.body.addWidget(self.files)
        self.files.show_choice(choice, can_tell=can_tell)

    def show_waiting(
        self,
        choices: Sequence[tuple[str, str, int]],
        twice: Sequence[tuple[str, Sequence[str]]],
        told: Sequence[str],
        suggested: Sequence[tuple[str, str, int]] = (),
        to_look_at: Sequence[str] = (),
    ) -> None:
        """What waits for people: cases (id, what the person is called, how many choices), people of whom there are
        several plans (called, the cases' ids), what is told besides, cases with what family suggested, and what
        is to be looked at before it counts."""
        self._waits.show_waiting(choices, twice, told, suggested, to_look_at)
        self._waits.setVisible(bool(choices or twice or told or suggested or to_look_at))
        self.retitled.emit()

    @override
    def enter(self) -> None:
        if self.way_in is not None and self.way_in.address.entry.hasFocus():
            self.way_in.join.click()
        elif self.lead is not None and self.lead.number.entry.hasFocus():
            self.asked.emit("let_in")


class StandingCard(Card):
    """How the exchange stands, in sentences, and what can be asked of it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._is_paused = False
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        row = FlowRow()
        self.exchange = Button(_("Send and receive now"), kind="main", glyph="swap")
        self.exchange.clicked.connect(lambda: self.asked.emit("exchange"))
        self.pause = Button(_("Pause"), glyph="pause")
        self.pause.clicked.connect(lambda: self.asked.emit("go_on" if self._is_paused else "pause"))
        self.stick = Button(_("Exchange by a stick"), glyph="laptop")
        self.stick.clicked.connect(lambda: self.asked.emit("stick"))
        for button in (self.exchange, self.pause, self.stick):
            row.addWidget(button)
        self.body.addLayout(row)
        self.told: tuple[str, ...] = ()

    def show_standing(self, status: Status, doing: Doing, moved: Moved, trouble: str, now: dt.datetime) -> None:
        """Says it anew; words that are the same stay as they are."""
        from ipc_desktop.sync.status import lines
        from ipc_desktop.wording.team import moved_words, team_trouble_words

        told = list(lines(status, now))
        if trouble:
            told = [*team_trouble_words(trouble), *told]
        if doing == "exchanging" and status.state == "in":
            told = [_("Sending and receiving."), *moved_words(moved.changes, moved.file_bytes), *told]
        elif doing == "paused":
            told = [_("Paused. Nothing is sent until you go on."), *told]
        self._is_paused = doing == "paused"
        self.exchange.setVisible(status.state in ("in", "asks") and doing == "")
        self.pause.setVisible(status.state in ("in", "asks"))
        self.stick.setVisible(status.state == "in")
        words = _("Go on") if self._is_paused else _("Pause")
        if self.pause.text() != words:
            self.pause.setText(words)
        if tuple(told) != self.told:
            self.told = tuple(told)
            clear(self._lines)
            for number, line in enumerate(told):
                self._lines.addWidget(Title(line) if not number else Body(line))


class NumberCard(Card):
    """The number that is read out to the team's lead."""

    def __init__(self) -> None:
        super().__init__(edge="accent")
        self.body.addWidget(Body(_("Please ring your team’s lead, and read out this number.")))
        self.number = ""
        self._number = Title("")
        self.body.addWidget(self._number)
        self.body.addWidget(Body(_("They type it. The same number on both sides means: nobody stands between.")))

    def tell(self, number: str) -> None:
        """Shows the number."""
        self.number = number
        self._number.setText(number)


class WaitingPanel(Panel):
    """What waits for people."""

    decide = Signal(str)
    look = Signal(str)
    review = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Title(_("What waits for you")))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.buttons: list[Button] = []

    def show_waiting(
        self,
        choices: Sequence[tuple[str, str, int]],
        twice: Sequence[tuple[str, Sequence[str]]],
        told: Sequence[str],
        suggested: Sequence[tuple[str, str, int]],
        to_look_at: Sequence[str],
    ) -> None:
        """Shows it anew."""
        from ipc_desktop.wording.team import twice_words

        clear(self._rows)
        self.buttons = []
        for case, called, n in choices:
            words = ngettext("{name}’s plan: one answer to choose", "{name}’s plan: {n} answers to choose", n)
            self._add_row([(words.format(name=called, n=n), partial(self.decide.emit, case))])
        for case, called, n in suggested:
            words = ngettext("{name}’s plan: one suggestion", "{name}’s plan: {n} suggestions", n)
            self._add_row([(words.format(name=called, n=n), partial(self.look.emit, case))])
        for called, cases in twice:
            self._rows.addWidget(Body(twice_words(called)))
            words = _("Open plan {n} of {name}")
            self._add_row(
                [
                    (words.format(n=n, name=called), partial(self.look.emit, case))
                    for n, case in enumerate(cases, start=1)
                ]
            )
        for words in to_look_at:
            self._add_row([(words, self.review.emit)])
        for line in told:
            self._rows.addWidget(Body(line))

    def _add_row(self, offered: Sequence[tuple[str, Callable[[], None]]]) -> None:
        row = FlowRow()
        for words, pressed in offered:
            button = Button(words, glyph="swap")
            button.clicked.connect(lambda _checked=False, pressed=pressed: pressed())
            row.addWidget(button)
            self.buttons.append(button)
        self._rows.addLayout(row)


class JoinPanel(Panel):
    """The way into a team."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Title(_("Exchange with colleagues")))
        self.address = TextField(_("Address of your team’s server"), _("Your team’s lead knows it."))
        self.body.addWidget(self.address)
        row = FlowRow()
        self.join = Button(_("Ask to join"), kind="main")
        self.join.clicked.connect(lambda: self.asked.emit("join"))
        self.begin = Button(_("Begin a team, and lead it"), kind="quiet")
        self.begin.clicked.connect(lambda: self.asked.emit("begin"))
        for button in (self.join, self.begin):
            row.addWidget(button)
        self.body.addLayout(row)

    def refuse(self, words: str) -> None:
        """Says why nothing came of it."""
        self.be_busy(False)
        self.address.set_error(words)
        self.address.focus_first()

    def be_busy(self, busy: bool) -> None:
        """While the server is asked nothing else is."""
        self.join.setEnabled(not busy)
        self.begin.setEnabled(not busy)


class LeadPanel(Panel):
    """What the team's lead looks after: who waits to be let in, and whose laptops belong to the team."""

    asked = Signal(str)
    change = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Title(_("You lead this team")))
        self._waiting = Body("")
        self.body.addWidget(self._waiting)
        self.number = TextField(_("The number they read to you"), _("Twenty digits, by telephone or in person."))
        self.body.addWidget(self.number)
        row = FlowRow()
        self.let_in = Button(_("Let this laptop in"), kind="main", glyph="tick")
        self.let_in.clicked.connect(lambda: self.asked.emit("let_in"))
        row.addWidget(self.let_in)
        self.body.addLayout(row)
        self._members = QVBoxLayout()
        self.body.addLayout(self._members)
        self._shown: object = None
        self.is_letting_in = False
        """While it is so, the same number once more would be told to be none."""

    def show_people(self, waiting: Sequence[str], members: Sequence[Line], leads: Collection[str], own: str) -> None:
        """Who waits, who belongs to the team and who of them leads it (accounts); `own` is this laptop's account.

        The same people once more stay as they are, and with them the focus.
        """
        now = tuple(waiting), tuple(members), frozenset(leads), own
        if now == self._shown:
            return
        self._shown = now
        names = ", ".join(waiting)
        words = _("Waiting to be let in: {names}.").format(names=names) if waiting else _("Nobody waits to be let in.")
        self._waiting.setText(words)
        clear(self._members)
        for line in _told_apart(members):
            if line.account != own or len(leads) > 1:
                self._add_member(line, leads=line.account in leads, is_own=line.account == own)

    def _add_member(self, line: Line, *, leads: bool, is_own: bool) -> None:
        words = _("{name} leads this team.") if leads else _("{name} is in this team.")
        self._members.addWidget(Body(words.format(name=line.worker)))
        row = FlowRow()
        for what in ("lead_no_more" if leads else "let_lead", *(() if is_own else ("shut_out",))):
            button = Button(_(CHANGES[what].offer).format(name=line.worker), kind="quiet")
            button.clicked.connect(partial(self._emit, Change(what, line)))
            row.addWidget(button)
        self._members.addLayout(row)

    def _emit(self, change: Change, _checked: bool = False) -> None:
        self.change.emit(change)

    def refuse(self, words: str) -> None:
        """Says why nobody was let in."""
        self.number.set_error(words)
        self.number.focus_first()


def _told_apart(members: Sequence[Line]) -> Iterable[Line]:
    """The members, several laptops of one worker numbered."""
    from msgspec.structs import replace

    laptops, seen = Counter(line.worker for line in members), Counter[str]()
    for line in members:
        seen[line.worker] += 1
        numbered = _("{name}, laptop {n}").format(name=line.worker, n=seen[line.worker])
        yield line if laptops[line.worker] == 1 else replace(line, worker=numbered)
