"""A bot whose answers meet every trouble of Discord's HTTP: each is given once, or given up with a word in the log."""

import pytest

from bot.errors import BUSY, TROUBLE
from tests.bot.wire.line import TITLE, Line
from tests.standin.answers import CutOff, barred, error

pytestmark = pytest.mark.asyncio(loop_scope="module")

CALLBACK = "/callback$"
LATE, TWICE = 10062, 40060
ATTEMPTS = 3
"""How often an answer is sent over a line that breaks."""


async def test_a_rate_limit_is_waited_for(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, line.standin.r429(0.1))
    asked = await line.answers()
    assert line.callbacks(asked) == 2


async def test_a_limit_that_is_not_discords_is_not_stormed(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, barred)
    asked = await (await line.asks()).wait_answer()
    assert asked.text == BUSY
    assert asked.ephemeral
    await line.answers()
    assert line.callbacks(asked) == 2


async def test_who_is_shut_out_for_longer_is_not_told_again_and_again(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, barred, times=2)
    asked = await line.asks()
    await line.stumbles(asked, 2)
    await line.answers()
    assert line.callbacks(asked) == 2
    assert asked.message is None


@pytest.mark.parametrize("status", [502, 503])
async def test_an_answer_that_a_proxy_refused_is_given_again(line: Line, status: int) -> None:
    line.standin.fault("POST", CALLBACK, line.standin.r5xx(status))
    asked = await line.answers()
    assert line.callbacks(asked) == 2


async def test_an_answer_whose_receipt_was_lost_is_given_once(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, line.standin.r5xx(502), after_work=True)
    asked = await line.answers()
    assert (await asked.wait_rejected())[0] == TWICE
    await line.answers()
    assert line.callbacks(asked) == 2
    await line.answers(asked)


async def test_an_answer_whose_line_was_cut_before_it_arrived_is_given_again(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, CutOff)
    asked = await line.answers()
    assert line.callbacks(asked) == 2
    assert asked.rejected == []


async def test_an_answer_whose_line_was_cut_behind_it_is_given_once(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, CutOff, after_work=True)
    asked = await line.answers()
    assert (await asked.wait_rejected())[0] == TWICE
    await line.answers()
    assert line.callbacks(asked) == 2
    await line.answers(asked)


async def test_a_line_that_stays_broken_is_excused(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, CutOff, times=ATTEMPTS)
    asked = await (await line.asks()).wait_answer()
    assert asked.text == TROUBLE
    assert asked.ephemeral
    await line.answers()


async def test_an_outage_that_takes_the_excuse_as_well_is_no_failure_of_the_bot(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, CutOff, times=ATTEMPTS + 1)
    asked = await line.asks()
    await line.stumbles(asked, ATTEMPTS + 1)
    await line.answers()
    assert asked.message is None


async def test_a_completion_that_came_too_late_tells_the_log_nobodys_name(line: Line) -> None:
    line.standin.fault("POST", CALLBACK, lambda: error(LATE))
    typed = await line.standin.autocomplete("job", "title", title=TITLE[:-1])
    await line.process.writes("(NotFound)")
    await line.answers()
    assert line.callbacks(typed) == 1
