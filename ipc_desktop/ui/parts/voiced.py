"""A words field on a page that meets many cases: who may speak is asked of each plan anew."""

from __future__ import annotations

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.fields.words_field import WordsField

_NOBODY = Party(id="")


class Voiced(WordsField):
    """Words with everybody in the plan who has a name as a voice, the person first."""

    def __init__(self, label: str = "", hint: str = "", *, lines: int = 2, lang: str = "en") -> None:
        super().__init__((), _NOBODY, label, hint, lines=lines, lang=lang)
        self._asked: tuple[Party, ...] = ()

    def ask(self, plan: Plan, words: Words) -> None:
        """Shows what was said; `changed` keeps still."""
        voices = plan.named()
        if voices != self._asked:
            self.set_voices(voices, plan.me)
            self._asked = voices
        self.set_words(words)
