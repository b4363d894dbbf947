"""A café set up by keys alone, in the whole program and on a real disk."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from setup_driver import PIN, SetupDriver

from cafememo.domain import trouble
from cafememo.domain.menu import Menu
from cafememo.domain.pin import OWNER, Right, Wrong
from cafememo.domain.setup import STEPS, MenuChoice, Step
from cafememo.services import sample_menu
from cafememo.services import setup as services
from cafememo.services.pins import Pins
from cafememo.store.store import Store, open_store
from cafememo.ui.kit import words
from support import StandingClock

Start = Callable[..., SetupDriver]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[3]


def closed(driver: SetupDriver, folder: Path) -> Store:
    """Put the program away and open what it left."""
    driver.program.close()
    return open_store(folder)


def test_a_start_without_a_cafe_asks_for_one(start: Start, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The first step is there with the keyboard in the name, nothing is written, and nothing is called wrong."""
    driver = start()
    driver.wait_for(Step.CAFE)
    screen = driver.screen
    assert screen.title_label.text() == "Welcome"
    assert screen.progress_label.text() == "Step 1 of 5"
    assert screen.page.findChild(QLineEdit, "name_field").hasFocus()
    assert screen.back_button.isHidden()
    assert screen.demo_button.isVisible()
    assert driver.program.window.may_close is None
    assert not folder.exists()
    assert (driver.program.exit_code, capfd.readouterr().err.replace("This plugin does not", "")[:1]) == (0, "")


def test_a_cafe_is_set_up_by_keys_alone(start: Start, folder: Path, clock: StandingClock) -> None:
    """Name, PIN twice, the sample menu, a scan: the counter opens on the café, and the disk has all of it."""
    driver = start()
    for step in STEPS:
        driver.answer(step)
    driver.wait_for_counter()
    program = driver.program
    assert program.window.windowTitle() == "Chez Zoe – Cafémémo"
    assert program.screen.page is program.screen.idle_page
    assert program.desk.menu == sample_menu.load("en")
    toast = program.screen.pages.toast
    assert toast is not None
    assert "Ctrl+, opens the owner’s window." in toast.accessibleName() or toast.isVisible()
    store = closed(driver, folder)
    assert (store.facts.name, store.facts.language, store.facts.setup) == ("Chez Zoe", "en", "")
    assert Pins(store, clock).check(OWNER, PIN) == Right()
    store.close()


def test_the_language_switches_at_once_and_everywhere(start: Start, folder: Path) -> None:
    """An arrow key speaks French, what was typed stays, and menu, stamp card and counter are in it."""
    driver = start()
    driver.wait_for(Step.CAFE)
    driver.type("Chez Zoe")
    driver.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    driver.press(Qt.Key.Key_Right)
    driver.qtbot.waitUntil(lambda: words.language() == "fr")
    assert driver.screen.title_label.text() == "Bienvenue"
    assert driver.screen.page.findChild(QLineEdit, "name_field").text() == "Chez Zoe"
    assert driver.screen.focusWidget().objectName() == "language_fr"
    driver.enter()
    driver.answer(Step.PIN)
    driver.answer(Step.RECOVERY)
    driver.wait_for(Step.MENU)
    assert driver.screen.page.draft.menu == sample_menu.load("fr")
    driver.answer(Step.MENU)
    driver.answer(Step.SCAN)
    driver.qtbot.waitUntil(lambda: driver.program.setup is None)
    driver.qtbot.waitUntil(lambda: driver.program.screen.header.state_label.text() == "Lecteur prêt")
    store = closed(driver, folder)
    assert (store.facts.language, store.facts.programmes[0].name) == ("fr", "Carte de fidélité")
    assert store.menu == sample_menu.load("fr")
    store.close()


