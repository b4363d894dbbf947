"""What somebody avoids and what speaks against an order, in plain words; apart from the sentences of a scan."""

from collections.abc import Iterable, Sequence

from cafememo.domain.conflict import DIETS, Conflict, Kind
from cafememo.domain.menu import Content
from cafememo.ui.kit.words import translate

SOURCES_NAMED = 3
"""Items and options one sentence names; of more it says how many."""


def conflict_text(conflicts: Sequence[Conflict], name: str) -> str:
    """Say what speaks against an order, and in a second line why it matters; "" where nothing does.

    "Almond milk holds nuts." and below it "Camille avoids nuts." `conflicts` come gravest first. Of what nobody
    has said only that is told: what the person avoids is shown to nobody who did not ask.
    """
    by_source: dict[tuple[Kind, str], list[Content]] = {}
    for one in conflicts:
        contents = by_source.setdefault((one.kind, one.source), [])
        if one.content is not None:
            contents.append(one.content)
    alike: dict[tuple[Kind, tuple[Content, ...]], list[str]] = {}
    for (kind, source), contents in by_source.items():
        alike.setdefault((kind, tuple(contents)), []).append(source)
    said = " ".join(_against(kind, sources, contents) for (kind, contents), sources in alike.items())
    at_stake = frozenset(one.content for one in conflicts if one.content is not None)
    return f"{said}\n{avoids_text(at_stake, name)}" if at_stake else said


def short_conflict_text(conflicts: Sequence[Conflict]) -> str:
    """Say the gravest of what speaks against an order in few words, for a button: "holds nuts"; "" where none does."""
    if not conflicts:
        return ""
    kind = conflicts[0].kind
    contents = list(dict.fromkeys(one.content for one in conflicts if one.kind is kind and one.content is not None))
    match kind:
        case Kind.HOLDS:
            return holds_text(contents)
        case Kind.IS_NOT:
            return translate("avoids", "not {diets}").format(diets=_diets(contents))
        case Kind.MAY_NOT_BE:
            return translate("avoids", "perhaps not {diets}").format(diets=_diets(contents))
        case _:
            return translate("avoids", "contents unknown")


def avoids_text(avoids: frozenset[Content], name: str) -> str:
    """Say what somebody avoids and what they eat, or that nothing is known: for them, and only when asked."""
    avoided = _joined(content_word(content) for content in Content if content in avoids - DIETS)
    diets = _joined(content_word(content) for content in Content if content in avoids & DIETS)
    if avoided and diets:
        pattern = translate("avoids", "{name} avoids {contents} and eats {diets}.")
    elif avoided:
        pattern = translate("avoids", "{name} avoids {contents}.")
    elif diets:
        pattern = translate("avoids", "{name} eats {diets}.")
    else:
        pattern = translate("avoids", "{name} avoids nothing we know of.")
    return pattern.format(name=name, contents=avoided, diets=diets)


def content_word(content: Content) -> str:
    """Return what a content is called where somebody avoids it, or for a diet where it is asked for."""
    return _WORDS[content]()


def holds_text(contents: Sequence[Content]) -> str:
    """Say what something holds: "holds milk and eggs"."""
    return translate("avoids", "holds {contents}").format(contents=_held(contents))


def _against(kind: Kind, sources: Sequence[str], contents: Sequence[Content]) -> str:
    """Say one thing that speaks against an order, of one item or option or of several alike."""
    named = [source or translate("avoids", "one thing") for source in sources[:SOURCES_NAMED]]
    if len(sources) > SOURCES_NAMED:
        named.append(translate("avoids", "%n more", "", len(sources) - SOURCES_NAMED))
    source = _joined(named)
    pattern = _pattern(kind) if len(sources) == 1 else _pattern_of_several(kind)
    said = _held(contents) if kind is Kind.HOLDS else _diets(contents) if contents else ""
    return pattern.format(source=source[:1].upper() + source[1:], contents=said)


def _pattern(kind: Kind) -> str:
    match kind:
        case Kind.HOLDS:
            return translate("avoids", "{source} holds {contents}.")
        case Kind.IS_NOT:
            return translate("avoids", "{source} is not {contents}.")
        case Kind.MAY_NOT_BE:
            return translate("avoids", "{source} may not be {contents}.")
        case _:
            return translate("avoids", "{source}: nobody has said what it holds.")


