"""The café opens by what somebody types at the counter, when it does not open by itself."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafememo.codes.payload import encode, new_token
from cafememo.codes.recovery import ALPHABET, grouped
from cafememo.domain.pin import staff_member
from cafememo.services import keeping
from cafememo.services.pins import Pins
from cafememo.store import keyrings, passphrase
from cafememo.store.passphrase import Work
from cafememo.store.store import Store, open_store
from cafememo.ui.counter.unlocking import UnlockingPage
from support import QUICK, StandingClock

WORDS = "three cups of oat milk"
Drive = Callable[..., Driver]


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


@pytest.fixture
def code(store: Store) -> str:
    """Give the recovery code of the café, typed back; the café is closed, and its key is in the keyring."""
    made = keeping.new_code()
    keeping.keep_code(store, made)
    assert keeping.confirm_code(store, made)
    keeping.rebuild_machine_slot(store)
    store.close()
    return made


def _page(driver: Driver) -> UnlockingPage:
    """Wait for the page, and return it."""
    pages = driver.program.screen.pages
    driver.qtbot.waitUntil(lambda: pages.unlocking is not None and pages.unlocking.isVisible())
    assert pages.unlocking is not None
    driver.qtbot.waitUntil(pages.unlocking.field.hasFocus)
    return pages.unlocking


def _type(driver: Driver, text: str) -> None:
    """Type with the hands, which are slower than a scanner."""
    driver.program.scanner.stop()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    driver.program.scanner.start()


def _press(driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    driver.program.scanner.stop()
    QTest.keyClick(driver.program.window.windowHandle(), key, modifier)
    driver.program.scanner.start()


def _until_open(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: driver.program.screen.cafe is not None, timeout=10_000)


def test_a_lost_keyring_is_answered_with_the_code(
    drive: Drive, code: str, ring: dict[str, bytes], cafe_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The code, typed small and without hyphens, opens the café; the keyring has the key again, and no log the code."""
    caplog.set_level(logging.DEBUG)
    ring.clear()
    driver = drive(ready=False)
    page = _page(driver)
    _type(driver, code.lower())
    assert page.code_field.text() == grouped(code)
    _press(driver, Qt.Key.Key_Return)
    _until_open(driver)
    driver.qtbot.waitUntil(lambda: bool(ring))
    driver.qtbot.waitUntil(lambda: driver.program.screen.pages.toast is not None)
    assert page.code_field.text() == ""
    assert code not in caplog.text
    driver.program.close()
    open_store(cafe_folder).close()


def test_what_is_wrong_with_a_code_is_said_as_it_is_typed(drive: Drive, code: str, ring: dict[str, bytes]) -> None:
    """Too short, a sign of no code, a typo, and a code of another café: each has its own sentence, and stays there."""
    ring.clear()
    driver = drive(ready=False)
    page = _page(driver)
    _type(driver, code[:7])
    assert page.hint_label.text() == "7 of 30 letters"
    _press(driver, Qt.Key.Key_Return)
    assert "Letters are missing" in page.hint_label.text()
    _type(driver, "u")
    assert "no recovery code has" in page.hint_label.text()
    _press(driver, Qt.Key.Key_Backspace)
    _type(driver, code[7:-1] + ALPHABET[code[-1] == "0"])
    assert "A letter is wrong" in page.hint_label.text()
    page.code_field.clear()
    _type(driver, keeping.new_code())
    assert "All thirty" in page.hint_label.text()
    _press(driver, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "does not open the café" in page.hint_label.text())
    assert page.code_field.text()
    assert page.open_button.isEnabled()


def test_trying_again_stays_possible(drive: Drive, code: str, ring: dict[str, bytes]) -> None:
    """F5 opens the café once its keyring is unlocked; the code need not be typed."""
    assert code
    kept = dict(ring)
    ring.clear()
    driver = drive(ready=False)
    _page(driver)
    _press(driver, Qt.Key.Key_F5)
    page = _page(driver)
    ring.update(kept)
    _press(driver, Qt.Key.Key_F5)
    _until_open(driver)
    driver.qtbot.waitUntil(lambda: not page.isVisible())


