"""Names of stones, pages, sources, ways, answers and all other codes of a plan, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.codes import said

if TYPE_CHECKING:
    from ipc_desktop.plan.about_me import Heading
    from ipc_desktop.plan.agreement import Answer, Capacity, Method, ReadHow
    from ipc_desktop.plan.conversation import Stone
    from ipc_desktop.plan.entry import CapturedAs
    from ipc_desktop.plan.money.sources import Enough, Frequency, FunderAnswer, Source
    from ipc_desktop.plan.money.spending import Category
    from ipc_desktop.plan.money.sums import ChosenWay
    from ipc_desktop.plan.outcomes import OutcomeKind
    from ipc_desktop.plan.people import Circle, Perspective


_STONES = {
    "hello": N_("Hello"),
    "what_matters": N_("What matters"),
    "how_its_going": N_("How it’s going"),
    "my_people": N_("My people"),
    "my_goals": N_("My goals"),
    "money": N_("Money"),
    "agree": N_("Agree"),
}
_PAGES = {
    "ready": N_("Before we begin"),
    "recording": N_("Photos and recordings"),
    "talk": N_("Language"),
    "access": N_("Reading and hearing"),
    "taking_part": N_("What you need to take part"),
    "pace": N_("How long, and when to stop"),
    "best_time": N_("Best time of day"),
    "about": N_("About this"),
    "here": N_("Who is here"),
    "name": N_("Name"),
    "addressed": N_("Title and pronouns"),
    "born": N_("Date of birth"),
    "identity": N_("NHS number"),
    "contact": N_("Address"),
    "reach": N_("How to reach you"),
    "surgery": N_("GP practice"),
    "school": N_("School or college"),
    "photo": N_("Photo"),
    "first_figure": N_("Can you have a budget?"),
    "most_important": N_("What is most important"),
    "important_for": N_("What is important for you"),
    "places": N_("Places and things"),
    "days": N_("Good days and bad days"),
    "please": N_("Please do, please do not"),
    "routine": N_("How the day goes"),
    "communication": N_("How I communicate"),
    "communication_chart": N_("What I do, and what it means"),
    "important_people": N_("People who are important"),
    "wellness": N_("My wellness"),
    "how_to_support": N_("How and when to support me"),
    "worth_knowing": N_("Also worth knowing"),
    "pictures": N_("Pictures"),
    "working": N_("What is working"),
    "not_working": N_("What is not working"),
    "help_needed": N_("What I need help with"),
    "risks": N_("Risks I choose"),
    "health": N_("Allergies and medicines"),
    "equipment": N_("Equipment"),
    "trained": N_("Who is trained for what"),
    "strengths": N_("My strengths"),
    "rulers": N_("What I know and manage"),
    "wellbeing": N_("How I feel about life"),
    "safe": N_("Feeling safe"),
    "people": N_("People in this life"),
    "carers": N_("People who care for me"),
    "decisions": N_("Who decides what"),
    "legal_roles": N_("Who may speak for me by law"),
    "sharing": N_("Who may see what"),
    "not_told": N_("Who must not be told"),
    "community": N_("Places and groups"),
    "peers": N_("Somebody who has been there too"),
    "navigators": N_("Who knows what there is near here"),
    "outcome": N_("Goals"),
    "agreed_with": N_("Who agrees with this goal"),
    "met": N_("How the goals are met"),
    "staying_well": N_("Staying well"),
    "actions": N_("Who does what"),
    "week": N_("My week"),
    "things_go_wrong": N_("When things go wrong"),
    "budget": N_("Is there a budget?"),
    "sources": N_("Where the money comes from"),
    "spending": N_("What it pays for"),
    "ways": N_("Ways to manage it"),
    "set_up": N_("Who looks after each part"),
    "enough": N_("Is it enough?"),
    "what_if": N_("What if something were different?"),
    "funders": N_("What the funders say"),
    "following": N_("Following the money"),
    "check": N_("Read it together"),
    "notes": N_("Notes we caught on the way"),
    "agree": N_("Agree and sign"),
    "take_away": N_("Take it with you"),
}
_HEADINGS = {
    "most_important": N_("What is most important to me"),
    "important_people": N_("People who are important to me"),
    "communication": N_("How I communicate, and how to communicate with me"),
    "wellness": N_("My wellness"),
    "please_do_and_do_not": N_("Please do, and please do not"),
    "how_to_support": N_("How and when to support me"),
    "worth_knowing": N_("Also worth knowing about me"),
}
_FREQUENCIES = {
    "one_off": N_("once"),
    "annual": N_("a year"),
    "quarterly": N_("every three months"),
    "monthly": N_("a month"),
    "four_weekly": N_("every four weeks"),
    "fortnightly": N_("every two weeks"),
    "weekly": N_("a week"),
}
_ENOUGH = {"": N_("Not answered yet"), "yes": N_("Yes"), "no": N_("No"), "not_sure": N_("Not sure")}
_CIRCLES = {
    "": N_("Not said yet"),
    "closest": N_("Closest to me"),
    "friends_and_family": N_("Friends and family"),
    "groups": N_("Groups and places"),
    "paid": N_("Paid to help"),
}
_PERSPECTIVES = {"person": N_("Me"), "family": N_("Family"), "worker": N_("Worker"), "school": N_("School")}
_ANSWERS = {
    "": N_("Not answered yet"),
    "yes": N_("Yes"),
    "yes_but": N_("Yes, but"),
    "not_yet": N_("Not yet"),
    "no": N_("No"),
}
_METHODS = {
    "": N_("No way chosen yet"),
    "drawn": N_("Drawn"),
    "typed_name": N_("Name typed"),
    "mark": N_("A mark"),
    "thumb_image": N_("A thumb print"),
    "symbol_choice": N_("A chosen picture"),
    "spoken_recording": N_("Said aloud and recorded"),
    "eye_gaze_or_switch": N_("By eyes or by switch"),
    "paper_scan": N_("Signed on paper"),
    "witnessed_verbal": N_("Said aloud, with a witness"),
}
_READ_HOW = {
    "": N_("Not said"),
    "self": N_("Read by themselves"),
    "read_aloud": N_("Read aloud"),
    "explained": N_("Explained"),
    "easy_read": N_("Read in easy words"),
    "interpreter": N_("Through an interpreter"),
}
_CAPTURED_AS = {
    "own_words": N_("In own words"),
    "agreed_summary": N_("Agreed summary"),
    "worker_note": N_("Worker’s note"),
    "advocate": N_("Said by an advocate"),
    "from_record": N_("From records"),
}
_OUTCOME_KINDS = {
    "": N_("Not said"),
    "health": N_("Health"),
    "wellbeing": N_("Wellbeing"),
    "care": N_("Care"),
    "learning": N_("Learning"),
    "carer": N_("For a carer"),
}
_CAPACITIES = {
    "self": N_("For themselves"),
    "parental_responsibility": N_("With parental responsibility"),
    "lpa_hw": N_("With power of attorney for health and welfare"),
    "lpa_pf": N_("With power of attorney for money and property"),
    "deputy": N_("As deputy"),
    "nominee": N_("As nominee"),
    "representative": N_("As representative"),
    "authorised_person": N_("As authorised person"),
    "supporter_witness": N_("As supporter and witness"),
    "care_coordinator": N_("As care co-ordinator"),
    "nhs_approver": N_("For the NHS"),
    "council_approver": N_("For the council"),
    "education_approver": N_("For education"),
    "third_party_holder": N_("For the organisation that holds the money"),
    "head_teacher_setting_consent": N_("For the school or college"),
}
_DOCUMENTS = {
    "plan": N_("The whole plan"),
    "profile": N_("One-page profile"),
    "actions": N_("Who does what"),
    "easy_read": N_("The plan in easy read, with pictures"),
    "resources": N_("Statement of resources"),
    "budget": N_("The budget"),
    "direct_payment": N_("Direct payment: what to do"),
    "emergency": N_("Staying well, and emergency sheet"),
    "card": N_("Emergency card for a wallet"),
    "passport": N_("Hospital passport"),
    "education": N_("For the education, health and care plan"),
    "changes": N_("What changed since last time"),
    "blank_pack": N_("A whole visit, to write on"),
    "today": N_("Today’s sheet"),
    "coming": N_("Who is coming, and what will happen"),
    "today_blank": N_("Today’s sheet, to write on"),
    "information": N_("About personalised care"),
    "jargon": N_("What the words mean"),
}


def stone_words(stone: Stone) -> str:
    """The name of a stone of the path."""
    return said(_STONES, stone)


def page_words(page_key: str) -> str:
    """The name of a page, as lists show it."""
    return said(_PAGES, page_key)


def heading_words(heading: Heading) -> str:
    """A heading of About Me, in the first person."""
    return said(_HEADINGS, heading)


def source_words(source: Source) -> str:
    """The name of a source of money."""
    return choice_words("source", source)


def frequency_words(frequency: Frequency) -> str:
    """How often, as it follows an amount: "£12.50 a week"."""
    return said(_FREQUENCIES, frequency)


def way_words(way: ChosenWay | str) -> str:
    """A way of managing money, or a wish for one."""
    return choice_words("way", way)


def enough_words(enough: Enough) -> str:
    """The person's own answer to "Is it enough?"."""
    return said(_ENOUGH, enough)


