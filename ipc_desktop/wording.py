"""Codes of the plan, the store and the plan file as short, kind sentences in the language in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, _, list_of, money, ngettext

if TYPE_CHECKING:
    from ipc_desktop.journal.store import StoreError
    from ipc_desktop.plan.about_me import Heading
    from ipc_desktop.plan.agreement import Answer, Capacity, Method, ReadHow
    from ipc_desktop.plan.conversation import Stone
    from ipc_desktop.plan.entry import CapturedAs, Words
    from ipc_desktop.plan.money.amounts import AmountFault
    from ipc_desktop.plan.money.sources import Enough, Frequency, FunderAnswer, Source
    from ipc_desktop.plan.money.spending import Category
    from ipc_desktop.plan.money.sums import ChosenWay
    from ipc_desktop.plan.outcomes import OutcomeKind
    from ipc_desktop.plan.people import Circle, Party, Perspective
    from ipc_desktop.plan.person import NhsNumberFault
    from ipc_desktop.plan.plan import Plan
    from ipc_desktop.plan.planfile import PlanFileFault
    from ipc_desktop.plan.readiness import Item
    from ipc_desktop.plan.signing import TooClose


def _said(words: Mapping[str, str], code: str) -> str:
    """What stands for a code; nothing for one that a newer app made."""
    return _(words[code]) if code in words else ""


# --- what somebody typed ----------------------------------------------------------------------------------------

_NHS_NUMBER = {
    "not_ten_digits": N_("An NHS number has 10 digits. Please look at it once more."),
    "check_digit": N_("One digit does not fit. Please compare it with the letter or card."),
}
_AMOUNT = {
    "empty": N_("Please write an amount, or leave this for later."),
    "not_a_number": N_("Please write the amount in digits, like 12.50."),
    "negative": N_("Please write the amount without a minus sign."),
    "too_large": N_("This is more than a plan can hold. Please look at it once more."),
    "which_separator": N_("This can be read in two ways. Please write it like 1,234.50."),
    "pence_fraction": N_("Please write pounds and whole pence, like 12.50."),
}


def nhs_number_words(fault: NhsNumberFault) -> str:
    """What to do about an NHS number that cannot be one."""
    return _said(_NHS_NUMBER, fault)


def amount_words(fault: AmountFault) -> str:
    """What to do about an amount that cannot be read for sure."""
    return _said(_AMOUNT, fault)


# --- names of things --------------------------------------------------------------------------------------------

_STONES = {
    "hello": N_("Hello"),
    "what_matters": N_("What matters"),
    "how_its_going": N_("How it's going"),
    "my_people": N_("My people"),
    "my_goals": N_("My goals"),
    "money": N_("Money"),
    "agree": N_("Agree"),
}
_PAGES = {
    "talk": N_("How we talk today"),
    "here": N_("Who is here"),
    "name": N_("Name"),
    "born": N_("Date of birth"),
    "identity": N_("NHS number and postcode"),
    "most_important": N_("What is most important"),
    "pictures": N_("Pictures"),
    "working": N_("What is working"),
    "not_working": N_("What is not working"),
    "people": N_("People in this life"),
    "outcome": N_("Goals"),
    "met": N_("How the goals are met"),
    "things_go_wrong": N_("When things go wrong"),
    "budget": N_("Is there a budget?"),
    "sources": N_("Where the money comes from"),
    "spending": N_("What it pays for"),
    "ways": N_("Ways to manage it"),
    "enough": N_("Is it enough?"),
    "check": N_("Read it together"),
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
_SOURCES = {
    "nhs": N_("NHS"),
    "council_adult": N_("Council, adult social care"),
    "council_children": N_("Council, children's services"),
    "education": N_("Education"),
    "own_contribution": N_("Own money"),
    "charity": N_("Charity"),
    "other": N_("Other money"),
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
_WAYS = {
    "": N_("Not chosen yet"),
    "direct_payment": N_("Direct payment"),
    "notional": N_("Notional budget"),
    "third_party": N_("Third party budget"),
    "mix": N_("More than one way"),
    "not_sure": N_("Not sure yet"),
}
_ENOUGH = {"": N_("Not answered yet"), "yes": N_("Yes"), "no": N_("No"), "not_sure": N_("Not sure")}
_FUNDER_ANSWERS = {
    "not_asked": N_("Not asked yet"),
    "waiting": N_("Waiting for an answer"),
    "yes": N_("Yes"),
    "part": N_("Yes to a part"),
    "returned": N_("Sent back with questions"),
}
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
    "worker_note": N_("Worker's note"),
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
_CATEGORIES = {
    "personal_assistant": N_("Personal assistant"),
    "agency_care": N_("Care from an agency"),
    "nursing": N_("Nursing"),
    "therapy": N_("Therapy"),
    "equipment": N_("Equipment"),
    "technology": N_("Technology"),
    "activity": N_("Activity"),
    "transport": N_("Getting about"),
    "short_break": N_("Short break"),
    "training": N_("Training"),
    "employment_costs": N_("Costs of employing somebody"),
    "payroll_insurance": N_("Payroll and insurance"),
    "broker_or_third_party_fee": N_("Fee of an organisation"),
    "learning_support": N_("Help with learning"),
    "sibling_or_carer": N_("Brother, sister or carer"),
    "wellness": N_("Keeping well"),
    "contingency": N_("Put by for a bad week"),
    "other": N_("Something else"),
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
_DOCUMENTS = {"plan": N_("The whole plan"), "profile": N_("One-page profile")}


def stone_words(stone: Stone) -> str:
    """The name of a stone of the path."""
    return _said(_STONES, stone)


def page_words(page_key: str) -> str:
    """The name of a page, as lists show it."""
    return _said(_PAGES, page_key)


def heading_words(heading: Heading) -> str:
    """A heading of About Me, in the first person."""
    return _said(_HEADINGS, heading)


def source_words(source: Source) -> str:
    """The name of a source of money."""
    return _said(_SOURCES, source)


def frequency_words(frequency: Frequency) -> str:
    """How often, as it follows an amount: "£12.50 a week"."""
    return _said(_FREQUENCIES, frequency)


def way_words(way: ChosenWay | str) -> str:
    """A way of managing money, or a wish for one."""
    return _said(_WAYS, way)


def enough_words(enough: Enough) -> str:
    """The person's own answer to "Is it enough?"."""
    return _said(_ENOUGH, enough)


