"""What the check of a sealed paper found, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import answers_to
from ipc_desktop.texts import N_, _, list_of, ngettext
from ipc_desktop.wording.codes import said
from ipc_desktop.wording.names import answer_words
from ipc_desktop.wording.voices import party_words

_FAULTS = {
    "no_seal": N_("This paper has no seal. It does not show whether it was agreed."),
    "seal_damaged": N_("The seal of this paper is damaged."),
    "changed": N_("This paper was changed after it was sealed."),
    "added": N_("Something was added to this paper after it was sealed."),
    "no_data": N_("This paper is sealed, but it is not a whole plan that was agreed."),
    "other_data": N_("The plan inside this paper is not the plan that was agreed."),
    "other_laptop": N_("Another laptop sealed this paper than the one that took the answers."),
}
_MARK_LETTERS = 8


def paper_fault_words(code: str, pages: Sequence[int] = ()) -> str:
    """Why a paper is not what was agreed; for the code "pages" which pages differ."""
    if code == "pages":
        words = ngettext("Page {numbers} is not as it was.", "Pages {numbers} are not as they were.", len(pages))
        return words.format(numbers=list_of([str(number) for number in pages]))
    return said(_FAULTS, code)


def agreed_words(plan: Plan, version: AgreedVersion) -> tuple[str, ...]:
    """Which version a sound paper is, and what each signer answered, a sentence each."""
    first = _("This paper is what was agreed: version {number}.").format(number=version.number)
    answers = answers_to(plan, version).items()
    return (first, *(_answer(plan, party, answer_words(signature.answer)) for party, signature in answers))


def sealed_by_words(holder: str, issuer: str, device: str) -> str:
    """Who sealed a paper: on which laptop, or with whose certificate."""
    if issuer:
        return _("Sealed by {name}, with a certificate from {issuer}.").format(name=holder, issuer=issuer)
    return _("Sealed by {name}, on the laptop {mark}.").format(name=holder, mark=laptop_mark(device))


def laptop_mark(device: str) -> str:
    """The short mark by which people tell laptops apart: "3fa9 01bc"; a dash for none."""
    mark = device[:_MARK_LETTERS]
    return " ".join(mark[at : at + 4] for at in range(0, len(mark), 4)) or "–"


def _answer(plan: Plan, party_id: str, answer: str) -> str:
    party = plan.party(party_id)
    return _("{name}: {answer}.").format(name=party_words(party) if party else _("Somebody"), answer=answer)
