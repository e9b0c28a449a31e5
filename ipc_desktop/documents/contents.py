"""Turns a plan into documents: the plan, a profile, the sheets of a visit; as blocks that screen and paper share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ipc_desktop.documents.agreement_chapter import standing_note
from ipc_desktop.documents.bilingual import in_both
from ipc_desktop.documents.blank_pack import blank_pack_blocks
from ipc_desktop.documents.blocks import Block, Document, Note
from ipc_desktop.documents.budget import budget_blocks
from ipc_desktop.documents.card import card_blocks
from ipc_desktop.documents.changes import changes_blocks
from ipc_desktop.documents.coming import coming_blocks, photos_of
from ipc_desktop.documents.direct_payment import direct_payment_blocks
from ipc_desktop.documents.easy_read import easy_read_blocks
from ipc_desktop.documents.education import education_blocks
from ipc_desktop.documents.emergency import emergency_blocks
from ipc_desktop.documents.information_leaflet import information_blocks, jargon_blocks
from ipc_desktop.documents.notices import waits_for_money
from ipc_desktop.documents.passport import passport_blocks
from ipc_desktop.documents.photos import PhotosHere, photo_of
from ipc_desktop.documents.photos import shown as photo_shown
from ipc_desktop.documents.plan_document import plan_blocks
from ipc_desktop.documents.profile import profile_blocks
from ipc_desktop.documents.readers import for_the_table, of_a_part
from ipc_desktop.documents.resources import resources_blocks
from ipc_desktop.documents.today import blank_blocks, sheet_title, today_blocks
from ipc_desktop.documents.voices import called, called_inside, care_coordinators, out_of_hours, who_is
from ipc_desktop.documents.who_does_what import who_does_what_blocks
from ipc_desktop.documents.wish import FOR_EVERYBODY, Wish
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import with_answers_shown
from ipc_desktop.plan.taking_away import Kept, Silence, silence_for, to_take_away
from ipc_desktop.plan.visit import last_visit
from ipc_desktop.texts import _, in_language, list_of
from ipc_desktop.wording import choice_words, document_name

NO_PHOTOS: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class _Asked:
    """What a document is made from: the plan as its readers may see it, and the day."""

    plan: Plan
    version: AgreedVersion | None
    today: dt.date
    photos: PhotosHere
    earlier: Plan | None
    silence: Silence

    @property
    def kept(self) -> frozenset[Kept]:
        """What the paper says nothing of."""
        return self.silence.kept


_BLOCKS: Mapping[str, Callable[[_Asked], Iterable[Block]]] = MappingProxyType(
    {
        "plan": lambda asked: plan_blocks(asked.plan, asked.version, asked.kept),
        "easy_read": lambda asked: easy_read_blocks(asked.plan, asked.version, asked.kept),
        "profile": lambda asked: profile_blocks(asked.plan, asked.version),
        "today": lambda asked: today_blocks(asked.plan, asked.today),
        "actions": lambda asked: who_does_what_blocks(asked.plan, asked.kept),
        "emergency": lambda asked: emergency_blocks(asked.plan, asked.kept),
        "card": lambda asked: card_blocks(asked.plan),
        "passport": lambda asked: passport_blocks(asked.plan, asked.kept),
        "changes": lambda asked: changes_blocks(asked.plan, asked.earlier),
        "coming": lambda asked: coming_blocks(asked.plan, asked.today, asked.photos),
        "resources": lambda asked: resources_blocks(asked.plan, asked.kept),
        "budget": lambda asked: budget_blocks(asked.plan, asked.kept),
        "direct_payment": lambda asked: direct_payment_blocks(asked.plan),
        "education": lambda asked: education_blocks(asked.plan, asked.kept),
        "today_blank": lambda asked: blank_blocks(asked.plan),
        "blank_pack": lambda asked: blank_pack_blocks(asked.plan),
        "information": lambda _asked: information_blocks(),
        "jargon": lambda _asked: jargon_blocks(),
    }
)
DOCUMENTS: tuple[str, ...] = tuple(_BLOCKS)
"""The names of all documents, those that families ask for most at the front."""
OF_THE_PERSON = frozenset({"plan", "easy_read", "profile", "emergency", "passport"})
"""Documents that begin with who this is, with their photo."""
OF_A_VISIT = frozenset({"today", "coming", "today_blank"})
"""Documents that tell of a visit: made from the plan as it stands, and never part of what is agreed."""
ABOUT_NOBODY = frozenset({"information", "jargon"})
"""Documents to read before anybody is entered: nothing on them is about a person."""
FOR_ONE_READER = frozenset(
    {"plan", "easy_read", "profile", "actions", "emergency", "passport", "resources", "budget", "education"}
)
"""Documents that can be made for one reader; all others are for everybody at the table."""
AS_IT_STANDS = OF_A_VISIT | ABOUT_NOBODY | {"changes", "blank_pack"}
"""Documents that are never made from an agreed version."""


def make_document(
    name: str,
    plan: Plan,
    *,
    language: str,
    today: dt.date,
    version: AgreedVersion | None = None,
    photos: Mapping[str, bytes] = NO_PHOTOS,
    awaited: Collection[str] = (),
    wish: Wish = FOR_EVERYBODY,
    earlier: Plan | None = None,
) -> Document:
    """A document of DOCUMENTS in a language; its own words stay in the language they were said in.

    `version` is the agreed version that the plan was read from; its signatures are taken from the plan, which must
    hold them. Without a version the paper calls itself a draft. `photos` are the JPEG files that `photos_for` names,
    `awaited` those of them that are still on their way: the paper says so in their place. `earlier` is the plan of the
    agreed version that a paper on changes compares with. What is not for its readers, or an answer that waits for the
    person's own, is never printed, named or counted.
    Raises KeyError for a name not in DOCUMENTS, ValueError for a reader of one that is not FOR_ONE_READER.
    """
    if wish.reader and name not in FOR_ONE_READER:
        raise ValueError("a paper for everybody")
    table = with_answers_shown(for_the_table(plan))
    shown = with_answers_shown(to_take_away(plan, wish.reader, today)) if wish.reader else table
    silence = wish.silence or silence_for(plan, wish.reader, today)
    here = PhotosHere(photos, awaited, is_copy=bool(wish.copy_of))
    asked = _Asked(shown, version, today, here, _seen_of(earlier, shown), silence)
    with in_language(language):
        blocks = _blocks(name, asked, wish)
        if wish.second and wish.second != language:
            with in_language(wish.second):
                others = _blocks(name, asked, wish)
            blocks = tuple(in_both(blocks, others, wish.second, beside=wish.beside))
        return Document(
            name=name,
            title=_title(name, shown, today),
            language=language,
            person="" if name in ABOUT_NOBODY else called(shown),
            born_on=None if name in ABOUT_NOBODY else shown.person.born_on,
            dated=today,
            standing="" if name in AS_IT_STANDS else _("Copy") if wish.copy_of else _standing(version),
            notice="" if name in ABOUT_NOBODY or not waits_for_money(shown, silence.kept) else _("Do not spend yet."),
            contacts=_contacts(shown),
            page_words=_("Page {page} of {pages}"),
            blocks=blocks,
            photos_to_come=len(set(awaited)),
            longer_words=_("This profile is {pages} pages at this letter size.") if name == "profile" else "",
        )


def _blocks(name: str, asked: _Asked, wish: Wish) -> tuple[Block, ...]:
    """Title, the person's photo where the paper tells who this is, for whom it is, and all else."""
    title, *rest = _BLOCKS[name](asked)
    photo = photo_shown(asked.plan, asked.plan.me, asked.photos) if name in OF_THE_PERSON else ()
    if wish.copy_of:
        rest = [_of_a_copy() if block == standing_note(asked.plan, None) else block for block in rest]
    reader = wish.reader or wish.copy_of
    return (title, *photo, *_for_whom(asked, reader), *of_a_part(rest)) if reader else (title, *photo, *rest)


