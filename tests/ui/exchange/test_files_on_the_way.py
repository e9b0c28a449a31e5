"""Photos and papers on their way: a calm sentence until they come, the truth on the team's screen, and a choice."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from ipc_desktop import settings
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.sync.files_on_stick import FOLDER
from ipc_desktop.sync.parcel import exchange_by_folder
from ipc_desktop.ui import photos
from ipc_desktop.ui.exchange import metered
from ipc_desktop.ui.exchange.team_screen import TeamScreen
from ipc_desktop.ui.pages.photo import Photo
from tests.journal.made_up import begun_case, made_store
from tests.ui.exchange.at_work import AtWork
from tests.ui.visit.test_who_is_coming import jpeg


def with_photo_of_the_person(store: Store) -> str:
    """A case with a photo of whom it is about, to which they said yes; its id."""
    case = begun_case(store)
    me = store.journal.plan(case).me.id
    file = store.writer.keep_file(case, "photo-of-me", jpeg(), photos.MIME).result()
    photo = Media(
        id="photo-of-me",
        part_of=me,
        file=file,
        mime=photos.MIME,
        caption=Words("Idi"),
        pictured=(me,),
        agreed_by=(me,),
        agreed_on=dt.date(2026, 11, 2),
    )
    store.writer.save(case, [photo], author="sam").result()
    return case


def in_a_team(sam: AtWork) -> None:
    device = sam.store.journal.device()
    place = Membership("https://127.0.0.1:9/v1", "", "sam", "", device, bytes(32), "00" * 32, True)
    sam.store.writer.keep_membership(place).result()


@pytest.fixture
def other(tmp_path: Path) -> Store:
    return made_store(tmp_path / "other")[0]


def test_a_photo_that_has_not_come_is_a_calm_sentence_and_appears_once_it_has(
    sam: AtWork, other: Store, tmp_path: Path
) -> None:
    in_a_team(sam)
    case = with_photo_of_the_person(other)
    sam.store.writer.take_in((), (), other.writer.keys_to_give(case).result()).result()
    stick, later = tmp_path / "stick", tmp_path / "later"
    stick.mkdir()
    exchange_by_folder(other, stick)
    shutil.copytree(stick, later)
    shutil.rmtree(stick / FOLDER)
    exchange_by_folder(sam.store, stick)
    sam.team()
    sam.rounds.look()
    sam.until(lambda: "One photo is still to come." in sam.told())
    sam.opens(case, "photo")
    page = sam.wizard.page
    assert isinstance(page, Photo)
    sam.until(page.form.awaited.isVisible)
    assert page.form.awaited.text() == "The photo is still on its way from your team."
    assert exchange_by_folder(sam.store, later).files == 1
    sam.rounds.arrived.emit(frozenset({case}))
    sam.until(page.form.awaited.isHidden)
    assert sam.wizard.case.plan.me.id in photos.photos()
    sam.rounds.look()
    sam.until(lambda: sam.status.files.photos_to_come == 0)
    other.close()


def test_a_photo_that_waits_to_be_sent_is_told(sam: AtWork) -> None:
    in_a_team(sam)
    with_photo_of_the_person(sam.store)
    sam.team()
    sam.until(lambda: "One photo or paper waits to be sent." in sam.told())


def test_what_may_go_over_a_metered_line_is_chosen_and_kept(sam: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metered, "is_metered", lambda: None)
    in_a_team(sam)
    screen: TeamScreen = sam.team()
    sam.until(lambda: screen.files is not None)
    assert screen.files is not None
    assert screen.files.choice.value() == "any"
    assert screen.files._cannot_tell.isHidden(), "nothing is limited, so nothing has to be known"
    (small,) = [button for button in screen.files.choice._buttons if button.face.choice.value == "small"]
    sam.until(small.isVisible)
    sam.press(small)
    sam.until(screen.files._cannot_tell.isVisible)
    assert settings.load(sam.window._data).files_on_metered == "small"
    sam.until(lambda: sam.rounds.doing == "")


@pytest.mark.parametrize(
    ("choice", "line", "most"),
    [
        ("any", True, None),
        ("small", True, metered.SMALL_BYTES),
        ("small", False, None),
        ("small", None, metered.SMALL_BYTES),
        ("none", True, 0),
        ("none", False, None),
        ("none", None, 0),
    ],
)
def test_the_choice_counts_where_the_line_is_metered_or_nobody_can_tell(
    monkeypatch: pytest.MonkeyPatch, choice: str, line: bool | None, most: int | None
) -> None:
    monkeypatch.setattr(metered, "is_metered", lambda: line)
    assert metered.files_up_to(choice) == most
