"""`cafememo backup` and `cafememo restore`: a copy of the café, and the way back to one, without a window."""

import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafememo.cli_typed import copying_first, print_json
from cafememo.domain.trouble import AlreadyOpen, Trouble
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.copies import Held, MadeCopy
    from cafememo.services.backups import Comparison

DONE, NOT_ALL = 0, 1
Progress = Callable[[int, int], None]


def backup(folder: Path, to: str | None, progress: Progress, *, as_json: bool) -> int:
    """Make a copy in the places chosen, or in one folder; return 1 where one of them has none. Raises troubles."""
    from cafememo.domain.copies import Why
    from cafememo.services import backups
    from cafememo.services.cafe import open_cafe
    from cafememo.services.clock import SystemClock
    from cafememo.ui.sentences import trouble_sentence

    places = None if to is None else [Path(to).expanduser().absolute()]
    with closing(open_cafe(folder, copying=copying_first())) as store:
        outcome = backups.make_now(store, SystemClock(), Why.BY_HAND, places, progress)
    if as_json:
        missed = [
            {"place": str(place), "trouble": type(why).__name__, "sentence": trouble_sentence(why)}
            for place, why in outcome.missed
        ]
        print_json({"result": "made", "copies": [_copy_facts(made) for made in outcome.made], "missed": missed})
    for made in () if as_json else outcome.made:
        print(translate("cli", "A copy was made and proved: {folder}").format(folder=made.folder))
    for place, why in outcome.missed:
        said = translate("cli", "No copy in {place}: {why}").format(place=place, why=trouble_sentence(why))
        print(said, file=sys.stderr)
    return NOT_ALL if outcome.missed else DONE


def restore(
    folder: Path, copy: str, progress: Progress, *, only_look: bool, by_code: bool = False, as_json: bool
) -> int:
    """Rehearse a copy, say what it holds beside what the café does, and put it in place unless only asked to look.

    `by_code` reads its recovery code or passphrase from the standard input, where nothing here opens it by itself.

    A copy that is not sound is never put in place; the answer is 1 then. Raises troubles, and nothing was changed.
    """
    from cafememo.services import backups
    from cafememo.services.clock import SystemClock

    here, place = _here(folder), Path(copy).expanduser().absolute()
    key = None
    if by_code:
        from cafememo.cli_typed import read_typed
        from cafememo.services import keeping

        key = keeping.unlock_with(place, read_typed(translate("cli", "Recovery code or passphrase: ")))
    rehearsed = backups.rehearse(folder, place, key, progress)
    aside: Path | None = None
    try:
        if rehearsed.sound and not only_look:
            aside = backups.restore(folder, rehearsed, SystemClock())
    finally:
        backups.forget(rehearsed)
    compared = backups.Comparison(here, rehearsed.held)
    result = "restored" if aside else "rehearsed" if rehearsed.sound else "unsound"
    if as_json:
        print_json(
            {
                "result": result,
                "copy": _held_facts(compared.copy),
                "here": None if compared.here is None else _held_facts(compared.here),
                "shape": rehearsed.shape,
                "kept_aside": None if aside is None else str(aside),
            }
        )
    else:
        _say(compared, aside, sound=rehearsed.sound)
    return DONE if rehearsed.sound else NOT_ALL


def _here(folder: Path) -> "Held | None":
    """Return what the café holds; None where it does not open, which is why somebody goes back."""
    from cafememo.services import backups
    from cafememo.services.cafe import open_cafe

    try:
        with closing(open_cafe(folder, copying=copying_first())) as store:
            return backups.held(store)
    except AlreadyOpen:
        raise
    except Trouble:
        return None


def _say(compared: "Comparison", aside: Path | None, *, sound: bool) -> None:
    """Print both sides, and what became of them."""
    print(
        _held(translate("cli", "In the copy: {people} people, {entries} entries, the newest of {day}."), compared.copy)
    )
    if compared.here is None:
        print(translate("cli", "The café here does not open, or there is none."))
    else:
        print(_held(translate("cli", "Here: {people} people, {entries} entries, the newest of {day}."), compared.here))
    if not sound:
        print(translate("cli", "Something in the copy does not read back as it was written. Nothing was changed."))
    elif aside is not None:
        print(translate("cli", "The copy is the café now. What was here is kept in {folder}.").format(folder=aside))


def _held(sentence: str, held: "Held") -> str:
    """Put what a café holds into a sentence."""
    return sentence.format(people=held.people, entries=held.entries, day=_moment(held.newest_at) or "–")


def _moment(at: int | None) -> str | None:
    """Return an instant by this machine's clock, to the minute; None for none."""
    return None if at is None else datetime.fromtimestamp(at, UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def _copy_facts(made: "MadeCopy") -> dict[str, Any]:
    """Return a copy as facts."""
    held = {"people": made.people, "entries": made.entries, "newest": _moment(made.newest_at)}
    return {"folder": str(made.folder), "bytes": made.size, **held}


def _held_facts(held: "Held") -> dict[str, Any]:
    return {"people": held.people, "entries": held.entries, "newest": _moment(held.newest_at)}
