"""The states of the owner's door that are drawn: where a PIN is chosen, and where there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from cafememo.domain.pin import OWNER, Wait, Wrong

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

PIN = "246810"


def _lock(stage: "OwnerStage", pin: str) -> None:
    """Show the door of a café with this PIN, or with none."""
    stage.turn_to("about")
    stage.change(lambda store: stage.owner.memory.pins(store).put(OWNER, pin or None))
    stage.owner.lock()
    stage.settle()


def _refuse(stage: "OwnerStage", pin: str, again: str = "") -> None:
    """Choose a PIN that is not taken."""
    _lock(stage, "")
    door = stage.owner.door
    QTest.keyClicks(door.pin_field, pin)
    QTest.keyClicks(door.again_field, again)
    door.enter()


def _answer(stage: "OwnerStage", answer: Wait | Wrong) -> None:
    """Show an answer that would take minutes of wrong PINs."""
    _lock(stage, PIN)
    stage.owner.door.show_answer(answer)


def _forgotten(stage: "OwnerStage") -> None:
    _lock(stage, PIN)
    stage.owner.door.forgotten_button.click()


EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "door": lambda stage: _lock(stage, ""),
    "door_short": lambda stage: _refuse(stage, "12"),
    "door_unlike": lambda stage: _refuse(stage, PIN, "246811"),
    "door_asks": lambda stage: _lock(stage, PIN),
    "door_wrong": lambda stage: _answer(stage, Wrong(8)),
    "door_wait": lambda stage: _answer(stage, Wait(272)),
    "door_forgotten": _forgotten,
}
