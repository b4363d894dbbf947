"""The project's own environment, .venv: made once, renewed only where what it was made from has changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Iterable

from dev_steps.pythons import OLDEST, Python, Version, version_of
from dev_steps.speech import SetUpTroubleError, run_quietly, say

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STAMP = VENV / "cafememo-stamp.json"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
SHIPPED = ROOT / "cafememo" / "shipped"
_MADE_FROM = (ROOT / "pyproject.toml", CONSTRAINTS)
_HOOK = ROOT / "packaging" / "build_hook.py"
_SHIPPED_FROM = (_HOOK, ROOT / "packaging" / "icon_paths.py", ROOT / "resources")
_QUIET_PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}


@dataclass(frozen=True)
class Stamp:
    """What .venv was made from: fingerprints of what names its packages and of resources/."""

    packages: str
    shipped: str
    dev: bool


def fingerprint(sources: Iterable[Path], *words: str) -> str:
    """Return a hash over the names and contents of files and whole folders, and over `words`."""
    digest = hashlib.sha256(json.dumps(words).encode())
    for source in sources:
        files = sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]
        for file in files:
            content = file.read_bytes() if file.is_file() else b"missing"
            name = file.relative_to(source.parent).as_posix()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def steps(old: Stamp | None, wanted: Stamp) -> tuple[str, ...]:
    """Return what gets `old` to `wanted`: "packages" (which builds everything), "shipped", or nothing."""
    if old is None or old.packages != wanted.packages or (wanted.dev and not old.dev):
        return ("packages",)
    return () if old.shipped == wanted.shipped else ("shipped",)


def read_stamp(file: Path) -> Stamp | None:
    """Return the stamp in `file`, or None where there is none that can be read."""
    try:
        return Stamp(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def python_in(venv: Path) -> Path:
    """Return where a virtual environment keeps its interpreter on this system."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def usable_venv(venv: Path = VENV) -> Version | None:
    """Return the version of the Python in `venv`; None where it must be made (again).

    A Python renewed by the system leaves an environment whose packages belong to the old version.
    """
    version = version_of(str(python_in(venv)))
    if version is None or version < OLDEST:
        return None
    packages = venv / "Lib" if os.name == "nt" else venv / "lib" / "python{}.{}".format(*version)
    return version if packages.is_dir() else None


def lacks_venv_module(python: Python) -> bool:
    """Return whether `python` cannot make an environment with pip in it, as a bare Debian's cannot."""
    words = [python.path, "-c", "import ensurepip, venv"]
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode != 0


def make(python: Python) -> None:
    """Make .venv anew with `python`."""
    say(f"Making .venv with Python {python.version[0]}.{python.version[1]}.")
    uv = shutil.which("uv")
    maker = [uv, "venv", "--seed", "--clear", "--python"] if uv else []
    words = [*maker, python.path, str(VENV)] if uv else [python.path, "-m", "venv", "--clear", str(VENV)]
    run_quietly("make .venv", words, ROOT)


def bring_up_to_date(version: Version, *, dev: bool) -> Path:
    """Install into .venv what its stamp says is missing or old; return its interpreter."""
    python = python_in(VENV)
    old = read_stamp(STAMP)
    made_for = (
        "{}.{}".format(*version),
        str(ROOT),
    )  # an editable install knows its folder: moved, it must be redone
    wanted = Stamp(
        packages=fingerprint(_MADE_FROM, *made_for),
        shipped=fingerprint(_SHIPPED_FROM),
        dev=dev or (old is not None and old.dev),
    )
    if old is not None and not (SHIPPED / "resources.rcc").is_file():
        old = Stamp(old.packages, "", old.dev)
    for step in steps(old, wanted):
        if step == "packages":
            _install(python, dev=wanted.dev)
        else:
            say("Packing fonts, icons and words again.")
            run_quietly("pack fonts, icons and words", [str(python), str(_HOOK)], ROOT)
        STAMP.write_text(json.dumps(asdict(wanted)), encoding="utf-8")
    return python


def _install(python: Path, *, dev: bool) -> None:
    besides = " and the developer tools" if dev else ""
    say(f"Installing Qt and the other libraries{besides} into .venv; this happens once.")
    STAMP.unlink(missing_ok=True)  # a half-done install must not look like a whole one
    uv = shutil.which("uv")
    installer = [uv, "pip", "install", "--python"] if uv else []
    installer += [str(python), *([] if uv else ["-m", "pip", "install"]), "--constraint", str(CONSTRAINTS)]
    if not uv:  # --group needs pip 25.1; Debian 12 brings 23.0
        run_quietly("renew pip", [*installer, "--upgrade", "pip>=25.1"], ROOT, _QUIET_PIP)
    # What the build needs goes into .venv first: building in isolation would fetch it a second time.
    # editables is what hatchling asks for besides, for an editable install.
    tools_to_build = [*_build_requirements(python), "editables"]
    run_quietly("install the build tools", [*installer, *tools_to_build], ROOT, _QUIET_PIP)
    words = [*installer, "--no-build-isolation", "--editable", ".", *(["--group", "dev"] if dev else [])]
    run_quietly("install the libraries", words, ROOT, _QUIET_PIP)


def _build_requirements(python: Path) -> list[str]:
    """Return pyproject.toml's build requirements, read by .venv's Python, since this one may be old."""
    code = (
        "import json, tomllib; "
        "print(json.dumps(tomllib.load(open('pyproject.toml', 'rb'))['build-system']['requires']))"
    )
    words = [str(python), "-c", code]
    done = subprocess.run(words, cwd=str(ROOT), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetUpTroubleError("pyproject.toml could not be read.", done.stderr.strip())
    return [str(name) for name in json.loads(done.stdout)]
