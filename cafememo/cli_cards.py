"""`cafememo cards`: cards on sheets, and one for a regular's phone, without a window."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafememo.cli_typed import copying_first, print_json
from cafememo.domain.cards import LARGEST_BATCH
from cafememo.domain.sheets import SHEETS, SINGLE, USUAL, Sheet, sheet_called
from cafememo.domain.text import whole_number
from cafememo.domain.trouble import FileExists, Trouble
from cafememo.ui.kit import words
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from PySide6.QtGui import QImage

    from cafememo.services.cards import NewCard
    from cafememo.store.store import Store

DONE, TROUBLE = 0, 2


class NotAsked(Trouble):
    """What was asked for does not go together; `sentence` says what."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__()
        self.sentence = sentence
        self.code = code


def describe(parser: "ArgumentParser", number: Callable[[str], int]) -> None:
    """Describe the words of the command."""
    parser.add_argument("--list-sheets", action="store_true", help=translate("cli", "list the sheets there are"))
    parser.add_argument("--count", type=number, metavar="N", help=translate("cli", "make so many blank cards"))
    parser.add_argument(
        "--sheet",
        metavar="NAME",
        default=USUAL.key,
        help=translate("cli", "the sheet they go on; “single” for pages of the size of one card"),
    )
    parser.add_argument("--out", metavar="PDF", help=translate("cli", "the file to write, which must not be there yet"))
    parser.add_argument(
        "--start", type=number, default=1, metavar="PLACE", help=translate("cli", "the first free place of the sheet")
    )
    for axis, help_text in (
        ("x", translate("cli", "millimetres further right")),
        ("y", translate("cli", "millimetres further down")),
    ):
        parser.add_argument(f"--offset-{axis}", type=float, default=0.0, metavar="MM", help=help_text)
    parser.add_argument(
        "--regular", metavar="WHO", help=translate("cli", "make a card for a regular: a first name, or the number")
    )
    parser.add_argument("--png", metavar="FILE", help=translate("cli", "write that card as a picture"))
    parser.add_argument("--pdf", metavar="FILE", help=translate("cli", "write that card as a PDF of its own size"))
    parser.add_argument("--pkpass", metavar="FILE", help=translate("cli", "write that card for a phone’s wallet"))


def cards(given: "Namespace", folder: Path, progress: Callable[[int, int], None]) -> int:
    """Do what was asked; return 0 where it is done. Raises troubles, and then nothing was made that works."""
    try:
        if given.list_sheets:
            return _list_sheets(as_json=given.json)
        if given.regular is not None:
            return _for_regular(given, folder)
        return _batch(given, folder, progress)
    except NotAsked as reason:
        if given.json:
            print_json({"result": "refused", "why": reason.code, "sentence": reason.sentence})
        print(reason.sentence, file=sys.stderr)
        return TROUBLE


def _list_sheets(*, as_json: bool) -> int:
    """Print the sheets there are, and what is sold for each."""
    if as_json:
        print_json({"sheets": [_sheet_facts(sheet) for sheet in SHEETS]})
        return DONE
    for sheet in SHEETS:
        print(
            translate("cli", "{name}: {products}, {count} cards of {width} × {height} mm").format(
                name=sheet.key,
                products=" / ".join(sheet.products) or translate("cli", "plain paper with marks to cut along"),
                count=sheet.count,
                width=f"{sheet.card.width:g}",
                height=f"{sheet.card.height:g}",
            )
        )
    return DONE


