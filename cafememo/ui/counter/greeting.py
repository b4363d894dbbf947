"""A regular at the counter: the name, the usual, the stamps, and one key to note it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.reading import Greeting, ShownUsual
from cafememo.domain.round import Chosen, Round, Seat
from cafememo.ui.counter.greeting_places import (
    NO_CARDS,
    GreetingCards,
    Shown,
    greeting_buttons,
    greeting_cards,
    heading_height,
)
from cafememo.ui.counter.greeting_words import cue_text, meta_text, primary_text
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.person_card import PersonCard
from cafememo.ui.counter.round_tabs import RoundTabs
from cafememo.ui.counter.stamps import StampsView
from cafememo.ui.counter.tile import Tile
from cafememo.ui.kit.ahead import Area, PaintedAhead, Parts
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import order_text, reason_text

if TYPE_CHECKING:
    from cafememo.domain.menu import Menu
    from cafememo.domain.order import Order
    from cafememo.ui.counter.greeting_conflicts import Against

CONFIRM_MS = 4000
"""How long a first press on a reward waits for its second."""
OTHERS = 2
A_MOMENT = timedelta(seconds=2)
"""What was laid out longer ago than this is laid out anew: the language may have changed."""
SHEETS = 3
"""Pictures kept of what a greeting lies on: with no other order, one, or two."""
SLOW_MS = 150
"""A visit that takes longer to be written is seen being written."""


class GreetingPage(Page):
    """Shows the seat of a round and says what was pressed; it knows nothing of the store."""

    noted = signal()
    """Enter: note the round as it stands."""
    chosen = signal(Chosen)
    """Somebody has something else than what is shown."""
    change_wanted = signal()
    more_wanted = signal()

    _sheet: object = None
    """What the sheet depends on, besides the page's size and its look, with which all sheets go."""
    _asks_again = False
    """Whether the next press is the second one that an order somebody avoids asks for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("greeting_page")
        self._round = Round()
        self._others: tuple[ShownUsual, ...] = ()
        self.menu: Menu | None = None
        """What there is today, to hold an order against what is sold out and what somebody avoids."""
        self._against: Against | None = None
        self.person = PersonCard(look, self)
        self.name_label = self.person.name_label
        self.meta_label = self.person.meta_label
        self.message_label = self.person.message_label
        self.usual_tile = self.person.usual_tile
        self.other_tiles = tuple(Tile(look, key, self) for key in ("F2", "F3")[:OTHERS])
        for number, tile in enumerate(self.other_tiles, 2):
            tile.setObjectName(f"other_tile_{number}")
            tile.on_sheet = True
        self.or_label = plain_label(object_name="or_label", parent=self, role="muted")
        self.stamps_view = StampsView(look, self)
        self.round_tabs = RoundTabs(look, self)
        self.round_tabs.hide()
        self.usual_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.usual_button.setObjectName("usual_button")
        self.redeem_button = BigButton("plain", icon="gift", key="F4", parent=self)
        self.redeem_button.setObjectName("redeem_button")
        self.change_button = BigButton("plain", icon="pencil", key="F7", parent=self)
        self.change_button.setObjectName("change_button")
        self.more_button = BigButton("plain", icon="plus", key="F6", parent=self)
        self.more_button.setObjectName("more_button")
        self.visit_button = BigButton("plain", icon="footprints", key="F8", parent=self)
        self.visit_button.setObjectName("visit_button")
        self.painted_ahead = PaintedAhead(self, self)
        self._laid_out_at: datetime | None = None
        self._laid_out_by: Menu | None = None
        self._cards = NO_CARDS
        self._arranged: object = None
        self._sheets: dict[object, QPixmap] = {}
        self._noting = False
        self._slow = self._timer(SLOW_MS)
        self._slow.timeout.connect(self._show_noting)
        self._confirm = self._timer(CONFIRM_MS)
        self._confirm.timeout.connect(self._show_redeem)
        self._sure = self._timer(CONFIRM_MS)
        self._sure.timeout.connect(self._doubt)
        self.usual_tile.clicked.connect(self.note)
        self.usual_button.clicked.connect(self.note)
        self.visit_button.clicked.connect(self.choose_visit)
        self.redeem_button.clicked.connect(self.redeem)
        self.change_button.clicked.connect(self.change)
        self.more_button.clicked.connect(self.one_more)
        self.other_tiles[0].clicked.connect(self.choose_first_other)
        self.other_tiles[1].clicked.connect(self.choose_second_other)

    def _timer(self, milliseconds: int) -> QTimer:
        """Return a timer that rings once."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        return made

    # What is shown.

    def announcement(self) -> str:
        """Return who it is, what they have, what speaks against it or is to be said, and that a reward is ready."""
        parts = [self.person.name, self.usual_tile.accessibleName(), self.message_label.text()]
        if self._round.reward_waiting() is not None:
            parts.append(translate("counter", "Free today"))
        return ". ".join(part.rstrip(".").replace("\n", " ") for part in parts if part)

    def show_greeting(self, greeting: Greeting, now: datetime) -> None:
        """Show a regular who is alone."""
        self.show_round(Round().welcome(greeting), now)

    def show_round(self, built: Round, now: datetime) -> None:
        """Show the seat of a round; what was on the page before is gone."""
        if built and built == self._round and self._foreseen_for(now) and not self._noting:
            return
        self._round, self._laid_out_at, self._laid_out_by = built, now, self.menu
        # A part that covers its ground makes holes in the page's, which then costs more than to paint twice.
        self.usual_button.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        self._confirm.stop()
        self._asks_again = False
        seat = built.seat
        greeting, having = seat.greeting, seat.having()
        self.person.show_person(greeting.name, meta_text(greeting, now))
        self.person.show_seat(seat)
        left = [usual for usual in greeting.usuals if usual.order_id != having.order]
        self._others = tuple(left[:OTHERS])
        for number, tile in enumerate(self.other_tiles):
            tile.setVisible(number < len(self._others))
        for tile, usual in zip(self.other_tiles, self._others, strict=False):
            tile.show_lines(order_text(usual.lines), self._sold_out(usual.order) or reason_text(usual.reason))
        self.or_label.setText(translate("counter", "OR"))
        self.or_label.setVisible(bool(self._others))
        self.stamps_view.setVisible(bool(greeting.programmes))
        self.stamps_view.show_programmes(greeting.programmes)
        several = len(built.seats) > 1
        self.round_tabs.setVisible(several)
        if several:
            self.round_tabs.show_seats(built.seats, built.at)
        self._name_buttons(built)
        self._show_redeem()
        self._against, missing = self._speaks_against(seat), self._sold_out(seat.order())
        if self._against is not None:
            self.person.usual_tile.warn(self._against.lines, self._against.warned)
            missing = f"{missing}\n{self._against.sentence}".lstrip()
        if missing:
            self.person.say(missing, "amber", "triangle-alert")
        else:
            self.person.say(cue_text(greeting), "muted", "message-circle")
        self.set_noting(noting=False)
        self._arrange()

    def _foreseen_for(self, now: datetime) -> bool:
        """Tell whether the page was laid out a moment ago, and would read the same now."""
        before = self._laid_out_at
        if self._laid_out_by is not self.menu:
            return False
        return before is not None and timedelta() <= now - before <= A_MOMENT and now.date() == before.date()

    def _name_buttons(self, built: Round) -> None:
        """Give the buttons their words, and hide what would do the same as another."""
        self._name_primary()
        self.change_button.setText(translate("counter", "Change"))
        self.more_button.setText(translate("counter", "One more"))
        self.visit_button.setText(translate("counter", "Just a visit"))
        # With nothing to note but the visit, the primary button is that one already.
        self.visit_button.setVisible(built.seat.having().order is not None)

    def _name_primary(self) -> None:
        """Say what Enter does."""
        self.usual_button.set_icon("check")
        self.usual_button.setText(primary_text(self._round))

    def _speaks_against(self, seat: Seat) -> "Against | None":
        """Return what speaks against what somebody is about to have."""
        if not seat.greeting.avoids or self.menu is None:
            return None
        from cafememo.ui.counter.greeting_conflicts import against  # noqa: PLC0415 - for few people

        return against(seat, self.menu)

    def _sold_out(self, order: "Order | None") -> str:
        """Say what of an order is sold out today."""
        if self.menu is None or not self.menu.lacks_something():
            return ""
        from cafememo.ui.counter.sold_out import order_sentence  # noqa: PLC0415 - for few days

        return order_sentence(order, self.menu)

    def foresee(self, greeting: Greeting, now: datetime) -> None:
        """Lay out and paint, out of sight, what will most likely be shown in a moment."""
        self.show_greeting(greeting, now)
        self.painted_ahead.paint()

    def ask(self, usual: ShownUsual) -> bool:
        """Ask whether an order should be the usual; not where something else is to be said, or there is a round."""
        if len(self._round.seats) != 1 or self._round.seat.chosen or self.message_label.text() or self._noting:
            return False
        proposal = self.person.ask(usual.reason, usual.lines)
        self.tell_aloud(proposal.yes_button.accessibleName())
        self._arrange()
        return True

    def end_asking(self) -> None:
        """Ask no more."""
        self.person.end_asking()
        self._arrange()

    def say(self, message: str, role: str = "amber", icon: str = "triangle-alert") -> None:
        """Show a sentence under the usual, or none, and tell it."""
        if self.person.say(message, role, icon):
            self._arrange()
        self.tell_aloud(message)

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
        for button in self._buttons():
            button.setEnabled(not self._noting)

    def _buttons(self) -> tuple[BigButton, ...]:
        """Return the buttons at the bottom, the primary one first."""
        return (self.usual_button, self.redeem_button, self.change_button, self.more_button, self.visit_button)

    # What is pressed.

    def note(self) -> None:
        """Note what the primary button stands for; what somebody avoids asks for a second press."""
        if not self._round or self._noting:
            return
        if not self._asks_again:
            for place, seat in enumerate(self._round.seats):
                found = self._speaks_against(seat)
                if found is not None:
                    if place != self._round.at:
                        self.round_tabs.turned.emit(place)
                    self._ask_again(found.short)
                    return
        self._asks_again = False
        self.noted.emit()

    def _ask_again(self, why: str) -> None:
        """Ask for a second press, and say why in few words."""
        self._asks_again = True
        self._sure.start()
        self.usual_button.set_icon("triangle-alert")
        self.usual_button.setText(translate("change", "Press again: {why}").format(why=why))
        self.tell_aloud(self.usual_button.text())

    def _doubt(self) -> None:
        """Take the next press for a first one again."""
        if self._asks_again:
            self._asks_again = False
            self._name_primary()

    def choose_visit(self) -> None:
        """Choose a visit without an order."""
        self._choose(Chosen(None))

    def choose_first_other(self) -> None:
        """Choose the first of the other orders."""
        self._choose_other(0)

    def choose_second_other(self) -> None:
        """Choose the second of the other orders."""
        self._choose_other(1)

    def _choose_other(self, number: int) -> None:
        """Choose one of the other orders; nothing where none such is seen."""
        if number < len(self._others) and not self.other_tiles[number].size().isEmpty():
            usual = self._others[number]
            self._choose(Chosen(usual.order_id, usual.lines))

    def change(self) -> None:
        """Ask for the menu, to change what is shown."""
        if self._round and not self._noting:
            self.change_wanted.emit()

    def one_more(self) -> None:
        """Ask for the menu, for another order of the same person."""
        if self._round and not self._noting:
            self.more_wanted.emit()

    def redeem(self) -> None:
        """Ask for a second press, or at the second one give what is shown for the reward that goes first."""
        ready = self._round.reward_waiting()
        if ready is None or self._noting:
            return
        if self._confirm.isActive():
            self._confirm.stop()
            having = self._round.seat.having()
            self._choose(Chosen(having.order, having.lines, reward_of=ready, make_usual=having.make_usual))
            return
        self._confirm.start()
        self.redeem_button.setText(translate("counter", "Press again"))
        self.tell_aloud(self.redeem_button.text())

    def _choose(self, chosen: Chosen) -> None:
        """Say what was chosen, once."""
        if self._round and not self._noting:
            self.chosen.emit(chosen)

    def _show_redeem(self) -> None:
        """Show the reward's button where there is a reward."""
        self.redeem_button.setVisible(self._round.reward_waiting() is not None)
        self.redeem_button.setText(translate("counter", "Free today"))

    # What it looks like.

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._sheets.clear()
        self.painted_ahead.forget()
        self.person.set_look(look)
        self.stamps_view.set_look(look)
        self.round_tabs.set_look(look)
        for tile in self.other_tiles:
            tile.set_look(look)
        for button in self._buttons():
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew."""
        self._sheets.clear()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the parts lie on."""
        painter = QPainter(self)
        self.paint_ground(painter)
        self.paint_frames(painter)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the sheet, which is nearly always the same."""
        sheet = self._sheets.get(self._sheet)
        if sheet is None:
            if len(self._sheets) >= SHEETS:
                del self._sheets[next(iter(self._sheets))]
            sheet = self._sheets[self._sheet] = self._drawn_sheet()
        painter.drawPixmap(0, 0, sheet)

    def paint_frames(self, painter: QPainter) -> None:
        """Paint the frame of the usual: where it begins follows from the name."""
        self.usual_tile.paint_frame(painter, self.usual_tile.geometry().translated(self.person.pos()))

    def parts(self) -> Parts:
        """Return the card of the person, the foot and all between them, and what is there about somebody."""
        person = self.person
        buttons = [button for button in self._buttons() if not button.isHidden()]
        labels = [label for label in (self.or_label,) if not label.isHidden()]
        card, top = QRegion(person.geometry()), self.usual_button.y()
        foot = QRegion(0, top, self.width(), self.height() - top)
        areas = (
            Area(card, (person.size(), person.avoids_button.looks()), (person.avoids_button,)),
            Area(foot, tuple((button.geometry(), button.looks()) for button in buttons), buttons),
            Area(
                QRegion(self.rect()) - card - foot,
                (self._sheet, tuple((label.geometry(), label.text()) for label in labels)),
                labels,
            ),
        )
        about = [part for part in (*self.other_tiles, self.stamps_view, self.round_tabs) if not part.isHidden()]
        return Parts(areas, (*person.about(), *about))

    def _drawn_sheet(self) -> QPixmap:
        """Draw what does not depend on who is greeted, nor on what they have."""
        look, ratio = self._look, self._look.pixel_ratio
        sheet = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(look.colour("paper"))
        painter = QPainter(sheet)
        for card in self._cards.there():
            look.paint_ground(painter, mirrored(self, card), "surface", "line", 1, 20, "paper")
        for tile in self.other_tiles:
            if not tile.isHidden() and not tile.size().isEmpty():
                tile.paint_frame(painter, tile.geometry())
        painter.end()
        return sheet

    def _shown(self) -> Shown:
        """Return what there is to place."""
        seats = len(self._round.seats)
        return Shown(
            others=len(self._others),
            tabs=seats + 1 if seats > 1 else 0,
            stamps=bool(self._round and self._round.seat.greeting.programmes),
            buttons=sum(not button.isHidden() for button in self._buttons()[1:]),
            further=max(0, len(self._round.seat.greeting.programmes) - 1) if self._round else 0,
        )

    def _arrange(self) -> None:
        """Put every part where the drawing has it; whatever was painted ahead is true no more."""
        self.painted_ahead.take_away()
        if not self._round or self.width() < 100:
            return
        cards = self._cards = greeting_cards(self._look, self.size(), self._shown())
        place(self.person, self, cards.person)
        self.person.arrange()
        hidden = tuple(button.isHidden() for button in self._buttons())
        now = (self._look, self.size(), tuple(cards), hidden, len(self._others), self.isRightToLeft())
        if now != self._arranged:
            # Nearly every greeting finds these where the one before it left them.
            self._arranged = now
            self._arrange_column(cards)
            at = greeting_buttons(self._look, self.size(), self._shown())
            place(self.usual_button, self, at.primary)
            there = [button for button in self._buttons()[1:] if not button.isHidden()]
            for button, where in zip(there, at.more, strict=True):
                place(button, self, where)
            tiles = tuple(tile.geometry() for tile in self.other_tiles if not tile.isHidden())
            self._sheet = (tuple((card.width(), card.height()) for card in cards.there()), tiles)
        self.update()

    def _arrange_column(self, cards: GreetingCards) -> None:
        """Place what is beside the person, and hide what has no room."""
        look, pad = self._look, self._look.px(22)
        place(self.stamps_view, self, cards.stamps.adjusted(pad, pad, -pad, -pad))
        place(self.round_tabs, self, cards.round.adjusted(pad, look.px(20), -pad, -pad))
        if cards.others.isEmpty():
            for part in (self.or_label, *self.other_tiles):
                place(part, self, QRect())
            return
        inner = cards.others.adjusted(pad, look.px(20), -pad, -pad)
        self.or_label.setFont(look.sans(look.text(15), 600))
        head = heading_height(look)
        place(self.or_label, self, QRect(inner.left(), inner.top(), inner.width(), head - look.px(8)))
        top = inner.top() + head
        for tile in self.other_tiles:
            fits = top + look.target(80) <= cards.others.bottom()
            place(tile, self, QRect(inner.left(), top, inner.width(), look.target(80)) if fits else QRect())
            top += look.target(80) + look.gap(12)