def funder_answer_words(answer: FunderAnswer) -> str:
    """What a funder has said so far."""
    return _said(_FUNDER_ANSWERS, answer)


def circle_words(circle: Circle) -> str:
    """The name of a ring of the relationship circle."""
    return _said(_CIRCLES, circle)


def perspective_words(perspective: Perspective) -> str:
    """From where somebody looks at this life."""
    return _said(_PERSPECTIVES, perspective)


def answer_words(answer: Answer) -> str:
    """An answer to "Do you agree?"."""
    return _said(_ANSWERS, answer)


def method_words(method: Method) -> str:
    """A way of signing; all ways are of equal standing."""
    return _said(_METHODS, method)


def read_how_words(how: ReadHow) -> str:
    """How a signer came to know what stands in the plan."""
    return _said(_READ_HOW, how)


def capacity_words(capacity: Capacity) -> str:
    """In which capacity somebody signs."""
    return _said(_CAPACITIES, capacity)


def captured_as_words(captured_as: CapturedAs) -> str:
    """How somebody's words were taken down."""
    return _said(_CAPTURED_AS, captured_as)


def outcome_kind_words(kind: OutcomeKind) -> str:
    """What an outcome is about."""
    return _said(_OUTCOME_KINDS, kind)


def category_words(category: Category) -> str:
    """What a spending line is for."""
    return _said(_CATEGORIES, category)


def document_name(name: str) -> str:
    """The name of a document as people know it."""
    return _said(_DOCUMENTS, name)


# --- whose words ------------------------------------------------------------------------------------------------


def said_by_words(plan: Plan, words: Words) -> str:
    """Who said something and how it was taken down: "Idris, in own words", "Farah, Mum"."""
    party = plan.party(words.said_by) if words.said_by else None
    if party is None:
        return captured_as_words(words.captured_as) if words.captured_as != "own_words" else ""
    who = party_words(party)
    if words.captured_as == "own_words":
        return _("{name}, in own words").format(name=who) if party.id == plan.me.id else who
    return _("{name}. {how}").format(name=who, how=captured_as_words(words.captured_as))


def party_words(party: Party) -> str:
    """Somebody by name and what they are to the person: "Farah, Mum"."""
    if party.name and party.relationship:
        return _("{name}, {relationship}").format(name=party.name, relationship=party.relationship)
    return party.name or party.relationship or _("Somebody")


