"""What stands on the page while there is nothing to be seen yet: how far the counting is, or why it stopped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import OwnerButton, paragraph


class Waiting(QWidget):
    """Says how far it is and offers to stop; or says that it stopped and offers to go on."""

    stop_wanted = signal()
    go_on_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        self._counting = True
        px = theme.px
        column = QVBoxLayout(self)
        column.setSpacing(px(14))
        column.addStretch(1)
        self._theme = theme
        self._sign = QLabel()
        column.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title_label = WrappedLabel("", theme.font(26, voice=True), "ink")
        self.sentence_label = paragraph(theme, "")
        for label in (self.title_label, self.sentence_label):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.even = True
            label.setFixedWidth(px(440))
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.progress_bar = QProgressBar()
        self.progress_bar.setObjectName("progress_bar")
        self.progress_bar.setAccessibleName(translate("insights", "Counted so far"))
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setFixedWidth(px(320))
        column.addWidget(self.progress_bar, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.button = OwnerButton(theme, "", object_name="waiting_button")
        self.button.clicked.connect(self._press)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_counting(self, percent: int) -> None:
        """Say how far the counting is."""
        self._counting = True
        self._show(
            translate("insights", "Counting: {percent}%").format(percent=percent),
            translate("insights", "All visits are looked through once. The counter goes on meanwhile."),
            translate("insights", "Stop"),
            percent,
        )

    def show_stopped(self, percent: int) -> None:
        """Say that the counting was stopped."""
        self._counting = False
        self._show(
            translate("insights", "Stopped at {percent}%").format(percent=percent),
            translate("insights", "What was counted is kept until the café is closed."),
            translate("insights", "Go on"),
            percent,
        )

    def show_trouble(self, sentence: str, percent: int) -> None:
        """Say what stands in the way."""
        self._counting = False
        self._show(
            translate("insights", "The counting did not come to its end"),
            sentence,
            translate("insights", "Try again"),
            percent,
            "triangle-alert",
        )

    def _show(self, title: str, sentence: str, button: str, percent: int, icon: str = "chart-column") -> None:
        side = self._theme.px(56)
        self._sign.setPixmap(icon_pixmap(icon, self._theme.tokens.crema, side, self.devicePixelRatio()))
        self.title_label.setText(title)
        self.sentence_label.setText(sentence)
        self.button.setText(button)
        self.progress_bar.setValue(percent)
        self.progress_bar.setVisible(self._counting or percent > 0)
        self.setAccessibleName(f"{title}. {sentence}")

    def _press(self) -> None:
        """Do what the button says."""
        if self._counting:
            self.stop_wanted.emit()
        else:
            self.go_on_wanted.emit()
