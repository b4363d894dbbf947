"""What came of the test scan: a sign on a disc, a few words, and below them what is to be said about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.advice_list import AdviceList
from cafememo.ui.owner.disc import Disc, Sign

_DISC = 60
"""Pixels of the drawing across the disc."""


class Verdict(QWidget):
    """A sign on a disc, a few words, and below them sentences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(76) - px(_DISC))
        self.disc = Disc(theme, _DISC)
        row.addWidget(self.disc, alignment=Qt.AlignmentFlag.AlignTop)
        self.headline_label = WrappedLabel("", theme.font(28, voice=True), "ink")
        self.headline_label.setObjectName("headline_label")
        self.advice = AdviceList(theme, theme.font(18))
        column = QVBoxLayout()
        column.setSpacing(0)
        beside = QHBoxLayout()
        beside.addStrut(px(_DISC))  # the headline stands in the middle of the disc's height
        beside.addWidget(self.headline_label, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(beside)
        column.addWidget(self.advice)
        column.addStretch(1)
        row.addLayout(column, 1)

    def show_what(self, sign: Sign, headline: str, sentences: Sequence[str] = ()) -> None:
        """Show something else."""
        self.disc.show_sign(sign)
        self.headline_label.setText(headline)
        self.advice.say(sentences)
        self.setAccessibleName(f"{headline.rstrip('.')}. {' '.join(sentences)}".strip())
