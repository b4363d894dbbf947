"""Cards of the demo café to scan off the screen, or to press where there is no scanner."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.codes.payload import Token, decode
from cafememo.codes.qr import QUIET_ZONE, matrix
from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate


class CardToTry(NamedTuple):
    """A card and the words under it."""

    payload: str
    caption: str


def cards_to_try(cards: Sequence[tuple[str, str | None, str]]) -> tuple[CardToTry, ...]:
    """Choose eight of (payload, name, state): regulars first, then a new card and a dead one."""
    active = [CardToTry(payload, name or "") for payload, name, state in cards if state == "active"]
    blank = [CardToTry(payload, translate("demo", "a new card")) for payload, _, state in cards if state == "blank"]
    dead = [
        CardToTry(payload, translate("demo", "a replaced card")) for payload, _, state in cards if state == "replaced"
    ]
    return (*active[:5], *blank[:2], *dead[:1])


class DemoCardsPage(Page):
    """Shows cards of every kind; scanning one or pressing it is the same."""

    card_pressed = signal(bytes)
    left = signal()

    def __init__(self, look: Look, cards: Sequence[CardToTry], parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("demo_cards_page")
        self.title_label = plain_label(object_name="demo_title", parent=self, role="ink")
        self.title_label.setText(translate("demo", "Scan one of these, or press it"))
        self.buttons = tuple(CodeButton(look, card, self) for card in cards)
        for number, button in enumerate(self.buttons):
            button.setObjectName(f"demo_card_{number}")
            button.clicked.connect(self._pressed)
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("demo_back_button")
        self.back_button.setText(translate("demo", "Back"))
        self.back_button.clicked.connect(self.left.emit)

    def announcement(self) -> str:
        """Return what the cards are for."""
        return self.title_label.text()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in self.buttons:
            button.set_look(look)
        self.back_button.set_theme(look.sized_theme)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        """Take a press for a scan."""
        button = self.sender()
        if isinstance(button, CodeButton):
            self.card_pressed.emit(button.token)

    def _arrange(self) -> None:
        """Two rows of cards, four in portrait."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100 or not self.buttons:
            return
        margin, gap, foot = look.px(24), look.gap(16), look.target(72)
        self.title_label.setFont(look.serif(look.text(32)))
        title = look.metrics(self.title_label.font()).height()
        place(self.title_label, self, QRect(margin, margin, width - 2 * margin, title))
        rows = 2 if width >= height else 4
        columns = -(-len(self.buttons) // rows)
        top = margin + title + gap
        room = height - top - foot - gap - margin
        tile_width = (width - 2 * margin - gap * (columns - 1)) // columns
        tile_height = (room - gap * (rows - 1)) // rows
        for number, button in enumerate(self.buttons):
            row, column = divmod(number, columns)
            x, y = margin + column * (tile_width + gap), top + row * (tile_height + gap)
            place(button, self, QRect(x, y, tile_width, tile_height))
        back = QRect(margin, height - margin - foot, max(look.px(220), self.back_button.sizeHint().width()), foot)
        place(self.back_button, self, back)


class CodeButton(QAbstractButton):
    """One card: its code, black on white in every theme, and what it is."""

    def __init__(self, look: Look, card: CardToTry, parent: QWidget) -> None:
        super().__init__(parent)
        read = decode(card.payload)
        self.token = read.token if isinstance(read, Token) else b""
        self._look = look
        self._caption = card.caption
        self._matrix = matrix(card.payload)
        self._code = QPixmap()
        self.setAccessibleName(card.caption)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile, the code in whole pixels a module, and the caption."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look.paint_pressable(painter, self, self.rect(), under="paper")
        font = look.sans(look.text(16), 600)
        metrics = look.metrics(font)
        pad = look.px(12)
        room = min(self.width() - 2 * pad, self.height() - 3 * pad - metrics.height())
        module = max(1, room // (len(self._matrix) + 2 * QUIET_ZONE))
        side = module * (len(self._matrix) + 2 * QUIET_ZONE)
        if self._code.width() != side:
            self._code = code_pixmap(self._matrix, module, QUIET_ZONE)
        total = side + pad + metrics.height()
        top = (self.height() - total) // 2
        painter.drawPixmap((self.width() - side) // 2, top, self._code)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        text = metrics.elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width() - 2 * pad)
        below = QRect(pad, top + side + pad, self.width() - 2 * pad, metrics.height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), text)


def code_pixmap(matrix: tuple[tuple[bool, ...], ...], module: int, quiet_zone: int) -> QPixmap:
    """Return a code as a picture, black on white in every theme, with its quiet zone; `module` in pixels."""
    side = len(matrix) + 2 * quiet_zone
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + quiet_zone, y + quiet_zone, 0xFF000000)
    return QPixmap.fromImage(image.scaled(side * module, side * module))
