"""How far the conversation has come: a state per page, notes caught on the way, and answers given alone first."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Stone = Literal["hello", "what_matters", "how_its_going", "my_people", "my_goals", "money", "agree"]
PageStatus = Literal["", "started", "done", "skipped", "come_back"]

STONES: tuple[Stone, ...] = ("hello", "what_matters", "how_its_going", "my_people", "my_goals", "money", "agree")


class PageState(Entry, frozen=True, kw_only=True, tag="page_state"):
    """Whether a page is done, skipped (reason optional) or to come back to; once per case and page key."""

    page: str = ""
    status: PageStatus = ""
    reason: Words = NOTHING_SAID


class CaughtNote(Entry, frozen=True, kw_only=True, tag="caught_note"):
    """What somebody said while another page (`page`) was open, to be sorted later; `caught_at` is a UTC instant.

    `sorted_into` names the entry it found its place in; a note that needs no place is retired, with the reason if
    somebody gave one. `from_copy` names the own copy of the plan in which it was suggested; then nobody here said it.
    """

    words: Words = NOTHING_SAID
    caught_at: str = ""
    sorted_into: str = ""
    page: str = ""
    put_aside_because: Words = NOTHING_SAID
    from_copy: str = ""

    @property
    def waits(self) -> bool:
        """Whether it still needs a place."""
        return bool(self.words) and not self.sorted_into and not self.retired


class PrivateAnswer(Entry, frozen=True, kw_only=True, tag="private_answer"):
    """What one party answered to a page alone, before choosing what to put on the table.

    Once per case, page and party (key "page/party id"). Made with `private_answer`. Only its author sees it, and the
    worker when the author says so. `choice` and `score` (0 to 10) are for pages that ask for these; `put_into` names
    the entry that it became on the table.
    """

    page: str = ""
    author: str = ""
    words: Words = NOTHING_SAID
    choice: str = ""
    score: int | None = None
    worker_may_see: bool = False
    put_into: str = ""


def private_answer(entry_id: str, page: str, author: str) -> PrivateAnswer:
    """A new answer to a page, private from its first moment."""
    return PrivateAnswer(id=entry_id, page=page, author=author, visibility="private")
