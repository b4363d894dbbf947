"""Who is behind the counter: choosing oneself, with a PIN where one has one, and when the counter locks itself."""

from dataclasses import replace

from cafememo.domain.pin import OWNER, OWNER_DIGITS, Answer, Gone, Who, plain_digits, staff_member
from cafememo.domain.staff import Deed, may
from cafememo.domain.text import whole_number
from cafememo.services.pins import Pins
from cafememo.store import pins
from cafememo.store.settings import Staff, read_staff, write_settings
from cafememo.store.store import Store

LOCK_AFTER = "lock_after_minutes"
"""The setting that says after how many minutes without a touch the counter locks itself; 0 means never."""
USUAL_MINUTES = 10
"""What it is in a café that never set it and in which somebody has a PIN."""
MOST_MINUTES = 24 * 60


def opens_owners_window(store: Store, asked: Pins, who: Who, pin: str) -> Answer:
    """Look at a PIN at the door of the owner's window: the café's own, or that of an owner on the list.

    `Gone` for who may not open it: of another role by now, without a PIN, or with one shorter than the owner's may
    be, which no guess is counted for.
    """
    if who != OWNER:
        member = next((one for one in store.facts.staff if staff_member(one.id) == who), None)
        if member is None or not (member.asks_pin and may(member.role, Deed.OWNERS_WINDOW)):
            return Gone()
        if len(plain_digits(pin)) < OWNER_DIGITS.start:
            return Gone()
    return asked.check(who, pin)


class Staffing:
    """What the counter asks about the staff of an open café."""

    def __init__(self, store: Store, asked: Pins) -> None:
        self._store = store
        self._pins = asked

    def staff(self) -> tuple[Staff, ...]:
        """Return who works here now, in the order shown; the café's facts say the same from then on."""
        store = self._store
        with store.reading():
            staff, former = read_staff(store.connection), read_staff(store.connection, former=True)
        store.facts = replace(store.facts, staff=staff, former_staff=former)
        return staff

    def check_pin(self, staff_id: int, pin: str) -> Answer:
        """Look at the PIN of a staff member, see `Pins.check`; without one any text is right, also none."""
        return self._pins.check(staff_member(staff_id), pin)

    def set_pin(self, staff_id: int, pin: str) -> bool:
        """Give a staff member a PIN of 4 to 8 digits; False where it is none or they are not here."""
        done = self._pins.set_pin(staff_member(staff_id), pin)
        self.staff()
        return done

    def remove_pin(self, staff_id: int) -> bool:
        """Ask a staff member for no PIN any more; False where they are not here."""
        done = self._pins.remove_pin(staff_member(staff_id))
        self.staff()
        return done

    def lock_after_minutes(self) -> int:
        """Return after how many minutes without a touch the counter locks itself, 0 for never.

        Where the café never set it: ten when somebody has a PIN, else never, since then a lock keeps nobody out.
        """
        with self._store.reading():
            text = pins.setting(self._store.connection, LOCK_AFTER)
        minutes = whole_number(text or "")
        if minutes is not None:
            return min(minutes, MOST_MINUTES)
        return USUAL_MINUTES if any(one.asks_pin for one in self._store.facts.staff) else 0

    def prefer_lock_after(self, minutes: int) -> None:
        """Keep after how many minutes the counter locks itself, 0 for never. Belongs in a transaction."""
        write_settings(self._store.connection, LOCK_AFTER, {"": str(max(0, min(MOST_MINUTES, minutes)))})

    def may_leave(self, pin: str = "") -> Answer:
        """Say whether the full screen of a counter that shows nothing else may be left: with the owner's PIN.

        Where the owner set none, always.
        """
        return self._pins.check(OWNER, pin)
