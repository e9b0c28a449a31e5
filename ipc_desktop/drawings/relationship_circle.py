"""Draws the circle of people: the person in the middle, rings round them, a mark for each; paid people are square."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ipc_desktop.drawings.circle_places import ACROSS, MARK, ME, MOST_MARKS, Box, places, rings
from ipc_desktop.drawings.pen import PRINT, Drawing, Palette, Sheet
from ipc_desktop.plan.people import CIRCLES, Circle, Party
from ipc_desktop.texts import _, list_of

_EDGE = 4.0


def relationship_circle(
    me: Party, people: Sequence[Party], ring_names: Mapping[Circle, str], palette: Palette = PRINT
) -> Drawing:
    """The circle round `me`, of everybody in `people` who has a place in it; `ring_names` name the rings in words."""
    placed = sorted((party for party in people if party.circle), key=lambda party: CIRCLES.index(party.circle))
    shown = placed[:MOST_MARKS]
    sheet = Sheet(ACROSS + 2 * _EDGE, ACROSS + 2 * _EDGE, palette)
    drawn = rings(Counter(party.circle for party in shown))
    middle = ACROSS / 2 + _EDGE
    for ring in reversed(drawn):
        sheet.circle(middle, middle, ring.radius, "paper")
    found = places(drawn, [(party.id, party.circle, MARK) for party in shown], (), Box(0, 0, ME, ME))
    sheet.circle(middle, middle, ME / 2, "ink")
    for party in shown:
        _draw_mark(sheet, found[party.id], middle, is_paid=party.is_paid)
    return Drawing(sheet.svg(), " ".join(_told(me, placed, ring_names)))


def _draw_mark(sheet: Sheet, place: Box, middle: float, *, is_paid: bool) -> None:
    x, y = middle + place.x, middle + place.y
    if is_paid:
        sheet.box(x - MARK / 2, y - MARK / 2, MARK, MARK, "paper", corner=MARK / 5)
    else:
        sheet.circle(x, y, MARK / 2, "tint")


def _told(me: Party, placed: Sequence[Party], ring_names: Mapping[Circle, str]) -> list[str]:
    told = [_("A circle with {name} in the middle.").format(name=me.name or _("me"))]
    for circle in CIRCLES:
        names = [party.name or party.relationship or _("Somebody") for party in placed if party.circle == circle]
        if names:
            told.append(_("{ring}: {names}.").format(ring=ring_names[circle], names=list_of(names)))
    return told if placed else [*told, _("Nobody has a place in it yet.")]
