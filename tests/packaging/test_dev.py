"""The set-up script: what it decides and says, with stand-ins for apt, pip and other Pythons."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
sys.path.append(str(PACKAGING))

from dev_steps import benches, commands, environment, libraries, machine, packages, pythons, speech, trust  # noqa: E402

STEP_FILES = sorted((PACKAGING / "dev_steps").glob("*.py"))


def script(path: Path, body: str) -> Path:
    """Write an executable shell script."""
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


# What runs before anything is installed


@pytest.mark.parametrize("file", STEP_FILES, ids=lambda file: file.name)
def test_an_old_python_can_read_every_step(file: Path) -> None:
    """The set-up is written in the syntax of Python 3.8 and imports the standard library only."""
    tree = ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 8))
    for node in ast.walk(tree):
        named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        named += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
        assert {name.split(".")[0] for name in named} <= {*sys.stdlib_module_names, "dev_steps"}


def test_a_command_that_does_not_exist_shows_those_that_do() -> None:
    """A mistyped command ends with 2 and the list of commands, and sets nothing up."""
    words = [sys.executable, str(PACKAGING / "dev.py"), "tset"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("There is no command tset.")
    assert all(f"dev.py {name} " in done.stdout for name in commands.COMMANDS)


# Which Python


def test_the_first_python_that_works_and_is_new_enough_is_chosen() -> None:
    """A name on PATH that does not execute, and a Python older than 3.11, are passed over."""
    answers = {"old": (3, 10), "stand-in": None, "good": (3, 12), "later": (3, 13)}
    assert pythons.choose(answers, answers.get) == pythons.Python("good", (3, 12))


def test_without_a_usable_python_none_is_chosen() -> None:
    """Where every Python is too old or does not run, there is none to use."""
    answers = {"old": (3, 10), "stand-in": None}
    assert pythons.choose(answers, answers.get) is None


def test_a_stand_in_on_path_has_no_version(tmp_path: Path) -> None:
    """A program called python3.13 that only prints an error, or is not there at all, is no Python."""
    stand_in = script(tmp_path / "python3.13", "echo 'command not found' >&2; exit 127")
    assert pythons.version_of(str(stand_in)) is None
    assert pythons.version_of(str(tmp_path / "nothing")) is None
    assert pythons.version_of(sys.executable) == sys.version_info[:2]


# What the system lacks


def test_missing_libraries_are_named_with_their_packages() -> None:
    """Of the libraries Qt links, those that do not load are returned, each with its Debian package."""
    there = set(libraries.BASE) - {"libGL.so.1", "libgthread-2.0.so.0"}
    assert libraries.missing_libraries(libraries.BASE, there.__contains__) == {
        "libGL.so.1": "libgl1",
        "libgthread-2.0.so.0": "libglib2.0-0",
    }


def test_a_library_that_is_not_on_any_machine_is_missing() -> None:
    """Whether a library is there is judged by loading it."""
    wanted = {"libno-such-thing.so.9": "nothing", "libc.so.6": "libc6"}
    assert libraries.missing_libraries(wanted) == {"libno-such-thing.so.9": "nothing"}


def test_a_tool_in_any_of_its_places_is_there() -> None:
    """A tool is missing only where none of its places has it."""
    tools = (libraries.Tool(("/a", "/b"), "one", "x"), libraries.Tool(("/c",), "two", "x"))
    assert libraries.missing_tools(tools, {"/b"}.__contains__) == tools[1:]


def test_a_library_some_tests_use_is_looked_for_by_loading_it() -> None:
    """A tool may be a library: what sound and camera need is not looked for on PATH."""
    there = libraries.Tool(("libc.so.6",), "libc6", "x")
    missing = libraries.Tool(("libno-such-thing.so.9",), "nothing", "x")
    assert libraries.missing_tools((there, missing)) == (missing,)


def test_what_is_left_out_is_said_once_for_each_kind_of_test() -> None:
    """Missing tools become one sentence for each kind of test, naming the packages."""
    missing = [tool for tool in libraries.TOOLS if tool.package in {"xvfb", "x11-xkb-utils", "strace"}]
    assert libraries.left_out(missing) == [
        "Left out: the tests in a real window, because x11-xkb-utils, xvfb is not installed.",
        "Left out: the trace of system calls, because strace is not installed.",
    ]


def test_only_the_tools_of_a_window_decide_over_the_window_tests() -> None:
    """Without Xvfb the tests marked display cannot run; without strace they can."""
    by_package = {tool.package: tool for tool in libraries.TOOLS}
    assert not libraries.window_tests_possible([by_package["xvfb"]])
    assert libraries.window_tests_possible([by_package["strace"]])


def test_the_line_to_type_is_complete() -> None:
    """The line is in a steady order, names each package once, and asks for sudo except from root."""
    names = ["libgl1", "libegl1", "libgl1"]
    line = "apt-get install --yes --no-install-recommends libegl1 libgl1"
    assert packages.line_to_type(names, root=True) == line
    assert packages.line_to_type(names, root=False) == f"sudo {line}"


def test_a_system_without_apt_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no apt-get, no line is made up: the packages are named."""
    monkeypatch.setenv("PATH", "")
    assert packages.may_install() is None
    assert packages.how_to_get(["libgl1"]).endswith("then type the same command again: libgl1.")


