"""What is sold out today, in words; pure Python."""

from cafememo.domain.menu import Item, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.ui.kit.words import translate


def below_text(item: Item, menu: Menu) -> str:
    """Say in few words why an item is not to be had, "" where it is."""
    if item.sold_out:
        return translate("change", "sold out")
    group = menu.without_choice(item)
    return "" if group is None else translate("change", "sold out: {group}").format(group=group.name)


def refusal(item: Item, menu: Menu) -> str:
    """Say in a sentence why an item is not to be had, "" where it is."""
    if item.sold_out:
        return _sold_out(item.name)
    group = menu.without_choice(item)
    if group is None:
        return ""
    said = translate("change", "{item} cannot be made today: no choice of “{group}” is left.")
    return said.format(item=_capital(item.name), group=group.name)


def line_sentence(line: OrderLine, menu: Menu) -> str:
    """Say what of a line is sold out, "" for nothing; what has left the menu is not told of."""
    item = menu.offered(line.item_id)
    if item is None:
        return ""
    lacking = menu.without_choice(item)
    told = {option.id for option in lacking.options} if lacking is not None and not item.sold_out else set[int]()
    options = (menu.remembered_option(option_id) for option_id in line.option_ids if option_id not in told)
    gone = [_sold_out(option.name) for option in options if option is not None and option.sold_out]
    return " ".join(filter(None, (refusal(item, menu), *gone)))


def order_sentence(order: Order | None, menu: Menu | None) -> str:
    """Say what of an order is sold out, each thing once; "" for nothing."""
    if order is None or menu is None:
        return ""
    return " ".join(dict.fromkeys(filter(None, (line_sentence(line, menu) for line in order.lines))))


def _sold_out(name: str) -> str:
    return translate("change", "{item} is sold out today.").format(item=_capital(name))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
