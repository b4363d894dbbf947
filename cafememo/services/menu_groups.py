"""What the owner does to options and their groups. Functions here belong in a transaction, see `services.menu`.

A group always has an option. A one-of group has exactly one default: what is made when nothing is said.
"""

from cafememo.domain.text import clean
from cafememo.domain.whole_menu import LONGEST_SHORT, Of, menu_name
from cafememo.store import menu_writes as writes
from cafememo.store import whole_menus as reads
from cafememo.store.store import Store

_COPIED = ("name", "short", "is_default", "contents_known", "price")


def add_group(store: Store, name: str, option_name: str) -> int | None:
    """Add a one-of group after the others, with one option that is its default, and return its id.

    None where nothing can be seen of one of the names.
    """
    name = menu_name(name, Of.GROUP)
    if not name or not menu_name(option_name, Of.OPTION):
        return None
    group_id = writes.add_row(store.connection, Of.GROUP, {"name": name, "many": False, "archived": False})
    add_option(store, group_id, option_name)
    return group_id


def duplicate_group(store: Store, group_id: int, name: str) -> int | None:
    """Add a group with the same options under another name, which no item is ordered with yet; None as above."""
    connection, name = store.connection, menu_name(name, Of.GROUP)
    if not name or not reads.exists(connection, Of.GROUP, group_id):
        return None
    copy_id = writes.copy_row(connection, Of.GROUP, group_id, ("many",), name=name, archived=False)
    for option_id in reads.ids_of(connection, Of.OPTION, group_id):
        writes.copy_row(connection, Of.OPTION, option_id, _COPIED, group_id=copy_id, archived=False)
    return copy_id


def set_many(store: Store, group_id: int, *, many: bool) -> None:
    """Let any number of a group's options be chosen, or exactly one: then the first default stays it."""
    writes.change(store.connection, Of.GROUP, group_id, many=many)
    if not many:
        _one_default(store, group_id)


def archive_group(store: Store, group_id: int) -> None:
    """Take a group off the menu: no item is ordered with it, and old orders and usuals keep its options' names."""
    writes.change(store.connection, Of.GROUP, group_id, archived=True)


def bring_back_group(store: Store, group_id: int) -> None:
    """Put a group back on the menu; the items that were ordered with it are again."""
    writes.change(store.connection, Of.GROUP, group_id, archived=False)


def remove_group(store: Store, group_id: int) -> bool:
    """Remove a group and its options for good; False where an order names one of them."""
    connection, ids = store.connection, reads.ids_of
    options = [one for archived in (False, True) for one in ids(connection, Of.OPTION, group_id, archived=archived)]
    if any(reads.is_ordered(connection, Of.OPTION, option_id) for option_id in options):
        return False
    for option_id in options:
        writes.remove_row(connection, Of.OPTION, option_id)
    writes.remove_row(connection, Of.GROUP, group_id)
    return True


def add_option(store: Store, group_id: int, name: str) -> int | None:
    """Add an option at the end of a group and return its id; nobody has said yet what it holds.

    The first one of a one-of group is its default. None where the group is not there, or nothing of the name can be
    seen.
    """
    name = menu_name(name, Of.OPTION)
    if not name or not reads.exists(store.connection, Of.GROUP, group_id):
        return None
    option_id = writes.add_row(
        store.connection,
        Of.OPTION,
        {
            "group_id": group_id,
            "name": name,
            "short": clean(name, LONGEST_SHORT),
            "is_default": False,
            "contents_known": False,
            "price": 0,
            "archived": False,
        },
    )
    _one_default(store, group_id)
    return option_id


def set_short(store: Store, option_id: int, short: str) -> None:
    """Give an option another name on its button, under the name of its group; "" changes nothing."""
    short = clean(short, LONGEST_SHORT)
    if short:
        writes.change(store.connection, Of.OPTION, option_id, short=short)


def rename_option(store: Store, option_id: int, name: str) -> None:
    """Give an option another name, and its button too where that said the same."""
    name = menu_name(name, Of.OPTION)
    before = reads.value_of(store.connection, Of.OPTION, option_id, "name")
    if not name or not isinstance(before, str):
        return
    writes.change(store.connection, Of.OPTION, option_id, name=name)
    if reads.value_of(store.connection, Of.OPTION, option_id, "short") == clean(before, LONGEST_SHORT):
        set_short(store, option_id, name)


def set_default(store: Store, option_id: int, *, default: bool) -> None:
    """Say whether an option is made when nothing is said: of a one-of group, it alone from then on.

    The default of a one-of group stays it: something must be made. One that left the menu is none.
    """
    connection = store.connection
    group_id = reads.value_of(connection, Of.OPTION, option_id, "group_id")
    there = reads.ids_of(connection, Of.OPTION, group_id) if isinstance(group_id, int) else []
    if not isinstance(group_id, int) or option_id not in there:
        return
    if reads.value_of(connection, Of.GROUP, group_id, "many"):
        writes.change(connection, Of.OPTION, option_id, is_default=default)
    elif default:
        for other_id in there:
            writes.change(connection, Of.OPTION, other_id, is_default=other_id == option_id)


def archive_option(store: Store, option_id: int) -> bool:
    """Take an option off the menu: old orders and usuals keep its name; another is the default in its place.

    False for the last one of its group, which stays.
    """
    group_id = _group_it_may_leave(store, option_id)
    if group_id is None:
        return False
    writes.change(store.connection, Of.OPTION, option_id, archived=True, is_default=False)
    _one_default(store, group_id)
    return True


def bring_back_option(store: Store, option_id: int) -> None:
    """Put an option back into its group, which comes back too."""
    writes.change(store.connection, Of.OPTION, option_id, archived=False)
    group_id = reads.value_of(store.connection, Of.OPTION, option_id, "group_id")
    if isinstance(group_id, int):
        bring_back_group(store, group_id)
        _one_default(store, group_id)


def remove_option(store: Store, option_id: int) -> bool:
    """Remove an option for good; False for the last one of its group, or one an order names."""
    connection = store.connection
    gone = reads.value_of(connection, Of.OPTION, option_id, "archived")
    group_id = _group_it_may_leave(store, option_id)
    if reads.is_ordered(connection, Of.OPTION, option_id) or (group_id is None and not gone):
        return False
    writes.remove_row(connection, Of.OPTION, option_id)
    if group_id is not None:
        _one_default(store, group_id)
    return True


def _group_it_may_leave(store: Store, option_id: int) -> int | None:
    """Return the group of an option on the menu that is not its last; None for any other."""
    group_id = reads.value_of(store.connection, Of.OPTION, option_id, "group_id")
    if not isinstance(group_id, int):
        return None
    there = reads.ids_of(store.connection, Of.OPTION, group_id)
    return group_id if option_id in there and len(there) > 1 else None


def _one_default(store: Store, group_id: int) -> None:
    """Have a one-of group exactly one default: the first of those it has, else its first option."""
    connection = store.connection
    if reads.value_of(connection, Of.GROUP, group_id, "many"):
        return
    there = reads.ids_of(connection, Of.OPTION, group_id)
    defaults = [one for one in there if reads.value_of(connection, Of.OPTION, one, "is_default")]
    kept = next(iter(defaults or there), None)
    for option_id in there:
        writes.change(connection, Of.OPTION, option_id, is_default=option_id == kept)
