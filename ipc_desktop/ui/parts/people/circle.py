"""The relationship circle: who is in this life and how near, as marks in rings; one stop for Tab, arrows inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.drawings import circle_places
from ipc_desktop.drawings.circle_places import ACROSS, MARK, ME, TAG_GAP, TAG_HEIGHT, Box, Ring
from ipc_desktop.overriding import override
from ipc_desktop.plan.people import CIRCLES, Circle, Party
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible, spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.people.circle_mark import CircleMark


class RelationshipCircle(QWidget):
    """Draws the rings; every person is a mark. `chosen` hands over a party's id when its mark is pressed.

    `picked_up` hands over the id of whoever the arrows now move, "" when let go. `moved` hands over (party id, circle)
    after a mark was dragged, or moved with the arrows after Enter.
    """

    chosen = Signal(str)
    moved = Signal(tuple)
    picked_up = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        accessible.set_role(self, "group")
        self.setAccessibleName(_("Circle of people"))
        spoken.leave_out(self)  # the list beside it says the same
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._me: CircleMark | None = None
        self._marks: dict[str, CircleMark] = {}
        self._rings: tuple[Ring, ...] = circle_places.rings({})
        self._asked: object = None
        self._found: dict[str, Box] = {}
        self._current = ""
        self._picked_up = ""
        self._room = appearance().size(ACROSS + 4)
        appearance().remeasured.connect(self._look_changed)

    def show_people(self, me: Party, people: Sequence[Party]) -> None:
        """Draws these people, the first fourteen of them, round the person in the middle."""
        placed = sorted((party for party in people if party.circle), key=lambda party: CIRCLES.index(party.circle))
        shown = placed[: circle_places.MOST_MARKS]
        self._rings = circle_places.rings(Counter(party.circle for party in shown))
        if self._me is None or self._me.party != me:
            self._me = self._replaced(self._me, self._made_me(me))
        for gone in [party_id for party_id in self._marks if party_id not in {party.id for party in shown}]:
            self._marks.pop(gone).deleteLater()
        for party in shown:
            self._show_mark(party)
        self._marks = {party.id: self._marks[party.id] for party in shown}
        if self._current not in self._marks:
            self._current = next(iter(self._marks), "")
        self._picked_up = self._picked_up if self._picked_up in self._marks else ""
        self._set_stop()
        self._place()
        self.update()

    def marks(self) -> tuple[CircleMark, ...]:
        """The marks in reading order, without the person's own."""
        return tuple(self._marks.values())

    def focus_mark(self, party_id: str) -> None:
        """Puts the focus on somebody's mark."""
        if party_id in self._marks:
            self._current = party_id
            self._set_stop()
            self._marks[party_id].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return min(width, self._side())

    def set_room(self, height: int) -> None:
        """Fits the circle into this height in pixels, as far as its names stay apart."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def _side(self) -> int:
        look = appearance()
        return min(look.room_for_words(ACROSS + 4), max(self._room, look.room_for_words(_LEAST_ACROSS)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side(), self._side())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 320)

    # --- keys, pointer ------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a mark does not take: arrows go round, or move the mark that Enter has picked up."""
        key = Qt.Key(event.key())
        if self._picked_up:
            self._key_while_moving(key)
        elif key in _STEPS:
            self._go(_STEPS[key] * (-1 if self._is_mirrored() and key in _SIDEWAYS else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self._pick_up(self._current)
        else:
            event.ignore()

    def _key_while_moving(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Up:
            self._move(-1)
        elif key == Qt.Key.Key_Down:
            self._move(1)
        elif key in _LET_GO:
            self._pick_up("")

    def _go(self, step: int) -> None:
        ids = list(self._marks)
        if ids:
            self.focus_mark(ids[(ids.index(self._current) + step) % len(ids)])

    def _pick_up(self, party_id: str) -> None:
        self._picked_up = party_id
        self.picked_up.emit(party_id)
        for mark in self._marks.values():
            mark.set_picked_up(mark.party.id == party_id)

    def _let_go(self) -> None:
        if self._picked_up:
            self._pick_up("")

    def _move(self, step: int) -> None:
        party = self._marks[self._picked_up].party
        to = moved_by(party.circle, step)
        if to != party.circle:
            self.moved.emit((party.id, to))

    def _dropped(self, mark: CircleMark) -> None:
        """A drag ends: whoever was dragged now stands in the ring under the middle of the mark."""
        middle = QPointF(mark.geometry().center()) - QPointF(self.rect().center())
        to = circle_places.ring_at(self._rings, middle.x() / self._unit(), middle.y() / self._unit())
        if to == mark.party.circle:
            self._place()
        else:
            self.moved.emit((mark.party.id, to))

    # --- drawing ------------------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, unit = appearance(), appearance().theme, self._unit()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        fills = {"closest": theme.sage, "friends_and_family": theme.paper, "groups": theme.sand, "paid": theme.sand}
        if len(self._rings) == 4:
            fills |= {"friends_and_family": theme.sand, "groups": theme.paper}
        painter.setPen(QPen(theme.edge, look.border(1.5)))
        for ring in reversed(self._rings):
            painter.setBrush(fills[ring.circle])
            painter.drawEllipse(middle, ring.radius * unit, ring.radius * unit)
        painter.setFont(look.font("small"))
        painter.setPen(theme.ink)
        for ring, box in zip(self._rings, self._name_boxes(), strict=True):
            if ring.circle != "closest":
                painter.drawText(self._on_screen(box), Qt.AlignmentFlag.AlignCenter, _ring_name(ring.circle))

    def _look_changed(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    def _place(self) -> None:
        if self._me is None:
            return
        me_box = Box(0, -12, max(ME, self._tag_width(self._me)), ME + TAG_GAP + TAG_HEIGHT)
        names = tuple(self._name_boxes())
        people = tuple((mark.party, mark.full_width() / self._unit()) for mark in self._marks.values())
        asked = self._rings, people, names, me_box
        if asked != self._asked:
            self._asked, self._found = asked, self._places(names, me_box)
        self._me.setGeometry(self._on_screen(me_box).toAlignedRect())
        for party_id, box in self._found.items():
            self._marks[party_id].setGeometry(self._on_screen(box).toAlignedRect())

    def _places(self, names: Sequence[Box], me: Box) -> dict[str, Box]:
        """Where everybody stands; with first names alone where whole names would lie on one another."""
        found: dict[str, Box] = {}
        for is_brief in (False, True):
            for mark in self._marks.values():
                mark.set_brief(is_brief)
            people = [(party_id, mark.party.circle, self._tag_width(mark)) for party_id, mark in self._marks.items()]
            found = circle_places.places(self._rings, people, names, me)
            if not circle_places.is_crowded(found, names, me):
                break
        return found

    def _name_boxes(self) -> list[Box]:
        metrics, unit = QFontMetricsF(appearance().font("small")), self._unit()
        return [
            Box(0, ring.name_y, metrics.horizontalAdvance(_ring_name(ring.circle)) / unit + 8, metrics.height() / unit)
            if ring.circle != "closest"
            else Box(0, 0, 0, 0)
            for ring in self._rings
        ]

    def _tag_width(self, mark: CircleMark) -> float:
        """What a finger hits may be wider than the name."""
        return max(mark.tag_width(), _LEAST_TARGET) / self._unit()

    def _on_screen(self, box: Box) -> QRectF:
        unit, middle = self._unit(), QRectF(self.rect()).center()
        side = -1 if self._is_mirrored() else 1
        width, height = box.width * unit, box.height * unit
        return QRectF(
            middle.x() + side * box.x * unit - width / 2, middle.y() + box.y * unit - height / 2, width, height
        )

    def _unit(self) -> float:
        return max(1, min(self.width(), self.height()) - 4) / ACROSS

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # --- marks --------------------------------------------------------------------------------------------------

    def _made_me(self, me: Party) -> CircleMark:
        mark = CircleMark(self, me, name=_("Me"), size=ME)
        mark.setEnabled(False)
        mark.setAccessibleName(_("Me, in the middle"))
        mark.setAccessibleDescription("")
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return mark

    def _replaced(self, old: CircleMark | None, new: CircleMark) -> CircleMark:
        if old is not None:
            old.deleteLater()
        new.show()
        return new

    def _show_mark(self, party: Party) -> None:
        mark = self._marks.get(party.id)
        if mark is None:
            mark = CircleMark(self, party, name=party.name, size=MARK)
            mark.clicked.connect(lambda _checked=False, party_id=party.id: self.chosen.emit(party_id))
            mark.dropped.connect(self._dropped)
            mark.focused.connect(self._mark_focused)
            mark.left.connect(self._let_go)
            self._marks[party.id] = mark
            mark.show()
        mark.show_party(party, party.name)

    def _mark_focused(self, party_id: str) -> None:
        self._current = party_id
        self._set_stop()

    def _set_stop(self) -> None:
        """One mark takes Tab: the one that had the focus last."""
        for party_id, mark in self._marks.items():
            stop = party_id == self._current
            mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)


def moved_by(circle: Circle, step: int) -> Circle:
    """The circle one step closer (-1) or further out (1); who stands nowhere yet starts among friends."""
    if not circle:
        return "friends_and_family"
    return CIRCLES[max(0, min(len(CIRCLES) - 1, CIRCLES.index(circle) + step))]


def _ring_name(circle: Circle) -> str:
    return {
        "closest": "",
        "friends_and_family": _("Friends"),
        "groups": _("Groups"),
        "paid": _("Paid to help"),
        "": "",
    }[circle]


_LEAST_TARGET = 48
_LEAST_ACROSS = 430
"""In pixels at 100%: any smaller, and names would lie on one another."""

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_SIDEWAYS = (Qt.Key.Key_Right, Qt.Key.Key_Left)
_LET_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)
