"""Stories of the communication chart."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.pages.communication_chart import CommunicationChart
from ipc_desktop.ui.parts.voiced import Voiced
from tests.ui.pages.lists import say_by
from tests.ui.pages.table import FARAH, family_plan, key, keys, press, show, sitting


def test_a_row_is_written_by_keyboard_from_first_to_last(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, CommunicationChart(sitting()), plan)
    (rows,) = page.lists
    rows.add.setFocus()
    key(Qt.Key.Key_Return)
    assert rows.form is not None
    for field, words in zip(
        rows.form.fields.values(), ("It is loud", "I hum", "It hurts", "Come outside"), strict=True
    ):
        field.focus_first()
        keys(words)
    rows.form.finish.setFocus()
    key(Qt.Key.Key_Return)
    (row,) = page.answer(plan).all(CommunicationRow)
    said = (row.when_this_happens, row.i_do_this, row.we_think_it_means, row.please_do_this)
    assert [words.text for words in said] == ["It is loud", "I hum", "It hurts", "Come outside"]
    (card,) = rows.cards()
    told = "I do this: I hum.\nWe think it means: It hurts.\nPlease do this: Come outside."
    assert card.accessibleDescription() == told
    assert card.hasFocus()


def test_what_others_think_it_means_does_not_begin_as_the_persons_own_words(qtbot: QtBot) -> None:
    worker = Party(id="worker", name="Nia", roles=("care_coordinator",))
    plan = family_plan().with_entry(worker)
    page = show(qtbot, CommunicationChart(sitting()), plan)
    (rows,) = page.lists
    press(rows.add)
    assert rows.form is not None
    meaning, done = rows.form.fields["we_think_it_means"], rows.form.fields["i_do_this"]
    assert isinstance(meaning, Voiced)
    assert isinstance(done, Voiced)
    assert (done.voice().id, meaning.voice().id) == (plan.me.id, worker.id)
    say_by(rows, FARAH)
    assert {done.voice().id, meaning.voice().id} == {FARAH}, "somebody of the family tells the whole row"
