"""/admin in the language of whoever asks, which another admin at the same time need not share."""

import gettext
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot import chores, data_commands
from bot.client import CareerBot
from commands.admin import wording
from commands.admin.cards import history_card, names_card, prepared_card, status_card
from commands.admin.events import NOTED, STATES
from commands.admin.permission import REFUSED
from commands.languages import Language, Languages
from data.district import District
from data.guide import CareerGuide
from data.refresh.refresher import Progress
from data.serving import Serving
from data.sources.district import EDITION
from tests.bot.bots import connected
from tests.commands.test_admin_cards import DISTRICT, EVENT, PREPARED, STATUS
from tests.commands.test_admin_upload import FILE, ROLE, says
from tests.standin import StandIn
from tests.standin.interaction import Interaction
from tests.standin.person import Person

SPANISH: dict[str | tuple[str, str], str | tuple[str, str]] = {
    REFUSED: "Solo para administradores.",
    "Added: “{name}” now means {means}. Every question understands it; /admin rollback undoes it.": (
        "Añadido: «{name}» es {means}."
    ),
    "What happened to the data": "Qué pasó con los datos",
    "by {who}": "por {who}",
    "by hand": "a mano",
    "an owner of the bot": "un dueño del bot",
    "a holder of the admin role": "quien tiene el rol",
    "applied": "aplicado",
    "undone {when} by {who}": "deshecho {when} por {who}",
    "Undone: {change}": "Deshecho: {change}",
    "your own file": "su propio archivo",
    "This counts once you apply it. The attached file has every change.": "Vale cuando lo aplique.",
    "added": "añadida",
    ("{n} added", "{n} added"): ("{n} añadida", "{n} añadidas"),
    ("{n} row", "{n} rows"): ("{n} fila", "{n} filas"),
    "Apply": "Aplicar",
    "Discard": "Descartar",
    "Applied: {what}. Answers come from it from now on; /admin rollback undoes it.": "Aplicado: {what}.",
}


@pytest.fixture
def languages(tmp_path: Path) -> Languages:
    """Languages of which Spanish says no more than what is needed here."""
    catalog = Catalog(locale="es")
    for message, meaning in SPANISH.items():
        catalog.add(message, meaning)
    folder = tmp_path / "languages"
    folder.mkdir()
    with (folder / "es.po").open("wb") as file:
        write_po(file, catalog)
    return Languages(folder)


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, home: Path, languages: Languages) -> AsyncIterator[CareerBot]:
    standin.world.roles.append(ROLE)
    server = int(standin.world.guild_id)
    async with connected(standin, guide, home, admin_guild_id=server, admin_role_id=int(ROLE)) as client:
        client.desk.serving = Serving(home, client.desk.refresher.store)
        client.languages = languages
        yield client


@pytest.fixture
def admin(standin: StandIn) -> Person:
    return standin.person(roles=(ROLE,), granted=True, locale="es-419")


async def test_an_admin_is_answered_in_their_language(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    added = await admin.slash("admin names add", name="Health Academy", means="Education")
    await says(added, "Añadido: «Health Academy» es Education.")
    past = await admin.slash("admin history")
    await says(past, "Qué pasó con los datos")
    assert "district, a mano · por quien tiene el rol · aplicado" in past.text
    await says(await admin.slash("admin rollback"), "Deshecho: ")
    undone = await admin.slash("admin history")
    await says(undone, "deshecho")
    assert undone.text.endswith("UTC por quien tiene el rol")
    assert standin.violations == []


async def test_a_file_is_shown_and_applied_in_it(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    asked = await admin.slash("admin upload", file=FILE)
    await says(asked, "Vale cuando lo aplique.")
    assert "district, su propio archivo" in asked.text
    assert "2 añadidas (0 → 2 filas)" in asked.text
    assert "añadida: " in asked.text
    assert asked.message is not None
    assert labels(asked) == ["Aplicar", "Descartar"]
    await says(await admin.click(asked.message, label="Aplicar"), "Aplicado: su propio archivo.")
    assert standin.violations == []


async def test_others_are_answered_in_theirs(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    await says(await admin.slash("admin names add", name="Health Academy", means="Education"), "Añadido")
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    past = await owner.slash("admin history")
    await says(past, "What happened to the data")
    assert "district, by hand · by a holder of the admin role · applied" in past.text
    stranger = await standin.person(granted=True, locale="es-ES").slash("admin history")
    await says(stranger, "Solo para administradores.")


def test_all_that_the_bot_itself_writes_into_the_history_is_known_to_be_no_name() -> None:
    assert {data_commands.WHO, chores.CLOCK, EDITION} <= NOTED.keys()


class Marked(gettext.NullTranslations):
    """A language that puts everything it is asked for into angle brackets."""

    def gettext(self, message: str) -> str:
        return f"‹{message}›"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"‹{many}›"


MARKED = Language("xx", Marked())
NAMES = ("*@everyone* [x](https://example.org)", "a role", "table", "of many", "part", "onet", "edition-", "other", "UTC", "MB")
"""What stands in the fixtures for names, and units."""


def unmarked(text: str) -> str:
    """Return the words that no language was asked for, and that are no names."""
    for name in NAMES:
        text = text.replace(name, "")
    while (inner := re.sub(r"‹[^‹›]*›", "", text)) != text:
        text = inner
    return " ".join(re.findall(r"[A-Za-z]{2,}", text))


def lines() -> Iterator[str]:
    """Yield a line of each kind, before any is shortened."""
    events = [replace(EVENT, state=state) for state in STATES]  # type: ignore[arg-type]
    undone = replace(EVENT, state="undone", undone="2031-01-01T00:00:00+00:00 by a role")
    yield from (wording.event_line(event, MARKED) for event in (*events, undone))
    yield from (wording.table_line(table, MARKED) for table in PREPARED.tables)
    yield from wording.left_out(PREPARED, MARKED)
    yield wording.applied_line(PREPARED, MARKED)
    for stage in wording.STAGES:
        yield from (wording.progress_line(Progress(stage, *done), MARKED) for done in ((0,), (5,), (5, 9)))
    for status in (STATUS, replace(STATUS, since=None, loads=(), last=None)):
        for name, about in wording.status_facts(status, MARKED):
            yield from (name, about)
        yield from (wording.newest_line(status, newest, MARKED) for newest in (None, "30.2"))
        yield wording.newest_line(status, None, MARKED, asked=False)


def test_every_line_is_said_in_the_language() -> None:
    assert [line for line in lines() if unmarked(line)] == []


@pytest.mark.parametrize(
    "card",
    [
        status_card(STATUS, "", 2, MARKED),
        prepared_card(PREPARED.model_copy(update={"edition": "1"}), MARKED),
        history_card([], MARKED),
        names_card(District(), MARKED),
        names_card(DISTRICT, MARKED),
    ],
    ids=["status", "prepared", "history", "no names", "names"],
)
def test_every_heading_of_a_card_is_said_in_the_language(card: discord.Embed) -> None:
    headings = [card.title or "", *(field.name or "" for field in card.fields if field.name and "@" not in field.name)]
    assert headings
    assert [heading for heading in headings if unmarked(heading.replace("\\", ""))] == []


def labels(interaction: Interaction) -> list[str]:
    assert interaction.message is not None
    return [button["label"] for row in interaction.message["components"] for button in row["components"]]
