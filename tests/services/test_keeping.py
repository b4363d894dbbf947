"""Keeping the café openable: the code counts once it was typed back, and opens what nothing else opens."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cafememo.codes.recovery import ALPHABET, grouped
from cafememo.domain import trouble
from cafememo.domain.audit import What
from cafememo.domain.pin import OWNER, Right
from cafememo.domain.protection import Against, Opens, Recovery
from cafememo.services import audit, keeping
from cafememo.services.pins import Pins
from cafememo.store import keyrings, passphrase
from cafememo.store.passphrase import Work
from cafememo.store.settings import write_settings
from cafememo.store.store import Store, open_store
from support import QUICK, StandingClock

WORDS = "three cups of oat milk"


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """Give a keyring that is a plain dictionary, and let passphrases take little work."""
    kept: dict[str, bytes] = {}
    monkeypatch.setattr(keyrings, "put", lambda account, secret: kept.update({account: secret}) or True)
    monkeypatch.setattr(keyrings, "forget", lambda account: kept.pop(account, None))

    def look(account: str) -> keyrings.Answer:
        secret = kept.get(account)
        return keyrings.Answer(keyrings.State.FOUND if secret else keyrings.State.EMPTY, secret)

    monkeypatch.setattr(keyrings, "look", look)
    plain = passphrase.stretch
    monkeypatch.setattr("cafememo.store.keys.stretch", lambda text, salt, _work: plain(text, salt, Work(1, 64, 1)))
    return kept


def _logged(store: Store) -> list[tuple[str, str]]:
    """Return what was logged, oldest first."""
    return [(one.what, one.about) for one in reversed(audit.entries(store))]


def test_a_code_counts_once_it_was_typed_back(store: Store, clock: StandingClock) -> None:
    """Drawn, it opens nothing; kept, it opens; typed back, it is counted on; typed wrongly, it is not."""
    code = keeping.new_code()
    assert keeping.code_is_due(store)
    assert keeping.protection(store.folder).recovery is Recovery.NONE
    with pytest.raises(trouble.WrongCode):
        keeping.unlock_with(store.folder, code)
    keeping.keep_code(store, code)
    assert keeping.unlock_with(store.folder, grouped(code).lower()) == store.key
    assert keeping.code_is_due(store)
    assert keeping.protection(store.folder).recovery is Recovery.UNCONFIRMED
    for wrong in ("", code[:-1], ALPHABET[code[0] == "0"] + code[1:], keeping.new_code()):
        assert not keeping.confirm_code(store, wrong, clock)
    assert keeping.confirm_code(store, grouped(code), clock)
    assert keeping.confirm_code(store, code, clock)
    assert not keeping.code_is_due(store)
    assert keeping.protection(store.folder).recovery is Recovery.CONFIRMED
    assert _logged(store) == [(What.SLOT_ADDED, "recovery")]


def test_a_new_code_takes_the_place_of_the_old_one_when_it_is_typed_back(store: Store) -> None:
    """Until then both open, and the old sheet typed back does not confirm the new one; then only the new one opens."""
    old, lost, new = (keeping.new_code() for _ in range(3))
    keeping.keep_code(store, old)
    assert keeping.confirm_code(store, old)
    keeping.keep_code(store, lost)
    keeping.keep_code(store, new)
    for code in (old, new):
        assert keeping.unlock_with(store.folder, code) == store.key
    assert not keeping.confirm_code(store, lost)
    assert not keeping.confirm_code(store, old)
    assert not keeping.code_is_due(store)
    assert keeping.confirm_code(store, new)
    for code in (old, lost):
        with pytest.raises(trouble.WrongCode):
            keeping.unlock_with(store.folder, code)


def test_the_demo_needs_no_code(cafe_folder: Path) -> None:
    """A café that is thrown away asks for no sheet of paper."""
    store = open_store(cafe_folder)
    with store.transaction():
        write_settings(store.connection, "", {"demo": "yes"})
    store.reload()
    assert not keeping.code_is_due(store)
    store.close()


@pytest.mark.parametrize("lost", ["gone", "another"])
def test_after_a_recovery_the_cafe_opens_by_itself_again(cafe_folder: Path, lost: str, ring: dict[str, bytes]) -> None:
    """With the code the café opens, the keyring gets a new secret, and the next start asks for nothing."""
    store = open_store(cafe_folder)
    code = keeping.new_code()
    keeping.keep_code(store, code)
    assert keeping.confirm_code(store, code)
    assert keeping.rebuild_machine_slot(store) is Opens.KEYRING
    assert not (cafe_folder / "cafe.key").exists()
    store.close()
    open_store(cafe_folder).close()
    if lost == "gone":
        ring.clear()
    else:
        ring.update(dict.fromkeys(ring, bytes(32)))
    before = {path.name: path.read_bytes() for path in cafe_folder.iterdir()}
    with pytest.raises(trouble.KeyUnavailable if lost == "gone" else trouble.WrongKey):
        open_store(cafe_folder)
    key = keeping.unlock_with(cafe_folder, code)
    assert {path.name: path.read_bytes() for path in cafe_folder.iterdir()} == before
    store = open_store(cafe_folder, key)
    assert keeping.rebuild_machine_slot(store) is Opens.KEYRING
    assert _logged(store)[-1] == (What.RECOVERED, "keyring")
    store.close()
    open_store(cafe_folder).close()
    assert len(ring) == 1
    assert [kind for _, kind, _ in keeping.ways_in(cafe_folder)] == ["recovery", "keyring"]


def test_without_a_keyring_no_key_goes_into_a_file_unasked(
    cafe_folder: Path, ring: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A café that trusted its keyring is not protected by less in silence; one that had a file has one again."""
    store = open_store(cafe_folder)
    assert keeping.rebuild_machine_slot(store) is Opens.KEYRING
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: False)
    assert keeping.rebuild_machine_slot(store) is None
    assert not (cafe_folder / "cafe.key").exists()
    assert [kind for _, kind, _ in keeping.ways_in(cafe_folder)] == ["keyring"]
    assert keeping.rebuild_machine_slot(store, allow_file=True) is Opens.KEY_FILE
    (cafe_folder / "cafe.key").unlink()
    assert keeping.rebuild_machine_slot(store) is Opens.KEY_FILE
    store.close()
    open_store(cafe_folder).close()


