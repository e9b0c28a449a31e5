"""That the plan was changed after it was closed for signing: nobody takes the new words for the agreed ones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import asked_at_the_table
from ipc_desktop.plan.signing import current_version, needs_of, standing_answers
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.standing import day_of
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.sitting import Desk


class ChangedSince(Body):
    """Hidden while the plan stands as it was closed; `told` once that was found out to be otherwise than it was."""

    told = Signal()

    def __init__(self) -> None:
        super().__init__("", weight=700, colour="err")
        self._version = ""
        self.found = False
        self.hide()

    def look(self, plan: Plan, desk: Desk) -> None:
        """Has the plan compared with its newest version; until that is done, it stands as before."""
        version = current_version(plan)
        if version is None or version.id != self._version:
            self._tell(self._version, False)
        self._version = version.id if version else ""
        if version is not None:
            closed = _("The plan was changed after it was closed on {day}.")
            self.setText(f"{closed.format(day=long_date(day_of(version.locked_at)))} {_what_follows(plan, version)}")
            desk.look_for_changes(version.id, partial(self._tell, version.id))

    def _tell(self, version: str, found: bool) -> None:
        if version == self._version and found != self.found:
            self.found = found
            self.setVisible(found)
            self.told.emit()


def _what_follows(plan: Plan, version: AgreedVersion) -> str:
    """What to do about it: where all have answered, nobody signs the old words any more."""
    answers = standing_answers(plan, version)
    if all(signer.party.id in answers for signer in asked_at_the_table(plan, needs_of(plan, version))):
        return _("Nobody has agreed to the change yet. Start a new version to agree on it.")
    return _("Nobody has agreed to the change yet. Whoever signs now signs the plan as it was.")
