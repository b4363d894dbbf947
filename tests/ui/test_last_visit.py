"""When somebody was last here, in words that stay true whatever the clock does."""

from datetime import datetime, timedelta

import pytest

from cafememo.ui.sentences import last_visit_text

NOW = datetime(2026, 11, 23, 8)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(hours=1), "here today already"),
        (timedelta(hours=-1), "here today already"),
        (timedelta(days=1), "here yesterday"),
        (timedelta(days=-1), "here lately"),
        (timedelta(days=-400), "here lately"),
        (timedelta(days=400), "not here for a long time"),
    ],
)
def test_a_visit_still_to_come_is_said_to_be_lately(ago: timedelta, said: str) -> None:
    """A clock that was set back makes yesterday's visit one of tomorrow: which day it was is then not said."""
    assert last_visit_text(NOW - ago, NOW) == said
