"""The screen suits whoever looks: what a person needs of it is followed, and what they choose in Tools is theirs."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.choices import Choices


class ScreenNeeds:
    """The needs in force while a case is open: the person's own, or those of whoever has the laptop."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._in_force = AccessNeeds(id="")
        self._of = ""

    def look_to(self, party: str, plan: Plan) -> None:
        """From now on the needs of this party count; "" for the person's."""
        self._of = "" if party == plan.me.id else party
        self.follow(plan)

    def follow(self, plan: Plan) -> None:
        """Puts the needs in force; who said nothing of their own reads as the person does."""
        needs = plan.get(AccessNeeds, plan.id_once(AccessNeeds, self._of)) or plan.once(AccessNeeds)
        if needs != self._in_force:
            self._in_force = needs
            self._choices.follow(needs)

    def with_choice(self, plan: Plan, said: dict[str, Any]) -> Plan:
        """The plan with what somebody chose for the screen; `said` names fields of the access needs."""
        needs = plan.once(AccessNeeds, self._of)
        return plan.with_entry(replace(needs, **said, of_party=self._of))
