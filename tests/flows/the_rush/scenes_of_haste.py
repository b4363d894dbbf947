"""The scenes in which something comes before the barista was done with what came before."""

from guests import ESPRESSO
from morning import Morning
from scenes_of_several import gather, noted


def impatient(morning: Morning) -> None:
    """Press Enter twice: the second finds nothing to do."""
    guest = morning.somebody()
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return", "Return")
    morning.noted(guest, guest.usual)
    morning.served("Enter pressed twice", 1, 2)


def round_unlooked(morning: Morning) -> None:
    """Scan two cards and press Enter without looking: a round of two."""
    guests = [morning.somebody(), morning.somebody()]
    for guest in guests:
        morning.type_code(guest.payload)
    morning.hands.press("Return")
    noted(morning, guests)
    morning.served("a round without a look", 2, 1)


def card_after_all(morning: Morning) -> None:
    """Begin to look for a name, and the card turns up: what was typed is gone, and nothing of the scan stays."""
    guest = morning.somebody()
    morning.hands.press("ctrl+f")
    morning.hands.write(guest.name[:3].lower())
    morning.eyes.until("idle_page", search_field=guest.name[:3].lower())
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("Return")
    morning.noted(guest, guest.usual)
    morning.served("a card found after all", 1)


def change_overtaken(morning: Morning) -> None:
    """Scan the next card while the menu is open: what was chosen is kept, and both are noted."""
    first, second = morning.somebody(pinned=True), morning.somebody()
    morning.scan(first)
    morning.greeted(first)
    morning.hands.press("F7")
    morning.eyes.until("change_page", person_label=first.name)
    morning.hands.write("esp")
    morning.hands.press("Return")
    morning.eyes.until("change_page", open_line="Espresso", search_field="")
    morning.scan(second)
    morning.greeted(second, round_label="A ROUND OF 2")
    morning.hands.press("Return")
    morning.at_rest(f"2 orders noted: {first.initial}, {second.initial}.")
    morning.cafe.books.visit(first.id, ESPRESSO)
    first.remember(ESPRESSO)
    morning.cafe.books.visit(second.id, second.usual)
    morning.served("a change overtaken by the next card", 2)


def full(morning: Morning) -> None:
    """Scan a ninth card: a round holds eight, which are noted; the ninth is scanned again."""
    guests = gather(morning, 8)
    ninth = morning.somebody()
    morning.scan(ninth)
    morning.eyes.until("greeting_page", message_label="A round holds eight.", round_label="A ROUND OF 8")
    morning.hands.press("Return")
    noted(morning, guests)
    morning.scan(ninth)
    morning.greeted(ninth, round_label="")
    morning.hands.press("Return")
    morning.noted(ninth, ninth.usual)
    morning.served("a round of eight, and one more", 9, 2)
