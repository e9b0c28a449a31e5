"""Words for the choices about money: how it is used, set up, followed, and what funders decide."""

from __future__ import annotations

from ipc_desktop.texts import N_

ON_MONEY: dict[str, dict[str, str]] = {
    "carry_over": {
        "": N_("Not said yet"),
        "none": N_("What is left goes back"),
        "to_review": N_("What is left stays until the review"),
        "local_rule": N_("The area has its own rule for what is left"),
    },
    "spend_place": {
        "home": N_("At home"),
        "school": N_("At school or college"),
        "hospital": N_("In hospital"),
        "community": N_("Out and about"),
    },
    "in_hospital": {
        "": N_("Not said yet"),
        "yes": N_("Goes on in hospital"),
        "no": N_("Stops in hospital"),
        "reduced": N_("Goes on in hospital with fewer hours"),
    },
    "when_active": {
        "": N_("All year"),
        "term": N_("In the weeks of term"),
        "holidays": N_("In the school holidays"),
    },
    "companion": {
        "insurance": N_("Employer's liability insurance"),
        "payroll": N_("Payroll"),
        "pension": N_("Pension"),
        "holiday": N_("Holiday pay and cover"),
        "notice": N_("Notice and redundancy"),
        "contingency": N_("Money put by"),
    },
    "payee": {
        "": N_("Not said yet"),
        "partner": N_("Husband, wife or partner"),
        "close_relative": N_("A close relative"),
        "friend": N_("A friend"),
        "other": N_("Somebody else, or an organisation"),
    },
    "accepted": {
        "": N_("Not asked yet"),
        "asked": N_("Asked, no answer yet"),
        "yes": N_("Yes, they will hold it"),
        "no": N_("No, they will not hold it"),
    },
    "school_consent": {
        "": N_("Not asked yet"),
        "not_needed": N_("Not needed"),
        "asked": N_("Asked, no answer yet"),
        "yes": N_("The school says yes"),
        "no": N_("The school says no"),
    },
    "settled": {
        "not_this": N_("The rule does not mean this"),
        "agreed": N_("They said it may be so"),
        "refused": N_("They said no"),
    },
    "shortfall_decision": {
        "": N_("Not asked yet"),
        "waiting": N_("Waiting for an answer"),
        "yes": N_("Yes, all of it"),
        "part": N_("Yes, a part of it"),
        "no": N_("No"),
    },
    "recipient": {
        "": N_("Not said yet"),
        "person": N_("The person"),
        "representative": N_("A representative"),
        "nominee": N_("A nominee"),
        "authorised_person": N_("An authorised person"),
        "parent": N_("A parent"),
        "organisation": N_("An organisation"),
    },
    "account": {
        "": N_("Not said yet"),
        "separate_bank": N_("A bank account of its own"),
        "prepaid_card": N_("A prepaid card"),
        "managed_account": N_("An account that somebody manages"),
        "existing_account_once": N_("An account you have, for money that comes once"),
    },
    "set_up_check": {
        "identity": N_("Who receives it"),
        "bars_list": N_("Nothing in law stands against it"),
        "suitability": N_("It suits the person"),
        "criminal_record": N_("Whether a criminal record check is wise"),
    },
    "told_about": {
        "organising_care": N_("Organising care"),
        "employing": N_("Employing somebody"),
        "managing_money": N_("Managing the money"),
    },
    "is_employer": {
        "": N_("Not said yet"),
        "yes": N_("Somebody here becomes an employer"),
        "no": N_("Nobody here becomes an employer"),
        "not_sure": N_("Not sure yet"),
    },
    "payment_state": {
        "": N_("Not said yet"),
        "proposed": N_("Asked for"),
        "approved": N_("Agreed, not paid yet"),
        "active": N_("Being paid"),
        "suspended": N_("Paused"),
        "stopping": N_("About to stop"),
        "stopped": N_("Stopped"),
        "refused": N_("Turned down"),
    },
    "ledger_sort": {
        "payment_in": N_("Money in"),
        "spend": N_("Spent"),
        "refund": N_("Money back"),
        "fee": N_("Fee"),
        "commitment": N_("Ordered, not billed yet"),
        "release": N_("No longer ordered"),
        "adjustment": N_("Put right"),
    },
    "matched": {
        "": N_("Not looked at"),
        "yes": N_("Belongs to a line"),
        "no": N_("Belongs to no line"),
        "query": N_("We ask about it"),
    },
    "standing": {
        "nothing_yet": N_("Nothing used yet"),
        "as_planned": N_("As planned"),
        "less_used": N_("Less used than planned"),
        "more_used": N_("More used than planned"),
    },
    "check_result": {
        "pass": N_("All well"),
        "warn": N_("Please look"),
        "fail": N_("Something is missing"),
        "not_applicable": N_("Not needed here"),
    },
    "row_fault": {
        "no_date": N_("There is no date here."),
        "which_date": N_("We cannot tell which day this is."),
        "no_amount": N_("There is no amount here."),
        "which_amount": N_("We cannot tell how much this is."),
        "too_short": N_("This row is shorter than the others."),
    },
    "date_form": {
        "day_first": N_("Day, month, year"),
        "month_first": N_("Month, day, year"),
        "year_first": N_("Year, month, day"),
    },
}
