"""The words people read: messages in the chosen language, and dates, times, money and lists as people write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

from ipc_desktop import paths

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from babel import Locale

SPOKEN_LANGUAGES: dict[str, str] = {
    "en": "English",
    "cy": "Cymraeg",
    "ur": "اردو",
    "pa": "ਪੰਜਾਬੀ",
    "bn": "বাংলা",
    "ar": "العربية",
    "pl": "Polski",
    "so": "Soomaali",
    "pt": "Português",
    "ro": "Română",
    "gu": "ગુજરાતી",
    "bfi": "British Sign Language",
}
"""Languages that somebody at the table may speak or sign, each in its own letters, by BCP 47 tag."""

PSEUDO_LANGUAGES: dict[str, str] = {"en-XA": "[Ééñgllííšh]", "ar-XB": "انجلزه"}
"""Made from the English at run time, for tests and for looking at pages: long and accented, and right to left."""

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})


class _Messages(dict[str, str]):
    """Translations by English message; what has none is shown in English, unless `made` makes one."""

    def __init__(self, translations: dict[str, str], made: Callable[[str], str] | None = None) -> None:
        super().__init__(translations)
        self._made = made

    def __missing__(self, message: str) -> str:
        if self._made is None:
            return message
        self[message] = self._made(message)
        return self[message]


class _Language(NamedTuple):
    tag: str
    messages: _Messages
    plurals: dict[str, tuple[str, ...]]
    """Translated plural forms by the English message in the singular."""
    plural_form: Callable[[int], int]


def _english_plural(n: int) -> int:
    return int(n != 1)


_ENGLISH = _Language("en", _Messages({}), {}, _english_plural)
_borrowed: ContextVar[_Language | None] = ContextVar("language", default=None)


class _InForce:
    """The language of the whole program, changed by `set_language` alone."""

    chosen = _ENGLISH


def _now() -> _Language:
    return _borrowed.get() or _InForce.chosen


def _(message: str) -> str:
    """The message in the language in force; in English when nobody has translated it yet."""
    return _now().messages[message]


def N_(message: str) -> str:
    """Marks a message for translation without translating it here."""
    return message


def ngettext(one: str, many: str, n: int) -> str:
    """The message in the grammatical number that goes with n, in the language in force."""
    now = _now()
    forms = now.plurals.get(one)
    if forms:
        return forms[min(now.plural_form(n), len(forms) - 1)]
    return now.messages[one if _english_plural(n) == 0 else many]


# --- choosing a language ----------------------------------------------------------------------------------------


def _languages_on_offer() -> dict[str, str]:
    folders = sorted(folder.name for folder in paths.TRANSLATIONS.iterdir() if folder.is_dir())
    tags = (name.replace("_", "-") for name in folders if _catalogue(name).exists())
    return {"en": SPOKEN_LANGUAGES["en"]} | {tag: SPOKEN_LANGUAGES.get(tag, tag) for tag in tags}


def _catalogue(folder: str) -> Path:
    return paths.TRANSLATIONS / folder / "LC_MESSAGES" / "messages.po"


LANGUAGES: dict[str, str] = _languages_on_offer()
"""Languages that the screen and the paper can be in, each in its own letters: what has a folder in translations/."""


def set_language(tag: str) -> None:
    """Puts a language in force for the whole program; a language nobody has translated falls back to English."""
    _InForce.chosen = _language_of(tag)


@contextmanager
def in_language(tag: str) -> Iterator[None]:
    """Borrows another language for a while, in this thread only: a paper in Urdu from a window in English."""
    token = _borrowed.set(_language_of(tag))
    try:
        yield
    finally:
        _borrowed.reset(token)


def language() -> str:
    """The BCP 47 tag of the language in force."""
    return _now().tag


def is_right_to_left(tag: str | None = None) -> bool:
    """Whether a language (the one in force when none is named) is written from right to left."""
    return (language() if tag is None else tag).replace("_", "-").split("-")[0].lower() in RIGHT_TO_LEFT


def _language_of(tag: str) -> _Language:
    if tag in PSEUDO_LANGUAGES:
        made = _long_and_accented if tag == "en-XA" else _right_to_left
        return _Language(tag, _Messages({}, made), {}, _english_plural)
    for wanted in (tag, tag.replace("_", "-").split("-")[0]):
        if wanted != "en" and wanted in _languages_on_offer():
            return _translated(wanted)
    return _ENGLISH


def _translated(tag: str) -> _Language:
    """A language from its catalogue; messages marked fuzzy are not used: nobody has checked them."""
    from gettext import c2py

    from babel.messages.pofile import read_po

    file = _catalogue(tag.replace("-", "_"))
    if not file.exists():
        file = _catalogue(tag)
    with file.open("rb") as words:
        catalogue = read_po(words, locale=tag.replace("-", "_"))
    singles: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or not message.string or message.fuzzy:
            continue
        if isinstance(message.id, str):
            singles[message.id] = str(message.string)
        elif all(message.string):
            plurals[message.id[0]] = tuple(message.string)
    return _Language(tag, _Messages(singles), plurals, c2py(catalogue.plural_expr))


# --- pseudo-languages -------------------------------------------------------------------------------------------

_KEPT = r"(\{[^{}]*\}|<[^<>]*>|\s+)"
"""What a pseudo-language leaves as it is: placeholders, mark-up and spaces."""

_ACCENTED = str.maketrans(
    "AEIOUYCNSZaeiouycnsz",
    "ÁÉÍÓÚÝÇÑŠŽáéíóúýçñšž",
)
_VOWEL = r"([aeiouAEIOU])"
_ARABIC_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz,;?",
    "ابثدهفغحيجكلمنوپقرستعڤشخطز،؛؟",
)


def _changed(message: str, change: Callable[[str], str]) -> str:
    parts = re.split(_KEPT, message)
    return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))


def _long_and_accented(message: str) -> str:
    """About 40 % longer, with accents, in brackets: what stays plain is not translated, what lacks a bracket is cut."""
    if not message:
        return message
    doubled = _changed(message, lambda part: re.sub(_VOWEL, r"\1\1", part).translate(_ACCENTED))
    return f"[{doubled}]"


def _right_to_left(message: str) -> str:
    """In Arabic letters, one for each English letter: what stays in Latin letters is not translated."""
    return _changed(message, lambda part: part.lower().translate(_ARABIC_LETTERS))


# --- dates, times, money, lists ---------------------------------------------------------------------------------
# English is written here: Babel costs 11 MB and 30 ms, which a window in English need not pay.

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TIME = r"([01]\d|2[0-3]):([0-5]\d)"


def _locale() -> Locale | None:
    """The locale that Babel writes in; None for English, which this module writes itself."""
    tag = language()
    if tag.split("-")[0] == "en":
        return None
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.split("-")[0] if tag in PSEUDO_LANGUAGES else tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


_QUESTION_MARKS = ("?", "؟")
_SENTENCE_ENDS = (*_QUESTION_MARKS, ".", "!", "…", "۔", "।")
"""Also as Arabic, Urdu, Bengali and Panjabi write them."""


def is_question(text: str) -> bool:
    """Whether a text ends as a question does, in whatever letters: no colon follows it."""
    return text.endswith(_QUESTION_MARKS)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, in whatever letters and quotation marks."""
    return text.rstrip("”’»").endswith(_SENTENCE_ENDS)


