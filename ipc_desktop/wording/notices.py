"""What is told before anything is asked: the same words on the page and on paper."""

from __future__ import annotations

from ipc_desktop.plan.getting_ready import NoticeAbout
from ipc_desktop.texts import N_, _

_POINTS: dict[NoticeAbout, tuple[str, ...]] = {
    "not_a_test": (N_("This is not a test. Talking today changes nothing you get now."),),
    "privacy": (
        N_("We keep your plan, and who said what. It helps us to plan your care."),
        N_("It is locked on this laptop. Nobody can read it without the passphrase."),
        N_("Your team sees what it needs. You say who else may see what."),
        N_("We tell others without asking only if somebody is in danger. Or if the law says so."),
        N_("You can see all of it. Ask us to put right what is wrong."),
    ),
    "recording": (
        N_("A photo or your voice is only kept if you say yes."),
        N_("You can say no. You can change your mind, and we take it away."),
    ),
}


def notice_points(about: NoticeAbout) -> tuple[str, ...]:
    """What is told, a sentence or two a point."""
    return tuple(_(point) for point in _POINTS[about])
