"""The small parts a regular's pane is made of."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.text import clean_name
from cafememo.ui.kit.button import IconButton, Kind
from cafememo.ui.kit.label import fitted, leading
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.fields import SavingText
from cafememo.ui.owner.parts import LOWEST, OwnerButton, scrolling

INSET = 7
"""Pixels between the rim of what can be chosen or typed into, and its words, which stand in line with all others."""
NAME_PIXELS, SMALLEST_NAME = 34, 20
LONGEST_NAME_LINES = 3


class SmallButton(OwnerButton):
    """A button for a part of the pane, on its surface."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "plain",
        *,
        icon: str = "",
        key: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind, icon=icon, key=key, object_name=object_name, parent=parent)
        self.under = "surface"

    def sizeHint(self) -> QSize:
        """Return the size that shows everything in one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self._words)
        return QSize(words + self._beside() + 2 * self._theme.px(14), max(LOWEST, self._theme.px(40)))

    def _icon_size(self) -> int:
        return self._theme.px(18)

    def _font(self) -> QFont:
        return self._theme.font(15, 600)


class SmallIcon(IconButton):
    """A square with a sign, small enough to stand in a card of the pane."""

    def __init__(self, theme: Theme, icon: str, name: str, *, object_name: str = "") -> None:
        super().__init__(icon, name=name, theme=theme)
        self.setObjectName(object_name)
        self.under = "surface"

    def sizeHint(self) -> QSize:
        """Return a square one can hit."""
        side = max(LOWEST, self._theme.px(40))
        return QSize(side, side)


class Section(QWidget):
    """A part of the pane: its heading, what is pressed beside it, and what it shows below.

    What has a rim of its own goes into `whole`, everything else into `column`.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(title)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(theme.px(4))
        self.column = QVBoxLayout()
        self.column.setContentsMargins(INSET, 0, INSET, 0)
        self.column.setSpacing(theme.px(8))
        self.whole.addLayout(self.column)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(wrapped_heading(theme, title), 1)
        self.column.addLayout(self.head)


def show_if(widget: QWidget, there: bool) -> None:
    """Show a widget, or hide it; nothing where it is so already, which Qt takes its time for."""
    if widget.isHidden() == there:
        widget.setVisible(there)


def wrapped_heading(theme: Theme, title: str) -> WrappedLabel:
    """Return the title of a part, in two lines where the pane is narrow."""
    made = WrappedLabel(title, theme.font(18, 600), "ink")
    made.setObjectName("heading_label")
    return made


class GrowingText(SavingText):
    """Lines of text that save themselves, in a field as high as they are."""

    def __init__(self, name: str, *, lines: int = 1, limit: int = 2_000, object_name: str = "") -> None:
        self._lines = lines
        super().__init__(name, limit=limit, object_name=object_name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        option = self.document().defaultTextOption()
        option.setAlignment(leading())
        self.document().setDefaultTextOption(option)

    def _grow(self, _size: object = None) -> None:
        """Be as high as the lines are, wrapped as they are."""
        document, high = self.document(), 0.0
        block = document.begin()
        while block.isValid():
            high += self.blockBoundingRect(block).height()
            block = block.next()
        least = self._lines * QFontMetrics(self.font()).lineSpacing()
        frame = max(0, self.height() - self.viewport().height())
        wanted = ceil(max(high, least)) + frame + 2 * int(document.documentMargin())
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure with the style that is seen."""
        super().showEvent(event)
        self._grow()


class NameField(GrowingText):
    """A name in the café's voice, changed where it stands; a long one is smaller, and wraps."""

    refused = signal()
    """What was typed is nothing a person could be called by; what is kept stays."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__(translate("person", "Name"), object_name="name_field")
        self._measure = QTimer(self)
        self._measure.setSingleShot(True)
        self._measure.setInterval(0)
        self._measure.timeout.connect(self._grow)  # Qt wraps the words for another size only after that
        self.setFont(theme.font(NAME_PIXELS, voice=True))

    def show_text(self, text: str) -> None:
        """Show what is kept."""
        super().show_text(text)
        self._fit()

    def save(self) -> None:
        """Tell what was typed, where it is another name; put back what is kept, where it is none."""
        self._pause.stop()
        name = clean_name(self.toPlainText())
        if not name:
            if self._saved:
                self.refused.emit()
            name = self._saved
        if not self.hasFocus() and name != self.toPlainText():
            self._put(name)
        if name != self._saved:
            self._saved = name
            self.saved.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save at Enter; put back what is kept at Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._saved:
            self._pause.stop()
            self._put(self._saved)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the name into another width."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def _put(self, text: str) -> None:
        """Show a text without taking it for typed."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.setPlainText(text)
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self._pause.stop()

    def _fit(self) -> None:
        """Be as large as three lines allow."""
        room = self.viewport().width() - 2 * int(self.document().documentMargin())
        large = self._theme.font(NAME_PIXELS, voice=True)
        name = self.toPlainText() or "M"
        found, _size = fitted(name, large, max(1, room), smallest=self._theme.px(SMALLEST_NAME))
        if found.pixelSize() < self._theme.px(26):  # rather wrapped than tiny
            found, _size = fitted(
                name, self._theme.font(26, voice=True), max(1, room), smallest=self._theme.px(SMALLEST_NAME),
                lines=LONGEST_NAME_LINES,
            )  # fmt: skip
        if found.pixelSize() != self.font().pixelSize():
            self.setFont(found)
            self._measure.start()


class SubPage(QWidget):
    """What takes the pane's place for a while: a title with the way back, a body that scrolls, and a foot."""

    done = signal()
    """The pane is wanted again: by the way back, Esc, or because there is nothing more to do here."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None, *, scrolls: bool = True) -> None:
        super().__init__(parent)
        self.theme = theme
        px = theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(14), px(16), px(16))
        whole.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        self.back_button = SmallIcon(theme, "arrow-left", translate("person", "Back (Esc)"), object_name="back_button")
        self.back_button.clicked.connect(self.done)
        head.addWidget(self.back_button)
        self.title_label = wrapped_heading(theme, title)
        head.addWidget(self.title_label, 1)
        whole.addLayout(head)
        if scrolls:
            content = QWidget()
            self.body = QVBoxLayout(content)
            self.body.setContentsMargins(px(8), 0, px(8), 0)
            whole.addWidget(scrolling(theme, content), 1)
        else:
            self.body = QVBoxLayout()
            self.body.setContentsMargins(0, 0, 0, 0)
            whole.addLayout(self.body, 1)
        self.body.setSpacing(px(8))
        self.foot = QVBoxLayout()
        self.foot.setSpacing(px(8))
        whole.addLayout(self.foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)
