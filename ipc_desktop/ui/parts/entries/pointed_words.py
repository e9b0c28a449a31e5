"""Pictures that write a sentence into the box above them, for somebody who points rather than talks."""

from __future__ import annotations

from collections.abc import Mapping

from ipc_desktop.texts import _
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice


class PointedWords(Checkboxes):
    """`sentences` are those below the pictures. A sentence is a line of the text; its picture is ticked while it is."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        choices = [Choice(sentence, sentence, picture=picture) for picture, sentence in sentences.items()]
        super().__init__(_("Tap any that fit"), choices, min_column=210, tiles=True)
        self._sentences = tuple(sentences.values())

    def show_text(self, text: str) -> None:
        """Ticks the pictures whose sentences stand in a text."""
        self.set_values(set(_lines(text)) & set(self._sentences))

    def written_into(self, text: str) -> str:
        """A text with the sentences that are ticked now and without those that are not; all else stays as it was."""
        lines, ticked = _lines(text), self.values()
        kept = [line for line in lines if line in ticked or line not in self._sentences]
        return "\n".join((*kept, *(sentence for sentence in ticked if sentence not in lines)))


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []
