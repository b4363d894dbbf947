"""Buttons of the counter: large, named, and seen to have the keyboard."""

from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.ui.kit.button import BigButton, IconButton, Kind, mixed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens

LONG = "Donaudampfschifffahrtsgesellschaftskapitän noch einmal"


class Regions(QObject):
    """Sees which parts of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of a part that is about to be painted."""
        if isinstance(event, QPaintEvent):
            self.seen.append(event.rect())
        return False


def shown(button: QWidget, width: int = 300, height: int = 88) -> QImage:
    """Return a picture of the button at a size."""
    button.resize(width, height)
    return button.grab().toImage()


def weight(image: QImage) -> float:
    """Return where the middle of all that stands on a plain button lies, from the left."""
    ground = QColor(LIGHT.surface)
    inked = [
        x
        for x in range(10, image.width() - 10)
        for y in range(10, image.height() - 10)
        if image.pixelColor(x, y) != ground
    ]
    return sum(inked) / len(inked)


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_button_is_painted_in_the_colours_of_its_kind(
    dressed: QApplication, qtbot: QtBot, kind: Kind, tokens: Tokens
) -> None:
    """The primary one is filled, the others have a border one can see."""
    button = BigButton(kind, theme=Theme(tokens))
    qtbot.addWidget(button)
    image = shown(button)
    ground, rim = (tokens.espresso, tokens.espresso) if kind == "primary" else (tokens.surface, tokens.edge)
    assert image.pixelColor(150, 44).name() == ground.lower()
    assert image.pixelColor(150, 0).name() == rim.lower()


def test_another_theme_repaints_the_button(dressed: QApplication, qtbot: QtBot) -> None:
    """A button given another theme shows its colours and asks for another size."""
    button = BigButton("primary")
    qtbot.addWidget(button)
    button.setText("The usual")
    before = button.sizeHint()
    button.set_theme(Theme(DARK, 1.5))
    assert shown(button).pixelColor(20, 44).name() == DARK.espresso.lower()
    assert button.sizeHint().width() > before.width()


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_a_button_is_large_enough_for_a_wet_finger(dressed: QApplication, qtbot: QtBot, scale: float) -> None:
    """No button asks for less than 72 pixels of height, and its words fit in the width it asks for."""
    button = BigButton("plain", icon="pencil", key="F2", theme=Theme(scale=scale))
    qtbot.addWidget(button)
    button.setText("Change")
    assert button.sizeHint().height() >= max(72, round(72 * scale))
    assert button.minimumSizeHint().height() >= 72
    assert button.sizeHint().width() > QFontMetrics(Theme(scale=scale).font(20, 600)).horizontalAdvance("Change")


def test_an_ampersand_is_an_ampersand(dressed: QApplication, qtbot: QtBot) -> None:
    """Words with & are shown and named as they are, and take no key."""
    button = BigButton("plain")
    qtbot.addWidget(button)
    button.setText("Coffee & cake")
    assert (button.text(), button.accessibleName()) == ("Coffee & cake", "Coffee & cake")
    assert button.shortcut().isEmpty()


def test_screen_readers_are_told_a_button_and_its_words(dressed: QApplication, qtbot: QtBot) -> None:
    """The accessible object is a button by the name of its words, or of the name an icon was given."""
    big, small = BigButton("plain"), IconButton("eye-off", name="Hide this person")
    for button, name in ((big, "Change"), (small, "Hide this person")):
        qtbot.addWidget(button)
        if button is big:
            big.setText(name)
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() == QAccessible.Role.Button
        assert told.text(QAccessible.Text.Name) == name


def test_an_icons_name_is_its_tool_tip_without_markup(dressed: QApplication, qtbot: QtBot) -> None:
    """The tool tip shows the name letter by letter."""
    button = IconButton("lock")
    qtbot.addWidget(button)
    button.set_name("Lock <b>")
    assert button.toolTip() == "<span>Lock &lt;b></span>"
    assert (button.sizeHint().width(), button.sizeHint().height()) == (48, 48)


@pytest.mark.parametrize(("kind", "icon"), [("primary", "check"), ("plain", "")])
def test_the_keyboards_place_has_a_ring(dressed: QApplication, qtbot: QtBot, kind: Kind, icon: str) -> None:
    """With the keyboard on it a button has a ring of three pixels, and without it none."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    button, other = BigButton(kind, icon=icon, parent=window), BigButton("plain", parent=window)
    other.move(0, 110)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    ring = [shown(button).pixelColor(150, y).name() for y in range(3)]
    assert ring == [LIGHT.focus.lower()] * 3
    other.setFocus()
    assert LIGHT.focus.lower() not in [shown(button).pixelColor(150, y).name() for y in range(6)]


@pytest.mark.parametrize("kind", ["primary", "plain"])
def test_a_pressed_button_looks_pressed(dressed: QApplication, qtbot: QtBot, kind: Kind) -> None:
    """While it is held down its ground changes, and a disabled one's does not."""
    button = BigButton(kind)
    qtbot.addWidget(button)
    at_rest = shown(button).pixelColor(150, 44)
    button.setDown(True)
    assert shown(button).pixelColor(150, 44) != at_rest
    button.setEnabled(False)
    assert shown(button).pixelColor(150, 44).name() == LIGHT.paper.lower()


