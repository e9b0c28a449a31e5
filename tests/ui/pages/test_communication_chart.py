"""Stories of the communication chart."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.ui.pages.communication_chart import CommunicationChart
from tests.ui.pages.table import family_plan, key, keys, show, sitting


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
