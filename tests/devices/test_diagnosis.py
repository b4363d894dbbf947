"""What is wrong with a scanner that types, told from how its keys came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.payload import LENGTH, Misread, Token, encode
from cafememo.devices.burst import Burst, Key
from cafememo.devices.diagnosis import HARMLESS, MOST_SHOWN, BurstRecord, End, Holds, How, What, diagnose, record_of
from cafememo.devices.layouts import Layout

TOKEN = bytes(range(10))
CARD = encode(TOKEN)
DVORAK = dict(zip("qwertyuiopasdfghjklzxcvbnm[];',./", "',.pyfgcrlaoeuidhtn;qjkxbm/=s-wvz", strict=True))
GREEK = dict(zip("cfxbdghjklnprstv", "ψφχβδγηξκλνπρστω", strict=True))


def sent(
    typed: str, pressed: str | None = None, *, gap: int = 8, end: End = End.ENTER, gaps: list[int] | None = None
) -> BurstRecord:
    """Return the record of keys sent at this pace, judged as the counter judges them."""
    burst: Burst[str] = Burst()
    at = 0
    for place, (letter, key) in enumerate(zip(typed, pressed or typed.lower(), strict=True)):
        at += gaps[place] if gaps else gap
        burst.add(letter, key, at, lambda: None)
    verdict = burst.verdict()
    reading = verdict.reading if verdict else None
    return record_of(burst.keys, burst.gap_limit_ms, reading, end, taken=verdict is not None)


def test_a_good_scan_is_well() -> None:
    """A card in one burst with Enter after it needs nothing said; a record knows its pace and nothing it said."""
    record = sent(CARD)
    assert record == BurstRecord(LENGTH, 8, 8, 120, taken=True, holds=Holds.CARD, end=End.ENTER, how=How.BOTH)
    assert diagnose(record) == (What.WELL,)
    assert CARD[3:] not in repr(record)


def test_tab_ends_a_scan_as_well() -> None:
    """A scanner that sends Tab is right too."""
    assert diagnose(sent(CARD, end=End.TAB)) == (What.WELL,)


def test_nothing_ends_a_scan() -> None:
    """A scan that only quiet ends should be set to send Enter."""
    assert diagnose(sent(CARD, end=End.QUIET)) == (What.NO_END,)


def test_the_usual_prefix_is_shown_and_harmless() -> None:
    """]Q1 is told as a prefix and is nothing wrong."""
    record = sent("]Q1" + CARD)
    assert (record.prefix, record.scanner, record.host) == ("]Q1", Layout.US, Layout.US)
    assert diagnose(record) == (What.WELL,)


def test_what_a_hand_typed_before_is_no_prefix() -> None:
    """Letters that came at a hand's pace right before a scan are not shown as the scanner's."""
    record = sent("Mar" + CARD, gaps=[100] * 3 + [100] + [8] * (LENGTH - 1))
    assert record.prefix == ""


@pytest.mark.parametrize(
    ("typed", "pressed", "host"),
    [
        ("".join(DVORAK[key] for key in CARD.lower()), CARD.lower(), Layout.DVORAK),
        ("".join(GREEK[key] for key in CARD.lower()).upper(), CARD.lower(), Layout.GREEK),
    ],
)
def test_a_host_with_other_letters_is_named(typed: str, pressed: str, host: Layout) -> None:
    """A scanner set to US on a Dvorak or Greek host is read by its keys, and the two layouts are named."""
    record = sent(typed, pressed)
    assert (record.how, record.scanner, record.host) == (How.POSITIONS, Layout.US, host)
    assert What.LAYOUTS_DIFFER in diagnose(record)
    assert set(diagnose(record)) <= HARMLESS


def test_a_french_scanner_on_a_us_computer() -> None:
    """The keys of the prefix show a French scanner, what they type shows a US computer."""
    record = sent("-A!" + CARD, "-a1" + CARD.lower())
    assert (record.scanner, record.host) == (Layout.FRENCH, Layout.US)
    assert diagnose(record) == (What.LAYOUTS_DIFFER,)


def test_a_us_scanner_on_a_french_computer() -> None:
    """And the other way round."""
    record = sent("$A&" + CARD, "]q1" + CARD.lower())
    assert (record.scanner, record.host) == (Layout.US, Layout.FRENCH)
    assert diagnose(record) == (What.LAYOUTS_DIFFER,)


def test_small_letters_are_noticed() -> None:
    """Cards are in capitals: small letters mean Caps Lock, and are read all the same."""
    assert diagnose(sent(CARD.lower())) == (What.SMALL_LETTERS,)


def test_slow_keys() -> None:
    """Keys 90 ms apart are slow and read; at 130 ms they are beyond the limit and not."""
    slow, too_slow = sent(CARD, gap=90), sent(CARD, gap=130)
    assert diagnose(slow) == (What.SLOW,)
    assert slow.taken
    assert diagnose(too_slow) == (What.TOO_SLOW,)
    assert (too_slow.taken, too_slow.median_ms, too_slow.holds) == (False, 130, Holds.CARD)


def test_codes_that_are_no_card() -> None:
    """Half a card, a card with a wrong letter, another shop's code, two cards glued: each is told apart."""
    wrong = CARD[:9] + ("B" if CARD[9] != "B" else "C") + CARD[10:]
    assert diagnose(sent(CARD[:14])) == (What.PART,)
    assert diagnose(sent(wrong)) == (What.WRONG,)
    assert diagnose(sent("https://example.org")) == (What.FOREIGN,)
    assert diagnose(sent(CARD + CARD)) == (What.SEVERAL,)


def test_characters_after_the_code() -> None:
    """A suffix other than Enter or Tab keeps the card from being read, and is shown."""
    record = sent(CARD + "$$")
    assert record.suffix == "$$"
    assert diagnose(record) == (What.SUFFIX,)
    assert diagnose(sent(CARD + "$$", end=End.QUIET)) == (What.SUFFIX,)


def test_typing_is_no_scan() -> None:
    """Letters at a person's pace are told to be that, whatever else may be said of them."""
    assert diagnose(sent("marie", gap=150, end=End.QUIET)) == (What.TYPING,)
    assert diagnose(sent(CARD[:14], gap=150))[0] is What.PART


@given(st.lists(st.tuples(st.characters(), st.characters(), st.integers(1, 400)), min_size=1, max_size=80))
def test_any_keys_have_a_record(keys: list[tuple[str, str, int]]) -> None:
    """Whatever keys came, something is said of them, and little of them is kept."""
    at = 0
    made: list[Key[None]] = []
    for typed, pressed, gap in keys:
        at += gap
        made.append(Key(typed, pressed, at, None))
    for reading in (None, Misread.FOREIGN, Misread.UNREADABLE, Token(TOKEN)):
        record = record_of(made, 120, reading, End.QUIET, taken=reading is not None)
        assert diagnose(record)
        assert len(record.prefix) <= MOST_SHOWN
        assert len(record.suffix) <= MOST_SHOWN
