"""A disk that fails in the last moment of a commit, for real: what was done is told truly, and done once."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from outside import ROOT
from tracing import may_trace

SCRIPT = Path(__file__).with_name("doubtful_commits.py")
DEEDS = ("join", "note", "undo", "move", "card", "off", "add", "back")
OF_THE_OWNER = ("off", "add", "back")
"""What cannot be told from another deed of the same kind: tried again, it is told that it is there."""


pytestmark = pytest.mark.skipif(
    not may_trace(), reason="the disk is made to fail by strace, of Linux, which needs the right to trace"
)


def _told(folder: Path, deeds: Sequence[str], *ways: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what was told and found of each deed with each way to fail."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder), ",".join(deeds), ",".join(ways)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, dict[str, Any]]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_a_deed_whose_last_sync_fails_is_kept_and_told_as_done(tmp_path: Path) -> None:
    """It is in the file when only the last sync failed: it is made to last and told as done, and the undo has it."""
    told = _told(tmp_path, DEEDS, "last")
    for deed in DEEDS:
        one = told[deed]["last"]
        assert (one["told"], one["count"], one["in file"]) == ("done", 1, 1), deed
        assert one["undo"] == (deed if deed in {"off", "add"} else ""), deed
    assert "Chai" in told["add"]["last"]["menu"]
    assert "Kir" not in told["back"]["last"]["menu"]


def test_a_deed_in_doubt_is_told_as_not_sure_and_done_once(tmp_path: Path) -> None:
    """What cannot be made to last is told as not sure, never as not done; tried again it is there once."""
    told = _told(tmp_path, DEEDS, "last two")
    for deed in DEEDS:
        one = told[deed]["last two"]
        assert one["told"] == "NotSure", deed
        assert one["sentence"].startswith("The disk failed, and it is not sure whether this was kept."), deed
        if deed in OF_THE_OWNER:
            assert one["again"] == "KeptAfterAll", deed
            assert one["said again"].startswith("What was not sure before was kept after all."), deed
            assert one["undo again"] == {"off": "off", "add": "add", "back": ""}[deed]
        else:
            assert one["again"] == "done", deed
        assert (one["count again"], one["in file"]) == (1, 1), deed
    assert "Chai" in told["add"]["last two"]["menu"]
    assert "Kir" not in told["back"]["last two"]["menu"]


def test_a_deed_that_is_told_as_failed_is_not_there(tmp_path: Path) -> None:
    """Where the rows did not get to the disk nothing was changed, as it is said; tried again it is there once."""
    told = _told(tmp_path, ("join", "add"), "rows")
    for deed in ("join", "add"):
        one = told[deed]["rows"]
        assert (one["told"], one["count"]) == ("StoreUnavailable", 0), deed
        assert one["sentence"] == "The disk does not answer. Nothing was changed. Try again."
        assert (one["again"], one["count again"], one["in file"]) == ("done", 1, 1), deed


def test_where_nothing_can_be_read_either_only_what_is_sure_is_said(tmp_path: Path) -> None:
    """As long as nobody can read the file it is not sure, unless its journal says that nothing was changed."""
    told = _told(tmp_path, ("join", "add"), "every", "from rows")
    for deed in ("join", "add"):
        for way, trouble in (("every", "NotSure"), ("from rows", "StoreUnavailable")):
            one = told[deed][way]
            assert (one["told"], one["again"]) == (trouble, trouble), (deed, way)
            assert (one["count again"], one["in file"]) == ("StoreUnavailable", 0), (deed, way)
            assert "Chai" not in one["menu"]
