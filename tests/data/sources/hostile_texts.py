"""Texts and tables that nobody publishes: each function writes one into a folder and returns its path."""

import os
from pathlib import Path

from tests.data.sources.making import ALTERNATES, CENSUS, CROSSWALK, DIRECT, tabbed, text, workbook

NURSE = "29-1141.00"
GOOD = (NURSE, "Ward Nurse", "n/a", "02")
PLACE = ("Construction", "Skilled Trades")


def raw(folder: Path, content: bytes) -> Path:
    (folder / "file").write_bytes(content)
    return folder / "file"


def nothing(folder: Path) -> Path:
    return raw(folder, b"")


def sixty_megabytes(folder: Path) -> Path:
    path = raw(folder, b"PK\x03\x04")
    os.truncate(path, 60 << 20)
    return path


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "file")
    return folder / "file"


def no_file(folder: Path) -> Path:
    return folder / "file"


def page_as_xlsx(folder: Path) -> Path:
    return raw(folder, b"\n<!doctype html><html><title>Sign in</title></html>")


def page_with_table(folder: Path) -> Path:
    return raw(folder, b"\xef\xbb\xbf<table><tr><td>O*NET-SOC Code</td></tr></table>")


def pdf(folder: Path) -> Path:
    return raw(folder, b"%PDF-1.7\n1 0 obj\n")


def png(folder: Path) -> Path:
    return raw(folder, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")


def gzip(folder: Path) -> Path:
    return raw(folder, b"\x1f\x8b\x08\0\0\0\0\0")


def old_xls(folder: Path) -> Path:
    return raw(folder, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))


def utf_16(folder: Path) -> Path:
    return raw(folder, tabbed(ALTERNATES, GOOD).encode("utf-16"))


def utf_16_without_mark(folder: Path) -> Path:
    return raw(folder, tabbed(ALTERNATES, GOOD).encode("utf-16-le"))


def utf_16_in_a_folder(folder: Path) -> Path:
    (folder / "file").mkdir()
    text(folder / "file" / "a.txt", ALTERNATES, GOOD)
    (folder / "file" / "b.txt").write_bytes("Job Zone".encode("utf-16"))
    return folder / "file"


def latin_1(folder: Path) -> Path:
    return raw(folder, tabbed(ALTERNATES, GOOD, (NURSE, "Infirmière", "n/a", "02")).encode("latin-1"))


def nul_bytes(folder: Path) -> Path:
    return raw(folder, tabbed(ALTERNATES, *[GOOD] * 300, (NURSE, "Ward\0Nurse", "", "1")).encode())


def endless_line(folder: Path) -> Path:
    return raw(folder, tabbed(ALTERNATES).encode() + b"x" * (3 << 20))


def open_quote(folder: Path) -> Path:
    return raw(folder, b'O*NET-SOC Code,Job Zone\n29-1141.00,3\n29-1141.00,"3" or 4\n')


def long_cell(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, (NURSE, "x" * 4_001, "", "1"))


def wide_row(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, (NURSE, *["x"] * 100))


def long_table(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, *[GOOD] * 200_000)


def folder_without_texts(folder: Path) -> Path:
    (folder / "file").mkdir()
    (folder / "file" / "leaf.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    return folder / "file"


def folder_of_many_files(folder: Path) -> Path:
    (folder / "file").mkdir()
    for number in range(201):
        (folder / "file" / f"{number}.txt").write_text("x", "utf-8")
    return folder / "file"


def wrong_sheet(folder: Path) -> Path:
    return workbook(folder / "file", Wide=[("SOC Code", "Occupation Title", "Career Cluster"), ("11-1011", "x", "y")])


def wrong_columns(folder: Path) -> Path:
    return text(folder / "file", ("plant", "height"), ("Oak", "20"))


def missing_column(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES[:2], GOOD[:2])


def column_twice(folder: Path) -> Path:
    return text(folder / "file", (*ALTERNATES, "Short Title"), (*GOOD, "x"))


def header_only(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES)


def other_soc(folder: Path) -> Path:
    return workbook(folder / "file", S=[[name.replace("2018", "2010") for name in DIRECT], ("11-1011", "x", "y", "")])


def cut_row(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, (NURSE, "Ward"))


def shifted_row(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, (NURSE, "Ward", "Nurse", "n/a", "02"))


def duplicate_rows(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, *[GOOD] * 7)


def unknown_code(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, ("12-3456.00", "Ward Nurse", "n/a", "02"))


def swapped_columns(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, ("Ward Nurse", NURSE, "n/a", "02"))


def unknown_bls_code(folder: Path) -> Path:
    return workbook(folder / "file", S=[DIRECT, ("29-1141", "x", "Ward Nurse", ""), ("12-3456", "x", "y", "")])


def no_census_code(folder: Path) -> Path:
    return workbook(folder / "file", S=[CENSUS, ("Ward nurse", "", "1", "29-1141"), ("Ward", "", "1", "nurse")])


def unknown_cluster(folder: Path) -> Path:
    return workbook(folder / "file", S=[CROSSWALK, ("47-2031", "x", *PLACE), ("47-2031", "x", "STEM", "Science")])


def unknown_sub_cluster(folder: Path) -> Path:
    return workbook(folder / "file", S=[CROSSWALK, ("47-2031", "x", *PLACE), ("47-2031", "x", PLACE[0], "Magic")])


def few_clusters(folder: Path) -> Path:
    return workbook(folder / "file", S=[CROSSWALK, ("47-2031", "x", *PLACE)])


def formula_as_code(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, ("=cmd|'/c calc'!A1", "Ward Nurse", "n/a", "02"))


def invisible_title(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, (NURSE, "\u202e\u200b\x07", "n/a", "02"))


def endless_title(folder: Path) -> Path:
    return text(folder / "file", ALTERNATES, GOOD, (NURSE, "nurse " * 40, "n/a", "02"))


def impossible_number(folder: Path) -> Path:
    return text(folder / "file", ("O*NET-SOC Code", "Job Zone"), (NURSE, "3"), ("51-4121.00", "1e9"))
