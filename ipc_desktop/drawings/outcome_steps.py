"""Draws a goal as ten steps up: those climbed are dark, the one to reach carries a flag."""

from __future__ import annotations

from ipc_desktop.drawings.pen import PRINT, Drawing, Palette, Sheet
from ipc_desktop.texts import _

STEPS = 10
_STEP, _RISE, _ROOM = 60.0, 12.0, 60.0
_EDGE = 2.0


def outcome_steps(now: int, goal: int | None, palette: Palette = PRINT) -> Drawing:
    """The steps of a goal: `now` and `goal` run from 0 to 10; goal None is not said yet. Raises ValueError beyond."""
    if not 0 <= now <= STEPS or not 0 <= (goal or 0) <= STEPS:
        raise ValueError("step")
    height = _ROOM + STEPS * _RISE + 2 * _EDGE
    sheet = Sheet(STEPS * _STEP + 2 * _EDGE, height, palette)
    for step in range(1, STEPS + 1):
        high = step * _RISE
        left, top = _EDGE + (step - 1) * _STEP, height - _EDGE - high
        sheet.box(left, top, _STEP, high, "ink" if step <= now else "paper")
    if goal:
        foot_x, foot_y = _EDGE + (goal - 0.5) * _STEP, height - _EDGE - goal * _RISE
        sheet.line(foot_x, foot_y, foot_x, foot_y - _ROOM + _EDGE, pen=2)
        sheet.box(foot_x, foot_y - _ROOM + _EDGE, _STEP / 2, _ROOM / 3, "tint")
    return Drawing(sheet.svg(), _told(now, goal))


def _told(now: int, goal: int | None) -> str:
    if goal is None:
        return _("Ten steps up. I am on step {now}.").format(now=now)
    return _("Ten steps up. I am on step {now}, and want to be on step {goal}.").format(now=now, goal=goal)
