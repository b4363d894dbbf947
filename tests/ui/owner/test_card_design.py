"""How cards look, chosen by keys: each choice acts at once, is seen at once, and is taken back by Ctrl+Z."""

from collections.abc import Callable
from pathlib import Path

import pytest
from house_driver import CTRL, HouseDriver
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from cafememo.domain.card_design import CardDesign, Colours, Style
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services import cards
from cafememo.services.preferences import name_cafe
from cafememo.ui.owner.card_preview import dots_a_millimetre
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_design import DesignView
from support import Handed


class Designing:
    """The view of the open café, and what is kept of it."""

    def __init__(self, house: HouseDriver) -> None:
        self.house = house
        page = house.page
        assert isinstance(page, CardsPage)
        page.turn_to("design")
        view = page.view
        assert isinstance(view, DesignView)
        self.view = view
        house.qtbot.waitUntil(lambda: view.stack.currentWidget() is view.body)

    def kept(self) -> CardDesign:
        """Return the design that is kept."""
        told: list[CardDesign] = []
        self.house.owner.memory.ask(cards.design, told.append)
        self.house.qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def shown(self) -> CardDesign:
        """Return the design that is seen."""
        faces = self.view.preview.picture._faces
        assert faces is not None
        return faces.design

    def keep_with(self, key: Qt.Key) -> str:
        """Press a key that keeps something, and return what that is called."""
        return self.house.done(lambda: self.house.press(key))


@pytest.fixture
def designing(camille: Handed, open_house: Callable[[str], HouseDriver]) -> Designing:
    """Give the view, shown."""
    return Designing(open_house("cards"))


