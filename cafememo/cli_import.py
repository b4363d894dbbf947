"""`cafememo import`: the people in a table or a file of contacts remembered, without a window."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafememo.cli_typed import copying_first, print_json
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.imports.found import Found
    from cafememo.services.importing import Plan

DONE, NOT_ALL = 0, 1
_SHOWN = 20
"""Names and lines told; `--json` tells all."""


def import_names(folder: Path, file: str, column: str | None, *, only_look: bool, as_json: bool) -> int:
    """Remember the people in a file, or only say what would be done; return 1 where somebody in it has no name.

    Raises troubles, and nobody was added then.
    """
    from cafememo.services import importing, keeping
    from cafememo.services.cafe import open_cafe
    from cafememo.services.clock import SystemClock

    found = importing.read(importing.contents_of(Path(file).expanduser()), column)
    with closing(open_cafe(folder, copying=copying_first())) as store:
        plan = importing.plan(store, found)
        if only_look:
            keeping.welcome_newcomers(store)  # what would stop it is told beforehand
        else:
            importing.carry_out(store, plan, SystemClock().now())
    if as_json:
        print_json(_facts(found, plan, done=not only_look))
    else:
        print("\n".join(_told(found, plan, done=not only_look)))
    return NOT_ALL if plan.unusable else DONE


def _facts(found: "Found", plan: "Plan", *, done: bool) -> dict[str, Any]:
    """Return what was done, or would be, as facts."""
    return {
        "result": "imported" if done else "planned",
        "kind": found.kind,
        "column": found.column,
        "new": len(plan.new),
        "names": [one.name for one in plan.new],
        "there": len(plan.there),
        "doubles": len(plan.doubles),
        "double_lines": [one.line for one in plan.doubles],
        "unusable": len(plan.unusable),
        "unusable_lines": list(plan.unusable),
        "left_out": found.left_out,
    }


def _told(found: "Found", plan: "Plan", *, done: bool) -> Iterator[str]:
    """Yield what was done, or would be, in sentences."""
    if found.column is not None:
        yield translate("cli", "The names are from the column “{column}”.").format(column=found.column)
    if done:
        yield translate("cli", "%n people were added.", "", len(plan.new))
    else:
        yield translate("cli", "%n people would be added; nobody was.", "", len(plan.new))
    if plan.new and not done:
        yield "  " + _some([one.name for one in plan.new])
    if plan.there:
        yield translate("cli", "%n are here already by the same name, or in the bin.", "", len(plan.there))
    if plan.doubles:
        sentence = translate(
            "cli", "%n have the name of somebody before them in the file: {who}.", "", len(plan.doubles)
        )
        named = translate("cli", "{name} (line {line})")
        yield sentence.format(who=_some([named.format(name=one.name, line=one.line) for one in plan.doubles]))
    if plan.unusable:
        sentence = translate("cli", "%n have no name that can be used: lines {lines}.", "", len(plan.unusable))
        yield sentence.format(lines=_some(list(map(str, plan.unusable))))
    if found.left_out:
        yield translate(
            "cli", "%n columns or kinds of fact were left out; nothing of them is kept.", "", found.left_out
        )


def _some(texts: Sequence[str]) -> str:
    """Put some of many texts into one line."""
    return ", ".join((*texts[:_SHOWN], "…") if len(texts) > _SHOWN else texts)
