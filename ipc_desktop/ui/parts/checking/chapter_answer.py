"""What one chapter or page says in short, with who said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, ends_sentence, isolated, list_of, ngettext
from ipc_desktop.wording import quoted_words


@dataclass(frozen=True)
class ChapterAnswer:
    """What a chapter says in short; `words` are empty while nothing is said. `party` said it, if it is one voice."""

    title: str
    page: str
    words: str
    party: Party | None = None


def answer_of(plan: Plan, title: str, page: str, said: Sequence[Words], *, quoted: bool = False) -> ChapterAnswer:
    """The first of several words, the person's own before all others, and how many more there are.

    `quoted` sets them in quotation marks.
    """
    there = [words for words in said if words]
    own = [words for words in there if words.said_by in ("", plan.me.id)]
    first = next(iter(own or there), None)
    if first is None:
        return ChapterAnswer(title, page, "")
    words = quoted_words(first.text) if quoted else first.text.strip()
    return ChapterAnswer(title, page, and_more(words, len(there) - 1), voice_of(plan, first))


def and_more(words: str, n: int) -> str:
    """Words, and that there are so many more; none is no word. After a full stop that is a sentence of its own."""
    if n <= 0:
        return words
    if ends_sentence(words):
        more = ngettext("And one more.", "And {n} more.", n).format(n=n)
        return _("{words} {more}").format(words=isolated(words), more=more)
    more = ngettext("and one more", "and {n} more", n).format(n=n)
    return _("{words} {more}").format(words=isolated(words), more=more)


def names_and_more(names: Sequence[str], most: int) -> str:
    """The first names of several, and how many more there are: "Carys, Wendy and 4 more"."""
    rest = len(names) - most
    if rest <= 0:
        return list_of(names)
    return list_of((*names[:most], ngettext("one more", "{n} more", rest).format(n=rest)))


def voice_of(plan: Plan, words: Words) -> Party | None:
    """Whose words these are; nobody while nothing is said."""
    if not words:
        return None
    return plan.party(words.said_by) if words.said_by else plan.me
