"""Parts beside each other, and in further rows where one is too short.

This is a widget and no layout of its own: a layout written in Python keeps layout items, which are no objects Qt tells
the end of. Where a new one comes to lie where an old one was, it is taken for that one, and the program ends.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafememo.ui.kit.chips import chip_places
from cafememo.ui.kit.direction import mirrored

_SAID = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class FlowRow(QWidget):
    """Shows parts as wide as they want to be, row by row; no wider in all than the widest of them needs."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        """Keep `gap` pixels between the parts and the rows."""
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put a part behind the others; one that is hidden takes no room."""
        hidden = part.isHidden() and part.testAttribute(_SAID)
        part.setParent(self)
        part.setVisible(not hidden)
        part.installEventFilter(self)
        self._parts.append(part)
        self._change()

    def _change(self) -> None:
        """Want another size, and place the parts anew."""
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        """Place the parts, from where reading begins."""
        seen = self._seen()
        sizes = [part.sizeHint() for part in seen]
        corners, _height = chip_places(sizes, self.width(), self._gap)
        for part, size, corner in zip(seen, sizes, corners, strict=True):
            part.setGeometry(mirrored(self, QRect(corner, size)))

    def _seen(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _sizes(self) -> list[QSize]:
        return [part.sizeHint() for part in self._seen()]

    # Qt's own.

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are."""
        return chip_places(self._sizes(), width, self._gap)[1]

    def sizeHint(self) -> QSize:
        """Return the width of everything in one row, and the height of the rows there are now."""
        sizes = self._sizes()
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, and the height of the rows there are now."""
        wide = max((size.width() for size in self._sizes()), default=0)
        return QSize(wide, self.heightForWidth(self.width()))

    def event(self, event: QEvent) -> bool:
        """Place the parts anew where one wants another size."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange}:
            self._change()
        return super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Place the parts anew where one comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._change()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew; in another width their rows may have another height, which a layout has to ask for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._place()