def test_a_passphrase_asked_at_start_takes_the_key_off_the_computer(store: Store) -> None:
    """From then on nothing opens by itself, and only what was typed opens the café."""
    assert not keeping.use_passphrase(store, "short")
    assert keeping.use_passphrase(store, WORDS, ask_at_start=True)
    folder, key = store.folder, store.key
    assert not (folder / "cafe.key").exists()
    store.close()
    with pytest.raises(trouble.PassphraseNeeded):
        open_store(folder)
    with pytest.raises(trouble.WrongCode):
        keeping.unlock_with(folder, WORDS + "!")
    assert keeping.unlock_with(folder, WORDS) == key
    store = open_store(folder, key)
    assert keeping.use_passphrase(store, WORDS + " please")
    with pytest.raises(trouble.WrongCode):
        keeping.unlock_with(folder, WORDS)
    store.close()


def test_the_code_and_nothing_else_takes_the_owners_pin_away(store: Store, clock: StandingClock) -> None:
    """A wrong code and a passphrase leave the PIN; the code takes it and its wrong guesses away, and it is logged."""
    pins = Pins(store, clock, hasher=QUICK)
    pins.set_pin(OWNER, "123456")
    pins.check(OWNER, "000000")
    code = keeping.new_code()
    keeping.keep_code(store, code)
    keeping.use_passphrase(store, WORDS)
    for wrong in (keeping.new_code(), WORDS, ""):
        with pytest.raises(trouble.WrongCode):
            keeping.pin_reset(store, wrong, clock)
        assert pins.asks(OWNER)
    keeping.pin_reset(store, code, clock)
    assert not pins.asks(OWNER)
    assert pins.check(OWNER, "anything") == Right()
    assert _logged(store)[-1] == (What.PIN_RESET, "")


def test_protection_is_told_by_the_weakest_way_in(store: Store) -> None:
    """A key file beside a keyring is worth a key file; a passphrase alone keeps out everybody."""
    assert keeping.protection(store.folder).weakest is Opens.KEY_FILE
    assert keeping.protection(store.folder).keeps_out == {Against.COPY, Against.OTHER_USERS}
    keeping.use_passphrase(store, WORDS)
    assert keeping.protection(store.folder).weakest is Opens.KEY_FILE
    keeping.rebuild_machine_slot(store)
    found = keeping.protection(store.folder)
    assert (found.weakest, Against.THEFT in found.keeps_out) == (Opens.KEYRING, True)
    keeping.use_passphrase(store, WORDS, ask_at_start=True)
    found = keeping.protection(store.folder)
    assert (found.weakest, found.keeps_out) == (Opens.PASSPHRASE, set(Against))


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_a_key_file_others_may_read_is_told(store: Store) -> None:
    """Where somebody opened the key file to others, nothing claims that they are kept out."""
    assert not keeping.protection(store.folder).file_is_open
    (store.folder / "cafe.key").chmod(0o644)
    found = keeping.protection(store.folder)
    assert found.file_is_open
    assert Against.OTHER_USERS not in found.keeps_out


def test_the_key_is_changed_with_the_code_and_logged(store: Store, clock: StandingClock) -> None:
    """The same sheet opens the café under its new key; a text that is no code changes nothing."""
    folder, key, code = store.folder, store.key, keeping.new_code()
    keeping.keep_code(store, code)
    keeping.confirm_code(store, code, clock)
    store.close()
    with pytest.raises(trouble.WrongCode):
        keeping.change_key(folder, key, code=code[:-1])
    new = keeping.change_key(folder, key, code=code, clock=clock)
    assert keeping.unlock_with(folder, code) == new != key
    store = open_store(folder)
    assert _logged(store) == [(What.SLOT_ADDED, "recovery"), (What.KEY_CHANGED, "")]
    store.close()


def test_no_secret_is_in_what_a_person_sees(store: Store) -> None:
    """Neither an error nor the log holds a code or a passphrase."""
    code = keeping.new_code()
    with pytest.raises(ValueError, match="no recovery code") as found:
        keeping.keep_code(store, code[:-1])
    with pytest.raises(trouble.WrongCode) as refused:
        keeping.unlock_with(store.folder, code)
    keeping.keep_code(store, code)
    for text in (str(found.value), repr(refused.value), str(_logged(store))):
        assert code[:-1] not in text
