"""`cafememo check`: the proof that the café reads back as it was written, for a program or for a person's eyes.

Plain, it reads every page and proves the chain of visits since it was last proved. Deep, it proves the whole chain,
every summary and every reference, and the copies in the folder beside the café. It changes nothing, and does not
migrate an older café.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cafememo.cli_typed import print_json
from cafememo.domain.trouble import Damaged, Trouble
from cafememo.store.proof import Proof, copies_beside, prove, prove_copy
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import trouble_sentence

SOUND, NOT_SOUND = 0, 1


def check(folder: Path, *, deep: bool, as_json: bool, progress: Callable[[int, int], None]) -> int:
    """Print what was found; return 0 where all is sound and 1 where something is not.

    Raises what stands in the way of reading the café at all. A damaged first page is a finding, not in the way.
    """
    proof: Proof | None = None
    with suppress(Damaged):
        proof = prove(folder, deep=deep, progress=progress)
    copies = {copy.name: prove_copy(copy, folder, progress) for copy in copies_beside(folder)} if deep else {}
    sound = proof is not None and proof.sound
    all_sound = sound and all(_is_sound(copy) for copy in copies.values())
    if as_json:
        facts = _facts(proof)
        if deep:
            facts["copies"] = {name: _facts(copy) for name, copy in copies.items()}
        print_json(facts)
    else:
        print(_words(proof))
        for name, copy in copies.items():
            print(_copy_words(name, copy))
    return SOUND if all_sound else NOT_SOUND


def _is_sound(copy: Proof | Trouble) -> bool:
    """Tell whether a copy was read and found sound."""
    return isinstance(copy, Proof) and copy.sound


def _facts(proof: Proof | Trouble | None) -> dict[str, Any]:
    """Return what was found as facts; `readable` tells whether there are others."""
    if isinstance(proof, Proof):
        return {"sound": proof.sound, "readable": True, **asdict(proof)}
    return {"sound": False, "readable": False, "trouble": type(proof).__name__ if proof else Damaged.__name__}


def _words(proof: Proof | None) -> str:
    """Say what was found."""
    if proof is None:
        return translate("cli", "The café cannot be read. Open the counter: it says what can be kept.")
    if proof.missing_entries:
        return translate(
            "cli",
            "This is an older file of the café: at least %n visit(s) noted since are not in it.",
            "",
            proof.missing_entries,
        )
    if proof.journal_gone:
        return translate(
            "cli",
            "The café was cut off while it wrote, and the file that takes that back was deleted: what was noted last "
            "may be half there. Open the counter: it says what can be kept.",
        )
    if not proof.sound:
        return translate(
            "cli", "Something does not read back as it was written. Open the counter: it says what can be kept."
        )
    if proof.deep:
        return translate("cli", "All is well: every page, visit and stamp reads back as it was written.")
    return translate(
        "cli", "All is well: every page reads, and what was noted since the last proof is as it was written."
    )


def _copy_words(name: str, copy: Proof | Trouble) -> str:
    """Say what was found of a copy."""
    if isinstance(copy, Trouble):
        return f"{name}: {trouble_sentence(copy)}"
    if copy.sound:
        return translate("cli", "{copy}: sound, %n visit(s).", "", copy.entries).format(copy=name)
    return translate("cli", "{copy}: something does not read back as it was written.").format(copy=name)
