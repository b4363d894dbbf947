"""A keyring that was asked: what it was like is told, it is never waited for for ever, and asked one thing once."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.store import keyrings, keys
from cafememo.store.files import CafeFiles
from cafememo.store.keyrings import Answer, State, look

SECRET = bytes(range(32))


class Ring:
    """A keyring that answers as a test wants it to, once it may."""

    def __init__(self, answer: Callable[[], str | None]) -> None:
        self.may_answer = threading.Event()
        self.asked = 0
        self._answer = answer

    def get_password(self, _service: str, _account: str) -> str | None:
        """Answer, when the time has come."""
        self.asked += 1
        self.may_answer.wait()
        return self._answer()

    def set_password(self, *_given: str) -> None:
        """Take it, and keep nothing."""


class KeyringLocked(Exception):
    """What a keyring says whose prompt was refused."""


def _refuse() -> str:
    raise KeyringLocked


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Ring]]:
    """Give a function that puts a keyring in place of the system's; all of them answer in the end."""
    rings: list[Ring] = []

    def put_in(answer: Callable[[], str | None], *, at_once: bool = True, locked: bool = False) -> Ring:
        ring = Ring(answer)
        if at_once:
            ring.may_answer.set()
        rings.append(ring)
        monkeypatch.setattr(keyrings, "_backends", lambda: [ring])
        monkeypatch.setattr(keyrings, "_is_locked", lambda _backend: locked)
        return ring

    yield put_in
    for ring in rings:
        ring.may_answer.set()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (SECRET.hex, Answer(State.FOUND, SECRET)),
        (lambda: None, Answer(State.EMPTY)),
        (lambda: "a password", Answer(State.LYING)),
        (lambda: "ab", Answer(State.LYING)),
        (lambda: "", Answer(State.LYING)),
        (_refuse, Answer(State.LOCKED)),
        (lambda: 1 // 0, Answer(State.ABSENT)),
    ],
)
def test_each_state_of_a_keyring_is_told(
    use: Callable[..., Ring], answer: Callable[[], str | None], expected: Answer
) -> None:
    """Found, empty, lying, locked and broken keyrings are told apart; what is found is not shown."""
    use(answer)
    assert look("cafe") == expected
    assert SECRET.hex() not in repr(look("cafe"))


def test_no_keyring_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none, that is the answer."""
    monkeypatch.setattr(keyrings, "_backends", list)
    assert look("cafe") == Answer(State.ABSENT)


@pytest.mark.parametrize(("locked", "state"), [(False, State.SILENT), (True, State.LOCKED)])
def test_a_late_answer_is_given_to_who_asks_again(
    use: Callable[..., Ring], monkeypatch: pytest.MonkeyPatch, locked: bool, state: State
) -> None:
    """A keyring is given up after a time, and is not asked a second time while it thinks: no prompt over another."""
    monkeypatch.setattr(keyrings, "ANSWERING", 0.01)
    monkeypatch.setattr(keyrings, "PATIENCE", 0.02)
    ring = use(SECRET.hex, at_once=False, locked=locked)
    assert look("late") == Answer(state)
    assert look("late") == Answer(state)
    ring.may_answer.set()
    monkeypatch.setattr(keyrings, "ANSWERING", 60.0)
    assert look("late") == Answer(State.FOUND, SECRET)
    assert ring.asked == 1
    assert look("late") == Answer(State.FOUND, SECRET)
    assert ring.asked == 2


def test_a_silent_keyring_is_a_trouble_of_its_own(
    use: Callable[..., Ring], monkeypatch: pytest.MonkeyPatch, cafe_folder: Path
) -> None:
    """A café whose keyring says nothing is told from one whose keyring is not there."""
    files = CafeFiles(cafe_folder)
    key = keys.unlock(files)
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: True)
    slot = keys.keyring_slot("silent", key)
    assert slot is not None
    keys.add(files, slot, instead_of=lambda _other: True)
    monkeypatch.setattr(keyrings, "ANSWERING", 0.01)
    use(lambda: None, at_once=False)
    with pytest.raises(trouble.KeyringSilent):
        keys.unlock(files)


def test_what_reads_back_otherwise_was_not_kept(use: Callable[..., Ring]) -> None:
    """A keyring that keeps nothing, or something else, is not trusted with the key."""
    for kept in (None, "ab" * 32, "x"):
        use(lambda kept=kept: kept)  # type: ignore[misc]
        assert not keyrings.put("cafe", SECRET)
