"""Labels show any text as it is; fonts fit their text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.ui.kit.dress import TEXT_ROLES
from cafememo.ui.kit.label import fitted, plain_label, recolour, set_tip, tool_tip
from cafememo.ui.kit.theme import Theme

MARKUP = "<img src=x><b>Léa</b> & Co"


def test_a_label_shows_markup_as_text(dressed: QApplication, qtbot: QtBot) -> None:
    """A name that looks like HTML is shown letter by letter."""
    label = plain_label(MARKUP, object_name="name_label")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert (label.text(), label.objectName()) == (MARKUP, "name_label")
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(MARKUP)


def test_a_label_takes_another_role(dressed: QApplication, qtbot: QtBot) -> None:
    """A label begins in its role's colour and can be given another's; an unknown role is an error."""
    label = plain_label("x", role="muted")
    qtbot.addWidget(label)
    assert label.foregroundRole() == TEXT_ROLES["muted"]
    recolour(label, "brick")
    assert label.foregroundRole() == TEXT_ROLES["brick"]
    with pytest.raises(KeyError):
        recolour(label, "pink")


def test_a_tool_tip_shows_markup_as_text() -> None:
    """What a tool tip is given is always HTML, with the text's own signs written out."""
    assert tool_tip(MARKUP) == "<span>&lt;img src=x>&lt;b>Léa&lt;/b> &amp; Co</span>"
    assert tool_tip("plain") == "<span>plain</span>"
    assert tool_tip("") == ""


def test_a_tip_is_read_aloud_without_markup(dressed: QApplication, qtbot: QtBot) -> None:
    """What a tool tip adds to the name is described in plain words, and what only repeats it is not."""
    label = plain_label("Cut…")
    qtbot.addWidget(label)
    label.setAccessibleName("Café & Co")
    told = QAccessible.queryAccessibleInterface(label)
    for tip, described in ((MARKUP, MARKUP), ("Café & Co", ""), ("", "")):
        set_tip(label, tip)
        assert label.toolTip() == tool_tip(tip)
        assert told.text(QAccessible.Text.Description).strip() == described


def test_a_short_name_keeps_its_size(dressed: QApplication) -> None:
    """A font is not touched where the text fits."""
    font, size = fitted("Camille", Theme().font(76, voice=True), 700)
    assert (font.pixelSize(), size.height()) == (76, QFontMetrics(font).height())


def test_a_long_name_takes_the_largest_size_that_fits(dressed: QApplication) -> None:
    """Forty characters shrink just enough: one pixel more would be too wide."""
    name = "Wilhelmina-Alexandra Wagenmakersmansdott"
    assert len(name) == 40
    font, size = fitted(name, Theme().font(76, voice=True), 760, smallest=20)
    assert size.width() <= 760
    font.setPixelSize(font.pixelSize() + 1)
    assert QFontMetrics(font).horizontalAdvance(name) > 760


def test_two_lines_allow_larger_letters(dressed: QApplication) -> None:
    """A name allowed to wrap is larger than in one line, and no higher than two."""
    name = "Maximiliana Alexandra von Hohenstaufen"
    one, _ = fitted(name, Theme().font(76, voice=True), 600, smallest=20)
    two, size = fitted(name, Theme().font(76, voice=True), 600, smallest=20, lines=2)
    assert two.pixelSize() > one.pixelSize()
    assert size.height() <= 2 * QFontMetrics(two).lineSpacing()


def test_what_can_not_fit_says_so(dressed: QApplication) -> None:
    """At the smallest size the room is still told truly, so that the caller can shorten."""
    font, size = fitted("W" * 200, Theme().font(30), 300)
    assert font.pixelSize() == 15
    assert size.width() > 300


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.text(max_size=60), st.integers(20, 900), st.integers(1, 3))
def test_fitting_never_enlarges_or_goes_below_the_smallest(
    dressed: QApplication, text: str, width: int, lines: int
) -> None:
    """Whatever the text, the font stays between the smallest size and its own."""
    font, _ = fitted(text, Theme().font(40), width, lines=lines)
    assert 15 <= font.pixelSize() <= 40
