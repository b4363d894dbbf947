"""Somebody else's code in place of a card of ours: another shop's card, a transport card, a library's.

A regular may want to be known by a card they carry anyway. Of its text only a keyed hash is kept, so the
same card must give the same bytes however it was read, and what cannot be one person's card must be refused
before anything is kept of it. One rule decides doubtful texts: a code that many people have would greet a
stranger by somebody's name, which is worse than telling somebody to take a card of ours.
"""

import re
import unicodedata
from enum import StrEnum

from cafememo.codes.payload import AIM, AIM_LENGTH, EDGES, Misread, decode

SHORTEST = 6
LONGEST = 300
"""Characters of a code that may be a card: fewer are guessed or met by chance, more are documents."""


class NoCard(StrEnum):
    """Why a text can be nobody's card."""

    TOO_SHORT = "too short"
    """Fewer than SHORTEST characters: a table's number, a key pressed twice."""
    TOO_LONG = "too long"
    OURS = "ours"
    """A card of this program, whole or misread: it is bound as a card, and its token is no foreign text."""
    LINK = "link"
    """A web address or another thing a phone opens. It may be personal, but nothing in it says so, and a poster,
    a menu or a receipt has the same for everybody; a personal one is often a key that changes."""
    CONTACT = "contact"
    """A visiting card, an event, an address to write to or call: it says who somebody is, and is given away."""
    SECRET = "secret"  # noqa: S105
    """The password of a Wi-Fi or of an account (otpauth), or a health certificate: not to be touched."""
    IDENTITY = "identity"
    """A passport, an identity card, a driving licence, a 2D-Doc: never needed at a counter."""
    PAYMENT = "payment"
    """The number or the stripe of a payment card, or a code to pay by. Nothing is ever kept of them."""
    GOODS = "goods"
    """The number of a thing on sale: every bottle of it has the same."""


_DIGITS = re.compile(r"[0-9]+")
_LINK = re.compile(r"(https?|ftp|geo|market|intent|android-app|itms-apps|file|data|javascript):|www\.|urlto:", re.I)
_CONTACT = re.compile(
    r"BEGIN:V(CARD|EVENT|CALENDAR)|(MECARD|BIZCARD|MATMSG|mailto|tel|sms|smsto|mmsto|facetime):", re.I
)
_SECRET = re.compile(r"(WIFI|otpauth|otpauth-migration|DPP):|HC1:|LPA:1\$", re.I)
# AAMVA driving licences; machine-readable zones with their line ends gone; French 2D-Doc with its two codes.
_IDENTITY = re.compile(r"@?ANSI [0-9]{6}|(?=.*<<)[ACIPV][A-Z<][A-Z<]{3}[A-Z0-9<]{25,85}\Z|DC0[1-4][A-Z0-9]{8}")
# EPC069-12 (SEPA), Swiss QR-bill, EMVCo merchant codes, and what wallets of coins and instant payments begin with.
_PAYMENT = re.compile(
    r"BCD00[12][1-8](SCT|INST)|SPC0[12][0-9]{2}1|000201.*6304[0-9A-F]{4}\Z"
    r"|(bitcoin|ethereum|lightning|litecoin|upi|payto|spd|bezahlcode|bank):|SPD\*1",
    re.I,
)
# ISO/IEC 7813, with and without the sentinels a reader sends: format B on track 1, track 2.
_TRACK_1 = re.compile(r"%?B[0-9]{12,19}\^", re.I)
_TRACK_2 = re.compile(r";?([0-9]{12,19})[=D]", re.I)
_GROUPED = re.compile(r"[0-9][0-9 .\u2013-]*")
_GS1 = frozenset({"]C1", "]e0", "]d2", "]Q3", "]J1"})
_EAN_8 = "]E4"


