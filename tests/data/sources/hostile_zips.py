"""Zips and workbooks that nobody publishes: each function writes one into a folder and returns its path."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.data.sources.making import (
    ALTERNATES,
    CROSSWALK,
    MAIN,
    SHEET,
    cell,
    changed,
    raw_sheet,
    tabbed,
    workbook,
    zipped,
)

MEGABYTE = 1 << 20
TITLES = tabbed(ALTERNATES, ("29-1141.00", "Ward Nurse", "n/a", "02"))
GOOD = tabbed(ALTERNATES, *[("29-1141.00", f"Nurse {number}", "", "1") for number in range(50)])


def zip_bomb(folder: Path) -> Path:
    path = folder / "file"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        member.write(tabbed(ALTERNATES).encode())
        line = ("29-1141.00\t" + "x" * 3_000 + "\t\t1\n").encode()
        for _ in range(65 * MEGABYTE // len(line) // 100 + 1):
            member.write(line * 100)
    return path


def lying_zip_header(folder: Path) -> Path:
    """Say in both headers that the member has 100 bytes, with the checksum of those: a trusting reader stops there."""
    path = zipped(folder / "file", {"a.txt": GOOD})
    raw = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        start = raw.index(signature)
        struct.pack_into("<L", raw, start + at, zlib.crc32(GOOD.encode()[:100]))
        struct.pack_into("<L", raw, start + at + 8, 100)
    path.write_bytes(raw)
    return path


def lying_size_with_true_checksum(folder: Path) -> Path:
    path = zipped(folder / "file", {"a.txt": GOOD})
    raw = bytearray(path.read_bytes())
    struct.pack_into("<L", raw, raw.index(b"PK\x01\x02") + 24, 100)
    path.write_bytes(raw)
    return path


def named(name: str) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        return zipped(folder / "file", {name: TITLES})

    return made


def symlink(folder: Path) -> Path:
    link = zipfile.ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(folder / "file", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    return folder / "file"


def only_a_zip_inside(folder: Path) -> Path:
    inner = zipped(folder / "inner", {"a.txt": TITLES})
    return zipped(folder / "file", {"inner.zip": inner.read_bytes()})


def encrypted_member(folder: Path) -> Path:
    path = zipped(folder / "file", {"a.txt": TITLES})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x03\x04") + 6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    return path


def unusual_packing(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "file", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", TITLES)
    return folder / "file"


def same_name_twice(folder: Path) -> Path:
    return zipped(folder / "file", {"a.txt": TITLES, "A.TXT": TITLES})


def hundred_thousand_members(folder: Path) -> Path:
    """Write the directory of a zip by hand: zipfile would take its time over so many."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    many = 100_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, many & 0xFFFF, many & 0xFFFF, len(entry) * many, 4, 0)
    (folder / "file").write_bytes(b"PK\x03\x04" + entry * many + end)
    return folder / "file"


def cut_zip(folder: Path) -> Path:
    path = zipped(folder / "file", {"a.txt": GOOD})
    path.write_bytes(path.read_bytes()[:-30])
    return path


def damaged_zip(folder: Path) -> Path:
    path = zipped(folder / "file", {"a.txt": GOOD})
    raw = bytearray(path.read_bytes())
    raw[60] ^= 0xFF
    path.write_bytes(raw)
    return path


def empty_zip(folder: Path) -> Path:
    return zipped(folder / "file", {})


def cut_workbook(folder: Path) -> Path:
    path = workbook(folder / "file", Long=[CROSSWALK])
    path.write_bytes(path.read_bytes()[:2_000])
    return path


def macros(folder: Path) -> Path:
    return changed(workbook(folder / "file", Long=[CROSSWALK]), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def binary_workbook(folder: Path) -> Path:
    return zipped(folder / "file", {"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x83\x01\0"})


def letter(folder: Path) -> Path:
    return zipped(folder / "file", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})


def workbook_bomb(folder: Path) -> Path:
    rows = f'<row r="1">{cell("A1", "x" * 65 * MEGABYTE)}</row>'
    return raw_sheet(folder / "file", rows)


def far_corner(folder: Path) -> Path:
    return raw_sheet(folder / "file", f'<row r="1048576">{cell("XFD1048576", "x")}</row>')


def hidden_far_corner(folder: Path) -> Path:
    return raw_sheet(folder / "file", f"<row r='9'><c x='>' r='XFD9'/>{cell('A9', 'x')}</row>")


def many_columns(folder: Path) -> Path:
    return raw_sheet(folder / "file", f"<row>{'<c><v>1</v></c>' * 101}</row>")


def many_rows(folder: Path) -> Path:
    return raw_sheet(folder / "file", '<row r="200001"/>')


def many_cells_in_many_sheets(folder: Path) -> Path:
    sheets = {f"S{number}": [("x",)] for number in range(3)}
    path = workbook(folder / "file", **sheets)
    wide = f'<row r="1">{cell("CV1", "x")}</row><row r="9000">{cell("A9000", "x")}</row>'
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{wide}</sheetData></worksheet>'.encode()
    return changed(path, {f"xl/worksheets/sheet{number}.xml": xml for number in (1, 2, 3)})


def one_text_in_many_cells(folder: Path) -> Path:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 2_200))
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 32_000}</t></si></sst>'
    return raw_sheet(folder / "file", rows, **{"xl/sharedStrings.xml": strings.encode()})


def laughs_in_sheet(folder: Path) -> Path:
    declared = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    xml = f'<!DOCTYPE x [<!ENTITY a0 "lol">{declared}]><worksheet xmlns="{MAIN}"><sheetData><row r="1">'
    xml += f"{cell('A1', '&a9;')}</row></sheetData></worksheet>"
    return changed(workbook(folder / "file", S=[("x",)]), {SHEET: xml.encode()})


def laughs_in_strings(folder: Path) -> Path:
    xml = f'<!DOCTYPE x [<!ENTITY a "lol">]><sst xmlns="{MAIN}"><si><t>&a;</t></si></sst>'
    return changed(workbook(folder / "file", S=[("x",)]), {"xl/sharedStrings.xml": xml.encode()})


def entity_from_a_file(folder: Path) -> Path:
    xml = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}">&a;</worksheet>'
    return changed(workbook(folder / "file", S=[("x",)]), {SHEET: xml.encode()})


def sheet_in_utf_16(folder: Path) -> Path:
    xml = f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    return changed(workbook(folder / "file", S=[("x",)]), {SHEET: xml.encode("utf-16")})


def sheet_that_is_a_picture(folder: Path) -> Path:
    links = "xl/_rels/workbook.xml.rels"
    path = workbook(folder / "file", S=[CROSSWALK])
    with zipfile.ZipFile(path) as archive:
        pointed = archive.read(links).replace(b"worksheets/sheet1.xml", b"media/sheet1.png")
        parts = {links: pointed, "xl/media/sheet1.png": archive.read(SHEET)}
    return changed(path, parts)


def huge_cell(folder: Path) -> Path:
    return workbook(folder / "file", Long=[CROSSWALK, ("11-1011", "x" * 4_001, "Construction", "Skilled Trades")])


def empty_workbook(folder: Path) -> Path:
    return workbook(folder / "file", Empty=[])