def funder_answer_words(answer: FunderAnswer) -> str:
    """What a funder has said so far."""
    return choice_words("funder_answer", answer)


def circle_words(circle: Circle) -> str:
    """The name of a ring of the relationship circle."""
    return said(_CIRCLES, circle)


def perspective_words(perspective: Perspective) -> str:
    """From where somebody looks at this life."""
    return said(_PERSPECTIVES, perspective)


def answer_words(answer: Answer) -> str:
    """An answer to "Do you agree?"."""
    return said(_ANSWERS, answer)


def method_words(method: Method) -> str:
    """A way of signing; all ways are of equal standing."""
    return said(_METHODS, method)


def read_how_words(how: ReadHow) -> str:
    """How a signer came to know what stands in the plan."""
    return said(_READ_HOW, how)


def capacity_words(capacity: Capacity) -> str:
    """In which capacity somebody signs."""
    return said(_CAPACITIES, capacity)


def captured_as_words(captured_as: CapturedAs) -> str:
    """How somebody's words were taken down."""
    return said(_CAPTURED_AS, captured_as)


def outcome_kind_words(kind: OutcomeKind) -> str:
    """What an outcome is about."""
    return said(_OUTCOME_KINDS, kind)


def category_words(category: Category) -> str:
    """What a spending line is for."""
    return choice_words("category", category)


def document_name(name: str) -> str:
    """The name of a document as people know it."""
    return said(_DOCUMENTS, name)
