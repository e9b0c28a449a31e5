"""The names of languages for whoever reads a paper: in the paper's language, and in its own letters beside it."""

from __future__ import annotations

from ipc_desktop.texts import N_, SPOKEN_LANGUAGES, _

_NAMES: dict[str, str] = {
    "en": N_("English"),
    "cy": N_("Welsh"),
    "ur": N_("Urdu"),
    "pa": N_("Punjabi"),
    "bn": N_("Bengali"),
    "ar": N_("Arabic"),
    "pl": N_("Polish"),
    "so": N_("Somali"),
    "pt": N_("Portuguese"),
    "ro": N_("Romanian"),
    "gu": N_("Gujarati"),
    "bfi": N_("British Sign Language"),
}


def language_name(tag: str) -> str:
    """A language by its BCP 47 tag: "Urdu"; the tag itself where the app has no name for it."""
    known = _NAMES.get(tag.split("-", maxsplit=1)[0])
    return _(known) if known else tag


def language_words(tag: str) -> str:
    """A language in both ways, so that a stranger knows it and its speaker does: "Urdu (اردو)"."""
    name, own = language_name(tag), SPOKEN_LANGUAGES.get(tag, "")
    return _("{name} ({own_name})").format(name=name, own_name=own) if own and own != name else name
