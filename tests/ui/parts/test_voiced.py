"""Stories of words on a page, and whose they may be."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.parts.voiced import Voiced
from tests.ui.pages.table import DELE, FARAH, YUSUF, family_plan


def test_somebody_without_a_name_yet_is_no_second_me_among_the_voices(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Party(id="begun", relationship="Neighbour"))
    field = Voiced()
    qtbot.addWidget(field)
    field.ask(plan, NOTHING_SAID)
    field._other.click()
    offered = [button.face.choice for button in field._whose._buttons]
    assert [choice.value for choice in offered] == [plan.me.id, FARAH, YUSUF, DELE]
    assert [choice.words for choice in offered] == ["Idris", "Farah", "Yusuf", "Dele"]
