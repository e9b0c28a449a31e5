"""Setting up a direct payment: who gets it, into which account, what was checked and explained, how it ends."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.sources import Frequency

Recipient = Literal["", "person", "representative", "nominee", "authorised_person", "parent", "organisation"]
Account = Literal["", "separate_bank", "prepaid_card", "managed_account", "existing_account_once"]
SetUpCheck = Literal["identity", "bars_list", "suitability", "criminal_record"]
ToldAbout = Literal["organising_care", "employing", "managing_money"]
Employer = Literal["", "yes", "no", "not_sure"]
PaymentState = Literal["", "proposed", "approved", "active", "suspended", "stopping", "stopped", "refused"]


class DirectPayment(Entry, frozen=True, kw_only=True, tag="direct_payment"):
    """One direct payment from one allocation; its first payment starts the time to its first review.

    Care Act 2014 s25(2) wants needs, amount and frequency; SI 2013/1617 wants advice, notice and another look.
    """

    MERGES: ClassVar[Merges] = "people"

    allocation: str = ""
    recipient: str = ""
    recipient_is: Recipient = ""
    asked_for_on: dt.date | None = None
    account: Account = ""
    unit_pence: int | None = None
    frequency: Frequency = "four_weekly"
    needs: tuple[str, ...] = ()
    first_payment_on: dt.date | None = None
    checked: tuple[SetUpCheck, ...] = ()
    is_employer: Employer = ""
    told_about: tuple[ToldAbout, ...] = ()
    will_keep_records: bool = False
    notice_weeks: int | None = None
    state: PaymentState = ""
    state_because: Words = NOTHING_SAID
    another_look_asked_on: dt.date | None = None
    another_look_on: dt.date | None = None
    another_look_words: Words = NOTHING_SAID
    repay_pence: int | None = None
    repay_because: Words = NOTHING_SAID
    repay_by_on: dt.date | None = None
