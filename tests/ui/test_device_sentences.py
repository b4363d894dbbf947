"""Scanners put into words: every fact has a sentence, in both languages."""

from dataclasses import replace

import pytest

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import BurstRecord, End, Holds, How, What
from cafememo.devices.layouts import Layout
from cafememo.devices.refusal import Refusal
from cafememo.devices.state import Device, DeviceState
from cafememo.ui import device_sentences as say
from cafememo.ui.kit import words

RECORD = BurstRecord(
    30, 130, 140, 120, taken=True, holds=Holds.CARD, end=End.ENTER, how=How.BOTH, suffix="$$",
    scanner=Layout.FRENCH, host=Layout.US,
)  # fmt: skip


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_fact_has_a_sentence(language: str) -> None:
    """Nothing a device can tell is left without words, and no placeholder stays in them."""
    words.use(language)
    said = [say.device_name(device) for device in Device]
    said += [say.state_sentence(device, state) for device in Device for state in DeviceState]
    said += [say.layout_name(layout) for layout in Layout]
    said += [say.headline(replace(RECORD, holds=holds)) for holds in Holds]
    said += [say.finding_sentence(what, RECORD) for what in What]
    said += [say.misread_sentence(misread) for misread in Misread]
    said += [say.refusal_sentence(refusal) for refusal in Refusal]
    said += [say.end_text(end) for end in End] + [say.pace_text(RECORD)]
    said += [say.how_text(replace(RECORD, how=how)) for how in (*How, None)]
    assert all(said)
    assert not [sentence for sentence in said if "{" in sentence]


def test_what_to_do_is_said() -> None:
    """A port one may not open names the group, a slow scanner its pace, differing keyboards both of them."""
    assert "dialout" in say.state_sentence(Device.SERIAL, DeviceState.NO_PERMISSION)
    assert "dialout" not in say.state_sentence(Device.CAMERA, DeviceState.NO_PERMISSION)
    assert "130\u00a0ms" in say.finding_sentence(What.TOO_SLOW, RECORD)
    assert say.finding_sentence(What.LAYOUTS_DIFFER, RECORD) == (
        "The scanner is set to the French keyboard and this computer to the US one. Cafémémo reads it anyway."
    )
    assert "“$$”" in say.finding_sentence(What.SUFFIX, RECORD)