def test_without_the_right_to_install_the_set_up_stops_with_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is missing and may not be installed stops the command, before .venv is touched."""
    monkeypatch.setattr(libraries, "missing_libraries", lambda _: {"libGL.so.1": "libgl1"})
    monkeypatch.setattr(packages, "may_install", lambda: None)
    monkeypatch.setattr(environment, "bring_up_to_date", lambda *_, **__: pytest.fail("went on"))
    with pytest.raises(speech.SetUpTroubleError, match="libgl1"):
        machine.prepare(machine.Needs())


def test_a_tool_that_cannot_be_installed_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where only tools of some tests are missing and cannot be had, that is said and the rest goes on."""

    def no_network(*words: object) -> None:
        raise speech.SetUpTroubleError("Could not install system packages: no network.")

    tool = libraries.Tool(("/not/here",), "xvfb", "the tests in a real window")
    monkeypatch.setattr(libraries, "missing_libraries", lambda _: {})
    monkeypatch.setattr(packages, "may_install", lambda: ())
    monkeypatch.setattr(packages, "install", no_network)
    monkeypatch.setattr(environment, "usable_venv", lambda: (3, 11))
    monkeypatch.setattr(environment, "bring_up_to_date", lambda *_, **__: Path("python"))
    assert machine.prepare(machine.Needs(tools=(tool,))) == machine.Ready(Path("python"), (tool,))
    assert capsys.readouterr().err == "Could not install system packages: no network.\n"


