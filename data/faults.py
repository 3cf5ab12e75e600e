"""What a library found wrong with a value, in words of ours."""

from collections.abc import Mapping
from typing import Any

from data.sentences import Sentence, say

EMPTY = say("the cell is empty and must not be")

KNOWN: Mapping[str, Sentence] = {
    "string_pattern_mismatch": say("not in the expected form {pattern}"),
    "literal_error": say("must be one of {expected}"),
    "bool_parsing": say("must be yes or no"),
    "int_parsing": say("must be a whole number"),
    "int_from_float": say("must be a whole number"),
    "float_parsing": say("must be a number"),
    "finite_number": say("must be a number"),
    "greater_than": say("must be more than {gt}"),
    "greater_than_equal": say("must be {ge} or more"),
    "less_than_equal": say("must be {le} or less"),
    "string_too_short": say("must have {min_length} characters or more"),
    "string_too_long": say("must have {max_length} characters or fewer"),
}
"""By pydantic's name of the fault, with its names for what is filled in."""


def in_words(fault: Mapping[str, Any]) -> Sentence:
    """Return what one of the errors of pydantic's ValidationError says; its own words for what is not known here.

    A ValueError of a validator that holds a Sentence says that one.
    """
    filled = fault.get("ctx", {})
    if fault.get("input") == "":
        return EMPTY
    if fault["type"] in KNOWN:
        return KNOWN[fault["type"]].filled(**filled)
    ours = filled["error"].args[0] if fault["type"] == "value_error" else None
    if isinstance(ours, Sentence):
        return ours
    return Sentence(str(fault["msg"][:1].lower() + fault["msg"][1:]))
