"""The JSON Schema agrees with what the app reads, and docs/plan-file.md tells every field of every kind."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import jsonschema
import pytest

from ipc_desktop.paths import RESOURCES, ROOT
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.planfile import check, schema
from ipc_desktop.plan.planfile.shape import CARRIED
from tests.refresh import PLAN_FILE, plan_file_document

SAMPLES = sorted((RESOURCES / "samples").glob("*.plan.json"))
DOCUMENT = (ROOT / "docs" / "plan-file.md").read_text("utf-8")
VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_made_up_families_pass_it(sample: Any) -> None:
    assert not list(VALIDATOR.iter_errors(json.loads(sample.read_bytes())))


def test_every_field_of_every_kind_is_told_in_a_sentence() -> None:
    definitions = schema()["$defs"]
    for kind in CARRIED.values():
        for field in set(kind.__struct_fields__) - {"more"}:
            assert definitions[kind.__name__]["properties"][field]["description"].endswith(".")


def test_the_document_holds_every_field_as_the_schema_has_it() -> None:
    assert PLAN_FILE.read_text("utf-8") == plan_file_document(), "run: .venv/bin/python -m tests.refresh"


def test_the_example_in_the_document_is_sound() -> None:
    example = re.search(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert example
    assert check(example[1].encode()) == ()
    assert not list(VALIDATOR.iter_errors(json.loads(example[1])))


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "person", "known_as": 1},
        {"kind": "person", "visibility": "private"},
        {"kind": "somewhere_new", "visibility": "restricted"},
        {"kind": "outcome", "statement": {"text": "x", "mood": "glad"}},
        {"kind": "outcome", "status": "finished"},
        {"kind": 5},
        *({"kind": kind} for kind in sorted(KEPT_BACK)),
        {"kind": "safeguarding_note", "schema": 9},
    ],
)
def test_what_the_app_refuses_the_schema_refuses(change: dict[str, Any]) -> None:
    file = copy.deepcopy(json.loads(SAMPLES[0].read_bytes()))
    file["entries"] = [{"id": file["case"], **change}]
    assert list(VALIDATOR.iter_errors(file))
    assert check(json.dumps(file).encode())


def test_unknown_kinds_fields_and_newer_schemas_are_allowed() -> None:
    file = json.loads(SAMPLES[0].read_bytes())
    file["entries"] += [
        {"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b01", "kind": "song", "schema": 3, "verse": ["la"]},
        {"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b02", "kind": "outcome", "mood": "glad"},
        {"id": "0194567a-3c00-7a10-8b20-5d1e2f3a4b03", "kind": "outcome", "schema": 2, "statement": "a new form"},
    ]
    assert not list(VALIDATOR.iter_errors(file))
    assert check(json.dumps(file).encode()) == ()
