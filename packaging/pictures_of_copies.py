"""The states of the page of copies that are drawn, and of the way back to one."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cafememo.domain.copies import Held, Kind
from cafememo.domain.trouble import DiskFull, KeyUnavailable, NotACopy, StoreUnavailable
from cafememo.services import backups
from cafememo.store.quarantine import Kept
from cafememo.store.restore import Rehearsed
from cafememo.store.store import Store
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.backups import BackupsPage
from cafememo.ui.owner.backups_copies import CopiesView
from cafememo.ui.owner.restore_sheet import RestoreSheet

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

LONG = "Sauvegardes du Café de la Place du Marché aux Fleurs, ne pas débrancher pendant la nuit"


def _view(stage: "OwnerStage") -> CopiesView:
    """Show the copies as they are, nothing over them."""
    page = stage.turn_to("backups")
    assert isinstance(page, BackupsPage)  # noqa: S101 - its key says so
    page.turn_to("copies")
    view = page.view
    assert isinstance(view, CopiesView)  # noqa: S101 - its key says so
    if view.sheet is not None:
        view.sheet.close_sheet()
    copying = stage.program.copying
    stage.until(lambda: not copying.busy)
    copying.refused.clear()
    view.refresh()
    stage.settle()
    view.area.verticalScrollBar().setValue(0)
    view.setFocus()
    return view


def _places(stage: "OwnerStage", *, long: bool = False) -> tuple[Path, Path]:
    """Choose a second folder and a stick beside the café, and return them."""
    beside = stage.owner.memory.around.folder.parent / "places"
    second, stick = beside / ("archive" if not long else LONG), beside / "stick"
    for folder in (second, stick):
        folder.mkdir(parents=True, exist_ok=True)

    def choose(store: Store) -> None:
        backups.choose(store, Kind.SECOND, second)
        backups.choose(store, Kind.STICK, stick)

    done: list[object] = []
    stage.owner.memory.ask(choose, done.append)
    stage.until(lambda: bool(done))
    return second, stick


def _copies(stage: "OwnerStage", *, foot: bool = False, long: bool = False) -> CopiesView:
    """Show copies of several days in three places."""
    _places(stage, long=long)
    view = _view(stage)
    copying = stage.program.copying
    copying.copy_now()
    stage.until(lambda: not copying.busy)
    own = stage.owner.memory.around.folder / "backups"
    made = sorted(one for one in own.glob("cafememo-*") if one.is_dir())
    if len(made) < 6:
        for name in ("20261101-220400", "20261102-221000", "20261008-220101", "20260914-230000", "20261115-080000"):
            if not (own / f"cafememo-{name}").exists():
                shutil.copytree(made[-1], own / f"cafememo-{name}")
    stage.owner.told.hide()
    view = _view(stage)
    if foot:
        view.area.verticalScrollBar().setValue(10_000)
    return view


def _gone(stage: "OwnerStage") -> None:
    _copies(stage)
    _second, stick = _places(stage)
    shutil.rmtree(stick)
    _view(stage)


def _refused(stage: "OwnerStage") -> None:
    view = _copies(stage)
    second, _stick = _places(stage)
    view.refresh()
    stage.settle()
    stage.program.copying.refused[second / backups.IN_PLACE] = (DiskFull(second), 0)
    view.refresh()


def _aside(stage: "OwnerStage") -> None:
    """Show what is kept aside, one of it asked about."""
    view = _copies(stage)
    minute = stage.owner.memory.clock.now().minute
    kept = tuple(Kept(Path(f"kept-{days}"), minute - days * 1_440, 2_345_678) for days in (2, 40))
    view.aside_card.show_kept(kept)
    view.aside_card.rows[0].erase_button.click()
    stage.settle()
    view.area.ensureWidgetVisible(view.aside_card.rows[0])


def _copying(stage: "OwnerStage") -> None:
    view = _copies(stage)
    view.work_bar.begin(translate("copies", "Copying the café…"))
    view.work_bar.step(43, 100)
    view.copy_button.setEnabled(False)


def _trouble(stage: "OwnerStage") -> None:
    _view(stage)._fail(StoreUnavailable())  # noqa: SLF001 - as if it came


def _sheet(stage: "OwnerStage") -> RestoreSheet:
    view = _copies(stage)
    sheet = view._sheet()  # noqa: SLF001 - as by a button
    assert sheet is not None  # noqa: S101 - it is no demo
    sheet.open_sheet()
    return sheet


def _restoring(stage: "OwnerStage") -> None:
    sheet = _sheet(stage)
    own = stage.owner.memory.around.folder / "backups"
    sheet.stack.setCurrentWidget(sheet.working_page)
    sheet.work_bar.begin(translate("restore", "Reading the copy…"))
    sheet.work_bar.step(30, 100)
    sheet.work.copy = own


def _choosing(stage: "OwnerStage") -> None:
    sheet = _sheet(stage)
    sheet._show_list(backups.found_in(stage.owner.memory.around.folder / "backups"))  # noqa: SLF001 - as if it came


def _comparing(stage: "OwnerStage", *, worst: bool = False) -> None:
    """Show a comparison; nothing is rehearsed, and nothing could be put in its place."""
    sheet = _sheet(stage)
    at = stage.owner.memory.clock.now().at
    sheet._rehearsed = Rehearsed(  # noqa: SLF001 - as if it came
        copy=Path("copy"),
        stage=Path("stage"),
        shape="0004",
        held=Held(12_345 if worst else 396, 123_456, at - 90_000),
        sound=not worst,
        opens_by_itself=not worst,
        keeps_slots=True,
        key=None,  # type: ignore[arg-type]
    )
    sheet._compare(Held(12_398 if worst else 400, 123_912, at))  # noqa: SLF001 - as if it came


def _empty(stage: "OwnerStage") -> None:
    """Show a café that was never copied, whatever the pictures before did."""
    stage.program._copies_later.stop()  # noqa: SLF001 - it would be, in the middle of them

    def forget(store: Store) -> None:
        for kind in Kind:
            backups.choose(store, kind, None)
        store.connection.execute("DELETE FROM copies")

    done: list[object] = []
    stage.owner.memory.ask(forget, done.append)
    stage.until(lambda: bool(done))
    shutil.rmtree(stage.owner.memory.around.folder / "backups", ignore_errors=True)
    _view(stage)


def _demo(stage: "OwnerStage") -> None:
    page = stage.turn_to("backups")
    assert isinstance(page, BackupsPage)  # noqa: S101 - its key says so
    page.turn_to("copies")


FULL: "dict[str, Callable[[OwnerStage], object]]" = {"copies_demo": _demo}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "copies_empty": _empty,
    "copies": _copies,
    "copies_foot": lambda stage: _copies(stage, foot=True),
    "copies_long": lambda stage: _copies(stage, long=True),
    "copies_gone": _gone,
    "copies_refused": _refused,
    "copies_copying": _copying,
    "copies_aside": _aside,
    "copies_trouble": _trouble,
    "restore_choosing": _choosing,
    "restore_reading": _restoring,
    "restore_code": lambda stage: _sheet(stage)._ask_code(KeyUnavailable()),  # noqa: SLF001 - as if it came
    "restore_comparing": _comparing,
    "restore_comparing_worst": lambda stage: _comparing(stage, worst=True),
    "restore_failed": lambda stage: _sheet(stage)._show_failed(NotACopy()),  # noqa: SLF001 - as if it came
}
