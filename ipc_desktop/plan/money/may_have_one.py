"""May I have a budget? Short questions about one source, one after another, and what their answers come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ipc_desktop.plan.money.eligibility import YesNoNotSure, answers_asked_for
from ipc_desktop.plan.money.rule_packs import EligibilityOutcome, EligibilityQuestion, EligibilityRules
from ipc_desktop.plan.plan import Plan

Answers = Mapping[str, YesNoNotSure]


def questions_so_far(rules: EligibilityRules, answers: Answers) -> tuple[EligibilityQuestion, ...]:
    """The questions that are asked by now: those that are answered, and the one to ask next.

    What was answered to a later question, before an earlier answer was changed, is asked no more.
    """
    asked = []
    for question in rules.questions:
        asked.append(question)
        answer = answers.get(question.key)
        if answer is None or answer in question.leads_to:
            break
    return tuple(asked)


def outcome(rules: EligibilityRules, answers: Answers) -> EligibilityOutcome | None:
    """What the answers come to; None while a question is open. A not-sure that leads nowhere comes to "we ask"."""
    last = questions_so_far(rules, answers)[-1]
    if last.key not in answers:
        return None
    return rules.outcomes[last.leads_to.get(answers[last.key], rules.otherwise)]


def nobody_has_any(plan: Plan, on: dt.date | None) -> bool:
    """Whether the NHS, the council and education have all answered, and none of them gives money."""
    return all(answer.is_nothing for answer in answers_asked_for(plan, on))
