"""A layout that puts parts beside each other, and in further rows where one is too short."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cafememo.ui.kit.chips import chip_places
from cafememo.ui.kit.direction import mirrored_within


class FlowLayout(QLayout):
    """Parts as wide as they want to be, row by row; no wider in all than the widest of them needs."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        """Keep `gap` pixels between the parts and the rows."""
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    # Qt's own.

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take a part."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return a part, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Let go of a part."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Want no more room than the parts need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are."""
        return chip_places(self._sizes(), width, self._gap)[1]

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        sizes = self._sizes()
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest part."""
        sizes = self._sizes()
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the parts, from where reading begins."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        right_to_left = parent is not None and parent.isRightToLeft()
        sizes = self._sizes()
        corners, _ = chip_places(sizes, rect.width(), self._gap)
        for item, size, corner in zip(self._seen(), sizes, corners, strict=True):
            box = QRectF(rect.x() + corner.x(), rect.y() + corner.y(), size.width(), size.height()).toRect()
            item.setGeometry(mirrored_within(rect, box, right_to_left=right_to_left))

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _sizes(self) -> list[QSize]:
        return [item.sizeHint() for item in self._seen()]
