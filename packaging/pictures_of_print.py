"""The states of printing blank cards that are drawn."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cafememo.codes.qr import matrices
from cafememo.devices.printers import PrinterState
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.sheets import SINGLE, sheet_called
from cafememo.services.preferences import keep_devices
from cafememo.store.store import Store
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.cards.sheet_pages import Layout, SheetPages
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_print import PrintView
from cafememo.ui.owner.print_order import End, PrintFacts, Stage
from cafememo.ui.owner.print_words import state_words

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

PRINTER = "Brother HL-L2350DW series"


def _view(stage: "OwnerStage", count: int = 25, start: int = 0, **wishes: object) -> PrintView:
    """Show the view as it is when it is opened, so many cards wanted."""
    page = stage.turn_to("cards")
    assert isinstance(page, CardsPage)  # noqa: S101 - its key says so

    def prefer(store: Store) -> None:
        keep_devices(store, DevicePreferences(printer=PRINTER, **wishes))  # type: ignore[arg-type]

    stage.change(prefer)
    before = page.views.pop("print", None)
    if before is not None:  # each state begins with the view as it is opened first
        page.stack.removeWidget(before)
        before.deleteLater()
    page.turn_to("print")
    view = page.view
    assert isinstance(view, PrintView)  # noqa: S101 - likewise
    view.refresh()
    stage.settle()
    view.amount_card.count_number.setValue(count)
    view.sheet_card.place_picture.begin_at(start)
    return view


def _making(stage: "OwnerStage") -> None:
    view = _view(stage, 2_000)
    view.foot.show_stage(Stage.MAKING, (37, 100))
    view.foot.let_press(may=False)


def _ended(stage: "OwnerStage", how: End) -> None:
    view = _view(stage, 25)
    view.run.first, view.run.last, view.run.path = 1201, 1225, Path("Blank cards.pdf")
    view.run.ended.emit(how)


def _asked(stage: "OwnerStage", trouble: PrinterState = PrinterState.READY, typed: str | None = None) -> None:
    """Ask what came out of a print of three sheets."""
    view = _view(stage, 25)
    facts = PrintFacts()
    sheet = sheet_called("avery-c32011")
    assert sheet is not None  # noqa: S101 - it is among them
    (matrix,) = matrices(["ABC"])
    own = [Own(number, matrix) for number in range(1201, 1226)]
    pages = SheetPages(Layout(sheet), Faces(facts.design, "Café du Coin", sheet.card), own)
    view.question.ask(pages, PRINTER, state_words(trouble, PRINTER))
    view.stack.setCurrentWidget(view.asking)
    if typed is not None:
        view.question.no_button.click()
        view.question.sheets_field.setText(typed)
    else:
        view.question.yes_button.setFocus()


def _refused(stage: "OwnerStage") -> None:
    view = _view(stage)
    view.run.printer_name = PRINTER
    view.run.refused.emit(PrinterState.STOPPED)


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "print": _view,
    "print_half_used": lambda stage: _view(stage, 3, 3, sheet_x=-7, sheet_y=4).sheet_card.place_picture.setFocus(),
    "print_off_sheet": lambda stage: _view(stage, 25, sheet_y=180),
    "print_letter": lambda stage: _view(stage, 7, 2, sheet="plain-letter"),
    "print_single": lambda stage: _view(stage, 1, sheet=SINGLE.key),
    "print_making": _making,
    "print_in_file": lambda stage: _ended(stage, End.IN_FILE),
    "print_well": lambda stage: _ended(stage, End.WELL),
    "print_unanswered": lambda stage: _ended(stage, End.UNANSWERED),
    "print_refused": _refused,
    "print_asked": _asked,
    "print_which": lambda stage: _asked(stage, PrinterState.STOPPED, "2-3"),
    "print_which_wrong": lambda stage: _asked(stage, typed="7"),
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {}
