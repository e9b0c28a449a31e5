"""Stories of answers that were given: each in its own language, and with no more than is known of it."""

import datetime as dt

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import Disagreement, Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.signers import Signer
from ipc_desktop.texts import short_date
from ipc_desktop.ui.parts.signing.signed_panel import SignedPanel
from ipc_desktop.ui.parts.signing.signer_row import SignerRow
from ipc_desktop.ui.spoken import language_of
from tests.ui.pages.table import FARAH, TODAY, family_plan


def test_what_somebody_does_not_agree_with_is_read_aloud_in_their_language(qtbot: QtBot) -> None:
    plan = family_plan()
    words = Words("مجھے اپنا بستر چاہیے", "ur", FARAH)
    said = Signature(id="s", signer=FARAH, answer="no", disagrees_with=(Disagreement(section="", words=words),))
    panel = SignedPanel()
    qtbot.addWidget(panel)
    panel.show_answers(plan, {FARAH: said})
    (quote,) = (label for label in panel.findChildren(QLabel) if words.text in label.text())
    assert language_of(quote) == "ur"


def test_an_answer_of_which_no_time_is_known_is_told_without_one(qtbot: QtBot) -> None:
    row = SignerRow()
    qtbot.addWidget(row)
    assert state_of(row, Signature(id="s", signer=FARAH, answer="yes")) == "Yes"


def test_an_answer_of_an_earlier_day_is_told_with_its_day_not_its_hour(qtbot: QtBot) -> None:
    row = SignerRow()
    qtbot.addWidget(row)
    late_morning = dt.datetime.combine(TODAY, dt.time(11, 1)).astimezone(dt.UTC)
    said = Signature(id="s", signer=FARAH, answer="yes", signed_at=late_morning.isoformat())
    assert state_of(row, said) == "Yes, 11:01am"
    assert state_of(row, said, TODAY + dt.timedelta(days=42)) == f"Yes, {short_date(TODAY)}"


def state_of(row: SignerRow, said: Signature, today: dt.date = TODAY) -> str:
    """How far Farah is, as her card tells it."""
    party = family_plan().party(FARAH)
    assert party is not None
    row.show_signers((Signer(party, "supporter_witness"),), {FARAH: said}, {FARAH: said}, FARAH, today)
    return row.cards[FARAH].state
