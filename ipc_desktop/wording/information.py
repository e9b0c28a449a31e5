"""What people can read before anything is asked: pages about this, and the words that need explaining.

The texts are our own, in resources/information/; each is a message like any other, so it is shown in the language in
force where somebody has translated it.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from dataclasses import dataclass
from typing import Any

from ipc_desktop.paths import RESOURCES
from ipc_desktop.texts import _

FOLDER = RESOURCES / "information"
FORMS_APART = "|"
"""Stands between the forms of a term, which are one message: another language has more of them, or fewer."""


@dataclass(frozen=True)
class Term:
    """A word that needs explaining: its name, in plain words what it is, and an example from somebody's life."""

    key: str
    name: str
    plain: str
    example: str
    forms: tuple[str, ...]
    """How it is written in a sentence; each of these is marked."""


@dataclass(frozen=True)
class Part:
    """A part of a page: a heading (empty for none), paragraphs, and points of a list."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """Where a page has its facts from, and on which day somebody compared it."""

    name: str
    url: str
    checked_on: dt.date


@dataclass(frozen=True)
class InformationPage:
    """One page to read, in parts; `sources` is empty where it only says how we work."""

    key: str
    title: str
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]


def terms() -> tuple[Term, ...]:
    """Every word that is explained, in the order of its name."""
    found = (
        Term(one["key"], _(one["term"]), _(one["plain"]), _(one["example"]), _apart(_(_forms(one))))
        for one in _read("terms")["terms"]
    )
    return tuple(sorted(found, key=lambda term: term.name.casefold()))


def term(key: str) -> Term:
    """The word with this key. Raises KeyError when there is none."""
    return {one.key: one for one in terms()}[key]


def pages() -> tuple[InformationPage, ...]:
    """The pages about this, in the order in which they are read."""
    return tuple(
        InformationPage(
            one["key"],
            _(one["title"]),
            tuple(_part(part) for part in one["parts"]),
            tuple(_source(source) for source in one.get("sources", ())),
        )
        for one in _read("about")["pages"]
    )


def messages() -> tuple[str, ...]:
    """Every message in resources/information/, for the template of all messages."""
    words = [
        text for one in _read("terms")["terms"] for text in (one["term"], one["plain"], one["example"], _forms(one))
    ]
    for page in _read("about")["pages"]:
        words.append(page["title"])
        for part in page["parts"]:
            words += [part.get("heading", ""), *part.get("text", ()), *part.get("points", ())]
    return tuple(filter(None, words))


def _part(written: dict[str, Any]) -> Part:
    heading = written.get("heading", "")
    return Part(
        _(heading) if heading else "",
        tuple(_(text) for text in written.get("text", ())),
        tuple(_(point) for point in written.get("points", ())),
    )


def _source(written: dict[str, str]) -> Source:
    return Source(written["name"], written["url"], dt.date.fromisoformat(written["checked_on"]))


def _apart(forms: str) -> tuple[str, ...]:
    """The forms of a term, one by one, without the brackets in which a pseudo-language puts every message."""
    return tuple(form.strip("[]") for form in forms.split(FORMS_APART))


def _forms(written: dict[str, Any]) -> str:
    return FORMS_APART.join(written["forms"])


@functools.cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found
