"""A café set up step by step: what is on the disk after each answer, and after a kill in the middle of any."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.menu import Menu
from cafememo.domain.setup import MenuChoice, Step
from cafememo.services import keeping, sample_menu, setup
from cafememo.services.counter import Counter
from cafememo.store.files import UNFINISHED
from cafememo.store.people import add_regular
from cafememo.store.store import Store, open_store
from support import StandingClock, new_cafe

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder whose café was made a moment ago, its key in a file."""
    made = tmp_path / "mine"
    setup.begin_cafe(made, "Chez Léa", "fr", use_keyring=False)
    return made


def reopened(store: Store) -> Store:
    """Return the café as the next start finds it."""
    store.close()
    return open_store(store.folder)


def test_the_cafe_is_made_by_the_first_answer(folder: Path) -> None:
    """It has its name and language, a stamp card, no menu and nobody, and is asked for a PIN next."""
    store = open_store(folder)
    facts = store.facts
    assert (facts.name, facts.language, facts.setup, facts.demo) == ("Chez Léa", "fr", Step.PIN, False)
    assert [programme.name for programme in facts.programmes] == ["Carte de fidélité"]
    assert store.menu == Menu((), (), ())
    assert setup.key_is_a_file(store)
    store.close()


def test_name_and_language_can_be_changed_before_anything_else_is(folder: Path) -> None:
    """Another name and language are kept, the stamp card is called so in it, and the step asked next stays."""
    store = open_store(folder)
    setup.name_cafe(store, "The Corner", "en")
    store = reopened(store)
    assert (store.facts.name, store.facts.language, store.facts.setup) == ("The Corner", "en", Step.PIN)
    assert [programme.name for programme in store.facts.programmes] == ["Stamp card"]
    store.close()


def test_a_step_that_was_answered_is_not_asked_again(folder: Path) -> None:
    """The step asked next only goes forward, whichever was answered once more."""
    store = open_store(folder)
    setup.go_on_with(store, Step.SCAN)
    setup.go_on_with(store, Step.MENU)
    store = reopened(store)
    assert store.facts.setup == Step.SCAN
    store.close()


@pytest.mark.parametrize("choice", list(MenuChoice))
def test_the_menu_is_the_one_chosen(folder: Path, choice: MenuChoice) -> None:
    """The sample menu of the language with its favourites ready, or none; a restart knows what was chosen."""
    store = open_store(folder)
    setup.choose_menu(store, choice, "fr")
    store = reopened(store)
    assert setup.chosen_menu(store) is choice
    assert store.facts.setup == Step.SCAN
    if choice is MenuChoice.EMPTY:
        assert store.menu == Menu((), (), ())
        assert store.favourite_ids == ()
    else:
        assert store.menu == sample_menu.load("fr")
        assert len(store.favourite_ids) == 6
    store.close()


def test_the_menu_can_be_chosen_anew(folder: Path) -> None:
    """From kept to empty and to kept in another language: what is there is what was chosen last."""
    store = open_store(folder)
    for choice in (MenuChoice.KEEP, MenuChoice.EMPTY, MenuChoice.KEEP):
        setup.choose_menu(store, choice, "fr")
    setup.name_cafe(store, "The Corner", "en")
    store = reopened(store)
    assert store.menu == sample_menu.load("en")
    assert len(store.favourite_ids) == 6
    store.close()


def test_a_menu_somebody_was_served_from_stays(folder: Path, clock: StandingClock) -> None:
    """Where somebody is known already nothing of the menu is taken away."""
    store = open_store(folder)
    setup.choose_menu(store, MenuChoice.KEEP, "fr")
    with store.transaction():
        add_regular(store.connection, "Camille", clock.at)
    setup.choose_menu(store, MenuChoice.EMPTY, "fr")
    assert store.menu == sample_menu.load("fr")
    store.close()


@pytest.mark.parametrize("choice", list(MenuChoice))
def test_when_it_is_over_nothing_is_asked_again(folder: Path, clock: StandingClock, choice: MenuChoice) -> None:
    """The café is a counter from then on; the first regular is remembered once there is a recovery code."""
    store = open_store(folder)
    setup.choose_menu(store, choice, "fr")
    assert setup.finish(store) is (choice is MenuChoice.EDIT)
    store = reopened(store)
    assert store.facts.setup == ""
    assert setup.chosen_menu(store) is None
    with pytest.raises(trouble.CodeDue):
        Counter(store, clock).join("Camille", None)
    code = keeping.new_code()
    keeping.keep_code(store, code)
    assert keeping.stops_newcomers(store)
    assert keeping.confirm_code(store, code, clock)
    assert Counter(store, clock).join("Camille", None) is not None
    store.close()


