"""How many cards are still read when they are turned, tilted, blurred, far, grainy, stained or shone upon.

Each figure is a percentage of cards with random codes, in pictures made by `_damage`: read by the program's own way
from a picture to a card, `look_into`, and counted only where exactly the card's own token came out. `frame_…` is the
same for the one look that a camera's frame gets, of which there are sixteen a second; `zbar_…` is another reader
shown the same pictures, for comparison, where it is installed.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from _damage import BEYOND, DAMAGES, HEIGHT, WIDTH, gray_of, token
from _measuring import tell
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from cafememo.codes.payload import encode
from cafememo.devices.pictures import cards_in_image, look_into
from cafememo.devices.sighting import Sighting

Survives = Callable[[QImage, bytes], bool]


def ours(image: QImage, of: bytes) -> bool:
    """Tell whether the program reads this card, and nothing else, in a picture it is given."""
    return look_into(image) == Sighting(frozenset({of}))


def in_one_frame(image: QImage, of: bytes) -> bool:
    """Tell whether the program reads this card, and nothing else, when it is a single frame of a camera."""
    return cards_in_image(image) == Sighting(frozenset({of}))


def zbar() -> Survives | None:
    """Return what tells the same of zbar; None where it is not installed."""
    try:
        from pyzbar.pyzbar import ZBarSymbol, decode  # noqa: PLC0415 - it loads a library that may be missing
    except ImportError:
        return None

    def reads(image: QImage, of: bytes) -> bool:
        gray = (gray_of(image).tobytes(), image.width(), image.height())
        return [code.data.decode() for code in decode(gray, symbols=[ZBarSymbol.QRCODE])] == [encode(of)]

    return reads


def run(count: int, seed: int) -> dict[str, float]:
    """Damage `count` cards in each way; return the percentages that are read."""
    figures: dict[str, float] = {"count": count, "seed": seed}
    readers: dict[str, Survives | None] = {"": ours, "frame_": in_one_frame, "zbar_": zbar()}
    for name, damage in {**DAMAGES, **BEYOND}.items():
        dice = np.random.default_rng([seed, *name.encode()])
        read = dict.fromkeys(readers, 0)
        for _ in range(count):
            of = token(dice)
            image = damage(of, dice)
            for reader, survives in readers.items():
                read[reader] += survives is not None and survives(image, of)
        for reader, survives in readers.items():
            if survives is not None:
                figures[reader + name] = round(100 * read[reader] / count, 1)
    return figures


def show(file: Path, seed: int, each: int = 4) -> None:
    """Draw `each` cards of each damage, side by side, into a PNG: whether they are damaged as their names say."""
    width, height = WIDTH // 3, int(HEIGHT / 2.2)
    sheet = QImage(width * each, height * (len(DAMAGES) + len(BEYOND)), QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for row, (name, damage) in enumerate({**DAMAGES, **BEYOND}.items()):
        dice = np.random.default_rng([seed, *name.encode()])
        for column in range(each):
            image = damage(token(dice), dice)
            part = QRect((WIDTH - width) // 2, (HEIGHT - height) // 2, width, height)
            painter.drawImage(QRect(column * width, row * height, width, height), image, part)
    painter.end()
    sheet.save(str(file))


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How many damaged cards are still read.")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--count", type=int, default=200, help="cards for each damage (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of codes and damages (default: %(default)s)")
    parser.add_argument("--picture", type=Path, help="draw a few of each damage into this PNG as well")
    asked = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    if asked.picture:
        show(asked.picture, asked.seed)
    tell(run(asked.count, asked.seed), as_json=asked.json)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
