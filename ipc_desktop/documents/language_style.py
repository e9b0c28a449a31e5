"""How words in a language are set: their tags, direction and first font, and room where letters stand high."""

from __future__ import annotations

import re
from typing import Any

from ipc_desktop.documents import characters
from ipc_desktop.documents.one_line import reads_right_to_left
from ipc_desktop.texts import is_right_to_left

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?")


def style_of(text: str, lang: str, otherwise: str) -> dict[str, Any]:
    """How a text in a language is set, for the template; in another one where nobody said which language it is."""
    plain = characters.is_plain(text)
    known = _LANGUAGE.fullmatch(lang) or _LANGUAGE.fullmatch(otherwise)
    language, region = (known[1].lower(), (known[2] or "").upper()) if known else ("en", "")
    folders = characters.folders_for("", language)
    right_to_left = is_right_to_left(language)
    unmarked = not right_to_left and not plain and reads_right_to_left(text)
    return {
        "lang": language,
        "region": region,
        "dir": "rtl" if right_to_left or unmarked else "ltr",
        "first": characters.FAMILIES[folders[0]],
        "tall": unmarked or folders[0] == "noto-nastaliq-urdu",
    }
