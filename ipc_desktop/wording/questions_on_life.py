"""What is asked about what matters, how it is going, and health, in the words of form, list and paper."""

from __future__ import annotations

from ipc_desktop.texts import N_
from ipc_desktop.wording.question import Question

_IMPORTANT = (
    Question("words", "words", N_("What is it?")),
    Question(
        "sort", "choice", N_("What kind of thing is it?"), choices="thing_sort", weight="usual", speaks=True, opens=True
    ),
    Question(
        "to_or_for",
        "choice",
        N_("Is it important to you, or for you?"),
        choices="to_or_for",
        weight="usual",
        speaks=True,
    ),
)
_DAY = (
    Question("words", "words", N_("What makes the day so?")),
    Question("time", "choice", N_("When in the day?"), choices="time_of_day", weight="usual", speaks=True, opens=True),
    Question("day", "choice", N_("On which days?"), choices="day", weight="extra"),
)
_PLEASE = (
    Question("words", "words", N_("What should we all remember?")),
    Question("why", "words", N_("Why does it matter?"), weight="usual"),
    Question("do_or_not", "choice", N_("Do it, or not do it?"), choices="do_or_not", weight="extra"),
)
_ROUTINE = (
    Question("words", "words", N_("What happens?")),
    Question("time", "choice", N_("When in the day?"), choices="time_of_day", speaks=True, opens=True),
    Question("picture", "picture", N_("Which picture fits?")),
    Question("helped_by", "person", N_("Who helps?"), weight="usual", groups_too=True, acts=True),
    Question("if_it_changes", "words", N_("What if it has to change?"), weight="usual"),
)
_COMMUNICATION = (
    Question("when_this_happens", "words", N_("When this happens"), N_("For example: the room gets loud")),
    Question("i_do_this", "words", N_("I do this"), N_("For example: I cover my ears")),
    Question("we_think_it_means", "words", N_("We think it means"), by_others=True),
    Question("please_do_this", "words", N_("Please do this")),
)
_NEED = (
    Question("words", "words", N_("What do you need help with?")),
    Question("how_much", "choice", N_("How much help?"), choices="how_much", speaks=True),
    Question("met_by", "choice", N_("Who will see to it?"), choices="met_by", weight="usual"),
    Question("source", "choice", N_("Where does this come from?"), choices="need_source", weight="extra"),
    Question("eligible", "choice", N_("Does a service have to help?"), choices="eligible", weight="extra"),
    Question("care_act_outcome", "choice", N_("Which part of daily life?"), choices="care_act_outcome", weight="extra"),
    Question("ehc_section", "choice", N_("Which section of the plan?"), choices="ehc_section", weight="extra"),
)
_RISK = (
    Question("what_i_want", "words", N_("What do you want to do?")),
    Question("what_could_happen", "words", N_("What could happen?")),
    Question("what_makes_it_safer", "words", N_("What makes it safer?")),
    Question("what_we_agreed", "words", N_("What did we agree?")),
    Question("agreed_by", "people", N_("Who agreed?"), weight="usual"),
    Question("agreed_on", "date", N_("When did we agree?"), weight="usual"),
    Question("review_on", "date", N_("When shall we look again?"), weight="usual"),
)
_ALLERGY = (
    Question("substance", "words", N_("What are you allergic to?")),
    Question("reaction", "words", N_("What happens then?")),
    Question("severity", "choice", N_("How bad is it?"), choices="severity", speaks=True),
    Question("what_to_do", "words", N_("What should people do?")),
)
_MEDICINE = (
    Question("name", "words", N_("Which medicine?"), N_("As it is written on the packet")),
    Question("what_for", "words", N_("What is it for?"), weight="usual"),
    Question("how_and_when", "words", N_("How and when do you take it?")),
    Question("helped_by", "person", N_("Who helps with it?"), weight="usual", groups_too=True, acts=True),
)
_EQUIPMENT = (
    Question("what", "words", N_("What do you use?")),
    Question("what_for", "words", N_("What is it for?"), weight="usual"),
    Question("looked_after_by", "person", N_("Who looks after it?"), groups_too=True, acts=True),
    Question("check_on", "date", N_("When is it checked next?"), weight="usual"),
    Question("if_it_fails", "words", N_("What if it stops working?")),
)
_TRAINED = (
    Question("task", "words", N_("Which task is it?")),
    Question("who", "person", N_("Who does it?"), groups_too=True, acts=True),
    Question("trained_by", "text", N_("Who trained them?"), weight="usual"),
    Question("trained_on", "date", N_("When were they trained?"), weight="usual"),
    Question("until", "date", N_("When does the training run out?")),
)
_STRENGTH = (
    Question("words", "words", N_("What is it?")),
    Question(
        "sort", "choice", N_("Which of these fits?"), choices="strength_sort", weight="usual", speaks=True, opens=True
    ),
)

ON_LIFE: dict[str, tuple[Question, ...]] = {
    "important_thing": _IMPORTANT,
    "day_note": _DAY,
    "please_note": _PLEASE,
    "routine_step": _ROUTINE,
    "communication_row": _COMMUNICATION,
    "need": _NEED,
    "risk": _RISK,
    "allergy": _ALLERGY,
    "medicine": _MEDICINE,
    "equipment": _EQUIPMENT,
    "delegated_task": _TRAINED,
    "strength": _STRENGTH,
}
