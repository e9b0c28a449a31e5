"""Pictures, photos and drawn signatures as drawings (SVG): what the typesetter and a web page take."""

from __future__ import annotations

import base64
import re

from ipc_desktop import paths
from ipc_desktop.plan.agreement import Stroke


def picture(name: str) -> str:
    """The drawing of a picture by its name, or nothing when there is none of that name."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return ""
    file = paths.RESOURCES / "pictures" / "colour" / f"{name}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def photo(jpeg: bytes) -> str:
    """A photo as a square drawing of its middle: the typesetter takes drawings as text, and only as text."""
    data = base64.b64encode(jpeg).decode()
    image = (
        f'<image width="100" height="100" preserveAspectRatio="xMidYMid slice" href="data:image/jpeg;base64,{data}"/>'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{image}</svg>'


def strokes(lines_drawn: tuple[Stroke, ...]) -> str:
    """What somebody drew, as a drawing of black lines as wide as the pad."""
    lines = [list(zip(stroke.points[::2], stroke.points[1::2], strict=False)) for stroke in lines_drawn]
    lines = [[(max(0, min(1000, x)), max(0, min(1000, y))) for x, y in line] for line in lines if line]
    height = max((y for line in lines for _, y in line), default=0) + 20
    drawn = "".join(
        f'<polyline points="{" ".join(f"{x},{y}" for x, y in (line if len(line) > 1 else line * 2))}"/>'
        for line in lines
    )
    open_tag = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 1020 {height + 20}">'
    pen = '<g fill="none" stroke="#000" stroke-width="8" stroke-linecap="round" stroke-linejoin="round">'
    return f"{open_tag}{pen}{drawn}</g></svg>" if lines else ""
