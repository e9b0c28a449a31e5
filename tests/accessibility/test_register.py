"""The register of places is whole: no page, no screen and no pair of settings is left out of the audit."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from itertools import product
from pathlib import Path

from ipc_desktop import ui
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.page_deck import page_type
from ipc_desktop.ui.themes import THEMES
from tests.accessibility.mistakes import MISTAKES
from tests.accessibility.places import PLACES, SCREENS, Place
from tests.accessibility.settings import LANGUAGE_TAGS, SIZES


def every_screen() -> set[str]:
    """The classes of screens that this app has, by name; what only others inherit is never shown itself."""
    for module in pkgutil.walk_packages(ui.__path__, "ipc_desktop.ui."):
        import_module(module.name)
    written = "".join(path.read_text(encoding="utf-8") for path in Path(ui.__path__[0]).rglob("*.py"))
    names = {kind.__name__ for kind in below(Screen) if kind.__module__.startswith("ipc_desktop.")}
    return {name for name in names if re.search(rf"(?<!class )\b{name}\b(?!\):)", _without_imports(written))}


def _without_imports(written: str) -> str:
    return re.sub(r"^ *(from \S+ )?import (\(.*?\)|.*?)$", "", written, flags=re.MULTILINE | re.DOTALL)


def below(kind: type[Screen]) -> set[type[Screen]]:
    """All classes that inherit from a class."""
    return {found for child in kind.__subclasses__() for found in (child, *below(child))}


def page_of(place: Place) -> str:
    """The key of the page that a place shows."""
    return place.name.split(",")[0]


def test_every_screen_has_a_place() -> None:
    registered = {name.split(",")[0] for name in SCREENS}
    assert sorted(every_screen() - registered) == []


def test_every_page_is_visited_empty_and_full() -> None:
    names = {place.name for place in PLACES}
    for page in PAGES:
        assert {f"{page.key}, nobody yet", f"{page.key}, maud", f"{page.key}, opened further"} <= names


def test_every_page_that_can_have_problems_is_visited_with_a_mistake() -> None:
    visited = {
        place.name.split(",")[0] for place in PLACES if place.name.endswith((", with a mistake", ", half written"))
    }
    assert {page.key for page in PAGES if page_type(page).problems is not Page.problems} <= visited
    assert {page.key for page in PAGES if "problems" in vars(page_type(page))} == set(MISTAKES)


def test_every_page_and_every_screen_is_looked_at_in_each_size_theme_and_language() -> None:
    names = {page.key for page in PAGES} | set(SCREENS)
    looks = {
        name: [look for place in PLACES if name in (place.name, page_of(place)) for look in place.usual]
        for name in names
    }
    for name, found in looks.items():
        assert {look.size for look in found} == set(SIZES), name
        assert {look.theme for look in found} == set(THEMES), name
        assert {look.language for look in found} == set(LANGUAGE_TAGS), name


def test_every_size_meets_every_theme_and_every_language() -> None:
    looks = [look for place in PLACES for look in place.usual]
    assert {(look.size, look.theme) for look in looks} == set(product(SIZES, THEMES))
    assert {(look.size, look.language) for look in looks} == set(product(SIZES, LANGUAGE_TAGS))
    assert {(look.theme, look.language) for look in looks} == set(product(THEMES, LANGUAGE_TAGS))
