"""What the shipped framework knows, as the sources want it; read without the index of titles."""

import pytest

from data import editions, snapshot, tables
from data.framework import Framework
from data.sources.known import known as known_in
from data.sources.reading import Known


@pytest.fixture(scope="session")
def framework() -> Framework:
    edition = editions.in_memory(tables.shipped())
    try:
        return snapshot.read(edition.db)
    finally:
        edition.db.close()


@pytest.fixture(scope="session")
def known(framework: Framework) -> Known:
    return known_in(framework)
