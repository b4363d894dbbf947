"""A card as a link that Catima opens, the card app for Android that keeps everything on the phone.

The format is documented by its makers, in docs/CARD_SHARING_URL_FORMAT.md and docs/CARD_FIELDS.md of
github.com/CatimaLoyalty/Android, and was read again in its ImportURIHelper and the tests of that:

- `https://catima.app/share#…`, where the app has taken hold of links since July 2021. Two older addresses and
  a form with `?` instead of `#` are read too, and are of no use here.
- After the `#` stand `key=value` pairs joined by `&`. Each value is encoded as a form's is (UTF-8, a blank
  becomes `+`), and then the whole, `=` and `&` included, is percent-encoded once more. A reader undoes the
  second, splits at `&` and at the first `=`, and undoes the first.
- It insists on `store`, `note` and `cardid`; an empty note must be there all the same. Everything else may be
  missing, and keys it does not know are passed over.
- `barcodetype` is a name of ZXing's, QR_CODE here; without one the card would have no code.
- `headercolor` is Android's colour number, alpha, red, green and blue in 32 bits with a sign: opaque ones are
  negative. It must be a whole number or be missing; an empty one spoils the link.
- Left out: `barcodeid` (the code says what `cardid` says), `balance` (0 without it; ours are counted at the
  café), `validfrom`, `expiry`, and `barcodeencoding`, which newer ones write: without it the app takes
  ISO-8859-1, right for our letters, and draws the code without a mark of another encoding, which some
  scanners would type out.

What stands after the `#` is not sent to any server: a browser keeps it to itself, so a phone without the app
asks catima.app for the page that is the same for everybody. The page itself could read it, as any page can
read its own address. The link holds the card: whoever has it has the card.
"""

from urllib.parse import quote, quote_plus

from cafememo.codes.colours import rgb
from cafememo.codes.payload import canonical
from cafememo.domain.text import clean

LONGEST_CAFE = 60
"""Characters of a café's name on a phone's card."""
LONGEST_NOTE = 120

_BEFORE = "https://catima.app/share#"


def share_link(payload: str, cafe: str, *, ground: str, note: str = "") -> str:
    """Return the link that opens in Catima as a new card of `cafe`, with the QR code of `payload`.

    `ground` is the card's colour, "#rrggbb". `cafe` and `note` are cleaned of what cannot be seen, made one
    line each and cut to LONGEST_CAFE and LONGEST_NOTE characters. The link is ASCII.
    ValueError for a payload that is no card's, for a colour of another form, and for a café without a name,
    which the app would not let anybody save.
    """
    store = clean(cafe, LONGEST_CAFE)
    if not store:
        raise ValueError("a card names its café")
    values = {
        "store": store,
        "note": clean(note, LONGEST_NOTE),
        "cardid": canonical(payload),
        "barcodetype": "QR_CODE",
        "headercolor": str(_android_colour(ground)),
    }
    return _BEFORE + quote("&".join(f"{key}={_form_value(value)}" for key, value in values.items()), safe="*")


def _form_value(value: str) -> str:
    """Encode `value` as Java's URLEncoder does: it differs from Python's in `*` and `~`."""
    return quote_plus(value, safe="*").replace("~", "%7E")


def _android_colour(colour: str) -> int:
    return int.from_bytes(bytes((0xFF, *rgb(colour))), "big", signed=True)
