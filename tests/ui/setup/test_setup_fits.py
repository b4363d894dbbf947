"""Every step in every size, theme and language: nothing is cut off, nothing is scrolled, all of it is named."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cafememo.devices.diagnosis import BurstRecord, End, Holds, How
from cafememo.devices.layouts import Layout
from cafememo.devices.state import Device, DeviceState
from cafememo.domain import trouble
from cafememo.domain.setup import MenuChoice, Step
from cafememo.services import sample_menu
from cafememo.ui.kit import words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from cafememo.ui.sentences import trouble_sentence
from cafememo.ui.setup.draft import Draft
from cafememo.ui.setup.screen import SetupScreen

SIZES = [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)]
WORST = BurstRecord(
    30, 98, 118, 120, taken=True, holds=Holds.CARD, end=End.QUIET, how=How.POSITIONS, prefix="-A!",
    small_letters=True, scanner=Layout.FRENCH, host=Layout.US,
)  # fmt: skip


@pytest.fixture
def draft() -> Draft:
    """Give a draft with a long name."""
    return Draft(name="Le Petit Café de la Place du Marché aux Fl")


@pytest.fixture
def screen(dressed: QApplication, qtbot: QtBot, draft: Draft) -> Iterator[SetupScreen]:
    """Give the set-up on a window of its own."""
    apply(dressed, Theme())
    made = SetupScreen(draft, Theme())
    qtbot.addWidget(made)
    yield made
    words.use("en")


def put(screen: SetupScreen, draft: Draft, state: str) -> None:
    """Put one of its states on the screen."""
    step, _, what = state.partition(" ")
    draft.menu = sample_menu.load(words.language())
    trial = draft.trial
    trial.record = trial.heard = trial.typed_well = None
    trial.states, trial.preferences = {}, replace(trial.preferences, camera=False, serial=False)
    draft.menu_choice = MenuChoice.EMPTY if what == "empty" else MenuChoice.KEEP
    draft.has_pin = draft.pin_chosen_now = what == "chosen"
    draft.key_in_file = what != "keyring"
    draft.sheet_out, draft.code_confirmed = what == "out", what == "done"
    if what == "worst":
        trial.record = WORST
    if what == "devices":
        trial.typed_well = True
        trial.preferences = replace(trial.preferences, camera=True, serial=True)
        trial.states = dict.fromkeys((Device.CAMERA, Device.SERIAL), DeviceState.NO_PERMISSION)
    screen.say("")
    screen.show_step(Step(step))
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))  # what was there before is gone
    if what == "refused":
        screen.say(f"{trouble_sentence(trouble.DiskFull())} {Path('/home/lea/.local/share/cafememo')}")


STATES = (
    "cafe", "cafe refused", "pin", "pin chosen", "pin keyring", "pin refused", "recovery", "recovery out",
    "recovery done", "recovery refused", "menu", "menu empty", "scan",
    "scan worst", "scan devices",
)  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
def test_everything_fits(screen: SetupScreen, draft: Draft, qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    """In every state each word is whole and large enough, each control is high enough, and nothing is wider than it."""
    words.use(language)
    leftward = words.right_to_left()
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
    screen.resize(*size)
    screen.show()
    for state in STATES:
        put(screen, draft, state)
        QApplication.processEvents()
        for label in screen.findChildren(QLabel):
            if label.isVisible() and label.text():
                flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
                room = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags, label.text())
                assert room.height() <= label.height() + 2, (state, label.text())
                assert room.width() <= label.width() + 1, (state, label.text())
                assert label.font().pixelSize() >= 15, (state, label.text())
        for control in (*screen.findChildren(QAbstractButton), *screen.findChildren(QLineEdit)):
            if control.isVisible():
                assert control.height() >= 40, (state, control.objectName())
                assert control.accessibleName(), (state, control.objectName())
                assert control.width() >= control.minimumSizeHint().width(), (state, control.objectName())
        area = screen._frame.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width(), state
        assert content.height() <= area.viewport().height(), state


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_no_theme_and_no_scale_pushes_the_buttons_off(
    screen: SetupScreen, draft: Draft, theme: str, scale: float
) -> None:
    """The ways back and on are whole within the window, in every theme and from the smallest to the largest scale."""
    screen.resize(1024, 600)
    screen.show()
    screen.set_theme(Theme(THEMES[theme], scale))
    for state in STATES:
        put(screen, draft, state)
        QApplication.processEvents()
        for button in (screen.back_button, screen.skip_button, screen.next_button, screen.demo_button):
            if button.isVisible():
                corner = button.mapTo(screen, button.rect().topLeft())
                assert screen.rect().contains(QRect(corner, button.size())), (state, button.objectName())


def test_what_is_typed_stays_when_the_window_changes(screen: SetupScreen, draft: Draft) -> None:
    """Another size, theme and language leave a half-typed PIN and the keyboard where they are."""
    screen.resize(1280, 800)
    screen.show()
    put(screen, draft, "pin")
    first, again = (screen.page.findChild(QLineEdit, name) for name in ("pin_field", "again_field"))
    assert isinstance(first, QLineEdit)
    assert isinstance(again, QLineEdit)
    first.setText("123456")
    again.setText("123")
    again.setFocus()
    screen.resize(1920, 1080)
    screen.set_theme(Theme(THEMES["dark"]))
    words.use("fr")
    screen.speak()
    fields = [screen.page.findChild(QLineEdit, name) for name in ("pin_field", "again_field")]
    assert [field.text() for field in fields if isinstance(field, QLineEdit)] == ["123456", "123"]
    focused = screen.focusWidget()
    assert focused is fields[1]
    assert screen.title_label.text() == "Le code du propriétaire"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_moves_sideways_within_a_step(
    screen: SetupScreen, draft: Draft, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """Whatever a step says, and whichever letters its test card has, what stands on it begins where it did."""
    screen.resize(*size)
    screen.show()
    for step, names in (
        ("pin", ("pin_field", "later_label", "another_button", "title_label", "card")),
        ("scan", ("verdict", "letters_field", "code_picture", "title_label")),
    ):
        found: dict[str, set[tuple[int, int]]] = {}
        for state in (one for one in STATES if one.split(" ")[0] == step):
            draft.trial.token = bytes(10) if "worst" in state else bytes.fromhex("fe" * 10)  # narrow letters, and wide
            put(screen, draft, state)
            QApplication.processEvents()
            for name in names:
                for part in screen.findChildren(QWidget, name):
                    if part.isVisible():
                        left = part.mapTo(screen, part.rect().topLeft()).x()
                        found.setdefault(name, set()).add((left, 0 if "button" in name else part.width()))
        assert {name: len(places) for name, places in found.items()} == dict.fromkeys(names, 1), found


@pytest.mark.parametrize("size", SIZES[:3], ids=str)
def test_the_card_of_the_first_step_ends_where_its_neighbours_do(
    screen: SetupScreen, draft: Draft, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """The card itself, not its shadow, keeps the right edge of the title above and of the button below."""
    screen.resize(*size)
    screen.show()
    put(screen, draft, "cafe")
    QApplication.processEvents()
    picture = screen.grab().toImage()
    card = screen.findChild(QWidget, "living_card")
    assert card is not None
    middle = card.mapTo(screen, card.rect().center())
    right = middle.x()
    while picture.pixelColor(right + 1, middle.y()) == QColor("#4A2C1A"):
        right += 1
    button = screen.next_button
    assert abs(right + 1 - button.mapTo(screen, button.rect().topRight()).x()) <= 1
