"""Settings: typed, from the environment or .env, wrong ones named, the token never shown."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError
from tests.bot.marked import MARKED

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_nothing_needs_to_be_set() -> None:
    loaded = settings.load()
    assert loaded.discord_token is None
    assert loaded.log_level == "INFO"
    assert loaded.data_dir.is_absolute()


def test_a_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\nTEST_GUILD_ID=5\nDISCORD_TOKEN=\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("TEST_GUILD_ID", "6")
    loaded = settings.load()
    assert (loaded.log_level, loaded.test_guild_id, loaded.discord_token) == ("DEBUG", 6, None)


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very.secret.token")
    loaded = settings.load()
    assert "secret" not in repr(loaded)
    assert loaded.discord_token is not None
    assert loaded.discord_token.get_secret_value() == "very.secret.token"


def test_shards_are_numbers_below_their_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHARD_IDS", "0, 2")
    with pytest.raises(SettingsError, match="SHARD_IDS needs SHARD_COUNT"):
        settings.load()
    monkeypatch.setenv("SHARD_COUNT", "2")
    with pytest.raises(SettingsError, match="each id must be below it"):
        settings.load()
    monkeypatch.setenv("SHARD_COUNT", "3")
    assert settings.load().shards == [0, 2]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOG_LEVEL", "LOUD"),
        ("TEST_GUILD_ID", "x"),
        ("SHARD_COUNT", "0"),
        ("SHARD_IDS", "a,b"),
        ("ADMIN_ROLE_ID", "-1"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        settings.load()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL: must be one of 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL'"),
        ("SHARD_COUNT", "none", "SHARD_COUNT: must be a whole number"),
        ("REFRESH_APPLY", "perhaps", "REFRESH_APPLY: must be yes or no"),
        ("REFRESH_EVERY", "7 weeks", "REFRESH_EVERY: write a number of hours or days, such as 12h or 7d"),
    ],
)
def test_what_is_wrong_with_a_setting_can_be_said_in_a_language(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        settings.load()
    assert str(refused.value) == f"Settings that cannot be used: {said}"
    assert f"«{said.partition(': ')[2].partition(' one of ')[0]}" in MARKED.said(refused.value.sentence)


def test_the_example_names_every_setting() -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    named = {line.lstrip("# ").split("=")[0] for line in example.splitlines() if "=" in line}
    assert named == {name.upper() for name in Settings.model_fields}


def test_a_shard_named_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHARD_COUNT", "2")
    monkeypatch.setenv("SHARD_IDS", "0,0")
    with pytest.raises(SettingsError, match="names a shard twice"):
        settings.load()


def test_a_home_folder_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", "~/clusters")
    assert settings.load().data_dir == Path.home() / "clusters"


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("LOG_LEVEL=DEBUG\n".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"\.env is not UTF-8"):
        settings.load()
