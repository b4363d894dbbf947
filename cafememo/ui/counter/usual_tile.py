"""The usual, large: what to make, in making order."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import ShownUsual
from cafememo.domain.round import Chosen
from cafememo.domain.usual import Why
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.chips import ChipColours, LaidChips, lay_out_chips, paint_chips
from cafememo.ui.kit.label import wrapped
from cafememo.ui.kit.words import language, translate
from cafememo.ui.sentences import item_text, order_text, reason_text

SHRINKS = (1.0, 0.85, 0.72, 0.6)
"""How much a long order is shrunk, step by step, before lines of it are left out."""

LAYOUTS = 256
"""Orders whose layout is kept; a café's regulars have a few hundred between them."""


class UsualTile(QAbstractButton):
    """Shows one order; pressing it is the same as pressing the primary button."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("usual_tile")
        # The primary button below does the same and has the focus: two stops for one thing would be one too many.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._order: tuple[SpokenLine, ...] = ()
        self._heading = ""
        self._reason = ""
        self._colours: ChipColours | None = None
        self._warning: ChipColours | None = None
        self._warned: frozenset[str] = frozenset()
        self.on_sheet = False
        """Whether what lies below shows the tile's frame already."""
        self._layouts: dict[tuple[object, ...], _Laid] = {}

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._layouts.clear()
        self._colours = self._warning = None
        self.update()

    def warn(self, lines: tuple[SpokenLine, ...], warned: frozenset[str]) -> None:
        """Show the order with every option that speaks against it, and those marked."""
        self._order, self._warned = lines, warned
        self.update()

    def show_usual(self, usual: ShownUsual | None) -> None:
        """Show an order; None says that there is none yet."""
        if usual is None:
            self._show((), translate("counter", "Nothing ordered yet"))
        else:
            # "A favourite here" is the reason already.
            reason = "" if usual.reason.why is Why.FAVOURITE else reason_text(usual.reason)
            self._show(usual.lines, heading_of(usual), reason)

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what somebody has this time, in place of the usual."""
        if chosen.reward_of is not None:
            heading = translate("counter", "FREE TODAY")
        elif chosen.lines:
            heading = translate("counter", "THIS TIME")
        else:
            heading = translate("counter", "Just a visit")
        self._show(chosen.lines, heading, translate("counter", "the usual from now on") if chosen.make_usual else "")

    def _show(self, lines: tuple[SpokenLine, ...], heading: str, reason: str = "") -> None:
        """Show an order under its heading, or the heading alone."""
        self._order, self._heading, self._reason = lines, heading, reason
        self._warned = frozenset()
        self.setEnabled(bool(lines))
        self.setAccessibleName(f"{heading.capitalize()}: {order_text(lines)}" if lines else heading)
        self.setAccessibleDescription(reason)
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(300, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the order."""
        self.paint_on(QPainter(self))

    def paint_on(self, painter: QPainter) -> None:
        """Paint the tile, its corner where the painter begins: the order centred in height, shrunk until it fits."""
        look, box = self._look, self.rect()
        if self.isDown() or not self.on_sheet:
            self.paint_frame(painter, box)
        inner = box.adjusted(look.px(30), look.px(20), -look.px(30), -look.px(20))
        heading = look.sans(look.text(16 if self._order else 26), 600)
        metrics = look.metrics(heading)
        above = metrics.height() + look.px(14)
        laid = self._laid(inner.width(), inner.height() - above)
        top = inner.top() + max(0, (inner.height() - above - laid.height) // 2)
        if above + laid.height > inner.height():  # only where not even one line fits
            painter.setClipRect(box)
        text = f"{self._heading} · {self._reason}" if self._reason else self._heading
        text = look.shortened(text, heading, inner.width())
        at = QRect(inner.left(), top, inner.width(), metrics.height())
        look.write(painter, at, text, heading, "muted", rightward=self.isRightToLeft())
        self._paint_order(painter, inner, top + above, laid)

    def paint_frame(self, painter: QPainter, box: QRect) -> None:
        """Paint the frame, on a surface; whoever keeps the tile `on_sheet` paints it there."""
        width, down = 2 if self._order else 1, self.isDown()
        fill = "crema_soft" if down else "surface"
        self._look.paint_ground(painter, box, fill, "espresso", width, 18, "surface", rim_only=not down)

    def _paint_order(self, painter: QPainter, inner: QRect, top: int, laid: "_Laid") -> None:
        """Paint the lines and the chips, from `top` on."""
        look, rightward = self._look, self.isRightToLeft()
        for text in laid.texts:
            at = QRect(inner.left(), top + text.top, inner.width(), text.height)
            look.write(painter, at, text.text, text.font, text.role, rightward=rightward)
        if self._colours is None:
            self._colours = ChipColours.of(look.theme.tokens)
        for place, chips in laid.chips:
            area = QRect(inner.left(), top + place, inner.width(), chips.height)
            paint_chips(painter, area, chips, self._colours, right_to_left=rightward)
            if self._warned:
                self._paint_warnings(painter, area, chips)

    def _paint_warnings(self, painter: QPainter, area: QRect, chips: LaidChips) -> None:
        """Paint those chips anew that speak against the order; the sentence below says why, with an icon."""
        if self._warning is None:
            self._warning = ChipColours.of(self._look.theme.tokens, warning=True)
        marked = [place for place, chip in enumerate(chips.chips) if chip.text in self._warned]
        some = LaidChips(
            tuple(chips.chips[place] for place in marked),
            tuple(chips.corners[place] for place in marked),
            chips.height,
        )
        paint_chips(painter, area, some, self._warning, right_to_left=self.isRightToLeft())

    def _laid(self, width: int, height: int) -> "_Laid":
        """Return the order laid out: all of it, as large as fits, else as many lines as fit.

        Many people have the same order, so layouts are kept.
        """
        lines = self._order
        key = (lines, width, height, language())
        found = self._layouts.get(key)
        if found is None:
            if len(self._layouts) >= LAYOUTS:
                self._layouts.clear()
            found = self._layouts[key] = self._fitted(lines, width, height)
        return found

    def _fitted(self, lines: tuple[SpokenLine, ...], width: int, height: int) -> "_Laid":
        """Lay an order out smaller and smaller, then without its last lines, until it fits."""
        laid = _Laid((), (), 0)
        for shrink in SHRINKS:
            laid = self._lay_out(lines, len(lines), width, shrink)
            if laid.height <= height:
                return laid
        for shown in range(len(lines) - 1, 0, -1):
            laid = self._lay_out(lines, shown, width, SHRINKS[-1])
            if laid.height <= height:
                break
        return laid

    def _lay_out(self, lines: tuple[SpokenLine, ...], shown: int, width: int, shrink: float) -> "_Laid":
        """Lay out the first `shown` lines, under each other from 0."""
        look = self._look
        texts: list[_Text] = []
        chips: list[tuple[int, LaidChips]] = []
        y = 0
        for place, line in enumerate(lines[:shown]):
            font = look.sans(look.text((46 if place == 0 else 30) * shrink), 600)
            text = item_text(line) if place == 0 else f"+ {item_text(line)}"
            spacing = look.metrics(font).lineSpacing()
            for row in wrapped(text, font, width, 2):
                texts.append(_Text(y, spacing, font, "ink", row))
                y += spacing
            y += look.px(8 * shrink)
            said = said_chips(line)
            if said:
                font = look.sans(look.text((22 if place == 0 else 18) * shrink), 600)
                laid = lay_out_chips(width, 10_000, said, font)
                chips.append((y, laid))
                y += laid.height
            y += look.px(14 * shrink)
        if shown < len(lines):
            # Never cut silently: what is not seen is not made.
            font = look.sans(look.text(18), 600)
            height = look.metrics(font).height()
            more = translate("counter", "and %n more", "", len(lines) - shown)
            texts.append(_Text(y, height, font, "amber", more))
            y += height + look.px(8)
        return _Laid(tuple(texts), tuple(chips), max(0, y - look.px(14 * shrink)))


class _Text(NamedTuple):
    """A line of an order: where, in what, and the words."""

    top: int
    height: int
    font: QFont
    role: str
    text: str


class _Laid(NamedTuple):
    """An order laid out, and its height."""

    texts: tuple[_Text, ...]
    chips: tuple[tuple[int, LaidChips], ...]
    height: int


def heading_of(usual: ShownUsual) -> str:
    """Return what stands above an order: a newcomer has no usual yet."""
    if usual.reason.why is Why.FAVOURITE:
        return translate("counter", "A FAVOURITE HERE")
    return translate("counter", "THE USUAL")


def said_chips(line: SpokenLine) -> tuple[str, ...]:
    """Return what stands in chips under an item: its options, and the free word in quotes."""
    word = (translate("usual", "“{word}”").format(word=line.word),) if line.word else ()
    return (*line.options, *word)
