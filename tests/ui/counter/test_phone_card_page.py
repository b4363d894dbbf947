"""A card for the phone on the counter's screen: made once a greeting, readable in every theme, and soon forgotten."""

import gc
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
import zxingcpp
from counter_driver import Driver
from pictures_of_counter_cards import PAYLOAD, CardStates
from pictures_of_people import camille
from pictures_of_stage import Stage
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from cafememo.codes.payload import Token, decode
from cafememo.codes.qr import QUIET_ZONE
from cafememo.domain.cards import Kind, State
from cafememo.domain.trouble import DiskFull
from cafememo.services import cards as kept
from cafememo.services.cards import PhoneCard
from cafememo.store.store import Store
from cafememo.ui.counter.code_picture import CodePicture
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from support import Handed

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier


def _read(driver_or_stage: Driver | Stage) -> str:
    """Return what stands in the one code on the screen."""
    screen = driver_or_stage.program.screen if isinstance(driver_or_stage, Driver) else driver_or_stage.screen
    gray = screen.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    view = zxingcpp.ImageView(  # type: ignore[call-arg]
        gray.constBits(), gray.width(), gray.height(), zxingcpp.ImageFormat.Lum, gray.bytesPerLine(), 1
    )
    (code,) = zxingcpp.read_barcodes(view, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return str(code.text)


def _cards_of(driver: Driver, handed: Handed) -> list[tuple[Kind, State]]:
    told: list[list[tuple[Kind, State]]] = []

    def ask(store: Store) -> list[tuple[Kind, State]]:
        return [(one.kind, one.state) for one in kept.of_regulars(store, [handed.regular_id or 0])]

    driver.program.desk.ask_store(ask, told.append, told.append)
    driver.qtbot.waitUntil(lambda: bool(told))
    return told[0]


def _is_black(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).name() == "#000000"


def _phone_cards_alive() -> list[PhoneCard]:
    """Return the cards made at the counter that anything still knows; those a picture shows have no number."""
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, PhoneCard) and one.number]


def _greet(driver: Driver, handed: Handed) -> None:
    driver.program.screen.scans._scanned.clear()
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    driver.qtbot.waitUntil(lambda: not driver.program.screen._follow.isActive())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)], ids=str)
@pytest.mark.parametrize("app", [False, True], ids=["card", "app"])
def test_the_code_is_read_from_the_screen(dressed: QApplication, theme: str, size: tuple[int, int], app: bool) -> None:
    """Black on white whatever the theme, each module whole pixels, a full quiet zone; a reader finds what it is."""
    dress = Theme(THEMES[theme])
    apply(dressed, dress)
    stage = Stage(dress, QSize(*size))
    stage.screen.show()
    stage.rest()
    CardStates(stage).phone_card(app=app)
    stage.screen.settle()
    QApplication.processEvents()
    text = _read(stage)
    if app:
        assert text.startswith("https://catima.app/share#")
        assert PAYLOAD in unquote(text)
    else:
        assert text == PAYLOAD
    picture = stage.screen.findChild(CodePicture)
    assert isinstance(picture, CodePicture)
    module, count = picture.module(), len(picture._matrix)
    assert module >= 3
    image = picture.grab().toImage()
    side = count * module
    inside = range(20, image.width() - 20)  # without the sheet's round corners
    top = next(y for y in inside if any(_is_black(image, x, y) for x in inside))
    left = next(x for x in inside if _is_black(image, x, top))
    for edge in (left, top, image.width() - left - side, image.height() - top - side):
        assert edge >= QUIET_ZONE * module
    for y, row in enumerate(picture._matrix):
        for x, dark in enumerate(row):
            for dx, dy in ((0, 0), (module - 1, module - 1)):  # no pixel of a module differs from the others
                assert _is_black(image, left + x * module + dx, top + y * module + dy) is dark
    assert {image.pixelColor(x, top).name() for x in range(left, left + side)} == {"#000000", "#ffffff"}
    stage.strike()
    apply(dressed, Theme())


