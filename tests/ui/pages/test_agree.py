"""Stories of the page on which everybody agrees or not."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.signing import current_version, version_state
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.pages.agree import Agree
from tests.stories.hands import Hands
from tests.ui.pages.agreeing import JOANNE, at_the_table, labels, opened, sign_with_picture, signatures
from tests.ui.pages.small_desk import GOALS, SmallDesk, plan_with_goals, plan_with_money, sitting_at
from tests.ui.pages.table import DELE, FARAH, YUSUF, key, keys, press, show


def test_the_plan_is_closed_by_keyboard_then_the_person_is_asked_first(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"), locked=False)
    assert page.heading.text() == "Is this the plan we agree on?"
    page.lock.lock.setFocus()
    key(Qt.Key.Key_Return)
    assert current_version(desk.plan) is not None
    assert page.heading.text() == "How would you like to agree?"
    assert list(page.signers.cards) == [desk.plan.me.id, FARAH, JOANNE]
    assert page.agreed.label.text() == "Do you agree, Idris?"


def test_nothing_is_chosen_on_arrival(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    assert page.agreed.value() == ""
    assert page.ways.isHidden()
    press(page.agreed.button("yes"))
    assert page.ways.chosen() == ""
    assert page.done.isHidden()
    assert "Choose a way that suits you." in labels(page)
    assert "“I agree. This plan says what matters to me.”" in labels(page)


def test_a_name_is_typed_and_kept_with_the_sentence(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("typed_name"))
    page.ways.typed.focus_first()
    keys("Idris")
    page.done.setFocus()
    key(Qt.Key.Key_Return)
    (signature,) = signatures(desk)
    version = current_version(desk.plan)
    assert version is not None
    assert (signature.version, signature.manifest_hash) == (version.id, version.manifest_hash)
    assert (signature.signer, signature.answer, signature.method) == (desk.plan.me.id, "yes", "typed_name")
    assert signature.statement_shown.text == "I agree. This plan says what matters to me."
    assert signature.signed_at == "2027-01-12T10:30:00.000Z"
    assert signature.capacity_of_signer == "self"
    assert "Idris: Yes" in labels(page)


def test_a_mark_is_drawn_with_the_arrow_keys(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("drawn"))
    press(page.done)
    assert page.ways.pad.error == "There is nothing here yet. Make any mark, or choose another way."
    assert signatures(desk) == ()
    page.ways.pad.pad.setFocus()
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    page.done.setFocus()
    qtbot.wait(450)
    key(Qt.Key.Key_Return)
    (signature,) = signatures(desk)
    assert signature.method == "drawn"
    assert signature.strokes


def test_a_picture_is_as_good_as_a_name(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("symbol_choice"))
    press(page.ways.picture.button("thumbs-up"))
    press(page.done)
    assert (signatures(desk)[0].method, signatures(desk)[0].picture) == ("symbol_choice", "thumbs-up")


def test_who_is_paid_is_never_the_only_witness(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("witnessed_verbal"))
    press(page.ways.witness.button(DELE))
    assert page.ways.witness.error == "Dele is paid to help. Please ask somebody else too."
    press(page.done)
    assert signatures(desk) == ()
    press(page.ways.witness.button(YUSUF))
    assert page.ways.witness.error == ""
    qtbot.wait(450)
    press(page.done)
    assert (signatures(desk)[0].witness, signatures(desk)[0].method) == (YUSUF, "witnessed_verbal")


def test_who_holds_the_money_is_never_the_only_witness(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    plan = plan.with_entry(PlannedSpend(id=GOALS[3], title=Words("A helper"), holder=YUSUF))
    page, _desk = opened(qtbot, plan)
    press(page.agreed.button("yes"))
    press(page.ways.way.button("witnessed_verbal"))
    press(page.ways.witness.button(YUSUF))
    assert page.ways.witness.error == "Yusuf looks after the money. Please ask somebody else too."


def test_somebody_may_sign_for_the_person_and_says_why(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("someone"))
    press(page.done)
    assert page.ways.stand_in.error == "Say who signs, or choose another way."
    press(page.ways.stand_in.button(FARAH))
    page.ways.why.focus_first()
    keys("Idris cannot hold a pen today. He is happy with it")
    qtbot.wait(450)
    press(page.done)
    (signature,) = signatures(desk)
    assert (signature.signer, signature.capacity_of_signer) == (FARAH, "parental_responsibility")
    assert page.heading.text() == "Farah has agreed"
    assert signature.why_someone_else.text == "Idris cannot hold a pen today. He is happy with it"
    with pytest.raises(KeyError):
        page.ways.stand_in.button(JOANNE)


def test_where_nobody_may_sign_for_the_person_there_is_nothing_to_keep(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    alone = plan.with_entries(msgspec.structs.replace(one, retired=True) for one in plan.all(Party) if one.id == FARAH)
    page, _desk = opened(qtbot, alone)
    press(page.agreed.button("yes"))
    press(page.ways.way.button("someone"))
    assert page.ways.nobody.isVisible()
    assert not page.done.isVisible()
    press(page.ways.way.button("typed_name"))
    assert page.done.isVisible()


@pytest.mark.parametrize("answer", ["yes_but", "no"])
def test_disagreement_is_kept_in_own_words(qtbot: QtBot, answer: str) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button(answer))
    page.disagrees.focus_first()
    keys("I want Ben to come too")
    press(page.ways.way.button("symbol_choice"))
    press(page.ways.picture.button("neutral"))
    press(page.done)
    (signature,) = signatures(desk)
    assert signature.answer == answer
    assert [d.words for d in signature.disagrees_with] == [Words("I want Ben to come too", "en", desk.plan.me.id)]
    assert "“I want Ben to come too”" in labels(page)


def test_not_yet_before_anybody_signed_opens_the_plan_again(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("not_yet"))
    assert page.ways.isHidden()
    press(page.not_yet)
    assert current_version(desk.plan) is None
    assert page.lock.isVisible()
    assert page.heading.text() == "Is this the plan we agree on?"


def test_not_yet_after_a_signature_is_an_answer_of_its_own(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    press(page.signers.cards[FARAH])
    qtbot.wait(450)
    press(page.agreed.button("not_yet"))
    assert page.not_yet.isHidden()
    sign_with_picture(qtbot, page, "not_yet")
    assert current_version(desk.plan) is not None
    assert [s.answer for s in signatures(desk)] == ["yes", "not_yet"]


def test_what_others_answered_stays_hidden_until_ones_own_answer(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "no")
    press(page.signers.cards[FARAH])
    assert page.signers.cards[desk.plan.me.id].state == "Has answered"
    assert not any("No" in words for words in labels(page) if words.startswith("Idris"))
    sign_with_picture(qtbot, page, "yes")
    assert page.signers.cards[desk.plan.me.id].state.startswith("No, ")
    assert {"Idris: No", "Farah: Yes"} <= set(labels(page))


def test_all_answers_make_it_signed_but_not_funded(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_money())
    for party in (desk.plan.me.id, JOANNE):
        press(page.signers.cards[party])
        sign_with_picture(qtbot, page, "yes")
    version = current_version(desk.plan)
    assert version is not None
    assert version_state(desk.plan, version) == "signed"
    assert page.signed.standing.text() == (
        "Agreed by Idris and Joanne on Tuesday 12 January 2027. "
        "Money: NHS not yet, Council (adult social care) not yet. Do not spend or employ anyone yet."
    )
    assert "If you change anything later, a new version starts. This one stays." in labels(page)


def test_nobodys_answer_is_told_before_the_person_has_answered(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.signers.cards[FARAH])
    qtbot.wait(450)
    sign_with_picture(qtbot, page, "no")
    assert page.heading.text() == "Farah’s answer is kept"
    assert page.lead_label.text() == "We show it once Idris has answered."
    assert not any("No" in words for words in labels(page) if words.startswith("Farah"))
    assert page.signers.cards[FARAH].state == "Has answered"
    press(page.signers.cards[desk.plan.me.id])
    qtbot.wait(450)
    sign_with_picture(qtbot, page, "yes")
    assert {"Idris: Yes", "Farah: No"} <= set(labels(page))


def test_who_agrees_and_why_is_said_before_the_plan_is_closed(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_money(), locked=False)
    told = labels(page)
    assert {"It is your plan.", "They write the plan with you."} <= set(told)
    assert told.index("Idris") < told.index("Joanne") < told.index("For the NHS")


def test_a_role_by_law_counts_only_with_its_paper_seen(qtbot: QtBot) -> None:
    plan = at_the_table(plan_with_goals("Sleep safely"))
    desk = SmallDesk(plan.with_entry(Authority(id="seen", party=FARAH, role="parental_responsibility")))
    page = show(qtbot, Agree(sitting_at(desk)), desk.plan)
    press(page.lock.lock)
    press(page.signers.cards[FARAH])
    qtbot.wait(450)
    sign_with_picture(qtbot, page, "yes")
    assert signatures(desk)[0].capacity_of_signer == "supporter_witness"


def test_the_title_of_the_window_follows_what_was_answered(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    assert page.state == ""
    told: list[str] = []
    page.stands_anew.connect(lambda: told.append(page.state))
    sign_with_picture(qtbot, page, "yes")
    assert told[-1] == "You have agreed"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("yes", "You have agreed"),
        ("yes_but", "You have agreed, with a “but”"),
        ("no", "You do not agree"),
    ],
)
def test_a_kept_answer_is_said_in_the_heading_which_has_the_focus(qtbot: QtBot, answer: str, said: str) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, answer)
    assert page.heading.text() == said
    assert page.lead_label.text() == "This answer is kept. The others can answer when they are ready."
    assert QApplication.focusWidget() is page.heading


def test_the_heading_follows_whoever_is_asked_until_everyone_has_agreed(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    sign_with_picture(qtbot, page, "yes")
    press(page.signers.cards[FARAH])
    assert page.heading.text() == "How would you like to agree?"
    sign_with_picture(qtbot, page, "yes")
    assert page.heading.text() == "Farah has agreed"
    press(page.signers.cards[desk.plan.me.id])
    assert page.heading.text() == "You have agreed"
    assert QApplication.focusWidget() is page.heading
    for party in [party for party in page.signers.cards if party not in (desk.plan.me.id, FARAH)]:
        qtbot.wait(450)
        press(page.signers.cards[party])
        sign_with_picture(qtbot, page, "yes")
    assert page.heading.text() == "Everyone has agreed"
    assert page.lead_label.text() == "Every answer is kept."


def tap(part: QWidget, at: QPoint | None = None) -> QWidget:
    """Touches a part with a finger, in its middle or elsewhere on it; returns its window."""
    window = part.window()
    place = part.mapTo(window, at or part.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    return window


def test_a_pad_chosen_with_a_finger_comes_into_view(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    scroll = scroll_of(page)
    assert scroll is not None
    scroll.resize(700, 480)
    press(page.agreed.button("yes"))
    QApplication.processEvents()
    scroll.show_widget(page.ways.way.button("drawn"))
    window = tap(page.ways.way.button("drawn"))
    pad = page.ways.pad.pad
    view = scroll.viewport()
    qtbot.waitUntil(lambda: QRect(QPoint(0, 0), view.size()).contains(pad.mapTo(view, pad.rect().center())))
    assert pad.accessibleName() == "Your mark"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)  # the keyboard came last again, as at a start


def test_whoever_chooses_to_type_their_name_with_a_finger_can_begin_at_once(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    QApplication.processEvents()
    window = tap(page.ways.way.button("typed_name"))
    qtbot.waitUntil(page.ways.typed.entry.hasFocus)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert page.ways.typed.text() == "a"


def test_a_half_hidden_picture_stays_under_the_finger_that_chose_it(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    scroll = scroll_of(page)
    assert scroll is not None
    scroll.resize(700, 480)
    press(page.agreed.button("yes"))
    press(page.ways.way.button("symbol_choice"))
    star, window = page.ways.picture.button("star"), page.window()
    QApplication.processEvents()
    scroll.gutter.setValue(scroll.gutter.value() + star.mapTo(scroll, QPoint(0, 0)).y() + 20 - scroll.height())
    before = star.mapTo(window, QPoint(0, 0))
    tap(star, QPoint(star.width() // 2, 8))
    qtbot.waitUntil(lambda: page.ways.picture.value() == "star")
    Hands(window).rest(200)
    assert star.mapTo(window, QPoint(0, 0)) == before, "the next press is meant for the same picture"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)  # the keyboard came last again, as at a start


def test_money_that_does_not_add_up_keeps_the_plan_open(qtbot: QtBot) -> None:
    plan = plan_with_money()
    plan = plan.with_entry(PlannedSpend(id=GOALS[3].replace("3333", "8888"), title=Words("A helper"), unit_pence=100))
    page, desk = opened(qtbot, plan, locked=False)
    assert page.lock.lock.isHidden()
    assert page.lock.words.text() == "The sums do not add up yet. Please sort this out first."
    assert current_version(desk.plan) is None


def test_what_went_wrong_is_said_and_the_answer_stays(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    desk.refuses = "This laptop has no room left."
    sign_with_picture(qtbot, page, "yes")
    assert page.trouble.text() == "This laptop has no room left."
    assert page.trouble.visibleRegion().boundingRect().height() == page.trouble.height(), "it is in view"
    assert page.heading.hasFocus()
    assert "This laptop has no room left." in page.heading.accessibleDescription()
    assert page.ways.picture.value() == "heart"
    desk.refuses = ""
    qtbot.wait(450)
    press(page.done)
    assert len(signatures(desk)) == 1


def test_a_given_but_unkept_answer_is_not_left_behind(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    assert page.problems() == ()
    press(page.agreed.button("yes"))
    press(page.ways.way.button("typed_name"))
    assert [problem.field for problem in page.problems()] == [page.ways.typed]
    page.ways.typed.focus_first()
    keys("Idris")
    assert [problem.field for problem in page.problems()] == [page.ways.way]
    press(page.ways.way.button("not_today"))
    assert page.problems() == ()
    assert page.answer(desk.plan) is desk.plan


def test_going_on_keeps_a_given_answer_first_and_stays_for_who_is_next(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    assert not page.keeps_first()
    press(page.agreed.button("yes"))
    press(page.ways.way.button("typed_name"))
    assert not page.keeps_first()
    assert [problem.text for problem in page.problems()] == ["There is no name yet. Type it, or choose another way."]
    assert signatures(desk) == ()
    page.ways.typed.focus_first()
    keys("Idris")
    assert page.keeps_first()
    assert [signature.typed_name for signature in signatures(desk)] == ["Idris"]
    assert not page.keeps_first()


def test_the_button_that_keeps_a_mark_stands_right_under_the_pad(qtbot: QtBot) -> None:
    page, _desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("drawn"))
    QApplication.processEvents()
    pad, done = (QRect(part.mapTo(page, QPoint(0, 0)), part.size()) for part in (page.ways.pad, page.done))
    assert 0 <= done.top() - pad.bottom() < 60
    assert done.left() >= pad.left()


def test_a_picture_and_a_mark_belong_together(qtbot: QtBot) -> None:
    page, desk = opened(qtbot, plan_with_goals("Sleep safely"))
    press(page.agreed.button("yes"))
    press(page.ways.way.button("symbol_choice"))
    press(page.ways.picture.button("thumbs-up"))
    assert page.ways.pad.isHidden()
    press(page.ways.mark_too)
    for one in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        key(one)
    press(page.done)
    (signature,) = signatures(desk)
    assert (signature.method, signature.picture, bool(signature.strokes)) == ("symbol_choice", "thumbs-up", True)
