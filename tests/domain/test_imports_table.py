"""Names out of tables: letters, what is between the cells, titles, and what is refused."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain import trouble
from cafememo.domain.imports import file
from cafememo.domain.imports.file import read
from cafememo.domain.imports.found import MOST_ROWS, Found, Kind, Named, usable_name
from cafememo.domain.text import clean_name

SQUARE = (
    "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,"
    "Street Address 1,Birthday,Memo\n"
    "a1,Marie,Dupont,marie@example.org,'+33600000000,Mimi,,1 rue X,1990-02-03,allergic\n"
    "a2,Noé,Martin,,,,,,,\n"
    "a3,,,,,,Boulangerie,,,\n"
)
SQUARE_IN_FRENCH = "ID de référence,Prénom,Nom,Adresse e-mail,Surnom\n1,Zoé,Petit,,\n2,Jean-Luc,Roy,,Jeannot\n"
LOYVERSE = (
    '"Customer ID","Customer name","Customer email","Customer phone","Points balance","Total visits"\n'
    '"1","Inès Leroy","i@example.org","+33 6 00 00 00 00","12.00","3"\n'
)


def names(content: bytes | str, column: str | None = None) -> list[str]:
    """Return the names in a file."""
    return [one.name for one in read(content.encode() if isinstance(content, str) else content, column).names]


def test_square_customers_are_called_by_their_nickname_or_first_name() -> None:
    """Of ten columns two are read; a company is nobody, told by its line."""
    found = read(SQUARE.encode())
    assert found == Found(Kind.TABLE, (Named(2, "Mimi"), Named(3, "Noé")), (4,), "Nickname", 8)


def test_lists_in_french_and_of_loyverse_are_known() -> None:
    """“Nom” beside “Prénom” is a surname, and a customer's name alone is taken whole."""
    assert names(SQUARE_IN_FRENCH) == ["Zoé", "Jeannot"]
    assert names(LOYVERSE) == ["Inès Leroy"]
    assert names("Nom;Téléphone\nÉlodie;0600000000\n") == ["Élodie"]


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_writing_a_table_reads_the_same(between: str, encoding: str, end: str) -> None:
    """Letters, marks, ends of lines and what is between the cells make no difference."""
    rows = (("Prénom", "Ville"), ("Zoë", "Évreux, Eure; France"), ("Hélène", "Nîmes"), ("François", ""))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=between, lineterminator=end).writerows(rows)
    found = read(text.getvalue().encode(encoding))
    assert [one.name for one in found.names] == ["Zoë", "Hélène", "François"]
    assert [one.line for one in found.names] == [2, 3, 4]
    assert (found.column, found.left_out) == ("Prénom", 1)


def test_a_table_without_titles_is_read_where_one_column_holds_names() -> None:
    """A list of names alone is one; of two that may be names none is guessed."""
    assert names("Camille\nNoé\nInès") == ["Camille", "Noé", "Inès"]
    assert names("Camille;c@example.org;0600000000\nNoé;;\n") == ["Camille", "Noé"]
    assert read(b"Gast,Mail\nCamille,c@example.org\n").column == "Gast"
    fewer_titles = read(b"Email\nc@example.org,Camille\n,Noe\n")
    assert ([one.name for one in fewer_titles.names], fewer_titles.column) == (["Camille", "Noe"], None)
    with pytest.raises(trouble.ColumnUnclear) as unclear:
        read(b"Camille,Durand\nNoe,Petit\n")
    assert unclear.value.columns == ("1", "2")
    with pytest.raises(trouble.ColumnUnclear) as titled:
        read(b"Email,Ort,Land\na@example.org,Genf,Schweiz\n")
    assert titled.value.columns == ("Email", "Ort", "Land")


def test_a_column_can_be_named_by_title_or_number() -> None:
    """However the title is written; what is there is said of one that is not."""
    table = "Code,Gäste,Ort\n1,Camille,Genf\n2,Noé,Bern\n"
    assert names(table, "gaste") == names(table, "GÄSTE ") == ["Camille", "Noé"]
    assert names("Camille,Durand\nNoé,Petit\n", "2") == ["Durand", "Petit"]
    assert names(SQUARE, "2") == ["Marie", "Noé"]
    for column in ("Prénom", "0", "4", "-1", "9" * 5000, "", "²", "٤"):
        with pytest.raises(trouble.ColumnMissing) as missing:
            read(table.encode(), column)
        assert missing.value.columns == ("1", "2", "3")


def test_quotes_line_breaks_and_what_spreadsheets_add_are_understood() -> None:
    """A row of several lines is told by its first; rows with nothing in them are none."""
    found = read(b'sep=;\nname;note\n\n"Marie ""la"" D";"one\ntwo"\n;;\nPaul;\n;said nothing\n')
    assert found.names == (Named(4, 'Marie "la" D'), Named(7, "Paul"))
    assert found.unusable == (8,)
    assert names("Name\n'=Zed\n'Tis\n") == ["=Zed", "'Tis"]


@pytest.mark.parametrize(
    "cell",
    ["c@example.org", "+33 6 12 34 56 78", "0612345678", "https://x.example", "-", "?!", "\u200b", "a" * 201, '"A\nB"'],
)
def test_what_is_no_name_is_told_by_its_line(cell: str) -> None:
    """Addresses, numbers, signs and long texts name nobody."""
    found = read(f"First name,x\n{cell},1\nCamille,2\n".encode())
    assert ([one.name for one in found.names], found.unusable) == (["Camille"], (2,))


