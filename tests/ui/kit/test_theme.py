"""One theme for the whole program: palette, style sheet, size and motion."""

import weakref
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cafememo.ui.kit import dress as dresses
from cafememo.ui.kit import theme as themes
from cafememo.ui.kit.dress import TEXT_ROLES
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens


@pytest.fixture(autouse=True)
def _undressed_afterwards(dressed: QApplication) -> Iterator[None]:
    yield
    dressed.setStyleSheet("")


class Listener(QObject):
    """Counts what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def hear(self, _what: object) -> None:
        """Count."""
        self.told += 1


def test_lengths_follow_the_scale() -> None:
    """Lengths and letters grow with the scale, and a line never vanishes."""
    assert (Theme(scale=1.5).px(72), Theme(scale=0.8).px(72), Theme(scale=0.8).px(0.1)) == (108, 58, 1)
    assert Theme(scale=1.5).font(20, 600).pixelSize() == 30


def test_fonts_are_the_programs_own(dressed: QApplication) -> None:
    """Letters are set in Inter at the weight asked for, names in Fraunces SemiBold."""
    for weight in (400, 500, 600):
        info = QFontInfo(Theme().font(17, weight))
        assert (info.family(), info.weight()) == ("Inter", weight)
    assert QFontInfo(Theme().font(76, voice=True)).family() == "Fraunces"


def test_nothing_moves_where_motion_is_unwanted() -> None:
    """A fade lasts 120 ms at most, and no time at all with reduced motion."""
    assert (Theme().fade(80), Theme().fade(500), Theme(reduced_motion=True).fade(80)) == (80, 120, 0)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("group", ["Active", "Inactive", "Disabled"])
def test_every_group_of_the_palette_comes_from_the_tokens(tokens: Tokens, group: str) -> None:
    """No colour of the palette is left to the system, in an active window, an inactive one, or disabled."""
    palette = dresses.palette(tokens)
    chosen = {QColor(colour).name() for colour in tokens}
    for role in QPalette.ColorRole:
        if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}:
            assert palette.color(QPalette.ColorGroup[group], role).name() in chosen, role


def test_a_label_follows_the_theme_by_its_role(dressed: QApplication, qtbot: QtBot) -> None:
    """A label on the screen shows its role's colour after every change of theme."""
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    for role, place in TEXT_ROLES.items():
        label.setForegroundRole(place)
        for tokens in (LIGHT, DARK, CONTRAST):
            dresses.apply(dressed, Theme(tokens))
            shown = label.palette().color(label.foregroundRole()).name().upper()
            assert shown == getattr(tokens, role), (role, tokens)


def test_a_field_shows_where_the_keyboard_is(dressed: QApplication, qtbot: QtBot) -> None:
    """A field's border has the edge's colour, and the focus colour while one types in it; its text stays put."""
    dresses.apply(dressed, Theme(LIGHT))
    field = QLineEdit("Camille")
    qtbot.addWidget(field)
    field.resize(300, 72)
    field.show()
    middle = field.height() // 2
    field.clearFocus()
    before = field.cursorRect().left()
    assert field.grab().toImage().pixelColor(0, middle).name() == LIGHT.edge.lower()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    image = field.grab().toImage()
    assert [image.pixelColor(x, middle).name() for x in range(3)] == [LIGHT.focus.lower()] * 3
    assert field.cursorRect().left() == before


class System(QObject):
    """A system whose choices are set by a test; the platforms tests run on have none to change."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's name
    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Unknown
        self.contrast = Qt.ContrastPreference.NoPreference

    def styleHints(self) -> "System":  # noqa: N802 - Qt's name
        """Stand for the hints too."""
        return self

    def accessibility(self) -> "System":
        """Stand for the hints on access too."""
        return self

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        """Return the scheme set."""
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        """Return the preference set."""
        return self.contrast


@pytest.mark.parametrize(
    ("scheme", "contrast", "tokens"),
    [
        ("Unknown", "NoPreference", LIGHT),
        ("Light", "NoPreference", LIGHT),
        ("Dark", "NoPreference", DARK),
        ("Dark", "HighContrast", CONTRAST),
        ("Light", "HighContrast", CONTRAST),
    ],
)
def test_the_colours_are_those_the_system_asks_for(scheme: str, contrast: str, tokens: Tokens) -> None:
    """High contrast goes before dark, and where the system says nothing it is light."""
    system = System()
    system.scheme, system.contrast = Qt.ColorScheme[scheme], Qt.ContrastPreference[contrast]
    assert themes.system_tokens(cast("QApplication", system)) is tokens


def test_a_change_of_the_system_is_told(dressed: QApplication) -> None:
    """A change of scheme or contrast in the real hints reaches the listener, as long as there is one."""
    listener = Listener()
    themes.follow_system(dressed, listener.hear)
    hints = dressed.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert listener.told == 2
    gone = weakref.ref(listener)
    del listener
    assert gone() is None
