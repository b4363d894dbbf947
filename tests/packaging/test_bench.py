"""The benches of the counter: a tiny run of each works and prints the figures the runner shows beside their floors."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cafememo.services.clock import SystemClock
from cafememo.services.demo import make_demo

BENCH = Path(__file__).parents[2] / "packaging" / "bench"
REGULARS = "30"

SIZES = {
    "scan": ("--scans", "4", "--warm-up", "2", "--rounds", "2"),
    "note": ("--notes", "3"),
    "start": ("--starts", "1"),
    "find": ("--names", "4", "--warm-up", "1", "--rounds", "1"),
}
KEYS = {
    "scan": {"p50_ms", "floor_p50_ms", "p99_ms", "floor_p99_ms", "growth", "small_p50_ms"},
    "note": {"p50_ms", "floor_p50_ms", "p99_ms", "floor_p99_ms"},
    "start": {"paint_ms", "floor_paint_ms", "answer_ms", "floor_answer_ms"},
    "find": {"p50_ms", "floor_p50_ms", "p99_ms", "floor_p99_ms", "hit10", "lookup_p50_ms", "lookup_p99_ms"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the folder of a small demo café."""
    place = tmp_path_factory.mktemp("bench") / "cafe"
    make_demo(place, regulars=30, visit_count=600, seed=1, language="en", clock=SystemClock())
    return place


def run(name: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a bench where there is no screen."""
    return subprocess.run(
        [sys.executable, str(BENCH / f"{name}.py"), "--json", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", sorted(SIZES))
def test_a_bench_prints_its_figures_and_their_floors(name: str, folder: Path) -> None:
    """On a café that is there a bench prints one JSON object with every figure, each a time that passed."""
    before = (folder / "cafe.db").read_bytes()
    done = run(name, "--folder", str(folder), "--regulars", REGULARS, "--visits", "600", *SIZES[name])
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert KEYS[name] <= figures.keys()
    assert all(figures[key] > 0 for key in KEYS[name])
    assert (folder / "cafe.db").read_bytes() == before


def test_a_bench_makes_its_own_cafe(tmp_path: Path) -> None:
    """Without a folder a bench fills a café of the size named and leaves nothing of it behind."""
    words = [sys.executable, str(BENCH / "note.py"), "--json", "--regulars", "5", "--visits", "50", "--notes", "1"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    done = subprocess.run(words, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["notes"] == 1
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("cafememo-")]


def test_cards_of_another_cafe_are_no_measurement(folder: Path) -> None:
    """A café of another seed than the one named ends the scan bench with a sentence instead of figures."""
    done = run("scan", "--folder", str(folder), "--regulars", REGULARS, "--seed", "2", *SIZES["scan"])
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("A card is not greeted: the café is not of the size and seed named.\n")


def test_the_camera_bench_reads_a_card_and_prints_its_floor() -> None:
    """Without a café and without a screen the bench of the camera prints times that passed, and their floor."""
    done = run("camera", "--frames", "3")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["frames"] == 3
    assert all(figures[key] > 0 for key in ("p50_ms", "floor_p50_ms", "empty_p50_ms", "all_kinds_ms"))


def test_the_cards_bench_writes_cards_and_prints_its_floor() -> None:
    """A tiny batch is registered, painted and written, and set beside codes alone."""
    done = run("cards", "--count", "12", "--rounds", "1")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["count"], figures["pages"]) == (12, 2)
    assert all(figures[key] > 0 for key in ("pdf_ms", "floor_pdf_ms", "runs_pdf_ms", "to_runs"))
