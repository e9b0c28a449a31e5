"""A document as one web page that needs nothing else: large, without scripts, each text with its language."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from ipc_desktop import paths
from ipc_desktop.documents import svg
from ipc_desktop.documents.blocks import (
    Block,
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
from ipc_desktop.texts import _, in_language, is_right_to_left

STYLE = paths.ROOT / "ipc_desktop" / "documents" / "templates" / "page.css"
_NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_UNSEEN = {code: "\ufffd" for code in (*range(32), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
"""Control characters: none belongs on a web page."""


def as_html(document: Document, size_pt: int) -> str:
    """The document as a page of HTML 5 whose letters begin at a size in points; every reader can make them larger."""
    language, (title, *rest) = document.language, document.blocks
    whose = "" if isinstance(title, Heading) and title.text == document.title else document.title
    headings = [block for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    with in_language(language):
        contents = _("On this page")
    parts = (
        f"<!DOCTYPE html>\n<html{_tagged(language)}>\n<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_words(document.title)}</title>",
        f"<style>\n{STYLE.read_text(encoding='utf-8')}:root {{ font-size: {size_pt}pt; }}\n</style>\n</head>\n<body>",
        _line("header", (whose, document.standing, document.notice)),
        "<main>",
        _block(title),
        *(_contents(headings, contents) if len(headings) > 2 else ()),
        *_blocks(rest),
        "</main>",
        _line("footer", document.contacts),
        "</body>\n</html>\n",
    )
    return "\n".join(part for part in parts if part)


def _line(tag: str, parts: Iterable[str]) -> str:
    """What stands on every page of the paper stands once above, or below, the page."""
    told = "".join(f"<p>{_words(part)}</p>" for part in parts if part.strip())
    return f"<{tag}>{told}</{tag}>" if told else ""


def _contents(headings: Sequence[Heading], title: str) -> Iterator[str]:
    """Links to the parts, so that nobody has to listen to all that stands before one."""
    links = (f'<li><a href="#part-{n}">{_words(one.text)}</a></li>' for n, one in enumerate(headings, start=1))
    yield f'<nav aria-label="{_words(title)}"><ul>{"".join(links)}</ul></nav>'


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    part = 0
    for who, together in groupby(blocks, key=lambda block: block.who if isinstance(block, Said) else None):
        quotes = list(together)
        if who is not None:
            yield _said(who, [quote for quote in quotes if isinstance(quote, Said)])
            continue
        for block in quotes:
            part += isinstance(block, Heading) and block.level == 2
            yield _block(block, part)


def _block(block: Block, part: int = 0) -> str:
    match block:
        case Heading():
            place = f' id="part-{part}"' if block.level == 2 and part else ""
            return f"<h{block.level}{place}{_tagged(block.lang)}>{_words(block.text)}</h{block.level}>"
        case Note():
            box = ' class="boxed"' if block.boxed else ""
            return f"<p{box}{_tagged(block.lang)}>{_words(block.text)}</p>"
        case Items():
            return _items(block)
        case Table():
            return _table(block)
        case Pictured():
            return f'<div class="pictured">{_image(svg.picture(block.picture), "")}{_paragraphs(block.words)}</div>'
        case SideBySide():
            return f'<div class="pair"><div>{_block(block.one)}</div><div>{_block(block.other)}</div></div>'
        case Lines():
            return '<div class="line" aria-hidden="true"></div>' * block.count
        case Said():
            return _said(block.who, [block])
        case _:
            return _picture(block)


def _picture(block: Picture | Photo | Drawn | Signature) -> str:
    match block:
        case Picture():
            return f"<p>{_image(svg.picture(block.name), block.alternative)}</p>"
        case Photo():
            return f'<p class="photo">{_image(svg.photo(block.jpeg), block.alternative)}</p>'
        case Drawn():
            names = "".join(f"<li>{_words(row)}</li>" for row in block.rows)
            rows = f'<ul aria-hidden="true">{names}</ul>' if names else ""
            height = f' style="height: {2 * len(block.rows)}rem"' if names else ""
            return f'<div class="drawn">{rows}{_image(block.svg, block.alternative, height)}</div>'
        case Signature():
            drawing = svg.strokes(block.strokes) if block.strokes else svg.picture(block.picture)
            image = f'<p class="signature">{_image(drawing, block.alternative)}</p>' if drawing else ""
            return image + _items(Items(block.facts, bullets=False))


def _said(who: str, quotes: Sequence[Said]) -> str:
    """Whose words, then the words themselves, which begin with what they answer."""
    told = "".join(
        f"{f'<p><strong>{_words(quote.topic)}</strong></p>' if quote.topic else ''}{_paragraphs(quote.words)}"
        for quote in quotes
        if quote.words.text.strip()
    )
    name = f"<figcaption>{_words(who)}</figcaption>" if who.strip() else ""
    return f'<figure class="said">{name}<blockquote>{told}</blockquote></figure>' if told else ""


def _items(items: Items) -> str:
    kind = "ticks" if items.ticks else "" if items.bullets else "facts"
    told = "".join(f"<li>{_item(item, ticks=items.ticks)}</li>" for item in items.items)
    opening = f'<ul class="{kind}">' if kind else "<ul>"
    return f"{opening}{told}</ul>" if told else ""


def _item(item: Item, *, ticks: bool) -> str:
    label = f"<strong>{_words(item.label)}</strong> " if item.label else ""
    words = f"{label}<span{_own(item.words)}>{_words(item.words.text)}</span>"
    return f'<label><input type="checkbox"> {words}</label>' if ticks else words


def _table(table: Table) -> str:
    """A real table with heads; what stands below a row stands in a row of its own."""
    heads = "".join(f'<th scope="col"{_aside(table, n)}>{_words(head)}</th>' for n, head in enumerate(table.heads))
    rows = "".join(_row(table, row, details) for row, details in table.with_details())
    return f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(table: Table, row: tuple[Text, ...], details: tuple[Item, ...]) -> str:
    first, *rest = row
    cells = f'<th scope="row"{_own(first)}>{_words(first.text)}</th>' + "".join(
        f"<td{_aside(table, n)}{_own(cell)}>{_words(cell.text)}</td>" for n, cell in enumerate(rest, start=1)
    )
    below = _items(Items(details, bullets=False))
    return f"<tr>{cells}</tr>" + (f'<tr><td colspan="{len(row)}">{below}</td></tr>' if below else "")


def _aside(table: Table, column: int) -> str:
    return ' class="amount"' if column in table.amounts else ""


def _paragraphs(text: Text) -> str:
    lines = (line for line in text.text.splitlines() if line.strip())
    return "".join(f"<p{_own(text)}>{_words(line)}</p>" for line in lines)


def _image(drawing: str, alternative: str, style: str = "") -> str:
    if not drawing:
        return ""
    data = base64.b64encode(drawing.encode()).decode()
    return f'<img alt="{_words(alternative)}"{style} src="data:image/svg+xml;base64,{data}">'


def _own(text: Text) -> str:
    """The language of somebody's words; where nobody said which, at least the way they run."""
    return _tagged(text.lang) or ' dir="auto"'


def _tagged(language: str) -> str:
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return f' lang="{escape(language)}" dir="{direction}"' if language else ""


def _words(text: str) -> str:
    return escape(text.translate(_UNSEEN)).replace("\n", "<br>")
