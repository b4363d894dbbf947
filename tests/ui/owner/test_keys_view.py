"""The view Protection: true words about what opens the café, and how each of it is changed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from house_driver import HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cafememo.domain.protection import Recovery
from cafememo.domain.trouble import PassphraseNeeded, WrongCode
from cafememo.services import keeping
from cafememo.store import backup, keyrings, passphrase
from cafememo.store.files import CafeFiles
from cafememo.store.passphrase import Work
from cafememo.store.store import Store, open_store
from cafememo.ui.owner.backups_keys import KeysView

House = Callable[[str], HouseDriver]
WORDS = "three cups of oat milk"


@pytest.fixture(autouse=True)
def _ring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no keyring, and let passphrases take little work."""
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: False)
    plain = passphrase.stretch
    monkeypatch.setattr("cafememo.store.keys.stretch", lambda text, salt, _work: plain(text, salt, Work(1, 64, 1)))


@pytest.fixture
def code(store: Store) -> str:
    """Give the café's recovery code, typed back; the café is closed."""
    made = keeping.new_code()
    keeping.keep_code(store, made)
    assert keeping.confirm_code(store, made)
    store.close()
    return made


def shown(house: HouseDriver) -> KeysView:
    """Turn to the view, and return it."""
    house.page.turn_to("keys")  # type: ignore[attr-defined]
    view = house.page.view  # type: ignore[attr-defined]
    assert isinstance(view, KeysView)
    house.settle()
    house.program.scanner.stop()
    return view


def test_what_is_said_is_true_of_a_key_in_a_file(open_house: House, store: Store) -> None:
    """A key file keeps out who finds a copy and other accounts, not a thief; a missing sheet is said in amber."""
    store.close()
    view = shown(open_house("backups"))
    assert "cafe.key beside the data" in view.opens_label.text()
    said = {one.name: line.sentence_label.text() for one, line in view.against_lines.items()}
    assert said["COPY"].endswith("cannot read it.")
    assert said["THEFT"] == "Whoever takes the computer, or its disk, has the key with it."
    assert "can open the café" in said["SAME_USER"]
    assert "no recovery code" in view.sheet_card.state_line.sentence_label.text()
    assert not view.change_card.change_button.isEnabled()


def test_a_sheet_is_made_and_counts_once_it_is_typed_back(
    open_house: House, code: str, cafe_folder: Path, tmp_path: Path
) -> None:
    """The new sheet opens the café beside the old one; typed back it alone does, and no code was ever shown."""
    house = open_house("backups")
    card = shown(house).sheet_card
    assert card.code_field.isHidden()
    card.sheet.save_to(tmp_path / "sheet.pdf")
    house.qtbot.waitUntil(card.code_field.isVisible)
    new = card.sheet._code
    assert keeping.unlock_with(cafe_folder, code) == keeping.unlock_with(cafe_folder, new)
    QTest.keyClicks(card.code_field, code)
    QTest.keyClick(card.code_field, Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: "another code" in card.told_label.text())
    card.code_field.clear()
    QTest.keyClicks(card.code_field, new.lower())
    QTest.keyClick(card.code_field, Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: "It is right" in card.told_label.text())
    house.settle()
    assert card.code_field.isHidden()
    assert card.code_field.text() == card.sheet._code == ""
    with pytest.raises(WrongCode):
        keeping.unlock_with(cafe_folder, code)


def test_a_passphrase_is_asked_at_every_start(open_house: House, code: str, cafe_folder: Path) -> None:
    """Short and unlike ones are refused in words; kept, the key leaves the file, and what is shown changes."""
    assert code
    house = open_house("backups")
    view = shown(house)
    card = view.passphrase_card
    QTest.keyClicks(card.new_field, "short")
    QTest.keyClick(card.new_field, Qt.Key.Key_Return)
    assert card.told_label.text().startswith("A passphrase has twelve characters")
    card.new_field.clear()
    QTest.keyClicks(card.new_field, WORDS)
    QTest.keyClick(card.new_field, Qt.Key.Key_Return)
    assert card.again_field.hasFocus()
    QTest.keyClicks(card.again_field, WORDS[:-1])
    QTest.keyClick(card.again_field, Qt.Key.Key_Return)
    assert "not the same" in card.told_label.text()
    QTest.keyClicks(card.again_field, WORDS)
    QTest.keyClick(card.start_switch, Qt.Key.Key_Space)
    QTest.keyClick(card.again_field, Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: "at every start" in card.told_label.text())
    house.settle()
    assert card.new_field.text() == card.again_field.text() == ""
    assert not (cafe_folder / "cafe.key").exists()
    assert "opens with a passphrase" in view.opens_label.text()
    assert view.ways_card.rebuild_button.isVisible()
    house.program.close()
    with pytest.raises(PassphraseNeeded):
        open_store(cafe_folder)


def test_the_last_of_its_kind_is_not_removed(open_house: House, code: str, cafe_folder: Path) -> None:
    """It is asked once more; left it stays, and the last one that opens by itself stays also where it is removed."""
    assert code
    house = open_house("backups")
    card = shown(house).ways_card
    by_kind = {kind: card.remove_buttons[one] for one, kind, _ in keeping.ways_in(cafe_folder)}
    QTest.keyClick(by_kind["recovery"], Qt.Key.Key_Space)
    assert card.question_label.text().startswith("Remove the recovery code?")
    assert card.no_button.hasFocus()
    QTest.keyClick(card.no_button, Qt.Key.Key_Escape)
    assert not card.yes_button.isVisible()
    assert by_kind["recovery"].hasFocus()
    QTest.keyClick(by_kind["key-file"], Qt.Key.Key_Space)
    QTest.keyClick(card.yes_button, Qt.Key.Key_Space)
    house.qtbot.waitUntil(lambda: "Nothing else would open the café" in card.told_label.text())
    assert len(keeping.ways_in(cafe_folder)) == 2


def test_the_key_is_changed_after_a_copy(open_house: House, code: str, cafe_folder: Path) -> None:
    """A wrong code changes nothing; the right one does, the café is open again, and the copy has the old key."""
    before = keeping.unlock_with(cafe_folder, code)
    house = open_house("backups")
    card = shown(house).change_card
    QTest.keyClicks(card.code_field, keeping.new_code())
    QTest.keyClick(card.change_button, Qt.Key.Key_Space)
    house.qtbot.waitUntil(lambda: "does not open the café" in card.told_label.text())
    assert card.change_button.isEnabled()
    card.code_field.clear()
    QTest.keyClicks(card.code_field, code)
    QTest.keyClick(card.change_button, Qt.Key.Key_Space)
    toast = house.program.screen.pages.shown_toast()
    house.qtbot.waitUntil(lambda: "another key" in toast.accessibleName(), timeout=20_000)
    assert house.program.owner is None
    house.program.close()
    assert keeping.protection(cafe_folder).recovery is Recovery.CONFIRMED
    after = keeping.unlock_with(cafe_folder, code)
    assert after != before
    open_store(cafe_folder).close()
    (copy,) = backup.found_in(CafeFiles(cafe_folder).backups)
    assert keeping.unlock_with(copy.folder, code) == before
