"""A field for a price, which may be left empty: the café then does not say."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.price import NoPrice, read_price
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.menu_words import price_refusal, price_text, without_currency

_LONGEST = 20


class PriceField(SavingField):
    """Takes "3,50" or "3.50"; what is no price is refused in words, and what was kept comes back."""

    priced = signal(int)
    """In hundredths; 0 where the café does not say."""
    refused = signal(str)
    """Why what was typed is no price; "" once it is one."""

    def __init__(self, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, limit=_LONGEST, object_name=object_name, parent=parent)
        self._price = 0

    def show_price(self, hundredths: int) -> None:
        """Show what is kept."""
        self._price = hundredths
        self.show_text(price_text(hundredths))

    def save(self) -> None:
        """Tell the price that was typed, where it is another than what is kept, or why it is none."""
        self._pause.stop()
        typed = self.text()
        price = read_price(without_currency(typed))
        if isinstance(price, NoPrice):
            self.refused.emit(price_refusal(price, typed))
            if not self.hasFocus():
                self.setText(self._saved)
                self.setModified(False)
            return
        if typed != self._saved:
            self.refused.emit("")  # what was refused before has been seen, also once another price stands there
        self._saved = price_text(price)
        if typed != self._saved and not self.hasFocus():
            self.setText(self._saved)
        self.setModified(False)
        if price != self._price:
            self._price = price
            self.priced.emit(price)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put back what is kept, also where Enter was refused before: Qt tells of that editing once only."""
        super().focusOutEvent(event)
        self.save()
