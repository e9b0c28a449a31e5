"""What every document is made of: blocks of text that screen, paper and plain text show alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ipc_desktop.plan.agreement import Stroke


@dataclass(frozen=True)
class Text:
    """A text and its language (BCP 47); an empty language is the document's own."""

    text: str
    lang: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (the document's title) to 4. A chapter carries its `number`; it may open a new sheet."""

    text: str
    level: int
    number: int = 0
    new_sheet: bool = False


@dataclass(frozen=True)
class Said:
    """What somebody said, exactly, under a line that names them: "Idris, in own words:"."""

    who: str
    words: Text


@dataclass(frozen=True)
class Item:
    """One item of a list: words, with a label before them when they answer something ("Born: 3 May 2009")."""

    words: Text
    label: str = ""


@dataclass(frozen=True)
class Items:
    """A list. Facts have labels and need no bullets."""

    items: tuple[Item, ...]
    bullets: bool = True


@dataclass(frozen=True)
class Table:
    """A table with a head for each column. Columns of `amounts` (counted from 0) stand flush at the far edge."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    amounts: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Picture:
    """A picture of resources/pictures by its name, with the words that stand for it."""

    name: str
    alternative: str


@dataclass(frozen=True)
class Signature:
    """How one person answered: facts, and what they drew or chose. `alternative` tells it to who cannot see it."""

    facts: tuple[Item, ...]
    strokes: tuple[Stroke, ...] = ()
    picture: str = ""
    alternative: str = ""


@dataclass(frozen=True)
class Note:
    """Words of the app itself; a boxed note is one that nobody may miss."""

    text: str
    boxed: bool = False


Block = Heading | Said | Items | Table | Picture | Signature | Note


@dataclass(frozen=True)
class Document:
    """A whole document. `standing` ("Draft"), `notice` and `contacts` stand on every page.

    `page_words` holds {page} and {pages}. `dated` is the only date that goes into the file: the same document
    always gives the same bytes.
    """

    name: str
    title: str
    language: str
    person: str
    born_on: dt.date | None
    dated: dt.date
    standing: str
    notice: str
    contacts: tuple[str, ...]
    page_words: str
    blocks: tuple[Block, ...]
