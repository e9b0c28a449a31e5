"""A made-up family's whole plan, with something in every kind of entry, for tests of documents."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.agreement import AgreedVersion, Disagreement, Signature, Stroke
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import CapturedAs, Entry, Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Calculation, Funding, PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.plan.working import WorkingNote

CASE = "0190c1a0-0000-7000-8000-000000000001"
TODAY = dt.date(2027, 1, 12)
EMPTY = Plan(CASE)
IDRIS = EMPTY.me.id
FARAH, NANA, ZOYA, BEN, SAM, GROUP = "p-farah", "p-nana", "p-zoya", "p-ben", "p-sam", "p-group"
URDU = "وہ ہر جمعہ کو نانا کے ساتھ ٹرین دیکھنے جاتا ہے۔ یہ 8:30 بجے شروع ہوتا ہے۔"


def by(party: str, text: str, lang: str = "en", captured_as: CapturedAs = "own_words") -> Words:
    """Words of somebody."""
    return Words(text, lang, party, captured_as)


def own(text: str) -> Words:
    """Idris's own words."""
    return by(IDRIS, text)


def idris_plan() -> Plan:
    """Idris, 17, who loves trains: every stone walked, two funders who have not said yes."""
    return EMPTY.with_entries((*_hello(), *_people(), *_matters(), *_working(), *_goals(), *_money(), *_rest()))


def agreed_plan() -> tuple[Plan, AgreedVersion]:
    """The same plan locked as version 1 and signed in four ways, with one disagreement."""
    version = AgreedVersion(id="v1", number=1, locked_at="2027-01-12T15:00:00.000Z", manifest_hash="ab" * 32)
    return idris_plan().with_entries((version, *_signatures(version))), version


def _hello() -> tuple[Entry, ...]:
    return (
        Person(
            id=EMPTY.id_once(Person),
            given_names="Idris",
            family_name="Malik",
            known_as="Idris",
            pronouns="he, him",
            nhs_number="9990001014",
            born_on=dt.date(2009, 5, 3),
            postcode="LS1 4AP",
        ),
        AccessNeeds(id=EMPTY.id_once(AccessNeeds), language="en", spoken_language="ur", print_size=18, text_size=150),
        Visit(
            id="visit", planned_on=dt.date(2027, 1, 12), present=(IDRIS, FARAH, SAM), stopped_because=own("I am tired.")
        ),
    )


def _people() -> tuple[Entry, ...]:
    return (
        Party(id=IDRIS, name="Idris", roles=("self",)),
        Party(
            id=FARAH,
            name="Farah",
            relationship="Mum",
            circle="closest",
            roles=("informal_carer", "parental_responsibility"),
            contact="0113 496 0111",
            how_involved=by(FARAH, "I am there every morning and every night."),
            order="a",
        ),
        Party(
            id=NANA,
            name="Yusuf",
            relationship="Nana",
            circle="closest",
            how_involved=own("Trains on Friday."),
            order="b",
        ),
        Party(id=ZOYA, name="Zoya", relationship="sister", circle="closest", order="c"),
        Party(id=BEN, name="Ben", relationship="friend from college", circle="friends_and_family", order="d"),
        Party(id=GROUP, name="Rail Club", circle="groups", contact="Station Road, Tuesdays at 6", order="e"),
        Party(id=SAM, name="Sam Reed", circle="paid", roles=("care_coordinator",), contact="0113 496 0000", order="f"),
    )


