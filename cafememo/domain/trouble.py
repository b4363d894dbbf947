"""Failures of the world, told apart from bugs: each has a plain sentence in the words of the ui.

They carry no text of their own: the type is the fact, and `cafememo.ui.sentences` puts it into the person's
language. `path` may name the folder concerned.
"""

from pathlib import Path


class Trouble(Exception):
    """Something of the world, not of the program, stands in the way."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path


class NoCafe(Trouble):
    """The folder holds no café yet."""


class NotACafe(Trouble):
    """The folder holds part of a café, or something else under its names; nothing was touched."""


class CafeExists(Trouble):
    """The folder already holds a café, or other files, and is left as it is."""


class FolderNotWritable(Trouble):
    """Nothing can be written in the folder."""


class AlreadyOpen(Trouble):
    """Another Cafémémo has this café open."""


class WrongKey(Trouble):
    """The keys beside the database are not the keys of this database."""


class KeyUnavailable(Trouble):
    """The key is kept by the system's keyring, which is locked, absent or no longer has it."""


class KeyringSilent(KeyUnavailable):
    """The system's keyring was asked and gave no answer in time; it may be waiting for its own password."""


class PassphraseNeeded(Trouble):
    """Nothing on this computer opens the café by itself: its passphrase, or its recovery code, has to be typed."""


class KeysDamaged(Trouble):
    """Neither the slots file nor its second copy reads back as it was written."""


class LastKey(Trouble):
    """What was to be taken away is the last that opens the café, or opens it without asking; it is still there."""


class KeyFileMissing(Trouble):
    """The key is kept in a file beside the database, and the file is not there."""


class NewerSchema(Trouble):
    """A newer Cafémémo wrote this café; this one leaves it untouched."""


class Damaged(Trouble):
    """The database does not read back as it was written."""


class DiskFull(Trouble):
    """The disk is full; nothing was noted."""


class StoreUnavailable(Trouble):
    """The disk refused to read or write; nothing was noted."""


class NotSure(StoreUnavailable):
    """The disk failed in the last moment, and does not tell whether what was asked was kept or not."""


class KeptAfterAll(Trouble):
    """What the disk left in doubt before is kept; what was asked now, maybe the same, was not done."""


class FileNotWritable(Trouble):
    """Nothing can be written at a place somebody chose, outside of the café's folder."""


class FileHeld(FileNotWritable):
    """What is there under the name somebody chose cannot be replaced: it is protected, or open in another program."""


class FileExists(Trouble):
    """There is a file already at a place somebody chose; it is left as it is."""


class WrongCode(Trouble):
    """The recovery code or the passphrase does not open this café."""


class CodeDue(Trouble):
    """Nobody more is remembered before the recovery code of the café was printed and typed back."""


class StoreMoved(Trouble):
    """The café's file was deleted, moved or replaced while it was open; nothing more is written into nowhere."""


class FolderGone(Trouble):
    """The café's folder is not there any more, as when a stick was pulled; what was noted is on it."""


class NotACopy(Trouble):
    """What was chosen is no copy of a café, or holds what no Cafémémo writes; it is not taken."""


class AnotherCafe(Trouble):
    """The copy is one of another café."""


class Stopped(Trouble):
    """Somebody stopped it in the middle; everything is as it was before."""


class NotImported(Trouble):
    """A file somebody chose to import names from is not taken; nothing was changed."""


class ImportMissing(NotImported):
    """There is no such file, or it cannot be read."""


class ImportTooLarge(NotImported):
    """The file is larger than any list of customers."""


class ImportEmpty(NotImported):
    """There is nothing in the file."""


class ImportOfAnotherKind(NotImported):
    """The file is a PDF, a picture, a page of the web or something else that is neither a table nor address cards."""


class ImportIsSpreadsheet(ImportOfAnotherKind):
    """The file is a spreadsheet, which its program can save as a table (CSV)."""


class ImportNotText(ImportOfAnotherKind):
    """What is in the file is no text."""


class ImportTooLong(NotImported):
    """The file holds more people than are imported at once."""


class ImportBroken(NotImported):
    """A row of the file has no end, as when a quotation mark was opened and never closed; `line` is where it begins."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class ColumnUnclear(NotImported):
    """Which column holds the names cannot be told; `columns` is what they can be named by, numbers without titles."""

    def __init__(self, columns: tuple[str, ...]) -> None:
        super().__init__()
        self.columns = columns


class ColumnMissing(ColumnUnclear):
    """The file has no column of the name that was given."""
