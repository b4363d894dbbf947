"""Running the proofs of packaging/trust and showing what each must hold, whether it holds, and its control.

A proof is a script there that takes --json and --short and prints one JSON object:
{"figures": {...}, "holds": bool, "control": {"name": text, "caught": bool}, "not_run": [text, ...]}.
The control is a fault planted on purpose: a proof that does not catch its own proves nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Mapping, Sequence

from dev_steps.environment import ROOT
from dev_steps.machine import child_environment
from dev_steps.screen import virtual_screen
from dev_steps.speech import SetUpTroubleError, say

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "packaging" / "trust"
ON_SCREEN = {"soak"}
"""What needs a window and makes no screen of its own."""
MUST = {
    "canary": "a planted name and allergy are in no file, while it runs, after it, and after a crash",
    "cuts": "a cut of the power in any phase leaves the state before it or the one after it",
    "faults": "a fault at any write or sync leaves the state before it or the one after it",
    "files": "any file gets an answer within its memory and time, and the café stays as it was",
    "flips": "every flipped byte of the café is noticed, or harmless",
    "keyring": "whatever the keyring does, the café opens or says what to do, and no data is touched",
    "kills": "no visit that was said to be noted is lost by a kill",
    "races": "of two starts at once exactly one writes",
    "scans": "any scanned text gets a plain answer, in steady memory",
    "soak": "memory and descriptors stay flat over many mornings",
    "sockets": "no socket but those within the machine is opened in a whole session",
}


def names() -> list[str]:
    """Return the proofs there are, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))


def choose(name: str | None) -> list[str]:
    """Return the proofs to run: the one named, or all. SetUpTroubleError where there is none of that name."""
    if name is not None and name not in names():
        raise SetUpTroubleError(f"There is no proof {name}. There are: {', '.join(names())}.")
    return names() if name is None else [name]


def passes(facts: Mapping[str, Any]) -> bool:
    """Return whether what must hold holds and the control was caught; what is not told does not."""
    control = facts.get("control")
    return facts.get("holds") is True and isinstance(control, dict) and control.get("caught") is True


def table(proof: str, facts: Mapping[str, Any]) -> list[str]:
    """Return the lines that show a proof: what must hold, whether it does, its control, figures, what was not run."""
    control = facts.get("control")
    control = control if isinstance(control, dict) else {}
    holds = "holds" if facts.get("holds") is True else "DOES NOT"
    caught = "caught" if control.get("caught") is True else "NOT CAUGHT"
    lines = [
        f"{proof:8} {holds:9} {MUST.get(proof, 'what its script says')}",
        f"{'':8} {caught:9} control: {control.get('name', 'none')}",
    ]
    figures = facts.get("figures")
    if isinstance(figures, dict) and figures:
        lines.append(f"{'':18} {', '.join(f'{name} {_plain(value)}' for name, value in figures.items())}")
    return [*lines, *(f"{'':8} not run   {left_out}" for left_out in facts.get("not_run", ()))]


def run(wanted: Sequence[str], rest: Sequence[str], python: Path, *, as_json: bool) -> int:
    """Run the proofs `wanted` with the words `rest`; print a table, or JSON only. Return 1 if one failed."""
    results = {}
    failed = False
    with ExitStack() as stack:
        screen: dict[str, str] = {}
        if set(wanted) & ON_SCREEN and sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            screen["DISPLAY"] = stack.enter_context(virtual_screen())
        for proof in wanted:
            words = [str(python), str(FOLDER / f"{proof}.py"), "--json", *rest]
            done = subprocess.run(
                words, env=child_environment(**screen), stdout=subprocess.PIPE, encoding="utf-8", check=False
            )
            try:
                facts = json.loads(done.stdout)
            except ValueError:
                facts = None
            if not isinstance(facts, dict):
                say(f"The proof {proof} printed no figures.")
                failed = True
                continue
            results[proof] = facts
            failed = failed or done.returncode != 0 or not passes(facts)
            if not as_json:
                print("\n".join(table(proof, facts)), flush=True)
    if as_json:
        for facts in results.values() if len(wanted) == 1 else [results]:
            print(json.dumps(facts, ensure_ascii=False))
    return 1 if failed else 0


def _plain(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else f"{value:,}" if type(value) is int else str(value)
