"""Turns a plan into documents: the plan, a profile, the sheets of a visit; as blocks that screen and paper share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ipc_desktop.documents.blocks import Block, Document
from ipc_desktop.documents.coming import coming_blocks, photos_of
from ipc_desktop.documents.emergency import emergency_blocks
from ipc_desktop.documents.information_leaflet import information_blocks, jargon_blocks
from ipc_desktop.documents.photos import photo_of
from ipc_desktop.documents.photos import shown as photo_shown
from ipc_desktop.documents.plan_document import plan_blocks
from ipc_desktop.documents.profile import profile_blocks
from ipc_desktop.documents.today import blank_blocks, sheet_title, today_blocks
from ipc_desktop.documents.voices import called, care_coordinators, out_of_hours
from ipc_desktop.documents.who_does_what import who_does_what_blocks
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funded, with_answers_shown
from ipc_desktop.plan.visit import last_visit
from ipc_desktop.texts import _, in_language
from ipc_desktop.wording import document_name

NO_PHOTOS: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class _Asked:
    """What a document is made from: the plan as its readers may see it, and the day."""

    plan: Plan
    version: AgreedVersion | None
    today: dt.date
    photos: Mapping[str, bytes] = field(default_factory=dict)


_BLOCKS: Mapping[str, Callable[[_Asked], Iterable[Block]]] = MappingProxyType(
    {
        "plan": lambda asked: plan_blocks(asked.plan, asked.version),
        "profile": lambda asked: profile_blocks(asked.plan, asked.version),
        "actions": lambda asked: who_does_what_blocks(asked.plan),
        "emergency": lambda asked: emergency_blocks(asked.plan),
        "today": lambda asked: today_blocks(asked.plan, asked.today),
        "coming": lambda asked: coming_blocks(asked.plan, asked.today, asked.photos),
        "today_blank": lambda asked: blank_blocks(asked.plan),
        "information": lambda _asked: information_blocks(),
        "jargon": lambda _asked: jargon_blocks(),
    }
)
DOCUMENTS: tuple[str, ...] = tuple(_BLOCKS)
OF_THE_PERSON = frozenset({"plan", "profile", "emergency"})
"""Documents that begin with who this is, with their photo."""
OF_A_VISIT = frozenset({"today", "coming", "today_blank"})
"""Documents that tell of a visit: made from the plan as it stands, and never part of what is agreed."""
ABOUT_NOBODY = frozenset({"information", "jargon"})
"""Documents to read before anybody is entered: nothing on them is about a person."""
AS_IT_STANDS = OF_A_VISIT | ABOUT_NOBODY
"""Documents that are never made from an agreed version."""


def make_document(
    name: str,
    plan: Plan,
    *,
    language: str,
    today: dt.date,
    version: AgreedVersion | None = None,
    photos: Mapping[str, bytes] = NO_PHOTOS,
) -> Document:
    """A document of DOCUMENTS in a language; its own words stay in the language they were said in.

    `version` is the agreed version that the plan was read from; its signatures are taken from the plan, which must
    hold them. Without a version the paper calls itself a draft. `photos` are the JPEG files that `photos_for` names.
    What is not for the table, or an answer that waits for the person's own, is never printed, named or counted.
    Raises KeyError for a name not in DOCUMENTS.
    """
    make = _BLOCKS[name]
    shown = with_answers_shown(for_the_table(plan))
    with in_language(language):
        return Document(
            name=name,
            title=_title(name, shown, today),
            language=language,
            person="" if name in ABOUT_NOBODY else called(shown),
            born_on=None if name in ABOUT_NOBODY else shown.person.born_on,
            dated=today,
            standing="" if name in AS_IT_STANDS else _standing(version),
            notice="" if name in ABOUT_NOBODY or funded(shown) else _("Do not spend yet."),
            contacts=_contacts(shown),
            page_words=_("Page {page} of {pages}"),
            blocks=_with_photo(tuple(make(_Asked(shown, version, today, photos))), name, shown, photos),
            longer_words=_("This profile is {pages} pages at this letter size.") if name == "profile" else "",
        )


def _with_photo(blocks: tuple[Block, ...], name: str, plan: Plan, photos: Mapping[str, bytes]) -> tuple[Block, ...]:
    """The blocks with the person's photo right under the title, on a paper that tells who this is."""
    return (*blocks[:1], *photo_shown(plan, plan.me, photos), *blocks[1:]) if name in OF_THE_PERSON else blocks


def photos_for(name: str, plan: Plan, today: dt.date) -> tuple[str, ...]:
    """The names of the photo files that a document shows."""
    shown = for_the_table(plan)
    if name == "coming":
        return photos_of(shown, today)
    mine = photo_of(shown, shown.me) if name in OF_THE_PERSON else None
    return (mine.file,) if mine is not None else ()


def for_the_table(plan: Plan) -> Plan:
    """The plan as everybody at the table may read it."""
    return view_for(plan, TABLE)


def _standing(version: AgreedVersion | None) -> str:
    return _("Version {number}").format(number=version.number) if version else _("Draft")


def _title(name: str, plan: Plan, today: dt.date) -> str:
    if name in ABOUT_NOBODY:
        return document_name(name)
    if name in OF_A_VISIT:
        visit = last_visit(plan, today) if name == "today" else None
        told = _("Who is coming") if name == "coming" else sheet_title(visit.day if visit else None)
        return _("{name} · {paper}").format(name=called(plan), paper=told)
    if name in ("plan", "profile"):
        sentence = _("{name}'s plan") if name == "plan" else _("About {name}")
        return sentence.format(name=called(plan))
    return _("{name} · {paper}").format(name=called(plan), paper=document_name(name))


def _contacts(plan: Plan) -> tuple[str, ...]:
    """Whom to ring, as short as can be: it stands on every page."""
    lines = care_coordinators(plan, _("{first} {second}"))[:1]
    ring = out_of_hours(plan)
    return (*lines, _("Out of hours {number}").format(number=ring)) if ring else lines
