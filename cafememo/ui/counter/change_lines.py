"""The lines of the ticket: the open one large, with what is amiss under it; the others to be opened by a press."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.domain.conflict import option_against
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine, spoken
from cafememo.ui.conflict_sentences import short_conflict_text
from cafememo.ui.counter.change_grid import care_for
from cafememo.ui.counter.choice_button import Care, Choice, ChoiceButton
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.chips import ChipColours, LaidChips, lay_out_chips, paint_chips
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import wrapped
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import item_text

SHRINKS = (1.0, 0.85, 0.72, 0.6)
"""How much a long line is shrunk, step by step, until it fits."""


class SaidChip(NamedTuple):
    """What stands in a chip, and whether it is what speaks against the line."""

    text: str
    warning: bool = False


def said_chips(line: OrderLine, menu: Menu, avoids: frozenset[Content]) -> tuple[SaidChip, ...]:
    """Return the options a barista must read, those that speak against the line among them, and the free word."""
    worth = {option.id for option in menu.worth_saying(line.option_ids)}
    chips = []
    for option in map(menu.option, line.option_ids):
        warning = care_for(option_against(option, avoids)) is Care.CONFLICT
        if warning or option.id in worth:
            chips.append(SaidChip(option.name, warning))
    if line.word:
        chips.append(SaidChip(translate("usual", "“{word}”").format(word=line.word)))
    return tuple(chips)


def shortened(chips: tuple[SaidChip, ...], left_out: int) -> tuple[SaidChip, ...]:
    """Leave out as many chips, the last ones, and say how many; those that warn stay longest."""
    if not left_out:
        return chips
    going = sorted(range(len(chips)), key=lambda place: (chips[place].warning, -place))[:left_out]
    stay = tuple(chip for place, chip in enumerate(chips) if place not in going)
    # Never cut silently: what is not seen is not made.
    return (*stay, SaidChip(translate("counter", "and %n more", "", left_out)))


class OpenLine(QWidget):
    """Shows the line that is being changed: item, chips, and a sentence where something is amiss."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("open_line")
        self._look = look
        self._title = ""
        self._chips: tuple[SaidChip, ...] = ()
        self._sentence = ""
        self._role = "amber"
        self._warned = False
        self._hinting = False

    def show_hint(self, hint: str) -> None:
        """Say what to do where no item is chosen yet."""
        self._title, self._chips, self._warned, self._hinting = hint, (), False, True
        self.say("")

    def show_line(self, title: str, chips: tuple[SaidChip, ...], *, warned: bool) -> None:
        """Show a line; `warned` puts a triangle beside its name: the item itself is not for this person."""
        self._title, self._chips, self._warned, self._hinting = title, chips, warned, False
        self._name()

    def say(self, sentence: str, role: str = "amber") -> None:
        """Show a sentence under the line, or none."""
        self._sentence, self._role = sentence, role
        self._name()

    def sentence(self) -> str:
        """Return the sentence under the line."""
        return self._sentence

    def wanted_height(self, width: int, most: int) -> int:
        """Return the height that shows everything, shrunk where it would be more than `most`."""
        return min(most, self._fitted(width, most).height)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is laid out for this size."""
        look = self._look
        painter = QPainter(self)
        laid = self._fitted(self.width(), self.height())
        rightward = self.isRightToLeft()
        high = look.metrics(laid.font).lineSpacing()
        left = 0
        if self._warned:
            size = round(laid.font.pixelSize() * 0.9)
            spot = mirrored(self, QRect(0, (high - size) // 2, size, size))
            painter.drawPixmap(spot.topLeft(), look.icon("triangle-alert", "amber", size))
            left = size + look.px(8)
        role = "muted" if self._hinting else "ink"
        for number, row in enumerate(laid.title):
            at = mirrored(self, QRect(left, number * high, self.width() - left, high))
            look.write(painter, at, row, laid.font, role, rightward=rightward)
        tokens = look.theme.tokens
        area = QRect(0, laid.chips_top, self.width(), laid.chips.height)
        for chip, corner, said in zip(laid.chips.chips, laid.chips.corners, laid.said, strict=True):
            colours = ChipColours.of(tokens, warning=said.warning)
            one = LaidChips((chip,), (corner,), laid.chips.height)
            paint_chips(painter, area, one, colours, right_to_left=rightward)
        if laid.sentence:
            self._paint_sentence(painter, laid)

    def _paint_sentence(self, painter: QPainter, laid: "_Laid") -> None:
        """Paint the sentence on its soft ground, a triangle before it."""
        look = self._look
        box = QRect(0, laid.box_top, self.width(), laid.height - laid.box_top)
        soft = f"{self._role}_soft"
        look.paint_ground(painter, box, soft, soft, 0, 12, "surface")
        size, pad = look.px(22), look.px(14)
        spot = QRect(box.left() + pad, box.top() + look.px(11), size, size)
        painter.drawPixmap(mirrored(self, spot).topLeft(), look.icon("triangle-alert", self._role, size))
        painter.setPen(look.colour(self._role))
        painter.setFont(laid.small)
        # Not by look.write, which keeps words: here a person's name stands.
        words = box.adjusted(2 * pad + size - look.px(4), 0, -pad, 0)
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(mirrored(self, words), flags, laid.sentence)

    def _name(self) -> None:
        """Say all of it to who cannot see it."""
        words = ", ".join((self._title, *(chip.text for chip in self._chips)))
        self.setAccessibleName(f"{words}. {self._sentence}" if self._sentence else words)
        self.update()

    def _fitted(self, width: int, height: int) -> "_Laid":
        """Lay everything out smaller and smaller until it fits, then without its last chips, which are counted."""
        for shrink in SHRINKS:
            laid = self._lay_out(self._chips, self._sentence, width, shrink)
            if laid.height <= height:
                return laid
        # What speaks against the line is never left out; the second line, why it matters, before it would be.
        for sentence in dict.fromkeys((self._sentence, self._sentence.partition("\n")[0])):
            for left_out in range(1, len(self._chips) + 1):
                laid = self._lay_out(shortened(self._chips, left_out), sentence, width, SHRINKS[-1])
                if laid.height <= height:
                    return laid
        return self._lay_out((), self._sentence.partition("\n")[0], width, SHRINKS[-1])

    def _lay_out(self, said: tuple[SaidChip, ...], sentence: str, width: int, shrink: float) -> "_Laid":
        """Lay everything out at one size."""
        look = self._look
        font = look.sans(look.text(27 * shrink), 600)
        beside = round(font.pixelSize() * 0.9) + look.px(8) if self._warned else 0
        title = tuple(wrapped(self._title, font, width - beside, 2))
        y = look.metrics(font).lineSpacing() * len(title)
        chip_font = look.sans(look.text(18 * shrink), 600)
        chips = lay_out_chips(width, 10_000, [chip.text for chip in said], chip_font)
        chips_top = y + look.px(8 * shrink)
        if said:
            y = chips_top + chips.height
        small = look.sans(look.text(17 * shrink), 600)
        box_top = y
        if sentence:
            box_top = y + look.px(12 * shrink)
            inner = width - 3 * look.px(14) - look.px(22) + look.px(4)
            flags = int(Qt.TextFlag.TextWordWrap)
            words = look.metrics(small).boundingRect(QRect(0, 0, inner, 10_000), flags, sentence)
            y = box_top + max(words.height(), look.px(22)) + look.px(22)
        return _Laid(title, font, said, chips, chips_top, small, sentence, box_top, y)


class _Laid(NamedTuple):
    """The open line laid out; tops in pixels from its own."""

    title: tuple[str, ...]
    font: QFont
    said: tuple[SaidChip, ...]
    chips: LaidChips
    chips_top: int
    small: QFont
    sentence: str
    box_top: int
    height: int


def closed_choice(line: OrderLine, menu: Menu, avoids: frozenset[Content], *, first: bool) -> Choice:
    """Return what the button of a line says that is not open: the item, and under it its options."""
    from cafememo.domain.conflict import line_against  # noqa: PLC0415 - few orders have several lines

    said = spoken(Order((line,)), menu)[0]
    against = line_against(line, menu, avoids)
    below = ", ".join(chip.text for chip in said_chips(line, menu, avoids))
    name = item_text(said) if first else f"+ {item_text(said)}"
    return Choice(name, care=care_for(against), why=short_conflict_text(against), below=below)


class ClosedLine(ChoiceButton):
    """A line that a press opens again."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, letters=20, radius=14, lines=1)
        self.setCheckable(False)
        self.under = "surface"
        self.leading = True