def _matters() -> tuple[Entry, ...]:
    def about(heading: AboutMeHeading, words: Words, key: str = "") -> AboutMe:
        return AboutMe(id=EMPTY.id_once(AboutMe, heading + key), heading=heading, words=words)

    def picture(name: str, liking: Liking, said_by: str = IDRIS) -> PictureAnswer:
        return PictureAnswer(id=EMPTY.id_once(PictureAnswer, name), picture=name, liking=liking, said_by=said_by)

    return (
        about("most_important", own("Friday trains with Nana. Cooking. Quiet evenings.\nAnd my own room.")),
        about("most_important", by(FARAH, URDU, "ur"), f"/{FARAH}"),
        about("communication", own("Show me pictures. Give me time. One question, then wait.")),
        about("please_do_and_do_not", own("Do not touch my timetable. Please knock.")),
        about("how_to_support", by(FARAH, "Stay calm, stay near, and count down from ten together."), f"/{FARAH}"),
        picture("trains", "like"),
        picture("cooking", "like"),
        picture("quiet-time", "like"),
        picture("swimming", "not_sure"),
        picture("cat", "dislike"),
        picture("dancing", "dislike", FARAH),
    )


def _working() -> tuple[Entry, ...]:
    return (
        WorkingNote(id="w1", words=own("I like the bus to college with Ben."), keep_or_change="keep"),
        WorkingNote(id="w2", words=by(SAM, "College says mornings go well.", "en", "worker_note")),
        WorkingNote(
            id="w3", words=own("I want to go to the station without Mum."), side="not_working", keep_or_change="change"
        ),
        WorkingNote(id="w4", words=by(FARAH, "I have not slept a whole night since March."), side="not_working"),
        WorkingNote(
            id="w5",
            words=by(IDRIS, "Two carers in one week is too many for Idris.", "en", "agreed_summary"),
            side="not_working",
            keep_or_change="change",
        ),
    )


def _goals() -> tuple[Entry, ...]:
    return (
        Outcome(
            id="o1",
            order="a",
            statement=own("I go to the station with a friend on Fridays."),
            outcome_kind="wellbeing",
            why_it_matters=own("Because trains are my best thing."),
            importance=9,
            how_we_will_know=by(FARAH, "He comes home smiling and tells me about the trains."),
            where_i_am=2,
            where_i_want_to_be=8,
            look_again_on=dt.date(2027, 4, 12),
        ),
        Outcome(
            id="o2",
            order="b",
            statement=by(FARAH, "I sleep two whole nights a week."),
            outcome_kind="carer",
            belongs_to=FARAH,
            why_it_matters=by(FARAH, "I am no good to anybody when I am this tired."),
            importance=10,
        ),
        Outcome(
            id="o3", order="c", statement=own("I learn to cook three dinners."), outcome_kind="learning", importance=7
        ),
        Action(
            id="a1",
            what=own("Ask Ben to come along."),
            who=IDRIS,
            outcomes=("o1",),
            due_on=dt.date(2027, 1, 22),
            confidence=8,
        ),
        Action(id="a2", what=by(SAM, "Ring the Rail Club about Fridays."), who=SAM, outcomes=("o1",), status="planned"),
        Support(id="s1", way="unpaid", what=own("Nana waits at the café."), who=NANA, outcomes=("o1",)),
        Support(id="s2", way="equipment", what=by(FARAH, "A night-time alarm on his door."), outcomes=("o2",)),
        Support(
            id="s3", way="community", what=by(SAM, "Cooking club at the library, free of charge."), outcomes=("o3",)
        ),
    )


