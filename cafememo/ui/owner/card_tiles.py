"""Tiles of which one is chosen: the designs of cards as pictures, and their colours as dots."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.card_design import Palette
from cafememo.ui.cards.canvas import UNITS
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import fitted, set_tip
from cafememo.ui.kit.theme import Theme


class Tile(QAbstractButton):
    """One of a few things to choose from, with its name below; a ring and a tick mark the one chosen."""

    def __init__(self, theme: Theme, key: str, name: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.key = key
        self.name = name
        self.setObjectName(f"tile_{key}")
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        if sentence:
            set_tip(self, sentence)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words_height(self) -> int:
        """Return the height of the name, with the air around it."""
        return QFontMetrics(self._font()).height() + self.theme.px(8)

    def paint_thing(self, painter: QPainter, room: QRectF) -> None:
        """Paint what is to be chosen."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the thing, the name, and whether it is chosen."""
        tokens, px, chosen = self.theme.tokens, self.theme.px, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(2) if chosen else px(1)
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(QColor(tokens.espresso if chosen else tokens.edge), edge))
        painter.setBrush(QColor(tokens.crema_soft if chosen or self.underMouse() else tokens.surface))
        painter.drawRoundedRect(box, px(12), px(12))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            inset = FOCUS_RING / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(12), px(12))
        words = self.words_height()
        painter.save()
        self.paint_thing(painter, QRectF(self.rect()).adjusted(px(9), px(9), -px(9), -words))
        painter.restore()
        below = self.rect().adjusted(px(6), self.height() - words, -px(6), -px(3))
        side = px(15) if chosen else 0
        font, size = fitted(self.name, self._font(), below.width() - side)
        left = below.left() + (below.width() - size.width() - side) // 2
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        at = QRectF(left + side, below.top(), size.width() + 2, below.height()).toRect()
        painter.drawText(mirrored(self, at), int(Qt.AlignmentFlag.AlignCenter), self.name)
        if chosen:
            tick = icon_pixmap("check", tokens.ink, side, self.devicePixelRatio())
            where = QRectF(left - px(2), below.top() + (below.height() - side) / 2, side, side).toRect()
            painter.drawPixmap(mirrored(self, where).topLeft(), tick)

    def _font(self) -> QFont:
        return self.theme.font(15, 600 if self.isChecked() else 500)


class StyleTile(Tile):
    """A design, as the café's own card looks in it."""

    faces: Faces | None = None
    own: Own | None = None

    def show_card(self, faces: Faces, own: Own) -> None:
        """Show a card in the design."""
        self.faces, self.own = faces, own
        self.update()

    def paint_thing(self, painter: QPainter, room: QRectF) -> None:
        """Paint the card as large as it fits."""
        if self.faces is None or self.own is None:
            return
        size = self.faces.size
        dots = min(room.width() / size.width, room.height() / size.height)
        corner = room.center() - QPointF(size.width, size.height) * dots / 2
        paint_card(painter, self.faces, self.own, corner, dots, self.theme.tokens.edge)


class ColourTile(Tile):
    """A palette: its deep and its light colour, and an ornament's."""

    palette_of: Palette | None = None

    def paint_thing(self, painter: QPainter, room: QRectF) -> None:
        """Paint a dot, half of it deep and half of it light."""
        palette = self.palette_of
        if palette is None:
            return
        side = min(room.width(), room.height()) - 1
        dot = QRectF(0, 0, side, side)
        dot.moveCenter(room.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.deep))
        painter.drawEllipse(dot)
        painter.setBrush(QColor(palette.light))
        painter.drawPie(dot.adjusted(1, 1, -1, -1), -45 * 16, 180 * 16)
        painter.setBrush(QColor(palette.on_light))
        painter.drawEllipse(dot.center() + QPointF(side, side) * 0.16, side * 0.1, side * 0.1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.tokens.edge), 1))
        painter.drawEllipse(dot)


class TileRow(QWidget):
    """Tiles in columns, all as wide as each other; one is chosen by a press or the arrow keys."""

    chosen = signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        tiles: Mapping[str, Tile],
        height: int,
        columns: int,
        parent: QWidget | None = None,
    ) -> None:
        """`height` is that of what a tile shows, in pixels of the drawing."""
        super().__init__(parent)
        self._columns = columns
        self.setAccessibleName(name)
        self._theme = theme
        self._tiles = dict(tiles)
        self._height = height
        self._group = QButtonGroup(self)
        for tile in self._tiles.values():
            tile.setParent(self)
            self._group.addButton(tile)
        self._group.buttonClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tiles(self) -> Sequence[Tile]:
        """Return the tiles in their order."""
        return tuple(self._tiles.values())

    def choose(self, key: str) -> None:
        """Mark a tile as the one chosen, without telling it."""
        self._tiles[key].setChecked(True)

    def chosen_key(self) -> str:
        """Return which tile is chosen, "" for none."""
        return next((key for key, tile in self._tiles.items() if tile.isChecked()), "")

    def focus_chosen(self) -> None:
        """Put the keyboard on the tile that is chosen."""
        tile = self._tiles.get(self.chosen_key())
        if tile is not None:
            tile.setFocus()

    def set_height(self, height: int) -> None:
        """Have what a tile shows be so many pixels of the drawing high."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = -(-len(self._tiles) // self._columns)
        return QSize(self._theme.px(300), rows * self._tile_height() + (rows - 1) * self._theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """Return likewise."""
        return QSize(self._theme.px(180), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        gap, high = self._theme.px(8), self._tile_height()
        wide = (self.width() - gap * (self._columns - 1)) / self._columns
        for place, tile in enumerate(self._tiles.values()):
            row, column = divmod(place, self._columns)
            left = column * (wide + gap)
            tile.setGeometry(mirrored(self, QRectF(left, row * (high + gap), wide, high).toRect()))

    def _tile_height(self) -> int:
        return self._theme.px(self._height + 9) + self.tiles()[0].words_height()

    def _tell(self, tile: QAbstractButton) -> None:
        if isinstance(tile, Tile):
            self.chosen.emit(tile.key)


def paint_card(
    painter: QPainter,
    faces: Faces,
    own: Own,
    corner: QPointF,
    dots: float,
    edge: str,
    *,
    front: bool = True,
) -> None:
    """Paint a side of a card, so many pixels to a millimetre, with the fine edge by which a light one is seen."""
    size = faces.size
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.save()
    painter.scale(dots / UNITS, dots / UNITS)
    faces.paint_in(painter, QRectF(0, 0, size.width * UNITS, size.height * UNITS), own, front=front)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), 1))
    painter.drawRect(QRectF(-0.5, -0.5, size.width * dots + 1, size.height * dots + 1))
    painter.restore()
