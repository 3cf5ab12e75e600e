"""The newest edition of O*NET, from a landing page on loopback."""

import pytest
from tenacity import wait_none

from data.refresh.fetch import FetchError, Limits
from data.refresh.newest import edition_of, newest_onet
from tests.data.refresh.server import Publisher, says

LANDING = "/database.html"


async def newest(publisher: Publisher, page: str, *, largest: int = 10_000) -> str | None:
    publisher.faults = iter([says(body=page.encode(), Content_Type="text/html")])
    limits = Limits(largest=largest, attempts=2)
    return await newest_onet(publisher.address(LANDING), limits=limits, allow_http=True, wait=wait_none())


@pytest.mark.parametrize(
    ("page", "path"),
    [
        (
            """<a href="/dl/db_9_9_text.zip">old</a> <a class=x HREF = 'dl/db_30_1_text.zip'>new</a>
            <a href=/dl/db_30_0_text.zip>older</a> <a href="/dl/db_31_0_excel.zip">a workbook</a>""",
            "/dl/db_30_1_text.zip",
        ),
        ('<a href="x/db_10_0_text.zip?a=1&amp;b=2#top">', "/x/db_10_0_text.zip?a=1&b=2#top"),
        ('<a href="db_2_10_text.zip"><a href="db_2_9_text.zip">', "/db_2_10_text.zip"),
        ('<a href="https://else.where/db_99_0_text.zip"><a href="db_1_0_text.zip">', "/db_1_0_text.zip"),
        ('<a href="http://127.0.0.1:9/db_99_0_text.zip"><a href="http://["><a href="mailto:a@b">', None),
        ("db_30_0_text.zip is named, not linked", None),
        ("", None),
    ],
)
async def test_the_highest_edition_linked_on_its_own_host(publisher: Publisher, page: str, path: str | None) -> None:
    assert await newest(publisher, page) == (path and publisher.address(path))


async def test_links_count_from_where_the_page_was_found(publisher: Publisher) -> None:
    page = says(body=b'<a href="db_1_2_text.zip">', Content_Type="text/html")
    publisher.faults = iter([says(503), says(301, Location="/moved/database.html"), page])
    found = await newest_onet(publisher.address(LANDING), allow_http=True, wait=wait_none())
    assert found == publisher.address("/moved/db_1_2_text.zip")


async def test_a_landing_page_that_cannot_be_had_is_a_sentence(publisher: Publisher) -> None:
    with pytest.raises(FetchError, match=r"database\.html is too large"):
        await newest(publisher, "x" * 101, largest=100)
    publisher.faults = iter([says(404)])
    with pytest.raises(FetchError, match=r"database\.html was not found"):
        await newest_onet(publisher.address(LANDING), allow_http=True)
    with pytest.raises(FetchError, match="is not an https address"):
        await newest_onet(publisher.address(LANDING))


@pytest.mark.parametrize(
    ("address", "edition"),
    [
        ("https://www.onetcenter.org/dl_files/database/db_30_3_text.zip", (30, 3)),
        ("db_29_10_text.zip", (29, 10)),
        ("https://a/db_30_3_text.zip?x=/db_31_0_text.zip", (30, 3)),
        ("https://a/?x=/db_31_0_text.zip", None),
        ("https://a/old_db_30_3_text.zip", None),
        ("https://a/db_30_3_text.zip.exe", None),
        ("https://a/db_30_text.zip", None),
        ("https://a/db_٣٠_3_text.zip", None),
    ],
)
def test_an_edition_is_read_from_the_name_alone(address: str, edition: tuple[int, int] | None) -> None:
    assert edition_of(address) == edition
