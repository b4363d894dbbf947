"""What can be chosen about how cards look, from top to bottom, and what is written on them."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafememo.domain.card_design import LONGEST_LINE, PALETTES, CardDesign, Colours, Style
from cafememo.domain.sheets import USUAL
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_design_words import colours_name, side_name, style_name, style_sentence
from cafememo.ui.owner.card_logo import LogoRow
from cafememo.ui.owner.card_tiles import ColourTile, StyleTile, TileRow
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.parts import Card, Switch, heading, small
from cafememo.ui.owner.steady import SteadyContent

LYING, UPRIGHT = "lying", "upright"
"""What the chips of how a card is held are known by."""
_TILE, _TILE_UPRIGHT = 64, 100
"""Pixels of the drawing: how high a design is pictured."""


class DesignChoices(SteadyContent):
    """The choices, never wider than their room; whoever shows them takes what is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        column = self.column = QVBoxLayout(self)
        column.setSpacing(theme.px(14))
        look = Card(theme, translate("card design", "Design"))
        self.style_tiles = {
            style: StyleTile(theme, style.value, style_name(style), style_sentence(style), self) for style in Style
        }
        named_styles = {style.value: tile for style, tile in self.style_tiles.items()}
        self.styles = TileRow(theme, translate("card design", "Design"), named_styles, _TILE, 3)
        self.styles.setObjectName("style_choice")
        look.column.addWidget(self.styles)
        look.column.addWidget(heading(theme, translate("card design", "Colours")))
        tiles = {one.value: ColourTile(theme, one.value, colours_name(one), "", self) for one in Colours}
        for one in Colours:
            tiles[one.value].palette_of = PALETTES[one]
        self.colours = TileRow(theme, translate("card design", "Colours"), tiles, 30, 3)
        self.colours.setObjectName("colours_choice")
        look.column.addWidget(self.colours)
        self.sides = ChipRow(theme, translate("card design", "How it is held"), (LYING, UPRIGHT))
        self.sides.setObjectName("sides_choice")
        self.sides.set_text(LYING, side_name(upright=False))
        self.sides.set_text(UPRIGHT, side_name(upright=True))
        look.column.addWidget(self.sides)
        column.addWidget(look)
        column.addWidget(self._build_words())
        column.addStretch(1)
        for card in (look, self.words_card):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_design(self, kept: CardDesign) -> None:
        """Show which choices are kept."""
        self.styles.choose(kept.style)
        self.colours.choose(kept.colours)
        self.sides.choose(UPRIGHT if kept.upright else LYING)
        self.line_field.show_text(kept.line)
        self.name_switch.setChecked(kept.with_name)
        self.back_switch.setChecked(kept.with_back)

    def draw_tiles(self, design: CardDesign, cafe: str, logo: QImage | None, own: Own) -> None:
        """Draw the designs in the colours and with the words the card has."""
        self.styles.set_height(_TILE_UPRIGHT if design.upright else _TILE)
        for style, tile in self.style_tiles.items():
            shown = replace(design, style=style, with_back=False)
            tile.show_card(Faces(shown, cafe, USUAL.card, logo), own)

    def count(self, line: str) -> None:
        """Say how many characters a line has."""
        self.count_label.setText(
            translate("card design", "{count} of {most} characters").format(count=len(line), most=LONGEST_LINE)
        )

    def _build_words(self) -> Card:
        """Build what stands on a card."""
        theme, px = self._theme, self._theme.px
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
        line.addWidget(self.line_field)
        card.column.addLayout(line)
        self.name_switch = Switch(
            theme, translate("card design", "First name on cards made for somebody"), object_name="name_switch"
        )
        self.back_switch = Switch(theme, translate("card design", "Print the back too"), object_name="back_switch")
        for switch in (self.name_switch, self.back_switch):
            card.column.addWidget(switch)
        self.note_label = small(
            theme, translate("card design", "Cards made blank have no name; nothing else of anybody is ever on a card.")
        )
        card.column.addWidget(self.note_label)
        self.logo_row = LogoRow(theme)
        card.column.addWidget(self.logo_row)
        return card

    def minimumSizeHint(self) -> QSize:
        """Return a size that never makes them scroll sideways."""
        return QSize(0, super().minimumSizeHint().height())
