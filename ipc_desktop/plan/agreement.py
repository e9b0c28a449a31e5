"""Agreeing: a version is a signed list of exact revisions; signatures cover the hash of that list."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import ClassVar, Literal

import msgspec

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words

Answer = Literal["", "yes", "yes_but", "not_yet", "no"]
Method = Literal[
    "",
    "drawn",
    "typed_name",
    "mark",
    "thumb_image",
    "symbol_choice",
    "spoken_recording",
    "eye_gaze_or_switch",
    "paper_scan",
    "witnessed_verbal",
]
Capacity = Literal[
    "self",
    "parental_responsibility",
    "lpa_hw",
    "lpa_pf",
    "deputy",
    "nominee",
    "representative",
    "authorised_person",
    "supporter_witness",
    "care_coordinator",
    "nhs_approver",
    "council_approver",
    "education_approver",
    "third_party_holder",
    "head_teacher_setting_consent",
]
WhySigns = Literal[
    "my_own_plan",
    "my_voice",
    "parent_of_a_child",
    "parent_of_a_young_person",
    "decides_by_law",
    "best_interests",
    "consulted",
    "receives_the_money",
    "asks_for_the_money",
    "holds_the_money",
    "decides_on_the_money",
    "writes_it_with_us",
]
ReadHow = Literal["", "self", "read_aloud", "explained", "easy_read", "interpreter"]
VersionState = Literal["locked_for_signing", "part_signed", "signed", "withdrawn"]
ChangeReason = Literal[
    "",
    "not_working",
    "condition_changed",
    "life_changed",
    "money_changed",
    "review",
    "correction",
    "request",
]
"""Why a plan that was agreed is agreed anew; the first version needs no reason."""


class ManifestLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a manifest: a revision's id and the SHA-256 (hex) of its sealed bytes."""

    revision: str
    sealed_hash: str


class NeededSigner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One signature that a plan needs: in which capacity, why, and whose.

    `party` is empty while nobody in the plan can give it. Without a decisive one the plan is not agreed; one that comes
    `later` is given elsewhere, by a funder or whoever holds money, and keeps nobody at the table waiting.
    """

    capacity: Capacity
    why: WhySigns
    party: str = ""
    is_decisive: bool = True
    later: bool = False


class KeptCheck(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What one check of the money came to when a version was locked: its code, how it went, and why (see `enough`)."""

    code: str
    result: str
    why: str
    pence: int = 0


class AgreedVersion(Entry, frozen=True, kw_only=True, tag="agreed_version"):
    """A whole plan as it stood when it was locked: exact revisions in order of their ids.

    `manifest_hash` is the SHA-256 (hex) of the canonical bytes (RFC 8785) of the manifest; `number` is only shown.
    `needs` tells who had to sign when it was locked: what is recorded later changes nothing about it.
    A version is never changed. Retired before the first signature, it has been taken back ("not yet").
    """

    MERGES: ClassVar[Merges] = "never"

    number: int = 0
    based_on: str = ""
    language: str = "en"
    locked_at: str = ""
    app_version: str = ""
    manifest: tuple[ManifestLine, ...] = ()
    manifest_hash: str = ""
    change_reason: str = ""
    """A `ChangeReason`; or a reason in words, from another program."""
    needs: tuple[NeededSigner, ...] = ()
    checks: tuple[KeptCheck, ...] = ()
    """Whether the money was enough when it was locked, check by check; the person's own answer is one of them."""
    rules: str = ""
    """Which packs of rules the money was held against, each with its day."""


class Disagreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a signer does not agree with, in their own words; it is printed."""

    section: str
    words: Words


class Stroke(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a drawn signature: points in thousandths of the pad's width, x and y in turn."""

    points: tuple[int, ...]


class Signature(Entry, frozen=True, kw_only=True, tag="signature"):
    """One party's answer to one version, whatever the way of giving it; all ways are of equal standing.

    `sig` is the laptop's Ed25519 signature (hex) over the canonical bytes of all other fields, `device` the hex of
    its public key.
    """

    MERGES: ClassVar[Merges] = "never"

    version: str = ""
    manifest_hash: str = ""
    signer: str = ""
    capacity_of_signer: Capacity = "self"
    answer: Answer = ""
    method: Method = ""
    statement_shown: Words = NOTHING_SAID
    read_how: ReadHow = ""
    disagrees_with: tuple[Disagreement, ...] = ()
    typed_name: str = ""
    picture: str = ""
    strokes: tuple[Stroke, ...] = ()
    witness: str = ""
    why_someone_else: Words = NOTHING_SAID
    why_all_the_same: Words = NOTHING_SAID
    """Why this plan is best although the person said no: from whoever decides in their place, who heard that no."""
    signed_at: str = ""
    place: str = ""
    device: str = ""
    sig: str = ""


def hash_of_manifest(manifest: Sequence[ManifestLine]) -> str:
    """The hash that every signature covers: SHA-256 (hex) of the canonical bytes (RFC 8785) of the list of lines."""
    import rfc8785

    lines = [{"revision": line.revision, "sealed_hash": line.sealed_hash} for line in manifest]
    return hashlib.sha256(rfc8785.dumps(lines)).hexdigest()
