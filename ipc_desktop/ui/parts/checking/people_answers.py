"""What the pages on people and community say in short: a row each; what is kept from somebody has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipc_desktop.plan.authority import legal_roles
from ipc_desktop.plan.carers import carers
from ipc_desktop.plan.community import Navigator, PeerLink, Place
from ipc_desktop.plan.decisions import DecisionRow
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer, answer_of, names_and_more
from ipc_desktop.wording import choice_words, page_words, party_words, stone_words

MOST_NAMES = 4


def people_answers(plan: Plan) -> Iterator[ChapterAnswer]:
    """The pages of "My people", in their order."""
    others = [party for party in plan.parties() if party.name and party.id != plan.me.id]
    yield ChapterAnswer(stone_words("my_people"), "people", _names([party.name for party in others]))
    if others:
        yield _row("carers", _names([party.name for party in carers(plan)]))
    decided = [row.about for row in plan.all(DecisionRow)]
    yield answer_of(plan, page_words("decisions"), "decisions", decided)
    yield _row("legal_roles", _names(_legal_roles(plan)))
    if others:
        yield _row("sharing", _names(_who_sees(plan)))
    yield _row("community", _names([place.name for place in plan.all(Place) if place.name]))
    yield _row("peers", _names(_peers(plan)))
    yield _row("navigators", _names(_navigators(plan)))


def _row(page: str, words: str) -> ChapterAnswer:
    return ChapterAnswer(page_words(page), page, words)


def _names(names: Sequence[str]) -> str:
    return names_and_more(names, MOST_NAMES)


def _legal_roles(plan: Plan) -> list[str]:
    return [
        _("{name}: {role}").format(name=party_words(party), role=choice_words("role", role))
        for party in plan.parties()
        for role in legal_roles(party)
    ]


def _who_sees(plan: Plan) -> list[str]:
    """Whoever may see something; who may not is told to nobody here."""
    shared = (one for one in plan.all(Sharing) if one.purpose == "direct_care" and one.is_in_force() and one.sections)
    parties = (plan.party(one.party) for one in shared)
    return [party.name for party in parties if party is not None and party.name]


def _peers(plan: Plan) -> list[str]:
    """Peers by name, or by the way to meet; where there was nothing but a no, that is what was said."""
    said = plan.all(PeerLink)
    links = [link for link in said if link.state != "declined"]
    if said and not links:
        return [choice_words("peer_state", "declined")]
    return [link.peer_first_name or choice_words("peer_format", link.peer_format) for link in links]


def _navigators(plan: Plan) -> list[str]:
    guides = (plan.party(one.who) for one in plan.all(Navigator) if one.who and one.state != "declined")
    return [party.name for party in guides if party is not None and party.name]
