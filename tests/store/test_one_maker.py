"""Two first starts at once: one makes the café, the other says that there is one, and nothing is half made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.menu import Menu
from cafememo.store import one_maker as locking
from cafememo.store.check import check
from cafememo.store.files import CafeFiles, look_for, making, others_may_look
from cafememo.store.one_maker import one_maker
from cafememo.store.store import open_store
from support import new_cafe

ROOT = Path(__file__).parents[2]
MAKES = """
import sys
from pathlib import Path
from cafememo.domain.trouble import CafeExists
from cafememo.services.cafe import make_cafe

sys.stdin.readline()
try:
    make_cafe(Path(sys.argv[1]), sys.argv[2], "en", use_keyring=False)
except CafeExists:
    print("exists")
else:
    print("made")
"""


def _race(folder: Path) -> list[str]:
    """Have two processes make a café in one folder at once; return what each said, with its standard error."""
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKES, str(folder), name],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("Left", "Right")
    ]
    for maker in makers:
        assert maker.stdin is not None
        maker.stdin.write("now\n")
        maker.stdin.flush()
    return sorted("".join(maker.communicate(timeout=60)).strip() for maker in makers)


def test_of_two_makers_at_once_one_wins(tmp_path: Path) -> None:
    """Three real races: one made it, the other says that it is there, and what is there is whole and sound."""
    for number in range(3):
        folder = tmp_path / str(number)
        assert _race(folder) == ["exists", "made"]
        assert {path.name for path in folder.iterdir()} == {"cafe.db", "cafe.key", "cafe.keys", "cafe.keys.bak"}
        store = open_store(folder)
        assert check(store).sound
        store.close()


def test_whoever_waits_too_long_says_so(tmp_path: Path, menu: Menu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another is making a café and does not come to an end, that is said, and nothing of it is touched."""
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    with one_maker(tmp_path), pytest.raises(trouble.AlreadyOpen), new_cafe(tmp_path, menu):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_move_under_way_is_waited_for(tmp_path: Path, menu: Menu, monkeypatch: pytest.MonkeyPatch) -> None:
    """A café whose parts are being moved into place is neither finished by somebody else nor called broken."""
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    with new_cafe(tmp_path / "cafe", menu):
        pass
    files = CafeFiles(tmp_path / "cafe")
    aside = tmp_path / "aside"
    files.database.rename(aside)
    with one_maker(files.folder), pytest.raises(trouble.AlreadyOpen):
        look_for(files.folder)
    with pytest.raises(trouble.NotACafe):
        look_for(files.folder)
    aside.rename(files.database)
    look_for(files.folder)


@pytest.mark.skipif(os.name != "posix", reason="Windows tells who may look in another way")
def test_a_folder_that_was_there_is_closed_to_others(tmp_path: Path, menu: Menu) -> None:
    """A folder others could look into is its owner's alone once there is a café in it; a full one stays as it is."""
    wide, full = tmp_path / "wide", tmp_path / "full"
    for folder in (wide, full):
        folder.mkdir()
        folder.chmod(0o755)
    (full / "photo.jpg").write_bytes(b"")
    with new_cafe(wide, menu):
        pass
    assert not others_may_look(wide)
    with pytest.raises(trouble.CafeExists), making(full):
        pass
    assert others_may_look(full)
