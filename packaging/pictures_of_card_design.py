"""The states of the design of cards that are drawn."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from hard_names import EMOJI, RIGHT_TO_LEFT, WIDE
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.domain.card_design import CardDesign, Colours, Style
from cafememo.domain.trouble import DiskFull
from cafememo.services import cards
from cafememo.services.preferences import name_cafe
from cafememo.ui.cards.logo import logo_of
from cafememo.ui.cards.logo_words import refusal_sentence
from cafememo.ui.cards.refused import LogoRefused, Why
from cafememo.ui.cards.wallet import png_of
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_design import DesignView

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

    from cafememo.store.store import Store

_LINE = "Roasted here, poured slowly"


def _logo() -> bytes:
    """Draw a logo that is nobody's."""
    image = QImage(420, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#C4572C"))
    painter.drawEllipse(QPointF(150, 150), 140, 140)
    painter.setBrush(QColor("#F2BE82"))
    painter.drawEllipse(QPointF(270, 150), 140, 140)
    painter.end()
    return logo_of(png_of(image))


def show_design(
    stage: "OwnerStage", design: CardDesign, *, cafe: str = "Café du Coin", logo: bytes | None = None
) -> DesignView:
    """Show a design that is kept."""

    def keep(store: "Store") -> None:
        cards.keep_design(store, design)
        cards.keep_logo(store, logo)
        name_cafe(store, cafe)

    stage.change(keep)
    page = stage.turn_to("cards")
    assert isinstance(page, CardsPage)  # noqa: S101 - its key says so
    page.turn_to("design")
    view = page.view
    assert isinstance(view, DesignView)  # noqa: S101 - likewise
    stage.settle()
    view.choices.logo_row.say("")
    view.area.verticalScrollBar().setValue(0)
    view.setFocus()
    return view


def _foot(stage: "OwnerStage") -> None:
    view = show_design(stage, CardDesign(Style.LABEL, Colours.INK, line=_LINE), logo=_logo())
    stage.settle()
    view.area.verticalScrollBar().setValue(10_000)
    view.choices.line_field.setFocus()


def _refused(stage: "OwnerStage") -> None:
    view = show_design(stage, CardDesign(Style.CUP, Colours.SAGE))
    view.choices.logo_row.say(refusal_sentence(LogoRefused(Why.TOO_LONG, width=4000, height=20, most=20)))
    stage.settle()
    view.area.verticalScrollBar().setValue(10_000)


def _true_size(stage: "OwnerStage") -> None:
    view = show_design(stage, CardDesign(Style.CUP, Colours.PLUM, upright=True, line=_LINE, with_back=True))
    view.preview.true_button.click()
    view.preview.larger_button.setFocus()


def _unreadable(stage: "OwnerStage") -> None:
    view = show_design(stage, CardDesign())
    view.stack.setCurrentWidget(view.empty)
    view._fail(DiskFull())  # noqa: SLF001 - as when the disk does not answer


def _phone(stage: "OwnerStage", *, asks: bool = False, dead: bool = False) -> None:
    """Make a card for somebody's phone; the sheet of the state before is closed."""
    page = stage.regulars()
    page.table.choose_row(4)
    stage.until(lambda: page.pane.whole)
    section = page.pane.body.phone
    if section.sheet is not None:
        section.sheet._leave()  # noqa: SLF001 - it asks otherwise
    section.open()
    stage.until(lambda: section.sheet is not None and section.sheet.isVisible())
    stage.owner.told.hide()
    sheet = section.sheet
    if sheet is not None and asks:
        sheet.close_sheet()
    if dead:
        stage.owner.memory.undo()


_BOTH = CardDesign(Style.COUNTER, line=_LINE, with_name=True, with_back=True)
FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "design": lambda stage: show_design(stage, CardDesign(line=_LINE, with_name=True)),
    "design_back": lambda stage: show_design(stage, _BOTH, logo=_logo()),
    "design_cup": lambda stage: show_design(stage, replace(_BOTH, style=Style.CUP, colours=Colours.SAGE, upright=True)),
    "design_foot": _foot,
    "design_refused": _refused,
    "design_true": _true_size,
    "design_long": lambda stage: show_design(
        stage, CardDesign(Style.LABEL, Colours.BRICK, line="W" * 60, with_name=True), cafe=WIDE, logo=_logo()
    ),
    "design_rtl": lambda stage: show_design(stage, replace(_BOTH, line=RIGHT_TO_LEFT), cafe=RIGHT_TO_LEFT),
    "phone_card": _phone,
    "phone_card_asks": lambda stage: _phone(stage, asks=True),
    "phone_card_dead": lambda stage: _phone(stage, dead=True),
    "design_emoji": lambda stage: show_design(stage, replace(_BOTH, style=Style.LABEL, upright=True), cafe=EMOJI),
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "design_new": lambda stage: show_design(stage, CardDesign()),
    "design_unreadable": _unreadable,
}
