"""What can be done with the chosen of the list: copy, print, bin, bring back, merge; and the menu of all of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.roll import Column, Filter
from cafememo.domain.trouble import Trouble
from cafememo.services.register import ListedRegular
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_printing import ListPrinter
from cafememo.ui.owner.print_words import silent_sentence
from cafememo.ui.owner.regular_words import column_title
from cafememo.ui.owner.regulars_model import COLUMNS, RegularsModel
from cafememo.ui.owner.regulars_table import RegularsTable
from cafememo.ui.owner.regulars_work import Deed, RowReader, WorkOnMany
from cafememo.ui.owner.work_bar import WorkBar

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory
    from cafememo.ui.owner.print_dialog import PrinterQuestion

SHORT = 200
"""Regulars up to which a copy is there before anybody sees a progress."""
_SHARES = (24, 44, 16, 14, 10, 18)


class RegularsActions(QObject):
    """Does to the chosen rows what a button, a key or the menu asks for."""

    said = signal(str)
    troubled: Emits[Trouble] = signal_as_annotated()
    merge_wanted: Emits[tuple[int, int]] = signal_as_annotated()
    duplicates_wanted = signal()
    erase_wanted: Emits[tuple[int, ...]] = signal_as_annotated()
    """Some of the bin are to be erased for good; somebody has to be asked first."""
    sort_wanted = signal(object)

    def __init__(
        self, memory: "OwnerMemory", model: RegularsModel, table: RegularsTable, bar: WorkBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._model = model
        self._table = table
        self._bar = bar
        self._work: WorkOnMany | ListPrinter | None = None
        self._printer: QPrinter | None = None
        self.printer_question: PrinterQuestion | None = None
        self.shown = Filter.ALL
        bar.cancelled.connect(self._cancel)

    # Whom it is about.

    def chosen(self) -> list[int]:
        """Return who is chosen, in the list's order."""
        ids = self._model.ids()
        return [one for rows in self._table.chosen_rows() for one in ids[rows.start : rows.stop]]

    def _meant(self) -> Sequence[int]:
        """Return who is chosen, and everybody listed where that is one alone or nobody."""
        return self.chosen() if self._table.chosen_count() > 1 else self._model.ids()

    # What is done.

    def copy(self) -> None:
        """Copy the chosen rows as a table that a spreadsheet takes."""
        self._read(self.chosen() or self._model.ids(), self._copied, translate("regulars", "Copying…"))

    def print(self) -> None:
        """Choose a printer, then print those chosen, or the whole list."""
        if self._is_printing():
            return
        if self.printer_question is None:
            from cafememo.ui.owner.print_dialog import PrinterQuestion  # noqa: PLC0415 - only where it is printed

            self.printer_question = PrinterQuestion(self._table.window(), self, to_file=True)
            self.printer_question.answered.connect(self.print_on)
            self.printer_question.none_there.connect(self._find_none)
        self.printer_question.ask()

    def _find_none(self, _silent: bool) -> None:
        """Say that nothing can be learnt of any printer; where there is none, a file can be made."""
        self.said.emit(silent_sentence())

    def print_on(self, printer: "QPrinter") -> None:
        """Print those chosen, or the whole list, on a printer that is set up."""
        if self._is_printing():
            return
        self._printer = printer
        printer.setDocName(translate("regulars", "Regulars"))
        self._begin_printing()

    def to_bin(self) -> None:
        """Put the chosen into the bin, from which they can be brought back; in the bin itself, bring them back."""
        if self.shown is Filter.BIN:
            self.bring_back()
            return
        from cafememo.services.people import put_in_bin  # noqa: PLC0415 - it imports the driver

        now = self._memory.clock.now()
        ids = self.chosen()
        name = translate("regulars", "%n regulars put in the bin", "", len(ids))
        self._do(ids, name, lambda store, some: put_in_bin(store, some, now))

    def bring_back(self) -> None:
        """Bring the chosen back from the bin."""
        from cafememo.services.people import bring_back  # noqa: PLC0415 - it imports the driver

        now = self._memory.clock.now()
        ids = self.chosen()
        name = translate("regulars", "%n regulars brought back", "", len(ids))
        self._do(ids, name, lambda store, some: bring_back(store, some, now))

    def erase(self) -> None:
        """Ask to erase the chosen for good; only who is in the bin can be."""
        if self.shown is Filter.BIN and self.chosen() and not self._is_printing():
            self.erase_wanted.emit(tuple(self.chosen()))

    def erase_all(self) -> None:
        """Ask to erase everybody who is listed in the bin."""
        if self.shown is Filter.BIN and self._model.ids() and not self._is_printing():
            self.erase_wanted.emit(tuple(self._model.ids()))

    def merge(self) -> None:
        """Ask to merge the two that are chosen."""
        ids = self.chosen()
        if len(ids) == 2:
            self.merge_wanted.emit((ids[0], ids[1]))

    # The menu.

    def open_menu(self) -> None:
        """Show everything that can be done, at the row the keyboard is on."""
        menu = QMenu(self._table)
        some = self._table.chosen_count()
        in_bin = self.shown is Filter.BIN
        self._add(menu, translate("regulars", "Copy"), "Ctrl+C", self.copy, offered=some > 0)
        self._add(menu, translate("regulars", "Print…"), "Ctrl+P", self.print, offered=bool(self._model.ids()))
        self._add(menu, translate("regulars", "Choose everybody"), "Ctrl+A", self._table.selectAll, offered=True)
        menu.addSeparator()
        self._add(menu, translate("regulars", "Merge the two…"), "", self.merge, offered=some == 2 and not in_bin)
        self._add(
            menu, translate("regulars", "Possible duplicates…"), "Ctrl+D", self.duplicates_wanted.emit, offered=True
        )
        if in_bin:
            self._add(menu, translate("regulars", "Bring back"), "Del", self.bring_back, offered=some > 0)
            self._add(menu, translate("erase", "Erase…"), "Shift+Del", self.erase, offered=some > 0)
            everybody = translate("erase", "Erase everybody listed…")
            self._add(menu, everybody, "", self.erase_all, offered=bool(self._model.ids()))
        else:
            self._add(menu, translate("regulars", "Put in the bin"), "Del", self.to_bin, offered=some > 0)
        menu.addSeparator()
        for place, column in enumerate(COLUMNS):
            title = translate("regulars", "Sort by: {column}").format(column=column_title(column))
            action = menu.addAction(f"{title}\tAlt+{place + 1}".replace("&", "&&"))
            action.setData(column)
            action.triggered.connect(self._sort)
        row = self._table.visualRect(self._table.currentIndex())
        where = row.center() if row.isValid() else QPoint(40, 60)
        menu.popup(self._table.viewport().mapToGlobal(where))

    def _add(self, menu: QMenu, title: str, key: str, act: Callable[[], object], *, offered: bool) -> None:
        action = menu.addAction(title, act)
        action.setEnabled(offered)
        if key:
            action.setShortcut(QKeySequence(key))

    def _sort(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.sort_wanted.emit(Column(action.data()))

    # How.

    def _read(self, ids: Sequence[int], done: Callable[[list[ListedRegular]], object], sentence: str) -> None:
        """Read rows, then go on with them."""
        if not ids or self._is_printing():
            return
        self._cancel()
        work = RowReader(self._memory, ids, self)
        work.finished.connect(done)
        self._begin(work, sentence, shown=len(ids) > SHORT)

    def _do(self, ids: Sequence[int], name: str, job: "Callable[[Store, tuple[int, ...]], object]") -> None:
        """Do something to many, as one action."""
        if not ids or self._is_printing():
            return
        self._cancel()
        work = Deed(self._memory, ids, name, job, self)
        work.finished.connect(self._ended)
        self._begin(work, name, shown=len(ids) > SHORT)

    def _begin(self, work: WorkOnMany, sentence: str, *, shown: bool) -> None:
        self._work = work
        work.progressed.connect(self._bar.step)
        work.failed.connect(self._failed)
        if shown:
            self._bar.begin(sentence)
        work.begin()

    def _copied(self, rows: list[ListedRegular]) -> None:
        """Put the rows where they can be pasted from."""
        self._ended(len(rows))
        self._log_export(rows)
        lines = ["\t".join(column_title(column) for column in COLUMNS)]
        lines += ["\t".join(self._texts(row)) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.said.emit(translate("regulars", "%n rows copied", "", len(rows)))

    def _begin_printing(self) -> None:
        self._read(self._meant(), self._print_rows, translate("regulars", "Reading the list…"))

    def _print_rows(self, rows: list[ListedRegular]) -> None:
        """Paint the pages."""
        self._ended(len(rows))
        assert self._printer is not None  # noqa: S101 - it was chosen before the rows were read
        self._log_export(rows)
        heads = [column_title(column) for column in COLUMNS]
        texts = [self._texts(row) for row in rows]
        # The memory's and not this page's, which may be made anew meanwhile: a painter put away midway is no more.
        printing = ListPrinter(self._printer, translate("regulars", "Regulars"), heads, _SHARES, texts, self._memory)
        self._memory.ending.connect(printing.finish)
        printing.progressed.connect(self._bar.step)
        printing.printed.connect(self._printed)
        printing.failed.connect(self._not_printed)
        self._work = printing
        if len(rows) > SHORT:
            self._bar.begin(translate("regulars", "Printing…"))
            self._bar.let_cancel(may=False)
        printing.begin()

    def _printed(self, pages: int) -> None:
        if isinstance(self._work, ListPrinter):
            self._work.deleteLater()
        self._ended(pages)
        self.said.emit(translate("regulars", "%n pages printed", "", pages))

    def _not_printed(self) -> None:
        self._ended(0)
        self.said.emit(translate("regulars", "The printer does not answer. Nothing was printed."))

    def _texts(self, row: ListedRegular) -> list[str]:
        """Return a row's cells, none of which a spreadsheet takes for a formula."""
        return [plain_cell(self._model.text(row, column)) for column in COLUMNS]

    def _failed(self, reason: Trouble) -> None:
        self._ended(0)
        self.troubled.emit(reason)

    def _ended(self, _count: int) -> None:
        self._bar.end()
        self._work = None

    def _log_export(self, rows: list[ListedRegular]) -> None:
        """Log that rows leave the café's memory, and of how many people; the counter's writes go before."""
        from cafememo.domain.audit import OWNER, What  # noqa: PLC0415 - with what follows
        from cafememo.services import audit  # noqa: PLC0415 - it imports the driver

        clock, about = self._memory.clock, audit.regulars([row.regular_id for row in rows])
        self._memory.ask(lambda store: audit.note(store, clock, What.EXPORTED, OWNER, about), ignore)

    def _is_printing(self) -> bool:
        """Tell whether a list is on its way to a printer, and say so: it goes there whole."""
        printing = isinstance(self._work, ListPrinter)
        if printing:
            self.said.emit(translate("regulars", "The list is still being printed."))
        return printing

    def _cancel(self) -> None:
        """Stop what goes on; what was done to some stays done, and can be taken back."""
        if isinstance(self._work, WorkOnMany):
            self._work.cancel()
            self._work = None
            self._bar.end()


def plain_cell(text: str) -> str:
    """Return a cell that begins with no sign of a formula."""
    text = text.replace("\t", " ").replace("\n", " ")
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
