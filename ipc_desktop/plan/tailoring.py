"""How the conversation is suited to somebody: the rulers suggest a style of support, and people may choose another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers, Style

StepSize = Literal["tiny", "small", "usual", "own"]
Tone = Literal["we_do_it_together", "side_by_side", "here_if_wanted", "you_lead"]
Weight = Literal["core", "usual", "extra"]
"""How much a page is needed: what the plan cannot do without, what most plans have, what only some people want."""


@dataclass(frozen=True)
class Tailoring:
    """How this conversation is held. `style` is empty while nobody answered the rulers: then all is as usual."""

    style: Style | Literal[""]
    suggested: Style | Literal[""]
    is_chosen: bool
    """Whether people chose for themselves."""
    questions: Literal["fewer", "usual", "all"]
    steps: StepSize
    tone: Tone
    steps_at_a_visit: int
    """How many new steps (actions) one visit offers to take on; 0 for as many as people like."""
    peer_first: bool
    """Whether support by a peer is offered one to one first."""

    def asks(self, weight: Weight) -> bool:
        """Whether a page of this weight is asked now; one that is not can still be opened from the path."""
        asked: dict[str, tuple[Weight, ...]] = {
            "fewer": ("core",),
            "usual": ("core", "usual"),
            "all": ("core", "usual", "extra"),
        }
        return weight in asked[self.questions]


_QUESTIONS: dict[str, Literal["fewer", "usual", "all"]] = {"light": "all", "self_directed": "all"}
_STEPS: dict[str, StepSize] = {
    "together": "tiny",
    "alongside": "small",
    "light": "usual",
    "self_directed": "own",
    "": "usual",
}
_TONES: dict[str, Tone] = {
    "together": "we_do_it_together",
    "alongside": "side_by_side",
    "light": "here_if_wanted",
    "self_directed": "you_lead",
    "": "side_by_side",
}
_STEPS_AT_A_VISIT = {"together": 1, "alongside": 3}


def suggested_style(rulers: Rulers) -> Style | Literal[""]:
    """The style of support that the lowest of the rulers that were answered suggests; empty when none was."""
    said = [ruler for ruler in (rulers.knowledge, rulers.skills, rulers.confidence) if ruler is not None]
    if not said:
        return ""
    lowest = min(said)
    if lowest <= 3:
        return "together"
    if lowest <= 6:
        return "alongside"
    return "light" if lowest <= 8 else "self_directed"


def tailoring(plan: Plan) -> Tailoring:
    """How the conversation with the person is held: as the rulers suggest, or as people chose."""
    rulers = plan.once(Rulers)
    suggested = suggested_style(rulers)
    style = rulers.chosen_style or suggested
    return Tailoring(
        style=style,
        suggested=suggested,
        is_chosen=bool(rulers.chosen_questions or rulers.chosen_style),
        questions=rulers.chosen_questions or _QUESTIONS.get(style, "usual"),
        steps=_STEPS[style],
        tone=_TONES[style],
        steps_at_a_visit=_STEPS_AT_A_VISIT.get(style, 0),
        peer_first=style == "together",
    )
