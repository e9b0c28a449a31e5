"""What must be put right first, on top of the page, with a link to each place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.field import AlertMark, Problem
from ipc_desktop.ui.looks import brush, focus_ring

_MARK = 34


class ErrorSummary(QFrame):
    """Hidden until there is something to say. Showing problems marks their fields and takes the focus.

    `changed` comes when problems are shown or cleared.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._links: list[Button] = []
        self._is_settled = False
        self._title = Title()
        self._mark = AlertMark(_MARK)
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self._column.addWidget(self._title)
        accessible.set_role(self, "alert")
        focus_ring.set_ring(self, radius=16)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._dress()
        self.hide()
        appearance().remeasured.connect(self._dress)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows each problem with a link to its field, marks the fields and takes the focus; none clears it."""
        self.clear()
        self._problems = tuple(problems)
        if not self._problems:
            return
        self._mark.show()
        count = len(self._problems)
        self._title.setText(ngettext("Please look at this first", "Please look at these first", count))
        for problem in self._problems:
            link = Button(problem.text, kind="quiet", flush=True)
            link.clicked.connect(problem.field.focus_first)
            self._links.append(link)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription("\n".join(problem.text for problem in self._problems))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for problem in self._problems:  # now that no field has the focus, or a screen reader says it twice
            problem.field.set_error(problem.text)
        self.changed.emit()

    @property
    def has_problems(self) -> bool:
        """Whether anything waits to be put right."""
        return bool(self._problems) and not self._is_settled

    def settle(self, left: Sequence[Problem]) -> None:
        """Takes the errors away from fields that are right by now; the summary goes with the next Continue."""
        fields = {id(problem.field) for problem in left}
        for problem in self._problems:
            if id(problem.field) not in fields:
                problem.field.settle()
        if self._problems and not left and not self._is_settled:
            self._is_settled = True
            self._title.setText(_("Thank you. You can go on now."))
            for gone in (self._mark, *self._links):
                room = gone.sizePolicy()
                room.setRetainSizeWhenHidden(True)
                gone.setSizePolicy(room)
                gone.hide()
            self.setAccessibleName(self._title.text())
            self.setAccessibleDescription("")
            self.update()
            self.changed.emit()

    def clear(self) -> None:
        """Hides the summary and takes the errors away from their fields."""
        for problem in self._problems:
            problem.field.set_error("")
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        was_shown = bool(self._problems)
        self._problems, self._links, self._is_settled = (), [], False
        self.hide()
        if was_shown:
            self.changed.emit()

    def _dress(self) -> None:
        look = appearance()
        side, high = look.space(24), look.space(16)
        self._row.setContentsMargins(side, high, side, high)
        self._row.setSpacing(look.space(16))
        self._column.setSpacing(look.space(4))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        fill, edge = (theme.card, theme.accent) if self._is_settled else (theme.err_tint, theme.err)
        width = look.border(4)
        brush.box(QPainter(self), self.rect(), fill=fill, edge=edge, width=width, radius=look.radius(16))
