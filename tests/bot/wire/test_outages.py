"""A bot whose line fails while it runs: silence, an outage, a gateway that hangs up at once, one of two shards."""

from pathlib import Path

from bot.pace import QUICK
from tests.bot.wire.line import TITLE, wired
from tests.standin import StandIn

CALLBACK = "/callback$"


async def test_a_gateway_that_acknowledges_nothing_is_left_and_the_session_resumed(
    standin: StandIn, home: Path
) -> None:
    gateway = standin.gateway
    gateway.heartbeat_ms = 100
    async with wired(standin, home, options={"heartbeat_timeout": 1}) as line:
        await line.answers()
        gateway.acknowledges = False
        await standin.wait_resumed()
        gateway.acknowledges = True
        await line.answers()
        assert len(gateway.identifies) == 1


async def test_an_outage_in_the_middle_is_survived(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        await standin.stop()
        await line.process.writes("Attempting a reconnect")
        await standin.start()
        await standin.wait_ready(2)
        await line.answers()
        assert len(standin.requests("PUT", "/commands")) == 1


async def test_an_answer_that_is_refused_for_ever_is_given_up(standin: StandIn, home: Path) -> None:
    async with wired(standin, home, hurry="all") as line:
        standin.fault("POST", CALLBACK, standin.r5xx(503), times=10)
        asked = await line.asks()
        await line.stumbles(asked, 10)
        for _ in range(3):
            await line.answers()
        assert line.callbacks(asked) == 10, "discord.py tries an answer, and then an excuse, five times each"


async def test_a_gateway_that_hangs_up_before_its_greeting_is_not_stormed(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        standin.fail_handshakes(QUICK + 1, "before hello")
        standin.gateway.drop()
        await line.process.writes("the next attempt is in")
        assert line.opened == 2 + QUICK
        await standin.wait_resumed()
        await line.answers()


async def test_each_of_two_shards_answers_its_servers_and_comes_back_by_itself(standin: StandIn, home: Path) -> None:
    here, there = standin.add_guild(0, 2), standin.add_guild(1, 2)
    gateway = standin.gateway
    async with wired(standin, home, 2, SHARD_COUNT="2") as line:
        for guild in (here, there):
            await line.answers(guild_id=guild)
        gateway.drop(shard=1)
        await line.answers(guild_id=here)
        await line.answers(guild_id=there)
        assert gateway.resumed_count == 1
        await gateway.send_op(9, False, shard=0)
        await standin.wait_ready(3)
        for guild in (here, there):
            await line.answers(guild_id=guild)
        typed = await standin.person(guild_id=there).autocomplete("job", "title", title=TITLE[:-1])
        assert (await typed.wait_answer()).choices != []
        assert [identify["shard"] for identify in gateway.identifies] == [[0, 2], [1, 2], [0, 2]]
        assert len(standin.requests("PUT", "/commands")) == 1
