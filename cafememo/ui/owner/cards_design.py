"""How the café's cards look: chosen at one side, seen at the other; each choice acts at once and can be taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.card_design import LONGEST_LINE, PALETTES, CardDesign, Colours, Style
from cafememo.domain.sheets import USUAL
from cafememo.domain.text import clean
from cafememo.domain.trouble import Trouble
from cafememo.services import cards
from cafememo.services.history import Changed
from cafememo.ui.cards.face import Faces
from cafememo.ui.cards.logo import LogoRefused, logo_image
from cafememo.ui.cards.logo_words import refusal_sentence
from cafememo.ui.cards.specimen import specimen
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_design_words import colours_name, side_name, style_name, style_sentence
from cafememo.ui.owner.card_logo import LogoRow
from cafememo.ui.owner.card_preview import CardPreview
from cafememo.ui.owner.card_tiles import ColourTile, StyleTile, TileRow
from cafememo.ui.owner.cards_views import CardsView
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.device_card import on_or_off
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.parts import ANY_WIDTH, Card, Switch, heading, scrolling, small
from cafememo.ui.owner.state_page import TroubleState
from cafememo.ui.owner.steady import SteadyContent

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

BESIDE_FROM = 780
"""Pixels of the drawing from which on the picture stands beside the choices."""
_ABOVE = 250
"""Pixels of the drawing: how high the picture is above the choices."""
_LYING, _UPRIGHT = "lying", "upright"
_TILE, _TILE_UPRIGHT = 64, 100
"""Pixels of the drawing: how high a design is pictured."""


class _Kept(NamedTuple):
    """What is kept of how cards look."""

    design: CardDesign
    logo: bytes | None


class _Content(SteadyContent):
    """The choices from top to bottom, never wider than their room."""

    def minimumSizeHint(self) -> QSize:
        """Return a size that never makes them scroll sideways."""
        return QSize(0, super().minimumSizeHint().height())


class DesignView(CardsView):
    """Shows a card as it would be printed, and beside it everything about it that can be chosen."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("design_view")
        self.setAcceptDrops(True)
        self._design = CardDesign()
        self._typed: str | None = None
        self._logo_png: bytes | None = None
        self._logo: QImage | None = None
        self._stale = True
        self._specimen = specimen(translate("card design", "Camille"))
        px = theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(26), px(6), px(26), px(20))
        self.stack = QStackedWidget()
        whole.addWidget(self.stack)
        self.body = QWidget()
        self._sides = QHBoxLayout(self.body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(px(8))
        self._build_choices()
        self.preview = CardPreview(theme)
        self.preview.keys_within(self)
        self._sides.addWidget(self.area)
        self._sides.addWidget(self.preview, 1)
        self._beside = True
        self.trouble_state = TroubleState(theme, translate("card design", "The cards cannot be read"))
        self.trouble_state.again_button.clicked.connect(self.refresh)
        self.empty = QWidget()
        for shown in (self.empty, self.body, self.trouble_state):
            self.stack.addWidget(shown)
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(self._paste)

    # What it shows.

    def take_change(self, changed: Changed) -> None:
        """Read anew how cards look, at once or when the view is seen again."""
        if changed.tables & {"settings", "pictures"}:
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def refresh(self) -> None:
        """Ask how cards look."""
        self._stale = False
        self.memory.ask(_read, self._take, self._fail, "card design")

    def _take(self, kept: _Kept) -> None:
        """Show what is kept."""
        self._design = kept.design
        if kept.logo != self._logo_png:
            self._logo_png, self._logo = kept.logo, None
            try:
                self._logo = None if kept.logo is None else logo_image(kept.logo)
            except LogoRefused as refused:
                self.logo_row.say(refusal_sentence(refused))
        self.logo_row.show_logo(self._logo)
        self.styles.choose(kept.design.style)
        self.colours.choose(kept.design.colours)
        self.sides.choose(_UPRIGHT if kept.design.upright else _LYING)
        self.line_field.show_text(kept.design.line)
        if not self.line_field.isModified():
            self._typed = None
        self.name_switch.setChecked(kept.design.with_name)
        self.back_switch.setChecked(kept.design.with_back)
        self._draw()
        if self.stack.currentWidget() is not self.body:
            self.stack.setCurrentWidget(self.body)
            if self.hasFocus():
                self.styles.focus_chosen()

    def _fail(self, reason: Trouble) -> None:
        """Say why nothing can be shown; what is shown stays."""
        if self.stack.currentWidget() is self.body:
            self.memory.troubled.emit(reason)
            return
        self.trouble_state.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble_state)

    def _draw(self) -> None:
        """Draw the card, and the designs in the colours and with the words it has."""
        design = self._design if self._typed is None else replace(self._design, line=self._typed)
        cafe = self.memory.facts.name
        self.preview.show_card(Faces(design, cafe, USUAL.card, self._logo), self._specimen)
        self.styles.set_height(_TILE_UPRIGHT if design.upright else _TILE)
        for style, tile in self.style_tiles.items():
            tile.show_card(
                Faces(replace(design, style=style, with_back=False), cafe, USUAL.card, self._logo), self._specimen
            )
        self.count_label.setText(
            translate("card design", "{count} of {most} characters").format(count=len(design.line), most=LONGEST_LINE)
        )

    # What can be chosen.

    def _build_choices(self) -> None:
        theme, px = self.theme, self.theme.px
        content = _Content(theme)
        column = self._choices = QVBoxLayout(content)
        column.setSpacing(px(14))
        look = Card(theme, translate("card design", "Design"))
        self.style_tiles = {
            style: StyleTile(theme, style.value, style_name(style), style_sentence(style), self) for style in Style
        }
        named_styles = {style.value: tile for style, tile in self.style_tiles.items()}
        self.styles = TileRow(theme, translate("card design", "Design"), named_styles, _TILE, 3)
        self.styles.setObjectName("style_choice")
        self.styles.chosen.connect(self._choose_style)
        look.column.addWidget(self.styles)
        look.column.addWidget(heading(theme, translate("card design", "Colours")))
        tiles = {one.value: ColourTile(theme, one.value, colours_name(one), "", self) for one in Colours}
        for one in Colours:
            tiles[one.value].palette_of = PALETTES[one]
        self.colours = TileRow(theme, translate("card design", "Colours"), tiles, 30, 3)
        self.colours.setObjectName("colours_choice")
        self.colours.chosen.connect(self._choose_colours)
        look.column.addWidget(self.colours)
        self.sides = ChipRow(theme, translate("card design", "How it is held"), (_LYING, _UPRIGHT))
        self.sides.setObjectName("sides_choice")
        self.sides.set_text(_LYING, side_name(upright=False))
        self.sides.set_text(_UPRIGHT, side_name(upright=True))
        self.sides.chosen.connect(self._choose_side)
        look.column.addWidget(self.sides)
        column.addWidget(look)
        column.addWidget(self._build_words())
        column.addStretch(1)
        for card in (look, self.words_card):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.area = scrolling(theme, content)

    def _build_words(self) -> Card:
        """Build what stands on a card."""
        theme, px = self.theme, self.theme.px
        card = self.words_card = Card(theme, translate("card design", "What stands on it"))
        line = QVBoxLayout()
        line.setSpacing(px(6))
        head = QHBoxLayout()
        head.addWidget(WrappedLabel(translate("card design", "A line of your own"), theme.font(17, 500), "ink"), 1)
        self.count_label = plain_label(object_name="count_label", role="muted")
        self.count_label.setFont(theme.font(15))
        head.addWidget(self.count_label)
        line.addLayout(head)
        self.line_field = SavingField(
            translate("card design", "A line of your own on the cards"), limit=LONGEST_LINE, object_name="line_field"
        )
        self.line_field.setFixedHeight(max(40, px(44)))
        self.line_field.setPlaceholderText(translate("card design", "Roasted here, poured slowly"))
        self.line_field.textEdited.connect(self._typing)
        self.line_field.saved.connect(self._keep_line)
        self.line_field.too_long.connect(self._tell_too_long)
        line.addWidget(self.line_field)
        card.column.addLayout(line)
        self.name_switch = Switch(
            theme, translate("card design", "First name on cards made for somebody"), object_name="name_switch"
        )
        self.back_switch = Switch(theme, translate("card design", "Print the back too"), object_name="back_switch")
        self.name_switch.clicked.connect(self._keep_name)
        self.back_switch.clicked.connect(self._keep_back)
        for switch in (self.name_switch, self.back_switch):
            card.column.addWidget(switch)
        self.note_label = small(
            theme, translate("card design", "Cards made blank have no name; nothing else of anybody is ever on a card.")
        )
        card.column.addWidget(self.note_label)
        self.logo_row = LogoRow(theme)
        self.logo_row.read.connect(self._keep_logo)
        self.logo_row.removed.connect(self._remove_logo)
        card.column.addWidget(self.logo_row)
        return card

    def _keep(self, name: str, key: str = "", **changes: object) -> None:
        """Keep a changed design under the name of what was done, and show it at once."""
        self._design = replace(self._design, **changes)  # type: ignore[arg-type]  # fields of a design by their names
        self._draw()

        def job(store: "Store") -> None:
            cards.keep_design(store, replace(cards.design(store), **changes))  # type: ignore[arg-type]  # likewise

        self.memory.act(name, job, failed=self._not_kept, key=key)

    def _not_kept(self, reason: Trouble) -> None:
        """Say that something is not kept, and show what is."""
        self.memory.troubled.emit(reason)
        self.refresh()

    def _choose_style(self, key: str) -> None:
        style = Style(key)
        if style is not self._design.style:
            words = translate("card design", "Design of the cards: {name}").format(name=style_name(style))
            self._keep(words, "card style", style=style)

    def _choose_colours(self, key: str) -> None:
        colours = Colours(key)
        if colours is not self._design.colours:
            words = translate("card design", "Colours of the cards: {name}").format(name=colours_name(colours))
            self._keep(words, "card colours", colours=colours)

    def _choose_side(self, key: str) -> None:
        upright = key == _UPRIGHT
        if upright != self._design.upright:
            self._keep(
                translate("card design", "Cards are upright")
                if upright
                else translate("card design", "Cards are lying"),
                "card side",
                upright=upright,
            )

    def _keep_name(self, with_name: bool) -> None:
        setting = translate("card design", "First name on cards made for somebody")
        self._keep(on_or_off(setting, on=with_name), with_name=with_name)

    def _keep_back(self, with_back: bool) -> None:
        self._keep(on_or_off(translate("card design", "Print the back too"), on=with_back), with_back=with_back)

    def _typing(self, text: str) -> None:
        """Show the line as it is typed."""
        self._typed = clean(text, LONGEST_LINE)
        self._draw()

    def _keep_line(self, line: str) -> None:
        self._typed = None
        words = translate("card design", "Line on the cards: “{line}”").format(line=line)
        self._keep(words if line else translate("card design", "No line on the cards"), "card line", line=line)

    def _tell_too_long(self, limit: int) -> None:
        self.said.emit(translate("card design", "A line has %n characters at the most.", "", limit))

    def _keep_logo(self, png: bytes) -> None:
        words = translate("card design", "The cards have another logo")
        if self._logo_png is None:
            words = translate("card design", "The cards have a logo")
        self.memory.act(words, lambda store: cards.keep_logo(store, png), failed=self._not_kept)

    def _remove_logo(self) -> None:
        words = translate("card design", "The cards have no logo any more")
        self.memory.act(words, lambda store: cards.keep_logo(store, None), failed=self._not_kept)

    # Keys and Qt's own.

    def _paste(self) -> None:
        """Take a logo from the clipboard."""
        given: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where nothing was ever copied
        self.logo_row.take(given)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the design that is chosen."""
        super().focusInEvent(event)
        self.styles.focus_chosen()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a logo be dropped."""
        if self.logo_row.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a logo that was dropped."""
        event.acceptProposedAction()
        self.logo_row.take(event.mimeData())

    def showEvent(self, event: QShowEvent) -> None:
        """Read how cards look, where that may have changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the choices, or above them, to be scrolled with them."""
        super().resizeEvent(event)
        px, width = self.theme.px, self.width()
        beside = width >= px(BESIDE_FROM)
        if beside != self._beside:
            self._beside = beside
            if beside:
                self._sides.addWidget(self.preview, 1)
            else:
                self._choices.insertWidget(0, self.preview)
        self.preview.setMinimumHeight(0 if beside else px(_ABOVE))
        self.area.setMinimumWidth(0)
        self.area.setMaximumWidth(min(px(470), max(px(360), round(width * 0.42))) if beside else ANY_WIDTH)
        if beside:
            self.area.setMinimumWidth(self.area.maximumWidth())


def _read(store: "Store") -> _Kept:
    """Read how cards look; on the lane."""
    return _Kept(cards.design(store), cards.logo(store))
