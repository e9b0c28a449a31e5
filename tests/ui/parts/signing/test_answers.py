"""Stories of answers that were given: each in its own language, and with no more than is known of it."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import Disagreement, Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.signers import Signer
from ipc_desktop.ui.parts.signing.signed_panel import SignedPanel
from ipc_desktop.ui.parts.signing.signer_row import SignerRow
from ipc_desktop.ui.spoken import language_of
from tests.ui.pages.table import FARAH, family_plan


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
    party = family_plan().party(FARAH)
    assert party is not None
    row = SignerRow()
    qtbot.addWidget(row)
    answers = {FARAH: Signature(id="s", signer=FARAH, answer="yes")}
    row.show_signers((Signer(party, "supporter_witness"),), answers, answers, FARAH)
    assert row.cards[FARAH].state == "Yes"
