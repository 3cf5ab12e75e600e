"""What is logged: exceptions as one line each, their text never, ours under an id."""

import logging
import re
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot.logs import Plain

SECRET = "what Emily asked"


def logged(error: Exception, message: str, *filled: object) -> tuple[logging.LogRecord, str]:
    try:
        raise error
    except Exception as raised:
        info = (type(raised), raised, raised.__traceback__)
    record = logging.LogRecord("discord.x", logging.ERROR, "x.py", 1, message, filled, info)
    assert Plain().filter(record)
    return record, logging.Formatter("%(levelname)s %(message)s").format(record)


def of_discord(status: int, code: int = 0) -> discord.HTTPException:
    response = SimpleNamespace(status=status, reason="x")
    return discord.HTTPException(response, {"code": code, "message": SECRET})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [of_discord(404, 10062), of_discord(400, 40060), of_discord(502), of_discord(429), aiohttp.ClientError(SECRET)],
)
def test_troubles_of_discord_are_a_warning_in_one_line(error: Exception) -> None:
    record, line = logged(error, "Ignoring exception in autocomplete for %r", "job")
    assert line == f"WARNING Ignoring exception in autocomplete for 'job' ({type(error).__name__})"
    assert record.exc_info is None


def test_a_fault_of_ours_is_noted_with_its_place_and_not_its_text(caplog: pytest.LogCaptureFixture) -> None:
    _, line = logged(KeyError(SECRET), "Ignoring exception in %s", "on_interaction")
    found = re.fullmatch(r"ERROR Ignoring exception in on_interaction \(KeyError, failure ([0-9a-f]{8})\)", line)
    assert found is not None
    assert f"Failure {found[1]}" in caplog.text
    assert "test_logs.py" in caplog.text
    assert SECRET not in line + caplog.text


def test_what_a_view_holds_is_not_written_out() -> None:
    view = SimpleNamespace(label=SECRET)
    _, line = logged(KeyError(SECRET), "Ignoring exception in view %r for item %r", view, view)
    assert SECRET not in line
    assert line.startswith("ERROR Ignoring exception in view … for item …")


def test_who_asked_is_not_written_out() -> None:
    text = "Ignoring exception in autocomplete for %r (Guild: %s, User: %s)"
    _, line = logged(of_discord(404, 10062), text, "job", 157508580817030350, 157508580817030351)
    assert line == "WARNING Ignoring exception in autocomplete for … (Guild: …, User: …) (HTTPException)"


def test_the_number_of_a_shard_is() -> None:
    _, line = logged(ConnectionRefusedError(), "Attempting a reconnect for shard ID %s in %.2fs", 3, 0.5)
    assert line == "WARNING Attempting a reconnect for shard ID 3 in 0.50s (ConnectionRefusedError)"


def test_what_asyncio_says_of_a_task_is_not_written_out() -> None:
    text = f"Task exception was never retrieved\nfuture: <Task finished exception=KeyError('{SECRET}')>"
    _, line = logged(KeyError(SECRET), text)
    assert line.startswith("ERROR Task exception was never retrieved (KeyError, failure ")
    assert SECRET not in line


def test_other_records_stay_as_they_are() -> None:
    record = logging.LogRecord("bot", logging.INFO, "x.py", 1, "Registered %d commands", (9,), None)
    assert Plain().filter(record)
    assert record.getMessage() == "Registered 9 commands"