def _sheet_facts(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet as facts, in millimetres."""
    return {
        "name": sheet.key,
        "products": list(sheet.products),
        "paper": list(sheet.paper),
        "card": list(sheet.card),
        "columns": sheet.columns,
        "rows": sheet.rows,
        "left": sheet.left,
        "top": sheet.top,
        "pitch": [sheet.pitch_x, sheet.pitch_y],
        "crop_marks": sheet.crop_marks,
    }


def _batch(given: "Namespace", folder: Path, progress: Callable[[int, int], None]) -> int:
    """Make blank cards on sheets: in the register first, then in the file; or neither."""
    sheet, path = _asked_for(given)
    from cafememo.services import cards as register
    from cafememo.services.cafe import open_cafe
    from cafememo.services.clock import SystemClock

    with closing(open_cafe(folder, copying=copying_first())) as store:
        _drawing()
        from cafememo.ui.cards.face import Faces
        from cafememo.ui.cards.making import sheets_to_pdf
        from cafememo.ui.cards.sheet_pages import Layout

        with _speaking(store.facts.language):
            faces = Faces(register.design(store), store.facts.name, sheet.card, _logo(store))
        if not sheet.holds(given.offset_x, given.offset_y, backs=faces.design.with_back):
            raise _off_the_sheet()
        made = register.begin_batch(store, SystemClock(), given.count, sheet.key)
        try:
            layout = Layout(sheet, given.start - 1, given.offset_x, given.offset_y)
            with _speaking(store.facts.language):
                pages = sheets_to_pdf(path, layout, faces, made.cards, progress)
        except BaseException:
            # No card is lost, none is there twice: the file was not there before, and is not there now.
            with suppress(Trouble, OSError):
                path.unlink(missing_ok=True)
                register.withdraw(store, made.batch_id)
            raise
        with suppress(Trouble):  # the file is whole: its cards work, and the register calls them stopped
            register.finish(store, made.batch_id)
    first, last = made.cards[0].number, made.cards[-1].number
    if given.json:
        print_json(
            {
                "result": "made",
                "cards": len(made.cards),
                "first": first,
                "last": last,
                "batch": made.batch_id,
                "sheet": sheet.key,
                "pages": pages,
                "file": str(path),
            }
        )
    else:
        print(
            translate("cli", "Cards {first} to {last} are in {file}. Print it once: each card is there once.").format(
                first=first, last=last, file=path
            )
        )
    return DONE


def _asked_for(given: "Namespace") -> tuple[Sheet, Path]:
    """Return the sheet and the file asked for. NotAsked, FileExists where it cannot be done as asked."""
    sheet = sheet_called(given.sheet)
    if sheet is None:
        known = ", ".join(one.key for one in (*SHEETS, SINGLE))
        raise NotAsked(translate("cli", "There is no such sheet. There are: {names}.").format(names=known), "sheet")
    if not given.count or not given.out:
        raise NotAsked(
            translate("cli", "Say how many with --count, and where to with --out; or --list-sheets, or --regular."),
            "what",
        )
    if given.count > LARGEST_BATCH:
        raise NotAsked(
            translate("cli", "At most {most} cards can be made at once.").format(most=words.grouped(LARGEST_BATCH)),
            "count",
        )
    if not 1 <= given.start <= sheet.count:
        raise NotAsked(translate("cli", "This sheet has the places 1 to {last}.").format(last=sheet.count), "start")
    if not sheet.holds(given.offset_x, given.offset_y):  # not a number holds nowhere
        raise _off_the_sheet()
    return sheet, _new_file(given.out)


def _off_the_sheet() -> NotAsked:
    return NotAsked(translate("cli", "So far moved, cards would leave the sheet."), "offset")


def _for_regular(given: "Namespace", folder: Path) -> int:
    """Make one card that is a regular's from the start, in the files asked for."""
    wanted = {name: _new_file(getattr(given, name)) for name in ("png", "pdf", "pkpass") if getattr(given, name)}
    if not wanted:
        raise NotAsked(translate("cli", "Say where to with --png, --pdf or --pkpass."), "what")
    from cafememo.services import cards as register
    from cafememo.services.cafe import open_cafe
    from cafememo.services.clock import SystemClock

    with closing(open_cafe(folder, copying=copying_first())) as store:
        regular_id, name = _who(store, given.regular)
        _drawing()
        with store.transaction():
            card = register.make_for(store, SystemClock(), regular_id)
        if card is None:
            raise _nobody()  # gone between two looks
        written: list[Path] = []
        try:
            with _speaking(store.facts.language):
                for kind, path in wanted.items():
                    written.append(path)
                    _write(kind, path, store, card, name)
        except BaseException:
            _take_back(store, card.number, written)
            raise
    if given.json:
        files = {kind: str(path) for kind, path in wanted.items()}
        print_json({"result": "made", "cards": 1, "first": card.number, "last": card.number, "files": files})
    else:
        print(
            translate("cli", "Card {number} is in {files}.").format(
                number=card.number, files=", ".join(map(str, wanted.values()))
            )
        )
    return DONE


def _take_back(store: "Store", number: int, written: Sequence[Path]) -> None:
    """Leave no file of a card that is not in all of them, have it be dead, and say so: why comes after that."""
    from cafememo.services import cards as register
    from cafememo.services.clock import SystemClock

    said = translate("cli", "Card {number} could not be written, and is dead now.")
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    try:
        with store.transaction():
            register.kill(store, SystemClock(), number)
    except Trouble:
        said = translate("cli", "Card {number} could not be written. Put it away in the register: it still works.")
    print(said.format(number=number), file=sys.stderr)


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """Speak the café's language meanwhile: on its cards, whatever whoever makes them speaks."""
    before = words.language()
    words.use(language)
    try:
        yield
    finally:
        words.use(before)


def _write(kind: str, path: Path, store: "Store", card: "NewCard", name: str) -> None:
    """Write a card in one of the ways there are."""
    from cafememo.domain.sheets import ID1
    from cafememo.services import cards as register
    from cafememo.ui.cards import making
    from cafememo.ui.cards.face import Faces
    from cafememo.ui.cards.pdf_file import write_whole
    from cafememo.ui.cards.wallet import png_of, wallet_file

    design, logo, cafe = register.design(store), _logo(store), store.facts.name
    own = making.own_cards([card], name)[0]
    match kind:
        case "png":
            write_whole(path, png_of(making.card_picture(making.phone_faces(design, cafe, logo), own)))
        case "pdf":
            making.card_to_pdf(path, Faces(design, cafe, ID1, logo), own)
        case _:
            write_whole(path, wallet_file(card.payload, cafe, design, logo, name))


def _who(store: "Store", who: str) -> tuple[int, str]:
    """Return the regular meant by a number or a first name. NotAsked where that is nobody, or several."""
    from cafememo.services.clock import SystemClock
    from cafememo.services.counter import Counter

    counter = Counter(store, SystemClock())
    number = whole_number(who)
    if number is not None:
        greeted = counter.greet(number)
        if greeted is None:
            raise _nobody()
        return greeted.regular_id, greeted.name
    while counter.get_ready_to_find():
        pass
    found = counter.others_called(who)
    if not found:
        raise _nobody()
    if len(found) > 1:
        numbers = ", ".join(str(one.regular_id) for one in found)
        raise NotAsked(
            translate("cli", "Several regulars are called so. Say which by the number: {numbers}.").format(
                numbers=numbers
            ),
            "several",
        )
    return found[0].regular_id, found[0].name


def _nobody() -> NotAsked:
    return NotAsked(translate("cli", "There is no regular of that name or number."), "nobody")


def _new_file(name: str) -> Path:
    """Return a file that is to be written. FileExists where something is there already."""
    path = Path(name).expanduser().absolute()
    if path.exists():
        raise FileExists(path)
    return path


def _logo(store: "Store") -> "QImage | None":
    """Return the café's logo, as it was made when it was chosen; None where there is none."""
    from cafememo.services import cards as register
    from cafememo.ui.cards.logo import kept_logo

    return kept_logo(register.logo(store))


_application: list[object] = []


def _drawing() -> None:
    """Have Qt draw, where there may be no screen."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from cafememo.ui.kit import resources

    if QGuiApplication.instance() is None:
        _application.append(QGuiApplication(sys.argv[:1]))
        resources.register()
        resources.add_fonts()
