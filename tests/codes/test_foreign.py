"""Codes of others: the same card gives the same bytes, and what is nobody's card gives none."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.foreign import LONGEST, SHORTEST, NoCard, foreign_key
from cafememo.codes.payload import encode

CARDS = [
    "2990012345674",  # EAN-13 in a range of shops' own
    "0412345678903",
    "0212345678909",
    "913572000012345678",
    "A1234567B",
    "12345678",
    "Bibliothèque n° 20456",
    "NAVIGO 0012345678",
    "96385074",  # an EAN-8's digits without its prefix: a member number as well
    ";9250000012345=",
    "🎟️ 4-2-77",
    "a" * LONGEST,
]


@pytest.mark.parametrize("text", CARDS)
def test_a_card_is_known_however_it_is_read(text: str) -> None:
    """Line ends, AIM prefixes, blanks, controls and the form of accents change nothing; small letters do."""
    key = foreign_key(text)
    assert isinstance(key, bytes)
    for prefix in ("", "]Q0", "]C0", "\x02", "\ufeff", " \t]A0", "]C0]Q0"):
        for suffix in ("", "\r\n", "\x03", "\t", "\u00a0 \n"):
            assert foreign_key(prefix + text + suffix) == key
    assert foreign_key(unicodedata.normalize("NFD", text)) in {key, NoCard.TOO_LONG}
    if text != text.upper():
        assert foreign_key(text.upper()) != key


def test_a_separator_one_scanner_leaves_out_makes_no_difference() -> None:
    """Group separators and characters without a shape are not part of a card."""
    assert foreign_key("8018123456789012345678\x1dABC") == foreign_key("8018123456789012345678AB\u200bC")


def test_a_upc_is_the_same_with_twelve_digits_and_thirteen() -> None:
    """Some scanners put a nought before a UPC, others do not."""
    assert foreign_key("412345678903") == foreign_key("]E00412345678903") == b"0412345678903"


@given(st.text(max_size=2 * LONGEST))
def test_any_text_gets_an_answer(text: str) -> None:
    """No text fails; a key is of bounded length, without controls, and is its own key."""
    key = foreign_key(text)
    if isinstance(key, NoCard):
        return
    bare = key.decode("utf-8")
    assert SHORTEST <= len(bare) <= LONGEST
    assert not {unicodedata.category(letter) for letter in bare} & {"Cc", "Cf", "Cs"}
    assert bare == bare.strip() == unicodedata.normalize("NFC", bare)
    assert foreign_key(bare) == key


@given(st.text("ABCDabcd0123456789-]é ", min_size=1, max_size=30), st.sampled_from(["", "]Q1", "]C0", "]X0"]))
def test_framing_never_changes_the_answer(text: str, prefix: str) -> None:
    """A scanner that names the kind of code, or ends with a line end, tells the same card."""
    assert foreign_key(f"{prefix}{text}\r\n") == foreign_key(text)


@given(*[st.text("QWYZqwyz0198-é", min_size=SHORTEST, max_size=12)] * 2)
def test_different_cards_are_different(one: str, other: str) -> None:
    """Two texts that can be told apart are never the same card."""
    assert (foreign_key(f"Z{one}") == foreign_key(f"Z{other}")) == (one == other)


def luhn(body: str) -> str:
    """Give `body` the last digit that Luhn's check wants: tried, not computed."""

    def total(digits: str) -> int:
        folded = {"0": 0, "1": 2, "2": 4, "3": 6, "4": 8, "5": 1, "6": 3, "7": 5, "8": 7, "9": 9}
        return sum(folded[d] if place % 2 else int(d) for place, d in enumerate(digits[::-1]))

    return next(body + last for last in "0123456789" if total(body + last) % 10 == 0)


@given(st.sampled_from("3456"), st.text("0123456789", min_size=11, max_size=17), st.sampled_from(["", " ", "-"]))
def test_payment_cards_are_refused(first: str, rest: str, between: str) -> None:
    """13 to 19 digits that pass the check are refused, grouped, on a stripe, in wide digits and behind a prefix."""
    number = luhn(first + rest)
    grouped = between.join(number[at : at + 4] for at in range(0, len(number), 4))
    wide = grouped.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    persian = grouped.translate({ord("0") + digit: 0x06F0 + digit for digit in range(10)})
    stripes = (f"%B{number}^MARTIN/ZOE^2512?", f";{number}=25121010000?", f"B{number}^M^", f"{number}D2512")
    # One in ten numbers of 13 digits is told to be goods, which keeps no more of it.
    whys = {NoCard.PAYMENT, NoCard.GOODS} if len(number) == 13 and gs1(number[:12]) == number else {NoCard.PAYMENT}
    for text in (grouped, f"]C0{grouped}\r\n", wide, persian, f" {grouped} ", *stripes):
        assert foreign_key(text) in whys


