"""Photos on paper: whose is shown, and the words that stand for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ipc_desktop.documents.blocks import Photo
from ipc_desktop.documents.voices import called
from ipc_desktop.plan.media import Media, media_of
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _


def photo_of(plan: Plan, party: Party) -> Media | None:
    """The photo of somebody, if there is one that may be shown."""
    return next((media for media in media_of(plan, party.id) if media.sort == "photo" and media.file), None)


def shown(plan: Plan, party: Party, photos: Mapping[str, bytes]) -> Iterator[Photo]:
    """Somebody's photo out of `photos`, JPEG by the names of their files; nothing where there is none."""
    photo = photo_of(plan, party)
    if photo is not None and photo.file in photos:
        name = party.name or (called(plan) if party.id == plan.me.id else party.relationship)
        yield Photo(photos[photo.file], _("Photo of {name}").format(name=name))
