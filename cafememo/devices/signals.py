"""Signals mypy can check: what is emitted and what a slot takes must be what the signal was declared with.

    class Scanner(QObject):
        card_scanned = signal(bytes)

    scanner.card_scanned.connect(self.greet)  # an error unless greet takes one bytes
    scanner.card_scanned.emit("text")         # an error

One value of a union or of a generic type takes its type from an annotation:

        card_read: Emits[Greeting | Blank] = signal_as_annotated()

At run time these are PySide signals that carry Python objects as they are: an int is not cut to 32 bits and
a subclass stays one. Connect bound methods of QObjects: Qt drops those connections with their receiver, and
calls them in its thread, while a lambda that mentions self keeps it alive for ever.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, TypeVarTuple, overload

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject, Qt

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
Carried = TypeVarTuple("Carried")


class Bound(Protocol[*Carried]):
    """A signal of one object, as reading the class attribute through the object gives it."""

    def connect(
        self,
        slot: "Callable[[*Carried], object] | Bound[*Carried]",
        type: "Qt.ConnectionType" = ...,  # noqa: A002  Qt's name
        /,
    ) -> "QMetaObject.Connection":
        """Call `slot` at every emission, or emit again what another signal carries alike."""

    def disconnect(self, slot: "Callable[[*Carried], object] | Bound[*Carried]", /) -> bool:
        """Call `slot` no more."""

    def emit(self, *carried: *Carried) -> None:
        """Hand these values to every slot connected, at once to those that live in this thread."""


class Emits(Generic[*Carried]):
    """The type of a signal as a class declares it; what it holds is a PySide signal."""

    @overload
    def __get__(self, instance: None, owner: type[QObject]) -> Self: ...
    @overload
    def __get__(self, instance: QObject, owner: type[QObject]) -> Bound[*Carried]: ...
    def __get__(self, instance: QObject | None, owner: type[QObject]) -> Any:
        """Never called: `signal` gives a PySide signal, which brings its own."""
        raise NotImplementedError


@overload
def signal() -> Emits[()]: ...
@overload
def signal(first: type[A], /) -> Emits[A]: ...
@overload
def signal(first: type[A], second: type[B], /) -> Emits[A, B]: ...
@overload
def signal(first: type[A], second: type[B], third: type[C], /) -> Emits[A, B, C]: ...
def signal(*carried: type) -> Any:
    """Declare a signal that carries one value of each of these types, three at the most."""
    return Signal(*(object for _ in carried))


def signal_as_annotated() -> Emits[A]:
    """Declare a signal of one value, of the type its annotation says; mypy asks for the annotation."""
    carrier: Any = Signal(object)
    declared: Emits[A] = carrier
    return declared
