"""Texts that a scanner may send: cards whole and spoiled, what other codes say, and what no code ever said."""

import random
import string
from collections.abc import Callable, Sequence

from cafememo.codes.layout import Numbering, us_character
from cafememo.codes.payload import ALPHABET, encode

LONGEST = 7_089
"""Characters of the fullest QR code."""
_EDGES = ("", "\r", "\n", "\r\n", "\t", " ", "\x02", "\x03", "\x1d", "\0", "\x7f", "\ufeff")
_AIM = ("", "", "]Q1", "]C1", "]E0", "]E4", "]d2", "]e0", "]Q3", "]z9", "]Q1]Q1", "]", "]Q")
_FOREIGN = (
    "https://example.org/menu?table={}", "http://[::1", "WIFI:T:WPA;S:Café;P:{};;", "otpauth://totp/a?secret={}",
    "BEGIN:VCARD\nVERSION:3.0\nN:{};\nEND:VCARD", "MECARD:N:{};TEL:+33;;", "mailto:{}", "tel:+33{}", "geo:0,0?q={}",
    "HC1:{}", "LPA:1${}", "DC04FR000001{}", "P<FRA{}<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "@ANSI 636026{}",
    "BCD\n002\n1\nSCT\n\n{}", "SPC0200 1{}", "000201{}6304ABCD", "bitcoin:{}", "%B4111111111111111^{}^", ";{}=2512?",
    "javascript:alert('{}')", "file:///etc/passwd#{}", "<img src=x onerror=alert({})>", "'; DROP TABLE regulars; --{}",
    "%s%n%x{}", "{}" * 3, "{{0.__class__}}{}", "=HYPERLINK(\"{}\")", "../../../{}", "\\\\server\\share\\{}",
    "\u202e{}\u2066", "\U0001f468\u200d\U0001f469{}", "e\u0301" * 9 + "{}", "CFX{}", "cfx{}", "CFX CFX{}",
)  # fmt: skip
_LAYOUTS = (
    ("qwertyuiopasdfghjklzxcvbnm1234567890", "azertyuiopqsdfghjklmwxcvbn&é\"'(-è_çà"),
    ("yz", "zy"),
    ("qwertyuiopasdfghjklzxcvbnm", "',.pyfgcrlaoeuidhtns;qjkxb"),
    ("qwertyuiopasdfghjklzxcvbnm", "bépoèvdljzauie,ctsrnmçàyx."),
    ("qwertyuiopasdfghjklzxcvbnm", ";ςερτυθιοπασδφγηξκλζχψωβνμ"),
    ("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить"),
    ("qwertyuiopasdfghjklzxcvbnm", "ضصثقفغعهخحشسيبلاتنمئءؤرىة"),
)
"""What a US keyboard's keys type on other hosts."""
_TABLES = tuple(str.maketrans(dict(zip(us + us.upper(), local * 2, strict=False))) for us, local in _LAYOUTS)

Dice = random.Random


class Texts:
    """Draws texts; the same ones for the same seed. `payloads` are cards of a café, so that some are greeted."""

    def __init__(self, seed: int, payloads: Sequence[str]) -> None:
        self._dice = random.Random(f"texts {seed}")  # noqa: S311 - the same texts for the same seed
        self._payloads = payloads
        # How often each kind comes: texts of thousands of characters are rare, as they are slow.
        self._kinds: tuple[tuple[Callable[[], str], int], ...] = (
            (self._card, 6),
            (self._spoiled, 24),
            (self._other_layout, 16),
            (self._other_code, 20),
            (self._number, 16),
            (self._noise, 16),
            (self._glued, 6),
            (self._long, 1),
        )
        self._draw = [kind for kind, share in self._kinds for _ in range(share)]

    def next(self) -> str:
        """Return the next text."""
        text = self._dice.choice(self._draw)()
        if self._dice.random() < 0.4:
            dice = self._dice
            text = dice.choice(_EDGES) + dice.choice(_AIM) + text + dice.choice(_EDGES) * dice.randrange(3)
        return text

    def keys(self, text: str) -> list[tuple[str, str]]:
        """Return of each key what it types on some host and what a US keyboard types, as the wedge hears them."""
        dice = self._dice
        if dice.random() < 0.3:  # any keys at all
            numbering = dice.choice(list(Numbering))
            return [(letter, us_character(dice.randrange(-3, 300), numbering)) for letter in text]
        return list(zip(text.translate(dice.choice(_TABLES)), text.lower(), strict=False))

    def _card(self) -> str:
        dice = self._dice
        whole = dice.choice(self._payloads) if dice.random() < 0.5 else encode(dice.randbytes(10))
        return whole.lower() if dice.random() < 0.3 else whole

    def _spoiled(self) -> str:
        """Return a card with letters changed, lost, doubled, exchanged, or cut off."""
        dice, letters = self._dice, list(self._card())
        for _ in range(dice.randrange(1, 5)):
            at = dice.randrange(len(letters)) if letters else 0
            match dice.randrange(6) if letters else 2:
                case 0:
                    letters[at] = self._letter()
                case 1:
                    del letters[at]
                case 2:
                    letters.insert(at, self._letter())
                case 3:
                    other = dice.randrange(len(letters))
                    letters[at], letters[other] = letters[other], letters[at]
                case 4:
                    letters = letters[:at]
                case _:
                    letters[at:at] = letters[at : at + dice.randrange(30)]
        return "".join(letters)

    def _other_layout(self) -> str:
        return (self._card() if self._dice.random() < 0.5 else self._spoiled()).translate(self._dice.choice(_TABLES))

    def _other_code(self) -> str:
        filling = self._number() if self._dice.random() < 0.5 else self._noise()
        return self._dice.choice(_FOREIGN).replace("{}", filling)

    def _number(self) -> str:
        dice = self._dice
        digits = "".join(dice.choices(string.digits, k=dice.choice((0, 1, 5, 6, 8, 12, 13, 14, 15, 16, 19, 20, 44))))
        if dice.random() < 0.2:  # digits of other scripts, and grouped ones
            digits = digits.translate(str.maketrans(string.digits, dice.choice(("٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９"))))
        return dice.choice((" ", "-", ".")).join(digits) if dice.random() < 0.1 else digits

    def _letter(self) -> str:
        """Return any character: mostly one of a card's, sometimes one no keyboard has, or half of a pair."""
        dice = self._dice
        if dice.random() < 0.5:
            return dice.choice(ALPHABET)
        return chr(dice.randrange(dice.choice((32, 256, 0x2FFF, 0x110000))))

    def _noise(self) -> str:
        dice = self._dice
        if dice.random() < 0.5:
            return "".join(dice.choices(string.printable, k=dice.randrange(60)))
        return "".join(self._letter() for _ in range(dice.randrange(60)))

    def _glued(self) -> str:
        return "".join(self._dice.choice(self._draw[:-1])() for _ in range(self._dice.randrange(2, 9)))[:2_000]

    def _long(self) -> str:
        dice = self._dice
        seed = dice.choice((self._noise, self._card, self._number, self._other_code))() or "A"
        return (seed * (LONGEST // len(seed) + 1))[: dice.randrange(600, LONGEST + 1)]
