"""A person is chosen by mark, name and who they are; the same people offered again change nothing."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.people import Party
from ipc_desktop.ui.fields.person_chooser import PeopleChooser, PersonChooser

FARAH = Party(id="f", name="Farah", relationship="Mum")
YUSUF = Party(id="y", name="Yusuf", relationship="Grandad")
NOBODY = Party(id="n")


def test_each_person_is_told_by_name_and_who_they_are(qtbot: QtBot) -> None:
    field = PersonChooser("Who does it?")
    qtbot.addWidget(field)
    field.set_people((FARAH, NOBODY))
    assert field.button("f").text() == "Farah"
    assert field.button("f").accessibleDescription() == "Mum"
    assert field.button("n").text() == "Me"
    assert field.button("f").face.choice.person is not None, "with the mark that stands for them everywhere"


def test_who_was_chosen_stays_chosen_while_they_are_there(qtbot: QtBot) -> None:
    field = PersonChooser("Who does it?")
    qtbot.addWidget(field)
    field.set_people((FARAH, YUSUF))
    field.button("y").click()
    kept = field.button("y")
    field.set_people((FARAH, YUSUF))
    assert field.button("y") is kept, "nothing is made anew for the same people"
    field.set_people((YUSUF,))
    assert field.value() == "y"
    field.set_people((FARAH,))
    assert field.value() == ""


def test_groups_and_services_are_offered_only_where_one_may_be_meant(qtbot: QtBot) -> None:
    parties = (
        FARAH,
        Party(id="c", name="Choir", circle="groups"),
        Party(id="s", name="Day team", is_organisation=True),
    )
    agrees, helps = PeopleChooser("Who agrees?"), PeopleChooser("Who helps?", groups_too=True)
    for field in (agrees, helps):
        qtbot.addWidget(field)
        field.set_people(parties)
    assert agrees.offered == {"f"}
    assert helps.offered == {"f", "c", "s"}
    chose = PersonChooser("Who chose this?")
    qtbot.addWidget(chose)
    chose.set_people(parties)
    chose.set_value("c")
    assert chose.value() == "", "a choir chooses nothing for anybody"


def test_any_number_of_people(qtbot: QtBot) -> None:
    field = PeopleChooser("Who should we ring?")
    qtbot.addWidget(field)
    field.set_people((FARAH, YUSUF))
    field.set_values(("f", "y"))
    field.set_people((YUSUF, FARAH))
    assert set(field.values()) == {"f", "y"}
