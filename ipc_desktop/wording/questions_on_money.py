"""What is asked about funders' answers, money that is missing, and setting up a direct payment."""

from __future__ import annotations

from ipc_desktop.texts import N_
from ipc_desktop.wording.question import Question

_ALLOCATION = (
    Question("funder_answer", "choice", N_("What do they say?"), choices="funder_answer"),
    Question("answer_reasons", "words", N_("Why is that?"), N_("In plain words, as the letter says")),
    Question("answered_on", "date", N_("On which day?")),
    Question("answered_by", "text", N_("Who said so for them?"), weight="usual"),
)
_LINE_ANSWER = (
    Question("answer", "choice", N_("What do they say about this line?"), choices="funder_answer"),
    Question("reasons", "words", N_("Why is that?"), N_("In plain words, as the letter says")),
    Question("answered_on", "date", N_("On which day?")),
)
_SHORTFALL = (
    Question("reason", "words", N_("What is it needed for?")),
    Question("amount_pence", "money", N_("How much is missing in a year?")),
    Question("source", "choice", N_("Who is asked?"), choices="source"),
    Question("asked_on", "date", N_("On which day was it asked for?")),
    Question("decision", "choice", N_("What came of it?"), choices="shortfall_decision"),
    Question("given_pence", "money", N_("How much do they give?"), weight="usual"),
    Question("decision_reasons", "words", N_("Why is that?"), weight="usual"),
    Question("decided_on", "date", N_("On which day did they decide?"), weight="extra"),
)
_DIRECT_PAYMENT = (
    Question("recipient", "person", N_("Who receives it?")),
    Question("recipient_is", "choice", N_("As what do they receive it?"), choices="recipient"),
    Question("account", "choice", N_("Where is it paid?"), choices="account"),
    Question("first_payment_on", "date", N_("On which day is it first paid?")),
    Question("state", "choice", N_("How far has it come?"), choices="payment_state"),
    Question("is_employer", "choice", N_("Does somebody become an employer?"), choices="is_employer"),
    Question("will_keep_records", "flag", N_("We know that we keep receipts."), weight="usual"),
    Question("notice_weeks", "number", N_("How many weeks of notice are there?"), most=53, weight="usual"),
    Question("state_because", "words", N_("Why does it stand like this?"), weight="extra"),
    Question("another_look_asked_on", "date", N_("When was another look asked for?"), weight="extra"),
    Question("another_look_words", "words", N_("What came of that other look?"), weight="extra"),
)

ON_MONEY: dict[str, tuple[Question, ...]] = {
    "allocation": _ALLOCATION,
    "line_answer": _LINE_ANSWER,
    "shortfall_request": _SHORTFALL,
    "direct_payment": _DIRECT_PAYMENT,
}
