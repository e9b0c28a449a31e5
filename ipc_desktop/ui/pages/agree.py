"""The page on which the plan is locked and everybody agrees or not, each in their own way, the person first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar, Literal, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import AgreedVersion, Answer, Disagreement, NeededSigner, Signature
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import may_be_locked, readiness
from ipc_desktop.plan.signers import Signer, asked_at_the_table, stands_in_as
from ipc_desktop.plan.signing import (
    AGREEING,
    answers_to,
    asked_first,
    current_version,
    has_to_hear,
    needs_of,
    standing_answers,
    with_answers_shown,
)
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.standing import answered_words, money_words, what_follows
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.field import Problem, point_out, put_raw, raw_of
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.parts.signing.asked import Asked
from ipc_desktop.ui.parts.signing.changed_since import ChangedSince
from ipc_desktop.ui.parts.signing.heard_no import HeardNo
from ipc_desktop.ui.parts.signing.lock_panel import LockPanel
from ipc_desktop.ui.parts.signing.sign_ways import SignWays
from ipc_desktop.ui.parts.signing.signed_panel import SignedPanel
from ipc_desktop.ui.parts.signing.signer_row import SignerRow
from ipc_desktop.ui.parts.signing.versions_panel import VersionsPanel
from ipc_desktop.ui.parts.signing.who_signs import WhoSigns
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.rule_packs import rule_book
from ipc_desktop.wording.signing import asked_words, decides_words, statement_words

Step = Literal["lock", "broken", "sign", "answered"]
_PLAIN = ("", "my_own_plan", "writes_it_with_us")
"""Reasons to sign that need no word of their own."""


class Agree(Page):
    """Locks a version, then asks each signer; every way counts the same, and nothing is chosen beforehand."""

    key: ClassVar[str] = "agree"
    stone: ClassVar[Stone] = "agree"
    says_money: ClassVar[bool] = True

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._plan = Plan(case="")
        self._signer = ""
        self._busy = False
        self._anew = False
        self.trouble = Body("", weight=700, colour="err")
        self.since = ChangedSince()
        self.funders, self.decides = Body("", weight=700), Body("", weight=700)
        self.lock = LockPanel()
        self.who_signs = WhoSigns()
        self.signers = SignerRow()
        self.why_asked = Body("")
        self.agreed = Asked()
        self.not_yet = Button(_("Open the plan again"), glyph="undo")
        self.fine = Body(_("That is fine. The plan opens again, and nothing is lost."))
        self.disagrees = Voiced(_("What do you not agree with?"), _("It stands in the plan"), lang=sitting.language)
        self.heard = HeardNo(sitting.language)
        self.ways = SignWays(sitting.language)
        self.done = Button(_("Keep my answer"), kind="main")
        self.signed = SignedPanel()
        self.again = Button(_("Something changed? Start a new version"))
        self.versions = VersionsPanel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        above: tuple[QWidget, ...] = (self.trouble, self.since, self.funders, self.decides, self.lock, self.signers)
        asked: tuple[QWidget, ...] = (self.why_asked, self.heard, self.agreed, self.fine)
        for widget in (*above, *asked):
            self.body.addWidget(widget)
        self.body.addWidget(self.not_yet, 0, Qt.AlignmentFlag.AlignLeading)
        answered: tuple[QWidget, ...] = (self.disagrees, self.heard.why, self.ways, self.signed)
        for part in answered:
            self.body.addWidget(part)
        self.ways.put_at_the_foot(self.done)
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.who_signs)
        self.body.addWidget(self.versions)

    def _connect(self) -> None:
        self.again.clicked.connect(self._on_again)
        self.since.told.connect(self._show)
        self.lock.lock.clicked.connect(self._on_lock)
        self.lock.stay.clicked.connect(self._on_stay)
        self.lock.wanted.connect(self.go_to)
        self.versions.wanted.connect(self._on_read)
        self.versions.read_aloud.connect(self.read_aloud)
        self.signers.chosen.connect(self.choose_signer)
        self.agreed.changed.connect(self._show_answer)
        self.not_yet.clicked.connect(self._on_withdraw)
        self.done.clicked.connect(self._on_done)
        self.ways.changed.connect(self._show_done)
        for field in (self.agreed, self.disagrees, self.heard.why, self.ways):
            field.changed.connect(self.changed)

    @override
    def question(self, plan: Plan) -> str:
        version = current_version(plan)
        if version is None or self._anew:
            return _("Is this the plan we agree on?")
        if has_to_hear(plan, version, self._signer):
            return _("What would {name} say yes to?").format(name=plan.person.called)
        return answered_words(plan, version, self._signer) or _("How would you like to agree?")

    @override
    def lead(self, plan: Plan) -> str:
        version = current_version(plan)
        if version is None or self._anew:
            return _("First we close the plan, so that everybody signs the same words.")
        return what_follows(plan, version, self._signer)

    @override
    def sums_told(self) -> tuple[str, ...]:
        return () if self.trouble.isHidden() else (self.trouble.text(),)

    @override
    def show_plan(self, plan: Plan) -> None:
        other_case = plan.case != self._plan.case
        self._plan = plan
        self._busy = self._anew = False
        known = [signer.party.id for signer in self._asked()]
        if other_case or self._signer not in known:
            self._signer = asked_first(plan, known)
        self._begin_signer()
        self.since.look(plan, self.sitting.desk)

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def problems(self) -> tuple[Problem, ...]:
        if not self._may_be_kept():
            return ()
        return self._missing() or (Problem(_("Press Keep my answer first, or choose Not today."), self.ways.way),)

    @override
    def keeps_first(self) -> bool:
        """An answer that is whole is kept by the bar's button too, and whoever is asked next stands here."""
        is_whole = self._may_be_kept() and not self._missing()
        if is_whole:
            self._on_done()
        return is_whole

    @override
    def unfinished(self) -> dict[str, str]:
        """An answer that is not kept yet: nobody has to say or draw it twice."""
        version = current_version(self._plan)
        if version is None or self._step() != "sign" or not self.agreed.value():
            return {}
        answer = {"version": version.id, "signer": self._signer, "agreed": self.agreed.value()}
        return answer | raw_of({"disagrees": self.disagrees, "heard": self.heard.why}) | self.ways.written()

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        version = current_version(self._plan)
        known = [signer.party.id for signer in self._asked()]
        if version is None or written.get("version") != version.id or written.get("signer") not in known:
            return
        self._signer = written["signer"]
        self._begin_signer()
        if self._step() == "sign":
            put_raw({"agreed": self.agreed, "disagrees": self.disagrees, "heard": self.heard.why}, written)
            self.ways.take_up(written)
            self._show_answer()

    @property
    @override
    def state(self) -> str:
        return self.heading.text() if self._step() == "answered" else ""

    @override
    def is_answered(self, plan: Plan) -> bool:
        version = current_version(plan)
        return version is not None and bool(answers_to(plan, version))

    # --- what is shown -----------------------------------------------------------------------------------------------

    def choose_signer(self, party: str) -> None:
        """Asks another signer, or says what they have answered."""
        self._signer = party
        self._begin_signer()
        if self._step() == "sign":
            self.agreed.focus_first()
        else:
            self._go_to_the_top()

    def _begin_signer(self) -> None:
        signer = self._signer_now()
        party, person = signer.party, self._plan.person.called
        self.agreed.set_label(asked_words(signer.why, party.name, person))
        self.why_asked.setText(choice_words("why_you_sign", signer.why) if signer.why not in _PLAIN else "")
        self.agreed.set_value("")
        self.agreed.set_error("")
        self.disagrees.ask(self._plan, Words("", self.sitting.language, party.id))
        version = current_version(self._plan)
        own = answers_to(self._plan, version).get(self._plan.me.id) if version else None
        self.heard.ask(self._plan, own, party, self.sitting.language)
        self.ways.ask(self._plan, party, self.sitting.today(), decides=signer.why == "my_own_plan")
        self.trouble.hide()
        self._show()

    def _step(self) -> Step:
        version = current_version(self._plan)
        if version is None or self._anew:
            return "lock"
        if not self.sitting.desk.version_is_sound(version.id):
            return "broken"
        return "answered" if self._signer in standing_answers(self._plan, version) else "sign"

    def _show(self) -> None:
        step, plan = self._step(), self._plan
        version = current_version(plan)
        answers = standing_answers(plan, version) if version else {}
        hears = step == "sign" and version is not None and has_to_hear(plan, version, self._signer)
        shown = answers_to(with_answers_shown(plan), version) if version and self._signer in answers else {}
        items, changed = self._open_items(), self.since.found and step in ("sign", "answered")
        self.since.setVisible(changed)
        self.funders.setText(money_words(plan))
        self.funders.setVisible(bool(self.funders.text()) and step != "answered")
        self.decides.setText(decides_words(plan, self._needs()))
        self.decides.setVisible(bool(self.decides.text()))
        self.lock.show_lock(items, plan, broken=step == "broken", again=bool(answers))
        self.lock.setVisible(step in ("lock", "broken"))
        self.signers.setVisible(step in ("sign", "answered"))
        self.signers.show_signers(self._asked(), answers, shown, self._signer, self.sitting.today())
        self.why_asked.setVisible(step == "sign" and bool(self.why_asked.text()))
        self.agreed.setVisible(step == "sign")
        self.heard.setVisible(hears)
        self.signed.show_answers(plan, shown)
        self.signed.setVisible(step == "answered")
        anew = step == "answered" or hears or (changed and bool(answers))
        self.again.setVisible(anew and may_be_locked(items))
        self.who_signs.show_needed(self._needs(), plan)
        self.who_signs.setVisible(step in ("lock", "answered"))
        self.versions.show_versions(plan, version.id if version and step == "sign" else "")
        self.versions.setVisible((step != "sign" or changed) and bool(self.versions.buttons))
        self._show_answer()
        self.retell(plan)
        self.stands_anew.emit()
        tab_in_reading_order(self)

    def _open_items(self) -> tuple[Item, ...]:
        desk, order = self.sitting.desk, [page.key for page in PAGES]
        return readiness(self._plan, order, on=self.sitting.today(), signers=desk.signers(), book=rule_book())

    def _needs(self) -> tuple[NeededSigner, ...]:
        """Who has to sign: the version that is signed says it itself; one to come follows from the plan."""
        version = current_version(self._plan)
        return self.sitting.desk.signers() if version is None or self._anew else needs_of(self._plan, version)

    def _asked(self) -> tuple[Signer, ...]:
        return asked_at_the_table(self._plan, self._needs())

    def _signer_now(self) -> Signer:
        return next((one for one in self._asked() if one.party.id == self._signer), Signer(self._plan.me, "self"))

    def _go_to_the_top(self) -> None:
        """Puts the focus on the heading, which says how it stands; not while somebody is at another screen."""
        if self.isVisible():
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answer(self) -> None:
        answer = self._answer() if self._step() == "sign" else ""
        version = current_version(self._plan)
        unsigned = version is not None and not answers_to(self._plan, version)
        opens_again = answer == "not_yet" and unsigned
        self.fine.setVisible(opens_again)
        self.not_yet.setVisible(opens_again or (unsigned and self._step() == "sign" and self.since.found))
        self.disagrees.setVisible(answer in ("yes_but", "no"))
        self.heard.ask_why(answer in AGREEING)
        self.ways.setVisible(bool(answer) and not opens_again)
        if answer:
            self.ways.say(self._statement())
        self._show_done()

    def _show_done(self) -> None:
        self.done.setVisible(not self.ways.isHidden() and self.ways.can_be_kept())

    def _answer(self) -> Answer:
        return next((answer for answer in get_args(Answer) if answer == self.agreed.value()), "")

    def _statement(self) -> str:
        """The sentence that is agreed to, shown and kept with the signature."""
        why, person = self._signer_now().why, self._plan.person.called
        return statement_words(self._answer(), why, person, heard_no=not self.heard.isHidden())

    # --- what somebody does ----------------------------------------------------------------------------------------

    def _on_lock(self) -> None:
        if self._busy or not may_be_locked(self._open_items()):
            return
        reason = self.lock.chosen_reason()
        if reason is not None:
            self._busy = True
            self.sitting.desk.lock_version(reason, self._on_locked, self._on_failed)

    def _on_again(self) -> None:
        self._anew = True
        self._show()
        self._go_to_the_top()

    def _on_stay(self) -> None:
        self._anew = False
        self._show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self, version_id: str) -> None:
        from ipc_desktop.documents.contents import make_document

        def read(plan: Plan) -> None:
            version = plan.get(AgreedVersion, version_id)
            if version is not None:
                today, language = self.sitting.today(), self.sitting.language
                document = make_document("plan", plan, language=language, today=today, version=version)
                self.versions.show_reading(version, document)

        self.sitting.desk.read_version(version_id, read, self.versions.say_trouble)

    def _on_locked(self, plan: Plan) -> None:
        self._signer = plan.me.id
        self._show_anew(plan)
        self.agreed.focus_first()

    def _on_withdraw(self) -> None:
        version = current_version(self._plan)
        if version is not None and not self._busy:
            self._busy = True
            self.sitting.desk.withdraw_version(version.id, self._on_opened_again, self._on_failed)

    def _on_opened_again(self, plan: Plan) -> None:
        self._show_anew(plan)
        self._go_to_the_top()

    def _on_done(self) -> None:
        version = current_version(self._plan)
        if version is None or self._busy:
            return
        self.ways.clear_errors()
        if point_out(self._missing()):
            return
        self._busy = True
        signature = self._signature(version)
        self.sitting.desk.sign(signature, partial(self._on_signed, signature.signer), self._on_failed)

    def _may_be_kept(self) -> bool:
        return self._step() == "sign" and bool(self.agreed.value()) and self.ways.can_be_kept()

    def _missing(self) -> tuple[Problem, ...]:
        return (*self.heard.missing(), *self.ways.missing())

    def _signature(self, version: AgreedVersion) -> Signature:
        sign = self.ways.sign()
        asked = self._signer_now()
        signer = self._plan.party(sign.stand_in) or asked.party
        stands_in = stands_in_as(self._plan, signer.id, self.sitting.today()) if sign.stand_in else None
        words = self.disagrees.words() if self._answer() in ("yes_but", "no") else NOTHING_SAID
        return Signature(
            id=self.sitting.new_id(),
            version=version.id,
            manifest_hash=version.manifest_hash,
            signer=signer.id,
            capacity_of_signer=stands_in or asked.capacity,
            answer=self._answer(),
            method=sign.method,
            statement_shown=Words(self._statement(), self.sitting.language, signer.id, "agreed_summary"),
            disagrees_with=(Disagreement(section="", words=words),) if words else (),
            typed_name=sign.typed_name,
            picture=sign.picture,
            strokes=sign.strokes,
            witness=sign.witness,
            why_someone_else=sign.why_someone_else,
            why_all_the_same=self.heard.words(),
            signed_at=self.sitting.instant(),
        )

    def _on_signed(self, signer: str, plan: Plan) -> None:
        """Says what was kept; the next signer is one tap away, so that nobody is hurried."""
        self._signer = signer
        self._show_anew(plan)
        self._go_to_the_top()

    def _show_anew(self, plan: Plan) -> None:
        self.show_plan(plan)
        self.changed.emit()

    def _on_failed(self, sentence: str) -> None:
        """Says above all what went wrong: whoever pressed a button may be far down the page."""
        self._busy = False
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self._describe()
        self._go_to_the_top()
