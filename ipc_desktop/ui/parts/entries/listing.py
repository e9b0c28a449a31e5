"""A list that is made of the questions about its kind: each item a card, opened in place in a form of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words, kind_of
from ipc_desktop.plan.order import anew, between
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, is_question, isolated
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.entries.item_card import ItemCard
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, party_words
from ipc_desktop.wording.jargon import marks
from ipc_desktop.wording.picture_prompts import picture_alone
from ipc_desktop.wording.question import Question
from ipc_desktop.wording.questions import QUESTIONS


@dataclass(frozen=True)
class Listing:
    """One list of a page: the kind it keeps, and the fields that are asked for (all questions of the kind, if empty).

    `begins` is what a new one says by itself; what says so belongs here, or what `holds` says. `has_order`: items may
    be moved.
    """

    kind: type[Entry]
    add_words: str
    fields: Sequence[str] = ()
    holds: Callable[[Any], bool] | None = None
    begins: Mapping[str, Any] = field(default_factory=dict)
    title: str = ""
    picture: str = ""
    tint: str = "sand"
    has_order: bool = False

    def has(self, entry: Entry) -> bool:
        """Whether an entry belongs here."""
        if self.holds is not None:
            return self.holds(entry)
        return all(getattr(entry, name) == value for name, value in self.begins.items())

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked about an item, the first what it is called."""
        asked = QUESTIONS[str(self.kind.__struct_config__.tag)]
        return tuple(question for question in asked if not self.fields or question.field in self.fields)


class ItemList(EntryList[Entry]):
    """The items of one listing."""

    def __init__(self, listing: Listing, edits: Edits, sitting: Sitting) -> None:
        self.listing = listing
        super().__init__(
            listing.kind,
            edits,
            sitting,
            add_words=listing.add_words,
            title=listing.title,
            picture=listing.picture,
            tint=listing.tint,
        )

    @property
    def form(self) -> EntryForm[Entry] | None:
        """The form of the open item, if one is open."""
        return self.in_hand if isinstance(self.in_hand, EntryForm) else None

    @override
    def _listed(self) -> list[Entry]:
        return [entry for entry in self._edits.plan.all(self.listing.kind) if self.listing.has(entry)]

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        return self.listing.kind(id=entry_id, order=order, **self.listing.begins)

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        plan, title = self._edits.plan, title_of(entry)
        facts, picture = self._facts(entry), self._picture(entry)
        if title:
            return ItemCard(title, plan, facts, picture)
        party = plan.party(getattr(entry, names_of(entry).field)) if names_of(entry).asks == "person" else None
        return EntryCard(self._words_of(entry), facts, party=party, picture=picture)

    def _facts(self, entry: Entry) -> tuple[str, ...]:
        """What stands below the name of an item."""
        return facts_of(entry, self._edits.plan, self.listing)

    @override
    def _app_words(self) -> Iterable[str]:
        """Each question and choice that holds a term, and stands on some card."""
        listed = self._listed()
        for question in self.listing.questions:
            if marks(question.label) and not question.speaks and any(self._tells(question, entry) for entry in listed):
                yield question.label
            hard = {code: words for code in question.codes if marks(words := choice_words(question.choices, code))}
            chosen = {getattr(entry, question.field) for entry in listed} if hard else set[object]()
            yield from (words for code, words in hard.items() if code in chosen)

    def _tells(self, question: Question, entry: Entry) -> bool:
        answer = getattr(entry, question.field)
        return bool(answer) and question != names_of(entry) and self.listing.begins.get(question.field) != answer

    def _picture(self, entry: Entry) -> str:
        """The name of the picture of an item; empty for none."""
        return str(getattr(entry, "picture", ""))

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        plan, listing = self._edits.plan, self.listing
        form = EntryForm(
            entry,
            plan,
            listing.questions,
            self._sitting.language,
            begins=listing.begins,
            has_order=listing.has_order,
        )
        form.moved.connect(self._move)
        return form

    @override
    def _words_of(self, entry: Entry) -> str:
        plan = self._edits.plan
        return title_of(entry).text or name_of(entry, plan) or picture_alone(plan, entry) or _("No name yet")

    def _move(self, step: int) -> None:
        """Moves the open item by one place, and leaves it open: it alone gets another order."""
        items = self._listed()
        at = next((place for place, item in enumerate(items) if item.id == self._open), -1)
        to = at + step
        if at < 0 or not 0 <= to < len(items):
            return
        others = [item for place, item in enumerate(items) if place != at]
        orders = ["", *(item.order for item in others), ""]
        try:
            self._edits.put(msgspec.structs.replace(items[at], order=between(orders[to], orders[to + 1])))
        except ValueError:  # another program's orders may leave no room: then all are put in order anew
            for item, order in zip((*others[:to], items[at], *others[to:]), anew(len(items)), strict=True):
                self._edits.put(msgspec.structs.replace(item, order=order))
        self.open(items[at].id)
        if self.form:
            self.form.focus_move(step)
        self.changed.emit()


def title_of(entry: Entry) -> Words:
    """What an item is called where somebody's words call it something; nothing where a name does."""
    answer = getattr(entry, names_of(entry).field)
    return answer if isinstance(answer, Words) else NOTHING_SAID


def names_of(entry: Entry) -> Question:
    """The question whose answer names an item: the first, or while that is open the first that can."""
    asked = [question for question in QUESTIONS[kind_of(entry)] if question.asks in ("words", "text", "person")]
    return next((question for question in asked if getattr(entry, question.field)), asked[0])


def name_of(entry: Entry, plan: Plan) -> str:
    """The name of an item that no words call something."""
    answer = getattr(entry, names_of(entry).field)
    party = plan.party(answer) if names_of(entry).asks == "person" and answer else None
    return party_words(party) if party else answer if isinstance(answer, str) else ""


def facts_of(entry: Entry, plan: Plan, listing: Listing, without: Collection[str] = ()) -> tuple[str, ...]:
    """What else is known about an item, each with the question that it answers; `without` names fields left out."""

    def who(entry_id: str) -> str:
        party, goal = plan.party(entry_id), plan.get(Outcome, entry_id)
        if party:
            return party.name or party_words(party)  # "Rowan, Son and Edie" would make three people of two
        return goal.statement.text.strip() if goal and not goal.retired else ""

    facts = []
    for question in listing.questions:
        answer = getattr(entry, question.field)
        told = answer.text if isinstance(answer, Words) else question.told(answer, who)
        is_said = question == names_of(entry) or question.field in without
        if told.strip() and not is_said and listing.begins.get(question.field) != answer:
            if question.speaks:
                facts.append(told)
                continue
            form = _("{question} {answer}") if is_question(question.label) else _("{question}: {answer}")
            facts.append(form.format(question=question.label, answer=isolated(told)))
    return tuple(facts)
