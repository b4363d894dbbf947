"""`cafememo import` run as a process: facts, sentences, exit codes, every refusal, and nothing of Qt."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from outside import ROOT, Demo, cafememo, clean_environment

from cafememo.store.store import open_store

LIST = "First Name,Last Name,Email Address\nZéphyrine,Roy,z@example.org\nZéphyrine,Petit,\nAnatole,,\n"


@pytest.fixture
def asked(demo: Demo, tmp_path: Path) -> Any:  # noqa: ANN401 - a function with words
    """Give a function that imports a content, and returns the exit code, the facts and what is said besides."""

    def ask(content: str | bytes, *words: str) -> tuple[int, dict[str, Any], str]:
        path = tmp_path / "list.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        done = cafememo("--data-dir", str(demo.folder), "import", str(path), "--json", *words)
        return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr

    return ask


def called(demo: Demo) -> list[str]:
    """Return everybody's names."""
    store = open_store(demo.folder)
    names = [str(row[0]) for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]
    store.close()
    return names


def test_a_dry_run_says_what_an_import_then_does(demo: Demo, asked: Any) -> None:  # noqa: ANN401 - likewise
    """The one writes nothing, the other just that, and a second one adds nobody."""
    before = called(demo)
    code, facts, said = asked(LIST, "--dry-run")
    assert code == 0, said
    assert facts == {
        "result": "planned",
        "kind": "csv",
        "column": "First Name",
        "new": 2,
        "names": ["Zéphyrine", "Anatole"],
        "there": 0,
        "doubles": 1,
        "double_lines": [3],
        "unusable": 0,
        "unusable_lines": [],
        "left_out": 2,
    }
    assert called(demo) == before
    code, facts, _ = asked(LIST)
    assert (code, facts["result"], facts["new"]) == (0, "imported", 2)
    assert called(demo) == [*before, "Zéphyrine", "Anatole"]
    code, facts, _ = asked(LIST)
    assert (code, facts["new"], facts["there"]) == (0, 0, 3)


def test_what_was_done_is_said_in_sentences(demo: Demo, tmp_path: Path) -> None:
    """A row without a name is a finding, and the others are added."""
    path = tmp_path / "friends.vcf"
    path.write_text("BEGIN:VCARD\nFN:Odilon\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nORG:X\nEND:VCARD\n", "utf-8")
    done = cafememo("--data-dir", str(demo.folder), "import", str(path))
    assert (done.returncode, done.stderr) == (1, "")
    assert "has no name that can be used: line 5." in done.stdout
    assert "were left out; nothing of them is kept." in done.stdout
    assert called(demo)[-1] == "Odilon"


@pytest.mark.parametrize(
    ("content", "words", "kind", "sentence"),
    [
        (b"%PDF-1.7", (), "ImportOfAnotherKind", "neither a table"),
        (b"PK\x03\x04 xl/workbook.xml", (), "ImportIsSpreadsheet", "save it as CSV"),
        (b"", (), "ImportEmpty", "nothing in this file"),
        (b"a\0b", (), "ImportNotText", "neither a table"),
        (b"Ada,Roy\nBo,Petit\n", (), "ColumnUnclear", "There are: 1, 2."),
        (b"Name,x\nAda,1\n", ("--column", "y"), "ColumnMissing", "There are: Name, x."),
        (b'Name\n"Ada\n', (), "ImportBroken", "on line 2"),
    ],
)
def test_a_file_that_is_not_taken_is_said(
    demo: Demo,
    asked: Any,  # noqa: ANN401 - likewise
    content: bytes,
    words: tuple[str, ...],
    kind: str,
    sentence: str,
) -> None:
    """With exit 2 and its reason; nobody is added."""
    before = called(demo)
    code, facts, said = asked(content, *words)
    assert (code, facts["result"], facts["trouble"]) == (2, "trouble", kind)
    assert sentence in said
    assert called(demo) == before


def test_a_file_that_is_not_there_is_said_without_its_name(demo: Demo) -> None:
    """The file's name may be somebody's."""
    done = cafememo("--data-dir", str(demo.folder), "import", "/nowhere/ada.csv", "--json")
    assert (done.returncode, json.loads(done.stdout)["trouble"]) == (2, "ImportMissing")
    assert "ada" not in done.stderr


def test_an_import_imports_no_window(demo: Demo, tmp_path: Path) -> None:
    """Neither Qt nor what only the owner's lists need is brought in."""
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    script = (
        "import sys; from cafememo.cli import main; code = main(sys.argv[1:]); "
        "print(code, sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'sqlalchemy', 'alembic'}))"
    )
    words = ["--data-dir", str(demo.folder), "import", str(tmp_path / "list.csv"), "--dry-run", "--json"]
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        env={**os.environ, **clean_environment()},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []"