def _of_a_copy() -> Note:
    """What an own copy says of itself: it holds no versions, so it knows of none that were agreed."""
    return Note(_("A copy to read at home. What was agreed stands on the signed paper."), boxed=True)


def _for_whom(asked: _Asked, reader: str) -> tuple[Note, ...]:
    """Whose paper this is, and which sections are left out, where they may know that."""
    name = who_is(asked.plan, reader)
    sections = list_of([choice_words("section", section) for section in asked.silence.left_out])
    lines = [_("This paper is for {name}. It holds what {name} may see.").format(name=name)]
    lines += [_("Left out: {sections}.").format(sections=sections)] if sections else []
    return tuple(Note(line) for line in lines)


def _seen_of(earlier: Plan | None, shown: Plan) -> Plan | None:
    """An earlier plan without what this paper's readers do not see of it now, or what is there no more."""
    if earlier is None:
        return None
    table = with_answers_shown(for_the_table(earlier))
    agreement = (AgreedVersion, Signature)
    return Plan.of_entries(
        earlier.case, (one for one in table if one.id in shown.entries or isinstance(one, agreement))
    )


def photos_for(name: str, plan: Plan, today: dt.date, reader: str = "") -> tuple[str, ...]:
    """The names of the photo files that a document shows to its reader, or to everybody at the table."""
    shown = to_take_away(plan, reader, today)
    if name == "coming":
        return photos_of(shown, today)
    mine = photo_of(shown, shown.me) if name in OF_THE_PERSON else None
    return (mine.file,) if mine is not None else ()


def _standing(version: AgreedVersion | None) -> str:
    return _("Version {number}").format(number=version.number) if version else _("Draft")


def _title(name: str, plan: Plan, today: dt.date) -> str:
    if name in ABOUT_NOBODY:
        return document_name(name)
    if name in OF_A_VISIT:
        visit = last_visit(plan, today) if name == "today" else None
        told = _("Who is coming") if name == "coming" else sheet_title(visit.day if visit else None)
        return _("{name} · {paper}").format(name=called(plan), paper=told)
    if name == "plan":
        return _("{name}’s plan").format(name=called(plan))
    if name == "profile":
        return _("About {name}").format(name=called_inside(plan))
    return _("{name} · {paper}").format(name=called(plan), paper=document_name(name))


def _contacts(plan: Plan) -> tuple[str, ...]:
    """Whom to ring, as short as can be: it stands on every page."""
    lines = care_coordinators(plan, _("{first} {second}"))[:1]
    ring = out_of_hours(plan)
    return (*lines, _("Out of hours {number}").format(number=ring)) if ring else lines
