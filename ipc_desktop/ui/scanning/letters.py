"""The letter board: which letters stand where, so that the commonest are reached in the fewest steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.texts import _

Order = Literal["often", "abc"]
Act = Literal["write", "delete", "delete_word", "capital", "figures", "letters", "new_line", "hold_on", "done", "key"]

COLUMNS = 8
_MARKS = ".,?'-"
_FIGURES = ("12345678", "90.,-/:£", "()@&+!'%")


@dataclass(frozen=True)
class Cap:
    """One key of a board: what stands on it, what it does, and what it writes or presses."""

    words: str
    act: Act = "write"
    writes: str = ""
    glyph: str = ""
    spoken: str = ""

    @property
    def name(self) -> str:
        """What is told of it."""
        return self.spoken or self.words


Rows = tuple[tuple[Cap, ...], ...]


def letter_rows(order: Order, *, capital: bool = False) -> Rows:
    """The letters of the language in force in rows of eight, with Space and the commonest marks."""
    # The alphabet of your language, the commonest letter first, then in its usual order.
    letters = (_("e t a o i n s r h l d c u m f p g w y b v k x j q z") if order == "often" else _abc()).split()
    letters = [letter for letter in letters if len(letter) == 1]
    caps = [_letter(letter.upper() if capital else letter) for letter in letters]
    space, marks = Cap(_("Space"), writes=" "), [Cap(mark, writes=mark) for mark in _MARKS]
    return _along_diagonals((space, *caps, *marks)) if order == "often" else _in_lines((*caps, space, *marks))


def figure_rows() -> Rows:
    """Figures and marks in rows."""
    rows = tuple(tuple(Cap(mark, writes=mark) for mark in line) for line in _FIGURES)
    return (*rows[:-1], (*rows[-1][:-1], Cap(_("Space"), writes=" ")))


def acts(*, figures: bool, lines: bool) -> tuple[Cap, ...]:
    """The row of what is not a letter. `figures`: these are shown just now; `lines`: several may be written."""
    other = Cap(_("ABC"), "letters", spoken=_("Letters")) if figures else Cap(_("123"), "figures", spoken=_("Figures"))
    new_line = (Cap(_("New line"), "new_line"),) if lines else ()
    return (
        Cap(_("Delete"), "delete"),
        Cap(_("Done"), "done"),
        other,
        Cap(_("Delete word"), "delete_word"),
        Cap(_("Capital"), "capital"),
        *new_line,
        Cap(_("Hold on"), "hold_on"),
    )


def word_row(words: Sequence[str]) -> tuple[Cap, ...]:
    """Whole words to take."""
    return tuple(Cap(word, "write", writes=word) for word in words)


def pen_rows() -> Rows:
    """The keys that a pad takes: arrows that go on until the next press, and the pen."""
    return (
        (
            Cap(_("Pen down or up"), "key", "Space", "pen"),
            Cap(_("Right"), "key", "Right", "next"),
            Cap(_("Down"), "key", "Down", "down"),
            Cap(_("Left"), "key", "Left", "back"),
            Cap(_("Up"), "key", "Up", "up"),
            Cap(_("Done"), "done"),
            Cap(_("Hold on"), "hold_on"),
        ),
    )


def list_rows() -> Rows:
    """The keys that a list takes, one line a press."""
    return (
        (
            Cap(_("Down"), "key", "Down", "down"),
            Cap(_("Choose this one"), "key", "Return"),
            Cap(_("Up"), "key", "Up", "up"),
            Cap(_("Done"), "done"),
            Cap(_("Hold on"), "hold_on"),
        ),
    )


def _abc() -> str:
    return _("a b c d e f g h i j k l m n o p q r s t u v w x y z")


def _letter(letter: str) -> Cap:
    return Cap(letter, writes=letter)


def _in_lines(caps: Sequence[Cap]) -> Rows:
    return tuple(tuple(caps[at : at + COLUMNS]) for at in range(0, len(caps), COLUMNS))


def _along_diagonals(caps: Sequence[Cap]) -> Rows:
    """The first caps where row and column are reached in the fewest steps together."""
    lines = -(-len(caps) // COLUMNS)
    places = sorted(_places(len(caps), lines), key=lambda place: (sum(place), place[0]))
    found = dict(zip(places, caps, strict=True))
    return tuple(tuple(found[at] for at in sorted(found) if at[0] == line) for line in range(lines))


def _places(count: int, lines: int) -> Iterator[tuple[int, int]]:
    for line in range(lines):
        for column in range(min(COLUMNS, count - line * COLUMNS)):
            yield line, column
