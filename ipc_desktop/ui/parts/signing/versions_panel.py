"""The versions of a plan that were agreed on, newest first, each to be read just as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.blocks import Document
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import with_answers_shown
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import begin_at
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.standing import agreed_words, day_of
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.wording import change_reason_words


class VersionsPanel(QWidget):
    """`wanted` hands over the id of the version that somebody wants to read, `read_aloud` what is read aloud."""

    wanted = Signal(str)
    read_aloud = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._open = ""
        self._stands: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.body.addWidget(Title(_("The versions of this plan")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance().space(16))
        card.body.addLayout(self._rows)
        self.trouble = Body("", colour="err")
        self.trouble.hide()
        card.body.addWidget(self.trouble)
        column.addWidget(card)
        self._reading = QVBoxLayout()
        column.addLayout(self._reading)
        column.setSpacing(appearance().space(20))

    def show_versions(self, plan: Plan, asked: str = "") -> None:
        """Lists the versions of a plan, with who has agreed to them as far as that may be told.

        Of the version that somebody is just `asked` about no answer is told, so that they give their own.
        """
        shown = with_answers_shown(plan)
        versions = sorted(plan.all(AgreedVersion), key=lambda version: version.number)
        stands = tuple((one, "" if one.id == asked else agreed_words(shown, one)) for one in versions)
        if stands == self._stands:
            return
        self._stands = stands
        self.close_reading()
        clear(self._rows)
        self.buttons = {}
        for version, agreed in reversed(stands):
            self._rows.addWidget(self._row(version, agreed))

    def _row(self, version: AgreedVersion, agreed: str) -> QWidget:
        holder = QWidget()
        row = FlowRow(holder, last_at_end=True)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(appearance().space(2))
        lines.addWidget(Body(_("Version {number}").format(number=version.number), weight=700))
        for line in (_closed_words(version), agreed, change_reason_words(version.change_reason)):
            if line:
                lines.addWidget(Small(line))
        row.addWidget(words)
        read = Button(_("Read it"))
        read.setAccessibleName(_("Read it: version {number}").format(number=version.number))
        read.clicked.connect(lambda _checked=False, wanted=version.id: self._on_read(wanted))
        row.addWidget(read)
        self.buttons[version.id] = read
        return holder

    # --- reading one ----------------------------------------------------------------------------------------------

    def show_reading(self, version: AgreedVersion, document: Document) -> None:
        """Opens a version below the list, to be read or heard."""
        self.close_reading()
        self._open = version.id
        card = Card()
        listen = Button(_("Read the plan aloud"), glyph="speak")
        close = Button(_("Close the plan"), glyph="cross")
        view = ReadingView(document)
        listen.clicked.connect(lambda: self.read_aloud.emit(view))
        close.clicked.connect(self._close_and_go_back)
        card.body.addWidget(listen, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(view)
        card.body.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        self._reading.addWidget(card)
        card.show()  # at once, so that it can take the focus
        tab_in_reading_order(self)
        listen.setFocus(Qt.FocusReason.OtherFocusReason)
        begin_at(card)

    def say_trouble(self, sentence: str) -> None:
        """Says why a version cannot be read."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def close_reading(self) -> None:
        """Takes away what is open."""
        self._open = ""
        clear(self._reading)
        self.say_trouble("")

    def _on_read(self, version: str) -> None:
        if self._open == version:
            self._close_and_go_back()
        else:
            self.wanted.emit(version)

    def _close_and_go_back(self) -> None:
        button = self.buttons.get(self._open)
        self.close_reading()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def _closed_words(version: AgreedVersion) -> str:
    if not version.locked_at:
        return ""
    return _("Closed for signing on {day}.").format(day=long_date(day_of(version.locked_at)))
