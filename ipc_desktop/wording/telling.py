"""Whether a peer may be told who the person is, in words: a no is said as plainly as a yes."""

from __future__ import annotations

from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.texts import _, long_date


def may_tell_words(decided: Sharing) -> str:
    """What the person decided on being introduced; nothing while they have not been asked."""
    if decided.is_in_force() and decided.given_on is not None:
        return _("Yes, since {day}").format(day=long_date(decided.given_on))
    return _("Not yet") if decided.is_decided else ""
