"""How a card looks, as large as it is or larger, with what does not fit on it said below."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QScreen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.kit.figures import whole
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_design_words import cut_sentence
from cafememo.ui.owner.card_tiles import paint_card
from cafememo.ui.owner.parts import Card, OwnerButton, small
from cafememo.ui.owner.person_parts import SmallIcon

STEPS = (50, 75, 100, 125, 150, 175, 200, 250, 300, 400)
"""Percents of its true size a card is shown in."""
TRUE = 100
_LARGEST_UNASKED = 200
_FINEST = 5
"""Percents by which it becomes smaller until it fits."""
_SANE_DPI = (50.0, 400.0)
"""What screens say of themselves outside of this is not true."""
_MILLIMETRES_AN_INCH = 25.4


def dots_a_millimetre(screen: QScreen | None) -> float:
    """Return how many pixels a millimetre is on a screen, as far as it knows itself."""
    if screen is None:
        return 96 / _MILLIMETRES_AN_INCH
    dpi = screen.physicalDotsPerInch()
    if not _SANE_DPI[0] <= dpi <= _SANE_DPI[1]:
        dpi = screen.logicalDotsPerInch()
    return dpi / _MILLIMETRES_AN_INCH


class CardPicture(QWidget):
    """Paints a card's front, and its back where that is printed, in the largest size that fits or the one chosen."""

    zoomed = signal(int)
    """The percent it is shown in now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_picture")
        self.setAccessibleName(translate("card design", "Picture of a card"))
        self._theme = theme
        self._faces: Faces | None = None
        self._own: Own | None = None
        self._wanted: int | None = None
        self.area: QScrollArea | None = None
        """Where it is scrolled, if it is."""
        self.percent = TRUE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, faces: Faces, own: Own) -> None:
        """Show a card."""
        self._faces, self._own = faces, own
        self.fit()
        self.update()

    def clear(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._faces = self._own = None
        self.update()

    def zoom(self, percent: int | None) -> None:
        """Show it in a percent of its true size; None for the largest that fits."""
        self._wanted = percent
        self.fit()

    def step(self, by: int) -> None:
        """Show it in the next larger size, or the next smaller one."""
        percent = self.next(by)
        if percent is not None:
            self.zoom(percent)

    def next(self, by: int) -> int | None:
        """Return the next larger size, or the next smaller one; None where there is none that fits.

        In its true size it can be shown at all times.
        """
        if by > 0:
            found = next((step for step in STEPS if step > self.percent), None)
        else:
            found = next((step for step in reversed(STEPS) if step < self.percent), None)
        return found if found is None or found <= TRUE or self._fits(found) else None

    def sizeHint(self) -> QSize:
        """Return a size in which a lying card is shown whole."""
        return QSize(self._theme.px(420), self._theme.px(280))

    def minimumSizeHint(self) -> QSize:
        """Return one in which it can still be made out."""
        return QSize(self._theme.px(200), self._theme.px(130))

    def _sides(self) -> tuple[bool, ...]:
        return () if self._faces is None else (True, False) if self._faces.design.with_back else (True,)

    def _room(self) -> QSize:
        """Return how much of it is seen at once, were there nothing to be scrolled."""
        return self.size() if self.area is None else self.area.maximumViewportSize()

    def _beside(self) -> bool:
        """Tell whether front and back stand side by side: where they can be larger so."""
        if self._faces is None:
            return False
        (wide, high), room = self._faces.size, self._room()
        beside = min(room.width() / (2 * wide), room.height() / high)
        return beside >= min(room.width() / wide, room.height() / (2 * high))

    def _whole(self, percent: int) -> QSizeF:
        """Return how much room all sides take."""
        if self._faces is None:
            return QSizeF(0, 0)
        dots = dots_a_millimetre(self.screen()) * percent / 100
        wide, high = self._faces.size.width * dots, self._faces.size.height * dots
        count, gap = len(self._sides()), self._theme.px(18)
        if self._beside():
            return QSizeF(wide * count + gap * (count - 1), high)
        return QSizeF(wide, high * count + gap * (count - 1))

    def _fits(self, percent: int) -> bool:
        size, room = self._whole(percent), self._room()
        return size.width() <= room.width() - 2 and size.height() <= room.height() - 2

    def fit(self) -> None:
        """Take the size that was chosen where it fits, else the largest that does; what does not is scrolled."""
        if self._faces is None:
            return
        percent = _LARGEST_UNASKED if self._wanted is None else self._wanted
        least = STEPS[0] if self._wanted is None else min(TRUE, percent)
        while percent > least and not self._fits(percent):
            percent = max(least, percent - _FINEST)
        self.percent = percent
        scrolled = self.area is not None and not self._fits(percent)
        size = self._whole(percent)
        self.setMinimumSize(QSize(ceil(size.width()), ceil(size.height())) if scrolled else QSize(0, 0))
        self.update()
        self.zoomed.emit(percent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new room."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sides in the middle."""
        faces, own = self._faces, self._own
        if faces is None or own is None:
            return
        painter = QPainter(self)
        dots = dots_a_millimetre(self.screen()) * self.percent / 100
        size, whole_size, gap = faces.size, self._whole(self.percent), self._theme.px(18)
        left, top = (self.width() - whole_size.width()) / 2, (self.height() - whole_size.height()) / 2
        beside = self._beside()
        for front in self._sides():
            corner = QPointF(round(left), round(top))
            paint_card(painter, faces, own, corner, dots, self._theme.tokens.line, front=front)
            left += size.width * dots + gap if beside else 0
            top += 0 if beside else size.height * dots + gap


