"""Filters as chips in a row, and in further rows where one is too short; one of them is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.chips import chip_places
from cafememo.ui.kit.direction import mirrored, mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.theme import Theme


class FilterChip(QAbstractButton):
    """One filter; filled where it is the one chosen. With a `cap` it shows the key that chooses it as well."""

    def __init__(self, theme: Theme, key: str, parent: QWidget, cap: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._measured = ("", 0)
        self.key = key
        self.cap = cap
        self.cramped = False
        """Whether its round ends are drawn in, since there is more need of room."""
        self.setObjectName(f"chip_{key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of the words and the round ends."""
        px = self._theme.px
        if self._measured[0] != self.text():  # a layout asks again and again
            self._measured = self.text(), QFontMetrics(self._theme.font(15, 600)).horizontalAdvance(self.text())
        cap = self._cap_size().width() + px(8) if self.cap else 0
        return QSize(self._measured[1] + cap + px(22 if self.cramped else 30), max(40, px(40)))

    def _cap_size(self) -> QSize:
        return keycap_size(self.cap, self._theme.font(13, 600))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip; it is lower than what can be pressed."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = px(34)
        box = QRectF(0.5, (self.height() - height) / 2 + 0.5, self.width() - 1, height - 1)
        chosen = self.isChecked()
        ground = tokens.espresso if chosen else tokens.crema_soft if self.underMouse() else tokens.surface
        painter.setPen(QPen(QColor(tokens.espresso if chosen else tokens.edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, height / 2, height / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), height / 2 - 1, height / 2 - 1)
        self._paint_words(painter, box, tokens.on_espresso if chosen else tokens.ink)

    def _paint_words(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """Paint what stands on the chip."""
        if self.cap:
            box = self._paint_cap(painter, box.toRect(), ink)
        painter.setPen(QColor(ink))
        painter.setFont(self._theme.font(15, 600))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _paint_cap(self, painter: QPainter, box: QRect, ink: str) -> QRectF:
        """Paint the key at the end, and return what is left for the words."""
        px, size = self._theme.px, self._cap_size()
        end = px(11 if self.cramped else 15)
        left = box.right() + 1 - end - size.width()
        place = QRect(left, box.center().y() - size.height() // 2 + 1, *size.toTuple())
        colour = QColor(ink if self.isChecked() else self._theme.tokens.muted)
        paint_keycap(painter, mirrored(self, place), self.cap, self._theme.font(13, 600), colour)
        return QRectF(mirrored(self, box.adjusted(end - px(4), 0, -end - size.width() - px(4), 0)))


class ActionChip(FilterChip):
    """Something to do, as low as the filters it stands after: told from them by its sign and its key.

    Narrower than that takes it shows its sign alone.
    """

    def __init__(self, theme: Theme, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(theme, key, parent)
        self._icon = icon
        self.setCheckable(False)

    def sizeHint(self) -> QSize:
        """Return the size of sign, words and key."""
        px = self._theme.px
        return super().sizeHint() + QSize(px(18) + px(8) + px(10) + self._cap().width(), 0)

    def narrow_size(self) -> QSize:
        """Return the size of the sign alone."""
        return QSize(max(40, self._theme.px(46)), super().sizeHint().height())

    def _cap(self) -> QSize:
        return keycap_size(self.key, self._key_font())

    def _key_font(self) -> QFont:
        return self._theme.font(13, 600)

    def _paint_words(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """Paint the sign, the words, and the key."""
        px, side, cap = self._theme.px, self._theme.px(18), self._cap()
        end = px(11 if self.cramped else 15)
        inside = box.toRect().adjusted(end, 0, -end, 0)
        narrow = self.width() < self.sizeHint().width()
        left = (self.width() - side) // 2 if narrow else inside.left()
        sign = QRect(left, (self.height() - side) // 2, side, side)
        words = inside.adjusted(side + px(8), 0, -cap.width() - px(10), 0)
        key = QRect(inside.right() - cap.width() + 1, inside.center().y() - cap.height() // 2 + 1, *cap.toTuple())
        pixmap = icon_pixmap(self._icon, ink, side, self.devicePixelRatio(), right_to_left=self.isRightToLeft())
        painter.drawPixmap(mirrored(self, sign).topLeft(), pixmap)
        if narrow:
            return
        super()._paint_words(painter, QRectF(mirrored(self, words)), ink)
        paint_keycap(painter, mirrored(self, key), self.key, self._key_font(), QColor(self._theme.tokens.muted))


class ChipRow(QWidget):
    """Chips of which one is chosen, by a press or the arrow keys."""

    chosen = signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        keys: Sequence[str],
        parent: QWidget | None = None,
        *,
        caps: Mapping[str, str] | None = None,
    ) -> None:
        """`caps` are the keys of the keyboard by which some are chosen; whoever gives them answers them."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._chips = {key: FilterChip(theme, key, self, (caps or {}).get(key, "")) for key in keys}
        for chip in self._chips.values():
            self._group.addButton(chip)
        self._action: ActionChip | None = None
        self._cramped = False
        self._group.buttonClicked.connect(self._tell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_action(self, text: str, name: str, icon: str, key: str, *, object_name: str) -> ActionChip:
        """Return a chip after all others that is no filter but does something, also by a key, which it shows.

        Its sign stands alone where that saves a row; `name` then says it in the tool tip.
        """
        made = self._action = ActionChip(self._theme, icon, key, self)
        made.setObjectName(object_name)
        made.setText(text)
        made.setAccessibleName(name)
        set_tip(made, name)
        return made

    def set_cramped(self, *, cramped: bool) -> None:
        """Put the chips closer together: there is more need of rows below than of air."""
        if cramped != self._cramped:
            self._cramped = cramped
            for chip in self._all():
                chip.cramped = cramped
            self._arrange()

    def set_text(self, key: str, text: str) -> None:
        """Say what a filter is called."""
        chip = self._chips[key]
        if chip.text() != text:
            chip.setText(text)
            chip.setAccessibleName(text)
            self._arrange()

    def choose(self, key: str) -> None:
        """Mark a filter as the one chosen, without telling it."""
        self._chips[key].setChecked(True)

    def focus_chosen(self) -> None:
        """Put the keyboard on the filter that is chosen."""
        chip = self._chips.get(self.chosen_key())
        if chip is not None:
            chip.setFocus()

    def chosen_key(self) -> str:
        """Return which filter is chosen, "" for none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._places(width)[2]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self._theme.px(300), self.heightForWidth(max(self.width(), self._theme.px(300))))

    def minimumSizeHint(self) -> QSize:
        """Return as high as the rows are."""
        return QSize(self._theme.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        sizes, places, height = self._places(self.width())
        for chip, size, corner in zip(self._all(), sizes, places, strict=True):
            box = QRectF(corner.x(), corner.y(), size.width(), size.height()).toRect()
            chip.setGeometry(mirrored_within(self.rect(), box, right_to_left=self.isRightToLeft()))
        if height != self.height():
            self.setFixedHeight(height)

    def _all(self) -> list[FilterChip]:
        """Return the chips in their order, the action's last."""
        return [*self._chips.values(), *([] if self._action is None else [self._action])]

    def _places(self, width: int) -> tuple[list[QSize], list[QPoint], int]:
        """Return how large the chips are and where they stand in this width, and the height of all rows."""
        gap = self._theme.px(6 if self._cramped else 8)
        sizes = [chip.sizeHint() for chip in self._chips.values()]
        if self._action is None:
            return sizes, *chip_places(sizes, width, gap)
        whole, narrow = [*sizes, self._action.sizeHint()], [*sizes, self._action.narrow_size()]
        saves_row = chip_places(narrow, width, gap)[1] < chip_places(whole, width, gap)[1]
        chosen = narrow if saves_row else whole
        return chosen, *chip_places(chosen, width, gap)

    def _tell(self, chip: QAbstractButton) -> None:
        if isinstance(chip, FilterChip):
            self.chosen.emit(chip.key)
