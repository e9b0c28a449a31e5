"""The form in which the person decides what one party may see: all of the plan, some of it, or nothing."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.people import Party, Role
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, Basis, GivenHow, Section, Sharing
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.wording import choice_words

_BASES: dict[Role, Basis] = {
    "parental_responsibility": "parental_responsibility",
    "lpa_health_welfare": "lpa",
    "deputy_health_welfare": "deputy",
    "representative": "best_interests",
}
"""Roles in which somebody may decide on sharing for the person, and on which ground."""
ALL, SOME, NOTHING = "all", "some", "nothing"


class SharingForm(EntryEditor[Sharing]):
    """Nothing is ticked beforehand. A yes is of the day it is given; taking it back keeps what it was."""

    def __init__(self, sharing: Sharing, party: Party, plan: Plan, today: dt.date) -> None:
        super().__init__()
        self._was, self._plan, self._today = sharing, plan, today
        self.how_much = Radios(
            _("How much may they see?"),
            (Choice(ALL, _("All of my plan")), Choice(SOME, _("Some of it")), Choice(NOTHING, _("Nothing"))),
            min_column=180,
        )
        self.sections = Checkboxes(_("Which parts?"), _section_choices(), min_column=210)
        hows = (how for how in get_args(GivenHow) if how)
        self.given_how = Radios(
            _("How did you tell us?"), [Choice(how, choice_words("given_how", how)) for how in hows], min_column=210
        )
        self.given_by = PersonChooser(_("Who decided this?"), min_column=210)
        self.given_by.set_people((plan.me, *_may_decide(plan)))
        self.body.addWidget(Title(party.name or party.relationship))
        asked = (self.how_much, self.sections, self.given_by, self.given_how)
        for field in asked:
            self.body.addWidget(field)
        self._fill(sharing)
        for field in asked:
            field.changed.connect(self._changed)
        self.take_out.hide()
        self._add_foot()

    @override
    def entry(self) -> Sharing:
        how_much = self.how_much.value()
        return self._with_how(self._decided(how_much)) if how_much else self._was

    def _decided(self, how_much: str) -> Sharing:
        was, sections = self._was, self._sections(how_much)
        chosen = self.given_by.value()
        given_by = chosen or was.given_by or self._plan.me.id
        is_as_before = how_much == _how_much(was) and (how_much != SOME or sections == was.sections)
        if is_as_before and chosen in ("", was.given_by):
            return was
        if how_much == NOTHING and was.is_in_force():
            return msgspec.structs.replace(was, withdrawn_on=self._today)
        return msgspec.structs.replace(
            was,
            sections=sections,
            basis=_basis(self._plan, given_by),
            given_by=given_by,
            given_on=self._today,
            withdrawn_on=None,
            retired=False,
        )

    @override
    def focus_first(self) -> None:
        self.how_much.focus_first()

    def _fill(self, sharing: Sharing) -> None:
        how_much = _how_much(sharing)
        self.how_much.set_value(how_much)
        self.sections.set_values(sharing.sections if how_much == SOME else ())
        self.given_by.set_value(sharing.given_by)
        self.given_how.set_value(sharing.given_how)
        self._show_parts()

    def _sections(self, how_much: str) -> tuple[Section, ...]:
        if how_much == SOME:
            ticked = self.sections.values()
            return tuple(section for section in SECTIONS if section in ticked)
        return SECTIONS if how_much == ALL else ()

    def _with_how(self, sharing: Sharing) -> Sharing:
        how: GivenHow = next((how for how in get_args(GivenHow) if how == self.given_how.value()), "")
        return sharing if how == sharing.given_how else msgspec.structs.replace(sharing, given_how=how)

    def _changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        how_much = self.how_much.value()
        self.sections.setVisible(how_much == SOME)
        self.given_by.setVisible(bool(how_much) and bool(_may_decide(self._plan)))
        self.given_how.setVisible(bool(how_much))
        tab_in_reading_order(self)


def _how_much(sharing: Sharing) -> str:
    """How much a decision lets somebody see; empty while nothing is decided."""
    if sharing.given_on is None or sharing.retired:
        return ""
    if not sharing.is_in_force() or not sharing.sections:
        return NOTHING
    return ALL if set(sharing.sections) == set(SECTIONS) else SOME


def _may_decide(plan: Plan) -> tuple[Party, ...]:
    """Whoever may decide for the person by law."""
    others = (party for party in plan.parties() if party.id != plan.me.id)
    return tuple(party for party in others if any(role in _BASES for role in party.roles))


def _basis(plan: Plan, given_by: str) -> Basis:
    """On which ground somebody decides: as the person, as a parent, by law, or for what is best."""
    party = plan.party(given_by)
    if party is None or given_by == plan.me.id:
        return "consent"
    return next((_BASES[role] for role in party.roles if role in _BASES), "best_interests")


def how_much_words(sharing: Sharing) -> str:
    """How much somebody may see, in short."""
    return {
        "": _("Not decided yet"),
        ALL: _("All of my plan"),
        SOME: _("Some of it"),
        NOTHING: _("Nothing"),
    }[_how_much(sharing)]


def sections_shared(sharing: Sharing) -> tuple[Section, ...]:
    """The parts that somebody may see, where they may see some."""
    return sharing.sections if _how_much(sharing) == SOME else ()


def _section_choices() -> tuple[Choice, ...]:
    return tuple(Choice(section, choice_words("section", section)) for section in SECTIONS)
