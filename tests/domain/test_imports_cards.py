"""Names out of address cards, as telephones and mail programs write them."""

import pytest

from cafememo.domain import trouble
from cafememo.domain.imports.cards import MOST_LINES
from cafememo.domain.imports.file import read
from cafememo.domain.imports.found import MOST_ROWS, Kind, Named


def card(*facts: str, version: str = "3.0") -> bytes:
    """Return a card of some facts."""
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *facts, "END:VCARD", "")).encode()


def name(*facts: str, version: str = "3.0") -> str | None:
    """Return the name on a card of some facts; None where it has none."""
    found = read(card(*facts, version=version))
    return found.names[0].name if found.names else None


def test_somebody_is_called_by_nickname_first_name_or_what_is_shown() -> None:
    """In this order; a surname alone is not what anybody is called by."""
    assert name("FN:Marie Dupont", "N:Dupont;Marie;;;", "NICKNAME:Mimi,Mi") == "Mimi"
    assert name("FN:Marie Dupont", "N:Dupont;Marie;;;") == "Marie"
    assert name("FN:Marie Dupont", "N:Dupont;;;;") == "Marie Dupont"
    assert name("N:Dupont;Jean,Paul;;;", version="4.0") == "Jean Paul"
    assert name("N:Dupont;;;;") is None
    assert name("FN:marie@example.org") is None


def test_nothing_but_the_name_is_taken() -> None:
    """Kinds of fact are counted, however often each stands there."""
    facts = ("FN:Ada", "TEL:1", "TEL:2", "item1.EMAIL;TYPE=home:a@example.org", "BDAY:1990-01-01", "ADR:;;1 rue X;;;;")
    found = read(card(*facts) * 2)
    assert (found.kind, found.left_out, found.column) == (Kind.CARDS, 4, None)
    assert found.names == (Named(1, "Ada"), Named(10, "Ada"))


def test_older_cards_with_their_letters_are_read() -> None:
    """Quoted-printable over several lines, by their charset, and bytes that are not UTF-8."""
    quoted = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dup=\r\nont;L=C3=A9=\r\na;;;"
    assert name(quoted, version="2.1") == "Léa"
    assert name("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=E9", version="2.1") == "Zoé"
    assert name("FN;QUOTED-PRINTABLE;CHARSET=x-unknown:Zo=C3=A9", version="2.1") == "Zoé"
    assert read(card("FN:Zoé", version="2.1").decode().encode("latin-1")).names[0].name == "Zoé"
    assert read(card("FN:Zoé").decode().encode("utf-16")).names[0].name == "Zoé"
    assert read(b"\xef\xbb\xbf\r\n" + card("fn:Zoé")).names[0].name == "Zoé"
    assert read(card("FN:Ada").replace(b"\r\n", b"\r")).names[0].name == "Ada"


def test_folded_lines_are_joined_as_their_version_folds() -> None:
    """From 3.0 on the space is the fold's, before it is the text's."""
    assert name("FN:Marie-Lou", " ise") == "Marie-Louise"
    assert name("FN:Marie", " Louise", version="2.1") == "Marie Louise"
    assert name("PHOTO;ENCODING=b:" + "A" * 75, *(" " + "B" * 74 for _ in range(100)), "FN:Ada") == "Ada"


def test_signs_that_are_escaped_are_themselves() -> None:
    """A backslash keeps a comma or a semicolon from parting, and a colon in quotes begins no value."""
    assert name(r"N:Du\;pont;Jean\, le Grand;;;") == "Jean, le Grand"
    assert name(r"NICKNAME:Le\, Grand,X") == "Le, Grand"
    assert name('FN;X-NOTE="a:b;c":Ada') == "Ada"


def test_cards_of_nobody_and_cards_cut_off_are_told_by_their_line() -> None:
    """Groups and companies name nobody; half a card may hold half a name."""
    found = read(card("FN:Friends", "KIND:group") + card("FN:Bakery", "X-ABShowAs:COMPANY") + b"BEGIN:VCARD\nFN:Mar")
    assert (found.names, found.unusable) == ((), (1, 6, 11))
    found = read(b"BEGIN:VCARD\nFN:Mar\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\nEND:VCARD\nFN:X\n")
    assert (found.names, found.unusable) == ((Named(3, "Ada"),), (1,))


def test_a_card_within_a_card_names_nobody() -> None:
    """Somebody's agent is not them."""
    assert name("AGENT:", "BEGIN:VCARD", "FN:Jeeves", "END:VCARD", "FN:Bertie", version="2.1") == "Bertie"


@pytest.mark.parametrize("content", [b"BEGIN:VCARD\n" * (MOST_ROWS + 2), b"BEGIN:VCARD" + b"\n" * (MOST_LINES + 1)])
def test_too_many_cards_are_refused(content: bytes) -> None:
    """So are more lines than any program writes."""
    with pytest.raises(trouble.ImportTooLong):
        read(content)
