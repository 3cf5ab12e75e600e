"""A file that an admin attaches: shown, then applied or discarded by its asker alone, while it still waits."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client import CareerBot
from commands.admin import progress
from commands.admin.pending import WAITS, Pending
from commands.admin.permission import REFUSED
from commands.admin.refresh_button import DISCARDED, EXPIRED, NOT_YOURS
from commands.languages import ENGLISH
from data.guide import CareerGuide
from data.refresh.request import Progress, Ready, Request, Tell
from data.serving import Serving
from tests.bot.bots import connected
from tests.standin import StandIn
from tests.standin.cdn import Upload
from tests.standin.interaction import Interaction
from tests.standin.person import Person

ROLE = "4711"
FILE = Upload("names.csv", b"name,means\n*Health* @everyone Academy,Education\n=1+1 Academy,Agriculture\n")


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, home: Path) -> AsyncIterator[CareerBot]:
    standin.world.roles.append(ROLE)
    server = int(standin.world.guild_id)
    async with connected(standin, guide, home, admin_guild_id=server, admin_role_id=int(ROLE)) as client:
        client.desk.serving = Serving(home, client.desk.refresher.store)
        yield client


@pytest.fixture
def admin(standin: StandIn) -> Person:
    return standin.person(roles=(ROLE,), granted=True)


async def says(interaction: Interaction, text: str) -> None:
    """Wait until something can be read in an answer."""
    await interaction.changes.until(lambda: text in interaction.text, 60)


async def uploaded(admin: Person, file: Upload = FILE) -> Interaction:
    """Attach a file and wait until what it would change is shown."""
    asked = await admin.slash("admin upload", file=file)
    await says(asked, "counts once you apply it")
    return asked


def buttons(interaction: Interaction) -> int:
    assert interaction.message is not None
    return sum(len(row["components"]) for row in interaction.message["components"])


async def test_what_would_change_is_shown_and_counts_once_applied(
    standin: StandIn, bot: CareerBot, admin: Person
) -> None:
    asked = await uploaded(admin)
    assert asked.ephemeral
    assert "2 added" in asked.text
    assert "*Health*" not in asked.text
    assert asked.message is not None
    (attached,) = asked.message["attachments"]
    assert attached["filename"] == "changes.csv"
    assert "'=1+1 Academy" in standin.cdn.files[attached["id"]].data.decode("utf-8-sig")
    assert bot.desk.refresher.store.district().names == ()
    pressed = await admin.click(asked.message, label="Apply")
    await says(pressed, "Applied:")
    assert buttons(pressed) == 0
    assert "2 added" in pressed.text
    assert "once you apply it" not in pressed.text
    profile = bot.guide.describe_cluster("1+1 academy").profile
    assert profile is not None
    assert profile.cluster.name == "Agriculture"
    assert standin.violations == []


async def test_a_discarded_file_changes_nothing(standin: StandIn, bot: CareerBot, admin: Person, home: Path) -> None:
    asked = await uploaded(admin)
    assert asked.message is not None
    pressed = await admin.click(asked.message, label="Discard")
    await says(pressed, DISCARDED)
    assert pressed.message is not None
    assert (pressed.message["embeds"], pressed.message["attachments"]) == ([], [])
    assert bot.desk.refresher.store.district().names == ()
    assert not list(home.glob("candidate-*"))


async def test_only_the_asker_who_is_still_an_admin_presses_the_buttons(
    standin: StandIn, bot: CareerBot, admin: Person
) -> None:
    asked = await uploaded(admin)
    assert asked.message is not None
    other = standin.person(roles=(ROLE,), user_id=standin.world.ids.new())
    stranger = standin.person(user_id=standin.world.ids.new())
    no_longer = standin.person()
    for person, told in ((other, NOT_YOURS), (stranger, REFUSED), (no_longer, REFUSED)):
        pressed = await (await person.click(asked.message, label="Apply")).wait_answer()
        assert pressed.ephemeral
        assert pressed.text == told
    assert bot.desk.refused == 3
    assert bot.desk.refresher.store.district().names == ()
    await says(await admin.click(asked.message, label="Apply"), "Applied:")


async def test_a_button_of_before_a_restart_says_that_nothing_waits(
    standin: StandIn, bot: CareerBot, admin: Person
) -> None:
    asked = await uploaded(admin)
    assert asked.message is not None
    bot.desk.pending = Pending()
    pressed = await admin.click(asked.message, label="Apply")
    await says(pressed, EXPIRED)
    assert buttons(pressed) == 0
    assert bot.desk.refresher.store.history() == []


async def test_what_waited_too_long_is_forgotten(standin: StandIn, bot: CareerBot, admin: Person, home: Path) -> None:
    clock = [0.0]
    bot.desk.pending = Pending(lambda: clock[0])
    asked = await uploaded(admin)
    assert asked.message is not None
    clock[0] = WAITS
    await says(await admin.click(asked.message, label="Apply"), EXPIRED)
    await bot.desk.tidy()
    assert not list(home.glob("candidate-*"))


async def test_status_shows_what_waits_with_its_buttons(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    await uploaded(admin)
    status = await admin.slash("admin status")
    await says(status, "counts once you apply it")
    assert "Edition" in status.text
    assert buttons(status) == 2
    assert status.message is not None
    await says(await admin.click(status.message, label="Apply"), "Applied:")
    assert standin.violations == []


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (Upload("names.xlsx", b"<!doctype html><html></html>"), "web page"),
        (Upload("names.csv", b"name,means\nMoon Academy,Moon\n"), "accept_losses"),
        (Upload("names.csv", b"a,b\n1,2\n"), "names.csv"),
        (Upload("names.csv", b"\xff\xd8\xff\xe0\0\x10JFIF"), "a picture, not a table"),
        (Upload("@everyone.csv", b"\xff\xfen\x00"), "UTF"),
    ],
)
async def test_a_bad_file_is_a_sentence(
    standin: StandIn, bot: CareerBot, admin: Person, file: Upload, told: str
) -> None:
    asked = await admin.slash("admin upload", file=file)
    await says(asked, told)
    assert buttons(asked) == 0
    assert bot.desk.refresher.store.history() == []
    assert standin.violations == []


async def test_a_file_of_which_every_row_is_left_out_says_so(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    file = Upload("names.csv", b"name,means\nMoon Academy,Moon\nMars Academy,Mars\n")
    asked = await admin.slash("admin upload", file=file, accept_losses=True)
    await says(asked, "All 2 rows were left out; nothing would change.")
    assert buttons(asked) == 0


async def test_a_file_that_is_too_large_is_not_even_fetched(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    data = admin._command_data("admin upload", {"file": FILE}, None)
    for attachment in data["resolved"]["attachments"].values():
        attachment["size"] = 60_000_000
    asked = await (await admin.interact(2, data)).wait_answer()
    assert "60 MB" in asked.text
    assert not standin.requests("GET", "/cdn")


class Slow:
    """A refresher that says where it is, and goes on when it is told to."""

    def __init__(self, bot: CareerBot) -> None:
        self._bot = bot
        self._prepare = bot.desk.refresher.prepare
        self.go_on = asyncio.Event()

    async def prepare(self, request: Request, tell: Tell) -> Ready | None:
        for megabytes in range(1, 50):
            tell(Progress("fetching", megabytes * 1_000_000, 50_000_000))
            await asyncio.sleep(0.002)
        await self.go_on.wait()
        return await self._prepare(request, tell)


async def begun(bot: CareerBot, admin: Person, monkeypatch: pytest.MonkeyPatch) -> tuple[Slow, Interaction]:
    """Attach a file that takes long, and wait until that can be seen."""
    slow = Slow(bot)
    monkeypatch.setattr(bot.desk.refresher, "prepare", slow.prepare)
    asked = await admin.slash("admin upload", file=FILE)
    await says(asked, "MB")
    return slow, asked


async def test_long_work_shows_how_far_it_is_but_not_too_often(
    standin: StandIn, bot: CareerBot, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, asked = await begun(bot, admin, monkeypatch)
    assert "Fetching the file" in asked.text
    slow.go_on.set()
    await says(asked, "counts once you apply it")
    edits = len(standin.requests("PATCH", "@original"))
    assert edits <= 2 + (time.monotonic() - asked.sent_at) / progress.EVERY, "the first, one in two seconds, the last"


async def test_what_is_ready_after_the_answer_has_died_waits_in_status(
    standin: StandIn, bot: CareerBot, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, asked = await begun(bot, admin, monkeypatch)
    asked.age(15 * 60)
    slow.go_on.set()
    await asked.wait_rejected(60)
    # What was refused may have been the progress; the work itself takes as long as it takes
    for _ in range(600):
        if bot.desk.pending.of(int(admin.user["id"])):
            break
        await asyncio.sleep(0.1)
    status = await admin.slash("admin status")
    await says(status, "counts once you apply it")
    assert status.message is not None
    await says(await admin.click(status.message, label="Apply"), "Applied:")


async def test_an_answer_is_left_alone_before_it_dies() -> None:
    sent: list[str] = []

    class Answer:
        async def edit_original_response(self, content: str) -> None:
            sent.append(content)

    async with progress.shown(Answer(), ENGLISH, every=0.01, life=0.05) as state:  # type: ignore[arg-type]
        state.reached(Progress("reading"))
        await asyncio.sleep(0.3)
    assert sent[-1] == progress.ELSEWHERE
    assert sent.count(progress.ELSEWHERE) == 1
