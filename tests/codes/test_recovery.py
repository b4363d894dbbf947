"""The recovery code: read as people write it, and refused when one letter is wrong."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.recovery import ALPHABET, LENGTH, Misread, encode, grouped, new_code, read

secrets = st.binary(min_size=16, max_size=16)


def test_a_code_is_thirty_letters_that_differ_each_time() -> None:
    """Two codes drawn one after the other are two codes, of thirty letters nobody confuses."""
    one, other = new_code(), new_code()
    assert one != other
    assert len(one) == LENGTH
    assert set(one) <= set(ALPHABET)
    assert not set("ILOU") & set(ALPHABET)


def test_a_printed_code_stays_what_it_is() -> None:
    """A code printed by the first release that had one is read the same for ever."""
    secret = bytes(range(16))
    assert encode(secret) == "00041061050R3GG28A1C60T3GFN2YS"
    assert read("00041-061050R3GG28A1C60T3GF-N2YS") == secret


@given(secrets)
def test_every_secret_is_read_back(secret: bytes) -> None:
    """What is printed gives the secret again."""
    assert read(grouped(encode(secret))) == secret


@given(secrets, st.data())
def test_reading_forgives_what_people_do(secret: bytes, data: st.DataObject) -> None:
    """Small letters, blanks, hyphens, O for 0 and I or L for 1 change nothing."""
    typed = ""
    for letter in encode(secret):
        alike = {"0": "0Oo", "1": "1IiLl"}.get(letter, letter + letter.lower())
        typed += data.draw(st.sampled_from(alike)) + data.draw(st.sampled_from(["", "", " ", "-", "\n", "–", "\u00a0"]))
    assert read(typed) == secret


@given(secrets)
def test_every_single_typo_is_refused(secret: bytes) -> None:
    """Any other letter at any place is told."""
    code = encode(secret)
    for place, right in enumerate(code):
        for wrong in ALPHABET:
            if wrong != right:
                assert read(code[:place] + wrong + code[place + 1 :]) is Misread.TYPO


@given(secrets)
def test_every_swap_is_refused(secret: bytes) -> None:
    """Two different letters exchanged, neighbours or not, are told."""
    code = encode(secret)
    for one in range(LENGTH):
        for other in range(one + 1, LENGTH):
            if code[one] != code[other]:
                swapped = list(code)
                swapped[one], swapped[other] = swapped[other], swapped[one]
                assert read("".join(swapped)) is Misread.TYPO


@given(secrets, st.lists(st.integers(0, LENGTH - 1), min_size=1, max_size=4, unique=True), st.data())
def test_up_to_four_wrong_letters_are_refused(secret: bytes, places: list[int], data: st.DataObject) -> None:
    """Whatever four letters are wrong, the code is not taken for another."""
    code = list(encode(secret))
    for place in places:
        code[place] = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))
    assert read("".join(code)) is Misread.TYPO


@given(secrets, st.integers(0, LENGTH - 1))
def test_a_letter_left_out_or_doubled_is_told(secret: bytes, place: int) -> None:
    """What is missing and what is too much are told apart from a wrong letter."""
    code = encode(secret)
    assert read(code[:place] + code[place + 1 :]) is Misread.SHORT
    assert read(code[:place] + code[place] + code[place:]) is Misread.LONG


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever was typed is no code, and no crash."""
    assert isinstance(read(text), Misread)


def test_a_row_of_one_letter_is_no_code() -> None:
    """Nobody who leans on a key types a code."""
    for letter in ALPHABET:
        assert isinstance(read(letter * LENGTH), Misread)
    assert read("a" * 1_000_000) is Misread.LONG
    assert read("U" * LENGTH) is Misread.FOREIGN
