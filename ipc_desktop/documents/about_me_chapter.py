"""Who this is: names, where they live, how to reach them, who their GP is; first on the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Items
from ipc_desktop.documents.voices import fact, facts, in_order
from ipc_desktop.plan.person import Person, grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.wording import choice_words


def who_this_is(plan: Plan) -> Iterator[Items]:
    """What tells this person from others. How to get into their home is never printed."""
    person = plan.person
    yield from facts(
        fact(_("Name"), " ".join(part for part in (person.title, person.full_name) if part)),
        fact(_("Likes to be called"), person.known_as),
        fact(_("Pronouns"), person.pronouns),
        fact(_("Born"), long_date(person.born_on) if person.born_on else ""),
        fact(_("NHS number"), in_order(grouped_nhs_number(person.nhs_number)) if person.nhs_number else ""),
        fact(_("Address"), _on_one_line(person.address)),
        fact(_("Postcode"), in_order(person.postcode)),
        fact(_("Telephone"), in_order(person.phone)),
        fact(_("E-mail"), in_order(person.email)),
        fact(_("Best way to reach me"), _best_way(person)),
        fact(_("GP practice"), person.gp_practice or _gp_not_named(person)),
        fact(_("School or college"), person.school),
    )


def _on_one_line(address: str) -> str:
    """An address as it is read out: lines that were typed below each other follow each other."""
    return ", ".join(line.strip().removesuffix(",") for line in address.splitlines() if line.strip())


def _best_way(person: Person) -> str:
    return choice_words("preferred_contact", person.preferred_contact) if person.preferred_contact else ""


def _gp_not_named(person: Person) -> str:
    """That it is not known yet, or that there is none: both are answers."""
    return choice_words("gp_known", person.gp_known) if person.gp_known in ("unknown_yet", "none") else ""
