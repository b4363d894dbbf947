"""Opening a café: every way the world can stand in its way is told apart, and nothing is changed by it."""

import json
import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.menu import Menu
from cafememo.store import keyrings, keys, slots
from cafememo.store.connection import connect
from cafememo.store.files import UNFINISHED, CafeFiles
from cafememo.store.store import Store, new_store, open_store

ONLY_POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights of another kind")


def _contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, to prove that nothing was changed."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_empty_folder_holds_no_cafe(tmp_path: Path) -> None:
    """An empty folder, or none, is told from a broken café, and stays as it is."""
    for folder in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(trouble.NoCafe):
            open_store(folder)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_other_things_is_not_a_cafe(tmp_path: Path) -> None:
    """Somebody's photos are not a café, and neither is a plain file."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    for folder in (tmp_path, tmp_path / "photo.jpg"):
        with pytest.raises(trouble.NotACafe):
            open_store(folder)
    assert _contents(tmp_path) == {"photo.jpg": b"\xff\xd8"}


@pytest.mark.parametrize("lost", ["cafe.db", "cafe.keys"])
def test_half_a_cafe_is_never_filled_up(cafe_folder: Path, lost: str) -> None:
    """No empty database is made beside keys, and no keys beside a database."""
    for path in cafe_folder.glob(f"{lost}*"):
        path.unlink()
    before = _contents(cafe_folder)
    with pytest.raises(trouble.NotACafe):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b"null",
        b'{"format": 1}',
        b'{"format": 1, "cafe": 1, "salt": "", "check": "", "slots": []}',
    ],
)
def test_a_slots_file_that_is_none_is_refused(cafe_folder: Path, content: bytes) -> None:
    """Whatever stands in the slots file and in its second copy, it is a plain refusal that changes nothing."""
    for name in ("cafe.keys", "cafe.keys.bak"):
        (cafe_folder / name).write_bytes(content)
    before = _contents(cafe_folder)
    with pytest.raises(trouble.KeysDamaged):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


@pytest.mark.parametrize("content", [b"", b"\x00" * 900, b'{"format": 2', None])
@pytest.mark.parametrize("spoiled", ["cafe.keys", "cafe.keys.bak"])
def test_one_good_copy_of_the_slots_is_enough(cafe_folder: Path, spoiled: str, content: bytes | None) -> None:
    """A torn or lost slots file does not lose the café: the other copy opens it, and both are whole again."""
    whole = (cafe_folder / "cafe.keys").read_bytes()
    if content is None:
        (cafe_folder / spoiled).unlink()
    else:
        (cafe_folder / spoiled).write_bytes(content)
    open_store(cafe_folder).close()
    assert {(cafe_folder / name).read_bytes() for name in ("cafe.keys", "cafe.keys.bak")} == {whole}


def test_a_later_format_of_the_slots_is_left_alone(cafe_folder: Path) -> None:
    """Keys written by a newer program are not touched."""
    path = cafe_folder / "cafe.keys"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": slots.FORMAT + 1}))
    before = _contents(cafe_folder)
    with pytest.raises(trouble.NewerSchema):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


def test_a_lost_key_file_is_said(cafe_folder: Path) -> None:
    """Without its key file the café says that the key is not there."""
    (cafe_folder / "cafe.key").unlink()
    with pytest.raises(trouble.KeyFileMissing):
        open_store(cafe_folder)


def test_another_key_file_is_the_wrong_key(cafe_folder: Path) -> None:
    """A key file of another café does not open this one."""
    (cafe_folder / "cafe.key").write_text("ab" * 32)
    before = _contents(cafe_folder)
    with pytest.raises(trouble.WrongKey):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


def test_keys_of_another_cafe_are_the_wrong_keys(cafe_folder: Path, tmp_path: Path, menu: Menu) -> None:
    """The keys and slots of another café, whole in themselves, are told from damage."""
    with new_store(tmp_path / "other", menu, name="Other", language="en", programme="Card", use_keyring=False):
        pass
    for name in ("cafe.key", "cafe.keys", "cafe.keys.bak"):
        shutil.copy(tmp_path / "other" / name, cafe_folder / name)
    with pytest.raises(trouble.WrongKey):
        open_store(cafe_folder)


def test_a_cafe_opens_once_at_a_time(cafe_folder: Path, store: Store) -> None:
    """While a café is open, a second opening is refused and the first goes on."""
    with pytest.raises(trouble.AlreadyOpen):
        open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("INSERT INTO settings (key, value) VALUES ('still', 'here')")


def test_a_newer_schema_is_left_alone(cafe_folder: Path) -> None:
    """A café written by a newer program is refused without a change to any byte."""
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = _contents(cafe_folder)
    with pytest.raises(trouble.NewerSchema):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


@pytest.mark.parametrize("place", [20, 2000, 4095])
def test_a_flipped_byte_of_the_first_page_is_damage(cafe_folder: Path, place: int) -> None:
    """A changed byte where the database begins is damage, not a wrong key."""
    database = cafe_folder / "cafe.db"
    content = bytearray(database.read_bytes())
    content[place] ^= 1
    database.write_bytes(content)
    before = _contents(cafe_folder)
    with pytest.raises(trouble.Damaged):
        open_store(cafe_folder)
    assert _contents(cafe_folder) == before


def test_a_shortened_file_is_damage(cafe_folder: Path) -> None:
    """A database cut off in the middle is damage."""
    database = cafe_folder / "cafe.db"
    content = database.read_bytes()
    database.write_bytes(content[: len(content) // 2])
    with pytest.raises(trouble.Damaged):
        open_store(cafe_folder)


def test_a_plain_database_is_damage_or_another(cafe_folder: Path) -> None:
    """A file that is no café's database is refused, whatever it holds."""
    (cafe_folder / "cafe.db").write_bytes(b"SQLite format 3\x00" + bytes(8176))
    with pytest.raises((trouble.WrongKey, trouble.Damaged)):
        open_store(cafe_folder)


