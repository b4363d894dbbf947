"""Who is at the counter, what they have, and how it gets onto the disk."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.domain.round import Chosen, Round
from cafememo.domain.staff import Deed
from cafememo.ui.counter.keeping_up import KeepingUp
from cafememo.ui.counter.telling import initials_of, noted_text
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.domain.portion import Portion
    from cafememo.domain.reading import Greeting, Reading, ShownUsual
    from cafememo.domain.trouble import Trouble
    from cafememo.services.counter import Note
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.greeting import GreetingPage
    from cafememo.ui.counter.screen import CounterScreen

GREETING_MS = 12_000
"""A greeting nobody touches hides itself after this, until the owner wants it sooner or later."""


class Ordering(QObject):
    """Holds the round in the making. It is shown, hidden and kept, or being written; nobody falls out of it."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self.round = Round()
        self.greeting_ms = GREETING_MS
        self._keeping_up = KeepingUp(screen, desk)
        self._tokens: dict[int, bytes] = {}
        """The card each regular of the round was scanned by."""
        self._being_noted: deque[tuple[Round, tuple[bytes, ...]]] = deque()
        self._noted_tokens: tuple[bytes, ...] = ()
        self._undoable: tuple[int, ...] = ()
        self._asked: tuple[int, int] | None = None
        self._to_tell = ""
        # A timer of its own, since QTimer.singleShot(0) would be in time for the same paint: what is waited for is
        # that something is noted. What goes with it follows in the next turn.
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.timeout.connect(self._turn_to_rest)
        desk.rounds.noted.connect(self._noted)
        desk.rounds.noted_late.connect(self._noted_late)
        desk.rounds.kept.connect(self._kept)
        desk.rounds.gone.connect(self._gone)
        desk.rounds.gone_late.connect(self._gone_late)
        desk.undone.connect(self._undone)
        desk.proposed.connect(self._propose)
        desk.pinned.connect(self._pinned)

    # Who is there.

    def welcome(self, greeting: "Greeting", token: bytes | None = None) -> None:
        """Show somebody, alone or with those who are there already."""
        if not self._screen.gate.open:
            return
        self._screen.changing.put_aside()
        if self.round.full and self.round.place_of(greeting.regular_id) is None:
            self.say_full()
            return
        self.round = self.round.welcome(greeting)
        if token is not None:
            self._tokens[greeting.regular_id] = token
        self.show()

    def say_full(self) -> None:
        """Say that nobody else fits into the round."""
        self.show()
        self._page().say(translate("counter", "A round holds eight. Note it, then scan the next card."))

    def scanned_again(self, token: bytes) -> bool:
        """Take no second scan of a card whose regular is shown or was just noted; tell whether it was one."""
        if self._screen.page is self._screen.pages.greeting and token in self._tokens.values():
            place = next((self.round.place_of(who) for who, card in self._tokens.items() if card == token), None)
            if place is None:
                return False
            if place != self.round.at:
                self.turn_to(place)
            self._page().say(translate("counter", "This card was scanned already."))
            self._screen.hide_after(self.greeting_ms)
            return True
        noting = [card for _, cards in self._being_noted for card in cards]
        if token in (*self._noted_tokens, *noting):
            self._screen.tell(translate("counter", "This card was noted a moment ago."))
            return True
        return False

    def foresee(self, reading: "Reading") -> None:
        """Lay out, out of sight, who will most likely be greeted in a moment."""
        from cafememo.domain.reading import Greeting  # noqa: PLC0415 - not at the first paint

        page = self._screen.pages.greeting
        if (
            self._screen.gate.open
            and isinstance(reading, Greeting)
            and page is not None
            and page.isHidden()
            and not self.round
        ):
            self._screen.place_page(page)
            page.menu = self._desk.menu_today()
            page.foresee(reading, self._screen.local_time())

    def show(self) -> None:
        """Show the seat of the round; nothing while it is locked, and rest where nobody is there any more."""
        if not self._screen.gate.open:
            return
        if not self.round:
            self._screen.show_idle()
            return
        self._screen.idle_page.show_kept(0)
        page = self._page()
        page.menu = self._desk.menu_today()
        page.show_round(self.round, self._screen.local_time())
        self._screen.turn_to(page)
        self._screen.setFocus()
        self._screen.hide_after(self.greeting_ms)

    def hide(self) -> None:
        """Take everybody's name off the screen; what would be a loss is kept for later."""
        if not self.round.worth_keeping():
            self._clear()
        self._screen.idle_page.show_kept(len(self.round.seats))

    def resume(self) -> None:
        """Go on with a round that was hidden."""
        if self.round:
            self.show()

    def drop_all(self) -> None:
        """Forget the round; it can be brought back while the toast is there."""
        before, tokens = self.round, dict(self._tokens)
        if before:
            self._clear()
            self._screen.show_idle()
            self._screen.tell(
                translate("counter", "The round is dropped."), undo=lambda: self._bring_back(before, Round(), tokens)
            )

    def _bring_back(self, before: Round, after: Round, tokens: dict[int, bytes]) -> None:
        """Show again whom a round was left without; whoever came meanwhile stays, and what was noted is noted once."""
        self._screen.changing.put_aside()
        self.round, self._tokens = self.round.bring_back(before, after), tokens | self._tokens
        self.show()
        self._keeping_up.look_again()

    def _clear(self) -> None:
        self.round = Round()
        self._tokens.clear()

    def know_anew(self, was: int, greeting: "Greeting") -> None:
        """Have somebody in the round as they are known by now; `was` is who they were before they were merged."""
        self.round = self.round.known_anew(greeting, self._desk.menu, was=was)
        token = self._tokens.pop(was, None)
        if token is not None:
            self._tokens.setdefault(greeting.regular_id, token)

    def card_of(self, regular_id: int) -> bytes | None:
        """Return the card somebody of the round was scanned by, None where they were found by name."""
        return self._tokens.get(regular_id)

    def lose(self, regular_id: int) -> None:
        """Have somebody in the round no more who is not among the regulars any more."""
        self.round = self.round.without(regular_id)
        self._tokens.pop(regular_id, None)

    # What they have.

    def choose(self, chosen: Chosen) -> None:
        """Take what somebody has; who is alone has it noted at once."""
        self.round = self.round.choose(chosen)
        self.show()
        if len(self.round.seats) == 1:
            self._page().note()  # which asks for a second press where they avoid it

    def turn(self, step: int) -> None:
        """Show the next seat, or the one before; nothing while the round is being written."""
        if self.round:
            self.round = self.round.turn(step)
            self.show()

    def turn_to(self, place: int) -> None:
        """Show a seat; nothing while the round is being written."""
        if self.round:
            self.round = self.round.turn_to(place)
            self.show()

    def turn_on(self) -> None:
        """Show the next seat."""
        self.turn(1)

    def turn_back(self) -> None:
        """Show the seat before."""
        self.turn(-1)

    def leave_out(self) -> None:
        """Take the seat shown out of the round; of who is alone, take what is asked off the screen for good."""
        if len(self.round.seats) < 2:
            self.decline_proposal()
            return
        before, tokens = self.round, dict(self._tokens)
        initial = initial_of(before.seat.greeting.name)
        after = self.round = before.drop()
        self.show()
        text = translate("counter", "{initial} is left out.").format(initial=initial)
        self._screen.tell(text, undo=lambda: self._bring_back(before, after, tokens))

    # How it gets onto the disk.

    def note(self) -> None:
        """Write the round as it stands."""
        if not self.round:
            return
        self._being_noted.append((self.round, tuple(self._tokens.values())))
        portions = self.round.portions()
        self._clear()
        self._desk.note(portions)  # before anything else: it is waited for
        if self._being_noted:  # else the disk refuses, and it was told already
            self._page().set_noting(noting=True)
            self._screen.hide_after(None)

    def _noted(self, notes: "tuple[Note, ...]") -> None:
        """Say that it is on the disk, and rest."""
        _, self._noted_tokens = self._being_noted.popleft()
        # Another card may have been quicker: whoever is shown by now is not disturbed.
        rests = self._screen.gate.open and self._shows_what_was_noted()
        if rests:
            self._page().say_noted()  # first of all: it is what is waited for
        self._undoable = tuple(note.entry_id for note in notes)
        self._to_tell = noted_text(notes)
        if rests:
            self.rest.start()
        else:
            self.tell_noted()

    def _shows_what_was_noted(self) -> bool:
        """Tell whether the page still shows the round that was written."""
        screen = self._screen
        return screen.page is screen.pages.greeting and not self.round and not self._being_noted

    def _turn_to_rest(self) -> None:
        """Rest, now that the button has said that it is noted, and tell what."""
        self._screen.show_idle()
        self.tell_noted()

    def tell_noted(self) -> None:
        """Tell what was noted, and offer to take it back."""
        entries = self._undoable
        self._screen.tell(self._to_tell, undo=lambda: self._desk.undo(entries))

    def _noted_late(self, notes: "tuple[Note, ...]") -> None:
        """Say that what had to wait is on the disk now."""
        entries = tuple(note.entry_id for note in notes)
        self._screen.tell(noted_text(notes), undo=lambda: self._desk.undo(entries))

    def _kept(self, reason: "Trouble") -> None:
        """Say that a round is not on the disk yet, and go on."""
        from cafememo.ui.sentences import kept_sentence  # noqa: PLC0415 - only where something is wrong

        kept, _ = self._being_noted.popleft()
        meant = initials_of([seat.greeting.name for seat in kept.seats])
        if self._shows_what_was_noted():
            self._screen.show_idle()
        self._screen.tell(kept_sentence(reason).format(initials=meant))

    def _gone_late(self, _portions: "tuple[Portion, ...]") -> None:
        """Say that an order which had to wait cannot be noted any more."""
        self._screen.tell(translate("counter", "An order that had to wait cannot be noted: its regular is gone."))

    def _gone(self, _portions: "tuple[Portion, ...]") -> None:
        """Say that a round could not be written, and show it again where nobody else is shown."""
        meant, _ = self._being_noted.popleft()
        sentence = translate("counter", "Not noted: this has changed meanwhile. Scan the card once more.")
        if not self.round and self._screen.page is self._screen.pages.greeting:
            self.round = meant
            self.show()
            self._page().say(sentence, "brick")
            self._keeping_up.look_again(sentence)
            return
        initials = initials_of([seat.greeting.name for seat in meant.seats])
        self._screen.tell(translate("counter", "Not noted for {initial}. {why}").format(initial=initials, why=sentence))

    def _undone(self, undone: int) -> None:
        """Say that visits were taken back."""
        self._noted_tokens = ()
        if self._screen.page is self._screen.pages.today:
            return  # which says so itself
        self._screen.tell(
            translate("counter", "Taken back.") if undone else translate("counter", "This was taken back already.")
        )

    def _propose(self, proposal: "tuple[int, ShownUsual]") -> None:
        """Ask whether an order should be the usual, of whoever is shown."""
        regular_id, usual = proposal
        shown = self._screen.page is self._screen.pages.greeting and bool(self.round)
        if not shown or self.round.seat.greeting.regular_id != regular_id:
            return
        if self._screen.guarding.refusal(Deed.USUAL):
            return  # whoever is there could not say yes
        if self._page().ask(usual):
            self._asked = (regular_id, usual.order_id)

    def accept_proposal(self) -> None:
        """Say yes to what is asked, if anything is."""
        asked = self._page().person.proposal
        if asked is not None:
            asked.accept()

    def decline_proposal(self) -> None:
        """Say no to what is asked, if anything is."""
        asked = self._page().person.proposal
        if asked is not None:
            asked.decline()

    def make_usual(self) -> None:
        """Make what is asked the usual."""
        self._answer(accepted=True)

    def propose_never(self) -> None:
        """Do not ask for it again."""
        self._answer(accepted=False)

    def _answer(self, *, accepted: bool) -> None:
        """Have the answer remembered."""
        if self._asked is None:
            return
        regular_id, order_id = self._asked
        self._desk.answer_proposal(regular_id, order_id, accepted=accepted)
        self._page().end_asking()
        self._screen.hide_after(self.greeting_ms)

    def _pinned(self, regular_id: int) -> None:
        """Say that a proposal is the usual now, where its regular is still shown and nothing is being written."""
        shown = self._screen.page is self._screen.pages.greeting and bool(self.round)
        if shown and self.round.seat.greeting.regular_id == regular_id:
            self._page().say(translate("counter", "The usual from now on."), "sage", "check")

    def _page(self) -> "GreetingPage":
        return self._screen.pages.greeting_page()
