"""The sample menu as a list to look through: every item with its options, what it holds, and its price."""

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.domain.conflict import DIETS
from cafememo.domain.menu import Content, Item, Menu
from cafememo.ui.conflict_sentences import holds_text
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import language, translate

Index = QModelIndex | QPersistentModelIndex


class MenuLine(NamedTuple):
    """A line of the list: a category, or an item with what it holds and the groups of options it is ordered with."""

    name: str
    contents: str = ""
    groups: str = ""
    price: str = ""

    @property
    def is_category(self) -> bool:
        """Tell whether it is the title of those below."""
        return not self.contents


def menu_lines(menu: Menu) -> tuple[MenuLine, ...]:
    """Return every category and below it its items, in the language now spoken."""
    lines: list[MenuLine] = []
    for category in menu.categories:
        lines.append(MenuLine(category.name))
        lines += [_line(menu, item) for item in menu.items if item.category_id == category.id]
    return tuple(lines)


def _line(menu: Menu, item: Item) -> MenuLine:
    groups = [group.name for group in menu.groups if group.id in item.group_ids]
    return MenuLine(item.name, contents_text(menu, item), "  ·  ".join(groups), price_text(item.price))


def contents_text(menu: Menu, item: Item) -> str:
    """Say what an item holds as it is made when nothing is said, or that nobody has said."""
    found: set[Content] = set()
    defaults = [one for group in menu.groups if group.id in item.group_ids for one in group.default_ids]
    for contents in (item.contents, *(menu.option(option_id).contents for option_id in defaults)):
        if contents is None:
            return translate("setup", "contents not known")
        found |= contents
    held = [content for content in Content if content in found - DIETS]
    return holds_text(held) if held else translate("setup", "holds no allergen")


def price_text(hundredths: int) -> str:
    """Return a price in the café's currency, whichever it is; "" where none is said."""
    if not hundredths:
        return ""
    mark = "," if language() == "fr" else "."
    return f"{hundredths // 100}{mark}{hundredths % 100:02}"


class Role(IntEnum):
    """Where the list's painter finds a line."""

    LINE = Qt.ItemDataRole.UserRole


class MenuModel(QAbstractListModel):
    """The lines of a menu."""

    def __init__(self, lines: tuple[MenuLine, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, or all it says for who cannot see it."""
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return ", ".join(part for part in line if part)
        return None


class MenuView(QListView):
    """The list; it is only looked through, by wheel, finger and arrow keys."""

    def __init__(self, theme: Theme, menu: Menu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self.setAccessibleName(translate("setup", "The sample menu"))
        self.setModel(MenuModel(menu_lines(menu), self))
        self.setItemDelegate(_Painter(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(30))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(theme.px(220))
        self.setCurrentIndex(self.model().index(0, 0))


class _Painter(QStyledItemDelegate):
    """Paints a line: a category in the café's voice, an item with its price and what stands below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line; it is as wide as the list."""
        line: MenuLine = index.data(Role.LINE)
        return QSize(self._theme.px(200), self._theme.px(60 if line.is_category else 94 if line.groups else 70))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        px, tokens = self._theme.px, self._theme.tokens
        line: MenuLine = index.data(Role.LINE)
        rect: QRect = option.rect
        view = self.parent()
        current = isinstance(view, QListView) and view.hasFocus() and view.currentIndex().row() == index.row()
        painter.save()
        if current:
            painter.fillRect(rect, QColor(tokens.crema_soft))
        box = rect.adjusted(px(20), 0, -px(20), 0)
        leftward = isinstance(view, QWidget) and view.isRightToLeft()
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
        start = int(Qt.AlignmentFlag.AlignLeading)
        if line.is_category:
            painter.setFont(self._theme.font(24, voice=True))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(box.adjusted(0, 0, 0, -px(8)), start | int(Qt.AlignmentFlag.AlignBottom), line.name)
        else:
            self._paint_item(painter, box, line, leftward=leftward)
        if index.row():
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(box.left(), rect.top(), box.right(), rect.top())
        painter.restore()

    def _paint_item(self, painter: QPainter, box: QRect, line: MenuLine, *, leftward: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        name_font, font = self._theme.font(20, 600), self._theme.font(18)
        elide = Qt.TextElideMode.ElideRight
        price = QFontMetrics(font).horizontalAdvance(line.price)
        high, low = QFontMetrics(name_font).height(), QFontMetrics(font).height()
        below = [text for text in (line.contents, line.groups) if text]
        top = box.top() + (box.height() - high - low * len(below)) // 2
        words = [
            (name_font, "ink", QRect(box.left(), top, box.width() - price - px(12), high), line.name),
            (font, "ink", QRect(box.right() + 1 - price, top, price, high), line.price),
        ]
        for number, text in enumerate(below):
            words.append((font, "muted", QRect(box.left(), top + high + number * low, box.width(), low), text))
        start = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for shown, role, where, text in words:
            painter.setFont(shown)
            painter.setPen(QColor(getattr(tokens, role)))
            elided = text if text == line.price else QFontMetrics(shown).elidedText(text, elide, where.width())
            painter.drawText(mirrored_within(box, where, right_to_left=leftward), start, elided)
