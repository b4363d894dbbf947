"""The command line: opens the counter, or does one job without it.

Words that print facts take --json. Exit codes: 0 done, 1 a scan that is no greeting, a check that found something, a
copy that is missing in a place or is not sound, a row of a list without a name, 2 trouble. Nothing of Qt is imported
unless a window is wanted.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from cafememo import __version__, confine, crashes
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit import words
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DONE, NOT_GREETED, TROUBLE = 0, 1, 2
LANGUAGES, THEMES = ("en", "fr"), ("light", "dark", "contrast")


def start() -> int:
    """Run the command line as the program itself: confined, see `confine`, and told in words where it is at fault."""
    try:
        confine.begin()
    except confine.NotConfined:
        words.use(system_language())
        print(
            translate("cli", "This system cannot refuse network connections, and this package asks for that."),
            file=sys.stderr,
        )
        return TROUBLE
    crashes.hear_everything(_tell_fault)
    try:
        return main()
    except Exception as error:  # noqa: BLE001 - whatever it is, its message may hold a name
        _tell_fault(error)
        return TROUBLE


def _tell_fault(error: BaseException) -> None:
    """Say that the program is at fault, and where; nothing of anybody's."""
    print(translate("cli", "Cafémémo itself is at fault. What follows names nobody:"), file=sys.stderr)
    print(crashes.details_of(error), file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    words.use(system_language())
    asked = sys.argv[1:] if arguments is None else arguments
    given: Any = _plain_start(asked) or _parser().parse_args(asked)
    if given.language:
        words.use(given.language)
    job: Callable[[Any], int] = given.job
    if job not in {_counter, _owner} or given.draw:
        confine.refuse_sockets()  # a window does so itself, once it is seen
    try:
        return job(given)
    except Trouble as reason:
        from cafememo.ui.sentences import trouble_sentence

        sentence = trouble_sentence(reason)
        if getattr(given, "json", False):
            _print_json({"result": "trouble", "trouble": type(reason).__name__, "sentence": sentence})
        print(sentence, file=sys.stderr)
        return TROUBLE
    except KeyboardInterrupt:
        print(translate("cli", "Stopped. Nothing was kept of this."), file=sys.stderr)
        return TROUBLE


def _plain_start(arguments: Sequence[str]) -> SimpleNamespace | None:
    """Read what a start of the counter is usually given; None for anything else, which `_parser` reads.

    The window waits for this, and to describe all other commands first would take a tenth of a bare start.
    """
    given = SimpleNamespace(
        data_dir=None,
        demo=False,
        demo_if_none=False,
        kiosk=False,
        language=None,
        theme=None,
        draw=None,
        job=_counter,
    )
    choices = {"--data-dir": (), "--language": LANGUAGES, "--theme": THEMES}
    rest = iter(arguments)
    for word in rest:
        if word in {"--demo", "--demo-if-none", "--kiosk"}:
            setattr(given, word[2:].replace("-", "_"), True)
            continue
        value = next(rest, "-")
        if word not in choices or value.startswith("-") or (choices[word] and value not in choices[word]):
            return None
        setattr(given, word[2:].replace("-", "_"), value)
    return given


def system_language() -> str:
    """Return "fr" or "en" by the environment's language, as every Unix program reads it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def default_folder() -> Path:
    """Return where a café is kept when no folder is named."""
    from platformdirs import user_data_path

    return user_data_path("cafememo", appauthor=False)


def _folder(given: "Namespace | SimpleNamespace") -> Path:
    """Return the folder the command is about."""
    return Path(given.data_dir).expanduser() if given.data_dir else default_folder()


def _counter(given: "Namespace | SimpleNamespace") -> int:
    """Open the counter, or draw it into a picture."""
    if not given.draw and not _has_screen():
        print(
            translate("cli", "There is no screen here. “cafememo --draw counter.png” draws the counter instead."),
            file=sys.stderr,
        )
        return TROUBLE
    # Nothing made before the window is seen is garbage, and looking for some would take a twentieth of the start.
    gc.disable()
    from cafememo.app import draw, run
    from cafememo.options import Options

    options = Options(
        folder=_folder(given),
        demo=given.demo,
        # A folder that was named is meant.
        demo_if_none=given.demo_if_none and not given.data_dir,
        kiosk=given.kiosk,
        owner=getattr(given, "owner", False),
        language=given.language,
        theme=given.theme,
    )
    return draw(options, Path(given.draw)) if given.draw else run(options)


def _owner(given: "Namespace") -> int:
    """Open the owner's window, with the counter behind it."""
    given.owner = True
    return _counter(given)


def _has_screen() -> bool:
    """Tell whether a window can open; without a display Qt would end the program in the middle of a word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _scan(given: "Namespace") -> int:
    """Say what a scanned text is, for a program or for a person."""
    from cafememo import cli_scan

    return cli_scan.scan(_folder(given), given.payload, as_json=given.json)


def _demo(given: "Namespace") -> int:
    """Fill an empty folder with a made-up café and list cards to try."""
    from cafememo.services.clock import SystemClock
    from cafememo.services.demo import CAFE_NAME, make_demo

    if given.visits and not given.regulars:
        print(translate("cli", "Visits need regulars."), file=sys.stderr)
        return TROUBLE
    cards = make_demo(
        _folder(given),
        regulars=given.regulars,
        visit_count=given.visits,
        seed=given.seed,
        language=words.language(),
        clock=SystemClock(),
        progress=_progress,
    )
    if given.json:
        listed = [{"payload": card.payload, "name": card.name, "state": card.state} for card in cards]
        _print_json({"cafe": CAFE_NAME, "cards": listed})
        return DONE
    print(translate("cli", "{cafe} is ready. Cards to try:").format(cafe=CAFE_NAME))
    for card in cards:
        print(f"  {card.payload}  {card.name or '–'}  ({_card_state(card.state)})")
    return DONE


def _card_state(state: str) -> str:
    """Return the state of a card in words."""
    return {
        "active": translate("cli", "active"),
        "blank": translate("cli", "blank"),
        "replaced": translate("cli", "replaced"),
    }[state]


def _new(given: "Namespace") -> int:
    """Make a café with the sample menu."""
    from cafememo.domain.text import clean_name
    from cafememo.services.cafe import make_cafe
    from cafememo.store.files import others_may_look

    folder, name = _folder(given), clean_name(given.name)
    if not name:
        print(translate("cli", "The café needs a name."), file=sys.stderr)
        return TROUBLE
    kept_in_file = make_cafe(folder, name, words.language())
    open_to_others = others_may_look(folder)
    if given.json:
        # The code is typed back before the first regular is remembered: `keys new-code`, or the owner's window.
        facts = {"cafe": name, "folder": str(folder), "key_in_file": kept_in_file, "others_may_look": open_to_others}
        _print_json({**facts, "needs_recovery_code": True})
        return DONE
    print(translate("cli", "{cafe} is ready in {folder}.").format(cafe=name, folder=folder))
    if kept_in_file:
        from cafememo.ui.sentences import key_file_sentence

        print(key_file_sentence())
    print(
        translate(
            "cli",
            "Before the first regular, a recovery code has to be printed and typed back: “cafememo keys new-code”, or "
            "the owner’s window under Backups, Protection.",
        )
    )
    if open_to_others:
        print(
            translate("cli", "Others who use this computer may look into that folder: it could not be closed to them.")
        )
    return DONE


def _cards(given: "Namespace") -> int:
    """Make cards on sheets, or one for a regular's phone."""
    from cafememo import cli_cards

    return cli_cards.cards(given, _folder(given), _progress)


def _backup(given: "Namespace") -> int:
    """Make a copy of the café and prove it."""
    from cafememo import cli_backup

    return cli_backup.backup(_folder(given), given.to, _progress, as_json=given.json)


def _restore(given: "Namespace") -> int:
    """Go back to a copy of the café, or only look at one."""
    from cafememo import cli_backup

    return cli_backup.restore(
        _folder(given),
        given.copy,
        _progress,
        only_look=given.rehearse,
        by_code=given.code is not None,
        as_json=given.json,
    )


def _import(given: "Namespace") -> int:
    """Remember the people in a file, or only say who they are."""
    from cafememo import cli_import

    return cli_import.import_names(
        _folder(given), given.file, given.column, only_look=given.dry_run, as_json=given.json
    )


def _check(given: "Namespace") -> int:
    """Prove that the café reads back as it was written."""
    from cafememo import cli_check

    return cli_check.check(_folder(given), deep=given.deep, as_json=given.json, progress=_progress)


def _keys(given: "Namespace") -> int:
    """Show or change what opens the café."""
    from cafememo import cli_keys

    return cli_keys.keys(given, _folder(given), _progress)


def _progress(done: int, of: int) -> None:
    """Show on a terminal how far a long job is."""
    if of and sys.stderr.isatty():
        print(f"\r{100 * done // of} %", end="\n" if done >= of else "", file=sys.stderr, flush=True)


def _print_json(facts: dict[str, Any]) -> None:
    """Print facts as one line of JSON."""
    from cafememo.cli_typed import print_json

    print_json(facts)


def _parser() -> "ArgumentParser":
    """Describe the command line in the system's language."""
    import argparse

    from cafememo import cli_cards, cli_keys

    parser = argparse.ArgumentParser(
        prog="cafememo",
        description=translate("cli", "Remembers a café’s regulars and their usual orders, on the café’s own machine."),
    )
    parser.set_defaults(job=_counter)
    parser.add_argument("--version", action="version", version=f"Cafémémo {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help=translate("cli", "the folder of the café"))
    parser.add_argument(
        "--demo",
        action="store_true",
        help=translate("cli", "open the demo café, which is thrown away afterwards"),
    )
    parser.add_argument(
        "--demo-if-none",
        action="store_true",
        help=translate("cli", "open the demo café where no café was set up yet"),
    )
    parser.add_argument("--kiosk", action="store_true", help=translate("cli", "fill the whole screen, without a frame"))
    parser.add_argument("--language", choices=LANGUAGES, help=translate("cli", "the language of the screen"))
    parser.add_argument(
        "--theme",
        choices=THEMES,
        help=translate("cli", "the colours of the screen, instead of the system’s choice"),
    )
    parser.add_argument(
        "--draw", metavar="PNG", help=translate("cli", "draw the counter into a picture, without a screen")
    )
    jobs = parser.add_subparsers(metavar=translate("cli", "JOB"))

    owner = jobs.add_parser("owner", help=translate("cli", "open the owner’s window"))
    owner.set_defaults(job=_owner)

    demo = jobs.add_parser("demo", help=translate("cli", "fill an empty folder with a made-up café"))
    demo.add_argument("--regulars", type=_count, default=200, metavar="N")
    demo.add_argument("--visits", type=_count, default=6000, metavar="M")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.set_defaults(job=_demo)

    scan = jobs.add_parser("scan", help=translate("cli", "say what a scanned text is"))
    scan.add_argument("payload", metavar="PAYLOAD")
    scan.set_defaults(job=_scan)

    new = jobs.add_parser("new", help=translate("cli", "make a café with the sample menu"))
    new.add_argument("--name", required=True, help=translate("cli", "the name of the café"))
    new.set_defaults(job=_new)

    cards = jobs.add_parser("cards", help=translate("cli", "make loyalty cards, on sheets or for a phone"))
    cli_cards.describe(cards, _count)
    cards.set_defaults(job=_cards)

    importing = jobs.add_parser("import", help=translate("cli", "remember the people in a table or a file of contacts"))
    importing.add_argument("file", metavar="FILE")
    importing.add_argument(
        "--column",
        metavar="NAME",
        help=translate("cli", "the column the names are in, by its title or its number"),
    )
    importing.add_argument(
        "--dry-run", action="store_true", help=translate("cli", "only say what would be done; add nobody")
    )
    importing.set_defaults(job=_import)

    check = jobs.add_parser("check", help=translate("cli", "prove that the café reads back as it was written"))
    check.add_argument(
        "--deep", action="store_true", help=translate("cli", "prove everything, and the copies beside the café too")
    )
    check.set_defaults(job=_check)

    keys = jobs.add_parser("keys", help=translate("cli", "show or change what opens the café"))
    cli_keys.describe(keys)
    keys.set_defaults(job=_keys)

    backup = jobs.add_parser("backup", help=translate("cli", "make a copy of the café and prove it"))
    backup.add_argument(
        "--to", metavar="DIR", help=translate("cli", "the folder it goes to, instead of the usual places")
    )
    backup.set_defaults(job=_backup)

    restore = jobs.add_parser("restore", help=translate("cli", "go back to a copy of the café"))
    restore.add_argument("copy", metavar="COPY")
    restore.add_argument(
        "--rehearse", action="store_true", help=translate("cli", "only say what the copy holds; change nothing")
    )
    restore.add_argument(
        "--code",
        choices=["-"],
        help=translate("cli", "read the recovery code or the passphrase from the standard input"),
    )
    restore.set_defaults(job=_restore)
    for job in (demo, scan, new, cards, importing, check, keys, backup, restore):
        job.add_argument("--json", action="store_true", help=translate("cli", "print facts for a program"))
    return parser


def _count(text: str) -> int:
    """Read a number of people or visits."""
    from argparse import ArgumentTypeError

    from cafememo.domain.text import whole_number

    number = whole_number(text)
    if number is None:
        raise ArgumentTypeError(translate("cli", "not a number from 0 on"))
    return number
