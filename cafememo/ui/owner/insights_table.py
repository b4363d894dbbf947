"""The figures of a picture as a table."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cafememo.services.csv_file import Cell
from cafememo.ui.kit.figures import average, whole, whole_date
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.insights_pictures import Picture
from cafememo.ui.owner.parts import LOWEST
from cafememo.ui.owner.table_look import PADDING

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _HEAD, _MOST_ROWS = 40, 42, 12
"""Heights of a row and of the names above them at scale 1, and how many rows are seen at once."""


class PictureTable(QAbstractTableModel):
    """Header and rows of a picture."""

    def __init__(self, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._picture.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._picture.header)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; to a screen reader with the name of its column."""
        cell = self._picture.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._picture.header[index.column()]}: {shown(cell)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(  # noqa: N802 - Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._picture.header[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return where the text of a column stands: words at the beginning, figures at the end."""
        side = Qt.AlignmentFlag.AlignTrailing if has_figures(self._picture, column) else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter


def shown(cell: Cell) -> str:
    """Return a cell as it is read."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case float():
            return average(cell)
        case date():
            return whole_date(cell)
        case _:
            return whole(cell)


def has_figures(picture: Picture, column: int) -> bool:
    """Tell whether a column holds figures, be it with a word among them where one is not told."""
    return any(isinstance(row[column], int | float) for row in picture.rows)


class TableView(QTableView):
    """Shows the rows; the arrow keys go from cell to cell, Tab goes on to what comes after the table."""

    def __init__(self, picture: Picture, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table_view")
        self.setAccessibleName(picture.sentence)
        self.setModel(PictureTable(picture, self))
        self.setItemDelegate(_CellPainter(theme, self))
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(LOWEST, theme.px(_ROW)))
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(theme.px(40))
        self._size_columns(picture, theme)
        seen = min(_MOST_ROWS, len(picture.rows))
        heads.setFixedHeight(theme.px(_HEAD))
        self.setFixedHeight(rows.defaultSectionSize() * seen + theme.px(_HEAD))

    def _size_columns(self, picture: Picture, theme: Theme) -> None:
        """Give figures the width they take, and words the rest."""
        heads = self.horizontalHeader()
        head, figures = QFontMetrics(theme.font(15, 600)), QFontMetrics(theme.font(17))
        for column, name in enumerate(picture.header):
            if not has_figures(picture, column):
                heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            widths = (figures.horizontalAdvance(shown(row[column])) for row in picture.rows)
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, max(head.horizontalAdvance(name), *widths) + theme.px(2 * PADDING + 6))


class _CellPainter(QStyledItemDelegate):
    """Paints a cell as the owner's other lists are painted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, line and text."""
        rect, state = _drawn(option)
        tokens, padding = self._theme.tokens, self._theme.px(PADDING)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.crema_soft))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        painter.setFont(self._theme.font(17))
        painter.setPen(QColor(tokens.ink))
        inside = rect.adjusted(padding, 0, -padding, 0)
        text = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)


def _drawn(option: Any) -> tuple[QRect, QStyle.StateFlag]:  # noqa: ANN401 - the stubs leave these members out
    """Return where a cell is painted, and as what."""
    return option.rect, option.state
