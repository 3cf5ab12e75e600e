"""Faults of the wire: the tiny bot survives what discord.py survives, and the stand-in reports what happened."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator

import discord
import pytest
import pytest_asyncio

from tests.standin import NoAnswerError, StandIn
from tests.standin.compression import zlib_stream
from tests.standin.running import running
from tests.standin.tinybot import TinyBot


@pytest_asyncio.fixture
async def bot(standin: StandIn) -> AsyncIterator[TinyBot]:
    async with running(TinyBot(), standin) as client:
        yield client


async def answers(standin: StandIn, where: str = "server") -> bool:
    interaction = await standin.slash("whoami", where=where)
    return (await interaction.wait_answer()).message is not None


async def test_login_and_sync(standin: StandIn, bot: TinyBot) -> None:
    names = {command["name"] for command in standin.commands.of(None)}
    assert names == {"item", "refresh", "oversized", "twice", "form", "whoami"}
    assert bot.application_id == int(standin.app_id)
    assert standin.gateway.identifies[0]["intents"] == discord.Intents(guilds=True).value
    assert standin.requests("PUT", "/commands")[0].body[0]["name"] == "item"


async def test_a_second_sync_keeps_ids_and_forgets_removed_commands(standin: StandIn, bot: TinyBot) -> None:
    before = {command["name"]: command["id"] for command in standin.commands.of(None)}
    bot.tree.remove_command("twice")
    await bot.tree.sync()
    after = {command["name"]: command["id"] for command in standin.commands.of(None)}
    assert after == {name: id_ for name, id_ in before.items() if name != "twice"}


async def test_server_commands_are_offered_in_their_server_only(standin: StandIn, bot: TinyBot) -> None:
    server = discord.Object(int(standin.guild_id))
    bot.tree.remove_command("twice")
    await bot.tree.sync()
    form = bot.tree.remove_command("form")
    assert form is not None
    bot.tree.add_command(form, guild=server)
    await bot.tree.sync()
    await bot.tree.sync(guild=server)
    assert (await (await standin.slash("form")).wait_answer()).modal is not None
    with pytest.raises(LookupError):
        await standin.slash("form", where="dm")


async def test_patched_addresses_are_restored() -> None:
    before = discord.http.Route.BASE
    async with StandIn() as standin:
        with standin.patched():
            assert discord.http.Route.BASE.startswith(standin.base)
    assert before == discord.http.Route.BASE


async def test_op_7_resumes(standin: StandIn, bot: TinyBot) -> None:
    await standin.gateway.send_op(7)
    await standin.wait_resumed()
    assert len(standin.gateway.identifies) == 1
    assert await answers(standin)


async def test_op_9_identifies_again(standin: StandIn, bot: TinyBot) -> None:
    await standin.gateway.send_op(9, False)
    await standin.wait_ready(2)
    assert standin.gateway.resumed_count == 0
    assert await answers(standin)


async def test_a_dropped_line_is_resumed_and_missed_events_are_replayed(standin: StandIn, bot: TinyBot) -> None:
    standin.gateway.drop()
    interaction = await standin.slash("whoami")
    await interaction.wait_answer()
    assert standin.gateway.resumed_count == 1
    assert len(standin.gateway.resumes) == 1


@pytest.mark.parametrize("code", [1001, 4000, 4009])
async def test_close_codes_are_resumed(standin: StandIn, bot: TinyBot, code: int) -> None:
    await standin.gateway.close(code)
    await standin.wait_resumed()
    assert await answers(standin)


async def test_a_silent_gateway_is_left(standin: StandIn) -> None:
    standin.gateway.heartbeat_ms = 100
    async with running(TinyBot(heartbeat_timeout=0.4), standin):
        for connection in standin.gateway.connections:
            connection.mute = True
        await standin.wait_resumed()
        assert await answers(standin)


async def test_an_outage_ends_with_the_bot_back(standin: StandIn, bot: TinyBot) -> None:
    await standin.stop()
    await asyncio.sleep(0.1)
    await standin.start()
    await standin.wait_ready(2)
    assert await answers(standin)


@pytest.mark.parametrize("stage", ["refused", "before hello", "before ready"])
async def test_failed_handshakes_are_retried(standin: StandIn, stage: str) -> None:
    standin.fail_handshakes(2, stage)
    async with running(TinyBot(), standin):
        assert standin.gateway.handshakes.attempts > 2
        assert await answers(standin)


async def test_a_wrong_token_is_refused_at_login(standin: StandIn) -> None:
    bot = TinyBot()
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()


async def test_a_token_revoked_after_login_closes_4004(standin: StandIn) -> None:
    class Revoked(TinyBot):
        async def setup_hook(self) -> None:
            standin.token = "another"

    with pytest.raises(discord.ConnectionClosed) as closed:
        async with running(Revoked(shard_count=1), standin):
            pass
    assert closed.value.code == 4004


async def test_a_token_revoked_while_running_closes_4004(standin: StandIn) -> None:
    bot = TinyBot()
    task = asyncio.create_task(bot.start(standin.token))
    await standin.wait_ready()
    standin.token = "another"
    standin.gateway.drop()
    with pytest.raises(discord.ConnectionClosed) as closed:
        await task
    assert closed.value.code == 4004


async def test_privileged_intents_are_refused(standin: StandIn) -> None:
    standin.gateway.allowed_intents = 0
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(TinyBot(), standin):
            pass


async def test_429_and_502_are_retried(standin: StandIn, bot: TinyBot) -> None:
    standin.fault("POST", "/callback$", standin.r429(0.01))
    assert await answers(standin)
    standin.fault("PUT", "/commands$", standin.r429(0.01, is_global=True))
    standin.fault("PUT", "/commands$", standin.r5xx(502), times=2)
    await bot.tree.sync()
    assert len(standin.requests("PUT", "/commands")) == 1 + 4
    assert standin.api.faults.unused == 0


async def test_503_is_not_retried(standin: StandIn, bot: TinyBot) -> None:
    standin.fault("PUT", "/commands$", standin.r5xx(503))
    with pytest.raises(discord.DiscordServerError):
        await bot.tree.sync()


async def test_a_lost_answer_leads_to_40060(standin: StandIn, bot: TinyBot) -> None:
    standin.fault("POST", "/callback$", standin.r5xx(), after_work=True)
    interaction = await standin.slash("form")
    assert (await interaction.wait_rejected())[0] == 40060
    assert interaction.modal is not None


async def test_two_shards(standin: StandIn) -> None:
    here, there = standin.add_guild(0, 2), standin.add_guild(1, 2)
    async with running(TinyBot(shard_count=2), standin, sessions=2) as bot:
        await bot.wait_until_ready()
        assert [data["shard"] for data in standin.gateway.identifies] == [[0, 2], [1, 2]]
        shards = {guild.id: guild.shard_id for guild in bot.guilds}
        assert (shards[int(here)], shards[int(there)]) == (0, 1)
        await standin.gateway.send_op(7, shard=1)
        await standin.wait_resumed()
        assert {session.shard for session in standin.gateway.sessions.values()} == {0, 1}
        for guild_id in (here, there):
            interaction = await standin.person(guild_id=guild_id).slash("whoami")
            assert "server known: True" in (await interaction.wait_answer()).text
        assert await answers(standin, "dm")


async def test_only_the_shard_of_a_server_hears_of_it(standin: StandIn) -> None:
    there = standin.add_guild(1, 2)
    async with running(TinyBot(shard_count=2), standin, sessions=2):
        for connection in standin.gateway.connections:
            connection.mute = connection.session is not None and connection.session.shard == 1
        assert await answers(standin, "dm")
        interaction = await standin.person(guild_id=there).slash("whoami")
        with pytest.raises(NoAnswerError):
            await interaction.wait_answer(0.2)


async def test_recommended_shards_are_used() -> None:
    async with StandIn(shards=2) as standin:
        with standin.patched():
            bot = TinyBot(shard_ids=None)
            task = asyncio.create_task(bot.start(standin.token))
            await standin.wait_ready(1)
            assert standin.gateway.identifies[0]["shard"] == [0, 2]
            await bot.close()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task


class Zlib:
    """What discord.py has instead of zstandard where that is not installed."""

    COMPRESSION_TYPE = "zlib-stream"

    def __init__(self) -> None:
        self._stream = zlib.decompressobj()

    def decompress(self, data: bytes, /) -> str:
        return self._stream.decompress(data).decode()


async def test_zlib(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.utils, "_ActiveDecompressionContext", Zlib)
    async with running(TinyBot(), standin):
        assert all(connection.encode is not None for connection in standin.gateway.connections)
        assert await answers(standin)


async def test_zstd(standin: StandIn) -> None:
    pytest.importorskip("zstandard")
    async with running(TinyBot(), standin):
        assert discord.utils._ActiveDecompressionContext.COMPRESSION_TYPE == "zstd-stream"
        assert all(connection.encode is not None for connection in standin.gateway.connections)
        assert await answers(standin)


def test_zlib_messages_end_with_a_flush() -> None:
    encode = zlib_stream()
    assert [encode(text)[-4:] for text in ("one", "two")] == [b"\x00\x00\xff\xff"] * 2
