"""Made-up families who speak for themselves in their own language and script, for tests of documents.

Import `SPOKEN` (the tags) and `family_speaking(tag)` (their plan, with something for every document): simple sentences
of ours in English, Urdu, Arabic, Bengali, Punjabi, Polish and Welsh. The words of a document itself are in a language
on offer; `papers_in(tag)` gives the language of the paper and the plan for every tag of `SAMPLES`, which holds the two
pseudo-languages too.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.health import Allergy, HealthSafety, Medicine
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency, StayingWellNote
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.what_matters import ImportantThing, PictureAnswer, PleaseNote
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import PSEUDO_LANGUAGES


class _Said(NamedTuple):
    """What one family says; each the same in every language."""

    name: str
    mum: str
    matters: str
    talk: str
    support: str
    works: str
    does_not: str
    goal: str
    why: str
    step: str
    paid: str
    trouble: str
    then: str
    well: str
    medicine: str
    when: str
    allergy: str
    enough: str


_SAID: dict[str, _Said] = {
    "en": _Said(
        name="Aisha",
        mum="Farah",
        matters="I love the garden in the morning.",
        talk="Please speak slowly and look at me.",
        support="Sit with me for five minutes first.",
        works="My sister comes on Sundays.",
        does_not="The nights are too long for me.",
        goal="I want to go to the market on Fridays.",
        why="I meet my friends there.",
        step="We ask about the bus.",
        paid="Somebody who walks with me",
        trouble="Mum is ill.",
        then="My aunt comes at once.",
        well="Tea and music.",
        medicine="Paracetamol",
        when="One tablet with breakfast.",
        allergy="Peanuts",
        enough="The nights still worry me.",
    ),
    "ur": _Said(
        name="عائشہ",
        mum="فرح",
        matters="مجھے صبح کا باغ بہت پسند ہے۔",
        talk="مہربانی سے آہستہ بولیں اور میری طرف دیکھیں۔",
        support="پہلے پانچ منٹ میرے پاس بیٹھیں۔",
        works="میری بہن ہر اتوار کو آتی ہے۔",
        does_not="راتیں میرے لیے بہت لمبی ہیں۔",
        goal="میں جمعہ کو بازار جانا چاہتی ہوں۔",
        why="وہاں میں اپنی سہیلیوں سے ملتی ہوں۔",
        step="ہم بس کے بارے میں پوچھتے ہیں۔",
        paid="کوئی جو میرے ساتھ چلے",
        trouble="امی بیمار ہو جاتی ہیں۔",
        then="میری خالہ فوراً آتی ہیں۔",
        well="چائے اور موسیقی۔",
        medicine="پیراسیٹامول",
        when="ناشتے کے ساتھ ایک گولی، صبح 8:30 بجے۔",
        allergy="مونگ پھلی",
        enough="راتوں کی فکر اب بھی ہے۔",
    ),
    "ar": _Said(
        name="ليلى",
        mum="سعاد",
        matters="أحب الحديقة في الصباح.",
        talk="من فضلك تكلم ببطء وانظر إليّ.",
        support="اجلس معي خمس دقائق أولاً.",
        works="أختي تأتي كل يوم أحد.",
        does_not="الليالي طويلة جداً عليّ.",
        goal="أريد أن أذهب إلى السوق يوم الجمعة.",
        why="هناك ألتقي بصديقاتي.",
        step="نسأل عن الحافلة.",
        paid="شخص يمشي معي",
        trouble="أمي مريضة.",
        then="تأتي خالتي فوراً.",
        well="الشاي والموسيقى.",
        medicine="باراسيتامول",
        when="حبة واحدة مع الفطور، الساعة 8:30.",
        allergy="الفول السوداني",
        enough="ما زالت الليالي تقلقني.",
    ),
    "bn": _Said(
        name="মিতা",
        mum="রেহানা",
        matters="সকালে বাগান আমার খুব ভালো লাগে।",
        talk="দয়া করে আস্তে বলুন এবং আমার দিকে তাকান।",
        support="প্রথমে পাঁচ মিনিট আমার পাশে বসুন।",
        works="আমার বোন প্রতি রবিবার আসে।",
        does_not="রাতগুলো আমার জন্য খুব লম্বা।",
        goal="আমি শুক্রবারে বাজারে যেতে চাই।",
        why="সেখানে আমার বন্ধুদের সঙ্গে দেখা হয়।",
        step="আমরা বাসের কথা জিজ্ঞাসা করি।",
        paid="আমার সঙ্গে হাঁটার জন্য একজন",
        trouble="মা অসুস্থ হয়ে পড়েন।",
        then="আমার খালা তখনই আসেন।",
        well="চা আর গান।",
        medicine="প্যারাসিটামল",
        when="নাশতার সঙ্গে একটি বড়ি।",
        allergy="চিনাবাদাম",
        enough="রাত নিয়ে এখনও চিন্তা হয়।",
    ),
    "pa": _Said(
        name="ਸਿਮਰਨ",
        mum="ਹਰਪ੍ਰੀਤ",
        matters="ਮੈਨੂੰ ਸਵੇਰੇ ਬਾਗ਼ ਬਹੁਤ ਚੰਗਾ ਲੱਗਦਾ ਹੈ।",
        talk="ਕਿਰਪਾ ਕਰਕੇ ਹੌਲੀ ਬੋਲੋ ਅਤੇ ਮੇਰੇ ਵੱਲ ਵੇਖੋ।",
        support="ਪਹਿਲਾਂ ਪੰਜ ਮਿੰਟ ਮੇਰੇ ਕੋਲ ਬੈਠੋ।",
        works="ਮੇਰੀ ਭੈਣ ਹਰ ਐਤਵਾਰ ਆਉਂਦੀ ਹੈ।",
        does_not="ਰਾਤਾਂ ਮੇਰੇ ਲਈ ਬਹੁਤ ਲੰਮੀਆਂ ਹਨ।",
        goal="ਮੈਂ ਸ਼ੁੱਕਰਵਾਰ ਨੂੰ ਬਾਜ਼ਾਰ ਜਾਣਾ ਚਾਹੁੰਦੀ ਹਾਂ।",
        why="ਉੱਥੇ ਮੈਂ ਆਪਣੀਆਂ ਸਹੇਲੀਆਂ ਨੂੰ ਮਿਲਦੀ ਹਾਂ।",
        step="ਅਸੀਂ ਬੱਸ ਬਾਰੇ ਪੁੱਛਦੇ ਹਾਂ।",
        paid="ਕੋਈ ਜੋ ਮੇਰੇ ਨਾਲ ਤੁਰੇ",
        trouble="ਮੰਮੀ ਬਿਮਾਰ ਹੋ ਜਾਂਦੇ ਹਨ।",
        then="ਮੇਰੀ ਮਾਸੀ ਤੁਰੰਤ ਆਉਂਦੀ ਹੈ।",
        well="ਚਾਹ ਅਤੇ ਸੰਗੀਤ।",
        medicine="ਪੈਰਾਸੀਟਾਮੋਲ",
        when="ਨਾਸ਼ਤੇ ਨਾਲ ਇੱਕ ਗੋਲੀ।",
        allergy="ਮੂੰਗਫਲੀ",
        enough="ਰਾਤਾਂ ਦੀ ਚਿੰਤਾ ਅਜੇ ਵੀ ਹੈ।",
    ),
    "pl": _Said(
        name="Zofia",
        mum="Grażyna",
        matters="Rano lubię być w ogrodzie.",
        talk="Proszę mówić powoli i patrzeć na mnie.",
        support="Najpierw posiedź ze mną pięć minut.",
        works="Moja siostra przychodzi w niedziele.",
        does_not="Noce są dla mnie za długie.",
        goal="Chcę chodzić na targ w piątki.",
        why="Spotykam tam przyjaciół.",
        step="Pytamy o autobus.",
        paid="Ktoś, kto pójdzie ze mną",
        trouble="Mama jest chora.",
        then="Ciocia przyjeżdża od razu.",
        well="Herbata i muzyka.",
        medicine="Paracetamol",
        when="Jedna tabletka przy śniadaniu.",
        allergy="Orzeszki ziemne",
        enough="Nadal martwię się o noce.",
    ),
    "cy": _Said(
        name="Carys",
        mum="Siân",
        matters="Rwy'n hoffi'r ardd yn y bore.",
        talk="Siaradwch yn araf ac edrychwch arna i.",
        support="Eisteddwch gyda fi am bum munud yn gyntaf.",
        works="Mae fy chwaer yn dod i'r tŷ bob dydd Sul.",
        does_not="Mae'r nos yn rhy hir i mi.",
        goal="Rydw i eisiau mynd i'r farchnad ar ddydd Gwener.",
        why="Rwy'n cwrdd â fy ffrindiau yno.",
        step="Rydyn ni'n holi am y bws.",
        paid="Rhywun i gerdded gyda fi",
        trouble="Mae Mam yn sâl.",
        then="Mae fy modryb yn dod ar unwaith.",
        well="Te a cherddoriaeth, a gwydraid o ddŵr.",
        medicine="Parasetamol",
        when="Un dabled gyda brecwast.",
        allergy="Cnau mwnci",
        enough="Mae'r nos yn dal i fy mhoeni.",
    ),
}

SPOKEN: tuple[str, ...] = tuple(_SAID)
"""The languages that a family speaks here, by BCP 47 tag."""
SAMPLES: tuple[str, ...] = ("en", *PSEUDO_LANGUAGES, *(tag for tag in SPOKEN if tag != "en"))
"""All that papers are tried in: pseudo-languages change the words of the document, the others what the family says."""

_CASE = "0190c1a0-0000-7000-8000-0000000000aa"
_MUM, _SAM = "p-mum", "p-sam"


def papers_in(tag: str) -> tuple[str, Plan]:
    """The language that a paper is made in, and the plan it is made from, for a tag of `SAMPLES`."""
    return (tag, family_speaking("en")) if tag in PSEUDO_LANGUAGES else ("en", family_speaking(tag))


def sentences_of(tag: str) -> tuple[str, ...]:
    """Everything that a family says in its own words."""
    return tuple(_SAID[tag][2:])


def family_speaking(tag: str) -> Plan:
    """The plan of a family whose own words are all in one language of `SPOKEN`."""
    family = _Family(tag)
    return family.empty.with_entries((*family.people(), *family.life(), *family.goals(), *family.money()))


class _Family:
    """Makes the entries of one family."""

    def __init__(self, tag: str) -> None:
        self.tag, self.says, self.empty = tag, _SAID[tag], Plan(_CASE)
        self.me = self.empty.me.id

    def own(self, text: str) -> Words:
        return Words(text, self.tag, self.me)

    def mum(self, text: str) -> Words:
        return Words(text, self.tag, _MUM)

    def people(self) -> tuple[Entry, ...]:
        once = self.empty.id_once
        return (
            Person(
                id=once(Person),
                given_names=self.says.name,
                known_as=self.says.name,
                nhs_number="9990001014",
                born_on=dt.date(2009, 5, 3),
                gp_practice="Harewood Surgery",
                school="Park College",
            ),
            AccessNeeds(id=once(AccessNeeds), spoken_language=self.tag, print_size=18, interpreter_needed=True),
            Party(id=self.me, name=self.says.name, roles=("self",)),
            Party(
                id=_MUM,
                name=self.says.mum,
                circle="closest",
                roles=("informal_carer", "emergency_contact"),
                contact="0113 496 0111",
                order="a",
            ),
            Party(
                id=_SAM, name="Sam Reed", circle="paid", roles=("care_coordinator",), contact="0113 496 0000", order="b"
            ),
            Visit(
                id="visit",
                planned_on=dt.date(2027, 1, 12),
                started_at="2027-01-12T10:00:00.000Z",
                present=(self.me, _MUM, _SAM),
                what_we_did=self.own(self.says.matters),
            ),
        )

    def life(self) -> tuple[Entry, ...]:
        once, says = self.empty.id_once, self.says
        return (
            AboutMe(id=once(AboutMe, "1"), heading="most_important", words=self.own(says.matters)),
            AboutMe(id=once(AboutMe, "2"), heading="communication", words=self.own(says.talk)),
            AboutMe(id=once(AboutMe, "3"), heading="how_to_support", words=self.mum(says.support)),
            ImportantThing(id="i1", words=self.own(says.matters), picture="garden"),
            PleaseNote(id="n1", do_or_not="do", words=self.own(says.talk)),
            PictureAnswer(id=once(PictureAnswer, "music"), picture="music", liking="like", said_by=self.me),
            WorkingNote(id="w1", words=self.own(says.works), keep_or_change="keep"),
            WorkingNote(id="w2", words=self.own(says.does_not), side="not_working", keep_or_change="change"),
            Need(id="need", words=self.mum(says.does_not), how_much="some_help", ehc_section="D"),
            HealthSafety(id=once(HealthSafety), allergies="listed", medicines="listed"),
            Allergy(id="allergy", substance=self.mum(says.allergy), severity="severe"),
            Medicine(id="medicine", name=self.mum(says.medicine), how_and_when=self.mum(says.when)),
            StayingWellNote(id="s1", words=self.own(says.well), picture="tea"),
            Contingency(
                id=once(Contingency, "first"),
                trigger=self.mum(says.trouble),
                what_should_happen=self.own(says.then),
                who_to_contact=(_MUM,),
                contact="0113 496 0999",
            ),
        )

    def goals(self) -> tuple[Entry, ...]:
        says = self.says
        return (
            Outcome(
                id="o1",
                statement=self.own(says.goal),
                why_it_matters=self.own(says.why),
                outcome_kind="wellbeing",
                importance=8,
                where_i_am=2,
                where_i_want_to_be=7,
            ),
            Action(
                id="a1",
                what=self.own(says.step),
                who=_SAM,
                outcomes=("o1",),
                due_on=dt.date(2027, 1, 29),
                decided_at="visit",
            ),
            Support(id="u1", way="unpaid", what=self.own(says.works), outcomes=("o1",)),
        )

    def money(self) -> tuple[Entry, ...]:
        once, says = self.empty.id_once, self.says
        nhs = once(Allocation, "nhs")
        return (
            Statement(
                id=once(Statement),
                possible="yes",
                statement_kind="indicative",
                why=self.mum(says.support),
                issued_on=dt.date(2027, 1, 4),
                issued_by=_SAM,
                preferred_way="direct_payment",
                enough="not_sure",
                enough_words=self.mum(says.enough),
            ),
            Eligibility(id=once(Eligibility, "nhs"), source="nhs", result="right_to_have", why=self.mum(says.why)),
            Allocation(id=nhs, source="nhs", unit_pence=10_000, frequency="weekly", funder_answer="waiting"),
            PlannedSpend(
                id="m1",
                title=self.own(says.paid),
                category="personal_assistant",
                unit_pence=8_000,
                frequency="weekly",
                preferred_way="direct_payment",
                holder=_MUM,
                funding=(Funding(nhs, 416_000),),
                outcomes=("o1",),
            ),
        )