@given(st.text("0123456789", min_size=13, max_size=19), st.sampled_from("123456789"))
def test_a_number_that_fails_the_check_is_a_card_like_another(body: str, more: str) -> None:
    """A shop's long number is not taken for a payment card's because of its length or how it begins."""
    right = luhn(f"5{body[2:]}")
    wrong = right[:-1] + str((int(right[-1]) + int(more)) % 10)
    for number in (wrong, luhn(f"9{body[2:]}")):
        assert foreign_key(number) in {number.encode(), f"0{number}".encode(), NoCard.GOODS}


@pytest.mark.parametrize(
    "number", ["4111111111111111", "5555555555554444", "378282246310005", "2223003122003222", "6304000000000000"]
)
def test_known_payment_numbers_are_refused(number: str) -> None:
    """The test numbers that schemes publish are payment cards, Mastercard's with a 2 among them."""
    assert foreign_key(number) is NoCard.PAYMENT


def gs1(body: str) -> str:
    """Give `body` the last digit that GS1's check wants: tried, not computed."""
    weights = (1, 3)
    return next(
        body + last
        for last in "0123456789"
        if sum(int(d) * weights[place % 2] for place, d in enumerate((body + last)[::-1])) % 10 == 0
    )


@given(st.text("0123456789", min_size=12, max_size=12))
def test_goods_are_told_from_shops_own_numbers(body: str) -> None:
    """A right EAN-13 is goods outside 02, 04 and 2; a wrong check digit makes it a number like another."""
    number = gs1(body)
    own = number[0] == "2" or number[:2] in {"02", "04"}
    assert foreign_key(number) == (number.encode() if own else NoCard.GOODS)
    wrong = number[:12] + str((int(number[12]) + 1) % 10)
    assert foreign_key(wrong) in {wrong.encode(), NoCard.PAYMENT}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", NoCard.TOO_SHORT),
        ("]Q1", NoCard.TOO_SHORT),
        ("12345", NoCard.TOO_SHORT),
        (" 1234\x00\x00\x005 ", NoCard.TOO_SHORT),
        ("a" * (LONGEST + 1), NoCard.TOO_LONG),
        ("a" * 1_000_000, NoCard.TOO_LONG),
        ("\u200b" * 1_000_000, NoCard.TOO_LONG),
        (encode(bytes(10)), NoCard.OURS),
        (encode(bytes(10)).lower()[:-2], NoCard.OURS),
        ("https://example.org/card/8f3a", NoCard.LINK),
        ("HTTP://EXAMPLE.ORG", NoCard.LINK),
        ("www.example.org/menu", NoCard.LINK),
        ("geo:48.85,2.35", NoCard.LINK),
        ("BEGIN:VCARD\r\nFN:Zoé\r\nEND:VCARD", NoCard.CONTACT),
        ("MECARD:N:Martin;;", NoCard.CONTACT),
        ("mailto:zoe@example.org", NoCard.CONTACT),
        ("tel:+33123456789", NoCard.CONTACT),
        ("SMSTO:+33123456789:oui", NoCard.CONTACT),
        ("WIFI:T:WPA;S=café;P:12345678;;", NoCard.SECRET),
        ("otpauth://totp/x?secret=ABC", NoCard.SECRET),
        ("HC1:NCFOXN%TS3DH", NoCard.SECRET),
        ("@\n\x1e\rANSI 636014040002DL00410278", NoCard.IDENTITY),
        ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6", NoCard.IDENTITY),
        ("DC02FR0000011E2D1E310001", NoCard.IDENTITY),
        ("BCD\n002\n1\nSCT\n\nCafé Lune\nFR7630006000011234567890189\nEUR4.20", NoCard.PAYMENT),
        ("SPC\r\n0200\r\n1\r\nCH4431999123000889012", NoCard.PAYMENT),
        ("00020101021226280010A000000775011012345678905204581253039785802FR5904LUNE6005PARIS6304A13F", NoCard.PAYMENT),
        ("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", NoCard.PAYMENT),
        ("5449000000996", NoCard.GOODS),
        ("]E05449000000996\r\n", NoCard.GOODS),
        ("036000291452", NoCard.GOODS),
        ("9782070612758", NoCard.GOODS),
        ("]E496385074", NoCard.GOODS),
        ("]C1010544900000099617251231", NoCard.GOODS),
    ],
)
def test_what_is_nobodys_card_is_refused(text: str, why: NoCard) -> None:
    """Each kind of text that many have, or that must not be touched, is refused for its reason."""
    assert foreign_key(text) is why


def test_a_member_number_of_a_shop_in_gs1s_form_is_a_card() -> None:
    """8018 is GS1's key for whom a service is for: loyalty cards have it."""
    assert foreign_key("]C18018123456789012345678") == b"8018123456789012345678"
