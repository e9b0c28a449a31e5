"""Every transcript there must be: what is done for each, in which file it stands, and how all are written anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from ipc_desktop.ui.pages import PAGES
from tests.screen_reader.listening import SILENCE, Listening
from tests.screen_reader.reader import orca_version
from tests.screen_reader.speech import CUT_OFF

FOLDER = Path(__file__).resolve().parent / "spoken"
TOOLS = ("tools", "text_size", "skip", "path", "keys", "catch", "prepare", "close")
_NOT_FOR_PEOPLE = re.compile(r"unlabel|layered pane|filler|\bNone\b(?! known)")
"""Words of toolkits, and a missing value; "None known" is an answer of ours."""

Script = Callable[[Listening], None]


def _page(key: str, listening: Listening) -> None:
    listening.open(key)
    listening.tab_through()


def _tool(name: str, listening: Listening) -> None:
    listening.open_tool(name)
    listening.tab_through()


def _error(listening: Listening) -> None:
    """A number with a slip: the summary, its link, the field, and the way on once it is right."""
    listening.open("identity")
    listening.tab_to("text", "NHS number")
    listening.go("End")
    listening.press("shift+Home")
    listening.type("999 000 1015")
    listening.press("alt+Right")
    listening.press("Tab")
    listening.press("Return")
    listening.go("End")
    listening.press("shift+Home")
    listening.type("999 000 1014")
    listening.press("alt+Right")


def _sign_off(listening: Listening) -> None:
    """The plan is closed for signing, and a person agrees by typing a name."""
    listening.open("agree")
    listening.tab_to("button", "Yes, close the plan for signing")
    listening.press("Return")
    listening.press("space")
    listening.tab_to("radio button", "Draw or make a mark")
    listening.press("Down")
    listening.press("space")
    listening.tab_to("text", "Type your name")
    listening.type("Maud Thistlewick")
    listening.tab_to("button", "Keep my answer")
    listening.press("Return")


def _choices(listening: Listening) -> None:
    """The same goal was changed on two laptops: both answers, and words written together."""
    listening.plant_answers_apart()
    _tool("choices", listening)
    listening.open_tool("choices")
    listening.tab_to("button", "Write it together")
    listening.press("space")


def _bar_and_path(listening: Listening) -> None:
    """What stands on every page, once: from the last stop of a page through the bar and the path."""
    listening.open("name")
    listening.tab_to("button", "We can leave this one for now")
    listening.tab_through_bar()


SCRIPTS: Mapping[str, Script] = {
    **{page.key: partial(_page, page.key) for page in PAGES},
    **{f"screen-{tool}": partial(_tool, tool) for tool in TOOLS},
    "bar-and-path": _bar_and_path,
    "error": _error,
    "sign-off": _sign_off,
    "choices": _choices,
}
"""The last ones change the plan: each begins from a page of its own, and none needs what another wrote."""


def file_of(name: str, version: int) -> Path:
    """Where a transcript stands; each major version of Orca has a folder, for each speaks a little differently."""
    return FOLDER / f"orca-{version}" / f"{name}.txt"


def transcript(name: str, listening: Listening) -> str:
    """Does one script, and gives what was said."""
    SCRIPTS[name](listening)
    return listening.transcript()


def hear_well(heard: str) -> None:
    """What holds for every word, whichever Orca says it."""
    for line in heard.splitlines():
        said = line.partition(": ")[2].split(" | ")
        assert said != [SILENCE], f"silence: {line}"
        assert len(said) == len(set(said)), f"said twice: {line}"
        assert CUT_OFF not in line, f"cut off: {line}"
        assert not _NOT_FOR_PEOPLE.search(line), f"no words for people: {line}"


def write_all(names: tuple[str, ...] = ()) -> None:
    """Writes these transcripts, or all, as the Orca of this machine speaks them, and takes away those of no page.

    Raises AssertionError where nobody would hear it well: nothing is written of that.
    """
    version = orca_version()
    folder = file_of("any", version).parent
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        if old.stem not in SCRIPTS:
            old.unlink()
    listening = Listening()
    try:
        for name in names or tuple(SCRIPTS):
            heard = transcript(name, listening)
            hear_well(heard)
            file_of(name, version).write_text(heard, encoding="utf-8")
    finally:
        listening.close()
