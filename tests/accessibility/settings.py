"""The settings that every place is audited in: text size, theme and language, pairwise or all of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from ipc_desktop.overriding import override
from ipc_desktop.texts import LANGUAGES, PSEUDO_LANGUAGES
from ipc_desktop.ui.themes import THEMES

SIZES = (100, 200, 300, 400)
LANGUAGE_TAGS = (*LANGUAGES, *PSEUDO_LANGUAGES)


@dataclass(frozen=True, order=True)
class Setting:
    """How a window is looked at."""

    size: int
    theme: str
    language: str

    @override
    def __str__(self) -> str:
        return f"{self.size}-{self.theme}-{self.language}"


EVERY_SETTING = tuple(Setting(*parts) for parts in product(SIZES, THEMES, LANGUAGE_TAGS))


def settings_of(number: int, turn: int | None = None) -> tuple[Setting, ...]:
    """For the place with this number: each size, theme and language once at least; with a `turn` one of these alone.

    The places shift against each other, so that over all of them each size meets each theme and each language.
    """
    rounds = max(len(SIZES), len(THEMES), len(LANGUAGE_TAGS))
    found = tuple(
        Setting(
            SIZES[step % len(SIZES)],
            THEMES[(step + number) % len(THEMES)],
            LANGUAGE_TAGS[(step + number // len(THEMES)) % len(LANGUAGE_TAGS)],
        )
        for step in range(rounds)
    )
    return found if turn is None else (found[turn % len(found)],)
