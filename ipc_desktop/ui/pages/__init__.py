"""The pages of the conversation in reading order, the one list; a page's module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipc_desktop.plan.conversation import Stone

if TYPE_CHECKING:
    from ipc_desktop.plan.tailoring import Weight


@dataclass(frozen=True)
class PageName:
    """Where a page stands and where it is found: its stone, its key, and the class that makes it.

    `weight` says how much the page is needed: the style of support decides which weights are asked. A page that comes
    `later` belongs to the time after people agreed: while nobody has opened it, its stone stays as finished as it was.
    """

    stone: Stone
    key: str
    module: str
    class_name: str
    weight: Weight = "core"
    later: bool = False


def _page(stone: Stone, key: str, class_name: str, weight: Weight = "core", *, later: bool = False) -> PageName:
    return PageName(stone, key, f"ipc_desktop.ui.pages.{key}", class_name, weight, later)


PAGES: tuple[PageName, ...] = (
    _page("hello", "ready", "Ready"),
    _page("hello", "recording", "Recording"),
    _page("hello", "here", "Here"),
    _page("hello", "talk", "Talk"),
    _page("hello", "access", "Access"),
    _page("hello", "taking_part", "TakingPart"),
    _page("hello", "pace", "PacePage"),
    _page("hello", "best_time", "BestTime", "usual"),
    _page("hello", "about", "About"),
    _page("hello", "name", "Name"),
    _page("hello", "addressed", "Addressed", "extra"),
    _page("hello", "photo", "Photo", "usual"),
    _page("hello", "born", "Born"),
    _page("hello", "identity", "Identity"),
    _page("hello", "contact", "Contact"),
    _page("hello", "reach", "Reach", "usual"),
    _page("hello", "surgery", "Surgery"),
    _page("hello", "school", "School"),
    _page("hello", "communication", "Communication"),
    _page("hello", "important_people", "ImportantPeople", "usual"),
    _page("hello", "wellness", "Wellness", "usual"),
    _page("hello", "how_to_support", "HowToSupport"),
    _page("hello", "worth_knowing", "WorthKnowing", "usual"),
    _page("hello", "first_figure", "FirstFigure"),
    _page("what_matters", "most_important", "MostImportant"),
    _page("what_matters", "important_for", "ImportantForPage", "usual"),
    _page("what_matters", "places", "Places", "extra"),
    _page("what_matters", "days", "Days", "usual"),
    _page("what_matters", "please", "Please", "usual"),
    _page("what_matters", "routine", "Routine", "usual"),
    _page("what_matters", "communication_chart", "CommunicationChart", "usual"),
    _page("what_matters", "pictures", "Pictures"),
    _page("how_its_going", "working", "Working"),
    _page("how_its_going", "not_working", "NotWorking"),
    _page("how_its_going", "help_needed", "HelpNeeded"),
    _page("how_its_going", "risks", "Risks", "usual"),
    _page("how_its_going", "health", "Health"),
    _page("how_its_going", "equipment", "EquipmentPage", "usual"),
    _page("how_its_going", "trained", "Trained", "usual"),
    _page("how_its_going", "strengths", "Strengths", "usual"),
    _page("how_its_going", "rulers", "RulersPage"),
    _page("how_its_going", "wellbeing", "Wellbeing", "extra"),
    _page("how_its_going", "safe", "Safe"),
    _page("my_people", "people", "People"),
    _page("my_people", "carers", "Carers"),
    _page("my_people", "decisions", "Decisions", "usual"),
    _page("my_people", "legal_roles", "LegalRoles"),
    _page("my_people", "sharing", "SharingPage"),
    _page("my_people", "not_told", "NotToldPage"),
    _page("my_people", "community", "Community"),
    _page("my_people", "peers", "Peers"),
    _page("my_people", "navigators", "Navigators", "usual"),
    _page("my_goals", "outcome", "OutcomePage"),
    _page("my_goals", "agreed_with", "AgreedWith", "usual"),
    _page("my_goals", "met", "Met"),
    _page("my_goals", "staying_well", "StayingWell", "usual"),
    _page("my_goals", "things_go_wrong", "ThingsGoWrong"),
    _page("my_goals", "actions", "Actions"),
    _page("my_goals", "week", "Week", "extra"),
    _page("money", "budget", "Budget"),
    _page("money", "sources", "Sources"),
    _page("money", "spending", "Spending"),
    _page("money", "ways", "Ways"),
    _page("money", "set_up", "SetUp", "usual"),
    _page("money", "enough", "Enough"),
    _page("money", "what_if", "WhatIfPage", "extra"),
    _page("money", "funders", "Funders", "usual", later=True),
    _page("money", "following", "Following", "usual", later=True),
    _page("agree", "check", "Check"),
    _page("agree", "notes", "NotesPage"),
    _page("agree", "agree", "Agree"),
    _page("agree", "take_away", "TakeAway"),
)
