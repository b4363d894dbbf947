"""What columns are called in lists of customers: Square's, Loyverse's and others', in English and French.

All as `domain.names.folded` gives them: "Prénom", "PRENOM" and "pré-nom" are one.
"""

from collections.abc import Sequence

from cafememo.domain.names import folded

_CALLED = frozenset(
    ("nickname", "nicknames", "knownas", "preferredname", "calledname", "surnom", "surnoms", "pseudo", "pseudonyme")
)
_FIRST = frozenset(
    (
        "firstname", "firstnames", "givenname", "givennames", "forename", "forenames", "first", "prenom", "prenoms",
        "prenomclient", "prenomduclient", "customerfirstname", "clientfirstname", "prenomusuel", "vorname",
    )
)  # fmt: skip
_WHOLE = frozenset(
    ("fullname", "displayname", "customername", "clientname", "nomcomplet", "nomaffiche", "prenometnom", "prenomnom")
)
_PLAIN = frozenset(
    (
        "name", "names", "nom", "noms", "nomclient", "nomduclient", "nometprenom", "nomprenom", "customer", "customers",
        "client", "clients", "regular", "regulars", "habitue", "habitues", "guest", "guests", "fn",
    )
)  # fmt: skip
"""The whole name where there is no first name, else the surname."""
_OTHERS = frozenset(
    (
        "referenceid", "reference", "iddereference", "customerid", "squarecustomerid", "idclientsquare", "customercode",
        "codeclient", "id", "idclient", "lastname", "surname", "familyname", "nomdefamille", "email", "emailaddress",
        "emails", "customeremail", "mail", "courriel", "adresseemail", "adressemail", "adresseelectronique", "phone",
        "phonenumber", "customerphone", "telephone", "tel", "mobile", "portable", "numerodetelephone", "birthday",
        "birthdate", "dateofbirth", "anniversaire", "datedenaissance", "company", "companyname", "entreprise",
        "societe", "nomdelentreprise", "address", "streetaddress", "streetaddress1", "adresse", "adresse1", "city",
        "ville", "state", "province", "region", "postalcode", "codepostal", "zip", "country", "pays", "note", "notes",
        "remarque", "remarques", "memo", "memos", "points", "pointsbalance", "soldedepoints", "firstvisit",
        "premierevisite", "lastvisit", "dernierevisite", "visits", "visites", "totalvisits", "totaldesvisites",
        "totalspent", "totalspend", "totaldepense", "transactioncount", "nombredetransactions", "creationsource",
        "sourcedecreation", "groups", "groupes", "gender", "sexe", "date", "barcode", "codebarres",
    )
)  # fmt: skip
"""Never read; that one of these stands in the first row says that it is one of titles."""
_KNOWN = _CALLED | _FIRST | _WHOLE | _PLAIN | _OTHERS


def are_titles(row: Sequence[str]) -> bool:
    """Tell whether a row is one of titles that are known."""
    return any(folded(cell) in _KNOWN for cell in row)


def name_places(titles: Sequence[str]) -> tuple[int, ...]:
    """Return the columns in which somebody's name is, the one they are called by first; none where none is known."""
    keys = [folded(title) for title in titles]
    has_first = any(key in _FIRST for key in keys)
    ranks = (_CALLED, _FIRST, _WHOLE, frozenset[str]() if has_first else _PLAIN)
    return tuple(place for rank in ranks for place, key in enumerate(keys) if key in rank)


def place_of(titles: Sequence[str], column: str) -> int | None:
    """Return where the column of a title is, however it is written; None for none, or none of one's own."""
    wanted = folded(column) or column.strip()
    keys = [folded(title) or title.strip() for title in titles]
    return keys.index(wanted) if wanted and wanted in keys else None
