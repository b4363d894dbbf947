"""Folders that hold no sound café: each has its own sentence and exit 2, and not a byte of it is changed."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from outside import PATIENCE, ROOT, Demo, Reader, Screen, cafememo, clean_environment

from cafememo.store.store import open_store

Spoil = Callable[[Path], object]

PAGE = 4096
"""Bytes of a page of the store."""


def _other_key(folder: Path) -> None:
    (folder / "cafe.key").write_text("ab" * 32 + "\n", encoding="ascii")


def _of_the_future(folder: Path) -> None:
    store = open_store(folder)
    store.connection.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()


def _slots_of_the_future(folder: Path) -> None:
    slots = folder / "cafe.keys"
    slots.write_text(json.dumps(json.loads(slots.read_bytes()) | {"format": 9}), encoding="ascii")


def _torn_pages(folder: Path) -> None:
    """Tear every page but the first: which of them an opening reads is the store's own affair."""
    content = bytearray((folder / "cafe.db").read_bytes())
    for page in range(PAGE, len(content), PAGE):
        for place in range(page + 100, page + 164):
            content[place] ^= 0xFF
    (folder / "cafe.db").write_bytes(content)


def _half(folder: Path) -> None:
    content = (folder / "cafe.db").read_bytes()
    (folder / "cafe.db").write_bytes(content[: len(content) // 2])


def _empty(folder: Path) -> None:
    (folder / "cafe.db").write_bytes(b"")


def _without_slots(folder: Path) -> None:
    for name in ("cafe.keys", "cafe.keys.bak"):
        (folder / name).unlink()


def _without_database(folder: Path) -> None:
    (folder / "cafe.db").unlink()


def _broken_slots(folder: Path) -> None:
    for name in ("cafe.keys", "cafe.keys.bak"):
        (folder / name).write_text("{]", encoding="ascii")


def _not_a_cafe(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear aunt", encoding="ascii")


SPOILED: tuple[tuple[Spoil, str, str], ...] = (
    (_other_key, "WrongKey", "The key in this folder does not open this café."),
    (_of_the_future, "NewerSchema", "This café was written by a newer Cafémémo."),
    (_slots_of_the_future, "NewerSchema", "This café was written by a newer Cafémémo."),
    (_torn_pages, "Damaged", "The café’s file is damaged."),
    (_half, "Damaged", "The café’s file is damaged."),
    (_empty, "NotACafe", "This folder does not hold a whole café."),
    (_without_slots, "NotACafe", "This folder does not hold a whole café."),
    (_without_database, "NotACafe", "This folder does not hold a whole café."),
    (_broken_slots, "KeysDamaged", "The file cafe.keys is damaged, and so is its second copy."),
    (_not_a_cafe, "NotACafe", "This folder does not hold a whole café."),
)


def _files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file of a folder with its permissions."""
    return {path.name: (path.stat().st_mode, path.read_bytes()) for path in folder.iterdir()}


@pytest.mark.parametrize(("spoil", "trouble", "sentence"), SPOILED)
def test_a_spoiled_cafe_is_told_and_left_as_it_is(demo: Demo, spoil: Spoil, trouble: str, sentence: str) -> None:
    """A scan says what is wrong, as a fact and as a sentence; a demo is not written over it either."""
    spoil(demo.folder)
    before = _files(demo.folder)
    done = cafememo("--data-dir", str(demo.folder), "scan", demo.cards[0]["payload"], "--json")
    assert (done.returncode, json.loads(done.stdout)["trouble"]) == (2, trouble)
    assert done.stderr.startswith(sentence)
    over = cafememo("--data-dir", str(demo.folder), "demo", "--regulars", "1", "--visits", "1")
    assert (over.returncode, over.stdout) == (2, "")
    assert over.stderr.startswith("This folder already holds something.")
    assert _files(demo.folder) == before


def test_a_cafe_somebody_has_open_is_told(demo: Demo) -> None:
    """While one process has the café open, another is told so; afterwards it opens as ever."""
    store = open_store(demo.folder)
    try:
        done = cafememo("--data-dir", str(demo.folder), "scan", demo.cards[0]["payload"], "--json")
    finally:
        store.close()
    assert (done.returncode, json.loads(done.stdout)["trouble"]) == (2, "AlreadyOpen")
    assert done.stderr == "This café is already open in another Cafémémo window.\n"
    assert cafememo("--data-dir", str(demo.folder), "scan", demo.cards[0]["payload"]).returncode == 0


def test_one_seed_is_one_cafe(tmp_path: Path) -> None:
    """The same seed gives the same people and cards, another seed others."""
    listed = []
    for place, seed in enumerate((7, 7, 8)):
        words = ("demo", "--regulars", "12", "--visits", "40", "--seed", str(seed), "--json")
        listed.append(cafememo("--data-dir", str(tmp_path / str(place)), *words).stdout)
    assert listed[0] == listed[1] != listed[2]
    assert json.loads(listed[0])["cafe"]


@pytest.fixture
def in_small_world() -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Give a function that runs the command line after mounting something only that process sees."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root may mount a disk that is full or may not be written")
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no mounts of one's own, as in a changed root that is no mount itself")

    def run(mounts: str, folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
        program = shlex.join([sys.executable, "-m", "cafememo", "--data-dir", str(folder), *words])
        script = f"{mounts} || exit 99; {program}; code=$?; ls -A {shlex.quote(str(folder))}; exit $code"
        return subprocess.run(
            ["unshare", "-m", "sh", "-c", script],
            cwd=ROOT,
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    return run


# A page at a time through everything a new café is made of: its shape, its menu, its people.
@pytest.mark.parametrize("kilobytes", [8, 40, 100, 200, 300])
def test_a_full_disk_leaves_nothing_behind(
    in_small_world: Callable[..., "subprocess.CompletedProcess[str]"], tmp_path: Path, kilobytes: int
) -> None:
    """Wherever the disk is full while a café is made, it is one sentence and exit 2, and the folder is empty."""
    folder = tmp_path / "full"
    folder.mkdir()
    mount = f"mount -t tmpfs -o size={kilobytes}k none {shlex.quote(str(folder))}"
    done = in_small_world(mount, folder, "demo", "--regulars", "30", "--visits", "900")
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert done.stderr == "The disk is full. Nothing was changed. Free some space and try again.\n"


def test_a_folder_that_may_not_be_written(
    in_small_world: Callable[..., "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    """Where nothing can be written no café is made, which is one sentence and exit 2."""
    folder = shlex.quote(str(tmp_path))
    mounts = f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}"
    for words in (("demo", "--regulars", "1", "--visits", "1"), ("new", "--name", "Café")):
        done = in_small_world(mounts, tmp_path, *words)
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert done.stderr == "Cafémémo is not allowed to write in its folder. Nothing was changed.\n"


@pytest.mark.display
@pytest.mark.parametrize(("spoil", "sentence"), [(_other_key, SPOILED[0][2]), (_torn_pages, SPOILED[3][2])])
def test_the_counter_says_why_it_is_not_open(demo: Demo, screen: Screen, spoil: Spoil, sentence: str) -> None:
    """A café that does not open is told on the screen and on the terminal; closing it then is exit 2."""
    spoil(demo.folder)
    before = _files(demo.folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "cafememo", "--data-dir", str(demo.folder)],
        cwd=ROOT,
        env=screen.environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    reader = Reader(screen)
    try:
        reader.wait_for(sentence)
        assert "Scanner ready" not in reader.names()
        window = screen.run("xdotool", "search", "--onlyvisible", "--pid", str(process.pid)).split()[-1]
        screen.run("xdotool", "windowfocus", "--sync", window)
        screen.press("ctrl+q")
        assert process.wait(PATIENCE) == 2
    finally:
        reader.close()
        process.kill()
        _, said = process.communicate()
    assert sentence in said  # Qt may say something of its own before it
    assert _files(demo.folder) == before
