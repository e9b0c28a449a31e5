"""The pad to sign on, as a field: with a label, an error of its own, and buttons to undo and to start again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import Stroke
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.signature_pad import SignaturePad


class PadField(Field):
    """Any mark counts, a cross or a dot too."""

    def __init__(self) -> None:
        super().__init__(_("Your mark"), _("Finger, pen, mouse or arrow keys. Space puts the pen down."))
        self.pad = SignaturePad()
        self.undo = Button(_("Undo"), glyph="undo")
        self.again = Button(_("Start again"))
        self.undo.clicked.connect(self.pad.undo)
        self.again.clicked.connect(self.pad.start_again)
        self.pad.changed.connect(self.changed)
        row = FlowRow(gap=12)
        row.addWidget(self.undo)
        row.addWidget(self.again)
        self._put(self.pad)
        self._put(row)
        self._tell()

    @override
    def raw(self) -> str:
        """One line of figures for each line that was drawn."""
        return "\n".join(" ".join(map(str, stroke.points)) for stroke in self.pad.strokes())

    @override
    def set_raw(self, text: str) -> None:
        lines = (line.split() for line in text.split("\n"))
        self.pad.set_strokes([Stroke(tuple(map(int, line))) for line in lines if line])

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return (self.pad,)
