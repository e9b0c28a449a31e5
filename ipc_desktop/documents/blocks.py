"""What every document is made of: blocks of text that screen, paper and plain text show alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ipc_desktop.plan.agreement import Stroke


@dataclass(frozen=True)
class Text:
    """A text and its language (BCP 47); an empty language is the document's own.

    One of `silence` says that something is not known: item, row or line are left out where a reader sees only a part.
    """

    text: str
    lang: str = ""
    silence: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (the document's title) to 4. A chapter carries its `number`."""

    text: str
    level: int
    number: int = 0
    lang: str = ""


@dataclass(frozen=True)
class Said:
    """What somebody said, exactly, and who: "Idris, in own words:". `topic` is what they answered: "Why it matters:".

    Several in a row by the same voice are printed under that name once.
    """

    who: str
    words: Text
    topic: str = ""


@dataclass(frozen=True)
class Item:
    """One item of a list: words, with a label before them when they answer something ("Born: 3 May 2009").

    `still` is what stays where its words of silence are left out: a name, of which only the number is not known.
    """

    words: Text
    label: str = ""
    still: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list. Facts have labels and need no bullets; small ones run on in a line (`flow`), each a sentence.

    With `ticks` each has an empty box to tick by hand.
    """

    items: tuple[Item, ...]
    bullets: bool = True
    flow: bool = False
    ticks: bool = False


@dataclass(frozen=True)
class Table:
    """A table with a head for each column. Columns of `amounts` (counted from 0) stand flush at the far edge.

    `details`, if there are any, has for each row the facts that stand below it, across the columns but the first.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    amounts: frozenset[int] = frozenset()
    details: tuple[tuple[Item, ...], ...] = ()

    def with_details(self) -> tuple[tuple[tuple[Text, ...], tuple[Item, ...]], ...]:
        """Each row with what stands below it."""
        return tuple(zip(self.rows, self.details or ((),) * len(self.rows), strict=True))


@dataclass(frozen=True)
class Picture:
    """A picture of resources/pictures by its name, with the words that stand for it."""

    name: str
    alternative: str


@dataclass(frozen=True)
class Pictured:
    """One idea in easy read: a picture of resources/pictures to the left, its words to the right.

    The picture stands for nothing but the words beside it, so it has none of its own.
    """

    picture: str
    words: Text


@dataclass(frozen=True)
class Photo:
    """Somebody's own photo as JPEG, with the words that stand for it."""

    jpeg: bytes
    alternative: str


@dataclass(frozen=True)
class Drawn:
    """A drawing as SVG without words, and the words that stand for it; `rows` name its rows from top to bottom."""

    svg: str
    alternative: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on by hand."""

    count: int


@dataclass(frozen=True)
class Signature:
    """How one person answered: facts, and what they drew or chose. `alternative` tells it to who cannot see it."""

    facts: tuple[Item, ...]
    strokes: tuple[Stroke, ...] = ()
    picture: str = ""
    alternative: str = ""


@dataclass(frozen=True)
class Note:
    """Words of the app itself; a boxed note is one that nobody may miss.

    A note of `silence` says that there is nothing: it is left out where a reader sees only a part. One that `leads`
    stands on the page of what follows it.
    """

    text: str
    boxed: bool = False
    lang: str = ""
    silence: bool = False
    leads: bool = False


@dataclass(frozen=True)
class SideBySide:
    """The same in two languages: one beside the other, or below it where there is no room."""

    one: Heading | Items | Note
    other: Heading | Items | Note


Block = Heading | Said | Items | Table | Picture | Pictured | Photo | Drawn | Lines | Signature | Note | SideBySide


@dataclass(frozen=True)
class Attachment:
    """A file of JSON that goes along inside the PDF, and what it is."""

    name: str
    content: str
    description: str


@dataclass(frozen=True)
class Document:
    """A whole document. `standing` ("Draft", or nothing), `notice` and `contacts` stand on every page.

    `page_words` holds {page} and {pages}. A document with `longer_words` should fit on a page; where it cannot, these
    words, which hold {pages}, stand at its top. `dated` is the only date that goes into the file: the same document
    always gives the same bytes. `photos_to_come` is how many photos it lacks only because they are still on their way.
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
    longer_words: str = ""
    photos_to_come: int = 0
    attachments: tuple[Attachment, ...] = ()