def _money() -> tuple[Entry, ...]:
    nhs, council = EMPTY.id_once(Allocation, "nhs"), EMPTY.id_once(Allocation, "council_children")
    education = EMPTY.id_once(Allocation, "education")
    return (
        Statement(
            id=EMPTY.id_once(Statement),
            possible="yes",
            statement_kind="indicative",
            why=by(SAM, "Idris has continuing care, so a budget is his right."),
            how_worked_out=by(SAM, "Hours of help in the last four weeks, at the usual rates."),
            issued_on=dt.date(2027, 1, 4),
            issued_by=SAM,
            preferred_way="mix",
            enough="not_sure",
            enough_words=by(FARAH, "Nights worry me most."),
        ),
        Allocation(id=nhs, source="nhs", unit_pence=36_000, frequency="weekly", funder_answer="waiting"),
        Allocation(id=council, source="council_children", unit_pence=12_000, frequency="weekly", weeks_active=39),
        Allocation(
            id=education,
            source="education",
            unit_pence=0,
            reason=by(SAM, "College pays for transport itself, so there is no money here."),
        ),
        Allocation(id="own", source="own_contribution", unit_pence=30_000, frequency="one_off", funder_answer="yes"),
        PlannedSpend(
            id="m1",
            order="a",
            title=own("Somebody to go to the station with me"),
            category="personal_assistant",
            calculation=Calculation(rate_pence=1_450, length_minutes=240),
            unit_pence=5_800,
            frequency="weekly",
            preferred_way="direct_payment",
            holder=FARAH,
            funding=(Funding(nhs, 301_600),),
            outcomes=("o1",),
        ),
        PlannedSpend(
            id="m2",
            order="b",
            title=by(FARAH, "Two waking nights"),
            category="nursing",
            unit_pence=30_000,
            frequency="weekly",
            way="notional",
            provider="Night Owls Care",
            funding=(Funding(nhs, 1_560_000),),
            outcomes=("o2",),
        ),
        PlannedSpend(
            id="m3",
            order="c",
            title=own("Cooking lessons"),
            category="learning_support",
            unit_pence=6_000,
            weeks_active=39,
            way="third_party",
            funding=(Funding(council, 234_000),),
            outcomes=("o3", "o1"),
        ),
        PlannedSpend(
            id="m4",
            order="d",
            title=own("Pans and a good knife"),
            category="equipment",
            unit_pence=12_500,
            frequency="one_off",
            way="direct_payment",
            funding=(Funding("own", 12_500),),
            outcomes=("o3",),
        ),
    )


def _rest() -> tuple[Entry, ...]:
    return (
        Contingency(
            id=EMPTY.id_once(Contingency, "first"),
            trigger=by(FARAH, "I am ill and cannot look after him."),
            early_signs=by(FARAH, "I stop answering messages."),
            what_should_happen=own("Nana comes. Nobody else."),
            who_to_contact=(NANA, SAM),
            contact="0113 496 0999",
        ),
        PageState(
            id=EMPTY.id_once(PageState, "ways"),
            page="ways",
            status="come_back",
            reason=by(FARAH, "We want to ask my brother first."),
        ),
        CaughtNote(id="n1", words=by(ZOYA, "He also likes my music, he just does not say so.")),
    )


def _signatures(version: AgreedVersion) -> tuple[Entry, ...]:
    lines = (Stroke((20, 80, 200, 10, 380, 90, 700, 20, 960, 60)), Stroke((100, 120, 800, 110)))
    unsure = (Disagreement("Money", own("I want Ben, not a new carer.")),)
    signed = (
        Signature(
            id="g1",
            signer=IDRIS,
            answer="yes_but",
            method="drawn",
            read_how="read_aloud",
            strokes=lines,
            place="At home",
            disagrees_with=unsure,
        ),
        Signature(
            id="g2",
            signer=FARAH,
            capacity_of_signer="parental_responsibility",
            method="typed_name",
            typed_name="Farah Malik",
        ),
        Signature(
            id="g3",
            signer=NANA,
            capacity_of_signer="supporter_witness",
            method="symbol_choice",
            picture="trains",
            read_how="explained",
        ),
        Signature(
            id="g4", signer=SAM, capacity_of_signer="care_coordinator", method="typed_name", typed_name="Sam Reed"
        ),
    )
    times = ("15:10", "15:12", "15:14", "15:15")
    return tuple(_put_to(version, signature, time) for signature, time in zip(signed, times, strict=True))


def _put_to(version: AgreedVersion, signature: Signature, time: str) -> Signature:
    """A signature put to this version at a time of its day; they read it themselves and say yes unless told else."""
    return msgspec.structs.replace(
        signature,
        version=version.id,
        manifest_hash=version.manifest_hash,
        answer=signature.answer or "yes",
        statement_shown=Words("Is this my plan, and do I agree with it?"),
        read_how=signature.read_how or "self",
        signed_at=f"2027-01-12T{time}:00.000Z",
    )
