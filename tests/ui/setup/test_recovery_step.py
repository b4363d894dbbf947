"""The step of the recovery sheet: made, typed back, or put off; and what a put-off sheet means at the counter."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from setup_driver import PIN, SetupDriver

from cafememo.codes.recovery import grouped
from cafememo.domain.protection import Recovery
from cafememo.domain.setup import Step
from cafememo.services import keeping
from cafememo.store.store import open_store
from cafememo.ui.kit.label import PlainLabel
from cafememo.ui.setup.recovery_step import RecoveryStep

Start = Callable[..., SetupDriver]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def step_of(driver: SetupDriver) -> RecoveryStep:
    """Return the page of the step."""
    page = driver.screen.page
    assert isinstance(page, RecoveryStep)
    return page


def make_sheet(driver: SetupDriver, path: Path) -> str:
    """Save the sheet, and return the code that is on it: only the program's memory knows it."""
    driver.press(Qt.Key.Key_S, CTRL)
    question = driver.setting_up.sheet.question
    driver.qtbot.waitUntil(lambda: question.dialog is not None)
    question.close()  # it is the system's own
    driver.setting_up.sheet.save_to(path)
    driver.qtbot.waitUntil(step_of(driver).code_field.isVisible)
    driver.program.window.come_forward()
    driver.qtbot.waitUntil(step_of(driver).code_field.hasFocus)
    assert path.read_bytes().startswith(b"%PDF")
    return driver.setting_up.sheet._code


def test_the_sheet_is_saved_and_its_code_typed_back(start: Start, folder: Path, tmp_path: Path) -> None:
    """Ctrl+S saves it; the code is nowhere on the screen; a wrong one is said, and the right one goes on."""
    driver = start()
    driver.go_to(Step.RECOVERY)
    page = step_of(driver)
    assert page.code_field.isHidden()
    assert driver.screen.next_button.isHidden()
    code = make_sheet(driver, tmp_path / "sheet.pdf")
    shown = " ".join(label.text() for label in driver.screen.findChildren(PlainLabel))
    assert code not in shown.replace("-", "")
    assert driver.screen.focusWidget() is page.code_field
    driver.type(keeping.new_code())
    driver.enter()
    driver.qtbot.waitUntil(lambda: driver.told() == "This is another code. Type the one on the newest sheet.")
    page.code_field.clear()
    driver.type(code[:10])
    driver.enter()
    assert driver.told() == "Letters are missing: a recovery code has thirty."
    driver.type(code[10:].lower())
    assert page.code_field.text() == grouped(code)
    driver.enter()
    driver.wait_for(Step.MENU)
    driver.press(Qt.Key.Key_Left, ALT)
    driver.wait_for(Step.RECOVERY)
    assert step_of(driver).done_label.isVisible()
    driver.enter()
    driver.wait_for(Step.MENU)
    assert keeping.protection(folder).recovery is Recovery.CONFIRMED
    driver.program.close()
    open_store(folder, keeping.unlock_with(folder, code)).close()


def test_a_sheet_made_before_a_restart_is_typed_back_after_it(start: Start, folder: Path, tmp_path: Path) -> None:
    """Closed between the two, the set-up asks for the code of the sheet that is there."""
    driver = start()
    driver.go_to(Step.RECOVERY)
    code = make_sheet(driver, tmp_path / "sheet.pdf")
    driver = start()
    driver.wait_for(Step.RECOVERY)
    assert step_of(driver).code_field.isVisible()
    driver.type(code)
    driver.enter()
    driver.wait_for(Step.MENU)
    assert keeping.protection(folder).recovery is Recovery.CONFIRMED


def test_a_sheet_that_was_put_off_is_asked_for_before_the_first_regular(
    start: Start, folder: Path, tmp_path: Path
) -> None:
    """The counter opens; a newcomer is sent to the sheet, made in Backups, Protection; then they are remembered."""
    driver = start()
    for step in Step:
        driver.answer(step)
    driver.wait_for_counter()
    screen = driver.program.screen
    assert keeping.protection(folder).recovery is Recovery.NONE
    driver.qtbot.waitUntil(lambda: screen.newcomers._code_due)
    driver.press(Qt.Key.Key_N, CTRL)
    notice = screen.pages.notice_page()
    driver.qtbot.waitUntil(notice.isVisible)
    assert notice.title_label.text() == "First the recovery sheet"
    driver.press(Qt.Key.Key_F2)
    driver.qtbot.waitUntil(lambda: driver.program.owner is not None)
    owner = driver.program.owner
    assert owner is not None
    driver.qtbot.waitUntil(lambda: owner.door.sentence_label.text() != "")
    driver.program.scanner.stop()
    driver.qtbot.keyClicks(owner.door.pin_field, PIN)
    driver.qtbot.keyClick(owner.door.pin_field, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: not owner.locked)
    view = owner.pages["backups"].view  # type: ignore[attr-defined]
    card = view.sheet_card
    card.sheet._cafe = "Chez Zoe"
    card.sheet.save_to(tmp_path / "sheet.pdf")
    driver.qtbot.waitUntil(card.code_field.isVisible)
    driver.qtbot.keyClicks(card.code_field, card.sheet._code)
    driver.qtbot.keyClick(card.code_field, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: keeping.protection(folder).recovery is Recovery.CONFIRMED)
    owner.close()
    driver.program.window.come_forward()
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_N, CTRL)
    naming = screen.pages.naming_page()
    driver.qtbot.waitUntil(naming.isVisible)
    driver.type("Camille")
    driver.enter()
    driver.qtbot.waitUntil(lambda: screen.page is screen.pages.greeting)
