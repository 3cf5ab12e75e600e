"""Which addresses may be fetched, and how they are shown."""

from pathlib import Path

import pytest

from data.refresh.addresses import checked, file_name, hop
from data.refresh.failures import FetchError, shown
from data.refresh.fetch import fetch
from tests.data.refresh.getting import kept
from tests.data.refresh.server import Publisher


async def test_plain_http_is_refused_unless_allowed(publisher: Publisher, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="is not an https address"):
        await fetch(publisher.address(), tmp_path)
    assert publisher.requests == []
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "The empty address is not an https address"),
        ("list.zip", "is not an https address"),
        ("file:///list.zip", "is not an https address"),
        ("https:///list.zip", "names no host"),
        ("https://[::1/list.zip", "is not a web address"),
        ("https://host:99999/", "is not a web address"),
        ("https://me:word@host/list.zip", "https://host/list.zip holds a user name or password"),
    ],
)
def test_unusable_addresses_are_refused_with_a_sentence(address: str, said: str) -> None:
    with pytest.raises(FetchError) as caught:
        checked(address, allow_http=True)
    assert said in str(caught.value)
    assert "word@" not in str(caught.value)


async def test_a_host_name_that_cannot_be_asked_for_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="is not a web address or leads to none"):
        await fetch(f"https://{'a' * 64}.org/", tmp_path)


def test_no_redirect_leads_from_https_to_http() -> None:
    with pytest.raises(FetchError, match="https://a/b leads on to http://c/d, which is not an https address"):
        hop("https://a/b", "http://c/d", allow_http=True)
    assert hop("http://a/b", "https://c/d", allow_http=True) == "https://c/d"
    assert hop("https://a/b", "//c/d", allow_http=False) == "https://c/d"


def test_names_and_addresses_are_safe_to_show() -> None:
    assert file_name("https://a/b/..%2f..%5Cx%00%0a.zip") == ".._x__.zip"
    assert file_name("https://a/") == "unnamed"
    assert shown("https://a:b@c/d\x1b[1m?e#f") == "https://c/d[1m"
    assert len(shown("https://a/" + "b" * 9999)) == 200
