"""Codes of the Standard Occupational Classification of 2018, which O*NET-SOC 2019 refines."""

import re

from data.sentences import say
from data.sources.layout import Table
from data.sources.limits import refusal

SOC_CODE = "SOC Code"
SOC = re.compile(r"\d\d-\d{4}")
YEAR = "2018"


def soc_year(table: Table) -> str:
    """Return the year of the SOC as the header names it, or nothing. Raises SourceError for another than 2018."""
    named = re.search(r"\b(19|20)\d\d\b", table.printed[SOC_CODE])
    year = named[0] if named else ""
    if year not in ("", YEAR):
        what = say("its codes are of the {year} SOC; take the edition of {wanted}", year=year, wanted=YEAR)
        raise refusal(table.sheet.place, what, table.header)
    return year


def onet_soc(soc: str) -> str:
    """Return the O*NET-SOC code of a whole SOC occupation: 29-1141 is 29-1141.00."""
    return f"{soc}.00"
