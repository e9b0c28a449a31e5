"""Words, dates and money in the language in force: English at once, pseudo-languages that prove the rest."""

from __future__ import annotations

import ast
import datetime as dt
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop import paths, texts
from ipc_desktop.texts import _, ngettext
from tests.refresh import TEMPLATE, template

MONDAY = dt.date(2027, 1, 11)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    texts.set_language("en")


def test_english_is_said_as_it_is_written() -> None:
    assert _("Hello {name}").format(name="Idris") == "Hello Idris"
    assert ngettext("{n} visit", "{n} visits", 1).format(n=1) == "1 visit"
    assert ngettext("{n} visit", "{n} visits", 0).format(n=0) == "0 visits"


def test_dates_times_and_money_are_said_in_full() -> None:
    assert texts.long_date(MONDAY) == "Monday 11 January 2027"
    assert texts.short_date(MONDAY) == "11 Jan 2027"
    assert texts.money(123450) == "£1,234.50"
    assert texts.money(-5) == "-£0.05"
    assert texts.money(9_999_999_999) == "£99,999,999.99"
    assert texts.percent(125) == "125%"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("10:30", "10:30am"),
        ("12:00", "midday"),
        ("00:00", "midnight"),
        ("15:00", "3pm"),
        ("00:05", "12:05am"),
        ("soon", "soon"),
    ],
)
def test_times_are_said_as_people_say_them(time: str, said: str) -> None:
    assert texts.time_of_day(time) == said


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["Idris"], "Idris"), (["Idris", "Farah"], "Idris and Farah"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_are_said_as_one_sentence(items: list[str], said: str) -> None:
    assert texts.list_of(items) == said


def test_an_unknown_language_falls_back_to_english() -> None:
    texts.set_language("tlh")
    assert texts.language() == "en"
    texts.set_language("en-GB")
    assert texts.language() == "en"


def test_the_long_pseudo_language_is_longer_bracketed_and_keeps_placeholders() -> None:
    texts.set_language("en-XA")
    message = "What matters most to {name} today?"
    shown = _(message)
    assert (shown[0], shown[-1]) == ("[", "]")
    assert len(shown) >= 1.2 * len(message)
    assert "{name}" in shown
    assert "Idris" in shown.format(name="Idris")
    assert ngettext("{n} visit", "{n} visits", 2).format(n=2).startswith("[2 ")
    assert _("") == ""


def test_the_right_to_left_pseudo_language_is_written_in_arabic_letters() -> None:
    texts.set_language("ar-XB")
    shown = _("What matters to {name}?")
    assert texts.is_right_to_left()
    assert "{name}" in shown
    assert not any("a" <= sign.lower() <= "z" for sign in shown.replace("{name}", ""))
    assert texts.money(123450).startswith("\u2066")
    assert texts.money(123450).endswith("\u2069")
    assert "£" in texts.money(123450)
    assert texts.isolated("Idris") == "\u2068Idris\u2069"
    assert texts.isolated("نسرین") == "نسرین"
    assert texts.list_of(["نسرین", "Joel"]) == "\u200fنسرین و\u2068Joel\u2069"
    assert "2027" in texts.long_date(MONDAY)


def test_what_stands_in_a_right_to_left_sentence_keeps_its_own_direction() -> None:
    texts.set_language("ar-XB")
    assert texts.list_of(["Joel", "Carys Hartsease"]) == "\u2068Joel\u2069 و\u2068Carys Hartsease\u2069"
    assert texts.time_of_day("09:30") == "\u20689:30 ص\u2069", "as Arabic says it: the letters choose the direction"


def test_a_name_that_runs_from_the_right_leaves_a_sentence_its_own_direction() -> None:
    told = _("{name}, what matters to you?").format(name=texts.isolated("نسرین"))
    assert told == "\u2068نسرین\u2069, what matters to you?"
    assert texts.isolated("Zażółć") == "Zażółć"
    assert texts.list_of(["نسرین", "Hiba"]) == "\u2068نسرین\u2069 and Hiba"


@pytest.mark.parametrize("question", ["Who helps?", "من يساعد؟"])
def test_a_question_is_known_in_whatever_letters(question: str) -> None:
    assert texts.is_question(question)
    assert texts.ends_sentence(question)
    assert not texts.is_question("Who helps:")


@pytest.mark.parametrize("sentence", ["I go out.", "“I go out.”", "میں باہر جاتا ہوں۔", "আমি যাই।"])
def test_the_end_of_a_sentence_is_known_in_whatever_letters(sentence: str) -> None:
    assert texts.ends_sentence(sentence)
    assert not texts.ends_sentence(sentence.rstrip(".۔।”"))


@pytest.mark.parametrize(
    ("tag", "expected"), [("ur", True), ("ur-PK", True), ("ar-XB", True), ("cy", False), ("en-XA", False)]
)
def test_who_writes_from_the_right(tag: str, expected: bool) -> None:
    assert texts.is_right_to_left(tag) is expected


CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Continue"
msgstr "Dalej"

#, fuzzy
msgid "Back"
msgstr "Nobody has checked this"

msgid "{n} visit"
msgid_plural "{n} visits"
msgstr[0] "{n} wizyta"
msgstr[1] "{n} wizyty"
msgstr[2] "{n} wizyt"
"""


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(paths, "TRANSLATIONS", tmp_path)


@pytest.mark.usefixtures("polish")
def test_a_language_is_there_once_it_has_a_folder() -> None:
    texts.set_language("pl-PL")
    assert texts.language() == "pl"
    assert _("Continue") == "Dalej"
    assert _("Back") == "Back", "what nobody has checked is not shown"
    assert _("Not translated yet") == "Not translated yet"
    assert [ngettext("{n} visit", "{n} visits", n).format(n=n) for n in (1, 3, 12)] == [
        "1 wizyta",
        "3 wizyty",
        "12 wizyt",
    ]
    assert texts.money(123450) == "1\xa0234,50\xa0£"
    assert "stycznia" in texts.long_date(MONDAY)
    assert texts.list_of(["a", "b", "c"]) == "a, b i c"


@pytest.mark.usefixtures("polish")
def test_a_paper_in_another_language_leaves_the_window_as_it_is() -> None:
    seen: list[str] = []
    with texts.in_language("pl"):
        thread = threading.Thread(target=lambda: seen.append(_("Continue")))
        thread.start()
        thread.join()
        assert _("Continue") == "Dalej"
    assert (seen, _("Continue")) == (["Continue"], "Continue")


def test_english_needs_no_babel() -> None:
    script = (
        "import sys, datetime; from ipc_desktop import texts as t;"
        "t.set_language('en'); t._('x'); t.money(1); t.long_date(datetime.date.today()); t.list_of(['a', 'b']);"
        "print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert done.stdout == "False\n"


def test_the_template_holds_every_message() -> None:
    assert TEMPLATE.read_bytes() == template(), "run: .venv/bin/python -m tests.refresh"


def test_every_apostrophe_that_people_read_is_curly() -> None:
    straight = [line for line in template().decode().splitlines() if line.startswith(("msgid", '"')) and "'" in line]
    assert straight == [], "the look has typographic apostrophes: write ’"


def _calls_of_underscore() -> Iterator[tuple[Path, ast.Call]]:
    for file in sorted((paths.ROOT / "ipc_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("_", "N_", "ngettext")
            ):
                yield file, node


def test_every_message_is_a_plain_text_that_the_template_can_find() -> None:
    known = template().decode()
    for file, call in _calls_of_underscore():
        for argument in call.args[: 2 if isinstance(call.func, ast.Name) and call.func.id == "ngettext" else 1]:
            if isinstance(argument, ast.JoinedStr | ast.BinOp):
                pytest.fail(f"{file.name}:{call.lineno} glues a message together")
    assert 'msgid "Hello"' in known
