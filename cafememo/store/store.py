"""An open café: one connection, locked for this process, and what is read from it once."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar, cast

from cafememo.domain.menu import Item, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.trouble import KeptAfterAll, NotSure, Trouble
from cafememo.store import keys, schema, slots
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import look_for, making, narrow
from cafememo.store.keys import DataKey
from cafememo.store.ledger import tail
from cafememo.store.menus import read_menu
from cafememo.store.orders import OrderBook
from cafememo.store.schema import BeforeUpgrade
from cafememo.store.settings import read_facts, write_facts
from cafememo.store.transaction import Transaction, number_of, write_nothing
from cafememo.store.undo_log import touch

T = TypeVar("T")


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
        self.found_out: bool | None = None
        """Whether a change that was told as not sure is kept, where that is known and nobody was told yet."""
        self.found: tuple[object, object] | None = None
        """A deed that turned out to be kept, and what came of it, for whoever asks for it again by themselves."""
        self.orders = OrderBook(connection)
        self._read()
        with self.reading():
            connection.noted = connection.appended = tail(connection)
            connection.number = number_of(connection)

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
        """Write and sync a page as it is, to see whether the disk takes it. Raises the trouble where it does not.

        What was in doubt is found out with that; raises `NotSure` where it still cannot be.
        """
        self.settle()
        with self.reading():
            self.connection.look()
            write_nothing(self.connection)

    def transaction(
        self, lost: Callable[[], object] | None = None, kept: Callable[[], object] | None = None
    ) -> Transaction:
        """Return a context in which everything is written together or not at all; `lost` is called if it is not.

        Where the disk leaves it in doubt it raises `NotSure`, after `lost`; `kept` is called if it proves to be kept.
        Nothing more is written before that is known; where what was in doubt is kept this raises `KeptAfterAll`, once:
        it may be the same that is to be done again.
        """
        if self.connection.doubt is not None:
            if self.settle():
                raise KeptAfterAll(self.folder)
            self.found_out = None
        return self._transaction(lost, kept)

    def once(
        self,
        deed: object,
        job: Callable[[], T],
        lost: Callable[[], object] | None = None,
        kept: Callable[[], object] | None = None,
        *,
        again: bool = False,
    ) -> T:
        """Do a job in a transaction and return its result; the same deed, told as not sure and tried again, only once.

        `deed` says what is done so that it equals itself and nothing else. `again` says that whoever asked for it asks
        again until it is done, whatever is done in between. `lost` and `kept` as above.
        """
        doubt = self.connection.doubt
        if doubt is not None:
            is_kept = self.settle()
            if doubt.deed == deed and not doubt.again:
                self.found_out = None
                if is_kept:
                    return cast("T", doubt.result)
        if again and self.found is not None and self.found[0] == deed:
            (_deed, result), self.found = self.found, None
            return cast("T", result)
        transaction = self._transaction(lost, kept)
        transaction.deed, transaction.again = deed, again
        with transaction:
            result = transaction.result = job()
        return result

    def settle(self) -> bool:
        """Find out whether what the disk left in doubt is kept, and tell; False also where nothing is in doubt.

        What is kept is made to last, and everything that was read of the café is read anew. Raises `NotSure` as long
        as that cannot be done.
        """
        connection, doubt = self.connection, self.connection.doubt
        if doubt is None:
            return False
        try:
            with self.reading():
                is_kept = doubt.mark.is_in(connection)
                if is_kept:
                    write_nothing(connection)
                    self._read()
                end, number = tail(connection), number_of(connection)
        except Trouble as reason:
            raise NotSure(self.folder) from reason
        connection.doubt = None
        connection.noted = connection.appended = end
        connection.number = number
        if is_kept:
            touch(connection, doubt.touched)
            self.rollbacks += 1
            self.orders.forget()
            if doubt.kept is not None:
                doubt.kept()
            if doubt.again:
                self.found = doubt.deed, doubt.result
        if not doubt.again:
            self.found_out = is_kept
        return bool(is_kept)

    def go_on_from(self, before: "Store") -> None:
        """Take over what was in doubt in the store of the same café that the disk made useless."""
        self.connection.doubt, self.found, self.found_out = before.connection.doubt, before.found, before.found_out

    def _transaction(self, lost: Callable[[], object] | None, kept: Callable[[], object] | None) -> Transaction:
        facts, menu, favourite_ids = self.facts, self.menu, self.favourite_ids

        def came_to_nothing() -> None:
            """Count it, and forget what was kept or read anew within it."""
            self.rollbacks += 1
            self.orders.forget()
            self.facts, self.menu, self.favourite_ids = facts, menu, favourite_ids
            if lost is not None:
                lost()

        transaction = Transaction(self.connection, self.folder, came_to_nothing)
        transaction.kept = kept
        return transaction

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
