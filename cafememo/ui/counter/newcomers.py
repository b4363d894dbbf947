"""Somebody new: a first name, Enter, and they are greeted."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.domain.text import clean_name
from cafememo.domain.trouble import CodeDue
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.foreign import ForeignHash
    from cafememo.domain.reading import Blank, Greeting
    from cafememo.domain.trouble import Trouble
    from cafememo.services.finding import Found
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

CODE_AFTER_MS = 2_500
"""How long after the opening it is looked whether a recovery code is due: the first scan comes first."""


class Newcomers(QObject):
    """Asks who somebody is, and has them remembered."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._card: int | ForeignHash | None = None
        """What is to be theirs: a blank card, or somebody else's code."""
        self._refused: Callable[[], str] = _nameless
        """What is said where they cannot be remembered, or the card or code not be theirs."""
        self._wants_phone_card = False
        self._code_due = False
        """Whether nobody more may be remembered, as far as is known; it is looked up before anybody is refused."""
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.setInterval(CODE_AFTER_MS)
        self._look_later.timeout.connect(self._look_up_code)
        desk.opened.connect(self._look_at_code)
        desk.changed.connect(self._look_at_code)  # a set-up that is over
        self._joining = False
        """Enter was pressed for whoever is asked for, and a second one is not for somebody else of that name."""
        desk.joined.connect(self._joined)
        desk.troubled.connect(self._not_joined)
        desk.others_found.connect(self._show_others)

    def ask(self, card: "Blank | None") -> None:
        """Ask who a blank card is for, or who a newcomer without one is."""
        self._ask(card.card_id if card is not None else None)

    def offer_link(self, code: "ForeignHash") -> None:
        """Say that a code is no card of this café, and offer to link it to a regular."""
        self._screen.notice(
            translate("counter", "Not one of our cards"),
            translate("counter", "It can be linked to a regular, and greets them from then on."),
            "qr-code",
            other=translate("counter", "Link it to a regular"),
            other_icon="user-plus",
            other_act=lambda: self._ask(code),
        )

    def _ask(self, card: "int | ForeignHash | None") -> None:
        """Ask who a card or a code is for."""
        if self._screen.cafe is None or not self._screen.gate.open:
            return  # a blank card may have been scanned just before the counter was locked
        if self._code_due:
            self._card = card
            self._desk.ask_store(_is_code_due, self._ask_if_may, self._screen.show_trouble)
            return
        self._screen.changing.put_aside()
        self._card = card
        self._joining = self._wants_phone_card = False
        page = self._screen.pages.naming_page()
        self._screen.turn_to(page)
        page.ask(self._screen.cafe.name, title=_title(card), offers_phone=card is None)

    def _look_at_code(self, facts: "CafeFacts") -> None:
        """Find out whether a newcomer would have to be sent away; most cafés are not asked."""
        self._code_due = facts.code_asked and not facts.demo and not facts.setup
        if self._code_due:
            # The first scan comes first. Whoever is new before this is known has it looked up for them.
            self._look_later.start()

    def _look_up_code(self) -> None:
        self._desk.ask_store(_is_code_due, self._note_code, ignore)

    def _note_code(self, due: bool) -> None:
        self._code_due = due

    def _ask_if_may(self, due: bool) -> None:
        """Ask who it is, or say what is to be done before anybody is remembered."""
        self._code_due = due
        if due:
            self._tell_code_due()
        else:
            self._ask(self._card)

    def _tell_code_due(self) -> None:
        """Say what is to be done first, and offer to go there."""
        self._screen.notice(
            translate("counter", "First the recovery sheet"),
            translate(
                "counter",
                "Nobody is remembered before the recovery sheet of this café was printed and its code typed back: it "
                "keeps everything from being lost with this computer. The owner does it in Backups, Protection.",
            ),
            "shield-check",
            other=translate("counter", "Owner’s window"),
            other_icon="settings",
            other_act=self._go_to_protection,
        )

    def _go_to_protection(self) -> None:
        """Show where it is done."""
        self._screen.show_idle()
        self._screen.protection_wanted.emit()

    def propose_name(self, name: str) -> None:
        """Begin with what was typed already to find somebody."""
        self._screen.pages.naming_page().name_field.setText(name)

    def look_for_others(self, name: str) -> None:
        """Ask who of this name is known already."""
        self._desk.others_called(name)

    def _show_others(self, others: "tuple[Found, ...]") -> None:
        """Hint at who it may be, while the name is still asked for."""
        page = self._screen.pages.naming
        if page is not None and self._screen.page is page:
            page.show_others(others, self._screen.local_time())

    def choose_other(self, regular_id: int) -> None:
        """Greet somebody who is known already; a blank card in hand becomes theirs."""
        card = self._card
        if card is None:
            self._desk.greet(regular_id)
        elif not self._joining:  # it stays in hand: where it cannot be theirs, Enter is not to forget it silently
            self._joining = True
            self._refused = partial(_free_no_more, card)
            self._desk.give_card(regular_id, card)

    def ask_without_card(self) -> None:
        """Ask for the name of somebody without a card."""
        self.ask(None)

    def join(self, name: str) -> None:
        """Remember a newcomer, once."""
        if self._joining:
            return
        self._joining = True
        self._wants_phone_card = False
        self._refused = _nameless
        if self._card is not None and clean_name(name):
            self._refused = partial(_free_no_more, self._card)
        self._desk.join(name, self._card)

    def join_for_phone(self, name: str) -> None:
        """Remember a newcomer without a card, once, and show them one for their phone."""
        if not self._joining:
            self.join(name)
            self._wants_phone_card = True

    def _joined(self, greeting: "Greeting | None") -> None:
        """Greet the newcomer, or say that the name, the card or the code will not do."""
        self._joining = False
        wants_phone_card, self._wants_phone_card = self._wants_phone_card, False
        if greeting is not None:
            self._card = None
            self._screen.ordering.welcome(greeting)
            if wants_phone_card:
                self._screen.phoning.open_for(greeting.regular_id)
        else:
            self._screen.pages.naming_page().say(self._refused())

    def _not_joined(self, reason: "Trouble") -> None:
        """Take Enter again: what was asked last may have been to remember somebody."""
        self._joining = self._wants_phone_card = False
        if isinstance(reason, CodeDue):
            self._code_due = True
            self._tell_code_due()


def _is_code_due(store: "Store") -> bool:
    """Tell, on the lane, whether nobody more is remembered for now."""
    from cafememo.services.keeping import stops_newcomers  # noqa: PLC0415 - it imports the driver

    return stops_newcomers(store)


def _nameless() -> str:
    return translate("counter", "Not remembered: write a first name.")


def _free_no_more(card: "int | ForeignHash") -> str:
    """Say that a card or a code became somebody's, or of no use, while it was asked whose it is."""
    if isinstance(card, int):
        return translate("counter", "Nothing was kept: this card is free no more. Scan it once again.")
    return translate("counter", "Nothing was kept: this code can be linked no more. Scan it once again.")


def _title(card: "int | ForeignHash | None") -> str:
    """Return what is asked: whose a card is, whose a code, or who is there."""
    from cafememo.domain.foreign import ForeignHash  # noqa: PLC0415 - not at the first paint

    if card is None:
        return translate("counter", "Who is it?")
    if isinstance(card, ForeignHash):
        return translate("counter", "Whose code is it?")
    return translate("counter", "New card. Who is it?")
