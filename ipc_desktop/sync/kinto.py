"""The team server as Kinto keeps it: one collection a case and audience, and records that are only ever created.

Bucket "team" holds `news-…` (what feeds moved), and for each case and audience `words-…` (revisions), `keys-…` (keys of
entries, which may be deleted) and a group of the accounts that may read and add to them. How the team itself is kept
there stands in `kinto_team.py`.
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.outbox import Feed, Parcel
from ipc_desktop.journal.revision import Audience, Revision
from ipc_desktop.sync.records import (
    AUDIENCES,
    FileNews,
    Given,
    News,
    UnreadableRecordError,
    file_news_of,
    given_of,
    key_of,
    key_record_of,
    line_of,
    news_of,
    record_of,
    revision_of,
)
from ipc_desktop.sync.roll import Line
from ipc_desktop.sync.team_server import NewsRead, TeamServerError
from ipc_desktop.sync.web import Web

T = TypeVar("T")
BUCKET = "/buckets/team"
MOST_A_PAGE = 250
"""Read and taken in at once: more would hold up the window, for reading JSON lets nobody else work."""
MOST_IDS = 100
MOST_FEEDS = 25
"""Asked for together."""
MOST_LINES = 100
"""Of the roll, written together, in their order: a server takes no batch of any length."""
MOST_TRIES = 5
ROLL = "roll"
CREATE_ONLY = {"If-None-Match": "*"}
_ORDER = {"words": "device,seq", "keys": "id"}
_CREATED, _WAS_THERE, _NOT_CHANGED = 201, 412, 304


class KintoServer:
    """What one account may do on a team's Kinto; see `TeamServer` for what each method promises."""

    def __init__(self, address: str, account: str, password: str, *, pin: str = "") -> None:
        self.account = account
        self.web = Web(address, account, password, pin=pin)
        self._news = ""

    # --- cases -----------------------------------------------------------------------------------------------------

    def make_case(self, case: str) -> None:
        """Makes the places of a case, readable for this account alone until others are let in.

        Whoever works with the case may let others in. That opens nothing to them: keys are given by signed lines alone.
        """
        mine = f"account:{self.account}"
        workers = f"{BUCKET}/groups/{_place('case', case, 'professionals')}"
        requests = []
        for audience in AUDIENCES:
            group = f"{BUCKET}/groups/{_place('case', case, audience)}"
            members = [f"{group}"]
            requests += [
                put(group, {"data": {"members": [mine]}, "permissions": {"read": [group], "write": [workers]}}),
                put(
                    f"{BUCKET}/collections/{_place('words', case, audience)}",
                    {"permissions": {"read": members, "record:create": members}},
                ),
                put(
                    f"{BUCKET}/collections/{_place('keys', case, audience)}",
                    {"permissions": {"read": members, "record:create": members, "write": members}},
                ),
                put(
                    f"{BUCKET}/collections/{_place('files', case, audience)}",
                    {"permissions": {"read": members, "record:create": members, "write": [workers]}},
                ),
            ]
        self.batch(requests)

    def let_in(self, case: str, account: str, audiences: Iterable[Audience]) -> None:
        for audience in audiences:
            self.change_group(_place("case", case, audience), with_account=account)

    def group(self, name: str) -> frozenset[str]:
        """The accounts in a group."""
        data = self.web.ask("GET", f"{BUCKET}/groups/{name}").data
        return frozenset(member.removeprefix("account:") for member in data["data"]["members"])

    def change_group(self, name: str, *, with_account: str = "", without: str = "") -> None:
        """Puts an account into a group, or takes one out; looks again, for somebody may change it at the same time."""
        for _ in range(MOST_TRIES):
            now = self.group(name)
            wanted = (now | ({with_account} if with_account else set())) - {without}
            if wanted == now:
                return
            body = {"data": {"members": sorted(f"account:{account}" for account in wanted)}}
            self.web.ask("PATCH", f"{BUCKET}/groups/{name}", body=body)
        raise TeamServerError("busy")

    # --- the team ----------------------------------------------------------------------------------------------------

    def roll(self) -> Sequence[Line]:
        return [line for page in self.pages(records_in(ROLL)) for line in readable(line_of, page)]

    def add_lines(self, lines: Sequence[Line]) -> bool:
        tells = put(f"{records_in(self._news_name())}/{uuid.uuid4()}", {"data": {"roll": lines[-1].account}})
        requests = [*(put(f"{records_in(ROLL)}/{line.id}", {"data": line}) for line in lines), tells]
        are_new = True
        for start in range(0, len(requests), MOST_LINES):
            for answer in self.batch(requests[start : start + MOST_LINES]):
                _refuse_unless(answer.get("status"), (_CREATED, _WAS_THERE))
                are_new &= answer.get("status") == _CREATED
        return are_new

    def give(self, given: Given, account: str) -> None:
        tells = f"{records_in(self._news_name())}/{uuid.uuid4()}"
        post = f"{records_in(post_of(account))}/{given.id}"
        answers = self.batch([put(post, {"data": given}), put(tells, {"data": {"post": account}})])
        for answer in answers:
            _refuse_unless(answer.get("status"), (_CREATED, _WAS_THERE))

    def post(self) -> Sequence[Given]:
        where = records_in(post_of(self.account))
        return [given for page in self.pages(where) for given in readable(given_of, page)]

    # --- TeamServer --------------------------------------------------------------------------------------------------

    def append(self, parcels: Sequence[Parcel]) -> None:
        for case in dict.fromkeys(parcel.feed[0] for parcel in parcels if parcel.revisions[0].seq == 1):
            self.make_case(case)
        words = [(_records("words", *parcel.feed[:2]), one) for parcel in parcels for one in parcel.revisions]
        keys = [(_records("keys", *parcel.feed[:2]), key) for parcel in parcels for key in parcel.keys]
        news = records_in(self._news_name())
        requests = [put(f"{where}/{one.id}", {"data": record_of(one)}) for where, one in words]
        requests += [put(f"{where}/{key.id}", {"data": key_record_of(key)}) for where, key in keys]
        for parcel in parcels:
            requests.append(put(f"{news}/{uuid.uuid4()}", {"data": News(*parcel.feed, parcel.revisions[-1].seq)}))
        answers = self.batch(requests)
        if len(answers) != len(requests):
            raise TeamServerError("not_understood")
        was_there: dict[str, list[Revision]] = {}
        for answer in answers:
            _refuse_unless(answer.get("status"), (_CREATED, _WAS_THERE))
        for (where, one), answer in zip(words, answers, strict=False):  # those of keys and news come behind
            if answer["status"] == _WAS_THERE:
                was_there.setdefault(where, []).append(one)
        for where, revisions in was_there.items():
            self._compare(revisions, where)

    def _compare(self, revisions: Sequence[Revision], words: str) -> None:
        """Sees that what is there already is what we would have sent; in few requests, for the line may be bad."""
        for some in _few(revision.id for revision in revisions):
            found = readable(revision_of, _data(self.web.ask("GET", words, options={"in_id": some}).data))
            there = {one.id: one for one in found}
            if any(there.get(one.id) != one for one in revisions if one.id in some):
                raise TeamServerError("reused")

    def news(self, since: str) -> NewsRead:
        """The mark names the list and the stamp of its last line read; that line is asked for once more.

        Is it gone, the server was emptied or holds an older copy, however much was written there since.
        """
        name, _, mark = since.partition(" ")
        try:
            lines = self._news_from(name or self._news_name(), mark)
        except TeamServerError as error:
            if error.trouble not in ("revoked", "not_there"):
                raise
            self._news = ""
            if self._news_name() == name:
                raise
            lines = []
        if lines is None:
            return NewsRead((), since)
        again = bool(mark) and (not lines or _stamp(lines[0]) != mark)
        if again:
            name, mark = self._news_name(), ""
            lines = self._news_from(name, "") or []
        elif mark:
            del lines[0]
        read_to = _stamp(lines[-1]) if lines else mark
        return NewsRead(
            tuple(readable(news_of, lines)),
            f"{name or self._news_name()} {read_to}",
            again,
            has_post=any(_names(one, "post", self.account) for one in lines),
            files=tuple(readable(file_news_of, lines)),
            roll_moved=any(_names(one, "roll") for one in lines),
        )

    def _news_from(self, name: str, mark: str) -> list[Any] | None:
        """Lines of the news from the one with this stamp on, oldest first; None when it is the newest still.

        Of more than the server hands over at once, the rest comes in the next round.
        """
        options, headers = {"_sort": "last_modified"}, {}
        if mark:
            options["_since"] = f'"{int(mark) - 1}"'
            headers["If-None-Match"] = f'"{mark}"'
        answer = self.web.ask("GET", records_in(name), options=options, headers=headers, fine=(200, _NOT_CHANGED))
        return None if answer.status == _NOT_CHANGED else _data(answer.data)

    def tell(self, line: FileNews) -> None:
        """Puts one line into the news that all laptops of the team read."""
        where = f"{records_in(self._news_name())}/{uuid.uuid4()}"
        self.web.ask("PUT", where, body={"data": line}, headers=CREATE_ONLY)

    def _news_name(self) -> str:
        if not self._news:
            data = self.web.ask("GET", BUCKET).data
            try:
                self._news = str(data["data"]["news"])
            except (KeyError, TypeError):
                raise TeamServerError("not_there") from None
        return self._news

    def feeds(self, asked: Sequence[tuple[Feed, int]]) -> Iterator[tuple[Feed, Sequence[Revision]]]:
        waiting = deque(asked)
        while waiting:
            together = [waiting.popleft() for _ in range(min(len(waiting), MOST_FEEDS))]
            most = MOST_A_PAGE // len(together)
            for (feed, after), data in zip(together, self._after(together, most), strict=True):
                some = readable(revision_of, data)
                if some:
                    yield feed, some
                if len(data) == most and some and some[-1].seq > after:
                    waiting.append((feed, some[-1].seq))

    def _after(self, asked: Sequence[tuple[Feed, int]], most: int) -> Iterator[list[Any]]:
        """What each of these feeds holds after a place, at most so much of each; in one request."""
        paths = [
            f"{_records('words', case, audience)}?device=%22{device}%22&gt_seq={after}&_sort=seq&_limit={most}"
            for (case, audience, device), after in asked
        ]
        if len(paths) == 1:
            yield _data(self.web.ask("GET", paths[0]).data)
            return
        for page, _ in self._page_of_each(paths):
            yield page

    def everything(
        self, case: str, audiences: Iterable[Audience]
    ) -> Iterator[tuple[Sequence[Revision], Sequence[EntryKey]]]:
        """Asks for a page of each list in one request: most cases are short, and going there and back takes long."""
        lists = [(what, audience) for audience in audiences for what in ("keys", "words")]
        waiting = {
            (what, audience): f"{_records(what, case, audience)}?_sort={_ORDER[what]}&_limit={MOST_A_PAGE}"
            for what, audience in lists
        }
        keys, words = list[EntryKey](), list[Sequence[Revision]]()
        while lists:
            for (what, audience), (page, query) in zip(lists, self._page_of_each(map(waiting.pop, lists)), strict=True):
                if what == "keys":
                    keys += readable(key_of, page)
                else:
                    words.append(readable(revision_of, page))
                if query:
                    waiting[what, audience] = f"{_records(what, case, audience)}?{query}"
            lists = [one for one in waiting if one[0] == "keys"]
            if not lists:
                for some in filter(None, words):
                    yield some, keys
                    keys = []
                words, lists = [], list(waiting)

    def _page_of_each(self, paths: Iterable[str]) -> Iterator[tuple[list[Any], str]]:
        """A page of each of these lists, in one request, and what to ask for its next page ("" behind the last)."""
        requests = [{"path": path} for path in paths]
        answers = self._batch(requests, "GET", {})
        if len(answers) != len(requests):
            raise TeamServerError("not_understood")
        for answer in answers:
            _refuse_unless(answer.get("status"), (200,))
            headers = answer.get("headers")
            yield _data(answer.get("body")), urlsplit(headers.get("Next-Page", "")).query if headers else ""

    def pages(self, path: str, options: Mapping[str, str] | None = None) -> Iterator[list[Any]]:
        """All that a list holds, a page at a time."""
        asked: Mapping[str, str] | None = {"_limit": str(MOST_A_PAGE), **(options or {})}
        while path:
            answer = self.web.ask("GET", path, options=asked)
            yield _data(answer.data)
            path, asked = answer.headers.get("Next-Page", ""), None

    def keys(self, case: str, audience: Audience, ids: Iterable[str]) -> Sequence[EntryKey]:
        found: list[EntryKey] = []
        for some in _few(ids):
            answer = self.web.ask("GET", _records("keys", case, audience), options={"in_id": some})
            found += readable(key_of, _data(answer.data))
        return found

    def destroy_keys(self, case: str, audience: Audience, ids: Iterable[str]) -> None:
        for some in _few(ids):
            self.web.ask("DELETE", _records("keys", case, audience), options={"in_id": some})

    def ends(self, device: str, cases: Iterable[str]) -> Sequence[Revision]:
        """The last revision of each feed that a device has in these cases."""
        newest = f"device=%22{device}%22&_sort=-seq&_limit=1"
        paths = [f"{_records('words', case, audience)}?{newest}" for case in cases for audience in AUDIENCES]
        found: list[Revision] = []
        for start in range(0, len(paths), MOST_IDS):
            for answer in self._batch([{"path": path} for path in paths[start : start + MOST_IDS]], "GET", {}):
                body = answer.get("body")
                found += readable(revision_of, body.get("data") or () if isinstance(body, dict) else ())
        return found

    def batch(self, requests: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
        """Several things created, all or none; what came of each. What is there already is left as it is."""
        return self._batch(requests, "PUT", CREATE_ONLY)

    def _batch(
        self, requests: Sequence[Mapping[str, Any]], method: str, headers: Mapping[str, str]
    ) -> Sequence[Mapping[str, Any]]:
        body = {"defaults": {"method": method, "headers": headers}, "requests": requests}
        answer = self.web.ask("POST", "/batch", body=body, fine=(200,)).data
        responses = answer.get("responses") if isinstance(answer, dict) else None
        if not isinstance(responses, list):
            raise TeamServerError("not_understood")
        return responses


def _place(what: str, case: str, audience: Audience) -> str:
    return f"{what}-{case}-{audience}"


def _records(what: str, case: str, audience: Audience) -> str:
    return records_in(_place(what, case, audience))


def records_in(collection: str) -> str:
    """Where the records of a collection lie."""
    return f"{BUCKET}/collections/{collection}/records"


def post_of(account: str) -> str:
    """The collection in which a laptop finds what is given to it."""
    return f"post-{account}"


def put(path: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """One part of a batch."""
    return {"path": path, "body": body}


def _refuse_unless(status: Any, fine: tuple[int, ...]) -> None:
    if status not in fine:
        raise TeamServerError("revoked" if status in (401, 403) else "busy" if status in (409, 503) else "broken")


def _data(body: Any) -> list[Any]:
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, list):
        raise TeamServerError("not_understood")
    return data


def _stamp(record: Any) -> str:
    """When the server says that it took a record in."""
    try:
        return str(int(record["last_modified"]))
    except (KeyError, TypeError, ValueError):
        raise TeamServerError("not_understood") from None


def _names(record: Any, what: str, value: str = "") -> bool:
    """Whether a record of the news says that something of another kind moved: a laptop's post, the roll."""
    return isinstance(record, dict) and what in record and value in ("", record[what])


def readable(read: Callable[[Any], T], data: Iterable[Any]) -> list[T]:
    """What can be read; what cannot leaves its place empty, and the others still come."""
    found = []
    for one in data:
        try:
            found.append(read(one))
        except UnreadableRecordError:
            continue
    return found


def _few(ids: Iterable[str]) -> Iterator[str]:
    """Ids, as many together as an address may hold."""
    waiting = list(ids)
    for start in range(0, len(waiting), MOST_IDS):
        yield ",".join(waiting[start : start + MOST_IDS])
