"""The index as plain arrays: what is built once, stored, and mapped into memory. Nothing is computed here."""

import shutil
import tempfile
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

VERSION = 8
"""Raised when the arrays, or how they are computed, change, so that stored ones are built anew."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class TitleArrays:
    """N titles with F features, standing for T targets in K clusters.

    Postings are in the manner of compressed sparse columns: those of feature f are from `ptr[f]` to `ptr[f + 1]`.
    Texts are one blob of UTF-8, a line each.
    """

    titles: NDArray[np.uint8]
    """The titles as written, N lines."""
    target: Ints
    """(N) what each title stands for."""
    share: Floats
    """(N) how much of what people mean by the title is this target, adding to 1 over the title."""
    origin: NDArray[np.int8]
    """(N) where each title comes from."""
    key: NDArray[np.uint64]
    """(N) the hashes of the titles' keys, ascending."""
    key_title: Ints
    """(N) the title of each hash."""
    features: NDArray[np.uint8]
    """The features, F lines."""
    idf: Floats
    """(F) how rare each feature is."""
    near_ptr: Ints
    near_title: Ints
    near_value: Floats
    """Feature -> titles, with the feature's part of the title's unit vector."""
    odds_ptr: Ints
    odds_target: Ints
    odds_value: Floats
    """Feature -> targets, with the log-odds of the feature there."""
    odds_bias: Floats
    """(T) what each feature of a question costs a target."""
    weights: Floats
    """(F, K) the cluster softmax."""
    bias: Floats
    """(K) its intercept."""
    member: Floats
    """(T, K) each target's clusters, adding to 1."""
    beginnings: NDArray[np.uint8]
    """What can be completed, folded and sorted, a line each: titles, and official ones from each of their words on."""
    beginning_title: Ints
    """The title of each beginning."""
    word_count: Ints
    """(F) in how many titles a word feature stands; 0 for beginnings of words."""
    head_share: Floats
    """(F) how often the word heads the titles it stands in: ends them, or begins them in Spanish.

    Shrunk towards 0 where it is rare.
    """
    head_spread: Floats
    """(F) over how many sub-clusters, in effect, the titles that it heads are spread."""


def save(arrays: TitleArrays, folder: Path) -> None:
    """Store the arrays in `folder`, all or none. Raises OSError."""
    unfinished = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
    try:
        for field in fields(arrays):
            np.save(unfinished / f"{field.name}.npy", getattr(arrays, field.name), allow_pickle=False)
        try:
            unfinished.rename(folder)
        except OSError:
            # Another process may have been faster; what it stored is the same
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def load(folder: Path) -> TitleArrays:
    """Map the arrays stored in `folder`. Raises OSError or ValueError where they are missing or damaged."""
    mapped: dict[str, Any] = {}
    try:
        for field in fields(TitleArrays):
            mapped[field.name] = np.load(folder / f"{field.name}.npy", mmap_mode="r", allow_pickle=False)
    except EOFError as error:
        raise ValueError(f"{field.name}.npy is empty") from error
    return TitleArrays(**mapped)


def lines(blob: NDArray[np.uint8]) -> list[str]:
    """Return the lines of a blob."""
    return bytes(blob).decode("utf-8").split("\n") if blob.size else []


def blob(texts: list[str]) -> NDArray[np.uint8]:
    """Return texts, none with a line break in it, as one blob."""
    return np.frombuffer("\n".join(texts).encode("utf-8"), np.uint8)
