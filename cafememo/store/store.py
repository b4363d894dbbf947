"""An open café: one connection, locked for this process, and what is read from it once."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from cafememo.domain.menu import Item, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.store import keys, schema, slots
from cafememo.store.connection import Connection, Transaction, connect, failures
from cafememo.store.files import look_for, making, narrow
from cafememo.store.keys import DataKey
from cafememo.store.ledger import tail
from cafememo.store.menus import read_menu
from cafememo.store.orders import OrderBook
from cafememo.store.schema import BeforeUpgrade
from cafememo.store.settings import read_facts, write_facts


class Store:
    """The café's memory. Use it on one thread at a time; in the program that is the store lane."""

    def __init__(self, connection: Connection, folder: Path, key: DataKey) -> None:
        self.connection = connection
        self.folder = folder
        self.key = key
        """What opened it: whoever adds another way in has no need to ask for it again."""
        self.is_closed = False
        self.rollbacks = 0
        """How often a transaction came to nothing: ids given out within one may be given out again."""
        self.orders = OrderBook(connection)
        self._read()
        with self.reading():
            connection.noted = connection.appended = tail(connection)

    def _read(self) -> None:
        """Read what is kept of the café itself, writing nothing."""
        with self.reading():
            self.facts = read_facts(self.connection)
            self.menu: Menu = read_menu(self.connection)
            found = [self.orders.find(plain_order(self.menu, item)) for item in favourites(self.menu)]
        self.favourite_ids = tuple(order_id for order_id in found if order_id is not None)

    def reload(self) -> None:
        """Read facts, menu and favourites anew, after the owner changed something of theirs.

        What is offered to newcomers has an order ready from then on, which is written where it was never had; in the
        transaction that is open, or in one of its own.
        """
        self._read()
        offered = favourites(self.menu)
        if len(self.favourite_ids) < len(offered):
            plain = [plain_order(self.menu, item) for item in offered]
            if self.connection.in_transaction:
                self.favourite_ids = tuple(map(self.orders.keep, plain))
            else:
                with self.transaction():
                    self.favourite_ids = tuple(map(self.orders.keep, plain))

    def write_nothing(self) -> None:
        """Write and sync a page as it is, to see whether the disk takes it. Raises the trouble where it does not."""
        with self.transaction():
            version = self.connection.execute("PRAGMA user_version").fetchone()
            self.connection.execute(f"PRAGMA user_version = {int(version[0])}")

    def transaction(self, lost: Callable[[], object] | None = None) -> Transaction:
        """Return a context in which everything is written together or not at all; `lost` is called if it is not."""

        def came_to_nothing() -> None:
            """Count it, and forget what was kept within it."""
            self.rollbacks += 1
            self.orders.forget()
            if lost is not None:
                lost()

        return Transaction(self.connection, self.folder, came_to_nothing)

    def reading(self) -> AbstractContextManager[None]:
        """Return a context that turns the driver's errors into ours."""
        return failures(self.folder, self.connection)

    def close(self) -> None:
        """Close the café; another process may open it then."""
        self.connection.close()
        self.is_closed = True


def open_store(folder: Path, key: DataKey | None = None, before_upgrade: BeforeUpgrade | None = None) -> Store:
    """Open the café in a folder, migrating an older one after `before_upgrade` was done with it.

    `key` is the data key where it is known already, as after a recovery code was typed; else a slot opens by itself.

    Raises `NoCafe`, `NotACafe`, what `keys.unlock` raises, `Damaged`, `NewerSchema`, `AlreadyOpen`,
    `FolderNotWritable` or `StoreUnavailable`; whichever it is, the folder is left as it was, but for a making that was
    cut off in its last moves, see `files.look_for`.
    """
    files = look_for(folder)
    key = keys.unlock(files) if key is None else key
    connection = connect(files.database, key)
    try:
        slots.settle(files, key.salt)
        narrow(files)
        schema.bring_up(connection, folder, before_upgrade)
        return Store(connection, folder, key)
    except BaseException:
        connection.close()
        raise


@contextmanager
def new_store(
    folder: Path,
    menu: Menu,
    *,
    name: str,
    language: str,
    programme: str,
    stamps_of: int = 10,
    staff: tuple[str, ...] = (),
    demo: bool = False,
    use_keyring: bool = True,
) -> Iterator[Store]:
    """Make a café in a folder that holds none, and give it open for what goes in first.

    It is in the folder only when the body ended well. Raises `CafeExists`, `FolderNotWritable`, `DiskFull`.
    """
    from cafememo.store import menu_writes  # noqa: PLC0415 - a café is made once, and started every day
    from cafememo.store.migrate import upgrade  # noqa: PLC0415 - likewise

    with making(folder) as files:
        key = keys.create(files, use_keyring=use_keyring)
        connection = connect(files.database, key, create=True)
        try:
            with failures(folder):
                # Nothing here is worth a sync of its own: the café exists only when all of it does.
                connection.execute("PRAGMA synchronous = OFF")
                upgrade(connection)
            with Transaction(connection, folder):
                menu_writes.add_all(connection, menu)
                write_facts(
                    connection,
                    name=name,
                    language=language,
                    demo=demo,
                    programme=programme,
                    stamps_of=stamps_of,
                    staff=staff,
                )
                book = OrderBook(connection)
                for item in favourites(menu):
                    book.keep(plain_order(menu, item))
            yield Store(connection, folder, key)
            with failures(folder):
                connection.execute("PRAGMA synchronous = EXTRA")
                connection.execute("PRAGMA user_version = 1")  # a last write, so that everything is synced
        finally:
            connection.close()


def favourites(menu: Menu) -> list[Item]:
    """Return the items a new regular is offered, first first."""
    return sorted((item for item in menu.items if item.favourite), key=lambda item: item.favourite)


def plain_order(menu: Menu, item: Item) -> Order:
    """Return the order of one item as it is made when nothing more is said."""
    chosen = [option_id for group in menu.groups if group.id in item.group_ids for option_id in group.default_ids]
    return Order((OrderLine(item.id, menu.in_making_order(chosen)),))
