"""The pages of the conversation in reading order, the one list; a page's module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass

from ipc_desktop.plan.conversation import Stone


@dataclass(frozen=True)
class PageName:
    """Where a page stands and where it is found: its stone, its key, and the class that makes it."""

    stone: Stone
    key: str
    module: str
    class_name: str


def _page(stone: Stone, key: str, class_name: str) -> PageName:
    return PageName(stone, key, f"ipc_desktop.ui.pages.{key}", class_name)


PAGES: tuple[PageName, ...] = (
    _page("hello", "talk", "Talk"),
    _page("hello", "here", "Here"),
    _page("hello", "name", "Name"),
    _page("hello", "born", "Born"),
    _page("hello", "identity", "Identity"),
    _page("what_matters", "most_important", "MostImportant"),
    _page("what_matters", "pictures", "Pictures"),
    _page("how_its_going", "working", "Working"),
    _page("how_its_going", "not_working", "NotWorking"),
    _page("my_people", "people", "People"),
    _page("my_goals", "outcome", "OutcomePage"),
    _page("my_goals", "met", "Met"),
    _page("my_goals", "things_go_wrong", "ThingsGoWrong"),
    _page("money", "budget", "Budget"),
    _page("money", "sources", "Sources"),
    _page("money", "spending", "Spending"),
    _page("money", "ways", "Ways"),
    _page("money", "enough", "Enough"),
    _page("agree", "check", "Check"),
    _page("agree", "notes", "NotesPage"),
    _page("agree", "agree", "Agree"),
    _page("agree", "take_away", "TakeAway"),
)