def picture_file(folder: Path, width: int = 200, height: int = 120) -> Path:
    """Write a picture that makes a logo."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#C4572C"))
    file = folder / "logo.png"
    assert image.save(str(file))
    return file


def test_a_design_is_chosen_by_the_arrow_keys(designing: Designing) -> None:
    """Each arrow key is seen at once and kept; one Ctrl+Z takes all of them back."""
    view, house = designing.view, designing.house
    view.setFocus()
    assert view.choices.style_tiles[Style.COUNTER].hasFocus()
    assert designing.keep_with(Qt.Key.Key_Right) == "Design of the cards: Cup"
    assert (designing.shown().style, designing.kept().style) == (Style.CUP, Style.CUP)
    assert designing.keep_with(Qt.Key.Key_Right) == "Design of the cards: Label"
    assert designing.kept().style is Style.LABEL
    house.undo()
    assert (designing.kept(), designing.shown().style) == (CardDesign(), Style.COUNTER)
    assert view.choices.styles.chosen_key() == "counter"


def test_colours_and_sides_are_chosen_likewise(designing: Designing) -> None:
    """Colours have names in words; an upright card is drawn upright in every tile."""
    view, house = designing.view, designing.house
    view.choices.colours.focus_chosen()
    house.qtbot.waitUntil(view.choices.colours.tiles()[0].hasFocus)
    assert designing.keep_with(Qt.Key.Key_Right) == "Colours of the cards: Sage"
    assert designing.keep_with(Qt.Key.Key_Down) == "Colours of the cards: Caramel"
    assert designing.kept().colours is Colours.CREMA
    view.choices.sides.focus_chosen()
    assert designing.keep_with(Qt.Key.Key_Right) == "Cards are upright"
    assert designing.kept().upright
    faces = view.choices.style_tiles[Style.LABEL].faces
    assert faces is not None
    assert faces.size.height > faces.size.width
    house.undo()
    assert not designing.shown().upright


def test_a_line_is_seen_as_it_is_typed_and_kept_at_enter(designing: Designing) -> None:
    """Letters count, too many are cut and said to be; what does not fit the card is said below it."""
    view, house = designing.view, designing.house
    house.focus(view.choices.line_field)
    house.type("Roasted here")
    assert (designing.shown().line, designing.kept().line) == ("Roasted here", "")
    assert view.choices.count_label.text() == "12 of 60 characters"
    assert designing.keep_with(Qt.Key.Key_Return) == "Line on the cards: “Roasted here”"
    assert designing.kept().line == "Roasted here"
    assert view.preview.cut_label.isHidden()
    view.choices.line_field.selectAll()
    house.type("W" * 61)
    assert house.told() == "A line has 60 characters at the most."
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert designing.kept().line == "W" * 60
    view.choices.line_field.selectAll()
    house.press(Qt.Key.Key_Delete)
    assert designing.keep_with(Qt.Key.Key_Return) == "No line on the cards"
    house.undo()
    assert designing.kept().line == designing.shown().line == ""


def test_what_does_not_fit_is_said(designing: Designing) -> None:
    """A line too long for the design is said to be, with its ending; in another design it may fit."""
    view, house = designing.view, designing.house
    view.choices.style_tiles[Style.LABEL].click()
    house.focus(view.choices.line_field)
    house.type("W" * 60)
    assert view.preview.cut_label.isVisible()
    assert view.preview.cut_label.text().startswith("The line is too long for this card: it ends with “W")
    house.press(Qt.Key.Key_Escape)


def test_name_and_back_are_switched_by_space(designing: Designing) -> None:
    """Both are seen on the card at once."""
    view, house = designing.view, designing.house
    house.focus(view.choices.name_switch)
    assert designing.keep_with(Qt.Key.Key_Space) == "First name on cards made for somebody: on"
    house.focus(view.choices.back_switch)
    assert designing.keep_with(Qt.Key.Key_Space) == "Print the back too: on"
    assert (designing.kept().with_name, designing.kept().with_back) == (True, True)
    assert view.preview.picture._sides() == (True, False)
    house.undo()
    assert (view.choices.back_switch.isChecked(), view.preview.picture._sides()) == (False, (True,))


def test_a_logo_is_chosen_pasted_and_removed(designing: Designing, tmp_path: Path) -> None:
    """A file, then a picture from the clipboard; each is seen on the card and taken back by Ctrl+Z."""
    view, house = designing.view, designing.house
    house.focus(view.choices.logo_row.choose_button)
    house.press(Qt.Key.Key_Space)
    dialog = view.choices.logo_row.dialog
    assert dialog is not None
    assert not dialog.isModal()
    file = picture_file(tmp_path)
    told = house.done(lambda: dialog.fileSelected.emit(str(file)))
    dialog.close()
    assert told == "The cards have a logo"
    assert view._logo is not None
    row = view.choices.logo_row.remove_button.parentWidget()
    house.qtbot.waitUntil(lambda: row.rect().contains(view.choices.logo_row.remove_button.geometry()))
    assert (view._logo.width(), view.choices.logo_row.remove_button.isVisible()) == (200, True)
    other = QImage(60, 90, QImage.Format.Format_RGB32)
    other.fill(QColor("#224466"))
    QGuiApplication.clipboard().setImage(other)
    house.focus(view.choices.back_switch)
    assert house.done(lambda: house.press(Qt.Key.Key_V, CTRL)) == "The cards have another logo"
    assert view._logo.width() == 60
    house.undo()
    assert view._logo.width() == 200
    house.focus(view.choices.logo_row.remove_button)
    assert designing.keep_with(Qt.Key.Key_Space) == "The cards have no logo any more"
    assert (view._logo, view.choices.logo_row.choose_button.hasFocus()) == (None, True)
    QGuiApplication.clipboard().clear()


def test_a_file_is_dropped_and_a_bad_one_refused_in_a_sentence(designing: Designing, tmp_path: Path) -> None:
    """A picture dropped on the page is the logo; a text is refused, and the logo stays."""
    view, house = designing.view, designing.house
    house.done(lambda: _drop(view, picture_file(tmp_path)))
    assert view._logo is not None
    bad = tmp_path / "notes.png"
    bad.write_text("no picture", encoding="utf-8")
    _drop(view, bad)
    house.qtbot.waitUntil(view.choices.logo_row.told_label.isVisible)
    assert view.choices.logo_row.told_label.text() == "This is no picture for a card. Take a PNG, JPEG or SVG file."
    assert view._logo is not None
    QGuiApplication.clipboard().setText("only words")
    house.focus(view.choices.back_switch)
    house.press(Qt.Key.Key_V, CTRL)
    assert view.choices.logo_row.told_label.text() == "There is no picture to paste. Copy one, or choose a file."
    QGuiApplication.clipboard().clear()


def test_the_size_is_changed_by_keys(designing: Designing) -> None:
    """Ctrl+0 shows it as large as it is, by the screen's own measure; Ctrl+− and Ctrl++ less large and larger."""
    view, house = designing.view, designing.house
    view.setFocus()
    picture = view.preview.picture
    house.press(Qt.Key.Key_0, CTRL)
    assert picture.percent == 100
    assert view.preview.size_label.text() == "85 × 54 mm, in its true size"
    wide = 85 * dots_a_millimetre(picture.screen())
    assert picture._whole(100).width() == pytest.approx(wide)
    house.press(Qt.Key.Key_Minus, CTRL)
    assert view.preview.size_label.text() == "85 × 54 mm, at 75%"
    house.press(Qt.Key.Key_Plus, CTRL)
    house.press(Qt.Key.Key_Plus, CTRL)
    assert picture.percent == 125
    assert house.program.screen.scaling.percent == 100


