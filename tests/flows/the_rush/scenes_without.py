"""The scenes with a guest who has no card, a new one, or something else under the scanner."""

from guests import FAVOURITE, Guest
from morning import Morning


def _join(morning: Morning, payload: str) -> None:
    """Answer who it is, greet them, and note what most have."""
    guest = Guest(len(morning.cafe.regulars) + 1, morning.cafe.names.pop(), payload)
    morning.hands.write(guest.name)
    morning.hands.press("Return")
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.noted(guest, FAVOURITE)
    morning.cafe.regulars.append(guest)


def new_with_card(morning: Morning) -> None:
    """Give somebody new a card from the pile."""
    payload = morning.cafe.blank.pop()
    morning.scan_code(payload)
    morning.eyes.until("naming_page", naming_title="New card.", name_field="")
    _join(morning, payload)
    morning.served("new, with a card", 1)


def new_without_card(morning: Morning) -> None:
    """Remember somebody new who takes no card."""
    morning.hands.press("ctrl+n")
    morning.eyes.until("naming_page", naming_title="Who is it?", name_field="")
    _join(morning, "")
    morning.served("new, without a card", 1)


def forgotten(morning: Morning) -> None:
    """Find somebody whose card is at home by their name, perhaps with a typo, and Enter."""
    guest = morning.somebody()
    typed = guest.name.lower()
    if morning.chance.random() < 0.4:
        place = morning.chance.randrange(1, len(typed))
        typed = typed[:place] + ("x" if morning.chance.random() < 0.5 else "") + typed[place + 1 :]
    morning.hands.press("ctrl+f")
    morning.hands.write(typed)
    if morning.chance.random() < 0.5:
        morning.eyes.until("idle_page", result_0=guest.name)
    morning.hands.press("Return")
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("a forgotten card", 1)


def dead_card(morning: Morning) -> None:
    """Refuse a card that was replaced."""
    morning.scan_code(morning.chance.choice(morning.cafe.dead))
    morning.eyes.until("notice_page", title_label="This card was replaced on")
    morning.hands.press(morning.chance.choice(("Return", "Escape")))
    morning.at_rest()
    morning.served("a dead card", 1)


def foreign_code(morning: Morning) -> None:
    """Scan a code of another shop, which says nothing here."""
    morning.scan_code("www.example.org/stamps/1234567890")
    morning.eyes.until("notice_page", title_label="Not one of our cards")
    morning.hands.press("Escape")
    morning.at_rest()
    morning.served("another shop’s code", 1)


def half_read(morning: Morning) -> None:
    """Read half a card, then all of it."""
    guest = morning.somebody()
    morning.scan_code(guest.payload[: morning.chance.randrange(15, 26)])
    morning.eyes.until("notice_page", title_label="Not read completely")
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("half a card, then all of it", 1, 1)


def scanner_tried(morning: Morning) -> None:
    """Try a scanner on a card: that is no visit."""
    morning.hands.press("ctrl+t")
    before = morning.eyes.until("scanner_test_page").says("headline_label")
    morning.scan(morning.somebody())
    morning.eyes.wait(
        lambda seen: seen.page == "scanner_test_page" and seen.says("headline_label") != before, "what was scanned"
    )
    morning.hands.press("Escape")
    morning.at_rest()
    morning.served("a scanner tried", 1)


def locked_at_rest(morning: Morning) -> None:
    """Leave the counter alone for a moment: locked, a card refused, unlocked."""
    morning.hands.press("ctrl+l")
    morning.eyes.until("lock_page", toast="")
    morning.scan(morning.somebody())
    morning.eyes.until("lock_page", lock_line_label="Locked: unlock to scan.")
    morning.hands.press("Return")
    morning.at_rest()
    morning.served("a lock", 1)
