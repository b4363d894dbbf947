"""Names out of address cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), any number in one file."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from cafememo.domain.imports.found import MOST_ROWS, Found, Kind, Named, usable_name
from cafememo.domain.trouble import ImportTooLong

MOST_OF_FACT = 2_000
"""Bytes of one fact that are looked at: more is a picture."""
MOST_LINES = 1_000_000
_HEAD = re.compile(rb'((?:[^":]|"[^"]*")*+):')
"""What stands before a value; a colon in quotes is part of it."""
_NAME = re.compile(rb"[A-Z0-9-]{1,40}")
_CHARSET = re.compile(rb'CHARSET="?([A-Z0-9_-]{1,20})')
_CHARSETS = {
    b"UTF-8": "utf-8", b"UTF8": "utf-8", b"US-ASCII": "cp1252", b"ASCII": "cp1252", b"ISO-8859-1": "cp1252",
    b"LATIN1": "cp1252", b"WINDOWS-1252": "cp1252", b"CP1252": "cp1252", b"ISO-8859-15": "iso8859-15",
}  # fmt: skip
"""Read as the larger of two where one holds the other, as all programs do."""
_SIGNS = re.compile(r"\\.|[^\\;,]+|.", re.DOTALL)
"""What a value is made of: a sign that is no separator as it stands behind a backslash, a stretch of text, a sign."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_OF_A_NAME = frozenset((b"NICKNAME", b"N", b"FN"))
_NOBODY = {
    b"KIND": (b"GROUP", b"ORG", b"LOCATION"),
    b"X-ADDRESSBOOKSERVER-KIND": (b"GROUP",),
    b"X-ABSHOWAS": (b"COMPANY",),
}
"""By what a card says that it is nobody's."""
_OF_THE_FILE = frozenset((b"VERSION", b"PRODID", b"REV", b"UID", *_NOBODY))
_MOST_KINDS = 500
"""Kinds of fact that are counted: no program knows as many."""


@dataclass(slots=True)
class _Card:
    """A card that is being read: the line it begins on, and the first fact of each kind that says a name."""

    line: int
    facts: dict[bytes, tuple[bytes, bytes]] = field(default_factory=dict)
    is_nobody: bool = False

    def name(self, encoding: str) -> str:
        """Return what they are called: the nickname, else the first name, else the name shown."""
        if self.is_nobody:
            return ""
        said = {name: _text(words, value, encoding) for name, (words, value) in self.facts.items()}
        nicknames = _parts(said.get(b"NICKNAME", ""), ",")
        given = " ".join(_parts([*_parts(said.get(b"N", ""), ";"), ""][1], ","))
        return next(filter(None, map(usable_name, map(_plain, (*nicknames, given, said.get(b"FN", ""))))), "")


@dataclass(slots=True)
class _Read:
    """What was read of a file so far."""

    encoding: str
    names: list[Named] = field(default_factory=list)
    unusable: list[int] = field(default_factory=list)
    left: set[bytes] = field(default_factory=set)

    def take(self, card: _Card, *, whole: bool) -> None:
        """Take a card; one that was cut off may say half a name."""
        name = card.name(self.encoding) if whole else ""
        if name:
            self.names.append(Named(card.line, name))
        else:
            self.unusable.append(card.line)
        if len(self.names) + len(self.unusable) > MOST_ROWS:
            raise ImportTooLong


def read_cards(content: bytes, encoding: str) -> Found:
    """Return the names on the cards of a file: the nickname, else the first name, else the name shown.

    Raises `ImportTooLong`.
    """
    if encoding.startswith("utf-16") or encoding == "utf-32":
        content, encoding = content.decode(encoding, "replace").encode("utf-8", "replace"), "utf-8"
    read = _Read(encoding)
    card: _Card | None = None
    within = 0
    """Cards within the card, such as an agent's; nothing of them is of whom it is about."""
    agent = False
    for line, fact in _unfolded(content):
        words, value = _split(fact)
        name = words.partition(b";")[0].rpartition(b".")[2].strip()
        if name == b"BEGIN":
            if card is not None and agent:
                within += 1
            else:
                if card is not None:
                    read.take(card, whole=False)
                card, within = _Card(line), 0
        elif name == b"END" and card is not None:
            if within:
                within -= 1
            else:
                read.take(card, whole=True)
                card = None
        elif card is not None and not within and len(fact) < MOST_OF_FACT:
            _note(card, read, name, words, value)
        agent = name == b"AGENT" or (agent and bool(within))
    if card is not None:
        read.take(card, whole=False)
    return Found(Kind.CARDS, tuple(read.names), tuple(read.unusable), None, len(read.left))


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield facts, each in one line with the number it begins on; of a long one only the first MOST_OF_FACT bytes."""
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    begun, held, soft, keep = 0, b"", False, 1
    for number, ended in enumerate(BytesIO(content), 1):
        if number > MOST_LINES:
            raise ImportTooLong
        line = ended.rstrip(b"\r\n")
        if begun and (soft or line[:1] in {b" ", b"\t"}):
            if len(held) < MOST_OF_FACT:
                held = (held[:-1] + line if soft else held + line[keep:])[:MOST_OF_FACT]
            # What is printable and quoted says itself that it goes on.
            soft = soft and line.endswith(b"=")
            continue
        if held:
            yield begun, held
        begun, held = number, line[:MOST_OF_FACT]
        soft = line.endswith(b"=") and b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        if line[:8].upper() == b"VERSION:":
            keep = 0 if line[8:].strip() == b"2.1" else 1  # 2.1 folds at a space, which stays
    if held:
        yield begun, held


def _split(fact: bytes) -> tuple[bytes, bytes]:
    """Return what stands before a value, in capitals, and the value."""
    words, _, value = fact.partition(b":")
    if b'"' in words:
        head = _HEAD.match(fact)
        words, value = (head[1], fact[head.end() :]) if head else (b"", b"")
    return words.upper(), value


def _note(card: _Card, read: _Read, name: bytes, words: bytes, value: bytes) -> None:
    """Take of one fact what it says of the name."""
    if name in _OF_A_NAME:
        card.facts.setdefault(name, (words, value))
    elif name in _OF_THE_FILE:
        kinds = _NOBODY.get(name, ())
        card.is_nobody = card.is_nobody or value.strip(b"_$!<> ").upper() in kinds
    elif name not in read.left and value.strip() and len(read.left) < _MOST_KINDS and _NAME.fullmatch(name):
        read.left.add(name)


def _text(words: bytes, value: bytes, encoding: str) -> str:
    """Return the text of a value, as the words before it say it is written."""
    if b"BASE64" in words or b"ENCODING=B" in words:
        return ""
    if b"QUOTED-PRINTABLE" in words:
        value = binascii.a2b_qp(value)
    charset = _CHARSET.search(words)
    return value.decode(_CHARSETS.get(charset[1], encoding) if charset else encoding, "replace")


def _parts(text: str, between: str) -> list[str]:
    """Return the parts of a value, each still with its backslashes."""
    parts = [""]
    for sign in _SIGNS.findall(text):
        if sign == between:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _plain(text: str) -> str:
    """Return a text without what keeps its commas and semicolons from parting it."""
    return _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], text) if "\\" in text else text
