"""A screen to measure on where the machine has none: an Xvfb of our own, on a free number it picks itself."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import Iterator

from dev_steps.speech import SetUpTroubleError


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run a virtual X server of 1280 × 800 for the length of the block; yield what DISPLAY must be."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    try:
        server = subprocess.Popen(words, pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError as error:
        os.close(reading)
        os.close(writing)
        raise SetUpTroubleError(f"No virtual screen: Xvfb does not start ({error.strerror}).") from error
    os.close(writing)  # so that the read below ends, empty, should the server die
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise SetUpTroubleError("No virtual screen: Xvfb ended at once.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
