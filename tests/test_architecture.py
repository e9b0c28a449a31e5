"""What the linters cannot see: rules of the house that hold for every file."""

import ast
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ipc_desktop"
LONGEST_MODULE_LINES = 420
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "build.spec",
    "dev.py",
    "docs",
    "ipc_desktop",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
    "translations",
}
DRAWERS = {"utils", "util", "helpers", "misc", "common", "manager", "handler", "base2"}
CLOCKS = {"now", "utcnow", "today"}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def names_in(path: Path) -> Iterator[tuple[str, int]]:
    """Every name, attribute and defined function of a module, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(attr=name, lineno=line) | ast.Name(id=name, lineno=line):
                yield name, line
            case ast.FunctionDef(name=name, lineno=line):
                yield name, line


def places(folder: Path, forbidden: set[str]) -> list[str]:
    """Where one of the names is used, as `path:line name`."""
    return [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in modules(folder)
        for name, line in names_in(path)
        if name in forbidden
    ]


def test_nothing_appears_by_hovering_alone() -> None:
    assert places(PACKAGE, {"setToolTip", "QToolTip", "setWhatsThis", "QWhatsThis"}) == []


def test_no_style_sheet_stops_the_text_from_growing() -> None:
    assert places(PACKAGE, {"setStyleSheet", "styleSheet"}) == []


def test_no_override_makes_a_screen_reader_crash_the_app() -> None:
    assert places(PACKAGE, {"interfaceCast", "interface_cast"}) == []


def test_a_signal_carries_one_thing_or_none() -> None:
    """What `emit` is given is not checked: each further argument would be a hole in the types."""
    several = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules(PACKAGE)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Signal"
        if len(node.args) > 1
    ]
    assert several == []


def test_money_is_never_a_fraction_of_a_penny() -> None:
    money = PACKAGE / "plan" / "money"
    written = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
        for path in modules(money)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert places(money, {"float"}) + written == []


def test_the_plan_never_looks_at_the_clock() -> None:
    asked = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules(PACKAGE / "plan")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS
    ]
    assert asked == []


def test_a_newcomer_can_read_every_module_in_one_sitting() -> None:
    lengths = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n")
        for path in [*modules(PACKAGE), *modules(ROOT / "tests"), ROOT / "dev.py"]
    }
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE_LINES} == {}


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = [
        str(path.relative_to(ROOT))
        for path in modules(PACKAGE)
        if DRAWERS & set(re.split(r"[_.]", path.name)) or DRAWERS & set(path.relative_to(ROOT).parts)
    ]
    assert drawers == []


@pytest.mark.parametrize("word", ["# type: ignore", "# noqa", "pragma: no cover"])
def test_no_check_is_silenced(word: str) -> None:
    silenced = [
        str(path.relative_to(ROOT))
        for path in [*modules(PACKAGE), *modules(ROOT / "tests"), ROOT / "dev.py"]
        if word in path.read_text(encoding="utf-8") and path != Path(__file__).resolve()
    ]
    assert silenced == []


def test_the_top_of_the_project_holds_only_the_promised_names() -> None:
    made_by_tools = (ROOT / ".gitignore").read_text(encoding="utf-8").replace("/", "").splitlines()
    names = {path.name for path in ROOT.iterdir()} - TOP_LEVEL - {".git"}
    assert [name for name in sorted(names) if not any(fnmatch(name, tool) for tool in made_by_tools)] == []


def test_every_font_has_its_licence_beside_it() -> None:
    folders = [folder for folder in (ROOT / "resources" / "fonts").iterdir() if folder.is_dir()]
    assert folders
    assert [folder.name for folder in folders if not any(folder.glob("*.txt"))] == []


def test_every_picture_has_a_name_and_a_twin_for_high_contrast() -> None:
    folder = ROOT / "resources" / "pictures"
    named = json.loads((folder / "pictures.json").read_text(encoding="utf-8"))
    colour = {path.stem for path in (folder / "colour").glob("*.svg")}
    contrast = {path.stem for path in (folder / "contrast").glob("*.svg")}
    assert colour == contrast == set(named)
    assert [name for name, about in named.items() if not about["name"].strip()] == []
    assert [
        name
        for name in named
        if "currentColor" not in (folder / "contrast" / f"{name}.svg").read_text(encoding="utf-8")
    ] == []


def test_no_two_modules_need_each_other() -> None:
    """In the rooms below the screen; an import inside a function closes a circle as well."""
    asked = {name: imported for name, imported in imports().items() if not name.startswith("ipc_desktop.ui")}
    while leaves := {name for name, imported in asked.items() if imported.isdisjoint(asked)}:
        asked = {name: imported for name, imported in asked.items() if name not in leaves}
    assert asked == {}


def test_no_two_rooms_of_the_window_need_each_other() -> None:
    arrows = {
        (room_of(name), room_of(other))
        for name, imported in imports().items()
        for other in imported
        if room_of(name) and room_of(other) and room_of(name) != room_of(other)
    }
    assert [(one, other) for one, other in sorted(arrows) if one < other and (other, one) in arrows] == []


def room_of(module: str) -> str:
    """The room of the window in which a module lies; "" for one that lies in none."""
    parts = module.split(".")
    in_a_room = parts[:2] == ["ipc_desktop", "ui"] and (PACKAGE / "ui" / ".".join(parts[2:3])).is_dir()
    return parts[2] if in_a_room and len(parts) > 2 else ""


def imports() -> dict[str, set[str]]:
    """Every module of the package and the modules of the package that it imports anywhere in it."""
    paths = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in modules(PACKAGE)
    }
    found: dict[str, set[str]] = {}
    for name, path in paths.items():
        froms = [
            node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)
        ]
        said = {(node.module or "", alias.name) for node in froms for alias in node.names}
        named = {f"{module}.{one}" if f"{module}.{one}" in paths else module for module, one in said}
        found[name] = (named & paths.keys()) - {name}
    return found
