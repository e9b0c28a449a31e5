"""Who may do and see what: every cell of the table of rights, then what sharing, silence and privacy do to a view."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.community import Navigator
from ipc_desktop.plan.conversation import CaughtNote, private_answer
from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import Entry, Unknown, Visibility, Words
from ipc_desktop.plan.kinds import KNOWN
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import (
    FILE,
    TABLE,
    Reader,
    authors_of,
    handed_to,
    may,
    may_see,
    reader_of,
    section_and_area,
    view_for,
)
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.rights import AREAS, RIGHTS, ROLES, Area, Cell, ReaderRole, Right, cell
from ipc_desktop.plan.safeguarding import safeguarding_note
from ipc_desktop.plan.sections import SECTION_AND_AREA
from ipc_desktop.plan.sharing import SECTIONS, Section, Sharing, not_told
from ipc_desktop.plan.signing import is_agreed_on
from tests.plan.table_of_rights import WORDS_FOR, read_table

TODAY = dt.date(2027, 1, 11)
EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
ME = EMPTY.me.id

CELLS = read_table()


def test_the_table_holds_every_area_and_every_role() -> None:
    assert len(CELLS) == len(AREAS) * len(ROLES) == 121
    assert set(RIGHTS) == set(AREAS)


@pytest.mark.parametrize(("area", "role", "wanted"), CELLS, ids=lambda part: part if isinstance(part, str) else "")
def test_every_cell_is_as_the_table_has_it(area: Area, role: ReaderRole, wanted: Cell) -> None:
    assert cell(role, area) == wanted


# --- the table meets a plan --------------------------------------------------------------------------------------

PARTIES: dict[ReaderRole, Party] = {
    "person": Party(id=ME, name="Maud", roles=("self",)),
    "supporter": Party(id="edie", name="Edie", roles=("supporter",), contact="0113 496 0102"),
    "representative": Party(id="carys", name="Carys", roles=("lpa_health_welfare",)),
    "advocate": Party(id="ada", name="Ada", roles=("advocate",)),
    "coordinator": Party(id="hanna", name="Hanna", roles=("care_coordinator",)),
    "professional": Party(id="olive", name="Olive", roles=("professional",)),
    "approver": Party(id="piers", name="Piers", roles=("professional",), approves=("council_adult",)),
    "third_party_holder": Party(id="ladder", name="Ladder Jobs", circle="paid"),
    "navigator": Party(id="nell", name="Nell", circle="paid"),
}
GOAL, OTHER_GOAL = Outcome(id="goal", statement=Words("I work.")), Outcome(id="other", statement=Words("I rest."))
LINES = (
    PlannedSpend(
        id="coach",
        way="third_party",
        holder="ladder",
        outcomes=("goal",),
        title=Words("Job coach"),
        funding=(Funding("c", 0),),
    ),
    PlannedSpend(id="helper", way="notional", outcomes=("other",)),
)
MONEY = (
    Statement(id=EMPTY.id_once(Statement)),
    Allocation(id="nhs"),
    Allocation(id="c", source="council_adult"),
    LineAnswer(id="nhs_says", spend="helper", source="nhs", answer="yes"),
    LineAnswer(id="c_says", spend="coach", source="council_adult", answer="returned"),
    ShortfallRequest(id="c_asked", source="council_adult"),
    DirectPayment(id="nhs_pays", allocation="nhs"),
)
OF_COUNCIL = {MONEY[0].id, "c", "c_says", "c_asked"}
ACCOUNT = (
    LedgerEntry(id="coached", spend="coach", amount_pence=5700),
    LedgerEntry(id="paid_to_them", holder="ladder", allocation="c", sort="payment_in"),
    LedgerEntry(id="helped", spend="helper", amount_pence=900),
)
SEEN_BY: dict[Area, tuple[Entry, ...]] = {
    "own_words": (AboutMe(id="about", words=Words("My kettle.", said_by=ME)),),
    "people": (Sharing(id="share", party="edie", given_on=None, purpose="feedback"),),
    "goals": (GOAL, OTHER_GOAL),
    "statement": MONEY,
    "spending": LINES,
    "ledger": ACCOUNT,
    "signing": (Signature(id="signature", signer=ME),),
    "safeguarding": (safeguarding_note("hush", Words("A bruise.")),),
}


def whole(*more: Entry) -> Plan:
    lpa = Authority(id="lpa", party="carys", role="lpa_health_welfare", seen_on=TODAY)
    person = Person(id=EMPTY.id_once(Person), given_names="Maud", family_name="Thistlewick", postcode="LS1 4AP")
    goes_along = Navigator(id="going", who="nell")
    areas = (entry for entries in SEEN_BY.values() for entry in entries)
    return EMPTY.with_entries((person, *PARTIES.values(), lpa, goes_along, *areas, *more))


def reader(role: ReaderRole, plan: Plan | None = None) -> Reader:
    return reader_of(plan or whole(), PARTIES[role].id) if role in PARTIES else Reader(role)


def decided(role: ReaderRole, *sections: Section) -> Sharing:
    return Sharing(id="decided", party=PARTIES[role].id, sections=sections, given_by=ME, given_on=TODAY)


@pytest.mark.parametrize("role", PARTIES)
def test_everybody_reads_in_the_role_they_have_in_this_plan(role: ReaderRole) -> None:
    assert reader(role).role == role


@pytest.mark.parametrize(
    ("area", "role", "wanted"),
    [one for one in CELLS if one[0] in SEEN_BY],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_every_cell_shows_what_it_says_and_no_more(area: Area, role: ReaderRole, wanted: Cell) -> None:
    plan = whole()
    shown = {entry.id for entry in SEEN_BY[area]} & view_for(plan, reader(role), TODAY).entries.keys()
    everything = {entry.id for entry in SEEN_BY[area]}
    meant = {
        "own_lines": {"goal", "coach", "coached", "paid_to_them"},
        "own_source": {"statement": OF_COUNCIL, "ledger": {"coached", "paid_to_them"}}.get(area, everything),
        "consented": set(),
        "if_allowed": set(),
        "need_to_know": set(),
    }
    expected = meant.get(wanted.limit, everything) & everything if "see" in wanted.rights else set()
    assert shown == expected


@pytest.mark.parametrize(("area", "role", "wanted"), CELLS, ids=lambda part: part if isinstance(part, str) else "")
def test_every_right_is_there_exactly_where_the_table_gives_it(area: Area, role: ReaderRole, wanted: Cell) -> None:
    rights = {right for right in WORDS_FOR.values() if may(whole(), reader(role), right, area, TODAY)}
    within = wanted.limit not in ("lacks_capacity", "consented", "if_allowed", "need_to_know", "as_nominee")
    no_direct_payment = wanted.limit == "direct_payment"
    assert rights == (set(wanted.rights) if within and not no_direct_payment else set())


def test_a_limit_is_lifted_by_what_it_asks_for() -> None:
    lacking = CapacityRecord(
        id="capacity",
        conclusion="lacks_now",
        supports_tried=(Words("Pictures."),),
        why_unable=Words("Cannot weigh it."),
        because_of=Words("Dementia."),
        judged_by="olive",
    )
    paid = PlannedSpend(id="dp", way="direct_payment")
    nominee = msgspec.structs.replace(PARTIES["supporter"], roles=("supporter", "nominee"))
    told = Sharing(id="told", party="piers", basis="safeguarding_override", given_on=TODAY)
    lifted: list[tuple[ReaderRole, Right, Area, Entry]] = [
        ("representative", "change", "own_words", lacking),
        ("approver", "see", "own_words", decided("approver", "about_me")),
        ("navigator", "see", "own_words", decided("navigator", "community")),
        ("supporter", "see", "statement", decided("supporter", "money")),
        ("person", "change", "ledger", paid),
        ("supporter", "change", "ledger", nominee),
        ("approver", "see", "safeguarding", told),
    ]
    for role, right, area, entry in lifted:
        plan = whole(entry)
        assert not may(whole(), reader(role), right, area, TODAY), (role, area)
        assert may(plan, reader(role, plan), right, area, TODAY), (role, area)


def test_a_parent_may_speak_for_a_child_and_no_longer_for_a_young_person() -> None:
    child = Person(id=EMPTY.id_once(Person), born_on=dt.date(2012, 5, 1))
    plan = whole(child)
    assert may(plan, reader("representative"), "change", "own_words", dt.date(2028, 4, 30))
    assert not may(plan, reader("representative"), "change", "own_words", dt.date(2028, 5, 1))


def test_a_record_that_lacks_its_reasons_takes_nothing_from_the_person() -> None:
    plan = whole(CapacityRecord(id="capacity", conclusion="lacks_now", judged_by="olive"))
    assert not may(plan, reader("representative"), "change", "own_words", TODAY)


def test_a_power_of_attorney_counts_once_its_paper_was_seen() -> None:
    named = EMPTY.with_entries((PARTIES["representative"],))
    assert reader_of(named, "carys").role == "supporter"
    unseen = named.with_entry(Authority(id="lpa", party="carys", role="lpa_health_welfare"))
    assert reader_of(unseen, "carys").role == "supporter"


# --- section by section ------------------------------------------------------------------------------------------


def test_every_kind_belongs_to_a_section_and_an_area() -> None:
    assert set(SECTION_AND_AREA) == set(KNOWN)
    assert {section for section, _area in SECTION_AND_AREA.values()} == set(SECTIONS)


def test_a_decision_shows_the_sections_it_names_and_no_others() -> None:
    plan = whole(decided("supporter", "goals"))
    seen = view_for(plan, reader("supporter"), TODAY).entries.keys()
    assert "goal" in seen
    assert not {"about", "coach", "hush"} & seen


def test_a_decision_that_ran_out_or_was_taken_back_shows_nothing_more() -> None:
    given = decided("supporter", "goals")
    for ended in ({"expires_on": dt.date(2027, 1, 10)}, {"withdrawn_on": TODAY}):
        plan = whole(msgspec.convert({**msgspec.to_builtins(given), **ended}, Sharing))
        assert not {"goal", "about"} & view_for(plan, reader("supporter"), TODAY).entries.keys()


def test_nobody_can_decide_the_person_out_of_their_own_plan() -> None:
    shut_out = Sharing(id="decided", party=ME, sections=(), given_on=TODAY)
    assert "about" in view_for(whole(shut_out), reader("person"), TODAY).entries


def test_who_the_person_does_not_want_to_take_part_sees_nothing_but_themself() -> None:
    unwanted = msgspec.structs.replace(PARTIES["supporter"], involved="no")
    assert set(view_for(whole(unwanted), reader("supporter"), TODAY).entries) == {"edie"}


def test_who_sees_only_some_of_it_reads_names_and_nothing_else_about_people() -> None:
    spoken = PlannedSpend(
        id="coach", way="third_party", holder="ladder", outcomes=("goal",), title=Words("Job coach", said_by="edie")
    )
    view = view_for(whole(spoken), reader("third_party_holder"), TODAY)
    assert view.party("edie") == Party(id="edie", name="Edie")
    assert (view.person.called, view.person.postcode, view.person.family_name) == ("Maud", "", "")


# --- must not be told, private, restricted -----------------------------------------------------------------------


def test_who_must_not_be_told_sees_nothing_at_all_and_not_even_that() -> None:
    note = not_told("secret", party="edie")
    plan = whole(note)
    assert set(view_for(plan, reader("supporter"), TODAY).entries) == {"edie"}
    told: tuple[ReaderRole, ...] = ("person", "coordinator", "representative")
    for role in told:
        assert "secret" in view_for(plan, reader(role), TODAY).entries
    for role in set(PARTIES) - {*told}:
        assert "secret" not in view_for(plan, reader(role), TODAY).entries


def test_an_attorney_who_must_not_be_told_does_not_read_that_either() -> None:
    plan = whole(not_told("secret", party="carys"))
    assert "secret" not in view_for(plan, reader("representative"), TODAY).entries


def test_one_section_or_one_entry_can_be_kept_from_somebody() -> None:
    of_goals = msgspec.structs.replace(not_told("secret", party="edie"), sections=("goals",))
    seen = view_for(whole(of_goals), reader("supporter"), TODAY).entries.keys()
    assert "goal" not in seen
    assert "about" in seen
    of_one = msgspec.structs.replace(not_told("secret", party="edie"), entries=("goal",))
    parts = (Media(id="photo", part_of="goal"), Media(id="voice", part_of="photo"))
    seen = view_for(whole(of_one, *parts), reader("supporter"), TODAY).entries.keys()
    assert not {"goal", "photo", "voice"} & seen
    assert "other" in seen


def test_what_somebody_must_not_be_told_stands_on_no_paper_and_in_no_file() -> None:
    of_one = msgspec.structs.replace(not_told("secret", name="The neighbour"), entries=("goal",))
    part, part_of_it = Media(id="photo", part_of="goal"), Media(id="voice", part_of="photo")
    plan = whole(of_one, part, part_of_it)
    for everybody in (TABLE, FILE):
        assert not {"secret", "goal", "photo", "voice"} & view_for(plan, everybody).entries.keys()
    written = write_plan_file(plan)
    assert b"The neighbour" not in written
    assert b"I work." not in written
    assert not is_agreed_on(plan, GOAL)


def test_a_private_answer_is_for_its_author_and_for_the_worker_only_if_they_say_so() -> None:
    mine = private_answer("mine", "most_important", "edie")
    assert sees(mine) == {"supporter"}
    told = msgspec.structs.replace(mine, worker_may_see=True)
    assert sees(told) == {"supporter", "coordinator"}
    assert not may_see(told, handed_to(whole(), "hanna"), whole(told))


def test_what_is_private_is_hidden_from_everybody_else_on_the_screen() -> None:
    private = AboutMe(id="about", words=Words("I am lonely.", said_by=ME), visibility="private")
    assert authors_of(private) == {ME}
    assert sees(private) == {"person"}


def test_whose_nobody_knows_is_shown_to_nobody_while_private() -> None:
    assert sees(AboutMe(id="about", words=Words("Hush."), visibility="private")) == set()


def sees(entry: Entry) -> set[str]:
    plan = whole(entry)
    roles: set[str] = {role for role in PARTIES if may_see(entry, reader(role, plan), plan, TODAY)}
    return roles | {one.role for one in (TABLE, FILE) if may_see(entry, one, plan)}


@pytest.mark.parametrize(
    ("visibility", "readers"),
    [
        ("table", {*(set(PARTIES) - {"third_party_holder", "navigator", "approver"}), "table", "file"}),
        ("professionals", {"coordinator", "professional", "file"}),
        ("private", set()),
        ("restricted", {"coordinator", "professional"}),
    ],
)
def test_a_note_is_for_those_whom_its_visibility_names(visibility: Visibility, readers: set[str]) -> None:
    assert sees(CaughtNote(id="note", words=Words("He shouts."), visibility=visibility)) == readers


def test_a_worker_s_restricted_note_stays_restricted_even_when_it_was_made_without_care() -> None:
    careless = msgspec.structs.replace(safeguarding_note("hush", Words("A bruise.")), visibility="table")
    assert sees(careless) == {"coordinator", "professional"}


@pytest.mark.parametrize("role", PARTIES)
def test_with_the_laptop_handed_over_nothing_of_the_workers_is_on_it(role: ReaderRole) -> None:
    plan = whole(
        CaughtNote(id="professionals", words=Words("x"), visibility="professionals"),
        CaughtNote(id="restricted", words=Words("x"), visibility="restricted"),
        private_answer("private", "born", "somebody else"),
        not_told("secret", name="The neighbour"),
    )
    view = view_for(plan, handed_to(plan, PARTIES[role].id), TODAY)
    assert not {"professionals", "restricted", "private", "hush"} & view.entries.keys()
    assert ("secret" in view.entries) is (role == "person")


def test_what_belongs_to_something_hidden_is_hidden_with_it() -> None:
    hidden = CaughtNote(id="note", visibility="restricted")
    photo = Media(id="photo", part_of="note")
    assert "photo" not in view_for(whole(hidden, photo), TABLE).entries


def test_a_picture_is_shared_with_what_it_belongs_to() -> None:
    photo = Media(id="photo", part_of="goal")
    assert section_and_area(whole(photo), photo) == ("goals", "goals")
    assert section_and_area(whole(), Media(id="loose")) == ("who_i_am", "own_words")


def test_what_this_app_does_not_know_is_for_the_person_and_the_worker() -> None:
    newer = Unknown(id="song", named_kind="song", schema=9, fields={})
    assert sees(newer) == {"person", "coordinator", "table", "file"}
    hushed = Unknown(id="hushed", named_kind="safeguarding_note", schema=9, fields={})
    assert sees(hushed) == set()


def test_a_view_leaves_the_plan_as_it_is() -> None:
    plan = whole()
    view_for(plan, reader("third_party_holder"), TODAY)
    assert plan == whole()