def test_a_cafe_of_another_way_is_not_set_up(cafe_folder: Path, tmp_path: Path, menu: Menu) -> None:
    """A café made by the command line or as a demo asks nothing."""
    store = open_store(cafe_folder)
    assert store.facts.setup == ""
    store.close()
    with new_cafe(tmp_path / "other", menu) as other:
        assert other.facts.setup == ""


def test_a_folder_that_holds_something_is_left_alone(cafe_folder: Path, tmp_path: Path) -> None:
    """No café is made over another, or among somebody's photos."""
    (tmp_path / "photo.jpg").touch()
    for folder in (cafe_folder, tmp_path):
        with pytest.raises(trouble.CafeExists):
            setup.begin_cafe(folder, "Mine", "en", use_keyring=False)


KILLED = """
import os, signal, sys
from pathlib import Path
from cafememo.domain.setup import MenuChoice, Step
from cafememo.services import setup
from cafememo.store import menu_writes
from cafememo.store.store import open_store

folder, when, place = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
calls = 0

def counted(plain):
    def call(*given, **named):
        global calls
        calls += 1
        if calls > place:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(*given, **named)
    return call

if when == "making":
    Path.rename = counted(Path.rename)
    setup.begin_cafe(folder, "Chez Léa", "fr", use_keyring=False)
else:
    store = open_store(folder)
    menu_writes.remove_menu = counted(menu_writes.remove_menu)
    menu_writes.add_all = counted(menu_writes.add_all)
    setup.go_on_with = counted(setup.go_on_with)
    setup.choose_menu(store, MenuChoice.KEEP, "fr")
sys.exit("not killed")
"""


def killed(folder: Path, when: str, place: int) -> None:
    """Have a program killed at a certain place of what it does to a café."""
    words = [sys.executable, "-c", KILLED, str(folder), when, str(place)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == -9


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("moved", range(4))
def test_a_kill_while_the_cafe_is_moved_into_place_loses_none(tmp_path: Path, moved: int) -> None:
    """Killed before the first move there is no café, and one can be made; after it the café is there, whole."""
    folder = tmp_path / "mine"
    killed(folder, "making", moved)
    if not moved:
        with pytest.raises(trouble.NoCafe):
            open_store(folder)
        setup.begin_cafe(folder, "Chez Léa", "fr", use_keyring=False)
    store = open_store(folder)
    assert (store.facts.name, store.facts.setup) == ("Chez Léa", Step.PIN)
    store.close()
    assert not (folder / UNFINISHED).exists()
    assert {path.name for path in folder.iterdir()} == {"cafe.db", "cafe.key", "cafe.keys", "cafe.keys.bak"}


@pytest.mark.parametrize("moved", range(4))
def test_a_disk_that_fails_while_the_cafe_is_moved_into_place_leaves_the_folder_free(
    tmp_path: Path, moved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told that it could not be made, somebody tries again in the same folder, and has a café."""
    folder, rename, done = tmp_path / "mine", Path.rename, []

    def failing(path: Path, target: Path) -> Path:
        if Path(target).parent == folder:
            done.append(path)
            if len(done) == moved + 1:
                raise OSError(errno.EIO, "the disk does not answer")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(trouble.StoreUnavailable):
        setup.begin_cafe(folder, "Chez Léa", "fr", use_keyring=False)
    monkeypatch.undo()
    with pytest.raises(trouble.NoCafe):
        open_store(folder)
    setup.begin_cafe(folder, "Chez Léa", "fr", use_keyring=False)
    store = open_store(folder)
    assert store.facts.name == "Chez Léa"
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("place", range(3))
def test_a_kill_while_the_menu_is_written_asks_for_it_again(folder: Path, place: int) -> None:
    """Killed anywhere in it, the step is asked again, and answering it then leaves the whole menu."""
    store = open_store(folder)
    setup.go_on_with(store, Step.MENU)
    store.close()
    killed(folder, "menu", place)
    store = open_store(folder)
    assert store.facts.setup == Step.MENU
    setup.choose_menu(store, MenuChoice.KEEP, "fr")
    assert store.menu == sample_menu.load("fr")
    store.close()


def test_parts_that_do_not_belong_together_are_left_alone(folder: Path, tmp_path: Path) -> None:
    """A half café beside an unfinished one is not put together with it."""
    (folder / UNFINISHED).mkdir()
    for name in ("cafe.keys", "cafe.db"):
        (folder / UNFINISHED / name).write_bytes(b"another")
    (folder / "cafe.db").unlink()
    with pytest.raises(trouble.NotACafe):
        open_store(folder)
    assert (folder / UNFINISHED / "cafe.db").read_bytes() == b"another"
