"""A program killed at each step of what it does, one café for each."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

ONLY_WHERE_IT_CAN = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")

_SCRIPT = """
import json, os, shutil, signal, sys
from pathlib import Path

made, base, every = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
calls = after = 0

def count():
    global calls
    calls += 1
    if calls > after:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(where, *names):
    for name in names:
        def call(*given, plain=getattr(where, name), **named):
            count()
            return plain(*given, **named)
        setattr(where, name, call)

{job}

def run(folder):
    child = os.fork()
    if not child:
        failed = 1
        try:
            job(folder)
            (base / "steps").write_text(str(calls))
            failed = 0
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(failed)
    return os.waitpid(child, 0)[1]

after = 1_000_000
shutil.copytree(made, base / "whole")
if run(base / "whole"):
    sys.exit("not killed, it failed")
steps = int((base / "steps").read_text())
places = sorted({*range(min(12, steps)), *range(0, steps, every), steps - 2, steps - 1})
for after in places:
    shutil.copytree(made, base / str(after))
    status = run(base / str(after))
    if not os.WIFSIGNALED(status):
        sys.exit(f"not killed at step {after} of {steps}")
print(json.dumps(places))
"""


def kill_at_each_step(job: str, made: Path, base: Path, *, every: int = 1) -> list[int]:
    """Run `job(folder)` on copies of a folder, killed before its first, second, … counted call; return those numbers.

    `job` is Python that defines it, and has `counted(where, *names)` and `count()`. The copies are `base/0`, `base/1`,
    …, and `base/whole`, which came to its end. After the first twelve steps it is only killed at every so many, and
    at the last two.
    """
    base.mkdir()
    words = [sys.executable, "-c", _SCRIPT.replace("{job}", job), str(made), str(base), str(every)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [int(number) for number in json.loads(done.stdout.splitlines()[-1])]
