"""Keeping the bot up: a refusal ends it at once, an outage is waited for, a signal stops it from any state."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import discord
import pytest
import pytest_asyncio
from tenacity import wait_fixed

from bot import chores
from bot.client import CareerBot
from bot.run import REFUSED, serve
from bot.service import Service, may_pass
from bot.settings import SettingsError
from commands.admin.desk import Desk
from commands.languages import Languages
from data import local
from data.guide import CareerGuide
from data.local_store import LocalStore
from tests.bot.bots import desk, settings
from tests.standin import StandIn


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[LocalStore]:
    with local.opened(tmp_path) as opened:
        yield opened


NOWHERE = Path("nothing is refreshed here")


def service(standin: StandIn, guide: CareerGuide, store: LocalStore) -> Service:
    return Service(
        lambda: CareerBot(desk(guide, store, NOWHERE, settings()), settings(), Languages()),
        standin.token,
        wait_fixed(0.01),
    )


@contextlib.asynccontextmanager
async def served(service: Service) -> AsyncIterator[asyncio.Event]:
    """Run a service beside the test; stop it at the end, and fail if it does not stop or had failed before."""
    stop = asyncio.Event()
    running = asyncio.create_task(service.run(stop))
    try:
        yield stop
    finally:
        stop.set()
        await asyncio.wait_for(running, 10)


async def test_a_refused_token_is_one_sentence_and_one_attempt(
    standin: StandIn, guide: CareerGuide, store: LocalStore
) -> None:
    with pytest.raises(SettingsError, match="Discord refused DISCORD_TOKEN"):
        await serve(desk(guide, store, NOWHERE, settings()), Languages(), settings(), "wrong")
    assert len(standin.log) == 1


async def test_a_token_refused_at_the_gateway_is_the_same_sentence(
    standin: StandIn, guide: CareerGuide, store: LocalStore
) -> None:
    running = asyncio.create_task(
        serve(desk(guide, store, NOWHERE, settings()), Languages(), settings(), standin.token)
    )
    await standin.wait_ready(1)
    await standin.gateway.close(4004)
    with pytest.raises(SettingsError) as refused:
        await asyncio.wait_for(running, 10)
    assert str(refused.value) == REFUSED


async def test_no_answer_at_all_is_waited_for(standin: StandIn, guide: CareerGuide, store: LocalStore) -> None:
    await standin.stop()
    async with served(service(standin, guide, store)):
        await asyncio.sleep(0.1)
        await standin.start()
        await standin.wait_ready(1)
        assert (await (await standin.slash("job", title="nurse")).wait_answer()).message is not None


@pytest.mark.parametrize("path", ["/users/@me", "/oauth2/applications/@me", "/gateway/bot"])
@pytest.mark.parametrize("status", [502, 503])
async def test_an_outage_at_start_is_waited_for(
    standin: StandIn, guide: CareerGuide, store: LocalStore, path: str, status: int
) -> None:
    standin.fault("GET", path, standin.r5xx(status), times=7)
    async with served(service(standin, guide, store)):
        await standin.wait_ready(1)
        assert (await (await standin.slash("job", title="nurse")).wait_answer()).message is not None


@pytest.mark.parametrize("stage", ["refused", "before hello", "before ready"])
async def test_failing_first_handshakes_are_waited_for(
    standin: StandIn, guide: CareerGuide, store: LocalStore, stage: str
) -> None:
    standin.fail_handshakes(3, stage)
    async with served(service(standin, guide, store)):
        await standin.wait_ready(1)
        assert (await (await standin.slash("job", title="nurse")).wait_answer()).message is not None


async def test_a_second_session_starts_and_registers_nothing_again(
    standin: StandIn, guide: CareerGuide, store: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Desk] = []

    async def follow(followed: Desk) -> None:
        begun.append(followed)

    monkeypatch.setattr(chores, "follow", follow)
    async with served(service(standin, guide, store)):
        for sessions in (1, 2, 3):
            await standin.wait_ready(sessions)
            await (await standin.slash("job", title="nurse")).wait_answer()
            await standin.gateway.send_op(9, False)
    assert len(begun) == 1
    assert len(standin.requests("PUT", "/commands")) == 1


async def test_a_reconnect_that_fails_twice_is_waited_for(
    standin: StandIn, guide: CareerGuide, store: LocalStore
) -> None:
    async with served(service(standin, guide, store)):
        await standin.wait_ready(1)
        standin.fail_handshakes(1, "refused")
        standin.fail_handshakes(1, "before hello")
        standin.gateway.drop()
        await asyncio.wait(
            {asyncio.create_task(wait()) for wait in (standin.wait_resumed, lambda: standin.wait_ready(2))},
            return_when="FIRST_COMPLETED",
        )
        assert (await (await standin.slash("job", title="nurse")).wait_answer()).message is not None


@pytest.mark.parametrize("stage", ["refused", "before hello", "before ready"])
async def test_it_stops_while_it_cannot_connect(
    standin: StandIn, guide: CareerGuide, store: LocalStore, stage: str
) -> None:
    standin.fail_handshakes(10_000, stage)
    async with served(service(standin, guide, store)):
        for _ in range(500):
            if standin.gateway.handshakes.attempts:
                break
            await asyncio.sleep(0.01)
        assert standin.gateway.handshakes.attempts > 0


async def test_it_stops_while_discord_is_down(standin: StandIn, guide: CareerGuide, store: LocalStore) -> None:
    await standin.stop()
    async with served(service(standin, guide, store)):
        await asyncio.sleep(0.05)
    await standin.start()


def http_error(status: int) -> discord.HTTPException:
    return discord.HTTPException(SimpleNamespace(status=status, reason="x"), "x")  # type: ignore[arg-type]


async def test_refused_shards_are_one_sentence(standin: StandIn, guide: CareerGuide, store: LocalStore) -> None:
    running = asyncio.create_task(
        serve(desk(guide, store, NOWHERE, settings()), Languages(), settings(), standin.token)
    )
    await standin.wait_ready(1)
    await standin.gateway.close(4011)
    with pytest.raises(SettingsError, match="raise SHARD_COUNT"):
        await asyncio.wait_for(running, 10)


def test_only_what_may_pass_is_waited_for() -> None:
    assert may_pass(ConnectionRefusedError())
    assert may_pass(TimeoutError())
    assert may_pass(RecursionError())
    assert may_pass(http_error(429))
    assert not may_pass(http_error(403))
    assert not may_pass(discord.LoginFailure())
    assert not may_pass(discord.PrivilegedIntentsRequired(None))
    assert not may_pass(KeyError())
    assert not may_pass(asyncio.CancelledError())
