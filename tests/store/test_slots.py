"""The slots file: read whatever was done to it, written whole, and never without a way in."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain import trouble
from cafememo.store import keyrings, keys, slots
from cafememo.store.files import CafeFiles
from cafememo.store.passphrase import Work, is_passphrase, stretch
from cafememo.store.slots import KEY_FILE, KEYRING, PASSPHRASE, RECOVERY, KeySet, Slot, Slots
from cafememo.store.store import open_store

SECRET = bytes(range(16))
WORDS = "three cups of oat milk"
LITTLE = Work(1, 64, 1)
OLD = Path(__file__).parents[1] / "old_databases" / "0003"


@pytest.fixture
def files(cafe_folder: Path) -> CafeFiles:
    """Give the files of a closed café, its key in a file."""
    return CafeFiles(cafe_folder)


def _kinds(files: CafeFiles) -> list[str]:
    return [slot.kind for slot in keys.own_key(files).slots]


def test_each_way_in_opens_the_same_key(files: CafeFiles) -> None:
    """Key file, code and passphrase all give the data key, and the file shows none of their secrets."""
    key = keys.unlock(files)
    keys.add(files, keys.recovery_slot(SECRET, key))
    keys.add(files, keys.passphrase_slot(WORDS, key, LITTLE))
    own = keys.own_key(files)
    for found in (keys.opened_by_code(own, SECRET), keys.opened_by_passphrase(own, f" {WORDS}\n")):
        assert found is not None
        assert found[1] == key
    assert keys.opened_by_code(own, bytes(16)) is None
    assert keys.opened_by_passphrase(own, WORDS + "s") is None
    written = files.slots.read_text()
    for secret in (key.key.hex(), SECRET.hex(), WORDS):
        assert secret not in written
    assert keys.unlock(files) == key


def test_the_first_format_is_read_and_written_as_the_second(tmp_path: Path) -> None:
    """The slots of an earlier release open, and what is added to them has the café refused by that release."""
    files = CafeFiles(tmp_path)
    for name in ("cafe.db", "cafe.key", "cafe.keys"):
        (tmp_path / name).write_bytes((OLD / name).read_bytes())
    assert json.loads(files.slots.read_text())["format"] == 1
    key = keys.unlock(files)
    keys.add(files, keys.recovery_slot(SECRET, key))
    content = json.loads(files.slots.read_text())
    # What an earlier release asks first: a whole number above the one it knows is a newer program's.
    assert isinstance(content["format"], int)
    assert content["format"] > 1
    assert keys.unlock(files) == key
    assert _kinds(files) == [KEY_FILE, RECOVERY]


def test_the_last_way_in_stays(files: CafeFiles) -> None:
    """Neither what opens by itself nor the counted code is taken away while nothing stands for it."""
    key = keys.unlock(files)
    by_file = keys.own_key(files).slots[0]
    with pytest.raises(trouble.LastKey):
        keys.remove(files, by_file.id)
    keys.add(files, keys.recovery_slot(SECRET, key, confirmed=True))
    with pytest.raises(trouble.LastKey):
        keys.remove(files, by_file.id, asked_at_start=True)
    with pytest.raises(trouble.LastKey):
        keys.remove(files, keys.own_key(files).slots[1].id)
    keys.add(files, keys.passphrase_slot(WORDS, key, LITTLE))
    with pytest.raises(trouble.LastKey):
        keys.remove(files, by_file.id)
    keys.remove(files, by_file.id, asked_at_start=True)
    assert _kinds(files) == [RECOVERY, PASSPHRASE]
    assert not files.key_file.exists()
    with pytest.raises(trouble.PassphraseNeeded):
        keys.unlock(files)
    with pytest.raises(trouble.LastKey):
        keys.remove(files, keys.own_key(files).slots[1].id)
    keys.remove(files, "nobody's")


def test_a_keyring_slot_is_taken_out_of_the_keyring_with_it(files: CafeFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slot's secret is in the keyring under a name of its own, and goes with the slot."""
    ring: dict[str, bytes] = {}
    monkeypatch.setattr(keyrings, "put", lambda account, secret: ring.update({account: secret}) or True)
    monkeypatch.setattr(keyrings, "forget", ring.pop)
    key = keys.unlock(files)
    for _ in range(2):
        slot = keys.keyring_slot("ab", key)
        assert slot is not None
        keys.add(files, slot)
    assert len(ring) == 2
    keys.remove(files, slot.id)
    assert len(ring) == 1


def test_a_key_file_keeps_what_opens_older_copies(files: CafeFiles) -> None:
    """A new secret in the key file does not close the café's earlier slots file, as a copy has it."""
    key, before = keys.unlock(files), files.slots.read_bytes()
    keys.add(files, keys.key_file_slot(files, key), instead_of=lambda slot: slot.kind == KEY_FILE)
    assert keys.unlock(files) == key
    for path in (files.slots, files.slots_copy):
        path.write_bytes(before)
    assert keys.unlock(files) == key


def test_every_flipped_byte_is_found_or_harmless(files: CafeFiles) -> None:
    """Whatever byte of the slots file changes, the second copy opens the café, and both are whole again."""
    keys.add(files, keys.recovery_slot(SECRET, keys.unlock(files)))
    whole = files.slots.read_bytes()
    expected = slots.read(files)
    for place in range(len(whole)):
        for flip in (0x01, 0x80):
            spoiled = bytearray(whole)
            spoiled[place] ^= flip
            files.slots.write_bytes(spoiled)
            try:
                assert slots.read(files) == expected, place
            except trouble.NewerSchema:
                assert b'"format": 3' in spoiled
                continue
            if place % 50 == 0:
                slots.heal(files)
                assert files.slots.read_bytes() == whole