class _Room(QScrollArea):
    """Room in which a picture that is larger begins at its top, and is scrolled, also by keys."""

    def __init__(self, picture: CardPicture) -> None:
        super().__init__()
        self._picture = picture
        self.setObjectName("card_room")
        picture.area = self
        self.setWidgetResizable(True)
        self.setWidget(picture)
        self.setAccessibleName(picture.accessibleName())
        self.take_keys()

    def take_keys(self) -> None:
        """Have the keyboard come here where there is something to scroll."""
        scrolls = not self._picture.minimumSize().isNull()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return that of the picture."""
        return self._picture.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return that of the picture."""
        return self._picture.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the picture fit the new room."""
        super().resizeEvent(event)
        self._picture.fit()


class CardPreview(Card):
    """The picture of a card, the buttons that change its size, and what is to be said of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        px = theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self.size_label = small(theme, " ")
        self.size_label.setObjectName("size_label")
        head.addWidget(self.size_label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.smaller_button = SmallIcon(
            theme, "minus", translate("card design", "Smaller (Ctrl+−)"), object_name="smaller_button"
        )
        self.true_button = OwnerButton(
            theme, translate("card design", "True size"), key="Ctrl+0", object_name="true_button"
        )
        self.true_button.under = "surface"
        self.larger_button = SmallIcon(
            theme, "plus", translate("card design", "Larger (Ctrl++)"), object_name="larger_button"
        )
        self.smaller_button.clicked.connect(self._smaller)
        self.true_button.clicked.connect(self._true)
        self.larger_button.clicked.connect(self._larger)
        for button in (self.smaller_button, self.true_button, self.larger_button):
            head.addWidget(button)
        self.column.addLayout(head)
        self.picture = CardPicture(theme)
        self.picture.zoomed.connect(self._say_size)
        self.area = _Room(self.picture)
        self.column.addWidget(self.area, 1)
        self.cut_label = small(theme, "", "amber")
        self.cut_label.setObjectName("cut_label")
        self.cut_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cut_label.hide()
        self.column.addWidget(self.cut_label)
        self._faces: Faces | None = None

    def keys_within(self, view: QWidget) -> None:
        """Have the keys shown on the buttons change the size while the keyboard is in a view."""
        for keys, act in (
            (("Ctrl++", "Ctrl+="), self._larger),
            (("Ctrl+-",), self._smaller),
            (("Ctrl+0",), self._true),
        ):
            shortcut = QShortcut(view)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_card(self, faces: Faces, own: Own) -> None:
        """Show a card, and say what of it does not fit."""
        self._faces = faces
        sentences = [cut_sentence(part, faces.shown(part)) for part in faces.cut]
        self.cut_label.setText(" ".join(sentences))
        self.cut_label.setVisible(bool(sentences))
        self.picture.show_card(faces, own)

    def _larger(self) -> None:
        self.picture.step(1)

    def _smaller(self) -> None:
        self.picture.step(-1)

    def _true(self) -> None:
        self.picture.zoom(TRUE)

    def _say_size(self, percent: int) -> None:
        """Say how large it is shown, and which sizes there are besides."""
        if self._faces is None:
            return
        self.smaller_button.setEnabled(self.picture.next(-1) is not None)
        self.larger_button.setEnabled(self.picture.next(1) is not None)
        self.true_button.setEnabled(percent != TRUE)
        self.area.take_keys()
        size = self._faces.size
        if percent == TRUE:
            sentence = translate("card design", "{width} × {height} mm, in its true size")
        else:
            sentence = translate("card design", "{width} × {height} mm, at {percent}%")
        self.size_label.setText(
            sentence.format(width=whole(round(size.width)), height=whole(round(size.height)), percent=percent)
        )
