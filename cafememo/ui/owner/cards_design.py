"""How the café's cards look: chosen at one side, seen at the other; each choice acts at once and can be taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, Qt
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
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.card_design import LONGEST_LINE, CardDesign, Colours, Style
from cafememo.domain.sheets import USUAL
from cafememo.domain.text import clean
from cafememo.domain.trouble import Trouble
from cafememo.services import cards
from cafememo.services.history import Changed
from cafememo.ui.cards.face import Faces
from cafememo.ui.cards.logo import LogoRefused, logo_image
from cafememo.ui.cards.logo_words import refusal_sentence
from cafememo.ui.cards.specimen import specimen
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_choices import UPRIGHT, DesignChoices
from cafememo.ui.owner.card_design_words import colours_name, style_name
from cafememo.ui.owner.card_preview import CardPreview
from cafememo.ui.owner.device_card import on_or_off
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import ANY_WIDTH, scrolling
from cafememo.ui.owner.state_page import TroubleState

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

BESIDE_FROM = 780
"""Pixels of the drawing from which on the picture stands beside the choices."""
_ABOVE = 250
"""Pixels of the drawing: how high the picture is above the choices."""


class _Kept(NamedTuple):
    """What is kept of how cards look."""

    design: CardDesign
    logo: bytes | None


class DesignView(PageView):
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
        self._connect_choices()
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
                self.choices.logo_row.say(refusal_sentence(refused))
        self.choices.logo_row.show_logo(self._logo)
        self.choices.show_design(kept.design)
        if not self.choices.line_field.isModified():
            self._typed = None
        self._draw()
        if self.stack.currentWidget() is not self.body:
            self.stack.setCurrentWidget(self.body)
            if self.hasFocus():
                self.choices.styles.focus_chosen()

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
        self.choices.draw_tiles(design, cafe, self._logo, self._specimen)
        self.choices.count(design.line)

    # What can be chosen.

    def _connect_choices(self) -> None:
        """Show the choices, and take what is chosen."""
        choices = self.choices = DesignChoices(self.theme)
        choices.styles.chosen.connect(self._choose_style)
        choices.colours.chosen.connect(self._choose_colours)
        choices.sides.chosen.connect(self._choose_side)
        choices.line_field.textEdited.connect(self._typing)
        choices.line_field.saved.connect(self._keep_line)
        choices.line_field.too_long.connect(self._tell_too_long)
        choices.name_switch.clicked.connect(self._keep_name)
        choices.back_switch.clicked.connect(self._keep_back)
        choices.logo_row.read.connect(self._keep_logo)
        choices.logo_row.removed.connect(self._remove_logo)
        self.area = scrolling(self.theme, choices)

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
        upright = key == UPRIGHT
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
        self.choices.logo_row.take(given)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the design that is chosen."""
        super().focusInEvent(event)
        self.choices.styles.focus_chosen()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a logo be dropped."""
        if self.choices.logo_row.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a logo that was dropped."""
        event.acceptProposedAction()
        self.choices.logo_row.take(event.mimeData())

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
                self.choices.column.insertWidget(0, self.preview)
        self.preview.setMinimumHeight(0 if beside else px(_ABOVE))
        self.area.setMinimumWidth(0)
        self.area.setMaximumWidth(min(px(470), max(px(360), round(width * 0.42))) if beside else ANY_WIDTH)
        if beside:
            self.area.setMinimumWidth(self.area.maximumWidth())


def _read(store: "Store") -> _Kept:
    """Read how cards look; on the lane."""
    return _Kept(cards.design(store), cards.logo(store))