@pytest.mark.parametrize(
    ("env", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "vnc"}, True),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
    ],
)
def test_a_display_is_one_where_a_window_can_be_seen(
    env: dict[str, str], seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux a window needs a display server, or a Qt platform chosen that brings its own."""
    monkeypatch.setattr(sys, "platform", "linux")
    assert machine.has_display(env) is seen


# What .venv was made from


def test_a_fingerprint_changes_with_what_it_is_of(tmp_path: Path) -> None:
    """The same files give the same fingerprint; another content, name, file or word gives another."""
    folder = tmp_path / "resources"
    (folder / "icons").mkdir(parents=True)
    (folder / "icons" / "cup.svg").write_text("one", encoding="utf-8")
    seen = [environment.fingerprint([folder], "3.11")]
    assert environment.fingerprint([folder], "3.11") == seen[0]
    seen.append(environment.fingerprint([folder], "3.12"))
    (folder / "icons" / "cup.svg").write_text("two", encoding="utf-8")
    seen.append(environment.fingerprint([folder], "3.11"))
    (folder / "icons" / "cup.svg").rename(folder / "icons" / "mug.svg")
    seen.append(environment.fingerprint([folder], "3.11"))
    (folder / "menu.toml").write_text("", encoding="utf-8")
    seen.append(environment.fingerprint([folder], "3.11"))
    assert len(set(seen)) == len(seen)


MADE = environment.Stamp(packages="p", shipped="s", dev=False)
MADE_DEV = environment.Stamp(packages="p", shipped="s", dev=True)


@pytest.mark.parametrize(
    ("old", "wanted", "expected"),
    [
        (None, MADE, ("packages",)),
        (MADE, MADE, ()),
        (MADE, MADE_DEV, ("packages",)),
        (MADE_DEV, MADE, ()),
        (MADE_DEV, environment.Stamp("p", "other", dev=True), ("shipped",)),
        (MADE_DEV, environment.Stamp("other", "other", dev=True), ("packages",)),
    ],
)
def test_only_what_changed_is_done_again(
    old: environment.Stamp | None, wanted: environment.Stamp, expected: tuple[str, ...]
) -> None:
    """Nothing changed, nothing done; new resources are packed again; new packages install everything."""
    assert environment.steps(old, wanted) == expected


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"packages": "p"}', "\x00"])
def test_a_stamp_that_cannot_be_read_is_none(text: str, tmp_path: Path) -> None:
    """A damaged or foreign stamp means: install again."""
    (tmp_path / "stamp").write_text(text, encoding="utf-8")
    assert environment.read_stamp(tmp_path / "stamp") is None


@pytest.mark.skipif(sys.platform == "win32", reason="makes the environment with a symbolic link, as POSIX does")
def test_an_environment_left_behind_by_a_newer_python_is_made_again(tmp_path: Path) -> None:
    """An environment whose Python has become another version, or is gone, is not usable."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / "lib" / "python3.2" / "site-packages").mkdir(parents=True)
    assert environment.usable_venv(tmp_path) is None
    here = "python{}.{}".format(*sys.version_info[:2])
    (tmp_path / "lib" / here / "site-packages").mkdir(parents=True)
    assert environment.usable_venv(tmp_path) == sys.version_info[:2]
    (tmp_path / "bin" / "python").unlink()
    assert environment.usable_venv(tmp_path) is None


def test_every_named_library_has_its_exact_version() -> None:
    """Whatever pyproject.toml names is pinned, by version only: no address of where it comes from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    lines = [
        line for line in environment.CONSTRAINTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    assert all(re.fullmatch(r"[a-z0-9.-]+==[0-9a-z.]+(; python_version [<>=]+ '3\.12')?", line) for line in lines)
    pinned = {line.split("==")[0] for line in lines}
    assert {re.match(r"[\w-]+", name).group().lower().replace("_", "-") for name in named} <= pinned


# What is said when it fails


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("E: You don't have enough free space in /var", "the disk is full"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("E: Could not get lock /var/lib/dpkg/lock-frontend.", "another program is installing packages"),
        ("Temporary failure resolving 'deb.example'\nE: Failed to fetch", "the network could not be reached"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] ConnectTimeout", "a certificate that this machine does not trust"),
        ("something new", "its last words are below"),
    ],
)
def test_a_failure_is_told_in_plain_words(output: str, words: str) -> None:
    """What apt, pip and uv write when they fail becomes one reason that a person understands."""
    assert words in speech.reason(output)


def test_a_failed_step_keeps_the_last_lines_of_its_log(tmp_path: Path) -> None:
    """A step that fails says what could not be done and keeps the end of what the tool wrote."""
    failing = "import sys; print(*range(99), sep='\\n'); sys.exit('No space left on device')"
    with pytest.raises(speech.SetUpTroubleError, match="Could not make it: the disk is full") as trouble:
        speech.run_quietly("make it", [sys.executable, "-c", failing], tmp_path)
    assert len(trouble.value.log.splitlines()) == speech.LOG_LINES
    assert "98" in trouble.value.log


def test_trouble_ends_the_command_with_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Set-up trouble is a sentence and the log on the error stream, nothing on the other, and exit 2."""

    def no_network(needs: machine.Needs) -> machine.Ready:
        raise speech.SetUpTroubleError("Could not install the libraries: no network.", "last line")

    monkeypatch.setattr(commands, "prepare", no_network)
    assert commands.main(["check"], "") == 2
    assert capsys.readouterr() == ("", "Could not install the libraries: no network.\n    last line\n")


# What the commands start


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may have no display at all")
def test_without_a_display_the_counter_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`run` with neither words nor a display asks the program for a picture and says where it is."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    python = script(tmp_path / "python", 'echo "$@"; touch "$4"')
    picture = tmp_path / "build" / "counter.png"
    monkeypatch.setattr(commands, "prepare", lambda _: machine.Ready(python))
    monkeypatch.setattr(commands, "PICTURE", picture)
    assert commands.run([]) == 0
    assert capfd.readouterr().out == f"-m cafememo --draw {picture}\nThe picture is {picture}\n"


def test_the_test_command_fails_where_a_check_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A check that finds faults fails the command although the tests pass, whose line is still the last."""
    python = script(
        tmp_path / "python",
        'case "$2" in mypy) exit 1;; pytest) echo "9 passed; $QT_QPA_PLATFORM; $*";; esac',
    )
    script(tmp_path / "lint-imports", "exit 0")
    monkeypatch.setattr(commands, "prepare", lambda _: machine.Ready(python))
    assert commands.test(["-k", "cup"]) == 1
    out = capfd.readouterr().out
    assert "mypy and mypy of the set-up found faults" in out
    at_once = (os.cpu_count() or 1) + 1
    assert out.splitlines()[-1] == f"9 passed; offscreen; -m pytest -n {at_once} --dist worksteal -k cup"


# Bench


def test_a_bench_prints_its_json_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`bench usual --log FILE --json` hands the log to the bench and prints only its object."""
    facts = "{'n': 3, 'hit1': 0.7, 'floor_hit1': 0.5, 'log': sys.argv[3]}"
    (tmp_path / "usual.py").write_text(f"import json, sys; print(json.dumps({facts}))", encoding="utf-8")
    monkeypatch.setattr(benches, "FOLDER", tmp_path)
    monkeypatch.setattr(commands, "prepare", lambda _: machine.Ready(Path(sys.executable)))
    assert commands.bench(["usual", "--log", "coffee.csv", "--json"]) == 0
    printed = capfd.readouterr()
    assert json.loads(printed.out) == {"n": 3, "hit1": 0.7, "floor_hit1": 0.5, "log": "coffee.csv"}
    assert printed.err == ""


def test_the_table_shows_figure_floor_ratio_and_bar() -> None:
    """A person reads each figure beside its floor, their ratio, and whether the bar was kept."""
    facts = {"p50_ms": 4.0, "floor_p50_ms": 2.0, "p99_ms": 9.0, "regulars": 1000}
    lines = [line.split() for line in benches.table("scan", facts)]
    assert lines[0] == ["scan", "p50_ms", "4", "2", "2", "ratio", "≤", "3", "kept"]
    assert lines[1] == ["scan", "p99_ms", "9", "–", "–", "≤", "8.3", "MISSED"]
    assert lines[2] == ["regulars", "1000"]


def test_a_ratio_without_its_floor_keeps_no_bar() -> None:
    """A bar on a ratio is missed where the floor was not measured."""
    assert not benches.BARS["note", "p50_ms"].holds(0.001, None)


def test_the_bench_of_usuals_asks_for_its_log() -> None:
    """Without a log to replay, the bench of usuals says what to add."""
    with pytest.raises(speech.SetUpTroubleError):
        benches.choose("usual", None)


# Trust

HELD = {
    "figures": {"texts": 1200, "rate": 3.14159},
    "holds": True,
    "control": {"name": "a planted crash", "caught": True},
}


def test_a_proof_prints_its_json_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`trust scans --short --json` hands the word on to the proof and prints only its object."""
    facts = "{'figures': {}, 'holds': True, 'control': {'caught': True}, 'words': sys.argv[1:]}"
    (tmp_path / "scans.py").write_text(f"import json, sys; print(json.dumps({facts}))", encoding="utf-8")
    monkeypatch.setattr(trust, "FOLDER", tmp_path)
    monkeypatch.setattr(commands, "prepare", lambda _: machine.Ready(Path(sys.executable)))
    assert commands.prove(["scans", "--short", "--json"]) == 0
    printed = capfd.readouterr()
    assert json.loads(printed.out)["words"] == ["--json", "--short"]
    assert printed.err == ""


@pytest.mark.parametrize(
    ("facts", "passes"),
    [
        (HELD, True),
        ({**HELD, "holds": False}, False),
        ({**HELD, "control": {"name": "a planted crash", "caught": False}}, False),
        ({"figures": {}, "holds": True}, False),
        ({}, False),
    ],
)
def test_a_proof_passes_where_it_holds_and_catches_its_own_fault(
    facts: dict[str, object], passes: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command ends with 1 where something does not hold, or a planted fault was not caught or not planted."""
    (tmp_path / "one.py").write_text(f"print({json.dumps(json.dumps(facts))})", encoding="utf-8")
    monkeypatch.setattr(trust, "FOLDER", tmp_path)
    assert trust.passes(facts) is passes
    assert trust.run(["one"], [], Path(sys.executable), as_json=False) == (0 if passes else 1)


def test_a_proof_without_figures_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A proof that breaks is named, and the command ends with 1."""
    (tmp_path / "one.py").write_text("print('[]')", encoding="utf-8")
    monkeypatch.setattr(trust, "FOLDER", tmp_path)
    assert trust.run(["one"], [], Path(sys.executable), as_json=False) == 1
    assert "The proof one printed no figures." in capfd.readouterr().err


def test_the_table_of_trust_shows_what_holds_what_was_caught_and_what_was_not_run() -> None:
    """A person reads what must hold and whether it does, the control and whether it was caught, and what is missing."""
    lines = trust.table("scans", {**HELD, "not_run": ["Windows"]})
    assert lines[0].split()[:2] == ["scans", "holds"]
    assert trust.MUST["scans"] in lines[0]
    assert lines[1].split()[0] == "caught"
    assert "a planted crash" in lines[1]
    assert "texts 1,200, rate 3.142" in lines[2]
    assert lines[3].split() == ["not", "run", "Windows"]
    spoiled = trust.table("scans", {**HELD, "holds": False, "control": {}})
    assert "DOES NOT" in spoiled[0]
    assert "NOT CAUGHT" in spoiled[1]


def test_every_proof_says_what_must_hold() -> None:
    """The table has a sentence for each script, and a name that is none is told."""
    assert set(trust.names()) <= set(trust.MUST)
    assert trust.choose(None) == trust.names()
    assert trust.choose("scans") == ["scans"]
    with pytest.raises(speech.SetUpTroubleError):
        trust.choose("nothing")
