"""An OpenDocument spreadsheet of one table: a heading row, days as days and amounts as pounds, nothing to run."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from html import escape

MIME = "application/vnd.oasis.opendocument.spreadsheet"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AMOUNT = re.compile(r"-?\d+\.\d\d")
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The same table gives the same bytes, whenever it is made."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"'
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def as_ods(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table as an ODS file; a cell that is a day or an amount becomes one, anything else stays words."""
    table = "".join(_row(row) for row in (heads, *rows))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_SPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(name)}">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(
            zipfile.ZipInfo("mimetype", _WHEN), MIME
        )  # first and not packed, so that it is known by its start
        for path, text in (("content.xml", content), ("META-INF/manifest.xml", _MANIFEST)):
            file.writestr(zipfile.ZipInfo(path, _WHEN), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _row(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    if _AMOUNT.fullmatch(text):
        kind = f'office:value-type="currency" office:currency="GBP" office:value="{text}"'
    elif _DAY.fullmatch(text):
        kind = f'office:value-type="date" office:date-value="{text}"'
    else:
        kind = 'office:value-type="string"'
    lines = "".join(f"<text:p>{escape(_UNPRINTABLE.sub('', line), quote=False)}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell {kind}>{lines}</table:table-cell>"
