"""Refresh resources/translations from the sentences in the code.

Usage: python packaging/words.py

New sentences arrive unfinished, for a translator (pyside6-linguist, or any editor); sentences no longer in
the code go. English gets plural forms only, as it is the source language.

The calls are read with Python's own parser and handed to pyside6-lupdate in a form it understands: its own
reader takes a variable in the place of `n` for a text encoding (no plural forms then), and passes over a
call whose `n` is an expression or a keyword.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr")

Sentence = tuple[str, str, str, bool]
"""Context, source, disambiguation, and whether a number chooses its plural form."""


def sentences(file: Path) -> Iterator[Sentence]:
    """Yield what the translate() calls of a Python file say; ValueError where one is not plain text."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if _is_translate(node)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        given = dict(zip(("context", "source", "disambiguation", "n"), node.args, strict=False))
        given |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        try:
            context, source, comment = (
                str(ast.literal_eval(given[key])) if key in given else ""
                for key in ("context", "source", "disambiguation")
            )
        except ValueError:
            raise ValueError(f"{file}:{node.lineno}: translate() of something else than plain text") from None
        if not context or not source:
            raise ValueError(f"{file}:{node.lineno}: translate() without a context or a sentence")
        yield context, source, comment, "n" in given


def _is_translate(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether this calls our translate(), not the method of a str."""
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func)
    return called in {"translate", "words.translate"}


def refresh(folder: Path = TRANSLATIONS, package: Path = ROOT / "cafememo") -> None:
    """Bring folder/cafememo_<language>.ts up to date with `package`, making the files that are missing."""
    found = [sentence for file in sorted(package.rglob("*.py")) for sentence in sentences(file)]
    program = Path(sys.executable).with_name("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as work:
        calls = Path(work) / "calls.py"
        calls.write_text("".join(map(_call, found)), encoding="utf-8")
        for language in LANGUAGES:
            subprocess.run(
                [
                    str(program),
                    *(["-pluralonly"] if language == "en" else []),
                    *("-silent", "-no-obsolete", "-locations", "none"),
                    *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
                    *("-source-language", "en", "-target-language", language),
                    *(str(calls), "-ts", str(folder / f"cafememo_{language}.ts")),
                ],
                check=True,
            )


def _call(sentence: Sentence) -> str:
    context, source, comment, plural = sentence
    texts = ", ".join(json.dumps(text, ensure_ascii=False) for text in (context, source, comment))
    return f"translate({texts}{', 1' if plural else ''})\n"


if __name__ == "__main__":
    refresh()
