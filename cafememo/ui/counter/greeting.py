"""A regular at the counter: the name, the usual, the stamps, and one key to note it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.loyalty import StampCard
from cafememo.domain.reading import Greeting
from cafememo.domain.usual import Why
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.stamps import StampsView
from cafememo.ui.counter.tile import Tile
from cafememo.ui.counter.usual_tile import UsualTile
from cafememo.ui.kit.ahead import PaintedAhead
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import fitted, plain_label, recolour
from cafememo.ui.kit.words import ordinal, translate
from cafememo.ui.sentences import last_visit_text, order_text, reason_text

CONFIRM_MS = 4000
"""How long a first press on a reward waits for its second."""
OTHERS = 2
SHEETS = 3
"""Pictures kept of what a greeting lies on: with no other order, one, or two."""
SLOW_MS = 150
"""A visit that takes longer to be written is seen being written."""


class Choice(NamedTuple):
    """What to note: an order, or None for just a visit; `redeem` gives it for a full card."""

    order_id: int | None
    redeem: bool = False


class GreetingPage(Page):
    """Shows one greeting and says what was chosen; it knows nothing of the store."""

    noted = signal(Choice)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("greeting_page")
        self._greeting: Greeting | None = None
        self.name_label = plain_label(object_name="name_label", parent=self, role="ink")
        self.meta_label = plain_label(object_name="meta_label", parent=self, role="muted")
        self.message_label = plain_label(object_name="message_label", parent=self, role="amber")
        self.message_label.setWordWrap(True)
        self.usual_tile = UsualTile(look, self)
        self.other_tiles = tuple(Tile(look, key, self) for key in ("F2", "F3")[:OTHERS])
        for number, tile in enumerate(self.other_tiles, 2):
            tile.setObjectName(f"other_tile_{number}")
        self.or_label = plain_label(object_name="or_label", parent=self, role="muted")
        self.stamps_view = StampsView(look, self)
        self.usual_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.usual_button.setObjectName("usual_button")
        self.redeem_button = BigButton("plain", icon="gift", key="F4", parent=self)
        self.redeem_button.setObjectName("redeem_button")
        self.visit_button = BigButton("plain", icon="footprints", key="F8", parent=self)
        self.visit_button.setObjectName("visit_button")
        self.painted_ahead = PaintedAhead(self)
        self._laid_out_at: datetime | None = None
        self._arranged: object = None
        self._sheets: dict[object, QPixmap] = {}
        self.usual_tile.on_sheet = True
        for tile in self.other_tiles:
            tile.on_sheet = True
        self._noting = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._show_noting)
        self._confirm = QTimer(self)
        self._confirm.setSingleShot(True)
        self._confirm.setInterval(CONFIRM_MS)
        self._confirm.timeout.connect(self._show_redeem)
        self.usual_tile.clicked.connect(self.note_usual)
        self.usual_button.clicked.connect(self.note_usual)
        self.visit_button.clicked.connect(self.note_visit)
        self.redeem_button.clicked.connect(self.redeem)
        self.other_tiles[0].clicked.connect(self.note_first_other)
        self.other_tiles[1].clicked.connect(self.note_second_other)

    def show_greeting(self, greeting: Greeting, now: datetime) -> None:
        """Show a regular; what was on the page before is gone."""
        if greeting is self._greeting and self._laid_out_at == now:
            return  # foreseen a moment ago
        self._greeting, self._laid_out_at = greeting, now
        # A part that covers its ground makes holes in the page's, which then costs more than to paint twice.
        self.usual_button.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        self._confirm.stop()
        self.name_label.setText(greeting.name)
        self.meta_label.setText(meta_text(greeting, now))
        self.usual_tile.show_usual(greeting.usuals[0] if greeting.usuals else None)
        others = greeting.usuals[1 : 1 + OTHERS]
        for tile, usual in zip(self.other_tiles, others, strict=False):
            tile.show_lines(order_text(usual.lines), reason_text(usual.reason))
        for number, tile in enumerate(self.other_tiles):
            tile.setVisible(number < len(others))
        self.or_label.setText(translate("counter", "OR"))
        self.or_label.setVisible(bool(others))
        self.stamps_view.show_card(greeting.programmes[0].card if greeting.programmes else StampCard(0, 10, 0))
        self.usual_button.setText(primary_text(greeting))
        self.visit_button.setText(translate("counter", "Just a visit"))
        # With nothing to note but the visit, the primary button is that one already.
        self.visit_button.setVisible(bool(greeting.usuals))
        self._show_redeem()
        self.say("")
        self.set_noting(noting=False)
        self._arrange()

    def foresee(self, greeting: Greeting, now: datetime) -> None:
        """Lay out and paint, out of sight, what will most likely be shown in a moment."""
        self.show_greeting(greeting, now)
        self.painted_ahead.paint()

    def say(self, message: str, role: str = "amber") -> None:
        """Show a sentence under the usual, or none."""
        if message != self.message_label.text():
            self.message_label.setText(message)
            recolour(self.message_label, role)
            self._arrange()

    def set_noting(self, *, noting: bool) -> None:
        """Take no second press while the first one is being written; show it where that takes long."""
        self._noting = noting
        if noting:
            self._slow.start()
        else:
            self._slow.stop()
            self._show_noting()

    def get_ready(self) -> None:
        """Let the page itself be seen, and be ready to say "Noted" at once, with nothing painted below the button."""
        self.painted_ahead.take_away()
        self.usual_button.foresee(translate("counter", "Noted"))
        self.usual_button.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def say_noted(self) -> None:
        """Say on the button that it is on the disk: the first thing to be told, and soonest painted."""
        self.usual_button.say(translate("counter", "Noted"))

    def _show_noting(self) -> None:
        """Show whether something is being written."""
        for button in (self.usual_button, self.redeem_button, self.visit_button):
            button.setEnabled(not self._noting)

    def _choose(self, choice: Choice) -> None:
        """Say what was chosen, once."""
        if not self._noting:
            self.noted.emit(choice)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._sheets.clear()
        self.usual_tile.set_look(look)
        self.stamps_view.set_look(look)
        for tile in self.other_tiles:
            tile.set_look(look)
        for button in (self.usual_button, self.redeem_button, self.visit_button):
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def note_usual(self) -> None:
        """Note what the primary button stands for."""
        if self._greeting is not None:
            usuals = self._greeting.usuals
            self._choose(Choice(usuals[0].order_id if usuals else None))

    def note_visit(self) -> None:
        """Note a visit without an order."""
        if self._greeting is not None:
            self._choose(Choice(None))

    def note_other(self, number: int) -> None:
        """Note one of the other orders, counted from 0; nothing where there is no such one."""
        if self._greeting is not None and number + 1 < len(self._greeting.usuals):
            self._choose(Choice(self._greeting.usuals[number + 1].order_id))

    def redeem(self) -> None:
        """Ask for a second press, or at the second one give the usual for the full card."""
        if self._greeting is None or not self._greeting.ready():
            return
        if self._confirm.isActive():
            self._confirm.stop()
            usuals = self._greeting.usuals
            self._choose(Choice(usuals[0].order_id if usuals else None, redeem=True))
            return
        self._confirm.start()
        self._name_redeem(translate("counter", "Press again"))

    def note_first_other(self) -> None:
        """Note the first of the other orders."""
        self.note_other(0)

    def note_second_other(self) -> None:
        """Note the second of the other orders."""
        self.note_other(1)

    def _show_redeem(self) -> None:
        """Show the reward's button where there is a reward."""
        self.redeem_button.setVisible(bool(self._greeting and self._greeting.ready()))
        self._name_redeem(translate("counter", "It’s free today"))

    def _name_redeem(self, text: str) -> None:
        """Give the reward's button its words."""
        self.redeem_button.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew."""
        super().resizeEvent(event)
        self._sheets.clear()
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet the parts lie on: paper, cards and frames. Nearly every greeting lies on the same."""
        frames: tuple[UsualTile | Tile, ...] = (
            self.usual_tile,
            *(tile for tile in self.other_tiles if not tile.isHidden()),
        )
        key = (tuple(card.height() for card in self._cards()), tuple(frame.geometry() for frame in frames))
        sheet = self._sheets.get(key)
        if sheet is None:
            if len(self._sheets) >= SHEETS:
                del self._sheets[next(iter(self._sheets))]
            sheet = self._sheets[key] = self._drawn_sheet(frames)
        QPainter(self).drawPixmap(0, 0, sheet)

    def _drawn_sheet(self, frames: Sequence[UsualTile | Tile]) -> QPixmap:
        """Draw everything that does not depend on who is greeted."""
        look, ratio = self._look, self._look.pixel_ratio
        sheet = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(look.colour("paper"))
        painter = QPainter(sheet)
        for card in self._cards():
            look.paint_ground(painter, mirrored(self, card), "surface", "line", 1, 20, "paper")
        for frame in frames:
            frame.paint_frame(painter, frame.geometry())
        painter.end()
        return sheet

    def _cards(self) -> list[QRect]:
        """Return where the cards are: the person, the other orders if any, the stamps."""
        look = self._look
        margin, gap = look.px(24), look.px(24)
        small = look.gap(16)
        bottom = self.height() - self._foot() - margin - gap
        others = bool(self._greeting and len(self._greeting.usuals) > 1)
        if self.width() >= self.height():
            side = look.px(372)
            main = QRect(margin, margin, self.width() - 2 * margin - gap - side, bottom - margin)
            column = QRect(main.right() + 1 + gap, margin, side, bottom - margin)
            if not others:
                return [main, column]
            tiles = len(self._greeting.usuals) - 1 if self._greeting else 0
            height = look.px(54) + tiles * look.target(80) + (tiles - 1) * look.gap(12) + look.px(23)
            above = QRect(column.left(), column.top(), side, height)
            below = column.adjusted(0, height + small, 0, 0)
            return [main, above, below]
        height = look.px(340)
        main = QRect(margin, margin, self.width() - 2 * margin, bottom - margin - gap - height)
        row = QRect(margin, main.bottom() + 1 + gap, main.width(), height)
        if not others:
            return [main, row]
        half = (row.width() - gap) // 2
        return [
            main,
            QRect(row.left(), row.top(), half, height),
            QRect(row.left() + half + gap, row.top(), row.width() - half - gap, height),
        ]

    def _arrange(self) -> None:
        """Put every part where the drawing has it; whatever was painted ahead is true no more."""
        self.painted_ahead.take_away()
        if self._greeting is None or self.width() < 100:
            return
        cards = self._cards()
        self._arrange_person(cards[0])
        hidden = (self.redeem_button.isHidden(), self.visit_button.isHidden())
        now = (self._look, self.size(), tuple(card.height() for card in cards), hidden, self.isRightToLeft())
        if now != self._arranged:
            # Nearly every greeting finds these where the one before it left them.
            self._arranged = now
            if len(cards) == 3:
                self._arrange_others(cards[1])
            pad = self._look.px(22)
            place(self.stamps_view, self, cards[-1].adjusted(pad, pad, -pad, -pad))
            self._arrange_buttons()
        self.update()

    def _arrange_person(self, card: QRect) -> None:
        """Place name, second line, usual and message within their card."""
        look = self._look
        inner = card.adjusted(look.px(36), look.px(22), -look.px(36), -look.px(36))
        meta_font = look.sans(look.text(20), 500)
        meta_width = look.metrics(meta_font).horizontalAdvance(self.meta_label.text()) + look.px(4)
        beside = inner.width() - meta_width - look.px(22)
        name_font, name_size = fitted(self.name_label.text(), look.serif(look.text(76)), beside, smallest=look.text(52))
        together = name_size.width() <= beside
        if not together:
            name_font, name_size = fitted(
                self.name_label.text(),
                look.serif(look.text(76)),
                inner.width(),
                smallest=look.text(30),
                lines=2,
            )
        self.name_label.setFont(name_font)
        self.name_label.setWordWrap(name_size.height() > 1.5 * look.metrics(name_font).height())
        self.meta_label.setFont(meta_font)
        name_height = name_size.height()
        meta_height = look.metrics(meta_font).height()
        if together:
            place(self.name_label, self, QRect(inner.left(), inner.top(), name_size.width() + 2, name_height))
            # Both stand on one baseline.
            base = inner.top() + look.metrics(name_font).ascent() - look.metrics(meta_font).ascent()
            left = inner.left() + name_size.width() + look.px(22)
            place(self.meta_label, self, QRect(left, base, meta_width, meta_height))
            top = inner.top() + name_height
        else:
            place(self.name_label, self, QRect(inner.left(), inner.top(), inner.width(), name_height))
            under = QRect(inner.left(), inner.top() + name_height, inner.width(), meta_height)
            place(self.meta_label, self, under)
            top = under.bottom() + 1
        top += look.px(16)
        bottom = inner.bottom() + 1
        message = self.message_label.text()
        self.message_label.setVisible(bool(message))
        if message:
            font = look.sans(look.text(18), 500)
            self.message_label.setFont(font)
            needed = look.metrics(font).boundingRect(
                QRect(0, 0, inner.width(), 1000), int(Qt.TextFlag.TextWordWrap), message
            )
            height = needed.height() + look.px(4)
            bottom += look.px(18)
            place(self.message_label, self, QRect(inner.left(), bottom - height, inner.width(), height))
            bottom -= height + look.px(12)
        place(self.usual_tile, self, QRect(inner.left(), top, inner.width(), bottom - top))

    def _arrange_others(self, card: QRect) -> None:
        """Place the other orders within their card."""
        look = self._look
        inner = card.adjusted(look.px(22), look.px(20), -look.px(22), -look.px(22))
        self.or_label.setFont(look.sans(look.text(15), 600))
        place(self.or_label, self, QRect(inner.left(), inner.top(), inner.width(), look.px(24)))
        top = card.top() + look.px(54)
        for tile in self.other_tiles:
            place(tile, self, QRect(inner.left(), top, inner.width(), look.target(80)))
            top += look.target(80) + look.gap(12)

    def _foot(self) -> int:
        """Return how high the buttons are together: in portrait, three of them need two rows."""
        row = self._look.target(88)
        return 2 * row + self._look.gap(16) if self._in_two_rows() else row

    def _in_two_rows(self) -> bool:
        """Tell whether the buttons would be too narrow for their words side by side."""
        return self.width() < self.height() and not self.redeem_button.isHidden()

    def _arrange_buttons(self) -> None:
        """Place the buttons: the primary one first, and widest."""
        look = self._look
        margin, gap, height = look.px(24), look.gap(16), look.target(88)
        top = self.height() - margin - self._foot()
        more = [button for button in (self.redeem_button, self.visit_button) if not button.isHidden()]
        whole = self.width() - 2 * margin
        if self._in_two_rows():
            place(self.usual_button, self, QRect(margin, top, whole, height))
            share = (whole - gap * (len(more) - 1)) // len(more)
            for number, button in enumerate(more):
                left = margin + number * (share + gap)
                place(button, self, QRect(left, top + height + gap, share, height))
            return
        width = min(look.px(372), (whole - gap * len(more)) // (len(more) + 2)) if more else 0
        if len(more) == 1:
            # In line with the column above it.
            gap = look.gap(24)
            width = look.px(372) if self.width() >= self.height() else whole // 3
        primary = whole - (width + gap) * len(more)
        place(self.usual_button, self, QRect(margin, top, primary, height))
        left = margin + primary + gap
        for button in more:
            place(button, self, QRect(left, top, width, height))
            left += width + gap


def meta_text(greeting: Greeting, now: datetime) -> str:
    """Return what stands beside the name: when they were last here, and which visit this is."""
    if greeting.last_visit is None:
        return translate("counter", "first visit")
    return translate("counter", "{last} · {nth} visit").format(
        last=last_visit_text(greeting.last_visit, now), nth=ordinal(greeting.visits + 1)
    )


def primary_text(greeting: Greeting) -> str:
    """Return the words of the primary button: what Enter does."""
    if not greeting.usuals:
        return translate("counter", "Just a visit")
    if greeting.usuals[0].reason.why is Why.FAVOURITE:
        return translate("counter", "Note this")
    return translate("counter", "The usual")
