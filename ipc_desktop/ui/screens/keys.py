"""The list of keys: everything can be done without a mouse."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.screens.screen import Screen


def keys() -> tuple[tuple[str, str], ...]:
    """Each key and what it does, in the language in force."""
    return (
        (_("Tab"), _("Go to the next thing on the page")),
        (_("Shift + Tab"), _("Go back to the thing before")),
        (_("Arrow keys, then Space"), _("Move between choices, then choose")),
        (_("Enter"), _("Go on from a box of one line")),
        (_("Page Down"), _("Read further down")),
        (_("Page Up"), _("Read further up")),
        (_("Alt + Right"), _("Go on")),
        (_("Alt + Left"), _("Go back")),
        (_("F6"), _("Jump between page, bar and path")),
        (_("Ctrl + Plus"), _("Larger words")),
        (_("Ctrl + Minus"), _("Smaller words")),
        (_("Ctrl + 0"), _("Words at their first size")),
        (_("F8"), _("Read aloud, or stop reading")),
        (_("F7"), _("Pause reading, or go on")),
        (_("Alt + S"), _("Open Text size")),
        (_("Alt + T"), _("Open Tools")),
        (_("F2"), _("Catch it: write down what was just said")),
        (_("Alt + P"), _("Pause")),
        (_("F12"), _("Hide this now, and show it again")),
        (_("Alt + A"), _("Talk to me alone")),
        (_("Alt + H"), _("Hand the laptop over, or give it back")),
        (_("Alt + V"), _("Answer alone, and back to the page")),
        (_("Ctrl + Z"), _("Undo the last change")),
        (_("Ctrl + L"), _("Lock the screen")),
        (_("F9"), _("Turn one switch on or off")),
        (_("Esc"), _("Close what is open")),
        (_("F1"), _("Show this list")),
    )


class KeysScreen(Screen):
    """Keys at the start side, what they do at the end side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Keys"), _("Everything works without a mouse."), parent)
        for key, what in keys():
            row = QWidget()
            columns = Columns(row, gap=36, stacked_gap=2)
            columns.add(Label(key), wide=230)
            columns.add(Body(what), wide=400, grow=1)
            self.body.addWidget(row)
        # Nothing here takes the focus, so the heading tells it all.
        told = (_("{key}: {what}.").format(key=key, what=what) for key, what in keys())
        self.heading.setAccessibleDescription("\n".join((self.lead_label.text(), *told)))

    @override
    def _space_out(self) -> None:
        super()._space_out()
        self.body.setSpacing(appearance().space(14))
