"""The states of Staff, Devices, Preferences and About that are drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hard_names import EMOJI, LEFTWARD, WIDE
from pictures_of_staff import WELL, WORST
from PySide6.QtWidgets import QLineEdit

from cafememo.devices.printers import Printers
from cafememo.devices.state import DeviceState
from cafememo.domain.trouble import DiskFull, StoreUnavailable
from cafememo.services import team
from cafememo.store.store import Store
from cafememo.ui.owner.about import AboutPage
from cafememo.ui.owner.devices import DevicesPage
from cafememo.ui.owner.preferences import PreferencesPage
from cafememo.ui.owner.staff import StaffPage

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

    from cafememo.ui.owner.pin_form import PinForm


def _staff(stage: "OwnerStage", row: int = 0) -> StaffPage:
    """Show who works here, one of them chosen."""
    page = stage.turn_to("staff")
    assert isinstance(page, StaffPage)  # noqa: S101 - its key says so
    page.pane._end_form()  # noqa: SLF001 - left by the state before
    page.add_row.leave()
    page.refresh()
    stage.settle()
    page.area.verticalScrollBar().setValue(0)
    if page.list.people.rows:
        page.list.setFocus()
        page.list.setCurrentIndex(page.list.people.index(row, 0))
    return page


def _staff_add(stage: "OwnerStage", text: str = "", *, enter: bool = False) -> None:
    page = _staff(stage)
    page.add()
    page.add_row.name_field.setText(text)
    if enter:
        page.add_row.given.emit(text)


def _staff_pin(stage: "OwnerStage", *, refused: bool = False) -> None:
    page = _staff(stage)
    page.pane.ask_pin()
    if page.pane.form is not None and refused:
        _type_unlike(page.pane.form)


def _type_unlike(form: "PinForm") -> None:
    form.new_field.setText("246810")
    form.again_field.setText("246811")
    form.enter()


def _staff_long(stage: "OwnerStage") -> None:
    def hire(store: Store) -> None:
        if any(one.name == WIDE for one in team.team(store).staff):
            return
        for name in (WIDE, LEFTWARD, EMOJI, WIDE):
            team.hire(store, name)

    stage.change(hire)
    page = _staff(stage)
    page.list.setCurrentIndex(page.list.people.index(page.list.people.rowCount() - 1, 0))
    names = [row.member.name if row.member else "" for row in page.list.people.rows]
    page.list.setCurrentIndex(page.list.people.index(names.index(WIDE), 0))


def _staff_left(stage: "OwnerStage") -> None:
    def leave(store: Store) -> None:
        there = team.team(store)
        if not there.former:
            team.leave(store, stage.owner.memory.clock, there.staff[-1].id)

    stage.change(leave)
    page = _staff(stage)
    page.list.setCurrentIndex(page.list.people.index(page.list.people.rowCount() - 1, 0))


def _staff_foot(stage: "OwnerStage") -> None:
    _staff(stage).area.verticalScrollBar().setValue(10_000)


def _staff_empty(stage: "OwnerStage") -> None:
    stage.change(lambda store: [team.leave(store, stage.owner.memory.clock, one.id) for one in team.team(store).staff])
    stage.change(lambda store: store.connection.execute("DELETE FROM staff"))
    _staff(stage)


def _devices(stage: "OwnerStage", state: DeviceState = DeviceState.OFF, *, foot: bool = False) -> DevicesPage:
    """Show the devices as they are when all of them are in one state."""
    page = stage.turn_to("devices")
    assert isinstance(page, DevicesPage)  # noqa: S101 - its key says so
    page.refresh()
    stage.settle()
    stage.settle()
    page.try_card.wait()
    for card in (page.serial_card, page.camera_card):
        card.show_state(state)
    page.sound_card.show_state(DeviceState.READY if state is DeviceState.READY else DeviceState.ABSENT)
    page.area.verticalScrollBar().setValue(10_000 if foot else 0)
    return page


def _devices_on(stage: "OwnerStage", state: DeviceState) -> None:
    """Show the devices that are wanted, and what is the matter with them."""
    page = _devices(stage, state)
    page.serial_card.switch.setChecked(True)
    page.camera_card.switch.setChecked(True)
    page.try_card.show_record(WELL if state is DeviceState.READY else WORST)


def _devices_long(stage: "OwnerStage") -> None:
    page = _devices(stage, foot=True)
    page.printer_card.show_printers(Printers(("Imprimante " + "W" * 60, "Canon"), "Imprimante " + "W" * 60))
    page.printer_card.x_number.setValue(-35)
    page.printer_card.y_number.setValue(120)


def _preferences(stage: "OwnerStage", *, foot: bool = False) -> PreferencesPage:
    page = stage.turn_to("preferences")
    assert isinstance(page, PreferencesPage)  # noqa: S101 - its key says so
    page.pin_card.form.left.emit()  # it may be open from the state before
    page.refresh()
    stage.settle()
    page.cafe_card.name_field.setFocus()
    page.area.verticalScrollBar().setValue(10_000 if foot else 0)
    return page


def _refuse(stage: "OwnerStage", field: QLineEdit, text: str) -> None:
    """Type what is refused, and leave the field."""
    field.setFocus()
    field.setText(text)
    field.setModified(True)
    field.textEdited.emit(text)
    field.editingFinished.emit()
    stage.settle()


def _preferences_refused(stage: "OwnerStage", text: str) -> None:
    _refuse(stage, _preferences(stage).cafe_card.name_field, text)


def _preferences_long(stage: "OwnerStage") -> None:
    page = _preferences(stage)
    page.cafe_card.name_field.setText("W" * 60)
    page.formats_card.currency_field.setText("WWWWW")


def _preferences_popup(stage: "OwnerStage") -> None:
    page = _preferences(stage)
    page.look_card.theme_choice.setFocus()
    page.look_card.theme_choice.showPopup()


def _preferences_pin(stage: "OwnerStage", *, refused: bool = False) -> None:
    page = _preferences(stage, foot=True)
    page.pin_card.change_button.click()
    if refused:
        page.pin_card.form.present_field.setText("123456")
        _type_unlike(page.pin_card.form)
    stage.settle()
    page.area.verticalScrollBar().setValue(10_000)


def _about(stage: "OwnerStage", search: str = "", *, foot: bool = False) -> AboutPage:
    page = stage.turn_to("about")
    assert isinstance(page, AboutPage)  # noqa: S101 - its key says so
    page.licences_card.search_field.clear()
    stage.settle()
    page.area.verticalScrollBar().setValue(10_000 if foot else 0)
    if search:
        page.search()
        page.licences_card.search_field.setText(search)
    return page


def _trouble(stage: "OwnerStage", show: "Callable[[OwnerStage], object]", *, full: bool = True) -> None:
    show(stage)
    stage.owner.show_trouble(DiskFull() if full else StoreUnavailable())


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "staff": _staff,
    "staff_foot": _staff_foot,
    "staff_add": lambda stage: _staff_add(stage, "Maxi"),
    "staff_name_refused": lambda stage: _staff_add(stage, "W" * 500, enter=True),
    "staff_pin": _staff_pin,
    "staff_pin_refused": lambda stage: _staff_pin(stage, refused=True),
    "staff_left": _staff_left,
    "staff_long": _staff_long,
    "staff_trouble": lambda stage: _trouble(stage, _staff, full=False),
    "devices": _devices,
    "devices_foot": lambda stage: _devices(stage, foot=True),
    "devices_ready": lambda stage: _devices_on(stage, DeviceState.READY),
    "devices_denied": lambda stage: _devices_on(stage, DeviceState.NO_PERMISSION),
    "devices_lost": lambda stage: _devices_on(stage, DeviceState.LOST),
    "devices_long": _devices_long,
    "devices_trouble": lambda stage: _trouble(stage, _devices),
    "preferences": _preferences,
    "preferences_foot": lambda stage: _preferences(stage, foot=True),
    "preferences_empty_name": lambda stage: _preferences_refused(stage, ""),
    "preferences_long_name": lambda stage: _preferences_refused(stage, "W" * 500),
    "preferences_long": _preferences_long,
    "preferences_popup": _preferences_popup,
    "preferences_pin": _preferences_pin,
    "preferences_pin_refused": lambda stage: _preferences_pin(stage, refused=True),
    "preferences_trouble": lambda stage: _trouble(stage, _preferences, full=False),
    "about": _about,
    "about_foot": lambda stage: _about(stage, foot=True),
    "about_found": lambda stage: _about(stage, "qt", foot=True),
    "about_not_found": lambda stage: _about(stage, "xqzw", foot=True),
    "about_trouble": lambda stage: _trouble(stage, _about),
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "staff_empty": _staff_empty,
    "devices_new": _devices,
    "preferences_new": _preferences,
    "preferences_new_foot": lambda stage: _preferences(stage, foot=True),
}
