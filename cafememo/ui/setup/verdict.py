"""What came of the test scan: a sign on a disc, a few words, and below them what is to be said about it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.advice_list import AdviceList

Sign = tuple[str, str, str]
"""An icon, the role of its colour, and that of the disc behind it."""
WAITING: Sign = ("scan-qr-code", "muted", "crema_soft")
WELL: Sign = ("check", "sage", "sage_soft")
WRONG: Sign = ("triangle-alert", "amber", "amber_soft")
_DISC = 60
"""Pixels of the drawing across the disc behind a sign."""


class Verdict(QWidget):
    """A sign on a disc, a few words, and below them sentences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme = theme
        self._sign = WAITING
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(76), 0, 0, 0)
        column.setSpacing(0)
        self.headline_label = WrappedLabel("", theme.font(28, voice=True), "ink")
        self.headline_label.setObjectName("headline_label")
        self.advice = AdviceList(theme, theme.font(18))
        beside = QHBoxLayout()
        beside.addStrut(px(_DISC))  # the headline stands in the middle of the disc's height
        beside.addWidget(self.headline_label, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(beside)
        column.addWidget(self.advice)
        column.addStretch(1)

    def show_what(self, sign: Sign, headline: str, sentences: Sequence[str] = ()) -> None:
        """Show something else."""
        self._sign = sign
        self.headline_label.setText(headline)
        self.advice.say(sentences)
        self.setAccessibleName(f"{headline.rstrip('.')}. {' '.join(sentences)}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign on its disc."""
        icon, role, soft = self._sign
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, soft)))
        disc = QRectF(mirrored(self, QRect(0, 0, px(_DISC), px(_DISC))))
        painter.drawEllipse(disc)
        side = px(30)
        corner = disc.center()
        pixmap = icon_pixmap(icon, getattr(tokens, role), side, self.devicePixelRatio())
        painter.drawPixmap(round(corner.x() - side / 2), round(corner.y() - side / 2), pixmap)