def test_names_are_kept_as_joining_keeps_them() -> None:
    """Without control and direction characters, composed, and cut where joining cuts."""
    given_names = ["Ca\u202emille", "  Zoe\u0308  Anne ", "x" * 60, "<img src=x>", "李明", "♥", "O\u2019Brien"]
    found = names("Name\n" + "\n".join(given_names))
    assert found == [clean_name(one) for one in given_names]


def test_letters_lost_on_the_way_make_no_name() -> None:
    """One spoiled byte in a file of UTF-8 costs one name, and not every accent of the file."""
    spoiled = "Nom\nZoé\nAndré\nHélène\n".encode().replace("é\nAn".encode(), b"\xc3\nAn")
    found = read(spoiled)
    assert ([one.name for one in found.names], found.unusable) == (["André", "Hélène"], (2,))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", trouble.ImportEmpty),
        (b"\xef\xbb\xbf \r\n\t\n", trouble.ImportEmpty),
        (b";;;\n;;;\n", trouble.ImportEmpty),
        (b"%PDF-1.7\n1 0 obj", trouble.ImportOfAnotherKind),
        (b"\x89PNG\r\n\x1a\n", trouble.ImportOfAnotherKind),
        (b"\xff\xd8\xff\xe0JFIF", trouble.ImportOfAnotherKind),
        (b"PK\x03\x04\x14\0mimetype", trouble.ImportOfAnotherKind),
        (b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml", trouble.ImportIsSpreadsheet),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", trouble.ImportIsSpreadsheet),
        (b"<!doctype html><html>", trouble.ImportOfAnotherKind),
        (b'[{"name": "Camille"}]', trouble.ImportOfAnotherKind),
        (b"Name\nCa\0mille\n", trouble.ImportNotText),
        (bytes(range(1, 256)) * 20, trouble.ImportNotText),
        (b'Name\n"Camille\nNoe\n', trouble.ImportBroken),
        (b"a,b" * 60_000, trouble.ImportBroken),
        (b"Name\n" + b"Ada\n" * (MOST_ROWS + 1), trouble.ImportTooLong),
        (b"Name\n" + b"\n" * (3 * MOST_ROWS) + b"Ada", trouble.ImportTooLong),
        (b'"\n"\n' * 600_000 + b"Ada", trouble.ImportTooLong),
    ],
)
def test_any_other_file_is_refused_with_its_reason(content: bytes, reason: type[trouble.NotImported]) -> None:
    """Each kind has a trouble of its own."""
    with pytest.raises(reason) as refused:
        read(content)
    assert type(refused.value) is reason


def test_a_row_without_an_end_is_told_by_its_line() -> None:
    """That is where it begins, so that somebody finds it."""
    with pytest.raises(trouble.ImportBroken) as broken:
        read(b'Name,x\nAda,1\n"Zoe,2\nBo,3\n')
    assert broken.value.line == 3


def test_what_is_too_large_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond 20 MB nothing is read."""
    monkeypatch.setattr(file, "MOST_BYTES", 10)
    assert names("Name\nAda\n") == ["Ada"]
    with pytest.raises(trouble.ImportTooLarge):
        read(b"Name\nAdaX\nB")


_CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=12), st.sampled_from(",;\t"))
def test_what_the_csv_module_writes_is_read_back(rows: Sequence[tuple[str, str]], between: str) -> None:
    """Every cell that can be a name is one, in its order, and every other row with anything in it is told."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=between, quoting=csv.QUOTE_ALL).writerows([("First name", "Last name"), *rows])
    found = read(text.getvalue().encode())
    assert [one.name for one in found.names] == [usable_name(first) for first, _ in rows if usable_name(first)]
    held = [first for first, last in rows if first.strip() or last.strip()]
    assert len(found.names) + len(found.unusable) == len(held)


_PIECES = st.sampled_from(
    [
        *(
            b'"',
            b'""',
            b",",
            b";",
            b"\t",
            b"\n",
            b"\r\n",
            b"\r",
            b"Name",
            b"Nom",
            b"sep=;",
            b"Ada",
            b"\xe9",
            b"\0",
            b" ",
        ),
        *(b"\xef\xbb\xbf", b"\xff\xfe", b"BEGIN:VCARD", b"END:VCARD", b"FN:", b"N:", b"AGENT:", b"VERSION:2.1", b"="),
        *(b"NICKNAME:", b"FN;ENCODING=QUOTED-PRINTABLE", b"=C3", b"\\", b";CHARSET=UTF-8:", b"PK\x03\x04"),
    ]
)


@given(
    st.one_of(st.binary(max_size=400), st.lists(_PIECES, max_size=60).map(b"".join)),
    st.one_of(st.none(), st.text(max_size=6)),
)
def test_any_bytes_give_names_or_a_reason(content: bytes, column: str | None) -> None:
    """Never anything else; what is found is fit to be kept, and stands on lines that are there."""
    try:
        found = read(content, column)
    except trouble.NotImported:
        return
    lines = [one.line for one in found.names]
    assert lines == sorted(set(lines))
    assert all(one.name == clean_name(one.name) != "" for one in found.names)
    assert not {*lines} & {*found.unusable}
