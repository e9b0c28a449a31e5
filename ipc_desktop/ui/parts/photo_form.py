"""Adding a photo of one's own: it is chosen, named so that it can be read aloud, and everybody in it says yes."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible, photos
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.drawn import Drawn
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.picture import grown
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.awaited_photo import AwaitedPhoto
from ipc_desktop.ui.sitting import Sitting

_PREVIEW = "photo-form"
_SIZE = 120


class _Preview(Drawn):
    """The photo that was chosen and is not kept yet."""

    def __init__(self) -> None:
        super().__init__()
        accessible.set_role(self, "decoration")

    @override
    def sizeHint(self) -> QSize:
        return QSize(grown(_SIZE), grown(_SIZE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if _PREVIEW in photos.photos():
            side = min(self.width(), self.height())
            drawn = photos.photos().drawn(_PREVIEW, side, ratio=self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, drawn)


class PhotoForm(QWidget):
    """A button; once a photo is chosen, the questions about it. `kept` hands over the Media to put into the plan.

    `opened` says that the questions stand there. A photo of one person (`of_person`) is theirs, has their name, and
    asks them alone; it can be taken away here, which `taken_away` tells.
    """

    kept = Signal(object)
    opened = Signal()
    taken_away = Signal()

    def __init__(self, sitting: Sitting, *, of_person: bool = False) -> None:
        super().__init__()
        self._sitting = sitting
        self._photo = b""
        self._is_keeping = False
        self._of_person = of_person
        self._asked: tuple[Party, ...] = ()
        self.add = Button(_("Add a photo") if of_person else _("Add a photo of our own"), glyph="cam")
        self.take_away = Button(_("Take the photo away"), kind="quiet")
        self.awaited = AwaitedPhoto()
        self.trouble = Body("", colour="err")
        self.name = TextField(_("What is it called?"), _("This is read aloud."))
        self.pictured = Checkboxes(_("Who is in it, and says yes?"), hint=_("If somebody says no, leave it out."))
        self.keep = Button(_("Keep this photo"), kind="main")
        self.leave = Button(_("Leave it out"), kind="quiet")
        self.card = Card()
        self._lay_out()
        self.add.clicked.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.close_questions)
        self.take_away.clicked.connect(self.taken_away)
        self.take_away.hide()
        self.name.setVisible(not of_person)
        self.name.changed.connect(lambda: self.name.set_error(""))
        self.pictured.changed.connect(lambda: self.pictured.set_error(""))

    def offer(self, parties: Sequence[Party], *, has_photo: bool = False) -> None:
        """Offers these people to be in the photo; `has_photo`: there is one that can be taken away."""
        self.name_anew(parties)
        self.take_away.setVisible(has_photo)
        self.awaited.set_key(parties[0].id if has_photo else "")
        self.close_questions()

    def name_anew(self, parties: Sequence[Party]) -> None:
        """Calls the people offered by the names that they have now; who said yes has said so."""
        if tuple(parties) != self._asked:
            self._asked = tuple(parties)
            words = _("{name} says yes") if self._of_person else "{name}"
            self.pictured.set_choices(
                [Choice(party.id, words.format(name=party.name or _("Me")), mark=party) for party in parties]
            )

    def keeps_first(self) -> bool:
        """Keeps a photo that was chosen and still stands here, or says what it lacks; False where none does."""
        if not self.card.isVisible():
            return False
        self._keep()
        return True

    def problems(self) -> tuple[Problem, ...]:
        """A photo that was chosen, and neither kept nor left out, would be lost."""
        if not self._photo or self._is_keeping:
            return ()
        return (Problem(_("Keep this photo first, or leave it out."), self._first_field),)

    def close_questions(self) -> None:
        """Lets go of a photo that was not kept."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.card.isAncestorOf(focus)
        self._photo = b""
        photos.photos().forget(_PREVIEW)
        self.card.hide()
        self.add.show()
        if had_focus:
            self.add.setFocus()

    @property
    def _first_field(self) -> Field:
        """What is asked first: who is in the photo, or its name."""
        return self.pictured if self._of_person else self.name

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(12))
        row = FlowRow()
        row.addWidget(self.add)
        row.addWidget(self.take_away)
        buttons = FlowRow()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        self.card.body.addWidget(Title(_("Your photo")))
        self.card.body.addWidget(_Preview())
        self.card.body.addWidget(self.name)
        self.card.body.addWidget(self.pictured)
        self.card.body.addLayout(buttons)
        column.addWidget(self.awaited)
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.card)
        self.trouble.hide()
        self.card.hide()

    def _choose(self) -> None:
        self._tell("")
        self._sitting.desk.choose_photo(self._ask_about, self._tell)

    def _tell(self, trouble: str) -> None:
        self._is_keeping = False
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _ask_about(self, photo: bytes) -> None:
        self._tell("")
        self._photo = photo
        photos.photos().hold({_PREVIEW: photos.shown(photo)})
        self.name.set_text("")
        self.pictured.set_values(())
        self._first_field.set_error("")
        self.add.hide()
        self.card.show()
        self.opened.emit()
        QTimer.singleShot(0, self, self._first_field.focus_first)  # once it lies where it can be scrolled to

    def _keep(self) -> None:
        if self._lacks_something() or self._is_keeping:
            return
        self._is_keeping = True
        media, photo = self._media(), self._photo
        self._sitting.desk.keep_photo(media.id, photo, lambda file: self._kept(media, photo, file), self._tell)

    def _lacks_something(self) -> bool:
        """Shows what must be said first, if anything must."""
        field = self._first_field
        if self._of_person and not self.pictured.values():
            field.set_error(_("Ask them first. A photo needs their yes."))
        elif not self._of_person and not self.name.text().strip():
            field.set_error(_("Give it a name, so that it can be read aloud."))
        else:
            return False
        field.focus_first()
        return True

    def _media(self) -> Media:
        """What the questions say of the photo; only the name of its file is still to come."""
        there, whose = self.pictured.values(), self._asked[0] if self._of_person else None
        return Media(
            id=self._sitting.new_id(),
            part_of=whose.id if whose else "",
            mime=photos.MIME,
            caption=Words(whose.name if whose else self.name.text().strip(), self._sitting.language),
            pictured=there,
            agreed_by=there,
            agreed_on=self._sitting.today() if there else None,
        )

    def _kept(self, media: Media, photo: bytes, file: str) -> None:
        """Keeping takes a while: a photo that was left out meanwhile stays out."""
        if photo is not self._photo:
            return
        photos.photos().hold({media.part_of or media.id: photos.shown(photo)})
        self._tell("")
        self.close_questions()
        self.kept.emit(msgspec.structs.replace(media, file=file))
