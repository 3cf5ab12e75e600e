"""How a word sounds, roughly, in English: what people write by ear is read by it. Not how far a slip is off."""

import re

_SOUNDS = tuple(
    (re.compile(written), spoken)
    for written, spoken in (
        (r"^p(?=[sn])|^[kg](?=n)|^w(?=r)|gh", ""),
        (r"ph", "f"),
        (r"(?:ti|ci|ssi|si)(?=[aou])|sh", "x"),
        (r"c(?=[eiy])|z", "s"),
        (r"sch|ch|ck|c|q", "k"),
        (r"dg|g(?=[eiy])", "j"),
    )
)
_SILENT = re.compile(r"(?<=.)[aeiouyhw]")
_TWICE = re.compile(r"(.)\1+")


def sound(word: str) -> str:
    """Return the consonants of a word as they sound, and its first letter: "pharmacist" and "farmasist" are one."""
    for written, spoken in _SOUNDS:
        word = written.sub(spoken, word)
    return _SILENT.sub("", _TWICE.sub(r"\1", word))
