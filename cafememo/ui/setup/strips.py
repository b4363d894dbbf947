"""What is around a step of the set-up: how far it is and the demo above, the way back and the ways on below."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.setup import STEPS, Step
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import HeadStrip
from cafememo.ui.setup.parts import Progress, SetupButton

WIDEST = 1080
"""Pixels of the drawing; lines longer than this are hard to read."""


class SetupHeader(HeadStrip):
    """The strip on top."""

    def __init__(self, theme: Theme, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(theme, 72, parent)
        self.setObjectName("setup_header")
        px, row = theme.px, self.row
        name = plain_label("Cafémémo", object_name="program_label")
        name.setFont(theme.font(24, voice=True))
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(Progress(theme, step.number, len(STEPS)))
        self.progress_label = plain_label(
            translate("setup", "Step {step} of {of}").format(step=step.number, of=len(STEPS)),
            object_name="progress_label",
            role="muted",
        )
        self.progress_label.setFont(theme.font(18, 500))
        row.addWidget(self.progress_label)
        row.addStretch(1)
        self.demo_button = SetupButton(
            theme, translate("setup", "Try the demo"), icon="play", key="F9", object_name="demo_button"
        )
        self.demo_button.setFixedHeight(max(44, px(52)))
        self.demo_button.under = "surface"
        row.addWidget(self.demo_button)


class SetupFoot(QWidget):
    """The strip at the bottom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("setup_foot")
        self._theme = theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        self.back_button = SetupButton(
            theme, translate("setup", "Back"), icon="arrow-left", key="Alt+←", object_name="back_button"
        )
        self.skip_button = SetupButton(theme, "", key="Ctrl+Enter", object_name="skip_button")
        self.next_button = SetupButton(theme, "", "primary", key="Enter", object_name="next_button")
        self.next_button.setMinimumWidth(theme.px(260))
        self.busy_label = plain_label(object_name="busy_label", role="muted")
        self.busy_label.setFont(theme.font(20, 500))
        row.addWidget(self.back_button)
        row.addStretch(1)
        for part in (self.busy_label, self.skip_button, self.next_button):
            row.addWidget(part)
        middle_of(theme, self, above=16, below=18).addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper, and the line above it."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.paper))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))


class SteadyBody(QWidget):
    """What is scrolled below the header; when its scroll bar comes, nothing in it moves sideways."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the bar's room from the margin beside it."""
        super().resizeEvent(event)
        viewport = self.parentWidget()
        area = None if viewport is None else viewport.parentWidget()
        bar = 0 if area is None else max(0, area.width() - self.width())
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        if self.isRightToLeft():
            margins.setLeft(margins.right() - bar)
        else:
            margins.setRight(margins.left() - bar)
        layout.setContentsMargins(margins)
        layout.activate()  # at once: a bar that comes and goes in the same turn would leave it undone


def middle_of(theme: Theme, widget: QWidget, *, above: int, below: int, overhang: int = 0) -> QVBoxLayout:
    """Return a column in the middle of a widget, no wider than sentences can be read.

    With `overhang` it is so much wider at both sides, for what may stand out there, as a shadow does.
    """
    px = theme.px
    beyond = px(overhang) if overhang else 0
    row = QHBoxLayout(widget)
    row.setContentsMargins(px(40) - beyond, px(above), px(40) - beyond, px(below))
    middle = QWidget()
    middle.setMaximumWidth(px(WIDEST) + 2 * beyond)
    row.addStretch(1)
    row.addWidget(middle, 1000)
    row.addStretch(1)
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    return column