def foreign_key(text: str) -> bytes | NoCard:
    """Return what a foreign code is known by, the same for every reading of it, or why it can be no card.

    The bytes are its text: hash them with a key and let go of them; never store, show or log them.

    Left out are AIM prefixes, controls and characters without a shape anywhere (one scanner sends a line end
    or a group separator, the next one does not), blanks around it, and the difference between composed letters
    and others (NFC). Twelve digits of a UPC become the thirteen that other scanners make of it. Small and
    capital letters stay apart, since they do in other shops' codes. What reads as a key comes back as itself.

    Refused, each for the reason told at NoCard: our own cards; links of any kind; contacts; Wi-Fi, otpauth
    and health certificates; identity documents; payment cards (13 to 19 digits that pass Luhn's check and
    begin with 3 to 6 or Mastercard's and Mir's 2, grouped or not, or on a stripe) and codes to pay by; and goods:
    EAN-13 and UPC-A, unless in a range that GS1 leaves to shops' own numbers (02, 04, 2), where many a
    shop's cards are. The other ranges with a right check digit are goods, books, magazines and coupons.
    An EAN-8 is only told by its AIM prefix: one in ten member numbers of eight digits looks like one.
    """
    if len(text.strip(EDGES)) > 2 * LONGEST:
        return NoCard.TOO_LONG
    symbology, bare = _bare(text)
    if decode(bare) is not Misread.FOREIGN:
        return NoCard.OURS
    # Digits of other scripts, and wide ones: no way around what is never kept.
    plain = _plain(bare)
    refused = _refused(plain, symbology)
    if refused is not None:
        return refused
    if len(bare) < SHORTEST:
        return NoCard.TOO_SHORT
    if len(bare) > LONGEST:
        return NoCard.TOO_LONG
    return (f"0{bare}" if _is_upc(bare) else bare).encode("utf-8")


def _bare(text: str) -> tuple[str, str]:
    """Give the first AIM prefix, "" for none, and the code without what scanners and hosts differ in."""
    shown = "".join(letter for letter in text if unicodedata.category(letter) not in {"Cc", "Cf", "Cs"})
    bare, symbology = unicodedata.normalize("NFC", shown).strip(), ""
    # Two prefixes are one of the scanner and one in the code: a scanner that sends none gives the second alone.
    while AIM.match(bare):
        symbology = symbology or bare[:AIM_LENGTH]
        bare = bare[AIM_LENGTH:].strip()
    return symbology, bare


def _plain(bare: str) -> str:
    letters = unicodedata.normalize("NFKC", bare)
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in letters).strip()


def _refused(plain: str, symbology: str) -> NoCard | None:
    # Goods first: one bottle in ten passes Luhn's check as well, and nothing is kept of either.
    if _is_goods(plain, symbology):
        return NoCard.GOODS
    if _is_payment(plain):
        return NoCard.PAYMENT
    for pattern, why in (
        (_SECRET, NoCard.SECRET),
        (_IDENTITY, NoCard.IDENTITY),
        (_CONTACT, NoCard.CONTACT),
        (_LINK, NoCard.LINK),
    ):
        if pattern.match(plain):
            return why
    return None


def _is_payment(plain: str) -> bool:
    if _PAYMENT.match(plain) or _TRACK_1.match(plain):
        return True
    stripe = _TRACK_2.match(plain)
    if stripe:
        return _is_card_number(stripe[1])
    return _GROUPED.fullmatch(plain) is not None and _is_card_number("".join(_DIGITS.findall(plain)))


def _is_card_number(digits: str) -> bool:
    """Tell a payment card's number by its length, its issuer (ISO/IEC 7812) and its check."""
    if not 13 <= len(digits) <= 19:
        return False
    of_two = len(digits) == 16 and (2221 <= int(digits[:4]) <= 2720 or 2200 <= int(digits[:4]) <= 2204)
    return (digits[0] in "3456" or of_two) and _luhn(digits)


def _luhn(digits: str) -> bool:
    """Check the last digit by ISO/IEC 7812, annex B: every second one doubled, from the right."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _is_goods(plain: str, symbology: str) -> bool:
    if symbology == _EAN_8 and len(plain) == 8:
        # 0 and 2 are shops' own in the short form.
        return _gs1_check(plain) and plain[0] not in "02"
    if symbology in _GS1 and plain[:2] in {"01", "02"}:
        return len(plain) >= 16 and _gs1_check(plain[2:16])
    number = f"0{plain}" if _is_upc(plain) else plain
    return len(number) == 13 and _gs1_check(number) and number[0] != "2" and number[:2] not in {"02", "04"}


def _is_upc(digits: str) -> bool:
    return len(digits) == 12 and _gs1_check(digits)


def _gs1_check(digits: str) -> bool:
    """Check the last digit by GS1's General Specifications, 7.9: weights 1 and 3 in turn, from the right."""
    if not _DIGITS.fullmatch(digits):
        return False
    return sum(int(digit) * (1 + 2 * (place % 2)) for place, digit in enumerate(reversed(digits))) % 10 == 0
