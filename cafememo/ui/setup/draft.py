"""What was typed and chosen in the set-up so far: a page made anew, in another size or language, begins with it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cafememo.codes.payload import new_token
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.setup import MenuChoice

if TYPE_CHECKING:
    from cafememo.codes.payload import Misread
    from cafememo.devices.diagnosis import BurstRecord
    from cafememo.devices.state import Device, DeviceState
    from cafememo.domain.menu import Menu


@dataclass
class Trial:
    """The test scan: its card, which no café knows, and how it arrived."""

    token: bytes = field(default_factory=new_token, repr=False)
    record: "BurstRecord | None" = None
    """How the keys of the last scan came."""
    heard: "tuple[Device, Misread | None] | None" = None
    """What a scanner that does not type told last; None beside it for a card."""
    typed_well: bool | None = None
    """Whether the letters typed by hand were those of the test card; None where none were typed."""
    arrived: bool = False
    """Whether a card arrived, in whatever way, at least once."""
    states: "dict[Device, DeviceState]" = field(default_factory=dict)
    preferences: DevicePreferences = field(default_factory=DevicePreferences)


@dataclass
class Draft:
    """Answers that are not kept yet, and facts of what is."""

    name: str = ""
    made: bool = False
    """Whether the café is on the disk."""
    key_in_file: bool = False
    has_pin: bool = False
    pin_chosen_now: bool = False
    """Whether the PIN was chosen since this start; only then another may be chosen without the owner's window."""
    pin_being_kept: bool = False
    sheet_out: bool = False
    """Whether there is a recovery sheet whose code is to be typed back."""
    code_confirmed: bool = False
    menu_choice: MenuChoice = MenuChoice.KEEP
    menu: "Menu | None" = None
    """The sample menu of the language now spoken."""
    trial: Trial = field(default_factory=Trial)


@dataclass(frozen=True)
class CafeNamed:
    """The answer to the first step; the language is the one now spoken."""

    name: str


@dataclass(frozen=True, repr=False)
class PinChosen:
    """The answer to the second step; `pin` is "" where it is chosen later, or was chosen before."""

    pin: str


@dataclass(frozen=True)
class CodeTyped:
    """The answer to the third step: what is on the sheet, as somebody typed it."""

    typed: str = field(repr=False)


@dataclass(frozen=True)
class CodePutOff:
    """The answer to the third step that puts it off."""


@dataclass(frozen=True)
class RecoverySeen:
    """The answer to the third step where the code was typed back before."""


@dataclass(frozen=True)
class MenuChosen:
    """The answer to the fourth step."""

    choice: MenuChoice


@dataclass(frozen=True)
class ScanTried:
    """The answer to the last step: the counter may open."""


Answer = CafeNamed | PinChosen | CodeTyped | CodePutOff | RecoverySeen | MenuChosen | ScanTried
