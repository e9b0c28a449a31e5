"""Sentences that somebody can say by pointing at a picture, under the headings of About Me."""

from __future__ import annotations

from ipc_desktop.plan.about_me import Heading
from ipc_desktop.texts import N_, _

_SENTENCES: dict[Heading, dict[str, str]] = {
    "communication": {
        "talking": N_("I talk."),
        "hand": N_("I use signs."),
        "framed-picture": N_("I point at pictures."),
        "eye": N_("I look at what I want."),
        "smile": N_("You can see it in my face."),
        "computer": N_("A tablet or a computer speaks for me."),
        "memo": N_("Please use few words."),
        "clock": N_("Please give me time to answer."),
    },
    "important_people": {
        "family": N_("My family."),
        "two-people": N_("My partner."),
        "baby": N_("My children."),
        "older-person": N_("My grandparents."),
        "friends": N_("My friends."),
        "house-with-garden": N_("The people I live with."),
        "handshake": N_("The people who help me."),
        "dog": N_("My pet."),
    },
    "wellness": {
        "smile": N_("When I am well, I smile."),
        "food": N_("When I am well, I enjoy eating."),
        "sleep": N_("When I am well, I sleep at night."),
        "walking": N_("When I am well, I like going out."),
        "sad": N_("When I am not well, I am sad and quiet."),
        "angry": N_("When I am not well, I get cross."),
        "tired": N_("When I am not well, I am tired."),
        "worried": N_("When I am not well, I worry."),
    },
    "how_to_support": {
        "two-people": N_("Please do it together with me."),
        "eye": N_("Please show me how."),
        "thinking": N_("Please let me try first."),
        "speech-bubble": N_("Please remind me."),
        "calendar": N_("Please tell me what comes next."),
        "clock": N_("Please give me time."),
        "quiet-time": N_("Please let me have some quiet."),
        "hand": N_("Please ask before you touch me."),
    },
    "worth_knowing": {
        "star": N_("I am proud of what I can do."),
        "work": N_("I have had a job."),
        "college": N_("I like to learn."),
        "faith": N_("My faith matters to me."),
        "globe": N_("I come from another country."),
        "music": N_("Music is part of my life."),
        "horse": N_("Animals are part of my life."),
        "camera": N_("I like to look at old photos."),
    },
}


def pointed_words(heading: Heading) -> dict[str, str]:
    """The sentence that stands below each picture under a heading, in the language in force; none under some."""
    return {picture: _(sentence) for picture, sentence in _SENTENCES.get(heading, {}).items()}