def test_a_folder_that_holds_something_is_not_made_a_cafe(cafe_folder: Path, tmp_path: Path, menu: Menu) -> None:
    """A new café goes only where there is nothing."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "photo.jpg").write_bytes(b"\xff\xd8")
    before = _contents(tmp_path)
    for folder in (cafe_folder, tmp_path / "photos"):
        with (
            pytest.raises(trouble.CafeExists),
            new_store(folder, menu, name="New", language="en", programme="Card", use_keyring=False),
        ):
            pytest.fail("a place was given")
    assert _contents(tmp_path) == before


def test_a_cafe_that_failed_halfway_is_not_there(tmp_path: Path, menu: Menu) -> None:
    """What went wrong while a café was made leaves an empty folder, in which the next try succeeds."""
    folder = tmp_path / "cafe"

    def make(*, fail: bool) -> None:
        with new_store(folder, menu, name="New", language="en", programme="Card", use_keyring=False):
            if fail:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(fail=True)
    assert list(folder.iterdir()) == []
    (folder / UNFINISHED).mkdir()  # as a power cut leaves it
    (folder / UNFINISHED / "cafe.db").write_bytes(b"half")
    make(fail=False)
    open_store(folder).close()


def test_a_folder_nobody_may_write_in_is_said(tmp_path: Path, menu: Menu) -> None:
    """A café cannot be made under a file, nor where the system itself refuses."""
    (tmp_path / "file").write_bytes(b"")
    places = [tmp_path / "file" / "cafe"]
    if sys.platform == "linux":
        places.append(Path("/proc/cafe"))
    for folder in places:
        with (
            pytest.raises((trouble.FolderNotWritable, trouble.CafeExists)),
            new_store(folder, menu, name="New", language="en", programme="Card", use_keyring=False),
        ):
            pytest.fail("a place was given")


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_files_are_for_their_owner_only(cafe_folder: Path) -> None:
    """Nobody else on the machine may read database, keys or folder."""
    files = CafeFiles(cafe_folder)
    for path in (files.database, files.slots, files.slots_copy, files.key_file, files.folder):
        assert path.stat().st_mode & 0o077 == 0, path.name


@ONLY_POSIX
def test_a_wide_cafe_is_narrowed_at_opening(cafe_folder: Path) -> None:
    """A folder of before, or one copied here, is for its owner alone once it was opened; so is all that is in it."""
    backups = CafeFiles(cafe_folder).backups
    backups.mkdir(mode=0o755)
    for path in (cafe_folder, *cafe_folder.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)
    before = _contents(cafe_folder)
    open_store(cafe_folder).close()
    assert not [path.name for path in (cafe_folder, *cafe_folder.iterdir()) if path.stat().st_mode & 0o077]
    assert CafeFiles(cafe_folder).database.stat().st_mode & 0o700 == 0o600
    assert _contents(cafe_folder) == before


@ONLY_POSIX
def test_a_folder_with_others_things_stays_open_to_them(cafe_folder: Path) -> None:
    """Where a photo lies beside the café, folder and photo stay as they are, and the café's own files are narrowed."""
    photo = cafe_folder / "photo.jpg"
    photo.write_bytes(b"\xff\xd8")
    outside = cafe_folder.parent / "elsewhere"
    outside.write_bytes(b"")
    (cafe_folder / "cafe.db.link").symlink_to(outside)
    for path in (cafe_folder, photo, outside, CafeFiles(cafe_folder).database):
        path.chmod(0o755)
    open_store(cafe_folder).close()
    for path in (cafe_folder, photo, outside):
        assert path.stat().st_mode & 0o777 == 0o755, path.name
    assert CafeFiles(cafe_folder).database.stat().st_mode & 0o077 == 0


