"""An answer is sent again where the line broke, and only there."""

import aiohttp
import pytest

from commands.sending import sent


class Line:
    """Fails as the test wants, then takes the answer."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.attempts = 0

    async def send(self) -> None:
        self.attempts += 1
        if self.faults:
            raise self.faults.pop(0)


@pytest.mark.parametrize("fault", [aiohttp.ServerDisconnectedError(), ConnectionResetError(), TimeoutError()])
async def test_a_broken_line_is_tried_again(fault: Exception) -> None:
    line = Line(fault, fault)
    await sent(line.send)
    assert line.attempts == 3


async def test_a_line_that_stays_broken_is_given_up() -> None:
    line = Line(*[ConnectionResetError()] * 9)
    with pytest.raises(ConnectionResetError):
        await sent(line.send)
    assert line.attempts == 3


async def test_what_discord_says_no_to_is_not_repeated() -> None:
    line = Line(KeyError())
    with pytest.raises(KeyError):
        await sent(line.send)
    assert line.attempts == 1
