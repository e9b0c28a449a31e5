"""Stories of somebody who asks to talk alone: nothing of what they let the worker know is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ipc_desktop.ui.visit.talk_alone import requests
from tests.ui.shell.visit import Visit


def asked_about(visit: Visit) -> list[str]:
    return [note.concern.text for note in requests(visit.wizard.case.plan)]


def test_who_does_not_feel_safe_is_heard_also_when_they_had_asked_to_talk_before(visit: Visit) -> None:
    wizard = visit.open_first()
    visit.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert asked_about(visit) == [""]
    for _time in range(2):
        wizard.asked.emit("not_safe")
        assert asked_about(visit) == ["", "Do you feel safe just now?"]
    visit.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert len(asked_about(visit)) == 2, "to ask once is enough"
