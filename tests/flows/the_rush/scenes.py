"""The scenes with one guest at a time who has a card."""

from guests import ESPRESSO, FLAT_WHITE_OAT, SPOKEN
from morning import Morning


def known(morning: Morning) -> None:
    """Serve somebody who shows their card and has the usual: one press."""
    guest, before = morning.somebody(), morning.hands.pressed
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("known", 1, morning.hands.pressed - before)


def unlooked(morning: Morning) -> None:
    """Press Enter without a look at the screen: the barista knows them too."""
    guest = morning.somebody()
    morning.type_code(guest.payload)
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("known, Enter without a look", 1, 1)


def in_haste(morning: Morning) -> None:
    """Scan the next card on the heels of the Enter before it: two visits, no round."""
    first, second = morning.somebody(), morning.somebody()
    for guest in (first, second):
        morning.type_code(guest.payload)
        morning.hands.press("Return")
    morning.at_rest(f"{SPOKEN[second.usual]} noted for {second.initial}.")  # type: ignore[index]  # they are known
    for guest in (first, second):
        morning.cafe.books.visit(guest.id, guest.usual)
    morning.served("known, one on the heels of the other", 2, 2)


def twice(morning: Morning) -> None:
    """Scan a card twice: one seat, one visit."""
    guest = morning.somebody()
    morning.type_code(guest.payload)
    morning.type_code(guest.payload)
    morning.greeted(guest, message_label="This card was scanned already.", round_label="")
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("a card scanned twice", 1, 1)


def noted_and_scanned(morning: Morning) -> None:
    """Leave the card under the scanner as the visit is noted: it is not a second one."""
    guest = morning.somebody()
    morning.type_code(guest.payload)
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.type_code(guest.payload)
    morning.at_rest("This card was noted a moment ago.")
    guest.remember(guest.usual)
    morning.cafe.books.visit(guest.id, guest.usual)
    morning.served("a card scanned again when it was noted", 1, 1)


def warned(morning: Morning) -> None:
    """Serve a usual that holds what they avoid: Enter asks once more."""
    guest = morning.somebody(warned=True)
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.greeted(guest, usual_button="Press again")
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("something avoided", 1, 2)


def just_a_visit(morning: Morning) -> None:
    """Note a visit of somebody who drinks nothing today."""
    guest = morning.somebody()
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("F8")
    morning.noted(guest, None)
    morning.served("just a visit", 1, 1)


def rewarded(morning: Morning) -> None:
    """Let a full card pay: F4, and once more to be sure."""
    guest = morning.somebody(rewarded=True)
    assert guest.usual is not None
    morning.scan(guest)
    morning.greeted(guest, redeem_button="Free today")
    morning.hands.press("F4")
    morning.greeted(guest, redeem_button="Press again")
    morning.hands.press("F4")
    morning.at_rest(f"Free today for {guest.initial}.")
    morning.cafe.books.redeem(guest.id, guest.usual)
    morning.served("a reward", 1, 2)


def changed(morning: Morning) -> None:
    """Serve something else today, found by its letters."""
    guest, before = morning.somebody(pinned=True), morning.hands.pressed
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("F7")
    morning.eyes.until("change_page", person_label=guest.name)
    morning.hands.write("esp")
    morning.hands.press("Return", "Return")
    morning.noted(guest, ESPRESSO)
    morning.served("a change", 1, morning.hands.pressed - before)


def other_milk(morning: Morning) -> None:
    """Change the milk by the arrow keys; the drink still holds what they avoid, and Enter asks once more."""
    guest = morning.somebody(warned=True)
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("F7")
    morning.eyes.until("change_page", person_label=guest.name)
    morning.hands.press("Tab", "Right", "space")
    morning.eyes.until("change_page", open_line="Flat white, oat")
    morning.hands.press("Return")
    morning.eyes.until("change_page", note_button="Press again")
    morning.hands.press("Return")
    morning.noted(guest, FLAT_WHITE_OAT)
    morning.served("a change of milk", 1, 6)


def taken_back(morning: Morning) -> None:
    """Take back what was noted by the wrong card: Ctrl+Z, as long as the line is there."""
    guest = morning.somebody()
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return")
    number = morning.noted(guest, guest.usual)
    morning.hands.press("ctrl+z")
    morning.at_rest("Taken back.")
    morning.cafe.books.undo(number)
    morning.served("taken back", 1, 2)


def thought_better(morning: Morning) -> None:
    """Greet somebody who leaves: Esc, and nothing is noted."""
    guest = morning.somebody()
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Escape")
    morning.at_rest()
    morning.served("gone again", 1)
