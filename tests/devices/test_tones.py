"""Tones: as samples, and where there is no sound."""

import sys
from array import array
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cafememo.devices.sine import KNOWN, RATE, UNKNOWN, Note, samples
from cafememo.devices.state import DeviceState
from cafememo.devices.tones import Tones


def heard(notes: tuple[Note, ...], volume: int = 100) -> "array[int]":
    """Return the samples as numbers."""
    return array("h", samples(notes, volume))


@given(st.floats(200, 2_000), st.integers(50, 300))
def test_a_note_has_its_height_and_length(hertz: float, ms: int) -> None:
    """A note lasts as long as it says and crosses zero as often as its frequency asks."""
    made = heard((Note(hertz, ms),))
    assert len(made) == RATE * ms // 1000
    crossings = sum(first < 0 <= second for first, second in pairwise(made))
    assert crossings == pytest.approx(hertz * ms / 1000, abs=1.5)


@pytest.mark.parametrize("notes", [KNOWN, UNKNOWN])
def test_a_tone_does_not_click(notes: tuple[Note, ...]) -> None:
    """Every note swells from silence and fades to it, and no sample is further from the next than its sine asks."""
    for note in notes:
        made = heard((note,))
        steepest = 2 * 3.15 * note.hertz / RATE * 32_767
        assert abs(made[0]) <= 1
        assert abs(made[-1]) <= 40
        assert max(abs(second - first) for first, second in pairwise(made)) <= steepest
        first_ms = made[: RATE // 1000]
        assert max(map(abs, first_ms)) <= max(map(abs, made)) * 0.1


def test_volume_runs_from_silence_up() -> None:
    """0 is silence, each step is louder, 100 is not cut off, and what is beyond either end is the end."""
    peaks = [max(map(abs, heard(KNOWN, volume))) for volume in range(0, 101, 10)]
    assert peaks[0] == 0
    assert peaks == sorted(set(peaks))
    assert peaks[-1] < 32_000
    assert heard(KNOWN, -5) == heard(KNOWN, 0)
    assert heard(KNOWN, 500) == heard(KNOWN, 100)


def test_the_two_tones_can_be_told_apart() -> None:
    """One goes up and is short, the other goes down and is longer."""
    assert KNOWN[0].hertz < KNOWN[-1].hertz
    assert UNKNOWN[0].hertz > UNKNOWN[-1].hertz
    assert len(heard(UNKNOWN)) > 1.5 * len(heard(KNOWN))
    assert len(heard(KNOWN)) < RATE // 4


@pytest.fixture
def tones(qtbot: QtBot) -> Iterator[Tones]:
    """Give tones that are put away."""
    tones = Tones()
    yield tones
    tones.stop()


def test_before_it_was_prepared_it_is_silent(tones: Tones) -> None:
    """A tone asked for too early, or after the end, is not an error."""
    tones.known()
    tones.stop()
    tones.unknown()
    assert tones.state is DeviceState.OFF


def test_with_sound_or_without_nothing_fails(tones: Tones) -> None:
    """Where there is a sound device a tone is played on it, muted or not; where there is none it is absent."""
    pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    tones.prepare()
    tones.prepare()
    assert tones.state in {DeviceState.READY, DeviceState.ABSENT}
    for tones.muted in (False, True):
        tones.set_volume(1)
        tones.known()
        tones.unknown()


def test_a_sound_device_plays_what_was_asked(tones: Tones) -> None:
    """A tone interrupts the one before; muted or at volume 0 nothing is played."""

    class Sink:
        """Stands for a sound device, which the machines that test have none of."""

        def __init__(self) -> None:
            self.played: list[bytes] = []

        def start(self, source: object) -> None:
            self.played.append(bytes(source.readAll().data()))  # type: ignore[attr-defined]

        def stop(self) -> None: ...

        def deleteLater(self) -> None: ...  # noqa: N802 - Qt's name

    sink = Sink()
    tones._sink = sink  # type: ignore[assignment]
    tones.set_volume(40)
    tones.known()
    tones.unknown()
    assert sink.played == [samples(KNOWN, 40), samples(UNKNOWN, 40)]
    tones.muted = True
    tones.known()
    tones.muted = False
    tones.set_volume(0)
    tones.known()
    assert len(sink.played) == 2


def test_without_the_extra_it_is_silent(tones: Tones, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where QtMultimedia is not installed nothing fails: the state tells, and tones are silent."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    tones.prepare()
    assert tones.state is DeviceState.NOT_INSTALLED
    tones.known()
