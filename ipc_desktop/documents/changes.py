"""What changed since last time: compared with an agreed version, section by section: new, changed, no longer there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ipc_desktop.documents.agreement_chapter import standing_note
from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Said, Text
from ipc_desktop.documents.items import under
from ipc_desktop.documents.notices import nothing_to_spend_yet, numbers_to_ring
from ipc_desktop.documents.told import Answer, told_of
from ipc_desktop.documents.voices import called_inside, fact, said, small_facts
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.permissions import section_and_area
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, Section
from ipc_desktop.plan.signing import NOT_AGREED_ON, current_version, version_state
from ipc_desktop.texts import _
from ipc_desktop.wording import choice_words, document_name

_Told = Words | str | None


def changes_blocks(plan: Plan, earlier: Plan | None) -> Iterator[Block]:
    """`plan` beside `earlier`, the plan of an agreed version, both as this paper's readers may see them.

    What is not in `plan` at all any more, retired or not, is not told either: it was destroyed, or is kept back now.
    """
    yield Heading(document_name("changes"), 1)
    version = current_version(earlier) if earlier is not None else None
    if earlier is None or version is None:
        yield Note(_("No plan was agreed before this one. So there is nothing to compare it with."), boxed=True)
        return
    yield Note(_("This is compared with what {name} agreed to last time:").format(name=called_inside(plan)))
    yield standing_note(earlier, version)
    yield from nothing_to_spend_yet(plan)
    changed = False
    for section in SECTIONS:
        blocks = tuple(_section(plan, earlier, section))
        changed = changed or bool(blocks)
        yield from under(choice_words("section", section), blocks, 2)
    if not changed:
        yield Note(_("Nothing has changed."), boxed=True)
    yield from under(_("Whom to ask"), numbers_to_ring(plan), 2)


def compared_with(plan: Plan, *, is_as_agreed: bool) -> AgreedVersion | None:
    """The version that somebody would call "last time"; None while nothing was ever agreed.

    It is the newest that was signed; or the one before, when `is_as_agreed`: when nothing was changed since.
    """
    signed = [version for version in plan.all(AgreedVersion) if version_state(plan, version) == "signed"]
    signed.sort(key=lambda version: version.number)
    return signed[-2 if is_as_agreed and len(signed) > 1 else -1] if signed else None


def _section(plan: Plan, earlier: Plan, section: Section) -> Iterator[Block]:
    entries = [entry for entry in plan if _is_told(entry) and section_and_area(plan, entry)[0] == section]
    entries.sort(key=lambda entry: (entry.order, entry.id))
    new, changed, gone = list[Entry](), list[Entry](), list[Entry]()
    for entry in entries:
        before = earlier.entries.get(entry.id)
        if before is None or before.retired:
            new += [] if entry.retired else [entry]
        elif entry.retired:
            gone.append(before)
        else:
            changed.append(entry)
    yield from under(_("New"), (block for entry in new for block in _whole(plan, told_of(plan, entry))))
    yield from under(_("Changed"), (block for entry in changed for block in _difference(plan, earlier, entry)))
    yield from under(_("No longer there"), (block for entry in gone for block in _name(plan, told_of(earlier, entry))))


def _is_told(entry: Entry) -> bool:
    return not isinstance(entry, (*NOT_AGREED_ON, Media))


def _whole(plan: Plan, answers: Sequence[Answer]) -> Iterator[Block]:
    """An entry that is new: what it is called, then all else that is known of it."""
    yield from _name(plan, answers)
    for answer in answers[1:]:
        yield from _one(plan, answer.label, answer.told)


def _name(plan: Plan, answers: Sequence[Answer]) -> Iterator[Block]:
    for answer in answers[:1]:
        yield from _one(plan, answer.label, answer.told)


def _difference(plan: Plan, earlier: Plan, entry: Entry) -> Iterator[Block]:
    """Each answer that differs, before and now; what the entry is called stands above them, unless that differs."""
    before, now = told_of(earlier, earlier.entries[entry.id]), told_of(plan, entry)
    labels = dict.fromkeys(answer.label for answer in (*before, *now))
    differing = [(label, told) for label in labels for told in _differing(label, before, now)]
    if differing and now and now[0].label not in dict(differing):
        yield from _name(plan, now)
    for label, told in differing:
        yield from _before_and_now(plan, label, *told)


def _differing(label: str, before: Sequence[Answer], now: Sequence[Answer]) -> Iterator[tuple[_Told, _Told]]:
    """What was told under a label and is not any more, each beside what is told there now; several may share one."""
    there, here = ([answer.told for answer in told if answer.label == label] for told in (before, now))
    gone, come = [told for told in there if told not in here], [told for told in here if told not in there]
    return zip_longest(gone, come)


def _before_and_now(plan: Plan, label: str, before: _Told, now: _Told) -> Iterator[Block]:
    nothing = _("Nothing was said.")
    yield Items((Item(Text(""), label),), bullets=False)
    for told, topic in ((before or nothing, _("Before")), (now or nothing, _("Now"))):
        yield from _one(plan, topic, told)


def _one(plan: Plan, label: str, told: Words | str) -> Iterator[Said | Items]:
    yield from said(plan, told, label) if isinstance(told, Words) else small_facts(fact(label, told))
