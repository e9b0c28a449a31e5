"""The four themes: every colour by its role, read from the design tokens."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from ipc_desktop.paths import RESOURCES

THEMES = ("light", "cream", "dark", "contrast")


class Theme(NamedTuple):
    """The colours of one theme by role; what each is for stands in docs/decisions/look.md."""

    name: str
    paper: QColor
    sand: QColor
    card: QColor
    ink: QColor
    ink2: QColor
    edge: QColor
    hair: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    on_accent: QColor
    tint: QColor
    here: QColor
    on_here: QColor
    sage: QColor
    sage_ink: QColor
    apricot: QColor
    apricot_ink: QColor
    sky: QColor
    sky_ink: QColor
    heather: QColor
    heather_ink: QColor
    err: QColor
    err_tint: QColor
    focus_in: QColor
    focus_out: QColor

    @property
    def is_contrast(self) -> bool:
        """Whether every surface is black and every edge is drawn."""
        return self.name == "contrast"

    @property
    def on_tint(self) -> QColor:
        """Words on a chosen thing: in high contrast it is solid yellow, so they are black."""
        return self.on_accent if self.is_contrast else self.ink

    @property
    def notice(self) -> QColor:
        """The ground of a notice; in high contrast black, as everywhere but on chosen things."""
        return self.card if self.is_contrast else self.tint

    def colour(self, role: str) -> QColor:
        """The colour of a role by its name."""
        found = getattr(self, role)
        assert isinstance(found, QColor)
        return found


@cache
def theme(name: str) -> Theme:
    """The theme of this name; light for a name that this version does not know."""
    palettes = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))["themes"]
    known = name if name in palettes else "light"
    colours = {_snake(role): QColor(value) for role, value in palettes[known].items()}
    return Theme(name=known, **colours)


def _snake(role: str) -> str:
    return re.sub(r"([A-Z])", lambda found: "_" + found.group(1).lower(), role)


def palette(of: Theme) -> QPalette:
    """The palette for what Qt paints by itself: the insides of text boxes, system-like dialogues."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    colours = {
        role.Window: of.paper,
        role.Base: of.card,
        role.AlternateBase: of.sand,
        role.Button: of.card,
        role.WindowText: of.ink,
        role.Text: of.ink,
        role.ButtonText: of.ink,
        role.PlaceholderText: of.ink2,
        role.Highlight: of.accent,
        role.HighlightedText: of.on_accent,
        role.Accent: of.accent,
        role.Link: of.accent,
        role.LinkVisited: of.accent,
        role.Mid: of.edge,
        role.Dark: of.edge,
        role.Light: of.card,
        role.Midlight: of.hair,
        role.ToolTipBase: of.card,
        role.ToolTipText: of.ink,
    }
    for which, colour in colours.items():
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, of.ink2)
    made.setColor(group.Disabled, role.Button, of.sand)
    made.setColor(group.Disabled, role.Base, of.sand)
    return made
