"""May I have a budget? Short questions about one source, one after another, and what their answers come to."""

from __future__ import annotations

from collections.abc import Mapping

from ipc_desktop.plan.money.eligibility import YesNoNotSure
from ipc_desktop.plan.money.rule_packs import EligibilityOutcome, EligibilityQuestion, EligibilityRules

Answers = Mapping[str, YesNoNotSure]


def next_question(rules: EligibilityRules, answers: Answers) -> EligibilityQuestion | None:
    """The question to ask now; None once the answers come to something."""
    for question in rules.questions:
        if question.key not in answers:
            return question
        if answers[question.key] in question.leads_to:
            return None
    return None


def outcome(rules: EligibilityRules, answers: Answers) -> EligibilityOutcome | None:
    """What the answers come to; None while a question is open. A not-sure that leads nowhere comes to "we ask"."""
    if next_question(rules, answers):
        return None
    for question in rules.questions:
        leads_to = question.leads_to.get(answers.get(question.key, "not_sure"))
        if leads_to:
            return rules.outcomes[leads_to]
    return rules.outcomes[rules.otherwise]
