"""Pictures that somebody can answer when pointing is easier than talking, with the words that stand beside each."""

from __future__ import annotations

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import N_, _

FIRST_PROMPTS: tuple[str, ...] = (
    "family",
    "trains",
    "cooking",
    "music",
    "friends",
    "outside",
    "cat",
    "faith",
    "swimming",
    "quiet-time",
)
"""Those that stand beside the open question; names of pictures in resources/pictures/."""

PROMPTS: tuple[str, ...] = (
    *FIRST_PROMPTS,
    "home",
    "garden",
    "reading",
    "television",
    "games",
    "art",
    "food",
    "tea",
    "shopping",
    "football",
    "dancing",
    "walking",
    "work",
    "college",
    "computer",
    "beach",
)
"""All of them, in the order in which they are asked."""

ROUTINE_PICTURES: tuple[str, ...] = (
    "alarm-clock",
    "shower",
    "toothbrush",
    "food",
    "medicine",
    "bus",
    "college",
    "work",
    "shopping",
    "walking",
    "trains",
    "cat",
    "reading",
    "tea",
    "television",
    "bath",
    "bed",
)
"""Pictures for the steps of a day, from getting up to going to bed."""

_WORDS: dict[str, str] = {
    "family": N_("Family"),
    "trains": N_("Trains"),
    "cooking": N_("Cooking"),
    "music": N_("Music"),
    "friends": N_("Friends"),
    "outside": N_("Being outside"),
    "cat": N_("Animals"),
    "faith": N_("My faith"),
    "swimming": N_("Swimming"),
    "quiet-time": N_("Quiet time"),
    "home": N_("My home"),
    "garden": N_("Growing things"),
    "reading": N_("Books and stories"),
    "television": N_("Television"),
    "games": N_("Games"),
    "art": N_("Making things"),
    "food": N_("Good food"),
    "tea": N_("A cup of tea"),
    "shopping": N_("Going shopping"),
    "football": N_("Sport"),
    "dancing": N_("Dancing"),
    "walking": N_("Going for a walk"),
    "work": N_("Work"),
    "college": N_("Learning"),
    "computer": N_("My computer"),
    "beach": N_("Trips and holidays"),
    "alarm-clock": N_("Waking up"),
    "shower": N_("A shower"),
    "toothbrush": N_("Brushing teeth"),
    "medicine": N_("Medicine"),
    "bus": N_("On the way"),
    "bath": N_("A bath"),
    "bed": N_("Bed"),
    "thumbs-up": N_("Thumbs up"),
    "smile": N_("Smiling face"),
    "heart": N_("Heart"),
    "star": N_("Star"),
    "neutral": N_("Neither happy nor sad face"),
    "thumbs-down": N_("Thumbs down"),
}


def picture_words(plan: Plan, picture: str) -> str:
    """What a picture is called: a photo of somebody's own has its name from them."""
    photo = plan.get(Media, picture)
    return photo.caption.text if photo is not None else prompt_words(picture)


def picture_alone(plan: Plan, entry: Entry) -> str:
    """What an entry is called that somebody made by pointing at a picture, without any words; else empty."""
    picture = getattr(entry, "picture", "")
    return picture_words(plan, picture) if picture and not getattr(entry, "words", "") else ""


def prompt_words(picture: str) -> str:
    """What a picture stands for in somebody's life; the picture's own name when this app has no words for it."""
    return _(_WORDS[picture]) if picture in _WORDS else picture.replace("-", " ").capitalize()