def test_a_key_goes_into_a_file_only_when_somebody_says_so(
    drive: Drive, code: str, ring: dict[str, bytes], cafe_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a keyring the counter asks; F2 keeps the key in the file, and the next start asks for nothing."""
    ring.clear()
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: False)
    driver = drive(ready=False)
    _page(driver)
    _type(driver, code)
    _press(driver, Qt.Key.Key_Return)
    _until_open(driver)
    notice = driver.program.screen.pages.notice_page()
    driver.qtbot.waitUntil(notice.isVisible)
    assert not (cafe_folder / "cafe.key").exists()
    _press(driver, Qt.Key.Key_F2)
    driver.qtbot.waitUntil((cafe_folder / "cafe.key").exists)
    driver.program.close()
    open_store(cafe_folder).close()


def test_a_locked_counter_asks_about_the_key_once_it_is_unlocked(
    drive: Drive, code: str, ring: dict[str, bytes], cafe_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the staff have PINs the lock comes first, and shows nothing of it; unlocked, the question is there."""
    opened = open_store(cafe_folder)
    assert Pins(opened, StandingClock(), hasher=QUICK).set_pin(staff_member(1), "2580")
    opened.close()
    ring.clear()
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: False)
    driver = drive(ready=False)
    _page(driver)
    _type(driver, code)
    _press(driver, Qt.Key.Key_Return)
    _until_open(driver)
    driver.wait_for_page("lock_page")
    driver.qtbot.waitUntil(lambda: bool(driver.program.screen.guarding._waiting))
    assert driver.page() == "lock_page"
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Return)
    for digit in "2580":
        driver.press(Qt.Key(ord(digit)))
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("notice_page")
    _press(driver, Qt.Key.Key_F2)
    driver.qtbot.waitUntil((cafe_folder / "cafe.key").exists)


def test_a_passphrase_asked_at_start_opens_and_changes_nothing(
    drive: Drive, store: Store, code: str, ring: dict[str, bytes], cafe_folder: Path
) -> None:
    """The passphrase is asked for first, unseen; F2 turns to the code and back; the keyring stays empty."""
    assert code
    store = open_store(cafe_folder)
    assert keeping.use_passphrase(store, WORDS, ask_at_start=True)
    store.close()
    driver = drive(ready=False)
    page = _page(driver)
    assert page.field is page.passphrase_field
    assert page.field.displayText() != WORDS
    _press(driver, Qt.Key.Key_F2)
    assert page.field is page.code_field
    _press(driver, Qt.Key.Key_F2)
    _type(driver, "three cups of oat milc")
    _press(driver, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "does not open the café" in page.hint_label.text())
    _type(driver, WORDS)
    _press(driver, Qt.Key.Key_Return)
    _until_open(driver)
    driver.qtbot.waitUntil(lambda: not page.isVisible())
    assert not ring
    assert [kind for _, kind, _ in keeping.ways_in(cafe_folder)] == ["recovery", "passphrase"]


def test_no_scan_and_no_key_of_the_counter_leads_away(drive: Drive, code: str, ring: dict[str, bytes]) -> None:
    """A card that is scanned leaves the field as it was, and F1, Ctrl+F, Ctrl+N and Escape leave the page there."""
    ring.clear()
    driver = drive(ready=False)
    page = _page(driver)
    _type(driver, code[:4])
    window = driver.program.window.windowHandle()
    for letter in encode(new_token()):
        QTest.keyClick(window, Qt.Key(ord(letter)))
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert page.code_field.text() == code[:4]
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_F10):
        _press(driver, key)
    for key in (Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_Comma):
        _press(driver, key, Qt.KeyboardModifier.ControlModifier)
    assert driver.program.screen.page is page
    assert page.code_field.text() == code[:4]


def test_a_cafe_that_nothing_typed_opens_says_so_as_before(
    drive: Drive, store: Store, ring: dict[str, bytes], cafe_folder: Path
) -> None:
    """A café without a recovery code is told of its missing key, and nobody is asked for a code it never had."""
    assert not ring
    store.close()
    (cafe_folder / "cafe.key").unlink()
    driver = drive(ready=False)
    notice = driver.program.screen.pages.notice_page()
    driver.qtbot.waitUntil(notice.isVisible)
    assert "cafe.key" in notice.sentence_label.text()
    assert driver.program.screen.pages.unlocking is None
