#!/usr/bin/env python3
"""One door for everybody who works on IPC Desktop: sets everything up, then runs, tests, checks, measures or builds it.

On a machine with Python 3.11 or later nothing else is needed:

    python3 dev.py run [ARGS]     the app, or one of its commands: dev.py run practice, dev.py run schema
    python3 dev.py test [ARGS]    check, then all tests (--all: the slow ones too); with ARGS pytest alone
    python3 dev.py check          ruff, mypy, import-linter, deptry
    python3 dev.py shots [ARGS]   a picture of every page
    python3 dev.py bench [ARGS]   speed and size, against their limits
    python3 dev.py build          the program in one folder, started and tried once
    python3 dev.py team-server    a team server for trials, on this machine, until it is stopped
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
INSTALL = ("install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps", "-r")
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
OLDEST_PYTHON = (3, 11)
LARGEST_BUILD_MB = 200

# What Qt loads from the system (on Linux), and the Debian and Ubuntu package that holds it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libspeechd.so.2": "libspeechd2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Programs that are started: a screen, a screen reader, readers of PDF, a compiler, a voice, a database.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "orca": "orca",
    "pdftotext": "poppler-utils",
    "gcc": "gcc libc6-dev",
    "objdump": "binutils",
    "pg_ctlcluster": "postgresql",
    "speech-dispatcher": "speech-dispatcher speech-dispatcher-espeak-ng",
}
VERA_LOCK = "tests/documents/vera/requirements.lock"  # the reference validator of papers, for --all
VERA_PARTS = {"/usr/bin/javac": "default-jdk-headless", "/usr/share/java/jaxb-runtime.jar": "libjaxb-java"}


def main(words: list[str]) -> int:
    """Does one command; returns the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        print("IPC Desktop needs Python {}.{} or later; this is {}.{}.".format(*OLDEST_PYTHON, *sys.version_info[:2]))
        return 1
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    ready = set_up(with_programs=words[0] in ("test", "bench", "build", "team-server"))
    return COMMANDS[words[0]](words[1:]) if ready else 1


# --- setting up -------------------------------------------------------------------------------------------------


def set_up(*, with_programs: bool) -> bool:
    """Makes the system and .venv ready; what is ready is left alone. False: said on the screen what is missing."""
    if LINUX and not install_system_packages(missing_packages(with_programs=with_programs)):
        return False
    if venv_is_current():
        return True
    print("Setting up .venv; the first time takes a minute or two.", flush=True)
    usable = python().exists() and subprocess.call([python(), "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0
    if not usable and subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]) != 0:
        print("Python could not make the folder .venv. Its own words stand above.")
        return False
    if subprocess.call([python(), "-m", "pip", *INSTALL, str(LOCK)]) != 0:
        print("Not everything could be installed. Is the network there? Running the same line again goes on from here.")
        return False
    stamp_file().write_text(wanted_stamp(), encoding="utf-8")
    return True


def python() -> Path:
    """The interpreter in .venv."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def stamp_file() -> Path:
    return VENV / "requirements.stamp"


def wanted_stamp() -> str:
    """The lock file and the interpreter of .venv, as one hash: when either changes, the packages are installed anew."""
    about = (VENV / "pyvenv.cfg").read_bytes()
    return hashlib.sha256(LOCK.read_bytes() + about).hexdigest()


def venv_is_current() -> bool:
    if not (python().exists() and stamp_file().exists()):
        return False
    return stamp_file().read_text(encoding="utf-8") == wanted_stamp()


def missing_packages(*, with_programs: bool) -> list[str]:
    """Names of Debian packages that this machine still needs."""
    packages = [package for library, package in LIBRARIES.items() if not loads(library)]
    if with_programs:
        packages += [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not python().exists() and importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    return sorted({name for package in packages for name in package.split()})


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> bool:
    """Installs them with apt when it may, otherwise says the one line that does. True: there is nothing to wait for."""
    if not packages:
        return True
    if shutil.which("apt-get") is None:
        print("Missing from this system, under their Debian names:", *packages)
        return "python3-venv" not in packages
    sudo = sudo_words()
    if sudo is None:
        line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
        print(f"A few system packages are missing. Please type this line once, then start again:\n\n    {line}\n")
        return False
    print("Installing system packages:", *packages, flush=True)
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.call([*apt, "update"])  # a mirror that fails here may still hold what is needed
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.call(install, stdout=subprocess.DEVNULL) == 0


def sudo_words() -> list[str] | None:
    """What stands before a command of the administrator: nothing for root. None: only a password would allow it."""
    if os.geteuid() == 0:
        return []
    allowed = shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    return ["sudo", "-n"] if allowed else None


# --- commands ---------------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """The app, where the user stands: paths in its arguments are theirs."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [str(python()), "-m", "ipc_desktop", *arguments]
    if not WINDOWS:
        os.execve(command[0], command, environment)  # the app itself gets every signal
    return subprocess.call(command, env=environment)


