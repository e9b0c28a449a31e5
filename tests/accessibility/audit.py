"""The audit of a window: every rule, over everything that can be seen and heard in it just now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from tests.accessibility.finding import Finding
from tests.accessibility.rules import contrast, errors, keyboard, naming, room, states, words
from tests.accessibility.view import View

RULES: tuple[Callable[[View], Iterator[Finding]], ...] = (
    keyboard.focus_is_seen,
    naming.window_title,
    naming.name,
    naming.role,
    naming.state,
    naming.label_in_name,
    naming.one_name_each,
    naming.label_of_a_box,
    naming.drawings,
    room.target,
    room.clipped,
    room.elided,
    room.overlapping,
    room.sideways,
    contrast.text,
    contrast.edges,
    states.differ_in_grey,
    words.short_sentences,
    words.translated,
    errors.reached_first,
    errors.say_how_to_mend,
    errors.linked,
    keyboard.everything_is_reached,
)


def audit(
    window: QWidget,
    own_words: frozenset[str] = frozenset(),
    *,
    screen: tuple[int, int] | None = None,
    thorough: bool = False,
) -> list[Finding]:
    """Everything that stands in somebody's way in a shown window; nothing is what we want.

    `own_words` are what people wrote: nobody translates or shortens them. `screen` is how wide and high the window may
    be, in px. `thorough` looks at the mark of focus on every control, not on one of each kind.
    """
    view = View(window, own_words, screen=screen, thorough=thorough)
    return [finding for rule in RULES for finding in rule(view)]
