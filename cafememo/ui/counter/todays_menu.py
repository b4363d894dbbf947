"""The menu as it is on this café day: worked out once, since a scan waits for it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cafememo.domain.menu import Menu


class TodaysMenu:
    """Keeps what it worked out last: the same menu and day give the same object."""

    def __init__(self) -> None:
        self._kept: tuple[Menu, int, Menu] | None = None

    def of(self, menu: "Menu", minute: int) -> "Menu":
        """Return a menu as it is at a local minute, with what is sold out."""
        from cafememo.domain.clock import cafe_day  # noqa: PLC0415 - not for the first paint

        day = cafe_day(minute)
        if self._kept is None or self._kept[0] is not menu or self._kept[1] != day:
            self._kept = menu, day, menu.on(day)
        return self._kept[2]