_TOO_CLOSE = {
    "paid": N_("{name} is paid to help. Please ask somebody else too."),
    "holds_money": N_("{name} looks after the money. Please ask somebody else too."),
    "interprets": N_("{name} interprets today. Please ask somebody else too."),
}


def too_close_words(why: TooClose, name: str) -> str:
    """Why somebody cannot be the only witness, nor sign for the person."""
    return _said(_TOO_CLOSE, why).format(name=name)


def funders_words(sources: tuple[Source, ...]) -> str:
    """That agreed is not funded, naming who has not said yes; nothing to say when everybody has."""
    if not sources:
        return ""
    names = list_of([source_words(source) for source in sources])
    return _("Not yet a yes to the money from: {sources}. Do not spend or employ anyone yet.").format(sources=names)


# --- what stands open -------------------------------------------------------------------------------------------

_OPEN = {
    "access_needs_not_said": N_("How we talk best is not said yet."),
    "nobody_ticked_as_here": N_("Who is here is not said yet."),
    "name_not_said": N_("There is no name yet."),
    "born_not_said": N_("The date of birth is not known yet."),
    "nothing_that_matters": N_("What matters most is not said yet."),
    "no_outcome": N_("There is no goal yet."),
    "outcome_without_words": N_("A goal has no words yet."),
    "outcome_not_met": N_("How this goal is met is not said yet."),
    "contingency_not_said": N_("What to do when things go wrong is not said yet."),
    "budget_not_said": N_("Whether there is a budget is not known yet."),
    "source_not_known": N_("How much money comes from here is not known yet."),
    "nothing_planned": N_("Nothing is planned with the money yet."),
    "spend_without_outcome": N_("Which goal is this for?"),
    "spend_does_not_add_up": N_("Who pays for this does not add up yet. Please look at it together."),
    "spend_source_missing": N_("This is paid from money that is no longer in the plan."),
    "spend_without_way": N_("How this money is managed is not chosen yet."),
    "way_not_permitted": N_("This money cannot be managed in this way. Please choose another, or ask."),
    "shortfall": N_("More is planned than this source gives."),
    "enough_not_said": N_("Whether it is enough is not said yet."),
    "enough_not_sure": N_("You are not sure that it is enough. We will look again."),
    "not_enough": N_("You say that it is not enough."),
    "page_skipped": N_("Left out for now."),
    "page_come_back": N_("To come back to."),
    "note_not_sorted": N_("A caught note waits for its place."),
    "conflict": N_("Two laptops hold different words. Please decide together."),
    "needs_newer_version": N_("Something here needs a newer version of this app."),
}


def readiness_words(item: Item) -> str:
    """One thing that stands open before an agreement."""
    return _said(_OPEN, item.code)


def to_sort_out_words(n: int) -> str:
    """How many things are still to sort out: "One thing to sort out"."""
    return ngettext("One thing to sort out", "{n} things to sort out", n).format(n=n)


# --- plan files -------------------------------------------------------------------------------------------------

_UNREADABLE = {
    "missing": N_("There is no such file."),
    "too_large": N_("This file is too large to be a plan."),
    "not_text": N_("This is not a plan file: it is not text in UTF-8."),
    "not_json": N_("This is not a plan file, or a part of it is missing."),
    "too_deep": N_("This is not a plan file: it is nested too deeply."),
    "not_a_plan": N_("This is not a plan file: it holds no case and no entries."),
    "newer_format": N_("This plan file needs a newer version of this app."),
}


def unreadable_words(code: str) -> str:
    """Why a file cannot be read as a plan at all."""
    return _said(_UNREADABLE, code)


def fault_words(fault: PlanFileFault) -> str:
    """What is wrong in a plan file, without its place."""
    from ipc_desktop.plan.planfile import AMOUNTS

    detail = {name: money(int(value)) if name in AMOUNTS else value for name, value in fault.detail.items()}
    return _said(_FAULTS, fault.code).format(**detail)


