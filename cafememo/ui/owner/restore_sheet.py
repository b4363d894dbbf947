"""Going back to a copy: chosen, rehearsed, held against the café as it is, and only then put in its place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cafememo.domain.clock import to_local
from cafememo.domain.copies import Held
from cafememo.domain.trouble import AnotherCafe, FolderGone, NotACopy, Stopped, Trouble, WrongCode
from cafememo.store.backup import FoundCopy
from cafememo.store.files import CafeFiles
from cafememo.store.restore import Rehearsed
from cafememo.ui.copy_sentences import moment_at, moment_text, size_text
from cafememo.ui.kit.button import Kind
from cafememo.ui.kit.figures import whole
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.insights_pictures import Picture
from cafememo.ui.owner.insights_table import TableView
from cafememo.ui.owner.parts import EmptyState, OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.restore_work import AskHere, GoBack, RestoreWork
from cafememo.ui.owner.sheet import Sheet
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.owner.style import style_sheet
from cafememo.ui.owner.table_look import PADDING, TableFrame
from cafememo.ui.owner.work_bar import WorkBar
from cafememo.ui.sentences import trouble_sentence

CONFIRM = "Ctrl+Enter"
"""The key that goes back: no Enter alone, which a scanner types after every card."""
_WIDE = 620


def offer_going_back(parent: QWidget, theme: Theme, folder: Path, go_back: GoBack) -> "RestoreSheet":
    """Lay the choice of a copy over a page where the café of a folder does not open: one beside it, or elsewhere.

    `go_back` is called with what was rehearsed: `Program.go_back_to`.
    """
    sheet = RestoreSheet(theme, parent, folder, None, 0, go_back)
    sheet.setStyleSheet(style_sheet(theme))
    sheet.open_sheet()
    sheet.ask_folder_first()
    sheet.folder_button.setFocus()  # unless copies are found, whose list takes the keyboard
    return sheet


class RestoreSheet(Sheet):
    """Lies over the page of copies, or over the page of a café that does not open."""

    def __init__(
        self, theme: Theme, parent: QWidget, folder: Path, ask_here: AskHere | None, offset: int, go_back: GoBack
    ) -> None:
        """`ask_here` asks the open café what it holds, None where none is open; `offset` is the local clock's."""
        super().__init__(theme, translate("restore", "Go back to a copy"), parent)
        self.setObjectName("restore_sheet")
        self._folder, self._ask_here, self._offset, self._go_back = folder, ask_here, offset, go_back
        self._rehearsed: Rehearsed | None = None
        self._from_folder = self._beside = False
        self.dialog: QFileDialog | None = None
        self.work = RestoreWork(folder, self)
        self.work.found.connect(self._show_found)
        self.work.progressed.connect(self._show_progress)
        self.work.rehearsed.connect(self._take_rehearsed)
        self.work.code_wanted.connect(self._ask_code)
        self.work.failed.connect(self._show_failed)
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack, 1)
        for page in (
            self._choose_page(),
            self._working_page(),
            self._code_page(),
            self._compare_page(),
            self._failed_page(),
        ):
            self.stack.addWidget(page)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._confirm)
        self.closed.connect(self._forget)

    # The pages.

    def _choose_page(self) -> QWidget:
        page, column = _page(self.theme)
        self.choose_label = paragraph(self.theme, "", "ink")
        column.addWidget(self.choose_label)
        self.copy_list = QListWidget()
        self.copy_list.setObjectName("copy_list")
        self.copy_list.setAccessibleName(translate("restore", "Copies found"))
        self.copy_list.itemActivated.connect(self._choose)
        self.copy_list.itemClicked.connect(self._choose)
        self.list_frame = TableFrame(self.theme, self.copy_list)
        column.addWidget(self.list_frame, 1)
        row = QHBoxLayout()
        self.folder_button = self._button(
            translate("restore", "Another folder…"), "folder_button", icon="folder-open", key="Ctrl+O"
        )
        self.folder_button.clicked.connect(self.ask_folder)
        shortcut = QShortcut(QKeySequence("Ctrl+O"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._ask_folder_by_key)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        column.addLayout(row)
        self.choose_page = page
        return page

    def _working_page(self) -> QWidget:
        page, column = _page(self.theme)
        column.addStretch(1)
        self.working_label = paragraph(
            self.theme,
            translate("restore", "The copy is opened beside the café and read through. Nothing changes yet."),
        )
        column.addWidget(self.working_label)
        self.work_bar = WorkBar(self.theme)
        self.work_bar.cancelled.connect(self.close_sheet)
        column.addWidget(self.work_bar)
        column.addStretch(2)
        self.working_page = page
        return page

    def _code_page(self) -> QWidget:
        page, column = _page(self.theme)
        self.code_label = paragraph(
            self.theme,
            translate(
                "restore", "This computer does not open this copy. Type the café’s recovery code, or its passphrase."
            ),
            "ink",
        )
        column.addWidget(self.code_label)
        self.code_field = QLineEdit()
        self.code_field.setObjectName("code_field")
        name = translate("restore", "Recovery code or passphrase")
        self.code_field.setAccessibleName(name)
        self.code_field.setPlaceholderText(name)
        self.code_field.setMaxLength(400)
        self.code_field.returnPressed.connect(self._try_code)
        column.addWidget(self.code_field)
        self.code_line = StateLine(self.theme, "code_line")
        self.code_line.hide()
        column.addWidget(self.code_line)
        row = QHBoxLayout()
        self.code_button = self._button(translate("restore", "Open the copy"), "code_button", key="Enter")
        self.code_button.clicked.connect(self._try_code)
        row.addWidget(self.code_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.code_page = page
        return page

    def _compare_page(self) -> QWidget:
        content, column = _page(self.theme)
        self.copy_label = paragraph(self.theme, "", "ink")
        column.addWidget(self.copy_label)
        self.table_place = QVBoxLayout()
        column.addLayout(self.table_place)
        self.table: TableView | None = None
        self.sound_line = StateLine(self.theme, "sound_line")
        self.missing_line = StateLine(self.theme, "missing_line")
        column.addWidget(self.sound_line)
        column.addWidget(self.missing_line)
        self.kept_label = small(self.theme, "")
        self.kept_label.setObjectName("kept_label")
        column.addWidget(self.kept_label)
        self.key_label = small(self.theme, "")
        self.key_label.setObjectName("key_label")
        column.addWidget(self.key_label)
        column.addStretch(1)
        page = QWidget()
        whole_column = QVBoxLayout(page)
        whole_column.setContentsMargins(0, 0, 0, 0)
        whole_column.setSpacing(self.theme.px(12))
        whole_column.addWidget(scrolling(self.theme, content), 1)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        self.confirm_button = self._button(
            translate("restore", "Go back to this copy"), "confirm_button", "danger", key=CONFIRM
        )
        # Without the keyboard: an Enter, or a scan, must not press it.
        self.confirm_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.confirm_button.clicked.connect(self._confirm)
        self.leave_button = self._button(translate("restore", "Leave everything as it is"), "leave_button", key="Esc")
        self.leave_button.clicked.connect(self.close_sheet)
        row.addWidget(self.confirm_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        whole_column.addLayout(row)
        self.compare_page = page
        return page

    def _failed_page(self) -> QWidget:
        self.other_button = self._button(
            translate("restore", "Choose another copy"), "other_button", icon="folder-open", key="Ctrl+O"
        )
        self.other_button.clicked.connect(self.ask_folder)
        self.failed_page = EmptyState(
            self.theme, "triangle-alert", translate("restore", "This copy cannot be used"), "", self.other_button
        )
        return self.failed_page

    def _button(self, text: str, name: str, kind: Kind = "plain", *, icon: str = "", key: str = "") -> OwnerButton:
        made = OwnerButton(self.theme, text, kind, icon=icon, key=key, object_name=name)
        made.under = "paper"
        return made

    # What happens.

    def open_copy(self, copy: Path) -> None:
        """Rehearse a copy at once, and lie over the page."""
        self._from_folder = False
        self._begin(copy)
        self.open_sheet()
        self.work_bar.cancel_button.setFocus()

    def ask_folder_first(self) -> None:
        """Begin with the copies beside the café, and the question whether there are others elsewhere."""
        self._from_folder = self._beside = True
        self._show_list(())
        self.work.look_in(self._folder)

    def open_from_folder(self) -> None:
        """Ask for a folder, such as a stick of an old computer, and lie over the page."""
        self._from_folder = True
        self._show_list(())
        self.open_sheet()
        self.folder_button.setFocus()
        self.ask_folder()

    def _ask_folder_by_key(self) -> None:
        if self.stack.currentWidget() in {self.choose_page, self.failed_page}:
            self.ask_folder()

    def ask_folder(self) -> None:
        """Ask where copies lie."""
        self._close_dialog()
        self.dialog = folder_dialog(self.window(), translate("restore", "A folder with copies of the café"))
        self.dialog.fileSelected.connect(self._take_folder)
        self.dialog.show()

    def _take_folder(self, folder: str) -> None:
        self._from_folder, self._beside = True, False
        self.work.look_in(Path(folder))

    def _show_found(self, copies: Sequence[FoundCopy]) -> None:
        if self._beside:
            copies = [one for one in copies if one.folder != self._folder]  # the damaged café itself is none
        self._show_list(copies)
        if len(copies) == 1 and not self._beside:
            self._begin(copies[0].folder)

    def _show_list(self, copies: Sequence[FoundCopy]) -> None:
        """List copies, newest first; the keyboard is there."""
        self.copy_list.clear()
        for one in copies:
            when = moment_text(to_local(one.minute * 60, 0)) if one.minute >= 0 else one.folder.name
            item = QListWidgetItem(
                translate("restore", "{moment} · {size}").format(moment=when, size=size_text(one.size)), self.copy_list
            )
            item.setSizeHint(QSize(0, self.theme.px(44)))
            item.setData(Qt.ItemDataRole.UserRole, str(one.folder))
        self.list_frame.setVisible(bool(copies))
        self.choose_label.setText(
            translate("restore", "Which copy? It is opened beside the café first; nothing changes yet.")
            if copies
            else translate("restore", "Where are the copies? A stick of an old computer will do.")
        )
        self.stack.setCurrentWidget(self.choose_page)
        if copies:
            self.copy_list.setCurrentRow(0)
            self.copy_list.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        if self.stack.currentWidget() is self.choose_page:  # Enter and a click may both tell of it
            self._begin(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _begin(self, copy: Path, code: str = "") -> None:
        self._rehearsed = None
        self.stack.setCurrentWidget(self.working_page)
        self.work_bar.begin(translate("restore", "Reading the copy…"))
        self.work_bar.cancel_button.setFocus()
        self.work.rehearse(copy, code)

    def _show_progress(self, done: int, of: int) -> None:
        self.work_bar.step(done, of)

    def _ask_code(self, reason: Trouble) -> None:
        """Ask for a code; say so where the one that was typed is not it."""
        self.work_bar.end()
        self.code_line.setVisible(isinstance(reason, WrongCode))
        self.code_line.say(
            translate("restore", "This does not open the copy. Look at it again, letter by letter."), "amber"
        )
        self.stack.setCurrentWidget(self.code_page)
        self.code_field.setFocus()
        self.code_field.selectAll()

    def _try_code(self) -> None:
        typed = self.code_field.text().strip()
        if typed and self.work.copy is not None and self.stack.currentWidget() is self.code_page:
            self._begin(self.work.copy, typed)

    def _show_failed(self, reason: Trouble) -> None:
        self.work_bar.end()
        if isinstance(reason, Stopped):
            return
        if self.isHidden() or (self._from_folder and isinstance(reason, NotACopy) and reason.path == self._folder):
            return  # there are none beside the café: the question where they are stands already
        sentence = _failed_sentence(reason)
        self.failed_page.sentence_label.setText(sentence)
        self.failed_page.setAccessibleName(f"{self.failed_page.title_label.text()}. {sentence}")
        self.stack.setCurrentWidget(self.failed_page)
        self.other_button.setFocus()

    def _take_rehearsed(self, rehearsed: Rehearsed) -> None:
        """Show what it holds, once it is known what the café holds."""
        self._rehearsed = rehearsed
        if self._ask_here is None:
            self._compare(None)
        else:
            self._ask_here(self._compare, self._compare_with_none)

    def _compare_with_none(self, _reason: Trouble) -> None:
        self._compare(None)

    def _compare(self, here: Held | None) -> None:
        rehearsed = self._rehearsed
        if rehearsed is None:
            return
        self.work_bar.end()
        self.code_field.clear()
        copy = rehearsed.held
        self.copy_label.setText(
            translate("restore", "The copy opens. This is what it holds, beside the café as it is now.")
            if here is not None
            else translate("restore", "The copy opens. This is what it holds.")
        )
        self._show_table(here, copy)
        self.sound_line.setVisible(not rehearsed.sound)
        self.sound_line.say(
            translate("restore", "Not all of this copy reads back as it was written. Look for an older one first."),
            "amber",
        )
        sentence, role = missing_sentence(here, copy)
        self.missing_line.say(sentence, role)
        self.kept_label.setText(
            translate("restore", "The file of now is not deleted. It is kept in the folder {folder}.").format(
                folder=str(CafeFiles(self._folder).quarantine).replace("/", "/\u200b").replace("\\", "\\\u200b")
            )
        )
        self.key_label.setVisible(not rehearsed.opens_by_itself)
        self.key_label.setText(
            translate("restore", "The café asks for its code once more when it opens: this computer has no key to it.")
        )
        self.stack.setCurrentWidget(self.compare_page)
        self.leave_button.setFocus()

    def _show_table(self, here: Held | None, copy: Held) -> None:
        """Show both beside each other."""
        if self.table is not None:
            self.table_place.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        names = (
            translate("restore", "People"),
            translate("restore", "Visits, stamps, rewards"),
            translate("restore", "Last noted"),
        )
        columns = [self._cells(held) for held in (here, copy) if held is not None]
        heads = ["", *([translate("restore", "Here")] if here is not None else []), translate("restore", "In the copy")]
        rows = tuple((name, *(column[place] for column in columns)) for place, name in enumerate(names))
        said = translate("restore", "What the café holds, and what the copy holds")
        self.table = TableView(Picture("restore", said, said, None, tuple(heads), rows), self.theme)
        self.table.setObjectName("compare_table")
        longest = max(map(QFontMetrics(self.theme.font(17)).horizontalAdvance, names)) + self.theme.px(2 * PADDING + 6)
        heads_row = self.table.horizontalHeader()
        heads_row.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(0, min(longest, self.theme.px(300)))
        self.table_place.addWidget(self.table)

    def _cells(self, held: Held) -> tuple[str, str, str]:
        never = translate("restore", "nothing yet")
        newest = never if held.newest_at is None else moment_at(held.newest_at, self._offset)
        return whole(held.people), whole(held.entries), newest

    def _confirm(self) -> None:
        """Go back, where the comparison is what is seen."""
        if self.isHidden() or self.stack.currentWidget() is not self.compare_page:
            return
        rehearsed = self.work.hand_over()
        if rehearsed is not None:
            self.confirm_button.setEnabled(False)
            self._go_back(rehearsed)

    def _forget(self) -> None:
        """Leave nothing of it."""
        self._rehearsed = None
        self.code_field.clear()
        self.work_bar.end()
        self.work.forget()
        self._close_dialog()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None


def missing_sentence(here: Held | None, copy: Held) -> tuple[str, str]:
    """Say what would be missing after going back, and in which colour."""
    if here is None:
        return translate("restore", "What was noted after that is not in the copy."), "amber"
    entries, people = here.entries - copy.entries, here.people - copy.people
    if entries <= 0 and people <= 0:
        if here == copy:
            return translate("restore", "Nothing was noted since: nothing would be missing."), "sage"
        return translate("restore", "The copy holds more than the café does now."), "muted"
    said = []
    if people > 0:
        said.append(translate("restore", "%n people", "", people))
    if entries > 0:
        said.append(translate("restore", "%n visits, stamps or rewards", "", entries))
    both = translate("restore", "{one} and {other}").format(one=said[0], other=said[1]) if len(said) == 2 else said[0]
    return (
        translate("restore", "Would be missing here: {what}, and every change of menu, cards and rules since.").format(
            what=both
        ),
        "amber",
    )


def folder_dialog(window: QWidget, title: str) -> QFileDialog:
    """Return a window that asks for a folder, beside everything else; not shown yet."""
    dialog = QFileDialog(window, title)
    dialog.setObjectName("folder_dialog")
    dialog.setModal(False)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(QDir.homePath())
    return dialog


def _failed_sentence(reason: Trouble) -> str:
    match reason:
        case NotACopy():
            return translate("restore", "There is no copy of a café in this folder. Nothing was changed.")
        case FolderGone():
            return translate("restore", "The folder is not there any more. Plug its disk or stick in again.")
        case AnotherCafe():
            return translate(
                "restore", "This is a copy of another café. To open that one, start Cafémémo with another folder."
            )
        case _:
            return trouble_sentence(reason)


def _page(theme: Theme) -> tuple[QWidget, QVBoxLayout]:
    """Return a page whose parts are no wider than one likes to read."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    inner = QWidget()
    inner.setMaximumWidth(theme.px(_WIDE + 140))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    row.addWidget(inner, 100)
    row.addStretch(1)
    return page, column
