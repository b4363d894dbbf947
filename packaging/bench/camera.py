"""How long a camera's frame takes to become a card.

A frame of 1280 × 720 pixels, brightness first as cameras send it, with a card before a cluttered counter, goes
the way frames go in the program: through `cards_in_frame`, payload decoded. The floor is the reader, zxing-cpp,
asked for QR codes alone, on the same gray picture by turns with it. `all_kinds_ms` is the reader asked for every
kind of code, and `empty_p50_ms` a frame without a card, which is most of them. Nothing is shown, so no screen is
needed; where the extra `devices` is not installed the gray picture is measured without its frame.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

import zxingcpp
from _measuring import percentile, tell
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from cafememo.codes.payload import encode
from cafememo.codes.qr import matrix
from cafememo.devices.sighting import Sighting, card_in

WIDTH, HEIGHT, MODULE = 1280, 720, 6
TOKEN = bytes(range(10))
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
Look = Callable[[], Sighting]


def picture(*, card: bool, seed: int = 1) -> QImage:
    """Return a gray picture of a counter, with a card held up at an angle or without."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(150)
    dice = random.Random(seed)  # noqa: S311 - clutter
    painter = QPainter(image)
    for _ in range(200):
        gray = dice.randrange(40, 230)
        painter.setBrush(Qt.BrushStyle.SolidPattern)
        painter.fillRect(dice.randrange(WIDTH), dice.randrange(HEIGHT), dice.randrange(90), dice.randrange(60),
                         (gray << 16) + (gray << 8) + gray)  # fmt: skip
    if card:
        painter.translate(WIDTH / 2, HEIGHT / 2)
        painter.rotate(17)
        rows = matrix(encode(TOKEN))
        half = (len(rows) + 8) * MODULE // 2
        painter.fillRect(-half, -half, 2 * half, 2 * half, Qt.GlobalColor.white)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    left, top = (x + 4) * MODULE - half, (y + 4) * MODULE - half
                    painter.fillRect(left, top, MODULE, MODULE, Qt.GlobalColor.black)
    painter.end()
    return image


def look_at(image: QImage) -> Look:
    """Return what reads this picture as a camera's frame, or bare where there is no QtMultimedia."""
    try:
        from PySide6.QtMultimedia import QVideoFrame  # noqa: PLC0415 - an extra

        from cafememo.devices.camera_hardware import cards_in_frame  # noqa: PLC0415 - likewise
    except ImportError:
        return lambda: card_in(image.constBits(), WIDTH, HEIGHT, image.bytesPerLine())
    frame = QVideoFrame(image)
    return lambda: cards_in_frame(frame)


def by_turns(measured: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Return how long each took in each round, in seconds; whoever goes second finds warmer caches, so they swap."""
    times: dict[str, list[float]] = {name: [] for name in measured}
    for turn in range(rounds):
        for name in sorted(measured, reverse=bool(turn % 2)):
            began = perf_counter()
            measured[name]()
            times[name].append(perf_counter() - began)
    return times


def run(frames: int) -> dict[str, float]:
    """Look at frames, by turns with the floor; return the figures in milliseconds. SystemExit if no card is seen."""
    image, empty = picture(card=True), picture(card=False)
    gray = memoryview(bytes(image.constBits())).cast("B", (HEIGHT, WIDTH))
    look, look_empty = look_at(image), look_at(empty)
    if look().tokens != {TOKEN} or not zxingcpp.read_barcodes(gray, QR) or look_empty() != Sighting():
        raise SystemExit("The card in the picture is not read.")
    pair = {"p50_ms": look, "floor_p50_ms": lambda: zxingcpp.read_barcodes(gray, QR)}
    besides = {"empty_p50_ms": look_empty, "all_kinds_ms": lambda: zxingcpp.read_barcodes(gray)}
    times = {**by_turns(pair, frames), **by_turns(besides, max(1, frames // 10))}
    return {"frames": frames, **{name: percentile(taken, 0.5) for name, taken in times.items()}}


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How long a camera's frame takes to become a card.")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--frames", type=int, default=300, help="frames to look at (default: %(default)s)")
    asked = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    tell(run(asked.frames), as_json=asked.json)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