@pytest.mark.parametrize("text", ["Change", "Noter cette commande pour tout le monde", LONG, LONG * 4])
@pytest.mark.parametrize("width", [160, 228, 500])
def test_words_never_leave_the_button(dressed: QApplication, qtbot: QtBot, text: str, width: int) -> None:
    """Words of any length stay clear of the rim, with icon and key beside them."""
    button = BigButton("plain", icon="plus", key="F8")
    qtbot.addWidget(button)
    button.setText(text)
    image = shown(button, width, 72)
    for x in range(20, width - 20):
        assert all(image.pixelColor(x, y).name() == LIGHT.surface.lower() for y in (2, 3, 4, 67, 68, 69))
    for y in range(20, 52):
        assert all(
            image.pixelColor(x, y).name() == LIGHT.surface.lower() for x in (2, 3, 4, width - 5, width - 4, width - 3)
        )


@pytest.mark.parametrize(("icon", "key"), [("plus", ""), ("", "F8")])
def test_icon_and_key_mirror(dressed: QApplication, qtbot: QtBot, icon: str, key: str) -> None:
    """The icon stands where reading begins and the key where it ends, from the left and from the right."""
    button = BigButton("plain", icon=icon, key=key)
    qtbot.addWidget(button)
    button.setText(".")
    from_left = weight(shown(button))
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    from_right = weight(shown(button))
    assert (from_left < 147, from_right > 153) == (bool(icon), bool(icon))
    assert from_left + from_right == pytest.approx(300, abs=4)


def test_another_icon_and_key_are_shown(dressed: QApplication, qtbot: QtBot) -> None:
    """A button shows the icon and the key it was given last, and asks for the room they take."""
    button = BigButton("plain")
    qtbot.addWidget(button)
    button.setText("Back")
    bare, narrow = shown(button), button.sizeHint().width()
    button.set_icon("arrow-left")
    with_icon = shown(button)
    assert with_icon != bare
    button.set_key("Esc")
    assert shown(button) != with_icon
    assert button.sizeHint().width() > narrow


def test_colours_mix_by_their_share() -> None:
    """None of the second colour is the first one, all of it the second."""
    assert [mixed("#000000", "#FF8040", share).name() for share in (0, 0.5, 1)] == ["#000000", "#804020", "#ff8040"]
    assert mixed("#101010", "#101010", 0.3) == QColor("#101010")


@pytest.mark.parametrize("change", ["nothing", "size", "theme", "never foreseen"])
def test_words_said_are_seen_at_once_and_as_the_button_is(dressed: QApplication, qtbot: QtBot, change: str) -> None:
    """What is said is painted before `say` returns, whatever became of the button since it was foreseen."""
    button = BigButton("primary", icon="check", key="Enter")
    qtbot.addWidget(button)
    button.resize(600, 88)
    button.setText("The usual")
    with qtbot.waitExposed(button):
        button.show()
    if change != "never foreseen":
        button.foresee("Noted")
    assert button.text() == "The usual"
    if change == "size":
        button.resize(500, 100)
    if change == "theme":
        button.set_theme(Theme(DARK))
    button.say("Noted")
    assert (button.text(), button.accessibleName()) == ("Noted", "Noted")
    said = button.grab().toImage()
    button.setText("x")
    button.setText("Noted")
    assert button.grab().toImage() == said


@pytest.mark.parametrize(
    "before", ["The usual", "Note the whole round", "Press again: contains nuts and milk and eggs"]
)
@pytest.mark.parametrize("width", [220, 420, 900])
def test_all_that_changes_is_painted_when_it_is_said(
    dressed: QApplication, qtbot: QtBot, before: str, width: int
) -> None:
    """No pixel of the words before is left where those foreseen are painted, few pixels though that paints."""
    button = BigButton("primary", icon="check", key="Enter")
    qtbot.addWidget(button)
    button.resize(width, 88)
    button.setText(before)
    with qtbot.waitExposed(button):
        button.show()
    unsaid = button.grab().toImage()
    button.foresee("Noted")
    watch = Regions(button)
    button.say("Noted")
    painted = watch.seen[0]
    said = button.grab().toImage()
    places = [(x, y) for y in range(88) for x in range(width) if unsaid.pixel(x, y) != said.pixel(x, y)]
    assert places
    assert all(painted.contains(x, y) for x, y in places)
