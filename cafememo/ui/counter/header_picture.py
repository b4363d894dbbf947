"""What is painted of the header: its ground, the cup, and the pill of the state."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.kit.direction import mirrored


def paint_header(painter: QPainter, look: Look, widget: QWidget, box: QRect, pill: QRect, *, well: bool) -> None:
    """Paint the header in `box`, at the top of `widget`; `well` says that a scan would arrive.

    Colour never says it alone: what is well has a dot, what is not a warning sign.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    # Not fillRect: the first call of it builds an enum of 180 ready-made gradients, and this is the first paint.
    painter.setBrush(look.colour("surface"))
    painter.drawRect(box)
    painter.setBrush(look.colour("line"))
    painter.drawRect(QRect(0, box.height() - 1, box.width(), 1))
    size = look.px(26)
    cup = QRect(look.px(24), (box.height() - size) // 2, size, size)
    painter.drawPixmap(mirrored(widget, cup).topLeft(), look.icon("coffee", "ink", size))
    painter.setBrush(look.colour("sage_soft" if well else "amber_soft"))
    ground = mirrored(widget, pill)
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
    dot = look.px(11)
    spot = QRect(pill.left() + look.px(15), pill.center().y() - dot // 2 + 1, dot, dot)
    if well:
        painter.setBrush(look.colour("sage"))
        painter.drawEllipse(mirrored(widget, spot))
    else:
        side = look.px(16)
        sign = QRect(spot.left() - 3, pill.center().y() - look.px(8) + 1, side, side)
        painter.drawPixmap(mirrored(widget, sign).topLeft(), look.icon("triangle-alert", "amber", side))
