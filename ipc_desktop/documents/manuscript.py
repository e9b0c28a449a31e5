"""A document as the typesetter gets it: paragraphs of prepared text as data for the template, never as markup."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ipc_desktop.documents import characters, svg
from ipc_desktop.documents.blocks import (
    Document,
    Drawn,
    Heading,
    Item,
    Items,
    Lines,
    Note,
    Photo,
    Picture,
    Pictured,
    Said,
    SideBySide,
    Signature,
    Table,
    Text,
)
from ipc_desktop.documents.kept_together import Paragraph, lead_on, leading
from ipc_desktop.documents.language_style import style_of
from ipc_desktop.documents.one_line import ended, one_line, unbroken
from ipc_desktop.documents.paper_shape import A4, GROUND_COLOURS, PaperShape
from ipc_desktop.documents.table_room import GIANT_PT, columns_of
from ipc_desktop.documents.widths import pieces_of, width_em
from ipc_desktop.texts import _, in_language, is_right_to_left

SMALLEST_PT, LARGEST_PT = 14, 28
QUOTE_INDENT_PT = 14.0
PICTURED_EM = 5.0
"""How far the words of easy read stand from the edge, with their picture before them, in letters."""
LEAST_BESIDE_EM = 18
"""How wide a line must be for two languages in it, in letters: in less, many words would be broken."""
HEAD_SHARE = 0.66
"""How much of a line the head may fill, so that the number of the page stands beside it."""
SHORT_FACT = 40
"""Letters up to which a name in another script stays in the line of its label."""
SHORT_PAPER = 5_000
"""Letters up to which a paper is set closer where that saves a sheet, so that none comes for a few lines alone. Easy
read keeps its room."""
LONGEST_TOGETHER = 300
"""Letters that are kept together on one page; more might not fit on one."""
HEADING_SCALE = {1: 1.6, 2: 1.45, 3: 1.22, 4: 1.08}

_NotSaid = Heading | Items | Table | Picture | Pictured | Photo | Drawn | Lines | Signature | Note | SideBySide


@dataclass
class Manuscript:
    """What a child process needs to set one document: template data, font folders, exact texts where tags need them."""

    data: str
    fonts: tuple[str, ...]
    timestamp_s: int
    exact: tuple[str, ...]
    """For each text element of the structure tree in order the text as typed; none at all where the glyphs say it."""
    fit: str = "whole"
    """What it should fit on, set closer and closer until it does: a "page", a "booklet", a "card"; or it should take
    few "sheets"; or it is "whole"."""


def make_manuscript(document: Document, size_pt: int, shape: PaperShape = A4, *, careful: bool = False) -> Manuscript:
    """The document prepared for setting at a type size of 14 to 28 points; other sizes raise ValueError.

    `careful` names every mark that might lie beyond the fonts, for a document that could not be set otherwise.
    """
    if not SMALLEST_PT <= size_pt <= LARGEST_PT:
        raise ValueError("type size")
    return _Preparation(document, size_pt, shape, careful).manuscript()


@dataclass
class _Preparation:
    document: Document
    size_pt: int
    shape: PaperShape
    careful: bool
    exact: list[str] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    columns: int = 1
    """How many languages share the width of the page just now."""

    def manuscript(self) -> Manuscript:
        document, shape = self.document, self.shape
        blocks = self.blocks()
        is_short = sum(map(len, self.exact)) <= SHORT_PAPER and "pictured" not in {block["kind"] for block in blocks}
        flat = "page" if document.longer_words else "sheets" if is_short else "whole"
        fit = flat if shape.fold == "flat" else shape.fold
        width, height = shape.page_pt
        data = {
            "size": self.size_pt,
            "side": shape.margin_pt(self.size_pt),
            "sheet": {
                "width": width,
                "height": height,
                "ground": GROUND_COLOURS[shape.ground],
                "columns": shape.columns(self.size_pt),
            },
            "fit": fit,
            "style": self.style("", document.language),
            "title": one_line(document.title, 200),
            "blocks": blocks,
            "longer": characters.printable(one_line(self.document.longer_words)),
            "head": self.furniture(" · ".join(filter(None, self.head_words()))),
            "notice": self.furniture(document.notice),
            "contacts": [self.furniture(contact) for contact in document.contacts if contact.strip()],
            "page": document.page_words,
            "attachments": [
                {"name": one.name, "content": one.content, "description": one.description}
                for one in document.attachments
            ],
        }
        data["families"] = [family for folder, family in characters.FAMILIES.items() if folder in self.fonts]
        day = dt.datetime.combine(document.dated, dt.time(), dt.UTC)
        return Manuscript(
            json.dumps(data, ensure_ascii=False),
            tuple(dict.fromkeys(self.fonts)),
            int(day.timestamp()),
            () if all(map(characters.is_plain, self.exact)) else tuple(self.exact),
            fit,
        )

    @cached_property
    def column_pt(self) -> float:
        return self.shape.column_pt(self.size_pt)

    @property
    def width_pt(self) -> float:
        return (self.column_pt - (self.columns - 1) * self.size_pt) / self.columns

    @cached_property
    def own_style(self) -> dict[str, Any]:
        """How the document's own language is set."""
        return self.style("", "")

    def head_words(self) -> tuple[str, ...]:
        """What stands at the top of each page; above a card, which says itself whose it is, how to cut it out.

        In giant letters a title that would fill a second line gives way to the person's name.
        """
        document = self.document
        if self.shape.fold != "card":
            needs_pt = width_em(f"{document.title} · {document.standing}") * self.size_pt
            is_long = self.size_pt >= GIANT_PT and needs_pt > self.width_pt * HEAD_SHARE
            return document.person if is_long and document.person else document.title, document.standing
        with in_language(self.document.language):
            return self.document.standing, _("Cut out, fold in half, then in a fan.")

    @property
    def together(self) -> int:
        """Letters that are kept together on one page: fewer where the letters are giant."""
        return LONGEST_TOGETHER if self.size_pt < GIANT_PT else LONGEST_TOGETHER // 3

    # --- blocks ---------------------------------------------------------------------------------------------------

    def blocks(self) -> list[dict[str, Any]]:
        """All blocks; what one voice says several times in a row comes under its name once."""
        made: list[dict[str, Any]] = []
        quotes: list[Said] = []
        for block in self.document.blocks:
            if isinstance(block, Said) and (not quotes or quotes[0].who == block.who):
                quotes.append(block)
                continue
            made += self.said(quotes)
            quotes = [block] if isinstance(block, Said) else []
            if isinstance(block, Table | Drawn | Pictured | Lines):
                lead_on(made)
            made += [] if isinstance(block, Said) else self.block(block)
        return made + self.said(quotes)

    def block(self, block: _NotSaid) -> list[dict[str, Any]]:
        match block:
            case Heading():
                return self.heading(block)
            case Items():
                return self.items(block)
            case Table():
                return [self.table(block)]
            case Picture() | Photo() | Drawn():
                return [self.picture(block)]
            case Pictured():
                return self.pictured(block)
            case SideBySide():
                return [self.side_by_side(block)]
            case Lines():
                return [{"kind": "lines", "count": block.count}]
            case Signature():
                return [self.signature(block)]
            case Note():
                return [self.note(block)]

    def items(self, block: Items) -> list[dict[str, Any]]:
        if block.flow:
            return [{"kind": "note", "boxed": False, "text": self.flow(block.items)}]
        items = [self.item(item, indent_pt=1.2 * self.size_pt) for item in block.items]
        mark = "box" if block.ticks else "bullet" if block.bullets else "plain"
        made = {"kind": "items", "items": items, "mark": mark, "together": False, "apart": False}
        return [made] if items else []

    def note(self, block: Note) -> dict[str, Any]:
        text = self.paragraphs(Text(block.text, block.lang), indent_pt=2 * self.size_pt, is_ours=True)
        together = len(block.text) <= self.together
        return {"kind": "note", "boxed": block.boxed, "text": text, "together": together, "leads": block.leads}

    def pictured(self, block: Pictured) -> list[dict[str, Any]]:
        words = self.paragraphs(block.words, indent_pt=PICTURED_EM * self.size_pt)
        return [{"kind": "pictured", "svg": svg.picture(block.picture), "text": words}] if words else []

    def picture(self, block: Picture | Photo | Drawn) -> dict[str, Any]:
        made: dict[str, Any] = {"alternative": block.alternative}
        match block:
            case Picture():
                return made | {"kind": "picture", "svg": svg.picture(block.name)}
            case Photo():
                return made | {"kind": "photo", "svg": svg.photo(block.jpeg)}
            case Drawn():
                return made | {"kind": "drawn", "svg": block.svg, "rows": [self.furniture(row) for row in block.rows]}

    def heading(self, heading: Heading) -> list[dict[str, Any]]:
        words, scale = Text(one_line(heading.text), heading.lang), HEADING_SCALE[heading.level]
        text = self.paragraphs(words, scale=scale, is_ours=True)
        place = {"level": heading.level, "number": heading.number}
        return [{"kind": "heading", "text": text[0]} | place] if text else []

    def side_by_side(self, block: SideBySide) -> dict[str, Any]:
        """Two columns; giant letters and cards have the whole width, one language below the other."""
        beside = self.size_pt < GIANT_PT and self.width_pt >= LEAST_BESIDE_EM * self.size_pt
        self.columns = 2 if beside else 1
        sides = [self.block(block.one), self.block(block.other)]
        self.columns = 1
        return {"kind": "pair", "sides": sides, "beside": beside}

    def said(self, quotes: Sequence[Said]) -> list[dict[str, Any]]:
        """What one voice says: after its name in the same line, or several things below the name."""
        quotes = [said for said in quotes if said.words.text.strip()]
        if not quotes:
            return []
        indent_pt = QUOTE_INDENT_PT + (1.2 * self.size_pt if len(quotes) > 1 else 0)
        run_in = len(quotes) == 1
        who = [] if run_in else self.paragraphs(Text(quotes[0].who), bold=True, indent_pt=QUOTE_INDENT_PT)
        words = [
            self.paragraphs(
                said.words, label=f"{said.who} {said.topic}".strip() if run_in else said.topic, indent_pt=indent_pt
            )
            for said in quotes
        ]
        bullets = len(quotes) > 1 and not all(said.topic for said in quotes)
        together = sum(len(said.words.text) for said in quotes) <= self.together
        return [{"kind": "said", "who": who, "words": words, "bullets": bullets, "together": together}]

    def flow(self, items: Sequence[Item], indent_pt: float = 0) -> list[Paragraph]:
        """Facts that run on in a paragraph; one in another language, on lines, or in giant letters has its own."""
        if self.size_pt >= GIANT_PT:
            return [paragraph for item in items for paragraph in self.item(item, indent_pt)]
        made: list[Paragraph] = []
        facts: list[Item] = []
        for item in items:
            if self.runs_on(item):
                facts.append(item)
                continue
            made += [*self.running(facts, indent_pt), *self.item(item, indent_pt)]
            facts = []
        return made + self.running(facts, indent_pt)

    def runs_on(self, item: Item) -> bool:
        ours = self.style(f"{item.label} {item.words.text}", item.words.lang) == self.own_style
        return ours and "\n" not in characters.printable(item.words.text).strip()

    def running(self, facts: Sequence[Item], indent_pt: float) -> list[Paragraph]:
        """One paragraph of facts, each a sentence if there are several; a short one stays whole on its line."""
        room_em = (self.width_pt - indent_pt) / self.size_pt
        before = len(self.exact)
        texts = [fact.words.text.strip() for fact in facts]
        texts = [ended(text, self.document.language) for text in texts] if len(texts) > 1 else texts
        runs = [self.paragraph(fact.label, text, "", {}, room_em) for fact, text in zip(facts, texts, strict=True)]
        runs = [run for run in runs if run]
        del self.exact[before:]
        if not runs:
            return []
        shown = [" ".join("".join(run[part]) for part in ("bold", "text") if run[part]) for run in runs]
        whole = " ".join(shown)
        self.exact.append(whole)
        kept = [width_em(text) + 1 < room_em for text in shown]
        return [{"runs": [run | {"keep": keep} for run, keep in zip(runs, kept, strict=True)]}]

    def item(self, item: Item, indent_pt: float = 0) -> list[Paragraph]:
        return self.paragraphs(item.words, label=item.label, indent_pt=indent_pt)

    def table(self, table: Table) -> dict[str, Any]:
        letters = [sum(len(cell.text) for cell in row) for row in table.rows]
        columns = columns_of(table, self.size_pt, self.width_pt)
        if not columns:
            together = max(letters, default=0) <= LONGEST_TOGETHER and not table.details
            items = [self.row_as_item(table, row, details) for row, details in table.with_details()]
            return {"kind": "items", "items": items, "mark": "plain", "together": together, "apart": True}
        indent_pt = columns[0].least_pt
        return {
            "kind": "table",
            "heads": [self.cell(Text(head), bold=True) for head in table.heads],
            "rows": [
                {
                    "cells": [self.cell(cell, bold=bool(details)) for cell in row],
                    "details": _quiet(self.flow(details, indent_pt)),
                }
                for row, details in table.with_details()
            ],
            "amounts": sorted(table.amounts),
            "columns": [[one.least_pt if one.is_narrow else 0, round(one.least_pt)] for one in columns],
            "together": sum(letters) <= LONGEST_TOGETHER and not table.details,
        }

    def row_as_item(self, table: Table, row: tuple[Text, ...], details: tuple[Item, ...]) -> list[Paragraph]:
        made = [] if details else self.paragraphs(row[0], bold=True)
        for head, cell in list(zip(table.heads, row, strict=True))[0 if details else 1 :]:
            if cell.text:
                made += self.paragraphs(cell, label=f"{head}:")
        made += self.flow(details)
        return [leading(made[0]), *made[1:]] if len(made) > 1 else made

    def cell(self, cell: Text, *, bold: bool = False) -> list[Paragraph]:
        return self.paragraphs(cell, bold=bold) if cell.text.strip() else []

    def signature(self, signature: Signature) -> dict[str, Any]:
        drawing = svg.strokes(signature.strokes) if signature.strokes else svg.picture(signature.picture)
        letters = sum(len(fact.label) + len(fact.words.text) for fact in signature.facts)
        return {
            "kind": "signature",
            "text": self.flow(signature.facts),
            "together": letters * self.size_pt**2 <= LONGEST_TOGETHER * LARGEST_PT**2,
            "svg": drawing,
            "drawn": bool(signature.strokes),
            "alternative": signature.alternative,
        }

    # --- paragraphs -----------------------------------------------------------------------------------------------

    def paragraphs(
        self,
        text: Text,
        *,
        label: str = "",
        bold: bool = False,
        scale: float = 1.0,
        indent_pt: float = 0,
        is_ours: bool = False,
    ) -> list[Paragraph]:
        """One paragraph a line; a label stands bold before the first line, or alone when the languages differ.

        A sentence of the app's own (`is_ours`) runs as its language does, whatever names are in it.
        """
        room_em = (self.width_pt - indent_pt) / (self.size_pt * scale)
        in_line = bool(label) and len(text.text) <= SHORT_FACT and not text.lang
        style = self.style("" if is_ours or in_line else f"{label} {text.text}", text.lang)
        lines = [
            line for line in characters.printable(text.text, careful=self.careful).split("\n") if line.strip()
        ] or [""]
        made = []
        if label and style != self.own_style:
            made.append(leading(self.paragraph(label, "", "", {}, room_em)))
            label = ""
        for number, line in enumerate(lines):
            before, after = (label, line) if number == 0 else ("", line)
            made.append(self.paragraph(before, "" if bold else after, after if bold else "", style, room_em))
        return [paragraph for paragraph in made if paragraph]

    def paragraph(self, label: str, text: str, strong: str, style: dict[str, Any], room_em: float) -> Paragraph:
        opening = characters.printable(label or strong, careful=self.careful).strip()
        whole = " ".join(part for part in (opening, text.strip()) if part)
        if not whole:
            return {}
        self.exact.append(whole)
        self.fonts += characters.folders_for(whole, style.get("lang", self.document.language))
        bold, plain = unbroken(opening), unbroken(text.strip())
        made: Paragraph = {"bold": pieces_of(bold, room_em), "text": pieces_of(plain, room_em)}
        if style and style != self.own_style:
            made["style"] = style
        if not characters.is_plain(opening):  # what follows keeps its order, whichever way the opening runs
            right_to_left = is_right_to_left(style.get("lang") or self.document.language)
            made["mark"] = "\u200f" if right_to_left else "\u200e"
        return made

    def style(self, text: str, lang: str) -> dict[str, Any]:
        """How a text in a language is set, or in the document's own."""
        return style_of(text, lang, self.document.language)

    def furniture(self, text: str) -> list[str]:
        """A line of the head or foot of each page: never longer than leaves room for the words of the plan."""
        line = characters.printable(re.sub(r"(?<=\d) (?=\d)", "\u00a0", one_line(text, 120)), careful=self.careful)
        self.fonts += characters.folders_for(line, self.document.language)
        return pieces_of(line, self.width_pt / self.size_pt * 0.6)


def _quiet(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Facts whose labels are not bold: below a row that is."""
    for run in (run for paragraph in paragraphs for run in paragraph.get("runs", ())):
        run["text"] = [*run["bold"][:-1], " ".join((*run["bold"][-1:], *run["text"][:1])), *run["text"][1:]]
        run["bold"] = []
    return paragraphs