def test_ctrl_p_makes_one_card_a_greeting(drive: Drive, cards: Cards) -> None:
    """The card works, the same one comes again while the greeting lasts, and no second one is made."""
    driver = drive()
    _greet(driver, cards["camille"])
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")
    first = _read(driver)
    assert isinstance(decode(first), Token)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_P, CTRL)
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")
    assert _read(driver) == first
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("greeting_page")
    assert _cards_of(driver, cards["camille"]) == [(Kind.PHONE, State.BOUND), (Kind.PRINTED, State.BOUND)]
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.scan(first)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"


def test_two_presses_before_the_answer_make_one_card(drive: Drive, cards: Cards) -> None:
    """Pressed twice at once, one is made; an Enter pressed meanwhile notes nothing."""
    driver = drive()
    _greet(driver, cards["camille"])
    screen = driver.program.screen
    screen.phoning.open()
    screen.phoning.open()
    screen.do_enter()
    driver.wait_for_page("phone_card_page")
    assert len(_cards_of(driver, cards["camille"])) == 2


def test_nothing_on_it_tells_whose_it_is(drive: Drive, cards: Cards) -> None:
    """The café's name and what to do are all that is written; the keys are on the buttons."""
    driver = drive()
    _greet(driver, cards["camille"])
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")
    screen = driver.program.screen
    page = screen.pages.phone_card_page()
    driver.qtbot.waitUntil(lambda: not screen.pages.greeting_page().isVisible())
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert words == ["Café du Coin", "Take a picture of this code. It is your card."]
    assert screen.header.hide_button.isVisible()
    assert page.announcement() == "Café du Coin. Take a picture of this code. It is your card."
    driver.press(Qt.Key.Key_F2)
    assert page.sentence_label.text() == "Or scan it with the camera, to keep it in the app Catima."
    assert _read(driver).startswith("https://catima.app/share#")
    driver.press(Qt.Key.Key_F2)
    assert isinstance(decode(_read(driver)), Token)


@pytest.mark.parametrize("way", ["time", "lock", "scan", "misread", "eye", "done and rest"])
def test_the_card_is_forgotten(drive: Drive, cards: Cards, way: str) -> None:
    """After a minute, under the lock, at the next scan, and with the greeting, nothing of it is left in memory."""
    driver = drive()
    screen = driver.program.screen
    _greet(driver, cards["camille"])
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")
    assert _phone_cards_alive()
    assert screen._hide.isActive()
    assert screen._hide.interval() == 60_000
    expected = "idle_page"
    if way == "time":
        screen._hide.stop()
        screen._time_is_up()
    elif way == "lock":
        driver.press(Qt.Key.Key_L, CTRL)
        expected = "lock_page"
    elif way == "scan":
        driver.scan_card(cards["html"])
        expected = "greeting_page"
    elif way == "misread":
        driver.scan("https://example.org/?q=1")
        expected = "notice_page"
    elif way == "eye":
        screen.header.hide_button.click()
    else:
        driver.press(Qt.Key.Key_Return)
        driver.wait_for_page("greeting_page")
        driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page(expected)
    driver.qtbot.waitUntil(lambda: not screen.pages.phone_card_page().isVisible())
    assert not screen.pages.phone_card_page().code_picture._matrix
    assert _phone_cards_alive() == []


def test_a_card_nobody_will_see_is_dead(drive: Drive, cards: Cards) -> None:
    """Where the greeting is hidden before the card is there, it is not shown, and of no use to anybody."""
    driver = drive()
    _greet(driver, cards["camille"])
    driver.program.screen.phoning.open()
    driver.program.screen.show_idle()
    driver.qtbot.waitUntil(
        lambda: _cards_of(driver, cards["camille"]) == [(Kind.PHONE, State.DEAD), (Kind.PRINTED, State.BOUND)]
    )
    assert driver.page() == "idle_page"
    assert _phone_cards_alive() == []


@pytest.mark.parametrize("answer", ["made", "gone", "trouble"])
def test_who_was_asked_for_last_is_shown(drive: Drive, cards: Cards, answer: str) -> None:
    """An answer for whoever was there before is none for whoever is there now: their card is still shown."""
    driver = drive()
    _greet(driver, cards["camille"])
    phoning, older = driver.program.screen.phoning, cards["html"].regular_id or 0
    phoning.open()
    if answer == "trouble":
        phoning._not_made(older, DiskFull(Path()))
    else:
        phoning._show_made((older, PhoneCard(4711, PAYLOAD) if answer == "made" else None))
    driver.wait_for_page("phone_card_page")
    assert _read(driver) != PAYLOAD


