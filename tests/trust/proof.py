"""Runs a proof of packaging/trust in its short form, as `dev.py trust NAME --short` does."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TRUST = ROOT / "packaging" / "trust"


def proved(name: str, *words: str, **environment: str) -> dict[str, Any]:
    """Return what a proof found; it must hold, and its control must have been caught."""
    done = subprocess.run(
        [sys.executable, str(TRUST / f"{name}.py"), "--json", "--short", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout, done.stderr
    facts: dict[str, Any] = json.loads(done.stdout)
    assert facts["holds"] is True, (facts, done.stderr)
    assert facts["control"]["caught"] is True, (facts, done.stderr)
    assert done.returncode == 0
    return facts
