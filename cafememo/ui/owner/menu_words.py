"""What the Menu page says of a menu, in words."""

from functools import lru_cache

from cafememo.domain.menu import Content
from cafememo.domain.price import NoPrice
from cafememo.domain.text import clean
from cafememo.domain.whole_menu import Of, WholeGroup, WholeItem, WholeMenu
from cafememo.ui.kit.words import formats, language, price, translate

ALLERGENS = tuple(Content)[:14]
DIETS = (Content.VEGETARIAN, Content.VEGAN, Content.HALAL, Content.KOSHER)
EFFECTS = (Content.ALCOHOL, Content.CAFFEINE)

NAMED = 40
"""Characters of a name in the line that says what was done."""
NAMED_AMONG_MANY = 28
ITEMS_NAMED = 12
"""Items a group names that share it; of more it says how many."""


def named(name: str, most: int = NAMED) -> str:
    """Return a name as a sentence takes it, shortened where it is long."""
    return name if len(name) <= most else f"{clean(name, most - 1)}…"


def price_text(hundredths: int) -> str:
    """Return "3.50" or "3,50" as it is typed, "" where the café does not say."""
    return f"{hundredths // 100}{formats().decimal}{hundredths % 100:02}" if hundredths else ""


def shown_price(hundredths: int) -> str:
    """Return "€3.50" or "3,50 €" as it is read, "" where the café does not say."""
    return price(hundredths) if hundredths else ""


def in_the_currency(field: str) -> str:
    """Return the title of a field for a price: "Price in €"."""
    return translate("menu", "{field} in {currency}").format(field=field, currency=formats().currency)


def without_currency(typed: str) -> str:
    """Return what was typed for a price without the currency's letters, which are no part of a number."""
    sign = formats().currency
    return typed.strip().removeprefix(sign).removesuffix(sign)


def surcharge_text(hundredths: int) -> str:
    """Return what an option adds, "+€0.50", "" for nothing."""
    return f"+{price(hundredths)}" if hundredths else ""


def price_refusal(reason: NoPrice, typed: str) -> str:
    """Say why what was typed is no price."""
    match reason:
        case NoPrice.BELOW_NOTHING:
            return translate("menu", "A price is not below nothing.")
        case NoPrice.TOO_FINE:
            return translate("menu", "A price has two places after the point at the most.")
        case NoPrice.TOO_DEAR:
            return translate("menu", "That is dearer than anything in a café.")
        case _:
            return translate("menu", "“{typed}” is not a price. Type one such as {example}, or nothing.").format(
                typed=named(clean(typed, NAMED)), example=price_text(350)
            )


def content_word(content: Content) -> str:
    """Return what a content is called by itself; within a sentence it may have an article, see conflict_sentences."""
    return _WORDS[content]()


def contents_glance(contents: frozenset[Content] | None) -> str:
    """Say in few words what something holds and whom it suits; "" where nobody has said."""
    return "" if contents is None else _glance(contents, language())


@lru_cache(maxsize=512)
def _glance(contents: frozenset[Content], _language: str) -> str:
    """Put contents into the language now spoken; the items of a menu have a few dozen different ones."""
    held = [content_word(one) for one in (*ALLERGENS, *EFFECTS) if one in contents]
    diets = [one for one in DIETS if one in contents]
    if Content.VEGAN in diets and Content.VEGETARIAN in diets:
        diets.remove(Content.VEGETARIAN)  # it goes without saying
    words = [", ".join(held) or translate("menu", "no allergen"), *map(content_word, diets)]
    return " · ".join(words)


def unknown_text() -> str:
    """Say that nobody has said what something holds."""
    return translate("menu", "contents not known")


def sold_out_text() -> str:
    """Say that something is sold out today."""
    return translate("menu", "sold out today")


def no_choice_text(group: WholeGroup) -> str:
    """Say that nothing is left of a group that something must be chosen from."""
    return translate("menu", "{group}: all sold out").format(group=named(group.name))


def favourite_text(place: int) -> str:
    """Say which place an item has among those offered to new regulars."""
    return translate("menu", "offered to new regulars, place {place}").format(place=place)


def namesake_text(item: WholeItem, menu: WholeMenu) -> str:
    """Say that other items are called the same, and in which category; "" where none is."""
    others = menu.namesakes(item)
    if not others:
        return ""
    categories = dict.fromkeys(found.name for one in others if (found := menu.category(one.category_id)) is not None)
    return translate("menu", "There is another {name}, in {categories}.").format(
        name=named(item.name), categories=", ".join(map(named, categories))
    )


def options_glance(group: WholeGroup, menu: WholeMenu) -> str:
    """Name the options of a group, in their order."""
    return " · ".join(option.short or option.name for option in menu.options_of(group.id))


def shared_text(group: WholeGroup, menu: WholeMenu) -> str:
    """Say which items share a group, and that a change of it shows in all of them."""
    items = menu.shared_by(group.id)
    if not items:
        return translate("menu", "No item is ordered with it yet. Choose it in the items that are.")
    names = [named(item.name, NAMED_AMONG_MANY) for item in items[:ITEMS_NAMED]]
    if len(items) > ITEMS_NAMED:
        names.append(translate("menu", "%n more", "", len(items) - ITEMS_NAMED))
    return ", ".join(names)


def kind_text(of: Of) -> str:
    """Return what a kind of thing on the menu is called."""
    match of:
        case Of.CATEGORY:
            return translate("menu", "Category")
        case Of.ITEM:
            return translate("menu", "Item")
        case Of.GROUP:
            return translate("menu", "Option group")
        case Of.OPTION:
            return translate("menu", "Option")


def kinds_text(of: Of) -> str:
    """Return what several of a kind are called."""
    match of:
        case Of.CATEGORY:
            return translate("menu", "Categories")
        case Of.ITEM:
            return translate("menu", "Items")
        case Of.GROUP:
            return translate("menu", "Option groups")
        case Of.OPTION:
            return translate("menu", "Options")


# Functions, since the language is chosen after these are made.
_WORDS = {
    Content.GLUTEN: lambda: translate("menu", "gluten"),
    Content.CRUSTACEANS: lambda: translate("menu", "crustaceans"),
    Content.EGGS: lambda: translate("menu", "eggs"),
    Content.FISH: lambda: translate("menu", "fish"),
    Content.PEANUTS: lambda: translate("menu", "peanuts"),
    Content.SOY: lambda: translate("menu", "soy"),
    Content.MILK: lambda: translate("menu", "milk"),
    Content.NUTS: lambda: translate("menu", "nuts"),
    Content.CELERY: lambda: translate("menu", "celery"),
    Content.MUSTARD: lambda: translate("menu", "mustard"),
    Content.SESAME: lambda: translate("menu", "sesame"),
    Content.SULPHITES: lambda: translate("menu", "sulphites"),
    Content.LUPIN: lambda: translate("menu", "lupin"),
    Content.MOLLUSCS: lambda: translate("menu", "molluscs"),
    Content.VEGETARIAN: lambda: translate("menu", "vegetarian"),
    Content.VEGAN: lambda: translate("menu", "vegan"),
    Content.HALAL: lambda: translate("menu", "halal"),
    Content.KOSHER: lambda: translate("menu", "kosher"),
    Content.ALCOHOL: lambda: translate("menu", "alcohol"),
    Content.CAFFEINE: lambda: translate("menu", "caffeine"),
}
