"""Which letters a file is written in, and whether it is written at all."""

import re

from cafememo.domain.trouble import ImportEmpty, ImportIsSpreadsheet, ImportNotText, ImportOfAnotherKind

_MARKS = (
    # The longer first: the mark of UTF-32 begins with one of UTF-16.
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
"""Byte order marks, by which the codecs named tell the order themselves."""
_OTHERS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ",
    b"SQLite format 3", b"{\\rtf", b"II*\0", b"MM\0*", b"\x7fELF", b"OggS", b"ID3", b"fLaC",
)  # fmt: skip
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SPREADSHEETS = (b"xl/", b"opendocument.spreadsheet")
_NOTHING = ' \t\r\n\v\f,;"\ufeff\xa0'
"""What holds nothing by itself: a table of empty cells."""
_MARKUP = ("<", "{", "[")
"""What web pages, XML and JSON begin with, and no table."""
_LOOKED_AT = 65_536
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROLS = 0.05
"""Of all characters: a spoiled text has some, a file of another kind a tenth and more."""


def refuse_other_kinds(content: bytes) -> None:
    """Raise the trouble of a file that is known by its beginning to be no text."""
    if content.startswith(_ZIP):
        raise ImportIsSpreadsheet if any(part in content for part in _SPREADSHEETS) else ImportOfAnotherKind
    if content.startswith(_OLD_OFFICE):
        raise ImportIsSpreadsheet
    if content.startswith(_OTHERS):
        raise ImportOfAnotherKind


def letters_of(content: bytes) -> tuple[str, str]:
    """Return the encoding a file is in, and how it begins: 4,096 characters at most.

    With errors="replace" that encoding decodes all of it. Raises `ImportEmpty`, `ImportNotText`, and
    `ImportOfAnotherKind` for a page of the web and the like.
    """
    encoding, text = _decoded(content)
    if "\0" in text:
        raise ImportNotText
    if not text.strip(_NOTHING):
        raise ImportEmpty
    looked_at = text[:_LOOKED_AT]
    if len(_CONTROLS.findall(looked_at)) > _MOST_CONTROLS * len(looked_at) + 1:
        raise ImportNotText
    if text[:_LOOKED_AT].lstrip().startswith(_MARKUP):
        raise ImportOfAnotherKind
    return encoding, text[:4096]


def _decoded(content: bytes) -> tuple[str, str]:
    """Return the likeliest encoding, and the text that comes of it."""
    for mark, marked in _MARKS:
        if content.startswith(mark):
            return marked, content.decode(marked, "replace")
    wide = _wide(content[:4096])
    if wide:
        return wide, content.decode(wide, "replace")
    try:
        return "utf-8", content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    # Some bytes of a file in UTF-8 were lost, where more of its letters are whole than not; else it is an older one.
    lost = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if beyond_ascii - lost > lost:
        return "utf-8", text
    return "cp1252", content.decode("cp1252", "replace")


def _wide(begin: bytes) -> str:
    """Return the encoding of a text whose every second byte is nothing; "" for any other."""
    pairs = len(begin) // 2
    first, second = begin[0::2].count(0), begin[1::2].count(0)
    if pairs < 2:
        return ""
    if second > pairs / 2 and first <= pairs / 20:
        return "utf-16-le"
    return "utf-16-be" if first > pairs / 2 and second <= pairs / 20 else ""
