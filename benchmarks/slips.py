"""A slip of the keyboard, by chance."""

import random


def edited(text: str, chance: random.Random) -> str:
    """Return `text` with one random slip: a letter dropped, doubled, exchanged with its neighbour or replaced."""
    at = chance.randrange(len(text))
    kind = chance.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2 and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + text[at + 1 :]
