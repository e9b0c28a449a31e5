"""How the exchange with a team stands, what hinders it, and what is not done: in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ipc_desktop.texts import N_, _, long_date, ngettext, tenths

_TROUBLES = {
    "unreachable": (
        N_("There is no way to the team’s server just now."),
        N_("That is fine: everything is kept here."),
    ),
    "address": (
        N_("This is no address of a team’s server: those begin with https."),
        N_("Please compare it with your team’s lead."),
    ),
    "certificate": (
        N_("The team’s server could not show that it is the right one."),
        N_("Nothing was sent. Please tell your team’s lead."),
    ),
    "log_in_page": (
        N_("Another page answered in the place of the team’s server."),
        N_("Perhaps this network wants you to log in first. Nothing was sent."),
    ),
    "not_known_here": (
        N_("The team’s server does not know this laptop."),
        N_("All you wrote is kept here. Please ask your team’s lead."),
    ),
    "revoked": (
        N_("The team’s server does not let this laptop in."),
        N_("All you wrote is kept here. Please ask your team’s lead."),
    ),
    "not_there": (
        N_("There is no team at this address."),
        N_("Please compare the address with your team’s lead."),
    ),
    "busy": (
        N_("The team’s server has much to do just now."),
        N_("Everything is kept here. We try again in a few minutes."),
    ),
    "broken": (
        N_("The team’s server has a trouble of its own."),
        N_("Everything is kept here. We try again in a few minutes."),
    ),
    "too_large": (
        N_("The team’s server sent more than it should."),
        N_("Nothing of it was taken in. Please tell your team’s lead."),
    ),
    "not_understood": (
        N_("The team’s server gave an answer that we do not know."),
        N_("Perhaps it is newer than this app. Everything is kept here."),
    ),
    "reused": (
        N_("The team has other words in a place of ours."),
        N_("Perhaps this list came from a copy. Nothing was overwritten. Please tell your team’s lead."),
    ),
    "begun_elsewhere": (
        N_("A colleague began one of your plans too, on another laptop."),
        N_("It stays here, all else was exchanged. Please agree whose plan you go on with."),
    ),
    "other_roll": (
        N_("The server tells otherwise than before who is in your team."),
        N_("Nothing was sent. Please tell your team’s lead."),
    ),
}
_REFUSALS = {
    "has_a_team": N_("This laptop is in a team already. Nothing was changed."),
    "other_team": N_("Another laptop leads a team on this server. Nothing was changed."),
    "no_team": N_("This laptop is in no team yet."),
    "not_the_lead": N_("Only a lead of the team can do this."),
    "no_such_number": N_("No laptop waits with this number. Please ask for it once more."),
    "no_such_laptop": N_("No laptop of the team goes by this name."),
    "leads_already": N_("This laptop leads the team already."),
    "last_lead": N_("A team needs a lead. Please let another laptop lead first."),
}
_TENTH_OF_MB = 100_000
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400


def team_trouble_words(trouble: str) -> tuple[str, str]:
    """What keeps us from the team, and what that means."""
    what, then = _TROUBLES[trouble]
    return _(what), _(then)


def team_refusal_words(code: str) -> str:
    """Why something is not done with a team."""
    return _(_REFUSALS[code])


_STATES = {
    "alone": N_("This laptop is in no team yet."),
    "copy": N_("This list is a copy, and new to the team. Please ask to join once more."),
    "asks": N_("This laptop waits to be let in."),
}


def state_words(state: str) -> str:
    """Where a laptop stands that does not exchange; "" for one that does."""
    return _(_STATES[state]) if state in _STATES else ""


def last_round_words(at: str, now: dt.datetime) -> str:
    """When we last exchanged (`at`: a UTC instant, "" for never)."""
    if not at:
        return _("Nothing was exchanged yet.")
    then = dt.datetime.fromisoformat(at)
    seconds = max(0, (now - then).total_seconds())
    if seconds < _MINUTE_S:
        return _("Sent and received just now.")
    if seconds < _HOUR_S:
        n = int(seconds // _MINUTE_S)
        return ngettext("Sent and received one minute ago.", "Sent and received {n} minutes ago.", n).format(n=n)
    if seconds < _DAY_S:
        n = int(seconds // _HOUR_S)
        return ngettext("Sent and received one hour ago.", "Sent and received {n} hours ago.", n).format(n=n)
    return _("Sent and received on {date}.").format(date=long_date(then.astimezone().date()))


def to_send_words(n: int) -> str:
    """How much of ours the team does not have yet."""
    if not n:
        return _("Nothing waits to be sent.")
    return ngettext("One change waits to be sent.", "{n} changes wait to be sent.", n).format(n=n)


def to_be_seen_words(n: int) -> str:
    """How much was sent and not shown again."""
    return ngettext(
        "One change was sent, and the server has not shown it yet.",
        "{n} changes were sent, and the server has not shown them yet.",
        n,
    ).format(n=n)


def to_decide_words(n: int) -> str:
    """How much people have to decide."""
    return ngettext("One answer waits for a choice.", "{n} answers wait for a choice.", n).format(n=n)


def suggested_words(n: int) -> str:
    """How much family suggested that nobody decided on yet."""
    return ngettext("One suggestion waits for a decision.", "{n} suggestions wait for a decision.", n).format(n=n)


def waiting_words(n: int) -> str:
    """How much of others is here and not shown."""
    return ngettext(
        "One change of somebody else waits for what came before it.",
        "{n} changes of others wait for what came before them.",
        n,
    ).format(n=n)


def kept_apart_words(n: int) -> str:
    """How much of others did not fit."""
    return ngettext(
        "One change did not fit and is kept apart.", "{n} changes did not fit and are kept apart.", n
    ).format(n=n)


def begun_twice_words(n: int) -> str:
    """How many plans a colleague gave that were begun here too."""
    return ngettext(
        "A colleague gave you a plan that you began too. Please agree whose you go on with.",
        "Colleagues gave you {n} plans that you began too. Please agree whose you go on with.",
        n,
    ).format(n=n)


def newer_words(n: int) -> str:
    """How much came from a newer app."""
    return ngettext(
        "One answer needs a newer version of this app. It is kept.",
        "{n} answers need a newer version of this app. They are kept.",
        n,
    ).format(n=n)


def moved_words(changes: int, file_bytes: int) -> tuple[str, ...]:
    """How far an exchange has come: changes, and bytes of photos and papers."""
    told = [ngettext("One change so far.", "{n} changes so far.", changes).format(n=changes)] if changes else []
    if file_bytes:
        megabytes = tenths(max(1, file_bytes // _TENTH_OF_MB))
        told.append(_("Photos and papers: {n} MB so far.").format(n=megabytes))
    return tuple(told)


def files_to_send_words(n: int) -> str:
    """How many photos and papers the team does not have yet."""
    return ngettext("One photo or paper waits to be sent.", "{n} photos or papers wait to be sent.", n).format(n=n)


def photos_to_come_words(n: int) -> str:
    """How many photos were told of and are not here."""
    return ngettext("One photo is still to come.", "{n} photos are still to come.", n).format(n=n)


def others_to_come_words(n: int) -> str:
    """How many papers and other files were told of and are not here."""
    return ngettext("One sealed paper is still to come.", "{n} sealed papers are still to come.", n).format(n=n)


def files_damaged_words(n: int) -> str:
    """How many files did not come as they were sent."""
    return ngettext(
        "One of them came damaged. It is not shown, and comes again.",
        "{n} of them came damaged. They are not shown, and come again.",
        n,
    ).format(n=n)


def kept_apart_because(fault: str) -> str:
    """Why a change of somebody else was kept apart, and what to do."""
    if fault == "no_suggestion":
        return _("A family’s copy sent something that is no suggestion. It is not shown. Please tell your team’s lead.")
    if fault == "reused":
        return _("A laptop of your team was brought back from a copy. Please tell your team’s lead.")
    return _("A change was altered on its way. It is not shown. Please tell your team’s lead.")


def brought_words(destroys: Iterable[str], gives: int, ends: Iterable[str] = ()) -> tuple[str, ...]:
    """What else a laptop would do with what it brought: the reasons for destroying answers, or the whole plan (`ends`),
    and how many laptops it gives to."""
    lines = [_("It would destroy this whole plan for good. The reason given: {why}").format(why=why) for why in ends]
    lines += [_("It would destroy an answer for good. The reason given: {why}").format(why=why) for why in destroys]
    if gives:
        lines.append(
            ngettext("It would give this plan to one laptop.", "It would give this plan to {n} laptops.", gives).format(
                n=gives
            )
        )
    return tuple(lines)


def beside_words(hidden: int, unreadable: int) -> tuple[str, ...]:
    """What of it is not shown: what whoever looks may not see, and what cannot be read here."""
    lines = []
    if hidden:
        words = ngettext("One change is not for you to see.", "{n} changes are not for you to see.", hidden)
        lines.append(words.format(n=hidden))
    if unreadable:
        words = ngettext(
            "One change cannot be read on this laptop. It is kept.",
            "{n} changes cannot be read on this laptop. They are kept.",
            unreadable,
        )
        lines.append(words.format(n=unreadable))
    return tuple(lines)


def to_review_words(n: int) -> str:
    """How much of shut-out laptops waits for a lead."""
    return ngettext(
        "One change of a shut-out laptop waits for a lead.",
        "{n} changes of shut-out laptops wait for a lead.",
        n,
    ).format(n=n)


def look_at_late_words(whose: str) -> str:
    """What is pressed to look at what a shut-out laptop brought."""
    return _("Look at what the laptop of {name} brought late").format(name=whose)


def look_at_strangers_words() -> str:
    """What is pressed to look at what laptops wrote that nobody let in."""
    return _("Look at what came from a laptop that nobody let in")


def strangers_words(n: int) -> str:
    """How much was written by laptops that nobody let into the team."""
    return ngettext(
        "One change comes from a laptop that nobody let in. It is kept, and not shown yet.",
        "{n} changes come from laptops that nobody let in. They are kept, and not shown yet.",
        n,
    ).format(n=n)


def twice_words(called: str) -> str:
    """That there are several plans for one person."""
    return _("Two plans carry {name}’s NHS number. Please look which one goes on.").format(name=called)


def files_moved_lines(sent: int, came: int, damaged: int) -> tuple[str, ...]:
    """What became of files in one exchange; nothing where there were none."""
    told = []
    if sent:
        told.append(ngettext("Sent one photo or paper.", "Sent {n} photos or papers.", sent).format(n=sent))
    if came:
        told.append(files_came_words(came))
    if damaged:
        told.append(files_damaged_words(damaged))
    return tuple(told)


def files_came_words(n: int) -> str:
    """How many files came whole."""
    return ngettext("Received one photo or paper.", "Received {n} photos or papers.", n).format(n=n)


def parcel_lines(read: int, taken: int, files: int, unreadable: int, to_review: int = 0) -> tuple[str, ...]:
    """What came of an exchange by a folder."""
    lines = [
        ngettext("Read one parcel of a colleague.", "Read {n} parcels of colleagues.", read).format(n=read),
        ngettext("Received one change.", "Received {n} changes.", taken).format(n=taken),
        *([files_came_words(files)] if files else []),
        *([to_review_words(to_review)] if to_review else []),
        _("Your own parcel lies there now."),
    ]
    if unreadable:
        lines.append(
            ngettext(
                "One file could not be read. Please have it written once more.",
                "{n} files could not be read. Please have them written once more.",
                unreadable,
            ).format(n=unreadable)
        )
    return tuple(lines)