def _pattern_of_several(kind: Kind) -> str:
    match kind:
        case Kind.HOLDS:
            return translate("avoids", "{source} hold {contents}.")
        case Kind.IS_NOT:
            return translate("avoids", "{source} are not {contents}.")
        case Kind.MAY_NOT_BE:
            return translate("avoids", "{source} may not be {contents}.", "several")
        case _:
            return translate("avoids", "{source}: nobody has said what they hold.")


def _held(contents: Iterable[Content]) -> str:
    """Say what something holds: in French not the same words as for what is avoided."""
    return _joined(_HELD[content]() for content in contents)


def _diets(contents: Iterable[Content]) -> str:
    """Say what something is not: "vegan", "vegan or kosher"."""
    return _joined((content_word(content) for content in contents), translate("avoids", "{words} or {last}"))


def _joined(named: Iterable[str], pattern: str = "") -> str:
    """Join words as one says them: "nuts", "nuts and milk", "nuts, milk and soy"."""
    *before, last = (*named,) or ("",)
    if not before:
        return last
    pattern = pattern or translate("avoids", "{words} and {last}")
    return pattern.format(words=", ".join(before), last=last)


# Functions, since the language is chosen after these are made.
_WORDS = {
    Content.GLUTEN: lambda: translate("avoids", "gluten"),
    Content.CRUSTACEANS: lambda: translate("avoids", "crustaceans"),
    Content.EGGS: lambda: translate("avoids", "eggs"),
    Content.FISH: lambda: translate("avoids", "fish"),
    Content.PEANUTS: lambda: translate("avoids", "peanuts"),
    Content.SOY: lambda: translate("avoids", "soy"),
    Content.MILK: lambda: translate("avoids", "milk"),
    Content.NUTS: lambda: translate("avoids", "nuts"),
    Content.CELERY: lambda: translate("avoids", "celery"),
    Content.MUSTARD: lambda: translate("avoids", "mustard"),
    Content.SESAME: lambda: translate("avoids", "sesame"),
    Content.SULPHITES: lambda: translate("avoids", "sulphites"),
    Content.LUPIN: lambda: translate("avoids", "lupin"),
    Content.MOLLUSCS: lambda: translate("avoids", "molluscs"),
    Content.VEGETARIAN: lambda: translate("avoids", "vegetarian"),
    Content.VEGAN: lambda: translate("avoids", "vegan"),
    Content.HALAL: lambda: translate("avoids", "halal"),
    Content.KOSHER: lambda: translate("avoids", "kosher"),
    Content.ALCOHOL: lambda: translate("avoids", "alcohol"),
    Content.CAFFEINE: lambda: translate("avoids", "caffeine"),
}
_HELD = {
    Content.GLUTEN: lambda: translate("avoids", "gluten", "held"),
    Content.CRUSTACEANS: lambda: translate("avoids", "crustaceans", "held"),
    Content.EGGS: lambda: translate("avoids", "eggs", "held"),
    Content.FISH: lambda: translate("avoids", "fish", "held"),
    Content.PEANUTS: lambda: translate("avoids", "peanuts", "held"),
    Content.SOY: lambda: translate("avoids", "soy", "held"),
    Content.MILK: lambda: translate("avoids", "milk", "held"),
    Content.NUTS: lambda: translate("avoids", "nuts", "held"),
    Content.CELERY: lambda: translate("avoids", "celery", "held"),
    Content.MUSTARD: lambda: translate("avoids", "mustard", "held"),
    Content.SESAME: lambda: translate("avoids", "sesame", "held"),
    Content.SULPHITES: lambda: translate("avoids", "sulphites", "held"),
    Content.LUPIN: lambda: translate("avoids", "lupin", "held"),
    Content.MOLLUSCS: lambda: translate("avoids", "molluscs", "held"),
    Content.ALCOHOL: lambda: translate("avoids", "alcohol", "held"),
    Content.CAFFEINE: lambda: translate("avoids", "caffeine", "held"),
}
