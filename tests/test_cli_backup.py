"""Copies on the command line: made, rehearsed and gone back to, in words and in facts."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cafememo.cli import main
from cafememo.codes.recovery import grouped
from cafememo.services import keeping
from cafememo.store.files import CafeFiles
from cafememo.store.store import Store, open_store
from support import Handed

Hand = Callable[..., Handed]


@pytest.fixture
def two_days(store: Store, hand_out: Hand, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path]:
    """Give a closed café and a copy of it from before Idris came."""
    hand_out("Camille")
    store.close()
    folder = store.folder
    assert main(["--data-dir", str(folder), "backup", "--json"]) == 0
    (made,) = json.loads(capsys.readouterr().out)["copies"]
    again = open_store(folder)
    with again.transaction():
        again.connection.execute(
            "INSERT INTO regulars (name, sort_name, joined_at) SELECT 'Idris', 'idris', joined_at FROM regulars"
        )
    again.close()
    return folder, Path(made["folder"])


def _run(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, dict[str, Any]]:
    code = main(["--data-dir", str(folder), *words, "--json"])
    facts: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, facts


def test_a_copy_is_made_where_it_is_told(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the folder named, which must be there; in words the folder is said."""
    store.close()
    folder, place = store.folder, tmp_path / "stick"
    code, facts = _run(capsys, folder, "backup", "--to", str(place))
    assert (code, facts["trouble"]) == (2, "FolderGone")
    place.mkdir()
    assert main(["--data-dir", str(folder), "--language", "en", "backup", "--to", str(place)]) == 0
    (copy,) = place.iterdir()
    assert capsys.readouterr().out == f"A copy was made and proved: {copy}\n"
    assert not CafeFiles(folder).backups.exists()


def test_a_place_without_a_copy_is_told(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The copies that could be made are made, and the answer is 1."""
    from cafememo.domain.copies import Kind
    from cafememo.services import backups

    (tmp_path / "second").mkdir()
    place = backups.choose(store, Kind.SECOND, tmp_path / "second")
    assert place is not None
    store.close()
    place.folder.rmdir()
    place.folder.write_bytes(b"somebody's")
    code, facts = _run(capsys, store.folder, "backup")
    assert code == 1
    assert [Path(one["folder"]).parent for one in facts["copies"]] == [CafeFiles(store.folder).backups]
    assert [(one["place"], one["trouble"]) for one in facts["missed"]] == [(str(place.folder), "FolderGone")]


def test_looking_at_a_copy_changes_nothing(two_days: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """Both sides are told, and the café has everybody still."""
    folder, copy = two_days
    database = CafeFiles(folder).database.read_bytes()
    code, facts = _run(capsys, folder, "restore", str(copy), "--rehearse")
    assert (code, facts["result"], facts["kept_aside"]) == (0, "rehearsed", None)
    assert (facts["copy"]["people"], facts["here"]["people"]) == (1, 2)
    assert CafeFiles(folder).database.read_bytes() == database
    assert list(CafeFiles(folder).quarantine.iterdir()) == []


def test_going_back_keeps_what_was_here(two_days: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The copy is the café, and what was here is in the folder that is said."""
    folder, copy = two_days
    assert main(["--data-dir", str(folder), "--language", "en", "restore", str(copy)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "In the copy: 1 people, 0 entries, the newest of –.",
        "Here: 2 people, 0 entries, the newest of –.",
    ]
    assert said[2].startswith("The copy is the café now. What was here is kept in ")
    (aside,) = CafeFiles(folder).quarantine.iterdir()
    for place, people in ((folder, 1), (aside, 2)):
        opened = open_store(place)
        assert opened.connection.execute("SELECT count(*) FROM regulars").fetchone() == (people,)
        opened.close()


def test_a_lost_cafe_comes_back(
    two_days: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into an empty folder, with the key file beside the copy; without one it is said that it is missing."""
    folder, copy = two_days
    code, facts = _run(capsys, tmp_path / "new", "restore", str(copy))
    assert (code, facts["trouble"]) == (2, "KeyFileMissing")
    shutil.copy(CafeFiles(folder).key_file, copy)
    code, facts = _run(capsys, tmp_path / "new", "restore", str(copy))
    assert (code, facts["result"], facts["here"]) == (0, "restored", None)
    open_store(tmp_path / "new").close()


def test_an_unsound_copy_is_not_put_in_place(two_days: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The answer is 1, and the café is as it was."""
    from cafememo.store import keys
    from cafememo.store.connection import connect

    folder, copy = two_days
    connection = connect(CafeFiles(copy).database, keys.unlock(CafeFiles(folder)))
    connection.execute(
        "INSERT INTO summaries (regular_id, visits, last_at, last_offset, balances, recent) "
        "VALUES (1, 9, 0, 0, x'', x'')"
    )
    connection.close()
    code, facts = _run(capsys, folder, "restore", str(copy))
    assert (code, facts["result"], facts["kept_aside"]) == (1, "unsound", None)
    again = open_store(folder)
    assert again.connection.execute("SELECT count(*) FROM regulars").fetchone() == (2,)
    again.close()


def test_what_is_no_copy_is_told(two_days: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """With exit 2, and a sentence."""
    folder, _ = two_days
    code, facts = _run(capsys, folder, "restore", str(folder / "nothing"))
    assert (code, facts["trouble"]) == (2, "NotACopy")


def test_another_computer_goes_back_to_a_copy_by_its_code(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick and the sheet are enough: nothing here has the key, and a wrong code changes nothing."""
    code = keeping.new_code()
    keeping.keep_code(store, code)
    assert keeping.confirm_code(store, code)
    store.close()
    stick, new = tmp_path / "stick", tmp_path / "new computer"
    stick.mkdir()
    _, made = _run(capsys, store.folder, "backup", "--to", str(stick))
    copy = made["copies"][0]["folder"]
    assert _run(capsys, new, "restore", copy)[1]["trouble"] == "KeyFileMissing"
    monkeypatch.setattr("sys.stdin", io.StringIO(keeping.new_code() + "\n"))
    assert _run(capsys, new, "restore", copy, "--code", "-")[1]["trouble"] == "WrongCode"
    assert not (new / "cafe.db").exists()
    monkeypatch.setattr("sys.stdin", io.StringIO(grouped(code) + "\n"))
    done, facts = _run(capsys, new, "restore", copy, "--code", "-")
    assert (done, facts["result"]) == (0, "restored")
    open_store(new, keeping.unlock_with(new, code)).close()
