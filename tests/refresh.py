"""Writes what follows from the code: the template of all messages, and the tables of docs/plan-file.md.

.venv/bin/python -m tests.refresh
.venv/bin/python -m tests.refresh spoken [NAME ...]    what the screen reader says instead (two minutes, with Orca)
"""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from ipc_desktop.plan.planfile import schema
from ipc_desktop.wording import information, rule_packs

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "translations" / "messages.pot"
PLAN_FILE = ROOT / "docs" / "plan-file.md"
TABLES = re.compile(r"(?<=<!-- tables -->\n).*(?=<!-- end of tables -->)", re.DOTALL)


def template() -> bytes:
    """The template of every message in the package, in the order of the messages."""
    catalogue = Catalog(project="IPC Desktop", version="1", creation_date=dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    keywords = {"_": None, "N_": None, "ngettext": (1, 2)}
    found = extract_from_dir(ROOT / "ipc_desktop", method_map=[("**.py", "python")], keywords=keywords)
    for _file, _line, message, _comments, _context in found:
        if message:
            catalogue.add(message)
    for message in (*information.messages(), *rule_packs.messages()):
        catalogue.add(message)
    written = io.BytesIO()
    write_po(written, catalogue, no_location=True, sort_output=True, width=0)
    return written.getvalue()


def plan_file_document() -> str:
    """docs/plan-file.md with its tables as the schema has them."""
    return TABLES.sub(lambda _: tables(), PLAN_FILE.read_text("utf-8"))


def tables() -> str:
    """A table of fields for every definition of the schema, entry kinds by the name of their kind."""
    definitions = {name: one for name, one in schema()["$defs"].items() if name not in ("Entry", "Agreed")}
    every = definitions["Person"]["properties"]
    shared = ("id", "kind", "schema", "part_of", "order", "visibility", "retired")
    parts = ["### Every entry", "", *_table({name: every[name] for name in shared}, {"id", "kind"}), ""]
    for name, one in definitions.items():
        kind = one["properties"].get("kind", {}).get("const")
        own = {field: value for field, value in one["properties"].items() if not kind or field not in shared}
        heading = f"### `{kind}`" if kind else f"### {name}"
        parts += [heading, "", one["description"], "", *_table(own, set(one.get("required", ()))), ""]
    return "\n".join(parts)


def _table(properties: dict[str, Any], required: set[str]) -> list[str]:
    rows = [
        f"| `{name}`{' (needed)' if name in required else ''} | {_type(value)} | {value.get('description', '')} |"
        for name, value in properties.items()
    ]
    return ["| field | value | meaning |", "| --- | --- | --- |", *rows]


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        return str(value["$ref"]).rpartition("/")[2]
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(f"`{one}`" if one else "empty" for one in value["enum"])
    if "anyOf" in value:
        return " or ".join(_type(one) for one in value["anyOf"])
    if value.get("type") == "array":
        return f"list of {_type(value['items'])}" if "items" in value else "list"
    kind = value.get("format") or value.get("type", "any")
    return {"string": "text", "integer": "whole number", "boolean": "true or false"}.get(kind, str(kind))


def main(words: list[str]) -> None:
    """Writes both, or what is spoken."""
    if words[:1] == ["spoken"]:
        from tests.screen_reader.transcripts import write_all

        write_all(tuple(words[1:]))
        return
    TEMPLATE.write_bytes(template())
    PLAN_FILE.write_text(plan_file_document(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
