"""Who is behind the counter, and whether anything about anyone may be shown: staff, PIN, lock."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.counter.gate import Gate
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import clock

if TYPE_CHECKING:
    from cafememo.domain.pin import Answer
    from cafememo.domain.staff import Deed
    from cafememo.services.staff import Staffing
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen


class Guarding(QObject):
    """Locks and unlocks the counter, and asks who it is."""

    lock_after = signal(int)
    """After how many minutes without a touch the counter locks itself, 0 for never; told once it is open."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._staffing: Staffing | None = None
        self._waiting: list[Callable[[], object]] = []
        """What is to be told of the café once the counter is unlocked."""
        self._withheld: frozenset[Deed] = frozenset()
        self.gate = Gate(self)
        self.gate.locked.connect(self._show_lock)
        self.gate.choice_wanted.connect(self.ask_who)
        self.gate.unlocked.connect(self._unlock)
        self.gate.staff_changed.connect(self.show_present)
        screen.header.lock_wanted.connect(self.lock)
        screen.header.staff_wanted.connect(self.ask_who)
        desk.reopened.connect(self._forget_store)

    def begin(self, facts: "CafeFacts") -> None:
        """Begin the day of a café that was just opened."""
        self._staffing = None
        self._withheld = facts.withheld
        self.gate.begin(facts.staff)
        self.show_present()
        self._desk.ask_store(self._lock_after, self.lock_after.emit, ignore)

    def _forget_store(self) -> None:
        """Ask the store that is open now, the next time that something is asked."""
        self._staffing = None

    def take_change(self, facts: "CafeFacts") -> None:
        """Go on with who works here now, and lock after as long as the owner wants."""
        self._withheld = facts.withheld
        self.gate.set_staff(facts.staff)
        self.show_present()
        page = self._screen.pages.staff
        if page is not None and self._screen.page is page:
            page.take_staff(facts.staff)
        self._desk.ask_store(self._lock_after, self.lock_after.emit, ignore)

    def refusal(self, deed: "Deed") -> str:
        """Say why whoever is behind the counter may not do something; "" where they may.

        Where nobody is on the list everybody may; of who is not known yet, what a barista may is all that is sure.
        """
        from cafememo.domain.staff import Role, may  # noqa: PLC0415 - the café's facts brought it

        if not self.gate.staff:
            return ""
        present = self.gate.present
        if may(present.role if present is not None else Role.BARISTA, deed, self._withheld):
            return ""
        from cafememo.ui.role_sentences import refusal_sentence  # noqa: PLC0415 - only where something is refused

        return refusal_sentence(deed)

    def lock(self) -> None:
        """Lock the counter, once there is one; a round in the making is kept."""
        if self._screen.cafe is not None:
            self.gate.lock()

    def ask_who(self) -> None:
        """Ask who is behind the counter; while it is locked, nobody is marked as being there."""
        screen = self._screen
        if screen.cafe is None:
            return
        screen.changing.put_aside()
        screen.ordering.hide()
        page = screen.pages.staff_page()
        screen.turn_to(page)
        present = self.gate.present if self.gate.open else None
        page.ask(self.gate.staff, present.id if present is not None else None)

    def choose(self, staff_id: int, pin: str) -> None:
        """Have somebody's PIN looked at."""
        self.gate.staff_chosen(staff_id)
        self._desk.ask_store(
            lambda store: self._staff_of(store).check_pin(staff_id, pin), self._answer, self._not_answered
        )

    def leave(self) -> None:
        """Leave the choice: to rest, or to the lock."""
        self.gate.left()
        self._screen.show_idle()

    def wait_with(self, tell: Callable[[], object]) -> None:
        """Have something told of the café, and of nobody in it, when the counter is unlocked and at rest."""
        self._waiting.append(tell)

    def tell_waiting(self) -> None:
        """Tell what waited for that, one notice after the other."""
        while self._waiting and self.gate.open and self._screen.page is self._screen.idle_page:
            self._waiting.pop(0)()

    def forget_waiting(self) -> None:
        """Tell nothing of it: the café it is about is not open any more."""
        self._waiting.clear()

    def refuse_scan(self) -> None:
        """Say that a scan was not looked at."""
        if self._screen.page is self._screen.pages.lock:
            self._screen.pages.lock_page().refuse_scan()

    def show_present(self) -> None:
        """Show who is behind the counter, and the lock, while it is open."""
        present, header = self.gate.present, self._screen.header
        self._desk.staff_id = present.id if present is not None else None
        header.set_staff(present.name if present is not None and self.gate.open else "")
        header.show_lock(shown=self.gate.open and self._screen.cafe is not None)

    def _answer(self, answer: "Answer") -> None:
        """Let in whoever it is, or say what stands in the way."""
        screen = self._screen
        if screen.pages.staff is not None:
            screen.pages.staff.tell(answer)
        if self.gate.answered(answer) and screen.page is screen.pages.staff:
            screen.show_idle()

    def _not_answered(self, reason: Trouble) -> None:
        """Say why a PIN was not looked at."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - only where something is wrong

        if self._screen.pages.staff is not None:
            self._screen.pages.staff.say(trouble_sentence(reason))

    def _show_lock(self) -> None:
        """Cover everything, and put away what tells of anyone."""
        screen = self._screen
        screen.put_away()
        if screen.pages.toast is not None:
            screen.pages.toast.dismiss()
        if screen.pages.staff is not None:
            screen.pages.staff.forget()
        page = screen.pages.lock_page()
        if screen.cafe is not None:
            page.set_cafe(screen.cafe.name)
        page.set_clock(clock(screen.local_time()))
        self.show_present()
        screen.show_state()
        screen.turn_to(page)
        page.cover()
        screen.settle()  # at once: nothing of the page before may stay below, nor be read by a screen reader

    def _unlock(self) -> None:
        """Rest, open again."""
        self.show_present()
        self._screen.show_state()
        self._screen.show_idle()

    def _lock_after(self, store: "Store") -> int:
        """Return after how many minutes the counter locks itself, on the lane."""
        return self._staff_of(store).lock_after_minutes()

    def _staff_of(self, store: "Store") -> "Staffing":
        """Return what knows the staff, on the lane; made once the first scan may be answered."""
        if self._staffing is None:
            from cafememo.services.pins import Pins  # noqa: PLC0415 - see above
            from cafememo.services.staff import Staffing  # noqa: PLC0415 - likewise

            self._staffing = Staffing(store, Pins(store, self._desk.clock))
        return self._staffing