@pytest.mark.parametrize("typed", ["", "   ", "\u202e\u200b"])
def test_a_cafe_needs_a_name(start: Start, folder: Path, typed: str) -> None:
    """Nothing, blanks and signs that cannot be seen are no name; it is said, and taken back at the first letter."""
    driver = start()
    driver.wait_for(Step.CAFE)
    driver.screen.page.findChild(QLineEdit, "name_field").setText(typed)
    driver.enter()
    assert driver.told() == "The café needs a name. It can be changed later."
    assert driver.screen.told_sign.isVisible()
    driver.type("Z")
    assert driver.told().startswith("Cafémémo remembers your regulars")
    assert not folder.exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("x" * 500, "x" * 40),
        ("<img src=x><b>Zoe</b>", "<img src=x><b>Zoe</b>"),
        ("  Chez \u202eZoe \t ☕ ", "Chez Zoe ☕"),
        ("مقهى", "مقهى"),
    ],
)
def test_any_name_is_kept_fit_to_be_shown(start: Start, folder: Path, name: str, kept: str) -> None:
    """Long names, HTML, emoji, control and turned-around signs: what is kept is one clean line of forty characters."""
    driver = start()
    driver.wait_for(Step.CAFE)
    driver.screen.page.findChild(QLineEdit, "name_field").setText(name)
    driver.enter()
    driver.wait_for(Step.PIN)
    store = closed(driver, folder)
    assert store.facts.name == kept
    store.close()


def test_a_pin_is_typed_twice_alike(start: Start, folder: Path, clock: StandingClock) -> None:
    """Too short and not alike are each said, with the keyboard where it is mended; nothing is kept before."""
    driver = start()
    driver.go_to(Step.PIN)
    driver.type("12345")
    driver.enter()
    assert driver.told() == "A PIN has 6 to 12 digits."
    driver.type("6")
    assert driver.told().startswith("It opens the owner’s window")
    driver.enter()
    driver.type("123457")
    driver.enter()
    assert driver.told() == "The two are not the same. Type the PIN once more."
    driver.type("123456")
    driver.enter()
    driver.wait_for(Step.RECOVERY)
    store = closed(driver, folder)
    pins = Pins(store, clock)
    assert pins.check(OWNER, "123457") == Wrong(1)
    store.close()


def test_a_pin_can_be_put_off_in_so_many_words(start: Start, folder: Path, clock: StandingClock) -> None:
    """It is said what follows from it; a button does it; the owner's window then has one chosen."""
    driver = start()
    driver.go_to(Step.PIN)
    said = [label.text() for label in driver.screen.page.findChildren(type(driver.screen.sentence_label))]
    assert any(text.startswith("Without a PIN, whoever opens the owner’s window first chooses it.") for text in said)
    assert any("the recovery sheet" in text for text in said)
    assert any("cafe.key" in text for text in said)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.answer(Step.RECOVERY)
    driver.answer(Step.MENU)
    driver.answer(Step.SCAN)
    driver.wait_for_counter()
    driver.press(Qt.Key.Key_Comma, CTRL)
    owner = driver.program.owner
    assert owner is not None
    driver.qtbot.waitUntil(owner.door.again_field.isVisible)
    store = closed(driver, folder)
    assert not Pins(store, clock).asks(OWNER)
    store.close()