@ONLY_POSIX
def test_a_cafe_that_cannot_be_narrowed_opens(cafe_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk that knows no owners the café is opened as it is."""
    cafe_folder.chmod(0o755)

    def refuse(_path: Path, _mode: int) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    open_store(cafe_folder).close()
    assert cafe_folder.stat().st_mode & 0o777 == 0o755


def test_pragmas_are_what_trust_rests_on(store: Store) -> None:
    """The open connection has the settings that survive power cuts and keep deleted rows unreadable."""
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }
    found = {name: store.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted


def test_the_data_key_never_shows(cafe_folder: Path) -> None:
    """Neither the slots file nor the key's own text holds the data key."""
    key = keys.unlock(CafeFiles(cafe_folder))
    assert key.key.hex() not in (cafe_folder / "cafe.keys").read_text()
    assert key.key.hex() not in (cafe_folder / "cafe.key").read_text()
    assert key.key.hex() not in f"{key!r} {key}"
    connect(cafe_folder / "cafe.db", key).close()


def test_a_keyring_that_never_answers_is_none(tmp_path: Path, menu: Menu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a keyring asks for a password nobody can see, the café is made all the same, its key in a file."""
    asked, over = threading.Event(), threading.Event()

    class Waiting:
        """A keyring that waits for its password."""

        def set_password(self, *_given: str) -> None:
            """Wait for it."""
            asked.set()
            over.wait()

        def get_password(self, *_given: str) -> None:
            """Know nothing."""

    monkeypatch.setattr(keyrings, "_backends", lambda: [Waiting()])
    monkeypatch.setattr(keyrings, "PATIENCE", 0.05)
    with new_store(tmp_path / "cafe", menu, name="Café", language="en", programme="Card"):
        pass
    assert asked.is_set()
    over.set()
    assert keys.kinds(CafeFiles(tmp_path / "cafe")) == (slots.KEY_FILE,)
    open_store(tmp_path / "cafe").close()
