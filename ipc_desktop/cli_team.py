"""The commands for a team: begin one, join it, let laptops in and out, give a case away, and say how it stands."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ipc_desktop.cli_said import DONE, NOT_DONE, SaidError, plain, today
from ipc_desktop.cli_stores import open_store
from ipc_desktop.texts import _, ngettext

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.sync.roll import Line

Does = Callable[[argparse.Namespace], int]
AddCommand = Callable[[str, Does, str], argparse.ArgumentParser]


def add_team(add: AddCommand, add_store: Callable[[argparse.ArgumentParser], None]) -> None:
    """Adds `team` and what it can do to the command line."""
    words = _("begins a team, joins one, or says how it stands: team --help")
    commands = add("team", _which_one, words).add_subparsers(title=_("commands"), metavar="COMMAND")

    def command(name: str, does: Does, words: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words, description=words)
        one.set_defaults(command=does)
        add_store(one)
        return one

    for name, does, words in (
        ("init", _init, _("begins a team on a server; this laptop leads it")),
        ("enrol", _enrol, _("asks to join a team, and prints the number to read out")),
    ):
        one = command(name, does, words)
        one.add_argument("address", metavar="ADDRESS", help=_("like https://team.example.org/v1"))
        one.add_argument("--pin", default="", metavar="SHA256", help=_("the only certificate that will do"))
    one = command("approve", _approve, _("lets in the laptop whose number was read out; without one: who waits"))
    one.add_argument("number", nargs="*", metavar="NUMBER")
    one = command("revoke", _revoke, _("shuts a laptop out from its next call on"))
    one.add_argument("laptop", metavar="NAME", help=_("its worker’s name, or its account"))
    for name, does, words in (
        ("lead", _lead, _("lets a laptop lead the team too")),
        ("lead-no-more", _lead_no_more, _("takes that right from a laptop; the last lead keeps it")),
    ):
        one = command(name, does, words)
        one.add_argument("laptop", metavar="NAME", help=_("its worker’s name, or its account"))
    one = command("give", _give, _("gives a case to a colleague’s laptop"))
    one.add_argument("case", metavar="CASE", help=_("the id of one case"))
    one.add_argument("laptop", metavar="NAME", help=_("its worker’s name, or its account"))
    command("exchange", _exchange, _("sends and receives once, now"))
    one = command("parcel", _parcel, _("exchanges by a folder on a stick: takes in what is there, leaves its own"))
    one.add_argument("folder", type=Path, metavar="FOLDER")
    command("status", _status, _("says how the exchange with the team stands"))


def _which_one(_asked: argparse.Namespace) -> int:
    from ipc_desktop.cli_said import WRONG_WORDS

    raise SaidError(_("Please say what to do. Type ipc-desktop team --help."), WRONG_WORDS)


def _init(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import begin_team

    with _team_of(asked) as store:
        place = begin_team(store, asked.address, pin=asked.pin)
    print(_("The team begins, and this laptop leads it."))
    print(_("Other laptops join with: ipc-desktop team enrol {address}").format(address=plain(place.address)))
    return DONE


def _enrol(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import ask_to_join, number_of

    with _team_of(asked) as store:
        number = number_of(store, ask_to_join(store, asked.address, pin=asked.pin))
    _say_number(number)
    return DONE


def _approve(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import approve, asking

    with _team_of(asked) as store:
        if asked.number:
            line = approve(store, " ".join(asked.number))
            print(_("The laptop of {name} is let in.").format(name=plain(line.worker)))
            return DONE
        waiting = asking(store)
    for one in waiting:
        print(plain(one.ask.worker))
    if waiting:
        print(_("Please ring them. Let in: ipc-desktop team approve, with the number they read to you."))
    else:
        print(_("No laptop waits to be let in."))
    return DONE


def _revoke(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import revoke

    with _team_of(asked) as store:
        line = revoke(store, _laptop(store, asked.laptop).account)
    print(_("The laptop of {name} is shut out from its next call on.").format(name=plain(line.worker)))
    print(_("What it had not sent stays on it. Its worker can bring it to you as a parcel."))
    return DONE


def _lead(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import let_lead

    with _team_of(asked) as store:
        line = let_lead(store, _laptop(store, asked.laptop).account)
    print(_("The laptop of {name} leads the team too.").format(name=plain(line.worker)))
    return DONE


def _lead_no_more(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import let_lead_no_more

    with _team_of(asked) as store:
        line = let_lead_no_more(store, _laptop(store, asked.laptop).account)
    print(_("The laptop of {name} leads the team no more.").format(name=plain(line.worker)))
    return DONE


def _give(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import give_case

    with _team_of(asked) as store:
        if not len(store.journal.plan(asked.case)):
            raise SaidError(_("There is no such case in this store. Nothing was changed."))
        to = _laptop(store, asked.laptop)
        give_case(store, asked.case, to)
    print(_("{name} can read and write in this case.").format(name=plain(to.worker)))
    return DONE


def _exchange(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.copies import given_round
    from ipc_desktop.sync.enrolment import exchange_of, looked_after, place_of
    from ipc_desktop.wording.team import files_moved_lines, team_trouble_words

    with _team_of(asked) as store:
        place = looked_after(store, place_of(store))
        if not place.approved:
            raise SaidError(_("This laptop waits to be let in. Nothing was exchanged."))
        done = exchange_of(store, place).round()
        given_round(store, place, today())
    print(ngettext("Sent one change.", "Sent {n} changes.", done.sent).format(n=done.sent))
    print(ngettext("Received one change.", "Received {n} changes.", done.taken).format(n=done.taken))
    for line in files_moved_lines(done.files.sent, done.files.came, done.files.damaged):
        print(line)
    if done.begun_elsewhere:
        print(" ".join(team_trouble_words("begun_elsewhere")))
    return NOT_DONE if done.refused or done.begun_elsewhere else DONE


def _parcel(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.copies import team_by_folder
    from ipc_desktop.sync.parcel import ParcelError
    from ipc_desktop.wording.team import parcel_lines

    with _team_of(asked) as store:
        try:
            done = team_by_folder(store, asked.folder, today())
        except ParcelError:
            raise SaidError(_("This folder cannot be written to. What was there was taken in.")) from None
    for line in parcel_lines(done.read, done.taken, done.files, done.unreadable, done.to_review):
        print(line)
    return NOT_DONE if done.unreadable or done.refused else DONE


def _status(asked: argparse.Namespace) -> int:
    from ipc_desktop.sync.enrolment import looked_after, number_of
    from ipc_desktop.sync.status import lines, status

    with _team_of(asked) as store:
        place = store.journal.membership()
        if place is not None and not place.approved:
            place = looked_after(store, place)
        for line in lines(status(store.journal), dt.datetime.now(dt.UTC)):
            print(plain(line))
        if place is not None and not place.approved:
            _say_number(number_of(store, place))
    return DONE


def _say_number(number: str) -> None:
    print(_("Please ring your team’s lead, and read out this number: {number}").format(number=number))


def _laptop(store: Store, name: str) -> Line:
    """The one laptop of the team that is meant, by its worker's name or its account. Raises SaidError."""
    from ipc_desktop.sync.enrolment import RefusedByTeamError, members

    named = [line for line in members(store) if name.casefold() in (line.worker.casefold(), line.account)]
    if not named:
        raise RefusedByTeamError("no_such_laptop")
    if len(named) > 1:
        accounts = ", ".join(line.account for line in named)
        raise SaidError(_("Several laptops go by this name. Please name one: {accounts}").format(accounts=accounts))
    return named[0]


@contextlib.contextmanager
def _team_of(asked: argparse.Namespace) -> Iterator[Store]:
    """The store of a command; what the team's server or the team itself does not do is said in one sentence."""
    from ipc_desktop.sync.enrolment import RefusedByTeamError
    from ipc_desktop.sync.team_server import TeamServerError
    from ipc_desktop.wording.team import team_refusal_words, team_trouble_words

    try:
        with open_store(asked) as store:
            yield store
    except TeamServerError as error:
        raise SaidError(" ".join(team_trouble_words(error.trouble))) from None
    except RefusedByTeamError as error:
        raise SaidError(team_refusal_words(error.code)) from None
