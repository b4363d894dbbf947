"""Numbers typed as people write them: "3, 5-7"."""

import re

_PART = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?")
_BETWEEN = re.compile(r"[,;\s]+")


def numbers_in(text: str, last: int) -> tuple[int, ...] | None:
    """Return the numbers of a list, each once and in order; None where something is none of 1 to `last`."""
    found: set[int] = set()
    place, text = 0, text.strip()
    while place < len(text):
        part = _PART.match(text, place)
        if part is None:
            return None
        first, end = int(part[1]), int(part[2] or part[1])
        if not 1 <= first <= end <= last:
            return None
        found.update(range(first, end + 1))
        place = part.end()
        between = _BETWEEN.match(text, place)
        if between is None and place < len(text):
            return None
        place = between.end() if between is not None else place
    return tuple(sorted(found))


def numbers_as_text(numbers: tuple[int, ...]) -> str:
    """Return numbers, which are in order, as such a list: runs of three and more by their ends."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(parts)