def isolated(text: str) -> str:
    """A text that keeps its own direction inside a sentence, and leaves the sentence its own.

    Unchanged where all of it runs as the sentence does: a line may break in the middle of a word that is isolated.
    """
    return f"\u2068{text}\u2069" if _runs_otherwise(text) else text


_LEFTWARDS, _RIGHTWARDS = ("R", "AL"), ("L", "EN", "AN")


def _runs_otherwise(text: str) -> bool:
    """Whether any letter or number of a text runs against the direction in force."""
    against = _RIGHTWARDS if is_right_to_left() else _LEFTWARDS
    if against is _LEFTWARDS and text.isascii():
        return False
    import unicodedata  # a large table, which a start can do without

    return any(unicodedata.bidirectional(letter) in against for letter in text)


def _left_to_right(text: str) -> str:
    return f"\u2066{text}\u2069" if is_right_to_left() else text


def long_date(date: dt.date) -> str:
    """A date as it is said: "Monday 11 January 2027"."""
    locale = _locale()
    if locale is None:
        return f"{_DAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1]} {date.year}"
    from babel.dates import format_date

    return format_date(date, "full", locale=locale)


def short_date(date: dt.date) -> str:
    """A date in little room, the month still in letters: "11 Jan 2027"."""
    locale = _locale()
    if locale is None:
        return f"{date.day} {_MONTHS[date.month - 1][:3]} {date.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMMd", date, locale=locale)


