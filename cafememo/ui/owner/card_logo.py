"""The café's logo: chosen as a file, dropped, or pasted; read beside everything else, and refused in a sentence."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QPointF, QRectF, QSizeF, QStandardPaths, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.cards.logo import LogoRefused, logo_of, read_logo
from cafememo.ui.cards.logo_words import refusal_sentence
from cafememo.ui.cards.wallet import png_of
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import OwnerButton, small
from cafememo.ui.sentences import trouble_sentence

_SQUARE = 9
"""Pixels of the drawing: the squares under a logo, by which it is seen where it lets the ground through."""


class LogoPicture(QWidget):
    """Shows the logo, or a sign where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._logo: QImage | None = None
        self.setFixedSize(theme.px(96), theme.px(72))

    def show_logo(self, logo: QImage | None) -> None:
        """Show another logo, or none."""
        self._logo = logo
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo as large as it fits."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(QColor(tokens.edge), 1)
        if self._logo is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, px(10), px(10))
        if self._logo is None:
            side = px(26)
            sign = icon_pixmap("plus", tokens.muted, side, self.devicePixelRatio())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, sign)
            return
        size = QSizeF(self._logo.size()).scaled(
            box.width() - px(16), box.height() - px(16), Qt.AspectRatioMode.KeepAspectRatio
        )
        where = QRectF(QPointF(0, 0), size)
        where.moveCenter(box.center())
        self._paint_squares(painter, where)
        painter.drawImage(where, self._logo)

    def _paint_squares(self, painter: QPainter, where: QRectF) -> None:
        """Paint light and less light squares under it: a white logo is seen, and so is a black one."""
        side = self._theme.px(_SQUARE)
        painter.save()
        painter.setClipRect(where)
        painter.fillRect(where, QColor("#C9BDB0"))
        for row in range(int(where.height() // side) + 1):
            for column in range(row % 2, int(where.width() // side) + 1, 2):
                square = QRectF(where.left() + column * side, where.top() + row * side, side, side)
                painter.fillRect(square, QColor("#B3A597"))
        painter.restore()


class LogoRow(QWidget):
    """Shows the logo; `read` tells another one as the café keeps it, `removed` that there is to be none."""

    read = signal(bytes)
    removed = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self._newest = 0
        self.dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(WrappedLabel(translate("card design", "Logo"), theme.font(17, 500), "ink"))
        row = self._row = QHBoxLayout()
        row.setSpacing(px(14))
        self.picture = LogoPicture(theme)
        row.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        beside_it = QVBoxLayout()
        beside_it.setSpacing(px(8))
        buttons = FlowRow(px(8))
        self.choose_button = OwnerButton(
            theme, translate("card design", "Choose a file…"), icon="folder-open", object_name="choose_logo_button"
        )
        self.remove_button = OwnerButton(
            theme, translate("card design", "Remove"), icon="trash-2", object_name="remove_logo_button"
        )
        self.remove_button.setAccessibleName(translate("card design", "Remove the logo"))
        for button, press in ((self.choose_button, self.ask), (self.remove_button, self._remove)):
            button.under = "surface"
            button.clicked.connect(press)
            buttons.add(button)
        beside_it.addWidget(buttons)
        self.way_label = small(
            theme, translate("card design", "PNG, JPEG or SVG. Or drop it on this page, or paste it with Ctrl+V.")
        )
        beside_it.addWidget(self.way_label)
        row.addLayout(beside_it, 1)
        column.addLayout(row)
        self.told_label = small(theme, "", "brick")
        self.told_label.setObjectName("logo_told_label")
        self.told_label.hide()
        column.addWidget(self.told_label)
        self.remove_button.hide()

    def show_logo(self, logo: QImage | None) -> None:
        """Show the logo that is kept, or that there is none."""
        self.picture.show_logo(logo)
        self.remove_button.setVisible(logo is not None)

    def say(self, sentence: str) -> None:
        """Say why something did not become the logo, or nothing."""
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    # Where a logo comes from.

    def ask(self) -> None:
        """Ask for a file."""
        if self.dialog is not None:
            self.dialog.close()
        dialog = self.dialog = QFileDialog(self.window(), translate("card design", "Choose a logo"))
        dialog.setObjectName("logo_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("card design", "Pictures (*.png *.jpg *.jpeg *.svg)"))
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog.setDirectory(pictures if pictures and Path(pictures).is_dir() else QDir.homePath())
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(self._closed)
        dialog.show()

    def takes(self, given: QMimeData) -> bool:
        """Tell whether something that is dragged may be a logo."""
        return given.hasImage() or any(url.isLocalFile() for url in given.urls())

    def take(self, given: QMimeData | None) -> None:
        """Take what was dropped or pasted: a file, or a picture itself."""
        files = [] if given is None else [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
        elif given is not None and given.hasImage():
            image = QImage(given.imageData())
            self._begin(lambda: logo_of(png_of(image)))
        else:
            self.say(translate("card design", "There is no picture to paste. Copy one, or choose a file."))

    def take_file(self, file: str) -> None:
        """Take a file."""
        self._begin(partial(read_logo, Path(file)))

    def _begin(self, work: Callable[[], bytes]) -> None:
        """Read a logo; of several only the newest is taken."""
        self.say("")
        self._newest += 1
        self.choose_button.setEnabled(False)
        beside(partial(_outcome, work, self._newest), self._take_outcome, self._fail)

    def _take_outcome(self, outcome: "tuple[int, bytes | LogoRefused]") -> None:
        asked, found = outcome
        if asked != self._newest:
            return
        self.choose_button.setEnabled(True)
        if isinstance(found, LogoRefused):
            self.say(refusal_sentence(found))
        else:
            self.read.emit(found)

    def _fail(self, reason: Trouble) -> None:
        self.choose_button.setEnabled(True)
        self.say(trouble_sentence(reason))

    def _remove(self) -> None:
        self.say("")
        self._newest += 1
        self.choose_button.setEnabled(True)
        self.removed.emit()
        self.choose_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture above what is done with it, where a button would be cut beside it."""
        super().resizeEvent(event)
        widest = max(button.sizeHint().width() for button in (self.choose_button, self.remove_button))
        beside_it = self.picture.width() + self._row.spacing() + widest <= self.width()
        direction = QHBoxLayout.Direction.LeftToRight if beside_it else QHBoxLayout.Direction.TopToBottom
        if direction is not self._row.direction():
            self._row.setDirection(direction)

    def _closed(self, _how: int) -> None:
        self.dialog = None


def _outcome(work: Callable[[], bytes], asked: int) -> tuple[int, bytes | LogoRefused]:
    """Return what was read, or why it was refused, with which reading it was; not on the screens' thread."""
    try:
        return asked, work()
    except LogoRefused as refused:
        return asked, refused
