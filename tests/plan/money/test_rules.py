"""Rules live: what the law stops, what an area wants to be asked about first, and who can decide otherwise."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
import pytest

from ipc_desktop.plan.money.rule_packs import ReviewRule, Rule, RuleBook, RulePack, RuleSource
from ipc_desktop.plan.money.rules import findings, line_findings
from ipc_desktop.plan.money.sources import Source
from ipc_desktop.plan.money.spending import Funding, PlannedSpend, RuleAnswer
from ipc_desktop.plan.money.sums import SOURCES
from ipc_desktop.plan.people import Party
from ipc_desktop.wording.budget import finding_words, rule_source_words
from ipc_desktop.wording.rule_packs import messages, rule_book
from tests.plan.money.lines import line, plan_of, source

BOOK = rule_book()
CHECKED = RuleSource("A law", dt.date(2026, 11, 22))


def found(spend: PlannedSpend, *more: Party, paid_by: Source = "nhs") -> list[tuple[str, str]]:
    """Kind and key of what meets one line."""
    plan = plan_of(source(paid_by), *more, spend)
    assert findings(plan, BOOK) == line_findings(plan, spend, BOOK)
    return [(one.kind, one.rule.key) for one in findings(plan, BOOK)]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("A case of wine for visitors", "nhs_alcohol"),
        ("Beers for the match", "nhs_alcohol"),
        ("Lottery tickets", "nhs_gambling"),
        ("CIGARETTES", "nhs_tobacco"),
        ("Paying off the credit card", "nhs_debt"),
        ("Prescription charges", "nhs_charges"),
        ("Dentist", "nhs_charges"),
        ("Flu jab", "nhs_screening"),
        ("A private GP", "nhs_primary_care"),
        ("A hip replacement", "nhs_surgery"),
    ],
)
def test_what_the_law_keeps_from_health_money_is_stopped_by_its_name(title: str, wanted: str) -> None:
    assert found(line("s", title)) == [("blocked", wanted)]


@pytest.mark.parametrize(
    "title",
    [
        "A stop drinking group",
        "Help with giving up cigarettes",
        "Alcohol-free beer garden visits",
        "Taxi to the dentist",
        "Ginger biscuits at the club",
        "A personal assistant, four hours a week",
        "Debt advice",
        "Holiday pay and cover",
        "An alarm that finds me",
    ],
)
def test_what_only_sounds_like_it_is_left_alone(title: str) -> None:
    assert found(line("s", title)) == []


def test_what_is_bought_may_be_named_by_its_code_in_any_language() -> None:
    assert found(line("s", "شراب", items=("alcohol",))) == [("blocked", "nhs_alcohol")]


def test_the_same_thing_from_the_council_is_asked_about_first() -> None:
    assert found(line("s", "Wine", payer="council_adult"), paid_by="council_adult") == [("ask", "usual_alcohol")]
    bills = line("s", "Rent and council tax", payer="council_adult")
    assert found(bills, paid_by="council_adult") == [("ask", "usual_bills")]


def test_on_a_split_line_the_strictest_rule_is_the_one_that_is_said() -> None:
    split = line("s", "Wine", funding=(Funding("council_adult", 26_000), Funding("nhs", 26_000)))
    (one,) = findings(plan_of(source("council_adult"), source("nhs"), split), BOOK)
    assert (one.kind, one.rule.key, one.sources) == ("blocked", "nhs_alcohol", ("nhs",))


def test_own_money_may_pay_for_what_others_do_not() -> None:
    assert found(line("s", "Wine", payer="own_contribution"), paid_by="own_contribution") == []


def test_a_line_that_nobody_pays_yet_is_held_against_all_the_money_there_is() -> None:
    assert found(line("s", "Wine", payer="")) == [("blocked", "nhs_alcohol")]


def test_a_rule_for_all_money_names_whose_it_is_in_one_order_always() -> None:
    everything = RulePack(
        "area",
        "Area",
        dt.date(2026, 1, 1),
        local=True,
        rules=(Rule("wine", "ask", "wine", "Please ask.", "Ask them.", CHECKED, words=("wine",)),),
    )
    spend = line("s", "Wine", payer="")
    plan = plan_of(*(source(one) for one in reversed(SOURCES)), spend)
    (found,) = line_findings(plan, spend, RuleBook((everything,)))
    assert found.sources == SOURCES


def test_paying_dad_who_lives_here_is_asked_about_until_there_is_a_reason_and_a_yes() -> None:
    dad = Party(id="dad", name="Len", relationship="Dad", circle="closest")
    helper = line("s", "Personal assistant", payer="council_adult", provider="dad", category="personal_assistant")

    def asked(spend: PlannedSpend) -> list[tuple[str, str]]:
        return found(spend, dad, paid_by="council_adult")

    assert ("ask", "council_close") in asked(helper) or ("ask", "council_partner") in asked(helper)
    relative = msgspec.structs.replace(helper, payee="close_relative", payee_in_household="yes")
    assert asked(relative) == [("ask", "council_close")]
    assert asked(msgspec.structs.replace(relative, payee_in_household="no")) == []
    reason = PlannedSpend(id="x", title=helper.title).title
    settled = msgspec.structs.replace(relative, why_this_payee=reason, payee_agreed_on=dt.date(2027, 1, 20))
    assert asked(settled) == []
    assert asked(msgspec.structs.replace(helper, payee="other")) == []
    no_partner = (RuleAnswer("council_partner", "not_this"),)
    assert asked(msgspec.structs.replace(helper, rule_answers=no_partner)) == [("ask", "council_close")]
    nor_at_home = (*no_partner, RuleAnswer("council_close", "not_this"))
    assert asked(msgspec.structs.replace(helper, rule_answers=nor_at_home)) == []


def test_a_partner_is_asked_about_wherever_they_live_when_the_council_pays() -> None:
    partner = line("s", payer="council_adult", payee="partner", payee_in_household="no")
    assert found(partner, paid_by="council_adult") == [("ask", "council_partner")]
    assert found(line("s", payee="partner", payee_in_household="no")) == []


def test_a_friend_in_the_same_home_is_asked_about_when_the_nhs_pays() -> None:
    assert found(line("s", payee="friend", payee_in_household="yes")) == [("ask", "nhs_close")]


def test_education_money_at_school_is_asked_about_until_the_school_agrees() -> None:
    at_school = line("s", payer="education", places=("school",))
    assert found(at_school, paid_by="education") == [("ask", "education_at_school")]
    agreed = msgspec.structs.replace(at_school, school_consent="yes")
    assert found(agreed, paid_by="education") == []
    fees = line("s", "School fees", payer="education")
    assert found(fees, paid_by="education") == [("blocked", "education_place")]


def test_living_in_a_care_home_is_stopped_as_a_direct_payment_only() -> None:
    home = line("s", "Residential care", payer="council_adult")
    assert found(home, paid_by="council_adult") == [("blocked", "council_residential")]
    assert found(msgspec.structs.replace(home, way="notional"), paid_by="council_adult") == []
    respite = line("s", "Respite in a nursing home", payer="council_adult")
    assert found(respite, paid_by="council_adult") == []


def test_people_may_say_that_a_rule_does_not_mean_this_line() -> None:
    wine_bar = line("s", "Supper club at the old wine cellar")
    assert found(wine_bar) == [("blocked", "nhs_alcohol")]
    looked_at = msgspec.structs.replace(wine_bar, rule_answers=(RuleAnswer("nhs_alcohol", "not_this"),))
    assert found(looked_at) == []


def test_a_yes_settles_what_is_asked_and_never_what_the_law_stops() -> None:
    rent = line("s", "Rent", rule_answers=(RuleAnswer("usual_bills", "agreed"),))
    wine = line("s", "Wine", rule_answers=(RuleAnswer("nhs_alcohol", "agreed"),))
    assert found(rent) == []
    assert found(wine) == [("blocked", "nhs_alcohol")]


def test_a_finding_says_why_who_decides_and_where_it_stands() -> None:
    (one,) = findings(plan_of(source("nhs"), line("s", "Wine")), BOOK)
    assert finding_words(one.rule) == (
        "Health money never pays for alcohol. Nobody can decide otherwise: it is in the regulations."
    )
    assert "SI 2013/1617" in rule_source_words(one.rule.source)
    assert "Sunday 22 November 2026" in rule_source_words(one.rule.source)


# --- packs ------------------------------------------------------------------------------------------------------


def rule(key: str, kind: str = "ask", reason: str = "") -> Rule:
    return Rule(
        key=key, kind="ask" if kind == "ask" else "blocked", about=key, reason=reason, who_decides="", source=CHECKED
    )


def pack(key: str, *rules: Rule, local: bool = False, off: tuple[str, ...] = (), weeks: int | None = None) -> RulePack:
    return RulePack(
        key=key,
        name=key,
        dated=dt.date(2026, 11, 22),
        local=local,
        rules=rules,
        switches_off=off,
        contingency_weeks=weeks,
    )


def test_an_area_adds_and_changes_what_is_asked_but_never_lifts_the_law() -> None:
    law = pack("law", rule("wine", "blocked", "law"), rule("rent", "ask", "law"), rule("pets", "ask", "law"), weeks=1)
    area = pack(
        "area",
        *(rule("wine", "ask", "area"), rule("rent", "ask", "area"), rule("gym", "ask", "area")),
        local=True,
        off=("pets", "wine"),
        weeks=3,
    )
    book = RuleBook((area, law))
    assert {one.key: (one.kind, one.reason) for one in book.rules} == {
        "wine": ("blocked", "law"),
        "rent": ("ask", "area"),
        "gym": ("ask", "area"),
    }
    assert book.contingency_weeks == 3
    assert book.version == "law 2026-11-22, area 2026-11-22"


def test_every_rule_that_comes_with_the_app_has_its_source_and_the_day_it_was_checked() -> None:
    every: list[Rule | ReviewRule] = [*BOOK.rules, *BOOK.reviews]
    for one in every:
        assert one.source.name
        assert one.source.checked_on >= dt.date(2026, 11, 22)
        assert one.source.url.startswith("https://") or one.key.startswith("usual_")


def test_the_texts_of_the_rules_are_short_and_kind() -> None:
    for text in messages():
        for sentence in re.split(r"(?<=[.?!:]) ", text):
            assert len(sentence.split()) <= 15, sentence
            assert not re.search(r"\b(invalid|error|illegal|failed|must)\b", sentence, re.IGNORECASE), sentence
