"""Text made comparable: literal in, literal out."""

import pytest

from data.text import fold, singular, visible, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Éléctrico  ", "electrico"),
        ("R&D", "r and d"),
        ("children’s", "childrens"),
        ("a\u200bb\u202ec", "abc"),
        ("I.T.", "it"),
        ("U.S. Army", "us army"),
        ("ﬁreﬁghter", "firefighter"),
        ("line\nbreak\ttab", "line break tab"),
        ("\x00", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("T D & L", ("tdl",)),
        ("T.D.L.", ("tdl",)),
        ("H&T", ("ht",)),
        ("C++/C# developer", ("c++", "c#", "developer")),
        ("Restaurants and Food/Beverage Services", ("restaurants", "and", "food", "beverage", "services")),
        ("24/7 nurse!", ("24", "7", "nurse")),
        ("🎓", ()),
    ],
)
def test_words(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("nurses", "nurse"),
        ("secretaries", "secretary"),
        ("coaches", "coach"),
        ("firemen", "fireman"),
        ("bus", "bus"),
        ("glass", "glass"),
        ("basis", "basis"),
        ("gas", "gas"),
        ("boss", "boss"),
        ("nurse", "nurse"),
        ("taxes", "tax"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_visible_keeps_what_can_be_seen() -> None:
    assert visible("\u202eevil\u202c  text\x07") == "evil text"
