"""The commands of dev.py: run, test, check, bench, trust, build."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from typing import Callable, Sequence

from dev_steps import benches, libraries, trust
from dev_steps.environment import ROOT
from dev_steps.machine import Needs, Ready, child_environment, has_display, prepare
from dev_steps.speech import SetUpTroubleError, say

PICTURE = ROOT / "build" / "counter.png"


def main(words: Sequence[str], help_text: str) -> int:
    """Do the command in `words`; return the exit code. `help_text` answers an unknown one."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a console without é must not stop a set-up
    name, *rest = words or ["--help"]
    if name not in COMMANDS:
        asked = name in {"-h", "--help", "help"}
        print(help_text.strip() if asked else f"There is no command {name}.\n\n{help_text.strip()}")
        return 0 if asked else 2
    try:
        return COMMANDS[name](rest)
    except SetUpTroubleError as trouble:
        say(str(trouble))
        if trouble.log:
            say("\n".join(f"    {line}" for line in trouble.log.splitlines()))
        return 2
    except OSError as error:
        say(f"Could not go on: {error.strerror or error}{f' ({error.filename})' if error.filename else ''}.")
        return 2
    except KeyboardInterrupt:
        return 130


def run(words: Sequence[str]) -> int:
    """Start the program with `words`; with no words and no display, draw its counter to a picture."""
    display = has_display(os.environ)
    python = prepare(Needs(window=display)).python
    if words or display:
        # Whoever tries the program out sees people in it, not a set-up; that one is a key away.
        return _replace_with([str(python), "-m", "cafememo", "--demo-if-none", *words])
    say("There is no display here, so the demo café is drawn to a picture.")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.unlink(missing_ok=True)
    code = _show([str(python), "-m", "cafememo", "--draw", str(PICTURE)])
    if PICTURE.is_file():
        print(f"The picture is {PICTURE}")
    return code


def check(words: Sequence[str]) -> int:
    """Check style, types and import rules."""
    _no_words("check", words)
    return 1 if _lint(prepare(Needs(dev=True))) else 0


def test(words: Sequence[str]) -> int:
    """Check, then run the tests with `words` for pytest, whose closing line is the last one printed."""
    ready = prepare(Needs(dev=True, window=True, tools=libraries.TOOLS))
    failed = _lint(ready)
    for sentence in libraries.left_out(ready.missing):
        print(sentence)
    chosen = [] if libraries.window_tests_possible(ready.missing) else ["-m", "not display"]
    if failed:
        print(f"\n{' and '.join(failed)} found faults; this command will fail whatever the tests say.")
    # One more at a time than there are processors, since many wait for a program they started; a word of the caller's
    # own, such as -n 0, comes later and counts.
    spread = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
    code = _show([str(ready.python), "-m", "pytest", *spread, *chosen, *words], QT_QPA_PLATFORM="offscreen")
    return code or (1 if failed else 0)


def bench(words: Sequence[str]) -> int:
    """Measure, and print each figure beside its floor; words not known here go to the bench."""
    parser = argparse.ArgumentParser(prog="dev.py bench", allow_abbrev=False)
    parser.add_argument("name", nargs="?", help="one of " + ", ".join(benches.names()))
    parser.add_argument("--log", help="a CSV of purchases for the bench of usuals: datetime,card,item")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    known, rest = parser.parse_known_args(list(words))
    wanted = benches.choose(known.name, known.log)
    on_screen = bool(set(wanted) - benches.WITHOUT_SCREEN)
    tools = libraries.SCREEN if on_screen and not os.environ.get("DISPLAY") else ()
    ready = prepare(Needs(dev=True, window=on_screen, tools=tools))
    return benches.run(wanted, rest, ready.python, log=known.log, as_json=known.json)


def prove(words: Sequence[str]) -> int:
    """Run the proofs of trust, and print what holds and whether each control was caught."""
    parser = argparse.ArgumentParser(prog="dev.py trust", allow_abbrev=False)
    parser.add_argument("name", nargs="?", help="one of " + ", ".join(trust.names()))
    parser.add_argument("--short", action="store_true", help="the form that takes seconds, as the tests run it")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    known, rest = parser.parse_known_args(list(words))
    wanted = trust.choose(known.name)
    ready = prepare(Needs(dev=True, window=True, tools=libraries.TOOLS))
    return trust.run(wanted, [*(["--short"] if known.short else []), *rest], ready.python, as_json=known.json)


def build(words: Sequence[str]) -> int:
    """Build a wheel and an sdist into dist/."""
    _no_words("build", words)
    python = prepare(Needs(dev=True)).python
    code = _show([str(python), "-m", "hatchling", "build", "-d", "dist"])
    if code == 0:
        print(f"The wheel and the sdist are in {ROOT / 'dist'}")
    return code


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run, "test": test, "check": check, "bench": bench, "trust": prove, "build": build,
}  # fmt: skip


def _lint(ready: Ready) -> list[str]:
    """Run every check, showing each; return the names of those that found faults."""
    python = str(ready.python)
    lint_imports = ready.python.with_name("lint-imports" + ready.python.suffix)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "mypy of the set-up": [python, "-m", "mypy", "packaging/dev.py", "packaging/dev_steps"],
        "import rules": [str(lint_imports)],
    }
    failed = []
    for name, words in checks.items():
        print(f"\n== {name}")
        if _show(words):
            failed.append(name)
    return failed


def _show(words: Sequence[str], **more: str) -> int:
    """Run a program in the checkout, its output shown after what was printed so far; return its exit code."""
    sys.stdout.flush()
    return subprocess.run(words, cwd=str(ROOT), env=child_environment(**more), check=False).returncode


def _replace_with(words: Sequence[str]) -> int:
    """Become that program, so that its signals and exit code are its own; on Windows, wait for it."""
    # The package is installed: the folder a person stands in has no say in what is imported.
    env = child_environment(PYTHONSAFEPATH="1")
    if os.name != "nt":
        sys.stdout.flush()
        os.execve(words[0], list(words), env)  # noqa: S606 - no shell is wanted
    return subprocess.run(words, env=env, check=False).returncode


def _no_words(command: str, words: Sequence[str]) -> None:
    if words:
        raise SetUpTroubleError(f"{command} takes no further words: {' '.join(words)}")
