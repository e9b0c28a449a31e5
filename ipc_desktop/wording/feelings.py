"""What somebody answered to the four questions on how life feels, in short."""

from __future__ import annotations

from ipc_desktop.plan.strengths import WellbeingScores
from ipc_desktop.texts import _
from ipc_desktop.wording.question import score_words


def felt_words(scores: WellbeingScores) -> tuple[tuple[str, str], ...]:
    """Each of the four questions in short, with its place on the ruler, which is empty where nothing was said."""
    return (
        (_("Satisfied with life"), score_words(scores.life_satisfaction)),
        (_("What I do is worthwhile"), score_words(scores.worthwhile)),
        (_("Happy yesterday"), score_words(scores.happiness)),
        (_("Anxious yesterday"), score_words(scores.anxiety)),
    )