def test_a_pin_chosen_just_now_can_be_chosen_anew(start: Start, folder: Path, clock: StandingClock) -> None:
    """Back at the step it is said that there is one; another can be typed, until the program was started again."""
    driver = start()
    driver.go_to(Step.RECOVERY)
    driver.press(Qt.Key.Key_Left, ALT)
    driver.wait_for(Step.PIN)
    page = driver.screen.page
    assert page.chosen_label.isVisible()  # type: ignore[attr-defined]
    driver.qtbot.mouseClick(page.another_button, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    for _ in range(2):
        driver.type("135791")
        driver.enter()
    driver.wait_for(Step.RECOVERY)
    driver = start()
    driver.wait_for(Step.RECOVERY)
    driver.press(Qt.Key.Key_Left, ALT)
    driver.wait_for(Step.PIN)
    assert driver.screen.page.another_button.isHidden()  # type: ignore[attr-defined]
    assert driver.screen.skip_button.isHidden()
    driver.enter()
    driver.wait_for(Step.RECOVERY)
    store = closed(driver, folder)
    assert Pins(store, clock).check(OWNER, "135791") == Right()
    store.close()


@pytest.mark.parametrize(("downs", "choice"), [(0, MenuChoice.KEEP), (1, MenuChoice.EDIT), (2, MenuChoice.EMPTY)])
def test_the_menu_is_chosen_by_arrow_keys(start: Start, folder: Path, downs: int, choice: MenuChoice) -> None:
    """What is marked is what is kept; where it is to be gone through, the owner's window opens at its Menu page."""
    driver = start()
    driver.go_to(Step.MENU)
    for _ in range(downs):
        driver.press(Qt.Key.Key_Down)
    assert driver.screen.page.draft.menu_choice is choice
    driver.enter()
    driver.answer(Step.SCAN)
    driver.qtbot.waitUntil(lambda: driver.program.setup is None)
    owner = driver.program.owner
    assert (owner is not None) == (choice is MenuChoice.EDIT)
    if owner is not None:
        assert owner.locked
        driver.qtbot.waitUntil(lambda: owner.door.sentence_label.text() != "")
        driver.program.scanner.stop()
        driver.qtbot.keyClicks(owner.door.pin_field, PIN)
        driver.qtbot.keyClick(owner.door.pin_field, Qt.Key.Key_Return)
        driver.qtbot.waitUntil(lambda: not owner.locked)
        assert owner.page is owner.pages["menu"]
    store = closed(driver, folder)
    assert store.menu == (Menu((), (), ()) if choice is MenuChoice.EMPTY else sample_menu.load("en"))
    store.close()


@pytest.mark.parametrize("step", STEPS[1:])
def test_a_set_up_goes_on_where_it_was_left(start: Start, folder: Path, step: Step) -> None:
    """Closed at any step, the next start asks that step, with what was answered before; then the counter opens."""
    start().go_to(step)
    driver = start()
    driver.wait_for(step)
    assert driver.screen.page.draft.name == "Chez Zoe"
    for rest in STEPS[step.number - 1 :]:
        driver.answer(rest)
    driver.wait_for_counter()
    store = closed(driver, folder)
    assert (store.facts.name, store.facts.setup) == ("Chez Zoe", "")
    store.close()


def test_back_leads_to_the_first_step_and_keeps_everything(start: Start, folder: Path) -> None:
    """Alt+Left leads back step by step; another name given there is the café's, and nothing was made twice."""
    driver = start()
    driver.go_to(Step.SCAN)
    for step in (Step.MENU, Step.RECOVERY, Step.PIN, Step.CAFE):
        driver.press(Qt.Key.Key_Left, ALT)
        driver.wait_for(step)
    driver.press(Qt.Key.Key_Left, ALT)
    assert driver.screen.step is Step.CAFE
    driver.type(" & Fils")
    driver.enter()
    driver.wait_for(Step.PIN)
    driver.enter()
    driver.wait_for(Step.RECOVERY)
    store = closed(driver, folder)
    assert (store.facts.name, store.facts.setup) == ("Chez Zoe & Fils", Step.SCAN)
    store.close()


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (trouble.FolderNotWritable, "Cafémémo is not allowed to write in its folder."),
        (trouble.DiskFull, "The disk is full."),
        (trouble.StoreUnavailable, "The disk does not answer."),
    ],
)
def test_a_cafe_that_cannot_be_made_is_said_and_tried_again(
    start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch, reason: type[trouble.Trouble], sentence: str
) -> None:
    """The sentence names the folder; nothing is lost of what was typed, and the same button tries again."""
    made = services.begin_cafe

    def refused(folder: Path, name: str, language: str) -> None:
        raise reason(folder)

    monkeypatch.setattr(services, "begin_cafe", refused)
    driver = start()
    driver.answer(Step.CAFE)
    driver.qtbot.waitUntil(lambda: driver.told().startswith(sentence))
    assert str(folder) in driver.told()
    assert driver.program.exit_code == 0
    monkeypatch.setattr(services, "begin_cafe", made)
    driver.enter()
    driver.wait_for(Step.PIN)


