"""Reading names out of any file somebody may choose.

Whatever the file is, the answer is `Found` or a trouble with its reason, in memory and time bounded by what a file may
be at most. Nothing is taken but the names people are called by.
"""

from cafememo.domain.imports.cards import read_cards
from cafememo.domain.imports.found import Found
from cafememo.domain.imports.letters import letters_of, refuse_other_kinds
from cafememo.domain.imports.table import read_table
from cafememo.domain.trouble import ImportTooLarge

MOST_BYTES = 20 * 1024**2
"""A larger file is refused: 100,000 customers with all their addresses are 10 MB."""
_CARD_BEGINS = "begin:vcard"


def read(content: bytes, column: str | None = None) -> Found:
    """Return the names in a file's bytes.

    `column` is the title or the number, from 1, of the column they are in; without it a table's titles say so, or its
    looks. Cards have none. Raises a trouble `NotImported` where the file is not one of either kind, or not to be told.
    """
    if len(content) > MOST_BYTES:
        raise ImportTooLarge
    refuse_other_kinds(content)
    encoding, begin = letters_of(content)
    begin = begin.lstrip("\ufeff")
    if begin.lstrip()[: len(_CARD_BEGINS)].lower() == _CARD_BEGINS:
        return read_cards(content, encoding)
    return read_table(content, encoding, begin, column)
