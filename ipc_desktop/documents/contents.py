"""Turns a plan into documents: the whole plan, and a one-page profile, as blocks that screen and paper share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from ipc_desktop.documents.blocks import Block, Document
from ipc_desktop.documents.plan_document import plan_blocks
from ipc_desktop.documents.profile import profile_blocks
from ipc_desktop.documents.voices import called, care_coordinators, out_of_hours
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funded
from ipc_desktop.texts import _, in_language

_BLOCKS: Mapping[str, Callable[[Plan, AgreedVersion | None], Iterable[Block]]] = MappingProxyType(
    {"plan": plan_blocks, "profile": profile_blocks}
)
DOCUMENTS: tuple[str, ...] = tuple(_BLOCKS)


def make_document(
    name: str,
    plan: Plan,
    *,
    language: str,
    today: dt.date,
    version: AgreedVersion | None = None,
) -> Document:
    """A document of DOCUMENTS in a language; its own words stay in the language they were said in.

    `version` is the agreed version that the plan was read from; its signatures are taken from the plan, which must
    hold them. Without a version the paper calls itself a draft. What is not for the table is never printed, named or
    counted. Raises KeyError for a name that is not in DOCUMENTS.
    """
    make = _BLOCKS[name]
    shown = for_the_table(plan)
    with in_language(language):
        return Document(
            name=name,
            title=_title(name, shown),
            language=language,
            person=called(shown),
            born_on=shown.person.born_on,
            dated=today,
            standing=_("Version {number}").format(number=version.number) if version else _("Draft"),
            notice="" if funded(shown) else _("Do not spend yet."),
            contacts=_contacts(shown),
            page_words=_("Page {page} of {pages}"),
            blocks=tuple(make(shown, version)),
            longer_words=_("This profile is {pages} pages at this letter size.") if name == "profile" else "",
        )


def for_the_table(plan: Plan) -> Plan:
    """The plan as everybody at the table may read it."""
    return view_for(plan, TABLE)


def _title(name: str, plan: Plan) -> str:
    sentence = _("{name}'s plan") if name == "plan" else _("About {name}")
    return sentence.format(name=called(plan))


def _contacts(plan: Plan) -> tuple[str, ...]:
    """Whom to ring, as short as can be: it stands on every page."""
    lines = care_coordinators(plan, _("{first} {second}"))[:1]
    ring = out_of_hours(plan)
    return (*lines, _("Out of hours {number}").format(number=ring)) if ring else lines
