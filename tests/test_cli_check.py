"""`cafememo check` proves a café as it is, changes nothing, and says in its exit code what it found."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cafememo.cli import main
from cafememo.services.cafe import open_cafe
from cafememo.store import heads
from cafememo.store.files import CafeFiles

OLD = Path(__file__).parent / "old_databases"


def checked(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, dict[str, Any]]:
    """Check, and return the exit code and the facts."""
    code = main(["--language", "en", "--data-dir", str(folder), "check", "--json", *words])
    return code, json.loads(capsys.readouterr().out)


def spoil(path: Path, page: int) -> None:
    """Change one byte of a page, numbered from 1."""
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 500)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))


@pytest.mark.parametrize("words", [(), ("--deep",)])
def test_a_sound_cafe_is_sound(cafe_folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    """Plain and deep, nothing is found, and no byte is changed."""
    before = {path.name: path.read_bytes() for path in cafe_folder.iterdir()}
    code, facts = checked(capsys, cafe_folder, *words)
    assert (code, facts["sound"], facts["deep"]) == (0, True, bool(words))
    assert {path.name: path.read_bytes() for path in cafe_folder.iterdir()} == before


@pytest.mark.parametrize("shape", sorted(path.name for path in OLD.iterdir() if path.is_dir()))
def test_an_older_cafe_stays_one(tmp_path: Path, capsys: pytest.CaptureFixture[str], shape: str) -> None:
    """A café of each older shape is proved deeply and not migrated."""
    folder = tmp_path / "cafe"
    shutil.copytree(OLD / shape, folder)
    before = CafeFiles(folder).database.read_bytes()
    code, facts = checked(capsys, folder, "--deep")
    assert (code, facts["shape"], facts["sound"]) == (0, shape, True)
    assert facts["entries"]
    assert CafeFiles(folder).database.read_bytes() == before


def test_damage_is_found(cafe_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A damaged page, the first one too, makes it 1, and the sentence names the way out."""
    for page in (9, 1):
        spoil(CafeFiles(cafe_folder).database, page)
        code, facts = checked(capsys, cafe_folder)
        assert (code, facts["sound"]) == (1, False)
    assert main(["--language", "en", "--data-dir", str(cafe_folder), "check"]) == 1
    assert capsys.readouterr().out == "The café cannot be read. Open the counter: it says what can be kept.\n"


def test_an_older_file_is_found(cafe_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that lacks what it had is said to."""
    heads.keep(CafeFiles(cafe_folder), heads.Head(3, bytes(16)))
    code, facts = checked(capsys, cafe_folder)
    assert (code, facts["missing_entries"]) == (1, 3)
    assert main(["--language", "en", "--data-dir", str(cafe_folder), "check"]) == 1
    assert "3 visit" in capsys.readouterr().out


def test_copies_beside_are_proved_when_deep(cafe_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sound copy is sound without a key file of its own; a damaged one makes the check find something."""
    files = CafeFiles(cafe_folder)
    good, bad = files.backups / "cafememo-20261123-080000", files.backups / "cafememo-20261124-080000"
    for copy in (good, bad):
        copy.mkdir(parents=True)
        for part in (files.database, files.slots):
            shutil.copy(part, copy)
    spoil(bad / "cafe.db", 1)
    code, facts = checked(capsys, cafe_folder, "--deep")
    assert code == 1
    assert facts["sound"]
    assert facts["copies"][good.name]["sound"]
    assert facts["copies"][bad.name] == {"sound": False, "readable": False, "trouble": "Damaged"}
    assert checked(capsys, cafe_folder)[0] == 0
    assert main(["--language", "en", "--data-dir", str(cafe_folder), "check", "--deep"]) == 1
    assert f"{good.name}: sound" in capsys.readouterr().out


def test_what_cannot_be_read_is_trouble(tmp_path: Path, cafe_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No café, and one that is open elsewhere, are 2, as in every other command."""
    assert checked(capsys, tmp_path / "none")[0] == 2
    store = open_cafe(cafe_folder)
    try:
        assert checked(capsys, cafe_folder)[1]["trouble"] == "AlreadyOpen"
    finally:
        store.close()
