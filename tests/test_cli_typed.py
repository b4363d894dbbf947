"""What a command says while it takes long, and how it brings an older café up to date."""

import io
import shutil
from pathlib import Path

import pytest

from cafememo import cli, cli_typed
from cafememo.store.backup import found_in
from cafememo.store.files import CafeFiles

OLD = Path(__file__).parent / "old_databases"


def test_a_copy_that_takes_long_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    """One line, on the stream that no program reads facts from; none where it is quick."""
    slow, quick = cli_typed.copying_first(long=0), cli_typed.copying_first(long=1_000)
    for done in range(3):
        slow(done, 3)
        quick(done, 3)
    out, said = capsys.readouterr()
    assert out == ""
    assert said.count("\n") == 1
    assert "copied first" in said


@pytest.mark.parametrize("words", [("scan", "hello"), ("keys", "new-code"), ("backup",)])
def test_every_command_copies_an_older_cafe_first_and_says_so(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever opens it, there is a copy of the older shape, and a line on the terminal."""
    monkeypatch.setattr("cafememo.cli_typed.LONG", 0.0)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    shutil.copytree(OLD / "0003", tmp_path / "cafe")
    (tmp_path / "cafe" / "seen.json").unlink()
    monkeypatch.setattr("sys.argv", ["cafememo"])
    cli.main(["--data-dir", str(tmp_path / "cafe"), *words])
    assert "copied first" in capsys.readouterr().err
    assert found_in(CafeFiles(tmp_path / "cafe").backups)