def test_a_spoiled_file_without_a_second_copy_opens_by_what_is_left(files: CafeFiles) -> None:
    """Where one slot is flipped and no copy is there, another slot still opens."""
    key = keys.unlock(files)
    keys.add(files, keys.recovery_slot(SECRET, key))
    content = slots.read(files)
    first = content.keys[0].slots[0]
    spoiled = replace(first, wrapped=bytes([first.wrapped[0] ^ 1, *first.wrapped[1:]]))
    text = slots.render(content).replace(first.wrapped.hex().encode(), spoiled.wrapped.hex().encode())
    files.slots.write_bytes(text)
    files.slots_copy.unlink()
    with pytest.raises(trouble.WrongKey):
        keys.unlock(files)
    found = keys.opened_by_code(keys.own_key(files), SECRET)
    assert found is not None
    assert found[1] == key


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
_slot_like = st.fixed_dictionaries(
    {"id": st.text() | _json, "kind": st.sampled_from([KEYRING, KEY_FILE, RECOVERY, PASSPHRASE, "other", 3])},
    optional={
        "wrapped": st.sampled_from(["", "ab" * 40, "zz", 7]) | _json,
        "salt": st.sampled_from(["", "ab", "ab" * 16]) | _json,
        "work": st.lists(st.integers(), max_size=4) | _json,
        "confirmed": _json,
        "account": _json,
    },
)
_file_like = st.fixed_dictionaries(
    {"format": st.sampled_from([1, 2, 3, 0, -1, True, "2", None, 2.0, 10**400])},
    optional={
        "cafe": st.sampled_from(["ab", "", "x"]) | _json,
        "salt": st.sampled_from(["ab" * 16, ""]) | _json,
        "check": st.sampled_from(["ab", ""]) | _json,
        "slots": st.lists(_slot_like, max_size=3) | _json,
        "keys": st.lists(
            st.fixed_dictionaries(
                {"salt": st.just("ab" * 16), "check": st.just("ab"), "slots": st.lists(_slot_like, max_size=3)}
            ),
            max_size=2,
        )
        | _json,
        "sum": _json,
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.binary(max_size=300) | (_json | _file_like).map(lambda value: json.dumps(value).encode()))
def test_any_slots_file_opens_or_is_a_plain_trouble(files: CafeFiles, content: bytes) -> None:
    """Whatever stands in both files, every way in answers, in little time and memory."""
    kept = files.slots.read_bytes()
    try:
        for path in (files.slots, files.slots_copy):
            path.write_bytes(content)
        try:
            own = keys.own_key(files)
            assert keys.opened_by_code(own, SECRET) is None
            cheap = all(slot.work.memory <= 65_536 and slot.work.rounds <= 4 for slot in own.slots)
            assert not cheap or keys.opened_by_passphrase(own, WORDS) is None
            keys.unlock(files)
            pytest.fail("it opened")
        except trouble.Trouble:
            pass
    finally:
        for path in (files.slots, files.slots_copy):
            path.write_bytes(kept)


_hex = st.binary(max_size=40)
_slots = st.builds(
    Slots,
    st.binary(max_size=8).map(bytes.hex),
    st.lists(
        st.builds(
            KeySet,
            st.binary(min_size=16, max_size=16),
            _hex.map(bytes.hex),
            st.lists(
                st.builds(
                    Slot,
                    st.text(st.characters(codec="utf-8")),
                    st.sampled_from([KEYRING, KEY_FILE, RECOVERY]),
                    _hex,
                    st.text(st.characters(codec="utf-8")),
                    _hex,
                    confirmed=st.booleans(),
                ),
                max_size=4,
            ).map(tuple),
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
)


@given(_slots)
def test_what_is_written_is_read(content: Slots) -> None:
    """Every slots file reads back as it was written, its sum right."""
    assert slots.parse(slots.render(content), Path()) == (True, content)


@pytest.mark.parametrize("work", [Work(10**9), Work(3, 2**40), Work(3, 65_536, 500), Work(0), Work(1, 1, 1)])
def test_a_file_cannot_ask_for_a_machines_whole_memory(work: Work) -> None:
    """Work that no machine bears is refused before it is begun."""
    assert not work.is_bearable
    with pytest.raises(ValueError, match="asked of nobody"):
        stretch(WORDS, bytes(16), work)


def test_a_passphrase_is_the_same_on_every_keyboard() -> None:
    """Letters put together from parts, and blanks around them, make the same key."""
    keyed = {
        stretch(text, bytes(16), LITTLE)
        for text in ("café crème noir", "cafe\u0301 cre\u0300me noir", " café crème noir ")
    }
    assert len(keyed) == 1
    assert is_passphrase("café crème noir")
    for text in ("", "short", "aaaaaaaaaaaaaaaa", "            "):
        assert not is_passphrase(text)


def test_an_opened_cafe_mends_its_second_copy(files: CafeFiles) -> None:
    """A café of an earlier release has a second copy of its slots after it was opened once."""
    files.slots_copy.unlink()
    open_store(files.folder).close()
    assert files.slots_copy.read_bytes() == files.slots.read_bytes()
