"""What the program is made of, by whom it may be used, and the texts that say so: of what is installed here.

Read from what the installed packages tell of themselves, so that a list can neither forget nor invent one.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

OURSELVES = "cafememo"
SHIPPED = Path(__file__).parents[1] / "shipped"
_TEXT = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_LONGEST_NAME = 60
"""Characters of what a package calls its licence; some give the whole text there."""
_LONGEST_TEXT = 400_000


@dataclass(frozen=True, slots=True)
class Licence:
    """Something the program is made of. `version` and `licence` are "" where it does not tell."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...] = ()
    """Where the texts are; none where the package ships none."""

    def text(self) -> str:
        """Return the texts, one after the other; "" where there is none, or none can be read."""
        return "\n\n".join(filter(None, map(_read, self.files)))


def licences() -> Iterator[Licence]:
    """Yield what the program is made of, itself first; to be taken one at a time where somebody waits."""
    yield Licence("Cafémémo", _version(OURSELVES), "MIT", _shipped("Cafememo"))
    yield from _not_packages()
    for name in sorted(_required(), key=str.lower):
        try:
            yield _of_package(metadata.distribution(name))
        except metadata.PackageNotFoundError:
            continue


def _not_packages() -> Iterator[Licence]:
    """Yield what no Python package of its own tells of."""
    yield Licence("Qt", _version("PySide6-Essentials"), "LGPL-3.0-only", _shipped("LGPL-3.0", "GPL-3.0"))
    yield Licence("Inter", "", "OFL-1.1", _shipped("Inter"))
    yield Licence("Fraunces", "", "OFL-1.1", _shipped("Fraunces"))
    yield Licence("Lucide", "", "ISC", _shipped("Lucide"))
    version = ".".join(map(str, sys.version_info[:3]))
    texts = (Path(os.__file__).with_name("LICENSE.txt"), Path(sys.prefix) / "LICENSE.txt")
    yield Licence("Python", version, "PSF-2.0", tuple(text for text in texts if text.is_file())[:1])


def _required() -> set[str]:
    """Return the names of the installed packages the program needs, and of those that they need in their turn."""
    found: set[str] = set()
    left = [OURSELVES]
    while left:
        name = left.pop()
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        if name != OURSELVES:
            found.add(_same(name))
        for need in needs:
            needed = re.match(r"[A-Za-z0-9._-]+", need)
            # An extra of somebody else's is not ours; of our own, whatever is installed is used.
            if needed and (name == OURSELVES or "extra ==" not in need) and _same(needed[0]) not in found:
                left.append(needed[0])
    return found


def _of_package(package: metadata.Distribution) -> Licence:
    """Return what a package tells of its licence."""
    told = package.metadata
    files = [file for file in package.files or () if _TEXT.search(file.name) and ".dist-info" in str(file)]
    texts = tuple(Path(str(file.locate())) for file in files)
    licence = _licence_of(told)
    if not texts and "LGPL-3.0" in licence:
        texts = _shipped("LGPL-3.0", "GPL-3.0")
    return Licence(str(told["Name"]), package.version, licence, texts)


def _licence_of(told: "metadata.PackageMetadata") -> str:
    """Return what a package calls its licence, in the oldest and the newest ways of saying it."""
    for key in ("License-Expression", "License"):
        lines = str(told[key] or "").strip().splitlines() if key in told else []
        if len(lines) == 1 and len(lines[0]) <= _LONGEST_NAME:
            return lines[0]
    kinds = [kind.rpartition(" :: ")[2] for kind in told.get_all("Classifier") or () if kind.startswith("License ::")]
    return ", ".join(kinds)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _shipped(*names: str) -> tuple[Path, ...]:
    return tuple(SHIPPED / f"licence-{name}.txt" for name in names)


def _same(name: str) -> str:
    """Return a package's name as all its spellings are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")[:_LONGEST_TEXT].strip()
    except OSError:
        return ""
