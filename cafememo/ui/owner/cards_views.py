"""The views of the page of cards, in their order."""

from cafememo.ui.kit.words import translate
from cafememo.ui.owner.page_view import ViewSpec

REGISTER, PRINT = "register", "print"

VIEWS = (
    ViewSpec("design", "cards_design:DesignView", lambda: translate("cards", "Design")),
    ViewSpec(PRINT, "cards_print:PrintView", lambda: translate("cards", "Print")),
    ViewSpec(REGISTER, "cards_register:RegisterView", lambda: translate("cards", "Register")),
    ViewSpec("unusual", "cards_unusual:UnusualView", lambda: translate("cards", "Unusual use")),
)
"""Alt and a digit turns to them, in this order. PRINT is where new cards are made."""


def there_is(key: str) -> bool:
    """Tell whether there is a view of that key."""
    return any(view.key == key for view in VIEWS)
