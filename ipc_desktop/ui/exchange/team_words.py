"""What the team or its server did not do, in one or two sentences; all other errors as everywhere."""

from __future__ import annotations

from ipc_desktop.ui.trouble import trouble_words


def team_words(error: Exception) -> str:
    """The sentences for an error that came back from the exchange."""
    from ipc_desktop.sync.enrolment import RefusedByTeamError
    from ipc_desktop.sync.team_server import TeamServerError
    from ipc_desktop.wording.team import team_refusal_words, team_trouble_words

    if isinstance(error, TeamServerError):
        return " ".join(team_trouble_words(error.trouble))
    if isinstance(error, RefusedByTeamError):
        return team_refusal_words(error.code)
    return trouble_words(error)