def test(arguments: list[str]) -> int:
    if arguments not in ([], ["--all"]):
        return tool("python", "-m", "pytest", *arguments)
    missing = [package for part, package in VERA_PARTS.items() if arguments and LINUX and not Path(part).exists()]
    if arguments and not (install_system_packages(missing) and not tool("python", "-m", "pip", *INSTALL, VERA_LOCK)):
        return 1
    faults = check([])  # then more tests at once than there are cores: half of them wait for a screen reader
    return tool("python", "-m", "pytest", "-q", "-n", "4", *arguments) or faults


def check(_arguments: list[str]) -> int:
    """Every check, whether or not an earlier one finds something."""
    checks = ("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",), ("deptry", ".")
    findings = [" ".join(words) for words in checks if tool(*words) != 0]
    print("check:", f"findings from {', '.join(findings)}" if findings else "nothing found", flush=True)
    return 1 if findings else 0


def tool(name: str, *words: str) -> int:
    """Runs a program of .venv in the project's folder."""
    return subprocess.call([python().with_name(name), *words], cwd=ROOT)


def build(_arguments: list[str]) -> int:
    """Builds the program, starts it once without a screen, makes a PDF with it, and weighs it."""
    folder = ROOT / "dist" / "ipc-desktop"
    if tool("python", "-m", "PyInstaller", "build.spec", "--noconfirm", "--log-level", "ERROR") != 0:
        return 1
    size_mb = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file()) / 1_000_000
    print(f"size\t{size_mb:.0f}\tMB\t{folder.relative_to(ROOT)}", flush=True)
    works = starts(folder / "ipc-desktop") and makes_a_pdf(folder / "ipc-desktop")
    if LINUX and size_mb > LARGEST_BUILD_MB:
        print(f"The folder is larger than {LARGEST_BUILD_MB} MB.")
        return 1
    return 0 if works else 1


def starts(program: Path) -> bool:
    before = time.perf_counter()
    code = subprocess.call([program, "--check"], env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=120)
    print(f"start\t{time.perf_counter() - before:.2f}\ts\texit {code}", flush=True)
    return code == 0


def makes_a_pdf(program: Path) -> bool:
    sample = min((ROOT / "resources" / "samples").glob("*.plan.json"))
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "plan.pdf"
        choices = ["--document", "plan", "--type-size", "18", "--language", "en", "--to", str(paper)]
        before = time.perf_counter()
        code = subprocess.call([program, "print", str(sample), *choices], timeout=120)
        made = code == 0 and paper.read_bytes().startswith(b"%PDF-")
        print(f"pdf\t{time.perf_counter() - before:.2f}\ts\t{'made' if made else f'not made, exit {code}'}", flush=True)
        return made


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "build": build,
    "shots": lambda arguments: tool("python", "-m", "tests.shots", *arguments),
    "bench": lambda arguments: tool("python", "-m", "tests.bench", *arguments),
    "team-server": lambda _: tool("python", "-m", "tests.sync.trial_server"),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
