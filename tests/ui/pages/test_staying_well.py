"""Stories of the page that asks what keeps somebody well."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.staying_well import StayingWellNote
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.pages.staying_well import StayingWell
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def test_what_is_said_stands_in_the_list_it_was_said_in(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, StayingWell(sitting()), plan)
    for items, words in zip(page.lists, ("Swimming", "I stop eating", "A quiet room", "Shouting"), strict=True):
        press(items.add)
        keys(words)
    answered = page.answer(plan)
    assert {(note.sort, note.words.text) for note in answered.all(StayingWellNote)} == {
        ("keeps_me_well", "Swimming"),
        ("early_sign", "I stop eating"),
        ("helps", "A quiet room"),
        ("does_not_help", "Shouting"),
    }
    assert page.is_answered(answered)


def test_only_an_early_sign_is_asked_how_bad_it_is(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, StayingWell(sitting()), plan)
    press(page.lists[1].add)
    keys("I stop eating")
    form = page.lists[1].form
    assert form is not None
    how_bad = form.fields["how_bad"]
    assert isinstance(how_bad, Radios)
    press(how_bad.button("amber"))
    assert [note.how_bad for note in page.answer(plan).all(StayingWellNote)] == ["amber"]
    press(page.lists[0].add)
    assert page.lists[0].form is not None
    assert list(page.lists[0].form.fields) == ["words"]
