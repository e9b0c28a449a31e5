"""Where a goal comes from: tags of what was said before, and a list in which more can be linked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Label, Small
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice
from ipc_desktop.ui.looks import brush
from ipc_desktop.wording import quoted_words
from ipc_desktop.wording.picture_prompts import picture_words


class Tag(QWidget):
    """One thing that was said, in a quiet box with its picture."""

    def __init__(self, words: str, picture: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        look = appearance()
        row.setContentsMargins(look.space(14), look.space(8), look.space(14), look.space(8))
        row.setSpacing(look.space(10))
        if picture and look.shows_pictures:
            row.addWidget(Picture(picture, 28))
        row.addWidget(Body(words), 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        edge = look.theme.edge if look.theme.is_contrast else None
        painter = QPainter(self)
        brush.box(painter, QRectF(self.rect()), fill=look.theme.sand, edge=edge, width=3, radius=look.radius(10))
        painter.end()


class Because(QWidget):
    """Which earlier entries a goal comes from; anything that was said can be linked, nothing has to be."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan = Plan(case="")
        self._values: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(_("It comes from what you said")))
        self._nothing = Small(_("Nothing linked yet"))
        self._column.addWidget(self._nothing)
        self._tags = FlowRow(gap=10)
        self._column.addLayout(self._tags)
        self.more = Button(_("Link what you said"), kind="quiet", flush=True)
        self.more.clicked.connect(self._open_list)
        self._tags.addWidget(self.more)
        self.list: Checkboxes | None = None
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_goal(self, plan: Plan, goal: Outcome) -> None:
        """Shows where this goal comes from; the list of everything stays closed."""
        self._plan, self._values = plan, goal.because
        self._close_list()
        self._show_tags()

    def values(self) -> tuple[str, ...]:
        """Ids of what the goal comes from."""
        return self._values

    def add(self, entry_id: str) -> None:
        """Links one more thing."""
        if entry_id not in self._values:
            self._values = (*self._values, entry_id)
            self._show_tags()

    def _show_tags(self) -> None:
        self._tags.removeWidget(self.more)
        self.more.setParent(self)
        clear(self._tags)
        said = {choice.value: choice for choice in everything_said(self._plan)}
        for entry_id in self._values:
            if entry_id in said:
                self._tags.addWidget(Tag(said[entry_id].words, said[entry_id].picture))
        self._tags.addWidget(self.more)
        self._nothing.setVisible(not any(entry_id in said for entry_id in self._values))
        self.more.setVisible(bool(said) and self.list is None)
        self.more.setText(_("Link another") if self._values else _("Link what you said"))

    def _open_list(self) -> None:
        self.list = Checkboxes(_("What does this goal come from?"), everything_said(self._plan))
        self.list.set_values(self._values)
        self.list.changed.connect(self._on_list)
        self._column.addWidget(self.list)
        self.more.hide()
        tab_in_reading_order(self)
        self.list.focus_first()

    def _close_list(self) -> None:
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
            self.list = None

    def _on_list(self) -> None:
        assert self.list is not None
        offered = {choice.value for choice in everything_said(self._plan)}
        kept = tuple(value for value in self._values if value not in offered)
        self._values = (*kept, *self.list.values())
        self._show_tags()
        self.changed.emit()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(10))


def everything_said(plan: Plan) -> tuple[Choice, ...]:
    """What matters and how it is going, as far as anybody has said so, each with a picture."""
    about = (
        Choice(a.id, a.words.text.strip(), picture="heart")
        for a in plan.all(AboutMe)
        if a.heading == "most_important" and a.words
    )
    liked = (
        Choice(answer.id, picture_words(plan, answer.picture), picture=answer.picture)
        for answer in plan.all(PictureAnswer)
        if answer.liking == "like"
    )
    notes = (
        Choice(
            note.id,
            quoted_words(note.words.text),
            picture="sun" if note.side == "working" else "rain",
        )
        for note in plan.all(WorkingNote)
        if note.words
    )
    return (*about, *liked, *notes)
