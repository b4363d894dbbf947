"""Cards in gray pictures, as a camera sees them."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from cafememo.codes.payload import Misread, Token, encode
from cafememo.devices.sighting import AWAY_MS, FOREIGN_AWAY_MS, InView, Sighting, card_in
from pictured import blurred, in_the_dark, inverted, scene

TOKEN, OTHER = bytes(range(10)), bytes(range(100, 110))
CARD = encode(TOKEN)


def sighted(image: QImage) -> Sighting:
    """Look for cards in a picture."""
    return card_in(image.constBits(), image.width(), image.height(), image.bytesPerLine())


@pytest.mark.parametrize("angle", [0, 17, 45, 90, 133, 180, 270, 315])
def test_a_card_is_read_at_any_angle(angle: int) -> None:
    """However a card is turned before the camera, it is read."""
    assert sighted(scene([CARD], angle=angle)).reading() == Token(TOKEN)


@pytest.mark.parametrize("angle", [0, 30])
def test_a_card_is_read_blurred_inverted_and_in_the_dark(angle: int) -> None:
    """Out of focus, light on dark, and where white is hardly brighter than black with noise over it."""
    image = scene([CARD], angle=angle)
    assert sighted(blurred(image, 5)).reading() == Token(TOKEN)
    assert sighted(inverted(image)).reading() == Token(TOKEN)
    assert sighted(in_the_dark(image)).reading() == Token(TOKEN)


def test_a_far_card_is_read() -> None:
    """Three pixels a module are enough: a card an arm's length away."""
    assert sighted(scene([CARD], module=3, angle=8)).reading() == Token(TOKEN)


def test_one_of_ours_wins_among_others() -> None:
    """With other shops' codes around it, our card is read."""
    assert sighted(scene(["HTTPS://EXAMPLE.ORG", CARD, "12345"])).reading() == Token(TOKEN)


def test_the_same_card_twice_is_one() -> None:
    """A card beside its own picture is that card."""
    assert sighted(scene([CARD, CARD])).reading() == Token(TOKEN)


def test_two_of_ours_are_neither() -> None:
    """With two cards of ours nobody can say which person is meant."""
    assert sighted(scene([CARD, encode(OTHER)])).reading() is Misread.SEVERAL


def test_no_card_of_ours() -> None:
    """A foreign code is told to be one, part of ours to be that, and an empty counter is nothing."""
    assert sighted(scene(["HTTPS://EXAMPLE.ORG"])).reading() is Misread.FOREIGN
    assert sighted(scene([CARD[:20], "12345"])).reading() is Misread.UNREADABLE
    assert sighted(scene([])).reading() is None


def test_a_picture_shorter_than_said_is_refused() -> None:
    """Figures that do not fit the bytes are refused, lest memory beyond them be read."""
    for width, height, stride in [(100, 101, 0), (100, 100, 101), (0, 10, 0), (10, 0, 0), (100, 10, 50)]:
        with pytest.raises(ValueError, match="pixels"):
            card_in(bytes(10_000), width, height, stride)
    assert card_in(bytes(10_000), 99, 100, 100) == Sighting()


def test_tokens_are_not_written_out() -> None:
    """A sighting in a log or a traceback shows no token."""
    assert repr(Sighting(frozenset({TOKEN}), Misread.FOREIGN)) == "Sighting(1 cards, foreign)"


def test_the_reader_is_not_for_the_start() -> None:
    """Importing the camera imports neither the reader nor QtMultimedia."""
    program = (
        "import sys, cafememo.devices.camera, cafememo.devices.serial, cafememo.devices.tones, "
        "cafememo.devices.pictures; "
        "sys.exit(any(name in sys.modules for name in "
        "('zxingcpp', 'PySide6.QtMultimedia', 'PySide6.QtSerialPort', 'cafememo.devices.diagnosis')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def one(token: bytes) -> Sighting:
    """Return the sighting of one card."""
    return Sighting(frozenset({token}))


def test_a_card_held_up_is_one_scan() -> None:
    """A card in view, with gaps shorter than a second, is told once; after a second away, again."""
    view = InView()
    told = [view.take(one(TOKEN) if at % 900 == 0 else Sighting(), at) for at in range(0, 5_000, 100)]
    assert [reading for reading in told if reading] == [Token(TOKEN)]
    assert view.take(one(TOKEN), 4_500 + AWAY_MS) is None
    assert view.take(one(TOKEN), 4_500 + 2 * AWAY_MS + 1) == Token(TOKEN)


def test_another_card_is_another_scan_at_once() -> None:
    """The next guest's card is told while the one before has hardly left, which is not told again by a flicker."""
    view = InView()
    assert view.take(one(TOKEN), 0) == Token(TOKEN)
    assert view.take(one(OTHER), 50) == Token(OTHER)
    assert view.take(one(TOKEN), 100) is None


def test_two_cards_are_told_once_and_the_one_that_stays_is_no_new_scan() -> None:
    """A card that was scanned stays in view beside a second one; when that leaves it is not scanned again."""
    view, both = InView(), Sighting(frozenset({TOKEN, OTHER}))
    assert view.take(one(TOKEN), 0) == Token(TOKEN)
    told = [view.take(both, at) for at in range(100, 3_000, 100)]
    assert [reading for reading in told if reading] == [Misread.SEVERAL]
    assert view.take(one(TOKEN), 3_000) is None
    assert view.take(one(OTHER), 3_050) == Token(OTHER)


def test_a_poster_in_the_background_is_told_rarely() -> None:
    """A foreign code that goes in and out of sight every two seconds is told once."""
    view = InView()
    told = [view.take(Sighting(other=Misread.FOREIGN), at) for at in range(0, 20_000, 2_000)]
    assert [reading for reading in told if reading] == [Misread.FOREIGN]
    assert view.take(Sighting(other=Misread.FOREIGN), 18_000 + FOREIGN_AWAY_MS + 1) is Misread.FOREIGN
    view.clear()
    assert view.take(Sighting(other=Misread.FOREIGN), 24_000) is Misread.FOREIGN
