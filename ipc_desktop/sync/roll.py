"""Who belongs to a team: laptops ask with their keys, its leads answer in a chain of signed lines anybody checks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import msgspec

from ipc_desktop.journal.revision import Audience, Device, canonical_of_plain, is_signed_by

_ASK, _LINE, _COMPARE = b"ipc-desktop/ask/v1\0", b"ipc-desktop/roll/v2\0", b"ipc-desktop/compare/v1\0"
_GROUPS, _DIGITS = 5, 4
LONGEST_NAME = 80

Says = Literal["begun", "approved", "revoked", "leads", "leads_no_more", "counts"]
"""The team begins with this laptop, which leads it; a laptop belongs to it, or no longer; it leads too, or no longer;
what it wrote counts further than it did when it was shut out."""


class Ask(msgspec.Struct, frozen=True):
    """That a laptop would like to join: its account on the server, its keys (hex), whose it is; signed by itself.

    `lead` is the key under which it would sign the roll, if a lead ever let it lead too.
    """

    account: str
    device: str
    box: str
    lead: str
    worker: str
    signature: str = ""


class FeedEnd(msgspec.Struct, frozen=True):
    """Up to where what a shut-out laptop wrote counts: a place in a feed, and the hash (hex) of what stands there."""

    case: str
    audience: Audience
    seq: int
    hash: str


class Line(msgspec.Struct, frozen=True):
    """One line of the roll, the next after that whose hash is `prev`; signed under the key of a lead, `by`.

    `ends` are those of the feeds of a laptop that is shut out; of its other feeds nothing counts.
    """

    place: int
    prev: str
    by: str
    account: str
    device: str
    box: str
    lead: str
    worker: str
    says: Says
    ends: tuple[FeedEnd, ...] = ()
    signature: str = ""

    @property
    def id(self) -> str:
        """The name of its place on the server, where only one line can stand."""
        return f"line-{self.place:06}"

    @property
    def hash(self) -> str:
        """What the next line names."""
        return hashlib.sha256(_bytes(_LINE, self)).hexdigest()


def signed_ask(ask: Ask, sign: Callable[[bytes], bytes]) -> Ask:
    """The ask, signed by the laptop that asks."""
    return msgspec.structs.replace(ask, signature=sign(_bytes(_ASK, ask)).hex())


def is_genuine_ask(ask: Ask) -> bool:
    """Whether the laptop that an ask names asked so."""
    return len(ask.worker) <= LONGEST_NAME and _is_signed(ask.device, ask.signature, _bytes(_ASK, ask))


def ask_of_line(line: Line) -> Ask:
    """The laptop of which a line speaks, as it once asked."""
    return Ask(line.account, line.device, line.box, line.lead, line.worker)


class Roll:
    """The lines of a team as they follow each other from its key on; what does not fit is as good as not there.

    Only whoever leads the team at that place may write a line; one that nobody `may` write changes nothing.
    """

    def __init__(self, lines: Iterable[Line], team_key: str) -> None:
        self.lines: tuple[Line, ...] = ()
        self.members: dict[str, Line] = {}
        self.revoked: dict[str, Line] = {}
        self.leads: dict[str, Line] = {}
        """All by their accounts."""
        for line in sorted(lines, key=lambda line: line.place):
            if self._follows(line, team_key):
                if self.may(line.says, line.account):
                    self._take(line)
                self.lines += (line,)

    def may(self, says: Says, account: str) -> bool:
        """Whether such a line would say anything: nobody is let in twice, and a team is never without a lead."""
        is_last_lead = set(self.leads) == {account}
        return {
            "begun": not self.lines,
            "approved": account not in self.members and account not in self.revoked,
            "revoked": account in self.members and not is_last_lead,
            "leads": account in self.members and account not in self.leads,
            "leads_no_more": account in self.leads and not is_last_lead,
            "counts": account in self.revoked,
        }[says]

    def next_line(self, ask: Ask, says: Says, lead: Device, ends: Iterable[FeedEnd] = ()) -> Line:
        """The line that a lead adds to these."""
        prev = self.lines[-1].hash if self.lines else ""
        told = ask.account, ask.device, ask.box, ask.lead, ask.worker
        line = Line(len(self.lines) + 1, prev, lead.name, *told, says, tuple(ends))
        return msgspec.structs.replace(line, signature=lead.sign(_bytes(_LINE, line)).hex())

    def by_device(self, device: str) -> Line | None:
        """The member whose laptop signs so."""
        return next((line for line in self.members.values() if line.device == device), None)

    def shut_out(self) -> Sequence[Line]:
        """Laptops that left and are not in the team again, each with where its feeds end now."""
        here = {line.device for line in self.members.values()}
        return [line for line in self.revoked.values() if line.device not in here]

    def _follows(self, line: Line, team_key: str) -> bool:
        prev = self.lines[-1].hash if self.lines else ""
        leads = {one.lead for one in self.leads.values()} if self.lines else {team_key}
        fits = line.place == len(self.lines) + 1 and line.prev == prev and line.by in leads
        begins = line.says != "begun" or line.lead == team_key
        return fits and begins and _is_signed(line.by, line.signature, _bytes(_LINE, line))

    def _take(self, line: Line) -> None:
        account = line.account
        if line.says in ("begun", "approved"):
            self.members[account] = line
        if line.says in ("begun", "leads"):
            self.leads[account] = self.members[account]
        if line.says in ("revoked", "leads_no_more"):
            self.leads.pop(account, None)
        if line.says == "revoked":
            del self.members[account]
        if line.says in ("revoked", "counts"):
            self.revoked[account] = line


def number_to_compare(team_key: str, ask: Ask) -> str:
    """Twenty digits that come out alike on two laptops exactly if nobody stood between them: "1234 5678 …".

    The laptop makes its box after it has read the team's key: whoever would put other keys in between has to fix
    theirs first, and then to find one of 10^20, not any two alike.
    """
    told = canonical_of_plain({"team": team_key, "device": ask.device, "box": ask.box, "account": ask.account})
    number = int.from_bytes(hashlib.sha256(_COMPARE + told).digest(), "big") % 10 ** (_GROUPS * _DIGITS)
    digits = f"{number:0{_GROUPS * _DIGITS}}"
    return " ".join(digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))


def _bytes(purpose: bytes, signed: Ask | Line) -> bytes:
    clear: dict[str, Any] = msgspec.to_builtins(signed)
    del clear["signature"]
    return purpose + canonical_of_plain(clear)


def _is_signed(key: str, signature: str, data: bytes) -> bool:
    try:
        return is_signed_by(key, bytes.fromhex(signature), data)
    except ValueError:
        return False
