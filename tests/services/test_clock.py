"""The machine's clock: its zone is asked for once a minute, and no minute is wrong for that."""

import time

import pytest

from cafememo.services.clock import SystemClock

SUMMER_ENDS = 1_792_890_000
"""2026-10-25 01:00 UTC, when Paris turns from two hours ahead to one."""


def test_the_end_of_summer_time_is_met_to_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """The offset changes with the minute in which the system's does, and the second before it has the old one."""
    asked: list[int] = []
    system = time.localtime

    def paris(at: float) -> time.struct_time:
        asked.append(int(at))
        offset = 7_200 if at < SUMMER_ENDS else 3_600
        return time.struct_time((*system(at)[:9], "", offset))

    monkeypatch.setattr(time, "localtime", paris)
    clock = SystemClock()
    told = []
    for at in range(SUMMER_ENDS - 61, SUMMER_ENDS + 60):
        monkeypatch.setattr(time, "time", lambda at=at: at + 0.5)
        told.append(clock.now())
    monkeypatch.undo()
    assert [instant.offset for instant in told] == [120] * 61 + [60] * 60
    assert [instant.at for instant in told] == list(range(SUMMER_ENDS - 61, SUMMER_ENDS + 60))
    assert asked == [SUMMER_ENDS - 61, SUMMER_ENDS - 60, SUMMER_ENDS]
