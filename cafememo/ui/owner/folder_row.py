"""Where something lies, with a button that shows it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import OwnerButton, small


class FolderRow(QWidget):
    """A folder by what is in it and by its path; opening it is the system's."""

    said = signal(str)

    def __init__(self, theme: Theme, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._path: Path | None = None
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(WrappedLabel(name, theme.font(17, 500), "ink"), 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.path_label = small(theme, "")
        self.path_label.setObjectName(f"{object_name}_path_label")
        column.addWidget(self.path_label)  # below both: a path is long
        self.open_button = OwnerButton(
            theme, translate("about", "Open folder"), icon="folder-open", object_name=f"{object_name}_open_button"
        )
        self.open_button.setAccessibleName(translate("about", "Open folder: {name}").format(name=name))
        self.open_button.under = "surface"
        self.open_button.clicked.connect(self.open_folder)
        row.addWidget(self.open_button)

    def show_path(self, path: Path | None, nothing: str) -> None:
        """Show a folder; `nothing` is said where it is not there yet."""
        self._path = path
        there = path is not None and path.is_dir()
        # A path has no blanks to be broken at; these cannot be seen.
        self.path_label.setText(str(path).replace("/", "/\u200b").replace("\\", "\\\u200b") if there else nothing)
        self.path_label.setAccessibleName(str(path) if there else nothing)
        self.open_button.setEnabled(there)

    def open_folder(self) -> None:
        """Have the system show the folder; say so where it does not."""
        if self._path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            sentence = translate("about", "The system opened no window for this folder. Look for it by its path.")
            self.said.emit(sentence)
