"""/admin in the language of whoever asks, which another admin at the same time need not share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.client import CareerBot
from commands.admin.counts import counted
from commands.admin.permission import REFUSED
from commands.languages import Languages
from data.guide import CareerGuide
from data.serving import Serving
from tests.bot.bots import connected
from tests.commands.test_admin_upload import FILE, ROLE, says
from tests.standin import StandIn
from tests.standin.cdn import Upload
from tests.standin.interaction import Interaction
from tests.standin.person import Person

SPANISH: dict[str | tuple[str, str], str | tuple[str, str]] = {
    REFUSED: "Solo para administradores.",
    "Added: “{name}” now means {means}.": "Añadido: «{name}» es {means}.",
    "A district's own names and titles": "Nombres del distrito",
    "Direct match titles": "Títulos de coincidencia directa",
    "added “{name}” = {means}": "añadido «{name}» = {means}",
    "What happened to the data": "Qué pasó con los datos",
    "by {who}": "por {who}",
    "by hand": "a mano",
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
    told = "Nombres del distrito, a mano: añadido «Health Academy» = Education"
    assert f"{told} · por quien tiene el rol · aplicado" in past.text
    await says(await admin.slash("admin rollback"), "Deshecho: ")
    undone = await admin.slash("admin history")
    await says(undone, "deshecho")
    assert undone.text.endswith("UTC por quien tiene el rol")
    assert standin.violations == []


async def test_a_file_is_shown_and_applied_in_it(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    asked = await admin.slash("admin upload", file=FILE)
    await says(asked, "Vale cuando lo aplique.")
    assert "Nombres del distrito, su propio archivo" in asked.text
    assert "2 añadidas (0 → 2 filas)" in asked.text
    assert "añadida: " in asked.text
    assert asked.message is not None
    assert labels(asked) == ["Aplicar", "Descartar"]
    await says(await admin.click(asked.message, label="Aplicar"), "Aplicado: Nombres del distrito, su propio archivo.")
    assert standin.violations == []


async def test_others_are_answered_in_theirs(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    await says(await admin.slash("admin names add", name="Health Academy", means="Education"), "Añadido")
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    past = await owner.slash("admin history")
    await says(past, "What happened to the data")
    told = "A district's own names and titles, by hand: added “Health Academy” = Education"
    assert f"{told} · by a holder of the admin role · applied" in past.text
    stranger = await standin.person(granted=True, locale="es-ES").slash("admin history")
    await says(stranger, "Solo para administradores.")


async def test_sources_to_choose_from_are_named_in_it(standin: StandIn, bot: CareerBot, admin: Person) -> None:
    asked = await admin.autocomplete("admin refresh", "source", source="coincidencia")
    choices = (await asked.wait_answer()).choices
    assert [(one["name"], one["value"]) for one in choices] == [("Títulos de coincidencia directa", "bls_titles")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,means\nHealth Academy,Astrology\n", "tiene errores; no se cargó nada"),
        (b"name,means\nHealth Academy,Astrology\n", "names.csv, fila 2, columna"),
        (b"name,means\nHealth Academy,Astrology\n", "nada en el marco de carreras tiene este nombre"),
        (b"name,means\nHealth Academy,Astrology\n", "Para cargar el resto de todos modos"),
        (b"", "names.csv trae contenido incorrecto: un archivo vacío. Adjunte el archivo de nuevo."),
        (b"%PDF-1.7", "un PDF, no una tabla"),
        (b"a,b\n1,2\n", "El libro (.xlsx) con el índice alfabético de ocupaciones"),
    ],
)
async def test_what_is_wrong_with_a_file_is_said_in_spanish(
    standin: StandIn, bot: CareerBot, admin: Person, content: bytes, said: str
) -> None:
    bot.languages = Languages()
    await says(await admin.slash("admin upload", file=Upload("names.csv", content)), said)
    assert standin.violations == []


def test_a_number_takes_the_form_that_fits_it(languages: Languages) -> None:
    spanish = languages.by_code("es")
    assert counted({"added": 1}, spanish) == "1 añadida"
    assert counted({"added": 1_200, "vanished": 2}, spanish) == "1,200 añadidas, 2 vanished"


def labels(interaction: Interaction) -> list[str]:
    assert interaction.message is not None
    return [button["label"] for row in interaction.message["components"] for button in row["components"]]
