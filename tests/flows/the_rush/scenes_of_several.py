"""The scenes with several guests at once, or several orders."""

from guests import CROISSANT, Guest
from morning import Morning


def gather(morning: Morning, count: int) -> list[Guest]:
    """Scan so many cards, one after the other, as each is seen."""
    guests: list[Guest] = []
    for _ in range(count):
        guests.append(morning.somebody())
        morning.scan(guests[-1])
        morning.greeted(guests[-1], round_label="" if len(guests) == 1 else f"A ROUND OF {len(guests)}")
    return guests


def told(guests: list[Guest]) -> str:
    """Return what the line at the bottom says of a round."""
    return f"{len(guests)} orders noted: {', '.join(dict.fromkeys(guest.initial for guest in guests))}."


def noted(morning: Morning, guests: list[Guest]) -> list[int]:
    """Wait until a round is noted, and expect it in the books; return the rows."""
    morning.at_rest(told(guests))
    return [morning.cafe.books.visit(guest.id, guest.usual) for guest in guests]


def a_round(morning: Morning) -> None:
    """Serve two to four together: one press notes all."""
    guests = gather(morning, morning.chance.choice((2, 2, 3, 4)))
    morning.hands.press("Return")
    noted(morning, guests)
    morning.served("a round", len(guests), 1)


def left_out(morning: Morning) -> None:
    """Go back to one of three who changed their mind: Del, and the others are noted."""
    guests = gather(morning, 3)
    morning.hands.press("Prior")
    morning.greeted(guests[1])
    morning.hands.press("Delete")
    morning.greeted(guests[2], round_label="A ROUND OF 2")
    morning.hands.press("Return")
    noted(morning, [guests[0], guests[2]])
    morning.served("a round without one", 3, 3)


def interrupted(morning: Morning) -> None:
    """Get another shop's code under the scanner in the middle of a round: the round is there again."""
    guests = gather(morning, 2)
    morning.scan_code("www.example.org/menu")
    morning.eyes.until("notice_page", title_label="Not one of our cards")
    morning.hands.press("Return")
    morning.greeted(guests[1], round_label="A ROUND OF 2")
    third = morning.somebody()
    morning.scan(third)
    morning.greeted(third, round_label="A ROUND OF 3")
    morning.hands.press("Return")
    noted(morning, [*guests, third])
    morning.served("a round with a notice", 3, 2)


def locked(morning: Morning) -> None:
    """Lock the counter in the middle of a round; a card is refused, and the round waits for whoever unlocks."""
    guests = gather(morning, 2)
    morning.hands.press("ctrl+l")
    morning.eyes.until("lock_page", toast="", lock_line_label="Nothing is shown")
    morning.scan(morning.somebody())
    morning.eyes.until("lock_page", lock_line_label="Locked: unlock to scan.")
    morning.hands.press("Return")
    morning.eyes.until("idle_page", kept_button="A round of 2 waits")
    morning.hands.press("Return")
    morning.greeted(guests[1], round_label="A ROUND OF 2")
    morning.hands.press("Return")
    noted(morning, guests)
    morning.served("a round under lock", 2, 4)


def put_by(morning: Morning) -> None:
    """Hide a round, and drop it: nobody of it is noted."""
    gather(morning, 2)
    morning.hands.press("Escape")
    morning.eyes.until("idle_page", kept_button="A round of 2 waits")
    morning.hands.press("Delete")
    morning.eyes.until("idle_page", kept_button="", toast="The round is dropped.")
    morning.served("a round dropped", 2)


def taken_back(morning: Morning) -> None:
    """Take back a round that was noted too early, all of it."""
    guests = gather(morning, 2)
    morning.hands.press("Return")
    numbers = noted(morning, guests)
    morning.hands.press("ctrl+z")
    morning.at_rest("Taken back.")
    morning.cafe.books.undo(*numbers)
    morning.served("a round taken back", 2, 2)


def warned(morning: Morning) -> None:
    """Serve two, one of whom avoids what the usual holds: Enter shows who, and asks once more."""
    guests = [morning.somebody(warned=True)]
    morning.scan(guests[0])
    morning.greeted(guests[0])
    guests.append(morning.somebody())
    morning.scan(guests[1])
    morning.greeted(guests[1], round_label="A ROUND OF 2")
    morning.hands.press("Return")
    morning.greeted(guests[0], usual_button="Press again")
    morning.hands.press("Return")
    noted(morning, guests)
    morning.served("a round with something avoided", 2, 2)


def one_more(morning: Morning) -> None:
    """Serve the usual, and a croissant."""
    guest, before = morning.somebody(pinned=True), morning.hands.pressed
    assert guest.usual is not None
    morning.scan(guest)
    morning.greeted(guest)
    morning.hands.press("F6")
    morning.eyes.until("change_page", person_label=guest.name)
    morning.hands.write("cro")
    morning.hands.press("Return", "Return")
    morning.at_rest(f"2 orders noted: {guest.initial}.")
    morning.cafe.books.visit(guest.id, guest.usual)
    morning.cafe.books.more(guest.id, CROISSANT)
    guest.remember(CROISSANT)
    morning.served("one more", 1, morning.hands.pressed - before)


def two_scanners(morning: Morning) -> None:
    """Scan with both at the same time, one in the midst of the other: a round of two, in the order seen."""
    typed, sent = morning.somebody(), morning.somebody()
    morning.hands.scan(typed.payload, 8)
    morning.hands.wait_for_keys(8)
    morning.port.scan(sent.payload)
    morning.eyes.until("greeting_page", round_label="A ROUND OF 2")
    seen = morning.eyes.look()  # anew: the first look may have been at the name and then at the round
    guests = [typed, sent] if seen.says("name_label") == sent.name else [sent, typed]
    assert seen.says("name_label") == guests[1].name
    morning.hands.press("Return")
    noted(morning, guests)
    morning.served("two scanners at once", 2, 1)
