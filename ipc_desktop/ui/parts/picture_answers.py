"""One picture at a time and three large answers: like, not sure, don't like; what was answered stays in sight below."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.what_matters import Liking
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Label, Small, Title
from ipc_desktop.ui.parts.awaited_photo import AwaitedPhoto
from ipc_desktop.wording.picture_prompts import prompt_words

LIKINGS: tuple[Liking, ...] = ("like", "not_sure", "dislike")
_FACES: dict[Liking, str] = {"like": "smile", "not_sure": "neutral", "dislike": "sad"}


def liking_words(liking: Liking) -> str:
    """An answer as the person would say it."""
    return {"like": _("I like it"), "not_sure": _("Not sure"), "dislike": _("I don’t like it"), "": ""}[liking]


class AnswerCard(PressableCard):
    """One of the three answers, as large as the room allows."""

    def __init__(self, liking: Liking) -> None:
        super().__init__(radius=16)
        self.liking: Liking = liking
        self._is_chosen = False
        self.add(Picture(_FACES[liking], 52))
        self._words = Label(liking_words(liking))
        self.add(self._words, stretch=1)

    def offer(self, words: str, chosen: Liking) -> None:
        """Offers this answer to a picture with these words; `chosen` is what stands there already."""
        self._is_chosen = chosen == self.liking
        self._words.set_colour("on_tint" if self._is_chosen else "ink")
        self.setAccessibleName(_("{picture}: {answer}").format(picture=words, answer=liking_words(self.liking)))
        self.setAccessibleDescription(_("Chosen") if self._is_chosen else "")
        self.update()

    @override
    def _colours(self) -> tuple[QColor | None, QColor | None, float]:
        look, theme = appearance(), appearance().theme
        if self._is_chosen:
            return theme.tint, theme.accent, look.border(3)
        fill, edge, width = super()._colours()
        return fill, theme.edge if edge == theme.hair else edge, width


class AnsweredPicture(PressableCard):
    """A picture that has its answer; pressing asks it again."""

    def __init__(self, picture: str, words: str, liking: Liking) -> None:
        super().__init__(radius=12, margin=12)
        self.picture = picture
        self.add(Picture(picture, 32))
        self.add(Small(words, colour="ink"))
        self.setAccessibleName(_("{picture}: {answer}. Ask again").format(picture=words, answer=liking_words(liking)))


class PictureAnswers(QWidget):
    """Asks picture after picture. `answered` hands over (picture, liking); the caller shows the answers anew.

    `taken_away` hands over a photo of one's own that is not wanted any more.
    """

    answered = Signal(tuple)
    taken_away = Signal(str)

    def __init__(self, pictures: Sequence[str]) -> None:
        super().__init__()
        self._words = {picture: prompt_words(picture) for picture in pictures}
        self._own: frozenset[str] = frozenset()
        self._answers: dict[str, Liking] = {}
        self.current = pictures[0]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._asked = self._asked_card()
        self._column.addWidget(self._asked)
        self.choices = tuple(AnswerCard(liking) for liking in LIKINGS)
        self._answers_row = QWidget()
        grid = FlowGrid(self._answers_row, min_column=190)
        for card in self.choices:
            card.clicked.connect(lambda _checked=False, liking=card.liking: self._answer(liking))
            grid.addWidget(card)
        self._column.addWidget(self._answers_row)
        self._column.addLayout(self._ways_on())
        self._mats = QWidget()
        self._mats_grid = FlowGrid(self._mats, min_column=190)
        self._chips: dict[Liking, list[AnsweredPicture]] = {liking: [] for liking in LIKINGS}
        self._mat_rows = {liking: self._mat(liking) for liking in LIKINGS}
        self._column.addWidget(self._mats)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_answers(self, answers: Mapping[str, Liking], *, start: bool = False) -> None:
        """Shows these answers by picture; `start` begins with the first picture that has none."""
        self._answers = {picture: liking for picture, liking in answers.items() if liking}
        if start:
            self.current = self._next_open(0) or ""
        self._show_current()
        for liking in LIKINGS:
            self._show_mat(liking)
        self._mats.setVisible(bool(self._answers))

    def offer(self, words: Mapping[str, str], *, own: Collection[str] = ()) -> None:
        """Asks about these pictures, by their words; `own` are photos that can be taken away again."""
        self._words, self._own = dict(words), frozenset(own)

    def ask(self, picture: str) -> None:
        """Asks about one picture now; the first answer gets the focus."""
        self.current = picture
        self._show_current()
        self.choices[0].setFocus()
        QTimer.singleShot(0, self, self._show_asked)

    def _show_asked(self) -> None:
        """Scrolls until the picture is in sight together with its first answer, which wins where both are too high."""
        scroll = scroll_of(self)
        if scroll is not None:
            scroll.show_widget(self._asked)
            scroll.show_widget(self.choices[0])

    def answered_pictures(self) -> tuple[AnsweredPicture, ...]:
        """The pictures below, those one likes first."""
        return tuple(chip for liking in LIKINGS for chip in self._chips[liking])

    # --- the picture that is asked --------------------------------------------------------------------------------

    def _asked_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(appearance().space(24))
        self._picture = Picture("", 120)
        words = QVBoxLayout()
        words.setSpacing(appearance().space(4))
        self.title, self._progress = Title(""), Small("")
        words.addStretch(1)
        words.addWidget(self.title)
        self.awaited = AwaitedPhoto()
        words.addWidget(self.awaited)
        words.addWidget(self._progress)
        words.addStretch(1)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        return card

    def _ways_on(self) -> FlowRow:
        self.another = Button(_("Another picture"), glyph="next", glyph_at_end=True)
        self.another.clicked.connect(self._go_on)
        self.no_answer = Button(_("Take the answer away"), kind="quiet")
        self.no_answer.clicked.connect(lambda: self._answer(""))
        self.take_away = Button(_("Take this photo away"), kind="quiet")
        self.take_away.clicked.connect(lambda: self.taken_away.emit(self.current))
        buttons = FlowRow()
        for button in (self.another, self.no_answer, self.take_away):
            buttons.addWidget(button)
        return buttons

    def _show_current(self) -> None:
        asked = self.current
        self._picture.set_picture(asked or "star")
        self.awaited.set_key(asked)
        self.title.setText(self._words[asked] if asked else _("That is all of them. Thank you."))
        done = sum(picture in self._words for picture in self._answers)
        self._progress.setText(_("{done} of {all} answered").format(done=done, all=len(self._words)))
        self._answers_row.setVisible(bool(asked))
        self.another.setVisible(bool(asked))
        self.no_answer.setVisible(bool(self._answers.get(asked)))
        self.take_away.setVisible(asked in self._own)
        for card in self.choices:
            card.offer(self._words.get(asked, ""), self._answers.get(asked, ""))

    def _answer(self, liking: Liking) -> None:
        asked = self.current
        if not asked:
            return
        self.answered.emit((asked, liking))
        if liking:
            self._go_on()

    def _go_on(self) -> None:
        """On to the next picture without an answer, round and round; the focus stays where it is."""
        order = tuple(self._words)
        at = order.index(self.current) if self.current in order else -1
        self.current = self._next_open(at + 1) or ""
        self._show_current()
        self._say(self.title.text())
        if not self.current and (shown := self.answered_pictures()):
            shown[0].setFocus()

    def _next_open(self, start: int) -> str | None:
        """The first picture from `start` on, round the end, that has no answer; the one asked now comes last."""
        order = tuple(self._words)
        round_again = (*order[start:], *order[:start])
        return next((picture for picture in round_again if not self._answers.get(picture)), None)

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # --- what was answered ----------------------------------------------------------------------------------------

    def _mat(self, liking: Liking) -> FlowRow:
        mat = QWidget()
        column = QVBoxLayout(mat)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Small(liking_words(liking), weight=700))
        row = FlowRow(gap=10)
        column.addLayout(row)
        column.addStretch(1)
        self._mats_grid.addWidget(mat)
        return row

    def _show_mat(self, liking: Liking) -> None:
        row, wanted = self._mat_rows[liking], [p for p in self._words if self._answers.get(p) == liking]
        if [chip.picture for chip in self._chips[liking]] == wanted:
            return
        for chip in self._chips[liking]:
            row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips[liking] = [AnsweredPicture(picture, self._words[picture], liking) for picture in wanted]
        for chip in self._chips[liking]:
            chip.clicked.connect(lambda _checked=False, picture=chip.picture: self.ask(picture))
            row.addWidget(chip)
        tab_in_reading_order(self)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(20))
