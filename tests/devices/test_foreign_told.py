"""Codes of others, told with their text where the owner lets them be linked: by each device, and never in parts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from test_wedge import Keyboard

from cafememo.codes.layout import Numbering
from cafememo.codes.payload import Misread, encode
from cafememo.devices.burst import Burst
from cafememo.devices.foreign import HELD_MS, HeldText
from cafememo.devices.framing import Framing
from cafememo.devices.pictures import PictureReader
from cafememo.devices.sighting import FOREIGN_AWAY_MS, InView, Sighting, card_in
from cafememo.devices.wedge import WedgeScanner
from pictured import scene

EAN = "2012345678903"
CARD = encode(bytes(range(10)))
Told = list[str | bytes | Misread]
AZERTY = dict(zip("1234567890", "&é\"'(-è_çà", strict=True))
"""What the digits' keys type on a French host without Shift."""
DIGITS = {digit: 10 + place for place, digit in enumerate("1234567890")}
"""Where they are, as X11 numbers them."""


@pytest.fixture
def told() -> Told:
    """Give the list of all that was told."""
    return []


@pytest.fixture
def scanner(qtbot: QtBot, told: Told) -> Iterator[WedgeScanner]:
    """Give a scanner that types, in a window with a field, and tells foreign texts."""
    scanner = WedgeScanner(numbering=Numbering.X11)
    scanner.card_scanned.connect(told.append)
    scanner.code_misread.connect(told.append)
    scanner.foreign_scanned.connect(told.append)
    scanner.tells_foreign = True
    scanner.start()
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    yield scanner
    scanner.stop()


def typed(keyboard: Keyboard, text: str, host: dict[str, str] | None = None) -> None:
    """Type as a scanner set to a US keyboard does, on a host with another layout, and end with Enter."""
    for letter in text:
        shown = (host or {}).get(letter, letter)
        keyboard.tap(ord(letter.upper()), shown, DIGITS.get(letter, 0))
    keyboard.enter()


@pytest.mark.parametrize("host", [None, AZERTY], ids=["us", "azerty"])
def test_a_number_typed_is_told_as_the_number_it_is(
    qtbot: QtBot, scanner: WedgeScanner, told: Told, host: dict[str, str] | None
) -> None:
    """An EAN-13 is the same thirteen digits on a host whose digit keys type signs."""
    typed(Keyboard(), EAN, host)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [EAN]


def test_a_text_typed_is_told_with_its_letters(qtbot: QtBot, scanner: WedgeScanner, told: Told) -> None:
    """Small and capital letters and signs come as they were typed."""
    typed(Keyboard(), "Member/4711-aB")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Member/4711-aB"]


def test_unless_it_is_wanted_no_text_is_told(qtbot: QtBot, scanner: WedgeScanner, told: Told) -> None:
    """Without the owner's leave it is a misreading, at once."""
    scanner.tells_foreign = False
    typed(Keyboard(), EAN)
    assert told == [Misread.FOREIGN]


def test_a_code_of_several_lines_is_told_as_none(qtbot: QtBot, scanner: WedgeScanner, told: Told) -> None:
    """The first line of it stands for nobody: it is misread, once, and no line is told."""
    keyboard = Keyboard()
    for line in ("COMPANY CARD 1", "NAME X", "NUMBER 17"):
        typed(keyboard, line)
    qtbot.wait(2 * HELD_MS)
    assert told == [Misread.FOREIGN]


def test_a_card_of_ours_is_a_card(qtbot: QtBot, scanner: WedgeScanner, told: Told) -> None:
    """Cards are told as ever, at once, and half of one is misread."""
    typed(Keyboard(), CARD)
    assert told == [bytes(range(10))]


def test_what_types_nothing_known_is_no_text() -> None:
    """A key without a character leaves no text that could stand for somebody."""
    burst: Burst[object] = Burst()
    for at, typed_letter in enumerate("abc\N{REPLACEMENT CHARACTER}ef"):
        burst.add(typed_letter, "x", at, lambda: None)
    assert burst.text(0) == ""


def test_lines_sent_are_told_whole(qtbot: QtBot) -> None:
    """A text is told in a moment; two on each other's heels are one code, and neither is; later ones are again."""
    heard: list[str] = []
    held = HeldText()
    held.told.connect(heard.append)
    assert held.take("one")
    qtbot.waitUntil(lambda: heard == ["one"])
    assert held.take("two")
    assert held.follow()
    assert not held.take("three")
    assert not held.follow()
    qtbot.wait(2 * HELD_MS)
    assert not held.follow()
    assert held.take("four")
    qtbot.waitUntil(lambda: heard == ["one", "four"])


def test_bytes_are_the_text_a_camera_sees() -> None:
    """UTF-8 is read as such, anything else by its bytes; cards and misreadings stay what they are."""
    framing = Framing()
    framing.tells_foreign = True
    assert framing.take("Fidélité 42\r".encode()) == ["Fidélité 42"]
    assert framing.take("Fidélité 42\r".encode("latin-1")) == ["Fidélité 42"]
    assert framing.take(f"{CARD[:-4]}\r".encode()) == [Misread.UNREADABLE]


def test_a_picture_tells_the_one_code_it_shows(qtbot: QtBot, told: Told) -> None:
    """One code has a text, two have none, and beside a card of ours it is the card."""
    reader = PictureReader()
    reader.tells_foreign = True
    reader.card_scanned.connect(told.append)
    reader.code_misread.connect(told.append)
    reader.foreign_scanned.connect(told.append)
    for codes in (["MEMBER 4711"], ["MEMBER 4711", "POSTER"], ["MEMBER 4711", CARD]):
        picture, count = QMimeData(), len(told)
        picture.setImageData(scene(codes))
        reader.take(picture)
        qtbot.waitUntil(lambda count=count: len(told) > count)
    assert told == ["MEMBER 4711", Misread.FOREIGN, bytes(range(10))]
    reader.stop()


def test_codes_in_view_are_told_apart_where_each_may_be_somebody_s() -> None:
    """A second code is a scan of its own, the same one is not, and nothing of either is kept but a number."""
    one, other = Sighting(other=Misread.FOREIGN, text="one"), Sighting(other=Misread.FOREIGN, text="other")
    view = InView()
    view.tells_apart = True
    assert [view.take(seen, at) for at, seen in enumerate((one, one, other, one))] == [
        Misread.FOREIGN,
        None,
        Misread.FOREIGN,
        None,
    ]
    assert view.take(one, 4 + FOREIGN_AWAY_MS) is Misread.FOREIGN
    assert "one" not in repr(view._seen)
    assert "one" not in repr(one)


def test_a_sighting_has_the_text_of_one_code_alone() -> None:
    """Which of two codes is meant nobody can say."""

    def sighted(codes: list[str]) -> Sighting:
        image = scene(codes)
        return card_in(image.constBits(), image.width(), image.height(), image.bytesPerLine())

    assert sighted(["MEMBER 4711"]).text == "MEMBER 4711"
    assert sighted(["MEMBER 4711", "POSTER"]).text == ""
    assert sighted([CARD]).text == ""
