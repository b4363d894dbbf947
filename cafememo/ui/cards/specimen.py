"""A card that is nobody's, to show how cards look: its code is read well, and greets nobody in any café.

It is a payload as cards have it, so that the picture is that of a real card; its token is of letters, where those of
cards are drawn from 2^80, and no register holds it. Scanned, it is told to be no card of this café. A code that is no
payload at all could be linked to a regular as a foreign one.
"""

from cafememo.codes.payload import encode
from cafememo.codes.qr import matrix
from cafememo.ui.cards.face import Own

TOKEN = b"SPECIMEN!!"
PAYLOAD = encode(TOKEN)
NUMBER = 1041


def specimen(name: str) -> Own:
    """Return what is the specimen's own, with a first name that may stand on it."""
    return Own(NUMBER, matrix(PAYLOAD), name)