def time_of_day(time: str) -> str:
    """A time of day from "HH:MM" as it is said: "10:30am", "midday"; any other text comes back as it is."""
    match = re.fullmatch(_TIME, time)
    if match is None:
        return time
    hour, minute = int(match[1]), int(match[2])
    locale = _locale()
    if locale is None:
        return _english_time(hour, minute)
    import datetime as dt

    from babel.dates import format_time

    return isolated(format_time(dt.time(hour, minute), "short", locale=locale))


def _english_time(hour: int, minute: int) -> str:
    if minute == 0 and hour in (0, 12):
        return "midday" if hour else "midnight"
    minutes = f":{minute:02d}" if minute else ""
    return f"{hour % 12 or 12}{minutes}{'am' if hour < 12 else 'pm'}"


def money(pence: int) -> str:
    """An amount in whole pence as pounds, always with two decimals: "£1,234.50"."""
    locale = _locale()
    if locale is None:
        pounds, rest = divmod(abs(pence), 100)
        return f"{'-' if pence < 0 else ''}£{pounds:,}.{rest:02d}"
    from decimal import Decimal

    from babel.numbers import format_currency

    pattern = locale.currency_formats["standard"].pattern.replace("¤", "£")
    written = format_currency(Decimal(pence) / 100, "GBP", format=pattern, locale=locale)
    return _left_to_right(written.strip("\u200e\u200f"))


def list_of(items: Sequence[str]) -> str:
    """Several things in one sentence: "Idris, Farah and Zoya"."""
    locale, apart = _locale(), [_set_apart(item) for item in items]
    if locale is None:
        return " and ".join(part for part in (", ".join(apart[:-1]), *apart[-1:]) if part)
    from babel.lists import format_list

    return format_list(apart, locale=locale)


def _set_apart(item: str) -> str:
    """One thing of several, isolated or behind a mark of its direction: the Arabic word for "and" touches it."""
    alone = isolated(item)
    return f"\u200f{item}" if alone == item and is_right_to_left() else alone


def row_of(items: Sequence[str]) -> str:
    """Several things that belong together, side by side: "Hen Barn, Knighton, LD7 1AA"."""
    locale, apart = _locale(), [_set_apart(item) for item in items]
    if locale is None:
        return ", ".join(apart)
    from babel.lists import format_list

    return format_list(apart, style="unit", locale=locale)


def tenths(n: int) -> str:
    """A whole number of tenths: "1.5", "2"."""
    locale = _locale()
    if locale is None:
        return f"{n / 10:g}"
    from decimal import Decimal

    from babel.numbers import format_decimal

    return format_decimal(Decimal(n) / 10, locale=locale)


def percent(n: int) -> str:
    """A whole number of hundredths: "125%"."""
    locale = _locale()
    if locale is None:
        return f"{n}%"
    from decimal import Decimal

    from babel.numbers import format_percent

    return _left_to_right(format_percent(Decimal(n) / 100, locale=locale))
