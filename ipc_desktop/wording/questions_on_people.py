"""What is asked about carers, decisions, legal roles, places, peers and navigators, in the words of page and paper."""

from __future__ import annotations

from ipc_desktop.plan.people import LEGAL_ROLES
from ipc_desktop.texts import N_
from ipc_desktop.wording.question import Question

_CARER = (
    Question("what_i_do", "words", N_("What do you do to help?")),
    Question("how_i_am", "words", N_("How are you yourself?"), N_("Sleep, health, work, friends")),
    Question("willing", "choice", N_("Can you go on like this?"), choices="willing"),
    Question("break_wanted", "choice", N_("Do you need a break?"), choices="break_wanted"),
    Question("break_words", "words", N_("What kind of break would be good?"), weight="usual"),
    Question("what_would_help", "words", N_("What else would help you?"), weight="usual"),
    Question(
        "assessment_outcome",
        "choice",
        N_("Would you like a talk about what you need?"),
        N_("It is called a carer’s assessment. It is free, and not a test."),
        choices="assessment_outcome",
    ),
    Question("under_18", "choice", N_("Are you under 18?"), choices="under_18", weight="usual"),
    Question(
        "hours_a_week", "number", N_("About how many hours a week?"), N_("A guess is enough"), most=168, weight="extra"
    ),
    Question("assessment_kind", "choice", N_("Which assessment is it?"), choices="assessment_kind", weight="extra"),
    Question("assessment_offered_on", "date", N_("On which day was it offered?"), weight="extra"),
)
_DECISION = (
    Question("about", "words", N_("What is decided?"), N_("For example: what I eat, or where I live")),
    Question("how_i_take_part", "words", N_("How do you take part?")),
    Question("who_decides", "people", N_("Who has the last word?")),
    Question("how_i_am_told", "words", N_("How are you told about it?"), weight="usual"),
)
_AUTHORITY = (
    Question("party", "person", N_("Who is it?"), groups_too=True),
    Question("role", "choice", N_("What may they do by law?"), choices="role", only=LEGAL_ROLES),
    Question("evidence", "choice", N_("Which paper was seen?"), choices="evidence"),
    Question("seen_on", "date", N_("On which day was it seen?")),
    Question("reference", "text", N_("Is there a number on it?"), weight="usual"),
    Question("expires_on", "date", N_("When does it end?"), weight="usual"),
    Question("scope", "words", N_("What does it cover?"), weight="usual"),
    Question("restrictions", "words", N_("What does it not cover?"), weight="usual"),
    Question("seen_by", "person", N_("Who saw it?"), weight="extra"),
)
_CAPACITY = (
    Question("decision", "choice", N_("Which decision is it?"), choices="decision"),
    Question("about", "words", N_("What is it about, and why is there a doubt?")),
    Question("can_understand", "choice", N_("Can they understand it?"), choices="can_or_cannot"),
    Question("can_retain", "choice", N_("Can they keep it in mind for long enough?"), choices="can_or_cannot"),
    Question("can_weigh", "choice", N_("Can they weigh it up?"), choices="can_or_cannot"),
    Question("can_communicate", "choice", N_("Can they tell us, in any way?"), choices="can_or_cannot"),
    Question("conclusion", "choice", N_("What do you find?"), choices="conclusion"),
    Question("why_unable", "words", N_("If they cannot: what shows it?")),
    Question("because_of", "words", N_("What in mind or brain does it come from?")),
    Question("basis_if_lacks", "choice", N_("Who decides instead, and how?"), choices="basis_if_lacks"),
    Question("consulted", "people", N_("Who was asked what is best for them?")),
    Question("least_restrictive", "words", N_("Is there a way that leaves them freer?")),
    Question("judged_on", "date", N_("On which day was this?")),
    Question("judged_by", "person", N_("Who judged it?")),
    Question("try_again_on", "date", N_("When do we try again?")),
)
_PLACE = (
    Question("name", "text", N_("What is it called?")),
    Question("my_part", "choice", N_("What is your part there?"), choices="my_part"),
    Question("words", "words", N_("What is it like for you?")),
    Question("when", "words", N_("When is it?"), weight="usual"),
    Question("cost_pence", "money", N_("What does one time cost?"), N_("0 is free. Leave it empty if nobody knows.")),
    Question(
        "times_a_year", "number", N_("How many times in a year?"), N_("A guess is enough"), most=999, weight="usual"
    ),
    Question(
        "paid_by_me",
        "flag",
        N_("I pay this myself. It is my choice."),
        N_("It is no part of a budget."),
        weight="usual",
    ),
    Question("how_i_get_there", "words", N_("How do you get there?"), weight="usual"),
    Question("goes_with_me", "person", N_("Who goes with you?"), weight="usual", groups_too=True, others_only=True),
    Question("contact", "text", N_("Telephone, address or web page"), weight="usual"),
    Question("sort", "choice", N_("What kind of place is it?"), choices="place_sort", weight="extra"),
)
_PEER = (
    Question("shared_experience", "words", N_("What would you like to have in common?")),
    Question("peer_format", "choice", N_("How would you like to meet?"), choices="peer_format"),
    Question("state", "choice", N_("How far has it come?"), N_("A no is fine, at any time."), choices="peer_state"),
    Question("start_on", "date", N_("From when would it be good?"), weight="usual"),
    Question("peer_first_name", "text", N_("What is their first name?"), weight="usual"),
    Question("what_is_shared", "words", N_("What may we tell them?"), N_("For example: your first name, nothing else")),
    Question("contact", "text", N_("How may they reach you?"), N_("Only what you want to give")),
    Question("where_we_meet", "words", N_("Where could you meet first?"), N_("A place with other people is good")),
    Question("goes_first_time", "person", N_("Who comes along the first time?"), others_only=True),
    Question("introduced_on", "date", N_("On which day were you introduced?"), weight="usual"),
    Question("met_on", "date", N_("On which day did you first meet?"), weight="usual"),
    Question("check_in_on", "date", N_("When shall we ask how it is?"), weight="usual"),
    Question("helped", "score", N_("How much does it help?"), weight="extra"),
)
_NAVIGATOR = (
    Question("who", "person", N_("Who is it?"), groups_too=True),
    Question("for_what", "words", N_("What could they help with?")),
    Question(
        "state", "choice", N_("How far has it come?"), N_("A no is fine, at any time."), choices="navigator_state"
    ),
    Question("navigator_role", "choice", N_("What do they do?"), choices="navigator_role", weight="usual"),
    Question("offered_on", "date", N_("On which day was it offered?"), weight="extra"),
    Question("started_on", "date", N_("On which day did it start?"), weight="extra"),
    Question("closed_on", "date", N_("On which day did it end?"), weight="extra"),
)

ON_PEOPLE: dict[str, tuple[Question, ...]] = {
    "carer": _CARER,
    "decision_row": _DECISION,
    "authority": _AUTHORITY,
    "capacity_record": _CAPACITY,
    "place": _PLACE,
    "peer_link": _PEER,
    "navigator": _NAVIGATOR,
}
