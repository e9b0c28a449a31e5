"""The person's own no, before whoever decides in their place: what they said, and why it is best all the same."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import quoted_words


class HeardNo(Panel):
    """The no is read first. A yes after it needs a reason, signed and printed with it: `why`, below the answer."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._person = ""
        self.title = Title("")
        self._said = QVBoxLayout()
        self.why = Voiced("", _("It stands in the plan, beside the no."), lines=3, lang=lang)
        self.body.addWidget(self.title)
        self.body.addLayout(self._said)
        self.body.addWidget(Body(_("Is there another way? A new version can hold it.")))

    def ask(self, plan: Plan, no: Signature | None, decider: Party, lang: str) -> None:
        """Begins anew for whoever decides: shows what the person answered, and no reason yet."""
        self._person = plan.person.called
        later = no is not None and no.answer == "not_yet"
        said = _("{name} said: not yet.") if later else _("{name} said no.")
        self.title.setText(said.format(name=isolated(self._person)))
        clear(self._said)
        for disagreement in no.disagrees_with if no else ():
            quote = Body(quoted_words(disagreement.words.text))
            spoken.set_language(quote, disagreement.words.lang)
            self._said.addWidget(quote)
        self.why.set_label(_("Why is it best for {name} all the same?").format(name=self._person))
        self.why.ask(plan, Words("", lang, decider.id))
        self.why.set_error("")

    def ask_why(self, agrees: bool) -> None:
        """A reason is asked for with a yes, and with nothing else."""
        self.why.setVisible(agrees and not self.isHidden())

    def words(self) -> Words:
        """The reason that was given; nothing where none is asked for."""
        return NOTHING_SAID if self.why.isHidden() else self.why.words() or NOTHING_SAID

    def missing(self) -> tuple[Problem, ...]:
        """What is still needed so that the no is not passed over."""
        if self.why.isHidden() or self.why.words():
            return ()
        words = _("Please say why. {name} said no, and will read this.").format(name=self._person)
        return (Problem(words, self.why),)
