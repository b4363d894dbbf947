"""Whatever becomes of the keyring, the café opens or says plainly what to do, and no data is touched.

A café whose key is in a real keyring (gnome-keyring, on a session bus of its own) meets every way in which one fails:
absent, locked, another one, the key gone since yesterday, changed, replaced by something else, silent, and slow, which
is silent for 30 s and then answers. In each it is asked to open as at a start: it opens, or says what is the matter
and no byte of it has changed. With the recovery code it opens whatever the keyring does, and holds what it held. The
way in is built anew where there is a keyring to have it, and not where there is none: the old key still opens it then
when the keyring is back. A café that is made where the only keyring is a plain file, or one that forgets, has its key
in a file of its own instead, and opens.

The control takes the protection away, in a program of its own each: it takes any keyring, it does not read back what
it gave to one, it makes a new café where the present one does not open. All three must be noticed.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

# The folder of this file goes last: what is called keyring is the library.
sys.path.append(sys.path.pop(0))
sys.path.append(str(Path(__file__).parents[2] / "tests" / "flows"))

from _apart import Apart, Said, apart
from _cafe import thrown_away
from _false_keyrings import PLAIN, Forgetful, Plain, believe, find_any, start_over, use
from _figures import arguments, tell
from _in_a_keyring import Made, become, held, held_now, made, make, recover, start, start_until_it_opens
from real_keyring import NOWHERE, PROCESS, missing, real_keyring

from cafememo import cli
from cafememo.domain.trouble import Trouble
from cafememo.store import keyrings, keys
from cafememo.store.files import CafeFiles

SILENCE, SHORT_SILENCE = 30.0, 0.6
"""Seconds a keyring says nothing before it answers after all."""
SHORT_ANSWERING = 0.2
"""Seconds the program waits in the short form, in place of its own 10."""
CONTROL = "any keyring taken, nothing read back, a new café where one does not open"
NOT_RUN = ("KWallet", "macOS Keychain", "Windows Credential Locker")
TROUBLES = {
    "absent": "KeyUnavailable",
    "locked": "KeyUnavailable",
    "another": "KeyUnavailable",
    "gone": "KeyUnavailable",
    "changed": "WrongKey",
    "lying": "WrongKey",
    "silent": "KeyringSilent",
}
"""What is said in each state in which the café does not open by itself."""
UNBUILT = frozenset({"absent", "locked"})
"""Where no keyring takes a new key."""
BECOMES = {"changed": "ab" * 32, "lying": "a password of something else"}
"""What is in the keyring in place of the key."""

NEEDED = (
    "cafememo.cli_check",
    "cafememo.cli_keys",
    "cafememo.store.migrate",
    "cafememo.ui.key_sentences",
    "cafememo.ui.sentences",
    "cryptography.hazmat.primitives.keywrap",
    "keyring.backends.SecretService",
)
"""What is loaded once, before the processes part: each of them would load it anew."""

Environment = Mapping[str, str]


@dataclass
class Found:
    """What was found out, cell by cell."""

    opened: int = 0
    asked: int = 0
    by_code: int = 0
    rebuilt: int = 0
    wrong: dict[str, str] = field(default_factory=dict)

    def hold(self, cell: str, what: str, *, so: bool) -> bool:
        """Keep the first thing that is wrong in a cell; return whether it is as it should be."""
        if not so:
            self.wrong.setdefault(cell, what)
        return so


def impatient(work: Callable[[], object], *, short: bool) -> Callable[[], object]:
    """Return some work of a program with less patience, in the short form."""

    def working() -> object:
        if short:
            keyrings.ANSWERING = SHORT_ANSWERING
        return work()

    return working


def opens(found: Found, cell: str, cafe: Made, environment: Environment) -> bool:
    """Hold that the café opens by itself, sound and with everybody in it."""
    said = apart(lambda: start(cafe), environment)
    facts = json.loads(said.out) if said.out else {}
    there = (said.value, facts.get("sound"), facts.get("entries"), facts.get("regulars")) == (0, True, 1, 1)
    return found.hold(cell, f"does not open: {_ended(said)}", so=there)


def asks(found: Found, cell: str, cafe: Made, said: Said, before: dict[str, bytes]) -> None:
    """Hold that it was said what is the matter, and that no byte of the café changed by it."""
    facts = json.loads(said.out) if said.out else {}
    plain = said.err.count("\n") == 1 and "Traceback" not in said.err and said.err == f"{facts.get('sentence')}\n"
    as_told = (said.value, facts.get("trouble")) == (cli.TROUBLE, TROUBLES[cell])
    if found.hold(cell, f"said otherwise: {_ended(said)}", so=as_told and plain):
        found.asked += found.hold(cell, "touched by an opening that failed", so=cafe.files() == before)


def opens_by_code(found: Found, cell: str, cafe: Made, environment: Environment) -> None:
    """Hold that the code opens the café, that it holds what it held, and that nothing is changed by looking."""
    before = cafe.files()
    said = apart(lambda: held(cafe.folder, cafe.code), environment)
    if found.hold(cell, f"not opened by its code: {_ended(said)}", so=said.value == cafe.held):
        found.by_code += found.hold(cell, "touched by looking", so=cafe.files() == before)


def is_rebuilt(found: Found, cell: str, cafe: Made, said: Said, environment: Environment) -> None:
    """Hold that the way in was built anew, or that nothing was where no keyring is, and that all is still there."""
    kept = cell in UNBUILT
    kinds = keys.kinds(CafeFiles(cafe.folder))
    as_told = said.value == (cli.NOT_GREETED if kept else cli.DONE) and sorted(kinds) == ["keyring", "recovery"]
    found.hold(cell, f"not built anew as told: {_ended(said)}", so=as_told and not (cafe.folder / "cafe.key").exists())
    found.hold(cell, "holds something else", so=held_now(cafe) == cafe.held)
    if not kept and opens(found, cell, cafe, environment):
        found.rebuilt += 1


def fails(found: Found, cell: str, cafe: Made, environment: Environment) -> None:
    """Go through what happens where a keyring does not give the key."""
    before = cafe.files()
    asks(found, cell, cafe, apart(lambda: start(cafe), environment), before)
    opens_by_code(found, cell, cafe, environment)
    is_rebuilt(found, cell, cafe, apart(lambda: recover(cafe), environment, cafe.code), environment)


def silence(found: Found, silent: Made, slow: Made, environment: Environment, *, short: bool) -> int:
    """Have the keyring say nothing for a time; return how often the one that is slow was asked in vain."""
    before = silent.files()
    keyring = int(environment[PROCESS])
    begin = time.monotonic()
    os.kill(keyring, signal.SIGSTOP)
    try:
        waiting = Apart(impatient(lambda: start_until_it_opens(slow), short=short), environment)
        asks(found, "silent", silent, apart(impatient(lambda: start(silent), short=short), environment), before)
        opens_by_code(found, "silent", silent, environment)
        rebuilding = Apart(impatient(lambda: recover(silent), short=short), environment, silent.code)
        time.sleep(max(0.0, begin + (SHORT_SILENCE if short else SILENCE) - time.monotonic()))
    finally:
        os.kill(keyring, signal.SIGCONT)
    is_rebuilt(found, "silent", silent, rebuilding.wait(), environment)
    said = waiting.wait()
    told = said.value if isinstance(said.value, int) else 0
    found.opened += found.hold("slow", f"not opened when it answered: {_ended(said)}", so=told > 0)
    opens_by_code(found, "slow", slow, environment)
    return told


def all_states(found: Found, place: Path, *, short: bool) -> int:
    """Go through all states of a real keyring; return how often one that was silent was asked in vain."""
    with real_keyring(place / "home") as environment:
        cafes = {state: made(place / state, environment) for state in ("fine", "slow", *TROUBLES)}
        found.opened += opens(found, "fine", cafes["fine"], environment)
        opens_by_code(found, "fine", cafes["fine"], environment)
        for state in ("gone", "changed", "lying"):
            apart(lambda state=state: become(cafes[state], BECOMES.get(state, "")), environment)  # type: ignore[misc]
            fails(found, state, cafes[state], environment)
        told = silence(found, cafes["silent"], cafes["slow"], environment, short=short)
    fails(found, "absent", cafes["absent"], {**environment, **NOWHERE})
    with real_keyring(place / "home", locked=True) as environment:
        fails(found, "locked", cafes["locked"], environment)
    with real_keyring(place / "another_home") as environment:
        fails(found, "another", cafes["another"], environment)
    with real_keyring(place / "home") as environment:
        for state in UNBUILT:  # the keyring is back
            opens(found, state, cafes[state], environment)
    return told


def with_false_ones(found: Found, place: Path) -> None:
    """Make a café where the only keyring is none that may be trusted."""
    nowhere = {"HOME": str(place), **NOWHERE}
    Plain.folder = place
    plain = f"{Plain.__module__}.{Plain.__name__}"
    for cell, environment, spoilt in (
        ("plain", {**nowhere, "PYTHON_KEYRING_BACKEND": plain}, lambda: None),
        ("forgets", nowhere, lambda: use(Forgetful)),
    ):
        found.opened += in_a_file(found, cell, place / cell, environment, spoilt)


def in_a_file(found: Found, cell: str, folder: Path, environment: Environment, spoilt: Callable[[], object]) -> bool:
    """Hold that a café that is made has its key in a file of its own, and opens at the next start."""

    def making() -> tuple[str, str]:
        spoilt()
        return make(folder)

    def opening() -> int:
        spoilt()
        return start(Made(folder, "", ""))

    said = apart(making, environment)
    kinds: tuple[str, ...] = ()
    with suppress(Trouble):
        kinds = keys.kinds(CafeFiles(folder))
    there = not said.failed and kinds == ("key-file", "recovery") and not (Plain.folder / PLAIN).exists()
    found.hold(cell, f"its key is elsewhere: {', '.join(kinds)} {_ended(said)}", so=there)
    again = apart(opening, environment)
    return found.hold(cell, f"does not open: {_ended(again)}", so=again.value == cli.DONE) and there


def control(place: Path) -> dict[str, bool]:
    """Run programs without their protection; return for each whether that was noticed."""
    nowhere = {"HOME": str(place), **NOWHERE}
    Plain.folder = place
    noticed = {}

    def believing() -> None:
        use(Forgetful)
        believe()

    for name, spoilt in (("any keyring", lambda: find_any(Plain)), ("nothing read back", believing)):
        found = Found()
        in_a_file(found, name, place / name, nowhere, spoilt)
        noticed[name] = name in found.wrong
    cafe = Made(place / "over", *apart(lambda: make(place / "over"), nowhere).value)

    def starting_over() -> int:
        start_over()
        return start(cafe)

    found, before = Found(), cafe.files()
    (cafe.folder / "cafe.key").unlink()
    apart(starting_over, nowhere)
    opens_by_code(found, "over", cafe, nowhere)
    noticed["a new café"] = "over" in found.wrong and cafe.files() != before
    return noticed


def _ended(said: Said) -> str:
    """Return how some work ended, in a line."""
    return (said.failed.strip().splitlines() or [f"{said.value} {said.out.strip()} {said.err.strip()}"])[-1]


def main() -> int:
    """Go through it all, and tell."""
    given = arguments(__doc__).parse_args()
    lacking = missing() if sys.platform == "linux" else ["Linux"]
    if lacking:
        left_out = [f"all of it: {', '.join(lacking)} is not here", *NOT_RUN]
        return tell({}, holds=False, control=CONTROL, caught=False, not_run=left_out, as_json=given.json)
    begin = time.perf_counter()
    for name in NEEDED:
        import_module(name)
    found = Found()
    with thrown_away() as place:
        told = all_states(found, place, short=given.short)
        (place / "false").mkdir()
        with_false_ones(found, place / "false")
        (place / "control").mkdir()
        noticed = control(place / "control")
    figures = {
        "states": len(TROUBLES) + 4,
        "opened": found.opened,
        "asked": found.asked,
        "by_code": found.by_code,
        "built_anew": found.rebuilt,
        "silence_s": SHORT_SILENCE if given.short else SILENCE,
        "asked_in_vain": told,
        "noticed": noticed,
        "wrong": found.wrong,
        "seconds": round(time.perf_counter() - begin, 1),
    }
    return tell(
        figures,
        holds=not found.wrong,
        control=CONTROL,
        caught=all(noticed.values()),
        not_run=NOT_RUN,
        as_json=given.json,
    )


if __name__ == "__main__":
    raise SystemExit(main())
