"""A whole first conversation by one key alone: from the first start to the signed plan as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop import settings
from ipc_desktop.overriding import override
from ipc_desktop.settings import Settings
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.paper import destinations
from tests.stories.one_key import OneKey
from tests.stories.test_first_conversation import SAID, Conversation, Paper

FAST_MS = 1
MOST_PRESSES_A_LETTER = 2.6


@pytest.fixture
def data(data: Path) -> Path:
    """A laptop that somebody answers with one switch."""
    settings.save(data, Settings(switch="one"))
    return data


class SwitchConversation(Conversation):
    """The same pages, done with one key; nobody waits for the light as long as a person would."""

    def __init__(self, data: Path) -> None:
        super().__init__(data)
        choices = self.window.choices
        choices.choose(choices.laptop._replace(switch_pace=FAST_MS))
        self.key = OneKey(self.window)
        self.hands = self.key

    @override
    def write(self, label: str, text: str) -> None:
        self.key.write(label, text)

    @override
    def write_over(self, label: str, text: str) -> None:
        self.key.empty(label)
        self.key.write(label, text)

    @override
    def tick(self, choice: str) -> None:
        self.key.pick(choice)

    @override
    def try_to_go_on(self) -> None:
        session = self.window.session
        assert session is not None
        assert session.wizard is not None
        self.key.pick(session.wizard.bar.primary.text())

    @override
    def draw(self) -> None:
        self.key.pick("Your mark")
        self.key.pick("Pen down or up")
        for way in ("Right", "Up"):
            self.key.pick(way)
            self.hands.rest(700)
            self.key.stop()
        self.key.pick("Pen down or up")
        self.key.pick("Done")

    def save(self) -> None:
        """The whole plan as a file, in the folder that is offered first."""
        self.hands.wait_until(lambda: "Page 1 of" in self.on_screen(), "the pages on the screen")
        self.hands.activate("Save as PDF")
        self.hands.wait_until(lambda: "3 June 2009" in self.on_screen(), "whose plan it is")
        self.hands.activate("Save these pages")
        self.hands.wait_until(lambda: "Where shall we save it?" in self.on_screen(), "where to save it")
        self.hands.activate("Save it here")
        self.hands.wait_until(lambda: "Saved as plan.pdf." in self.on_screen(), "the file")


def test_a_whole_conversation_by_one_key_ends_as_a_signed_plan_that_holds_every_word(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(destinations, "folders", lambda: (Choice(str(tmp_path), "Documents"),))
    talk = SwitchConversation(data)
    talk.first_start()
    talk.hello()
    talk.life()
    talk.goals()
    talk.money()
    talk.agree()
    talk.save()
    talk.window.close()

    paper = Paper((tmp_path / "plan.pdf").read_bytes())
    for heading, voice, words in SAID:
        assert words in paper.under(heading), f"{words!r} is not under {heading!r}"
        assert paper.voice(heading, words) == voice, f"{words!r} is not said by {voice}"
    assert "Trains" in paper.under("What matters")
    assert "£3,161.60" in paper.under("Money")
    assert "Agreed by" in paper.text

    letters = sum(len(text) for text, _presses, _steps in talk.key.written)
    presses = sum(presses for _text, presses, _steps in talk.key.written)
    steps = sum(steps for _text, _presses, steps in talk.key.written)
    print(f"{letters} letters, {presses} presses, {steps} steps; in all {talk.key.effort}")
    assert presses / letters < MOST_PRESSES_A_LETTER
