r"""Build what ships beside the code: cafememo/shipped/ from resources/.

hatchling runs this for the wheel and for an editable install; a developer runs it by hand after changing
resources/: python packaging/build_hook.py

    resources.rcc          fonts, and icons as plain path text (icon_paths.py), for QResource
    words-<language>.json  {"context": {"source": "words" or ["one", "many"]}}, from the Linguist files;
                           a source with a disambiguation is "disambiguation\x04source"
    menu-<language>.toml   the sample menus, as they are
    licence-<name>.txt     licence texts of fonts, icons, Qt and the program itself

The same resources give the same bytes on every run. A translation that is missing leaves its source
sentence to be shown, and is counted on the last line; a test fails on it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

sys.path.insert(0, str(Path(__file__).parent))

from icon_paths import icon_path

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
SHIPPED = ROOT / "cafememo" / "shipped"

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand where hatchling is not installed
    pass
else:

    class ShippedResources(BuildHookInterface):  # type: ignore[type-arg]
        """Builds cafememo/shipped/ before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002 - hatchling's
            """Build for a wheel and an editable install alike; an sdist ships the sources."""
            if self.target_name == "wheel":
                build()


def build(resources: Path = RESOURCES, shipped: Path = SHIPPED) -> list[str]:
    """Build every product into `shipped`; return "language: source" for each translation not finished.

    FileNotFoundError where PySide6's rcc is not installed, ValueError where an icon cannot be converted.
    """
    shipped.mkdir(parents=True, exist_ok=True)
    unfinished = []
    products = {"resources.rcc"}
    _build_rcc(resources, shipped / "resources.rcc")
    for source in sorted((resources / "translations").glob("cafememo_*.ts")):
        language = source.stem.removeprefix("cafememo_")
        words, missing = read_words(source)
        text = json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        _replace(shipped / f"words-{language}.json", text.encode())
        products.add(f"words-{language}.json")
        unfinished += [f"{language}: {sentence}" for sentence in missing]
    for menu in sorted((resources / "menu").glob("*.toml")):
        _replace(shipped / f"menu-{menu.name}", menu.read_bytes())
        products.add(f"menu-{menu.name}")
    for name, text in licences(resources).items():
        _replace(shipped / name, text.read_bytes())
        products.add(name)
    for left_over in shipped.iterdir():
        if left_over.name not in products and not left_over.name.startswith("."):
            left_over.unlink()  # its source is gone
    return unfinished


def licences(resources: Path) -> dict[str, Path]:
    """Return the licence texts that ship, of what is no Python package of its own, by the names they ship under."""
    return {
        "licence-Inter.txt": resources / "fonts" / "OFL-Inter.txt",
        "licence-Fraunces.txt": resources / "fonts" / "OFL-Fraunces.txt",
        "licence-Lucide.txt": resources / "icons" / "LICENSE-lucide.txt",
        "licence-LGPL-3.0.txt": resources / "licences" / "LGPL-3.0.txt",
        "licence-GPL-3.0.txt": resources / "licences" / "GPL-3.0.txt",
        "licence-Cafememo.txt": ROOT / "LICENSE",
    }


def read_words(source: Path) -> tuple[dict[str, dict[str, str | list[str]]], list[str]]:
    """Return a Linguist file's finished translations by context and source, and the sources not finished."""
    words: dict[str, dict[str, str | list[str]]] = {}
    missing = []
    for context in ET.parse(source).getroot().iter("context"):  # noqa: S314 - our own file
        entries = words.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            sentence = message.findtext("source", "")
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                missing.append(sentence)
            elif translation.get("type") is None:  # neither vanished nor obsolete
                comment = message.findtext("comment", "")
                key = f"{comment}\x04{sentence}" if comment else sentence  # as cafememo.ui.kit.words looks it up
                forms = [form.text or "" for form in translation.iter("numerusform")]
                entries[key] = forms or translation.text or ""
    return words, missing


def _build_rcc(resources: Path, target: Path) -> None:
    rcc = _rcc_program()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        files = {}
        for font in sorted((resources / "fonts").glob("*.ttf")):
            files[f"fonts/{font.name}"] = font
        for icon in sorted((resources / "icons").glob("*.svg")):
            drawn = work / f"{icon.stem}.path"
            drawn.write_text(icon_path(icon), encoding="ascii")
            files[f"icons/{icon.stem}"] = drawn
        lines = "".join(f"<file alias={quoteattr(name)}>{path}</file>" for name, path in files.items())
        listing = work / "cafememo.qrc"
        text = f'<RCC><qresource prefix="/cafememo">{lines}</qresource></RCC>'
        listing.write_text(text, encoding="utf-8")
        # Not compressed: the fonts are then read in place. rcc stores each file's time unless told one.
        command = [str(rcc), "--binary", "--no-compress", "--output", str(work / target.name), str(listing)]
        subprocess.run(command, check=True, env={**os.environ, "QT_RCC_SOURCE_DATE_OVERRIDE": "315532800"})
        _replace(target, (work / target.name).read_bytes())


def _rcc_program() -> Path:
    """Return PySide6's own rcc, found without importing Qt and without its wrapper being on PATH."""
    found = find_spec("PySide6")
    for folder in (found.submodule_search_locations or []) if found else []:
        for place in ("Qt/libexec/rcc", "rcc.exe", "rcc"):
            if (Path(folder) / place).is_file():
                return Path(folder) / place
    raise FileNotFoundError("rcc, which comes with PySide6-Essentials, is not installed")


def _replace(target: Path, content: bytes) -> None:
    """Write `target` in one step, so that a program reading it sees the old file or the new one."""
    if target.is_file() and target.read_bytes() == content:
        return
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as new:
        new.write(content)
    Path(new.name).chmod(0o644)
    shutil.move(new.name, target)


def main() -> None:
    """Build by hand, and say what is left to translate."""
    unfinished = build()
    for line in unfinished:
        print(f"not translated  {line}")
    print(f"{SHIPPED}: built, {len(unfinished)} sentences not translated")


if __name__ == "__main__":
    main()