def test_a_full_disk_in_the_middle_is_said_and_tried_again(
    start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that cannot be kept stays asked."""
    plain = services.choose_menu

    def refused(store: Store, choice: MenuChoice, language: str) -> None:
        raise trouble.DiskFull(store.folder)

    monkeypatch.setattr(services, "choose_menu", refused)
    driver = start()
    driver.answer(Step.CAFE)
    driver.answer(Step.PIN)
    driver.answer(Step.RECOVERY)
    driver.answer(Step.MENU)
    driver.qtbot.waitUntil(lambda: driver.told().startswith("The disk is full."))
    assert driver.screen.step is Step.MENU
    monkeypatch.setattr(services, "choose_menu", plain)
    driver.enter()
    driver.wait_for(Step.SCAN)


def test_a_cafe_made_by_somebody_else_meanwhile_is_opened(start: Start, folder: Path) -> None:
    """Where the command line made a café while the first step was on the screen, that one opens."""
    driver = start()
    driver.wait_for(Step.CAFE)
    from cafememo.services.cafe import make_cafe

    make_cafe(folder, "Made elsewhere", "en", use_keyring=False)
    driver.answer(Step.CAFE)
    driver.wait_for_counter()
    assert driver.program.screen.cafe is not None
    assert driver.program.screen.cafe.name == "Made elsewhere"


def test_a_bug_in_the_middle_is_told_and_the_step_stays(
    start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the program's own is said in the set-up, which can be gone on with."""
    plain = services.choose_menu
    monkeypatch.setattr(services, "choose_menu", lambda *_given: 1 / 0)
    driver = start()
    driver.go_to(Step.MENU)
    driver.enter()
    driver.qtbot.waitUntil(lambda: driver.told().startswith("Cafémémo made a mistake."))
    monkeypatch.setattr(services, "choose_menu", plain)
    driver.enter()
    driver.wait_for(Step.SCAN)


def test_the_counter_takes_nothing_while_the_cafe_is_set_up(start: Start) -> None:
    """A scan is nobody's on the steps before the last, and no key of the counter does anything."""
    driver = start()
    driver.go_to(Step.PIN)
    driver.scan_test_card()
    driver.press(Qt.Key.Key_Comma, CTRL)
    driver.press(Qt.Key.Key_N, CTRL)
    screen = driver.program.screen
    assert screen.page is screen.idle_page
    assert driver.program.owner is None
    assert driver.screen.page.findChild(QLineEdit, "pin_field").text() == ""


def test_the_owner_asked_for_at_the_start_comes_after_the_set_up(start: Start) -> None:
    """`cafememo owner` without a café sets one up, and then opens the owner's window."""
    driver = start(owner=True)
    driver.go_to(Step.SCAN)
    assert driver.program.owner is None
    driver.answer(Step.SCAN)
    driver.qtbot.waitUntil(lambda: driver.program.owner is not None)


def test_an_open_cafe_imports_nothing_of_the_set_up(cafe_folder: Path) -> None:
    """Whoever has a café waits for none of it, from the start to the counter that is ready."""
    program = (
        "import json, sys; from pathlib import Path; from cafememo import app; from cafememo.options import Options\n"
        "from PySide6.QtCore import QTimer\n"
        "plain = app.keep_what_is_built\n"
        "def look():\n"
        "    print(json.dumps(sorted(name for name in sys.modules if 'setup' in name or name.endswith('throwaway'))))\n"
        "    app.QApplication.instance().quit()\n"
        "app.keep_what_is_built = look\n"
        "app.BUILT_AFTER_MS = 1500\n"
        "sys.exit(app.run(Options(Path(sys.argv[1]), language='en', theme='light')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(cafe_folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    loaded = [name for name in json.loads(done.stdout) if name.startswith("cafememo")]
    assert (done.returncode, loaded) == (0, []), done.stderr