def test_the_cafes_name_follows(designing: Designing) -> None:
    """The card bears the café's real name, and another one as soon as it has it; the longest fits or is said not to."""
    view, house = designing.view, designing.house
    house.done(lambda: house.owner.memory.act("named", lambda store: name_cafe(store, "W" * 40)))
    faces = view.preview.picture._faces
    assert faces is not None
    assert faces.shown("title").replace(" ", "") == "W" * 40
    assert view.preview.cut_label.isHidden()


def test_what_cannot_be_read_is_said_and_tried_again(designing: Designing) -> None:
    """Before anything is shown a state says why; afterwards what is shown stays, and the window says it."""
    view, house = designing.view, designing.house
    view._fail(StoreUnavailable())
    assert view.stack.currentWidget() is view.body
    assert house.told() == "The disk does not answer. Nothing was changed. Try again."
    view.stack.setCurrentWidget(view.empty)
    view._fail(StoreUnavailable())
    assert view.stack.currentWidget() is view.trouble_state
    house.focus(view.trouble_state.again_button)
    house.press(Qt.Key.Key_Space)
    house.qtbot.waitUntil(lambda: view.stack.currentWidget() is view.body)


def test_a_broken_logo_that_is_kept_is_left_away(designing: Designing) -> None:
    """A card is drawn without it, and a sentence says what is the matter."""
    view, house = designing.view, designing.house
    house.done(lambda: house.owner.memory.act("broken", lambda store: cards.keep_logo(store, b"\x89PNG broken")))
    assert view._logo is None
    assert view.choices.logo_row.told_label.text() == "This picture is damaged. Save it again, or take another."


def _drop(view: DesignView, file: Path) -> None:
    """Drag a file onto the view, and drop it there."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(file))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(40, 40), action, given, left, none)
    QApplication.sendEvent(view, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(40, 40), action, given, left, none))


def test_a_card_larger_than_its_room_begins_at_the_top(designing: Designing) -> None:
    """In its true size, with the back below, nothing is cut off: it is scrolled, also by keys; smaller, it is not."""
    view, house = designing.view, designing.house
    house.owner.resize(1024, 600)
    preview = view.preview
    house.done(view.choices.back_switch.click)
    house.qtbot.waitUntil(lambda: view.width() < 1024)
    assert preview.area.focusPolicy() is Qt.FocusPolicy.NoFocus
    view.setFocus()
    house.press(Qt.Key.Key_0, CTRL)
    bar = preview.area.verticalScrollBar()
    house.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert (preview.picture.percent, bar.value(), bar.isVisible()) == (100, 0, True)
    assert preview.picture.height() >= preview.picture._whole(100).height()
    house.focus(preview.area)
    house.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    view.setFocus()
    house.press(Qt.Key.Key_Minus, CTRL)
    house.press(Qt.Key.Key_Minus, CTRL)
    house.qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert preview.area.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("width", [900, 940, 1024, 1280])
def test_no_button_of_the_logo_is_cut(designing: Designing, width: int) -> None:
    """Where a button has no room beside the logo, it stands below."""
    house, row = designing.house, designing.view.choices.logo_row
    house.owner.resize(width, 900)
    house.settle()
    room = row.choose_button.parentWidget()
    assert room is not None
    house.qtbot.waitUntil(lambda: row.choose_button.geometry().right() < room.width())
