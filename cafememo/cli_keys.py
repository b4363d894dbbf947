"""`cafememo keys`: what opens the café, shown and changed. What is secret comes by the standard input alone.

A word of the command line is seen by every program of the computer, and is kept by the shell.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from cafememo.cli_typed import copying_first, print_json, read_typed
from cafememo.ui.kit.words import translate

DONE, NOT_TAKEN = 0, 1
_TRIES = 3

Progress = Callable[[int, int], None]


def describe(parser: ArgumentParser) -> None:
    """Describe the words of `cafememo keys`."""
    words = parser.add_subparsers(dest="word", metavar=translate("cli", "WORD"))
    recover = words.add_parser(
        "recover", help=translate("cli", "open the café by itself again, with its recovery code")
    )
    recover.add_argument(
        "--code",
        choices=["-"],
        required=True,
        help=translate("cli", "read the recovery code or the passphrase from the standard input"),
    )
    recover.add_argument(
        "--key-file", action="store_true", help=translate("cli", "keep the key in a file where there is no keyring")
    )
    words.add_parser("new-code", help=translate("cli", "make a new recovery code, and type it back"))
    add = words.add_parser("add-passphrase", help=translate("cli", "have a passphrase open the café"))
    add.add_argument(
        "--ask-at-start", action="store_true", help=translate("cli", "have nothing else open it, and ask at each start")
    )
    rekey = words.add_parser("rekey", help=translate("cli", "write the café anew under another key"))
    rekey.add_argument("--new-code", action="store_true", help=translate("cli", "and make a new recovery code for it"))


def keys(given: Namespace, folder: Path, progress: Progress) -> int:
    """Do what is asked about keys; return the exit code. Raises the troubles of opening and writing."""
    match given.word:
        case "recover":
            return _recover(folder, allow_file=given.key_file)
        case "new-code":
            return _new_code(folder)
        case "add-passphrase":
            return _add_passphrase(folder, ask_at_start=given.ask_at_start)
        case "rekey":
            return _rekey(folder, progress, new_code=given.new_code)
        case _:
            return _show(folder, as_json=given.json)


def _show(folder: Path, *, as_json: bool) -> int:
    """Say what opens the café and what that is worth; the café may be open meanwhile."""
    from cafememo.domain.protection import Recovery
    from cafememo.services import keeping
    from cafememo.store.files import look_for
    from cafememo.ui.key_sentences import protection_sentences, way_text

    look_for(folder)
    protection, ways = keeping.protection(folder), keeping.ways_in(folder)
    if as_json:
        facts = {
            "slots": [{"id": one, "kind": kind, "counted": counted} for one, kind, counted in ways],
            "opens": sorted(protection.opens),
            "keeps_out": sorted(protection.keeps_out),
            "key_file_is_open": protection.file_is_open,
            "recovery": protection.recovery,
        }
        print_json(facts)
    else:
        for one, kind, _ in ways:
            print(f"{one}  {way_text(kind) or kind}")
        print("\n".join(protection_sentences(protection)))
    return DONE if protection.recovery is Recovery.CONFIRMED else NOT_TAKEN


def _recover(folder: Path, *, allow_file: bool) -> int:
    """Open the café with what is typed, and have this computer open it by itself from then on."""
    from cafememo.services import keeping
    from cafememo.services.cafe import open_cafe
    from cafememo.ui.key_sentences import way_text

    key = keeping.unlock_with(folder, read_typed(translate("cli", "Recovery code or passphrase: ")))
    store = open_cafe(folder, key, copying_first())
    try:
        way = keeping.rebuild_machine_slot(store, allow_file=allow_file)
    finally:
        store.close()
    if way is None:
        print(translate("cli", "It opens the café. There is no keyring here, so it will be asked for again."))
        return NOT_TAKEN
    print(translate("cli", "The café opens by itself again, by {way}.").format(way=way_text(way)))
    return DONE


def _new_code(folder: Path) -> int:
    """Print a new code and have it typed back."""
    from cafememo.services import keeping
    from cafememo.services.cafe import open_cafe

    store = open_cafe(folder, copying=copying_first())
    try:
        code = keeping.new_code()
        keeping.keep_code(store, code)
        _print_code(code)
        for _ in range(_TRIES):
            typed = read_typed(translate("cli", "Type it back: "))
            if keeping.confirm_code(store, typed):
                print(translate("cli", "It is right. This code opens the café from now on, and no earlier one does."))
                return DONE
            if not typed:
                break
            _say_misread(typed)
    finally:
        store.close()
    print(translate("cli", "The code was not typed back: it opens the café, but is not counted on."), file=sys.stderr)
    return NOT_TAKEN


def _add_passphrase(folder: Path, *, ask_at_start: bool) -> int:
    """Have a typed passphrase open the café."""
    from cafememo.services import keeping
    from cafememo.services.cafe import open_cafe

    store = open_cafe(folder, copying=copying_first())
    try:
        taken = keeping.use_passphrase(store, read_typed(translate("cli", "Passphrase: ")), ask_at_start=ask_at_start)
    finally:
        store.close()
    if not taken:
        print(translate("cli", "A passphrase has twelve characters or more; four words are good."), file=sys.stderr)
        return NOT_TAKEN
    print(translate("cli", "The passphrase opens the café from now on."))
    return DONE


def _rekey(folder: Path, progress: Progress, *, new_code: bool) -> int:
    """Write the café anew under another key, for the code that is typed."""
    from cafememo.domain.trouble import PassphraseNeeded
    from cafememo.services import keeping
    from cafememo.store import keys as kept
    from cafememo.store.files import look_for
    from cafememo.store.slots import PASSPHRASE

    files = look_for(folder)
    typed = read_typed(translate("cli", "Recovery code: "))
    try:
        key = kept.unlock(files)
    except PassphraseNeeded:
        key = keeping.unlock_with(folder, typed)
    passphrase = None
    if PASSPHRASE in kept.kinds(files):
        passphrase = read_typed(translate("cli", "Passphrase, or nothing to give it up: ")) or None
        if passphrase is not None:
            keeping.unlock_with(folder, passphrase)
    if new_code:
        code = keeping.new_code()
        _print_code(code)
        typed = read_typed(translate("cli", "Type it back: "))
        if not keeping.is_same_code(code, typed):
            _say_misread(typed)
            return NOT_TAKEN
    else:
        keeping.unlock_with(folder, typed)
    keeping.change_key(folder, key, code=typed, passphrase=passphrase, progress=progress)
    print(translate("cli", "The café has another key. Copies made before still open with what opened them."))
    return DONE


def _print_code(code: str) -> None:
    """Print a code in its groups, at once: who types it back waits for it."""
    from cafememo.codes.recovery import grouped

    print(grouped(code), flush=True)


def _say_misread(typed: str) -> None:
    """Say why what was typed back is not the code."""
    from cafememo.codes import recovery
    from cafememo.ui.key_sentences import misread_sentence

    read = recovery.read(typed)
    if isinstance(read, recovery.Misread):
        print(misread_sentence(read), file=sys.stderr)
    else:
        print(translate("cli", "This is another code."), file=sys.stderr)
