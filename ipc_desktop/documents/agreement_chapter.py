"""Agreement: where this paper stands, who answered what and how, what they disagree with, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note, Picture, Signature
from ipc_desktop.documents.voices import called, called_inside, day_of, fact, facts, said, small_facts, who_are, who_is
from ipc_desktop.plan import agreement as signed
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import AGREEING, signatures_of, standing_answers, version_state
from ipc_desktop.plan.visit import Visit
from ipc_desktop.texts import _, list_of, long_date
from ipc_desktop.wording import (
    answer_words,
    capacity_words,
    change_reason_words,
    method_words,
    page_words,
    read_how_words,
)
from ipc_desktop.wording.picture_prompts import prompt_words
from ipc_desktop.wording.signing import decides_words, refused_words


def standing_note(plan: Plan, version: AgreedVersion | None) -> Note:
    """Where this paper stands, in a box on its first page: a draft, waiting, or agreed by whom and when."""
    if version is None:
        return Note(_("Draft, not agreed yet."), boxed=True)
    if version.id not in plan.entries:  # this reader sees a part of the plan, and not who agreed to it
        return Note(_("This is a part of version {number}.").format(number=version.number), boxed=True)
    state = version_state(plan, version)
    if state == "withdrawn":
        return Note(_("Version {number} was taken back.").format(number=version.number), boxed=True)
    agreeing = [s for s in standing_answers(plan, version).values() if s.answer in AGREEING]
    names = list_of([_signer(plan, signature) for signature in agreeing])
    if state != "signed":
        sentence = _("Version {number}. Not agreed by everyone yet.")
        if names:
            sentence = _("Version {number}. Not agreed by everyone yet. A yes so far from: {names}.")
        return _boxed(sentence.format(number=version.number, names=names), refused_words(plan, version))
    day = max((signature.signed_at for signature in agreeing), default="")
    sentence = _("Version {number}. Agreed by {names} on {date}.")
    agreed = sentence.format(number=version.number, names=names, date=_day(day))
    return _boxed(agreed, refused_words(plan, version))


def _boxed(*sentences: str) -> Note:
    return Note(" ".join(filter(None, sentences)), boxed=True)


def agreement(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """The answers and signatures of a version, or that this is a draft; then all that is still open."""
    yield standing_note(plan, version)
    if version:
        yield from small_facts(
            fact(_("Closed for signing on"), _day(version.locked_at)),
            fact(_("Why there is a new version"), change_reason_words(version.change_reason)),
        )
        decides = decides_words(plan, version.needs)
        if decides:
            yield Note(decides)
        for signature in signatures_of(plan, version):
            yield from _signature(plan, signature)
    yield from _visits(plan)
    yield from _still_open(plan)
    notes = [note for note in plan.all(CaughtNote) if note.waits and not note.from_copy]
    if notes:
        yield Heading(_("Also said on the way"), 3)
    for note in notes:
        yield from said(plan, note.words)


def _signer(plan: Plan, signature: signed.Signature) -> str:
    party = plan.party(signature.signer)
    return (party.name if party else "") or (called(plan) if signature.signer == plan.me.id else _("Somebody"))


def _day(instant: str) -> str:
    day = day_of(instant)
    return long_date(day) if day else ""


def _signature(plan: Plan, signature: signed.Signature) -> Iterator[Block]:
    name = _signer(plan, signature)
    yield Heading(name, 3)
    known = (
        *fact(_("Do you agree?"), answer_words(signature.answer)),
        *fact(_("Signed"), capacity_words(signature.capacity_of_signer)),
        *fact(_("How"), method_words(signature.method) if signature.method else ""),
        *fact(_("Name written"), signature.typed_name),
        *fact(_("Picture chosen"), prompt_words(signature.picture) if signature.picture else ""),
        *fact(_("When"), _day(signature.signed_at)),
        *fact(_("Where"), signature.place),
        *fact(_("How they read it"), read_how_words(signature.read_how) if signature.read_how else ""),
        *fact(_("Witness"), who_is(plan, signature.witness) if plan.party(signature.witness) else ""),
        *fact(_("What was asked"), signature.statement_shown.text, signature.statement_shown.lang),
    )
    if signature.strokes and signature.picture:
        yield Picture(signature.picture, _("The picture {name} chose to sign").format(name=name))
    yield Signature(known, signature.strokes, signature.picture, _alternative(signature, name))
    yield from said(plan, signature.why_someone_else, _("Why somebody else signs"))
    all_the_same = _("Why it is best for {name} all the same").format(name=called_inside(plan))
    yield from said(plan, signature.why_all_the_same, all_the_same)
    for disagreement in signature.disagrees_with:
        yield Heading(_("What {name} does not agree with").format(name=name), 4)
        yield from facts(fact(_("Part of the plan"), disagreement.section))
        yield from said(plan, disagreement.words)


def _alternative(signature: signed.Signature, name: str) -> str:
    if signature.strokes:
        return _("What {name} drew to sign").format(name=name)
    return _("The picture {name} chose to sign").format(name=name) if signature.picture else ""


def _still_open(plan: Plan) -> Iterator[Block]:
    left = [state for state in plan.all(PageState) if state.status in ("skipped", "come_back")]
    if not left:
        return
    yield Heading(_("Still open"), 3)
    for state in left:
        what = _("We come back to this.") if state.status == "come_back" else _("We left this out for now.")
        yield from facts(fact(page_words(state.page) or _("A page"), what))
        yield from said(plan, state.reason)


def _visits(plan: Plan) -> Iterator[Block]:
    visits = [visit for visit in plan.all(Visit) if visit.day or visit.present or visit.stopped_because]
    if not visits:
        return
    yield Heading(_("Our visits"), 3)
    for visit in visits:
        day = long_date(visit.day) if visit.day else ""
        yield from small_facts(fact(_("Day"), day), fact(_("Who was here"), who_are(plan, visit.present)))
        yield from said(plan, visit.stopped_because, _("Why we stopped"))
