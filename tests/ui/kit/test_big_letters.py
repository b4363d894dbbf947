"""Large words put together from kept letters look as Qt writes them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.big_letters import QT_KEEPS, BigLetters
from cafememo.ui.kit.resources import VOICE_FAMILY

BOX = QRect(10, 20, 780, 140)
INK = QColor("#3b2418")
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def _font() -> QFont:
    font = QFont(VOICE_FAMILY)
    font.setPixelSize(QT_KEEPS + 20)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _picture(ratio: float) -> QPixmap:
    picture = QPixmap(round(800 * ratio), round(180 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    return picture


def _by_qt(text: str, ratio: float, side: Qt.AlignmentFlag) -> QImage:
    picture = _picture(ratio)
    painter = QPainter(picture)
    painter.setFont(_font())
    painter.setPen(INK)
    absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(BOX, int(absolute), text)
    painter.end()
    return picture.toImage()


def _by_us(letters: BigLetters, text: str, ratio: float, *, rightward: bool) -> QImage:
    picture = _picture(ratio)
    painter = QPainter(picture)
    letters.write(painter, BOX, text, _font(), INK, rightward=rightward)
    painter.end()
    return picture.toImage()


def _rows(picture: QImage) -> list[bytes]:
    """Return how light each pixel is, row by row."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    step, bits = grey.bytesPerLine(), bytes(grey.constBits())
    return [bits[y * step : y * step + grey.width()] for y in range(grey.height())]


def _ink(picture: QImage) -> tuple[QRect, int]:
    """Return what of a picture is inked, and how much of it."""
    dark = [[x for x, light in enumerate(row) if light < 128] for row in _rows(picture)]
    ys = [y for y, row in enumerate(dark) if row]
    left, right = min(row[0] for row in dark if row), max(row[-1] for row in dark if row)
    return QRect(left, ys[0], right - left, ys[-1] - ys[0]), sum(map(len, dark))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("text", ["Camille", "Éléonore", "AVATo Ty", "Jean-Noël O’Ñ", "שרה", "😀 Zoé"])
@pytest.mark.parametrize("rightward", [False, True])
def test_words_are_where_qt_has_them(dressed: QApplication, text: str, ratio: float, *, rightward: bool) -> None:
    """The same ink, to two pixels on each side and a twentieth in all, also once the letters are kept."""
    theirs, much = _ink(_by_qt(text, ratio, RIGHT if rightward else LEFT))
    letters = BigLetters()
    for _ in range(2):
        ours, as_much = _ink(_by_us(letters, text, ratio, rightward=rightward))
        for side in ("left", "top", "right", "bottom"):
            assert abs(getattr(ours, side)() - getattr(theirs, side)()) <= 2 * ratio
        assert abs(as_much - much) <= 0.05 * much


@pytest.mark.parametrize("text", ["ame", "Camille", "ÅØ&R"])
def test_no_letter_has_holes_where_its_strokes_overlap(dressed: QApplication, text: str) -> None:
    """What is inked by Qt, but for the rim of each stroke, is inked here."""
    theirs, ours = (
        _rows(picture) for picture in (_by_qt(text, 1.0, LEFT), _by_us(BigLetters(), text, 1.0, rightward=False))
    )
    for y in range(2, len(theirs) - 2):
        for x in range(2, len(theirs[0]) - 2):
            if all(theirs[y + down][x + right] < 128 for down in (-2, 0, 2) for right in (-2, 0, 2)):
                assert ours[y][x] < 128, (x, y)


def test_only_letters_are_kept(dressed: QApplication) -> None:
    """Words of the same letters leave nothing more behind, and nothing written is no trouble."""
    letters = BigLetters()
    _by_us(letters, "ROMA", 1.0, rightward=False)
    kept = len(letters._kept)
    for text in ("AMOR", "MORA", ""):
        _by_us(letters, text, 1.0, rightward=False)
    assert len(letters._kept) == kept == 4


def test_what_is_kept_is_bounded(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters beyond the most that are kept push the others out, and are written all the same."""
    monkeypatch.setattr("cafememo.ui.kit.big_letters.LETTERS", 3)
    letters = BigLetters()
    whole = _by_us(BigLetters(), "ABCDEFG", 1.0, rightward=False)
    assert _by_us(letters, "ABCDEFG", 1.0, rightward=False) == whole
    assert len(letters._kept) <= 3
