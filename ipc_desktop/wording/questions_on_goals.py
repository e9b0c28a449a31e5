"""What is asked about steps, staying well, trouble, other plans, the week, and where there is no budget."""

from __future__ import annotations

from ipc_desktop.texts import N_
from ipc_desktop.wording.question import Question

_ACTION = (
    Question("what", "words", N_("What will happen?")),
    Question("who", "person", N_("Who sees to it?"), N_("One person, so that nobody waits for another"), acts=True),
    Question("due_on", "date", N_("By when?")),
    Question("confidence", "score", N_("How sure are you that it will work?"), least=1),
    Question("outcomes", "goals", N_("Which goal is it for?")),
    Question("if_it_gets_hard", "words", N_("What if it gets hard?"), weight="usual"),
    Question("helpers", "people", N_("Who helps?"), weight="usual", groups_too=True, acts=True),
    Question("how_often", "words", N_("How often?"), weight="usual"),
    Question("where", "words", N_("Where?"), weight="extra"),
    Question("is_personal_care", "flag", N_("It is personal care"), N_("Washing, dressing, toilet"), weight="extra"),
    Question("review_on", "date", N_("When shall we look again?"), weight="extra"),
)
_STAYING_WELL = (
    Question("words", "words", N_("What is it?")),
    Question("how_bad", "choice", N_("How bad is it then?"), choices="how_bad", weight="usual"),
)
_TROUBLE = (
    Question("trigger", "words", N_("What could go wrong?"), N_("For example: my helper is ill")),
    Question("trouble", "choice", N_("Which of these is it?"), choices="trouble"),
    Question("what_should_happen", "words", N_("What should happen then?")),
    Question("who_steps_in", "person", N_("Who steps in?"), groups_too=True, acts=True),
    Question("who_to_contact", "people", N_("Who should we ring?"), groups_too=True, acts=True),
    Question("early_signs", "words", N_("What do you notice first?"), weight="usual"),
    Question("within_minutes", "minutes", N_("After how many minutes are they there?"), most=1440, weight="usual"),
    Question("key_holder", "person", N_("Who has a key?"), weight="usual", groups_too=True, acts=True),
    Question("medicines_or_equipment", "words", N_("Which medicines or things have to come along?"), weight="usual"),
    Question("not_needed_because", "words", N_("Or nothing has to be arranged, because"), weight="usual"),
    Question("responsible", "person", N_("Who keeps this up to date?"), weight="extra", acts=True),
    Question("review_on", "date", N_("When shall we look again?"), weight="extra"),
)
_OTHER_PLAN = (
    Question("other_kind", "choice", N_("What kind of plan is it?"), choices="other_plan"),
    Question("name", "text", N_("What is it called?")),
    Question("where", "words", N_("Where is it kept?")),
    Question("kept_by", "person", N_("Who keeps it?"), weight="usual", groups_too=True, acts=True),
    Question("dated", "date", N_("What date is on it?"), weight="extra"),
    Question("review_on", "date", N_("When shall we look again?"), weight="extra"),
)
_WEEK = (
    Question("what", "words", N_("What happens?")),
    Question("start_minute", "time", N_("From when?")),
    Question("end_minute", "time", N_("Until when?")),
    Question("with_whom", "people", N_("Who is with you?"), groups_too=True),
    Question("setting", "choice", N_("Where is it?"), choices="setting", weight="usual"),
    Question("mode", "choice", N_("In which weeks?"), choices="week_mode", weight="extra"),
)
_ELIGIBILITY = (
    Question("result", "choice", N_("What did they say?"), choices="eligibility"),
    Question("why", "words", N_("Why is that?"), N_("In plain words, as you were told")),
    Question("instead", "words", N_("What is there instead?"), N_("A group, a service, somebody to ask")),
    Question("how_to_ask_again", "words", N_("How can you ask again?"), N_("Whom to ring, write to, or see")),
    Question("told_on", "date", N_("On which day were you told?"), weight="usual"),
    Question("told_by", "person", N_("Who told you?"), weight="extra", groups_too=True),
)

ON_GOALS: dict[str, tuple[Question, ...]] = {
    "action": _ACTION,
    "staying_well_note": _STAYING_WELL,
    "contingency": _TROUBLE,
    "other_plan": _OTHER_PLAN,
    "week_slot": _WEEK,
    "eligibility": _ELIGIBILITY,
}
