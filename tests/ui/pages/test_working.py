"""Stories of the page that asks what is working."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.pages.working import Working
from tests.ui.pages.table import FARAH, YUSUF, family_plan, key, keys, press, show, sitting


def with_notes() -> Plan:
    plan = family_plan()
    return plan.with_entries(
        (
            WorkingNote(id="n1", order="a0", words=Words("Cooking with Ben.", said_by=plan.me.id)),
            WorkingNote(id="n2", order="a1", words=Words("His new medicine.", said_by=FARAH)),
            WorkingNote(id="n3", order="a2", side="not_working", words=Words("The bus is loud.", said_by=YUSUF)),
        )
    )


def texts(page: Working) -> list[str]:
    return [card.note.words.text for card in page.notes.cards()]


def test_what_is_typed_at_once_is_kept_in_the_persons_own_voice(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.add.setFocus()
    key(Qt.Key.Key_Return)
    keys("Cooking with Ben.")
    (note,) = page.answer(plan).all(WorkingNote)
    assert note.words == Words("Cooking with Ben.", said_by=plan.me.id)


def test_another_voice_is_one_key_away_and_takes_what_is_written_along(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.add.setFocus()
    key(Qt.Key.Key_Return)
    keys("His new")
    key(Qt.Key.Key_Backtab)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    keys(" medicine.")
    (note,) = page.answer(plan).all(WorkingNote)
    assert note.words == Words("His new medicine.", said_by=FARAH)


def test_letters_typed_while_the_voices_are_asked_reach_the_words(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.add.setFocus()
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Backtab)
    for letter in "Cooking":
        keys(letter)
    (note,) = page.answer(plan).all(WorkingNote)
    assert note.words == Words("Cooking", said_by=plan.me.id)


def test_adding_asks_whose_words_and_keeps_them_so(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.add.setFocus()
    key(Qt.Key.Key_Return)
    editor = page.notes.editor
    assert editor is not None
    assert editor.voices.isVisible()
    key(Qt.Key.Key_Backtab)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    keys("His new medicine.")
    (note,) = page.answer(plan).all(WorkingNote)
    assert (note.words.text, note.words.said_by, note.side) == ("His new medicine.", FARAH, "working")
    assert note.order
    editor.finish.click()
    assert texts(page) == ["His new medicine."]
    assert page.answer(plan).all(WorkingNote) == (note,), "the same note, with the same id"


def test_a_note_nobody_said_anything_in_is_no_note(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Working(sitting()), plan)
    press(page.notes.add)
    assert page.notes.editor is not None
    press(page.notes.editor.voices.button(FARAH))
    assert page.answer(plan) is plan
    page.notes.editor.finish.click()
    assert page.answer(plan) is plan
    assert page.notes.add.isVisible()


def test_only_this_side_is_shown_with_every_voice(qtbot: QtBot) -> None:
    page = show(qtbot, Working(sitting()), with_notes())
    assert texts(page) == ["Cooking with Ben.", "His new medicine."]
    assert page.notes.cards()[1].accessibleName() == "Farah, Mum: His new medicine."
    assert page.answer(with_notes()) == with_notes()


def test_a_note_is_changed_in_its_own_voice(qtbot: QtBot) -> None:
    plan = with_notes()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[1].setFocus()
    key(Qt.Key.Key_Return)
    keys(" Far fewer seizures.")
    assert page.notes.editor is not None
    press(page.notes.editor.keep_or_change.button("keep"))
    changed = page.answer(plan).get(WorkingNote, "n2")
    assert changed is not None
    assert changed.words == Words("His new medicine. Far fewer seizures.", said_by=FARAH)
    assert changed.keep_or_change == "keep"
    assert page.answer(plan).get(WorkingNote, "n1") == plan.get(WorkingNote, "n1")


def test_taking_out_can_be_undone_in_place(qtbot: QtBot) -> None:
    plan = with_notes()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[0].click()
    assert page.notes.editor is not None
    page.notes.editor.take_out.click()
    assert texts(page) == ["His new medicine."]
    assert page.answer(plan).entries["n1"].retired
    back = QApplication.focusWidget()
    assert back is not None
    assert back.accessibleName() == "Put it back: Cooking with Ben."
    key(Qt.Key.Key_Return)
    assert page.answer(plan) == plan
    assert texts(page) == ["Cooking with Ben.", "His new medicine."]


def test_a_note_moves_across_and_keeps_its_voice(qtbot: QtBot) -> None:
    plan = with_notes()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[1].click()
    assert page.notes.editor is not None
    page.notes.editor.across.click()
    moved = page.answer(plan).get(WorkingNote, "n2")
    assert moved is not None
    assert (moved.side, moved.words.said_by, moved.retired) == ("not_working", FARAH, False)


def test_two_views_of_one_thing_stand_together(qtbot: QtBot) -> None:
    plan = with_notes()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[1].click()
    editor = page.notes.editor
    assert editor is not None
    editor.ask_same_thing.click()
    press(editor.same_thing.button("n1"))
    editor.finish.click()
    joined = page.answer(plan)
    second = joined.get(WorkingNote, "n2")
    assert second is not None
    assert second.same_thing_as == "n1"
    cards = page.notes.cards()
    assert cards[0].parentWidget() is cards[1].parentWidget()


def test_what_is_half_typed_survives_going_away_and_back(qtbot: QtBot) -> None:
    plan = with_notes()
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[0].click()
    keys(" On Mondays.")
    left = page.answer(plan)
    page.present(left)
    assert texts(page) == ["Cooking with Ben. On Mondays.", "His new medicine."]
    assert page.answer(left) is left


def test_one_voice_can_be_heard_alone_and_a_new_note_brings_all_back(qtbot: QtBot) -> None:
    page = show(qtbot, Working(sitting()), with_notes())
    press(page.whose.button(FARAH))
    assert texts(page) == ["His new medicine."]
    press(page.whose.button(YUSUF))
    assert texts(page) == []
    assert "Nothing from Yusuf here." in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    press(page.notes.add)
    assert page.whose.value() == "everyone"
    keys("A quiet bus.")
    assert page.notes.editor is not None
    press(page.notes.editor.finish)
    assert texts(page) == ["Cooking with Ben.", "His new medicine.", "A quiet bus."]


def test_the_form_does_not_jump_when_a_second_voice_begins_to_write(qtbot: QtBot) -> None:
    plan = family_plan()
    note = WorkingNote(id="n1", order="a0", words=Words("Cooking with Ben.", said_by=plan.me.id))
    page = show(qtbot, Working(sitting()), plan.with_entry(note))
    press(page.notes.add)
    editor = page.notes.editor
    assert editor is not None
    press(editor.voices.button(FARAH))
    keys("H")
    assert page.whose.isHidden()
    press(editor.finish)
    assert page.whose.isVisible(), "now there are two to hear"


def test_who_alone_has_spoken_is_not_asked_whose_view_to_hear(qtbot: QtBot) -> None:
    plan = family_plan()
    note = WorkingNote(id="n1", words=Words("Cooking with Ben.", said_by=plan.me.id))
    page = show(qtbot, Working(sitting()), plan.with_entry(note))
    assert page.whose.isHidden()
    assert page.across.isHidden(), "nothing stands on the other side"


def test_the_other_side_stands_beside_the_notes_where_there_is_room(qtbot: QtBot) -> None:
    page = show(qtbot, Working(sitting()), with_notes())
    wanted: list[str] = []
    page.go_to.connect(wanted.append)
    page.window().resize(1200, 700)
    QApplication.processEvents()
    assert page.across.isVisible()
    assert page.across.x() > page.notes.x()
    press(page.across.cards[0])
    assert wanted == ["not_working"]
    page.window().resize(700, 700)
    QApplication.processEvents()
    assert page.across.isHidden(), "it has a page of its own"
