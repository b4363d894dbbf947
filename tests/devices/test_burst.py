"""Scans told from typing, without a window."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.layout import UNKNOWN
from cafememo.codes.payload import Misread, Token, encode
from cafememo.devices.burst import MOST_KEYS, Burst, Verdict

TOKEN = bytes.fromhex("0123456789abcdef0011")
PAYLOAD = encode(TOKEN)


def typed(
    *runs: tuple[str, int], pressed: str | None = None, follows: bool = False, gap_limit_ms: int = 120
) -> Burst[str]:
    """Make a burst of texts, each with the gap before each key; a key's glance is the text before it."""
    burst: Burst[str] = Burst(gap_limit_ms, follows)
    text, at = "", 1_000
    for run, gap in runs:
        for character in run:
            at += gap
            place = pressed[len(text)] if pressed else UNKNOWN
            burst.add(character, place, at, lambda: text)  # noqa: B023  called at once
            text += character
    return burst


@given(st.text(st.characters(categories=["L", "N"]), max_size=20), st.integers(0, 120), st.integers(0, 120))
def test_a_payload_counts_at_any_pace(before: str, slow: int, pace: int) -> None:
    """A whole payload at the end is a card however fast it came and whatever was typed before it."""
    burst = typed((before + "é", slow), (PAYLOAD.lower(), pace))
    assert burst.verdict() == Verdict(len(before) + 1, Token(TOKEN))
    assert burst.keys[len(before) + 1].before == before + "é"


def test_positions_count_where_letters_are_other() -> None:
    """A Greek host types other letters, and the keys' places still give the card."""
    greek = "ψ" * len(PAYLOAD)
    assert typed((greek, 8), pressed=PAYLOAD.lower()).verdict() == Verdict(0, Token(TOKEN))


def test_an_aim_prefix_seen_by_its_place_belongs_to_the_scan() -> None:
    """A French host types $A& for ]Q1: it goes out of the field with the card."""
    burst = typed(("x$A&" + PAYLOAD, 8), pressed="x]q1" + PAYLOAD)
    assert burst.verdict() == Verdict(1, Token(TOKEN))


def test_two_payloads_are_one_unreadable_scan() -> None:
    """Two scans glued together are taken out whole and greet nobody."""
    assert typed(("ma", 90), (PAYLOAD * 2, 8)).verdict() == Verdict(2, Misread.UNREADABLE)


@given(st.text(min_size=1, max_size=60), st.integers(36, 120))
def test_human_pace_is_never_a_scan(text: str, gap: int) -> None:
    """Text at a person's pace is left alone, long or short."""
    assert typed((text, gap)).verdict() is None


@given(st.text(max_size=5))
def test_a_few_keys_are_never_a_scan(text: str) -> None:
    """Fewer than six keys are a person's, even at once."""
    assert typed((text, 1)).verdict() is None


def test_other_codes_are_told_by_their_pace() -> None:
    """Another shop's code is foreign and part of a card unreadable; text typed before stays out of it."""
    assert typed(("ma", 90), ("h", 100), ("ttps://example.org", 8)).verdict() == Verdict(2, Misread.FOREIGN)
    assert typed((PAYLOAD[9:], 8)).verdict() == Verdict(0, Misread.UNREADABLE)
    assert typed(("ξψξψξψξψ", 8), pressed=PAYLOAD[-8:]).verdict() == Verdict(0, Misread.UNREADABLE)


def test_more_lines_of_a_code_are_part_of_it() -> None:
    """After a scan's Enter, at its pace, even a short line is the scanner's, and a card still a card."""
    assert typed(("N:", 8), follows=True).verdict() == Verdict(0, None)
    assert typed((PAYLOAD, 8), follows=True).verdict() == Verdict(0, Token(TOKEN))


@given(st.lists(st.integers(0, 26), max_size=3), st.integers(121, 600))
def test_stalls_of_the_host_do_not_split_a_card(places: list[int], stall: int) -> None:
    """Up to three long gaps within a payload are forgiven; text typed before it stays out all the same."""
    burst = typed(("ma", 60), *((letter, stall if place in places else 8) for place, letter in enumerate(PAYLOAD)))
    assert burst.verdict() == Verdict(2, Token(TOKEN))


def test_a_card_typed_by_hand_is_no_scan() -> None:
    """Beyond the gap limit from key to key, a payload is typing like any other."""
    assert typed((PAYLOAD, 130)).verdict() is None
    assert typed((PAYLOAD, 130), gap_limit_ms=250).verdict() == Verdict(0, Token(TOKEN))


def test_text_before_a_gap_stays_out_of_a_foreign_code() -> None:
    """What was typed, however fast, a moment before a foreign code is not taken out with it."""
    assert typed(("zoom", 30), ("h", 300), ("ttps://example.org", 8)).verdict() == Verdict(4, Misread.FOREIGN)


def test_the_first_glance_of_a_long_code_is_kept() -> None:
    """After much slow typing, a code longer than what is kept at the end is still taken out whole."""
    burst = typed(("a" * 200, 300), ("h", 300), ("ttps://" + "x" * 300, 8))
    assert burst.verdict() == Verdict(200, Misread.FOREIGN)
    assert burst.keys[200].before == "a" * 200


def test_endless_text_is_bounded_and_foreign() -> None:
    """A flood of keys ends as one foreign code, in bounded memory, with the field's first state kept."""
    tracemalloc.start()
    burst = typed(("x" * 3_000, 1))
    half = tracemalloc.get_traced_memory()[0]
    for at in range(20_000):
        burst.add("x", "x", 4_001 + at, lambda: "y" * 100_000)
    assert len(burst.keys) == MOST_KEYS
    assert sum(key.before is not None for key in burst.keys) < 100
    assert tracemalloc.get_traced_memory()[0] - half < 20_000_000
    tracemalloc.stop()
    assert burst.verdict() == Verdict(0, Misread.FOREIGN)
    assert burst.keys[0].before == ""