def test_a_card_asked_for_somebody_else_is_no_obstacle(drive: Drive, cards: Cards) -> None:
    """Asked for while the one before is still to come, the card of whoever is greeted now is made at once."""
    driver = drive()
    _greet(driver, cards["camille"])
    phoning = driver.program.screen.phoning
    phoning._asked = cards["html"].regular_id
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")


def test_a_newcomer_without_a_card_gets_one_at_once(drive: Drive, cards: Cards) -> None:
    """Ctrl+N, a name, Ctrl+P: they are remembered, and their code is shown; a blank card offers none."""
    driver = drive()
    driver.press(Qt.Key.Key_N, CTRL)
    driver.wait_for_page("naming_page")
    page = driver.program.screen.pages.naming_page()
    assert page.phone_button.isVisible()
    driver.press(Qt.Key.Key_P, CTRL)
    assert driver.page() == "naming_page"  # nobody is named yet
    page.name_field.setText("Noor")
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")
    text = _read(driver)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.scan(text)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Noor"
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")
    assert not page.phone_button.isVisible()
    page.name_field.setText("Wim")
    driver.press(Qt.Key.Key_P, CTRL)
    assert driver.page() == "naming_page"


def test_elsewhere_ctrl_p_does_nothing(drive: Drive, cards: Cards) -> None:
    """Nobody is greeted at rest, and nobody gets a card."""
    driver = drive()
    driver.press(Qt.Key.Key_P, CTRL)
    assert driver.page() == "idle_page"


def test_a_full_disk_is_told(drive: Drive, cards: Cards) -> None:
    """No card is shown, and the next press asks anew."""
    driver = drive()
    _greet(driver, cards["camille"])
    phoning = driver.program.screen.phoning
    phoning._asked = cards["camille"].regular_id
    phoning._not_made(phoning._asked or 0, DiskFull(Path()))
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_P, CTRL)
    driver.wait_for_page("phone_card_page")


def test_the_owner_shows_a_card_at_the_counter(drive: Drive, cards: Cards) -> None:
    """It is shown where the counter is open, and not where it is locked; who is at the counter stays there."""
    driver = drive()
    program = driver.program
    _greet(driver, cards["camille"])
    assert program._show_phone_card(PAYLOAD, "")
    driver.wait_for_page("phone_card_page")
    assert _read(driver) == PAYLOAD
    assert not program.screen.pages.phone_card_page().turn_button.isVisible()
    driver.press(Qt.Key.Key_F2)
    assert _read(driver) == PAYLOAD
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_L, CTRL)
    assert not program._show_phone_card(PAYLOAD, "")
    assert driver.page() == "lock_page"


def test_a_secret_is_not_in_its_words() -> None:
    """What is logged of a card is its number."""
    assert repr(PhoneCard(7, PAYLOAD, "https://catima.app/share#x")) == "PhoneCard(7, …)"


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_module_is_whole_pixels_of_any_screen(dressed: QApplication, ratio: float) -> None:
    """On a scaled screen a module is as many of its pixels as fit, quiet zone and all."""

    class Scaled(CodePicture):
        def devicePixelRatioF(self) -> float:  # noqa: N802 - Qt's name
            return ratio

    stage = Stage(Theme(), QSize(1280, 800))
    picture = Scaled(stage.screen._look, stage.screen)
    picture.resize(301, 301)
    picture.show_code(tuple((True,) * 25 for _ in range(25)))
    assert picture.module() == int(301 * ratio) // (25 + 2 * QUIET_ZONE)
    image = picture._drawn()
    assert (image.width(), image.height()) == (25 * picture.module(), 25 * picture.module())
    stage.strike()


def test_a_greeting_stays_as_it_was(dressed: QApplication) -> None:
    """The page for the phone adds nothing to press to a greeting."""
    stage = Stage(Theme(), QSize(1280, 800))
    stage.screen.show()
    stage.rest()
    page = stage.greet(camille())
    assert not [label for label in page.findChildren(QLabel) if "phone" in label.text()]
    stage.strike()
