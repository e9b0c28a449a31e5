"""Photos on paper: whose is shown, the words that stand for it, and what is said of one that is not here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ipc_desktop.documents.blocks import Note, Photo
from ipc_desktop.documents.voices import called_inside
from ipc_desktop.plan.media import Media, media_of
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _


@dataclass(frozen=True)
class PhotosHere:
    """What a paper has of photos: JPEG by the names of their files, and the names of those still on their way.

    `is_copy`: the paper is made from an own copy, to which no photo comes.
    """

    jpegs: Mapping[str, bytes] = field(default_factory=dict)
    awaited: Collection[str] = ()
    is_copy: bool = False


def photo_of(plan: Plan, party: Party) -> Media | None:
    """The photo of somebody, if there is one that may be shown."""
    return next((media for media in media_of(plan, party.id) if media.sort == "photo" and media.file), None)


def shown(plan: Plan, party: Party, photos: PhotosHere) -> Iterator[Photo | Note]:
    """Somebody's photo, or where it is just now; nothing where there is none, or it is damaged."""
    photo = photo_of(plan, party)
    if photo is None:
        return
    name = party.name or (called_inside(plan) if party.id == plan.me.id else party.relationship)
    if photo.file in photos.jpegs:
        yield Photo(photos.jpegs[photo.file], _("Photo of {name}").format(name=name))
    elif photos.is_copy:
        yield Note(_("A photo of {name} is kept on the worker’s laptop.").format(name=name))
    elif photo.file in photos.awaited:
        yield Note(_("The photo of {name} is still on its way.").format(name=name))
