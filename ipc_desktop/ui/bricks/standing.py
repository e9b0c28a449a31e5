"""How things stand: who has agreed and when, and that nobody may spend before those who pay have said yes."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import asked_at_the_table
from ipc_desktop.plan.signing import (
    AGREEING,
    current_version,
    funders_to_wait_for,
    has_to_hear,
    needs_of,
    standing_answers,
    with_answers_shown,
)
from ipc_desktop.texts import _, isolated, list_of, long_date
from ipc_desktop.wording import funders_words, source_words
from ipc_desktop.wording.signing import refused_words


def standing_words(plan: Plan) -> str:
    """Such as "Agreed by Idris on …. Money: NHS not yet. Do not spend or employ anyone yet.", or nothing."""
    shown, version = with_answers_shown(plan), current_version(plan)
    agreed = agreed_words(shown, version) if version is not None else ""
    return " ".join(part for part in (agreed, money_words(plan)) if part)


def agreed_words(plan: Plan, version: AgreedVersion) -> str:
    """Who has agreed to a version, on which day, and a no of the person; `plan` holds the answers that may be told."""
    no = refused_words(plan, version)
    yes = [signature for signature in standing_answers(plan, version).values() if signature.answer in AGREEING]
    if not yes:
        return no
    signers = sorted((signature.signer for signature in yes), key=lambda signer: signer != plan.me.id)
    names = [party.name for party in map(plan.party, signers) if party]
    last = max(signature.signed_at for signature in yes)
    agreed = _("Agreed by {names} on {day}.").format(names=list_of(names), day=long_date(day_of(last)))
    return " ".join(filter(None, (agreed, no)))


def answered_words(plan: Plan, version: AgreedVersion, signer: str) -> str:
    """What this signer has answered to a version, or that everyone has: "You have agreed". Empty until they have.

    Before the person has answered, nobody else's answer is told, only that it is kept.
    """
    answers = standing_answers(plan, version)
    mine = answers.get(signer)
    if mine is None:
        return ""
    if mine not in with_answers_shown(plan).all(Signature):
        party = plan.party(signer)
        return _("{name}’s answer is kept").format(name=isolated(party.name) if party else _("Somebody"))
    signers = [one.party.id for one in asked_at_the_table(plan, needs_of(plan, version))]
    if len(signers) > 1 and all(one in answers for one in signers):
        agree = all(answers[one].answer == "yes" for one in signers)
        return _("Everyone has agreed") if agree else _("Everyone has answered")
    if signer == plan.me.id:
        own = {
            "yes": _("You have agreed"),
            "yes_but": _("You have agreed, with a “but”"),
            "not_yet": _("You do not agree yet"),
            "no": _("You do not agree"),
        }
        return own.get(mine.answer, "")
    party = plan.party(signer)
    theirs = {
        "yes": _("{name} has agreed"),
        "yes_but": _("{name} has agreed, with a “but”"),
        "not_yet": _("{name} does not agree yet"),
        "no": _("{name} does not agree"),
    }
    return theirs.get(mine.answer, "").format(name=isolated(party.name) if party else _("Somebody"))


def what_follows(plan: Plan, version: AgreedVersion, signer: str) -> str:
    """What comes of this signer's answer, or what to know before giving it."""
    if has_to_hear(plan, version, signer):
        return _("Please listen first. Then say what is best.")
    answers = standing_answers(plan, version)
    if signer not in answers:
        return _("Every way counts the same. You can change your mind later.")
    if answers[signer] not in with_answers_shown(plan).all(Signature):
        return _("We show it once {name} has answered.").format(name=plan.person.called)
    asked = [one.party.id for one in asked_at_the_table(plan, needs_of(plan, version))]
    if signer == plan.me.id and any(has_to_hear(plan, version, one) for one in asked):
        return _("Thank you for saying so. Who decides looks at it once more.")
    if all(one in answers for one in asked):
        return _("Every answer is kept.")
    return _("This answer is kept. The others can answer when they are ready.")


def money_words(plan: Plan) -> str:
    """Which sources have not said yes; nothing may be spent until they have."""
    waiting = funders_to_wait_for(plan)
    if not waiting:
        return ""
    not_yet = [_("{source} not yet").format(source=source_words(source)) for source in waiting]
    return _("Money: {sources}. Do not spend or employ anyone yet.").format(sources=", ".join(not_yet))


def spending_warning(plan: Plan, stone: str = "") -> str:
    """That nothing may be spent yet: on every page about money, and on every screen once somebody has agreed.

    Empty when all who pay have said yes. An answer that waits for the person's own is not told by it either.
    """
    if stone != "money" and not any(one.answer in AGREEING for one in with_answers_shown(plan).all(Signature)):
        return ""
    return funders_words(funders_to_wait_for(plan))


def day_of(instant: str) -> dt.date:
    """The day, in the laptop's own time, of a UTC instant."""
    return dt.datetime.fromisoformat(instant).astimezone().date()


def time_of(instant: str) -> str:
    """The time of day, HH:MM, in the laptop's own time, of a UTC instant."""
    return f"{dt.datetime.fromisoformat(instant).astimezone():%H:%M}"
