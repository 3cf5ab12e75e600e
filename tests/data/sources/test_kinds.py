"""What holds no table is called what it is, by its content and never by its name."""

from pathlib import Path

import pytest

from data.sources.book import open_book
from data.sources.reading import NoTableError
from tests.data.sources.making import zipped

ZEROS = bytes(64)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + ZEROS, "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"GIF89a" + ZEROS, "a picture"),
        (b"RIFF\x24\x08\0\0WEBPVP8 " + ZEROS, "a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", "a picture"),
        (b"BM\x36\0\0\0" + ZEROS, "a picture"),
        (b"II*\0" + ZEROS, "a picture"),
        (b"RIFF\x24\x08\0\0WAVEfmt " + ZEROS, "a sound or video"),
        (b"\0\0\0\x20ftypisom\0\0\x02\0", "a sound or video"),
        (b"ID3\x03\0" + ZEROS, "a sound or video"),
        (b"OggS" + ZEROS, "a sound or video"),
        (b"MZ\x90\0\x03" + ZEROS, "a program"),
        (b"\x7fELF\x02\x01" + ZEROS, "a program"),
        (b"{\\rtf1\\ansi Our names}", "a text document (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + ZEROS, "an old Office file (.xls, .doc)"),
        (b"7z\xbc\xaf\x27\x1c" + ZEROS, "packed in a way that is not read here"),
        (b"\x01\x02" + ZEROS, "neither a workbook (.xlsx) nor text"),
    ],
)
def test_a_file_is_told_by_how_it_starts(tmp_path: Path, content: bytes, kind: str) -> None:
    (tmp_path / "names.csv").write_bytes(content)
    with pytest.raises(NoTableError) as caught, open_book(tmp_path / "names.csv"):
        pass
    assert str(caught.value).startswith(f"names.csv: {kind}")


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (("[Content_Types].xml", "word/document.xml"), "a Word file"),
        (("[Content_Types].xml", "ppt/presentation.xml"), "a PowerPoint file"),
        (("preview.jpg", "Index/Document.iwa", "Metadata/Properties.plist"), "an Apple Numbers or Pages file"),
        (("Index.zip", "preview.jpg"), "an Apple Numbers or Pages file"),
        (("mimetype", "content.xml", "META-INF/manifest.xml"), "an OpenDocument file"),
        (("leaf.zip",), "holds no text file"),
    ],
)
def test_a_zip_is_told_by_what_is_packed_in_it(tmp_path: Path, members: tuple[str, ...], kind: str) -> None:
    made = zipped(tmp_path / "names.csv", dict.fromkeys(members, b"PK\0\0"))
    with pytest.raises(NoTableError) as caught, open_book(made):
        pass
    assert str(caught.value).startswith(f"names.csv: {kind}")


@pytest.mark.parametrize("start", ["BM", "MZ", "ID3", "II*", "Index"])
def test_a_text_that_starts_alike_is_read(tmp_path: Path, start: str) -> None:
    (tmp_path / "names.csv").write_text(f"{start},means\nOur Wing,Education\n", "utf-8")
    with open_book(tmp_path / "names.csv") as book:
        assert [cells[0] for sheet in book.sheets for _, cells in sheet.rows()] == [start, "Our Wing"]
