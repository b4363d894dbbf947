"""One insight on its card: a sentence, a chart or the table of its figures, and a file of them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.ui.kit.chart_facts import height_of
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.insights_pictures import FULL, HOLLOW, UNTOLD, Picture, Way
from cafememo.ui.owner.insights_table import TableView
from cafememo.ui.owner.parts import Card, OwnerButton, heading
from cafememo.ui.owner.table_look import TableFrame


class PictureCard(Card):
    """Shows a picture. The chart is drawn when `draw` is called, the table when it is wanted."""

    save_wanted: Emits[Picture] = signal_as_annotated()
    way_wanted: Emits[Way] = signal_as_annotated()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._as_table = False
        self._drawn = False
        self._shown: QWidget | None = None
        self.picture = picture
        self.heading_label = heading(theme, picture.title)
        self.table_button = OwnerButton(theme, translate("insights", "Table"), object_name="table_button")
        self.save_button = OwnerButton(theme, translate("insights", "Save as CSV"), object_name="save_button")
        self.table_button.under = self.save_button.under = "surface"
        self.table_button.clicked.connect(self._turn)
        self.save_button.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.heading_label, 1)
        row.addWidget(self.table_button)
        row.addWidget(self.save_button)
        self.column.addLayout(row)
        self.sentence_label = WrappedLabel("", theme.font(17), "ink")
        self.sentence_label.setObjectName("sentence_label")
        self.column.addWidget(self.sentence_label)
        self.legend = _Legend(theme, self)
        self.column.addWidget(self.legend)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.note_label = WrappedLabel("", theme.font(15), "muted")
        self.note_label.setObjectName("note_label")
        self.heading_label.setWordWrap(True)
        self.column.addWidget(self.note_label)
        self.way_button = OwnerButton(theme, "", icon="users", object_name="way_button")
        self.way_button.under = "surface"
        self.way_button.clicked.connect(self._go)
        self.column.addWidget(self.way_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self._tell()

    def show_picture(self, picture: Picture) -> None:
        """Show other figures of the same thing; they need drawing then."""
        if picture != self.picture:
            self.picture = picture
            self._drawn = False
            self._tell()

    @property
    def needs_drawing(self) -> bool:
        """Tell whether chart or table is not there yet."""
        return not self._drawn and self.picture.chart is not None

    def draw(self) -> None:
        """Draw the chart, or make the table. Only when the plotting library is there, see `ui.kit.charting`."""
        from cafememo.ui.kit.chart import ChartView  # noqa: PLC0415 - it imports the plotting library

        self._clear()
        self._drawn = True
        picture = self.picture
        if picture.chart is None:
            return
        seen: QWidget
        if self._as_table:
            seen = TableView(picture, self._theme)
            self._shown = TableFrame(self._theme, seen, self)
        else:
            seen = self._shown = ChartView(picture.chart, self._theme, picture.sentence, self)
        self._place.addWidget(self._shown)
        self._shown.show()  # at once: the next Tab is to find it
        QWidget.setTabOrder(self.save_button, seen)

    def _tell(self) -> None:
        """Put the words of the picture on the card."""
        picture = self.picture
        self.setAccessibleName(picture.title)
        self.heading_label.setText(picture.title)
        self.sentence_label.setText(picture.sentence)
        self.note_label.setText(picture.note)
        self.note_label.setVisible(bool(picture.note) and picture.chart is not None)
        self.way_button.setVisible(picture.way is not None)
        if picture.way is not None:
            self.way_button.setText(picture.way.text)
        for button, name in (
            (self.table_button, self._turn_name()),
            (self.save_button, translate("insights", "Save as CSV: {title}").format(title=picture.title)),
        ):
            button.setVisible(picture.chart is not None)
            button.setAccessibleName(name)
        self._show_legend()
        if picture.chart is None:
            self._clear()
        elif self._shown is None:
            # What is drawn in a moment has its place already: nothing jumps.
            self._shown = QWidget(self)
            self._shown.setFixedHeight(height_of(picture.chart, self._theme))
            self._place.addWidget(self._shown)

    def _turn(self) -> None:
        """Show the table instead of the chart, or the chart again."""
        self._as_table = not self._as_table
        self.table_button.setText(translate("insights", "Chart") if self._as_table else translate("insights", "Table"))
        self.table_button.setAccessibleName(self._turn_name())
        self._show_legend()
        self.draw()

    def _turn_name(self) -> str:
        """Return what the button for the table says to who cannot see where it is."""
        if self._as_table:
            return translate("insights", "Chart: {title}").format(title=self.picture.title)
        return translate("insights", "Table: {title}").format(title=self.picture.title)

    def _show_legend(self) -> None:
        self.legend.show_entries(self.picture.legend)
        self.legend.setVisible(bool(self.picture.legend) and self.picture.chart is not None and not self._as_table)

    def _save(self) -> None:
        """Ask for a file of the figures."""
        self.save_wanted.emit(self.picture)

    def _go(self) -> None:
        """Ask for the page that tells more."""
        if self.picture.way is not None:
            self.way_wanted.emit(self.picture.way)

    def _clear(self) -> None:
        """Take chart or table away."""
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None


class _Legend(QWidget):
    """Says what is full, hollow, or a mark: side by side, or under each other where that is too wide."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(20))
        self._entries: tuple[tuple[str, str], ...] = ()
        self._widgets: list[QWidget] = []

    def show_entries(self, entries: tuple[tuple[str, str], ...]) -> None:
        """Show what there is."""
        if entries == self._entries:
            return
        self._entries = entries
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._widgets = [self._entry(kind, text) for kind, text in entries]
        for widget in self._widgets:
            self._row.addWidget(widget)
        self._row.addStretch(1)

    def _entry(self, kind: str, text: str) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        label = plain_label(text, role="muted")
        label.setFont(self._theme.font(15))
        row.addWidget(_Swatch(self._theme, kind, made))
        row.addWidget(label)
        row.addStretch(1)
        return made

    def minimumSizeHint(self) -> QSize:
        """Return the room of the widest entry."""
        widest = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the entries beside each other, or under each other."""
        super().resizeEvent(event)
        wide = sum(widget.sizeHint().width() + self._row.spacing() for widget in self._widgets)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide <= self.width() else down)


class _Swatch(QWidget):
    """A piece of a bar."""

    def __init__(self, theme: Theme, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._kind = theme, kind
        self.setFixedSize(theme.px(16), theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind not in {FULL, HOLLOW, UNTOLD}:
            middle = (self.width() - px(3)) / 2
            painter.fillRect(QRectF(middle, 0, px(3), self.height()), QColor(tokens.ink))
            return
        full = self._kind == FULL
        painter.setPen(Qt.PenStyle.NoPen if full else QPen(QColor(tokens.edge), px(1.5)))
        if self._kind == UNTOLD:
            painter.setBrush(QBrush(QColor(tokens.edge), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(QColor(tokens.crema) if full else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(3), px(3))
