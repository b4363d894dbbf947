"""Running the measurements of packaging/bench and showing each figure beside its floor.

A bench is a script there that takes --json and prints one JSON object. In it `floor_x` is the floor of
the number `x`, taken in the same run. What must hold is written down here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Sequence

from dev_steps.environment import ROOT
from dev_steps.machine import child_environment
from dev_steps.screen import virtual_screen
from dev_steps.speech import SetUpTroubleError, say

FOLDER = ROOT / "packaging" / "bench"
WITHOUT_SCREEN = {"camera", "cards", "codes", "usual"}
NEEDS_LOG = {"usual"}


@dataclass(frozen=True)
class Bar:
    """What must hold: the figure, or its ratio to its floor, `at` most or least the limit."""

    at: str
    limit: float
    of_ratio: bool = False

    def holds(self, figure: float, ratio: float | None) -> bool:
        """Return whether the bar holds; a ratio that was not measured does not."""
        value = ratio if self.of_ratio else figure
        return value is not None and (value <= self.limit if self.at == "most" else value >= self.limit)

    def __str__(self) -> str:
        return f"{'ratio ' if self.of_ratio else ''}{'≤' if self.at == 'most' else '≥'} {self.limit:g}"


BARS = {
    ("camera", "p50_ms"): Bar("most", 1.2, of_ratio=True),
    ("cards", "pdf_ms"): Bar("most", 1.5, of_ratio=True),
    **{
        ("codes", damage): Bar("least", 95.0)
        for damage in ("clean", "rotated", "perspective", "blurred", "small", "noise", "stained", "glare")
    },
    ("scan", "p50_ms"): Bar("most", 3, of_ratio=True),
    ("scan", "p99_ms"): Bar("most", 8.3),
    ("scan", "growth"): Bar("most", 1.5),
    ("note", "p50_ms"): Bar("most", 2, of_ratio=True),
    ("find", "p99_ms"): Bar("most", 8.3),
    ("find", "hit10"): Bar("least", 99.0),
    ("owner", "growth"): Bar("most", 2),
    ("owner", "read_ms"): Bar("most", 16),
    ("owner", "scroll_ms"): Bar("most", 16),
    ("owner", "sort_ms"): Bar("most", 16),
    ("owner", "type_ms"): Bar("most", 16),
    ("start", "paint_ms"): Bar("most", 1.4, of_ratio=True),
    ("start", "answer_ms"): Bar("most", 2.5, of_ratio=True),
    ("usual", "hit1"): Bar("least", 63.0),
    ("usual", "hit3"): Bar("least", 86.5),
}


def names() -> list[str]:
    """Return the benches there are, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))


def table(bench: str, facts: Mapping[str, Any]) -> list[str]:
    """Return the lines that show what a bench measured: figure, floor, ratio, bar and whether it holds."""
    lines = []
    for key, figure in facts.items():
        bar = BARS.get((bench, key))
        floor = facts.get(f"floor_{key}")
        measured = isinstance(figure, (int, float)) and not isinstance(figure, bool)
        if key.startswith("floor_") or not measured or (bar is None and floor is None):
            continue
        ratio = figure / floor if floor else None
        verdict = f"{bar}  {'kept' if bar.holds(figure, ratio) else 'MISSED'}" if bar else "–"
        lines.append(f"{bench:8} {key:14} {figure:>10.4g} {_number(floor):>10} {_number(ratio):>8}  {verdict}")
    plain = [f"{key} {value}" for key, value in facts.items() if not _in_table(bench, key, facts)]
    return [*lines, *([f"{'':8} {', '.join(plain)}"] if plain else [])]


def run(wanted: Sequence[str], rest: Sequence[str], python: Path, *, log: str | None, as_json: bool) -> int:
    """Run the benches `wanted` with the words `rest`; print a table, or JSON only. Return 1 if one failed."""
    results = {}
    failed = False
    with ExitStack() as stack:
        screen: dict[str, str] = {}
        if set(wanted) - WITHOUT_SCREEN and sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            screen["DISPLAY"] = stack.enter_context(virtual_screen())
        for bench in wanted:
            words = [str(python), str(FOLDER / f"{bench}.py"), "--json", *rest]
            if bench in NEEDS_LOG:
                words += ["--log", str(log)]
            done = subprocess.run(
                words, env=child_environment(**screen), stdout=subprocess.PIPE, encoding="utf-8", check=False
            )
            try:
                results[bench] = json.loads(done.stdout)
            except ValueError:
                say(f"The bench {bench} printed no figures.")
                failed = True
            failed = failed or done.returncode != 0
    _show(results, as_json=as_json, single=len(wanted) == 1)
    return 1 if failed else 0


def choose(name: str | None, log: str | None) -> list[str]:
    """Return the benches to run: the one named, or all that can run.

    SetUpTroubleError where there is none of that name, or it lacks its --log.
    """
    if name is None:
        if log is None:
            say(f"Left out, because no --log FILE was given: {', '.join(sorted(NEEDS_LOG))}.")
        return [bench for bench in names() if log is not None or bench not in NEEDS_LOG]
    if name not in names():
        raise SetUpTroubleError(f"There is no bench {name}. There are: {', '.join(names())}.")
    if name in NEEDS_LOG and log is None:
        raise SetUpTroubleError(f"The bench {name} replays a log of purchases: add --log FILE.")
    return [name]


def _show(results: Mapping[str, Mapping[str, Any]], *, as_json: bool, single: bool) -> None:
    if as_json:
        for facts in results.values() if single else [results]:
            print(json.dumps(facts, ensure_ascii=False))
        return
    print(f"{'bench':8} {'measured':14} {'figure':>10} {'floor':>10} {'ratio':>8}  bar")
    for bench, facts in results.items():
        print("\n".join(table(bench, facts)))


def _in_table(bench: str, key: str, facts: Mapping[str, Any]) -> bool:
    return key.startswith("floor_") or (bench, key) in BARS or f"floor_{key}" in facts


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"
