"""What is asked about funders' answers, money that is missing, and setting up a direct payment."""

from __future__ import annotations

from ipc_desktop.texts import N_
from ipc_desktop.wording.question import Question

_WHAT_IF = (Question("name", "words", N_("What would you like to try?"), N_("For example: fewer hours of the coach")),)
_ALLOCATION = (
    Question("funder_answer", "choice", N_("What do they say?"), choices="funder_answer"),
    Question("answer_reasons", "words", N_("Why is that?"), N_("In plain words, as the letter says")),
    Question("answered_on", "date", N_("On which day?")),
    Question("answered_by", "text", N_("Who said so for them?"), weight="usual"),
    Question("changed_because", "words", N_("Why is it another figure than the first?")),
    Question("conditions", "words", N_("What conditions come with it?")),
    Question(
        "permitted_ways",
        "choices",
        N_("In which ways may it be managed?"),
        choices="way",
        only=("direct_payment", "notional", "third_party"),
    ),
    Question("carry_over", "choice", N_("What becomes of what is left?"), choices="carry_over"),
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
    Question("recipient", "person", N_("Who receives it?"), groups_too=True),
    Question("recipient_is", "choice", N_("As what do they receive it?"), choices="recipient"),
    Question("account", "choice", N_("Where is it paid?"), choices="account"),
    Question("first_payment_on", "date", N_("On which day is it first paid?")),
    Question("state", "choice", N_("How far has it come?"), choices="payment_state"),
    Question("unit_pence", "money", N_("How much comes each time?")),
    Question("frequency", "choice", N_("How often does it come?"), choices="frequency"),
    Question("checked", "choices", N_("What was looked at?"), choices="set_up_check"),
    Question("told_about", "choices", N_("What was explained?"), choices="told_about"),
    Question("is_employer", "choice", N_("Does somebody become an employer?"), choices="is_employer"),
    Question("will_keep_records", "flag", N_("We know that we keep receipts."), weight="usual"),
    Question("notice_weeks", "number", N_("How many weeks of notice are there?"), most=53, weight="usual"),
    Question("state_because", "words", N_("Why does it stand like this?"), weight="extra"),
    Question("another_look_asked_on", "date", N_("When was another look asked for?"), weight="extra"),
    Question("another_look_words", "words", N_("What came of that other look?"), weight="extra"),
    Question("repay_pence", "money", N_("Is anything to be paid back?"), weight="extra"),
    Question("repay_because", "words", N_("Why is it to be paid back?"), weight="extra"),
)
_SPEND = (
    Question("category", "choice", N_("What kind of help or thing is it?"), choices="category"),
    Question("provider", "person", N_("Who is paid?"), groups_too=True),
    Question("places", "choices", N_("Where is it used?"), choices="spend_place"),
    Question("payee", "choice", N_("How close are they to the person?"), choices="payee"),
    Question("payee_in_household", "choice", N_("Do they live in the same home?"), choices="yes_no"),
    Question("why_this_payee", "words", N_("Why them?"), N_("For example: nobody else is near, or knows the signs")),
    Question("payee_agreed_by", "text", N_("Who has agreed to that?")),
    Question("payee_agreed_on", "date", N_("On which day did they agree?")),
    Question("start_on", "date", N_("From when?")),
    Question("end_on", "date", N_("Until when?")),
    Question("when_active", "choice", N_("In which weeks?"), choices="when_active"),
    Question("covers", "choices", N_("Which costs of employing somebody are in it?"), choices="companion"),
    Question("in_hospital", "choice", N_("Does it go on in hospital?"), choices="in_hospital"),
    Question("in_hospital_minutes", "minutes", N_("How long each time in hospital?"), most=10_000),
    Question("school_consent", "choice", N_("Does the school say yes?"), choices="school_consent"),
    Question("quote_on", "date", N_("On which day was this price given?")),
    Question("is_estimate", "flag", N_("This is an estimate.")),
    Question(
        "preferred_way",
        "choice",
        N_("How would you like it?"),
        choices="way",
        only=("direct_payment", "notional", "third_party"),
    ),
    Question(
        "way",
        "choice",
        N_("Which way was decided?"),
        N_("The NHS or the council says this."),
        choices="way",
        only=("direct_payment", "notional", "third_party"),
    ),
    Question("way_because", "words", N_("Why is it not the way you wanted?")),
    Question("holder", "person", N_("Who holds this money?"), weight="usual", groups_too=True),
    Question(
        "holder_accepts",
        "choice",
        N_("Does the organisation say yes to holding it?"),
        choices="accepted",
        weight="usual",
    ),
    Question("holder_accepted_on", "date", N_("On which day did it say so?"), weight="extra"),
    Question("flex_note", "words", N_("How freely may it be used?"), N_("For example: hours can be saved up")),
)
_STATEMENT = (
    Question("how_worked_out", "words", N_("How were these figures worked out?")),
    Question("not_in_here", "words", N_("What is not in here, and why?")),
    Question("how_to_challenge", "words", N_("How can you question them?"), N_("Whom to ring, write to, or see")),
    Question("issued_by", "text", N_("Who told you these figures?")),
    Question("issued_on", "date", N_("On which day were you told?")),
    Question("effective_from", "date", N_("From which day on do they count?")),
    Question("effective_to", "date", N_("Until which day?")),
    Question(
        "pooled",
        "choices",
        N_("Does it say that sources may pay for each other?"),
        N_("Only what the statement itself puts together"),
        choices="source",
    ),
    Question("no_contingency_because", "words", N_("If nothing is put by for a bad week: why?")),
)

WAY_OF_A_LINE = ("preferred_way", "way", "way_because", "holder", "holder_accepts", "holder_accepted_on")
"""What is asked about who holds the money of a spending line: on a page of its own."""

ON_MONEY: dict[str, tuple[Question, ...]] = {
    "statement": _STATEMENT,
    "planned_spend": _SPEND,
    "what_if": _WHAT_IF,
    "allocation": _ALLOCATION,
    "line_answer": _LINE_ANSWER,
    "shortfall_request": _SHORTFALL,
    "direct_payment": _DIRECT_PAYMENT,
}
