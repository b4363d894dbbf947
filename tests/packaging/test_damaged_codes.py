"""Cards that are turned, tilted, blurred, far, grainy, stained or shone upon are read, in pictures the bench makes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

BENCH = Path(__file__).parents[2] / "packaging" / "bench"
sys.path.insert(0, str(BENCH))

import _damage as damage  # noqa: E402

from cafememo.devices.pictures import cards_in_image, look_into  # noqa: E402
from cafememo.devices.sighting import Sighting  # noqa: E402
from readers import zbar_is_missing  # noqa: E402

COUNT = 12


@pytest.mark.parametrize("name", sorted(damage.DAMAGES))
def test_a_damaged_card_is_read(name: str, qapp: QGuiApplication) -> None:
    """Of twelve cards damaged in one way, at least eleven are read, each as the card it is; none as another."""
    dice = np.random.default_rng([7, *name.encode()])
    read = 0
    for _ in range(COUNT):
        token = damage.token(dice)
        seen = look_into(damage.DAMAGES[name](token, dice))
        assert isinstance(seen, Sighting)
        assert seen.tokens <= {token}
        read += token in seen.tokens
    assert read >= 11


def test_a_card_under_chocolate_is_not_read(qapp: QGuiApplication) -> None:
    """Where two thirds of a code are covered, no card is read."""
    dice = np.random.default_rng(7)
    for _ in range(COUNT):
        assert look_into(damage.stained(damage.token(dice), dice, share=0.66, opaque=True)) == Sighting()


def test_a_picture_is_looked_into_harder_than_a_frame(qapp: QGuiApplication) -> None:
    """A card that is out of focus, which one look does not read, is read where it was given as a picture."""
    dice = np.random.default_rng(7)
    images = [damage.blurred(damage.token(dice), dice) for _ in range(COUNT)]
    missed = [image for image in images if cards_in_image(image) == Sighting()]
    assert missed
    assert all(look_into(image) != Sighting() for image in missed)


def test_the_bench_of_codes_prints_a_percentage_for_each_damage() -> None:
    """Without a screen the bench prints what the program reads, in a picture and in one frame, and what zbar does."""
    words = [sys.executable, str(BENCH / "codes.py"), "--json", "--count", "2"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    readers = ("", "frame_") if zbar_is_missing() else ("", "frame_", "zbar_")
    assert figures.keys() == {"count", "seed"} | {
        reader + name for reader in readers for name in {**damage.DAMAGES, **damage.BEYOND}
    }
    assert {figures[name] for name in figures if name not in {"count", "seed"}} <= {0.0, 50.0, 100.0}
    assert figures["clean"] == 100.0