_FAULTS = {
    "wrong_value": N_("this should be something else ({wanted})"),
    "duplicate_id": N_("another entry has this id too: {id}"),
    "not_an_id": N_("an id is a UUID in small letters, and this is not"),
    "id_of_once": N_("a case has this once, under the id {id}"),
    "hidden_entry": N_("private and restricted entries never stand in a plan file"),
    "text_too_long": N_("a text has at most 20,000 characters, and this has {length}"),
    "control_character": N_("a control character (U+{sign}) stands in this text"),
    "not_nfc": N_("this text is not in the usual form (Unicode NFC)"),
    "not_an_order": N_("this is not an order as it is made here, such as a0 or a1"),
    "not_an_instant": N_("an instant looks like 2027-01-11T10:30:00.000Z, in UTC"),
    "not_a_time": N_("a time of day looks like 10:30"),
    "not_a_language": N_("a language is a tag such as en or ur"),
    "nhs_number": N_("this is not an NHS number: it does not pass its check"),
    "postcode": N_("this is not a postcode in its usual form"),
    "born_when": N_("nobody living was born on this date"),
    "ends_before_it_starts": N_("this ends before it starts"),
    "out_of_range": N_("this lies outside {lowest} to {highest}"),
    "amount_out_of_range": N_("an amount lies between {lowest} and {highest}"),
    "weeks_not_weekly": N_("a number of weeks only goes with weekly money"),
    "unit_sum": N_("the calculation gives {calculated}, but the line says {unit}"),
    "funding_sum": N_("funding adds up to {funded}, but the line is {annual} a year"),
    "funding_twice": N_("the same money is named twice"),
    "sums": N_("the money of this plan is more than a plan can hold"),
    "way_not_permitted": N_("its money may not be managed in this way"),
    "missing_entry": N_("this names an entry that is not in the file: {id}"),
    "wrong_kind": N_("this names an entry of another kind: {kind}"),
    "missing_version": N_("there is no such agreed version in this file"),
    "witness": N_("whoever is paid, holds the money or interprets is never the only witness"),
    "signs_for_the_person": N_("whoever is paid, holds the money or interprets never signs for the person"),
    "other_hash": N_("this covers another version than it names"),
    "manifest_hash": N_("the list of this version does not give its hash: something was changed"),
    "manifest_order": N_("the list of this version names a revision twice or out of order"),
    "manifest_revision": N_("this version lists a revision that is not in the file, or another one: {id}"),
    "sealed_hash": N_("the sealed words do not give their hash: something was changed"),
    "other_words": N_("the words shown are not the words that were sealed"),
    "cannot_open": N_("the sealed words do not open with the key beside them"),
    "chain": N_("the chain of this laptop's revisions does not hold here"),
    "missing_parent": N_("a revision before this one is not in the file: {id}"),
    "other_case": N_("this belongs to another case"),
    "entry_not_head": N_("this entry is not what its newest revision says"),
    "signature": N_("the laptop's signature does not fit: something was changed"),
}


# --- the store --------------------------------------------------------------------------------------------------

_STORE = {
    "wrong_passphrase": (
        N_("That passphrase did not fit"),
        N_("Please try again. Nothing is lost."),
    ),
    "wrong_recovery_code": (
        N_("That recovery code did not fit"),
        N_("Please compare it with your team's copy. Nothing is lost."),
    ),
    "laptop_key_missing": (
        N_("This laptop's own key is missing"),
        N_("Please use the recovery code that your team keeps. Nothing is lost."),
    ),
    "slots_missing": (
        N_("The file that opens your store is missing"),
        N_("Please put it back from a backup, or ask your team. Nothing is lost."),
    ),
    "damaged": (
        N_("A part of the store cannot be read"),
        N_("Please change nothing, and ask your team for the latest backup."),
    ),
    "in_use": (
        N_("IPC Desktop is already open"),
        N_("Please go on in the window that is open."),
    ),
    "disk_full": (
        N_("This laptop has no room left"),
        N_("What you typed stays on the screen. Please make some room, then try again."),
    ),
    "read_only": (
        N_("This folder cannot be written to"),
        N_("What you typed stays on the screen. Please ask who looks after this laptop."),
    ),
    "too_new": (
        N_("This store needs a newer version"),
        N_("Please install the newest IPC Desktop. Nothing is lost."),
    ),
}
_STORE_OTHERWISE = (
    N_("Something did not work"),
    N_("What you typed stays on the screen. Please try again."),
)


def store_words(error: StoreError) -> tuple[str, str]:
    """Title and sentence for what the store could not do: what it is, and what to do next."""
    title, sentence = _STORE.get(error.code, _STORE_OTHERWISE)
    wait_s = getattr(error, "wait_s", 0)
    if error.code == "wrong_passphrase" and wait_s:
        wait = ngettext(
            "Please wait one second, then try again. Nothing is lost.",
            "Please wait {n} seconds, then try again. Nothing is lost.",
            round(wait_s),
        )
        return _(title), wait.format(n=round(wait_s))
    return _(title), _(sentence)
